import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell, ExperimentDetails } from '../../api/experiments.ts'
import { gridOf, nextPair, pairName } from './grid.ts'

const cell = (number: number): Cell => ({
  number,
  row: 0,
  values: {},
  parameters: {},
  outcome: 'passed',
  attempts: [],
  cost_usd: 0,
  pictures: [],
})

test('each cell hangs where its row meets its combination of parameters, whatever has landed', () => {
  const plan = {
    rows: [{ brand: 'A' }, { brand: 'B' }],
    axes: { seed: [1, 2], size: ['1024x1024', '1024x1536'] },
  } as unknown as ExperimentDetails['plan']
  const { columns, rows } = gridOf({ plan, cells: [cell(1), cell(6)] })
  expect(columns).toEqual([
    { size: '1024x1024', seed: 1 },
    { size: '1024x1024', seed: 2 },
    { size: '1024x1536', seed: 1 },
    { size: '1024x1536', seed: 2 },
  ])
  expect(rows.map(({ cells }) => cells.map((each) => each?.number ?? null))).toEqual([
    [1, null, null, null],
    [null, 6, null, null],
  ])
})

test('every pair is offered once, and then none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), (count) => {
      const passed = new Set<string>()
      const candidates = Array.from({ length: count }, (_, index) => ({ cell: index + 1, seen: index % 3, strength: index }))
      for (let pair = nextPair(candidates, passed); pair; pair = nextPair(candidates, passed)) {
        expect(passed.has(pairName(...pair))).toBe(false)
        passed.add(pairName(...pair))
      }
      expect(passed.size).toBe((count * (count - 1)) / 2)
    }),
  )
})
