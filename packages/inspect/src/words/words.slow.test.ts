import { draw } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import { afterAll, expect, test } from 'vitest'
import { createReader, decodePicture, inspect, inspected } from '../index.ts'

const world = nodeWorld({ threads: 1 })
const reader = createReader()
afterAll(async () => {
  await reader.close()
  await world.threads.close()
})

const ASK = {
  n: 1,
  size: { width: 480, height: 600 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  previews: 0,
} as const
const PROMPT =
  'A typographic poster with the headline "Harvest Week", subheadline "Two floors of makers" and caption "Rain or shine". No other text.'

async function report(prompt: string, brief: Awaited<ReturnType<typeof draw>>['brief'] | null) {
  const drawn = await draw({ ...ASK, prompt }, 0, world)
  const { picture } = await decodePicture(drawn.bytes)
  return inspect(inspected(picture, { brief: brief ?? drawn.brief ?? null }), { only: ['words', 'contrast'], tools: { read: reader.read } })
}

test('what was set is read to the letter', async () => {
  const { pass, checks } = await report(PROMPT, null)
  expect(checks.filter((check) => check.pass === false)).toEqual([])
  expect(pass).toBe(true)
  const exact = checks.find(({ check }) => check === 'words.exact')
  expect(exact?.evidence).toHaveLength(3)
})

test('a letter too many and a word nobody asked for are found in the pixels', async () => {
  const { brief } = await draw({ ...ASK, prompt: PROMPT }, 0, world)
  const { checks } = await report(PROMPT.replace('makers', 'markers').replace('Rain or shine', 'Rain or shine or snow'), brief)
  const failed = checks.filter(({ pass }) => pass === false).map(({ check }) => check)
  expect(failed).toContain('words.exact')
  expect(failed).toContain('words.extra')
})

test('a reader that was closed starts again', async () => {
  await reader.close()
  const { picture } = await decodePicture((await draw({ ...ASK, prompt: PROMPT }, 0, world)).bytes)
  expect((await reader.read(picture)).map(({ text }) => text)).toContain('makers')
})
