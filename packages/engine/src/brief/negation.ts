import { type Span, sentencesOf, tidy } from './clean.ts'
import type { Section } from './labels.ts'
import { MASK } from './quotes.ts'

export type Negation = {
  /** What must not be in the picture. */
  avoid: string[]
  /** What must stay as it is, visible and whole. */
  preserve: string[]
  /** Where the prompt says so: nothing in these ranges is wanted. */
  spans: Span[]
  /** `legible`: no unreadable filler, which leaves open whether other words may be added. */
  textPolicy: 'none' | 'listed' | 'legible' | null
}

/** “Do not … it” about a thing that is there: the thing is to be kept as it is. */
const HARM =
  /^(?:obscur|chang|alter|modif|crop|cover|distort|hid|block|deform|redesign|warp|stretch|replac|simplif|cut|mov|resiz|recolo|rotat|squash|overlap|touch|damag|remov|edit|reshap|restyl|rewrit|misspell|translat|mirror|flip|tilt|blur|occlud|interfer|invent new)/
/** “Do not … it” about a thing that is not there: the thing is to be left out. */
const BRING =
  /^(?:add|includ|use|using|show|put|plac|insert|hav|writ|render|generat|introduc|display|creat|draw|print|mak|apply|applying|allow|contain|depict|feature|featuring|featur|incorporat|overlay|invent|paint|produc|go|be|being|let|leav|rely|turn|over)/
const VERB = /^(?:[a-z]+?)(?=\s)/

