/** Faults of pages of words. */
import { inspected } from '@easel/inspect'
import { drawnPage, INKS, kitOf } from './bases.ts'
import { overlaid } from './blemish.ts'
import { panelsSvg, rasterOf } from './drawings.ts'
import { at, mixed, onPixels, type Planter } from './planter.ts'
import type { Random } from './random.ts'

/** One letter of a word changed for another of another shape. */
function misspelt(text: string, random: Random): string {
  const letters = [...text]
  const places = letters.flatMap((letter, i) => (/[a-z]/.test(letter) ? [i] : []))
  const place = random.pick(places)
  const kind = random.pick(['change', 'drop', 'swap'] as const)
  const next = letters[place + 1]
  if (kind === 'drop') letters.splice(place, 1)
  else if (kind === 'swap' && next && /[a-z]/.test(next) && next !== letters[place])
    [letters[place], letters[place + 1]] = [next, letters[place] ?? '']
  else letters[place] = letters[place] === 'k' ? 'b' : 'k'
  return letters.join('')
}

const BRANDED = ['brand.colors', 'brand.foreign']

export const FAULTS_OF_PAGES = {
  async words(i, random, { engine, pages }) {
    if (i % 4 === 0) {
      const wrong = await engine.page(random, (brief) => ({
        ...brief,
        texts: brief.texts.map((text, k) => (k === i % brief.texts.length ? { ...text, text: misspelt(text.text, random) } : text)),
      }))
      return { ...wrong, name: 'misspelt by the engine', checks: ['words.exact'] }
    }
    if (i % 4 === 1) {
      const base = at(
        pages.filter(({ from }) => from === 'drawing'),
        i,
      )
      const [word, check] = random.pick([
        ['Sample', 'words.extra'],
        ['Shop today', 'words.extra'],
        ['Lorem ipsum', 'words.clutter'],
        ['Shutterstock', 'words.clutter'],
        ['by Google', 'words.clutter'],
      ])
      return onPixels(base, `a word too many: ${word}`, [check], (picture) =>
        overlaid(
          picture,
          `<rect x="60" y="640" width="400" height="60" fill="#fff"/><text x="80" y="682" font-size="32" font-family="sans-serif" fill="#222">${word}</text>`,
        ),
      )
    }
    const wrong = await drawnPage(random, ({ lines }) => ({
      lines: lines.map((line, k) => (k === i % 3 ? { ...line, text: misspelt(line.text, random) } : line)),
    }))
    return { ...wrong, name: 'misspelt', checks: ['words.exact'] }
  },

  async 'free-region'(i, random, { pages }) {
    const base = at(
      pages.filter(({ subject }) => subject.brief?.layout.freeRegions.length),
      i,
    )
    const { width, height } = base.subject.picture
    const [x, y] = [random.between(0.1, 0.5) * width, random.between(0.74, 0.88) * height]
    const shapes = [
      `<circle cx="${x}" cy="${y}" r="${width * 0.06}" fill="#8a5a2b"/>`,
      `<path d="M${x} ${y} h${width * 0.4}" stroke="#777" stroke-width="4"/>`,
      `<text x="${x}" y="${y}" font-size="26" font-family="sans-serif" fill="#888">Terms apply</text>`,
      `<rect x="${x}" y="${y}" width="${width * 0.3}" height="${height * 0.08}" fill="#c44" opacity="0.6"/>`,
    ]
    return onPixels(base, 'ink where nothing should be', ['free-region.edges', 'free-region.spread'], (picture) =>
      overlaid(picture, at(shapes, i)),
    )
  },

  async contrast(i, random) {
    const wrong = await drawnPage(random, ({ ground }) => {
      const faint = mixed(ground, random.between(0.1, 0.24))
      return i % 2 ? { ink: faint } : { accent: faint }
    })
    return { ...wrong, name: 'faint words', checks: ['contrast.words', 'words.exact'] }
  },

  async panels(i, random) {
    const rows = at([[2, 2], [3, 3], [1, 2], [2, 3, 1], [3]], i)
    const asked = rows.reduce((sum, columns) => sum + columns, 0)
    const wrong = rows.map((columns, k) => (k === 0 ? columns + (i % 2 && columns > 1 ? -1 : 1) : columns))
    const picture = await rasterOf(panelsSvg(wrong, random.between(8, 24), random))
    return {
      name: 'another number of panels',
      checks: ['panels.count'],
      from: 'drawing',
      subject: inspected(picture, { asked: { panels: asked } }),
    }
  },

  async alignment(i, random) {
    const wrong = await drawnPage(random, ({ lines }) => ({
      lines: lines.map((line, k) => (k === 1 + (i % 2) ? { ...line, x: line.x + random.pick([1, -1]) * random.between(22, 45) } : line)),
    }))
    return { ...wrong, name: 'a line out of line', checks: ['alignment.edges'] }
  },

  async brand(i, random, { engine }) {
    const [own, other] = [at(INKS, i), at(INKS, i + 1 + (i % 3))]
    if (i % 4 === 0) {
      const base = await engine.branded(random, kitOf(other))
      return { ...base, name: 'another brand', checks: BRANDED, subject: { ...base.subject, asked: { brand: kitOf(own) } } }
    }
    const page = await drawnPage(
      random,
      i % 4 === 1 ? ({ ground: _ }) => ({ ground: other[0], ink: other[1], accent: other[2] }) : undefined,
    )
    const branded = { ...page, subject: { ...page.subject, asked: { brand: kitOf(page.inks) } } }
    if (i % 4 === 1) return { ...branded, name: 'in other colours', checks: BRANDED }
    const color = i % 4 === 2 ? '#d12bb0' : '#19c24a'
    return onPixels(branded, 'a colour of nobody', ['brand.foreign'], (picture) =>
      overlaid(picture, `<circle cx="${random.between(150, 500)}" cy="660" r="${random.between(75, 120)}" fill="${color}"/>`),
    )
  },
} satisfies Record<string, Planter>
