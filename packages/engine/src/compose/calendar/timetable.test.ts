import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatWorld } from '../../paint/test/world.ts'
import { namesOf, Scene } from '../../scene/index.ts'
import { sizeOf } from '../canvas.ts'
import { plainBrief, wanted } from '../test/brief.ts'
import { allTexts, faultsOfText } from '../test/check.ts'
import { composeCalendar } from './index.ts'

const world = flatWorld()
const words = fc.constantFrom(
  'Spin',
  'Yoga Flow',
  'Boxing',
  'Open rehearsal of the youth choir',
  'Aquafit',
  'Small data, big doubts',
  'ボクシング',
  'ملاكمة',
)
const hours = fc.constantFrom('07:30', '18:00', '9am', '17:15-18:15', '10:00 – 11:30', '19h30')

const weeks = fc.record({
  days: fc.constantFrom<readonly (string | null)[]>(
    [null],
    ['Monday', 'Thursday'],
    ['Lundi', 'Mercredi', 'Samedi'],
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ),
  rows: fc.array(fc.record({ lead: fc.option(hours), title: words, detail: fc.option(words, { freq: 5 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  aspect: fc.constantFrom('4:5', '1:1', '16:9', '9:16'),
  notes: fc.array(fc.constantFrom('Hallenbad West, lane 2', 'studio@example.com', 'Free trial'), { maxLength: 3 }),
  seed: fc.integer({ min: 0, max: 9999 }),
  isBold: fc.boolean(),
})

const sceneFor = ({ days, rows, aspect, notes, seed, isBold }: typeof weeks extends fc.Arbitrary<infer T> ? T : never) => {
  const items = days.flatMap((day) => rows.map((row) => ({ ...row, ...(day && { group: day }) })))
  const brief = plainBrief({
    genre: 'calendar',
    texts: [wanted('Gym class schedule', 'headline'), ...new Set(notes)].map((text, i) =>
      typeof text === 'string' ? wanted(text, 'caption', `note-${i}`) : text,
    ),
    style: {
      family: null,
      words: isBold ? ['bold'] : ['elegant'],
      palette: isBold
        ? [
            { name: 'black', hex: '#141414' },
            { name: 'lime', hex: '#a5d62a' },
          ]
        : [],
    },
    content: {
      menu: null,
      chart: null,
      points: { kind: 'timeline', sides: [], items },
      design: { kind: 'timetable', about: '', motif: null, panels: [], columns: null, month: null },
    },
  })
  const { scene } = composeCalendar(brief, { ...sizeOf(aspect), background: 'opaque' }, seed)
  return { scene, items }
}

test('a timetable shows every day, hour, name and detail, in every layout and on every page', () => {
  fc.assert(
    fc.property(weeks, (week) => {
      const { scene, items } = sceneFor(week)
      Scene.parse(scene)
      expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
      const shown = allTexts(scene.layers).map(({ text }) => text)
      for (const { group, lead, title, detail } of items)
        for (const said of [group, lead, title, detail]) if (said) expect(shown).toContain(said)
      for (const note of week.notes) expect(shown).toContain(note)
    }),
    { numRuns: 80, seed: 11 },
  )
})

test('no words of a timetable leave their place or lie on others', async () => {
  await fc.assert(
    fc.asyncProperty(weeks, async (week) => {
      expect(await faultsOfText(sceneFor(week).scene, world)).toEqual([])
    }),
    { numRuns: 24, seed: 12 },
  )
})
