import type { Recipe } from '../../shape/recipe.ts'
import { bar, curve, cut, range, turned } from './notation.ts'

/** Stand-up pouch: an oval foot, flanks that run together into a welded top seam, a tear notch line. */
export const pouch: Recipe = {
  archetype: 'pouch',
  params: { height: range(22, 10, 32), width: range(13.5, 7, 20), valve: range(0, 0, 1) },
  slots: {
    body: { family: 'matte-plastic', color: '#2b2a29' },
    seam: { family: 'matte-plastic', color: '#3a3937' },
    valve: { family: 'plastic', color: '#d8d4cc' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      scale: [1, 1, 0.5],
      // Pressing it flat widens it: the girth that it loses upwards keeps the flanks straight.
      shape: turned(
        '0:.25 | width*.4:.15:.2 | width*.42:0:.1 | width*.45:.1:.3 | width*.46:1.2:1 | width*.4:1.2+(height-3.8)*.25:9 | width*.354:1.2+(height-3.8)*.5:9 | width*.328:1.2+(height-3.8)*.75:9 | width*.321:height-2.6 | 0:height-2.6',
        {
          segments: 160,
          pinch: { from: 1.2, to: '=height - 2.6' },
        },
      ),
    },
    {
      name: 'seam',
      slot: 'body',
      at: [0, '=height - 2.75', 0],
      shape: bar('=width * 0.995', 2.7, 0.16, 0.075),
    },
    {
      name: 'zip',
      slot: 'seam',
      at: [0, '=height - 3.5', 0],
      repeat: { row: 2, step: [0, 0.34, 0] },
      shape: bar('=width * 0.985', 0.16, 0.5, 0.07),
    },
    {
      name: 'valve',
      slot: 'valve',
      when: '=valve - 0.5',
      at: [0, '=height * 0.76', '=width * 0.06'],
      turn: [84, 0, 0],
      shape: turned('0:0 | .95:0:.1 | .95:.3:.1 | .7:.34:.05 | .65:.24:.05 | 0:.24'),
    },
  ],
  labels: { front: { part: 'body', rect: [0.33, 0.16, 0.67, 0.74] } },
  view: { azimuth: 14, elevation: 6 },
}

/** Gable-top carton for milk or juice, with a screw cap on its slope. */
export const milkCarton: Recipe = {
  archetype: 'milk-carton',
  params: { height: range(24, 12, 30), width: range(9.4, 6, 12), cap: range(1, 0, 1) },
  slots: { body: { family: 'paper', color: '#f3f4f2', roughness: 0.42 }, cap: { family: 'plastic', color: '#2f6fb5' } },
  parts: [
    { name: 'body', slot: 'body', shape: bar('=width', '=height - 5.4', '=width', 0.16) },
    {
      name: 'gable',
      slot: 'body',
      at: [0, '=height - 5.6', 0],
      turn: [0, 90, 0],
      shape: cut(
        '-width/2+.03:0 | width/2-.03:0 | width/2-.03:.25:.2 | .2:3.9 | .2:5.5:.1 | -.2:5.5:.1 | -.2:3.9 | -width/2+.03:.25:.2',
        '=width - 0.06',
        0.1,
      ),
    },
    {
      name: 'cap',
      slot: 'cap',
      when: '=cap - 0.5',
      at: [0, '=height - 3.75', '=width * 0.25'],
      turn: [51, 0, 0],
      shape: turned('0:-.6 | 1.75:-.6 | 1.75:.25:.1 | 1.5:.35:.1 | 1.5:1.5:.2 | 0:1.5', {
        flutes: { count: 48, depth: 0.05, from: 0.4, to: 1.35 },
      }),
    },
  ],
  labels: { front: { part: 'body', rect: [0.12, 0.16, 0.88, 0.84] } },
  view: { azimuth: 28, elevation: 12 },
}

/** Pill or supplement bottle: round shoulders and a ribbed cap. */
export const pillBottle: Recipe = {
  archetype: 'pill-bottle',
  params: { height: range(11.5, 6, 18), radius: range(3.1, 1.8, 5), cap: range(2.3, 1.4, 3.5) },
  slots: {
    body: { family: 'plastic', color: '#f2f1ed' },
    cap: { family: 'plastic', color: '#fafaf8' },
    label: { family: 'paper', color: '#dfe8e2', roughness: 0.4 },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.2 | radius*.8:.15:.1 | radius*.84:0:.1 | radius:0:.4 | radius:height-cap-.5:.9 | radius*.78:height-cap:.3 | 0:height-cap',
        { segments: 144 },
      ),
    },
    {
      name: 'label',
      slot: 'label',
      at: [0, 0.8, 0],
      shape: turned(
        { ...curve('radius-.05:0 | radius+.02:0 | radius+.02:height-cap-2.6 | radius-.05:height-cap-2.6'), closed: true },
        { segments: 144 },
      ),
    },
    {
      name: 'cap',
      slot: 'cap',
      at: [0, '=height - cap - 0.05', 0],
      shape: turned('0:0 | radius*.9:0:.06 | radius*.9:cap:.3 | radius*.7:cap:.1 | radius*.66:cap-.1:.1 | 0:cap-.1', {
        flutes: { count: 60, depth: 0.07, from: 0.15, to: '=cap - 0.3' },
      }),
    },
  ],
  labels: { front: { part: 'label', rect: [0.34, 0.1, 0.66, 0.9] } },
  view: { azimuth: 0, elevation: 10 },
}

