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
    things.push(isPalette[i] || isHour(lower, thing) || leadsWords(lower, thing) ? { ...thing, kind: 'talk' } : thing)
  }
  return things
}

/** `sub “Now $129”`: what only names the words behind it. */
const leadsWords = (lower: string, { noun, end }: Thing): boolean => LEADS.test(noun) && /^\s*:?\s*¤/.test(lower.slice(end, end + 4))
const LEADS = /^(?:subs?|kicker|eyebrow|footer|header|stamp|chip|pill|ribbon|sticker|bottom|top)$/

/** `Doors at 20:00`, `curtain up 7.30 pm`, `tickets 15 €`: an hour or a fee is told, and nothing is to be seen. */
const isHour = (lower: string, { noun, end }: Thing): boolean => {
  const behind = lower.slice(end, end + 28)
  return TIMED.test(behind) || (/^tickets?$/.test(noun) && PRICED.test(behind))
}
const TIMED =
  /^\s*(?:opens?|opening|closes?|up|down)?\s*(?:at|from|until|till|by|:)?\s*(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\b|uhr\b|o['’]clock)|\d{1,2}:\d{2}|noon\b|midnight\b|midday\b)/
const PRICED = /^\s*(?:from|at|only|are|cost)?\s*(?:[$€£¥]\s?\d|\d+(?:[.,]\d{2})?\s*(?:[€£$]|euros?\b|eur\b|pounds?\b|dollars?\b))/
