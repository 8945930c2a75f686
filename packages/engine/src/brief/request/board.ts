import type { Span } from '../clean.ts'
import type { Section } from '../labels.ts'
import { sectionAt } from '../labels.ts'
import { asSet, type Piece, piecesOf } from '../lists.ts'
import { pointsOf, valuedPoints } from '../points.ts'
import type { Quote } from '../quotes.ts'
import type { Points } from '../schema.ts'
import { inCapitals, titleFrom } from '../title.ts'

/** Pages that say something in several parts, by the words that ask for them. */
const ASKED =
  /\b(?:info-?graphics?|(?:research|strategy|planning|audit|concept|evidence|status|decision|review|project|analysis|comparison|knowledge|visual|use-?case) (?:board|card|map|sheet)s?|(?:battle|score|playing|flash|knowledge|profile|info|summary|enablement|fact|reference) ?cards?|one-?pager|cheat ?sheet|worksheet|framework|canvas for|flow|funnel|journey|pipeline|roadmap|check-?list|audit|playbook|report|explainer|guide(?! dogs?\b)|guidelines|atlas|diagrams?|encyclop\w+|matrix|overview|breakdown|relationship (?:map|chart|poster)|itinerary|anatomy|process|workflow|slide|deck|schematic|exploded|cutaway|handout|spec(?:ification)? sheet|knowledge)\b/
/** Pictures of the real world, and pages with readers of their own. */
const OTHER =
  /\b(?:photo|photograph\w*|photoreal\w*|hyper-?real\w*|cinematic|film|screenshot|app|website|landing page|ui|portrait|selfie|render of|comic|manga|storyboard|logo|sticker|packaging|menu|schedule|time ?table|calendar|programme|agenda|planner|product (?:shot|image)|(?:title|cover|opening|closing|section|divider) slide|(?:guide|walking|walk|trail|tourist|visitor|illustrated|hand-?drawn|city|town|harbou?r|island|park) map|map of)\b/
/** What only a prompt that names its deliverable wants as a page of parts. */
const HANDED_OVER = /\b(?:posters?|backdrops?|boards?|wall ?boards?|spreads?|kits?|systems?|covers?|banners?|signage|sheets?|cards?)\b/
/** `Logo usage guide`: a page about a mark is none. */
const USED = /\b(?:logo|product|app|packaging|landing page|website)(?= (?:usage|(?:\w+ ){0,2}(?:guide|guidelines|audit|checklist|review)))/g
/** What leads to a list of parts. */
const LEADS =
  /(?:\b(?:with|includ(?:es?|ing)|showing|shows?|featuring|containing|contains?|such as|namely|sections?|modules?|panels?|parts?|layers?|nodes?|steps?|labels?|labell?ed)\b(?: (?:the |these )?(?:following|readable|clear)?[^,.;:\n]{0,24}:)?|:)\s+/gi
const CRAFT =
  /\b(?:styles?|lighting|palette|colou?rs?|typography|fonts?|text|readable|legible|render\w*|resolution|quality|composition|layout|aspect|ratio|mood|aesthetic|background|white ?space|negative space|margins?|spacing|shadows?|gradients?|grain|texture|minimal\w*|clean|premium|realistic|professional|modern|elegant|camera|lens|focus|avoid|use|must|should|no|keep|make|create|ensure|design|placeholders?|crop|annotations|hierarchy|focal point|grid|elegant|clear|cluttered|engaging|icons?|zones?|content blocks?|diagrams?|callouts?|if|such as|generate|accurate|information-rich)\b/i
const DULL: ReadonlySet<Section['kind']> = new Set(['style', 'camera', 'lighting', 'negative', 'constraints', 'format'])
const [FEWEST, MOST, MOST_WORDS] = [3, 12, 7]
const STEPS = /\b(?:steps?|process|flow|journey|workflow|pipeline|how (?:to|it works|an?)|stages?|sequence|lifecycle|becomes?)\b/

/** `below`: words that are only to be read beside the points. */
type Board = { points: Points; used: Span[]; below: string[]; title: string | null }

