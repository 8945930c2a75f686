import { grouped } from './groups.ts'
import { paletteWords } from './palette-words.ts'
import type { Phrase } from './phrases.ts'
import { type Thing, thingOf } from './thing.ts'

/** The things that noun phrases name; `a pair of X`, `a glass of X` become one thing. */
export function thingsOf(lower: string, phrases: readonly Phrase[]): Thing[] {
  const things: Thing[] = []
  const isPalette = paletteWords(lower, phrases)
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]
    if (!phrase) continue
    const next = phrases[i + 1]
    const joined = next && /^\s+of\s+$/.test(next.between) ? grouped(lower, phrase, next) : null
    if (joined) i++
    const thing = joined ?? thingOf(lower, phrase)
    things.push(isPalette[i] ? { ...thing, kind: 'talk' } : thing)
  }
  return things
}
