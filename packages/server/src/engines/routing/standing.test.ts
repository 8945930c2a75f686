import { expect, test } from 'vitest'
import { EngineFault } from '../fault.ts'
import { createStanding } from './standing.ts'

const failure = new EngineFault('failed', 'It failed.')

function standingAt(start = 0) {
  const clock = { at: start }
  return { clock, standing: createStanding(() => clock.at) }
}

test('five failures within a minute give an engine a rest of thirty seconds', () => {
  const { clock, standing } = standingAt()
  for (let i = 0; i < 4; i++) standing.failed('a', failure)
  expect(() => standing.begin('a')).not.toThrow()
  standing.failed('a', failure)
  expect(standing.restMs('a')).toBe(30_000)
  expect(() => standing.begin('a')).toThrow('not asked for now')
  expect(() => standing.begin('b')).not.toThrow()
  clock.at = 30_000
  expect(() => standing.begin('a')).not.toThrow()
})

test('failures that lie further apart do not add up', () => {
  const { clock, standing } = standingAt()
  for (let i = 0; i < 20; i++) {
    clock.at += 15_001
    standing.failed('a', failure)
  }
  expect(standing.restMs('a')).toBe(0)
})

test('after its rest one request is let through, and how that goes decides', () => {
  const { clock, standing } = standingAt()
  const exhaust = () => Array.from({ length: 5 }, () => standing.failed('a', failure))
  exhaust()
  clock.at = 30_000
  standing.begin('a')
  expect(() => standing.begin('a')).toThrow()
  standing.failed('a', failure)
  expect(standing.restMs('a')).toBe(30_000)
  clock.at = 60_000
  standing.begin('a')
  standing.worked('a')
  standing.begin('a')
  expect(standing.restMs('a')).toBe(0)
})

test('a busy engine rests as long as it asks for, and no longer', () => {
  const { clock, standing } = standingAt()
  standing.failed('a', new EngineFault('busy', 'It is busy.', { retryAfterMs: 7000 }))
  expect(standing.restMs('a')).toBe(7000)
  clock.at = 7000
  expect(standing.restMs('a')).toBe(0)
  for (let i = 0; i < 50; i++) standing.failed('a', new EngineFault('busy', 'It is busy.'))
  expect(standing.restMs('a')).toBe(0)
})

test('a trial that nobody waited for says nothing', () => {
  const { clock, standing } = standingAt()
  for (let i = 0; i < 5; i++) standing.failed('a', failure)
  clock.at = 30_000
  standing.begin('a')
  standing.undecided('a')
  expect(() => standing.begin('a')).not.toThrow()
})
