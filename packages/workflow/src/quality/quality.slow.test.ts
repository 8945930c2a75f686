import { readBrief } from '@easel/engine'
import { CHECKS, type ReadWord } from '@easel/inspect'
import { expect, test } from 'vitest'
import { QUALITY_TESTS, type QualityDoor, type QualityTest, runQualityTests } from './index.ts'

const named = (id: string): QualityTest => {
  const found = QUALITY_TESTS.find((each) => each.id === id)
  if (!found) throw new Error(`There is no test '${id}'.`)
  // A quarter as wide and high: the checks measure in shares.
  return { ...found, size: { width: found.size.width / 4, height: found.size.height / 4 } }
}

const OPTIONS = { quality: 'low', tools: { read: async () => [] }, now: () => 0 } as const

/** What a reader finds, by test. */
const READ: Record<string, (picture: unknown) => Promise<ReadWord[]>> = {
  'reference-edit': async () => [{ text: 'NORTH', confidence: 0.95, box: { x: 104, y: 120, width: 48, height: 12 }, line: 0, reading: 0 }],
}

/** A door that gives these files in turn. */
const doorOf = (...files: Uint8Array[]): QualityDoor => {
  const next = async () => files.shift() ?? Buffer.from('nothing')
  return { draw: next, edit: next }
}

