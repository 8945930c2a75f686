import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { pair, pearl, piece, stud, times } from './pieces.ts'

/** Magnifying glass lying with its rim raised on its handle. */
export const magnifier: Recipe = {
  archetype: 'magnifying-glass',
  params: { radius: range(4.5, 3, 8) },
  slots: {
    body: { family: 'brass', color: '#cfa45a' },
    handle: { family: 'walnut', color: '#4d2d1b' },
    lens: { family: 'glass', color: '#f6fafa' },
  },
  parts: [
    piece(
      'rim',
      'body',
      hoop('radius-.05:-.55:.1 | radius+.4:-.55:.3 | radius+.4:.55:.3 | radius-.05:.55:.1', { segments: 128 }),
      [0, 0.6, 0],
    ),
    piece('lens', 'lens', blob('=radius', 0.42, '=radius'), [0, 0.6, 0]),
    piece(
      'neck',
      'body',
      turned('0:0 | .42:0 | .42:1.6:.1 | .75:1.9:.15 | .75:2.7:.15 | .6:2.9 | 0:2.9', { segments: 40 }),
      [0, 0.6, '=radius + 0.2'],
      [90, 0, 0],
    ),
    piece(
      'handle',
      'handle',
      turned(spline('0:0 | .6:0 | .72:1.2 | .95:4.4 | .8:7.2 | .95:8.8 | .7:9.6 | 0:9.8'), { segments: 48 }),
      [0, 0.95, '=radius + 2.9'],
      [90, 0, 0],
    ),
  ],
  view: { azimuth: 38, elevation: 42 },
}

/** Field glasses standing on their objectives' ends, seen from the front. */
export const binoculars: Recipe = {
  archetype: 'binoculars',
  params: {},
  slots: {
    body: { family: 'leather', color: '#1f1f21' },
    trim: { family: 'powder-coat', color: '#17181a' },
    metal: { family: 'chrome', color: '#c9ccd0' },
    lens: { family: 'screen', color: '#54389a' },
  },
  parts: [
    ...pair((side, word) => [
      piece(
        `tube-${word}`,
        'body',
        turned('0:0 | 2.9:0:.1 | 2.9:4:.4 | 2.4:7:.8 | 2.3:8 | 0:8', { segments: 48 }),
        [side * 3.5, 3.1, 0],
        [90, 0, 0],
      ),
      piece(
        `ring-${word}`,
        'trim',
        hoop('2.45:-.2:.1 | 3.1:-.2:.2 | 3.1:1.2:.2 | 2.9:1.4:.1 | 2.45:1.4', { segments: 48 }),
        [side * 3.5, 3.1, 7.2],
        [90, 0, 0],
      ),
      piece(
        `front-${word}`,
        'body',
        turned('0:0 | 2.45:0:.3 | 2.9:.9:.4 | 2.9:7 | 0:7', { segments: 48 }),
        [side * 3.5, 3.1, 0.4],
        [90, 0, 0],
      ),
      piece(`lens-${word}`, 'lens', { ...blob(2.5, 0.7, 2.5), around: 48 }, [side * 3.5, 3.1, 7.3], [90, 0, 0]),
      piece(`prism-${word}`, 'body', {
        make: 'blend',
        smooth: 1.2,
        cells: 56,
        add: [
          { box: [side * 3.2, 3.3, -1.4], half: [2.9, 2.7, 2.6], round: 1.2 },
          { from: [side * 2.6, 3.7, -3], to: [side * 2.6, 3.7, -5.6], radius: [2, 1.7] },
        ],
      }),
      piece(`eye-tube-${word}`, 'metal', drum(1.5, 2.4, 0.2), [side * 2.6, 3.7, -8.2], [90, 0, 0]),
      piece(
        `eye-cup-${word}`,
        'trim',
        turned('0:0 | 1.9:0:.3 | 1.7:2.2:.3 | 0:2.2', { segments: 56, flutes: { count: 16, depth: 0.08, from: 0.8, to: 2 } }),
        [side * 2.6, 3.7, -10],
        [90, 0, 0],
      ),
      piece(`strap-lug-${word}`, 'metal', pearl(0.4, 16), [side * 6, 4.6, -2.4]),
    ]),
    piece('bridge-front', 'trim', bar(3.4, 1.2, 2.2, 0.4), [0, 3.4, 3]),
    piece('bridge-rear', 'trim', bar(3, 1.2, 1.6, 0.4), [0, 3.6, -5]),
    piece('axle', 'metal', drum(0.7, 11, 0.2), [0, 4, -6.6], [90, 0, 0]),
    piece(
      'wheel',
      'trim',
      turned('0:0 | 1.35:0:.2 | 1.35:2.2:.2 | 0:2.2', { segments: 40, flutes: { count: 16, depth: 0.12, from: 0.2, to: 2 } }),
      [0, 4.2, -4.4],
      [90, 0, 0],
    ),
  ],
  view: { azimuth: 32, elevation: 22 },
}

