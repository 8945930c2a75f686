import { blanked, type Span, tidy } from './clean.ts'
import type { Section } from './labels.ts'
import { asSet } from './lists.ts'
import type { Quote } from './quotes.ts'
import { deliverable } from './request/board.ts'
import type { Brief } from './schema.ts'
import { screenTitles } from './screen-title.ts'
import { BLOCK_PATTERNS, type BlockKind } from './ui-blocks.ts'
import { asLanding } from './ui-landing.ts'
import { modulesIn } from './ui-modules.ts'
import { asOrder } from './ui-order.ts'
import { FRAMED, isPageFirst, platformOf, SHOWS_PHONE, themeOf } from './ui-platform.ts'
import { blocksOfScreen, screensIn } from './ui-screens.ts'
import { topicOf } from './ui-topic.ts'
import { countIn, type Figure, figuresIn, listedAfter } from './ui-values.ts'

type Ui = NonNullable<Brief['ui']>
type Found = { kind: BlockKind; start: number; end: number; rank: number }

/** Blocks that a screen may have several of; of the others the first one named stands. */
const SEVERAL = new Set<BlockKind>(['button', 'secondary-button', 'card', 'chart', 'list', 'toggle', 'slider', 'table', 'stat'])
/** What these hold is theirs: the prices in `a list of stays with prices` are no block. */
const HOSTS = new Set<BlockKind>(['list', 'table', 'card-grid', 'card', 'sidebar', 'form', 'chat', 'stat', 'price', 'tab-bar', 'profile'])
const GUESTS = new Set<BlockKind>([
  'price',
  'profile',
  'stat',
  'list',
  'card',
  'nav-bar',
  'image-preview',
  'toggle',
  'card-grid',
  'tab-bar',
])
const MOST = 24

/** The screen asked for: its blocks in the order of the positive lower-case text; `text` gives their words with quotes. */
export function uiOf(text: string, lower: string, sections: readonly Section[], quotes: readonly Quote[] = []): Ui {
  const titles = screenTitles(lower, sections)
  const dull = sections.filter(({ kind }) => NOT_ON_SCREEN.has(kind)).map(({ labelStart, end }) => ({ start: labelStart, end }))
  const from = titleEnd(lower, titles[0])
  const sure = blocksIn(blanked(lower, dull), from)
  // Where nothing else names the blocks, the section on style does.
  const found = sure.length > 1 || dull.length === 0 ? sure : blocksIn(lower, from)
  const blocks: Placed[] = []
  const taken: Span[] = []
  let host: Found | null = null
  for (const block of found.slice(0, 80)) {
    // What a block lists names no blocks.
    if (taken.some(({ start, end }) => block.start >= start && block.start < end)) continue
    const between: string = host ? lower.slice(host.end, block.start) : ''
    if (host && GUESTS.has(block.kind) && HOSTS.has(host.kind) && INSIDE.test(between)) continue
    host = block
    const kind = kindOf(block, blocks)
    const words = wordsAround(text, lower, block.start, block.end)
    const same = blocks.filter((known) => known.kind === block.kind || known.kind === kind)
    if (same.length > 0 && (!SEVERAL.has(block.kind) || same.some((known) => overlap(known.words, words)))) continue
    if (blocks.length >= MOST) continue
    const listed = listedAfter(text, lower, { kind, end: block.end }, quotes)
    // A player has its own track.
    if (kind === 'slider' && /\b(?:progress|seek|playback|scrub)/.test(words) && blocks.some((other) => other.kind === 'media-player'))
      continue
    if (listed) taken.push(listed.span)
    const count = HOLDS.has(kind) ? countIn(words) : null
    const values = kind === 'stat' && listed ? listed.items.flatMap((item) => pairIn(item)) : []
    blocks.push({
      kind,
      words: listed?.isRun ? (words.split(listed.items[0] ?? '')[0] ?? words).trim() : words,
      ...(listed && (values.length > 0 ? { values } : { items: listed.items })),
      ...(count && { count }),
      start: block.start,
      end: block.end,
    })
  }
  const figures = figuresIn(text, lower)
  withFigures(
    blocks,
    figures.filter(({ start }) => start >= from && !taken.some((span) => start >= span.start && start < span.end)),
  )
  asStats(blocks)
  asOrder(blocks, figures, text, lower)
  // `Login screen of …: email, password`: the screen itself is a form.
  const isLogin = titles.some(({ start, end }) => LOGIN.test(lower.slice(start, end))) && lower.search(FIELDS) >= 0
  if (isLogin && !blocks.some(({ kind }) => kind === 'form'))
    blocks.unshift({
      kind: 'form',
      words: `login form ${[...lower.matchAll(FIELDS)].map(([field]) => field).join(' ')}`,
      start: from,
      end: from,
    })
  const screens = screensIn(text, lower, quotes)?.map(({ start, end, title }, i) => ({
    title,
    blocks: blocksOfScreen(title, end > start ? partOf(text, lower, { start, end }) : [], i),
  }))
  const platform = platformOf(lower)
  if (isPageFirst(lower)) asLanding(blocks, lower)
  const modules = modulesIn(text, lower, sections, blocks.length)
  const named = modules.length > 0 ? deliverable(text, sections) : null
  return {
    platform,
    theme: themeOf(lower),
    ...(FRAMED.test(lower) && { isFramed: true }),
    ...(platform === 'web' && SHOWS_PHONE.test(lower) && { hasPhone: true }),
    topic: named ?? topicOf(text, lower, titles),
    ...nameIn(text),
    blocks: modules.length > 0 ? modules : blocks.map(({ start: _, end: __, ...block }) => block),
    ...(screens && { screens }),
  }
}

