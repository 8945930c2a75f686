import { mix } from '../../../color.ts'
import { blob } from '../form.ts'
import { chair, legs, type Piece, SEAT, slab } from './piece.ts'

/** What somebody sits or lies on. */
export const SEATS = {
  chair: { seat: SEAT, room: [0.25, 0.3], behind: chair },
  stool: { seat: SEAT, room: [0.2, 0.3], behind: (hand, colors) => chair(hand, colors, false) },
  bench: {
    seat: SEAT,
    room: [0.5, 0.5],
    behind: (hand, { wood }) => {
      for (const y of [0.44, 0.36]) slab(hand, 'slat', -0.48, 0.46, y, y - 0.045, wood)
      legs(hand, [-0.4, 0.38], SEAT, '#4a4650', 0.016)
      slab(hand, 'seat', -0.48, 0.46, SEAT, SEAT - 0.03, mix(wood, '#ffffff', 0.12))
    },
  },
  armchair: {
    seat: SEAT,
    room: [0.35, 0.34],
    behind: (hand, { cloth, dark }) => {
      legs(hand, [-0.22, 0.2], 0.08, dark)
      hand.form(
        'back',
        blob(
          [
            [-0.28, 0.06],
            [-0.34, 0.4],
            [-0.3, 0.62],
            [-0.16, 0.64],
            [-0.1, 0.5],
            [-0.06, 0.1],
          ],
          7,
        ),
        cloth,
      )
      hand.form(
        'seat',
        [
          [-0.24, SEAT],
          [0.24, SEAT],
          [0.26, 0.06],
          [-0.24, 0.06],
        ],
        mix(cloth, '#ffffff', 0.12),
      )
    },
    before: (hand, { cloth }) =>
      hand.form(
        'rest',
        blob(
          [
            [-0.2, 0.34],
            [0.12, 0.36],
            [0.2, 0.32],
            [0.19, 0.06],
            [-0.2, 0.06],
          ],
          5,
        ),
        mix(cloth, '#2a1a33', 0.1),
      ),
  },
  sofa: {
    seat: SEAT,
    room: [0.7, 0.7],
    behind: (hand, { cloth, dark }) => {
      legs(hand, [-0.6, 0.6], 0.08, dark)
      hand.form(
        'back',
        blob(
          [
            [-0.66, 0.08],
            [-0.68, 0.46],
            [-0.56, 0.56],
            [0, 0.58],
            [0.56, 0.56],
            [0.68, 0.46],
            [0.66, 0.08],
          ],
          6,
        ),
        cloth,
      )
      hand.form(
        'seat',
        blob(
          [
            [-0.6, SEAT],
            [0, SEAT + 0.01],
            [0.6, SEAT],
            [0.62, 0.07],
            [-0.62, 0.07],
          ],
          4,
        ),
        mix(cloth, '#ffffff', 0.14),
      )
      for (const x of [-0.42, 0.44])
        hand.form(
          'cushion',
          blob(
            [
              [x - 0.1, SEAT + 0.02],
              [x - 0.09, SEAT + 0.2],
              [x + 0.1, SEAT + 0.19],
              [x + 0.1, SEAT + 0.02],
            ],
            5,
          ),
          mix(cloth, '#f2c14e', 0.65),
        )
      for (const x of [-0.68, 0.68])
        hand.form(
          'rest',
          blob(
            [
              [x - 0.07, 0.06],
              [x - 0.08, 0.32],
              [x, 0.37],
              [x + 0.08, 0.32],
              [x + 0.07, 0.06],
            ],
            6,
          ),
          mix(cloth, '#2a1a33', 0.12),
        )
    },
  },
  bed: {
    seat: 0.26,
    room: [0.6, 0.62],
    behind: (hand, { wood, dark }) => {
      hand.form(
        'headboard',
        blob(
          [
            [-0.66, 0],
            [-0.66, 0.56],
            [-0.58, 0.6],
            [-0.54, 0.5],
            [-0.54, 0],
          ],
          4,
        ),
        wood,
      )
      legs(hand, [-0.56, 0.6], 0.1, dark)
      hand.form(
        'mattress',
        [
          [-0.58, 0.27],
          [0.64, 0.27],
          [0.66, 0.1],
          [-0.58, 0.1],
        ],
        '#f4efe6',
      )
      hand.form(
        'pillow',
        blob(
          [
            [-0.56, 0.27],
            [-0.54, 0.37],
            [-0.3, 0.36],
            [-0.28, 0.27],
          ],
          5,
        ),
        '#ffffff',
      )
    },
    before: (hand, { cloth }) => {
      hand.form(
        'blanket',
        blob(
          [
            [-0.2, 0.4],
            [0.1, 0.43],
            [0.4, 0.37],
            [0.66, 0.3],
            [0.68, 0.08],
            [0.3, 0.1],
            [-0.18, 0.08],
            [-0.24, 0.26],
          ],
          7,
        ),
        cloth,
      )
      hand.form(
        'fold',
        blob(
          [
            [-0.22, 0.38],
            [-0.1, 0.42],
            [-0.08, 0.1],
            [-0.2, 0.08],
          ],
          5,
        ),
        mix(cloth, '#ffffff', 0.45),
        { isDetail: true },
      )
    },
  },
} as const satisfies Readonly<Record<string, Piece>>
