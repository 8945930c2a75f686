import { mix } from '../../../color.ts'
import { behind, type Hand } from '../easel.ts'
import { add, between, blob, type Dot, limb, round, turned } from '../form.ts'
import { headOf } from './head.ts'
import type { Beast, BeastPose } from './kinds.ts'
import { legs } from './legs.ts'
import { tail, wing } from './tail.ts'

export { BEAST_NAMES, type Beast, type BeastPose, beastNamed } from './kinds.ts'

/** Where the back of an animal is highest between its shoulders, in heights of its back: riders sit there. */
export const SADDLE: Dot = [0.02, 0.98]

/** An animal that faces forward; the hand's unit is the height of its back, its origin below its middle on the ground. */
export function animal(hand: Hand, kind: Beast, pose: BeastPose) {
  if (pose === 'sleep') return asleep(hand, kind)
  const sit = pose === 'sit'
  const { long, deep } = kind
  const tilt = sit ? 0.75 : pose === 'jump' || pose === 'fly' ? 0.24 : 0
  const middle: Dot = [0, sit ? 0.52 : 1 - deep / 2]
  const at = (x: number, y: number): Dot => add(middle, turned([x, y], tilt))
  const [hind, fore] = [at(-long * 0.38, -deep * 0.1), at(long * 0.36, -deep * 0.1)]
  tail(hand, kind, at(-long * 0.48, deep * 0.2), sit)
  if (kind.coat === 'scales') wing(hand, kind, at(0.02, deep * 0.34), 0.82, behind(kind.fur))
  legs(hand, kind, hind, fore, pose, true)
  const trunk = blob(
    [
      at(-long * 0.5, 0),
      at(-long * 0.44, deep * 0.38),
      at(-long * 0.1, deep * 0.46),
      at(long * 0.28, deep * 0.52),
      at(long * 0.5, deep * 0.24),
      at(long * 0.47, -deep * 0.26),
      at(long * 0.14, -deep * 0.46),
      at(-long * 0.26, -deep * 0.4),
      at(-long * 0.46, -deep * 0.3),
    ],
    7,
  )
  const neckFrom = at(long * 0.36, deep * 0.14)
  const lift = kind.lift + tilt * 0.4
  const headAt = add(neckFrom, [
    Math.cos(lift) * (kind.neck + kind.head * 0.8),
    Math.sin(lift) * (kind.neck + kind.head * 0.8) + (sit ? 0.02 : 0),
  ])
  if (kind.coat === 'mane')
    hand.form(
      'mane',
      limb(
        [
          at(long * 0.24, deep * 0.4),
          between(at(long * 0.3, deep * 0.4), headAt, 0.5),
          add(headAt, [-kind.head * 0.5, kind.head * 0.6]),
        ].map((dot) => add(dot, [-0.05, 0.04])),
        [0.04, 0.12, 0.09],
      ),
      kind.dark === '#7a5ba6' ? '#c38fd0' : '#3a2620',
    )
  hand.form('body', trunk, kind.fur)
  if (kind.coat === 'wool' && kind.dark === '#3a3238')
    for (const [x, y] of [
      [-0.4, 0.3],
      [-0.15, 0.44],
      [0.12, 0.46],
      [0.36, 0.36],
      [-0.46, -0.02],
      [0.4, -0.1],
      [-0.2, -0.34],
      [0.12, -0.36],
    ] as const)
      hand.form('wool', round(at(x * long, y * deep), deep * 0.26), kind.fur, { isPlain: true })
  coat(hand, kind, at)
  hand.form(
    'neck',
    limb([at(long * 0.32, 0), between(neckFrom, headAt, 0.5), headAt], [deep * 0.4, deep * 0.26 + kind.head * 0.12, kind.head * 0.62]),
    kind.fur,
  )
  if (kind.coat === 'scales') {
    hand.form(
      'belly',
      limb(
        [
          at(long * 0.42, -deep * 0.1),
          add(between(neckFrom, headAt, 0.5), [deep * 0.2, -0.02]),
          add(headAt, [kind.head * 0.3, -kind.head * 0.4]),
        ],
        [deep * 0.16, deep * 0.1, kind.head * 0.2],
      ),
      kind.pale,
      { isDetail: true },
    )
    for (const t of [0.1, 0.3, 0.5, 0.7, 0.9])
      hand.form(
        'spike',
        [
          add(between(neckFrom, headAt, t), [-deep * 0.26, 0.02]),
          add(between(neckFrom, headAt, t), [-deep * 0.3 - 0.06, 0.14]),
          add(between(neckFrom, headAt, t), [-deep * 0.1, 0.1]),
        ],
        '#e9b23a',
        { isPlain: true },
      )
  }
  legs(hand, kind, hind, fore, pose, false)
  headOf(hand, kind, headAt, pose)
  if (kind.coat === 'scales') wing(hand, kind, at(-0.02, deep * 0.3), 1, kind.fur)
  return { head: headAt }
}

