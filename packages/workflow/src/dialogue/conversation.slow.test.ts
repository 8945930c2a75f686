import { createEasel } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { afterAll, expect, test } from 'vitest'
import { follow } from './test/follow.ts'
import { MENU, POSTER, STILL, STORYBOARD } from './test/scripts.ts'

const assets = new Map<string, Uint8Array>()
const engine = createEasel(nodeWorld({ threads: 2, asset: async (hash) => assets.get(hash) ?? null }))
afterAll(() => engine.close())

/** Drawn once, for all that is looked at in it. */
let still: ReturnType<typeof follow> | null = null
const stillTalk = () => {
  still ??= follow(STILL, { engine, assets, edge: 96 })
  return still
}

test('a product still is talked through twelve turns: each changes what it names and no other node', async () => {
  await stillTalk()
})

test.each([
  ['a poster', POSTER, 256],
  ['a menu', MENU, 256],
  ['a storyboard', STORYBOARD, 256],
])('%s is talked through twelve turns: each changes what it names and no other node', async (_what, lines, edge) => {
  await follow(lines, { engine, assets, edge })
})

test('the description of a still follows its changes', async () => {
  const { pictures } = await stillTalk()
  expect(pictures[4]?.prompt).toMatch(/with a black cap on a marble counter, label "NOVA"/)
})
