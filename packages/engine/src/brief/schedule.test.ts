import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const CLASSES = ['Spin', 'Boxing', 'Slow flow', 'Rowing', 'Judo for kids', 'Open mat', 'Stretch']

const records = fc
  .uniqueArray(fc.record({ day: fc.constantFrom(...DAYS), hour: fc.integer({ min: 6, max: 21 }), title: fc.constantFrom(...CLASSES) }), {
    minLength: 3,
    maxLength: 6,
    selector: ({ day }) => day,
  })
  .filter((rows) => new Set(rows.map(({ title }) => title)).size === rows.length)
type Rec = { day: string; hour: number; title: string }
const time = ({ hour }: Rec) => `${String(hour).padStart(2, '0')}:30`

/** The ways in which people write down what happens when. */
const WAYS: Readonly<Record<string, (rows: readonly Rec[]) => string>> = {
  'day, hour, name': (rows) => rows.map((row) => `${row.day} ${time(row)} ${row.title}`).join(', '),
  'day, quoted name, hour': (rows) => rows.map((row) => `${row.day} "${row.title}" ${time(row)}`).join(', '),
  'name on day at hour': (rows) => rows.map((row) => `${row.title} on ${row.day} at ${time(row)}`).join('; '),
  'bullets with a colon': (rows) => `\n${rows.map((row) => `- ${row.day}: ${row.title} ${time(row)}`).join('\n')}`,
  'a table': (rows) =>
    `\n| Day | Time | Class |\n|---|---|---|\n${rows.map((row) => `| ${row.day} | ${time(row)} | ${row.title} |`).join('\n')}`,
}

test.each(Object.entries(WAYS))('a schedule written as %s keeps the day, the hour and the name of every entry together', (_, write) => {
  fc.assert(
    fc.property(records, (rows) => {
      const { brief } = readBrief(`Weekly class schedule poster, bold: ${write(rows)}`)
      expect(brief.genre).toBe('calendar')
      const items = brief.content?.points?.items ?? []
      expect(items.map(({ group, lead, title }) => [group, lead, title])).toEqual(rows.map((row) => [row.day, time(row), row.title]))
    }),
    { numRuns: 12, seed: 7 },
  )
})

test('records of a JSON prompt are read like the lines of a list', () => {
  const rows = [
    { day: 'Tuesday', time: '19:00', class: 'Bouldering basics' },
    { day: 'Thursday', time: '20:30', class: 'Lead clinic' },
  ]
  const { brief } = readBrief(JSON.stringify({ format: 'schedule poster', title: 'Climb Night', rows }))
  expect(brief.content?.points?.items).toEqual(rows.map(({ day, time: lead, class: title }) => ({ lead, title, detail: null, group: day })))
  expect(brief.texts[0]?.text).toBe('Climb Night')
})

test('who leads an entry stands under it, and what is said in brackets too', () => {
  const { brief } = readBrief(
    'Conference schedule: 09:00 Registration, 09:45 "Maps that argue" by Lea Brandt, 11:00 Workshop (room 2, bring a laptop), 12:30 Lunch',
  )
  expect(brief.content?.points?.items.map(({ title, detail }) => [title, detail])).toEqual([
    ['Registration', null],
    ['Maps that argue', 'Lea Brandt'],
    ['Workshop', 'room 2, bring a laptop'],
    ['Lunch', null],
  ])
})

test('a schedule is named after what the prompt calls it', () => {
  expect(readBrief('Gym class schedule poster: Monday "Spin" 18:00, Tuesday "Row" 07:30, Friday "Box" 19:00').brief.texts[0]).toMatchObject(
    {
      text: 'Gym Class Schedule',
      role: 'headline',
    },
  )
})
