import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf, maskOf, newKeySecret, shownOf } from './secret.ts'

test('keys are long, distinct and look like those that clients know', () => {
  const secrets = Array.from({ length: 1000 }, newKeySecret)
  expect(new Set(secrets).size).toBe(1000)
  for (const secret of secrets) expect(secret).toMatch(/^sk-easel-[\w-]{43}$/)
})

test('what is shown or stored of a key does not hold the key', () => {
  const secret = newKeySecret()
  expect(shownOf(secret)).toHaveLength('sk-easel-'.length + 9)
  expect(hashOf(secret)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOf(secret)).toBe(hashOf(secret))
})

test('a wrong key is echoed with at most nine of its characters, and nothing that could break a line', () => {
  expect(maskOf('sk-easel-abcdefghijklmnop1234')).toBe(`sk-ea${'*'.repeat(20)}1234`)
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
      const mask = maskOf(text)
      expect(mask).toMatch(/^[\x21-\x7e]*$/)
      expect(mask.length).toBeLessThan(60)
      expect(mask.replaceAll('*', '').length).toBeLessThanOrEqual(9)
    }),
  )
})
