import { expect, test } from 'vitest'
import { LEXICON } from './lexicon/index.ts'
import { RULES } from './rules.ts'

const phrases = Object.entries(LEXICON).flatMap(([concept, languages]) =>
  Object.values(languages).flatMap((list) => list.split(',').map((phrase) => ({ concept, phrase: phrase.trim() }))),
)
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu

test('no choice lies within a choice, or, where words have spaces, within a word', () => {
  const wrong = phrases.filter(({ phrase }) => /\([^()]*\(|[\p{L}*]\(|\)[\p{L}*]/u.test(phrase.replace(CJK, ' ')))
  expect(wrong).toEqual([])
})

test('the beginning of a word is followed by its end, and belongs to a script with words', () => {
  expect(
    phrases.filter(
      ({ phrase }) => /\*[\p{L}(]|\s\*/u.test(phrase) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\*/u.test(phrase),
    ),
  ).toEqual([])
})

test('every concept that a rule names has words, and ids of rules are unique', () => {
  const named = new Set(RULES.flatMap(({ all, unless = [] }) => [...all.flat(), ...unless]))
  expect([...named].filter((concept) => concept !== 'name' && !(concept in LEXICON))).toEqual([])
  const unused = Object.keys(LEXICON).filter((concept) => !['negator', 'refusal', 'listable', 'harmless'].includes(concept))
  expect(unused.filter((concept) => ![...named].includes(concept as keyof typeof LEXICON))).toEqual([])
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
})
