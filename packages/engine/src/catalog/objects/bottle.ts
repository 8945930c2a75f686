import type { Recipe } from '../../shape/recipe.ts'

/** Insulated water bottle: powder-coated steel, screw cap with a knurled band, side-hinged carry loop. */
export const bottle: Recipe = {
  archetype: 'bottle',
  params: {
    height: { default: 24, min: 14, max: 34 },
    radius: { default: 3.65, min: 2.4, max: 5.5 },
    neck: { default: 0.72, min: 0.5, max: 0.95 },
    shoulder: { default: 5, min: 1.5, max: 8 },
    cap: { default: 3.3, min: 1.6, max: 5 },
    loop: { default: 1, min: 0, max: 1 },
  },
  slots: {
    body: { family: 'powder-coat', color: '#26282b' },
    cap: { family: 'matte-plastic', color: '#1d1e20' },
    ring: { family: 'brushed-metal', color: '#c9cccf' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0.3],
            ['=radius - 0.95', 0.3],
            ['=radius - 0.7', 0],
            ['=radius', 0],
            ['=radius', '=height - cap - 0.35 - shoulder'],
            ['=radius * neck', '=height - cap - 0.35 - shoulder * 0.24'],
            ['=radius * neck', '=height - cap - 0.35'],
            ['=radius * neck - 0.35', '=height - cap - 0.35'],
            ['=radius * neck - 0.35', '=height - cap - 0.8'],
            [0, '=height - cap - 0.8'],
          ],
          fillet: [0, 0.1, 0.12, 0.55, '=shoulder * 2.2', '=shoulder * 1.4', 0.09, 0.06, 0, 0],
        },
      },
    },
    {
      name: 'ring',
      slot: 'ring',
      at: [0, '=height - cap - 0.75', 0],
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=radius * neck - 0.12', 0],
            ['=radius * neck - 0.12', 0.85],
            [0, 0.85],
          ],
          fillet: [0, 0.04, 0.04, 0],
        },
      },
    },
    {
      name: 'cap',
      slot: 'cap',
      at: [0, '=height - cap', 0],
      shape: {
        make: 'lathe',
        segments: 192,
        flutes: { count: 52, depth: 0.045, from: 0.22, to: '=cap * 0.4' },
        profile: {
          points: [
            [0, 0],
            ['=radius * neck + 0.06', 0],
            ['=radius * neck + 0.06', '=cap * 0.47'],
            ['=radius * neck - 0.03', '=cap * 0.47'],
            ['=radius * neck - 0.03', '=cap * 0.47 + 0.09'],
            ['=radius * neck + 0.06', '=cap * 0.47 + 0.09'],
            ['=radius * neck + 0.02', '=cap'],
            ['=radius * neck * 0.72', '=cap'],
            ['=radius * neck * 0.66', '=cap - 0.09'],
            [0, '=cap - 0.09'],
          ],
          fillet: [0, 0.1, 0.035, 0.02, 0.02, 0.035, 0.42, 0.12, 0.12, 0],
        },
      },
    },
    {
      name: 'loop',
      slot: 'cap',
      when: '=loop - 0.5',
      at: [0, '=height - cap * 0.3', 0],
      shape: {
        make: 'sweep',
        path: [
          ['=-radius * neck - 0.2', -0.35, 0],
          ['=-radius * neck - 0.26', '=cap * 0.3', 0],
          ['=-radius * neck * 0.98', '=cap * 0.3 + 1.45', 0],
          ['=-radius * neck * 0.62', '=cap * 0.3 + 2.35', 0],
          [0, '=cap * 0.3 + 2.72', 0],
          ['=radius * neck * 0.62', '=cap * 0.3 + 2.35', 0],
          ['=radius * neck * 0.98', '=cap * 0.3 + 1.45', 0],
          ['=radius * neck + 0.26', '=cap * 0.3', 0],
          ['=radius * neck + 0.2', -0.35, 0],
        ],
        section: [0.27, 0.82],
        exponent: 0.55,
      },
    },
    {
      name: 'hinge-left',
      slot: 'ring',
      at: ['=-radius * neck - 0.1', '=height - cap * 0.3 - 0.1', 0],
      turn: [0, 0, 90],
      when: '=loop - 0.5',
      shape: {
        make: 'lathe',
        segments: 64,
        profile: {
          points: [
            [0, 0],
            [0.42, 0],
            [0.42, 0.46],
            [0, 0.46],
          ],
          fillet: [0, 0.05, 0.1, 0],
        },
      },
    },
    {
      name: 'hinge-right',
      slot: 'ring',
      at: ['=radius * neck + 0.1', '=height - cap * 0.3 - 0.1', 0],
      turn: [0, 0, -90],
      when: '=loop - 0.5',
      shape: {
        make: 'lathe',
        segments: 64,
        profile: {
          points: [
            [0, 0],
            [0.42, 0],
            [0.42, 0.46],
            [0, 0.46],
          ],
          fillet: [0, 0.05, 0.1, 0],
        },
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.4, 0.2, 0.6, 0.6] } },
  view: { azimuth: 0, elevation: 6 },
}
