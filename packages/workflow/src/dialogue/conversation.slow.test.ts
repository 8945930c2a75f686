import { createEasel } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { afterAll, expect, test } from 'vitest'
import { follow } from './test/follow.ts'
import { MENU, POSTER, STILL, STORYBOARD } from './test/scripts.ts'

const assets = new Map<string, Uint8Array>()
const engine = createEasel(nodeWorld({ threads: 2, asset: async (hash) => assets.get(hash) ?? null }))
afterAll(() => engine.close())

test.each([
  ['a product still', STILL, 96],
  ['a poster', POSTER, 256],
  ['a menu', MENU, 256],
  ['a storyboard', STORYBOARD, 256],
])('%s is talked through twelve turns: each changes what it names and no other node', async (_what, lines, edge) => {
  await follow(lines, { engine, assets, edge })
})

test('the description of a still follows its changes', async () => {
  const { pictures } = await follow(STILL.slice(0, 5), { engine, assets, edge: 64 })
  expect(pictures.at(-1)?.prompt).toMatch(/with a black cap on a marble counter, label "NOVA"/)
})
