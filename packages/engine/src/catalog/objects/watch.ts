import type { Recipe } from '../../shape/recipe.ts'
import { drum, hoop, range, rod, turned } from './notation.ts'
import { pair, piece, slat, times } from './pieces.ts'

/** The case leans back in its strap: degrees, and where its lower face is. */
const LEAN = 78
const [CASE_Y, CASE_Z] = [3.1, 2.2]
const [COS, SIN] = [Math.cos((LEAN * Math.PI) / 180), Math.sin((LEAN * Math.PI) / 180)]

/** A place on the dial: degrees from twelve, share of its radius, cm above the lower face of the case. */
function onDial(degrees: number, share: number, high: number): [`=${string}`, `=${string}`, `=${string}`] {
  const [x, back] = [Math.sin((degrees * Math.PI) / 180) * share, Math.cos((degrees * Math.PI) / 180) * share]
  return [
    `=radius * ${x.toFixed(4)}`,
    `=${CASE_Y + high * COS} + radius * ${(back * SIN).toFixed(4)}`,
    `=${CASE_Z + high * SIN} - radius * ${(back * COS).toFixed(4)}`,
  ]
}

/** Lies on the dial and points at `degrees` from twelve. */
const tilted = (degrees: number): [number, number, number] => [LEAN, -degrees, 0]

/** Wrist watch standing in its closed, stitched strap: case and lugs, indices, three hands, crystal, crown. */
export const watch: Recipe = {
  archetype: 'watch',
  params: { radius: range(2, 1.5, 2.6) },
  slots: {
    strap: { family: 'leather', color: '#5b3a26' },
    case: { family: 'steel', color: '#c9ccd0' },
    dial: { family: 'matte-plastic', color: '#f2efe8' },
    hands: { family: 'steel', color: '#2a2c30', roughness: 0.2 },
    second: { family: 'plastic', color: '#b5312c' },
    stitch: { family: 'fabric', color: '#c9a67c' },
  },
  parts: [
    piece(
      'case',
      'case',
      turned(
        '0:0 | radius*.86:0:.1 | radius:.3:.15 | radius:.75:.12 | radius*.93:1.05:.06 | radius*.88:1.02:.04 | radius*.84:.92:.03 | 0:.9',
        { segments: 160 },
      ),
      [0, CASE_Y, CASE_Z],
      [LEAN, 0, 0],
    ),
    piece('dial', 'dial', turned('0:.9 | radius*.84:.9 | radius*.84:.94 | 0:.94', { segments: 128 }), [0, CASE_Y, CASE_Z], [LEAN, 0, 0]),
    piece(
      'chapter',
      'hands',
      hoop('radius*.795:.935 | radius*.805:.935 | radius*.805:.947 | radius*.795:.947', { segments: 128 }),
      [0, CASE_Y, CASE_Z],
      [LEAN, 0, 0],
    ),
    ...times(12, (i) =>
      piece(
        `index-${i + 1}`,
        'hands',
        { make: 'box', size: [i % 3 ? 0.05 : 0.1, 0.035, `=radius * ${i % 3 ? 0.11 : 0.16}`], radius: 0.012 },
        onDial(30 * i, i % 3 ? 0.7 : 0.68, 0.94),
        tilted(30 * i),
      ),
    ),
    ...times(60, (i) =>
      piece(`minute-${i + 1}`, 'hands', slat(0.014, 0.012, '=radius * 0.04', 0.002), onDial(6 * i, 0.765, 0.945), tilted(6 * i)),
    ),
    ...(
      [
        ['hour', 'hands', -54, 0.46, 0.13, 0.98],
        ['minute', 'hands', 56, 0.68, 0.1, 1],
        ['second', 'second', 172, 0.7, 0.025, 1.02],
      ] as const
    ).map(([name, slot, degrees, reach, wide, high]) =>
      piece(
        `hand-${name}`,
        slot,
        { make: 'box', size: [wide, 0.02, `=radius * ${(reach + 0.14).toFixed(3)}`], radius: 0.008 },
        onDial(degrees, (reach - 0.14) / 2, high),
        tilted(degrees),
      ),
    ),
    piece('pin', 'hands', drum(0.1, 0.1, 0.02), onDial(0, 0, 0.95), [LEAN, 0, 0]),
    piece(
      'crown',
      'case',
      turned('0:0 | .28:0:.03 | .28:.45:.06 | 0:.45', { segments: 64, flutes: { count: 24, depth: 0.03, from: 0.1, to: 0.42 } }),
      ['=radius - 0.05', 3.2, 2.68],
      [0, 0, -90],
    ),
    ...pair((side, word) => [
      piece(
        `lug-top-${word}`,
        'case',
        rod(
          `${side}*radius*.56:${CASE_Y}+radius*.72:${CASE_Z} + .3 | ${side}*radius*.56:${CASE_Y}+radius*1.05:${CASE_Z} - .25`,
          [0.2, 0.16],
          { exponent: 0.7 },
        ),
      ),
      piece(
        `lug-low-${word}`,
        'case',
        rod(
          `${side}*radius*.56:${CASE_Y}-radius*.72:${CASE_Z} + .6 | ${side}*radius*.56:${CASE_Y}-radius*1.03:${CASE_Z} + .4`,
          [0.2, 0.16],
          { exponent: 0.7 },
        ),
      ),
    ]),
    piece('strap', 'strap', { make: 'sweep', closed: true, path: strapPath(0), section: [0.16, '=radius * 0.5'], exponent: 0.5 }),
    ...pair((side, word) => [
      piece(`stitch-${word}`, 'stitch', { make: 'sweep', closed: true, around: 8, path: strapPath(0.155), section: [0.03, 0.03] }, [
        `=${side} * radius * 0.42`,
        0,
        0,
      ]),
    ]),
  ],
  view: { azimuth: 24, elevation: 14 },
}

/** The strap's middle seen from the side, grown outwards by `grow` cm. */
function strapPath(grow: number): [number, number, number][] {
  const around = [
    [0.3, 0],
    [0.5, 1.7],
    [1.6, 2.65],
    [3.2, 2.35],
    [4.7, 2.05],
    [5.7, 1],
    [5.8, -0.4],
    [4.9, -2],
    [3, -2.7],
    [1.2, -2.1],
  ] as const
  return around.map(([y, z]): [number, number, number] => {
    const [dy, dz] = [y - 3, z]
    const out = Math.hypot(dy, dz)
    return [0, y + (dy / out) * grow, z + (dz / out) * grow]
  })
}
