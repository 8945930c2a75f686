import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, drum, range, rod, turned } from './notation.ts'

/** Lipstick, open: a case, a metal sleeve and the slanted bullet. */
export const lipstick: Recipe = {
  archetype: 'lipstick',
  params: { radius: range(0.95, 0.7, 1.3), height: range(7.6, 6, 10) },
  slots: {
    bullet: { family: 'wax', color: '#b3122b' },
    case: { family: 'plastic', color: '#16161a', roughness: 0.12 },
    sleeve: { family: 'gold', color: '#e0b868' },
  },
  parts: [
    { name: 'case', slot: 'case', shape: drum('=radius', '=height * 0.42', 0.08) },
    { name: 'ring', slot: 'sleeve', at: [0, '=height * 0.4', 0], shape: drum('=radius + 0.02', 0.32, 0.06) },
    {
      name: 'sleeve',
      slot: 'sleeve',
      at: [0, '=height * 0.4', 0],
      shape: turned('0:0 | radius*.82:0 | radius*.82:height*.24:.06 | radius*.7:height*.24:.03 | radius*.7:height*.2 | 0:height*.2'),
    },
    {
      name: 'bullet',
      slot: 'bullet',
      shape: {
        make: 'blend',
        smooth: 0.16,
        cells: 120,
        add: [{ from: [0, '=height * 0.5', 0], to: [0, '=height - radius * 0.66', 0], radius: ['=radius * 0.66', '=radius * 0.66'] }],
        cut: [{ ellipsoid: ['=radius * 3.2', '=height + radius * 3.5', 0], radii: ['=radius * 5', '=radius * 5', '=radius * 5'] }],
      },
    },
  ],
  labels: { front: { part: 'case', rect: [0.36, 0.2, 0.64, 0.8] } },
  view: { azimuth: -30, elevation: 8 },
}

/** Bottle with a lotion pump: a round body, a collar, a bent spout on a plunger. */
export const pumpBottle: Recipe = {
  archetype: 'pump-bottle',
  params: { height: range(14, 9, 22), radius: range(3.2, 2, 5) },
  slots: { body: { family: 'plastic', color: '#c9b79c', roughness: 0.28 }, pump: { family: 'matte-plastic', color: '#1b1b1d' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.2 | radius*.8:.15:.1 | radius*.84:0:.1 | radius:0:.5 | radius:height:1 | 1.35:height+.55:.4 | 1.35:height+1 | 0:height+1',
        { segments: 160 },
      ),
    },
    {
      name: 'collar',
      slot: 'pump',
      at: [0, '=height + 0.62', 0],
      shape: turned('0:0 | 1.6:0:.06 | 1.6:1.3:.12 | .75:1.45:.2 | .65:2.1:.1 | 0:2.1', {
        flutes: { count: 48, depth: 0.05, from: 0.15, to: 1.15 },
      }),
    },
    { name: 'plunger', slot: 'pump', at: [0, '=height + 2.5', 0], shape: drum(0.36, 1.9, 0.05) },
    { name: 'head', slot: 'pump', at: [0, '=height + 4.1', 0], shape: turned('0:0 | .8:0:.1 | .95:1:.3 | 0:1.12') },
    {
      name: 'spout',
      slot: 'pump',
      at: [0, '=height + 4.75', 0],
      shape: rod('0:0:0 | -1.4:0:0 | -2.7:-.08:0 | -3.35:-.35:0 | -3.6:-.8:0', [0.3, 0.34], { taper: [1.25, 0.8] }),
    },
  ],
  labels: { front: { part: 'body', rect: [0.36, 0.16, 0.64, 0.84] } },
  view: { azimuth: 12, elevation: 8 },
}

