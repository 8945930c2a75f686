import { AT_DAY, AT_HOUR, type ClauseKind, isOrder, kindOfClause, LEADING } from './clause-kind.ts'
import { lowered, type Span } from './clean.ts'
import { isLook } from './design/cut.ts'
import { asSet, hidden } from './lists.ts'
import type { Quote } from './quotes.ts'
import { type Clause, clausesOf } from './stated.ts'
import { valuesIn } from './values.ts'

/** A clause that tells something and stands nowhere on the page. */
export type Unsaid = Span & {
  text: string
  field: string
  /** Whether it is surely to be read; else it may be a wish about the look. */
  isSure: boolean
}

/** A clause with the word that says what it is, as in `Owner: Team Fern`. */
type Labelled = Clause & { label?: string }
/** A clause, what it is, and whether its page says it. */
type Weighed = { clause: Labelled; kind: ClauseKind; isHeld: boolean }

/**
 * What a prompt tells and its page does not say: every clause behind the words that ask for the page is held against the
 * words on it, and those of which some are missing are looked at: wishes about the look and things to be seen are left
 * out, the rest is to be read. `lower` is the prompt without what it refuses, `said` the words of the page.
 */
export function unsaidIn(text: string, lower: string, quotes: readonly Quote[], said: readonly string[]): Unsaid[] {
  const bare = hidden(text, quotes)
  const [head, ...others] = clausesOf(bare, valuesIn(bare))
  if (!head) return []
  const isHeld = holding(said)
  const facts = [...quotes, ...others.filter(({ values }) => values.length > 0)]
  const [first, last] = [Math.min(...facts.map(({ start }) => start)), Math.max(...facts.map(({ end }) => end))]
  const weigh = (clause: Labelled, isEnclosed: boolean): Weighed => ({
    clause,
    kind: WAY.test(clause.text)
      ? 'look'
      : NOT_NEEDED.test(clause.text)
        ? 'told'
        : isRefused(clause, lower)
          ? 'look'
          : kindOfClause(clause, isEnclosed, bare),
    isHeld: isHeld(clause),
  })
  const weighed = others.flatMap((clause): Weighed[] => {
    const label = labelBefore(bare, clause)
    const whole = weigh(label ? { ...clause, label } : clause, clause.start > first && clause.end < last)
    // What opens a clause that is set as a whole is set with it.
    return whole.isHeld || whole.kind === 'look' ? [whole, ...leadOf(clause).map((lead) => weigh(lead, true))] : [whole]
  })
  const venue = venueIn(text)
  const place: Clause[] = venue ? [{ ...venue, sentence: -1, values: [] }] : []
  return [
    ...place.filter((clause) => !isHeld(clause)).map((clause) => unsaidOf(clause, 'place')),
    ...among(weighed).flatMap((one) => (one.isHeld || one.kind === 'look' || one.kind === 'seen' ? [] : [unsaidOf(one.clause, one.kind)])),
  ]
}

const unsaidOf = (clause: Labelled, kind: ClauseKind): Unsaid => ({
  start: clause.start,
  end: clause.end,
  text: asSet(`${clause.label ?? ''}${clause.text.replace(LEADING, '')}`.replace(/^dated?:? (?=\d)/i, '')),
  field: kind === 'place' ? 'place' : fieldOf(clause),
  isSure: kind !== 'unsure',
})

/** `Owner: `, `Questions: `: a label that the page is to say too; null before what only speaks of the design. */
function labelBefore(bare: string, { start }: Clause): string | null {
  const label = /(?:^|[.;\n]\s*)(\p{Lu}[\p{Ll}’']{2,14}(?: [\p{Ll}’']{2,12})?): $/u.exec(bare.slice(Math.max(0, start - 34), start))?.[1]
  return label && SAYS_WHO.test(label) ? `${label}: ` : null
}
const SAYS_WHO =
  /^(?:owners?|hosts?|teams?|questions?|contact|info|source|tip|organi[sz]ers?|speakers?|coach(?:es)?|teachers?|instructors?|trainers?|dates?|when|where|meeting point|dress code|bring|price|cost|fee|deadline|ages?|level|duration|language|sponsors?|partners?|rules?|prizes?|menu|includes?|route|distance|start|finish|parking|room|address|hours|opening hours|capacity|allergens|notes?)$/i

