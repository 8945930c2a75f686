import { lowered } from './clean.ts'

/** What a labelled section is about. */
export type SectionKind =
  | 'preamble'
  | 'subject'
  | 'composition'
  | 'scene'
  | 'lighting'
  | 'camera'
  | 'style'
  | 'text'
  | 'constraints'
  | 'negative'
  | 'format'
  | 'use'
  | 'ui'
  | 'words'
  | 'other'

export type Section = {
  kind: SectionKind
  /** The label in lower case, e.g. `main subject`; empty for what stands before the first label. */
  label: string
  /** Offsets of what follows the label. */
  start: number
  end: number
  /** Offset of the label itself. */
  labelStart: number
}

const LABELS: [SectionKind, string][] = [
  [
    'subject',
    'main subject|primary subject|subject details|subject|main object|object|product|hero object|hero product|primary request|main element|focal point|main product|item|prompt|description|request',
  ],
  [
    'composition',
    'composition|composition/framing|composition & framing|framing|placement|layout|main layout|core layout|composition and framing|composition and layout',
  ],
  [
    'scene',
    'scene|scene/backdrop|scene and lighting|scene & lighting|setting|background|environment|backdrop|location|scene and background|surroundings|surface|scene and setting|props',
  ],
  ['lighting', 'lighting|lighting/mood|light|mood|mood & lighting|lighting & mood|lighting and mood|lighting & texture|atmosphere'],
  ['camera', 'camera|camera angle|shot|camera & framing|lens|angle|perspective|view|shot type|camera settings'],
  [
    'style',
    'style|visual style|art style|style/medium|design style|overall style|medium|materials|materials and styling|materials/textures|material|finish|color palette|colour palette|palette|colors|colours|color|aesthetic|visual language|visual direction|style and mood|look|styling|style tags|rendering',
  ],
  [
    'text',
    'text|copy|text requirements|typography|text constraints|exact visible text|exact text|in-image text|on-image text|visible text|text in image|text on image|wording|lettering|text content',
  ],
  [
    'constraints',
    'constraints|requirements|constraint|rules|product invariant|must have|must keep|notes|quality|important|guidelines|technical requirements|preserve',
  ],
  [
    'negative',
    "avoid|negative prompt|negative|negatives|exclude|do not|don'ts|do not include|must avoid|must not include|never|forbidden|strictly avoid|no|excluded",
  ],
  [
    'format',
    'format|aspect ratio|aspect|ratio|size|output|output format|canvas|dimensions|orientation|resolution|visual format|canvas size|image size',
  ],
  ['use', 'use case|asset type|asset|purpose|goal|intended use|deliverable|type|image type|usage|use|audience|platform'],
  ['ui', 'screen|screens|ui|ui elements|components|sections|blocks|elements|interface|screen elements|ui blocks|modules'],
  [
    'words',
    'headline|main headline|title|main title|heading|subheadline|sub-headline|subtitle|subheading|tagline|slogan|caption|cta|call to action|call-to-action|button|button text|cta button|price|label|label text|footer|footer text|body|body text|body copy|quote|kicker|date|visible title|headline text',
  ],
]

const KIND_OF = new Map(LABELS.flatMap(([kind, labels]) => labels.split('|').map((label) => [label, kind] as const)))
/** `Title - Summer Fair` on a line of its own. */
const DASHED = /(?:^|\n)[ \t>*#•\d.)]{0,12}([A-Za-z][A-Za-z /&'-]{1,30}?)\*{0,2}[ \t]+[-–—][ \t]+(?=\S)/g
/** Any short label at the start of a line ends the section before it. */
const ANY_LINE = /(?:^|\n)[ \t>*#•–\d.)-]{0,12}([A-Za-z][A-Za-z /&'-]{1,40}?)\*{0,2}[ \t]*[:：]/g

/**
 * The labelled sections of a prompt in their order, the words before the first label as `preamble`.
 * An inline label counts after the end of a sentence or with a capital letter: `… desk. Style: calm`.
 */
export function sectionsOf(text: string): Section[] {
  const marks: { kind: SectionKind; label: string; labelStart: number; start: number }[] = []
  for (const colon of text.matchAll(/[:：]/g)) {
    const found = knownLabelBefore(text, colon.index)
    if (!found) continue
    const word = text.slice(found.start, colon.index)
    const before = text.slice(Math.max(0, found.start - 12), found.start)
    const atLineStart = /(?:^|\n)[ \t>*#•–\d.)-]*$/.test(before) || found.start === 0
    const afterSentence = /[.!?;,|—–]["”’)]?\s+\**$/.test(before)
    if (!atLineStart && !afterSentence && !(/^[A-Z]/.test(word) && /\s\**$/.test(before))) continue
    marks.push({ kind: found.kind, label: found.label, labelStart: found.start, start: colon.index + 1 })
  }
  for (const match of text.matchAll(DASHED)) {
    const label = lowered(match[1] ?? '').trim()
    const kind = KIND_OF.get(label)
    const start = match.index + match[0].length
    if (kind) marks.push({ kind, label, labelStart: start - match[0].trimStart().length, start })
  }
  for (const match of text.matchAll(ANY_LINE)) {
    const start = match.index + match[0].length
    const labelStart = start - match[0].trimStart().length
    if (marks.some((mark) => mark.labelStart < start && mark.start > match.index)) continue
    marks.push({ kind: kindOfUnknown(lowered(match[1] ?? '')), label: lowered(match[1] ?? '').trim(), labelStart, start })
  }
  marks.sort((a, b) => a.labelStart - b.labelStart)
  const first = marks[0]?.labelStart ?? text.length
  const sections: Section[] = first > 0 ? [{ kind: 'preamble', label: '', start: 0, end: first, labelStart: 0 }] : []
  marks.forEach((mark, i) => {
    sections.push({ ...mark, end: marks[i + 1]?.labelStart ?? text.length })
  })
  return sections
}

/** The longest known label that ends at `colon`. */
function knownLabelBefore(text: string, colon: number): { kind: SectionKind; label: string; start: number } | null {
  const from = Math.max(0, colon - 36)
  const words = /(?:[A-Za-z/&'-]+[ \t]+){0,3}[A-Za-z/&'-]+(?=\*{0,2}[ \t]{0,2}$)/.exec(text.slice(from, colon))
  if (!words) return null
  const parts = words[0].split(/(?<=[ \t])(?=[^ \t])/)
  for (let start = from + words.index; parts.length > 0; start += parts.shift()?.length ?? 0) {
    const label = lowered(parts.join('')).trim().replace(/\s+/g, ' ')
    const kind = KIND_OF.get(label)
    if (kind) return { kind, label, start }
  }
  return null
}

/** `Product details`, `Lighting setup`: an unknown label is about what its words say. */
function kindOfUnknown(label: string): SectionKind {
  const word = label.split(/[ /&-]+/).find((part) => KIND_OF.has(part))
  return word ? (KIND_OF.get(word) ?? 'other') : 'other'
}

/** The section that holds an offset. */
export const sectionAt = (sections: readonly Section[], offset: number): Section | undefined =>
  sections.find((section) => offset >= section.labelStart && offset < section.end)
