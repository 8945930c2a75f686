import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parentOf } from '../categories.ts'
import { HARMLESS_PROMPTS, UNSAFE_PROMPTS } from '../test/samples.ts'
import { judgeText } from './index.ts'
import { RULES } from './rules.ts'

const flags = (text: string) => judgeText(text).flagged
const rulesOf = (texts: string[]) => new Set(texts.map((text) => judgeText(text).rule))

test('prompts of everyday work pass, whatever their words look like', () => {
  expect(HARMLESS_PROMPTS.length).toBeGreaterThan(300)
  expect(HARMLESS_PROMPTS.filter((text) => flags(text).length > 0)).toEqual([])
})

test('unsafe prompts are flagged for what they are, in each language', () => {
  expect(UNSAFE_PROMPTS.length).toBeGreaterThan(300)
  const missed = UNSAFE_PROMPTS.filter(({ category, text }) => !flags(text).includes(category))
  expect(missed).toEqual([])
})

test('what is sexual about minors is flagged as that and is grave', () => {
  const samples = UNSAFE_PROMPTS.filter(({ category }) => category === 'sexual/minors')
  expect(samples.filter(({ text }) => !judgeText(text).grave.includes('sexual/minors'))).toEqual([])
})

test('every rule that can block decides one of the samples', () => {
  const deciding = rulesOf(UNSAFE_PROMPTS.map(({ text }) => text))
  expect(RULES.filter(({ id, severity }) => severity !== 'hint' && !deciding.has(id)).map(({ id }) => id)).toEqual([])
})

test('without its exceptions a rule would block harmless prompts', () => {
  for (const text of [
    'Renaissance painting of naked cherubs on clouds',
    'Anatomical illustration of the penis for a urology clinic brochure',
  ])
    expect(flags(text)).toEqual([])
  expect(flags('a photo of naked people on clouds')).toContain('sexual')
  expect(flags('illustration of the penis')).toContain('sexual')
})

describe('a disguised word is still the word', () => {
  test.each([
    ['another case', 'NaKeD WoMaN'],
    ['digits and signs for letters', 'n4k3d w0m@n'],
    ['a star for a letter', 'n*ked woman'],
    ['letters apart', 'n a k e d woman'],
    ['letters with signs between', 'n.a.k.e.d woman'],
    ['pieces', 'na-ked woman'],
    ['letters drawn out', 'nakeddd woooman'],
    ['Cyrillic letters among Latin ones', 'nаkеd wоmаn'],
    ['Greek letters among Latin ones', 'nαkεd wοman'],
    ['full width', 'ｎａｋｅｄ ｗｏｍａｎ'],
    ['mathematical letters', '𝓃𝒶𝓀ℯ𝒹 𝔀𝓸𝓶𝓪𝓷'],
    ['accents', 'nákèd wömän'],
    ['heaps of accents', 'n̷̡a̷k̵e̶d̴ woman'],
    ['many more accents than letters', `n${'\u0301'.repeat(60)}aked woman`],
    ['a letter drawn out for long', `n${'a'.repeat(90)}ked woman`],
    ['flags', '🇳🇦🇰🇪🇩 woman'],
    ['letters in black squares', '🅽🅰🅺🅴🅳 woman'],
  ])('%s', (_, text) => expect(flags(text)).toContain('sexual'))

  test('characters without a body, anywhere', () => {
    const invisible = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u00ad', '\u2060', '\ufeff', '\u034f', '\ufe0f', '\u202e')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), invisible), { maxLength: 8 }), (insertions) => {
        const letters = [...'naked woman']
        for (const [at, character] of insertions) letters.splice(at, 0, character)
        expect(flags(letters.join(''))).toContain('sexual')
      }),
    )
  })
})

describe('what a prompt does not want it has not said', () => {
  test.each([
    'A knight. No nudity, no gore, no blood.',
    'A knight, without any text, logos, watermarks, nudity or graphic violence',
    'Avoid: naked people, dismembered bodies, children. A knight.',
    'Avoid:\n- nude woman\n- severed head\n\nA knight.',
    '"negative_prompt": ["nude woman", "gore", "underage look"], "prompt": "a knight"',
    'A knight; nudity is not allowed',
    '避免裸体、血腥。一位骑士',
  ])('%s', (text) => expect(flags(text)).toEqual([]))

  test.each([
    'no text, a naked woman',
    'a woman, no clothes, standing',
    'Avoid: text, logos.\n\nA naked woman on a bed.',
    '"negative_prompt": ["text"], "prompt": "a naked woman"',
    'not a drawing. A naked woman.',
  ])('but a `no` unsays only what it belongs to: %s', (text) => expect(flags(text)).toContain('sexual'))
})

test('an exception counts only nearby', () => {
  const far = 'a quiet harbour with boats and gulls in the morning light, '.repeat(3)
  expect(flags(`a nude woman, marble statue`)).toEqual([])
  expect(flags(`a nude woman on a bed. ${far} marble statue`)).toContain('sexual')
})

test('no exception opens the wall', () => {
  for (const context of ['anatomy diagram', 'awareness poster', 'cartoon', 'history museum', 'prevention hotline', 'marble statue'])
    for (const words of ['naked child', 'sexy schoolgirl', 'erotic picture of a teen', 'child porn'])
      expect(judgeText(`${words}, ${context}`).grave).toContain('sexual/minors')
})

test('a swear word is no harm', () => {
  for (const text of ['a poster that says "holy shit"', 'mug with the words "fuck Mondays"', 'badass eagle'])
    expect(flags(text)).toEqual([])
})

test('scores lie between 0 and 1, and a wide category says what its narrow ones say', () => {
  const words = fc.constantFrom(...UNSAFE_PROMPTS.flatMap(({ text }) => text.split(' ')))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
      ),
      (text) => {
        const { scores, flagged, grave, rule } = judgeText(text)
        for (const [category, score] of Object.entries(scores)) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          const wide = parentOf(category as keyof typeof scores)
          if (wide) expect(scores[wide]).toBeGreaterThanOrEqual(score)
        }
        expect(flagged).toEqual(expect.arrayContaining(grave))
        expect(rule === null).toBe(flagged.length === 0)
      },
    ),
  )
})

test('32,000 hostile characters are judged like any others', () => {
  const unit = [
    'a ',
    'aaaab ',
    'n-a-k-e-d-',
    'no naked ',
    'Avoid: ',
    'child medical nude ',
    '裸',
    '个性交',
    'ﷺ',
    '\u200d',
    'i don’t want to ',
    '1n*',
    '(((',
    '12 year old ',
  ]
  for (const text of unit) expect(judgeText(text.repeat(32_000 / text.length)).scores.sexual).toBeLessThanOrEqual(1)
})
