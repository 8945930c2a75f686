import { colorsIn } from '../colors.ts'
import type { Quote } from '../quotes.ts'
import { sentence } from './cut.ts'
import type { Said } from './fields.ts'
import type { Asked } from './kinds.ts'

/** A sort of what is sold, by a word that elsewhere says how a picture looks. */
const SORT =
  /^(?:(?:dark|light|medium|medium-dark|espresso|french|italian|city) roast|(?:dark|milk|white) chocolate|(?:dark|light|pale|golden|white|amber) (?:ale|rum|lager|beer|tea))$/i
export const isSort = (words: string): boolean => SORT.test(words)

/** `72% dark chocolate with sea salt`: how much of it there is, with what it is. */
const SHARE =
  /(?<![\d.,])\d{1,3} ?% (?:dark|milk|white|pure|organic|raw|arabica|robusta|agave|cocoa|cacao|natural|wool|cotton|merino|real|vegan|fruit|whole)\b[^,.;:\n"“”]{0,48}/gi
export const sortsIn = (text: string, quotes: readonly Quote[]): Said[] =>
  [...text.matchAll(SHARE)].flatMap((match): Said[] => {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length }
    return quotes.some((quote) => quote.start < span.end && quote.end > span.start)
      ? []
      : [{ ...span, field: 'flavor', text: match[0].trim() }]
  })

const PACK = /^(?:an? |the )?(?:bottle|jar|can|tin|bag|pouch|box|carton|pack|packet|tube|bar)s? of /i
/** Whether words name a ware by what it comes in. */
export const isPacked = (words: string, ware: string): boolean =>
  PACK.test(words) && words !== ware && words.replace(PACK, '').toLowerCase() === ware.toLowerCase()

const SOFTLY = /^(?:(?:calm|soft|bright|deep|pastel|warm|cool|elegant|dark|light|fresh|muted|bold|vivid|pale) )*$/i
/** `calm turquoise with a lotus`: what opens with a colour speaks of the look. */
export function isHueFirst(words: string): boolean {
  const [hue] = colorsIn(words.toLowerCase())
  return hue !== undefined && SOFTLY.test(words.slice(0, hue.start))
}

const HOST = /^(?:with )?(?:your |our )?(?:co-?)?hosts?(?: names?)?:? (\p{Lu}[^,.;]*)$/u
const SUPPORT = /^(?:with )?(?:special )?(?:support|guests?|opening act)\b.*\s\p{Lu}/u
/** `with host Rita Gomez`, `with support from Low Tide`: who else is named on a cover or a bill. */
export function companyIn(words: string, { genre, kind }: Asked): { field: string; text: string } | null {
  const host = HOST.exec(words)?.[1]
  if (host && (genre === 'cover' || genre === 'social-card')) return { field: kind === 'album' ? 'artist' : 'name', text: host }
  return SUPPORT.test(words) ? { field: 'line', text: sentence(words) } : null
}
