import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { paintProjected } from './projected.ts'

/** Where the red left half of the flat rectangle ends on a row of the target. */
function seamOf(corners: Parameters<typeof paintProjected>[1], row: number): number {
  const context = createCanvas(200, 100).getContext('2d')
  paintProjected(context, corners, { x: 0, y: 0, w: 200, h: 100 }, 1, (flat) => {
    const { width, height } = flat.canvas
    flat.setTransform(1, 0, 0, 1, 0, 0)
    flat.fillStyle = '#ff0000'
    flat.fillRect(0, 0, width / 2, height)
    flat.fillStyle = '#0000ff'
    flat.fillRect(width / 2, 0, width / 2, height)
  })
  const { data } = context.getImageData(0, row, 200, 1)
  return Array.from({ length: 200 }, (_, x) => x).filter((x) => (data[4 * x + 3] ?? 0) > 127 && (data[4 * x] ?? 0) > 127).length
}

test('between its own corners a rectangle stays what it is', () => {
  const own = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const
  for (const row of [5, 50, 95]) expect(seamOf(own as never, row)).toBe(100)
})

test('the middle of a face that recedes to the right lies where its diagonals meet', () => {
  const receding = [
    [0, 0],
    [1, 0.25],
    [1, 0.75],
    [0, 1],
  ] as const
  // Diagonals of (0,0) (200,25) (200,75) (0,100) cross at x = 200 · 100 / (100 + 50).
  expect(Math.abs(seamOf(receding as never, 50) - (200 * 100) / 150)).toBeLessThanOrEqual(1)
})
