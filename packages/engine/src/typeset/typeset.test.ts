import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { flatWorld } from '../paint/test/world.ts'
import { coverageOf } from './coverage.ts'
import { loadFonts, naturalSize, setText } from './index.ts'
import { textLayer } from './test/words.ts'

const world = flatWorld()
const ALPHABET = [...'abc defgh ijklmn opqrs tuvwxyzABCÄÖÜéñßĐ–“”.,!?-0123456789jgQ& ']

const FAMILIES = ['inter', 'playfair-display', 'anton', 'archivo-expanded', 'jetbrains-mono'] as const

beforeAll(async () => {
  const text = `${ALPHABET.join('')}HPdgpо`
  await loadFonts(
    FAMILIES.map((font) => textLayer({ font, text })),
    world,
  )
})

const words = fc.array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 90 }).map((letters) => letters.join(''))

test('the ink of any words stays inside any box, whatever the family, size rule and alignment', () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(...FAMILIES),
      fc.record({ w: fc.integer({ min: 30, max: 900 }), h: fc.integer({ min: 16, max: 500 }) }),
      fc.oneof(fc.integer({ min: 8, max: 60 }), fc.constant({ fit: [8, 300] as [number, number] })),
      fc.constantFrom('left', 'center', 'right', 'justify'),
      fc.constantFrom('top', 'middle', 'bottom'),
      fc.boolean(),
      (text, font, box, size, align, valign, balance) => {
        const set = setText(textLayer({ text, font, size, align, valign, balance }), box)
        if (set.overflows || text.trim() === '') return
        expect(set.ink.x).toBeGreaterThanOrEqual(-0.1)
        expect(set.ink.y).toBeGreaterThanOrEqual(-0.1)
        expect(set.ink.x + set.ink.w).toBeLessThanOrEqual(box.w + 0.1)
        expect(set.ink.y + set.ink.h).toBeLessThanOrEqual(box.h + 0.1)
      },
    ),
    { numRuns: 150, seed: 7 },
  )
})

test('no letter of the words is lost or added when lines are broken', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 40, max: 400 }), (text, w) => {
      const set = setText(textLayer({ text, size: { fit: [6, 40] } }), { w, h: 300 })
      const squeezed = (all: string) => all.replace(/\s+/g, '')
      expect(squeezed(set.lines.map((line) => line.text).join(''))).toBe(squeezed(text))
    }),
    { numRuns: 60, seed: 3 },
  )
})

test('a fitted size is the largest that fits', () => {
  const box = { w: 400, h: 200 }
  const set = setText(textLayer({ text: 'Music without borders', font: 'anton', size: { fit: [10, 400] }, leading: 1 }), box)
  const larger = setText(textLayer({ text: 'Music without borders', font: 'anton', size: set.size * 1.02, leading: 1 }), box)
  expect(set.shrunk).toBe(false)
  expect(larger.shrunk).toBe(true)
})

test('a balanced headline has lines of about equal length and no more of them', () => {
  const text = 'The quiet return of the night train across the old continent'
  const box = { w: 420, h: 400 }
  const ragged = setText(textLayer({ text, size: 32 }), box)
  const balanced = setText(textLayer({ text, size: 32, balance: true }), box)
  const spread = (lines: { width: number }[]) => Math.max(...lines.map((l) => l.width)) - Math.min(...lines.map((l) => l.width))
  expect(balanced.lines.length).toBe(ragged.lines.length)
  expect(spread(balanced.lines)).toBeLessThan(spread(ragged.lines))
})

test('tracking adds space between letters only: one letter is as wide as without', () => {
  const one = (tracking: number) => setText(textLayer({ text: 'H', tracking, size: 50 }), { w: 300, h: 100 }).lines[0]?.width
  expect(one(0.5)).toBeCloseTo(one(0) as number, 3)
})

test('justified lines reach both edges, the last one does not', () => {
  const set = setText(textLayer({ text: 'one two three four five six seven eight nine ten eleven', align: 'justify', size: 20 }), {
    w: 200,
    h: 300,
  })
  for (const line of set.lines.slice(0, -1)) expect(line.width).toBeCloseTo(200, 3)
  expect(set.lines.at(-1)?.wordSpacing).toBe(0)
})

test('letters that no font has are reported and never drawn by a font of the host', async () => {
  const layer = textLayer({ text: 'Tea 𓀀 ᚠ time' })
  await loadFonts([layer], world)
  const set = setText(layer, { w: 400, h: 60 })
  expect(set.missing).toEqual(['𓀀', 'ᚠ'])
  expect(set.lines.map((line) => line.text).join(' ')).toMatch(/^Tea [\ufffd?] [\ufffd?] time$/)
})

