import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, rod } from './notation.ts'
import { pair, piece, slat, times } from './pieces.ts'

/** Ridge tent pitched on a mat of ground, its door tied back. */
export const tent: Recipe = {
  archetype: 'tent',
  params: {},
  slots: {
    body: { family: 'fabric', color: '#d9883a' },
    fly: { family: 'fabric', color: '#c26d24' },
    inside: { family: 'fabric', color: '#4b3524' },
    pole: { family: 'aluminium', color: '#c9ccd0' },
    rope: { family: 'fabric', color: '#efe6d2' },
  },
  parts: [
    piece('body', 'body', cut('-92:0:2 | 92:0:2 | 2:124:3 | -2:124:3', 210, 1.5)),
    piece('floor', 'inside', bar(188, 2, 216, 1)),
    piece('doorway', 'inside', cut('-46:1 | 46:1 | 0:112:2', 1.6, 0.5), [0, 0, 105]),
    ...pair((side, word) => [
      piece(
        `door-${word}`,
        'fly',
        cut(`${side * 46}:1:2 | ${side * 22}:58:14 | 0:113:2 | ${side * 34}:62:16 | ${side * 56}:1:4`, 3.4, 1.6),
        [0, 0, 106.4],
      ),
      piece(`tie-${word}`, 'rope', rod(`${side * 22}:53:107 | ${side * 28}:56:109 | ${side * 38}:54:107`, [0.9, 0.9], { around: 12 })),
      piece(`panel-${word}`, 'fly', slat(3, 212, 2, 0.8), [side * 62, 42, 0], [-90, 0, side * -53.6]),
      ...[-96, 0, 96].flatMap((z, i) => [
        piece(`rope-${word}-${i + 1}`, 'rope', rod(`${side * 60}:46:${z} | ${side * 132}:2:${z * 1.12}`, [0.5, 0.5], { around: 8 })),
        piece(`peg-${word}-${i + 1}`, 'pole', rod(`${side * 130}:9:${z * 1.12} | ${side * 134}:0:${z * 1.12}`, [1, 1], { around: 10 })),
      ]),
    ]),
    piece('pole', 'pole', rod('0:0:112 | 0:132:112', [1.6, 1.6], { around: 16 })),
    piece('ridge', 'fly', rod('0:125:-108 | 0:125:112', [2, 1.6], { around: 20 })),
    piece('guy', 'rope', rod('0:130:112 | 0:2:196', [0.5, 0.5], { around: 8 })),
  ],
  view: { azimuth: 34, elevation: 10 },
}

/** Camp fire: crossed logs in a ring of stones, flames. */
export const campfire: Recipe = {
  archetype: 'campfire',
  params: {},
  slots: {
    body: { family: 'walnut', color: '#5a3b25' },
    stone: { family: 'stone', color: '#7c766d' },
    flame: { family: 'flame', color: '#ff9a3c' },
    core: { family: 'flame', color: '#ffd98a' },
    ember: { family: 'emissive', color: '#e0501c' },
  },
  parts: [
    ...times(13, (i) => {
      const angle = (i * 2 * Math.PI) / 13
      return piece(
        `stone-${i + 1}`,
        'stone',
        { ...blob(6.6 + Math.sin(i * 4.1) * 1.2, 4.6 + Math.cos(i * 2.3), 5.4), around: 24 },
        [34 * Math.sin(angle), 3.6, 34 * Math.cos(angle)],
        [0, i * 51, 0],
        { relief: { size: 5, depth: 1 } },
      )
    }),
    ...times(7, (i) => {
      const angle = (i * 2 * Math.PI) / 7 + 0.3
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
      return piece(
        `log-${i + 1}`,
        'body',
        rod(`${26 * sin}:3:${26 * cos} | ${-3 * sin}:${25 + (i % 3) * 2}:${-3 * cos}`, [3.2, 3.2], { around: 24, taper: [1.1, 0.85] }),
        undefined,
        undefined,
        { relief: { size: 2, depth: 0.5 } },
      )
    }),
    piece('embers', 'ember', { ...blob(17, 3, 17), around: 40 }, [0, 1.4, 0], undefined, { relief: { size: 3, depth: 1.4, lumps: true } }),
    ...times(6, (i) => {
      const angle = (i * 2 * Math.PI) / 6
      const tall = 30 + 13 * Math.sin(i * 2.7) + 6
      return piece(
        `flame-${i + 1}`,
        i % 2 ? 'core' : 'flame',
        rod(
          `${9 * Math.sin(angle)}:8:${9 * Math.cos(angle)} | ${11 * Math.sin(angle + 0.5)}:${8 + tall * 0.4}:${11 * Math.cos(angle + 0.5)} | ${5 * Math.sin(angle + 1)}:${8 + tall * 0.75}:${5 * Math.cos(angle + 1)} | ${6 * Math.sin(angle + 1.7)}:${12 + tall}:${6 * Math.cos(angle + 1.7)}`,
          [5.2, 3.4],
          { around: 20, taper: [1, 0.04] },
        ),
      )
    }),
    piece('flame-middle', 'core', rod('0:8:0 | 3:26:1 | -2:44:-1 | 2:62:0', [7, 6], { around: 24, taper: [1, 0.03] })),
  ],
  view: { azimuth: 0, elevation: 14 },
}
