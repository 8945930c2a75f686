import type { Span } from './clean.ts'
import { asSet, type Block, blocksOf, hidden, piecesOf } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { Menu } from './schema.ts'

/** An amount of money as menus write it; a bare number counts where it ends an entry. */
const PRICE =
  /(?<![\w.,])(?:(?:[A-Z]{0,2}[$€£¥₹₽]|Rs\.?)\s?\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d{1,2})?|\d{1,5}(?:[.,]\d{1,2})?\s?(?:[€£$¥₹₽]|(?:zł|kr|lei|usd|eur|gbp|chf|inr|aed|dollars|euros?)(?![\p{L}]))|\d{1,3}[.,]\d{2}(?=["”]?\s*(?:[,;\n)]|$|and\b))|(?<=(?:[–—]|\s-|\.{2,}|…)\s{0,2})\d{1,4}(?=["”]?\s*(?:[,;\n]|$)))(?:\s?\/\s?[$€£]?\d{1,4}(?:[.,]\d{1,2})?)?(?![\d%])/giu
/** Labels that head the whole list, not a section of it. */
const GENERIC =
  /^(?:(?:the |menu |price ?|our )?(?:items?|menu|list|prices|price list|products?|drinks and prices|services|sections?|categories|content|dishes|text|copy|include|offerings?)|with|for|exact text)$/i
/** Labels that speak about the picture. */
const ABOUT =
  /\b(?:style|colou?rs?|palette|background|format|size|ratio|layout|typography|fonts?|headline|title|subtitle|tagline|footer|constraints?|avoid|mood|lighting|composition|output|use case|audience|goal|scene|notes?|design|aesthetic|deliverable|visual direction|subject|asset|request|language|texture|header)\b/i
