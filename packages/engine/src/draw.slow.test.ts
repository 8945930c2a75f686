import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createEasel, type DrawRequest, draw, type EngineEvent, sceneToText } from './index.ts'
import { nodeWorld } from './world-node.ts'

const REQUEST: DrawRequest = {
  prompt: 'A red ceramic mug on a wooden table, soft window light, no text.',
  n: 1,
  size: { width: 160, height: 128 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  seed: 11,
  previews: 0,
}

async function drawOn(threads: number, change: Partial<DrawRequest> = {}) {
  const world = nodeWorld({ threads })
  try {
    return await draw({ ...REQUEST, ...change }, 0, world)
  } finally {
    await world.threads.close()
  }
}

test('the same request gives the same bytes on one, two and eight threads', async () => {
  const [one, two, eight] = [await drawOn(1), await drawOn(2), await drawOn(8)]
  expect(Buffer.from(two.bytes).equals(one.bytes)).toBe(true)
  expect(Buffer.from(eight.bytes).equals(one.bytes)).toBe(true)
})

test('a draft and the final picture show the same scene', async () => {
  const [low, high] = [await drawOn(2), await drawOn(2, { quality: 'high' })]
  expect(sceneToText(low.scene as NonNullable<typeof low.scene>)).toBe(sceneToText(high.scene as NonNullable<typeof high.scene>))
  const [a, b] = await Promise.all([low, high].map(({ bytes }) => sharp(bytes).blur(2).removeAlpha().raw().toBuffer()))
  const difference = (a as Buffer).reduce((sum, value, i) => sum + Math.abs(value - ((b as Buffer)[i] ?? 0)), 0) / (a as Buffer).length
  expect(difference).toBeLessThan(3)
})

test('a cut-out is clear around the thing and solid in it', async () => {
  const picture = await drawOn(2, { prompt: 'A blue water bottle', background: 'transparent' })
  const { data, info } = await sharp(picture.bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const alphaAt = (x: number, y: number) => data[(Math.round(y * info.height) * info.width + Math.round(x * info.width)) * 4 + 3]
  expect(picture.background).toBe('transparent')
  expect(alphaAt(0.02, 0.02)).toBe(0)
  expect(alphaAt(0.5, 0.6)).toBe(255)
})

test('a packshot on pure white is white to the last bit in its corners', async () => {
  const picture = await drawOn(2, { prompt: 'Packshot of a green bottle on a pure white background' })
  const { data, info } = await sharp(picture.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  for (const [x, y] of [
    [0, 0],
    [info.width - 1, 0],
  ] as const)
    expect([...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]).toEqual([255, 255, 255])
})

test('previews come before the picture and show the same frame, coarser', async () => {
  const world = nodeWorld({ threads: 2 })
  const events: EngineEvent[] = []
  for await (const event of createEasel(world).generate({ ...REQUEST, previews: 2, quality: 'medium' }, {})) events.push(event)
  await world.threads.close()
  const kinds = events.filter((event) => event.type !== 'progress').map((event) => event.type)
  expect(kinds).toEqual(['preview', 'preview', 'picture'])
})

test('a caller who aborts stops the work and gets its own reason', async () => {
  const world = nodeWorld({ threads: 2 })
  const abort = new AbortController()
  const drawing = (async () => {
    for await (const event of createEasel(world).generate(
      { ...REQUEST, size: { width: 1024, height: 1024 }, quality: 'high' },
      { signal: abort.signal },
    ))
      if (event.type === 'progress' && event.stage === 'paint') abort.abort(new Error('enough'))
  })()
  await expect(drawing).rejects.toThrow('enough')
  await world.threads.close()
})
