import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]
const SIDES = [-1, 1] as const

/** Toy robot: a box body with a dial and buttons, a square head with eyes and an antenna. */
export const robot: Recipe = {
  archetype: 'robot',
  params: { height: range(22, 12, 60) },
  slots: {
    body: { family: 'plastic', color: '#4f9aa8' },
    joint: { family: 'chrome', color: '#c9ccd0' },
    eye: { family: 'emissive', color: '#ffd479' },
    panel: { family: 'matte-plastic', color: '#e9e3d2' },
    button: { family: 'plastic', color: '#d3402f' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=height * 0.27', 0],
      shape: bar('=height * 0.44', '=height * 0.37', '=height * 0.28', '=height * 0.035'),
    },
    {
      name: 'head',
      slot: 'body',
      at: [0, '=height * 0.69', 0],
      shape: bar('=height * 0.36', '=height * 0.24', '=height * 0.26', '=height * 0.04'),
    },
    { name: 'neck', slot: 'joint', at: [0, '=height * 0.62', 0], shape: drum('=height * 0.07', '=height * 0.1', 0.1) },
    {
      name: 'face',
      slot: 'panel',
      at: [0, '=height * 0.725', '=height * 0.125'],
      shape: bar('=height * 0.3', '=height * 0.17', '=height * 0.02', '=height * 0.009'),
    },
    {
      name: 'mouth',
      slot: 'body',
      at: [0, '=height * 0.755', '=height * 0.135'],
      shape: bar('=height * 0.14', '=height * 0.018', '=height * 0.02', '=height * 0.006'),
    },
    {
      name: 'panel',
      slot: 'panel',
      at: [0, '=height * 0.4', '=height * 0.135'],
      shape: bar('=height * 0.3', '=height * 0.18', '=height * 0.02', '=height * 0.009'),
    },
    ...[-0.08, 0, 0.08].map(
      (x, i): Part => ({
        name: `button-${i + 1}`,
        slot: i === 1 ? 'joint' : 'button',
        at: [`=height * ${x}`, '=height * 0.49', '=height * 0.15'],
        shape: { ...blob('=height * 0.025', '=height * 0.025', '=height * 0.015'), around: 36 },
      }),
    ),
    { name: 'antenna', slot: 'joint', at: [0, '=height * 0.92', 0], shape: drum('=height * 0.01', '=height * 0.08', 0.02) },
    {
      name: 'bulb',
      slot: 'button',
      at: [0, '=height * 1.01', 0],
      shape: { ...blob('=height * 0.03', '=height * 0.03', '=height * 0.03'), around: 36 },
    },
    ...SIDES.flatMap((side): Part[] => [
      {
        name: side < 0 ? 'eye-left' : 'eye-right',
        slot: 'eye',
        at: [`=${side} * height * 0.075`, '=height * 0.835', '=height * 0.145'],
        shape: { ...blob('=height * 0.036', '=height * 0.036', '=height * 0.02'), around: 36 },
      },
      {
        name: side < 0 ? 'ear-left' : 'ear-right',
        slot: 'joint',
        at: [`=${side} * height * 0.18`, '=height * 0.81', 0],
        turn: [0, 0, 90],
        shape: turned('0:-height*.02 | height*.05:-height*.02:.1 | height*.05:height*.02:.1 | 0:height*.02'),
      },
      {
        name: side < 0 ? 'arm-left' : 'arm-right',
        slot: 'joint',
        shape: rod(`${side}*height*.22:height*.58:0 | ${side}*height*.3:height*.52:0 | ${side}*height*.31:height*.36:height*.04`, [
          '=height * 0.03',
          '=height * 0.03',
        ]),
      },
      {
        name: side < 0 ? 'hand-left' : 'hand-right',
        slot: 'body',
        at: [`=${side} * height * 0.31`, '=height * 0.31', '=height * 0.05'],
        shape: { ...blob('=height * 0.055', '=height * 0.06', '=height * 0.055', [0.6, 0.6]), around: 36 },
      },
      {
        name: side < 0 ? 'leg-left' : 'leg-right',
        slot: 'joint',
        at: [`=${side} * height * 0.11`, '=height * 0.06', 0],
        shape: drum('=height * 0.045', '=height * 0.23', 0.1),
      },
      {
        name: side < 0 ? 'foot-left' : 'foot-right',
        slot: 'body',
        at: [`=${side} * height * 0.12`, 0, '=height * 0.04'],
        shape: bar('=height * 0.17', '=height * 0.09', '=height * 0.26', '=height * 0.03'),
      },
    ]),
  ],
  view: { azimuth: 22, elevation: 8 },
}

