import type { Recipe } from '../../shape/recipe.ts'
import { blob, cut, drum, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]
/** What is drawn along x, laid so that its head points away. */
const LENGTHWISE: [number, number, number] = [0, 90, 0]
const FLAT: [number, number, number] = [-90, 0, 0]

/** Table fork lying face up. */
export const fork: Recipe = {
  archetype: 'fork',
  params: { length: range(19.5, 12, 28) },
  slots: { body: { family: 'chrome', color: '#d0d3d6' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      turn: LENGTHWISE,
      shape: rod('length*.07:.78:0 | -length*.05:.66:0 | -length*.28:.36:0 | -length*.5:.22:0', [0.15, 0.42], {
        exponent: 0.85,
        taper: [0.6, 1.9],
      }),
    },
    {
      name: 'head',
      slot: 'body',
      turn: LENGTHWISE,
      shape: rod('length*.05:.78:0 | length*.12:.66:0 | length*.2:.42:0 | length*.28:.34:0', [0.13, 1.16], {
        exponent: 0.8,
        taper: [0.3, 1.08],
      }),
    },
    ...[-0.99, -0.33, 0.33, 0.99].map(
      (z, i): Part => ({
        name: `tine-${i + 1}`,
        slot: 'body',
        turn: LENGTHWISE,
        shape: rod(
          `length*.26:.34:${z} | length*.36:.4:${z * 1.03} | length*.44:.62:${z * 1.04} | length*.5:.92:${z * 1.02}`,
          [0.12, 0.22],
          {
            taper: [1.1, 0.55],
            around: 20,
          },
        ),
      }),
    ),
  ],
  view: { azimuth: 30, elevation: 40 },
}

/** Table knife lying flat; a broad blade by `blade`. */
export const knife: Recipe = {
  archetype: 'knife',
  params: { length: range(22, 14, 36), blade: range(1.9, 1.4, 5) },
  slots: { body: { family: 'chrome', color: '#d0d3d6' }, handle: { family: 'chrome', color: '#c6c9cc' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, 0.3, 0],
      turn: FLAT,
      shape: cut(
        '-.5:-length*.06:.2 | .5:-length*.06:.2 | .75:length*.04:.6 | .7:length*.5:.2 | .2:length*.5:.8 | .7-blade:length*.36:3 | .7-blade:length*.04:.6',
        0.16,
        0.06,
      ),
    },
    {
      name: 'handle',
      slot: 'handle',
      at: [0, 0.36, 0],
      turn: LENGTHWISE,
      shape: rod(
        '-length*.03:0:0 | -length*.2:.02:0 | -length*.36:.02:0 | -length*.49:-.02:0',
        ['=0.3 + 0.05 * blade', '=0.56 + 0.1 * blade'],
        {
          exponent: 0.8,
          taper: [0.86, 1.14],
        },
      ),
    },
    ...[0.12, 0.24, 0.36].map(
      (along, i): Part => ({
        name: `rivet-${i + 1}`,
        slot: 'body',
        when: '=blade - 2.4',
        at: [0, '=0.66 + 0.05 * blade', `=length * ${along}`],
        shape: turned('0:-.3 | .3:-.3 | .3:.06:.04 | 0:.06', { segments: 24 }),
      }),
    ),
  ],
  view: { azimuth: 30, elevation: 40 },
}

/** Two chopsticks lying side by side. */
export const chopsticks: Recipe = {
  archetype: 'chopsticks',
  params: { length: range(23, 16, 28) },
  slots: { body: { family: 'walnut', color: '#6d452b' }, tip: { family: 'plastic', color: '#a3242a' } },
  parts: ([-1, 1] as const).flatMap((side): Part[] => [
    {
      name: side < 0 ? 'left' : 'right',
      slot: 'body',
      shape: rod(`-length/2:.4:${side}*.5 | 0:.35:${side}*.7 | length/2:.45:${side}*.95`, [0.36, 0.36], {
        taper: [0.5, 1.1],
        exponent: 0.8,
      }),
    },
    {
      name: side < 0 ? 'band-left' : 'band-right',
      slot: 'tip',
      shape: rod(`length*.36:.43:${side}*.89 | length/2+.05:.45:${side}*.95`, [0.42, 0.42], { exponent: 0.8 }),
    },
  ]),
  gathers: true,
  view: { azimuth: 30, elevation: 34 },
}

