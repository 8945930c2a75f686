import { costOf, DirectoryModel, MODELS, outputTokens, RETIRED_MODELS, type WireError } from '@easel/protocol'
import { expect, test } from 'vitest'
import { compareInDirectory, findInDirectory, listDirectory, PROPERTIES, STALE_AFTER_DAYS } from './index.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-11-21')
const ALL = listDirectory({}, NOW).data
const idsOf = (models: readonly { id: string }[]) => models.map(({ id }) => id)

test('every model is as the schema says, with a source and a day for each fact, and no id twice', () => {
  for (const model of ALL) expect(DirectoryModel.parse(model)).toEqual(model)
  expect(new Set(idsOf(ALL)).size).toBe(ALL.length)
  expect(Object.keys(ALL[0]?.facts ?? {}).toSorted()).toEqual(PROPERTIES.toSorted())
  for (const { facts } of ALL)
    for (const fact of Object.values(facts)) if (fact !== 'unknown') expect(Date.parse(fact.verified)).toBeLessThanOrEqual(NOW)
})

test('every model that is answered here is in the directory, and both tell the same', () => {
  for (const profile of MODELS) {
    const { facts } = findInDirectory(profile.id, NOW)
    const wanted: Partial<Record<keyof typeof facts, unknown>> = {
      qualities: [...profile.qualities],
      formats: [...profile.formats],
      ends: profile.shutdown,
      released: profile.released,
      transparent: profile.id.startsWith('easel') ? 'yes' : profile.transparent,
    }
    for (const [name, value] of Object.entries(wanted)) {
      const fact = facts[name as keyof typeof facts]
      if (fact !== 'unknown') expect(fact.value, `${profile.id} ${name}`).toEqual(value)
    }
    if (facts.sizes !== 'unknown')
      expect('listed' in facts.sizes.value ? facts.sizes.value.listed : 'free', profile.id).toEqual(profile.sizes)
    if (facts.prices !== 'unknown' && facts.prices.value !== null)
      expect(facts.prices.value, profile.id).toEqual({
        text_in: profile.prices.textIn,
        cached_text_in: profile.prices.cachedTextIn,
        image_in: profile.prices.imageIn,
        cached_image_in: profile.prices.cachedImageIn,
        image_out: profile.prices.imageOut,
      })
  }
})

test('what OpenAI has shut down is retired here on the same day', () => {
  for (const [id, day] of Object.entries(RETIRED_MODELS))
    expect(findInDirectory(id, NOW).facts).toMatchObject({ status: { value: 'retired' }, ends: { value: day } })
})

test('the price of a picture is what its bill would say', () => {
  for (const { id, output, prices } of MODELS) {
    const { image_usd } = findInDirectory(id, NOW)
    if (id.startsWith('easel')) continue
    for (const [quality, dollars] of Object.entries(image_usd)) {
      const tokens = outputTokens(output, { width: 1024, height: 1024 }, quality)
      const usage = {
        input_tokens: 0,
        input_tokens_details: { text_tokens: 0, image_tokens: 0 },
        output_tokens: tokens,
        output_tokens_details: { image_tokens: tokens, text_tokens: 0 },
        total_tokens: tokens,
      }
      expect(dollars).toBeCloseTo(costOf(usage, prices), 4)
    }
  }
  expect(findInDirectory('gpt-image-2', NOW).image_usd).toEqual({ low: 0.0059, medium: 0.0527, high: 0.2107 })
  expect(Object.keys(findInDirectory('gpt-image-2.6-flare', NOW).image_usd)).toEqual(['high', 'xhigh', 'max'])
})

test('a fact grows old after 120 days, and not on the day before', () => {
  const verified = Date.parse('2026-11-21')
  const staleAfter = (days: number) => findInDirectory('easel', verified + days * DAY_MS).stale
  expect(staleAfter(STALE_AFTER_DAYS)).toEqual([])
  expect(staleAfter(STALE_AFTER_DAYS + 1)).toContain('sizes')
})

test('a model whose end has come is retired, whatever was written before', () => {
  const statusOn = (day: string) => findInDirectory('gpt-image-1.5', Date.parse(day)).facts.status
  expect(statusOn('2026-11-30')).toMatchObject({ value: 'deprecated' })
  expect(statusOn('2026-12-01')).toMatchObject({ value: 'retired' })
})

test('filters leave only what is known to pass, and together no more than each alone', () => {
  const list = (query: Parameters<typeof listDirectory>[0]) => idsOf(listDirectory(query, NOW).data)
  expect(list({ runs: 'local', licence: 'open' })).toEqual(['easel', 'flux-2-klein-4b', 'z-image-turbo'])
  expect(list({ format: 'svg' })).toEqual(['easel', 'gpt-image-2.6-sunburst', 'gpt-image-2.6-flare'])
  expect(list({ exact_text: 'true' })).toEqual(['easel'])
  expect(list({ size: '3840x2160' })).toContain('gpt-image-2')
  expect(list({ size: '3840x2160' })).not.toContain('gpt-image-1.5')
  expect(list({ size: '1024x1536' })).toContain('gpt-image-1.5')
  expect(list({ size: '1920x1080' })).toEqual([])
  expect(list({ max_seconds: '20' })).toEqual(['gpt-image-2.6-flare', 'gpt-image-2.5-flare', 'gpt-image-2'])
  expect(list({ q: 'klein apache' })).toEqual([])
  expect(list({ q: 'KLEIN 4b' })).toEqual(['flux-2-klein-4b'])
  expect(list({ edit: 'false' })).toEqual(['z-image-turbo'])
  expect(() => list({ size: '0x0' })).toThrow('no size')
})

test('sorted by price the cheapest is first, and what has no price is last', () => {
  const sorted = listDirectory({ sort: 'price' }, NOW).data
  const prices = sorted.map(({ image_usd }) => image_usd.medium ?? Number.POSITIVE_INFINITY)
  expect(prices.toSorted((one, other) => one - other)).toEqual(prices)
})

test('compared models stand beside each other, and rows in which they agree are marked so', () => {
  const { models, rows } = compareInDirectory(['gpt-image-2', 'gpt-image-2.5-flare'], NOW)
  expect(models).toEqual(['gpt-image-2', 'gpt-image-2.5-flare'])
  for (const row of rows) {
    expect(row.values).toHaveLength(2)
    expect(row.differs).toBe(row.values[0] !== row.values[1])
  }
  expect(rows.find(({ property }) => property === 'qualities')).toMatchObject({
    group: 'quality',
    values: ['low, medium, high', 'low, medium, high, xhigh, max'],
  })
  expect(rows.find(({ property }) => property === 'prices')?.differs).toBe(false)
})

test('one model alone is not compared, nor is one that does not exist', () => {
  expect(() => compareInDirectory(['easel', 'easel'], NOW)).toThrow('Two to 6 different models')
  try {
    compareInDirectory(['easel', 'nothing'], NOW)
    expect.unreachable()
  } catch (error) {
    expect(error as WireError).toMatchObject({ status: 404, message: "The directory has no model 'nothing'." })
  }
})

test('every usual question is answered by models of the directory', () => {
  const { answers } = listDirectory({ q: 'nothing at all' }, NOW)
  expect(answers.length).toBeGreaterThan(5)
  for (const { models } of answers) {
    expect(models.length).toBeGreaterThan(0)
    expect(idsOf(ALL)).toEqual(expect.arrayContaining(models))
  }
})
