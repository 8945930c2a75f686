import { cameraOf } from '../camera.ts'
import { lowered, type Span, tidy } from '../clean.ts'
import { asSet, hidden, piecesOf } from '../lists.ts'
import { ONE_TO_TEN } from '../numbers.ts'
import type { Quote } from '../quotes.ts'
import type { Panel } from '../schema.ts'

const WORDS: Readonly<Record<string, number>> = { ...ONE_TO_TEN, twelve: 12 }
const NUMBER = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)'
const COUNT = new RegExp(
  `\\b${NUMBER}[- ](?:(?:[a-z]+ ){0,2})(?:panels?|frames?|shots?|images?|photos?|scenes?|pictures|koma|exposures)\\b`,
)
const GRID = new RegExp(`\\b${NUMBER} ?(?:x|×|by) ?${NUMBER}\\b(?! ?(?:px|pixels|cm|mm|in))`)
/** `a 12-grid card image … 4 cards per row`. */
const GRID_OF = new RegExp(`\\b${NUMBER}[- ]grid\\b`)
const PER_ROW = new RegExp(`\\b${NUMBER} (?:[a-z]+ )?(?:per|in each|in a|to a) row\\b`)
const MOST_IN_ROW = 8
const MARK = new RegExp(
  `(?:^|[\\s,;.:(])(?:\\*{0,2})(?:(?:panel|frame|scene|shot|photo|picture|image)\\s*(?:no\\.?\\s*)?#?${NUMBER}\\*{0,2}\\s*(?:[:.)–—-]|\\(|,|\\s(?=[a-z¤]))|(\\d{1,2})[.)]\\s)`,
  'gi',
)
/** `1 a robot digs 2 rain falls`: numbers alone, where they count up. */
const LOOSE_MARK = /(?:^|[\s,;.:(])()(\d{1,2})[:.)]?\s(?=[\p{L}"“¤])/gu
const MOST = 16

const SPEECH =
  /(?:\bsa(?:ys|ying|id)|\bspeech|\bballoon|\bbubble|\brepl(?:ies|ying)|\bask(?:s|ing)|\bshout(?:s|ing)?|\byell(?:s|ing)?|\bwhisper(?:s|ing)?|\banswers?|\bexclaim|\bdialogue|\bline|[\p{L}]:)\s*[:,]?\s*$/iu
const THOUGHT = /\bthink(?:s|ing)|\bthought/i
const SOUND = /\bsound|\bsfx\b|\beffect|\bonomatop/i
const CAPTION = /\bcaption|\bnarrat|\btext\b|\blabel|\btitle card|\breads?\b|\bvoice-?over|\bvo\b/i

/** How many panels a prompt asks for, and the columns where it names a grid. */
export function panelCount(lower: string): { count: number | null; columns: number | null } {
  const grid = GRID.exec(lower)
  const number = (word: string | undefined) => (word === undefined ? null : (WORDS[word] ?? Number(word)))
  if (grid) {
    const [a, b] = [number(grid[1]) ?? 1, number(grid[2]) ?? 1]
    if (a * b <= MOST && a * b > 1) return { count: a * b, columns: a }
  }
  const count = number((COUNT.exec(lower) ?? GRID_OF.exec(lower))?.[1])
  const row = number(PER_ROW.exec(lower)?.[1])
  return { count: count && count <= MOST ? count : null, columns: row && row <= MOST_IN_ROW ? row : null }
}

/** The panels that a prompt describes one by one, each with what is in it and its lines to the letter. */
export function panelsOf(
  text: string,
  quotes: readonly Quote[],
  usual: 'speech' | 'caption',
  count: number | null,
): { panels: Panel[]; used: Span[] } {
  const spans =
    numbered(text, quotes, MARK, 2) ??
    numbered(text, quotes, LOOSE_MARK, 3) ??
    told(text, quotes, count, usual === 'speech') ??
    listed(text, quotes, count)
  if (!spans) return spokenIn(text, quotes, usual, count)
  const panels = spans.slice(0, MOST).map((span) => panelOf(text, span, quotes, usual))
  return { panels, used: spans }
}

/** `Panel 1: … Panel 2: …` or `1. … 2. …`: marks that count up from one. */
function numbered(text: string, quotes: readonly Quote[], pattern: RegExp, least: number): Span[] | null {
  // `Panel A` counts as `Panel 1` does.
  const bare = hidden(text, quotes).replace(
    /\b(panel|frame|scene|shot) ([A-H])\b/gi,
    (_, word: string, letter: string) => `${word} ${letter.toUpperCase().charCodeAt(0) - 64}`,
  )
  const marks = [...bare.matchAll(pattern)]
  const numberOf = (mark: RegExpExecArray) => WORDS[(mark[1] ?? '').toLowerCase()] ?? Number(mark[1] || mark[2])
  const run: RegExpExecArray[] = []
  for (const mark of marks) if (numberOf(mark) === run.length + 1) run.push(mark)
  if (run.length < least) return null
  return run.map((mark, i) => {
    const start = mark.index + mark[0].length
    const next = run[i + 1]?.index ?? text.length
    // The last panel ends with its paragraph or where the style of the whole is spoken of.
    const end = i < run.length - 1 ? next : start + endOfLast(bare.slice(start))
    return { start, end }
  })
}

const ABOUT_ALL =
  /(?:[.!?)¤]\s+|\n\s*)(?=(?:style|use|keep|make|all panels|the style|consistent|clean|black|flat|color|colour|palette|format|aspect|no other|no text|lettering|in (?:the )?style|bold|bright|retro|vintage|layout|constraints?|lighting|muted|warm|light|dark)\b)/i
function endOfLast(rest: string): number {
  const paragraph = rest.search(/\n\s*\n/)
  const about = ABOUT_ALL.exec(rest)
  return Math.min(paragraph < 0 ? rest.length : paragraph, about ? about.index + 1 : rest.length)
}

/** A dialogue without panels: each of its lines has one, in the place that the opening tells of. */
function spokenIn(
  text: string,
  quotes: readonly Quote[],
  usual: 'speech' | 'caption',
  count: number | null,
): { panels: Panel[]; used: Span[] } {
  if (usual !== 'speech' || quotes.length < 2) return { panels: [], used: [] }
  const opening = /^[^.!?\n]{0,200}?(?=[.!?\n]|[\p{L}]+:\s*["“])/u.exec(text)?.[0] ?? ''
  const place = tidy(opening.replace(/^.*?\b(?:about|of|with|where|:)\s/iu, '')).slice(0, 160)
  const most = Math.min(MOST, Math.max(count ?? quotes.length, 1))
  const perPanel = Math.ceil(quotes.length / most)
  const panels: Panel[] = []
  for (let i = 0; i < quotes.length; i += perPanel) {
    const first = quotes[i]
    const last = quotes[Math.min(quotes.length, i + perPanel) - 1]
    if (!first || !last) continue
    const from = Math.max(quotes[i - 1]?.end ?? 0, first.start - 60)
    const said = panelOf(text, { start: from, end: last.end }, quotes, usual)
    const speaker = /([\p{L}][\p{L} ]{1,24}):\s*$/u.exec(text.slice(from, first.start))?.[1]?.trim() ?? ''
    panels.push({ ...said, scene: tidy(`${speaker}, ${place}`) })
  }
  const rest = count && count > panels.length ? count - panels.length : 0
  const silent = Array.from(
    { length: Math.min(rest, MOST - panels.length) },
    (): Panel => ({ scene: place, angle: null, shot: null, lines: [] }),
  )
  return { panels: [...panels, ...silent], used: quotes.map(({ start, end }) => ({ start, end })) }
}

/** `jumps in, "Mine."`: words that stand alone are said in the panel before them. */
function withSpeech(pieces: readonly Span[], quotes: readonly Quote[]): Span[] {
  const panels: Span[] = []
  for (const { start, end } of pieces) {
    const last = panels.at(-1)
    if (last && quotes.some((quote) => quote.start <= start && quote.end >= end)) last.end = end
    else panels.push({ start, end })
  }
  return panels
}

/** `showing a, b and c`: a list of what the frames show. */
function listed(text: string, quotes: readonly Quote[], count: number | null): Span[] | null {
  const bare = hidden(text, quotes).replace(/\b\d{1,2}:\d{1,2}\b/g, (ratio) => ' '.repeat(ratio.length))
  const opening =
    /\b(?:panels?|frames?|shots?|scenes?|images?|photos?|sheet|storyboard|comic|strip)\b(?!\/)[^:.\n]{0,90}?(?::|\bshowing\b|\bof\b|\bfrom\b)\s*/i.exec(
      bare,
    )
  if (!opening) return null
  const start = opening.index + opening[0].length
  const stop = /[.!?](?=\s|$)|\n/.exec(bare.slice(start))
  const end = stop ? start + stop.index : text.length
  const pieces = withSpeech(piecesOf(text, { start, end }, quotes), quotes)
  if (pieces.length < 3) return null
  // More pieces than panels: the last panel has several.
  const last = pieces.at(-1)
  if (!count || count < 2 || pieces.length <= count || !last) return pieces
  return [...pieces.slice(0, count - 1), { start: pieces[count - 1]?.start ?? last.start, end: last.end }]
}

const OPENING =
  /^[^.!?\n]{0,160}?\b(?:panels?|frames?|comic|strip|manga|storyboard|cartoon|koma|page)\b[^.!?:\n]{0,90}?(?:[:.]\s|\n|\b(?:where|in which|about how)\s)\s*/iu
/** `The last panel says`, `in the end`: words that only say which panel follows. */
const ORDINAL =
  /^(?:(?:and )?(?:then|next|finally|after that|in the end|first|second|third|fourth|fifth|sixth|last)\b,?\s*)?(?:(?:the |in the )?(?:first|second|third|fourth|fifth|sixth|next|last|final) (?:panel|frame|scene|shot)(?: shows)?\b[,:]?\s*)?/i

/** Quotes as marks; one that ends its own sentence ends the one around it: `calls: “It is broken!” Her son …`. */
function stopped(text: string, quotes: readonly Quote[]): string {
  let bare = hidden(text, quotes)
  for (const quote of quotes)
    if (/[.!?…]$/.test(quote.text) && /\p{L}{3}[^.!?;\n]*$/u.test(text.slice(0, quote.start)) && /^\s+\p{Lu}/u.test(text.slice(quote.end)))
      bare = `${bare.slice(0, quote.end - 1)}.${bare.slice(quote.end)}`
  return bare
}

/** A story in sentences behind the words that ask for it: each sentence is a panel, and those that are left over share the last. */
function told(text: string, quotes: readonly Quote[], count: number | null, isComic: boolean): Span[] | null {
  const bare = stopped(text, quotes)
  const start = OPENING.exec(bare)?.[0].length
  if (start === undefined) return null
  const end = start + endOfLast(bare.slice(start))
  const sentences = [...bare.slice(start, end).matchAll(/[^.!?;\n¤]*(?:¤+[^.!?;\n¤]*)*(?:[.!?;\n]+|$)/gu)]
    .map((match) => {
      const led = /^\s*/.exec(match[0])?.[0].length ?? 0
      const ordinal = ORDINAL.exec(match[0].slice(led))?.[0].length ?? 0
      return { start: start + match.index + led + ordinal, end: start + match.index + match[0].length }
    })
    .filter((span) => span.end - span.start > 6)
  // `comic about a girl who finds a dragon. She hides it.`: the opening tells the first of it.
  const matter = /\b(?:about|where|in which|of|with)\s+(?=(?:\S+\s+){3,}\S*[.]\s*$)/iu.exec(bare.slice(0, start))
  if (
    matter &&
    sentences.length >= 1 &&
    (count === null ? /\b(?:who|that|where|\p{L}+ing)\b/u.test(bare.slice(matter.index, start)) : sentences.length < count)
  )
    sentences.unshift({ start: matter.index + matter[0].length, end: start })
  // What follows `:` once, with commas alone, is a list of what the frames show.
  const enumerated = count !== null && count >= 3 ? inOneSentence(text, quotes, sentences, count) : null
  if (enumerated) return enumerated
  const least = isComic ? 2 : 3
  if (sentences.length < least || (count !== null && sentences.length < count / 2)) return null
  const most = Math.min(MOST, count ?? MOST)
  const last = sentences.at(-1)
  if (sentences.length <= most || !last) return sentences
  return [...sentences.slice(0, most - 1), { start: sentences[most - 1]?.start ?? last.start, end: last.end }]
}

/** `a kid plants a seed, waits in the rain, falls asleep, wakes up under a sunflower. Caption …`: as many clauses as panels. */
function inOneSentence(text: string, quotes: readonly Quote[], [first, ...rest]: readonly Span[], count: number): Span[] | null {
  if (!first || rest.length > 1) return null
  const pieces = withSpeech(piecesOf(text, first, quotes), quotes)
  if (pieces.length !== count) return null
  // What follows tells of the last panel.
  const until = rest[0]?.end
  return pieces.map((span, i) => (i === count - 1 && until ? { ...span, end: until } : span))
}

function panelOf(text: string, span: Span, quotes: readonly Quote[], usual: 'speech' | 'caption'): Panel {
  const inside = quotes.filter(({ start, end }) => start >= span.start && end <= span.end)
  let scene = ''
  let at = span.start
  const lines = inside.map((quote): Panel['lines'][number] => {
    const before = text.slice(at, quote.start)
    scene += ` ${before}`
    at = quote.end
    const near = before.slice(-48)
    const kind = SOUND.test(near)
      ? 'sound'
      : THOUGHT.test(near)
        ? 'thought'
        : CAPTION.test(near)
          ? 'caption'
          : SPEECH.test(near)
            ? 'speech'
            : usual
    return { kind, text: quote.text }
  })
  scene += ` ${text.slice(at, span.end)}`
  const lower = lowered(scene)
  const { angle, shot } = cameraOf(lower, [])
  return { scene: describedBy(scene), angle, shot, lines }
}

const LEAD_INS =
  /\s*(?:,|;|—|–|-)?\s*(?:and\s+)?(?:with\s+(?:a\s+|the\s+)?)?(?:[\p{L}]+ )?(?:caption|speech (?:bubble|balloon)|balloon|bubble|sound effect|sfx|text|narration|thought bubble|dialogue|voice-?over)\s*(?:(?:in|on|of|for) the (?:[a-z]+ )?(?:panel|frame|one)\s*)?(?:reading|saying|that (?:reads|says)|:)?\s*$/iu
/** What a panel shows, without the words that lead to its lines. */
function describedBy(scene: string): string {
  const parts = scene.split(/(?<=[.!?])\s+/).map((part) => part.replace(LEAD_INS, ''))
  return asSet(tidy(parts.join(' '))).slice(0, 240)
}
