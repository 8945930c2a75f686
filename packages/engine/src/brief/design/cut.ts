import { lowered, type Span } from '../clean.ts'
import { colorsIn } from '../colors.ts'

/** Where the sentences of a prompt fall apart into the parts that state something, and which of them only speak of its look. */

const INITIAL = '\\p{Lu}\\.(?: ?\\p{Lu}\\.)*'
const WORD = "(?:\\p{Lu}[\\p{L}\\d'’&-]*|\\d{1,4}[a-z]?)"
const JOINT = '(?:of|the|de|la|le|du|da|di|do|dos|das|des|del|della|dei|von|van|den|der|zum|zur|am|im|and|&|y|et|zu|for|in|on|at|to|a)'
const TITLE = '(?:[Dd]r|[Mm]rs?|Ms|Prof|[Ss]t|[Uu]l|Rev|Sir|Col|Capt|No|Vol)\\.'
/** Capitalised words, with the small words that may stand between them. */
const PROPER = new RegExp(`^(?:${TITLE} )?(?:${INITIAL} ?)?${WORD}(?:,? (?:${JOINT} ){0,2}(?:${INITIAL}|${TITLE}|&|\\+|${WORD}))*$`, 'u')
export const isProper = (words: string): boolean => PROPER.test(words) && /\p{Lu}/u.test(words)

/** Words that lead to a name together with the small word behind them. */
export const DONE =
  'written|hosted|awarded|presented|issued|signed|directed|illustrated|recorded|edited|organi[sz]ed|made|grown|harvested|brewed|bottled|produced|roasted|distilled|packed|baked|with love|lots of love|love|hugs'
const LEADING = `(?:by|from|with|at|in|featuring|feat\\.|starring)`
/** Where a sentence of facts falls apart: at marks, at what has been read already, and before the small words that lead to a name. */
const CUT = new RegExp(
  [
    '[\\n;|•·¤]+',
    ',(?!\\d)',
    ':(?=\\s)',
    '\\s[—–-]\\s',
    '[!?](?=\\s|$)',
    '(?<!(?<![\\p{L}])(?:\\p{L}|[Dd]r|[Mm]rs?|Ms|[Ss]t|[Uu]l|[Vv]ol|[Nn]o|[Ee]st|Prof|Jr|Sr))\\.(?=\\s|$)',
    '\\s{2,}',
    `\\s(?=(?:${DONE}) ${LEADING}\\s(?:the )?[\\p{Lu}\\d])`,
    `(?<!(?:${DONE}))\\s(?=${LEADING}\\s(?:the )?[\\p{Lu}\\d])`,
    '(?<=[\\p{Ll}])(?<!(?<![\\p{L}])(?:[Aa]sk|[Cc]all|[Ll]ook))\\s(?=for\\s(?:the )?\\p{Lu})',
    '\\s(?=(?:awarded|presented) to\\b)',
  ].join('|'),
  'gu',
)
export type Part = Span & { text: string; mark: string; label?: string }

export function partsOf(bare: string, from: number): Part[] {
  const parts: Part[] = []
  let start = from
  let mark = ''
  const add = (end: number) => {
    const words = bare.slice(start, end)
    const text = words
      .replace(/^[\s,.;:–—-]*(?:(?:and|also|plus|then|&)\s+)?|[\s,;:–—-]+$/gi, '')
      .replace(/\s+(?:on|at|in|by|for|and|the|from|to|&|with|of|until)$/i, '')
    if (text !== '') parts.push({ start: start + words.indexOf(text), end: start + words.indexOf(text) + text.length, text, mark })
  }
  for (const match of bare.slice(from).matchAll(CUT)) {
    const at = from + match.index
    add(at)
    // A mark of exclamation or of question belongs to its words.
    const last = parts.at(-1)
    if (last && /[!?]/.test(match[0]) && last.end === at) {
      last.text += match[0]
      last.end += match[0].length
    }
    start = at + match[0].length
    mark = match[0]
  }
  add(bare.length)
  return parts
}

