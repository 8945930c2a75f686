import { expect, test } from 'vitest'
import { createTestEngine } from '../../../test/test-engine.ts'
import type { EngineConfig } from '../config/index.ts'
import { type Candidate, routeOf, type Wish, wantsLiving } from './route.ts'

const candidate = (id: string, given: Partial<EngineConfig> = {}, rest: Partial<Candidate> = {}): Candidate => ({
  config: { id, kind: 'openai', url: 'https://x/v1', key: null, privacy: 'third-party', workflows: null, ...given },
  capabilities: { ...createTestEngine().capabilities(), alpha: false },
  restMs: 0,
  canPay: true,
  ...rest,
})
const wish = (given: Partial<Wish> = {}): Wish => ({
  operation: 'generate',
  images: 0,
  background: 'auto',
  model: 'gpt-image-2',
  draw: { prompt: 'a mug' },
  ...given,
})
const all = { takes: { all: true } }

test('an engine that takes nothing is asked for nothing', () => {
  expect(routeOf([candidate('a')], wish(), true)).toEqual({ engine: 'easel', others: [] })
})

test('a model id counts most, then people and animals, then those that take all; the built-in engine is last', () => {
  const candidates = [
    candidate('any', all),
    candidate('living', { takes: { living: true } }),
    candidate('named', { takes: { models: ['gpt-image-2'] } }),
  ]
  expect(routeOf(candidates, wish(), true)).toEqual({ engine: 'named', others: ['living', 'any', 'easel'] })
  expect(routeOf(candidates, wish({ model: 'other' }), false)).toEqual({ engine: 'any', others: ['easel'] })
})

test('among equals those that are well come first, then the cheaper', () => {
  const candidates = [
    candidate('dear', { ...all, price: 0.2 }),
    candidate('ill', all, { restMs: 5 }),
    candidate('cheap', { ...all, price: 0.1 }),
  ]
  expect(routeOf(candidates, wish(), false).engine).toBe('cheap')
  expect(routeOf(candidates, wish(), false).others).toEqual(['dear', 'ill', 'easel'])
})

test('who cannot obey, or has nothing left to spend, is not in the line', () => {
  const candidates = [candidate('opaque', all), candidate('poor', all, { canPay: false })]
  expect(routeOf(candidates, wish({ background: 'transparent' }), false)).toEqual({ engine: 'easel', others: [] })
  expect(routeOf(candidates, wish(), false)).toEqual({ engine: 'opaque', others: ['easel'] })
})

test('what a planner has settled is drawn by the engine that can read it', () => {
  const draw = { prompt: 'a mug', given: { brief: {} } } as unknown as Wish['draw']
  expect(routeOf([candidate('a', all)], wish({ draw }), true)).toEqual({ engine: 'easel', others: [] })
})

test('people and animals are seen in the words, and in those of pictures that are not edits', async () => {
  expect(await wantsLiving(wish({ draw: { prompt: 'A photo of a woman walking her dog' } }))).toBe(true)
  expect(await wantsLiving(wish({ draw: { prompt: 'A white mug on a wooden table' } }))).toBe(false)
  expect(await wantsLiving(wish({ operation: 'edit', draw: { prompt: 'remove the woman' } }))).toBe(false)
})
