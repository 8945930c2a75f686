import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Pepper mill of turned wood. */
export const pepperMill: Recipe = {
  archetype: 'pepper-mill',
  params: { height: range(20, 8, 40) },
  slots: { body: { family: 'walnut', color: '#6d452b' }, knob: { family: 'steel', color: '#c9ccd0' } },
  parts: [
    {
      name: 'base',
      slot: 'body',
      shape: turned(
        '0:0 | height*.135:0:.15 | height*.14:height*.1:.5 | height*.085:height*.32:1.6 | height*.1:height*.52:1 | height*.115:height*.6:.2 | 0:height*.6',
      ),
    },
    { name: 'ring', slot: 'knob', at: [0, '=height * 0.6', 0], shape: drum('=height * 0.105', '=height * 0.018', 0.1) },
    {
      name: 'head',
      slot: 'body',
      at: [0, '=height * 0.618', 0],
      shape: turned(
        '0:0 | height*.112:0:.15 | height*.08:height*.07:.5 | height*.06:height*.1:.5 | height*.118:height*.2:1.6 | height*.09:height*.3:1.2 | 0:height*.325',
      ),
    },
    {
      name: 'knob',
      slot: 'knob',
      at: [0, '=height * 0.935', 0],
      shape: turned(spline('0:0 | height*.02:0 | height*.035:height*.03 | height*.02:height*.058 | 0:height*.065'), { segments: 40 }),
    },
  ],
  view: { azimuth: 0, elevation: 10 },
}

/** Rows of holes of a colander, in parts of its radius: how far out and how high, how steep the wall is there, how many. */
const HOLES = [
  [0.58, 0.115, 48, 14],
  [0.68, 0.204, 48, 18],
  [0.78, 0.293, 48, 22],
  [0.942, 0.57, 14, 28],
  [0.963, 0.65, 14, 28],
  [0.983, 0.73, 14, 28],
] as const

/** Colander on three feet, pierced all round. */
export const colander: Recipe = {
  archetype: 'colander',
  params: { radius: range(13, 9, 17) },
  slots: { body: { family: 'steel', color: '#c9ccd0' }, hole: { family: 'graphite', color: '#1c1d1f' } },
  parts: [
    {
      name: 'bowl',
      slot: 'body',
      at: [0, 2, 0],
      shape: hoop(
        '0:0 | radius*.45:.05:2 | radius*.9:radius*.4:4 | radius:radius*.8:.2 | radius*1.09:radius*.8:.08 | radius*1.09:radius*.8+.2:.08 | radius*.985:radius*.8+.2:.2 | radius*.885:radius*.42:4 | radius*.44:.2:2 | 0:.15',
        { segments: 128 },
      ),
    },
    {
      name: 'foot',
      slot: 'body',
      shape: hoop('radius*.4:0:.1 | radius*.44:0:.1 | radius*.5:2.6:.1 | radius*.46:2.6:.1', { segments: 96 }),
    },
    ...HOLES.map(
      ([out, up, steep, count], row): Part => ({
        name: `holes-${row + 1}`,
        slot: 'hole',
        at: [0, `=2.1 + radius * ${up}`, 0],
        turn: [steep, 0, 0],
        repeat: { ring: count, radius: `=radius * ${out} - 0.06` },
        shape: { make: 'blob', radii: [0.46, 0.46, 0.2], around: 12 },
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'handle-left' : 'handle-right',
        slot: 'body',
        shape: rod(
          `${side}*radius*1.05:radius*.8+2.1:-3 | ${side}*(radius*1.05+2.4):radius*.8+2.4:-2.2 | ${side}*(radius*1.05+2.4):radius*.8+2.4:2.2 | ${side}*radius*1.05:radius*.8+2.1:3`,
          [0.32, 0.32],
          { around: 20 },
        ),
      }),
    ),
  ],
  holds: { radius: '=radius * 0.85', floor: 2.2 },
  view: { azimuth: 14, elevation: 26 },
}

/** Knife block, slanted, with five knives. */
export const knifeBlock: Recipe = {
  archetype: 'knife-block',
  params: { knives: range(5, 1, 6) },
  slots: {
    body: { family: 'oak', color: '#b98a55' },
    handle: { family: 'matte-plastic', color: '#1b1c1e' },
    steel: { family: 'steel', color: '#c9ccd0' },
  },
  parts: [
    { name: 'block', slot: 'body', turn: [0, 90, 0], shape: cut('-6:0:.6 | 7:0:.6 | 1.6:22:.8 | -8.4:17:.8', 11, 0.5) },
    ...[0, 1, 2, 3, 4, 5].flatMap((i): Part[] => {
      const [x, row] = [i < 2 ? -2.2 + i * 4.4 : -3.6 + (i - 2) * 2.4, i < 2 ? 0 : 1]
      const place = {
        when: `=knives - ${i} - 0.5` as const,
        at: [x, 19.8 - row * 1.6, 0.4 + row * 3.6] as [number, number, number],
        turn: [26, 0, 0] as [number, number, number],
      }
      const long = row ? 8.4 : 10.6
      return [
        { name: `bolster-${i + 1}`, slot: 'steel', ...place, shape: bar(0.8, 1.6, row ? 1.6 : 2.2, 0.2) },
        {
          name: `handle-${i + 1}`,
          slot: 'handle',
          ...place,
          shape: rod(`0:1.4:0 | 0:${long * 0.55}:.12 | 0:${long}:-.25`, [row ? 0.95 : 1.2, 0.62], {
            exponent: 0.7,
            taper: [0.85, 1.1],
            around: 28,
          }),
        },
        ...[0.35, 0.65, 0.9].map(
          (t, k): Part => ({
            name: `rivet-${i + 1}-${k + 1}`,
            slot: 'steel',
            ...place,
            shape: rod(`-.68:${long * t}:.05 | .68:${long * t}:.05`, [0.22, 0.22], { around: 12 }),
          }),
        ),
      ]
    }),
  ],
  view: { azimuth: 34, elevation: 14 },
}
