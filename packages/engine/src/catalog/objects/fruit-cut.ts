import type { Recipe } from '../../shape/recipe.ts'
import { blob, hoop, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Avocado cut open: one half with its stone, one with the hollow. */
export const avocado: Recipe = {
  archetype: 'avocado',
  params: { stone: range(1, 0, 1) },
  slots: {
    body: { family: 'peel', color: '#33401f', roughness: 0.42 },
    flesh: { family: 'wax', color: '#dfe08c' },
    rim: { family: 'wax', color: '#8fae45' },
    stone: { family: 'crust', color: '#8a4f26', roughness: 0.3 },
  },
  parts: [
    ...([-1, 1] as const).flatMap((side): Part[] => {
      const turn: [number, number, number] = side < 0 ? [58, -16, 0] : [4, 34, 0]
      const at: [number, number, number] = side < 0 ? [-3.4, 3.5, -1.6] : [3.2, 3, 1.4]
      const which = side < 0 ? 'stone' : 'hollow'
      const half = (grow: number, top: number, smooth: number): Part['shape'] => ({
        make: 'blend',
        smooth,
        cells: 64,
        add: [
          { ellipsoid: [0, 0, 1], radii: [3.5 + grow, 3.2 + grow, 3.6 + grow] },
          { from: [0, 0, 0.6], to: [0, 0, -3.6], radius: [2.9 + grow, 1.6 + grow] },
        ],
        cut: [
          { box: [0, top + 6, 0], half: [9, 6, 9], round: 0 },
          ...(side > 0
            ? [
                {
                  ellipsoid: [0, top, 1.1] as [number, number, number],
                  radii: (grow < -0.2 ? [1.75, 1.5, 1.85] : [2, 1.8, 2.1]) as [number, number, number],
                },
              ]
            : []),
        ],
      })
      return [
        { name: `${which}-skin`, slot: 'body', at, turn, relief: { size: 0.4, depth: 0.09 }, shape: half(0.12, -0.02, 1.4) },
        { name: `${which}-rim`, slot: 'rim', at, turn, shape: half(-0.04, 0.03, 1.4) },
        { name: `${which}-flesh`, slot: 'flesh', at, turn, shape: half(-0.42, 0.07, 1.4) },
        ...(side < 0
          ? [
              {
                name: 'stone',
                slot: 'stone',
                when: '=stone - 0.5' as const,
                at: [-3.68, 3.95, -0.98] as [number, number, number],
                turn,
                relief: { size: 1, depth: 0.05 },
                shape: blob(1.7, 1.5, 1.8),
              } satisfies Part,
            ]
          : []),
      ]
    }),
  ],
  view: { azimuth: 0, elevation: 30 },
}

/** Kiwi: a hairy whole one and a half that shows its seeds. */
export const kiwi: Recipe = {
  archetype: 'kiwi',
  params: { radius: range(2.4, 1.8, 3) },
  slots: {
    body: { family: 'felt', color: '#75562f' },
    flesh: { family: 'wax', color: '#86b02c', roughness: 0.3 },
    core: { family: 'wax', color: '#e9ecb4' },
    seed: { family: 'skin', color: '#15120d' },
    pale: { family: 'wax', color: '#b4cf5e' },
  },
  parts: [
    {
      name: 'whole',
      slot: 'body',
      at: [-3.4, 2.35, -2.2],
      turn: [0, 40, 0],
      relief: { size: 0.5, depth: 0.04 },
      shape: blob(3.1, 2.35, 2.35),
    },
    ...(
      [
        ['skin', 'body', '0:-2.9 | .9:-2.75 | 1.8:-2 | 2.3:-.9 | 2.42:-.05 | 2.3:0 | 0:0'],
        ['flesh', 'flesh', '0:-2 | 2:-1.4 | 2.26:-.2 | 2.24:.04 | 1.6:.06 | 0:.07'],
        ['core', 'core', '0:-.5 | .62:-.4 | .64:.06 | .4:.12 | 0:.13'],
      ] as const
    ).map(
      ([name, slot, profile]): Part => ({
        name,
        slot,
        at: [2, 2.5, 1.2],
        turn: [52, 12, 0],
        shape: turned(name === 'skin' ? spline(profile) : spline(profile), { segments: 64 }),
      }),
    ),
    ...Array.from(
      { length: 30 },
      (_, i): Part => ({
        name: `ray-${i + 1}`,
        slot: 'pale',
        at: [2, 2.5, 1.2],
        turn: [52, 12, 0],
        shape: rod(
          `${(0.6 * Math.sin(i * 0.2094)).toFixed(3)}:.09:${(0.6 * Math.cos(i * 0.2094)).toFixed(3)} | ${((1.75 + 0.2 * Math.sin(i * 5)) * Math.sin(i * 0.2094)).toFixed(3)}:.08:${((1.75 + 0.2 * Math.sin(i * 5)) * Math.cos(i * 0.2094)).toFixed(3)}`,
          [0.035, 0.05],
          { taper: [1.4, 0.3], around: 8 },
        ),
      }),
    ),
    ...[0, 1].flatMap((ring) =>
      Array.from({ length: 17 }, (_, i): Part => {
        const angle = ((i + ring / 2) / 17) * 2 * Math.PI
        const away = 0.92 + ring * 0.28 + 0.08 * Math.sin(i * 2.7)
        return {
          name: `seed-${ring}-${i + 1}`,
          slot: 'seed',
          at: [2, 2.5, 1.2],
          turn: [52, 12, 0],
          shape: rod(
            `${((away - 0.09) * Math.sin(angle)).toFixed(3)}:.12:${((away - 0.09) * Math.cos(angle)).toFixed(3)} | ${((away + 0.09) * Math.sin(angle)).toFixed(3)}:.12:${((away + 0.09) * Math.cos(angle)).toFixed(3)}`,
            [0.06, 0.08],
            { around: 8 },
          ),
        }
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 26 },
}

/** Half a coconut: husk, shell, white flesh round a hollow. */
export const coconut: Recipe = {
  archetype: 'coconut',
  params: { radius: range(5.6, 4.5, 7) },
  slots: {
    body: { family: 'felt', color: '#5d3e24' },
    flesh: { family: 'wax', color: '#fbf7ee' },
    shell: { family: 'walnut', color: '#3d2716' },
    fibre: { family: 'felt', color: '#8a6238' },
  },
  parts: [
    ...([0, 1] as const).flatMap((whole): Part[] => {
      const place = whole
        ? { at: [-6.6, 5.6, -5] as [number, number, number], turn: [0, 0, 12] as [number, number, number] }
        : { at: [3, 5, 1] as [number, number, number], turn: [44, 14, 0] as [number, number, number] }
      return whole
        ? [
            {
              name: 'whole',
              slot: 'body',
              ...place,
              relief: { size: 0.7, depth: 0.2 },
              shape: blob('=radius', '=radius * 1.04', '=radius'),
            },
            ...Array.from(
              { length: 26 },
              (_, i): Part => ({
                name: `fibre-${i + 1}`,
                slot: 'fibre',
                at: place.at,
                turn: [14, i * 137.5, 8],
                shape: rod(
                  `0:radius*${(0.75 - (i % 5) * 0.24).toFixed(2)}:radius*${(0.72 + 0.05 * (i % 5)).toFixed(2)} | .3:radius*${(0.3 - (i % 5) * 0.22).toFixed(2)}:radius*${(1.0 - 0.03 * (i % 3)).toFixed(2)} | -.2:radius*${(-0.2 - (i % 5) * 0.12).toFixed(2)}:radius*${(1.0 - 0.08 * (i % 4)).toFixed(2)}`,
                  [0.05, 0.08],
                  { around: 6 },
                ),
              }),
            ),
          ]
        : [
            {
              name: 'husk',
              slot: 'body',
              ...place,
              relief: { size: 0.7, depth: 0.2 },
              shape: turned(
                spline(
                  '0:-radius*1.02 | radius*.45:-radius*.92 | radius*.85:-radius*.52 | radius:0 | radius*.94:.05 | radius*.9:-.1 | radius*.6:-radius*.5 | 0:-radius*.8',
                ),
                { segments: 80 },
              ),
            },
            {
              name: 'shell',
              slot: 'shell',
              ...place,
              shape: hoop('radius*.9:-.3 | radius*.96:-.3 | radius*.965:.07:.05 | radius*.88:.07', { segments: 80 }),
            },
            {
              name: 'flesh',
              slot: 'flesh',
              ...place,
              relief: { size: 1, depth: 0.04 },
              shape: turned(
                spline(
                  '0:-radius*.9 | radius*.5:-radius*.76 | radius*.85:-radius*.35 | radius*.915:.06 | radius*.88:.12 | radius*.74:.07 | radius*.66:-radius*.22 | radius*.4:-radius*.52 | 0:-radius*.6',
                ),
                { segments: 80 },
              ),
            },
          ]
    }),
  ],
  view: { azimuth: 0, elevation: 26 },
}