/** Brass telescope on a wooden tripod. */
export const telescope: Recipe = {
  archetype: 'telescope',
  params: {},
  slots: {
    body: { family: 'brass', color: '#cfa45a' },
    leather: { family: 'leather', color: '#4d2f1e' },
    leg: { family: 'walnut', color: '#6a4128' },
    lens: { family: 'screen', color: '#1d2430' },
  },
  parts: [
    ...(
      [
        ['tube', 'leather', '0:0 | 4.6:0 | 4.6:52:.2 | 0:52', 0],
        ['objective', 'body', '0:0 | 4.6:0:.1 | 5.2:.4:.2 | 5.2:7:.3 | 4.4:7:.1 | 4.4:6.4 | 0:6.4', 50],
        ['joint', 'body', '0:0 | 4.9:0:.2 | 4.9:3:.2 | 0:3', -2],
        ['draw', 'body', '0:0 | 3.2:0:.1 | 3.2:20 | 0:20', -21],
        ['draw-ring', 'body', '0:0 | 3.7:0:.3 | 3.7:2.4:.3 | 0:2.4', -22],
        ['eye-tube', 'body', '0:0 | 2.2:0:.1 | 2.2:9 | 0:9', -30],
        ['eyepiece', 'body', '0:0 | 2.4:0:.2 | 3:1.4:.4 | 2.4:3:.2 | 0:3', -33],
      ] as const
    ).map(([name, slot, profile, along]) => {
      const [c, s] = [Math.cos((62 * Math.PI) / 180), Math.sin((62 * Math.PI) / 180)]
      return piece(name, slot, turned(profile, { segments: 72 }), [s * along, 98 + c * along, 0], [0, 0, -62])
    }),
    piece('lens', 'lens', stud(4.5, 0.4, 64), [Math.sin(1.082) * 56, 98 + Math.cos(1.082) * 56, 0], [0, 0, -62]),
    piece('cradle', 'body', hoop('4.6:-1.6:.2 | 5.2:-1.6:.3 | 5.2:1.6:.3 | 4.6:1.6:.2', { segments: 72 }), [8, 102.2, 0], [0, 0, -62]),
    piece('pivot', 'body', turned('0:0 | 3.4:0:.4 | 2.4:2:.4 | 1.5:10:.4 | 2.2:14:.8 | 0:14', { segments: 48 }), [6, 85, 0]),
    piece('plate', 'leg', drum(5.4, 3, 0.6), [6, 83, 0]),
    ...times(3, (i) => {
      const angle = (i * 2 * Math.PI) / 3 + 0.4
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
      return piece(
        `leg-${i + 1}`,
        'leg',
        rod(`${6 + 3.6 * sin}:85:${3.6 * cos} | ${6 + 34 * sin}:1:${34 * cos}`, [1.6, 1.3], { exponent: 0.5, taper: [1.1, 0.75] }),
      )
    }),
    ...times(3, (i) => {
      const angle = (i * 2 * Math.PI) / 3 + 0.4
      return piece(
        `foot-${i + 1}`,
        'body',
        rod(
          `${6 + 32.6 * Math.sin(angle)}:4:${32.6 * Math.cos(angle)} | ${6 + 34.4 * Math.sin(angle)}:.4:${34.4 * Math.cos(angle)}`,
          [1.6, 1.4],
          { around: 20, taper: [1, 0.6] },
        ),
      )
    }),
    ...times(3, (i) => {
      const angle = (i * 2 * Math.PI) / 3 + 0.4
      return piece(
        `spreader-${i + 1}`,
        'body',
        rod(`6:40:0 | ${6 + 19.4 * Math.sin(angle)}:42:${19.4 * Math.cos(angle)}`, [0.6, 0.6], { around: 12 }),
      )
    }),
  ],
  view: { azimuth: 24, elevation: 6 },
}
