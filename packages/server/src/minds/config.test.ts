import { expect, test } from 'vitest'
import { readPlannerConfig } from './config.ts'

const read = (environment: Record<string, string>) => {
  const problems: string[] = []
  return { config: readPlannerConfig(environment, problems), problems }
}

test('without an address the rules read conversations, with one a language model does', () => {
  expect(read({})).toEqual({ config: null, problems: [] })
  const url = 'http://127.0.0.1:11434/v1'
  expect(read({ EASEL_PLANNER_URL: url, EASEL_PLANNER_MODEL: 'qwen3' })).toEqual({
    config: { url, model: 'qwen3', key: null, sees: false },
    problems: [],
  })
})

test('every problem is named', () => {
  expect(read({ EASEL_PLANNER_KEY: 'k', EASEL_PLANNER_MODEL: 'm' }).problems).toHaveLength(2)
  expect(read({ EASEL_PLANNER_URL: 'localhost' }).problems).toEqual([
    expect.stringContaining('EASEL_PLANNER_URL must be'),
    expect.stringContaining('EASEL_PLANNER_MODEL is not'),
  ])
})
