import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, panel, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Picture frame standing on its edge: a moulding, a mount, a print. */
export const pictureFrame: Recipe = {
  archetype: 'picture-frame',
  params: { width: range(30, 10, 120), height: range(40, 10, 160), profile: range(2.2, 1, 6), mount: range(4, 0.5, 10) },
  slots: {
    frame: { family: 'oak', color: '#b08350' },
    mount: { family: 'paper', color: '#f6f3ec' },
    print: { family: 'paper', color: '#c9b9a2' },
  },
  parts: [
    {
      name: 'rails',
      slot: 'frame',
      repeat: { row: 2, step: [0, '=height - profile', 0] },
      shape: bar('=width', '=profile', 2.2, 0.25),
    },
    {
      name: 'stiles',
      slot: 'frame',
      at: ['=-width / 2 + profile / 2', '=profile - 0.3', 0],
      repeat: { row: 2, step: ['=width - profile', 0, 0] },
      shape: bar('=profile', '=height - 2 * profile + 0.6', 2.16, 0.25),
    },
    { name: 'mount', slot: 'mount', at: [0, '=height / 2', -0.2], shape: panel('width - profile', 'height - profile', '0.05', 0.6, 0.03) },
    {
      name: 'print',
      slot: 'print',
      at: [0, '=height / 2', 0.1],
      shape: panel('max(1, width - 2 * profile - 2 * mount)', 'max(1, height - 2 * profile - 2 * mount)', '0.02', 0.04, 0.01),
    },
  ],
  labels: { front: { part: 'print', rect: [0.05, 0.05, 0.95, 0.95] } },
  view: { azimuth: 18, elevation: 4 },
}

/** Round clock standing on its rim: marks, two hands, a bezel. */
export const clock: Recipe = {
  archetype: 'clock',
  params: { radius: range(13, 4, 30) },
  slots: {
    case: { family: 'powder-coat', color: '#232427' },
    dial: { family: 'paint', color: '#f6f3ec' },
    hands: { family: 'matte-plastic', color: '#1a1b1d' },
  },
  parts: [
    {
      name: 'case',
      slot: 'case',
      at: [0, '=radius', 0],
      turn: [90, 0, 0],
      shape: turned('0:-1.6 | radius*.96:-1.6:.4 | radius:-.8:.3 | radius:1.3:.25 | radius*.95:1.5:.1 | radius*.9:.75:.1 | 0:.7', {
        segments: 160,
      }),
    },
    { name: 'dial', slot: 'dial', at: [0, '=radius', 0], turn: [90, 0, 0], shape: drum('=radius * 0.9', 0.78, 0.02) },
    ...Array.from({ length: 12 }, (_, i): Part => {
      const [sin, cos] = [Math.sin((i * Math.PI) / 6).toFixed(4), Math.cos((i * Math.PI) / 6).toFixed(4)]
      return {
        name: `mark-${i + 1}`,
        slot: 'hands',
        at: [`=radius * 0.76 * ${sin}`, `=radius + radius * 0.76 * ${cos}`, 0.8],
        turn: [0, 0, -30 * i],
        shape: cut(
          `-radius*${i % 3 ? 0.012 : 0.022}:-radius*${i % 3 ? 0.04 : 0.075} | radius*${i % 3 ? 0.012 : 0.022}:-radius*${i % 3 ? 0.04 : 0.075} | radius*${i % 3 ? 0.012 : 0.022}:radius*.075 | -radius*${i % 3 ? 0.012 : 0.022}:radius*.075`,
          0.1,
          0.02,
        ),
      }
    }),
    {
      name: 'hand-hour',
      slot: 'hands',
      at: [0, '=radius', 1],
      turn: [0, 0, 56],
      shape: cut(
        '-radius*.03:-radius*.1:.05 | radius*.03:-radius*.1:.05 | radius*.022:radius*.48:.05 | -radius*.022:radius*.48:.05',
        0.12,
        0.03,
      ),
    },
    {
      name: 'hand-minute',
      slot: 'hands',
      at: [0, '=radius', 1.15],
      turn: [0, 0, -58],
      shape: cut(
        '-radius*.024:-radius*.12:.05 | radius*.024:-radius*.12:.05 | radius*.016:radius*.7:.05 | -radius*.016:radius*.7:.05',
        0.12,
        0.03,
      ),
    },
    { name: 'pin', slot: 'hands', at: [0, '=radius', 0.8], turn: [90, 0, 0], shape: drum('=radius * 0.045', 0.5, 0.1) },
  ],
  view: { azimuth: 16, elevation: 4 },
}

/** Table spoon lying flat. */
export const spoon: Recipe = {
  archetype: 'spoon',
  params: { length: range(20, 12, 28) },
  slots: { body: { family: 'steel', color: '#c9ccd0' } },
  parts: [
    {
      name: 'bowl',
      slot: 'body',
      at: [0, 0.75, '=-length * 0.3'],
      shape: {
        make: 'blend',
        smooth: 0.12,
        cells: 120,
        add: [{ ellipsoid: [0, 0, 0], radii: ['=length * 0.105', 0.75, '=length * 0.17'] }],
        cut: [
          { ellipsoid: [0, 0.12, 0], radii: ['=length * 0.1', 0.7, '=length * 0.164'] },
          { box: [0, 1, 0], half: ['=length', 0.9, '=length'], round: 0.02 },
        ],
      },
    },
    {
      name: 'handle',
      slot: 'body',
      at: [0, 0.45, 0],
      turn: [0, 90, 0],
      shape: rod('length*.16:.15:0 | 0:.45:0 | -length*.2:.3:0 | -length*.5:0:0', [0.16, 0.5], { exponent: 0.85, taper: [0.6, 1.5] }),
    },
  ],
  view: { azimuth: 34, elevation: 34 },
}

