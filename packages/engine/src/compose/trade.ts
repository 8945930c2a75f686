import type { Brief } from '../brief/schema.ts'
import { rng } from '../random.ts'

/** Colours that a trade is known by; each row holds shades that stand well on white and on black. */
const TRADES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:warm|terracotta|autumn)\b/, ['#b4532a', '#a63d2f', '#9c5a1f']],
  [
    /\b(?:baker\w*|bread|loaf|coffee|cafe|roaster\w*|chocolate|leather|wood\w*|carpent\w*|joiner\w*|whisk\w*|brewer\w*)\b/,
    ['#8a4b22', '#6f3b1f', '#9a5b2b'],
  ],
  [
    /\b(?:garden\w*|plant\w*|landscap\w*|forest|pine|tree|trail|hik\w+|mountain|organic|eco\w*|farm\w*|vegan|herb\w*|tea|olive|golf|park|nature|florist)\b/,
    ['#1f5c43', '#2f6b3c', '#24564f'],
  ],
  [
    /\b(?:sea\w*|ocean|surf\w*|sail\w*|boat\w*|yacht|water|swim\w*|dive|diving|ice|pool|fish\w*|marine|harbou?r)\b/,
    ['#0f4c81', '#0b5d7a', '#16418c'],
  ],
  [
    /\b(?:fire|grill|spic\w+|chil+i|barbecue|bbq|pizza\w*|burger\w*|ramen|taco\w*|boxing|gym|fitness|race|racing)\b/,
    ['#c2331f', '#b3261e', '#c4451c'],
  ],
  [
    /\b(?:beauty|spa|salon|cosmetic\w*|floral|flower\w*|wedding|lingerie|cake\w*|patisserie|pastr\w+|ice cream)\b/,
    ['#a23b5f', '#8c3a56', '#b0486a'],
  ],
  [
    /\b(?:law|legal|bank\w*|financ\w*|consult\w*|insur\w*|account\w*|capital|estate|architect\w*|notary)\b/,
    ['#14304f', '#1d3a5f', '#22324a'],
  ],
  [/\b(?:tech\w*|software|app|data|ai|cloud|code|cyber|digital|robot\w*|electr\w+)\b/, ['#2746d8', '#1d56c9', '#0f6b8a']],
  [/\b(?:kids?|toy\w*|play\w*|nursery|school|child\w*)\b/, ['#d9481c', '#1f7a8c', '#c9356b']],
]
const ANY = ['#14304f', '#1f5c43', '#a63d2f', '#24243a', '#8a4b22', '#0b5d7a', '#7a2e4d'] as const

/** The colour of a house that names none: one that its trade is known by. */
export function accentFor({ content, texts, subjects }: Brief, seed: number): string {
  const { about = '', motif } = content?.design ?? {}
  const words = [about, motif ?? '', ...subjects.map(({ noun }) => noun), ...texts.map(({ text }) => text)].join(' ').toLowerCase()
  const shades = TRADES.find(([pattern]) => pattern.test(words))?.[1] ?? ANY
  return rng(seed, 'trade').pick(shades)
}