/** The blocks that a part of the prompt names. */
const partOf = (text: string, lower: string, { start, end }: Span): Ui['blocks'] =>
  uiOf(text.slice(start, end), lower.slice(start, end), []).blocks

/** `a note app called "Quill"`. */
function nameIn(text: string): { name?: string } {
  const name =
    /\b(?:called|named|app|website|web ?site|platform|service|site|shop|store|tool|brand|startup|company)\s+["“]([^"”\n]{2,24})["”]/i.exec(
      text,
    )?.[1] ??
    /\b(?:called|named)\s+(?:the )?(\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)?)/u.exec(text.slice(0, EARLY))?.[1] ??
    /\b(?:for|of)\s+(\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)?),\s+(?:an?|the|our|my)\s(?:[\p{Ll}-]+ ){0,4}(?:app|tool|platform|service|site|website|shop|store|startup|brand)\b/u.exec(
      text.slice(0, EARLY),
    )?.[1]
  return name ? { name } : {}
}

const EARLY = 240

/** `Revenue $48.2k`: what is counted and its figure; the label alone where no figure stands. */
function pairIn(item: string): { label: string | null; value: string }[] {
  const match = /^(.*?[\p{L})])[\s:=–—-]+([-+−]?[$€£¥₹]?\s?\d.*)$/u.exec(item) ?? null
  const turned = /^([-+−]?[$€£¥₹]?\s?\d[\d.,]*\s?(?:%|[kKmMbB]\b)?)\s+(\p{L}.*)$/u.exec(item)
  if (match) return [{ label: match[1] ?? null, value: match[2] ?? '' }]
  return turned ? [{ label: asSet(turned[2] ?? '') || null, value: turned[1] ?? '' }] : []
}

type Placed = Ui['blocks'][number] & Span

/** Kinds that hold several things, and kinds that show figures. */
const HOLDS: ReadonlySet<BlockKind> = new Set(['list', 'card-grid', 'stat', 'table', 'price', 'chat', 'toggle', 'tab-bar', 'sidebar'])
const SHOWS: ReadonlySet<BlockKind> = new Set([
  'stat',
  'card',
  'price',
  'chart',
  'list',
  'table',
  'media-player',
  'slider',
  'profile',
  'hero',
  'card-grid',
  'button',
])

/** Each figure goes to the block whose words hold it, else to the last one before it that shows figures; what is left makes a row of its own. */
function withFigures(blocks: Placed[], all: readonly Figure[]): void {
  const figures = withChanges(all)
  const loose: Figure[] = []
  for (const figure of figures) {
    const owner =
      blocks.find(({ kind, words }) => SHOWS.has(kind) && words.includes(figure.value)) ??
      blocks.findLast(
        ({ kind, end }) =>
          (kind === 'stat' || kind === 'card' || (kind === 'price' && /[$€£¥₹]/.test(figure.value))) &&
          end <= figure.start + 1 &&
          figure.start - end < 90,
      )
    if (owner) owner.values = [...(owner.values ?? []), { label: figure.label, value: figure.value, ...changed(figure) }].slice(0, 8)
    else loose.push(figure)
  }
  const [first] = loose
  if (!first) return
  const known = blocks.find(({ kind, values }) => (kind === 'stat' || kind === 'card') && !values)
  const values = loose.slice(0, 8).map((figure) => ({ label: figure.label, value: figure.value, ...changed(figure) }))
  if (known) known.values = values
  else {
    const at = blocks.findIndex(({ start }) => start > first.start)
    blocks.splice(at < 0 ? blocks.length : at, 0, { kind: 'stat', words: 'stats', values, start: first.start, end: first.end })
  }
}

type Changed = Figure & { change?: string }
const changed = ({ change }: Changed): { change?: string } => (change ? { change } : {})
/** `revenue $84.2k (+12%)`: a signed figure right behind another says how that has changed. */
function withChanges(figures: readonly Figure[]): Changed[] {
  const kept: Changed[] = []
  for (const figure of figures) {
    const before = kept.at(-1)
    const isChange = figure.label === null && /^[+−–-]\s?\d/.test(figure.value)
    if (before && isChange && figure.start - before.end <= NEXT_TO) before.change = figure.value
    else kept.push({ ...figure })
  }
  return kept
}
const NEXT_TO = 3

