import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { normalNoise } from './normal-noise.ts'

type Golden = { cases: { seed: number; draws: { count: number; values: number[] }[] }[] }
const { cases }: Golden = JSON.parse(readFileSync(new URL('./test/goldens.json', import.meta.url), 'utf8'))

test.each(cases)('the noise of seed $seed is that of PyTorch, draw after draw', ({ seed, draws }) => {
  const noise = normalNoise(seed)
  for (const { count, values } of draws) {
    const drawn = noise(count)
    expect(drawn).toHaveLength(count)
    const ends = [...drawn.subarray(0, 4), ...drawn.subarray(-4)]
    for (const [i, value] of values.entries()) expect(ends[i]).toBeCloseTo(value, 5)
  }
})

test('it is normal: mean 0, deviation 1', () => {
  const drawn = normalNoise(3)(100_000)
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
  const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length
  expect(mean).toBeCloseTo(0, 1)
  expect(variance).toBeCloseTo(1, 1)
})

test('fewer values than a block are refused', () => expect(() => normalNoise(0)(15)).toThrow('at least 16'))
