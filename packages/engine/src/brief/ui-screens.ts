import type { Span } from './clean.ts'
import { asSet, piecesOf } from './lists.ts'
import { ONE_TO_TEN } from './numbers.ts'
import type { Quote } from './quotes.ts'
import type { Brief } from './schema.ts'

type Screen = NonNullable<NonNullable<Brief['ui']>['screens']>[number]
type Kind = Screen['blocks'][number]['kind']
/** A screen among several, as the prompt speaks of it. */
export type SaidScreen = Span & { title: string | null }

const SEVERAL = /\b(two|three|four|five|[2-5]) (?:[\w-]+ ){0,5}?(?:screens|views)\b/
const MOST = 5
/** What a screen is called stands before what it holds. */
const HOLDS = /\s(?:with|showing|of|for|where|that|featuring|including|and)\s|\s?[:(]/i
const LONGEST_TITLE = 24

/** The screens that a prompt wants to see side by side, each with the words that tell of it; null where it wants one. */
export function screensIn(text: string, lower: string, quotes: readonly Quote[]): SaidScreen[] | null {
  const asked = SEVERAL.exec(lower.slice(0, 200))
  if (!asked?.[1]) return null
  const count = Math.min(MOST, ONE_TO_TEN[asked[1]] ?? Number(asked[1]))
  const from = asked.index + asked[0].length
  const numbered = [...text.matchAll(/\b[Ss]creen (?:\d|one|two|three|four|five)\s*[:–—-]?\s*(?:(?:is|shows) )?([^.;\n]{3,160})/g)].map(
    (match) => ({
      start: match.index + match[0].length - (match[1] ?? '').length,
      end: match.index + match[0].length,
      text: match[1] ?? '',
    }),
  )
  const said = numbered.length >= 2 ? numbered : listed(text, from, count, quotes)
  const screens = said.slice(0, count).map(({ start, end, text: words }) => ({ start, end, title: titleOf(words) }))
  while (screens.length < count) screens.push({ start: 0, end: 0, title: null })
  return screens
}

/** The list of screens: behind a colon, in parts between semicolons where there are any, else between commas. */
function listed(text: string, from: number, count: number, quotes: readonly Quote[]): { start: number; end: number; text: string }[] {
  for (const colon of text.slice(from).matchAll(/[:(]\s+?|:\s|^\s*[,–-]\s+/g)) {
    const start = from + colon.index + colon[0].length
    const end = start + (/[.)\n](?=\s|$)/.exec(text.slice(start))?.index ?? text.length - start)
    const parts = text.slice(start, end).includes(';') ? between(text, start, end) : piecesOf(text, { start, end }, quotes)
    const grouped = parts.length > count ? parts.filter(({ text: words }) => isScreen(words)) : parts
    const pieces = grouped.length >= 2 ? grouped : parts
    if (pieces.length >= 2) return pieces.map((piece, i) => ({ ...piece, end: (pieces[i + 1]?.start ?? end + 1) - 1 }))
  }
  return []
}
const isScreen = (words: string): boolean => PURPOSES.some(([pattern]) => pattern.test(words.split(HOLDS)[0] ?? ''))

function between(text: string, start: number, end: number): { start: number; end: number; text: string }[] {
  let at = start
  return text
    .slice(start, end)
    .split(';')
    .map((words) => {
      const piece = { start: at, end: at + words.length, text: words.trim() }
      at += words.length + 1
      return piece
    })
    .filter((piece) => piece.text !== '')
}

function titleOf(words: string): string | null {
  const name = (words.split(HOLDS)[0] ?? '')
    .replace(/^(?:and |an? |the |then )+/i, '')
    .replace(/\s(?:screen|page|view)$/i, '')
    .trim()
  return name.length >= 3 && name.length <= LONGEST_TITLE ? asSet(name) : null
}

/** What a screen of a purpose usually holds, by the word for it. */
const PURPOSES: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/\b(?:onboarding|welcome|splash|intro)\b/i, ['hero', 'button']],
  [/\b(?:log-?in|sign-?in|sign-?up|register|registration)\b/i, ['form', 'button']],
  [/\b(?:create|open) (?:an? |your )?account\b/i, ['form', 'button']],
  [/\b(?:choose|select|pick)\b/i, ['search', 'list', 'button']],
  [/\bgoals?\b/i, ['list', 'slider', 'button']],
  [/\b(?:add|new|create|edit|compose|book(?:ing)?|reserve)\b/i, ['form', 'toggle', 'calendar', 'button']],
  [/\b(?:check-?out|cart|basket|payment)\b/i, ['list', 'price', 'button']],
  [/\b(?:stats?|statistics|insights?|analytics|reports?|progress|trends?)\b/i, ['stat', 'chart', 'list']],
  [/\b(?:profile|account|me)\b/i, ['profile', 'stat', 'list']],
  [/\bsettings|preferences\b/i, ['profile', 'toggle', 'list']],
  [/\b(?:chat|messages?|conversation|inbox)\b/i, ['chat', 'prompt-input']],
  [/\b(?:map|route|tracking|navigation|nearby)\b/i, ['search', 'map', 'card']],
  [/\b(?:calendar|schedule|agenda|planner)\b/i, ['calendar', 'list']],
  [/\b(?:search|browse|explore|discover|catalog(?:ue)?|results|listing|library)\b/i, ['search', 'card-grid']],
  [/\b(?:player|playing|listen|watch)\b/i, ['media-player', 'list']],
  [/\b(?:timer|session|workout|focus)\b/i, ['stat', 'media-player', 'button']],
  [/\b(?:details?|product|recipe|lesson|article|item|page of)\b/i, ['image-preview', 'stat', 'list', 'button']],
  [/\b(?:list|history|transactions|tasks|orders|feed)\b/i, ['search', 'list']],
  [/\b(?:home|dashboard|overview|today|start|main)\b/i, ['profile', 'hero', 'list', 'tab-bar']],
]

/** Blocks of a screen: those that are said of it, then what such screens hold. */
export function blocksOfScreen(title: string | null, said: Screen['blocks'], index: number): Screen['blocks'] {
  const usual = PURPOSES.find(([pattern]) => pattern.test(title ?? ''))?.[1] ?? UNNAMED[index % UNNAMED.length] ?? []
  const has = new Set(said.map(({ kind }) => kind))
  const added = usual.filter((kind) => !has.has(kind)).map((kind) => ({ kind, words: '' }))
  const most = Math.max(FEW, said.length)
  const [heads, rest] = [added.filter(({ kind }) => LEADS.has(kind)), added.filter(({ kind }) => !LEADS.has(kind))]
  return [...heads, ...said, ...rest].slice(0, most + 1)
}
const FEW = 3
/** What stands at the head of a screen. */
const LEADS: ReadonlySet<Kind> = new Set<Kind>(['profile', 'hero', 'image-preview', 'search'])
const UNNAMED: readonly (readonly Kind[])[] = [
  ['profile', 'hero', 'list', 'tab-bar'],
  ['image-preview', 'stat', 'list', 'button'],
  ['stat', 'chart', 'list'],
  ['profile', 'toggle', 'list'],
  ['search', 'card-grid'],
]
