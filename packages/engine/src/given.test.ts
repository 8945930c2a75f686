import { afterAll, expect, test } from 'vitest'
import { readBrief } from './brief/index.ts'
import { draw } from './draw.ts'
import { readEdit } from './edit/index.ts'
import type { DrawRequest } from './engine.ts'
import { nodeWorld } from './world-node.ts'

const assets = new Map<string, Uint8Array>()
const world = nodeWorld({ threads: 1, asset: async (hash) => assets.get(hash) ?? null })
afterAll(() => world.threads.close())

const request = (change: Partial<DrawRequest> = {}): DrawRequest => ({
  prompt: 'Poster that reads "OPEN LATE" on a teal ground',
  n: 1,
  size: { width: 320, height: 400 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  previews: 0,
  seed: 5,
  ...change,
})

test('a brief that was given is drawn as if the prompt had been read to it', async () => {
  const read = await draw(request(), 0, world)
  const given = { brief: readBrief(request().prompt).brief }
  expect((await draw(request({ prompt: 'anything', given }), 0, world)).bytes).toEqual(read.bytes)
})

test('a scene that was given is drawn to the same bytes, whatever size and seed come with it', async () => {
  const drawn = await draw(request(), 0, world)
  if (!drawn.scene) throw new Error('no scene')
  const again = await draw(request({ prompt: '', size: 'auto', seed: 9, given: { scene: drawn.scene } }), 0, world)
  expect(again.bytes).toEqual(drawn.bytes)
  expect(again).toMatchObject({ width: 320, height: 400, seed: 5 })
})

test('a plan that was given is followed instead of the instruction', async () => {
  const drawn = await draw(request(), 0, world)
  assets.set('poster', drawn.bytes)
  const source = { inputs: ['poster'], mask: null, maskMode: 'exact', feather: 0, onLowConfidence: 'warn' } as const
  const instruction = 'Change the words "OPEN LATE" to "CLOSED"'
  const read = await draw(request({ prompt: instruction, edit: { ...source, inputs: ['poster'] } }), 0, world)
  const plan = readEdit(instruction, { inputs: 1, hasMask: false, scene: drawn.scene ?? null })
  const given = await draw(request({ prompt: 'make it so', edit: { ...source, inputs: ['poster'], plan } }), 0, world)
  expect(given.scene).toEqual(read.scene)
  expect(JSON.stringify(given.scene)).toContain('CLOSED')
})
