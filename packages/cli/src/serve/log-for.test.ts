import { expect, test } from 'vitest'
import { logFor } from './log-for.ts'

test('a person at a terminal reads lines, a program JSON, and what the environment says wins', () => {
  expect(logFor({}, true).EASEL_LOG).toBe('pretty')
  expect(logFor({}, false).EASEL_LOG).toBeUndefined()
  expect(logFor({ EASEL_LOG: 'json' }, true).EASEL_LOG).toBe('json')
})
