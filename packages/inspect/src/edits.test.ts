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

test('a tile that meets itself has no seam; one that was cut has', async () => {
  const wave = (length: number) => {
    const picture = plain(64, 64, '#808080')
    for (let i = 0; i < 64 * 64; i++) picture.data[i * 4] = 128 + 100 * Math.sin(((i % 64) / length) * 2 * Math.PI)
    return resultsOf(inspected(picture, { asked: { tile: true } }), 'edges')
  }
  expect((await wave(32))['edges.seam']).toMatchObject({ pass: true })
  expect((await wave(28))['edges.seam']).toMatchObject({ pass: false })
})