/** Preserving jar: clear glass, what is inside, a screw lid. */
export const glassJar: Recipe = {
  archetype: 'glass-jar',
  params: { height: range(11, 6, 22), radius: range(3.9, 2.2, 7), fill: range(0.9, 0, 0.96), label: range(0, 0, 1) },
  slots: {
    body: { family: 'glass', color: '#f7fbfa' },
    lid: { family: 'gold', color: '#d6b36a', roughness: 0.3 },
    content: { family: 'liquid', color: '#a5281f' },
    label: { family: 'paper', color: '#f3ecdd' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.25 | radius*.75:.15:.1 | radius*.8:0:.1 | radius:0:.6 | radius:height-2.6:.9 | radius*.86:height-1.7:.2 | radius*.86:height-.3 | radius*.8:height-.3 | radius*.8:height-1.8:.2 | radius-.22:height-2.7:.8 | radius-.22:.5:.5 | 0:.5',
        { segments: 160 },
      ),
    },
    {
      name: 'content',
      slot: 'content',
      when: '=fill - 0.02',
      shape: turned('0:.54 | radius-.24:.54:.5 | radius-.24:.8+(height-3.6)*fill:.1 | 0:.8+(height-3.6)*fill', { segments: 128 }),
    },
    {
      name: 'label',
      slot: 'label',
      when: '=label - 0.5',
      at: [0, '=height * 0.16', 0],
      shape: turned(
        { ...curve('radius-.02:0 | radius+.015:0 | radius+.015:height*.42 | radius-.02:height*.42'), closed: true },
        { segments: 160, arc: 150 },
      ),
    },
    {
      name: 'lid',
      slot: 'lid',
      at: [0, '=height - 1.6', 0],
      shape: turned(
        '0:0 | radius*.9:0:.05 | radius*.94:.15:.08 | radius*.91:.3:.05 | radius*.91:1.6:.16 | radius*.8:1.6:.1 | radius*.77:1.48:.1 | 0:1.5',
        {
          flutes: { count: 72, depth: 0.04, from: 0.4, to: 1.35 },
        },
      ),
    },
  ],
  labels: { front: { part: 'label', rect: [0.1, 0.12, 0.9, 0.88] } },
  view: { azimuth: 0, elevation: 12 },
}

/** Bucket or pail: a tapered wall, a rolled rim, a wire bail. */
export const bucket: Recipe = {
  archetype: 'bucket',
  params: { height: range(26, 12, 34), radius: range(14, 7, 18) },
  slots: { body: { family: 'steel', color: '#b9bcbf', roughness: 0.32 }, handle: { family: 'steel', color: '#8f9295' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.5 | radius*.66:.5:.2 | radius*.68:0:.1 | radius*.73:0:.1 | radius*.73:.6:.2 | radius*.98:height*.86:.3 | radius:height-.4:.2 | radius+.3:height-.2:.2 | radius+.1:height:.2 | radius-.3:height-.2:.1 | radius*.95:height*.84:.5 | radius*.7:1:.6 | 0:1',
      ),
    },
    {
      name: 'handle',
      slot: 'handle',
      shape: {
        make: 'sweep',
        section: [0.26, 0.26],
        path: [
          ['=-radius - 0.3', '=height * 0.9', 0],
          ['=-radius - 0.5', '=height * 0.95', 1],
          ['=-radius * 0.92', '=height + radius * 0.3', '=radius * 0.45'],
          [0, '=height + radius * 0.72', '=radius * 0.72'],
          ['=radius * 0.92', '=height + radius * 0.3', '=radius * 0.45'],
          ['=radius + 0.5', '=height * 0.95', 1],
          ['=radius + 0.3', '=height * 0.9', 0],
        ],
      },
    },
  ],
  labels: { front: { part: 'body', rect: [0.38, 0.2, 0.62, 0.7] } },
  view: { azimuth: 14, elevation: 14 },
}
