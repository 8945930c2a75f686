import { type Scene, stageOf } from '@easel/engine'
import { describe, expect, test } from 'vitest'
import { familyOf } from '../family/index.ts'
import type { KnownPicture, Turn } from './mind.ts'
import { createRulesMind } from './rules-mind.ts'

const mind = createRulesMind()
const turn = (text: string, pictures: KnownPicture[] = []): Turn => ({
  messages: [...pictures.map(({ id }) => ({ role: 'assistant' as const, text: '', pictures: [id] })), { role: 'user', text, pictures: [] }],
  pictures,
  settled: [],
  tool: { choice: 'auto', action: 'auto', hasMask: false },
})
const scenesOf = async (asked: Turn): Promise<Scene[]> =>
  (await mind.decide(asked, {})).steps.flatMap((step) => (step.do === 'generate' && step.scene ? step.scene : []))
const things = (scene: Scene) => (stageOf(scene)?.objects ?? []).map(({ at: _at, turn: _turn, ...thing }) => thing)

describe('one subject in several pictures, from words', () => {
  test.each([
    ['Four views of a brass desk lamp', 4],
    ['eight pictures of the same red mug, please', 8],
    ['I need three coherent variations of the same green bottle', 3],
  ])('%s', async (words, n) => {
    const scenes = await scenesOf(turn(words))
    expect(scenes).toHaveLength(n)
    expect(things(scenes[0] as Scene)).not.toEqual([])
    for (const scene of scenes) expect(things(scene)).toEqual(things(scenes[0] as Scene))
    expect(new Set(scenes.map((scene) => JSON.stringify(scene))).size).toBe(n)
  })

  test('three sizes of the same product are three canvases for the picture that is there', async () => {
    const prompt = 'Product photo of a red mug'
    const request = {
      n: 1,
      size: { width: 512, height: 512 },
      quality: 'low',
      background: 'auto',
      format: 'png',
      compression: 100,
      previews: 0,
    } as const
    const scene = familyOf({ ...request, prompt }).members[0]?.scene ?? null
    const known: KnownPicture = {
      id: 'ig_1',
      source: 'drawn',
      turn: 0,
      width: 512,
      height: 512,
      prompt,
      parents: [],
      scene: async () => scene,
      look: async () => null,
    }
    const scenes = await scenesOf(turn('Make three sizes of the same product', [known]))
    expect(new Set(scenes.map(({ canvas }) => `${canvas.width}x${canvas.height}`)).size).toBe(3)
    for (const each of scenes) expect(things(each)).toEqual(things(scenes[0] as Scene))
  })

  test('variations without a word of sameness stay what they were: other seeds of the same words', async () => {
    const { steps } = await mind.decide(turn('three variations of a poster that reads "HELLO"'), {})
    expect(steps.every((step) => step.do === 'generate' && step.scene === undefined && step.seed !== undefined)).toBe(true)
  })
})
