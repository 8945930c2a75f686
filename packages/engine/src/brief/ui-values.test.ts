import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const blocks = (prompt: string) => readBrief(prompt).brief.ui?.blocks ?? []

test('a balance and a count of entries are read to the letter', () => {
  const read = blocks('Mobile banking app home screen, dark mode, balance $4,280.50, list of 4 recent transactions, bottom tab bar')
  expect(read.find(({ kind }) => kind === 'stat')?.values).toEqual([{ label: 'Balance', value: '$4,280.50' }])
  expect(read.find(({ kind }) => kind === 'list')?.count).toBe(4)
})

test('figures that are listed for cards keep their labels, and what follows is another part of the screen', () => {
  const read = blocks(
    'Analytics dashboard with stat cards: Revenue $48.2k, Rentals 1,204, Utilization 71%, line chart of rides, table of 5 stations',
  )
  expect(read.map(({ kind }) => kind)).toEqual(['stat', 'chart', 'table'])
  expect(read[0]?.values?.map(({ label, value }) => `${label} ${value}`)).toEqual(['Revenue $48.2k', 'Rentals 1,204', 'Utilization 71%'])
})

test('what a tab bar lists are its tabs and no blocks', () => {
  const read = blocks('Fitness app screen with weekly chart, tab bar: Home, Search, Profile')
  expect(read.map(({ kind }) => kind)).toEqual(['chart', 'tab-bar'])
  expect(read.at(-1)?.items).toEqual(['Home', 'Search', 'Profile'])
})

test('every amount of money that a prompt states for its screen is shown by one of its blocks', () => {
  const amount = fc
    .integer({ min: 100, max: 999_999 })
    .map((cents) => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`)
  fc.assert(
    fc.property(amount, fc.constantFrom('balance', 'total', 'savings', 'income'), (value, label) => {
      const shown = blocks(`Mobile wallet app screen, ${label} ${value}, list of transactions`).flatMap(({ values }) => values ?? [])
      expect(shown.map((one) => one.value)).toEqual([value])
    }),
    { numRuns: 40, seed: 82 },
  )
})

test('a total that costs nothing is a figure beside the others, and a timer shows its time', () => {
  const energy = blocks('Dashboard for a solar company: total output 48.2 MWh, CO2 saved 31 t, line chart of output per month')
  expect(energy.map(({ kind }) => kind)).toEqual(['stat', 'chart'])
  expect(energy[0]?.values?.map(({ label, value }) => `${label} ${value}`)).toEqual(['Output 48.2 MWh', 'CO2 saved 31 t'])
  const timer = blocks('App screen for a meditation timer showing 12:30 remaining, streak 14 days, pause button')
  expect(timer.flatMap(({ values }) => values ?? []).map(({ value }) => value)).toEqual(['12:30', '14 days'])
})
