import type { Recipe } from '../../shape/recipe.ts'
import { curve, range, turned } from './notation.ts'

/** Storage tin for tea, coffee or biscuits: a rolled foot, a slip lid with a bead. */
export const tin: Recipe = {
  archetype: 'tin',
  params: { height: range(13, 2, 24), radius: range(4.6, 2.5, 12), lid: range(2.4, 0.8, 5) },
  slots: { body: { family: 'powder-coat', color: '#2f5a4c' }, lid: { family: 'aluminium', color: '#cfd1d3' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.2 | radius*.93:.2:.1 | radius*.95:0:.1 | radius+.06:0:.1 | radius+.06:.3:.1 | radius:.4:.1 | radius:height-lid+.3 | 0:height-lid+.3',
        { segments: 160 },
      ),
    },
    {
      name: 'lid',
      slot: 'lid',
      at: [0, '=height - lid', 0],
      shape: turned(
        '0:.1 | radius-.1:0 | radius+.14:0:.05 | radius+.2:.12:.08 | radius+.1:.28:.05 | radius+.1:lid:.22 | radius-.4:lid:.1 | radius-.5:lid-.15:.15 | 0:lid-.12',
        { segments: 160 },
      ),
    },
  ],
  labels: { front: { part: 'body', rect: [0.36, 0.16, 0.64, 0.9] } },
  view: { azimuth: 0, elevation: 14 },
}

/** Food can: beaded steel, rolled rims, a paper label round the middle. */
export const foodCan: Recipe = {
  archetype: 'food-can',
  params: { height: range(11, 3, 16), radius: range(3.7, 2.8, 7), label: range(1, 0, 1) },
  slots: { label: { family: 'paper', color: '#b7352c' }, body: { family: 'steel', color: '#cdd0d3' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.3 | radius*.9:.3:.1 | radius*.94:0:.1 | radius+.1:0:.1 | radius+.1:.35:.1 | radius:.45:.1 | radius:height-.45:.1 | radius+.1:height-.35:.1 | radius+.1:height:.1 | radius*.94:height:.1 | radius*.92:height-.35:.1 | radius*.78:height-.35:.1 | radius*.74:height-.25:.1 | 0:height-.25',
        { segments: 160 },
      ),
    },
    {
      name: 'beads',
      slot: 'body',
      at: [0, '=height * 0.25', 0],
      when: '=0.5 - label',
      repeat: { row: 6, step: [0, '=height * 0.1', 0] },
      shape: turned({ ...curve('radius-.1:-.2 | radius+.05:-.05:.1 | radius+.05:.05:.1 | radius-.1:.2'), closed: true }, { segments: 160 }),
    },
    {
      name: 'label',
      slot: 'label',
      when: '=label - 0.5',
      at: [0, 0.9, 0],
      shape: turned(
        { ...curve('radius-.1:0 | radius+.03:0 | radius+.03:height-1.8 | radius-.1:height-1.8'), closed: true },
        { segments: 160 },
      ),
    },
  ],
  labels: { front: { part: 'label', rect: [0.36, 0.14, 0.64, 0.86] } },
  view: { azimuth: 0, elevation: 14 },
}

/** Aerosol can: a crimped shoulder and a straight cap. */
export const sprayCan: Recipe = {
  archetype: 'spray-can',
  params: { height: range(19, 12, 26), radius: range(2.6, 2, 3.6), cap: range(4.6, 2.5, 7) },
  slots: {
    body: { family: 'plastic', color: '#2c4b7c', roughness: 0.25 },
    cap: { family: 'matte-plastic', color: '#f1efeb' },
    metal: { family: 'steel', color: '#cfd1d4' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned('0:.3 | radius*.86:.3:.2 | radius*.9:.15:.1 | radius:.4:.1 | radius:height-cap-.4:.9 | 0:height-cap+.2'),
    },
    {
      name: 'rim',
      slot: 'metal',
      shape: turned('0:.25 | radius*.86:.25:.1 | radius*.88:0:.1 | radius+.05:0:.12 | radius+.05:.34:.1 | radius-.1:.42 | 0:.42'),
    },
    {
      name: 'collar',
      slot: 'metal',
      at: [0, '=height - cap - 0.62', 0],
      shape: turned('0:0 | radius*.9:0 | radius*.9:.5:.1 | radius*.84:.64:.08 | 0:.64'),
    },
    {
      name: 'cap',
      slot: 'cap',
      at: [0, '=height - cap - 0.1', 0],
      shape: turned('0:0 | radius*.94:0:.06 | radius*.94:cap:.5 | 0:cap+.12'),
    },
  ],
  labels: { front: { part: 'body', rect: [0.36, 0.16, 0.64, 0.84] } },
  view: { azimuth: 0, elevation: 8 },
}

/** Drinks can: necked-in ends, a rolled rim and a pull tab. */
export const can: Recipe = {
  archetype: 'can',
  params: { height: { default: 12.2, min: 8, max: 17 }, radius: { default: 3.3, min: 2.4, max: 4.5 } },
  slots: { body: { family: 'plastic', color: '#c8322b', roughness: 0.2 }, metal: { family: 'aluminium', color: '#cfd1d3' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'lathe',
        segments: 192,
        profile: {
          points: [
            [0, 0.5],
            ['=radius * 0.72', 0.5],
            ['=radius * 0.76', 0.3],
            ['=radius', 1.1],
            ['=radius', '=height - 1.35'],
            ['=radius * 0.83', '=height - 0.25'],
            [0, '=height - 0.25'],
          ],
          fillet: [0, 0.1, 0.2, 0.6, 0.7, 0.05, 0],
        },
      },
    },
    {
      name: 'foot',
      slot: 'metal',
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0.5],
            ['=radius * 0.68', 0.5],
            ['=radius * 0.7', 0],
            ['=radius * 0.78', 0],
            ['=radius * 0.85', 0.6],
            [0, 0.65],
          ],
          fillet: [0, 0.2, 0.1, 0.12, 0.1, 0],
        },
      },
    },
    {
      name: 'rim',
      slot: 'metal',
      at: [0, '=height - 0.4', 0],
      shape: {
        make: 'lathe',
        segments: 160,
        profile: {
          points: [
            [0, 0],
            ['=radius * 0.82', 0],
            ['=radius * 0.85', 0.1],
            ['=radius * 0.85', 0.4],
            ['=radius * 0.79', 0.4],
            ['=radius * 0.75', 0.05],
            [0, 0.1],
          ],
          fillet: [0, 0.05, 0.05, 0.1, 0.1, 0.1, 0],
        },
      },
    },
    {
      name: 'tab',
      slot: 'metal',
      at: [0, '=height - 0.22', 0.2],
      turn: [-90, 0, 0],
      shape: {
        make: 'extrude',
        outline: {
          points: [
            [-0.65, -1.15],
            [0.65, -1.15],
            [0.75, 1.05],
            [-0.75, 1.05],
          ],
          fillet: 0.6,
        },
        holes: [
          {
            points: [
              [-0.4, -0.95],
              [0.4, -0.95],
              [0.4, -0.15],
              [-0.4, -0.15],
            ],
            fillet: 0.3,
          },
        ],
        depth: 0.12,
        bevel: 0.05,
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.37, 0.22, 0.63, 0.82] } },
  view: { azimuth: 0, elevation: 12 },
}