/** Clauses by the company they keep: what is listed behind a note is noted, and things named among facts alone are facts. */
function among(weighed: readonly Weighed[]): Weighed[] {
  let noted = -1
  return weighed.map((one, i) => {
    const { clause, kind } = one
    const siblings = weighed.filter((other, k) => k !== i && other.clause.sentence === clause.sentence)
    const isBareThing = kind === 'seen' && !/^(?:an?|the|two|three|some|with|my|our)\s/i.test(clause.text) && clause.text.includes(' ')
    if (kind === 'noted') noted = clause.sentence
    else if (noted === clause.sentence && kind !== 'place' && !isOrder(clause.text)) return { ...one, kind: 'told' }
    const told = siblings.filter((other) => other.isHeld || other.kind === 'told').length
    const isAmongFacts =
      clause.sentence > 0 && told > 0 && told * 2 >= siblings.length && siblings.every((other) => other.isHeld || other.kind !== 'look')
    return isBareThing && isAmongFacts ? { ...one, kind: 'told' } : one
  })
}

/** Whether a page that says these words says a clause. */
function holding(said: readonly string[]): (clause: Clause) => boolean {
  const held = new Set(said.flatMap(tokensOf))
  const lines = said.map((words) => new Set(tokensOf(words)))
  return (clause) => {
    const isContact = clause.values.some(({ kind }) => /^(?:web|email|phone|handle)$/.test(kind))
    const words = tokensOf(clause.text).filter((word) => !(isContact && REACHES.test(word)))
    // `Judging at 4 pm` is one fact: an hour by itself is another.
    return isOneFact(clause) ? lines.some((line) => words.every((word) => line.has(word))) : words.every((word) => held.has(word))
  }
}

/** What leads to an address or a number, which stands for itself. */
const REACHES =
  /^(?:call|book|visit|register|tickets?|e?mail|text|rsvp|order|info|more|contact|follow|phone|tel|web|website|online|shop|reserve|apply|sign|up)$/

/** `Tickets right`: an arrow says the way. */
const WAY = /\s(?:left|right|straight(?: ahead| on)?|ahead|up|upstairs|down|downstairs)$/i