/** Powder compact, open: pressed powder below, a mirror in the lid. */
export const compact: Recipe = {
  archetype: 'compact',
  params: { radius: range(4, 3, 5) },
  slots: {
    body: { family: 'plastic', color: '#17171a', roughness: 0.12 },
    powder: { family: 'paint', color: '#e3b79c', roughness: 0.9 },
    mirror: { family: 'chrome', color: '#e4e8ea' },
    trim: { family: 'gold', color: '#dcb86f' },
  },
  parts: [
    { name: 'base', slot: 'body', shape: turned('0:0 | radius:0:.35 | radius:.95:.2 | radius*.86:.95:.05 | radius*.85:.75 | 0:.75') },
    {
      name: 'trim',
      slot: 'trim',
      shape: turned('0:.66 | radius*.855:.66 | radius*.855:.86:.04 | radius*.8:.86:.04 | radius*.8:.7 | 0:.7'),
    },
    { name: 'powder', slot: 'powder', at: [0, 0.7, 0], shape: drum('=radius * 0.8', 0.12, 0.06) },
    {
      name: 'lid',
      slot: 'body',
      at: [0, '=1.15 + radius * 0.98', '=-radius * 1.2'],
      turn: [76, 0, 0],
      shape: turned('0:-.5 | radius:-.5:.35 | radius:.1:.15 | radius*.88:.1:.05 | radius*.87:-.05 | 0:-.05'),
    },
    {
      name: 'mirror',
      slot: 'mirror',
      at: [0, '=1.15 + radius * 0.98', '=-radius * 1.2'],
      turn: [76, 0, 0],
      shape: turned('0:-.1 | radius*.86:-.1 | radius*.86:.02:.02 | 0:.02'),
    },
    {
      name: 'hinge',
      slot: 'trim',
      at: ['=-radius * 0.3', 0.95, '=-radius * 0.98'],
      turn: [0, 0, -90],
      shape: drum(0.28, '=radius * 0.6', 0.06),
    },
  ],
  view: { azimuth: 26, elevation: 22 },
}

/** Bar of soap: a pillow with a pressed middle. */
export const soap: Recipe = {
  archetype: 'soap',
  params: { width: range(8.6, 5, 11), depth: range(5.6, 4, 8), height: range(2.7, 1.8, 4) },
  slots: { body: { family: 'wax', color: '#e9dcc6' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=height / 2', 0],
      shape: {
        make: 'blend',
        smooth: 0.5,
        cells: 110,
        add: [{ box: [0, 0, 0], half: ['=width / 2', '=height / 2', '=depth / 2'], round: '=height * 0.42' }],
        cut: [{ box: [0, '=height / 2 + 0.3', 0], half: ['=width * 0.34', 0.75, '=depth * 0.28'], round: 0.5 }],
      },
    },
  ],
  view: { azimuth: 28, elevation: 26 },
}

/** Nail polish: a small flask of varnish under a tall cap. */
export const nailPolish: Recipe = {
  archetype: 'nail-polish',
  params: { radius: range(1.55, 1.2, 2), height: range(3.2, 2.4, 4.5), cap: range(3.8, 2.6, 5) },
  slots: {
    varnish: { family: 'liquid', color: '#b8173a' },
    cap: { family: 'plastic', color: '#141416', roughness: 0.14 },
    body: { family: 'glass', color: '#fafcfc' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.1 | radius*.7:.06:.05 | radius*.75:0:.05 | radius:0:.35 | radius:height*.72:.6 | .72:height:.2 | .72:height+.4 | .55:height+.4 | .55:height*.95 | 0:height*.94',
        { segments: 128 },
      ),
    },
    {
      name: 'varnish',
      slot: 'varnish',
      shape: turned('0:.34 | radius-.2:.34:.3 | radius-.2:height*.7:.5 | .7:height*.87:.2 | 0:height*.87', { segments: 128 }),
    },
    { name: 'cap', slot: 'cap', at: [0, '=height + 0.08', 0], shape: turned('0:0 | .98:0:.05 | .8:cap:.25 | 0:cap+.06', { segments: 96 }) },
  ],
  labels: { front: { part: 'varnish', rect: [0.32, 0.2, 0.68, 0.8] } },
  view: { azimuth: 0, elevation: 8 },
}

/** Square decanter with a ball for a stopper. */
export const decanter: Recipe = {
  archetype: 'decanter',
  params: { height: range(19, 12, 26), radius: range(5, 3.5, 7), fill: range(0.62, 0, 0.9) },
  slots: {
    body: { family: 'glass', color: '#f8fbfb' },
    liquid: { family: 'tinted-liquid', color: '#c9772a' },
    stopper: { family: 'glass', color: '#f8fbfb' },
  },
  parts: [
    { name: 'body', slot: 'body', shape: bar('=radius * 1.8', '=height * 0.66', '=radius * 1.8', 0.7) },
    {
      name: 'liquid',
      slot: 'liquid',
      at: [0, 1.2, 0],
      shape: bar('=radius * 1.8 - 1.2', '=(height * 0.66 - 2) * fill', '=radius * 1.8 - 1.2', 0.4),
    },
    {
      name: 'neck',
      slot: 'body',
      at: [0, '=height * 0.65', 0],
      shape: turned('0:0 | 2:0:.1 | 1.5:.6:.6 | 1.5:1.8:.3 | 2.2:2.2:.2 | 2.2:2.6:.15 | 0:2.6'),
    },
    { name: 'stopper', slot: 'stopper', at: [0, '=height * 0.65 + 4.3', 0], shape: blob(1.95, 1.95, 1.95) },
  ],
  view: { azimuth: 24, elevation: 10 },
}
