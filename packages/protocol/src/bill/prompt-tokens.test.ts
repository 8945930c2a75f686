import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { expect, test } from 'vitest'
import { promptTokens } from './prompt-tokens.ts'

test('a prompt is counted as o200k plus six', async () => {
  expect(await promptTokens('a red circle')).toBe(9)
  const words = 'A poster, 90% paper: “Größe zählt” — 猫と犬。 👨‍👩‍👧 '.repeat(40)
  expect(await promptTokens(words)).toBe(countTokens(words) + 6)
})

test('what looks like a special token is only words', async () => {
  expect(await promptTokens('<|endoftext|>')).toBeGreaterThan(7)
})

test('a run that no word is long enough for is counted in pieces, to within a token for each', async () => {
  for (const character of ['a', '漢', '!', ' ']) {
    const run = character.repeat(1000)
    expect(Math.abs((await promptTokens(run)) - 6 - countTokens(run))).toBeLessThanOrEqual(20)
  }
})

test.each(['a', '🎨', '漢', '!', ' ', '👨‍👩‍👧‍👦', 'e\u0301'])(
  'the longest prompt of nothing but %j is counted in a moment',
  async (character) => {
    const prompt = character.repeat(32_000 / [...character].length)
    await promptTokens('warm')
    const start = process.cpuUsage()
    await promptTokens(prompt)
    // It takes a hundredth of this; in time that grows with the square it took nearly all of it.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000)
  },
)
