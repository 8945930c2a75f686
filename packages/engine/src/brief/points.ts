import type { Span } from './clean.ts'
import { comparedIn } from './compared.ts'
import { asSet, type Block, blocksOf, hidden, type Piece, piecesOf, trimmed } from './lists.ts'
import { ONE_TO_TEN } from './numbers.ts'
import type { Quote } from './quotes.ts'
import type { Points } from './schema.ts'
import { versusIn } from './versus.ts'

type Point = Points['items'][number]
type PointsRead = { points: Points | null; used: Span[] }

const LISTING =
  /^(?:(?:the |key |main |\w+ )?(?:steps?|stages?|phases?|facts?|tips?|points?|items?|benefits?|features?|ideas?|rules|habits|callouts?|sections?|include callouts|milestones?|events?|stats?|statistics|figures|reasons|ways|elements|components|panels|labels|process|timeline|flow|ingredients|modules|content|include|showing|list|with|blocks)|include [\p{L} ]{2,20})$/iu
const YEAR =
  /^((?:c\. ?)?(?:1\d|20)\d{2}s?(?:\s?[–-]\s?(?:(?:1\d|20)\d{2}|\d{2}|now|today))?|(?:Q[1-4]|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?)(?:\s\d{1,2},?)?(?:\s\d{4})?|(?:week|day|month|year|phase|stage|sprint|round) \d{1,2}|\d{1,2}(?::\d{2})?\s?(?:am|pm)|\d{1,2}:\d{2})\s*(?:[:–—-]\s*|\s)(?=\S)/i
const FIGURE =
  /^((?:over |about |up to |under |more than )?(?:\d{1,2} (?:in|out of) \d{1,2}(?![\d%])|[$€£]\s?\d[\d,.]*\s?(?:k|m|b|bn|million|billion)?\+?(?!\p{L})|\d[\d,.]*(?:\s?(?:to|–|-)\s?\d[\d,.]*)?\s?(?:%|percent|°\s?[CF]?(?![a-z])|x|×|k|m|bn|million|billion|\+|\s?(?:hours?|days?|minutes?|years?|people|km|kg|times|cups?|lit(?:er|re)s?))\+?|\d[\d,.]+))\s+(.{3,90})$/iu
