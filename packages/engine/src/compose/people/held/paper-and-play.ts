import { add, limb, radians, round } from '../form.ts'
import { at, DARK, grip, type Held, STEEL } from './grip.ts'

/** Flowers, papers, and what is played with. */
export const PAPER: readonly Held[] = [
  [
    'flowers',
    /\b(?:flowers?|bouquet|roses?|tulips?|daisies|daisy|sunflowers?|lavender)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, -10)
      for (const [x, y] of [
        [-0.06, 0.13],
        [0, 0.16],
        [0.06, 0.13],
        [-0.03, 0.1],
        [0.035, 0.1],
      ] as const)
        hand.line('stem', [p(0, -0.06), p(x, y)], '#4f8a4f', 0.008)
      for (const [i, [x, y]] of (
        [
          [-0.06, 0.13],
          [0, 0.17],
          [0.06, 0.13],
          [-0.03, 0.1],
          [0.035, 0.1],
        ] as const
      ).entries()) {
        hand.form('flower', round(p(x, y), 0.03 * u), ['#e4572e', '#f0b93a', '#d1495b', '#f6b6a8', '#fff3dc'][i] ?? '#e4572e', {
          isPlain: true,
        })
        hand.form('heart', round(p(x, y), 0.011 * u), '#7a4a2a', { isDetail: true })
      }
      hand.form('wrap', [p(-0.045, 0.04), p(0.045, 0.04), p(0.015, -0.08), p(-0.015, -0.08)], '#f4e6cf')
    },
  ],
  [
    'letter',
    /\b(?:letter|envelope|note|postcard|paper|document|contract|mail|clipboard|checklist|blueprints?)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, 12)
      hand.form('letter', [p(-0.05, -0.02), p(0.06, -0.02), p(0.06, 0.1), p(-0.05, 0.1)], '#fffaf0')
      for (const y of [0.02, 0.045, 0.07]) hand.line('line', [p(-0.03, y), p(0.04, y)], '#b9a88f', 0.005)
    },
  ],
  [
    'map',
    /\bmaps?\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u, 8)
      hand.form(
        'map',
        [p(-0.14, -0.05), p(-0.05, -0.02), p(0.04, -0.05), p(0.13, -0.02), p(0.13, 0.13), p(0.04, 0.1), p(-0.05, 0.13), p(-0.14, 0.1)],
        '#efe0b8',
      )
      hand.line('way', [p(-0.1, 0.0), p(-0.04, 0.05), p(0.03, 0.02), p(0.09, 0.08)], '#c8453c', 0.009)
    },
  ],
  [
    'laptop',
    /\b(?:laptop|notebook computer)\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u)
      hand.form('laptop', [p(-0.08, -0.02), p(0.12, -0.02), p(0.12, -0.036), p(-0.08, -0.036)], '#8d98a5', { isPlain: true })
      hand.form('screen', [p(0.11, -0.02), p(0.17, 0.13), p(0.185, 0.13), p(0.125, -0.02)], '#aab6c2', { isPlain: true })
    },
  ],
  [
    'ball',
    /\b(?:ball|football|basketball|soccer|volleyball)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      hand.form('ball', round(add(far, [0.05 * u, 0.03 * u]), 0.07 * u), '#f2762e')
      hand.line('seam', [add(far, [-0.01 * u, 0.06 * u]), add(far, [0.05 * u, 0.03 * u]), add(far, [0.1 * u, 0.07 * u])], '#7a3a1a', 0.006)
    },
  ],
  [
    'racket',
    /\b(?:racket|racquet|tennis|badminton)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, 40)
      hand.line('racket', [p(-0.02, 0), p(0.09, 0)], '#5a3327', 0.016)
      hand.line('head', [...round(p(0.17, 0), 0.08 * u, 0.06 * u, radians(40)), p(0.25, 0)], '#c8453c', 0.012)
      for (const x of [0.12, 0.15, 0.18, 0.21]) hand.line('string', [p(x, -0.05), p(x, 0.05)], '#fff6e6', 0.003)
    },
  ],
  [
    'weights',
    /\b(?:dumb ?bells?|barbell|weights?|weight ?lift\w*|deadlift\w*)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const [a, b] = [add(near, [-0.22 * u, 0]), add(far, [0.22 * u, 0])]
      hand.line('bar', [a, b], STEEL, 0.014)
      for (const end of [a, b]) hand.form('weight', limb([add(end, [0, -0.07 * u]), add(end, [0, 0.07 * u])], [0.02 * u, 0.02 * u]), DARK)
    },
  ],
]
