import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, hoop, range, turned } from './notation.ts'
import { pair, piece, slat, times } from './pieces.ts'

/** Classical column: plinth, moulded base, fluted shaft that swells a little, capital. */
export const column: Recipe = {
  archetype: 'column',
  params: { height: range(300, 120, 600), radius: range(26, 14, 60) },
  slots: { body: { family: 'marble', color: '#e6e1d6' } },
  parts: [
    piece('plinth', 'body', bar('=radius * 3', '=radius * 0.42', '=radius * 3', 0.8)),
    piece(
      'base',
      'body',
      turned(
        '0:0 | radius*1.46:0:2 | radius*1.46:radius*.34:radius*.17 | radius*1.2:radius*.36:1 | radius*1.14:radius*.5:1 | radius*1.3:radius*.54:1 | radius*1.3:radius*.76:radius*.1 | radius*1.04:radius*.78:1 | 0:radius*.8',
        { segments: 96 },
      ),
      [0, '=radius * 0.42', 0],
    ),
    piece(
      'shaft',
      'body',
      turned('0:0 | radius:0:.5 | radius*.985:height*.3:height*.2 | radius*.84:height-radius*2.4:.5 | 0:height-radius*2.4', {
        segments: 160,
        flutes: { count: 20, depth: '=radius * 0.09', from: '=radius * 0.16', to: '=height - radius * 2.6' },
      }),
      [0, '=radius * 1.2', 0],
    ),
    piece(
      'capital',
      'body',
      turned(
        '0:0 | radius*.86:0:.6 | radius*.94:radius*.08:.8 | radius*.86:radius*.16:.8 | radius*.9:radius*.4:2 | radius*1.36:radius*.74:radius*.2 | 0:radius*.8',
        { segments: 96 },
      ),
      [0, '=height - radius * 1.24', 0],
    ),
    piece('abacus', 'body', bar('=radius * 2.9', '=radius * 0.44', '=radius * 2.9', 0.8), [0, '=height - radius * 0.46', 0]),
  ],
  view: { azimuth: 14, elevation: 4 },
}

/** A free flight of steps, nosings eased. */
export const stairs: Recipe = {
  archetype: 'stairs',
  params: { steps: range(6, 2, 12), width: range(120, 60, 300), rise: range(17, 12, 22), run: range(29, 22, 40) },
  slots: { body: { family: 'stone', color: '#c9c3b8' } },
  parts: times(12, (i) =>
    piece(
      `step-${i + 1}`,
      'body',
      bar('=width', `=rise * ${i + 1}`, '=run + 0.4', 0.9),
      [0, 0, `=run * (steps / 2 - ${i + 0.5})`],
      undefined,
      { when: `=steps - ${i} - 0.5` },
    ),
  ),
  view: { azimuth: 38, elevation: 16 },
}

/** Points of the round head of an opening, right to left. */
const head = (radius: string, spring: string) =>
  Array.from({ length: 25 }, (_, i) => `${radius}*cos(${7.5 * i}):${spring}+${radius}*sin(${7.5 * i})`).join(' | ')

/** Free-standing round arch: piers, imposts, voussoirs and a keystone. */
export const arch: Recipe = {
  archetype: 'arch',
  params: { width: range(220, 120, 400), height: range(270, 160, 480), opening: range(70, 36, 130), depth: range(46, 20, 90) },
  slots: { body: { family: 'stone', color: '#cfc4b0' }, trim: { family: 'stone', color: '#ddd4c3' } },
  parts: [
    piece(
      'body',
      'body',
      cut(
        `opening:0 | width/2:0 | width/2:height | -width/2:height | -width/2:0 | -opening:0 | -opening:height*.5 | ${head('opening', 'height*.5').split(' | ').reverse().slice(1, -1).join(' | ')} | opening:height*.5`,
        '=depth',
        0.8,
      ),
    ),
    ...pair((side, word) => [
      piece(`plinth-${word}`, 'trim', bar('=width / 2 - opening + 8', 22, '=depth + 8', 1), [`=${side} * (width / 2 + opening) / 2`, 0, 0]),
      piece(`impost-${word}`, 'trim', bar('=width / 2 - opening + 8', 12, '=depth + 8', 1.2), [
        `=${side} * (width / 2 + opening) / 2`,
        '=height * 0.5 - 12',
        0,
      ]),
    ]),
    ...times(13, (i) =>
      piece(
        `voussoir-${i + 1}`,
        'trim',
        cut(
          '-opening*.112:opening*.99 | opening*.112:opening*.99 | opening*.145:opening*1.3 | -opening*.145:opening*1.3',
          '=depth + 3',
          0.8,
        ),
        [0, '=height * 0.5', 0],
        [0, 0, (i - 6) * 13.4],
      ),
    ),
    piece(
      'keystone',
      'trim',
      cut('-opening*.1:opening*.95 | opening*.1:opening*.95 | opening*.19:opening*1.45 | -opening*.19:opening*1.45', '=depth + 9', 1),
      [0, '=height * 0.5', 0],
    ),
    piece('cornice', 'trim', bar('=width + 14', 14, '=depth + 14', 1.6), [0, '=height - 4', 0]),
  ],
  view: { azimuth: 24, elevation: 6 },
}

/** Torii: two leaning pillars, a tie beam and a curved lintel. */
export const torii: Recipe = {
  archetype: 'torii',
  params: { height: range(420, 200, 800) },
  slots: { body: { family: 'matte-plastic', color: '#c8402a' }, foot: { family: 'matte-plastic', color: '#26221f' } },
  parts: [
    ...pair((side, word) => [
      piece(
        `pillar-${word}`,
        'body',
        turned('0:0 | height*.042:0:1 | height*.036:height*.9:1 | 0:height*.9'),
        [`=${side} * height * 0.36`, 0, 0],
        [0, 0, side * 2.4],
      ),
      piece(`foot-${word}`, 'foot', hoop('height*.03:0 | height*.056:0:1 | height*.053:height*.09:1 | height*.03:height*.09'), [
        `=${side} * height * 0.36`,
        0,
        0,
      ]),
    ]),
    piece('tie', 'body', slat('=height * 0.86', '=height * 0.066', '=height * 0.045', 0.8), [0, '=height * 0.7', 0]),
    piece('strut', 'body', slat('=height * 0.075', '=height * 0.16', '=height * 0.04', 0.8), [0, '=height * 0.8', 0]),
    piece(
      'lintel',
      'body',
      cut(
        '-height*.53:height*.02 | -height*.26:-height*.004 | 0:-height*.012 | height*.26:-height*.004 | height*.53:height*.02 | height*.55:height*.085 | height*.26:height*.06 | 0:height*.052 | -height*.26:height*.06 | -height*.55:height*.085',
        '=height * 0.07',
        1,
      ),
      [0, '=height * 0.88', 0],
    ),
    piece(
      'cap',
      'foot',
      cut(
        '-height*.56:height*.035 | -height*.26:height*.004 | 0:-height*.004 | height*.26:height*.004 | height*.56:height*.035 | height*.58:height*.075 | height*.26:height*.035 | 0:height*.026 | -height*.26:height*.035 | -height*.58:height*.075',
        '=height * 0.1',
        1,
      ),
      [0, '=height * 0.935', 0],
    ),
  ],
  view: { azimuth: 18, elevation: 4 },
}
