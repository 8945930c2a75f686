import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, hoop, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Toaster: rounded, two slots, a lever; toast pops out by `toast`. */
export const toaster: Recipe = {
  archetype: 'toaster',
  params: { width: range(28, 22, 36), toast: range(1, 0, 1) },
  slots: {
    body: { family: 'plastic', color: '#b8d0cb' },
    chrome: { family: 'chrome', color: '#d8dadd' },
    trim: { family: 'matte-plastic', color: '#232426' },
    bread: { family: 'crust', color: '#b8793a' },
    crumb: { family: 'crumb', color: '#e3b471' },
  },
  parts: [
    { name: 'base', slot: 'trim', shape: bar('=width * 0.94', 1.8, 14, 0.7) },
    {
      name: 'body',
      slot: 'body',
      at: [0, 1.4, 0],
      shape: {
        make: 'blend',
        smooth: 0.1,
        cells: 64,
        add: [{ box: [0, 9, 0], half: ['=width / 2', 9, 8.4], round: 5.4 }],
        cut: [
          { box: [0, 18, -2.9], half: ['=width * 0.36', 5, 1.5], round: 0.5 },
          { box: [0, 18, 2.9], half: ['=width * 0.36', 5, 1.5], round: 0.5 },
          { box: [0, -2, 0], half: ['=width', 2.4, 12], round: 0 },
        ],
      },
    },
    { name: 'band', slot: 'chrome', at: [0, 2.1, 0], shape: bar('=width * 0.985', 1.5, 15.6, 0.6) },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'slot-back' : 'slot-front',
        slot: 'chrome',
        at: [0, 19.2, side * 2.9],
        turn: [90, 0, 0],
        shape: cut('-width*.375:-1.7:1 | width*.375:-1.7:1 | width*.375:1.7:1 | -width*.375:1.7:1', 0.3, 0.1, [
          '-width*.355:-1.35:.8 | width*.355:-1.35:.8 | width*.355:1.35:.8 | -width*.355:1.35:.8',
        ]),
      }),
    ),
    ...([-1, 1] as const).flatMap((side): Part[] =>
      (['bread', 'crumb'] as const).map((slot, i) => ({
        name: `${slot}-${side < 0 ? 'back' : 'front'}`,
        slot,
        when: '=toast - 0.5' as const,
        at: [0, 18.6, side * 2.9] as [number, number, number],
        shape: cut(
          `-${5.2 - 0.3 * i}:-6:.6 | ${5.2 - 0.3 * i}:-6:.6 | ${5 - 0.3 * i}:1.4:.5 | ${5.7 - 0.3 * i}:2.6:1.2 | ${5.1 - 0.3 * i}:${4.6 - 0.25 * i}:1.6 | 0:${5 - 0.25 * i}:4 | -${5.1 - 0.3 * i}:${4.6 - 0.25 * i}:1.6 | -${5.7 - 0.3 * i}:2.6:1.2 | -${5 - 0.3 * i}:1.4:.5`,
          1.3 + 0.12 * i,
          0.25,
        ),
      })),
    ),
    { name: 'lever-slit', slot: 'trim', at: ['=width / 2 - 0.1', 6, 0], shape: bar(0.4, 8, 0.9, 0.15) },
    { name: 'lever', slot: 'trim', at: ['=width / 2 + 0.9', 11.6, 0], shape: bar(2, 1.1, 3.2, 0.4) },
    {
      name: 'dial',
      slot: 'chrome',
      at: ['=width * 0.3', 6.6, 8.3],
      turn: [90, 0, 0],
      shape: turned('0:0 | 1.6:0:.1 | 1.5:1:.25 | 0:1.1', { segments: 64 }),
    },
    { name: 'dial-mark', slot: 'trim', at: ['=width * 0.3', 7, 9.4], turn: [0, 0, -20], shape: bar(0.22, 1, 0.1, 0.04) },
  ],
  view: { azimuth: 28, elevation: 16 },
}

