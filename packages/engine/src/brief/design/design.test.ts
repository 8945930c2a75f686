import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from '../index.ts'

const read = (prompt: string) => readBrief(prompt).brief
const kindOf = (prompt: string) => [read(prompt).genre, read(prompt).content?.design?.kind]
const said = (prompt: string) => Object.fromEntries(read(prompt).texts.map(({ field, role, text }) => [field ?? role, text]))

test.each([
  ['A two-page storyboard about a lost umbrella, 5 frames', 'storyboard', 'storyboard'],
  ['Four-panel comic strip with a grumpy owl', 'storyboard', 'strip'],
  ['Contact sheet of a brass lamp', 'storyboard', 'contact-sheet'],
  ['Make an Open Graph image titled "Less is less"', 'social-card', 'card'],
  ['Closing slide that thanks the audience', 'slide', 'slide'],
  ['Gift voucher over €20', 'card', 'coupon'],
  ['Business card for a plumber', 'card', 'business-card'],
  ['Wine label for "Hill 9"', 'packaging', 'label'],
  ['Sticker for a jam jar "Plum"', 'packaging', 'label'],
  ['Craft beer can mockup "Nine", 330 ml', 'packaging', 'mockup'],
  ['No parking sign "Day and night"', 'signage', 'sign'],
  ['A simple logo for "Rivet"', 'logo', 'logo'],
  ['App icon with a whale', 'logo', 'app-icon'],
  ['Album cover "Static"', 'cover', 'album'],
  ['May 2031 calendar', 'calendar', 'month'],
  ['Seamless pattern of pears', 'pattern', 'pattern'],
  ['Door sign "Back soon"', 'signage', 'sign'],
] as const)('%s', (prompt, genre, kind) => {
  expect(kindOf(prompt)).toEqual([genre, kind])
})

test.each([
  'Photo of a business card on a walnut desk',
  'A mug with a fox logo on white',
  'Product photo of a bottle with a label that reads "Dew"',
  'Mobile app screen with a calendar and a slide-in menu',
  'A neon sign that reads "OPEN" on a brick wall',
  'Screenshot of a landing page with a logo',
])('a picture in which such a thing only appears is no design: %s', (prompt) => {
  expect(read(prompt).content?.design).toBeUndefined()
})

test('panels come in their order with what is said in them to the letter', () => {
  const design = read(
    'Comic page. Panel 1: an owl says "Who?" Panel 2: a cat thinks "Me?", caption "Later" Panel 3: night, sound effect "HOO!"',
  ).content?.design
  expect(design?.panels.map(({ lines }) => lines.map(({ kind, text }) => [kind, text]))).toEqual([
    [['speech', 'Who?']],
    [
      ['thought', 'Me?'],
      ['caption', 'Later'],
    ],
    [['sound', 'HOO!']],
  ])
})

test('a contact sheet of 3 by 4 has twelve panels', () => {
  expect(read('Contact sheet, 3x4 grid, of a wooden chair').content?.design?.panels).toHaveLength(12)
})

test('what a card states is read from quotes, from labels and from prose', () => {
  expect(said('Invitation for Mia & Jon on 3 May 2030 at 5 pm at Mill House')).toMatchObject({
    name: 'Mia & Jon',
    date: '3 May 2030',
    time: '5 pm',
    place: 'Mill House',
  })
  expect(said('Business card\nName: Ada Roth\nRole: Surveyor\nCompany: Plumb & Level\nPhone: +49 30 5550 102')).toMatchObject({
    name: 'Ada Roth',
    role: 'Surveyor',
    brand: 'Plumb & Level',
    phone: '+49 30 5550 102',
  })
  expect(said('Certificate awarded to "Noor Haddad", date "9 June", signature "E. Brandt"')).toMatchObject({
    recipient: 'Noor Haddad',
    date: '9 June',
    signature: 'E. Brandt',
  })
})

