import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounds, solveCamera } from './frame.ts'

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('the subject always fills its rectangle in one direction and never leaves it', () => {
  const scenes = fc.record({
    size: fc.tuple(range(1, 100), range(1, 100), range(1, 100)),
    view: fc.record({ azimuth: range(-180, 180), elevation: range(-5, 80), focalMm: range(24, 120), level: fc.constant(false) }),
    rect: fc.record({ x0: range(0, 0.4), y0: range(0, 0.4), x1: range(0.6, 1), y1: range(0.6, 1) }),
    aspect: range(0.4, 2.5),
  })
  fc.assert(
    fc.property(scenes, ({ size: [w, h, d], view, rect, aspect }) => {
      const points = [0, 1, 2, 3, 4, 5, 6, 7].map((i): [number, number, number] => [
        i & 1 ? w / 2 : -w / 2,
        i & 2 ? h : 0,
        i & 4 ? d / 2 : -d / 2,
      ])
      const seen = bounds(points, solveCamera(points, view, rect, aspect), aspect)
      if (!seen) throw new Error('behind the camera')
      const share = Math.max((seen.x1 - seen.x0) / (rect.x1 - rect.x0), (seen.y1 - seen.y0) / (rect.y1 - rect.y0))
      expect(share).toBeCloseTo(1, 3)
      expect((seen.x0 + seen.x1) / 2).toBeCloseTo((rect.x0 + rect.x1) / 2, 6)
      expect((seen.y0 + seen.y1) / 2).toBeCloseTo((rect.y0 + rect.y1) / 2, 6)
    }),
  )
})

test('a level camera looks along the horizon and still holds the subject', () => {
  const points: [number, number, number][] = [
    [-4, 0, 0],
    [4, 0, 0],
    [0, 25, 0],
  ]
  const rect = { x0: 0.2, y0: 0.1, x1: 0.8, y1: 0.9 }
  const camera = solveCamera(points, { azimuth: 0, elevation: 8, focalMm: 85, level: true }, rect, 1)
  expect(camera.eye[1]).toBe(camera.target[1])
  expect(bounds(points, camera, 1)?.y1).toBeCloseTo(0.9, 3)
})
