import { sortOf } from '../catalog/lexicon/index.ts'
import { plainTextOf } from './copy.ts'
import type { Quote } from './quotes.ts'
import type { Brief } from './schema.ts'
import { tokensOf } from './unsaid.ts'

/** `a surf shop called Driftline`: the name alone, in its own capitals. */
const CALLED = /\b(?:called|named)\s+(?:the |an? )?(\p{Lu}[\p{L}\p{N}'’&]*(?:\s(?:(?:and|of|the|&)\s)?\p{Lu}[\p{L}\p{N}'’&]*){0,3})/u
/** Somebody of a story, whose name is told and not set. */
const SOMEBODY =
  /\b(?:m[ae]n|wom[ae]n|boy|girl|child|kid|baby|person|hero(?:ine)?|character|knight|wizard|witch|detective|pirate|robot|princess|prince|king|queen|sailor|mother|father|friend|student|monster|alien|dog|puppy|cat|kitten|horse|pony)s? $/i
const TOLD = /^\P{Lu}*[\p{L}' -]*?\b(?:called|named) (?=\p{L})/iu

/** Whoever has a name goes by it on a page: `Bakery Called Crumb` is set as `Crumb`, and a name that stands nowhere gets a line. */
export function nameWhatIsCalled(brief: Brief, text: string, quotes: readonly Quote[]) {
  const called = CALLED.exec(text)
  const name = called?.[1]
  if (!called || !name) return
  const isQuoted = (words: string) => quotes.some((quote) => quote.text === words)
  for (const one of brief.texts) if (!isQuoted(one.text) && TOLD.test(one.text) && one.text.includes(name)) one.text = name
  const first = brief.texts.findIndex((one) => one.text === name)
  brief.texts = brief.texts.filter((one, i) => one.text !== name || i === first)
  const said = new Set(brief.texts.flatMap((one) => tokensOf(one.text)))
  const before = text.slice(0, called.index)
  const isOfStory = SOMEBODY.test(before) || sortOf(/(\p{L}+) $/u.exec(before.toLowerCase())?.[1] ?? '') === 'animal'
  if (isOfStory || tokensOf(name).every((word) => said.has(word))) return
  brief.texts.push({ ...plainTextOf('house', name), role: 'caption', field: 'place' })
}
