import { expect, test } from 'vitest'
import { box, briefOf, plain, withBoxes } from '../test/pictures.ts'
import { CHECKS, FAMILIES, inspect, inspected, type ReadWord } from './index.ts'

const WHITE = plain(300, 300, '#ffffff')
const RED_BOX = withBoxes(WHITE, '#d1242b', box(90, 60, 120, 180))
const SHOP = briefOf('Product photo of a red box, centered on a pure white background, no text')

/** The verdict of one check. */
async function verdict(check: string, ...given: Parameters<typeof inspected>) {
  const { checks } = await inspect(inspected(...given), { only: [check] })
  return checks[0]
}

test('every check has a name of its own in a family that there is', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length)
  for (const family of FAMILIES) expect(CHECKS.some(({ id }) => id.startsWith(`${family}.`))).toBe(true)
  for (const { id } of CHECKS) expect(FAMILIES).toContain(id.split('.')[0])
})

test('a picture alone is measured only by what holds for every picture', async () => {
  const { pass, checks } = await inspect(inspected(RED_BOX))
  expect(checks.map(({ check }) => check)).toEqual(['file.content', 'file.compression'])
  expect(pass).toBe(true)
})

test('a check that was named and has nothing to measure says so, and fails nobody', async () => {
  const report = await inspect(inspected(WHITE), { only: ['words.exact'] })
  expect(report).toMatchObject({ pass: true, checks: [{ check: 'words.exact', pass: null, value: null }] })
  const { checks } = await inspect(inspected(WHITE, { brief: briefOf('A poster with the headline "Hello there"') }), {
    only: ['words.exact'],
  })
  expect(checks[0]).toMatchObject({ pass: null, sentence: 'No reader of words is at hand.' })
})

test('a check that there is not is refused by name', async () => {
  await expect(inspect(inspected(WHITE), { only: ['words.pretty'] })).rejects.toThrow(
    "There is no check 'words.pretty'; there are: file.size",
  )
  await expect(inspect(inspected(WHITE), { limits: { pretty: { atMost: 1 } } })).rejects.toThrow("There is no check 'pretty'")
})

test('a limit of one’s own decides instead of the check’s', async () => {
  const strict = await inspect(inspected(RED_BOX, { brief: SHOP }), {
    only: ['framing.fill'],
    limits: { 'framing.fill': { atLeast: 0.9 } },
  })
  expect(strict.checks[0]).toMatchObject({ pass: false, value: 0.6, limit: { atLeast: 0.9 } })
})

test('a red box in the middle of pure white is a product picture', async () => {
  const { checks } = await inspect(inspected(RED_BOX, { brief: SHOP, asked: { size: { width: 300, height: 300 } } }))
  const named = ['file.size', 'background.white', 'framing.centre', 'framing.whole', 'framing.fill', 'count.things', 'palette.subject']
  for (const check of named) expect(checks, check).toContainEqual(expect.objectContaining({ check, pass: true }))
})

test.each([
  ['nothing at all', 'file.content', WHITE],
  ['another ground', 'background.color', withBoxes(plain(300, 300, '#e0e4ff'), '#d1242b', box(90, 60, 120, 180))],
  ['a tinted white', 'background.white', withBoxes(plain(300, 300, '#fafafa'), '#d1242b', box(90, 60, 120, 180))],
  ['a box aside', 'framing.centre', withBoxes(WHITE, '#d1242b', box(20, 60, 120, 180))],
  ['a box cut by the edge', 'framing.whole', withBoxes(WHITE, '#d1242b', box(90, 120, 120, 180))],
  ['a box too small', 'framing.fill', withBoxes(WHITE, '#d1242b', box(130, 130, 40, 40))],
  ['two boxes', 'count.things', withBoxes(WHITE, '#d1242b', box(40, 60, 90, 180), box(170, 60, 90, 180))],
  ['a blue box', 'palette.subject', withBoxes(WHITE, '#2440d1', box(90, 60, 120, 180))],
])('%s fails %s', async (_, check, picture) => {
  expect(await verdict(check, picture, { brief: SHOP })).toMatchObject({ check, pass: false, sentence: expect.stringMatching(/\.$/) })
})

test('a size is asked for to the pixel, a shape to two in a hundred', async () => {
  expect(await verdict('file.size', WHITE, { asked: { size: { width: 300, height: 301 } } })).toMatchObject({ pass: false })
  const wide = briefOf('A 16:9 banner of a red box on white')
  expect(await verdict('file.size', plain(320, 180, '#ffffff'), { brief: wide })).toMatchObject({ pass: true })
  expect(await verdict('file.size', plain(320, 200, '#ffffff'), { brief: wide })).toMatchObject({ pass: false })
})

