import { cleaned, sentencesOf } from './clean.ts'
import { type SectionKind, sectionsOf } from './labels.ts'
import { masked, quotesOf } from './quotes.ts'

/** A sentence of a prompt as it was written, and the words that it quotes. */
export type PromptSentence = { text: string; quotes: string[] }

/** A labelled section of a prompt; `preamble` stands before the first label, and its label is empty. */
export type PromptSection = { kind: SectionKind; label: string; text: string; sentences: PromptSentence[] }

/** The sections of a prompt, in order and in its own words: `Style: calm` is one of kind `style`. What is quoted is never a label. */
export function readSections(prompt: string): PromptSection[] {
  const text = cleaned(prompt)
  const quotes = quotesOf(text)
  const bare = masked(text, quotes)
  const sentenceOf = (start: number, end: number): PromptSentence => ({
    text: text.slice(start, end).trim(),
    quotes: quotes.filter((quote) => quote.start >= start && quote.end <= end).map((quote) => quote.text),
  })
  return sectionsOf(bare).map(({ kind, label, start, end }) => ({
    kind,
    label,
    text: text.slice(start, end).trim(),
    sentences: sentencesOf(bare.slice(start, end)).map((span) => sentenceOf(start + span.start, start + span.end)),
  }))
}