/** Light bulb standing on its cap, its filament lit. */
export const bulb: Recipe = {
  archetype: 'bulb',
  params: { radius: range(3, 2, 6) },
  slots: {
    body: { family: 'glass', color: '#fbf6ec' },
    cap: { family: 'brass', color: '#c9a765' },
    filament: { family: 'flame', color: '#ffb65c' },
    base: { family: 'matte-plastic', color: '#1b1c1e' },
  },
  parts: [
    { name: 'base', slot: 'base', shape: turned('0:0 | .5:0:.1 | 1.1:.5:.2 | 0:.5') },
    {
      name: 'cap',
      slot: 'cap',
      at: [0, 0.5, 0],
      shape: turned(
        '0:0 | 1.2:0 | 1.35:.35:.15 | 1.2:.6:.1 | 1.35:.95:.15 | 1.2:1.2:.1 | 1.35:1.55:.15 | 1.2:1.8:.1 | 1.35:2.3:.1 | 0:2.3',
      ),
    },
    {
      name: 'body',
      slot: 'body',
      at: [0, 2.7, 0],
      shape: turned({
        points: [
          [1.3, 0],
          ['=radius * 0.52', '=radius * 0.5'],
          ['=radius * 0.9', '=radius * 1.2'],
          ['=radius', '=radius * 1.75'],
          ['=radius * 0.72', '=radius * 2.5'],
          [0, '=radius * 2.76'],
        ],
        smooth: true,
      }),
    },
    { name: 'stalk', slot: 'body', at: [0, 2.4, 0], shape: turned('0:0 | .5:0 | .3:radius*.9:.1 | 0:radius*.9') },
    ...SIDES.map(
      (side): Part => ({
        name: side < 0 ? 'wire-left' : 'wire-right',
        slot: 'cap',
        shape: rod(`${side}*.2:2.7+radius*.8:0 | ${side}*radius*.36:2.7+radius*1.6:0`, [0.05, 0.05]),
      }),
    ),
    {
      name: 'filament',
      slot: 'filament',
      shape: rod(
        '-radius*.36:2.7+radius*1.6:0 | -radius*.2:2.7+radius*1.25:.2 | 0:2.7+radius*1.7:0 | radius*.2:2.7+radius*1.25:-.2 | radius*.36:2.7+radius*1.6:0',
        [0.09, 0.09],
      ),
    },
  ],
  view: { azimuth: 14, elevation: 5 },
}

/** Acoustic guitar upright: waisted body, sound hole, neck with frets, head and strings. */
export const guitar: Recipe = {
  archetype: 'guitar',
  params: { length: range(100, 60, 110) },
  slots: {
    body: { family: 'wood', color: '#c98a45' },
    side: { family: 'walnut', color: '#6a3a20' },
    neck: { family: 'walnut', color: '#3d2417' },
    metal: { family: 'chrome', color: '#d0d3d6' },
    hole: { family: 'matte-plastic', color: '#17120e' },
  },
  parts: [
    ...(['side', 'body'] as const).map(
      (slot, i): Part => ({
        name: slot,
        slot,
        at: [0, 0, i ? 4.9 : 0],
        shape: {
          make: 'extrude',
          outline: {
            points: [
              [0, 0],
              [13, 1.4],
              [19, 9],
              [18.4, 18],
              [12.6, 27],
              [13.6, 36],
              [13.4, 43],
              [8, 48],
              [0, 49],
              [-8, 48],
              [-13.4, 43],
              [-13.6, 36],
              [-12.6, 27],
              [-18.4, 18],
              [-19, 9],
              [-13, 1.4],
            ],
            smooth: true,
            closed: true,
          },
          depth: i ? 0.6 : 9.6,
          bevel: i ? 0.2 : 0.4,
        },
      }),
    ),
    { name: 'hole', slot: 'hole', at: [0, 33, 5.2], turn: [90, 0, 0], shape: drum(4.8, 0.12, 0.02) },
    { name: 'rosette', slot: 'neck', at: [0, 33, 5.15], turn: [90, 0, 0], shape: hoop('4.9:0 | 5.8:0 | 5.8:.16 | 4.9:.16') },
    { name: 'bridge', slot: 'neck', at: [0, 14.5, 5], shape: bar(15, 2.4, 1.4, 0.4) },
    { name: 'neck', slot: 'neck', at: [0, 38.5, 4.4], shape: bar(5.2, '=length - 50', 2.4, 0.5) },
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
      (i): Part => ({
        name: `fret-${i + 1}`,
        slot: 'metal',
        at: [0, `=length - 12.4 - ${((1 - 0.944 ** (i + 1)) * 64).toFixed(2)}`, 5.6],
        shape: bar(5, 0.2, 0.2, 0.08),
      }),
    ),
    {
      name: 'head',
      slot: 'side',
      at: [0, '=length - 5', 4.2],
      shape: cut('-2.6:-7:.5 | 2.6:-7:.5 | 3.8:6:.8 | 0:7:2 | -3.8:6:.8', 1.8, 0.4),
    },
    ...SIDES.flatMap((side): Part[] =>
      [-3.4, 0, 3.4].map((y, i) => ({
        name: `peg-${side < 0 ? 'left' : 'right'}-${i + 1}`,
        slot: 'metal',
        at: [side * 4.3, `=length - 5 + ${y}`, 4.2],
        shape: blob(1.1, 0.7, 0.5),
      })),
    ),
    ...[-2, -1.2, -0.4, 0.4, 1.2, 2].map(
      (x, i): Part => ({ name: `string-${i + 1}`, slot: 'metal', shape: rod(`${x}:15.4:6.4 | ${x}:length-11:6`, [0.07, 0.07]) }),
    ),
  ],
  view: { azimuth: 18, elevation: 5 },
}