test('ink in a region that must be empty is seen, with its place; ink elsewhere is not', async () => {
  const brief = briefOf('Ad poster for a mug. Headline "Hot". Leave the bottom third empty.')
  expect(brief.layout.freeRegions).toEqual(['lower-third'])
  const above = withBoxes(WHITE, '#333333', box(50, 40, 200, 60))
  expect(await verdict('free-region.edges', above, { brief })).toMatchObject({ pass: true })
  const below = withBoxes(WHITE, '#333333', box(50, 240, 100, 20))
  expect(await verdict('free-region.edges', below, { brief })).toMatchObject({
    pass: false,
    evidence: [{ box: { y: expect.any(Number) } }],
  })
})

test('a rim of another tint all about a thing is a halo; the frame of a picture is none', async () => {
  const cream = plain(300, 300, '#efe6d0')
  const brief = briefOf('Product photo of a red box, centered on a cream background, no text')
  const haloed = withBoxes(withBoxes(cream, '#d3e4ea', box(84, 54, 132, 192)), '#d1242b', box(90, 60, 120, 180))
  expect(await verdict('edges.rim', haloed, { brief })).toMatchObject({ pass: false })
  expect(await verdict('edges.rim', withBoxes(cream, '#d1242b', box(90, 60, 120, 180)), { brief })).toMatchObject({ pass: true, value: 0 })
  const framed = withBoxes(withBoxes(cream, '#3a2b20', box(84, 54, 132, 192)), '#d1242b', box(90, 60, 120, 180))
  expect(await verdict('edges.rim', framed, { brief })).toMatchObject({ pass: true })
})

test('a camera that moved across the frame softens upright edges alone', async () => {
  const smeared = { ...RED_BOX, data: new Uint8ClampedArray(RED_BOX.data) }
  for (let i = 0; i < 300 * 300; i++)
    for (let channel = 0; channel < 3; channel++) {
      const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => RED_BOX.data[(i + step) * 4 + channel] ?? 255)
      smeared.data[i * 4 + channel] = near.reduce((sum, level) => sum + level, 0) / near.length
    }
  expect(await verdict('sharpness.motion', RED_BOX, { brief: SHOP })).toMatchObject({ pass: true, value: 1 })
  expect(await verdict('sharpness.motion', smeared, { brief: SHOP })).toMatchObject({ pass: false, value: expect.closeTo(9, 0) })
})

test('a design keeps to the colours of its brand and to what can be mixed of them', async () => {
  const brand = { colors: [{ hex: '#1f3a5f', role: 'primary' as const }] }
  const own = withBoxes(WHITE, '#1f3a5f', box(50, 50, 100, 100))
  const tint = withBoxes(own, '#8f9daf', box(160, 50, 60, 60))
  expect(await verdict('brand.colors', tint, { asked: { brand } })).toMatchObject({ pass: true, value: 0 })
  expect(await verdict('brand.foreign', tint, { asked: { brand } })).toMatchObject({ pass: true, value: 0 })
  expect(await verdict('brand.foreign', withBoxes(own, '#e0218a', box(160, 50, 60, 60)), { asked: { brand } })).toMatchObject({
    pass: false,
    value: expect.closeTo(0.04, 2),
  })
  expect(await verdict('brand.colors', RED_BOX, { asked: { brand } })).toMatchObject({ pass: false })
})

test('panels are counted by their gutters, and one more is one too many', async () => {
  const page = withBoxes(WHITE, '#446688', box(10, 10, 135, 135), box(155, 10, 135, 135), box(10, 155, 280, 135))
  expect(await verdict('panels.count', page, { asked: { panels: 3 } })).toMatchObject({ pass: true, value: 0 })
  expect(await verdict('panels.count', page, { asked: { panels: 4 } })).toMatchObject({ pass: false, value: 1 })
})

/** A reader that always reads the same. */
const reading = (...words: [text: string, ...box: [number, number, number, number]][]) => ({
  read: async (): Promise<ReadWord[]> =>
    words.map(([text, x, y, width, height], line) => ({ text, confidence: 0.95, box: { x, y, width, height }, line, reading: 0 })),
})

const POSTER = briefOf('A poster with the headline at the top: "Open Studio" and the caption "Free entry". No other text.')
const RIGHT = [
  ['Open', 40, 30, 60, 20],
  ['Studio', 110, 30, 80, 20],
  ['Free', 40, 80, 30, 10],
  ['entry', 75, 80, 40, 10],
] as const

