import { add, blob, type Dot, limb, round } from '../form.ts'
import { at, grip, type Held, WOOD } from './grip.ts'

/** What painters, anglers, rowers and gardeners hold. */
export const OUTDOORS: readonly Held[] = [
  [
    'brush',
    /\b(?:paintbrush|brush|paint(?:s|ing|er)?|palette|easel|canvas|mural)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const p = at(near, u, 12)
      hand.form('palette', blob([p(-0.1, -0.02), p(0, -0.05), p(0.1, -0.01), p(0.09, 0.05), p(0, 0.05), p(-0.08, 0.05)], 5), '#d9b07a')
      for (const [x, y, fill] of [
        [-0.05, 0.01, '#e4572e'],
        [0, 0.02, '#2f7f86'],
        [0.05, 0.02, '#f0b93a'],
        [0.02, -0.02, '#fff8ec'],
      ] as const)
        hand.form('paint', round(p(x, y), 0.014 * u), fill, { isDetail: true })
      hand.line('brush', [add(far, [-0.03 * u, -0.02 * u]), add(far, [0.09 * u, 0.05 * u])], WOOD, 0.012)
      hand.form('tip', round(add(far, [0.1 * u, 0.056 * u]), 0.018 * u, 0.011 * u, 0.5), '#e4572e', { isDetail: true })
    },
  ],
  [
    'rod',
    /\b(?:fishing|fishes|fisher(?:man|woman)|rod|angl(?:er|ing))\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const tip = add(far, [0.5 * u, 0.42 * u])
      hand.line('rod', [add(near, [-0.06 * u, -0.06 * u]), far, add(far, [0.28 * u, 0.28 * u]), tip], '#6b4a2c', 0.012)
      hand.line('line', [tip, add(tip, [0.05 * u, -0.35 * u]), [tip[0] + 0.06 * u, -0.12 * u]], '#ffffff', 0.004, 0.85)
      hand.form('float', round([tip[0] + 0.06 * u, -0.12 * u], 0.018 * u), '#e4572e', { isPlain: true })
    },
  ],
  [
    'oar',
    /\b(?:row(?:s|ing)?|oars?|paddl\w+|kayak\w*|canoe\w*)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const end: Dot = add(far, [0.34 * u, -0.3 * u])
      hand.line('oar', [add(near, [-0.12 * u, 0.1 * u]), end], '#c98f52', 0.018)
      hand.form('blade', limb([end, add(end, [0.1 * u, -0.09 * u])], [0.02 * u, 0.032 * u]), '#c98f52')
    },
  ],
  [
    'umbrella',
    /\b(?:umbrella|parasol)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, -6)
      hand.line('stick', [p(0, -0.04), p(0, 0.44)], '#4a3a34', 0.012)
      const arch = Array.from(
        { length: 15 },
        (_, i): Dot => p(-0.3 * Math.cos((i / 14) * Math.PI), 0.36 + 0.2 * Math.sin((i / 14) * Math.PI)),
      )
      const scallops = [0.2, 0, -0.2].flatMap((x): Dot[] => [p(x + 0.1, 0.36), p(x + 0.05, 0.385), p(x, 0.39), p(x - 0.05, 0.385)])
      hand.form('umbrella', [...arch, ...scallops, p(-0.3, 0.36)], '#d1495b')
      hand.line('rib', [p(0, 0.56), p(-0.07, 0.48), p(-0.1, 0.37)], '#8f2f3c', 0.006)
      hand.line('rib', [p(0, 0.56), p(0.07, 0.48), p(0.1, 0.37)], '#8f2f3c', 0.006)
    },
  ],
  [
    'can',
    /\b(?:watering can|waters?|watering)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, -22)
      hand.line('spout', [p(0.04, -0.1), p(0.16, -0.02)], '#3b8b7a', 0.022)
      hand.form('rose', round(p(0.17, -0.01), 0.02 * u, 0.03 * u), '#2f6f62', { isPlain: true })
      hand.form('can', [p(-0.07, -0.04), p(0.05, -0.04), p(0.06, -0.15), p(-0.08, -0.15)], '#3b8b7a')
      hand.line('handle', [p(-0.06, -0.05), p(-0.03, 0.0), p(0.03, 0.0), p(0.05, -0.05)], '#2f6f62', 0.014)
      for (const k of [0, 1, 2, 3])
        hand.line('drop', [p(0.19 + k * 0.012, -0.04 - k * 0.035), p(0.195 + k * 0.02, -0.07 - k * 0.04)], '#9fd4ee', 0.007)
    },
  ],
]
