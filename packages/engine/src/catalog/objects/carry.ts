import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, panel, range, rod, turned } from './notation.ts'
import { seam } from './pieces.ts'

type Part = Recipe['parts'][number]
const SIDES = [-1, 1] as const

/** Backpack standing up: a soft body, a front pocket with a zip, side pockets, two straps and a carrying loop. */
export const backpack: Recipe = {
  archetype: 'backpack',
  params: { width: range(30, 20, 38), height: range(44, 30, 56), depth: range(15, 9, 22) },
  slots: {
    body: { family: 'fabric', color: '#2e3d52' },
    strap: { family: 'fabric', color: '#20242b' },
    zip: { family: 'chrome', color: '#c9ccd0' },
    patch: { family: 'leather', color: '#9a6a3e' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=height / 2', 0],
      shape: cut(
        '-width/2:-height/2:4 | width/2:-height/2:4 | width/2:height*.32:width*.34 | width*.3:height/2:width*.22 | -width*.3:height/2:width*.22 | -width/2:height*.32:width*.34',
        '=depth',
        3.2,
      ),
    },
    {
      name: 'pocket',
      slot: 'body',
      at: [0, '=height * 0.25', '=depth / 2 + 0.6'],
      shape: cut('-width*.39:-height*.2:4 | width*.39:-height*.2:4 | width*.39:height*.2:5 | -width*.39:height*.2:5', 5.4, 2.2),
    },
    {
      name: 'pocket-zip',
      slot: 'zip',
      shape: rod('-width*.3:height*.385:depth/2+3 | 0:height*.39:depth/2+3.2 | width*.3:height*.385:depth/2+3', [0.3, 0.2]),
    },
    {
      name: 'zip',
      slot: 'zip',
      shape: rod(
        '-width*.44:height*.5:depth/2-1.4 | -width*.43:height*.75:depth/2-1.2 | -width*.28:height*.9:depth/2-1 | 0:height*.93:depth/2-.9 | width*.28:height*.9:depth/2-1 | width*.43:height*.75:depth/2-1.2 | width*.44:height*.5:depth/2-1.4',
        [0.28, 0.28],
      ),
    },
    { name: 'pull', slot: 'strap', at: ['=width * 0.3', '=height * 0.335', '=depth / 2 + 3.4'], shape: bar(0.7, 2.4, 0.3, 0.12) },
    { name: 'patch', slot: 'patch', at: [0, '=height * 0.66', '=depth / 2 + 0.02'], shape: panel('7', '4.6', '.6', 0.4, 0.12) },
    {
      name: 'loop',
      slot: 'strap',
      shape: rod(
        '-3.4:height-1:-depth*.2 | -3:height+2.4:-depth*.2 | 0:height+3.6:-depth*.2 | 3:height+2.4:-depth*.2 | 3.4:height-1:-depth*.2',
        [0.45, 1],
      ),
    },
    ...SIDES.flatMap((side): Part[] => [
      {
        name: side < 0 ? 'strap-left' : 'strap-right',
        slot: 'strap',
        shape: rod(
          `${side}*width*.2:height-2:-depth*.45 | ${side}*width*.36:height*.9:-depth*.72 | ${side}*width*.52:height*.55:-depth*.78 | ${side}*width*.5:height*.2:-depth*.5 | ${side}*width*.4:height*.06:-depth*.4`,
          [0.6, 2.2],
          { exponent: 0.6 },
        ),
      },
      {
        name: side < 0 ? 'side-left' : 'side-right',
        slot: 'strap',
        at: [`=${side} * (width / 2 - 0.2)`, '=height * 0.03', 0],
        shape: bar(2.4, '=height * 0.3', '=depth * 0.66', 1.1),
      },
    ]),
  ],
  labels: { patch: { part: 'patch', rect: [0.05, 0.1, 0.95, 0.9] } },
  view: { azimuth: 26, elevation: 8 },
}