/** Jug blender with what is blended in it by `fill`. */
export const blender: Recipe = {
  archetype: 'blender',
  params: { height: range(40, 30, 46), fill: range(0.7, 0, 1) },
  slots: {
    body: { family: 'matte-plastic', color: '#2b2d30' },
    jug: { family: 'glass', color: '#f6fafa' },
    liquid: { family: 'liquid', color: '#c8547a' },
    steel: { family: 'brushed-metal', color: '#c9ccd0' },
  },
  parts: [
    { name: 'base', slot: 'body', shape: turned('0:0 | 9.4:0:.6 | 9:4:1 | 6.6:height*.3:1 | 0:height*.3', { segments: 88 }) },
    { name: 'plate', slot: 'steel', at: [0, 3.4, 0], shape: hoop('8.6:-1.4:.1 | 9.32:-1.4:.1 | 8.75:1.6:.1 | 8:1.6:.1', { segments: 72 }) },
    {
      name: 'dial',
      slot: 'steel',
      at: [0, '=height * 0.18', 8.2],
      turn: [78, 0, 0],
      shape: turned('0:-1 | 2:-1:.1 | 1.8:.7:.3 | 0:.8', { segments: 80, flutes: { count: 20, depth: 0.08, from: -0.8, to: 0.6 } }),
    },
    { name: 'collar', slot: 'body', at: [0, '=height * 0.3', 0], shape: turned('0:0 | 5.6:0:.2 | 5.6:2:.3 | 0:2', { segments: 72 }) },
    {
      name: 'jug',
      slot: 'jug',
      at: [0, '=height * 0.3 + 1.9', 0],
      shape: hoop('0:0 | 4.9:0:.4 | 7:height*.58:.15 | 6.7:height*.58:.15 | 4.6:.6:.4 | 0:.5', { segments: 72 }),
    },
    {
      name: 'drink',
      slot: 'liquid',
      when: '=fill - 0.02',
      at: [0, '=height * 0.3 + 2.5', 0],
      shape: turned('0:0 | 4.55:0:.3 | 4.55+2*fill:height*.54*fill:.1 | 0:height*.54*fill', { segments: 72 }),
    },
    {
      name: 'blades',
      slot: 'steel',
      at: [0, '=height * 0.3 + 2.8', 0],
      turn: [-18, 0, 0],
      repeat: { ring: 4, radius: 1.4 },
      shape: bar(0.9, 0.16, 2.6, 0.06),
    },
    {
      name: 'handle',
      slot: 'jug',
      shape: rod(
        '6.4:height*.84:0 | 10.4:height*.84:0 | 11:height*.76:0 | 10:height*.5:0 | 8.8:height*.43:0 | 5.6:height*.43:0',
        [0.7, 1.1],
      ),
    },
    {
      name: 'lid',
      slot: 'body',
      at: [0, '=height * 0.88 + 1.8', 0],
      shape: turned('0:0 | 6.9:0:.2 | 7.1:1.2:.4 | 4:2:.4 | 3.4:3.4:.4 | 0:3.4', { segments: 72 }),
    },
  ],
  view: { azimuth: 20, elevation: 8 },
}

/** Milk bottle of clear glass, its neck wide, full of milk. */
export const milkBottle: Recipe = {
  archetype: 'milk-bottle',
  params: { height: range(22, 14, 28), fill: range(0.9, 0, 1), cap: range(1, 0, 1) },
  slots: {
    body: { family: 'glass', color: '#f6fafa' },
    milk: { family: 'wax', color: '#f8f5ee' },
    cap: { family: 'aluminium', color: '#b9c4cf' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: hoop(
        '0:.15 | 3.2:.15 | 3.4:0:.1 | 3.9:0:.5 | 3.9:height*.55:2.4 | 2.1:height*.83:1.6 | 2.1:height*.9:.2 | 2.5:height*.92:.2 | 2.5:height*.98:.2 | 2.05:height*.98:.15 | 1.8:height*.83:1.6 | 3.62:height*.54:2.2 | 3.62:.5:.4 | 0:.5',
        { segments: 88 },
      ),
    },
    // It reaches into the glass, for between the two there is no air.
    {
      name: 'milk',
      slot: 'milk',
      when: '=fill - 0.02',
      shape: turned(
        '0:.45 | 3.75:.45:.4 | 3.75:height*.55*min(1,fill*1.4):2.3 | 3.75-1.8*clamp((fill-.7)*4,0,1):height*(.55+.28*clamp((fill-.7)*4,0,1)):.3 | 0:height*(.55*min(1,fill*1.4)+.28*clamp((fill-.7)*4,0,1))',
        { segments: 88 },
      ),
    },
    {
      name: 'cap',
      slot: 'cap',
      when: '=cap - 0.5',
      at: [0, '=height * 0.945', 0],
      shape: turned('0:height*.05 | 2.3:height*.05:.2 | 2.62:height*.03:.15 | 2.68:-.2 | 0:-.2', {
        segments: 88,
        flutes: { count: 30, depth: 0.08, from: -0.3, to: '=height * 0.03' },
      }),
    },
  ],
  labels: { front: { part: 'body', rect: [0.3, 0.1, 0.7, 0.6] } },
  view: { azimuth: 0, elevation: 8 },
}
