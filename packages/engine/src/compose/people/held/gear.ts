import { add, blob, type Dot, heading, limb, round, turned } from '../form.ts'
import { at, DARK, grip, type Held, STEEL, WOOD } from './grip.ts'

/** Tools of cooks, fighters, mages and of those who look far. */
export const GEAR: readonly Held[] = [
  [
    'pan',
    /\b(?:fry\w*|pan|pancakes?|wok|saut\w+|omelet\w*|stir-?fr\w+)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u)
      hand.line('handle', [p(-0.02, 0), p(0.08, 0.005)], DARK, 0.02)
      hand.form('pan', blob([p(0.06, 0.03), p(0.25, 0.03), p(0.22, -0.025), p(0.09, -0.025)], 4), '#3a3d48')
      hand.form('food', blob([p(0.09, 0.03), p(0.22, 0.03), p(0.18, 0.055), p(0.12, 0.055)], 4), '#f0b93a', { isPlain: true })
    },
  ],
  [
    'ladle',
    /\b(?:cook(?:s|ing)?|stirs?|stirring|soup|pasta|stew|kitchen|sauce|noodles|ramen|chef|simmer\w*)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      hand.line('spoon', [add(far, [-0.03 * u, 0.05 * u]), add(far, [0.07 * u, -0.12 * u])], WOOD, 0.016)
    },
  ],
  [
    'knife',
    /\b(?:chop\w*|slic\w+|cut(?:s|ting)|knead\w*|dough|rolling pin)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, -30)
      hand.line('handle', [p(-0.02, 0), p(0.03, 0)], DARK, 0.02)
      hand.form('blade', [p(0.03, 0.014), p(0.14, 0.008), p(0.15, -0.02), p(0.03, -0.022)], '#d6dee5', { isPlain: true })
    },
  ],
  [
    'sword',
    /\b(?:swords?|sabre|blade|duel\w*|fenc(?:es|ing))\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, 62)
      hand.form('blade', [p(0.03, 0.016), p(0.36, 0.01), p(0.4, 0), p(0.36, -0.01), p(0.03, -0.016)], '#dfe6ec')
      hand.line('guard', [p(0.03, 0.06), p(0.03, -0.06)], '#d9a93c', 0.02)
      hand.line('hilt', [p(-0.05, 0), p(0.03, 0)], '#5a3327', 0.022)
    },
  ],
  [
    'lance',
    /\b(?:lance|spear|joust\w*|trident|harpoon)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, 20)
      hand.line('lance', [p(-0.2, 0), p(0.62, 0)], '#c9a06a', 0.022)
      hand.form('tip', [p(0.6, 0.03), p(0.74, 0), p(0.6, -0.03)], STEEL)
    },
  ],
  [
    'wand',
    /\b(?:wands?|spells?|magic|casts?|conjur\w+)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, 30)
      hand.line('wand', [p(-0.03, 0), p(0.13, 0)], '#5a3a26', 0.013)
      for (const [x, y, r] of [
        [0.18, 0, 0.03],
        [0.24, 0.05, 0.018],
        [0.22, -0.06, 0.014],
        [0.3, -0.01, 0.012],
      ] as const)
        hand.form('spark', spark(p(x, y), r * u), '#ffd75e', { isPlain: true })
    },
  ],
  [
    'camera',
    /\b(?:camera|photograph(?:s|ing|er)|filming|videograph\w+)\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u)
      hand.form('camera', blob([p(-0.06, -0.02), p(0.05, -0.02), p(0.05, 0.06), p(-0.06, 0.06)], 3), DARK)
      hand.form('lens', round(p(0.06, 0.02), 0.026 * u, 0.034 * u), '#5c6674')
    },
  ],
  [
    'telescope',
    /\b(?:telescope|spyglass|binoculars)\b/,
    (posed) => {
      const { hand, far } = grip(posed)
      const eye = add(posed.skeleton.head, [posed.build.head * 0.8, posed.build.head * 0.05])
      const end = add(far, turned([0.12, 0], heading(eye, far)))
      hand.form('telescope', limb([eye, far, end], [0.016, 0.022, 0.03]), '#b5813f')
    },
  ],
]

const spark = (at0: Dot, r: number): Dot[] =>
  Array.from({ length: 8 }, (_, i) => add(at0, turned([i % 2 === 0 ? r : r * 0.32, 0], (i / 8) * Math.PI * 2)))
