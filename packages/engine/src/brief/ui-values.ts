import type { Span } from './clean.ts'
import { asSet, piecesOf } from './lists.ts'
import { ONE_TO_TEN } from './numbers.ts'
import type { Quote } from './quotes.ts'
import type { BlockKind } from './ui-blocks.ts'
import { valuesIn } from './values.ts'

/** A figure that a screen is to show, with what it counts, and where the prompt says so. */
export type Figure = Span & { label: string | null; value: string }

/** Numbers without a mark that says so: `1,204 orders`, `72 bpm`, `8432 steps`. */
const COUNTED =
  /(?<![\p{L}\d.,$€£:#])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?[kKmM]?)\s+((?:[\p{Ll}-]+ )?(?:bpm|steps|orders?|users|followers|following|posts|likes|visits|visitors|sessions|sales|calories|points|coins|messages|subscribers|customers|downloads|views|streams|bookings|rentals|tickets|days?|streak|nights|guests|reviews|ratings?|stars|members|employees|signups|clicks|impressions|credits))\b/gu
/** `score 87`, `level 12`, `Orders: 1,204`: a word and its number. */
const SCORED =
  /(?<![\p{L}'’])((?:[\p{L}-]+ )?(?:orders?|users|score|level|streak|followers|visits|visitors|sessions|sales|steps|points|conversion|rating|bookings|customers|subscribers|downloads|heart rate|temperature|serves|servings|makes|yields))\s*(?:of|is|:|=|at)?\s+(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?[kKmM]?(?:\s?(?:%|bpm|°[CF]?|\/\d+|days?\b))?)(?![\d.,]*\s?[:x×])/giu
/** `5'24"/km`: how long it takes for a kilometre. */
const PACE = /(?<![\d:])\d{1,2}[:'′’]\s?[0-5]\d\s?(?:["″”])?\s?(?:\/|per )\s?(?:km|mi(?:le)?|100 ?m)\b/gi
/** `check-ins today 23`: words that end with their number, alone between two marks. */
const ENDS_SO =
  /(?<=[,;:]\s|^)((?:\p{L}[\p{L}'’-]*\s){1,3}?\p{L}[\p{L}-]*|\p{Ll}{4,14})\s(\d+(?:,\d{3})*(?:\.\d+)?)(?![\d,.]*\d)(?=\s*(?:[,;\n(]|\.(?:\s|$)|\sand\b|$))/gu
/** `Oslo 12°`, `wind 6 m/s`: a place or a thing and what is measured there. */
const MEASURED =
  /(?<=[,;:.]\s|^)((?:\p{L}[\p{L}'’-]*\s){0,2}?\p{L}[\p{L}'’-]*)\s(-?\d{1,4}(?:\.\d+)?\s?(?:°\s?[CF]?|m\/s|km\/h|mph|hPa|mbar|kn|µg\/m³|AQI))(?![\p{L}\d])/gu
/** `312 panels online`: a number and what it counts, alone between two marks. */
const STARTS_SO = /(?<=[,;:]\s|^)(\d[\d,]*(?:\.\d+)?)\s((?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]+)(?=\s*(?:[,;\n]|\.(?:\s|$)|\sand\b|$))/gu
/** `courier Samir`, `order #4821`, `arriving 18:45`: who, which and when, alone between two marks. */
const NAMED_SO =
  /(?<=[,;:]\s|^)((?:(?:your|the) )?(?:courier|driver|host|coach|teacher|doctor|trainer|agent|barber|stylist|guide|order|ticket|booking|invoice|room|gate|seat|track|lesson|chapter|level|week|day))\s(#?\d[\d-]*|\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+)?)(?=\s*(?:[,;\n]|\.(?:\s|$)|$))|(?<=[,;:]\s)(\p{Ll}[\p{L}-]*(?:\s\p{Ll}[\p{L}-]*)?)\s(\d{1,2}:\d{2}(?:\s?[ap]m)?)(?=\s*(?:[,;\n]|\.(?:\s|$)|$))/gu
/** What a timer shows. */
const COUNTDOWN = /(?<![\d:])(\d{1,2}:[0-5]\d(?::[0-5]\d)?)\s+(remaining|left|elapsed|to go)\b/gi
const STOP =
  /^(?:with|and|showing|shows?|displaying|a|an|the|of|is|at|to|for|in|on|card|large|big|current|today|total|account|value|price|label(?:led)?|cost|costs|each|per|from|only)$/i

/** Every figure that a prompt states for its screen, in its order. */
export function figuresIn(text: string, lower: string): Figure[] {
  const found: Figure[] = []
  const add = (figure: Figure) => {
    const isSaid = lower.slice(figure.start, figure.end).trim() !== ''
    if (isSaid && !found.some((other) => figure.start < other.end && figure.end > other.start)) found.push(figure)
  }
  for (const match of text.matchAll(PACE)) {
    const span = { start: match.index, end: match.index + match[0].length }
    add({ ...span, label: labelAt(text, span) ?? 'Pace', value: match[0] })
  }
  for (const value of valuesIn(text))
    if (value.kind === 'price' || value.kind === 'percent' || value.kind === 'amount')
      add({ ...signed(text, value), label: labelAt(text, value) })
  for (const match of text.matchAll(MEASURED))
    add({ start: match.index, end: match.index + match[0].length, label: asSet(telling(match[1] ?? '')) || null, value: match[2] ?? '' })
  for (const match of text.matchAll(COUNTDOWN))
    add({ start: match.index, end: match.index + match[0].length, label: asSet(match[2] ?? ''), value: match[1] ?? '' })
  for (const match of text.matchAll(SCORED))
    add({ start: match.index, end: match.index + match[0].length, label: asSet(match[1] ?? ''), value: match[2] ?? '' })
  for (const match of text.matchAll(ENDS_SO)) {
    const [, label = '', number = ''] = match
    if (!/\b(?:list|chart|graph|table|tabs?|cards?|last|next|top|first|columns?|rows?|step|page|version|mode|iphone)\b/i.test(label))
      add({ start: match.index, end: match.index + match[0].length, label: asSet(label), value: number })
  }
  for (const match of text.matchAll(NAMED_SO)) {
    const [label, value] = match[1] === undefined ? [match[3], match[4]] : [match[1], match[2]]
    add({ start: match.index, end: match.index + match[0].length, label: asSet(label ?? ''), value: value ?? '' })
  }
  for (const match of text.matchAll(STARTS_SO)) {
    const [, number = '', label = ''] = match
    if (
      !/\b(?:lists?|charts?|graphs?|tables?|tabs?|cards?|columns?|rows?|steps?|pages?|versions?|tiles?|buttons?|screens?|sections?|items?|icons?|widgets?|lines?|categories|px|pt)\b/.test(
        label,
      )
    )
      add({ start: match.index, end: match.index + match[0].length, label: asSet(label), value: number })
  }
  for (const match of text.matchAll(COUNTED)) {
    const number = match[1] ?? ''
    const [noun = ''] = match.slice(2)
    const span = { start: match.index, end: match.index + match[0].length }
    if (/^\d$/.test(number) && !/\b(?:streak|stars)\b/.test(noun)) continue
    if (/bpm$/.test(noun)) add({ ...span, label: asSet(behind(text, span.end)) || 'Heart rate', value: `${number} bpm` })
    else add({ ...span, label: asSet(noun), value: number })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A sign before the amount belongs to it. */
function signed(text: string, { start, end }: Span): { start: number; end: number; value: string } {
  const sign = /[-+−–]\s?$/.exec(text.slice(Math.max(0, start - 2), start))
  // A dash between words is none.
  // `7h 42min` is one span of time.
  const hours = /\d{1,2}\s?h\s?$/.exec(text.slice(Math.max(0, start - 5), start))
  if (hours && /min|m$/.test(text.slice(start, end)))
    return { start: start - hours[0].length, end, value: text.slice(start - hours[0].length, end) }
  // Per hour belongs to it as well.
  const tail = /^\/(?:h|s|mo|month|day|year|kg)\b/.exec(text.slice(end, end + 7))?.[0] ?? ''
  const isSign = sign && !/[\p{L}\d]$/u.test(text.slice(0, start - sign[0].length))
  return {
    start: isSign ? start - sign[0].length : start,
    end: end + tail.length,
    value: `${isSign ? sign[0].trim() : ''}${text.slice(start, end)}${tail}`,
  }
}

/** The few words that stand before a value in its clause, else those behind it. */
function labelAt(text: string, { start, end }: Span): string | null {
  const before = /[^,;:.\n"“”()•]*$/.exec(text.slice(Math.max(0, start - 48), start))?.[0] ?? ''
  const told = telling(before.replace(/\b(?:and|with|showing|displaying)\b/gi, ','))
  if (told) return asSet(told)
  const colon = /([\p{L}][\p{L} -]{1,24})\s*[:=]\s*[-+−–]?$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1]
  if (colon && telling(colon)) return asSet(telling(colon))
  return asSet(behind(text, end)) || (UNITS.find(([unit]) => unit.test(text.slice(start, end)))?.[1] ?? null)
}

/** What a figure without a name counts, by its unit. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/k?cal(?:ories)?$/i, 'Calories'],
  [/(?:km|mi|miles)$/i, 'Distance'],
  [/°[cf]?$/i, 'Temperature'],
  [/(?:mph|km\/h)$/i, 'Speed'],
  [/kwh$/i, 'Energy'],
]

/** The few words that follow a value in its clause. */
const behind = (text: string, end: number): string =>
  telling(/^\s*([\p{Ll}][\p{Ll} -]{1,24}?)(?=\s+(?:and|with|in|on)\b|[,;:.\n"“”()]|$)/u.exec(text.slice(end, end + 34))?.[1] ?? '')

/** The last words of a clause that name something, without those that only join. */
function telling(words: string): string {
  const last = words.split(',').at(-1) ?? ''
  const kept = last.trim().split(/\s+/).filter(Boolean)
  while (kept.length > 0 && STOP.test(kept[0] ?? '')) kept.shift()
  while (kept.length > 0 && /^(?:of|is|at|to|for|by|:|=|-|–|up|down|reads?|reading|says?)$/i.test(kept.at(-1) ?? '')) kept.pop()
  const label = kept.slice(-3).join(' ')
  return /\p{L}{2}/u.test(label) && !/\b(?:app|screen|dashboard|mode|mockup|page)\b/i.test(label) ? label : ''
}

const LISTS: ReadonlySet<BlockKind> = new Set([
  'list',
  'card-grid',
  'tab-bar',
  'sidebar',
  'toggle',
  'form',
  'stat',
  'nav-bar',
  'table',
  'chat',
])
/** What a block lists, to the letter: `tabs: Home, Search`, `a list of tasks (Buy milk, Call Ana)`; null where it lists nothing. */
export function listedAfter(
  text: string,
  lower: string,
  block: { kind: BlockKind; end: number },
  quotes: readonly Quote[],
): { items: string[]; span: Span; isRun?: boolean } | null {
  if (!LISTS.has(block.kind)) return null
  const opening =
    /^\s*(?:(?:of|for|with|showing|labell?ed|named|items|entries|links|icons|fields|rows|values|:)?\s*){0,2}(?:[\p{L}-]+ ?){0,3}?([:(])\s*/u.exec(
      lower.slice(block.end, block.end + 60),
    )
  // `quick actions Send, Top up`: names follow by themselves.
  const isNamed =
    !opening && block.kind === 'card-grid' && /^ \p{Lu}\p{L}*(?: [\p{L}]+)?, \p{L}/u.test(text.slice(block.end, block.end + 40))
  if (!opening && !isNamed) return block.kind === 'list' ? entriesAfter(text, block.end) : null
  const start = block.end + (opening?.[0].length ?? 1)
  const rest = text.slice(start, start + 320)
  const stop = opening?.[1] === '(' ? rest.indexOf(')') : (/(?:[;\n]|\.(?=\s|$))/.exec(rest)?.index ?? rest.length)
  if (stop < 3) return null
  const span = { start, end: start + stop }
  const pieces = piecesOf(text, span, quotes).map((piece) => ({ ...piece, said: asSet(piece.text.replace(/["“”]/g, '')) }))
  const short: typeof pieces = []
  for (const piece of pieces) {
    // An order about another part of the screen ends the list.
    if (
      piece.said.length > 44 ||
      /:\s/.test(piece.text) ||
      ANOTHER.test(piece.text) ||
      /^(?:an? |the |with |bottom |top (?!up\b)|and then |below |dark |light )/i.test(piece.text)
    )
      break
    short.push(piece)
  }
  const last = short.at(-1)
  // Figures are shown, not gone to.
  const areFigures = /bar$/.test(block.kind) && short.filter(({ said }) => /\d%?$/.test(said)).length * 2 >= short.length
  if (short.length < 2 || !last || areFigures) return null
  return { items: short.slice(0, 10).map(({ said }) => said), span: { start: span.start, end: last.end } }
}

/** `recent transactions Lidl -€32.10, Salary +€3,200.00`: entries with their amounts that follow a list by themselves. */
function entriesAfter(text: string, end: number): { items: string[]; span: Span; isRun: boolean } | null {
  const run = /^ ((?:\p{Lu}[\p{L}\d'’&. ]{1,24} [-+−–]?\s?[$€£¥]\s?\d[\d.,]*\d(?:,\s|\s+and\s|;\s)?){2,10})/u.exec(
    text.slice(end, end + 320),
  )?.[1]
  if (!run) return null
  const items = run
    .split(/,\s(?!\d)|\s+and\s+|;\s/)
    .map((item) => item.trim())
    .filter(Boolean)
  return { items, span: { start: end + 1, end: end + 1 + run.length }, isRun: true }
}

/** Another part of the screen. */
const ANOTHER =
  /\S\s+(?:chart|graph|table|map|button|sidebar|bar|form|grid|feed|footer|header|panel|list|card|cards|slider|toggle)\b|\b(?:chart|graph|table|list|map|grid|feed) (?:of|with|showing|for)\b|^(?:and )?(?:buttons?|tabs?|icons?|charts?|graphs?|toggles?) /i

const MANY =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?!(?:columns?|rows?|lines?|px|pt|hours?|min(?:ute)?s?|percent|stars?|%|k\b))(?:[\p{L}-]+ ){0,3}?\p{L}{3,}s\b/iu
/** How many things a block is asked to hold: `list of 4 recent transactions`; null where the prompt does not say. */
export function countIn(words: string): number | null {
  const match = MANY.exec(words.replace(/[$€£]\s?[\d.,]+/g, ''))
  const count = match ? (ONE_TO_TEN[(match[1] ?? '').toLowerCase()] ?? (/^twelve$/i.test(match[1] ?? '') ? 12 : Number(match[1]))) : null
  return count !== null && count >= 1 && count <= 12 ? count : null
}
