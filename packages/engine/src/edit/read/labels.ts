import { quotesOf } from '../../brief/quotes.ts'

/** What a section of a labelled instruction is about, by the label before its colon. */
const LABELS: readonly [kind: 'picture' | 'change' | 'keep' | 'avoid' | 'background' | 'light', label: string][] = [
  [
    'picture',
    '(?:reference |source |input |base )?(?:images?|photos?|pictures?)(?: \\d)?|references?|input|task|goal|edit|output(?: format| size)?|format|use case|context',
  ],
  ['change', '(?:change|edit|modify|adjust|do|requested change|edit instruction|instruction|request)s?(?: only)?'],
  [
    'keep',
    '(?:preserve|keep|maintain|retain|leave|do not (?:change|alter|touch|modify)|don.t (?:change|alter|touch)|must (?:not change|stay|keep)|invariants?|locked|unchanged)(?: unchanged| exactly| as is| the same)?',
  ],
  ['avoid', 'avoid|negative(?: prompt)?|exclude|do not add|constraints?|no'],
  ['background', '(?:new )?(?:background|backdrop|setting)'],
  ['light', 'light(?:ing)?|scene and lighting'],
]
const ANY = new RegExp(`(^|[\\n.;!?]\\s*(?:[-•*]\\s*)?)(${LABELS.map(([, label]) => label).join('|')})\\s*:[^\\S\\n]*`, 'giu')
const VERBS =
  /^(?:make|turn|change|convert|replace|swap|remove|delete|erase|add|put|place|insert|move|rotate|flip|mirror|crop|extend|blur|sharpen|brighten|darken|lighten|increase|reduce|improve|enhance|fix|recolou?r|paint|keep|preserve|do not|don.t|use|give|write|straighten|enlarge|shrink|scale|resize|cut|isolate|warm|cool|adjust|apply|translate|fill|set|light|relight|switch)\b/i

type Section = { kind: (typeof LABELS)[number][0]; body: string }

/**
 * An instruction in the labelled form (`Edit: … Preserve: … Change: …`) as plain sentences; one without labels as it is. A label
 * only tells what its section is: `Preserve: the cup, the logo` is “keep the cup, the logo”.
 */
export function withoutLabels(instruction: string): string {
  const quotes = quotesOf(instruction)
  const labels = [...instruction.matchAll(ANY)].filter(({ index }) => !quotes.some(({ start, end }) => index > start && index < end))
  if (labels.length === 0) return instruction
  const sections = labels.map((match, i): Section => {
    const from = match.index + match[0].length
    return { kind: kindOf(match[2] ?? ''), body: instruction.slice(from, labels[i + 1]?.index ?? instruction.length).trim() }
  })
  const before = instruction.slice(0, labels[0]?.index ?? 0).trim()
  // What is said of the picture is a wish only where nothing else is.
  const isWish = ({ kind }: Section) => kind !== 'picture' && kind !== 'keep' && kind !== 'avoid'
  const hasWish = sections.some(isWish)
  return [before, ...sections.map((section) => sentenceOf(section, hasWish))].filter((sentence) => sentence !== '').join('\n')
}

const kindOf = (label: string): Section['kind'] =>
  LABELS.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(label.trim()))?.[0] ?? 'change'

function sentenceOf({ kind, body }: Section, hasWish: boolean): string {
  const lines = body
    .split(/\n|(?<=[.;])\s+/)
    .map((line) => line.replace(/^[-•*]\s*/, '').replace(/[\s.;]+$/, ''))
    .filter((line) => line !== '')
  const each = (write: (line: string) => string) => lines.map((line) => (VERBS.test(line) ? line : write(line))).join('.\n')
  switch (kind) {
    case 'picture':
      return hasWish ? '' : each((line) => line)
    case 'keep':
      return each((line) =>
        line
          .split(/,\s*(?:and )?/)
          .map((item) => `keep ${item}`)
          .join('.\n'),
      )
    case 'avoid':
      return each((line) => (/^no\b/i.test(line) ? line : `do not add ${line}`))
    case 'background':
      return each((line) => `replace the background with ${line}`)
    case 'light':
      return each((line) => (/\blight/i.test(line) ? line : `${line} light`))
    case 'change':
      return each((line) => (/ (?:to|into) /i.test(line) ? `change ${line}` : line))
  }
}
