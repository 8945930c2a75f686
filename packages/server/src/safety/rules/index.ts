import { MODERATION_CATEGORIES } from '@easel/protocol'
import { type Category, parentOf, type Scores, scoresOf } from '../categories.ts'
import type { Judgement, Moderator } from '../moderator.ts'
import { brokenRules } from './match.ts'
import { withoutNegated } from './negation.ts'
import { type PhraseNode, phraseTree } from './phrases.ts'
import { RULES, type Rule, SEVERITY_SCORES } from './rules.ts'
import { spot } from './spot.ts'
import { tokensOf } from './tokens.ts'

/** A score from here on calls the text unsafe, or gravely so. */
const FLAGGED_SCORE = 0.5
const GRAVE_SCORE = 0.8

/** Judges text by the built-in lexicon and rules; knows nothing of pictures. */
export function createRulesModerator(): Moderator {
  return {
    id: 'rules',
    stages: ['input_text'],
    async judge(content) {
      return judgeText(content.stage === 'input_text' ? content.text : '')
    },
  }
}

/** Built at the first text, not at the start of the server. */
let tree: PhraseNode | null = null

/** What the built-in rules think of a text. Takes time in proportion to its length. */
export function judgeText(text: string): Judgement {
  tree ??= phraseTree()
  const tokens = tokensOf(text)
  const broken = brokenRules(withoutNegated(spot(tokens, tree), tokens), RULES)
  const scores = scoresOfRules(broken)
  const worst = broken.reduce<Rule | null>((a, b) => (a && SEVERITY_SCORES[a.severity] >= SEVERITY_SCORES[b.severity] ? a : b), null)
  return {
    scores,
    flagged: MODERATION_CATEGORIES.filter((category) => scores[category] >= FLAGGED_SCORE),
    grave: MODERATION_CATEGORIES.filter((category) => scores[category] >= GRAVE_SCORE),
    rule: worst && SEVERITY_SCORES[worst.severity] >= FLAGGED_SCORE ? worst.id : null,
  }
}

/** The score of the worst rule for each category; a narrow category raises its wide one. */
function scoresOfRules(rules: readonly Rule[]): Scores {
  const named = rules.flatMap(({ categories, severity }) => categories.map((category) => [category, SEVERITY_SCORES[severity]] as const))
  const all = named.flatMap(([category, score]): (readonly [Category, number])[] => {
    const wide = parentOf(category)
    return wide
      ? [
          [category, score],
          [wide, score],
        ]
      : [[category, score]]
  })
  return scoresOf((category) => Math.max(0, ...all.filter(([each]) => each === category).map(([, score]) => score)))
}
