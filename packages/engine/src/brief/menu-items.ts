import type { Span } from './clean.ts'
import { asSet, type Block, blocksOf, hidden, isFreeOf, piecesOf } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { Menu } from './schema.ts'
import { valuesIn } from './values.ts'

/** Numbers that are prices by where they stand: `4.50` at the end of an entry, `12` behind a dash. */
const BARE =
  /(?<![\w.,])(?:\d{1,3}[.,]\d{1,2}(?=["”]?\s*(?:[,;\n)]|\.(?:\s|$)|$|and\b))|(?<=(?:[–—]|\s-|\.{2,}|…)\s{0,2})\d{1,4}(?=["”]?\s*(?:[,;\n]|$)))(?![\d%])/gu
/** `Cut 25, Beard trim 15`: a whole number behind words, at the end of an entry. */
const WHOLE =
  /(?<=\p{L}["”)]?\s)(?<!\b(?:serves|makes|for|of|page|no|size|ages?|room|table|from|until|to|at)\s)(?!(?:19|20)\d{2})\d{1,4}(?:\s?\/\s?\d{1,4})?(?=["”]?\s*(?:[,;(\n]|\.(?:\s|$)|$))/gu
/** A second price behind the first, for another size. */
const SECOND = /^\s?\/\s?[$€£]?\d{1,4}(?:[.,]\d{1,2})?(?!\d)/
const FEW = 2

type Price = Span & { words: string }
/** The prices of a text in their order, to the letter. */
function pricesIn(text: string): Price[] {
  const sure: Price[] = valuesIn(text)
    .filter(({ kind }) => kind === 'price')
    .map(({ start, end, text: words }) => ({ start, end, words }))
  const add = (pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length, words: match[0] }
      if (isFreeOf(sure, span)) sure.push(span)
    }
  }
  add(BARE)
  const wholes = [...text.matchAll(WHOLE)].length
  if (wholes >= FEW || sure.length >= FEW) add(WHOLE)
  return sure
    .sort((a, b) => a.start - b.start)
    .map((price) => {
      const second = SECOND.exec(text.slice(price.end))?.[0] ?? ''
      // `oat milk +0.5`: what is paid on top.
      const plus = /\+\s?$/.exec(text.slice(Math.max(0, price.start - 2), price.start))?.[0] ?? ''
      return { start: price.start - plus.length, end: price.end + second.length, words: plus.trim() + price.words + second }
    })
}

const CURRENCY: Readonly<Record<string, string>> = { dollars: '$', euros: '€', pounds: '£', yen: '¥' }
const ALL_IN = /\b(?:all |prices )(?:are )?(?:in|are) (dollars|euros|pounds|yen)\b/i
/** `25, 15, 18 EUR`: the unit of the last price, or one that is said of all, is that of every bare one. */
function withUnit(sections: readonly Section[], text: string): void {
  const items = sections.flatMap((section) => section.items).filter(({ price }) => price !== null)
  const isBare = ({ price }: Item) => /^[\d.,]+$/.test(price ?? '')
  const said = CURRENCY[ALL_IN.exec(text)?.[1]?.toLowerCase() ?? '']
  const last = items.at(-1)?.price ?? ''
  const suffix = /^\d[\d.,]*(\s?[^\d.,\s].*)$/.exec(last)?.[1] ?? ''
  if (said && items.every(isBare)) for (const item of items) item.price = `${said}${item.price}`
  else if (suffix !== '' && items.slice(0, -1).every(isBare)) for (const item of items.slice(0, -1)) item.price = `${item.price}${suffix}`
}

