/** Controls other than tab and newline, line separators, and the bidi embeddings and overrides that can hide words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g

/** The prompt without control and bidi-override characters or lone surrogates; joiners that scripts and emoji need stay. */
export function cleaned(prompt: string): string {
  return prompt.toWellFormed().replace(/\r\n?/g, '\n').replace(HARMFUL, ' ').trim()
}

/** Lower case with every offset unchanged: a letter whose lower case is longer (İ) stays as it is. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (character) => {
    const small = character.toLowerCase()
    return small.length === character.length ? small : character
  }).join('')
}

/** `text` with the ranges [start, end) made blank, offsets unchanged; newlines stay. */
export function blanked(text: string, ranges: readonly { start: number; end: number }[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(at, start)
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, ' ')
    at = end
  }
  return result + text.slice(at)
}

const EDGE = new Set(' ,;:.-–—*•\t\n')

/** One line, single spaces, without the punctuation at its ends. */
export function tidy(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && EDGE.has(text[start] ?? '')) start++
  while (end > start && EDGE.has(text[end - 1] ?? '')) end--
  return text.slice(start, end).replace(/\s+/g, ' ')
}

export type Span = { start: number; end: number }

/** A span that ends inside a word, made to end with it: a translation may be shorter than what it stands for. */
export function wholeWords(text: string, { start, end }: Span): Span {
  let last = end
  while (
    last < text.length &&
    last > start &&
    /[\p{L}\p{M}]/u.test(text[last] ?? '') &&
    /[\p{L}\p{M}]/u.test(text[last - 1] ?? '') &&
    !CJK.test(text[last] ?? '')
  )
    last++
  return { start, end: last }
}
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uffa0]/

/** Sentences, lines and bullet items of a text; full stops inside numbers and after single letters do not count. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(/[.!?;]{1,4}(?=\s|$|[A-Z])|[。！？；]|\n+/g)) {
    const end = match.index + match[0].length
    if (
      match[0] === '.' &&
      /(?:^|\s)(?:e\.g|i\.e|vs|approx|no|incl|excl|tel)$/i.test(text.slice(Math.max(0, match.index - 8), match.index))
    )
      continue
    if (end > start) spans.push({ start, end })
    start = end
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans.filter(({ start, end }) => text.slice(start, end).trim() !== '')
}

/** The sentence that holds an offset. */
export const sentenceAt = (sentences: readonly Span[], offset: number): Span =>
  sentences.find(({ start, end }) => offset >= start && offset < end) ?? { start: offset, end: offset }
