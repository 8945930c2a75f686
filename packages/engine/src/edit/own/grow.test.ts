import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Layer } from '../../scene/index.ts'
import { type Frame, resizedText } from './grow.ts'
import { meets } from './painted.ts'

type Text = Extract<Layer, { type: 'text' }>
type Placed = Text & { box: NonNullable<Text['box']> }

const length = (min: number, max: number) => fc.integer({ min, max })
const texts = (size: fc.Arbitrary<Text['size']>): fc.Arbitrary<Placed> =>
  fc
    .record({
      x: length(40, 500),
      y: length(40, 800),
      w: length(40, 450),
      h: length(20, 150),
      align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
      valign: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
      size,
    })
    .map(({ x, y, w, h, align, valign, size: of }) => ({
      type: 'text',
      name: `text-${x}-${y}`,
      box: { x, y, w, h },
      text: 'Waves on sale',
      role: 'headline',
      font: 'inter',
      weight: 700,
      size: of,
      leading: 1,
      tracking: 0,
      align,
      valign,
      fill: '#111111',
    }))
const sizes = fc.oneof(length(8, 60), fc.constant({ fit: [8, 60] as [number, number] }))
const frameOf = (...siblings: Layer[]): Frame => ({ width: 1000, height: 1000, siblings })

test('larger words keep their margin and the line they stand on, and come over no others', () => {
  fc.assert(
    fc.property(texts(sizes), texts(sizes), fc.double({ min: 1.05, max: 2, noNaN: true }), (text, other, factor) => {
      fc.pre(!meets(text.box, other.box))
      const { box } = resizedText(text, factor, frameOf(text, other)) ?? text
      if (!box) throw new Error('A text with a box keeps one')
      expect(box.w).toBeGreaterThanOrEqual(text.box.w - 1e-6)
      expect(box.h).toBeGreaterThanOrEqual(text.box.h - 1e-6)
      expect(Math.min(box.x, box.y, 1000 - box.x - box.w, 1000 - box.y - box.h)).toBeGreaterThanOrEqual(40 - 1e-6)
      const stood = {
        left: text.box.x - box.x,
        center: text.box.x + text.box.w / 2 - box.x - box.w / 2,
        right: text.box.x + text.box.w - box.x - box.w,
      }
      expect(stood[text.align as keyof typeof stood]).toBeCloseTo(0, 6)
      const shrunk = { x: box.x + 1e-6, y: box.y + 1e-6, w: box.w - 2e-6, h: box.h - 2e-6 }
      expect(meets(shrunk, other.box)).toBe(false)
    }),
  )
})

test('with room all round the letters grow by the whole factor, and shrink by it again', () => {
  fc.assert(
    fc.property(texts(length(8, 60)), (text) => {
      const roomy = { ...text, box: { x: 300, y: 300, w: 200, h: 100 } }
      const larger = resizedText(roomy, 1.25, frameOf(roomy))
      expect(larger?.size).toBeCloseTo(1.25 * (text.size as number), 6)
      expect(larger && resizedText(larger, 0.8, frameOf(larger))?.size).toBeCloseTo(text.size as number, 6)
    }),
  )
})

test('words that fill their page have no room to grow', () => {
  fc.assert(
    fc.property(texts(sizes), (text) => {
      const whole = { ...text, box: { x: 40, y: 40, w: 920, h: 920 } }
      expect(resizedText(whole, 1.5, frameOf(whole))).toBe(null)
    }),
  )
})
