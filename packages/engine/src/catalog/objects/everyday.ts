import type { Recipe } from '../../shape/recipe.ts'

/** Squeeze tube standing on its cap: round below, pressed flat to a welded seam above. */
export const tube: Recipe = {
  archetype: 'tube',
  params: { height: { default: 15, min: 6, max: 22 }, radius: { default: 2.1, min: 1, max: 3.4 }, cap: { default: 2.2, min: 1, max: 4 } },
  slots: {
    body: { family: 'matte-plastic', color: '#e9e2d6' },
    cap: { family: 'plastic', color: '#f6f4f0' },
  },
  parts: [
    {
      name: 'cap',
      slot: 'cap',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.93', 0],
            ['=radius * 0.97', '=cap'],
            [0, '=cap'],
          ],
          fillet: [0, 0.14, 0.06, 0],
        },
      },
    },
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, '=cap - 0.1'],
            ['=radius * 0.9', '=cap - 0.1'],
            ['=radius', '=cap + 0.2'],
            ['=radius', '=height'],
            [0, '=height'],
          ],
          fillet: [0, 0, 0.12, 0, 0],
        },
        pinch: { from: '=cap + 1', to: '=height - 0.9' },
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.36, 0.2, 0.64, 0.72] } },
  view: { azimuth: 12, elevation: 6 },
}

/** Serving tray: a flat floor, a raised rim, two slots to hold it by. */
export const tray: Recipe = {
  archetype: 'tray',
  params: {
    width: { default: 38, min: 15, max: 60 },
    depth: { default: 26, min: 12, max: 45 },
    rim: { default: 3.2, min: 1.2, max: 7 },
  },
  slots: { body: { family: 'oak', color: '#b58f63' } },
  parts: [
    { name: 'floor', slot: 'body', shape: { make: 'box', size: ['=width - 0.6', 0.9, '=depth - 0.6'], radius: 0.2 } },
    ...([-1, 1] as const).map((side): Recipe['parts'][number] => ({
      name: side < 0 ? 'rim-back' : 'rim-front',
      slot: 'body',
      at: [0, 0, `=${side} * (depth / 2 - 0.45)`],
      shape: { make: 'box', size: ['=width', '=rim', 0.9], radius: 0.3 },
    })),
    ...([-1, 1] as const).map((side): Recipe['parts'][number] => ({
      name: side < 0 ? 'rim-left' : 'rim-right',
      slot: 'body',
      at: [`=${side} * (width / 2 - 0.45)`, '=rim * 0.75', 0],
      turn: [0, 90, 0],
      shape: {
        make: 'extrude',
        outline: {
          points: [
            ['=-depth / 2 + 0.2', '=-rim * 0.75'],
            ['=depth / 2 - 0.2', '=-rim * 0.75'],
            ['=depth / 2 - 0.2', '=rim * 0.25'],
            ['=depth * 0.28', '=rim * 0.35'],
            ['=depth * 0.2', '=rim * 0.85'],
            ['=-depth * 0.2', '=rim * 0.85'],
            ['=-depth * 0.28', '=rim * 0.35'],
            ['=-depth / 2 + 0.2', '=rim * 0.25'],
          ],
          fillet: [0.1, 0.1, 0.2, 1.2, 1.2, 1.2, 1.2, 0.2],
        },
        holes: [
          {
            points: [
              ['=-depth * 0.17', '=rim * 0.02'],
              ['=depth * 0.17', '=rim * 0.02'],
              ['=depth * 0.17', '=rim * 0.5'],
              ['=-depth * 0.17', '=rim * 0.5'],
            ],
            fillet: '=rim * 0.2',
          },
        ],
        depth: 0.9,
        bevel: 0.22,
      },
    })),
  ],
  holds: { radius: '=depth * 0.42', floor: 0.9 },
  view: { azimuth: 24, elevation: 28 },
}

const hexagon = (radius: string) =>
  [0, 1, 2, 3, 4, 5].map((i): [`=${string}`, `=${string}`] => [
    `=(${radius}) * ${Math.cos((i * Math.PI) / 3).toFixed(6)}`,
    `=(${radius}) * ${Math.sin((i * Math.PI) / 3).toFixed(6)}`,
  ])

