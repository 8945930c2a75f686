import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDataUrl } from './data-url.ts'

test('the bytes of a data URL come back whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.constantFrom('png', 'jpeg', 'webp'), (bytes, type) => {
      const url = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
      const read = readDataUrl(url, 'p', 'strict')
      expect([read.type, Buffer.from(read.bytes).equals(bytes)]).toEqual([`image/${type}`, true])
    }),
  )
})

test.each([
  'data:',
  'data:,',
  'data:image/png,AAAA',
  'data:image/png;base64',
  'data:image/png;base64,',
  'data:image/png;base64,AAA',
  'data:image/png;base64,AA=A',
  'data:image/png;base64,AA AA',
  'data:image/png;base64,AAAA\n',
  'data:image/png;base64,AA-_',
  'data:image/png;base64,%41%41%41%41',
  `data:image/png;${'x'.repeat(1000)};base64,AAAA`,
])('%j is refused by every profile', (url) => {
  for (const profile of ['strict', 'lenient'] as const)
    expect(() => readDataUrl(url, 'images[0].image_url', profile)).toThrow(expect.objectContaining({ kind: 'invalid_value' }))
})

test('a type that is no picture is refused where types count, and left to the bytes elsewhere', () => {
  for (const type of ['image/gif', 'image/svg+xml', 'text/html', '']) {
    const url = `data:${type};base64,AAAA`
    expect(() => readDataUrl(url, 'p', 'strict')).toThrow(expect.objectContaining({ kind: 'unsupported_file_mimetype' }))
    expect(readDataUrl(url, 'p', 'lenient').bytes).toHaveLength(3)
  }
})