/** Labels that head the whole list, not a section of it. */
const GENERIC =
  /^(?:(?:\w+ ){0,2}(?:menu|price list|drinks? list) (?:for|of|at) .*|(?:[\p{L}'’]+ ){1,3}(?:menu|(?:wine|drinks?|cocktail|beer|price|tea) list)|(?:the |menu |price ?|our )?(?:items?|menu|list|prices|price list|products?|drinks and prices|services|sections?|categories|content|dishes|text|copy|include|offerings?)|with|for|exact text|菜单|菜單|餐单|餐牌|酒单|价目表|價目表|メニュー|お品書き|料金表|메뉴|메뉴판|가격표)$/iu
/** Labels that speak about the picture. */
const ABOUT =
  /\b(?:style|colou?rs?|palette|background|format|size|ratio|layout|typography|fonts?|headline|title|subtitle|tagline|footer|constraints?|avoid|mood|lighting|composition|output|use case|audience|goal|scene|notes?|design|aesthetic|deliverable|visual direction|subject|asset|request|language|texture|header|recipe)\b/i
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
    open(title && asSet(courseOf(title) ?? title))
    for (const { item, header, start, end } of found) {
      const section = header ? open(header) : open(null)
      if (item.name !== '') section.items.push(item)
      used.push({ start, end })
    }
  }
  const kept = sections.filter(({ items }) => items.length > 0)
  const total = kept.reduce((sum, { items }) => sum + items.length, 0)
  if (total < 2 || total > MOST_ITEMS) return { menu: null, used: [] }
  withUnit(kept, text)
  return { menu: { sections: kept }, used }
}

/** The part of a block that may hold entries: a label about the page, such as `Title:`, speaks of its own line only. */
function listIn(text: string, block: Block): Block[] {
  if (!ABOUT.test(block.label)) return [block]
  const line = text.indexOf('\n', block.start)
  return line < 0 || line >= block.end ? [] : [{ ...block, label: '', labelStart: line, start: line }]
}

/** Names of courses, in the languages whose entries stand behind them without a mark. */
const COURSES =
  '开胃菜|开胃小菜|前菜|凉菜|冷菜|热菜|主菜|主食|汤类|汤品|汤羹|甜点|甜品|甜食|饮料|饮品|酒水|小吃|点心|面食|米饭|招牌菜|特色菜|蔬菜|海鲜|肉类|茶饮|套餐|開胃菜|涼菜|熱菜|湯品|湯類|甜點|飲料|飲品|點心|麵食|招牌|一品料理|揚げ物|焼き物|刺身|寿司|麺類|ご飯物|デザート|ドリンク|飲み物|サイド|メイン|おつまみ|定食|전채|애피타이저|메인|메인 요리|식사류|식사|면류|탕류|디저트|음료|주류|사이드|안주'
const ENGLISH_COURSES =
  '(?:Small |Large |Hot |Cold |Soft |House |Main )?(?:Starters|Appeti[sz]ers|Mains|Courses|Entrees|Desserts|Sweets|Drinks|Beverages|Sides|Salads|Soups|Plates|Sandwiches|Burgers|Pizzas|Pastas|Cocktails|Beers|Wines|Teas|Coffees|Snacks|Pastries|Specials|Breakfast|Brunch|Lunch|Dinner)'
const COURSE = new RegExp(`^(${COURSES}|${ENGLISH_COURSES})\\s+(?=\\S)(?!\\p{Ll})(?![&/+])`, 'u')
const LAST_COURSE = new RegExp(`(?:^|[\\s\\uffa0])(${COURSES})$`, 'u')
/** `菜单 金龙阁 开胃菜`: the course that ends a label of several words. */
const courseOf = (label: string): string | null => LAST_COURSE.exec(label.replaceAll('\uffa0', ''))?.[1] ?? null

/** A kind of things in small letters before the name of the first: the plural tells it from an entry's own words. */
const KIND = /^(?:the )?(\p{Ll}[\p{L}&' -]{2,18}s)\s+(?=\p{Lu}\p{L})/u
type Entry = Span & { item: Item; header: string | null; nameless: boolean }

/** The entries of a block: each price closes one. */
function entriesOf(text: string, block: Block): Entry[] {
  const entries: Entry[] = []
  let from = block.start
  for (const price of pricesIn(text.slice(block.start, block.end))) {
    const at = block.start + price.start
    const until = block.start + price.end
    const words = text.slice(from, at)
    const { name, description, header, offset } = nameIn(
      words,
      { isOpening: entries.length === 0 && block.label === '', isFirst: entries.length === 0 },
      entries.at(-1)?.item,
    )
    const after = /^["”]?[ \t]*\(([^()\n]{2,80})\)/.exec(text.slice(until, block.end))
    const end = until + (after?.[0].length ?? 0)
    const said = description ?? (after ? asSet(after[1] ?? '') : null)
    entries.push({
      item: { name, description: said, price: price.words.trim() },
      header,
      nameless: !/\p{L}/u.test(words),
      start: from + offset,
      end,
    })
    from = end
  }
  return entries
}

/** `…; mains: moussaka`, or `starters: tzatziki` where the list begins: a section in small letters behind the end of another. */
const SECTION = /(?:^\s*|[;.!¤\n:]\s*)(?:and |for )?(\p{Ll}[\p{L}&'’ ]{2,24}?):\s+(?=[^:]*$)/u
/** The name before a price, with its description and the heading on a line above it. */
function nameIn(words: string, { isOpening, isFirst }: { isOpening: boolean; isFirst: boolean }, previous: Item | undefined) {
  let rest = words.replace(/[\s–—:.…·,=-]*(?:\b(?:at|for|is|costs?)\b)?[\s–—:.…·,=-]*$/i, '')
  const labelled = SECTION.exec(rest)
  let header: string | null = labelled?.[1] && !ABOUT.test(labelled[1]) && !GENERIC.test(labelled[1]) ? asSet(labelled[1]) : null
  if (labelled && header) rest = rest.slice(labelled.index + labelled[0].length)
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
  const whole = rest
  rest = rest.replace(/^[\s\S]*(?:[!?;]|(?<!\b\p{L})\.)\s+(?=\S)/u, '')
  // `… 8. Happy hour 5-7, all cocktails 8`: a sentence of its own says nothing of the entry before.
  const isApart = rest !== whole
  if (isOpening && !isLine) rest = rest.replace(/^.*[:¤]\s+(?=\S)/su, '').replace(INTRO, '')
  // `Sidecar - cognac, triple sec`: what stands behind the dash tells of the name before it.
  const dashed = /^[\s*•-]*(?:and\s+)?([^,–—]{2,48}?)\s[–—-]\s(.{3,160})$/u.exec(rest)
  if (dashed?.[1] && dashed[2]?.includes(','))
    return { name: asSet(dashed[1]), description: asSet(dashed[2]), header, offset: Math.max(0, words.lastIndexOf(dashed[1])) }
  const parts = rest
    .split(/,(?![^()]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  let name = parts.at(-1) ?? ''
  let description: string | null = null
  if (isLine && parts.length > 1) [name, description] = [parts[0] ?? '', parts.slice(1).join(', ')]
  else if (parts.length > 1 && isApart) name = parts.join(', ')
  else if (parts.length > 1 && previous && previous.description === null) previous.description = asSet(parts.slice(0, -1).join(', '))
  name = name.replace(/^(?:and|&|then|plus|or)\s+/i, '').replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '')
  // `主菜 宫保鸡丁`: the name of a course before its first dish.
  const course = COURSE.exec(name.replaceAll('\uffa0', ''))
  if (course?.[1] && header === null) {
    header = course[1]
    name = name.replaceAll('\uffa0', '').slice(course[0].length)
  }
  // `reds Barolo €62, …; whites Chablis €44`: a kind in small letters opens a row of names.
  const kind = isFirst || isApart ? KIND.exec(name) : null
  if (kind?.[1] && header === null) {
    header = asSet(kind[1])
    name = name.slice(kind[0].length)
  }
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
  const stop = /[.!?](?:\s+["“\p{Lu}]|\s*$)|\n\s*\n/u.exec(text.slice(block.start, block.end))
  const span = { start: block.start, end: stop ? block.start + stop.index : block.end }
  if (SET_COURSE.test(block.label)) {
    const section = open(asSet(block.label))
    section.items.push(...dishesOf(text.slice(span.start, span.end)))
    used.push({ start: block.labelStart, end: span.end })
    return
  }
  const pieces = piecesOf(text, span, quotes)
  if (pieces.length < 2 || pieces.some(({ text: words }) => words.length > LONGEST_NAME)) return
  const section = open(asSet(block.label))
  for (const { text: words } of pieces) section.items.push({ name: asSet(words), description: null, price: null })
  used.push({ start: block.labelStart, end: span.end })
}

/** A course of a set menu, of which each guest has one dish. */
const SET_COURSE =
  /^(?:starter|appeti[sz]er|main|main course|entr[ée]e|dessert|(?:first|second|third|fourth|fifth) course|amuse[- ]bouche|soup|salad|fish|meat|cheese|pre-dessert|to (?:start|finish|follow)|primo|secondo|dolce|antipasto)$/i
/** `Sea bass, lemon potatoes or wild mushroom risotto`: the dishes to choose from, each with what comes with it. */
const dishesOf = (words: string): Item[] =>
  words
    .split(/,?\s+or\s+|;\s*/)
    .map((dish) => dish.trim())
    .filter((dish) => dish !== '')
    .map((dish, i) => {
      const [name = '', ...beside] = dish.split(/,\s*/)
      return {
        name: (i > 0 ? `or ${name}` : asSet(name)).slice(0, LONGEST_NAME),
        description: beside.length > 0 ? asSet(beside.join(', ')) : null,
        price: null,
      }
    })

/** `Coffee (Espresso $3, Latte $4)` reads as `Coffee: Espresso $3, Latte $4;`, offsets unchanged. */
function bracketed(text: string): string {
  return text.replace(/\(([^()]{5,400})\)/g, (whole, inner: string) => (pricesIn(inner).length >= 2 ? `:${inner};` : whole))
}