const INTRO =
  /^[\s\S]*\b(?:with|including|includes?|featuring|listing|lists?|showing|shows?|offering|offers?|selling|sells?|items?|drinks?|prices?|dishes|are|of|has|have)\b(?=\s+["“\p{L}])/iu
const LONGEST_NAME = 60
const MOST_ITEMS = 60

type Item = Menu['sections'][number]['items'][number]
type Section = Menu['sections'][number]
type MenuRead = { menu: Menu | null; used: Span[] }

/**
 * The sections, items, descriptions and prices that a prompt lists, to the letter. Prices lead: what stands between one
 * and the next is an entry. Without any price, labelled lists are sections.
 */
export function menuOf(text: string, quotes: readonly Quote[]): MenuRead {
  const flat = bracketed(text)
  const blocks = blocksOf(hidden(flat, quotes)).flatMap((block) => listIn(flat, block))
  const used: Span[] = []
  const sections: Section[] = []
  const open = (title: string | null): Section => {
    const last = sections.at(-1)
    if (last && (title === null || last.title === title)) return last
    const section = { title, items: [] }
    sections.push(section)
    return section
  }
  for (const block of blocks) {
    const found = entriesOf(flat, block)
    const title = block.label === '' || GENERIC.test(block.label) ? null : block.label
    const [first] = found
    if (found.length === 1 && first && title && first.nameless) {
      open(null).items.push({ name: asSet(title), description: null, price: first.item.price })
      used.push({ start: block.labelStart, end: first.end })
      continue
    }
    if (found.length === 0) {
      if (title) unpriced(flat, block, quotes, open, used)
      continue
    }
    open(title && asSet(title))
    for (const { item, header, start, end } of found) {
      const section = header ? open(header) : open(null)
      if (item.name !== '') section.items.push(item)
      used.push({ start, end })
    }
  }
  const kept = sections.filter(({ items }) => items.length > 0)
  const total = kept.reduce((sum, { items }) => sum + items.length, 0)
  if (total < 2 || total > MOST_ITEMS) return { menu: null, used: [] }
  return { menu: { sections: kept }, used }
}

/** The part of a block that may hold entries: a label about the page, such as `Title:`, speaks of its own line only. */
function listIn(text: string, block: Block): Block[] {
  if (!ABOUT.test(block.label)) return [block]
  const line = text.indexOf('\n', block.start)
  return line < 0 || line >= block.end ? [] : [{ ...block, label: '', labelStart: line, start: line }]
}

type Entry = Span & { item: Item; header: string | null; nameless: boolean }

/** The entries of a block: each price closes one. */
function entriesOf(text: string, block: Block): Entry[] {
  const entries: Entry[] = []
  let from = block.start
  for (const price of text.slice(block.start, block.end).matchAll(PRICE)) {
    const at = block.start + price.index
    const words = text.slice(from, at)
    const { name, description, header, offset } = nameIn(words, entries.length === 0 && block.label === '', entries.at(-1)?.item)
    const after = /^["”]?[ \t]*\(([^()\n]{2,80})\)/.exec(text.slice(at + price[0].length, block.end))
    const end = at + price[0].length + (after?.[0].length ?? 0)
    const said = description ?? (after ? asSet(after[1] ?? '') : null)
    entries.push({
      item: { name, description: said, price: price[0].trim() },
      header,
      nameless: !/\p{L}/u.test(words),
      start: from + offset,
      end,
    })
    from = end
  }
  return entries
}

/** The name before a price, with its description and the heading on a line above it. */
function nameIn(words: string, isOpening: boolean, previous: Item | undefined) {
  let rest = words.replace(/[\s–—:.…·,=-]*(?:\b(?:at|for|is|costs?)\b)?[\s–—:.…·,=-]*$/i, '')
  let header: string | null = null
  const lines = rest.split('\n')
  const isLine = lines.length > 1 || /^\s*[-*•]/.test(rest)
  if (lines.length > 1) {
    const above =
      lines
        .slice(0, -1)
        .filter((line) => /\p{L}/u.test(line))
        .at(-1) ?? ''
    const isHeading = /^[\s#*]*[\p{L}][\p{L}&'’ /-]{1,32}[\s*:]*$/u.test(above)
    if (isHeading && !ABOUT.test(above) && !GENERIC.test(above.replace(/[#*:]/g, '').trim())) header = asSet(above.replace(/[#*:]/g, ' '))
    // A line under the last entry that is no heading tells of it.
    else if (previous && previous.description === null && !isOpening && above.trim() !== '' && above.length <= 120)
      previous.description = asSet(above)
    rest = lines.at(-1) ?? ''
  }
  rest = rest.replace(/^[\s\S]*(?:[!?;]|(?<!\b\p{L})\.)\s+(?=\S)/u, '')
  if (isOpening && !isLine) rest = rest.replace(/^.*[:¤]\s+(?=\S)/su, '').replace(INTRO, '')
  const parts = rest
    .split(/,(?![^()]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  let name = parts.at(-1) ?? ''
  let description: string | null = null
  if (isLine && parts.length > 1) [name, description] = [parts[0] ?? '', parts.slice(1).join(', ')]
  else if (parts.length > 1 && previous && previous.description === null) previous.description = asSet(parts.slice(0, -1).join(', '))
  name = name.replace(/^(?:and|&|then|plus|or)\s+/i, '').replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '')
  const spoken = name.trim()
  const split = /^(.{2,60}?)\s*(?:\s[–—-]\s|:\s|\()\s*([^()]{3,160})\)?$/u.exec(name)
  if (split) [name, description] = [split[1] ?? name, split[2] ?? null]
  return {
    name: asSet(name).slice(0, LONGEST_NAME),
    description: description && asSet(description),
    header,
    offset: Math.max(0, words.lastIndexOf(spoken)),
  }
}

/** A labelled list without prices is a section of names. */
function unpriced(text: string, block: Block, quotes: readonly Quote[], open: (title: string | null) => Section, used: Span[]) {
  const stop = /[.!?](?:\s+\p{Lu}|\s*$)|\n\s*\n/u.exec(text.slice(block.start, block.end))
  const span = { start: block.start, end: stop ? block.start + stop.index : block.end }
  const pieces = piecesOf(text, span, quotes)
  if (pieces.length < 2 || pieces.some(({ text: words }) => words.length > LONGEST_NAME)) return
  const section = open(asSet(block.label))
  for (const { text: words } of pieces) section.items.push({ name: asSet(words), description: null, price: null })
  used.push({ start: block.labelStart, end: span.end })
}

/** `Coffee (Espresso $3, Latte $4)` reads as `Coffee: Espresso $3, Latte $4;`, offsets unchanged. */
function bracketed(text: string): string {
  return text.replace(/\(([^()]{5,400})\)/g, (whole, inner: string) => ([...inner.matchAll(PRICE)].length >= 2 ? `:${inner};` : whole))
}