/** A few plain words about one hour or price. */
function isOneFact({ text, values }: Clause): boolean {
  const [value] = values
  if (!value || values.length > 1 || !/^(?:time|price|amount)$/.test(value.kind)) return false
  const around = text.replace(value.text, ' ').trim()
  return tokensOf(around).length > 0 && around.split(/\s+/).length <= MOST_AROUND_FACT && PLAIN.test(around)
}
const MOST_AROUND_FACT = 5
/** Nothing but small words, among which nobody and no day is named. */
const PLAIN = /^(?!(?:at|in|on|every|each)\s+(?!(?:the )?(?:door|gate)))(?!.*day\b)\p{L}[\p{Ll}’' -]*$/u

/** `Pirate party on 3 May from 2 to 5 pm`: what takes place stands before when it does. */
function leadOf({ text, start, sentence, values }: Clause): Clause[] {
  const [value] = values
  const lead = value && /^(\p{L}[\p{L}’' -]{3,40}?) (?:on|at|from|in|every|this)(?: the)? $/u.exec(text.slice(0, value.start - start))?.[1]
  if (!lead || lead.split(' ').length > MOST_OF_LEAD || isLook(lead) || VERBAL.test(lead)) return []
  return [{ text: lead, start, end: start + lead.length, sentence, values: [] }]
}
const MOST_OF_LEAD = 4
/** What only leads to a date or a house. */
const VERBAL =
  /^(?:join|come|see|meet|visit|find|book|call|open|opens|starts?|doors|valid|apply|rsvp|reply|register|until|every|on|at|it|we|you)\b/i

/** In which place of the page a clause is looked for. */
function fieldOf({ text, values }: Clause): string {
  const [value] = values
  const count = values.reduce((sum, one) => sum + one.text.length, 0)
  if (AT_HOUR.test(text.toLowerCase())) return 'time'
  if (AT_DAY.test(text)) return 'date'
  if (value?.kind === 'price' && text.length <= SHORT) return 'price'
  const isMost = count >= text.length * 0.4 && !values.some(({ kind }) => kind === 'price')
  return value && isMost && /^(?:date|time)$/.test(value.kind) ? value.kind : 'line'
}
const SHORT = 24

const isRefused = ({ start, end, text }: Clause, lower: string): boolean => lower.slice(start, end).trim().length < text.length / 2
/** `No booking needed` refuses nothing of the picture. */
const NOT_NEEDED =
  /^not (?:redeemable|valid|refundable|transferable|combinable|for sale|suitable)\b|\b(?:needed|required|necessary|allowed|permitted)$|^no [\p{Ll} ]{2,40}\b(?:please|after \d|before \d|until \d)|^no (?:palm oil|added \p{Ll}+|artificial \p{Ll}+|plastic|animal testing|parabens|nuts|lactose|caffeine|gifts?|auditions?|appointments?|commitment|contracts?|deposit|dress code|pets|dogs|refunds?|cash|cards?|waiting|queues?|fuss|strings attached|sugar|gluten|additives|preservatives|hidden (?:costs?|fees?)|minimum|obligation|rush|excuses|cover|charge|fee|experience|booking|registration|entry|tickets?|reservations?|fees)\b/iu

/** Where it takes place, behind what is asked for: `poster for a plant swap at the community library`. */
export function venueIn(text: string): (Span & { text: string }) | null {
  const head = /^[^,:;\n"“„«¤(]{0,160}?(?=[,:;\n"“„«¤(]|\.(?:\s|$)|$)/u.exec(text)?.[0] ?? ''
  const match = HEAD_PLACE.exec(head)
  const words = match?.[1]
  if (!match || !words || OF_LOOK.test(words) || DEPICTS.test(head)) return null
  const start = match.index + match[0].length - words.length
  return { start, end: start + words.length, text: words }
}
const HEAD_PLACE =
  /\s(?:at|@|in(?= \p{Lu})) ((?:the |our )?[\p{L}\d][\p{L}\d'’&.-]*(?: [\p{L}\d&][\p{L}\d'’&.-]*){0,5}?)(?=$|\s(?:with|for|on|featuring|showing|this|next|every|from|in (?!the)|to|that|where|from)\s)/u
/** `A poster of a palace in Seoul` shows the place. */
const DEPICTS =
  /\b(?:poster|print|card|postcard|cover|banner|illustration|picture|image|drawing|painting|photo(?:graph)?)s? (?:of|showing|depicting) /i
const OF_LOOK =
  /^(?:English|German|French|Spanish|Italian|Dutch|Japanese|Korean|Chinese|Arabic|Hindi|Russian|Turkish|Greek|Bauhaus|Art|Swiss|Pop|Memphis|Victorian|Scandinavian|CMYK|RGB|A\d|night|dusk|dawn|noon|midnight|sunset|sunrise|home|work|the (?:top|bottom|centre|center|left|right|end|start|beginning|same|heart)|large|full|a|an|\d)\b/i

/** The words of a clause that say something, in one spelling; signs stand alone, for `46 %` is `46%`. */
export const tokensOf = (words: string): string[] =>
  [...lowered(words.normalize('NFKC')).matchAll(/[\p{L}\p{M}\p{N}@]+|[$€£¥%]/gu)].map(([word]) => word).filter((word) => !SMALL.has(word))
const SMALL = new Set(
  'a an the and or of on at in to for from by with is are be will it its our your we you us this that as so also plus please then awarded presented signed'.split(
    ' ',
  ),
)
