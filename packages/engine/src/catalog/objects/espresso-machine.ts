import type { Recipe } from '../../shape/recipe.ts'
import { bar, drum, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Espresso machine: boiler house, group, portafilter, steam wand, drip tray; a cup warms on top by `cups`. */
export const espressoMachine: Recipe = {
  archetype: 'espresso-machine',
  params: { width: range(26, 20, 36), cups: range(1, 0, 1) },
  slots: {
    body: { family: 'brushed-metal', color: '#c9cbcd' },
    trim: { family: 'matte-plastic', color: '#1e1f21' },
    chrome: { family: 'chrome', color: '#d8dadd' },
    wood: { family: 'walnut', color: '#5d3a24' },
    dial: { family: 'porcelain', color: '#f5f3ee' },
    light: { family: 'emissive', color: '#ff7a3a' },
  },
  parts: [
    { name: 'back', slot: 'body', at: [0, 1.4, -5], shape: bar('=width', 30, 16, 1.2) },
    { name: 'head', slot: 'body', at: [0, 21, 2], shape: bar('=width', 10.4, 20, 1.4) },
    { name: 'tray', slot: 'body', at: [0, 1, 5.5], shape: bar('=width', 5, 17, 1) },
    { name: 'grate', slot: 'trim', at: [0, 5.7, 5.8], shape: bar('=width - 3', 0.5, 14.6, 0.2) },
    ...Array.from(
      { length: 10 },
      (_, i): Part => ({
        name: `slot-${i + 1}`,
        slot: 'chrome',
        at: [`=(width - 5) * ${(i / 9 - 0.5).toFixed(4)}`, 6.12, 5.8],
        shape: bar(0.42, 0.26, 13.4, 0.1),
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'feet-left' : 'feet-right',
        slot: 'trim',
        at: [`=${side} * (width / 2 - 3)`, 0, -8],
        repeat: { row: 2, step: [0, 0, 18] },
        shape: drum(1.3, 1.6, 0.3),
      }),
    ),
    {
      name: 'group',
      slot: 'chrome',
      at: [0, 16.6, 6],
      shape: turned('0:0 | 3.4:0:.2 | 3.7:1.4:.3 | 3.7:2.4:.3 | 2.7:3.2:.4 | 2.7:5 | 0:5', { segments: 72 }),
    },
    { name: 'basket', slot: 'chrome', at: [0, 14.4, 6], shape: turned('0:.3 | 1:0:.3 | 3:.5:.5 | 3.2:2.3:.2 | 0:2.3', { segments: 72 }) },
    {
      name: 'spouts',
      slot: 'chrome',
      shape: {
        make: 'blend',
        smooth: 0.5,
        cells: 36,
        add: [
          { from: [0, 14.4, 6], to: [0, 13.6, 6], radius: [0.7, 0.6] },
          { from: [0, 13.6, 6], to: [-1.2, 12.6, 6], radius: [0.55, 0.42] },
          { from: [0, 13.6, 6], to: [1.2, 12.6, 6], radius: [0.55, 0.42] },
        ],
      },
    },
    { name: 'portafilter', slot: 'wood', shape: rod('0:15.6:9.4 | .1:15.5:12 | .2:15.1:17', [1, 1.1], { taper: [0.85, 1.15] }) },
    { name: 'neck', slot: 'chrome', shape: rod('0:15.6:7 | 0:15.6:10', [0.75, 0.75]) },
    {
      name: 'wand',
      slot: 'chrome',
      shape: rod('width*.36:21.4:8 | width*.4:20:9.6 | width*.42:14:10.4 | width*.4:9.4:11', [0.42, 0.42], { around: 24 }),
    },
    { name: 'wand-grip', slot: 'trim', shape: rod('width*.413:17:9.95 | width*.42:13.6:10.45', [0.72, 0.72], { around: 24 }) },
    {
      name: 'steam-knob',
      slot: 'wood',
      at: ['=width * 0.36', 26.2, 12.1],
      turn: [90, 0, 0],
      shape: turned('0:0 | 1.7:0:.2 | 1.9:1.6:.4 | 0:1.8', { segments: 80, flutes: { count: 14, depth: 0.14, from: 0.1, to: 1.7 } }),
    },
    {
      name: 'gauge',
      slot: 'chrome',
      at: [0, 26.2, 11.9],
      turn: [90, 0, 0],
      shape: turned('0:0 | 2.5:0:.1 | 2.5:1:.2 | 2.1:1:.1 | 2.1:.7 | 0:.7', { segments: 80 }),
    },
    { name: 'dial', slot: 'dial', at: [0, 26.2, 12.66], turn: [90, 0, 0], shape: drum(2.05, 0.08, 0.03) },
    { name: 'needle', slot: 'trim', at: [0, 26.2, 12.8], turn: [0, 0, 34], shape: bar(0.16, 1.6, 0.08, 0.03) },
    ...[0, 1].map(
      (i): Part => ({
        name: `switch-${i + 1}`,
        slot: i ? 'trim' : 'light',
        at: [`=-width * 0.36 + ${i * 3.2}`, 25.2, 12],
        shape: bar(1.7, 2, 0.5, 0.2),
      }),
    ),
    {
      name: 'rail',
      slot: 'chrome',
      at: [0, 33.2, 0],
      shape: rod('-width/2+1.5:0:9.6 | width/2-1.5:0:9.6 | width/2-1.5:0:-10.6 | -width/2+1.5:0:-10.6', [0.34, 0.34], {
        closed: true,
        around: 20,
      }),
    },
    {
      name: 'rail-posts',
      slot: 'chrome',
      at: ['=-width / 2 + 2.5', 31, 9.4],
      repeat: { row: 2, step: ['=width - 5', 0, 0] },
      shape: drum(0.3, 2.2, 0.1),
    },
    ...[-1, 0, 1].map(
      (i): Part => ({
        name: `cup-${i + 2}`,
        slot: 'dial',
        when: '=cups - 0.5',
        at: [`=width * ${0.26 * i}`, 31.5, 2 - 1.5 * i],
        turn: [180, 0, 0],
        shape: turned('0:-5.6:0 | 1.9:-5.6:.3 | 3:-3:.8 | 3.3:0:.05 | 3.05:0:.05 | 2.7:-3:.8 | 0:-5', { segments: 64 }),
      }),
    ),
  ],
  view: { azimuth: 24, elevation: 10 },
}
