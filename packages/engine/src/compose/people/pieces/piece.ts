import { mix } from '../../../color.ts'
import type { Hand } from '../easel.ts'
import { limb } from '../form.ts'

/** Something that somebody sits on, stands at or travels in; lengths in heights of a grown person, x where they face. */
export type Piece = {
  /** Height of what carries them above the ground; 0 where they stand on the ground themselves. */
  seat: number
  /** Room that it takes behind and before them. */
  room: readonly [behind: number, before: number]
  behind?: (hand: Hand, colors: PieceColors) => void
  before?: (hand: Hand, colors: PieceColors) => void
}
export type PieceColors = { wood: string; cloth: string; dark: string; words: string }

/** Height of a chair. */
export const SEAT = 0.225
export const legs = (hand: Hand, xs: readonly number[], top: number, fill: string, half = 0.012) => {
  for (const x of xs)
    hand.form(
      'leg',
      [
        [x - half, top],
        [x + half, top],
        [x + half * 0.7, 0],
        [x - half * 0.7, 0],
      ],
      fill,
      { isPlain: true },
    )
}
export const slab = (hand: Hand, part: string, from: number, to: number, top: number, bottom: number, fill: string) =>
  hand.form(
    part,
    [
      [from, top],
      [to, top],
      [to, bottom],
      [from, bottom],
    ],
    fill,
  )
export const chair = (hand: Hand, { wood, cloth }: PieceColors, back = true) => {
  legs(hand, [-0.12, 0.1], SEAT, mix(wood, '#2a1a20', 0.2))
  if (back)
    hand.form(
      'back',
      limb(
        [
          [-0.12, SEAT - 0.02],
          [-0.14, 0.36],
          [-0.16, 0.5],
        ],
        [0.014, 0.014, 0.014],
      ),
      wood,
    )
  if (back)
    hand.form(
      'rail',
      [
        [-0.175, 0.5],
        [-0.13, 0.5],
        [-0.115, 0.4],
        [-0.16, 0.4],
      ],
      wood,
    )
  hand.form(
    'seat',
    [
      [-0.14, SEAT],
      [0.13, SEAT],
      [0.13, SEAT - 0.035],
      [-0.14, SEAT - 0.035],
    ],
    cloth,
  )
}