/** The parts that a prompt names for a page that informs, where no list of its own says them; null where it asks for another picture. */
export function boardOf(text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Board | null {
  const ask = askOf(lower, sections)
  const named = handedOver(text, sections).toLowerCase()
  if (!(ASKED.test(ask) || HANDED_OVER.test(named)) || OTHER.test(named.replace(USED, '') || ask)) return null
  const steps = countedSteps(text, lower, quotes)
  if (steps) return { ...steps, title: quotes.length > 0 ? null : (deliverable(text, sections) ?? titleFrom(text, lower)) }
  const quoted = quotes.filter(({ text: words }) => words.length <= LONGEST_LABEL)
  const [first] = quotes
  const labels = quoted.filter((quote) => quote !== first || !isTitle(lower, quote))
  const lists = labels.length >= FEWEST ? [labels.map(({ start, end, text: words }): Piece => ({ start, end, text: words }))] : []
  if (lists.length === 0) lists.push(...listsIn(text, lower, quotes, sections))
  const longest = lists.reduce<Piece[]>((best, list) => (list.length >= best.length ? list : best), [])
  // `Include glycolysis, … Use arrows to connect the steps, and label glucose, …`: what is joined is drawn, and what is only labelled stands below.
  const joined = JOINED.test(lower) ? lists.find((list) => list.length >= FEWEST && list.length <= MOST_JOINED) : undefined
  const pieces = joined ?? longest
  const below = joined && joined !== longest ? longest : []
  if (pieces.length < FEWEST) return null
  const valued = valuedPoints(pieces.slice(0, MOST).map(({ text: words }) => words))
  const items =
    valued ??
    pieces
      .slice(0, MOST)
      .map(({ text: words }) => ({ lead: null, title: asSet(words.replace(LED, '').replace(LEADING, '')), detail: null }))
  const hasTitle = labels.length < quoted.length
  return {
    points: { kind: valued ? 'figures' : STEPS.test(ask) || joined ? 'steps' : 'facts', sides: [], items },
    used: [...pieces.slice(0, MOST), ...below],
    below: below.map(({ text: words }) => asSet(words.replace(LEADING, ''))),
    title: hasTitle ? null : (deliverable(text, sections) ?? titleFrom(text, lower)),
  }
}
const LONGEST_LABEL = 48

/** `Step 1: line art, Step 2: flat colours`: steps that the prompt counts itself, whatever they speak of. */
function countedSteps(text: string, lower: string, quotes: readonly Quote[]): Omit<Board, 'title'> | null {
  if (!/\bstep 1\b/.test(lower)) return null
  const { points, used } = pointsOf(text, lower, quotes)
  return points && points.kind === 'steps' && points.items.length >= FEWEST ? { points, used, below: [] } : null
}
/** `A listing with size chart`: what leads to the first of a list. */
const LED = /^(?:an? |the |one )[^,]{2,60}?\b(?:with|including|showing|featuring)\s+/i
const LEADING = /^(?:an? |the |and |or |its |one |clear |numbered )+/i

/** The words that say what is wanted: the opening sentence and what labels call the use, the deliverable or the request. */
export function askOf(lower: string, sections: readonly Section[]): string {
  const opening = lower.slice(0, OPENING).split(/(?<=[.!?])\s|\n/)[0] ?? ''
  // What is handed over says more than what it is for.
  const isNamed = sections.some(({ label }) => label === 'deliverable')
  const labelled = sections
    .filter(
      ({ kind, label }) =>
        (kind === 'use' && !(label === 'goal' && isNamed)) || /^(?:primary request|main request|request|prompt|task)$/.test(label),
    )
    .map(({ start, end }) => lower.slice(start, Math.min(end, start + OPENING)).split(/(?<=[.!?])\s|\n/)[0] ?? '')
  return [opening, ...labelled].join(' ')
}
const OPENING = 220

/** A quote behind `titled`, or one that opens the page. */
const isTitle = (lower: string, { start }: Quote): boolean =>
  /\b(?:titled?|called|named|headline|heading|text|theme|reads?)\b[^.\n]{0,40}$/.test(lower.slice(0, start)) ||
  !/[.:]\s*\d?\s*$/.test(lower.slice(0, start))

/** The longest list of short parts outside what is said of style. */
export const partsIn = (text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Piece[] =>
  listsIn(text, lower, quotes, sections).reduce<Piece[]>((best, list) => (list.length >= best.length ? list : best), [])

const JOINED = /\barrows?\b[^.]{0,30}\b(?:connect\w*|between|link\w*|from|join\w*)\b|\bconnected (?:by|with) arrows\b/
const MOST_JOINED = 8

/** Every list of short parts. */
function listsIn(text: string, lower: string, quotes: readonly Quote[], sections: readonly Section[]): Piece[][] {
  const lists: Piece[][] = []
  for (const lead of lower.matchAll(LEADS)) {
    const start = lead.index + lead[0].length
    const section = sectionAt(sections, lead.index)
    if (section && DULL.has(section.kind) && !/visual (?:direction|content)/.test(section.label)) continue
    const stop = /[.!?](?=\s|$)|\n|;/.exec(lower.slice(start))
    const end = stop ? start + stop.index : lower.length
    if (end - start > LONGEST_LIST) continue
    const all = piecesOf(text, { start, end }, quotes)
    const pieces = all.filter(
      ({ start: from, end: to, text: words }) =>
        !CRAFT.test(words) && !ANYTHING.test(words) && isWanted(lower.slice(from, to), words) && words.split(/\s+/).length <= MOST_WORDS,
    )
    // Where most of a list is about the craft, all of it is.
    if (pieces.length * 2 < all.length + 1) continue
    lists.push(pieces)
  }
  return lists
}
const LONGEST_LIST = 420
/** Words that stand for whatever a page is about. */
const ANYTHING = /^(?:one |an? )?(?:central |single |main )?(?:concept|object|ingredient|subject|product|element|topic|theme|idea|item)s?$/i
/** What is refused is blank in the English, as letters are of which it holds nothing. */
const isWanted = (english: string, words: string): boolean => english.trim() !== '' || !/[a-z]{3}/i.test(words)

const FORMAT = /(?<=\S \S.*|\S{4,}) (?:infographics?|posters?|graphics?|visuals?|images?|slides?|banners?|covers?|concepts?)$/i
/** `Deliverable: Sales battlecard`: what the page is called where it is not called anything; a poster does not call itself one. */
export function deliverable(text: string, sections: readonly Section[]): string | null {
  const words = handedOver(text, sections)
  return words === '' ? null : inCapitals(asSet(words.replace(FORMAT, '')))
}

function handedOver(text: string, sections: readonly Section[]): string {
  const section = sections.find(({ label }) => label === 'deliverable')
  return section ? (/^\s*([^.\n]{4,64})/.exec(text.slice(section.start, section.end))?.[1]?.trim() ?? '') : ''
}