/** `total output 48.2 MWh` costs nothing: it is a figure, and figures side by side stand in one row. */
function asStats(blocks: Placed[]): void {
  for (const block of blocks)
    if (
      block.kind === 'price' &&
      block.values &&
      !block.values.some(({ value }) => /[$€£¥₹]|\d\s?(?:kr|zł|usd|eur|gbp|chf)\b/i.test(value))
    )
      block.kind = 'stat'
  for (let i = blocks.length - 1; i > 0; i--) {
    const [block, before] = [blocks[i], blocks[i - 1]]
    if (block?.kind !== 'stat' || before?.kind !== 'stat' || !block.values || !before.values) continue
    before.values = [...before.values, ...block.values].slice(0, 8)
    blocks.splice(i, 1)
  }
}

const LOGIN = /\b(?:log-?in|sign-?in|sign-?up|registration)\b/
const FIELDS = /\b(?:e-?mail|password|user ?name|phone number|(?:customer|account|client|member) (?:number|id))\b/g

/** Sections that speak of the picture of the screen. */
const NOT_ON_SCREEN = new Set<Section['kind']>(['lighting', 'camera', 'style', 'constraints', 'negative', 'format'])

/** Still the same item of the list, and within what it holds. */
const INSIDE =
  /^(?:(?!\sand\s)[^,.;:\n]){0,40}\b(?:with|of|for|in|showing|containing|per|each|displaying|including)\b(?:(?!\sand\s)[^,.;:\n]){0,40}$/

/** How many different blocks of a screen a text names that are hardly ever said of anything else. */
export function blockCount(lower: string): number {
  const telling = new Set<BlockKind>([
    'tab-bar',
    'sidebar',
    'nav-bar',
    'search',
    'prompt-input',
    'toggle',
    'button',
    'stat',
    'chart',
    'form',
  ])
  return new Set(
    blocksIn(lower, 0)
      .map(({ kind }) => kind)
      .filter((kind) => telling.has(kind)),
  ).size
}

function blocksIn(lower: string, from: number): Found[] {
  const found: Found[] = []
  const rest = lower.slice(from)
  for (const { kind, rank, pattern } of BLOCK_PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length]
      if (/^\s*(?:is|of|:|=)?\s*\d+\s?(?:x|:(?![0-5]\d))/.test(lower.slice(end, end + 12))) continue
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ kind, start, end, rank })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A second button is the lesser one; the field of a conversation is where its messages are written. */
function kindOf({ kind }: Found, blocks: Ui['blocks']): BlockKind {
  const has = (wanted: BlockKind) => blocks.some((block) => block.kind === wanted)
  if (kind === 'button' && has('button')) return 'secondary-button'
  if (kind === 'form' && has('chat')) return 'prompt-input'
  return kind
}

/** The opening order names the picture, not its blocks: they are read from after it and its `for …`. */
function titleEnd(lower: string, title: Span | undefined): number {
  if (title) {
    const rest = lower.slice(title.end, title.end + 120)
    const purpose = /^\s+(?:for|of)\s[^,.;:\n]{2,70}?(?=\s(?:with|featuring|showing|including|that|has|where|in|on)\b|[,.;:\n]|$)/.exec(
      rest,
    )
    return title.end + (purpose?.[0].length ?? 0)
  }
  const stop = /[.:\n]|\b(?:with|featuring|showing|including|that has|has)\b/.exec(lower)
  return stop && stop.index < 200 ? stop.index : 0
}

function overlap(known: string, words: string): boolean {
  const [a, b] = [known.toLowerCase(), words.toLowerCase()]
  return a.includes(b) || b.includes(a)
}

/** The item of the list that names a block, quoted texts included. */
function wordsAround(text: string, lower: string, start: number, end: number): string {
  const before =
    /(?:[,.](?!\d)|[;:\n•]|\b(?:and|with|has|have|showing|include|includes|including|featuring|then|plus)\b)(?=(?:[^,.;:\n•]|[,.](?=\d)){0,60}$)/g
  let from = Math.max(0, start - 60)
  const head = lower.slice(from, start)
  for (const match of head.matchAll(before)) from = Math.max(from, start - head.length + match.index + match[0].length)
  const tail = lower.slice(end, end + 80)
  const stop = /[,.](?!\d)|[;:\n•]|\sand\s|\sthen\s|\splus\s/.exec(tail)?.index ?? tail.length
  return tidy(text.slice(from, end + stop))
    .replace(/^(?:an?|the|one|also)\s+/i, '')
    .slice(0, 120)
}
