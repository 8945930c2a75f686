import type { Brief, Layer, Scene } from '@easel/engine'
import { cleaned } from '../../packages/engine/src/brief/clean.ts'
import { MONTHS } from '../../packages/engine/src/brief/design/month.ts'
import { proseFromJson } from '../../packages/engine/src/brief/json-prompt.ts'
import { quotesOf } from '../../packages/engine/src/brief/quotes.ts'
import { valuesIn } from '../../packages/engine/src/brief/values.ts'

/** Something that a prompt says and that must stand on the page. */
export type Needed = { kind: 'quoted' | 'value' | 'listed'; text: string }

/** Pictures that hold the words they quote and no others. */
const PICTURES = new Set<Brief['genre']>(['product-still', 'scene-still'])

/** The quoted words, the values and the listed parts of a prompt; what it refuses is not wanted. */
export function neededBy(prompt: string, listed: readonly string[], brief: Brief): Needed[] {
  if (brief.textPolicy === 'none') return []
  const given = cleaned(prompt)
  const text = proseFromJson(given) ?? given
  const refused = (words: string) => brief.constraints.avoid.some((avoided) => avoided.includes(words.toLowerCase()))
  const quotes = quotesOf(text)
  const values = PICTURES.has(brief.genre)
    ? []
    : valuesIn(text).filter(({ start, end }) => !quotes.some((quote) => quote.start < end && quote.end > start))
  const needed: Needed[] = [
    ...quotes.map(({ text: words }): Needed => ({ kind: 'quoted', text: words })),
    ...values.map(({ text: words }): Needed => ({ kind: 'value', text: words })),
    ...listed.map((words): Needed => ({ kind: 'listed', text: words })),
  ]
  const known = new Set<string>()
  return needed.filter(({ text: words }) => {
    const key = bare(words)
    if (key === '' || known.has(key) || refused(words)) return false
    known.add(key)
    return true
  })
}

/** What of a brief is set: its texts, the content of its page, the words of its blocks and of its labels. */
export function wordsOfBrief(brief: Brief): string[] {
  const { design, ...content } = brief.content ?? {}
  const said: unknown[] = [
    brief.texts.map(({ text }) => text),
    content,
    design?.panels,
    design?.month ? MONTHS[design.month.month - 1] : '',
  ]
  return [...said.flatMap(stringsOf), ...stringsOf(brief.ui), ...brief.subjects.flatMap(({ label }) => label ?? [])]
}

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []

/** Every text of a scene, also those that are printed on its objects. */
export function wordsOfScene(scene: Scene): string[] {
  const words: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { text } = value as { text?: unknown }
    if (typeof text === 'string') words.push(text)
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(scene.layers satisfies readonly Layer[])
  return words
}

/** Letters and digits alone: type may change case, marks and line breaks, never words. */
const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}%$€£¥₹₽@+]/gu, '')

/** Whether words stand in one of the texts, or run through several of them in a row. */
export function standsIn(texts: readonly string[], words: string): boolean {
  const wanted = bare(words)
  const all = bare(texts.join(''))
  if (texts.some((text) => bare(text).includes(wanted)) || all.includes(wanted)) return true
  // A number and what it counts may stand apart, as on the axis of a chart.
  const [, number, unit] = /^(\d[\d.,]*)\s?(\D+)$/.exec(words) ?? /^(\p{L}+)\s(\d+)$/u.exec(words) ?? []
  return number !== undefined && unit !== undefined && all.includes(bare(number)) && all.includes(bare(unit))
}
