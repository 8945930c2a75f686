import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

async function read(pieces: Uint8Array[], maxBytes?: number) {
  const source = (async function* () {
    yield* pieces
  })()
  const lines = []
  for await (const line of linesOf(source, maxBytes)) lines.push(line)
  return lines
}

test('however the bytes of a file are cut, its lines that are not empty come with their numbers', async () => {
  const text = fc.array(fc.stringMatching(/^[^\n\r]*$/), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n'), async (lines, size, end) => {
      const bytes = Buffer.from(lines.join(end))
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
      const found = await read(pieces)
      const wellFormed = Buffer.from(lines.join('\n')).toString().split('\n')
      const expected = wellFormed.map((line, index) => ({ number: index + 1, text: line })).filter((line) => line.text.trim() !== '')
      expect(found.map(({ number, text: line }) => ({ number, text: line?.replace(/\r$/, '') }))).toEqual(expected)
    }),
  )
})

test('a line that is too long or no UTF-8 is told without its text, and the next one is read', async () => {
  const bytes = Buffer.concat([Buffer.from('123456789\n'), Buffer.from([0xff, 0x0a]), Buffer.from('12345678')])
  expect(await read([bytes.subarray(0, 4), bytes.subarray(4)], 8)).toEqual([
    { number: 1, text: null },
    { number: 2, text: null },
    { number: 3, text: '12345678' },
  ])
})
