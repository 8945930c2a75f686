import { Scene } from '@easel/engine'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { animation, cutTo, filmPicture, filmScene, firstFrame, MOVES, pictureSize, sceneAt, VIDEO_TARGETS, windowAt } from './index.ts'

const SCENE = Scene.parse({
  easel: '0.1.0',
  seed: 1,
  canvas: { width: 64, height: 48, background: '#ffffff' },
  layers: [
    {
      type: 'stage',
      name: 'stage',
      box: { x: 0, y: 0, w: 64, h: 48 },
      set: {
        kind: 'sweep',
        ground: { family: 'seamless', color: '#ffffff' },
        backdrop: { family: 'seamless', color: '#ffffff' },
        plate: 'exact',
      },
      objects: [],
      lights: [],
      camera: { eye: [10, 20, 60], target: [1, 8, 0], focalMm: 70, shift: [0, 0] },
      look: { tone: 'product', exposure: 0, ambient: '#ffffff', ambientPower: 1 },
    },
  ],
})

const cameraOf = (scene: Scene) => {
  const [stage] = scene.layers
  if (stage?.type !== 'stage') throw new Error('The scene has a stage.')
  return stage.camera
}
const reach = ({ eye, target }: ReturnType<typeof cameraOf>) => Math.hypot(...eye.map((value, axis) => value - (target[axis] ?? 0)))
const time = fc.double({ min: 0, max: 1, noNaN: true })

test('every move begins with the scene as it is', () => {
  for (const move of MOVES) expect(cameraOf(sceneAt(SCENE, move, 0))).toEqual(cameraOf(SCENE))
})

test('an orbit keeps its distance and its height, and a push comes nearer with every moment', () => {
  const start = cameraOf(SCENE)
  fc.assert(
    fc.property(time, time, (one, other) => {
      const orbit = cameraOf(sceneAt(SCENE, 'orbit', one))
      expect(reach(orbit)).toBeCloseTo(reach(start), 8)
      expect(orbit.eye[1]).toBeCloseTo(start.eye[1], 8)
      const [early, late] = one < other ? [one, other] : [other, one]
      expect(reach(cameraOf(sceneAt(SCENE, 'push-in', late)))).toBeLessThanOrEqual(reach(cameraOf(sceneAt(SCENE, 'push-in', early))) + 1e-9)
    }),
    { seed: 3, numRuns: 50 },
  )
})

test('a window of a flat picture lies within it, has its shape, and an orbit has none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4000 }), fc.integer({ min: 2, max: 4000 }), time, (width, height, at) => {
      for (const move of ['push-in', 'pan'] as const) {
        const seen = windowAt({ width, height }, move, at)
        if (!seen) throw new Error('A flat picture can be pushed and panned.')
        expect(Math.min(seen.left, seen.top)).toBeGreaterThanOrEqual(0)
        expect(seen.left + seen.width).toBeLessThanOrEqual(width + 1e-6)
        expect(seen.top + seen.height).toBeLessThanOrEqual(height + 1e-6)
        expect(seen.width / seen.height).toBeCloseTo(width / height, 6)
      }
    }),
    { seed: 4, numRuns: 100 },
  )
  expect(windowAt({ width: 10, height: 10 }, 'orbit', 0.5)).toBeNull()
})

async function collected(frames: AsyncGenerator<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = []
  for await (const frame of frames) all.push(frame)
  return all
}

/** Black on the left, white on the right. */
const halves = () =>
  sharp({ create: { width: 64, height: 32, channels: 3, background: '#000' } })
    .composite([{ input: { create: { width: 32, height: 32, channels: 3, background: '#fff' } }, left: 32, top: 0 }])
    .png()
    .toBuffer()

test('a pan over a picture shows more and more of its right side, and the file plays as long as asked', async () => {
  const frame = { width: 32, height: 16 }
  const frames = await collected(filmPicture(await halves(), frame, { move: 'pan', seconds: 1, fps: 5 }))
  const light = await Promise.all(frames.map(async (each) => (await sharp(each).stats()).channels[0]?.mean ?? 0))
  expect(frames).toHaveLength(5)
  expect(light.toSorted((one, other) => one - other)).toEqual(light)
  expect(light.at(-1)).toBeGreaterThan((light[0] ?? 0) + 20)
  for (const format of ['webp', 'gif'] as const) {
    const { pages, delay, width, pageHeight } = await sharp(await animation(frames, format, 5, 80), { animated: true }).metadata()
    expect({ pages, delay, width, pageHeight }).toEqual({ pages: 5, delay: [200, 200, 200, 200, 200], ...{ width: 32, pageHeight: 16 } })
  }
})

test('a scene is drawn once for each frame, from the first camera to the last', async () => {
  const eyes: number[][] = []
  const frames = filmScene(SCENE, { move: 'push-in', seconds: 2, fps: 2 }, async (scene) => {
    eyes.push(cameraOf(scene).eye)
    return new Uint8Array()
  })
  expect(await collected(frames)).toHaveLength(4)
  expect(eyes[0]).toEqual(cameraOf(SCENE).eye)
  expect(eyes.at(-1)).toEqual(cameraOf(sceneAt(SCENE, 'push-in', 1)).eye)
})

test('a first frame takes the size of the video model that is nearest in shape', async () => {
  expect(firstFrame('sora-2', { width: 1280, height: 720 })).toEqual({ width: 1280, height: 720 })
  expect(firstFrame('sora-2', { width: 800, height: 1400 })).toEqual({ width: 1024, height: 1792 })
  expect(firstFrame('runway-gen4-turbo', { width: 1000, height: 1000 })).toEqual({ width: 960, height: 960 })
  expect(() => firstFrame('filmomat', { width: 1, height: 1 })).toThrow('there are: sora-2')
  const cut = await cutTo(await halves(), { width: 16, height: 16 }, 'png')
  expect(await pictureSize(cut)).toEqual({ width: 16, height: 16 })
})

test('what is known of a video model names its source and the day', () => {
  for (const { sizes, seconds, safeArea } of VIDEO_TARGETS)
    for (const fact of [sizes, seconds, safeArea]) {
      if (fact === 'unknown') continue
      expect(fact.source).not.toBe('')
      expect(fact.verified).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
})
