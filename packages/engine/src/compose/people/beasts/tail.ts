import { mix } from '../../../color.ts'
import type { Hand } from '../easel.ts'
import { add, blob, type Dot, limb, round } from '../form.ts'
import type { Beast } from './kinds.ts'

export function tail(hand: Hand, { tail: kind, fur, pale, dark, deep }: Beast, root: Dot, sit: boolean) {
  if (kind === 'stub') return hand.form('tail', round(add(root, [-0.04, 0]), 0.12), pale, { isPlain: true })
  if (kind === 'thin')
    return hand.form(
      'tail',
      limb(
        sit
          ? [add(root, [0, -0.1]), add(root, [-0.3, -0.24]), add(root, [-0.42, 0.0])]
          : [root, add(root, [-0.28, 0.12]), add(root, [-0.36, 0.5]), add(root, [-0.2, 0.66])],
        sit ? [0.06, 0.06, 0.045] : [0.06, 0.055, 0.05, 0.045],
      ),
      fur,
    )
  if (kind === 'tuft') {
    hand.form('tail', limb([root, add(root, [-0.16, -0.1]), add(root, [-0.18, -0.4])], [0.035, 0.028, 0.024]), fur)
    return hand.form('tail', round(add(root, [-0.18, -0.46]), 0.06, 0.1), dark, { isPlain: true })
  }
  if (kind === 'horse')
    return hand.form(
      'tail',
      limb([root, add(root, [-0.2, 0.0]), add(root, [-0.28, -0.4]), add(root, [-0.2, -0.66])], [0.05, 0.09, 0.1, 0.02]),
      dark === '#7a5ba6' ? '#c38fd0' : '#3a2620',
    )
  if (kind === 'spiked') {
    hand.form(
      'tail',
      limb(
        [add(root, [0.1, -deep * 0.1]), add(root, [-0.4, -0.14]), add(root, [-0.8, 0.14]), add(root, [-1.1, 0.5])],
        [deep * 0.32, deep * 0.22, 0.08, 0.03],
      ),
      fur,
    )
    return hand.form(
      'tail',
      [add(root, [-1.0, 0.44]), add(root, [-1.26, 0.5]), add(root, [-1.16, 0.8]), add(root, [-1.02, 0.62])],
      '#e9b23a',
    )
  }
  hand.form(
    'tail',
    blob(
      [
        root,
        add(root, [-0.26, -0.16]),
        add(root, [-0.62, -0.1]),
        add(root, [-0.86, 0.26]),
        add(root, [-0.66, 0.3]),
        add(root, [-0.36, 0.22]),
        add(root, [0.02, 0.14]),
      ],
      7,
    ),
    fur,
  )
  hand.form(
    'tail',
    blob([add(root, [-0.62, -0.02]), add(root, [-0.86, 0.26]), add(root, [-0.66, 0.3]), add(root, [-0.56, 0.14])], 6),
    pale,
    { isDetail: true },
  )
}

export function wing(hand: Hand, kind: Beast, root: Dot, size: number, fill: string) {
  const p = (x: number, y: number): Dot => add(root, [x * size - (size < 1 ? -0.2 : 0), y * size])
  hand.form(
    'wing',
    [
      ...blob([p(0.1, 0), p(-0.1, 0.7), p(-0.5, 1.26)], 1),
      p(-0.5, 1.26),
      p(-0.84, 0.84),
      p(-1.24, 0.9),
      p(-1.12, 0.46),
      p(-1.4, 0.24),
      p(-0.9, 0.1),
      p(-0.6, -0.12),
      p(-0.2, -0.02),
    ],
    mix(fill, '#e9b23a', 0.34),
  )
  for (const end of [
    [-0.84, 0.84],
    [-1.12, 0.46],
    [-0.9, 0.1],
  ] as const)
    hand.line('rib', [p(-0.5, 1.26), p(end[0], end[1])], kind.dark, 0.02)
  hand.line('arm', [p(0.06, 0.02), p(-0.1, 0.7), p(-0.5, 1.26)], fill, 0.08)
}