test('a family without Cyrillic hands those letters to one that has them', async () => {
  const layer = textLayer({ text: 'Мир', font: 'anton' })
  await loadFonts([layer], world)
  expect(setText(layer, { w: 400, h: 60 }).missing).toEqual([])
})

test('sample content ends in an ellipsis, exact words never do', () => {
  const text = 'A sentence that is far too long for such a short line'
  const box = { w: 140, h: 24 }
  expect(setText(textLayer({ text, role: 'sample', maxLines: 1, size: 16 }), box).lines[0]?.text).toMatch(/…$/)
  expect(setText(textLayer({ text, role: 'label', maxLines: 1, size: 16 }), box).lines[0]?.text).toBe(text)
})

test('a box of the natural size holds the words without shrinking', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 500 }), (text, width) => {
      const layer = textLayer({ text, size: 18, valign: 'middle' })
      const { w, h } = naturalSize(layer, width)
      expect(setText(layer, { w: Math.max(w, 1), h: Math.max(h, 30) }).overflows).toBe(false)
    }),
    { numRuns: 50, seed: 5 },
  )
})

test('control characters vanish and lone surrogates do no harm', () => {
  const set = setText(textLayer({ text: 'a\u0000b\u0007\ud800c' }), { w: 200, h: 60 })
  expect(set.lines[0]?.text.startsWith('ab')).toBe(true)
})

test('coverage is read from the font itself', async () => {
  const covered = coverageOf(await world.font('@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2'))
  expect(covered.has('Ж'.codePointAt(0) as number)).toBe(true)
  expect(covered.has('Ω'.codePointAt(0) as number)).toBe(false)
})

const PARAGRAPH =
  'We meet where ideas begin: in small rooms, over good coffee, with people who listen. Nobody presents anything; everybody brings a question, and the conversation is finished when it is finished rather than when a programme says so.'

test('a justified paragraph divides long words rather than tear its spaces apart', async () => {
  const layer = textLayer({ text: PARAGRAPH, align: 'justify', size: 20 })
  const box = { w: 420, h: 600 }
  const widest = (lines: readonly { wordSpacing: number }[]) => Math.max(...lines.map(({ wordSpacing }) => wordSpacing))
  await loadFonts([layer], world)
  const { lines } = setText(layer, box)
  expect(lines.some((line) => line.text.endsWith('-'))).toBe(true)
  expect(
    lines
      .map(({ text }) => text.replace(/-$/, ''))
      .join('')
      .replace(/ /g, ''),
  ).toBe(PARAGRAPH.replace(/ /g, ''))
  expect(widest(lines)).toBeLessThan(10)
})

test('words of a ragged paragraph are never divided', () => {
  const { lines } = setText(textLayer({ text: PARAGRAPH, size: 20 }), { w: 230, h: 600 })
  expect(lines.map(({ text }) => text).join(' ')).toBe(PARAGRAPH)
})

test('a paragraph does not end in one short word of its own', () => {
  for (let w = 150; w < 420; w += 3) {
    const { lines } = setText(textLayer({ text: 'We meet where ideas begin, over good coffee, with people who listen to us', size: 20 }), {
      w,
      h: 600,
    })
    if (lines.length > 1) expect(lines.at(-1)?.text).toContain(' ')
  }
})

test('a headline leaves no stub of a line where another number of lines avoids it', () => {
  const set = setText(textLayer({ text: 'Signal & Noise', role: 'headline', balance: true, size: { fit: [10, 400] }, leading: 1 }), {
    w: 500,
    h: 700,
  })
  const widths = set.lines.map(({ width }) => width)
  expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.5)
})

test('an opening quotation mark stands outside the edge that the lines below it form', () => {
  const { lines } = setText(textLayer({ text: '“Less noise,\nmore signal”', size: 40 }), { w: 400, h: 200 })
  const [first, second] = lines
  expect(second?.x).toBeGreaterThan((first?.x as number) + 5)
})

test('tabular figures are of one width, and one is narrower than eight without them', async () => {
  const width = (text: string, figures?: 'tabular') =>
    setText(textLayer({ text, size: 100, ...(figures && { figures }) }), { w: 900, h: 200 }).lines[0]?.width as number
  await loadFonts([textLayer({ text: '0123456789' })], world)
  expect(width('1111', 'tabular')).toBeCloseTo(width('8888', 'tabular'), 3)
  expect(width('1111')).toBeLessThan(width('8888') - 5)
})