/** Structured handbag: a tapered body, a flap with a clasp, a rolled handle on rings. */
export const handbag: Recipe = {
  archetype: 'handbag',
  params: { width: range(28, 16, 36), height: range(20, 12, 28), depth: range(11, 6, 16) },
  slots: {
    body: { family: 'leather', color: '#7a4a2a' },
    handle: { family: 'leather', color: '#5f3820' },
    clasp: { family: 'gold', color: '#e0b45e' },
    thread: { family: 'fabric', color: '#b98d5e' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=height / 2', 0],
      shape: cut('-width/2:-height/2:2 | width/2:-height/2:2 | width*.43:height/2:2.4 | -width*.43:height/2:2.4', '=depth', 1.3),
    },
    {
      name: 'flap',
      slot: 'body',
      at: [0, '=height * 0.72', '=depth / 2 + 0.1'],
      shape: cut(
        '-width*.42:height*.3:1.6 | -width*.44:-height*.06:3 | -width*.16:-height*.2:5 | width*.16:-height*.2:5 | width*.44:-height*.06:3 | width*.42:height*.3:1.6',
        0.9,
        0.3,
      ),
    },
    seam('stitch-flap', 'thread', ['=-width * 0.145', '=height * 0.52 + 0.6', '=depth / 2 + 0.58'], ['=width * 0.0145', 0, 0], 21),
    ...SIDES.map((side) =>
      seam(
        side < 0 ? 'stitch-flap-left' : 'stitch-flap-right',
        'thread',
        [`=${side} * width * 0.163`, '=height * 0.525 + 0.62', '=depth / 2 + 0.58'],
        [`=${side} * width * 0.0192`, '=height * 0.0096', 0],
        13,
        side * 20,
      ),
    ),
    seam('stitch-foot', 'thread', ['=-width * 0.45', 1.5, '=depth / 2 + 0.02'], ['=width * 0.02', 0, 0], 46),
    ...SIDES.map((side) =>
      seam(
        side < 0 ? 'stitch-left' : 'stitch-right',
        'thread',
        [`=${side} * (width * 0.488 - 1.2)`, 2.2, '=depth / 2 + 0.02'],
        [`=${side} * width * -0.0014`, '=height * 0.024', 0],
        25,
        90,
      ),
    ),
    { name: 'lid', slot: 'body', at: [0, '=height - 0.3', 0.2], shape: bar('=width * 0.84', 0.9, '=depth + 0.5', 0.4) },
    {
      name: 'clasp',
      slot: 'clasp',
      at: [0, '=height * 0.56', '=depth / 2 + 0.7'],
      shape: cut('-1.5:-1:.4 | 1.5:-1:.4 | 1.5:1:.4 | -1.5:1:.4', 0.7, 0.2),
    },
    { name: 'turn-lock', slot: 'clasp', at: [0, '=height * 0.56', '=depth / 2 + 1.1'], shape: blob(0.35, 0.8, 0.35, [0.6, 0.6]) },
    {
      name: 'handle',
      slot: 'handle',
      shape: rod(
        '-width*.26:height+.6:0 | -width*.25:height*1.3:0 | -width*.15:height*1.56:0 | 0:height*1.63:0 | width*.15:height*1.56:0 | width*.25:height*1.3:0 | width*.26:height+.6:0',
        [0.75, 0.75],
      ),
    },
    ...SIDES.map(
      (side): Part => ({
        name: side < 0 ? 'ring-left' : 'ring-right',
        slot: 'clasp',
        at: [`=${side} * width * 0.26`, '=height + 0.9', 0],
        shape: hoop('.9:-.35:.2 | 1.25:-.35:.2 | 1.25:.35:.2 | .9:.35:.2'),
      }),
    ),
    ...SIDES.map(
      (side): Part => ({
        name: side < 0 ? 'foot-left' : 'foot-right',
        slot: 'clasp',
        at: [`=${side} * width * 0.4`, -0.4, '=depth * 0.3'],
        shape: drum(0.6, 0.6, 0.2),
      }),
    ),
  ],
  labels: { front: { part: 'flap', rect: [0.3, 0.55, 0.7, 0.9] } },
  view: { azimuth: 24, elevation: 8 },
}

/** Canvas tote: a soft flat sack with two long webbing handles. */
export const tote: Recipe = {
  archetype: 'tote',
  params: { width: range(36, 24, 46), height: range(38, 26, 46), depth: range(7, 3, 14) },
  slots: {
    body: { family: 'fabric', color: '#e6dcc6' },
    handle: { family: 'fabric', color: '#d9ccb0' },
    inside: { family: 'fabric', color: '#8d8472' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=height / 2', 0],
      shape: cut(
        '-width*.47:-height/2:3 | width*.47:-height/2:3 | width/2:height/2:.6 | 0:height*.485:16 | -width/2:height/2:.6',
        '=depth',
        '=depth * 0.16',
      ),
    },
    { name: 'hem', slot: 'handle', at: [0, '=height * 0.92', '=depth / 2'], shape: bar('=width * 0.97', 0.35, 0.25, 0.1) },
    { name: 'mouth', slot: 'inside', at: [0, '=height * 0.965', 0], shape: bar('=width * 0.9', 0.4, '=depth * 0.36', 0.1) },
    ...SIDES.map(
      (side): Part => ({
        name: side < 0 ? 'handle-back' : 'handle-front',
        slot: 'handle',
        shape: rod(
          `-width*.22:height*.84:${side}*depth*.5 | -width*.22:height*1.1:${side}*depth*.34 | -width*.15:height*1.38:${side}*depth*.2 | 0:height*1.48:${side}*depth*.16 | width*.15:height*1.38:${side}*depth*.2 | width*.22:height*1.1:${side}*depth*.34 | width*.22:height*.84:${side}*depth*.5`,
          [1.15, 0.2],
          { exponent: 0.5 },
        ),
      }),
    ),
  ],
  labels: { front: { part: 'body', rect: [0.2, 0.25, 0.8, 0.7] } },
  view: { azimuth: 18, elevation: 6 },
}

