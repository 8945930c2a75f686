import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heap, type Piece } from './heap.ts'
import { reliefOf } from './relief.ts'

/** An upright box about its origin, standing on it. */
function boxOf([w, h, d]: readonly [number, number, number]) {
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [(i & 1 ? 0.5 : -0.5) * w, i & 2 ? h : 0, (i & 4 ? 0.5 : -0.5) * d])
  const faces = [
    [2, 6, 7, 3],
    [0, 1, 5, 4],
  ].flatMap(([a, b, c, d]) => [a, b, c, a, c, d] as number[])
  return { positions: new Float32Array(corners), indices: new Uint32Array(faces) }
}

const CELL = 0.3
const flat = { radius: 10, height: (x: number, z: number) => (Math.hypot(x, z) <= 10 ? 0 : null) }
const side = fc.double({ min: 1, max: 6, noNaN: true })
const box = fc.tuple(side, side, side)
const pieceOf = (size: readonly [number, number, number]): Piece => [reliefOf([boxOf(size)], CELL)]

test('no piece of a heap goes through another or through the floor, and each touches what it lies on', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 10 }), (sizes) => {
      const lying = heap(sizes.map(pieceOf), flat)
      const boxes = lying.map(({ x, y, z }, i) => ({ at: [x, y, z] as const, size: sizes[i] as readonly [number, number, number] }))
      for (const [i, one] of boxes.entries()) {
        expect(one.at[1]).toBeGreaterThanOrEqual(0)
        const below = boxes.slice(0, i).filter((other) => overlaps(one, other, CELL))
        const tops = below.map(({ at, size }) => at[1] + size[1])
        // It lies on the highest of those under it; the width of a column decides which those are.
        expect([0, ...tops].some((top) => Math.abs(top - one.at[1]) < 1e-4)).toBe(true)
        for (const other of boxes.slice(0, i))
          if (overlaps(one, other, -CELL)) expect(one.at[1]).toBeGreaterThanOrEqual(other.at[1] + other.size[1] - 1e-4)
      }
    }),
    { numRuns: 40 },
  )
})

type Box = { at: readonly [number, number, number]; size: readonly [number, number, number] }
const overlaps = (a: Box, b: Box, more: number): boolean =>
  ([0, 2] as const).every((axis) => Math.abs(a.at[axis] - b.at[axis]) < (a.size[axis] + b.size[axis]) / 2 + more)

test('what has room lies side by side on the floor', () => {
  const lying = heap(
    Array.from({ length: 6 }, () => pieceOf([3, 2, 3])),
    flat,
  )
  for (const { y } of lying) expect(y).toBe(0)
})

test('in a bowl the first lies at the bottom and none lies beyond the rim', () => {
  const bowl = { radius: 8, height: (x: number, z: number) => (Math.hypot(x, z) <= 8 ? (x * x + z * z) / 8 : null) }
  const lying = heap(
    Array.from({ length: 20 }, () => pieceOf([2, 2, 2])),
    bowl,
  )
  expect(Math.hypot(lying[0]?.x ?? 9, lying[0]?.z ?? 9)).toBeLessThan(1)
  for (const { x, z } of lying) expect(Math.hypot(x, z)).toBeLessThanOrEqual(8)
})

test('a thing that may lie in several ways takes the one in which it lies lowest', () => {
  const ways = (
    [
      [2, 9, 2],
      [9, 2, 2],
    ] as const
  ).map((size) => reliefOf([boxOf(size)], CELL))
  expect(heap([ways], flat)[0]?.way).toBe(1)
})
