import type { Brief, UI_BLOCKS, WantedText } from '../../brief/schema.ts'
import type { Layer } from '../../scene/schema.ts'
import { capitalized, type Pen, type Sheet, type Whose } from './kit.ts'
import type { Topic } from './topics/index.ts'

export type Kind = (typeof UI_BLOCKS)[number]

/** One block as asked for: the words that name it and the exact texts that belong in it, first come first shown. */
export type Ask = {
  kind: Kind
  words: string
  texts: string[]
  /** Figures that it is to show, and how many things it is to hold, where the prompt says so. */
  values: readonly { label: string | null; value: string; change?: string | undefined }[]
  count: number | null
  /** Its texts are entries of a list, which may end with a figure of their own. */
  isListed: boolean
}
type Asked = NonNullable<Brief['ui']>['blocks'][number]

/** Height in points that a block needs, likes and can use at most. */
export type Need = { min: number; ideal: number; max: number }

export type Block = {
  need(widthPt: number): Need
  /** Columns of twelve on a wide screen. */
  span: number
  /** Controls gather in a pane of their own beside what they control. */
  role: 'control' | 'display' | 'slim'
  /** Layers relative to the block's own box, px. */
  draw(pen: Pen, size: { w: number; h: number }): Layer[]
}

export type Maker = (ask: Ask, sheet: Sheet) => Block

/** The words a block shows as its name, and whose they are. */
export function nameOf(ask: Ask, fallback: string): [Whose, string] {
  const exact = ask.texts[0]
  if (exact !== undefined) return ['exact', exact]
  const own = labelFrom(ask.words)
  return ['label', own || fallback]
}

const FILLER =
  /\b(an?|the|with|and|of|for|in|on|at|to|its?|one|two|three|four|five|six|several|some|big|large|small|clear|simple|clean|modern|beautiful|elegant|prominent|minimal|rounded|visible|single|main|primary|secondary|top|bottom|left|right|floating|labell?ed|showing|displaying|area|section|field|box|bar|block|panel|component|widget|element|input|buttons?|card|cards|donut|pie|ring|bars?|area|trend|list|chart|graph|table|grid|sidebar|navigation|nav|header|footer|tab|tabs|menu|row|rows|view|image|preview|picker|selector|dropdown|chips?|stats?|line|form|search|hero|profile|toggle|switch|slider|map|calendar|player|price|prices|pricing|stat|chat|item|items|icons?|controls?|options?|link|progress)\b/gi
const LONGEST_LABEL = 28

/** `a recent transactions list` → `Recent transactions`; empty when nothing telling is left. */
export function labelFrom(words: string): string {
  const kept = words
    .replace(/[(:].*$/s, '')
    .replace(/["'“”‘’«»].*?["'“”‘’«»]/g, ' ')
    .replace(FILLER, ' ')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '’')
    .replace(/[^\p{L}\p{N}&\-’ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d{1,2} (?=\p{L})/u, '')
  return kept.length >= 3 && kept.length <= LONGEST_LABEL ? capitalized(kept) : ''
}

/** Which roles of exact text each kind of block takes, most fitting first. */
const TAKES: Partial<Record<Kind, readonly WantedText['role'][]>> = {
  button: ['button'],
  'secondary-button': ['button'],
  hero: ['headline', 'subheadline', 'body'],
  price: ['price'],
  list: ['list-item'],
  table: ['list-item'],
  'card-grid': ['list-item'],
  'nav-bar': ['headline'],
  'media-player': ['headline', 'subheadline', 'other', 'label'],
  chat: ['headline', 'subheadline', 'body', 'other', 'label', 'list-item', 'caption'],
}
/** Kinds that show as many exact texts as there are. */
const TAKES_ALL: readonly Kind[] = ['list', 'card-grid', 'price', 'hero', 'chat']

/** Gives every exact text of the brief to a block: the one whose words quote it, else one of a fitting kind; the rest come back. */
export function shareTexts(brief: Brief, blocks: readonly Asked[]): { asks: Ask[]; left: WantedText[] } {
  const asks: Ask[] = blocks.map(({ kind, words, items, values, count }) => ({
    kind,
    words,
    texts: [...(items ?? [])],
    values: values ?? [],
    count: count ?? null,
    isListed: items !== undefined,
  }))
  // A headline belongs in a hero before a bar.
  const first = (kind: Kind) => Number(kind === 'hero' || kind === 'media-player' || kind === 'chat')
  const willing = asks.toSorted((a, b) => first(b.kind) - first(a.kind))
  const hasForm = asks.some(({ kind }) => kind === 'form')
  const give = (text: WantedText) => {
    const quoting = asks.find((ask) => ask.words.includes(text.text) && !ask.texts.includes(text.text))
    if (brief.ui?.blocks.some(({ items }) => items?.includes(text.text))) return true
    const fitting = willing.find(
      (ask) =>
        TAKES[ask.kind]?.includes(text.role) &&
        !(hasForm && ask.kind === 'nav-bar') &&
        (ask.texts.length === 0 || TAKES_ALL.includes(ask.kind) || (ask.kind === 'media-player' && ask.texts.length < 2)) &&
        (ask.kind === 'chat' || ask.kind === 'media-player' || !quoted(brief, ask)),
    )
    const taker = quoting ?? fitting
    taker?.texts.push(text.text)
    return taker !== undefined
  }
  return { asks, left: brief.texts.filter((text) => !give(text)) }
}

/** Whether the block's own words quote a text, which then is the one it shows. */
const quoted = (brief: Brief, ask: Ask) => brief.texts.some(({ text }) => ask.words.includes(text) && ask.texts.includes(text))

/** What is added to a screen that was asked for with few blocks and free words. */
export function completed(asked: readonly Asked[], topic: Topic, few: number): Asked[] {
  const kinds = new Set(asked.map(({ kind }) => kind))
  // Where somebody signs in, nothing else is offered.
  if (asked.length >= few || asked.some(({ kind, words }) => kind === 'form' && /\b(?:log-?in|sign)/.test(words))) return [...asked]
  // A tool for work shows figures where a shop window shows a picture.
  const isTool = kinds.has('table') || kinds.has('sidebar')
  const wanted = isTool
    ? ['stat', 'chart', ...topic.blocks.filter((kind) => kind !== 'hero' && kind !== 'search' && kind !== 'button')]
    : topic.blocks
  // Beside figures that the prompt gives, invented ones would contradict them.
  const isTold = asked.some(({ values }) => values !== undefined)
  const extra = [...new Set(wanted)]
    .filter((kind) => !kinds.has(kind as Kind) && !(isTold && (kind === 'stat' || kind === 'card')))
    .map((kind) => ({ kind: kind as Kind, words: '' }))
  return [...asked, ...extra].slice(0, Math.max(few, asked.length))
}