const NUMBERED = /(?:^|[\s,;:("“])(?:step\s?)?(\d{1,2})(?:[.):]|\s[–—-])\s*(?=["“'\p{L}])/giu
const LONGEST = 140
const MOST = 12

/** What a prompt lists to be explained: steps, dated events, facts with a figure, or two sides to compare. */
export function pointsOf(text: string, lower: string, quotes: readonly Quote[]): PointsRead {
  const blocks = blocksOf(hidden(text, quotes))
  const sides = sidesOf(text, lower, blocks, quotes) ?? comparedIn(text, lower, quotes) ?? versusIn(text, lower, quotes)
  if (sides) return sides
  const counted = numbered(text, quotes)
  const found =
    counted ??
    dated(text, blocks, quotes) ??
    figured(text, blocks, quotes) ??
    listed(text, blocks, quotes) ??
    bulleted(text) ??
    flowing(text, quotes) ??
    opened(text, lower, quotes)
  if (!found) return { points: null, used: [] }
  const items = withoutIntro(countedSo(text, lower, found))
    .slice(0, MOST)
    .map(({ text: words }) => pointOf(words))
  const kind = kindOf(lower, items)
  const valued = kind === 'facts' ? valuedPoints(found.slice(0, MOST).map(({ text: words }) => words)) : null
  if (valued) return { points: { kind: 'figures', sides: [], items: valued }, used: found.slice(0, MOST) }
  // What the prompt counts keeps its numbers.
  return { points: { kind: counted && kind === 'facts' ? 'steps' : kind, sides: [], items }, used: found.slice(0, MOST) }
}

/** A number with its unit behind what it is of: `French press 4 min`, `Rent $1,200`. */
const VALUED =
  /^(\p{L}[^:]{1,48}?)[\s:(–—-]+((?:[$€£¥]\s?\d[\d.,]*\s?(?:k|m|bn|million|billion)?|\d[\d.,]*(?:\s?[–-]\s?\d[\d.,]*)?\s?(?:%|sec(?:ond)?s?|min(?:ute)?s?|h|hours?|hrs?|days?|weeks?|months?|years?|km|m|cm|mm|miles?|mi|kg|g|mg|lbs?|oz|ml|cl|l|lit(?:er|re)s?|kcal|calories|kwh|mwh|gwh|twh|w|kw|gb|tb|mb|°[cf]?|people|points|pts|k|million|billion|bn|tons?|tonnes?))(?:\/\p{L}+)?)\)?$/iu
/** Points that each open or end with a figure, led by it; null where one of them does not. */
export function valuedPoints(words: readonly string[]): Point[] | null {
  const opened = words.map(pointOf)
  if (opened.length >= 2 && opened.every(({ lead }) => lead !== null) && words.every((one) => FIGURE.test(one))) return opened
  const found = words.map((one) => VALUED.exec(one.replace(/^["“„«]|["”»]$/g, '')))
  if (found.length < 2 || found.some((match) => match === null)) return null
  return found.map((match) => ({ lead: (match?.[2] ?? '').trim(), title: asSet(match?.[1] ?? ''), detail: null }))
}

const COUNT =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:[\p{L}-]+ )?(?:steps|tips|ways|facts|points|reasons|rules|stages|habits|things|ideas|mistakes)\b/u
/** `5 steps: …, sleep and carb up`: where one piece too many came from a last `and`, it is one. */
function countedSo(text: string, lower: string, pieces: readonly Piece[]): readonly Piece[] {
  const said = COUNT.exec(lower)?.[1]
  const count = said ? (ONE_TO_TEN[said] ?? Number(said)) : 0
  const [before, last] = [pieces.at(-2), pieces.at(-1)]
  if (!before || !last || pieces.length !== count + 1 || !/^\s+and\s+$/i.test(text.slice(before.end, last.start))) return pieces
  return [...pieces.slice(0, -2), { start: before.start, end: last.end, text: text.slice(before.start, last.end) }]
}

/** `5 tips for houseplants: water less, …`: what leads in stands before the first entry alone. */
function withoutIntro(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces
  const intro = first
    ? /^[^:]*\b(?:tips|ways|reasons|facts|steps|habits|rules|ideas|things|mistakes|signs|benefits|points|how to|how an?|why)\b[^:]*:\s+/i.exec(
        first.text,
      )
    : null
  if (!first || !intro || rest.some(({ text }) => /:\s/.test(text))) return [...pieces]
  return [{ ...first, start: first.start + intro[0].length, text: first.text.slice(intro[0].length) }, ...rest]
}

/** `1. Rinse 2. Soak 3. Cook`: numbers that count up from one. */
function numbered(text: string, quotes: readonly Quote[]): Piece[] | null {
  const marked = [...text.matchAll(NUMBERED)]
  // `1 choose a bin, 2 add browns, 3 …`: bare numbers count where they run on to a third entry.
  const marks = marked.some((mark) => mark[1] === '1') ? marked : countsUp([...text.matchAll(BARE_NUMBER)])
  const first = marks.findIndex((mark) => mark[1] === '1')
  if (first < 0) return null
  const run: RegExpExecArray[] = []
  for (const mark of marks.slice(first)) if (Number(mark[1]) === run.length + 1) run.push(mark)
  if (run.length < 2) return null
  return run.flatMap((mark, i) => {
    const start = mark.index + mark[0].length
    const next = run[i + 1]?.index
    const quote = quotes.find((item) => item.start <= start && item.end > start)
    const stop = /[.!?](?=\s|$)|\n|;/.exec(text.slice(start, next))
    const end = quote ? quote.end : Math.min(next ?? text.length, stop ? start + stop.index : text.length)
    const piece = trimmed(text, start, Math.min(end, start + LONGEST))
    return piece ? [piece] : []
  })
}

const BARE_NUMBER = /(?:^|[,;:.\n]\s*)(\d{1,2})\s+(?=\p{L}{3})/gu
const FEW_COUNTED = 3
const countsUp = (marks: RegExpExecArray[]): RegExpExecArray[] => {
  const first = marks.findIndex((mark) => mark[1] === '1')
  const run = first < 0 ? [] : marks.slice(first).filter((mark, i) => Number(mark[1]) === i + 1)
  return run.length >= FEW_COUNTED ? run : []
}

/** Events with their years: `1969: Moon landing, 1989: the web`. */
function dated(text: string, blocks: readonly Block[], quotes: readonly Quote[]): Piece[] | null {
  let best: Piece[] = []
  for (const block of blocks) {
    const pieces = sentences(text, block).flatMap((span) => piecesOf(text, span, quotes))
    let run: Piece[] = []
    for (const piece of pieces) {
      const intro =
        /^.*(?::\s|["”]:?\s+|\b(?:with|of|from|showing|including|events?|milestones?)\s)(?=(?:1\d|20)\d{2}|Q[1-4]\b|(?:phase|stage|sprint|week|month) \d)/i.exec(
          piece.text,
        )
      const shown = intro ? { ...piece, start: piece.start + intro[0].length, text: piece.text.slice(intro[0].length) } : piece
      run = YEAR.test(shown.text.replace(/^["“]/, '')) ? [...run, shown] : []
      if (run.length > best.length) best = run
    }
  }
  return best.length >= 2 ? best : null
}

/** Facts that each open with a figure: `71% of the Earth is water, 60% of the body is water`. */
function figured(text: string, blocks: readonly Block[], quotes: readonly Quote[]): Piece[] | null {
  let best: Piece[] = []
  for (const block of blocks) {
    const run: Piece[] = []
    for (const piece of sentences(text, block).flatMap((span) => piecesOf(text, span, quotes))) {
      const intro = /^.*(?:["”»:]|\b(?:with|that|showing|facts?|and))\s*:?\s+(?=(?:over |about |up to )?[$€£]?\d)/iu.exec(piece.text)
      const shown = intro ? { ...piece, start: piece.start + intro[0].length, text: piece.text.slice(intro[0].length) } : piece
      // What goes on with a number inside belongs to the figures that opened the list.
      if (FIGURE.test(shown.text.replace(/^["“]/, '')) || (run.length > 1 && /\d/.test(shown.text) && shown.text.length <= 90))
        run.push(shown)
    }
    if (run.length > best.length) best = run
  }
  return best.length >= 2 ? best : null
}

/** The list after `Steps:`, `five facts:` and their like. */
function listed(text: string, blocks: readonly Block[], quotes: readonly Quote[]): Piece[] | null {
  for (const block of blocks) {
    if (block.label === '' || !LISTING.test(block.label)) continue
    const [span] = sentences(text, block)
    const pieces = span ? piecesOf(text, span, quotes).filter(({ text: words }) => words.length <= LONGEST) : []
    if (pieces.length >= 2) return pieces
  }
  const inline =
    /\b(?:steps?|stages?|phases?|facts?|tips?|points|benefits|milestones|stats|reasons|ways|sections|labels|habits|ingredients|labell?ed|callouts?)(?:\s+(?:are|exactly|labell?ed|of|called|titled|named|like|include|including))?\s*(?::\s*|(?=["“]))/gi
  for (const match of text.matchAll(inline)) {
    const start = match.index + match[0].length
    const [span] = sentences(text, { start, end: text.length })
    const pieces = span ? piecesOf(text, span, quotes).filter(({ text: words }) => words.length <= LONGEST) : []
    const said = /^["“]/.test(text.slice(start).trimStart()) ? pieces.filter(({ text: words }) => /^["“„«]/.test(words)) : pieces
    if (said.length >= 2) return said
  }
  return null
}

/** Three lines or more that open with a mark. */
function bulleted(text: string): Piece[] | null {
  const pieces = [...text.matchAll(/(?:^|\n)[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+([^\n]{3,140})/g)].flatMap((match) => {
    const start = match.index + match[0].length - (match[1] ?? '').length
    return trimmed(text, start, match.index + match[0].length) ?? []
  })
  const isAboutPicture = pieces.some(({ text: words }) =>
    /\b(?:palette|background|composition|\d+:\d+|render|typography|style|lighting|logo|format|canvas|legible)\b/i.test(words),
  )
  return pieces.length >= 3 && !isAboutPicture ? pieces : null
}

/** `Prompt → Plan → Pixels`. */
function flowing(text: string, quotes: readonly Quote[]): Piece[] | null {
  if (!/→|⇒|->|=>/.test(text)) return null
  const line = /[^\n.;:]*(?:→|⇒|->|=>)[^\n.;]*/.exec(text)
  if (!line || quotes.some(({ start, end }) => start < line.index && end > line.index)) return null
  const pieces = piecesOf(text.replace(/(?<=[^→>]),/g, ' '), { start: line.index, end: line.index + line[0].length }, quotes)
  const [first, ...rest] = pieces
  if (!first || rest.length === 0) return null
  const intro = /^.*\b(?:from|of|showing|flow|steps?|for)\s+(?=\S)/i.exec(first.text)
  return intro ? [{ ...first, start: first.start + intro[0].length, text: first.text.slice(intro[0].length) }, ...rest] : pieces
}

/** `Infographic about sleep: …, …, …`: what the first colon opens, where the words before it ask for the page. */
function opened(text: string, lower: string, quotes: readonly Quote[]): Piece[] | null {
  const colon = /^[^.\n:]{0,160}?\b(?:infographics?|facts?|guide|poster|chart|diagram|page|timeline)\b[^.\n:]{0,80}:\s/.exec(lower)
  if (!colon) return null
  const [sentence] = sentences(text, { start: colon[0].length, end: text.length })
  // `…, with labels and a sun` says how it is to be drawn.
  const how = sentence
    ? /,\s+(?:with|in|using|including)\s+(?:labels?|arrows?|icons?|an?\s|the\s|cute|simple|bright|\p{L}+ (?:colou?rs|style|icons|illustrations))/iu.exec(
        text.slice(sentence.start, sentence.end),
      )
    : null
  const span = sentence && how ? { ...sentence, end: sentence.start + how.index } : sentence
  const pieces = span ? piecesOf(text, span, quotes).filter(({ text: words }) => words.length <= LONGEST) : []
  // A second colon opens the list itself: `Infographic: the anatomy of a good email: subject line, …`.
  const [first, ...rest] = pieces
  const named = first && !rest.some(({ text: words }) => /:\s/.test(words)) ? /^[^:]{4,60}:\s+(?=\S)/.exec(first.text) : null
  const listed =
    first && named ? [{ ...first, start: first.start + named[0].length, text: first.text.slice(named[0].length) }, ...rest] : pieces
  const aboutPicture = listed.filter(({ text: words }) => ABOUT.test(words)).length
  return listed.length >= 3 && aboutPicture * 4 < listed.length ? listed : null
}

/** Two labelled lists in a comparison are its sides. */
function sidesOf(text: string, lower: string, blocks: readonly Block[], quotes: readonly Quote[]): PointsRead | null {
  if (!/\b(?:vs\.?|versus|compar\w+|pros and cons|difference|before and after|do(?:'|’)?s and don(?:'|’)?ts|myths?)\b/.test(lower))
    return null
  const lists = blocks.flatMap((block) => {
    const [span] = sentences(text, block)
    const pieces = span && block.label !== '' && !ABOUT.test(block.label) ? piecesOf(text, span, quotes) : []
    return pieces.length >= 2 && pieces.every(({ text: words }) => words.length <= 70) ? [{ block, pieces }] : []
  })
  const [a, b] = lists
  if (!a || !b || lists.length > 3) return null
  const sides = lists.map(({ block, pieces }) => ({ title: asSet(block.label), points: pieces.map(({ text: words }) => asSet(words)) }))
  return {
    points: { kind: 'compare', sides, items: [] },
    used: lists.flatMap(({ block, pieces }) => [{ start: block.labelStart, end: block.start }, ...pieces]),
  }
}
const ABOUT =
  /\b(?:direction|images?|include|should|style|colou?rs?|palette|background|format|size|layout|typography|fonts?|title|headline|subtitle|avoid|constraints?|text|use case|mood|scene|subject|composition|goal|request|type)\b/i

/** A title with what is said of it, a date or a figure that leads it. */
export function pointOf(words: string): Point {
  const said = words.replace(/^["“„«]|["”»]$/g, '').replace(/^\d{1,2}[.)]?\s+(?=\p{Lu}\p{L})/u, '')
  const year = YEAR.exec(said)
  if (year) return { lead: (year[1] ?? '').trim(), ...titled(said.slice(year[0].length)) }
  const figure = FIGURE.exec(said)
  // `68% prefer hybrid` opens with a capital where it does not go on from its figure.
  if (figure) return { lead: (figure[1] ?? '').trim(), title: followed(figure[2] ?? ''), detail: null }
  // `Households 46%`: a share may stand behind what it is of.
  const share = /^(.{2,60}?)[\s:(–—-]+(\d{1,3}(?:[.,]\d+)?\s?%)\)?$/u.exec(said)
  if (share && /\p{L}{2}/u.test(share[1] ?? '')) return { lead: (share[2] ?? '').trim(), title: asSet(share[1] ?? ''), detail: null }
  return { lead: null, ...titled(said) }
}

const followed = (words: string): string =>
  /^(?:of|in|is|are|was|more|less|fewer|higher|lower|per|out|from|to|by)\b/.test(words) ? words.trim() : asSet(words.trim())

/** `Rinse: two minutes under cold water` has a title and a detail. */
function titled(said: string): { title: string; detail: string | null } {
  const split = /^(.{2,44}?)\s*(?::\s|\s[–—-]\s|\s?\()\s*(.{3,})$/u.exec(said)
  return split
    ? { title: asSet(split[1] ?? said), detail: asSet((split[2] ?? '').replace(/\)$/, '')) }
    : { title: asSet(said), detail: null }
}

function kindOf(lower: string, items: readonly Point[]): Points['kind'] {
  const leads = items.filter(({ lead }) => lead !== null).length
  const years = items.filter(
    ({ lead }) =>
      lead !== null &&
      /^(?:c\. ?)?(?:1\d|20)\d{2}|^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|q[1-4]|week|day|month|year|phase|stage|sprint|round)\b|am$|pm$|:\d{2}/i.test(
        lead,
      ),
  ).length
  if (years >= items.length / 2 && years >= 2) return 'timeline'
  if (leads >= items.length / 2 && leads >= 2) return 'figures'
  if (/\btimeline\b|\broadmap\b/.test(lower)) return 'timeline'
  if (/\b(?:cycle|circular)\b/.test(lower) && items.length <= 6) return 'steps'
  if (
    /\b(?:steps?|process|how to|how it works|flow|guide|stages?|phases?|workflow|recipe|cycle|journey|how [\w ]{2,30} (?:is|are|gets?) (?:made|built|produced|grown|brewed|recycled|delivered))\b/.test(
      lower,
    )
  )
    return 'steps'
  return 'facts'
}

/** Sentences of a block; a full stop inside a number ends none. */
function sentences(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(/[.!?](?=["”]?(?:\s|$))|\n\s*\n/g)) {
    if (text.slice(from, start + match.index).trim() !== '') spans.push({ start: from, end: start + match.index })
    from = start + match.index + 1
  }
  if (text.slice(from, end).trim() !== '') spans.push({ start: from, end })
  return spans
}
