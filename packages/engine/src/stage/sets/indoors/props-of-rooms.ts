import { box, group, leafy, leaning, towels, vessel } from './props.ts'

const jar = (name: string, radius: number, height: number, color: string) =>
  vessel(
    name,
    [
      [0, 0],
      [radius * 0.94, 0],
      [radius, radius * 0.1],
      [radius, height * 0.82],
      [radius * 0.9, height * 0.9],
      [radius * 0.9, height],
      [0, height],
    ],
    { family: 'ceramic', color },
  )

const bottle = (name: string, radius: number, height: number, color: string) =>
  vessel(
    name,
    [
      [0, 0],
      [radius, 0.2],
      [radius, height * 0.62],
      [radius * 0.8, height * 0.7],
      [radius * 0.34, height * 0.78],
      [radius * 0.34, height],
      [0, height],
    ],
    { family: 'plastic', color, roughness: 0.18 },
  )

/** A crock with wooden spoons in it. */
const crock = group([
  { prop: jar('crock', 6.2, 15, '#e9e3d6') },
  ...[-3.2, -0.6, 1.8, 3.4].map((x, i) => ({
    prop: vessel(
      'spoon',
      [
        [0, 0],
        [0.55, 0],
        [0.5, 22 + (i % 2) * 3],
        [1.5, 25 + (i % 2) * 3],
        [1.9, 28 + (i % 2) * 3],
        [1.2, 31 + (i % 2) * 3],
        [0, 32 + (i % 2) * 3],
      ],
      { family: 'oak', color: i % 2 === 0 ? '#b98a5a' : '#a06f42' },
    ),
    x,
    y: 2,
    z: i % 2 === 0 ? 1.6 : -1.8,
  })),
])

export const KITCHEN = {
  left: [crock, leaning('board', 24, 36, { family: 'walnut', color: '#7a5434' })],
  right: [
    leafy('basil', { family: 'terracotta', color: '#c4694a' }, { height: 26, spread: 20, leaf: 5, color: '#4f8238' }),
    bottle('oil', 3.4, 27, '#3f4a22'),
    jar('jar', 5, 13, '#d9cdb8'),
  ],
}

const GLASS = { family: 'glass', color: '#f2fafa' }
const LIQUID = { family: 'liquid', color: '#7fbfd2' }

/** A conical flask with something blue in it. */
const flask = group([
  {
    prop: vessel(
      'flask',
      [
        [0, 0],
        [5, 0],
        [5, 0.8],
        [1.7, 11],
        [1.7, 15.6],
        [2.1, 16],
        [1.5, 16],
        [1.5, 11.1],
        [4.7, 1],
        [0, 0.4],
      ],
      GLASS,
    ),
  },
  {
    prop: vessel(
      'flask.liquid',
      [
        [0, 0.45],
        [4.6, 1],
        [3.2, 5.6],
        [0, 5.6],
      ],
      LIQUID,
    ),
  },
])

const beaker = group([
  {
    prop: vessel(
      'beaker',
      [
        [0, 0],
        [4.4, 0],
        [4.4, 11.6],
        [4.8, 12],
        [4.2, 12],
        [4.2, 0.4],
        [0, 0.4],
      ],
      GLASS,
    ),
  },
  {
    prop: vessel(
      'beaker.liquid',
      [
        [0, 0.45],
        [4.15, 0.5],
        [4.15, 4.4],
        [0, 4.4],
      ],
      { ...LIQUID, color: '#e6c07a' },
    ),
  },
])

export const LABORATORY = { left: [flask, beaker], right: [beaker, flask, bottle('reagent', 3.6, 17, '#6b3f1c')] }

export const BATH = {
  left: [group([{ prop: towels(['#f1ece3', '#dfe3df', '#f1ece3']) }, { prop: jar('pot', 4, 8, '#c9b8a4'), y: 15.4 }])],
  right: [
    bottle('lotion', 3.6, 19, '#7d5a38'),
    leafy('fern', { family: 'ceramic', color: '#e9e5dc' }, { height: 30, spread: 24, leaf: 7, color: '#5d8a54' }),
    box('soap', [9, 3, 6], { family: 'wax', color: '#eadfce' }, 0.45),
  ],
}

export const SIDEBOARD = {
  left: [
    group([
      {
        prop: vessel(
          'vase',
          [
            [0, 0],
            [5, 0],
            [8.5, 8],
            [8, 15],
            [3.4, 21],
            [3, 26],
            [3.8, 28],
            [0, 27],
          ],
          { family: 'ceramic', color: '#d8cbb6' },
        ),
      },
      { prop: leafy('stems', null, { height: 34, spread: 30, leaf: 7, color: '#8a8f5c' }), y: 24 },
    ]),
  ],
  right: [
    leaning('frame', 26, 36, { family: 'oak', color: '#7d5a38' }, { family: 'paper', color: '#ece4d4' }),
    group([
      { prop: box('book', [22, 3, 16], { family: 'paper', color: '#7d3f34' }, 0.08) },
      { prop: box('book', [20, 2.6, 15], { family: 'paper', color: '#31505a' }, 0.08), y: 3 },
      { prop: jar('candle', 3.4, 9, '#efe6d4'), y: 5.6 },
    ]),
  ],
}
