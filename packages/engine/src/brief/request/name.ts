import type { Section } from '../labels.ts'
import { asSet } from '../lists.ts'
import { inCapitals } from '../title.ts'
import { askOf } from './board.ts'

const ORDER =
  /^\W*(?:(?:goal|task|prompt|request|primary request|brief):\s*)?(?:please )?(?:help me )?(?:(?:create|make|design|generate|draw|produce|render|show(?: me)?|develop|build) )(?:me )?(?:an? |the |our |my |one )?(?:(?:image|picture) of (?:an? |the )?)?/
/** Words of the look before the matter, and the words for the page behind it. */
const LOOK =
  /^(?:(?:[\p{L}\d]+-[\p{L}\d-]+|premium|polished|professional|realistic|hyper|ultra|modern|clean|simple|bold|minimal\p{L}*|elegant|beautiful|stunning|detailed|high|vertical|horizontal|square|cinematic|creative|colou?rful|visually|engaging|striking|complete|full|new|single|\d+:\d+|4k|8k|and|,)\s+)+/u
const PAGE =
  /\s+(?:visuals?|images?|pictures?|graphics?|posters?|covers?|banners?|designs?|concepts?|layouts?|ads?|advertisements?|campaigns?|screens?|mock-?ups?|illustrations?|key visual|composition|artwork|page|shot|thumbnails?)$/
const ENDS = /[.,:;\n(¤]|\s(?:that|which|with|featuring|showing|where|in|on|using|inspired|for|suitable|designed|of|to|from|by)\s/
const [SHORTEST, LONGEST, MOST_WORDS] = [4, 36, 4]

/** What a prompt calls its page in the order itself: `Create a luxury popup installation visual that …`; null where nothing but the page is named. */
export function nameOfAsk(text: string, lower: string, sections: readonly Section[]): string | null {
  const ask = askOf(lower, sections).trimStart()
  const order = ORDER.exec(ask)?.[0].length
  if (order === undefined) return null
  const rest = ask.slice(order)
  const look = LOOK.exec(rest)?.[0].length ?? 0
  const said = rest.slice(look).split(ENDS)[0] ?? ''
  const name = said.trim().replace(PAGE, '')
  if (name === said.trim() && PAGE.test(` ${name}`)) return null
  if (name.length < SHORTEST || name.length > LONGEST || name.split(/\s+/).length > MOST_WORDS) return null
  const at = lower.indexOf(name)
  return at < 0 ? null : inCapitals(asSet(text.slice(at, at + name.length)))
}
