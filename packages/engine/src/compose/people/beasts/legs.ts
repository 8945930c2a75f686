import { behind, type Hand } from '../easel.ts'
import { add, between, blob, type Dot, limb } from '../form.ts'
import type { Beast, BeastPose } from './kinds.ts'

/** Both legs of the far or of the near side. */
export function legs(hand: Hand, kind: Beast, hind: Dot, fore: Dot, pose: BeastPose, isFar: boolean) {
  const fill = isFar ? behind(kind.fur) : kind.fur
  const sole =
    kind.coat === 'mane' || kind.ear === 'horns' || kind.ear === 'antlers'
      ? kind.dark
      : kind.coat === 'wool' && kind.dark === '#3a3238'
        ? kind.dark
        : kind.pale
  const thick = 0.07 + kind.deep * 0.09
  const shift = isFar ? 0.12 : 0
  const steps: Readonly<Record<BeastPose, readonly [Dot, Dot]>> = {
    stand: [
      [-0.02, 0],
      [0.02, 0],
    ],
    walk: isFar
      ? [
          [0.2, 0],
          [-0.16, 0.03],
        ]
      : [
          [-0.2, 0.02],
          [0.22, 0],
        ],
    run: isFar
      ? [
          [-0.5, 0.2],
          [0.56, 0.24],
        ]
      : [
          [-0.42, 0.12],
          [0.46, 0.3],
        ],
    jump: isFar
      ? [
          [-0.4, 0.06],
          [0.42, 0.5],
        ]
      : [
          [-0.46, 0],
          [0.5, 0.42],
        ],
    fly: isFar
      ? [
          [-0.34, 0.2],
          [0.2, 0.34],
        ]
      : [
          [-0.42, 0.14],
          [0.3, 0.28],
        ],
    sit: [
      [0.24, 0],
      [0.06, 0],
    ],
    sleep: [
      [0, 0],
      [0, 0],
    ],
  }
  const [back, front] = steps[pose]
  const draw = (root: Dot, [dx, y]: Dot, isHind: boolean) => {
    const foot: Dot = [root[0] + dx + shift, y + 0.03]
    const knee = add(between(root, foot, 0.52), [isHind ? (pose === 'sit' ? 0.2 : -0.05) : 0.03, 0])
    hand.form('leg', limb([add(root, [shift, 0]), knee, foot], [isHind ? thick * 1.5 : thick * 1.15, thick * 0.78, thick * 0.55]), fill)
    hand.form(
      'paw',
      blob(
        [
          add(foot, [-thick * 0.5, 0.04]),
          add(foot, [thick * 0.5, 0.045]),
          add(foot, [thick * 1.05, -0.01]),
          add(foot, [thick * 0.9, -0.03]),
          add(foot, [-thick * 0.55, -0.03]),
        ],
        5,
      ),
      isFar ? behind(sole) : sole,
      { isPlain: true },
    )
  }
  draw(hind, back, true)
  draw(fore, front, false)
}
