import { add, blob, type Dot, heading, round, turned } from '../form.ts'
import { at, grip, type Held, WOOD } from './grip.ts'

/** Brooms, lanterns, and what is carried on strings and in baskets. */
export const LABOUR: readonly Held[] = [
  [
    'broom',
    /\b(?:broom|sweep\w*|mop\w*|rake|raking|shovel\w*|dig(?:s|ging)?|spade|hoe)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const down = add(far, turned([0.42 * u, 0], heading(near, far)))
      const end: Dot = [far[0] + (down[0] - far[0]) * 0.9, Math.max(0.03, down[1])]
      hand.line('stick', [add(near, turned([-0.12 * u, 0], heading(near, far))), end], WOOD, 0.014)
      hand.form(
        'broom',
        [add(end, [-0.03 * u, 0.05 * u]), add(end, [0.03 * u, 0.06 * u]), add(end, [0.1 * u, -0.03 * u]), add(end, [-0.05 * u, -0.03 * u])],
        '#e0b45a',
      )
    },
  ],
  [
    'hammer',
    /\b(?:hammer\w*|wrench|tools?|repairs?|repairing|fix(?:es|ing)|builds?|building a)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, 70)
      hand.line('handle', [p(-0.04, 0), p(0.12, 0)], WOOD, 0.016)
      hand.form('hammer', [p(0.1, -0.05), p(0.14, -0.05), p(0.14, 0.05), p(0.1, 0.05)], '#5c6674')
    },
  ],
  [
    'lantern',
    /\b(?:lantern|torch|flashlight|candle)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u)
      hand.form('glow', round(p(0, -0.09), 0.16 * u), '#ffd76a', { isDetail: true, opacity: 0.3 })
      hand.form('lantern', blob([p(-0.035, -0.03), p(0.035, -0.03), p(0.042, -0.14), p(-0.042, -0.14)], 3), '#4a3a34')
      hand.form('flame', round(p(0, -0.085), 0.026 * u, 0.036 * u), '#ffd75e', { isDetail: true })
      hand.line('ring', [p(-0.02, -0.03), p(0, 0.01), p(0.02, -0.03)], '#4a3a34', 0.008)
    },
  ],
  [
    'balloon',
    /\bballoons?\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      for (const [x, y, fill] of [
        [-0.08, 0.5, '#f0b93a'],
        [0.1, 0.52, '#3f9c9c'],
        [0.01, 0.6, '#e4572e'],
      ] as const) {
        hand.line('string', [far, add(far, [x * u, (y - 0.09) * u])], '#ffffff', 0.004, 0.8)
        hand.form('balloon', round(add(far, [x * u, y * u]), 0.078 * u, 0.096 * u), fill)
      }
    },
  ],
  [
    'kite',
    /\bkites?\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(add(far, [0.5 * u, 0.62 * u]), u, 30)
      hand.line('string', [far, add(far, [0.22 * u, 0.2 * u]), p(-0.08, 0)], '#ffffff', 0.004)
      hand.form('kite', [p(-0.12, 0), p(0, 0.09), p(0.1, 0), p(0, -0.09)], '#e4572e')
      hand.form('kite', [p(-0.12, 0), p(0, 0), p(0, -0.09)], '#f0b93a', { isDetail: true })
      hand.line('tail', [p(-0.12, 0), p(-0.2, 0.04), p(-0.26, -0.02), p(-0.34, 0.03)], '#3f9c9c', 0.012)
    },
  ],
  [
    'basket',
    /\b(?:basket|picnic|groceries|grocery|vegetables|harvest\w*|apples|picking)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.line('handle', [p(-0.09, -0.06), p(0, 0.02), p(0.09, -0.06)], '#8a5a2c', 0.014)
      for (const [x, fill] of [
        [-0.05, '#d1495b'],
        [0, '#f0b93a'],
        [0.05, '#6d9a4a'],
      ] as const)
        hand.form('fruit', round(p(x, -0.05), 0.035 * u), fill, { isPlain: true })
      hand.form('basket', [p(-0.1, -0.06), p(0.1, -0.06), p(0.08, -0.16), p(-0.08, -0.16)], '#c08a4a')
      for (const y of [-0.09, -0.125]) hand.line('weave', [p(-0.09, y), p(0.09, y)], '#8a5a2c', 0.006)
    },
  ],
]