test.each([
  [
    'Wedding invitation for Ida and Paul, Friday 4 June 2032 at 2 pm, Villa Serena, Lake Garda. RSVP by 1 May. Ivory and sage green.',
    { name: 'Ida and Paul', date: 'Friday 4 June 2032', time: '2 pm', place: 'Villa Serena, Lake Garda', rsvp: 'RSVP by 1 May' },
  ],
  ['Book cover: "Tin & Tide" by R. L. Moss, a gothic tale, navy and copper', { headline: 'Tin & Tide', author: 'R. L. Moss' }],
  [
    'Concert ticket: "Low Lamps", Friday 4 December, 20:00, Hall C, seat 9A, $25',
    { headline: 'Low Lamps', seat: 'Hall C, seat 9A', price: '$25', time: '20:00' },
  ],
  ['Tea tin label: "Mirai", Japan, first flush, 100 g', { label: 'Mirai', origin: 'Japan', weight: '100 g' }],
  ['Social card for a blog post titled "Slow code", by Ana Reyes, dark theme', { headline: 'Slow code', author: 'Ana Reyes' }],
  [
    'Certificate for Joe Park, course "Bees", awarded by Hill School, signed by Dr. May Roth',
    { recipient: 'Joe Park', brand: 'Hill School', signature: 'Dr. May Roth' },
  ],
  ['Logo for a law firm Harte & Stein, navy', { brand: 'Harte & Stein' }],
] as const)('facts are read without quotation marks: %s', (prompt, facts) => {
  expect(said(prompt)).toMatchObject(facts)
})

test('colours and manner are no facts', () => {
  for (const look of ['Elegant, ivory and sage green', 'Dark theme', 'clean and modern', 'with a floral border'])
    expect(said(`Invitation for Mia & Jon on 3 May 2030. ${look}.`)).toEqual({ name: 'Mia & Jon', date: '3 May 2030' })
})

test('events of a calendar stand on their days, whichever way they are written', () => {
  const items = (prompt: string) => read(prompt).content?.points?.items.map(({ lead, title }) => [lead, title])
  const wanted = [
    ['3', 'Launch'],
    ['17', 'Team day'],
  ]
  expect(items('Calendar for March 2027 with events: 3 "Launch", 17 "Team day"')).toEqual(wanted)
  expect(items('March 2027 calendar, events: Mar 3 - Launch; Mar 17 - Team day')).toEqual(wanted)
  expect(items('March 2027 calendar, mark 3 Launch and 17 Team day')).toEqual(wanted)
})

test('a way to go is an arrow, not a word', () => {
  expect(read('Directional sign: Tickets right, Lobby left').texts.map(({ text, region }) => [text, region])).toEqual([
    ['Tickets', 'right'],
    ['Lobby', 'left'],
  ])
})

test('a slide has its bullets, its figure or its periods', () => {
  const points = (prompt: string) => read(prompt).content?.points
  expect(points('Slide titled "Plan" with bullets: Hire two, Ship in May, Rest')?.items.map(({ title }) => title)).toEqual([
    'Hire two',
    'Ship in May',
    'Rest',
  ])
  expect(points('Slide with a big number: 42% of orders are returned')).toMatchObject({
    kind: 'figures',
    items: [{ lead: '42%', title: 'of orders are returned' }],
  })
  expect(points('Slide. Q1: Research, Q2: Build')).toMatchObject({ kind: 'timeline', items: [{ lead: 'Q1' }, { lead: 'Q2' }] })
})

test('whatever is quoted reaches the brief of a design, to the letter', () => {
  const words = fc.constantFrom('Blue hour', 'Nº 5', '12:30', 'A, B & C', 'What now?', 'Tout est là')
  const lead = fc.constantFrom(
    'Invitation',
    'Concert ticket',
    'Book cover',
    'Wine label',
    'Presentation slide',
    'Social media card',
    'Certificate',
    'Album cover',
  )
  fc.assert(
    fc.property(lead, fc.uniqueArray(words, { minLength: 1, maxLength: 4 }), (kind, texts) => {
      const { brief } = readBrief(`${kind} with ${texts.map((text) => `"${text}"`).join(' and ')}`)
      const found = [...brief.texts.map(({ text }) => text), ...(brief.content?.points?.items ?? []).map(({ title }) => title)]
      for (const text of texts) expect(found).toContain(text)
    }),
    { numRuns: 80, seed: 62 },
  )
})
