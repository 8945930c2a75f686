import { afterAll, expect, test } from 'vitest'
import { createTraceThreads, traceScene } from '../index.ts'
import type { Pixels, TraceTexture } from '../types.ts'
import { bottleScene, floor, plain, sceneOf, sphere } from './scenes.ts'

const threads = createTraceThreads(2)
afterAll(() => threads.close())

const size = { width: 193, height: 161, samples: 8 }

/** Means of the colour channels' differences, and the part of pixels where alpha differs by more than a tenth. */
function apart(a: Pixels, b: Pixels) {
  let [color, alpha] = [0, 0]
  for (let i = 0; i < a.data.length; i++) {
    const difference = Math.abs((a.data[i] as number) - (b.data[i] as number))
    if (i % 4 < 3) color += difference
    else if (difference > 25) alpha++
  }
  const pixels = a.data.length / 4
  return { color: color / (3 * pixels), alpha: alpha / pixels }
}

test('at half scale the picture is as large, and nearly the same, sizes odd or even', async () => {
  for (const part of [{}, { plate: null }] as const) {
    const half = await traceScene(bottleScene(part), { ...size, half: true }, threads)
    expect([half.width, half.height, half.data.length]).toEqual([193, 161, 193 * 161 * 4])
    expect(apart(half, await traceScene(bottleScene(part), size, threads)).color).toBeLessThan(2)
  }
})

test('at half scale the same scene gives the same bytes on any number of threads, previews or not', async () => {
  const one = createTraceThreads(1)
  const previews: Pixels[] = []
  const options = { ...size, half: true }
  const shown = await traceScene(bottleScene(), { ...options, previews: 1, onPreview: (pixels) => previews.push(pixels) }, one)
  await one.close()
  expect(previews.map(({ width, height }) => [width, height])).toEqual([[193, 161]])
  expect((await traceScene(bottleScene(), options, threads)).data).toEqual(shown.data)
})

test('at half scale outlines are as fine as the picture', async () => {
  const scene = bottleScene({ plate: 'transparent' })
  const [half, whole] = [
    await traceScene(scene, { ...size, half: true }, threads),
    await traceScene(scene, { ...size, samples: 32 }, threads),
  ]
  expect(apart(half, whole).alpha).toBeLessThan(0.003)
})

test('at half scale a texture keeps stripes one pixel wide', async () => {
  const stripes: TraceTexture = { kind: 'color', width: 64, height: 1, data: new Uint8Array(64 * 4), wrap: 'repeat' }
  for (let i = 0; i < 64; i++) stripes.data.set(i % 2 ? [255, 255, 255, 255] : [40, 40, 40, 255], i * 4)
  const scene = sceneOf({
    meshes: [floor(32, 0)],
    materials: [{ ...plain, color: [1, 1, 1], roughness: 1, ior: 1.0001, colorTexture: 0 }],
    textures: [stripes],
    environment: { zenith: [0.4, 0.4, 0.4], horizon: [0.4, 0.4, 0.4], nadir: [0.4, 0.4, 0.4] },
    // From above, 64 pixels wide.
    camera: { eye: [0, 64, 0], target: [0, 0, 0], fov: 53.13, shift: [0, 0], lensRadius: 0, focus: 64 },
  })
  const { data } = await traceScene(scene, { width: 64, height: 64, samples: 8, half: true }, threads)
  const row = Array.from({ length: 60 }, (_, i) => data[(32 * 64 + 2 + i) * 4 + 1] as number)
  const steps = row.slice(1).map((value, i) => Math.abs(value - (row[i] as number)))
  expect(steps.reduce((sum, step) => sum + step, 0) / steps.length).toBeGreaterThan(20)
})

test('a picture at half scale larger than its film is whole', async () => {
  const scene = sceneOf({
    meshes: [sphere('ball', [0, 0, 0], 30, 0)],
    materials: [{ ...plain, color: [1, 1, 1], roughness: 1, ior: 1.0001 }],
    environment: { zenith: [0.4, 0.4, 0.4], horizon: [0.2, 0.2, 0.2], nadir: [0.1, 0.1, 0.1] },
    camera: { eye: [0, 0, 60], target: [0, 0, 0], fov: 11, shift: [0, 0], lensRadius: 0, focus: 60 },
  })
  const { width, height, data } = await traceScene(scene, { width: 2048, height: 1280, samples: 2, half: true }, threads)
  const rows = Array.from({ length: height }, (_, y) => {
    let sum = 0
    for (let x = 0; x < 400; x++) sum += data[(y * width + x) * 4 + 1] as number
    return sum / 400
  })
  for (let y = 1; y < height; y++) expect(Math.abs((rows[y] as number) - (rows[y - 1] as number)), `row ${y}`).toBeLessThan(4)
})