test.each([
  ['read to the letter', RIGHT, 'words.exact', true],
  ['with a letter wrong', [RIGHT[0], ['Studlo', 110, 30, 80, 20], RIGHT[2], RIGHT[3]], 'words.exact', false],
  ['with two letters swapped', [RIGHT[0], ['Stduio', 110, 30, 80, 20], RIGHT[2], RIGHT[3]], 'words.exact', false],
  ['in other capitals', [['open', 40, 30, 60, 20], ['STUDIO', 110, 30, 80, 20], RIGHT[2], RIGHT[3]], 'words.exact', false],
  ['with a word missing', [RIGHT[0], RIGHT[2], RIGHT[3]], 'words.exact', false],
  ['said once', RIGHT, 'words.extra', true],
  ['said twice', [...RIGHT, ['Studio', 110, 200, 80, 20]], 'words.extra', false],
  ['of letters that nobody can see', [RIGHT[0], RIGHT[1], ['Free', 40, 80, 6, 2], ['entry', 50, 80, 8, 2]], 'words.size', false],
  ['at the very edge', [['Open', 1, 30, 60, 20], RIGHT[1], RIGHT[2], RIGHT[3]], 'words.inside', false],
  ['at the bottom', [['Open', 40, 260, 60, 20], ['Studio', 110, 260, 80, 20], RIGHT[2], RIGHT[3]], 'words.place', false],
  ['apart', RIGHT, 'words.apart', true],
  ['upon each other', [RIGHT[0], RIGHT[1], ['Free', 120, 36, 25, 8], ['entry', 150, 36, 30, 8]], 'words.apart', false],
  [
    'below its caption in rank',
    [['Open', 40, 30, 20, 7], ['Studio', 60, 30, 30, 7], RIGHT[2], ['entry', 75, 80, 60, 30]],
    'words.hierarchy',
    false,
  ],
] as const)('words %s: %j → %s %s', async (_, words, check, pass) => {
  const { checks } = await inspect(inspected(WHITE, { brief: POSTER }), {
    only: [check],
    tools: reading(
      ...words.map((word) => [...word] as const).map(([text, ...at]) => [text, ...at] as [string, number, number, number, number]),
    ),
  })
  expect(checks[0]).toMatchObject({ check, pass })
})

test('a poster without the thing that it sells is found by its pixels, whatever its words and plates', async () => {
  const brief = briefOf('Ad poster for a red water bottle with the headline "Stay cool" and a button "Buy now"')
  const tools = reading(['Stay', 60, 20, 80, 30], ['cool', 160, 20, 80, 30], ['Buy', 110, 255, 30, 14], ['now', 150, 255, 30, 14])
  const words = [box(60, 20, 80, 30), box(160, 20, 80, 30)]
  const page = withBoxes(withBoxes(WHITE, '#1c2330', ...words), '#224433', box(90, 245, 110, 34))
  const shown = async (picture: typeof WHITE) =>
    (await inspect(inspected(picture, { brief }), { only: ['framing.shown'], tools })).checks[0]?.pass
  expect(await shown(page)).toBe(false)
  expect(await shown(withBoxes(page, '#446688', box(0, 90, 300, 60)))).toBe(false)
  expect(await shown(withBoxes(page, '#c22f2f', box(130, 90, 40, 120)))).toBe(true)
})

test('the name of a company is clutter, unless it was asked for', async () => {
  const clutterIn = async (prompt: string) => {
    const { checks } = await inspect(inspected(WHITE, { brief: briefOf(prompt) }), {
      only: ['words.clutter'],
      tools: reading(['Spotify', 10, 10, 40, 12], ['playlist', 60, 10, 40, 12]),
    })
    return checks[0]?.value
  }
  expect(await clutterIn('Mobile app screen for a music player, light theme, title "Evening"')).toBe(1)
  expect(await clutterIn('Mobile app screen for a music player, light theme, title "Like Spotify"')).toBe(0)
})

test('the scene is a witness of its own', async () => {
  const scene = (text: string) =>
    ({ easel: '1', seed: 1, canvas: { width: 16, height: 16, background: '#ffffff' }, layers: [{ type: 'text', text }] }) as never
  expect(await verdict('words.scene', WHITE, { brief: POSTER, scene: scene('Open Studio') })).toMatchObject({ pass: false, value: 1 })
})

test('a reader is asked once for all checks of words', async () => {
  let asked = 0
  await inspect(inspected(WHITE, { brief: POSTER }), {
    tools: {
      read: async () => {
        asked++
        return []
      },
    },
  })
  expect(asked).toBe(1)
})

test('an inspection ends with its signal', async () => {
  await expect(inspect(inspected(WHITE), { signal: AbortSignal.abort() })).rejects.toThrow('abort')
})
