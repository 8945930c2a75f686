import type { Recipe } from '../../shape/recipe.ts'
import { curve, drum, range, rod, spline, turned } from './notation.ts'

/** Stemmed wine glass: a thin bowl that closes towards the rim, poured up to its widest part when filled. */
export const wineGlass: Recipe = {
  archetype: 'wine-glass',
  params: { height: range(22, 14, 28), radius: range(4.3, 2.2, 5.6), rim: range(0.74, 0.6, 1), fill: range(0, 0, 1) },
  slots: { body: { family: 'glass', color: '#f9fcfc' }, liquid: { family: 'liquid', color: '#4a0d1c' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        spline(
          '0:.1 | radius*.5:.06 | radius*.78:0 | radius*.82:.1 | radius*.76:.22 | radius*.34:.5 | .5:1.3 | .37:3 | .35:height*.32 | .46:height*.425 | radius*.55:height*.505 | radius*.93:height*.63 | radius:height*.73 | radius*(rim+(1-rim)*.66):height*.87 | radius*rim:height | radius*rim-.06:height+.04 | radius*rim-.11:height | radius*(rim+(1-rim)*.66)-.12:height*.87 | radius-.13:height*.73 | radius*.93-.14:height*.63 | radius*.55-.14:height*.52 | radius*.2:height*.475 | 0:height*.47',
        ),
        { segments: 160 },
      ),
    },
    {
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.02',
      shape: turned(
        spline(
          '0:height*.472 | radius*.2-.01:height*.477 | radius*.55-.15:height*.522 | radius*.93-.15:height*.632 | radius*(.93+.07*fill)-.145:height*(.632+.06*fill)',
        ),
        { segments: 160 },
      ),
    },
  ],
  view: { azimuth: 0, elevation: 6 },
}

/** Cocktail glass: a wide cone on a long stem. */
export const cocktailGlass: Recipe = {
  archetype: 'cocktail-glass',
  params: { height: range(17.5, 12, 22), radius: range(5.4, 4, 7), fill: range(0.8, 0, 0.95), olive: range(0, 0, 1) },
  slots: {
    body: { family: 'glass', color: '#f9fcfc' },
    liquid: { family: 'liquid', color: '#e2746a' },
    olive: { family: 'skin', color: '#7d8a3a' },
    pick: { family: 'steel', color: '#c9ccd0' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.1 | radius*.6:0:.1 | radius*.68:0:.08 | radius*.68:.16:.08 | .8:.5:1 | .38:2:2 | .36:height*.5:1 | .6:height*.56:.8 | radius:height:.05 | radius-.14:height:.05 | .1:height*.6:.3 | 0:height*.6',
        { segments: 160 },
      ),
    },
    {
      name: 'liquid',
      slot: 'liquid',
      when: '=fill - 0.02',
      shape: turned('0:height*.602 | .08:height*.602:.2 | .1+(radius-.26)*fill:height*(.602+.398*fill):.03 | 0:height*(.602+.398*fill)', {
        segments: 160,
      }),
    },
    {
      name: 'pick',
      slot: 'pick',
      when: '=olive - 0.5',
      shape: rod('-1.6:height*.8:.5 | 1:height*.93:.2 | radius+1:height*1.09:-.3', [0.07, 0.07]),
    },
    {
      name: 'olive',
      slot: 'olive',
      when: '=olive - 0.5',
      at: [0.3, '=height * 0.9', 0.3],
      turn: [0, 0, 25],
      shape: { make: 'blob', radii: [1.25, 1, 1] },
    },
  ],
  view: { azimuth: 0, elevation: 8 },
}

/** Beer bottle: amber glass, a long neck, a crown cap and a paper label. */
export const beerBottle: Recipe = {
  archetype: 'beer-bottle',
  params: { height: range(23, 17, 28), radius: range(3.05, 2.6, 4), label: range(1, 0, 1) },
  slots: {
    body: { family: 'glass', color: '#8a4a14', roughness: 0.03 },
    label: { family: 'paper', color: '#efe6d2' },
    cap: { family: 'aluminium', color: '#c9a24a' },
    liquid: { family: 'liquid', color: '#3a1a06' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        '0:.3 | radius*.7:.2:.2 | radius*.75:0:.1 | radius:0:.5 | radius:height*.56:2.4 | 1.3:height*.76:3 | 1.22:height-1.4:.1 | 1.42:height-1.3:.1 | 1.42:height-.7:.1 | 1.3:height-.6:.05 | 1.3:height:.1 | .95:height:.1 | .95:height*.76:3 | radius-.3:height*.55:2.4 | radius-.3:.5:.4 | 0:.5',
        { segments: 160 },
      ),
    },
    {
      name: 'liquid',
      slot: 'liquid',
      shape: turned('0:.55 | radius-.36:.55:.4 | radius-.36:height*.55:2.4 | .89:height*.76:2.4 | .89:height*.82 | 0:height*.82', {
        segments: 128,
      }),
    },
    {
      name: 'label',
      slot: 'label',
      when: '=label - 0.5',
      at: [0, '=height * 0.14', 0],
      shape: turned(
        { ...curve('radius-.03:0 | radius+.014:0 | radius+.014:height*.3 | radius-.03:height*.3'), closed: true },
        { segments: 160, arc: 220 },
      ),
    },
    {
      name: 'cap',
      slot: 'cap',
      at: [0, '=height - 0.48', 0],
      shape: turned('0:0 | 1.62:0:.04 | 1.5:.5:.25 | 0:.62', {
        segments: 168,
        flutes: { count: 21, depth: 0.14, from: -0.2, to: 0.5 },
      }),
    },
  ],
  labels: { front: { part: 'label', rect: [0.17, 0.12, 0.83, 0.88] } },
  view: { azimuth: 0, elevation: 6 },
}