/** Toothbrush lying on its side, bristles up; an electric one stands upright by `electric`. */
export const toothbrush: Recipe = {
  archetype: 'toothbrush',
  params: { electric: range(0, 0, 1) },
  slots: {
    body: { family: 'plastic', color: '#3f9fb5' },
    bristles: { family: 'felt', color: '#f6f7f8' },
    grip: { family: 'rubber', color: '#e9eef0' },
  },
  parts: [
    {
      name: 'handle',
      slot: 'body',
      when: '=0.5 - electric',
      shape: rod('-9.5:.6:0 | -6:.75:0 | -2:.65:0 | 3:.6:0 | 5.4:.62:0 | 9.3:.62:0', [0.42, 0.62], { taper: [0.9, 1], exponent: 0.8 }),
    },
    { name: 'grip', slot: 'grip', when: '=0.5 - electric', shape: rod('-7.6:.95:0 | -4.6:.98:0 | -2.2:.9:0', [0.24, 0.42]) },
    ...[5.6, 6.4, 7.2, 8, 8.8].flatMap((x, i): Part[] =>
      [-0.36, 0, 0.36].map((z, j) => ({
        name: `tuft-${i + 1}-${j + 1}`,
        slot: i % 2 ? 'grip' : 'bristles',
        when: '=0.5 - electric',
        at: [x, 0.9, z],
        shape: drum(0.24, '=1.25', 0.08),
      })),
    ),
    { name: 'motor', slot: 'body', when: '=electric - 0.5', shape: turned('0:0 | 1.45:0:.4 | 1.5:9 | 1.25:15:2 | .55:17:.4 | 0:17') },
    { name: 'button', slot: 'grip', when: '=electric - 0.5', at: [0, 11, 1.15], shape: blob(0.5, 0.8, 0.4) },
    { name: 'neck', slot: 'grip', when: '=electric - 0.5', at: [0, 17, 0], shape: turned('0:0 | .55:0:.1 | .32:5:1 | .34:6.4 | 0:6.4') },
    { name: 'head', slot: 'grip', when: '=electric - 0.5', at: [0, 23.6, 0], turn: [90, 0, 0], shape: drum(0.75, 0.6, 0.15) },
    ...[0, 1, 2, 3, 4, 5, 6].map(
      (i): Part => ({
        name: `brush-${i + 1}`,
        slot: 'bristles',
        when: '=electric - 0.5',
        at: [i === 0 ? 0 : 0.45 * Math.cos(i), 23.6 + (i === 0 ? 0 : 0.45 * Math.sin(i)), 0.5],
        turn: [90, 0, 0],
        shape: drum(0.22, 1, 0.08),
      }),
    ),
  ],
  view: { azimuth: 24, elevation: 22 },
}

/** Pen lying down: barrel, clip, metal nib cone and trim rings. */
export const pen: Recipe = {
  archetype: 'pen',
  params: { length: range(14, 10, 18), nib: range(1, 0, 1) },
  slots: {
    body: { family: 'plastic', color: '#17181b' },
    trim: { family: 'gold', color: '#e0b45e' },
    nib: { family: 'chrome', color: '#d6d8da' },
  },
  parts: [
    {
      name: 'barrel',
      slot: 'body',
      at: [0, 0.65, 0],
      turn: [0, 0, 90],
      shape: turned(
        '0:-length/2 | .42:-length/2:.3 | .62:-length*.3:1 | .65:length*.1 | .6:length*.28:.6 | .45:length*.36:.2 | 0:length*.36',
      ),
    },
    ...[-0.42, -0.02, 0.02].map(
      (x, i): Part => ({
        name: `ring-${i + 1}`,
        slot: 'trim',
        at: [`=length * ${-x}`, 0.65, 0],
        turn: [0, 0, 90],
        shape: turned(i === 0 ? '0:-.12 | .5:-.12:.05 | .5:.12:.05 | 0:.12' : '0:-.1 | .7:-.1:.05 | .7:.1:.05 | 0:.1'),
      }),
    ),
    { name: 'clip', slot: 'trim', shape: rod('length*.42:1.2:0 | length*.38:1.45:0 | length*.2:1.4:0 | length*.12:1.34:0', [0.09, 0.22]) },
    {
      name: 'section',
      slot: 'trim',
      at: ['=-length * 0.36', 0.65, 0],
      turn: [0, 0, 90],
      shape: turned('0:0 | .46:0:.05 | .46:.2:.05 | 0:.2'),
    },
    {
      name: 'nib',
      slot: 'nib',
      at: ['=-length * 0.36', 0.65, 0],
      turn: [0, 0, 90],
      scale: [1, 1, '=1 - nib * 0.25'],
      shape: turned('0:0 | .36:0 | .42:.7:.3 | .06:2.1:.04 | 0:2.15'),
    },
  ],
  view: { azimuth: 32, elevation: 28 },
}