/** Sharpened pencil lying on its side: hexagonal lacquer, bare cone, lead, ferrule and eraser. */
export const pencil: Recipe = {
  archetype: 'pencil',
  params: { length: { default: 18, min: 8, max: 24 }, radius: { default: 0.38, min: 0.3, max: 1 }, eraser: { default: 1, min: 0, max: 1 } },
  slots: {
    body: { family: 'plastic', color: '#e2a52b' },
    wood: { family: 'wax', color: '#dcb887' },
    lead: { family: 'graphite', color: '#2b2c2f' },
    ferrule: { family: 'brushed-metal', color: '#c9b98d' },
    eraser: { family: 'rubber', color: '#d98c86' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=radius * 0.866', 0],
      turn: [0, 90, 0],
      shape: {
        make: 'extrude',
        outline: { points: hexagon('radius'), fillet: '=radius * 0.16' },
        depth: '=length - radius * 9',
        bevel: 0.03,
      },
    },
    {
      name: 'cone',
      slot: 'wood',
      at: ['=-length / 2 + radius * 4.5', '=radius * 0.866', 0],
      turn: [0, 0, 90],
      shape: {
        make: 'lathe',
        segments: 96,
        profile: {
          points: [
            [0, '=-radius * 0.1'],
            ['=radius * 0.86', '=-radius * 0.1'],
            ['=radius * 0.28', '=radius * 3.1'],
            [0, '=radius * 3.1'],
          ],
        },
      },
    },
    {
      name: 'lead',
      slot: 'lead',
      at: ['=-length / 2 + radius * 4.5', '=radius * 0.866', 0],
      turn: [0, 0, 90],
      shape: {
        make: 'lathe',
        segments: 64,
        profile: {
          points: [
            [0, '=radius * 3'],
            ['=radius * 0.29', '=radius * 3.05'],
            ['=radius * 0.06', '=radius * 4.4'],
            [0, '=radius * 4.45'],
          ],
          fillet: [0, 0, 0.02, 0],
        },
      },
    },
    {
      name: 'ferrule',
      slot: 'ferrule',
      when: '=eraser - 0.5',
      at: ['=length / 2 - radius * 4.6', '=radius * 0.866', 0],
      turn: [0, 0, -90],
      shape: {
        make: 'lathe',
        segments: 96,
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.98', 0],
            ['=radius * 0.98', '=radius * 0.7'],
            ['=radius * 0.9', '=radius * 0.85'],
            ['=radius * 0.98', '=radius'],
            ['=radius * 0.98', '=radius * 2.6'],
            [0, '=radius * 2.6'],
          ],
          fillet: [0, 0.03, 0.03, 0.03, 0.03, 0.03, 0],
        },
      },
    },
    {
      name: 'eraser',
      slot: 'eraser',
      when: '=eraser - 0.5',
      at: ['=length / 2 - radius * 2.1', '=radius * 0.866', 0],
      turn: [0, 0, -90],
      shape: {
        make: 'lathe',
        segments: 96,
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.9', 0],
            ['=radius * 0.9', '=radius * 2'],
            [0, '=radius * 2'],
          ],
          fillet: [0, 0, '=radius * 0.3', 0],
        },
      },
    },
  ],
  view: { azimuth: 22, elevation: 24 },
}

/** Paper carrier bag: creased sides, a folded top edge, two rope handles. */
export const bag: Recipe = {
  archetype: 'bag',
  params: {
    width: { default: 24, min: 10, max: 45 },
    height: { default: 30, min: 12, max: 50 },
    depth: { default: 10, min: 5, max: 20 },
  },
  slots: {
    body: { family: 'paper', color: '#e6ddcf' },
    inside: { family: 'paper', color: '#8f877a' },
    handle: { family: 'fabric', color: '#cbb894' },
  },
  parts: [
    { name: 'body', slot: 'body', shape: { make: 'box', size: ['=width', '=height - 0.05', '=depth'], radius: 0.22 } },
    {
      name: 'mouth',
      slot: 'inside',
      at: [0, '=height - 0.15', 0],
      shape: { make: 'box', size: ['=width - 0.5', 0.14, '=depth - 0.5'], radius: 0.05 },
    },
    ...([-1, 1] as const).map((side): Recipe['parts'][number] => ({
      name: side < 0 ? 'handle-back' : 'handle-front',
      slot: 'handle',
      at: [0, '=height', `=${side} * (depth / 2 - 0.4)`],
      shape: {
        make: 'sweep',
        path: [
          ['=-width * 0.2', -0.6, 0],
          ['=-width * 0.2', '=width * 0.12', `=${side} * 0.2`],
          ['=-width * 0.13', '=width * 0.3', `=${side} * 0.6`],
          [0, '=width * 0.36', `=${side} * 0.8`],
          ['=width * 0.13', '=width * 0.3', `=${side} * 0.6`],
          ['=width * 0.2', '=width * 0.12', `=${side} * 0.2`],
          ['=width * 0.2', -0.6, 0],
        ],
        section: [0.26, 0.26],
      },
    })),
  ],
  labels: { front: { part: 'body', rect: [0.16, 0.25, 0.84, 0.75] } },
  view: { azimuth: 26, elevation: 8 },
}
