import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Brief, readBrief } from './index.ts'

const WORDS =
  'a mug bottle red matte on the desk with no text do not add hands poster for lamp headline that reads window light left third : . , ; \n " \' “ ” « 「 」 { } [ ] * # 4:5 16x9 🙂 😀 é 水杯 不要 \u202e \u2066 \u0000 \u0007 \ud800 ¤ --- … İ'.split(
    ' ',
  )

const prompts = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 80 })
  .map((words) => words.join(' '))

test('no prompt throws, and every brief is valid', () => {
  fc.assert(
    fc.property(prompts, (prompt) => {
      expect(Brief.safeParse(readBrief(prompt).brief).success).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('an empty prompt gives a valid brief and says so', () => {
  for (const prompt of ['', '   ', '\u202e\u0000\u2066', '\n\n', '…']) {
    const { brief, warnings } = readBrief(prompt)
    expect(Brief.safeParse(brief).success).toBe(true)
    expect(brief.subjects).toEqual([])
    if (prompt.trim() !== '…') expect(warnings.map((warning) => warning.code)).toContain('empty_prompt')
  }
})

const plainWords = fc
  .array(
    fc.constantFrom(
      'Fresh',
      'Every',
      'Day',
      'NO',
      'text',
      '50%',
      'Été',
      '春の',
      'do',
      'not',
      'add',
      'left',
      'Sale!',
      'a:b',
      'it’s',
      "don't",
      '—',
      '&',
      'mug',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '))
const carriers: ((text: string) => string)[] = [
  (text) => `Poster with the headline "${text}" at the top and a red mug.`,
  (text) => `An app screen with a button labeled “${text}”. No other text.`,
  (text) => `A sign that reads «${text}» on a wall`,
  (text) => `Product shot of a jar. Text: 「${text}」`,
  (text) => JSON.stringify({ subject: 'a jar', headline: text }),
]

test('quoted texts survive to the letter', () => {
  fc.assert(
    fc.property(plainWords, fc.constantFrom(...carriers), (text, carry) => {
      expect(readBrief(carry(text)).brief.texts.map((wanted) => wanted.text)).toEqual([text])
    }),
    { numRuns: 300 },
  )
})

const THINGS = ['flowers', 'books', 'candles', 'bottles', 'a lamp', 'plants', 'cups', 'headphones', 'coins']
const refusals: ((thing: string, other: string) => string)[] = [
  (thing, other) => `A teapot on a table. Do not add ${thing} or ${other}.`,
  (thing) => `A teapot on a table, no ${thing}.`,
  (thing, other) => `A teapot on a table without ${thing} or ${other}`,
  (thing, other) => `Subject: a teapot. Avoid: ${thing}, ${other}`,
  (thing, other) => `Studio photo of a teapot. Never show ${thing}, ${other}, or hands.`,
  (thing) => `A teapot on a desk; avoid adding ${thing}.`,
]

test('what is named only in a negative is never a subject, and is listed as avoided', () => {
  fc.assert(
    fc.property(fc.constantFrom(...THINGS), fc.constantFrom(...THINGS), fc.constantFrom(...refusals), (thing, other, refuse) => {
      const { brief } = readBrief(refuse(thing, other))
      expect(brief.subjects.filter((subject) => subject.role !== 'surface').map((subject) => subject.noun)).toEqual(['teapot'])
      expect(brief.constraints.avoid).toContain(thing.replace(/^a /, ''))
    }),
  )
})

test('no text asked and none wanted: none; texts listed and no others wanted: listed', () => {
  for (const refusal of ['No text.', 'Without any text.', 'Do not include text.', 'Text: none, no words.', 'text-free'])
    expect([refusal, readBrief(`A lamp on a shelf. ${refusal}`).brief.textPolicy]).toEqual([refusal, 'none'])
  for (const refusal of ['No other text.', 'Add no extra text.', 'No text other than the headline.', 'Only the text given.'])
    expect([refusal, readBrief(`Poster with the headline "GO". ${refusal}`).brief.textPolicy]).toEqual([refusal, 'listed'])
})

const long = (unit: string) => unit.repeat(Math.ceil(32_000 / unit.length)).slice(0, 32_000)
const HOSTILE: [string, string][] = [
  ['one word', 'a'],
  ['spaces', ' '],
  ['newlines', 'a\n'],
  ['openers', '«'],
  ['straight quotes', '"a '],
  ['single quotes', " 'a"],
  ['dots', '.'],
  ['dashes', '- '],
  ['long dashes', '-'],
  ['colons', 'a:'],
  ['labels', 'Style: '],
  ['negations', 'no a, '],
  ['orders', 'do not add a '],
  ['commas', ','],
  ['digits', '1'],
  ['ratios', '4:5 '],
  ['colours', 'dark deep pale blue '],
  ['nouns', 'red mug on a desk '],
  ['braces', '{"a":'],
  ['brackets', '['],
  ['hyphens', 'a-'],
  ['light', 'light '],
  ['emoji', '🙂'],
  ['Chinese', '不要水杯'],
  ['capitals', 'THAT READS A '],
  ['and', 'and '],
  ['keep', 'keep a '],
  ['underscores', '_'],
  ['tabs', 'a\t\t\t\t\t\t'],
]

test.each(HOSTILE)('32,000 characters of %s give a valid brief', (_name, unit) => {
  expect(Brief.safeParse(readBrief(long(unit)).brief).success).toBe(true)
})
