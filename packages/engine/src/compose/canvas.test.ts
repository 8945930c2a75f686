import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sizeOf } from './canvas.ts'

test('well-known formats get their well-known sizes', () => {
  expect(sizeOf('1:1')).toEqual({ width: 1024, height: 1024 })
  expect(sizeOf('4:5')).toEqual({ width: 1024, height: 1280 })
  expect(sizeOf('16:9')).toEqual({ width: 1536, height: 864 })
  expect(sizeOf('9:16')).toEqual({ width: 864, height: 1536 })
})

test('every ratio gives a size that the Images API accepts, within two percent of the ratio', () => {
  fc.assert(
    fc.property(fc.double({ min: 1 / 3, max: 3, noNaN: true }), (ratio) => {
      const { width, height } = sizeOf(`${(ratio * 100).toFixed(3)}:100`)
      expect(width % 16).toBe(0)
      expect(height % 16).toBe(0)
      expect(width * height).toBeGreaterThanOrEqual(655_360)
      expect(Math.max(width, height) / Math.min(width, height)).toBeLessThanOrEqual(3)
      expect(Math.abs(width / height / ratio - 1)).toBeLessThan(0.02)
    }),
  )
})
