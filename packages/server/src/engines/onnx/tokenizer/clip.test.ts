import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyTokenizer } from '../test/tiny-tokenizer.ts'
import { readClipTokenizer } from './read.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-clip-'))
  const { vocabulary, merges } = tinyTokenizer()
  writeFileSync(join(folder, 'vocab.json'), JSON.stringify(vocabulary))
  writeFileSync(join(folder, 'merges.txt'), merges)
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const [BEGIN, END] = [524, 525]

// The ids are those of the Rust library `tokenizers` 0.23 with the same tokens and CLIP's rules.
test.each([
  ['A painted red CAT', [320, 522, 516, 513]],
  ["the cat's on 42 mats!!", [83, 71, 324, 513, 6, 338, 523, 275, 273, 76, 64, 83, 338, 0, 256]],
  ['naïve café — 猫', [77, 64, 127, 107, 85, 324, 66, 64, 69, 127, 358, 158, 222, 498, 163, 234, 360]],
  ['  \t\n ', []],
  ["I'll paint; you're red.", [328, 6, 75, 331, 518, 77, 339, 282, 88, 78, 340, 6, 81, 324, 516, 269]],
  ["🙂 don't", [172, 253, 247, 480, 67, 523, 6, 339]],
  ['e\u0301', [127, 358]],
  // A prompt cannot end itself: what looks like a special token is words.
  ['x <|endoftext|> y', [343, 27, 347, 68, 77, 67, 78, 69, 83, 68, 87, 339, 91, 285, 344]],
])('%j is read as CLIP reads it', async (prompt, words) => {
  const { parts, cut } = (await readClipTokenizer(folder))(prompt, 1)
  const [ids = []] = parts
  expect(ids).toHaveLength(77)
  expect(ids.slice(0, words.length + 2)).toEqual([BEGIN, ...words, END])
  expect(ids.slice(words.length + 2).every((id) => id === END)).toBe(true)
  expect(cut).toBe(false)
})

test('a long prompt is read in parts, and what does not fit into them is cut, and said', async () => {
  const read = await readClipTokenizer(folder)
  const full = [BEGIN, ...Array(75).fill(513), END]
  const rest = [BEGIN, ...Array(5).fill(513), ...Array(71).fill(END)]
  expect(read('cat '.repeat(80), 1)).toEqual({ parts: [full], cut: true })
  expect(read('cat '.repeat(80), 4)).toEqual({ parts: [full, rest], cut: false })
  expect(read('cat '.repeat(75), 4)).toEqual({ parts: [full], cut: false })
})

test('a tokenizer says itself with what it pads and how much it reads', async () => {
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify({ model_max_length: 8, pad_token: { content: '!' } }))
  expect((await readClipTokenizer(folder))('cat', 4).parts).toEqual([[BEGIN, 513, END, 0, 0, 0, 0, 0]])
  writeFileSync(join(folder, 'special_tokens_map.json'), JSON.stringify({ pad_token: 'nowhere' }))
  await expect(readClipTokenizer(folder)).rejects.toThrow("Expected the token 'nowhere' in vocab.json")
})
