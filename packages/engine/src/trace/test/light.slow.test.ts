import { afterAll, expect, test } from 'vitest'
import { createTraceThreads, traceScene } from '../index.ts'
import type { Pixels, TraceMaterial, TraceScene } from '../types.ts'
import { floor, plain, sceneOf, softbox, sphere } from './scenes.ts'

const threads = createTraceThreads(2)
afterAll(() => threads.close())

/** Linear value of a picture's channel, averaged over a centred square; `product` is linear below 0.5. */
function mean(pixels: Pixels, half: number, channel = 1): number {
  let sum = 0
  let count = 0
  for (let y = pixels.height / 2 - half; y < pixels.height / 2 + half; y++) {
    for (let x = pixels.width / 2 - half; x < pixels.width / 2 + half; x++) {
      const code = (pixels.data[(y * pixels.width + x) * 4 + channel] as number) / 255
      sum += code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4
      count++
    }
  }
  return sum / count
}

const FURNACE = 0.4
const furnace = (material: Partial<TraceMaterial>): TraceScene =>
  sceneOf({
    meshes: [sphere('ball', [0, 0, 0], 5, 0)],
    materials: [{ ...plain, color: [1, 1, 1], ...material }],
    environment: { zenith: [FURNACE, FURNACE, FURNACE], horizon: [FURNACE, FURNACE, FURNACE], nadir: [FURNACE, FURNACE, FURNACE] },
    camera: { eye: [0, 0, 60], target: [0, 0, 0], fov: 11, shift: [0, 0], lensRadius: 0, focus: 60 },
  })

const white: [string, Partial<TraceMaterial>][] = [
  ['matte', { roughness: 1, ior: 1.0001 }],
  ['glossy plastic', { roughness: 0.3 }],
  ['rough plastic', { roughness: 0.9 }],
  ['polished metal', { roughness: 0.05, metalness: 1 }],
  ['brushed metal', { roughness: 0.5, metalness: 1 }],
  ['rough metal', { roughness: 1, metalness: 1 }],
  ['coated paint', { roughness: 0.5, coat: 1, coatRoughness: 0.05 }],
  ['rough coat', { roughness: 0.4, coat: 1, coatRoughness: 0.6 }],
  ['clear glass', { roughness: 0, transmission: 1 }],
  ['frosted glass', { roughness: 0.5, transmission: 1 }],
]
for (const [name, material] of white) {
  test(`a white ball of ${name} vanishes in a white furnace`, async () => {
    const pixels = await traceScene(furnace(material), { width: 48, height: 48, samples: 48 }, threads)
    expect(mean(pixels, 16) / FURNACE).toBeGreaterThan(0.98)
    expect(mean(pixels, 16) / FURNACE).toBeLessThan(1.02)
  })
}

test('a matte floor under a rectangle of light has the radiance that the form factor gives', async () => {
  const [a, b, height, strength, albedo] = [20, 30, 40, 2, 0.6]
  const scene = sceneOf({
    meshes: [floor(200, 0)],
    materials: [{ ...plain, color: [albedo, albedo, albedo], roughness: 1, ior: 1.0001 }],
    lights: [softbox([0, height, 0], [0, 0, 0], [b, a], strength)],
    camera: { eye: [0, 60, 20], target: [0, 0, 0], fov: 2, shift: [0, 0], lensRadius: 0, focus: 60 },
  })
  const pixels = await traceScene(scene, { width: 32, height: 32, samples: 64 }, threads)
  // Four quarters, each a rectangle with one corner over the point.
  const [x, y] = [a / 2 / height, b / 2 / height]
  const quarter =
    (x / Math.sqrt(1 + x * x)) * Math.atan(y / Math.sqrt(1 + x * x)) + (y / Math.sqrt(1 + y * y)) * Math.atan(x / Math.sqrt(1 + y * y))
  const irradiance = strength * 4 * (quarter / 2)
  expect(mean(pixels, 8)).toBeCloseTo((albedo / Math.PI) * irradiance, 2)
})

test('light sampling and surface sampling agree: a glossy floor shows the same light by either', async () => {
  const scene = (roughness: number) =>
    sceneOf({
      meshes: [floor(200, 0)],
      materials: [{ ...plain, color: [1, 1, 1], roughness, metalness: 1 }],
      // So large a light that the whole lobe lies within it.
      lights: [{ ...softbox([0, 100, -100], [0, 0, 0], [900, 900], 0.35), visible: false }],
      camera: { eye: [0, 50, 50], target: [0, 0, 0], fov: 4, shift: [0, 0], lensRadius: 0, focus: 60 },
    })
  for (const roughness of [0.05, 0.15]) {
    const pixels = await traceScene(scene(roughness), { width: 32, height: 32, samples: 32 }, threads)
    expect(mean(pixels, 8)).toBeCloseTo(0.35, 2)
  }
})
