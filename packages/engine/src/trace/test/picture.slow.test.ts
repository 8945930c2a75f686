import { afterAll, expect, test } from 'vitest'
import { createTraceThreads, traceScene } from '../index.ts'
import type { Pixels } from '../types.ts'
import { bottleScene, floor, plain, sceneOf, sphere } from './scenes.ts'

const threads = createTraceThreads(2)
afterAll(() => threads.close())

const size = { width: 96, height: 80, samples: 4 }
const pixelAt = (pixels: Pixels, x: number, y: number) => [
  ...pixels.data.subarray((y * pixels.width + x) * 4, (y * pixels.width + x) * 4 + 4),
]

test('the same scene gives the same bytes on 1, 2 and 8 threads', async () => {
  const pictures = []
  for (const count of [1, 2, 8]) {
    const pool = createTraceThreads(count)
    pictures.push(await traceScene(bottleScene(), size, pool))
    await pool.close()
  }
  expect(pictures[1]?.data).toEqual(pictures[0]?.data)
  expect(pictures[2]?.data).toEqual(pictures[0]?.data)
})

test('previews are coarse pictures of the same size, and do not change the final one', async () => {
  const previews: Pixels[] = []
  const options = { ...size, samples: 12 }
  const shown = await traceScene(bottleScene(), { ...options, previews: 2, onPreview: (pixels) => previews.push(pixels) }, threads)
  expect(previews.map(({ width, height }) => [width, height])).toEqual([
    [96, 80],
    [96, 80],
  ])
  expect((await traceScene(bottleScene(), options, threads)).data).toEqual(shown.data)
})

test('another seed gives another noise', async () => {
  const one = await traceScene(bottleScene(), size, threads)
  expect((await traceScene(bottleScene({ seed: 2 }), size, threads)).data).not.toEqual(one.data)
})

test('away from object and shadow an exact plate has exactly its colour', async () => {
  for (const color of [
    [1, 1, 1],
    [242 / 255, 190 / 255, 31 / 255],
  ] as const) {
    const pixels = await traceScene(bottleScene({ plate: { color } }), size, threads)
    const wanted = [...color.map((c) => Math.round(c * 255)), 255]
    for (let x = 0; x < pixels.width; x++)
      for (let y = 0; y < 30; y++) if (Math.abs(x - 48) > 16) expect(pixelAt(pixels, x, y)).toEqual(wanted)
    for (const [x, y] of [
      [0, 40],
      [95, 40],
      [0, 79],
      [95, 79],
    ] as const)
      expect(pixelAt(pixels, x, y)).toEqual(wanted)
  }
})

test('an object on a plate throws a shadow that touches it and grows lighter away from it', async () => {
  const pixels = await traceScene(bottleScene(), { width: 96, height: 96, samples: 32 }, threads)
  const rows = Array.from({ length: 96 }, (_, y) => pixelAt(pixels, 48, y)[1] as number)
  const foot = rows.findLastIndex((value) => value < 100)
  const below = rows.slice(foot + 2, foot + 9)
  expect(below[0]).toBeLessThan(250)
  expect(below.at(-1)).toBeGreaterThan(below[0] as number)
})

test('a transparent plate is clear away from the object and solid on it', async () => {
  const pixels = await traceScene(bottleScene({ plate: 'transparent' }), size, threads)
  expect(pixelAt(pixels, 2, 2)[3]).toBe(0)
  expect(pixelAt(pixels, 48, 50)[3]).toBe(255)
})

test('the shadow of a cut-out has run out at every edge of the picture; a thing that the edge cuts has not', async () => {
  const open = floor(60, 0)
  const roof = { ...open, name: 'roof', positions: open.positions.map((value, i) => (i % 3 === 1 ? value + 40 : value)) }
  const scene = bottleScene({ plate: 'transparent' })
  const shaded = { ...scene, meshes: [...scene.meshes, roof] }
  const alphasAt = (pixels: Pixels, x: number) => Array.from({ length: pixels.height }, (_, y) => Number(pixelAt(pixels, x, y)[3]))
  const pixels = await traceScene(shaded, size, threads)
  for (const x of [0, 95]) expect(Math.max(...alphasAt(pixels, x))).toBe(0)
  for (let x = 0; x < 96; x++) expect(alphasAt(pixels, x)[79]).toBe(0)
  expect(Math.max(...alphasAt(pixels, 16))).toBeGreaterThan(20)
  const cut = await traceScene({ ...shaded, camera: { ...scene.camera, shift: [-0.5, 0] } }, size, threads)
  expect(alphasAt(cut, 0)).toContain(255)
})

test('laid over white, the transparent picture is the one on a white plate', async () => {
  const clear = await traceScene(bottleScene({ plate: 'transparent' }), size, threads)
  const white = await traceScene(bottleScene(), size, threads)
  // Edges differ a little: on a plate they are antialiased in linear light.
  let apart = 0
  for (let i = 0; i < white.data.length; i += 4) {
    const alpha = (clear.data[i + 3] as number) / 255
    for (let c = i; c < i + 3; c++) apart += Math.abs((clear.data[c] as number) * alpha + 255 * (1 - alpha) - (white.data[c] as number))
  }
  expect(apart / (white.data.length * 0.75)).toBeLessThan(1)
})

test('glass on a plate takes its tint from what lies behind it, not black', async () => {
  const scene = sceneOf({
    meshes: [sphere('ball', [0, 11, 0], 5, 0)],
    materials: [{ ...plain, color: [0.3, 0.8, 0.4], roughness: 0, transmission: 1 }],
    plate: { color: [1, 1, 1] },
  })
  const pixels = await traceScene(scene, size, threads)
  const [r = 0, g = 0, b = 0] = pixelAt(pixels, 48, 40)
  expect(g).toBeGreaterThan(200)
  expect(r).toBeLessThan(g - 40)
  expect(b).toBeLessThan(g - 30)
})

test('an abort stops the picture with the reason given, and the pool draws on', async () => {
  const stop = new AbortController()
  const drawing = traceScene(
    bottleScene(),
    { ...size, samples: 64, signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) },
    threads,
  )
  await expect(drawing).rejects.toThrow('enough')
  expect((await traceScene(bottleScene(), size, threads)).width).toBe(96)
})

test('a pool serves several pictures at once', async () => {
  const alone = await traceScene(bottleScene(), size, threads)
  const both = await Promise.all([traceScene(bottleScene(), size, threads), traceScene(bottleScene({ seed: 9 }), size, threads)])
  expect(both[0]?.data).toEqual(alone.data)
})

test('a closed pool refuses work', async () => {
  const pool = createTraceThreads(1)
  await pool.close()
  await expect(traceScene(bottleScene(), size, pool)).rejects.toThrow('closed')
})