const CUE =
  /(?<![\w-])(?:do not|don['’]t|dont|does not|must not|mustn['’]t|should not|shouldn['’]t|cannot|never|refrain from|avoiding|avoid|without|excluding|exclude|omit|free (?:of|from)|devoid of|no|not|nor|zero|leave out|keep out)(?![\w-])/g
/** Cues that are no negation of what follows. */
const NOT_A_CUE =
  /^(?:no (?:more|less|fewer|longer|matter|doubt)|no\.? ?\d|not (?:only|just|necessarily|too)|without limits|free of charge)/
const POSITIVE_AGAIN =
  /(?:\s[–—-]{1,2}\s|;|:|,?\s\b(?:but|instead|rather|except|other than|besides|apart from|beyond|aside from|while|so that|so|just|only|keep|make sure|ensure|use only|unless)\b)/
const USUAL =
  /^(?:(?:any|extra|other|fake|random|visible|brand|real|additional|unreadable|small|stray|harsh|busy|distracting|unnecessary|gibberish|placeholder)\s+)*(?:texts?|words|logos?|watermarks?|people|persons?|humans?|hands?|fingers|props?|clutter|shadows?|borders?|frames?|blur|motion blur|noise|grain|distortions?|artifacts|artefacts|typos|letters|lettering|signatures?|labels?|reflections?|gradients?|backgrounds?|brand(?:s|ing)?|captions?|icons?|buttons?|animals?|faces?|objects?|elements?|numbers|ui|decorations?|patterns?|textures?|trademarks?|models?|cables?|wires|glare|stickers?|badges?|barcodes?|qr codes?)$/

const KEEP = /(?<![\w-])(?:preserve|preserving|maintain|maintaining|retain|retaining)\s+/g
const KEEP_AS =
  /(?<![\w-])keep(?:ing)?\s+([^.;:\n]{2,90}?)\s+(?:exactly (?:as|the same)|unchanged|intact|untouched|identical|the same|as is|as-is|consistent|recogni[sz]able|legible|accurate|unaltered|fully visible|clearly visible|visible)(?!\w)/g

/**
 * What the prompt says must not be, and what must stay. `do not add hands` is an avoid,
 * `do not obscure the lid` a preserve. Works on the lower-case masked prompt.
 */
export function negationsOf(lower: string, sections: readonly Section[], hasTexts: boolean): Negation {
  const found: Negation = { avoid: [], preserve: [], spans: [], textPolicy: null }
  const negative = sections.filter((section) => section.kind === 'negative')
  for (const section of negative) {
    for (const item of itemsOf(lower.slice(section.start, section.end)))
      addAvoid(found, item.replace(/^(?:no|any|not|without|avoid|do not|don't)\s+/, ''))
    found.spans.push({ start: section.labelStart, end: section.end })
  }
  for (const sentence of sentencesOf(lower)) {
    if (negative.some((section) => sentence.start >= section.labelStart && sentence.start < section.end)) continue
    readSentence(lower, sentence, found)
  }
  readKept(lower, found)
  found.textPolicy = policyOf(lower, found, hasTexts)
  found.avoid = unique(found.avoid)
  found.preserve = unique(found.preserve)
  return found
}

function readSentence(lower: string, sentence: Span, found: Negation) {
  const text = lower.slice(sentence.start, sentence.end)
  const cues = [...text.matchAll(CUE)].filter((cue) => !NOT_A_CUE.test(text.slice(cue.index, cue.index + 24)))
  let readTo = 0
  cues.forEach((cue, i) => {
    if (cue.index < readTo) return
    const from = cue.index + cue[0].length
    const isOrder = /^(?:do|don|dont|does|must|should|cannot|never|refrain|avoid|exclud|omit|leave|keep)/.test(cue[0])
    const next = nextAfter(cues, i, from + 1) ?? text.length
    const opening = /(?:^|[:,;])[\s*•–-]*$/.test(text.slice(Math.max(0, cue.index - 12), cue.index))
    const end = isOrder ? from + orderLength(text.slice(from)) : from + listLength(text.slice(from, next), opening)
    readItems(text.slice(from, end), isOrder, found)
    found.spans.push({ start: sentence.start + cue.index, end: sentence.start + end })
    readTo = end
  })
}

function nextAfter(cues: readonly RegExpExecArray[], i: number, offset: number): number | undefined {
  let next = i + 1
  while (next < cues.length && (cues[next]?.index ?? 0) <= offset) next++
  return cues[next]?.index
}

/** An order (`do not add …, … or …`) runs to the end of its sentence, or to where it turns positive again. */
function orderLength(rest: string): number {
  return POSITIVE_AGAIN.exec(rest)?.index ?? rest.length
}

/** `no A, B, or C` is one list; in `no A, soft light` the comma ends it. */
function listLength(rest: string, opening: boolean): number {
  const end = POSITIVE_AGAIN.exec(rest)?.index ?? rest.length
  const parts = rest.slice(0, end).split(/(?<=,)/)
  const last = parts.findIndex((part, i) => i > 0 && /^\s*(?:or|nor|and)\s/.test(part))
  // A conjunction closes the list, if nothing but bare things stands in it.
  const closed =
    last > 0 &&
    parts.slice(1, last + 1).every((part) => part.trim().split(/\s+/).length <= 5) &&
    (opening || /^\s*n?or\s/.test(parts[last] ?? ''))
  let length = 0
  for (const [i, part] of parts.entries()) {
    if (i > 0 && !(closed && i <= last) && !USUAL.test(tidy(part))) break
    length += i === 0 || i === last ? clauseLength(part, i === last) : part.length
  }
  return length
}

/** Inside one item, a preposition that leads on to wanted things ends it: `no text on a clean desk`. */
function clauseLength(part: string, isLast: boolean): number {
  const stop = /\s(?:with (?:a|an|the)|on (?:a|an)|against|under|set in|featuring|, )\s?/.exec(part)?.index
  const joined = isLast ? undefined : /\sand (?:a|an|the|one|soft|warm|clean|cool|gentle|natural|subtle|dramatic)\s/.exec(part)?.index
  return Math.min(stop ?? part.length, joined ?? part.length)
}

function readItems(text: string, isOrder: boolean, found: Negation) {
  let harms = false
  itemsOf(text).forEach((raw, i) => {
    const item = raw.replace(/^(?:to |any (?=\w+ing\s))/, '')
    const verb = VERB.exec(item)?.[0] ?? ''
    if (isOrder && HARM.test(verb) && !/(?:ed|en)$/.test(verb)) harms = true
    else if (isOrder && verb && BRING.test(verb)) harms = false
    else if (isOrder && i === 0) harms = false
    const known = verb !== '' && !/(?:ed|en)$/.test(verb) && (HARM.test(verb) || BRING.test(verb))
    const thing = isOrder && known ? item.slice(verb.length).replace(/^\s*(?:in|out|up|off|on)\s/, '') : item
    if (harms) addPreserve(found, thing)
    else addAvoid(found, thing)
  })
}

const itemsOf = (text: string): string[] =>
  text
    .split(/,|;|\n|•|\s\/\s|\.\s|\s(?:or|and|nor)\s/)
    .map((item) => tidy(item.replace(/^\s*(?:or|and|nor)\s/, '')))
    .filter((item) => item !== '' && item.length <= 80)

function addAvoid(found: Negation, words: string) {
  const thing = tidy(
    words
      .trim()
      .replace(/^(?:any|the|a|an|all|some)\s+/, '')
      .replace(MASK, '')
      .replace(
        /\b(?:in|inside|on|onto|to|into|anywhere in|within) (?:the|this|your) (?:image|picture|photo|frame|scene|design|poster|composition|ad|layout|screen)\b.*$/,
        '',
      ),
  )
  if (thing.length > 1) found.avoid.push(thing)
}

function addPreserve(found: Negation, words: string) {
  const thing = tidy(
    words
      .trim()
      .replace(/^(?:any|the|a|an|its|all|original)\s+/, '')
      .replace(MASK, ''),
  )
  if (thing.length > 1) found.preserve.push(thing)
}

function readKept(lower: string, found: Negation) {
  for (const match of lower.matchAll(KEEP)) {
    const from = match.index + match[0].length
    const rest = /^[^.;:\n]*/.exec(lower.slice(from, from + 240))?.[0] ?? ''
    const length = POSITIVE_AGAIN.exec(rest)?.index ?? rest.length
    for (const item of itemsOf(rest.slice(0, length))) addPreserve(found, item)
    found.spans.push({ start: match.index, end: from + length })
  }
  for (const match of lower.matchAll(KEEP_AS)) {
    if (!/\band$/.test(match[1] ?? '')) for (const item of itemsOf(match[1] ?? '')) addPreserve(found, item)
  }
}

const TEXT_WORD =
  '(?:text|texts|words?|lettering|typography|letters|writing|copy|captions?|text overlays?|readable text|legible text|written words|on-image text|in-image text|embedded text)'
const NO_TEXT = new RegExp(
  `^(?:(?:any|all|visible|added|overlaid|readable|legible|overlay|written)\\s+)*${TEXT_WORD}(?:\\s+(?:at all|anywhere|inside|overlays?|elements?|in-image|on it|in it))?$`,
)
const OTHER_TEXT = new RegExp(
  `^(?:any\\s+)?(?:(?:other|extra|additional|unrelated|further|more|unwanted)\\s+)+(?:\\w{2,14}\\s+)?${TEXT_WORD}`,
)
const JUNK_TEXT = new RegExp(
  `^(?:any\\s+)?(?:(?:random|unreadable|illegible|fake|placeholder|gibberish|misspelled|garbled|tiny|small|stray|dummy|lorem ipsum)\\s+)+${TEXT_WORD}`,
)
const ONLY = new RegExp(
  `only (?:the |this |that |these )?(?:following |exact |visible )?(?:${TEXT_WORD}|headline)|the only ${TEXT_WORD}|text exactly|exactly (?:this|these|the following) ${TEXT_WORD}|no other (?:text|words)|(?:include|add|use|show) only[^.\\n]{0,20}${MASK}|only[^.,;\\n]{0,24}${MASK}`,
)
const TEXT_FREE = /(?<!\w)(?:text-free|textless|wordless|text free|no-text|free of text)(?!\w)/

function policyOf(lower: string, found: Negation, hasTexts: boolean): Negation['textPolicy'] {
  const none = TEXT_FREE.test(lower) || found.avoid.some((item) => NO_TEXT.test(item))
  if (none) return hasTexts ? 'listed' : 'none'
  if (ONLY.test(lower) || found.avoid.some((item) => OTHER_TEXT.test(item))) return 'listed'
  return found.avoid.some((item) => JUNK_TEXT.test(item)) ? 'legible' : null
}

const unique = (items: readonly string[]) => [...new Set(items)]
