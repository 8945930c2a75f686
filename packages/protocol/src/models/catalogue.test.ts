import { expect, test } from 'vitest'
import { outputTokens } from '../bill/index.ts'
import { listModels, ModelList, profileOf, retrieveModel } from './catalogue.ts'
import { MODELS, RETIRED_MODELS } from './table.ts'

test('the list holds every id once, as clients filter on it', () => {
  const ids = ModelList.parse(listModels()).data.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.slice(0, 4)).toEqual(['gpt-image-2', 'gpt-image-2-2026-04-21', 'easel', 'easel-2026-11-21'])
  expect(ids).toEqual(
    expect.arrayContaining([
      'gpt-image-2.6-sunburst',
      'gpt-image-2.5-flare-2026-09-08',
      'gpt-image-1.5',
      'gpt-image-1-mini',
      'omni-moderation-latest',
    ]),
  )
})

test('each listed model can be looked up, and each retired one is unknown', () => {
  for (const model of listModels().data) expect(retrieveModel(model.id)).toEqual(model)
  for (const id of Object.keys(RETIRED_MODELS)) {
    expect(() => retrieveModel(id)).toThrow(`The model '${id}' does not exist.`)
    expect(() => profileOf(id)).toThrow(`The model '${id}' does not exist.`)
  }
})

test('a model says the day of its end where OpenAI has named one', () => {
  expect(retrieveModel('easel')).toEqual({ id: 'easel', object: 'model', created: 1795219200, owned_by: 'easel', shutdown_date: null })
  expect(retrieveModel('gpt-image-1.5').shutdown_date).toBe('2026-12-01')
})

test('a model that moderates does not draw', () => {
  expect(() => profileOf('omni-moderation-latest')).toThrow('only moderates')
})

test('each quality that a model takes has a price, and a better one never costs less', () => {
  for (const { output, qualities } of MODELS) {
    const tokens = qualities.map((quality) => outputTokens(output, { width: 1024, height: 1024 }, quality))
    expect(tokens.toSorted((a, b) => a - b)).toEqual(tokens)
  }
})
