import { createEasel } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { afterAll, expect, test } from 'vitest'
import { follow } from './test/follow.ts'
import { MENU, POSTER } from './test/scripts.ts'

const assets = new Map<string, Uint8Array>()
const engine = createEasel(nodeWorld({ threads: 1, asset: async (hash) => assets.get(hash) ?? null }))
afterAll(() => engine.close())

test('a poster is made in twelve turns: each changes what it names, and the last brings an earlier one back byte for byte', async () => {
  const { pictures } = await follow(POSTER, { engine, assets, edge: 128 })
  expect(pictures.at(-2)?.prompt).toContain('"Blue Nights"')
})

test('so is a menu', async () => {
  const { pictures } = await follow(MENU, { engine, assets, edge: 128 })
  expect(pictures.at(-2)?.prompt).toMatch(/Latte \$5.*"Early Brew"/)
})
