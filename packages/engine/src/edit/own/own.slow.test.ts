import { expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { compose } from '../../compose/index.ts'
import { type Scene, type StageLayer, stageOf } from '../../scene/index.ts'
import { buildStage } from '../../stage/index.ts'
import { readEdit } from '../read/index.ts'
import { patchScene } from './index.ts'

const prompt = 'A red ceramic mug and a small plant on a wooden desk by the window'
const DESK = compose(readBrief(prompt).brief, { width: 1024, height: 1024, background: 'opaque' }, 7).scene
const patched = (scene: Scene, instruction: string) =>
  patchScene(scene, readEdit(instruction, { inputs: 1, hasMask: false, scene }), { inputs: ['sha256:a'], hasMask: false })

test('lights and set stay arranged about what stood there first, however often things are stirred', async () => {
  const once = patched(DESK, 'remove the plant').scene
  const twice = patched(once, 'make the mug bigger').scene
  expect(stageOf(once)?.about).toBeDefined()
  expect(stageOf(twice)?.about).toEqual(stageOf(once)?.about)
  const lightsOf = async (scene: Scene) => (await buildStage(stageOf(scene) as StageLayer, { width: 64, height: 64, seed: 7 })).lights
  const [before, after] = [await lightsOf(DESK), await lightsOf(twice)]
  expect(after).toHaveLength(before.length)
  after.forEach(({ center }, i) => {
    for (const axis of [0, 1, 2] as const) expect(center[axis]).toBeCloseTo(before[i]?.center[axis] ?? Number.NaN, 1)
  })
})
