import { expect, test } from 'vitest'
import { csvOf, textOf } from './report-text.ts'

const sum = { requests: 1, images: 2, partials: 1, textTokensIn: 9, imageTokensIn: 0, tokensOut: 492, cost: 0.014805, engineMs: 1500 }
const report = {
  from: '2026-11-01',
  to: '2026-11-30',
  by: 'key' as const,
  rows: [
    { ...sum, group: null, name: '(no key)' },
    { ...sum, group: 'key_1', name: '=1+1,"two"', cost: 12 },
  ],
  total: { ...sum, group: null, requests: 2, images: 4, cost: 12.014805 },
}

test('usage is a table whose numbers line up, with a total', () => {
  expect(textOf(report)).toBe(`key         requests  images  partials  text in  image in  tokens out      USD  engine s
(no key)           1       2         1        9         0         492   0.0148       1.5
=1+1,"two"         1       2         1        9         0         492  12.0000       1.5
total              2       4         1        9         0         492  12.0148       1.5

From 2026-11-01 to 2026-11-30 (UTC). USD is what OpenAI would have charged.
`)
})

test('nothing is said to be nothing', () => {
  expect(textOf({ ...report, rows: [] })).toBe('Nothing was drawn from 2026-11-01 to 2026-11-30 (UTC).\n')
})

test('a spreadsheet gets every row, and no name that it could take for a formula', () => {
  const lines = csvOf(report).trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toBe(',(no key),1,2,1,9,0,492,0.014805,1500')
  expect(lines[2]).toBe(`key_1,"'=1+1,""two""",1,2,1,9,0,492,12,1500`)
})
