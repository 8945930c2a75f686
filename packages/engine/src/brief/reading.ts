import type { Warning } from '../engine.ts'
import { blanked, lowered } from './clean.ts'
import { unquotedTexts } from './copy.ts'
import { FORBIDS, OF_PICTURE, prohibitionEnd } from './design/index.ts'
import { type Section, sectionsOf } from './labels.ts'
import { aligned, languageOf } from './languages/index.ts'
import { letteringOf } from './lettering.ts'
import { negationsOf } from './negation.ts'
import { masked, type Quote, quotesOf } from './quotes.ts'
import { requestOf } from './request/index.ts'

/** A prompt taken apart: what is quoted is masked, what is negated is blank, offsets are the same throughout. */
export type Reading = {
  text: string
  /** What was settled before anything was read. */
  warnings: Warning[]
  language: string
  quotes: Quote[]
  sections: Section[]
  /** Lower case, quotes masked. */
  lower: string
  /** The same without what must not be. */
  positive: string
  lettering: ReturnType<typeof letteringOf>
  negations: ReturnType<typeof negationsOf>
}

/** Reads a prompt of any form once, for every rule after. */
export function readingOf(prompt: string): Reading {
  const { prose, warnings } = requestOf(prompt)
  const said = quotesOf(prose).filter((quote) => !namesAsk(prose, quote))
  const language = languageOf(masked(prose, said))
  const { text, english } = language === 'en' ? { text: prose, english: prose } : aligned(prose, said, language)
  const quoted = quotesOf(text).filter((quote) => !namesAsk(text, quote))
  const rough = masked(english, quoted)
  const sections = sectionsOf(rough)
  const bare = unquotedTexts(masked(text, quoted), lowered(rough), sections)
  const quotes = [...quoted, ...bare].sort((a, b) => a.start - b.start)
  const lower = lowered(bare.length > 0 ? masked(english, quotes) : rough)
  const negations = withoutProhibition(negationsOf(lower, sections, quotes.length > 0), text)
  // `do not write "SALE"` asks for no such words.
  const kept = quotes.filter((quote) => !negations.spans.some((span) => quote.start >= span.start && quote.end <= span.end))
  const positive = withoutHeroes(blanked(lower, negations.spans))
  const lettering = letteringOf(positive)
  return {
    text,
    warnings,
    language,
    quotes: kept,
    sections,
    lower,
    positive: blanked(positive, lettering?.spans ?? []),
    lettering,
    negations,
  }
}

/** `Create a premium “hybrid system infographic”`: what is quoted so says what is wanted, and is not to be read. */
const namesAsk = (text: string, { start, text: words }: Quote): boolean =>
  start < LONGEST_ORDER && KIND_OF_PAGE.test(words) && ORDERS.test(text.slice(0, start))
const LONGEST_ORDER = 60
const KIND_OF_PAGE = /[\p{L}\d] (?:infographic|diagram|poster|flyer|dashboard|storyboard|timeline|flowchart|mood ?board)s?$/u
const ORDERS =
  /^\W*(?:please )?(?:create|make|design|generate|draw|produce)\b(?:(?!\b(?:titled?|called|named|text|reads?|reading|says?|saying|headline|heading|words?|with)\b)[^.:\n])*$/i

/** `Juicy 3D burger hero`: the word for what leads the picture names nobody. */
const withoutHeroes = (lower: string): string =>
  lower.replace(/(?<=[a-z]{3,} )hero(?= ?(?:[,.;]|$|shot\b|product\b|picture\b|visual\b|object\b|render\b))/g, '    ')

/** What signs forbid: `please do not disturb` on one is to be read. */
const SIGN = /\b(?:sign|signage|door hanger|notice|plaque|placard)\b/i
const isForbidden = (words: string): boolean => FORBIDS.test(words) && !OF_PICTURE.test(words)

const LISTED =
  /\b(?:cards?|features|benefits|reasons|points|promises|values|bullets|tips|rules|pros|cons|advantages|disadvantages|includes?):\s*$/i
/** A sign that forbids something is no wish about the picture. */
function withoutProhibition(negations: Reading['negations'], text: string): Reading['negations'] {
  const end = prohibitionEnd(text)
  // `three cards: no waste, 20-minute meals`: what opens a list of others is one of them.
  const listed = negations.spans.filter(
    ({ start, end: until }) => LISTED.test(text.slice(0, start)) && /^[^.;\n]*,/.test(text.slice(until - 1)),
  )
  if (listed.length > 0 && end === 0)
    return withoutProhibition({ ...negations, spans: negations.spans.filter((span) => !listed.includes(span)) }, text)
  const isSign = SIGN.test(text.slice(0, 120))
  if (end === 0 && !isSign) return negations
  const spans = negations.spans.filter(({ start, end: until }) => start >= end && !(isSign && isForbidden(text.slice(start, until + 24))))
  if (spans.length === negations.spans.length) return negations
  return { ...negations, spans, avoid: spans.length === negations.spans.length ? negations.avoid : [], textPolicy: null }
}

/** Labels are no things: `Subject:` is blank where noun phrases are read, and so are sections about format, light and style. */
export function withoutSections(positive: string, sections: readonly Section[]): string {
  const dull = new Set(['format', 'use', 'lighting', 'camera', 'style', 'words', 'constraints', 'negative'])
  const hasSubject = sections.some((section) => section.kind === 'subject')
  return blanked(
    positive,
    sections.map((section) => ({
      start: section.labelStart,
      end: !dull.has(section.kind) || (!hasSubject && section.kind === 'constraints') ? section.start - 1 : endOf(positive, section),
    })),
  )
}

/** `Price: $29` ends with its line; what follows without a label is prose again. */
const endOf = (positive: string, { kind, start, end }: Section): number =>
  kind === 'words' ? start + (/^\s*[^\n]*/.exec(positive.slice(start, end))?.[0].length ?? 0) : end
