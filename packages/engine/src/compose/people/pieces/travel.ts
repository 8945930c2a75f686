import { mix } from '../../../color.ts'
import { add, blob, type Dot, limb, round } from '../form.ts'
import { type Piece, slab } from './piece.ts'

/** What carries somebody, on the water, on wheels, on snow. */
export const TRAVEL = {
  boat: {
    seat: 0.1,
    room: [0.7, 0.7],
    behind: (hand, { wood }) =>
      hand.form(
        'inside',
        blob(
          [
            [-0.6, 0.17],
            [0, 0.12],
            [0.66, 0.2],
            [0.5, 0.02],
            [-0.5, 0.02],
          ],
          6,
        ),
        mix(wood, '#20141c', 0.45),
      ),
    before: (hand, { cloth, wood }) => {
      hand.form(
        'boat',
        blob(
          [
            [-0.64, 0.19],
            [-0.3, 0.13],
            [0.3, 0.14],
            [0.74, 0.26],
            [0.62, 0.04],
            [0.44, -0.08],
            [-0.42, -0.08],
            [-0.58, 0.02],
          ],
          7,
        ),
        cloth,
      )
      hand.form(
        'rim',
        limb(
          [
            [-0.65, 0.19],
            [-0.3, 0.13],
            [0.3, 0.14],
            [0.75, 0.26],
          ],
          [0.018, 0.018, 0.018, 0.018],
        ),
        mix(wood, '#ffffff', 0.25),
        { isPlain: true },
      )
      hand.line(
        'plank',
        [
          [-0.56, 0.06],
          [0, 0.02],
          [0.6, 0.1],
        ],
        mix(cloth, '#2a1a33', 0.3),
        0.008,
      )
      for (const [x, w, y] of [
        [0, 0.9, -0.085],
        [-0.1, 0.62, -0.12],
        [0.2, 0.5, -0.15],
      ] as const)
        hand.form('ripple', round([x, y], w * 0.86, 0.008), '#ffffff', { isDetail: true, opacity: 0.5 })
    },
  },
  bicycle: {
    seat: 0.5,
    room: [0.5, 0.6],
    behind: (hand, { cloth, dark }) => {
      const [back, front]: [Dot, Dot] = [
        [-0.26, 0.2],
        [0.42, 0.2],
      ]
      for (const hub of [back, front]) {
        hand.line('tyre', [...round(hub, 0.19), add(hub, [0.19, 0])], dark, 0.022)
        for (const a of [0, 0.8, 1.6, 2.4])
          hand.line(
            'spoke',
            [add(hub, [Math.cos(a) * 0.18, Math.sin(a) * 0.18]), add(hub, [-Math.cos(a) * 0.18, -Math.sin(a) * 0.18])],
            '#ffffff',
            0.004,
            0.7,
          )
      }
      hand.line('frame', [back, [0.06, 0.2], [-0.05, 0.46], back], cloth, 0.02)
      hand.line(
        'frame',
        [
          [0.06, 0.2],
          [0.32, 0.46],
          [-0.05, 0.45],
        ],
        cloth,
        0.02,
      )
      hand.line('fork', [front, [0.32, 0.46], [0.29, 0.56], [0.22, 0.57]], cloth, 0.02)
      hand.form(
        'saddle',
        limb(
          [
            [-0.11, 0.49],
            [0.02, 0.49],
          ],
          [0.024, 0.014],
        ),
        dark,
      )
      hand.line(
        'pedal',
        [
          [0.06, 0.2],
          [0.1, 0.12],
        ],
        dark,
        0.014,
      )
    },
  },
  surfboard: {
    seat: 0.02,
    room: [0.6, 0.7],
    behind: (hand) => {
      hand.form(
        'wave',
        blob(
          [
            [-1.3, -0.3],
            [-0.9, 0.1],
            [-0.4, -0.02],
            [0.3, -0.04],
            [0.9, 0.16],
            [1.0, 0.44],
            [1.3, 0.2],
            [1.4, -0.3],
          ],
          7,
        ),
        '#3a9fb8',
      )
      hand.form(
        'board',
        limb(
          [
            [-0.5, 0.02],
            [0, 0.0],
            [0.6, 0.07],
          ],
          [0.02, 0.03, 0.014],
        ),
        '#f2b134',
      )
    },
    before: (hand) => {
      for (const [x, y, r] of [
        [-0.6, -0.02, 0.1],
        [-0.42, -0.06, 0.08],
        [-0.8, 0.02, 0.07],
        [0.1, -0.09, 0.06],
        [0.4, -0.07, 0.07],
      ] as const)
        hand.form('foam', round([x, y], r, r * 0.6), '#ffffff', { isPlain: true, opacity: 0.9 })
    },
  },
  skateboard: {
    seat: 0.06,
    room: [0.4, 0.4],
    behind: (hand, { cloth, dark }) => {
      hand.form(
        'board',
        limb(
          [
            [-0.3, 0.075],
            [-0.2, 0.05],
            [0.2, 0.05],
            [0.3, 0.075],
          ],
          [0.014, 0.014, 0.014, 0.014],
        ),
        cloth,
      )
      for (const x of [-0.17, 0.17]) hand.form('wheel', round([x, 0.022], 0.024), dark, { isPlain: true })
    },
  },
  skis: {
    seat: 0.02,
    room: [0.5, 0.5],
    behind: (hand, { cloth }) =>
      hand.form(
        'ski',
        limb(
          [
            [-0.5, 0.01],
            [0.4, 0.01],
            [0.56, 0.06],
          ],
          [0.012, 0.012, 0.008],
        ),
        cloth,
      ),
  },
  swing: {
    seat: 0.24,
    room: [0.4, 0.4],
    behind: (hand, { wood }) => {
      for (const x of [-0.1, 0.1])
        hand.line(
          'rope',
          [
            [x, 0.23],
            [x * 0.9, 1.7],
          ],
          '#c9b08a',
          0.012,
        )
      slab(hand, 'seat', -0.15, 0.15, 0.235, 0.205, wood)
    },
  },
  water: {
    seat: 0,
    room: [0.9, 0.9],
    before: (hand) => {
      for (const [x, y, w, o] of [
        [0, -0.01, 0.95, 0.95],
        [0.1, -0.07, 0.8, 0.7],
        [-0.1, -0.13, 0.9, 0.5],
      ] as const)
        hand.form(
          'water',
          blob(
            [
              [x - w, y],
              [x - w * 0.5, y + 0.05],
              [x, y + 0.02],
              [x + w * 0.5, y + 0.05],
              [x + w, y],
              [x + w, y - 0.1],
              [x - w, y - 0.1],
            ],
            6,
          ),
          mix('#4aa8c4', '#ffffff', 0.1),
          { isPlain: true, opacity: o },
        )
      for (const [x, r] of [
        [0.42, 0.05],
        [0.5, 0.035],
        [-0.5, 0.05],
        [-0.58, 0.03],
      ] as const)
        hand.form('splash', round([x, 0.06], r), '#ffffff', { isPlain: true, opacity: 0.8 })
    },
  },
} as const satisfies Readonly<Record<string, Piece>>
