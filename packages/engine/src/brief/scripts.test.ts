import { expect, test } from 'vitest'
import { SENTENCES } from '../typeset/test/words.ts'
import { readBrief } from './index.ts'

test.each(Object.entries(SENTENCES))('quoted words in %s reach the brief to the letter', (_, [text]) => {
  const { brief } = readBrief(`A vertical poster that reads "${text}" with subheadline "Plain words" and caption "«${text}»"`)
  expect(brief.texts.map((wanted) => wanted.text)).toEqual([text, 'Plain words', `«${text}»`])
})

test('a quotation within a quotation belongs to it', () => {
  const { brief } = readBrief('Quote card that reads "She said “less” and meant “more”." in serif')
  expect(brief.texts.map((wanted) => wanted.text)).toEqual(['She said “less” and meant “more”.'])
})
