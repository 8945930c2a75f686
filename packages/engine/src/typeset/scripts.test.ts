import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { flatWorld } from '../paint/test/world.ts'
import type { World } from '../world.ts'
import { loadFonts, setText } from './index.ts'
import { languageOf } from './language.ts'
import { loadPhrases } from './phrases.ts'
import { piecesOf } from './pieces.ts'
import { graphemesOf } from './prepare.ts'
import { SENTENCES, textLayer } from './test/words.ts'

const FONTS = ['inter', 'playfair-display', 'anton'] as const

function countingWorld(): World & { asked: string[] } {
  const asked: string[] = []
  const world = flatWorld()
  return {
    ...world,
    asked,
    font: (file) => {
      asked.push(file)
      return world.font(file)
    },
  }
}

const world = countingWorld()
const latin = textLayer({ text: 'Make less, better — “Größe” für 24 €' })

describe('fonts come by need', () => {
  test('a Latin poster asks for the Latin files of its own family and nothing else', async () => {
    await loadFonts([latin, textLayer({ font: 'bodoni-moda', text: 'Nuit dorée' })], world)
    expect(world.asked.length).toBeGreaterThan(0)
    for (const file of world.asked) expect(file).toMatch(/\/(?:inter|bodoni-moda)\/(?:unicode\.json|files\/[a-z-]+-latin(?:-ext)?-)/)
  })

  test('a line of Japanese takes only the slices that hold its letters', async () => {
    const before = world.asked.length
    await loadFonts([textLayer({ text: '光の夜、街を歩こう' })], world)
    const files = world.asked.slice(before).filter((file) => file.endsWith('.woff2'))
    expect(files.length).toBeLessThan(10)
    for (const file of files) expect(file).toContain('noto-sans-jp')
  })
})

describe('every script', () => {
  beforeAll(async () => {
    const layers = Object.values(SENTENCES).flatMap(([text]) => FONTS.map((font) => textLayer({ text: `${text} “”…`, font })))
    await loadFonts(layers, world)
  })

  test.each(Object.entries(SENTENCES))('%s: no letter is missing, whatever the family', (_, [text]) => {
    for (const font of FONTS) expect(setText(textLayer({ text, font }), { w: 600, h: 400 }).missing).toEqual([])
  })

  test.each(Object.entries(SENTENCES))('%s: the language is told from the letters', (_, [text, language]) => {
    expect(languageOf(text)).toBe(language)
  })

  const sentence = fc.constantFrom(...Object.values(SENTENCES).map(([text]) => text))

  test('ink stays inside its box and lines end between letters, in any script, size and alignment', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom(...FONTS),
        fc.record({ w: fc.integer({ min: 60, max: 700 }), h: fc.integer({ min: 40, max: 500 }) }),
        fc.oneof(fc.integer({ min: 8, max: 40 }), fc.constant({ fit: [8, 200] as [number, number] })),
        fc.constantFrom('left', 'center', 'right', 'justify'),
        fc.constantFrom('headline', 'body'),
        (text, font, box, size, align, role) => {
          const set = setText(textLayer({ text, font, size, align, role, balance: role === 'headline' }), box)
          if (set.overflows) return
          expect(set.ink.x).toBeGreaterThanOrEqual(-0.1)
          expect(set.ink.y).toBeGreaterThanOrEqual(-0.1)
          expect(set.ink.x + set.ink.w).toBeLessThanOrEqual(box.w + 0.1)
          expect(set.ink.y + set.ink.h).toBeLessThanOrEqual(box.h + 0.1)
          const squeezed = (parts: readonly string[]) => parts.filter((part) => part.trim() !== '')
          const drawn = set.lines.flatMap((line) => graphemesOf(line.text))
          expect(squeezed(drawn).join('|')).toBe(squeezed(graphemesOf(text.normalize('NFC'))).join('|'))
        },
      ),
      { numRuns: 60, seed: 11 },
    )
  })

  test('a larger box never holds smaller words', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 80, max: 500 }),
        fc.integer({ min: 60, max: 400 }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (text, w, h, more) => {
          const sizeIn = (box: { w: number; h: number }) => setText(textLayer({ text, size: { fit: [4, 120] } }), box).size
          expect(sizeIn({ w: w * more, h: h * more })).toBeGreaterThanOrEqual(sizeIn({ w, h }) - 0.2)
        },
      ),
      { numRuns: 60, seed: 12 },
    )
  })

  test('Japanese and Chinese lines neither begin with a closing mark nor end with an opening one, at any width', () => {
    for (const name of ['Japanese', 'Chinese (simplified)', 'Chinese (traditional)']) {
      const text = (SENTENCES[name] as readonly [string, string])[0]
      for (let w = 60; w < 500; w += 7) {
        const { lines } = setText(textLayer({ text, size: 20 }), { w, h: 2000 })
        for (const line of lines.slice(1)) expect(line.text).not.toMatch(/^[、。，！？」』）”’ーっゃゅょ]/)
        for (const line of lines.slice(0, -1)) expect(line.text).not.toMatch(/[「『（“]$/)
      }
    }
  })

  test('lines of right-to-left words run from the right, also those that begin with a Latin word', () => {
    const { lines } = setText(textLayer({ text: 'مؤتمر دبي السنوي DesignConf 2027', size: 40 }), { w: 280, h: 400 })
    expect(lines.some(({ text }) => text.startsWith('DesignConf'))).toBe(true)
    for (const line of lines) expect(line.direction).toBe('rtl')
  })

  test('lines of tall scripts stand further apart than those of Latin', () => {
    const step = (text: string) => {
      const { lines, size } = setText(textLayer({ text, role: 'headline', leading: 1, size: 40 }), { w: 300, h: 2000 })
      return ((lines[1]?.baseline ?? 0) - (lines[0]?.baseline ?? 0)) / size
    }
    expect(step('Nothing but words here, on some lines')).toBe(1)
    for (const name of ['Thai', 'Devanagari', 'Arabic', 'Khmer'])
      expect(step((SENTENCES[name] as readonly [string, string])[0])).toBeGreaterThan(1.25)
  })

  test('letters that join are never spaced apart', () => {
    for (const name of ['Arabic', 'Devanagari', 'Thai']) {
      const [text] = SENTENCES[name] as readonly [string, string]
      expect(setText(textLayer({ text, tracking: 0.3 }), { w: 900, h: 90 }).font.tracking).toBe(0)
    }
    expect(setText(textLayer({ text: 'Dancing', font: 'pacifico', tracking: 0.3 }), { w: 900, h: 90 }).font.tracking).toBe(0)
  })
})

