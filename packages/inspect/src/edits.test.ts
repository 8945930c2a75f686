import fc from 'fast-check'
import { expect, test } from 'vitest'
import { box, plain, withBoxes } from '../test/pictures.ts'
import { type Inspected, inspect, inspected, type Raster } from './index.ts'

const BEFORE = withBoxes(plain(120, 120, '#d9d2c6'), '#b0522d', box(40, 30, 40, 60))
/** Only the right half may change. */
const MASK = withBoxes(plain(120, 120, '#000000ff'), '#00000000', box(60, 0, 60, 120))

const resultsOf = async (subject: Inspected, only: string) =>
  Object.fromEntries((await inspect(subject, { only: [only] })).checks.map((result) => [result.check, result]))

const edit = (picture: Raster) => resultsOf(inspected(picture, { reference: BEFORE, mask: MASK }), 'locality')

test('a change within the mask is local', async () => {
  const results = await edit(withBoxes(BEFORE, '#2d52b0', box(62, 40, 30, 30)))
  expect(Object.values(results).map(({ pass }) => pass)).toEqual([true, true, true])
})

test('one pixel outside the mask, by one level, is too much, wherever it is', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(59), fc.nat(119), fc.nat(2), async (x, y, channel) => {
      const data = new Uint8ClampedArray(BEFORE.data)
      const at = (y * 120 + x) * 4 + channel
      data[at] = (data[at] ?? 0) - 1
      const { 'locality.outside': outside } = await edit({ ...BEFORE, data })
      expect(outside).toMatchObject({ pass: false, evidence: [{ box: { x, y, width: 1, height: 1 } }] })
    }),
    { numRuns: 12 },
  ))

test('an edit that did nothing is no edit', async () => {
  expect(await edit(BEFORE)).toMatchObject({ 'locality.changed': { pass: false, value: 0 }, 'locality.outside': { pass: true } })
})

test('pictures of two sizes are not compared pixel by pixel, and that is said', async () => {
  const subject = inspected(plain(100, 100, '#ffffff'), { reference: BEFORE, mask: MASK })
  expect((await resultsOf(subject, 'locality'))['locality.outside']).toMatchObject({
    pass: null,
    sentence: expect.stringContaining('120 × 120'),
  })
})

const like = (picture: Raster) => resultsOf(inspected(picture, { reference: BEFORE }), 'identity')

test('the same thing elsewhere and of another size is the same thing', async () => {
  const again = withBoxes(plain(200, 160, '#8fa3b8'), '#b0522d', box(20, 30, 60, 90))
  expect(await like(again)).toMatchObject({ 'identity.shape': { pass: true }, 'identity.color': { pass: true } })
})

test.each([
  ['of another colour', 'identity.color', withBoxes(plain(120, 120, '#d9d2c6'), '#2d52b0', box(40, 30, 40, 60))],
  ['of other proportions', 'identity.shape', withBoxes(plain(120, 120, '#d9d2c6'), '#b0522d', box(30, 30, 60, 60))],
  [
    'with lines on it that were not there',
    'identity.detail',
    withBoxes(
      withBoxes(plain(120, 120, '#d9d2c6'), '#b0522d', box(40, 30, 40, 60)),
      '#602a10',
      box(44, 40, 32, 4),
      box(44, 56, 32, 4),
      box(44, 72, 32, 4),
    ),
  ],
])('a thing %s fails %s', async (_, check, picture) => {
  expect((await like(picture))[check]).toMatchObject({ pass: false })
})

/** A box with marks that are spread over it in the order of their numbers. */
const marked = (...marks: [x: number, y: number, width: number, height: number][]) =>
  withBoxes(withBoxes(plain(300, 300, '#d9d2c6'), '#b0522d', box(75, 50, 150, 200)), '#f4efe4', ...marks.map((each) => box(...each)))
const MARKS: [number, number, number, number][] = [
  [95, 90, 40, 12],
  [150, 90, 20, 30],
  [95, 120, 24, 50],
  [140, 150, 60, 8],
  [180, 180, 20, 40],
]

test('marks that were redrawn a little lighter are the same; marks elsewhere are others', async () => {
  const points = async (picture: Raster) => {
    const subject = inspected(picture, { reference: marked(...MARKS) })
    return (await resultsOf(subject, 'identity.points'))['identity.points']
  }
  const lighter = marked(...MARKS)
  lighter.data.forEach((level, i) => {
    lighter.data[i] = i % 4 === 3 ? level : level * 0.8 + 40
  })
  expect(await points(lighter)).toMatchObject({ pass: true, value: 1 })
  expect(await points(marked(...MARKS.map(([x, y, w, h]): (typeof MARKS)[number] => [x, 300 - y - h, w, h])))).toMatchObject({
    pass: false,
  })
  expect(await points(marked())).toMatchObject({ pass: false, value: 0 })
})

test('a tile that meets itself has no seam; one that was cut has', async () => {
  const wave = (length: number) => {
    const picture = plain(64, 64, '#808080')
    for (let i = 0; i < 64 * 64; i++) picture.data[i * 4] = 128 + 100 * Math.sin(((i % 64) / length) * 2 * Math.PI)
    return resultsOf(inspected(picture, { asked: { tile: true } }), 'edges')
  }
  expect((await wave(32))['edges.seam']).toMatchObject({ pass: true })
  expect((await wave(28))['edges.seam']).toMatchObject({ pass: false })
})
