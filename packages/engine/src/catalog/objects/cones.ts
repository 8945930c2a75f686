import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, tipped, turned } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Pine cone, its scales open. */
export const pineCone: Recipe = {
  archetype: 'pine-cone',
  params: { height: range(8, 5, 14) },
  slots: { body: { family: 'walnut', color: '#7a4f2e', roughness: 0.7 }, tip: { family: 'walnut', color: '#a97c50', roughness: 0.8 } },
  parts: [
    {
      name: 'core',
      slot: 'body',
      shape: turned(spline('0:0 | height*.14:.1 | height*.22:height*.25 | height*.18:height*.6 | height*.08:height*.9 | 0:height*.95'), {
        segments: 32,
      }),
    },
    ...Array.from({ length: 88 }, (_, i): Part[] => {
      const t = i / 88
      const away = 0.2 * (1 - t) ** 0.4
      const reach = (0.26 * Math.sin(Math.PI * (0.28 + 0.62 * t)) + 0.05).toFixed(3)
      const lift = -14 + 74 * t ** 0.8
      const angle = (i * 137.508 * Math.PI) / 180
      const place = {
        at: [
          `=height * ${(away * 0.5 * Math.sin(angle)).toFixed(4)}`,
          `=height * ${(0.06 + 0.86 * t).toFixed(4)}`,
          `=height * ${(away * 0.5 * Math.cos(angle)).toFixed(4)}`,
        ] as [string, string, string],
        turn: tipped(lift, i * 137.508),
      }
      return [
        {
          name: `scale-${i + 1}`,
          slot: 'body',
          ...place,
          at: place.at as never,
          shape: rod(
            `0:0:0 | 0:-.02:height*${(Number(reach) * 0.6).toFixed(3)} | 0:.06:height*${reach}`,
            ['=height * 0.018', '=height * 0.085'],
            { taper: [0.5, 1.25], around: 8 },
          ),
        },
        {
          name: `tip-${i + 1}`,
          slot: 'tip',
          ...place,
          at: place.at as never,
          shape: rod(
            `0:.02:height*${(Number(reach) * 0.97).toFixed(3)} | 0:.1:height*${(Number(reach) + 0.022).toFixed(3)}`,
            ['=height * 0.024', '=height * 0.088'],
            { taper: [1, 0.8], around: 8 },
          ),
        },
      ]
    }).flat(),
  ],
  view: { azimuth: 0, elevation: 12 },
}

/** Acorns in their cups, with an oak leaf's stem. */
export const acorn: Recipe = {
  archetype: 'acorn',
  params: { pieces: range(2, 1, 3) },
  slots: { body: { family: 'skin', color: '#a9682c', roughness: 0.28 }, cup: { family: 'crust', color: '#6d4a2b', roughness: 0.9 } },
  parts: (
    [
      [0, 0, 0, 62],
      [2.9, 1.1, 60, 84],
      [-2.5, 1.6, -40, 76],
    ] as const
  ).flatMap(([x, z, around, lie], i): Part[] => {
    const place = {
      when: `=pieces - ${i} - 0.5` as const,
      at: [x, 1 + 0.006 * (90 - lie), z] as [number, number, number],
      turn: tipped(-(90 - lie) - 0, around),
    }
    const lying = { ...place, turn: [0, around, 90 - (90 - lie)] as [number, number, number] }
    return [
      {
        name: `nut-${i + 1}`,
        slot: 'body',
        ...lying,
        shape: turned(spline('0:-1.5 | .06:-1.42 | .3:-1.2 | .84:-.5 | .98:.4 | .9:1.1 | 0:1.2'), { segments: 48 }),
      },
      {
        name: `cup-${i + 1}`,
        slot: 'cup',
        ...lying,
        relief: { size: 0.2, depth: 0.14, lumps: true },
        shape: turned(spline('.9:.5 | 1.12:.56 | 1.16:.9 | .95:1.4 | .5:1.7 | 0:1.76'), { segments: 60 }),
      },
      { name: `stalk-${i + 1}`, slot: 'cup', ...lying, shape: rod('0:1.6:0 | .05:2.1:.05 | .2:2.7:.1', [0.13, 0.13], { around: 10 }) },
    ]
  }),
  gathers: 'pieces',
  view: { azimuth: 10, elevation: 22 },
}

/** Ears of wheat tied in a sheaf. */
export const wheat: Recipe = {
  archetype: 'wheat',
  params: { ears: range(12, 1, 12) },
  slots: {
    body: { family: 'crust', color: '#d9ab55' },
    stalk: { family: 'oak', color: '#d8b670' },
    band: { family: 'fabric', color: '#b8935a' },
  },
  parts: [
    ...strewn(12, 1).flatMap(({ x, z, own }, i): Part[] => {
      const lean = [x * 8, z * 5] as const
      const top = 30 + 5 * own
      const when = `=ears - ${i} - 0.5` as const
      const tilt = Math.hypot(...lean)
      const grain = (k: number): Part => {
        const t = k / 11
        const side = (k * 120) % 360
        const f = 0.72 + 0.28 * t
        return {
          name: `grain-${i + 1}-${k + 1}`,
          slot: 'body',
          when,
          at: [lean[0] * f + 0.5 * Math.sin((side * Math.PI) / 180), top * f + 1.5, lean[1] * f + 0.5 * Math.cos((side * Math.PI) / 180)],
          turn: tipped(66, side),
          shape: { make: 'blob', radii: [0.4, 0.36, 1.05], around: 10 },
        }
      }
      return [
        {
          name: `stalk-${i + 1}`,
          slot: 'stalk',
          when,
          shape: rod(
            `${(-lean[0] * 0.5).toFixed(2)}:0:${(-lean[1] * 0.5).toFixed(2)} | ${(lean[0] * 0.12).toFixed(2)}:13:${(lean[1] * 0.12).toFixed(2)} | ${(lean[0] * 0.8).toFixed(2)}:${(top * 0.8 + 1.5).toFixed(2)}:${(lean[1] * 0.8).toFixed(2)} | ${lean[0].toFixed(2)}:${(top + 1.5).toFixed(2)}:${lean[1].toFixed(2)}`,
            [0.2, 0.2],
            { taper: [1.1, 0.7], around: 8 },
          ),
        },
        ...Array.from({ length: 12 }, (_, k) => grain(k)),
        ...Array.from(
          { length: 5 },
          (_, k): Part => ({
            name: `awn-${i + 1}-${k + 1}`,
            slot: 'body',
            when,
            at: [lean[0] * 0.96, top * 0.98 + 1.5, lean[1] * 0.96],
            turn: tipped(68 + 3 * k - tilt * 0.4, k * 72 + i * 30),
            shape: rod('0:0:0 | 0:.1:3 | 0:-.1:6', [0.05, 0.05], { taper: [1.3, 0.4], around: 6 }),
          }),
        ),
      ]
    }),
    {
      name: 'band',
      slot: 'band',
      at: [0, 11, 0],
      relief: { size: 0.4, depth: 0.1 },
      shape: turned(
        {
          closed: true,
          points: [
            [1.2, 0],
            [1.9, 0.1],
            [1.9, 1.2],
            [1.2, 1.3],
          ],
          fillet: 0.3,
        },
        { segments: 64 },
      ),
    },
  ],
  gathers: true,
  view: { azimuth: 0, elevation: 8 },
}
