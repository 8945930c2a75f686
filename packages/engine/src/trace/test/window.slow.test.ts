import { afterAll, expect, test } from 'vitest'
import { createTraceThreads, traceScene } from '../index.ts'
import type { Pixels } from '../types.ts'
import { plain, sceneOf, sphere } from './scenes.ts'

const threads = createTraceThreads(2)
afterAll(() => threads.close())

test('a picture larger than the film is whole: no row stands out from those beside it', async () => {
  const scene = sceneOf({
    meshes: [sphere('ball', [0, 0, 0], 30, 0)],
    materials: [{ ...plain, color: [1, 1, 1], roughness: 1, ior: 1.0001 }],
    environment: { zenith: [0.4, 0.4, 0.4], horizon: [0.2, 0.2, 0.2], nadir: [0.1, 0.1, 0.1] },
    camera: { eye: [0, 0, 60], target: [0, 0, 0], fov: 11, shift: [0, 0], lensRadius: 0, focus: 60 },
  })
  const previews: Pixels[] = []
  const { width, height, data } = await traceScene(
    scene,
    { width: 2048, height: 1024, samples: 3, previews: 2, onPreview: (pixels) => previews.push(pixels) },
    threads,
  )
  const rows = Array.from({ length: height }, (_, y) => {
    let sum = 0
    for (let x = 0; x < width; x++) sum += data[(y * width + x) * 4 + 1] as number
    return sum / width
  })
  for (let y = 1; y < height; y++) expect(Math.abs((rows[y] as number) - (rows[y - 1] as number))).toBeLessThan(4)
  expect(previews.map((preview) => preview.data.length)).toEqual([data.length, data.length])
})
