import { expect, test } from 'vitest'
import type { Pixels } from '../../trace/types.ts'
import { inflate } from './index.ts'
import { tinted } from './tint.ts'

/** A disc of `radius` px in the middle of a square of `size` px, its left half red and its right half blue. */
function disc(size: number, radius: number): Pixels {
  const data = new Uint8ClampedArray(4 * size * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const away = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2)
      const alpha = Math.max(0, Math.min(1, radius + 0.5 - away))
      data.set([x < size / 2 ? 200 : 20, 20, x < size / 2 ? 20 : 200, 255 * alpha], 4 * (y * size + x))
    }
  return { width: size, height: size, data }
}

const BIG = inflate(disc(256, 100), 20)
const SMALL = inflate(disc(128, 50), 10)

const coordinates = (positions: Float32Array, axis: 0 | 1 | 2) => Array.from(positions).filter((_, i) => i % 3 === axis)

test('a disc becomes a round body of the size asked for that stands on the ground and bulges to both sides alike', () => {
  const body = BIG
  if (!body) throw new Error('Expected a body')
  const [xs, ys, zs] = [0, 1, 2].map((axis) => coordinates(body.positions, axis as 0)) as [number[], number[], number[]]
  expect(Math.min(...ys)).toBeCloseTo(0, 5)
  expect(Math.max(...ys)).toBeCloseTo(20, 0)
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(20, 0)
  expect(Math.max(...zs)).toBeCloseTo(-Math.min(...zs), 5)
  // Off the seam in its middle, the disc's profile is half an ellipse: z = 0.46·√(R² − r²).
  const beside = body.positions.findIndex(
    (x, i) => i % 3 === 0 && Math.abs(x - 5) < 0.1 && Math.abs((body.positions[i + 1] ?? 0) - 10) < 0.1,
  )
  expect(Math.abs(body.positions[beside + 2] ?? 0)).toBeCloseTo(0.46 * Math.sqrt(100 - 25), 0)
})

test('the skin is closed: every edge is shared by two triangles that run along it in opposite directions', () => {
  const body = SMALL
  if (!body) throw new Error('Expected a body')
  const runs = new Map<string, number>()
  for (let i = 0; i < body.indices.length; i += 3)
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const [from, to] = [body.indices[i + a] ?? 0, body.indices[i + b] ?? 0]
      const key = from < to ? `${from} ${to}` : `${to} ${from}`
      runs.set(key, (runs.get(key) ?? 0) + (from < to ? 1 : -1))
    }
  expect([...runs.values()].filter((sum) => sum !== 0)).toEqual([])
})

test('normals are of length 1 and point outwards', () => {
  const body = SMALL
  if (!body) throw new Error('Expected a body')
  for (let i = 0; i < body.normals.length; i += 3) {
    const [x, y, z] = [body.normals[i] ?? 0, body.normals[i + 1] ?? 0, body.normals[i + 2] ?? 0]
    expect(Math.hypot(x, y, z)).toBeCloseTo(1, 4)
    expect(z * (body.positions[i + 2] ?? 0)).toBeGreaterThanOrEqual(0)
  }
})

test('where two colours meet runs a seam', () => {
  const body = BIG
  if (!body) throw new Error('Expected a body')
  const depthAt = (x: number) =>
    Math.max(...coordinates(body.positions, 2).filter((_, i) => Math.abs((body.positions[3 * i] ?? 0) - x) < 0.08))
  expect(depthAt(0)).toBeLessThan(depthAt(0.7))
})

test('the picture has no clear pixel left, so that no edge shows a fringe', () => {
  const { data } = SMALL?.texture ?? { data: [0] }
  expect(Array.from(data).filter((value, i) => i % 4 === 3 && value !== 255)).toEqual([])
})

test('an empty picture has no body', () => {
  expect(inflate({ width: 8, height: 8, data: new Uint8ClampedArray(256) }, 10)).toBeNull()
})

test('a colour asked for takes the place of the main colour and its shades, and of nothing else', () => {
  const picture = { width: 3, height: 1, data: new Uint8ClampedArray([220, 40, 40, 255, 220, 40, 40, 255, 30, 160, 60, 255]) }
  const { data } = tinted(picture, '#2050c0')
  expect([data[0], data[1], data[2]]).toEqual([0x20, 0x50, 0xc0])
  expect(Array.from(data.slice(8))).toEqual([30, 160, 60, 255])
})
