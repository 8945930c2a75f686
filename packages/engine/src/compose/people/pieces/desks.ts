import { mix } from '../../../color.ts'
import type { Hand } from '../easel.ts'
import { blob, round } from '../form.ts'
import { chair, legs, type Piece, type PieceColors, SEAT, slab } from './piece.ts'
import { tableware } from './tableware.ts'

const desk = (hand: Hand, { wood, words }: PieceColors, top = 0.36, from = 0.2, to = 0.74) => {
  legs(hand, [from + 0.05, to - 0.05], top, mix(wood, '#2a1a20', 0.25), 0.014)
  slab(hand, 'desk', from, to, top, top - 0.03, wood)
  tableware(hand, from + 0.24, top, words)
}

/** What somebody stands or sits at. */
export const DESKS = {
  desk: { seat: SEAT, room: [0.25, 0.8], behind: chair, before: (hand, colors) => desk(hand, colors) },
  table: { seat: 0, room: [0.2, 0.8], before: (hand, colors) => desk(hand, colors, 0.44, 0.14, 0.84) },
  counter: {
    seat: 0,
    room: [0.4, 0.75],
    before: (hand, { wood, words }) => {
      slab(hand, 'counter', -0.6, 1.0, 0.43, 0, wood)
      for (const x of [-0.34, 0.0, 0.34, 0.68])
        hand.form(
          'panel',
          [
            [x - 0.14, 0.34],
            [x + 0.14, 0.34],
            [x + 0.14, 0.05],
            [x - 0.14, 0.05],
          ],
          mix(wood, '#2a1a20', 0.14),
          { isDetail: true },
        )
      slab(hand, 'top', -0.64, 1.04, 0.455, 0.415, '#f4e9d6')
      tableware(hand, 0.52, 0.455, words)
      if (/\b(?:barista|coffee|latte|espresso|caf)/.test(words)) {
        hand.form(
          'machine',
          [
            [0.58, 0.455],
            [0.58, 0.76],
            [0.94, 0.76],
            [0.94, 0.455],
          ],
          '#aab6c2',
        )
        hand.form(
          'machine',
          [
            [0.58, 0.69],
            [0.94, 0.69],
            [0.94, 0.65],
            [0.58, 0.65],
          ],
          '#c8453c',
          { isDetail: true },
        )
        hand.form(
          'machine',
          [
            [0.63, 0.6],
            [0.89, 0.6],
            [0.89, 0.47],
            [0.63, 0.47],
          ],
          '#4a5260',
          { isDetail: true },
        )
        hand.form(
          'cup',
          [
            [0.71, 0.53],
            [0.8, 0.53],
            [0.785, 0.47],
            [0.725, 0.47],
          ],
          '#fffaf0',
          { isDetail: true },
        )
      }
    },
  },
  stove: {
    seat: 0,
    room: [0.34, 0.66],
    before: (hand, { wood, words }) => {
      slab(hand, 'counter', -0.6, 1.0, 0.43, 0, wood)
      slab(hand, 'oven', 0.1, 0.6, 0.38, 0.03, '#3a3d48')
      hand.form(
        'window',
        [
          [0.16, 0.28],
          [0.54, 0.28],
          [0.54, 0.09],
          [0.16, 0.09],
        ],
        '#f0a85a',
        { isDetail: true },
      )
      slab(hand, 'top', -0.64, 1.04, 0.455, 0.415, '#f4e9d6')
      if (/\b(?:pan|fry\w*|pancakes?|wok|omelet\w*)\b/.test(words)) return
      hand.form(
        'pot',
        [
          [0.18, 0.455],
          [0.18, 0.61],
          [0.5, 0.61],
          [0.5, 0.455],
        ],
        '#c8553d',
      )
      hand.line(
        'rim',
        [
          [0.16, 0.61],
          [0.52, 0.61],
        ],
        '#8f3a2a',
        0.016,
      )
      for (const x of [0.26, 0.34, 0.42])
        hand.line(
          'steam',
          [
            [x, 0.64],
            [x + 0.024, 0.7],
            [x - 0.016, 0.76],
            [x + 0.014, 0.82],
          ],
          '#ffffff',
          0.013,
          0.65,
        )
      if (/\b(?:pasta|spaghetti|noodles)\b/.test(words))
        for (const x of [0.24, 0.3, 0.38, 0.44])
          hand.line(
            'pasta',
            [
              [x, 0.6],
              [x + (x - 0.34) * 0.6, 0.7],
            ],
            '#f2cf6a',
            0.009,
          )
      for (const [x, fill] of [
        [0.72, '#c8453c'],
        [0.8, '#c8453c'],
        [0.76, '#d95a4a'],
      ] as const)
        hand.form('tomato', round([x, 0.485 + (x === 0.76 ? 0.045 : 0)], 0.04, 0.034), fill, { isPlain: true })
      hand.form(
        'leaf',
        blob(
          [
            [0.88, 0.455],
            [0.86, 0.52],
            [0.91, 0.56],
            [0.95, 0.5],
            [0.93, 0.455],
          ],
          5,
        ),
        '#5f9a4a',
        { isPlain: true },
      )
    },
  },
  easel: {
    seat: 0,
    room: [0.2, 0.75],
    behind: (hand, { wood, cloth }) => {
      for (const [a, b] of [
        [
          [0.5, 0.98],
          [0.34, 0],
        ],
        [
          [0.5, 0.98],
          [0.7, 0],
        ],
      ] as const)
        hand.line('easel', [a, b], wood, 0.022)
      hand.form(
        'canvas',
        [
          [0.36, 0.94],
          [0.7, 0.96],
          [0.7, 0.5],
          [0.36, 0.5],
        ],
        '#fffaf0',
      )
      hand.form(
        'art',
        blob(
          [
            [0.4, 0.54],
            [0.4, 0.7],
            [0.48, 0.78],
            [0.56, 0.68],
            [0.66, 0.74],
            [0.66, 0.54],
          ],
          5,
        ),
        '#6d9a6a',
        { isDetail: true },
      )
      hand.form('art', round([0.6, 0.84], 0.045), '#f0a93a', { isDetail: true })
      hand.form(
        'art',
        [
          [0.4, 0.6],
          [0.66, 0.58],
          [0.66, 0.54],
          [0.4, 0.54],
        ],
        cloth,
        { isDetail: true },
      )
      hand.line(
        'ledge',
        [
          [0.34, 0.5],
          [0.72, 0.5],
        ],
        wood,
        0.024,
      )
    },
  },
  piano: {
    seat: SEAT,
    room: [0.25, 0.9],
    behind: (hand, colors) => {
      chair(hand, colors, false)
      hand.form(
        'piano',
        blob(
          [
            [0.36, 0.72],
            [0.86, 0.72],
            [0.86, 0],
            [0.44, 0],
            [0.44, 0.28],
            [0.24, 0.3],
            [0.24, 0.4],
            [0.36, 0.42],
          ],
          1,
        ),
        '#3a2a30',
      )
      slab(hand, 'keys', 0.24, 0.42, 0.415, 0.39, '#fffaf0')
      hand.form(
        'sheet',
        [
          [0.37, 0.6],
          [0.4, 0.6],
          [0.4, 0.46],
          [0.37, 0.46],
        ],
        '#fffaf0',
        { isDetail: true },
      )
    },
  },
} as const satisfies Readonly<Record<string, Piece>>
