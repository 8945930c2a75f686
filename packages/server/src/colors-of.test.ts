import { PICTURE_COLORS } from '@easel/protocol'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { colorsOf } from './colors-of.ts'

const plain = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 4, background } })
    .png()
    .toBuffer()

test.each([
  ['#f7f7f7', 'white'],
  ['#101012', 'black'],
  ['#9a9a9a', 'grey'],
  ['#d02020', 'red'],
  ['#801818', 'red'],
  ['#1b2a55', 'blue'],
  ['#f5c211', 'yellow'],
  ['#ff8a1f', 'orange'],
  ['#2f7d3c', 'green'],
  ['#0f8f8c', 'teal'],
  ['#e7d7b8', 'beige'],
  ['#7a4a25', 'brown'],
  ['#f0a0c0', 'pink'],
  ['#6e3bb8', 'purple'],
])('a picture that is %s all over is %s', async (background, name) => {
  expect(await colorsOf(await plain(background))).toEqual([name])
})

test('what fills little of a picture is not among its colours, and what fills most comes first', async () => {
  const bar = (width: number, background: string) =>
    sharp({ create: { width, height: 100, channels: 3, background } })
      .png()
      .toBuffer()
  const bytes = await sharp(await bar(100, '#ffffff'))
    .composite([
      { input: await bar(30, '#1b2a55'), left: 0, top: 0 },
      { input: await bar(3, '#d02020'), left: 60, top: 0 },
    ])
    .png()
    .toBuffer()
  expect(await colorsOf(bytes)).toEqual(['white', 'blue'])
})

test('a picture that is clear shows no colour, and any other at least one that has a name', async () => {
  expect(await colorsOf(await plain('#00000000'))).toEqual([])
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 0xffffff }), async (value) => {
      const names = await colorsOf(await plain(`#${value.toString(16).padStart(6, '0')}`))
      expect(names).toHaveLength(1)
      expect(PICTURE_COLORS).toContain(names[0])
    }),
    { numRuns: 20 },
  )
})
