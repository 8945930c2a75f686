import type { Region } from './schema.ts'

/** A place in the picture that the words name. */
export type RegionHit = { region: Region; start: number; end: number }

const SIDE: Record<string, 'left' | 'right' | 'top' | 'bottom' | 'center'> = {
  left: 'left',
  'left-hand': 'left',
  right: 'right',
  'right-hand': 'right',
  top: 'top',
  upper: 'top',
  bottom: 'bottom',
  lower: 'bottom',
  center: 'center',
  centre: 'center',
  middle: 'center',
  central: 'center',
}

const CORNER = /(?<![\w-])(top|upper|bottom|lower)[ -](left|right)(?:[ -]hand)?(?: (?:corner|area|side|quarter))?(?!\w)/g
const PART =
  /(?<![\w-])(left|left-hand|right|right-hand|top|upper|bottom|lower|middle|central|center|centre)[ -](third|half|two thirds|quarter|area|side|edge|part|portion|section|zone|strip|band|margin|corner|space)s?(?!\w)/g
const LOOSE =
  /(?:(?:on|to|at|in|from|toward|towards|along|near|across|for) (?:the |its )?(?:far |very |extreme )?|(?:empty|open|clear|clean|blank|free|more|extra) |aligned |align |placed |positioned |off to the )(left|right|top|bottom|center|centre|middle)(?![\w-]|\s+of (?:each|one|it|them|an?|desk|table|wood|stack|pile|concrete|marble|(?:the |its )?(?:\w+ )?(?:desk|table|box|tray|shelf|podium|plinth|stack|pile|counter))(?!\w))/g
const CENTERED =
  /(?<![\w-])(?:dead[ -]cent(?:er|re)|centered|centred|in the cent(?:er|re)|cent(?:er|re) of the (?:frame|image|picture|composition|canvas)|cent(?:er|re)[ -]aligned|perfectly centered)(?!\w)/g

const PARTS: Record<string, Record<string, Region>> = {
  third: { left: 'left-third', right: 'right-third', top: 'upper-third', bottom: 'lower-third', center: 'middle-third' },
  half: { left: 'left-half', right: 'right-half', top: 'upper-half', bottom: 'lower-half', center: 'center' },
}

const ANY = /left|right|top|bottom|upper|lower|cent|middle/

/** Every region that a lower-case text names, in order, the longest reading of each place. */
export function regionsIn(lower: string): RegionHit[] {
  if (!ANY.test(lower)) return []
  const hits: RegionHit[] = []
  const add = (region: Region, match: RegExpExecArray) => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (!hits.some((hit) => start < hit.end && end > hit.start)) hits.push({ region, start, end })
  }
  for (const match of lower.matchAll(CORNER))
    add(`${SIDE[match[1] ?? ''] === 'top' ? 'top' : 'bottom'}-${match[2] === 'left' ? 'left' : 'right'}`, match)
  for (const match of lower.matchAll(PART)) {
    const side = SIDE[match[1] ?? ''] ?? 'center'
    add(PARTS[match[2] ?? '']?.[side] ?? side, match)
  }
  for (const match of lower.matchAll(CENTERED)) add('center', match)
  for (const match of lower.matchAll(LOOSE)) if (!isUpon(lower, match)) add(SIDE[match[1] ?? ''] ?? 'center', match)
  return hits.sort((a, b) => a.start - b.start)
}

/** `with a cherry on top`: that lies on the thing, and is nowhere in the picture. */
const isUpon = (lower: string, { 0: words, index }: RegExpExecArray): boolean =>
  words === 'on top' &&
  /\bwith\b[^.;:\n]{2,40}$/.test(lower.slice(Math.max(0, index - 60), index)) &&
  !/\b(?:text|headline|title|words?|copy)\b[^.;:\n]{0,40}$/.test(lower.slice(Math.max(0, index - 60), index))