function coat(hand: Hand, kind: Beast, at: (x: number, y: number) => Dot) {
  const { long, deep, coat: worn } = kind
  if (worn === 'belly' || worn === 'spots')
    hand.form(
      'belly',
      blob([
        at(long * 0.46, 0.02),
        at(long * 0.46, -deep * 0.24),
        at(long * 0.14, -deep * 0.42),
        at(-long * 0.24, -deep * 0.36),
        at(0, -deep * 0.24),
        at(long * 0.3, -deep * 0.1),
      ]),
      kind.pale,
      { isDetail: true },
    )
  if (worn === 'stripes')
    for (const x of [-0.36, -0.18, 0, 0.18, 0.34])
      hand.form(
        'stripe',
        [at(x * long - 0.035, deep * 0.46), at(x * long + 0.045, deep * 0.47), at(x * long + 0.0, deep * 0.04)],
        mix(kind.fur, '#3a1c10', 0.6),
        { isDetail: true },
      )
  if (worn === 'spots')
    for (const [x, y] of [
      [-0.36, 0.26],
      [-0.2, 0.3],
      [-0.04, 0.28],
      [-0.28, 0.12],
      [-0.1, 0.14],
    ] as const)
      hand.form('spot', round(at(x * long, y * deep), 0.035), kind.pale, { isDetail: true })
  if (worn === 'patches')
    for (const [x, y, r] of [
      [-0.3, 0.14, 0.17],
      [0.08, 0.16, 0.13],
      [0.34, -0.04, 0.14],
    ] as const)
      hand.form(
        'patch',
        blob(
          [
            at(x * long - r, y * deep),
            at(x * long - r * 0.3, y * deep + r * 0.9),
            at(x * long + r, y * deep + r * 0.4),
            at(x * long + r * 0.7, y * deep - r * 0.7),
            at(x * long - r * 0.4, y * deep - r * 0.8),
          ],
          5,
        ),
        kind.dark,
        { isDetail: true },
      )
  if (worn === 'scales')
    for (const [x, y] of [
      [-0.3, 0.1],
      [-0.12, 0.16],
      [0.08, 0.14],
      [-0.2, -0.06],
      [0, -0.02],
      [0.2, 0.02],
    ] as const)
      hand.line(
        'scale',
        [at(x * long - 0.05, y * deep + 0.02), at(x * long, y * deep - 0.02), at(x * long + 0.05, y * deep + 0.02)],
        kind.dark,
        0.012,
      )
}

/** Curled up: a round back, the head upon the paws, the tail about them. */
function asleep(hand: Hand, kind: Beast) {
  const { fur, pale, long, head: r } = kind
  const w = long * 0.56
  const h = Math.max(0.36, kind.deep * 0.86)
  hand.form(
    'body',
    blob(
      [
        [-w, 0.02],
        [-w * 1.04, h * 0.5],
        [-w * 0.5, h * 1.06],
        [w * 0.3, h],
        [w * 0.86, h * 0.5],
        [w * 0.9, 0.02],
      ],
      8,
    ),
    fur,
  )
  if (kind.coat === 'stripes')
    for (const x of [-0.7, -0.42, -0.12, 0.16])
      hand.form(
        'stripe',
        [
          [x * w - 0.03, h * 1.0],
          [x * w + 0.05, h * 1.02],
          [x * w, h * 0.55],
        ],
        mix(fur, '#3a1c10', 0.6),
        { isDetail: true },
      )
  hand.form(
    'thigh',
    blob(
      [
        [-w * 0.96, 0.02],
        [-w * 0.86, h * 0.5],
        [-w * 0.4, h * 0.56],
        [-w * 0.16, 0.2],
        [-w * 0.3, 0.0],
      ],
      7,
    ),
    mix(fur, '#3a2018', 0.1),
  )
  hand.form(
    'paw',
    limb(
      [
        [w * 0.5, 0.06],
        [w * 1.05, 0.05],
      ],
      [0.075, 0.06],
    ),
    kind.coat === 'plain' ? fur : pale,
  )
  headOf(hand, kind, [w * 0.74, Math.max(r * 0.86, h * 0.42)], 'sleep')
  hand.form(
    'tail',
    limb(
      [
        [-w * 0.98, 0.08],
        [-w * 0.5, 0.04],
        [w * 0.1, 0.05],
        [w * 0.42, 0.08],
      ],
      kind.tail === 'bushy' ? [0.08, 0.12, 0.12, 0.05] : [0.07, 0.06, 0.055, 0.045],
    ),
    mix(fur, '#3a2018', 0.16),
  )
  return { head: [w * 0.74, h * 0.5] as Dot }
}