/** Hard-shell cabin suitcase: ribs, a drawn-out handle, four wheels. */
export const suitcase: Recipe = {
  archetype: 'suitcase',
  params: { width: range(38, 28, 50), height: range(54, 42, 76), depth: range(22, 16, 32) },
  slots: {
    body: { family: 'matte-plastic', color: '#3d5a6c' },
    trim: { family: 'matte-plastic', color: '#1d1f22' },
    metal: { family: 'aluminium', color: '#c6c8cb' },
  },
  parts: [
    { name: 'body', slot: 'body', at: [0, 4, 0], shape: bar('=width', '=height', '=depth', 4.2) },
    { name: 'seam', slot: 'trim', at: [0, 3.9, 0], shape: bar('=width + 0.3', '=height + 0.3', 1.2, 0.5) },
    ...[-0.36, -0.18, 0, 0.18, 0.36].map(
      (x, i): Part => ({
        name: `rib-${i + 1}`,
        slot: 'body',
        at: [`=width * ${x}`, '=4 + height * 0.09', '=depth / 2 - 0.3'],
        shape: bar('=width * 0.09', '=height * 0.82', 1.2, 0.5),
      }),
    ),
    ...SIDES.flatMap((side): Part[] => [
      {
        name: side < 0 ? 'pole-left' : 'pole-right',
        slot: 'metal',
        at: [`=${side} * width * 0.22`, '=height + 3', '=-depth * 0.3'],
        shape: drum(0.8, '=height * 0.42', 0.1),
      },
      ...SIDES.map(
        (front): Part => ({
          name: `wheel-${side < 0 ? 'left' : 'right'}-${front < 0 ? 'back' : 'front'}`,
          slot: 'trim',
          at: [`=${side} * width * 0.36`, 2.4, `=${front} * depth * 0.3`],
          turn: [0, 0, 90],
          shape: turned('0:-1.1 | 2.4:-1.1:.5 | 2.4:1.1:.5 | 0:1.1'),
        }),
      ),
    ]),
    { name: 'grip', slot: 'trim', at: [0, '=height * 1.42 + 3', '=-depth * 0.3'], shape: bar('=width * 0.5', 2.4, 2.6, 1) },
    {
      name: 'carry',
      slot: 'trim',
      shape: rod('-7:height+3.6:depth*.1 | -6:height+6:depth*.1 | 6:height+6:depth*.1 | 7:height+3.6:depth*.1', [0.8, 0.9]),
    },
  ],
  view: { azimuth: 28, elevation: 9 },
}

/** Woven basket with an arched handle. */
export const basket: Recipe = {
  archetype: 'basket',
  params: { radius: range(15, 8, 24), height: range(12, 6, 24), handle: range(1, 0, 1) },
  slots: { body: { family: 'fabric', color: '#b58852' }, handle: { family: 'fabric', color: '#9c7040' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned('0:0 | radius*.76:0:.6 | radius:height:.2 | radius*.94:height:.2 | radius*.71:.9:.6 | 0:.9', {
        flutes: { count: 44, depth: 0.28, from: '=0.4', to: '=height - 0.4' },
      }),
    },
    ...[0.12, 0.3, 0.48, 0.66, 0.84].map(
      (share, i): Part => ({
        name: `weave-${i + 1}`,
        slot: i % 2 ? 'handle' : 'body',
        at: [0, `=height * ${share}`, 0],
        shape: hoop(
          `radius*${(0.75 + 0.25 * share).toFixed(3)}+.1:-.7 | radius*${(0.75 + 0.25 * share).toFixed(3)}+.36:-.3 | radius*${(0.76 + 0.25 * share).toFixed(3)}+.4:.1 | radius*${(0.77 + 0.25 * share).toFixed(3)}+.2:.55 | radius*${(0.77 + 0.25 * share).toFixed(3)}:.75 | radius*${(0.72 + 0.25 * share).toFixed(3)}:0`,
          { flutes: { count: 44, depth: 0.3, from: -0.7, to: 0.7 } },
        ),
      }),
    ),
    {
      name: 'rim',
      slot: 'handle',
      at: [0, '=height', 0],
      shape: hoop('radius*.92:-.6:.5 | radius*1.04:-.6:.5 | radius*1.04:.7:.5 | radius*.92:.7:.5'),
    },
    {
      name: 'handle',
      slot: 'handle',
      when: '=handle - 0.5',
      shape: rod(
        '-radius*.98:height*.7:0 | -radius*.9:height+radius*.5:0 | -radius*.5:height+radius*.95:0 | 0:height+radius*1.08:0 | radius*.5:height+radius*.95:0 | radius*.9:height+radius*.5:0 | radius*.98:height*.7:0',
        [0.9, 0.9],
      ),
    },
  ],
  holds: { radius: '=radius * 0.84', floor: '=height * 0.55' },
  view: { azimuth: 24, elevation: 20 },
}
