import { describe, expect, test } from 'vitest'
import { readBrief } from './index.ts'

const briefOf = (prompt: string) => readBrief(prompt).brief
const uiOf = (prompt: string) => briefOf(prompt).ui
const pointsOf = (prompt: string) => briefOf(prompt).content?.points

describe('screens side by side', () => {
  const screens = uiOf(
    'Three mobile app screens side by side for a reading app called Folio: home with the current book, search, profile',
  )?.screens

  test('are as many as are named, each with its name and its own blocks', () => {
    expect(screens?.map(({ title }) => title)).toEqual(['Home', 'Search', 'Profile'])
    expect(screens?.map(({ blocks }) => blocks[0]?.kind)).toEqual(['profile', 'search', 'profile'])
  })

  test('that are only counted are drawn as many times', () => {
    expect(uiOf('Two app screens for a weather app, light mode')?.screens).toHaveLength(2)
  })

  test('a single screen stands alone', () => {
    expect(uiOf('Mobile app home screen for a reading app')?.screens).toBeUndefined()
  })
})

describe('what a screen is told', () => {
  test('an app goes by its name, quoted or not', () => {
    expect(uiOf('Mobile app screen for a budget app called Tally that tracks expenses')?.name).toBe('Tally')
    expect(uiOf('Mobile app screen for Tally, an expense tracking app')?.name).toBe('Tally')
  })

  test('a signed share behind a figure says how that has changed', () => {
    const values = uiOf('Sales dashboard: revenue $84.2k (+12%), orders 1,284, line chart, table')?.blocks.flatMap(
      ({ values }) => values ?? [],
    )
    expect(values?.[0]).toEqual({ label: 'Revenue', value: '$84.2k', change: '+12%' })
    expect(values).toHaveLength(2)
  })

  test('entries with amounts that follow a list by themselves are listed', () => {
    const blocks = uiOf('Banking app home screen: balance €900, recent transactions Lidl -€32.10, Salary +€3,200.00')?.blocks
    expect(blocks?.find(({ kind }) => kind === 'list')?.items).toEqual(['Lidl -€32.10', 'Salary +€3,200.00'])
  })

  test('a landing page that shows a phone is a page', () => {
    expect(uiOf('Landing page hero for a sleep app: headline "Rest well", email sign-up, phone mockup on the right')).toMatchObject({
      platform: 'web',
      hasPhone: true,
    })
  })
})

describe('things compared', () => {
  test('a sentence with a value for each of those that are named is a row', () => {
    const sides = pointsOf('Comparison table of two kettles: Brio, Alto. Power 1.5 kW, 2.2 kW. Weight 900 g, 1,100 g.')?.sides
    expect(sides).toEqual([
      { title: 'Brio', points: ['Power: 1.5 kW', 'Weight: 900 g'] },
      { title: 'Alto', points: ['Power: 2.2 kW', 'Weight: 1,100 g'] },
    ])
  })

  test('a figure behind its name leads the point', () => {
    const items = pointsOf('Infographic: "Where the water goes". Households 46%, industry 40%, leaks 14%')?.items
    expect(items?.map(({ lead, title }) => [lead, title])).toEqual([
      ['46%', 'Households'],
      ['40%', 'Industry'],
      ['14%', 'Leaks'],
    ])
  })
})

describe('what is asked for is drawn as that', () => {
  test.each([
    ['Title slide: "Annual review", subtitle "2025", presenter Ana Ruiz', 'slide'],
    ['Illustrated guide map of Old Harbour with 2 stops: Fish Market, Rope Walk', 'map'],
    ['Newsletter header banner for "The Grind", a weekly newsletter about coffee', 'social-card'],
    ['Logo sheet for a bakery called "Rye": primary logo, badge, icon', 'logo'],
  ])('%s', (prompt, genre) => {
    expect(briefOf(prompt).genre).toBe(genre)
  })

  test('wood of a thing is none of the letters', () => {
    expect(briefOf('YouTube thumbnail: "I built it" with a wooden desk').style.lettering).toBeUndefined()
    expect(briefOf('Poster: title "Grain" in wooden letters').style.lettering?.made).toEqual({ of: 'material', material: 'wood' })
  })

  test('what names the words behind it is nothing to be seen', () => {
    const { subjects, texts } = briefOf(
      'Square ad for a wireless speaker: 3D render of the speaker, headline "Loud", sub "Now $129", button "Shop now"',
    )
    expect(subjects.map(({ noun }) => noun)).toEqual(['speaker'])
    expect(texts.map(({ role }) => role)).toEqual(['headline', 'subheadline', 'button'])
  })

  test('colours in a clause of their own are those of the page', () => {
    const { subjects, style } = briefOf('Ad for a burger bar "Smash": "Two for one", juicy 3D burger hero, red and mustard')
    expect(subjects.map(({ noun, colors }) => [noun, colors.length])).toEqual([['burger', 0]])
    expect(style.palette.map(({ name }) => name)).toEqual(['red', 'mustard'])
  })

  test('a set menu has a course for every label, and the dishes to choose from', () => {
    const menu = briefOf('Wedding menu card: Starter: burrata. Main: sea bass, potatoes or risotto. "Elena & Marcus"').content?.menu
    expect(menu?.sections.map(({ title, items }) => [title, items.map(({ name }) => name)])).toEqual([
      ['Starter', ['Burrata']],
      ['Main', ['Sea bass', 'or risotto']],
    ])
  })

  test('what a plan is for and what lifts it out are the prompt’s own', () => {
    const plans = briefOf(
      'Pricing page for Loop. Starter $0 for 1 agent, Team $29 for 10 agents, shared inbox. Team is marked most popular',
    ).content?.pricing?.plans
    expect(plans).toMatchObject([{ features: ['1 agent'] }, { features: ['10 agents', 'Shared inbox'], badge: 'Most popular' }])
  })

  test('a sentence without arrows goes on step by step behind an answer', () => {
    const diagram = briefOf('Flowchart of a return: request comes in, is it within 30 days? If no, refuse. If yes, print label, ship it')
      .content?.diagram
    const label = (id: string) => diagram?.nodes.find((node) => node.id === id)?.label
    expect(diagram?.edges.map((edge) => `${label(edge.from)} > ${label(edge.to)}`)).toContain('Print label > Ship it')
  })

  test('whoever is honoured stands on the certificate, with what for', () => {
    const { texts } = briefOf('Certificate of appreciation to Omar Nasser for ten years of service, Helio Energy, 30 June 2026')
    expect(texts.map(({ field, text }) => [field, text])).toEqual(
      expect.arrayContaining([
        ['recipient', 'Omar Nasser'],
        ['reason', 'for ten years of service'],
      ]),
    )
  })

  test('a share of a ware is said with the ware', () => {
    const { texts } = briefOf('Chocolate bar wrapper "Kobo" 72% dark chocolate with sea salt, 85 g')
    expect(texts.map(({ text }) => text)).toContain('72% dark chocolate with sea salt')
  })

  test('a point after a shortened word ends nothing', () => {
    const { texts } = briefOf('Poster for a pottery workshop "Hands in Clay", 9 November, 45 euros incl. materials')
    expect(texts.map(({ text }) => text)).toContain('45 euros incl. materials')
  })

  test('an address of the web is kept beside one for letters', () => {
    const { texts } = briefOf('Business card for Daniel Okoro, photographer, daniel@okoro.com, okoro.com')
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['daniel@okoro.com', 'okoro.com']))
  })
})
