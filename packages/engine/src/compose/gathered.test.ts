import { describe, expect, it } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { cast } from './cast.ts'

const paramsOf = (prompt: string, archetype: string): Record<string, number> | undefined => {
  const { actors } = cast(readBrief(prompt).brief)
  return actors.flatMap(({ object, contents = [] }) => [object, ...contents]).find((object) => object.archetype === archetype)?.params
}

describe('what is several already', () => {
  it.each([
    ['A stack of three fluffy pancakes', 3],
    ['A stack of 7 pancakes on a ceramic plate', 7],
    ['Four pancakes', 4],
  ])('%s has as many as were said', (prompt, count) => {
    expect(paramsOf(prompt, 'pancakes')?.stack).toBe(count)
  })

  it('keeps what it is topped with when it lies on a plate', () => {
    expect(paramsOf('A stack of pancakes with blueberries on a plate', 'pancakes')?.berries).toBe(1)
  })
})
