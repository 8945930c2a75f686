import { afterAll, expect, test } from 'vitest'
import { createTraceThreads, traceScene } from '../index.ts'
import type { TraceScene, TraceTexture } from '../types.ts'
import { floor, plain, sceneOf } from './scenes.ts'

const threads = createTraceThreads(2)
afterAll(() => threads.close())

/** Black and white texels in turn. */
const checker: TraceTexture = { kind: 'color', width: 64, height: 48, data: new Uint8Array(64 * 48 * 4), wrap: 'repeat' }
for (let i = 0; i < 64 * 48; i++) checker.data.set(((i % 64) + Math.floor(i / 64)) % 2 ? [255, 255, 255, 255] : [0, 0, 0, 255], i * 4)

const lit = (part: Partial<TraceScene>) =>
  sceneOf({
    environment: { zenith: [0.4, 0.4, 0.4], horizon: [0.4, 0.4, 0.4], nadir: [0.4, 0.4, 0.4] },
    camera: { eye: [0, 60, 60], target: [0, 0, 0], fov: 10, shift: [0, 0], lensRadius: 0, focus: 85 },
    ...part,
  })
const greens = (data: Uint8ClampedArray) => Array.from({ length: data.length / 4 }, (_, i) => data[i * 4 + 1] as number)

test('a texture much finer than a pixel is its mean in linear light, without noise', async () => {
  const scene = lit({
    meshes: [floor(300, 0)],
    materials: [{ ...plain, color: [1, 1, 1], roughness: 1, ior: 1.0001, colorTexture: 0, textureScale: [400, 400] }],
    textures: [checker],
  })
  const values = greens((await traceScene(scene, { width: 40, height: 30, samples: 8 }, threads)).data)
  // Half of 0.4 in sRGB.
  const wanted = 255 * (1.055 * 0.2 ** (1 / 2.4) - 0.055)
  for (const value of values) expect(Math.abs(value - wanted)).toBeLessThan(4)
})

test('bumps much finer than a pixel neither lose nor make light', async () => {
  const grain: TraceTexture = { kind: 'detail', width: 64, height: 64, data: new Uint8Array(64 * 64 * 4), wrap: 'repeat' }
  for (let i = 0; i < 64 * 64; i++) grain.data.set([(i * 73) % 256, 128, 0, 255], i * 4)
  const scene = (bumpDepth: number) =>
    lit({
      meshes: [floor(300, 0)],
      materials: [{ ...plain, color: [1, 1, 1], roughness: 0.4, metalness: 1, detailTexture: 0, bumpDepth, textureScale: [400, 400] }],
      textures: [grain],
    })
  const mean = async (depth: number) => {
    const values = greens((await traceScene(scene(depth), { width: 24, height: 24, samples: 16 }, threads)).data)
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  expect(Math.abs((await mean(0.002)) - (await mean(0)))).toBeLessThan(4)
})