describe('where lines may end', () => {
  const pieces = (text: string, phrases = false) =>
    piecesOf(text, { language: languageOf(text), phrases, hyphens: false }).map((piece) => piece.text.trim())

  test('Korean words stay whole', () => {
    expect(pieces('오래된 도시의 빛나는 밤')).toEqual(['오래된', '도시의', '빛나는', '밤'])
  })

  test('Thai ends lines between the words of the dictionary', () => {
    expect(pieces('เทศกาลดนตรี')).toEqual(['เทศกาล', 'ดนตรี'])
  })

  test('Japanese headlines end lines after phrases', async () => {
    await loadPhrases('ja')
    expect(pieces('光の街を歩こう。', true)).toEqual(['光の', '街を', '歩こう。'])
    expect(pieces('光の街を歩こう。').length).toBeGreaterThan(3)
  })

  test('no letter made of several characters is divided', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('👨‍👩‍👧', '🇩🇪', 'क्षि', 'กำ', 'é', 'a', ' ', '漢', 'ก็', '1️⃣'), { maxLength: 30 }), (letters) => {
        const text = letters.join('')
        const parts = piecesOf(text, { language: 'th', phrases: false, hyphens: false })
        expect(parts.flatMap((piece) => graphemesOf(piece.text))).toEqual(graphemesOf(text))
      }),
      { numRuns: 200, seed: 4 },
    )
  })
})

test('Chinese characters are told apart by those that only one country writes, and by the page where none is there', () => {
  expect(languageOf('东京')).toBe('zh-Hans')
  expect(languageOf('東京駅')).toBe('ja')
  expect(languageOf('臺灣的夜')).toBe('zh-Hant')
  expect(languageOf('天地', 'ja')).toBe('ja')
  expect(languageOf('天地', 'en')).toBe('zh-Hans')
})