/** Words that speak of the look of a design, not of what it says. */
const LOOK =
  /\b(?:style|styled|theme|themed|look|looks|looking|feel|feeling|mood|vibe|vibes|aesthetic|design|designs|layout|background|backdrop|palette|colou?rs?|colou?red|typography|typeface|font|fonts|lettering|serif|sans|illustrat\w+|drawings?|bunting|gradient|texture|textured|pattern|borders?|outlines?|dots|skyline|ornament\w*|ornate|minimal\w*|clean|modern|elegant|vintage|retro|rustic|playful|cheerful|cute|fun|bold|soft|muted|monochrome|accents?|tone|posters?|pastel|neon|dark|light|bright|warm|cool|moody|gothic|luxur\w+|premium|editorial|whimsical|geometric|abstract|flat|vector|watercolou?r|hand-?drawn|photoreal\w*|realistic|cinematic|high[- ]contrast|icons?|logo|logos|photo|picture|image|arrow|arrows|pictograms?|symbols?|aspect|ratio|portrait|landscape|vertical|horizontal|square|full[- ]bleed|print|print-ready|no text|margin|space|spacious|centered|centred|corner|left|right|letters|words|text|white space|negative space|legible|simple|classy|fancy|festive|floral|botanical|glossy|matte|foil|embossed|kraft|paper|a[3-6]|\d+ ?x ?\d+|\d+:\d+)\b/i
export const ORDER =
  /^(?:please |can you |could you )?(?:make|use|keep|add|include|show|put|place|set|leave|avoid|create|design|draw|give|render|write|ensure|want|need|with|no|without|it|this|the (?:card|design|cover|slide|label|ticket|sign|logo|text|layout|style|mood|look))\b/i
/** Names inside a part say nothing of its look. */
export const isLook = (words: string): boolean => LOOK.test(words.replace(/(?<=\s)\p{Lu}\S*/gu, '')) || ORDER.test(words) || isColors(words)
/** Nothing but colours. */
export function isColors(words: string): boolean {
  const lower = lowered(words)
  const hits = colorsIn(lower)
  if (hits.length === 0) return false
  let rest = lower
  for (const { start, end } of [...hits].reverse()) rest = rest.slice(0, start) + rest.slice(end)
  return (
    rest.replace(
      /\b(?:and|or|with|on|in|of|a|the|tones?|deep|dark|light|pale|accents?|details?|shades?|background|dusty|muted|bright|soft|warm|bold|mostly|plus|only|look|letters?|calm|fresh|elegant|cheerful|moody|vivid|serene|cozy|cosy|gentle|soothing|playful|rustic|earthy)\b|[^\p{L}]/gu,
      '',
    ) === ''
  )
}

/** A part with a colon behind it is the label of the next. */
export function withLabels(parts: readonly Part[], bare: string, from: number): Part[] {
  const kept: Part[] = []
  let label: Part | undefined
  for (const part of parts) {
    const isLabel = part.start !== from && !/^from\s/i.test(part.text) && /^\s*:/.test(bare.slice(part.end, part.end + 4))
    const follows = label !== undefined && /^\s*:\s*$/.test(bare.slice(label.end, part.start))
    if (!isLabel) kept.push(label && follows && !isCry(part.text) ? { ...part, label: label.text } : part)
    label = isLabel ? part : undefined
  }
  return kept
}

/** `notes of cherry, cocoa and orange peel` is one part, and so is `made with oats, dates and honey`. */
export function withLists(parts: readonly Part[], bare: string): Part[] {
  const joined: Part[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part
    const isLast = ({ text, start }: Part) => / (?:and|&) /.test(text) || /(?:and|&)\s+$/.test(bare.slice(start - 6, start))
    const end = ENUMERATES.test(part.text) ? parts.findIndex((other, k) => k > i && k < i + 6 && isLast(other)) : -1
    const list = end < 0 ? [] : parts.slice(i + 1, end + 1)
    const last = list.at(-1)
    const isList = last && list.every(({ text, mark, label }) => mark === ',' && !label && /^[\p{Ll}]/u.test(text) && text.length < 40)
    if (isList) {
      joined.push({ ...part, end: last.end, text: bare.slice(part.start, last.end).replace(/\s+/g, ' ') })
      i = end
    } else joined.push(part)
  }
  return joined
}
const ENUMERATES =
  /^(?:(?:tasting |flavou?r )?(?:notes|hints|aromas|flavou?rs?|scents?) of|made (?:with|from)|contains|with (?:notes|hints) of|blend of|ingredients) \p{Ll}/iu

/** `dinosaur theme: Leo turns 5!`: what is cried out is to be read, whatever stands before it. */
export const isCry = (words: string): boolean => /\p{L}{2}.*!$/u.test(words)

/** With a capital, as it stands on a line of its own. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
