import { mix } from '../../../color.ts'
import { blob, limb, round } from '../form.ts'
import type { Piece } from './piece.ts'

/** Trees, cliffs, beds of flowers, a window to sit in. */
export const OUTDOORS = {
  tree: {
    seat: 0,
    room: [0.7, 0.6],
    behind: (hand, { words }) => {
      const leaf = /\bautumn|fall\b/.test(words) ? '#d9822e' : /\b(?:cherry|blossom|sakura|spring)\b/.test(words) ? '#f0a6b8' : '#4f8f5a'
      hand.form(
        'trunk',
        blob(
          [
            [-0.36, -0.02],
            [-0.27, 0.2],
            [-0.28, 0.7],
            [-0.5, 1.2],
            [-0.2, 1.3],
            [0.05, 1.2],
            [-0.1, 0.7],
            [-0.12, 0.2],
            [-0.02, -0.02],
          ],
          6,
        ),
        '#7a5236',
      )
      for (const [x, y, r, by] of [
        [-0.7, 1.2, 0.36, 0.16],
        [0.3, 1.2, 0.36, 0.2],
        [-0.2, 1.5, 0.5, 0],
        [-0.62, 1.46, 0.34, 0.08],
        [0.26, 1.46, 0.34, -0.12],
        [-0.2, 1.24, 0.4, -0.06],
      ] as const)
        hand.form('crown', round([x, y], r, r * 0.86), by > 0 ? mix(leaf, '#1d2a4a', by) : mix(leaf, '#ffe9a0', -by))
      for (const [x, y] of [
        [-0.5, 1.3],
        [-0.1, 1.5],
        [0.2, 1.3],
        [-0.3, 1.7],
        [0.1, 1.66],
        [-0.7, 1.5],
      ] as const)
        hand.line(
          'leaf',
          [
            [x - 0.05, y],
            [x, y + 0.03],
            [x + 0.05, y],
          ],
          mix(leaf, '#fff3c0', 0.4),
          0.012,
          0.7,
        )
    },
  },
  rock: {
    seat: 0,
    room: [0.4, 0.7],
    behind: (hand) => {
      hand.form(
        'cliff',
        blob(
          [
            [-0.5, -0.2],
            [-0.36, 0.5],
            [-0.44, 0.9],
            [-0.24, 1.04],
            [-0.3, 1.2],
            [1.6, 1.34],
            [1.6, -0.2],
          ],
          2,
        ),
        '#9a7a66',
      )
      for (const [x, y, w] of [
        [0.1, 0.9, 0.3],
        [-0.1, 0.5, 0.24],
        [0.5, 1.2, 0.34],
        [0.5, 0.4, 0.4],
      ] as const)
        hand.form(
          'ledge',
          blob(
            [
              [x - w / 2, y],
              [x, y + 0.06],
              [x + w / 2, y + 0.01],
              [x + w / 3, y - 0.06],
              [x - w / 3, y - 0.05],
            ],
            4,
          ),
          '#7d5f50',
          { isDetail: true },
        )
    },
  },
  garden: {
    seat: 0,
    room: [0.2, 0.8],
    before: (hand) => {
      hand.form(
        'bed',
        blob(
          [
            [0.1, -0.02],
            [0.16, 0.06],
            [0.5, 0.09],
            [0.9, 0.06],
            [0.96, -0.02],
          ],
          6,
        ),
        '#6b4a36',
      )
      for (const [x, fill] of [
        [0.28, '#e4572e'],
        [0.46, '#f0b93a'],
        [0.62, '#d1495b'],
        [0.8, '#f6b6a8'],
      ] as const) {
        hand.line(
          'stem',
          [
            [x, 0.05],
            [x + 0.01, 0.2],
          ],
          '#4f8a4f',
          0.012,
        )
        hand.form(
          'leaf',
          limb(
            [
              [x, 0.09],
              [x + 0.06, 0.14],
            ],
            [0.006, 0.02],
          ),
          '#5f9a4a',
          { isPlain: true },
        )
        for (const [dx, dy] of [
          [-0.03, 0],
          [0.03, 0],
          [0, 0.03],
          [0, -0.03],
        ] as const)
          hand.form('petal', round([x + 0.01 + dx, 0.22 + dy], 0.03), fill, { isPlain: true })
        hand.form('heart', round([x + 0.01, 0.22], 0.02), '#fff3c0', { isDetail: true })
      }
    },
  },
  picnic: {
    seat: 0,
    room: [0.2, 0.5],
    behind: (hand, { wood }) => {
      hand.form('blanket', round([0.66, 0.0], 0.96, 0.055), '#d1495b')
      for (const x of [0.1, 0.38, 0.66, 0.94, 1.22])
        hand.line(
          'check',
          [
            [x - 0.04, 0.045],
            [x + 0.06, -0.045],
          ],
          '#fff3dc',
          0.02,
          0.7,
        )
      hand.line(
        'handle',
        [
          [0.78, 0.12],
          [0.88, 0.24],
          [0.98, 0.12],
        ],
        wood,
        0.016,
      )
      hand.form(
        'basket',
        [
          [0.74, 0.14],
          [1.02, 0.14],
          [0.99, 0.01],
          [0.77, 0.01],
        ],
        '#c08a4a',
      )
      for (const y of [0.05, 0.09])
        hand.line(
          'weave',
          [
            [0.76, y],
            [1.0, y],
          ],
          '#8a5a2c',
          0.007,
        )
      for (const [x, fill] of [
        [0.6, '#e4572e'],
        [0.66, '#6d9a4a'],
      ] as const)
        hand.form('apple', round([x, 0.035], 0.034), fill, { isPlain: true })
    },
  },
} as const satisfies Readonly<Record<string, Piece>>
