import { add, blob, round } from '../form.ts'
import { at, grip, type Held, STEEL, WOOD } from './grip.ts'

/** Boxes, bags, trays and small things. */
export const CARRIED: readonly Held[] = [
  [
    'box',
    /\b(?:box|boxes|parcel|package|gift|present|crate|delivery|delivers?)\b/,
    (posed) => {
      const { hand, both, u } = grip(posed)
      const p = at(both, u)
      hand.form('box', [p(-0.07, -0.06), p(0.12, -0.06), p(0.12, 0.11), p(-0.07, 0.11)], '#c9965a')
      hand.form('tape', [p(0.01, -0.06), p(0.04, -0.06), p(0.04, 0.11), p(0.01, 0.11)], '#e9cf9a', { isDetail: true })
    },
  ],
  [
    'suitcase',
    /\b(?:suitcase|luggage|briefcase|shopping bags?|handbag|tote)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.line('handle', [p(-0.03, -0.04), p(-0.02, 0), p(0.02, 0), p(0.03, -0.04)], '#5a3327', 0.012)
      hand.form('case', blob([p(-0.1, -0.05), p(0.1, -0.05), p(0.1, -0.2), p(-0.1, -0.2)], 3), '#b5713a')
      hand.line('band', [p(-0.06, -0.05), p(-0.06, -0.2)], '#7a4522', 0.01)
    },
  ],
  [
    'tray',
    /\b(?:trays?|serv(?:es|ing)|waiter|waitress)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u)
      hand.form('tray', round(p(0.03, 0.03), 0.13 * u, 0.02 * u), STEEL)
      hand.form('cup', [p(-0.03, 0.1), p(0.03, 0.1), p(0.025, 0.035), p(-0.025, 0.035)], '#fff8ec')
      hand.form('cup', [p(0.06, 0.12), p(0.11, 0.12), p(0.1, 0.035), p(0.07, 0.035)], '#f0b93a', { isPlain: true })
    },
  ],
  [
    'flag',
    /\b(?:flag|banner|protest\w*|sign|placard)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u, -4)
      hand.line('pole', [p(0, -0.1), p(0, 0.46)], WOOD, 0.014)
      hand.form('flag', blob([p(0, 0.46), p(-0.14, 0.48), p(-0.3, 0.44), p(-0.29, 0.26), p(-0.14, 0.3), p(0, 0.27)], 5), '#e4572e')
    },
  ],
  ['leash', /\b(?:leash|lead\b|walk(?:s|ing)? (?:\w+ ){0,2}dogs?)/, () => {}],
  [
    'ice cream',
    /\bice[- ]creams?\b|\bgelato\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      const p = at(near, u)
      hand.form('cone', [p(-0.028, 0.05), p(0.03, 0.05), p(0, -0.05)], '#d9a05a')
      hand.form('ice', round(p(0, 0.075), 0.036 * u), '#f6b6c4', { isPlain: true })
      hand.form('ice', round(p(0, 0.115), 0.028 * u), '#fff3dc', { isPlain: true })
    },
  ],
  [
    'pen',
    /\b(?:pens?|pencil|writ(?:es|ing)|draw(?:s|ing)|sketch(?:es|ing)|sign(?:s|ing) )\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      hand.line('pen', [add(far, [-0.02 * u, 0.06 * u]), add(far, [0.03 * u, -0.035 * u])], '#e4572e', 0.011)
    },
  ],
  [
    'fork',
    /\b(?:eat(?:s|ing)|fork|dinner|lunch|breakfast|salad|noodles)\b/,
    (posed) => {
      const { hand, near, u } = grip(posed)
      hand.line('fork', [add(near, [-0.03 * u, -0.03 * u]), add(near, [0.05 * u, 0.06 * u])], STEEL, 0.01)
    },
  ],
  [
    'globe',
    /\b(?:crystal ball|orb|potion|vial|test ?tube|flask|beaker|experiment)\b/,
    (posed) => {
      const { hand, far, u } = grip(posed)
      const p = at(far, u)
      hand.form(
        'flask',
        blob([p(-0.02, 0.13), p(0.02, 0.13), p(0.02, 0.06), p(0.06, -0.01), p(-0.06, -0.01), p(-0.02, 0.06)], 4),
        '#d9f0ee',
        { isPlain: true, opacity: 0.9 },
      )
      hand.form('liquid', blob([p(-0.035, 0.03), p(0.035, 0.03), p(0.055, -0.005), p(-0.055, -0.005)], 4), '#6bbf59', { isDetail: true })
    },
  ],
]