/** A PNG of a mug-like thing before a ground; sharp is what a server would have used. */
async function thing(
  { width, height }: QualityTest['size'],
  look: { ground?: string; color?: string; x?: number; blur?: number; more?: string } = {},
) {
  const { default: sharp } = await import('sharp')
  const { ground = '#ffffff', color = '#1a2747', x = 0.5, blur = 0, more = '' } = look
  const [w, h] = [height * 0.25, height * 0.6]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>
    <rect x="${width * x - w / 2}" y="${height * 0.2}" width="${w}" height="${h}" rx="5" fill="${color}"/>${more}</svg>`
  const image = sharp(Buffer.from(svg))
  return (blur > 0 ? image.blur(blur) : image).png().toBuffer()
}

/** Why a picture fails a test, by the ids of the checks. */
async function reasonsFor(id: string, ...files: Uint8Array[]): Promise<string[]> {
  const [result] = await runQualityTests([named(id)], doorOf(...files), { ...OPTIONS, tools: { read: READ[id] ?? OPTIONS.tools.read } })
  return (result?.reasons ?? []).map((reason) => reason.slice(0, reason.indexOf(':')))
}

test('there are five tests, each of checks that there are, in a size that OpenAI takes', () => {
  expect(QUALITY_TESTS.map(({ id }) => id)).toEqual(['product-listing', 'ad-poster', 'reference-edit', 'ui-mockup', 'video-first-frame'])
  for (const { size, checks } of QUALITY_TESTS) {
    for (const { check } of checks) expect(CHECKS.map(({ id }) => id as string)).toContain(check)
    expect([size.width % 16, size.height % 16]).toEqual([0, 0])
    expect(size.width * size.height).toBeGreaterThanOrEqual(655_360)
    expect(Math.max(size.width / size.height, size.height / size.width)).toBeLessThanOrEqual(3)
  }
})

test('each test means what its prompt says', () => {
  const briefOf = (id: string) => readBrief(named(id).edit?.result ?? named(id).prompt).brief
  expect(briefOf('product-listing')).toMatchObject({
    setting: { set: 'white-sweep' },
    layout: { subjectRegion: 'center' },
    textPolicy: 'none',
  })
  expect(briefOf('ad-poster')).toMatchObject({ layout: { freeRegions: ['lower-third'] }, textPolicy: 'listed' })
  expect(briefOf('ad-poster').texts.map(({ text }) => text)).toEqual(['Keep it hot', 'Twelve hours of warm coffee'])
  expect(briefOf('reference-edit').setting.backdropColor?.name).toContain('blue')
  expect(briefOf('ui-mockup').texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Green Corner', 'Add to cart']))
  expect(briefOf('video-first-frame')).toMatchObject({ layout: { subjectRegion: 'right-third', freeRegions: ['left-half'] } })
  for (const { prompt, edit } of QUALITY_TESTS) expect(readBrief(edit?.result ?? prompt).warnings).toEqual([])
})

const LISTING = named('product-listing').size

test('a good listing passes, and its result holds the picture and the report', async () => {
  const [result] = await runQualityTests([named('product-listing')], doorOf(await thing(LISTING)), OPTIONS)
  expect(result).toMatchObject({ pass: true, reasons: [] })
  expect(result?.report?.checks).toHaveLength(named('product-listing').checks.length)
  expect(result?.picture?.length).toBeGreaterThan(100)
})

test.each([
  ['a grey ground', { ground: '#dddddd' }, ['background.color', 'background.white']],
  ['a product aside', { x: 0.25 }, ['framing.centre']],
  ['another colour', { color: '#c03020' }, ['palette.subject']],
  ['a blurred picture', { blur: 5 }, ['sharpness.edges']],
  ['two products', { more: '<rect x="200" y="50" width="30" height="150" fill="#1a2747"/>' }, ['count.things']],
] as const)('a listing with %s fails for that reason', async (_, look, reasons) => {
  expect(await reasonsFor('product-listing', await thing(LISTING, look))).toEqual(expect.arrayContaining([...reasons]))
})

test('an edit that keeps the product passes; one that changes its colour or its ground fails for that', async () => {
  const { size, edit } = named('reference-edit')
  const { subjects, setting } = readBrief(edit?.result ?? '').brief
  const mug = subjects[0]?.colors[0]?.hex ?? ''
  const blue = setting.backdropColor?.hex ?? ''
  const bars = [0, 1, 2, 3].flatMap((row) =>
    [0, 1].map((column) => `<rect x="${106 + column * 24}" y="${112 + row * 14}" width="${12 + row * 2}" height="7"/>`),
  )
  const more = `<g fill="#fff">${bars.join('')}</g>`
  const before = await thing(size, { color: mug, more })
  expect(await reasonsFor('reference-edit', before, await thing(size, { color: mug, ground: blue, more }))).toEqual([])
  expect(await reasonsFor('reference-edit', before, await thing(size, { color: '#5a8f3c', ground: blue, more }))).toContain(
    'identity.color',
  )
  expect(await reasonsFor('reference-edit', before, await thing(size, { color: mug, ground: blue }))).toContain('identity.points')
  expect(await reasonsFor('reference-edit', before, before)).toEqual(['background.color'])
})

test('a frame whose calm side is not calm fails for that', async () => {
  const { size, prompt } = named('video-first-frame')
  const ground = readBrief(prompt).brief.setting.backdropColor?.hex ?? '#d9c7a8'
  const look = { x: 0.78, color: '#2e5a3a', ground }
  expect(await reasonsFor('video-first-frame', await thing(size, look))).toEqual([])
  const busy = await thing(size, { ...look, more: '<path d="M25 25 h125 M25 75 h100" stroke="#333" stroke-width="3"/>' })
  expect(await reasonsFor('video-first-frame', busy)).toEqual(expect.arrayContaining(['free-region.edges']))
})

test('words that cannot be read are words that are missing', async () => {
  expect(await reasonsFor('ad-poster', await thing(named('ad-poster').size))).toEqual(
    expect.arrayContaining(['words.exact', 'contrast.words']),
  )
})

test('a door that refuses fails its test and not the run', async () => {
  const refusing: QualityDoor = {
    draw: async () => {
      throw new Error('Billing hard limit has been reached.')
    },
    edit: async () => new Uint8Array(),
  }
  const results = await runQualityTests(QUALITY_TESTS, refusing, OPTIONS)
  expect(results).toHaveLength(5)
  for (const { pass, reasons } of results)
    expect({ pass, reasons }).toEqual({ pass: false, reasons: ['No picture came: Billing hard limit has been reached.'] })
})

test('what is no picture is said to be none', async () => {
  const [result] = await runQualityTests([named('ui-mockup')], doorOf(), OPTIONS)
  expect(result?.reasons[0]).toContain('Expected a PNG, JPEG or WebP picture but received 7 bytes')
})