/** Dumbbell with hexagonal ends. */
export const dumbbell: Recipe = {
  archetype: 'dumbbell',
  params: { length: range(26, 16, 40), radius: range(5.4, 3, 9) },
  slots: { weight: { family: 'rubber', color: '#232427' }, bar: { family: 'chrome', color: '#cdd0d4' } },
  parts: [
    {
      name: 'bar',
      slot: 'bar',
      at: ['=-length * 0.3', '=radius * 0.866', 0],
      turn: [0, 0, -90],
      shape: turned(spline('0:0 | 1.2:0 | 1.25:length*.1 | 1.55:length*.3 | 1.25:length*.5 | 1.2:length*.6 | 0:length*.6')),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'weight-left' : 'weight-right',
        slot: 'weight',
        at: [`=${side} * length * 0.37`, '=radius * 0.866', 0],
        turn: [0, 90, 0],
        shape: cut(
          'radius:0:.8 | radius*.5:radius*.866:.8 | -radius*.5:radius*.866:.8 | -radius:0:.8 | -radius*.5:-radius*.866:.8 | radius*.5:-radius*.866:.8',
          '=length * 0.26',
          0.75,
        ),
      }),
    ),
  ],
  view: { azimuth: 30, elevation: 18 },
}

const pip = (radius: string) => turned(`0:0 | size*${radius}:0 | size*${radius}*.6:size*.02 | 0:size*.022`, { segments: 32 })

/** Dice: two rounded cubes with their pips. */
export const die: Recipe = {
  archetype: 'dice',
  params: { size: range(1.6, 1, 12) },
  slots: { body: { family: 'plastic', color: '#f5f2ea' }, pips: { family: 'plastic', color: '#18191b' } },
  parts: [
    { name: 'body', slot: 'body', shape: bar('=size', '=size', '=size', '=size * 0.14') },
    ...[-1, 0, 1].flatMap((y) =>
      [-1, 1].map(
        (x): Part => ({
          name: `front-${y + 2}-${x + 2}`,
          slot: 'pips',
          at: [`=size * ${x * 0.24}`, `=size * ${0.5 + y * 0.26}`, '=size * 0.485'],
          turn: [90, 0, 0],
          shape: pip('0.085'),
        }),
      ),
    ),
    { name: 'top', slot: 'pips', at: [0, '=size * 0.985', 0], shape: pip('0.11') },
    ...[-1, 0, 1].map(
      (i): Part => ({
        name: `right-${i + 2}`,
        slot: 'pips',
        at: ['=size * 0.485', `=size * ${0.5 + i * 0.26}`, `=size * ${i * 0.26}`],
        turn: [0, 0, -90],
        shape: pip('0.085'),
      }),
    ),
  ],
  set: [
    { at: [0, 0, 0], turn: [0, 12, 0] },
    { at: [2.5, 0, 1], turn: [0, -50, 0] },
  ],
  view: { azimuth: 20, elevation: 28 },
}

/** Winner's cup with two handles on a block. */
export const trophy: Recipe = {
  archetype: 'trophy',
  params: { height: range(30, 14, 50), radius: range(7.5, 4, 12) },
  slots: { body: { family: 'gold', color: '#e3b558' }, base: { family: 'graphite', color: '#17181a' } },
  parts: [
    { name: 'base', slot: 'base', shape: bar('=radius * 1.5', '=height * 0.16', '=radius * 1.5', 0.4) },
    {
      name: 'cup',
      slot: 'body',
      at: [0, '=height * 0.155', 0],
      shape: turned(
        spline(
          '0:0 | radius*.55:0 | radius*.58:.3 | radius*.3:height*.05 | radius*.13:height*.1 | radius*.14:height*.17 | radius*.24:height*.19 | radius*.14:height*.21 | radius*.4:height*.27 | radius*.82:height*.4 | radius*.95:height*.58 | radius*1:height*.8 | radius*1.08:height*.84 | radius*1.02:height*.845 | radius*.93:height*.8 | radius*.88:height*.58 | radius*.7:height*.4 | 0:height*.3',
        ),
        { segments: 144 },
      ),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'handle-left' : 'handle-right',
        slot: 'body',
        shape: rod(
          `${side}*radius*.94:height*.9:0 | ${side}*radius*1.35:height*.95:0 | ${side}*radius*1.7:height*.82:0 | ${side}*radius*1.45:height*.65:0 | ${side}*radius*.78:height*.55:0`,
          [0.42, 0.6],
          { exponent: 0.9 },
        ),
      }),
    ),
  ],
  labels: { front: { part: 'base', rect: [0.1, 0.15, 0.9, 0.85] } },
  view: { azimuth: 0, elevation: 8 },
}
