import { type Brief, type PromptSection, type PromptSentence, readBrief, readSections } from '@easel/engine/brief'
import type { Contract, Part } from '@easel/protocol/contracts'
import { type Parts, partsOf, tidyParts } from './labelled-form.ts'
import { usesOf } from './variables.ts'

/** Which part a section of a prompt belongs to. */
const PART_OF_KIND: Record<Exclude<PromptSection['kind'], 'preamble'>, Part> = {
  subject: 'main_subject',
  composition: 'composition',
  camera: 'composition',
  ui: 'main_subject',
  scene: 'scene_and_lighting',
  lighting: 'scene_and_lighting',
  style: 'style',
  text: 'text',
  words: 'text',
  constraints: 'constraints',
  negative: 'constraints',
  format: 'format',
  use: 'use_case',
  other: 'main_subject',
}

/** Labels that say no more than the part's own; any other stays before its words. */
const PLAIN =
  /^(?:main subject|primary subject|subject|primary request|prompt|composition|composition\/framing|scene|scene\/backdrop|scene and lighting|scene & lighting|style|visual style|text|constraints|reference rules|format|output format|use case|asset type)$/

/** What a sentence of prose is about, by its words; the first that fits, else the subject. */
const ABOUT: [Part, RegExp][] = [
  ['constraints', /^(?:no|not|avoid|without|do not|don['’]t|never|only|keep|preserve|must)\b/i],
  ['scene_and_lighting', /\b(?:light(?:s|ing)?|lit|background|backdrop|shadows?|sunlight|daylight|surface|studio|sky|indoors|outdoors)\b/i],
  [
    'composition',
    /\b(?:cent(?:er|re)d|framing|framed|composition|negative space|empty|margins?|angle|close-up|top-down|flat lay|camera|lens|shot|crop(?:ped)?|foreground|thirds?)\b/i,
  ],
  ['style', /\b(?:style|styled|aesthetic|palette|photoreal\w*|illustrat\w+|rendered|mood|minimal\w*|vintage|cinematic)\b/i],
]

const OPENING = /^(?:please )?(?:create|make|generate|design|draw|render|produce) (?:an? |the |one )?([^.]{1,120}?)(?: for ([^.]+?))?\.?$/i
/** `A vintage poster of a red bicycle …`: what kind of picture it is, and behind the preposition what it shows. */
const KIND_OF_PICTURE =
  /^(?:please )?(?:(?:create|make|generate|design|draw|render|produce) )?(?:an? |the |one )?((?:(?!for\b)[\w:/,-]+ ){0,8}?(?:image|photo|photograph|picture|shot|poster|flyer|banner|illustration|portrait|render|rendering|card|cover|ad|advertisement|infographic|diagram|scene|painting|drawing|logo|icon|sticker|screenshot|mockup|still|frame|design)) (?:of|featuring|showing|depicting|that shows) (.+)$/is
/** An order to draw says nothing about what is drawn. */
const ORDER = /^(?:please )?(?:create|make|generate|design|draw|render|produce) (?=an? |the |one |two |three )/i
const BLANK = /\[([A-Z][A-Z0-9 _-]{1,38})\]/g

/**
 * A contract that asks for what a prompt asks for. One in the labelled form is taken apart exactly; of any other every
 * sentence goes to the part that it is about. Blanks such as `[BRAND NAME]` become variables.
 */
export function fromPrompt(prompt: string, name = 'from-a-prompt'): Contract {
  const words = prompt.replace(BLANK, (_, blank: string) => `{{${variableName(blank)}}}`)
  const parts = partsOf(words) ?? loosePartsOf(words)
  const variables = [...new Set(usesOf(parts).map((use) => use.name))]
  return {
    easel_contract: 1,
    name,
    parts,
    ...(variables.length > 0 && { variables: Object.fromEntries(variables.map((each) => [each, { type: 'text' as const }])) }),
  }
}

const variableName = (blank: string) => blank.toLowerCase().replace(/[ -]+/g, '_').replace(/_+$/, '')

function loosePartsOf(prompt: string): Parts {
  const { brief } = readBrief(prompt)
  const sections = readSections(prompt)
  const found = new Map<Part, string[]>()
  const add = (part: Part, words: string) => void (words !== '' && found.set(part, [...(found.get(part) ?? []), words]))
  const hasSubject = sections.some(({ kind }) => kind === 'subject')
  for (const section of sections) {
    if (section.kind === 'preamble') addProse(section.sentences, hasSubject, add)
    else addSection(section, add)
  }
  addShape(found.get('format'), brief, add)
  if (!found.has('main_subject')) add('main_subject', brief.subjects[0]?.noun ?? brief.useCase ?? 'what the other parts say')
  return tidyParts(Object.fromEntries([...found].map(([part, pieces]) => [part, joined(part, pieces)])))
}

type Add = (part: Part, words: string) => void

/** Sentences before any label: `Create a poster for a fair.` tells format and use where the subject has a label of its own. */
function addProse(sentences: PromptSentence[], hasSubject: boolean, add: Add): void {
  sentences.forEach(({ text, quotes }, index) => {
    const [, format, useCase] = (hasSubject && index === 0 && quotes.length === 0 && OPENING.exec(text)) || []
    if (format) {
      add('format', format)
      add('use_case', useCase ?? '')
    } else if (index === 0) addOpening(text, hasSubject, add)
    else add(quotes.length > 0 ? 'text' : (ABOUT.find(([, pattern]) => pattern.test(text))?.[0] ?? 'main_subject'), text)
  })
}

/** The first sentence tells the subject, and often the kind of picture before it. */
function addOpening(text: string, hasSubject: boolean, add: Add): void {
  const [, kind, shown] = (!hasSubject && KIND_OF_PICTURE.exec(text)) || []
  if (kind) add('format', kind)
  add('main_subject', shown ?? text.replace(ORDER, ''))
}

function addSection({ kind, label, text }: PromptSection, add: Add): void {
  if (kind === 'preamble') return
  const part = label === 'reference rules' ? 'reference_rules' : PART_OF_KIND[kind]
  if (part === 'format')
    add('format', /^[\d.]+:[\d.]+\W*$/.test(text) ? `${text.replace(/\W+$/, '')} picture` : text.replace(/[.\s]+$/, ''))
  else if (part === 'use_case') add('use_case', text.replace(/[.\s]+$/, ''))
  else add(part, PLAIN.test(label) ? text : `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${text}`)
}

/** Format and use case are phrases; a part of sentences is a paragraph, and what has a label of its own keeps its line. */
const joined = (part: Part, pieces: string[]): string =>
  part === 'format'
    ? withoutFor(pieces.join(', '))
    : pieces.reduce((all, piece) => `${all}${/^[A-Z][\w /&-]{1,40}: /.test(piece) ? '\n' : ' '}${piece}`)

const withoutFor = (format: string) => format.replace(/(^| )for(?= |$)/g, '$1as')

/** The shape that the rules read, where the format does not say it in words or numbers. */
function addShape(said: readonly string[] | undefined, { canvas, useCase }: Brief, add: Add): void {
  if (canvas.aspect === null) return
  if (!said) add('format', `${canvas.aspect} ${useCase ?? 'picture'}`)
  else if (readBrief(said.join(' ')).brief.canvas.aspect === null) add('format', canvas.aspect)
}