/** Jug or pitcher: a bellied body, a lip pinched into a spout, a handle. */
export const jug: Recipe = {
  archetype: 'jug',
  params: { height: range(20, 9, 30), radius: range(6.4, 3.5, 10) },
  slots: { body: { family: 'ceramic', color: '#e4dccb' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        spline(
          '0:.3 | radius*.66:.2 | radius*.74:0 | radius*.82:.2 | radius:height*.28 | radius*.9:height*.55 | radius*.62:height*.8 | radius*.62:height*.9 | radius*.74:height*.99 | radius*.72:height*1.005 | radius*.68:height | radius*.56:height*.9 | radius*.56:height*.8 | radius*.84:height*.55 | radius*.93:height*.28 | radius*.7:.8 | 0:.7',
        ),
        { segments: 160 },
      ),
    },
    {
      name: 'spout',
      slot: 'body',
      at: ['=-radius * 0.66', '=height * 0.93', 0],
      turn: [0, 0, 38],
      shape: {
        make: 'blend',
        smooth: 0.2,
        cells: 64,
        add: [{ ellipsoid: [0, 0, 0], radii: ['=radius * 0.42', '=radius * 0.24', '=radius * 0.27'] }],
        cut: [
          { ellipsoid: [0, '=radius * 0.12', 0], radii: ['=radius * 0.46', '=radius * 0.24', '=radius * 0.21'] },
          { box: ['=radius * 0.5', '=radius * 0.4', 0], half: ['=radius * 0.3', '=radius * 0.5', '=radius * 0.4'], round: 0.1 },
        ],
      },
    },
    {
      name: 'handle',
      slot: 'body',
      shape: rod(
        'radius*.6:height*.86:0 | radius*1.05:height*.92:0 | radius*1.5:height*.78:0 | radius*1.5:height*.5:0 | radius*1.2:height*.32:0 | radius*.94:height*.28:0',
        ['=radius * 0.09', '=radius * 0.14'],
        { flare: 0.5 },
      ),
    },
  ],
  view: { azimuth: 8, elevation: 12 },
}

/** Saucepan or pot with two loops and a lid with a knob. */
export const pot: Recipe = {
  archetype: 'pot',
  params: { radius: range(11, 7, 16), height: range(12, 7, 20), lid: range(1, 0, 1) },
  slots: {
    body: { family: 'steel', color: '#c7cacd' },
    handle: { family: 'steel', color: '#b9bcc0' },
    lid: { family: 'steel', color: '#c7cacd' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned('0:0 | radius:0:.9 | radius:height:.1 | radius+.25:height+.15:.1 | radius-.2:height+.15:.1 | radius-.25:.6:.9 | 0:.5'),
    },
    {
      name: 'handle',
      slot: 'handle',
      at: [0, '=height * 0.72', '=-0.2'],
      repeat: { ring: 2, radius: '=radius' },
      shape: rod('-3:-.4:-.5 | -3:.1:1.6 | -1.6:.3:2.8 | 0:.35:3 | 1.6:.3:2.8 | 3:.1:1.6 | 3:-.4:-.5', [0.42, 0.42]),
    },
    {
      name: 'lid',
      slot: 'lid',
      when: '=lid - 0.5',
      at: [0, '=height + 0.12', 0],
      shape: turned('0:0 | radius+.2:0:.1 | radius+.2:.35:.1 | radius*.7:1.5:4 | 1:2:2 | .7:2.9:.4 | 1.7:3.4:.4 | 1.6:4.2:.4 | 0:4.4'),
    },
  ],
  view: { azimuth: 62, elevation: 16 },
}

/** Frying pan with a long handle. */
export const pan: Recipe = {
  archetype: 'pan',
  params: { radius: range(13, 8, 18), height: range(4.6, 3, 8) },
  slots: {
    body: { family: 'powder-coat', color: '#232427' },
    handle: { family: 'matte-plastic', color: '#1c1d1f' },
    rivet: { family: 'steel', color: '#c9ccd0' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned('0:0 | radius*.74:0:1 | radius:height:.15 | radius-.3:height+.05:.1 | radius*.73:.45:1.2 | 0:.4'),
    },
    {
      name: 'handle',
      slot: 'handle',
      at: ['=radius * 0.93', '=height * 0.8', 0],
      shape: rod('0:-.6:0 | 2.5:.9:0 | 7:1.9:0 | 13:2.6:0 | 18:2.8:0', [0.7, 1.25], { exponent: 0.7, taper: [0.75, 1.1] }),
    },
    {
      name: 'rivet',
      slot: 'rivet',
      at: ['=radius * 0.9', '=height * 0.74', -0.9],
      repeat: { row: 2, step: [0, 0, 1.8] },
      shape: drum(0.45, 0.5, 0.2),
    },
  ],
  view: { azimuth: -28, elevation: 28 },
}
