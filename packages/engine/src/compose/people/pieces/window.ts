import { blob, curve, limb, round } from '../form.ts'
import { type Piece, slab } from './piece.ts'

/** A window with a broad sill. */
export const WINDOW = {
  sill: {
    seat: 0.3,
    room: [0.5, 0.5],
    behind: (hand, { words }) => {
      const night = /\b(?:night|moon|stars|evening)\b/.test(words)
      slab(hand, 'frame', -0.62, 0.62, 1.3, 0.24, '#fbf5ea')
      slab(hand, 'pane', -0.56, 0.56, 1.24, 0.3, night ? '#2d3a70' : '#a9d8ec')
      if (night) hand.form('moon', round([0.3, 1.02], 0.09), '#fff1c4', { isPlain: true })
      else
        for (const [x, y, r] of [
          [-0.3, 0.95, 0.1],
          [-0.18, 0.98, 0.13],
          [-0.04, 0.94, 0.09],
        ] as const)
          hand.form('cloud', round([x, y], r, r * 0.6), '#ffffff', { isPlain: true })
      hand.form(
        'hill',
        [
          [-0.56, 0.3],
          ...curve([
            [-0.56, 0.5],
            [-0.1, 0.6],
            [0.2, 0.48],
            [0.56, 0.56],
          ]),
          [0.56, 0.3],
        ],
        night ? '#1f2a52' : '#7fae7a',
        { isPlain: true },
      )
      if (/\brain/.test(words))
        for (let i = 0; i < 26; i++)
          hand.line(
            'rain',
            [
              [-0.52 + ((i * 37) % 100) * 0.0105, 0.36 + ((i * 53) % 90) * 0.0098],
              [-0.535 + ((i * 37) % 100) * 0.0105, 0.31 + ((i * 53) % 90) * 0.0098],
            ],
            '#ffffff',
            0.008,
            0.7,
          )
      slab(hand, 'bar', -0.02, 0.02, 1.24, 0.3, '#fbf5ea')
      slab(hand, 'bar', -0.56, 0.56, 0.84, 0.8, '#fbf5ea')
      for (const way of [-1, 1])
        hand.form(
          'curtain',
          blob(
            [
              [way * 0.86, 1.38],
              [way * 0.52, 1.38],
              [way * 0.5, 0.9],
              [way * 0.66, 0.5],
              [way * 0.62, 0.18],
              [way * 0.86, 0.18],
            ],
            5,
          ),
          '#d98a6a',
        )
      hand.line(
        'rail',
        [
          [-0.94, 1.39],
          [0.94, 1.39],
        ],
        '#8a5230',
        0.03,
      )
      slab(hand, 'sill', -0.74, 0.74, 0.3, 0.24, '#e9d6b8')
      hand.form(
        'pot',
        [
          [0.44, 0.42],
          [0.6, 0.42],
          [0.57, 0.3],
          [0.47, 0.3],
        ],
        '#c8663f',
      )
      for (const [x, y] of [
        [0.44, 0.58],
        [0.52, 0.64],
        [0.6, 0.58],
      ] as const)
        hand.form(
          'leaf',
          limb(
            [
              [0.52, 0.42],
              [x, y],
            ],
            [0.012, 0.034],
          ),
          '#4f8f5a',
        )
    },
  },
} as const satisfies Readonly<Record<string, Piece>>
