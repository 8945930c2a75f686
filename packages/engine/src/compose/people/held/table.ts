import { blob, round } from '../form.ts'
import { at, DARK, grip, type Held, STEEL } from './grip.ts'

/** Books, cups and what is poured. */
export const TABLE: readonly Held[] = [
  [
    'book',
    /\b(?:books?|novel|diary|comic book|magazine|notebook|sketchbook|story ?book|textbook|manual|recipe|menu)\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u, 16)
      hand.form('cover', [p(-0.1, -0.03), p(0, -0.06), p(0.1, 0.0), p(0.11, 0.13), p(0.01, 0.08), p(-0.11, 0.1)], '#b8443c')
      hand.form('page', blob([p(-0.09, -0.01), p(0, -0.04), p(0.0, 0.085), p(-0.05, 0.115), p(-0.1, 0.095)], 4), '#fffaf0', {
        isPlain: true,
      })
      hand.form('page', blob([p(0, -0.04), p(0.09, 0.01), p(0.1, 0.125), p(0.05, 0.12), p(0.0, 0.085)], 4), '#f2e8d6', { isPlain: true })
      for (const y of [0.02, 0.05, 0.08]) hand.line('line', [p(-0.08, y), p(-0.02, y - 0.02)], '#b9a88f', 0.004)
    },
  ],
  [
    'newspaper',
    /\bnewspapers?\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u, 10)
      hand.form('paper', [p(-0.12, -0.08), p(0.02, -0.1), p(0.14, -0.04), p(0.15, 0.16), p(0.02, 0.12), p(-0.13, 0.14)], '#f4efe4')
      for (const y of [-0.04, 0, 0.04, 0.08]) hand.line('line', [p(-0.1, y), p(-0.01, y - 0.01)], '#a59c8d', 0.005)
    },
  ],
  [
    'milk',
    /\b(?:latte(?: art)?|cappuccino|pour\w* (?:\w+ )?milk)\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const cup = at(far, u)
      hand.form('cup', blob([cup(-0.045, 0.05), cup(0.055, 0.05), cup(0.04, -0.02), cup(0.005, -0.035), cup(-0.03, -0.02)], 5), '#fff8ec')
      hand.form('coffee', round(cup(0.005, 0.05), 0.05 * u, 0.014 * u), '#8a5230', { isDetail: true })
      hand.form('art', round(cup(0.01, 0.05), 0.022 * u, 0.007 * u), '#fff3dc', { isDetail: true })
      const jug = at(near, u, -34)
      hand.line('milk', [jug(0.075, 0.06), cup(0.01, 0.055)], '#fffdf7', 0.012)
      hand.form(
        'jug',
        blob([jug(-0.04, -0.06), jug(0.045, -0.06), jug(0.05, 0.02), jug(0.085, 0.07), jug(-0.035, 0.065), jug(-0.045, 0.0)], 5),
        STEEL,
      )
    },
  ],
  [
    'kettle',
    /\b(?:kettle|tea ?pot|pour\w* (?:\w+ ){0,2}(?:tea|coffee|water))\b/,
    (posed) => {
      const { hand, near, far, u } = grip(posed)
      const cup = at(far, u)
      hand.form('cup', blob([cup(-0.045, 0.05), cup(0.055, 0.05), cup(0.04, -0.02), cup(-0.03, -0.02)], 5), '#fff8ec')
      const pot = at(near, u, -24)
      hand.line('tea', [pot(0.13, 0.05), cup(0.01, 0.055)], '#9a5a2c', 0.009)
      hand.form(
        'pot',
        blob([pot(-0.05, -0.06), pot(0.05, -0.06), pot(0.07, 0.0), pot(0.13, 0.07), pot(0.05, 0.05), pot(-0.04, 0.06), pot(-0.07, 0)], 5),
        '#c8553d',
      )
    },
  ],
  [
    'glass',
    /\b(?:wine|beer|glass|juice|cocktail|lemonade|milkshake|smoothie|champagne)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.form('glass', [p(-0.025, 0.1), p(0.03, 0.1), p(0.024, -0.02), p(-0.02, -0.02)], '#f0b93a', { isPlain: true, opacity: 0.85 })
      hand.form('glass', [p(-0.025, 0.1), p(0.03, 0.1), p(0.028, 0.075), p(-0.024, 0.075)], '#ffffff', { isDetail: true, opacity: 0.8 })
    },
  ],
  [
    'cup',
    /\b(?:coffee|tea|mug|cup|espresso|cocoa|hot chocolate|cappuccino|drinks?|drinking|sips?|sipping)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.line('handle', [p(0.035, 0.04), p(0.065, 0.025), p(0.035, 0.0)], '#e4572e', 0.012)
      hand.form('cup', blob([p(-0.035, 0.06), p(0.04, 0.06), p(0.034, -0.035), p(-0.03, -0.035)], 3), '#e4572e')
      for (const x of [-0.01, 0.015])
        hand.line('steam', [p(x, 0.08), p(x + 0.012, 0.105), p(x - 0.008, 0.13), p(x + 0.006, 0.155)], '#ffffff', 0.007, 0.7)
    },
  ],
  [
    'phone',
    /\b(?:phone|smartphone|texting|texts|selfie|scroll\w*|calls?|calling|mobile)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u, 20)
      hand.form('phone', blob([p(-0.02, -0.03), p(0.028, -0.03), p(0.028, 0.07), p(-0.02, 0.07)], 3), DARK, { isPlain: true })
      hand.form('screen', [p(-0.014, -0.018), p(0.022, -0.018), p(0.022, 0.058), p(-0.014, 0.058)], '#bfe6f5', { isDetail: true })
    },
  ],
]
