import type { Recipe } from '../../shape/recipe.ts'

/** Apple with a dimple at both ends, a stem and a leaf. */
export const apple: Recipe = {
  archetype: 'apple',
  params: { radius: { default: 3.8, min: 2, max: 6 }, leaf: { default: 1, min: 0, max: 1 } },
  slots: {
    body: { family: 'skin', color: '#b3222a' },
    stem: { family: 'wood', color: '#4a3320' },
    leaf: { family: 'leaf', color: '#4d7a33' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 160,
        flutes: { count: 5, depth: '=radius * 0.035', from: '=-radius * 0.8', to: '=radius * 1.2' },
        profile: {
          points: [
            [0, '=radius * 0.14'],
            ['=radius * 0.18', '=radius * 0.03'],
            ['=radius * 0.42', 0.02],
            ['=radius * 0.82', '=radius * 0.38'],
            ['=radius', '=radius * 0.98'],
            ['=radius * 0.9', '=radius * 1.42'],
            ['=radius * 0.56', '=radius * 1.72'],
            ['=radius * 0.28', '=radius * 1.69'],
            ['=radius * 0.1', '=radius * 1.52'],
            [0, '=radius * 1.42'],
          ],
          smooth: true,
        },
      },
    },
    {
      name: 'stem',
      slot: 'stem',
      shape: {
        make: 'sweep',
        path: [
          [0, '=radius * 1.38', 0],
          ['=radius * 0.03', '=radius * 1.7', 0],
          ['=radius * 0.14', '=radius * 2', 0.05],
        ],
        section: [0.11, 0.11],
        taper: [0.8, 1.4],
      },
    },
    {
      name: 'leaf',
      slot: 'leaf',
      when: '=leaf - 0.5',
      at: ['=radius * 0.05', '=radius * 1.74', 0.02],
      turn: [-24, 62, 0],
      shape: { make: 'leaf', length: '=radius * 1.15', width: '=radius * 0.52', bend: 40, cup: 0.3 },
    },
  ],
  view: { azimuth: 0, elevation: 12 },
}

/** Round citrus fruit: orange, lemon by `long`. */
export const orange: Recipe = {
  archetype: 'orange',
  params: { radius: { default: 3.9, min: 1.5, max: 7 }, long: { default: 1, min: 0.85, max: 1.5 } },
  slots: { body: { family: 'peel', color: '#e8842a' }, stem: { family: 'leaf', color: '#5b6f35' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0.05],
            ['=radius * 0.3', 0.02],
            ['=radius * 0.78', '=radius * 0.36 * long'],
            ['=radius', '=radius * 0.97 * long'],
            ['=radius * 0.8', '=radius * 1.58 * long'],
            ['=radius * 0.34', '=radius * 1.88 * long'],
            ['=radius * 0.1', '=radius * 1.88 * long'],
            [0, '=radius * 1.85 * long'],
          ],
          smooth: true,
        },
      },
    },
    {
      name: 'stem',
      slot: 'stem',
      at: [0, '=radius * 1.82 * long', 0],
      shape: { make: 'blob', radii: [0.3, 0.16, 0.3], exponents: [0.8, 1] },
    },
  ],
  view: { azimuth: 0, elevation: 14 },
}

/** Ball or sphere. */
export const ball: Recipe = {
  archetype: 'ball',
  params: { radius: { default: 4, min: 0.5, max: 40 } },
  slots: { body: { family: 'plastic', color: '#d9483b' } },
  parts: [{ name: 'body', slot: 'body', at: [0, '=radius', 0], shape: { make: 'blob', radii: ['=radius', '=radius', '=radius'] } }],
  view: { azimuth: 0, elevation: 10 },
}

const tier = (name: string, count: number, turn: number, lift: number, length: string, bend: number): Recipe['parts'][number] => ({
  name,
  slot: 'leaf',
  at: [0, '=pot * 1.62', 0],
  turn: [-lift, turn, 0],
  repeat: { ring: count, radius: '=pot * 0.06' },
  shape: { make: 'leaf', length, width: '=pot * 0.62', bend, cup: 0.28 },
})

/** Potted plant: broad leaves in three tiers over dark soil. */
export const plant: Recipe = {
  archetype: 'plant',
  params: { pot: { default: 6, min: 2.5, max: 16 }, leaves: { default: 1, min: 0.6, max: 1.8 } },
  slots: {
    leaf: { family: 'leaf', color: '#3f6e37' },
    pot: { family: 'ceramic', color: '#d8cdbd', roughness: 0.55 },
    soil: { family: 'soil', color: '#35271c' },
  },
  parts: [
    {
      name: 'pot',
      slot: 'pot',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=pot * 0.74', 0],
            ['=pot', '=pot * 1.72'],
            ['=pot * 0.92', '=pot * 1.72'],
            ['=pot * 0.88', '=pot * 1.5'],
            [0, '=pot * 1.48'],
          ],
          fillet: [0, '=pot * 0.1', '=pot * 0.04', '=pot * 0.04', 0.1, 0],
        },
      },
    },
    {
      name: 'soil',
      slot: 'soil',
      at: [0, '=pot * 1.5', 0],
      shape: {
        make: 'lathe',
        profile: {
          points: [
            [0, 0],
            ['=pot * 0.9', 0],
            ['=pot * 0.6', '=pot * 0.07'],
            [0, '=pot * 0.1'],
          ],
          fillet: [0, 0, '=pot', 0],
        },
      },
    },
    tier('outer', 7, 0, 46, '=pot * 2.3 * leaves', 66),
    tier('middle', 6, 27, 62, '=pot * 2.35 * leaves', 46),
    tier('inner', 4, 11, 76, '=pot * 2.1 * leaves', 26),
  ],
  view: { azimuth: 10, elevation: 14 },
}
