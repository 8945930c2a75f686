import type { Recipe } from '../../shape/recipe.ts'
import { iceIn } from './ice.ts'

/** Drinking glass: thick base, thin wall, optional drink. */
export const glass: Recipe = {
  archetype: 'glass',
  params: {
    height: { default: 12, min: 5, max: 18 },
    radius: { default: 3.7, min: 2.4, max: 5 },
    taper: { default: 0.84, min: 0.6, max: 1.1 },
    fill: { default: 0, min: 0, max: 1 },
    /** A head of froth on the drink, cm. */
    foam: { default: 0, min: 0, max: 2.5 },
    /** Cubes that float on the drink, or lie at the bottom of an empty glass. */
    ice: { default: 0, min: 0, max: 1 },
  },
  slots: {
    body: { family: 'glass', color: '#f7fbfb' },
    liquid: { family: 'water', color: '#f2fafa' },
    foam: { family: 'felt', color: '#f6efe0' },
    frozen: { family: 'frosted-glass', color: '#f2f9fb' },
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
            [0, 0.12],
            ['=radius * taper - 0.7', 0.12],
            ['=radius * taper - 0.5', 0],
            ['=radius * taper', 0],
            ['=radius', '=height'],
            ['=radius - 0.18', '=height'],
            ['=radius * taper - 0.2', 1.1],
            [0, 1.05],
          ],
          fillet: [0, 0.1, 0.1, 0.35, 0.09, 0.09, 0.6, 0],
        },
      },
    },
    {
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.02',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 1.09],
            ['=radius * taper - 0.24', 1.14],
            ['=radius * (taper + (1 - taper) * fill * 0.9) - 0.21', '=1.2 + (height - 1.6) * fill'],
            [0, '=1.2 + (height - 1.6) * fill'],
          ],
          fillet: [0, 0.55, 0.05, 0],
        },
      },
    },
    {
      name: 'foam',
      slot: 'foam',
      when: '=min(foam, fill) - 0.02',
      at: [0, '=1.2 + (height - 1.6) * fill + 0.01', 0],
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=radius * (taper + (1 - taper) * fill * 0.9) - 0.22', 0],
            ['=radius * (taper + (1 - taper) * fill * 0.95) - 0.22', '=foam'],
            [0, '=foam + 0.15'],
          ],
          fillet: [0, 0.1, 0.3, 0],
        },
      },
    },
    ...iceIn,
  ],
  view: { azimuth: 0, elevation: 14 },
}

/** Insulated tumbler or takeaway cup: tapered body and a pressed lid with a sip hole. */
export const tumbler: Recipe = {
  archetype: 'tumbler',
  params: {
    height: { default: 15, min: 8, max: 24 },
    radius: { default: 4.3, min: 3, max: 6 },
    taper: { default: 0.74, min: 0.6, max: 1 },
    sleeve: { default: 0, min: 0, max: 1 },
  },
  slots: {
    body: { family: 'powder-coat', color: '#e7e2d8' },
    lid: { family: 'matte-plastic', color: '#2a2b2d' },
    sleeve: { family: 'cardboard', color: '#a77e54' },
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
            [0, 0.25],
            ['=radius * taper - 0.5', 0.25],
            ['=radius * taper - 0.35', 0],
            ['=radius * taper', 0],
            ['=radius', '=height - 1.1'],
            ['=radius - 0.3', '=height - 1.1'],
            [0, '=height - 1.3'],
          ],
          fillet: [0, 0.1, 0.1, 0.4, 0.12, 0.1, 0],
        },
      },
    },
    {
      name: 'lid',
      slot: 'lid',
      at: [0, '=height - 1.15', 0],
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0],
            ['=radius + 0.08', 0],
            ['=radius + 0.12', 0.45],
            ['=radius - 0.15', 0.5],
            ['=radius - 0.3', 1.15],
            ['=radius - 0.75', 1.15],
            ['=radius - 0.85', 0.75],
            [0, 0.7],
          ],
          fillet: [0, 0.12, 0.14, 0.1, 0.18, 0.15, 0.15, 0],
        },
      },
    },
    { name: 'sip', slot: 'lid', at: [0, '=height - 0.42', '=radius - 1.6'], shape: { make: 'blob', radii: [0.75, 0.12, 0.4] } },
    {
      name: 'sleeve',
      slot: 'sleeve',
      when: '=sleeve - 0.5',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          closed: true,
          points: [
            ['=radius * (taper + (1 - taper) * 0.28) - 0.06', '=height * 0.26'],
            ['=radius * (taper + (1 - taper) * 0.28) + 0.1', '=height * 0.26'],
            ['=radius * (taper + (1 - taper) * 0.76) + 0.1', '=height * 0.7'],
            ['=radius * (taper + (1 - taper) * 0.76) - 0.06', '=height * 0.7'],
          ],
          fillet: 0.03,
        },
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.38, 0.3, 0.62, 0.7] } },
  view: { azimuth: 0, elevation: 10 },
}

/** Plate with a raised rim. */
export const plate: Recipe = {
  archetype: 'plate',
  params: { radius: { default: 13, min: 6, max: 18 }, height: { default: 2.1, min: 1, max: 4 } },
  slots: { body: { family: 'porcelain', color: '#f3f1ec' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0.25],
            ['=radius * 0.52', 0.25],
            ['=radius * 0.54', 0],
            ['=radius * 0.58', 0],
            ['=radius * 0.62', 0.4],
            ['=radius', '=height - 0.25'],
            ['=radius', '=height'],
            ['=radius * 0.715', '=height * 0.66'],
            ['=radius * 0.65', 0.64],
            [0, 0.6],
          ],
          fillet: [0, 0.1, 0.1, 0.1, 0.6, 0.12, 0.12, 0.35, 0.5, 0],
        },
      },
    },
  ],
  holds: { radius: '=radius * 0.62', floor: 0.6 },
  view: { azimuth: 0, elevation: 32 },
}

/** Vase: a belly, a drawn-in neck and a lip. */
export const vase: Recipe = {
  archetype: 'vase',
  params: { height: { default: 22, min: 8, max: 40 }, belly: { default: 7, min: 3, max: 14 }, neck: { default: 2.6, min: 1.2, max: 8 } },
  slots: { body: { family: 'ceramic', color: '#d9cfc0', roughness: 0.5 } },
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
            ['=belly * 0.5', 0.3],
            ['=belly * 0.53', 0],
            ['=belly * 0.6', 0],
            ['=belly', '=height * 0.36'],
            ['=neck * 1.02', '=height * 0.74'],
            ['=neck', '=height * 0.86'],
            ['=neck * 1.3', '=height'],
            ['=neck * 1.3 - 0.38', '=height'],
            ['=neck - 0.4', '=height * 0.86'],
            ['=neck * 1.02 - 0.4', '=height * 0.74'],
            ['=belly - 0.45', '=height * 0.36'],
            ['=belly * 0.56', 0.9],
            [0, 0.9],
          ],
          fillet: [
            0,
            0.1,
            0.1,
            0.2,
            '=belly * 1.2',
            '=belly * 0.9',
            '=neck * 1.2',
            0.19,
            0.19,
            '=neck * 1.2',
            '=belly * 0.9',
            '=belly * 1.2',
            0.6,
            0,
          ],
        },
      },
    },
  ],
  holds: { radius: '=neck * 0.8', floor: 1, stems: true },
  view: { azimuth: 0, elevation: 10 },
}
