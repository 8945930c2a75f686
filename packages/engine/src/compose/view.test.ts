import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { elevationOf } from './view.ts'

test('from above in a place its walls stay in the picture, on plain paper they need not', () => {
  const { camera } = readBrief('A sofa in a loft, high angle').brief
  expect(camera.angle).toBe('high')
  expect(elevationOf(camera, 10, true)).toBeLessThan(elevationOf(camera, 10, false))
  expect(elevationOf(camera, 10, true)).toBeGreaterThan(20)
})
