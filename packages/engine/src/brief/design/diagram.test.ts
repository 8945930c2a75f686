import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBrief } from '../index.ts'

const diagram = (prompt: string) => readBrief(prompt).brief.content?.diagram
/** Edges as `from -label-> to`, by what the boxes say. */
function edges(prompt: string): string[] {
  const read = diagram(prompt)
  const label = (id: string) => read?.nodes.find((node) => node.id === id)?.label ?? '?'
  return (read?.edges ?? []).map((edge) => `${label(edge.from)} -${edge.label ?? ''}-> ${label(edge.to)}`)
}

test('a flowchart has its questions with their answers, and a few words lead back to a question', () => {
  const prompt = 'Flow diagram: user signs up -> email verified? yes -> onboarding, no -> reminder email -> verified'
  expect(edges(prompt)).toEqual([
    'User signs up --> Email verified?',
    'Email verified? -Yes-> Onboarding',
    'Email verified? -No-> Reminder email',
    'Reminder email --> Email verified?',
  ])
  expect(diagram(prompt)?.nodes.map(({ shape }) => shape)).toEqual(['start', 'decision', 'end', 'step'])
})

test('a second answer of one kind belongs to the question before', () => {
  expect(edges('Flowchart: order paid? yes -> stock left? yes -> ship, no -> reorder. no -> cancel')).toContain('Order paid? -No-> Cancel')
})

test('conditions are answers of the step before them, and `then` goes on from all ends', () => {
  const read = edges(
    'Flowchart for refunds: request arrives, then check the date. If within 30 days, pay back; if later, offer credit. Then send mail',
  )
  expect(read).toEqual([
    'Request arrives --> Check the date',
    'Check the date -Within 30 days-> Pay back',
    'Check the date -Later-> Offer credit',
    'Pay back --> Send mail',
    'Offer credit --> Send mail',
  ])
})

test('who reports to whom stands below them, and a title alone means the one who bears it', () => {
  expect(edges('Org chart: CEO Ana Berg at the top, CTO and CFO report to the CEO, Web Lead reports to the CTO')).toEqual([
    'CEO Ana Berg --> CTO',
    'CEO Ana Berg --> CFO',
    'CTO --> Web Lead',
  ])
})

test('indented lines are branches of the line above them', () => {
  expect(edges('Tree diagram of a bakery:\nBakery\n  Bread\n    Rye\n    Wheat\n  Cakes')).toEqual([
    'Bakery --> Bread',
    'Bread --> Rye',
    'Bread --> Wheat',
    'Bakery --> Cakes',
  ])
})

describe('other kinds', () => {
  test('a cycle is closed', () => expect(edges('Cycle diagram: egg -> larva -> pupa').at(-1)).toBe('Pupa --> Egg'))
  test('messages keep their order and their words', () =>
    expect(edges('Sequence diagram: App -> API: log in; API -> App: token')).toEqual(['App -Log in-> API', 'API -Token-> App']))
  test('a matrix has four fields and its axes', () => {
    const read = diagram('2x2 matrix, x axis effort, y axis impact, quadrants: Quick wins, Big bets, Fill-ins, Money pits')
    expect(read?.nodes.map(({ label }) => label)).toEqual(['Quick wins', 'Big bets', 'Fill-ins', 'Money pits'])
    expect(read?.axes).toEqual({ x: 'Effort', y: 'Impact' })
  })
  test('sets have what is theirs and what they share', () => {
    const read = diagram('Venn diagram of tea and coffee. Tea: leaves, calm. Coffee: beans, energy. Both: caffeine, warm cups')
    expect(read?.nodes.map(({ label, notes }) => [label, notes])).toEqual([
      ['Tea', ['Leaves', 'Calm']],
      ['Coffee', ['Beans', 'Energy']],
    ])
    expect(read?.edges[0]?.label).toBe('Caffeine\nWarm cups')
  })
})

test('every box of a chain of arrows is read, in its order, whatever arrow is used', () => {
  const names = fc.uniqueArray(fc.constantFrom('Plan', 'Draft', 'Review', 'Print', 'Ship', 'Bill', 'Archive'), {
    minLength: 2,
    maxLength: 7,
  })
  fc.assert(
    fc.property(names, fc.constantFrom('->', '→', '=>', '-->'), (list, arrow) => {
      expect(diagram(`Flowchart: ${list.join(` ${arrow} `)}`)?.nodes.map(({ label }) => label)).toEqual(list)
    }),
    { numRuns: 40, seed: 81 },
  )
})

test('plans have their names, prices, periods and features, and the one that is highlighted', () => {
  const { brief } = readBrief('Pricing table: Starter $9/month: 3 projects, 1 GB; Pro $29/month: unlimited projects, 50 GB. Highlight Pro')
  expect(brief.genre).toBe('pricing')
  expect(brief.content?.pricing?.plans).toEqual([
    { name: 'Starter', price: '$9', period: '/month', features: ['3 projects', '1 GB'], isFeatured: false },
    { name: 'Pro', price: '$29', period: '/month', features: ['Unlimited projects', '50 GB'], isFeatured: true },
  ])
})

test('names in a row and prices in a row belong together', () => {
  const { brief } = readBrief(
    'Comparison table: Basic, Team, Enterprise pricing page for a note app called "Quill". $0, $8, $20 per month.',
  )
  expect(brief.content?.pricing?.plans.map(({ name, price, period }) => [name, price, period])).toEqual([
    ['Basic', '$0', 'per month'],
    ['Team', '$8', 'per month'],
    ['Enterprise', '$20', 'per month'],
  ])
})

test('a spread has its headline, and its pull quote is no headline', () => {
  const { brief } = readBrief(
    'Magazine spread about slow trains, big headline "The Long Way", pull quote "We arrived rested.", three columns',
  )
  expect(brief.genre).toBe('editorial')
  expect(brief.texts.map(({ text, role, field }) => [text, field ?? role])).toEqual([
    ['The Long Way', 'headline'],
    ['We arrived rested.', 'quote'],
  ])
  expect(brief.content?.design?.columns).toBe(3)
})

test('who stands below her, him or them stands below whoever was named last, and a first name calls its bearer', () => {
  expect(
    edges('Org chart: CEO Dana Whitfield; under her CTO Raj Patel, CFO Lina Gomez; under Raj: Platform lead Mei Chen, Data lead Omar Said'),
  ).toEqual(['Dana Whitfield --> Raj Patel', 'Dana Whitfield --> Lina Gomez', 'Raj Patel --> Mei Chen', 'Raj Patel --> Omar Said'])
})

test('a family tree has a couple in one box and the children below their own parents', () => {
  expect(edges("Family tree: grandparents Rosa and Emil; their children Anna and Karl; Anna's children Mia and Ben")).toEqual([
    'Rosa & Emil --> Anna',
    'Rosa & Emil --> Karl',
    'Anna --> Mia',
    'Anna --> Ben',
  ])
})
