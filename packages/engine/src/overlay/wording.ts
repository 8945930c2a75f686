import { readBrief } from '../brief/index.ts'
import type { Brief, Region, WantedText } from '../brief/schema.ts'
import { wordsOf } from '../compose/words.ts'
import { isBlank, wordless } from './wordless.ts'

/** A prompt for an engine that does not write, and the words that are set over its picture. */
export type Wording = {
  brief: Brief
  /** What the engine is asked for. */
  prompt: string
  /** What an engine that takes such words is told to leave out. */
  negative: string
  texts: WantedText[]
  /** Words on things in the picture, which the engine is asked to leave blank: laid on the flat places that it draws. */
  onThings: WantedText[]
}

/** Genres whose words stand over one picture; what a menu, a chart or a screen is made of is more than a picture with words. */
const OVER_A_PICTURE: ReadonlySet<Brief['genre']> = new Set([
  'product-still',
  'scene-still',
  'ad-poster',
  'typographic',
  'social-card',
  'slide',
  'card',
  'cover',
])
const NEGATIVE = 'text, letters, words, lettering, typography, captions, watermark, signature, logo'
const MOST_TEXTS = 24
/** Things in a picture that bear words. */
const BEARING = /\b(?:signs?|signage|signboards?|billboards?|plaques?|chalkboards?|blackboards?|storefronts?|shop ?fronts?|nameplates?)\b/i

/** What is to be set over the picture and what is asked of whoever draws it; null where no words are to be set, or they are no overlay. */
export function wordingOf(prompt: string, size: { width: number; height: number }, given?: Brief): Wording | null {
  const brief = given ?? readBrief(prompt).brief
  const over = wordsOf(brief).filter(({ text }) => text.trim() !== '')
  const printed = brief.textPolicy === 'none' ? [] : brief.texts.filter((text) => !over.includes(text))
  const isAmongOthers = over.some(({ role }) => role !== 'sign')
  const isSign = ({ role }: WantedText) => role === 'sign' && brief.genre !== 'typographic' && (isAmongOthers || BEARING.test(prompt))
  const texts = over.filter((text) => !isSign(text))
  const onThings = [...printed, ...over.filter(isSign)].filter(({ text }) => text.trim() !== '')
  const count = texts.length + onThings.length
  if (!OVER_A_PICTURE.has(brief.genre) || count === 0 || count > MOST_TEXTS) return null
  const bare = wordless(
    prompt,
    [...texts, ...onThings].map(({ text }) => text),
  )
  const spared = bare.spared.find((region) => region !== 'center') ?? null
  const [first, ...others] = texts
  const led = first && first.region === null && spared !== null ? [{ ...first, region: spared }, ...others] : texts
  return {
    // What was to stay empty for the words is theirs.
    brief: {
      ...brief,
      layout: { ...brief.layout, freeRegions: brief.layout.freeRegions.filter((region) => !bare.spared.includes(region)) },
    },
    prompt: [
      isBlank(bare) ? subjectOf(brief) : ended(bare.prompt),
      ...(led.length > 0 ? [calmClause(led, brief, size)] : []),
      ...(onThings.length > 0 ? [blankClause(onThings)] : []),
    ].join(' '),
    negative: NEGATIVE,
    texts: led,
    onThings,
  }
}

/** Asks for bare places to write on. */
function blankClause(onThings: readonly WantedText[]): string {
  const isSign = onThings.every(({ role }) => role === 'sign')
  const thing = isSign ? 'sign' : 'label'
  return onThings.length === 1
    ? `The ${thing} is blank: a large, flat, plain, evenly lit rectangle without any letters.`
    : `The ${onThings.length} ${thing}s are blank: large, flat, plain, evenly lit rectangles without any letters.`
}

/** A picture for words that came with no other words. */
const subjectOf = ({ style }: Brief): string => `An abstract background${style.words.length > 0 ? `, ${style.words.join(', ')}` : ''}.`

const ended = (words: string): string => (/[.!?。！？]$/u.test(words) ? words : `${words}.`)

const PLACES: Record<Region, string> = {
  center: 'middle',
  top: 'upper part',
  bottom: 'lower part',
  left: 'left side',
  right: 'right side',
  'top-left': 'upper left',
  'top-right': 'upper right',
  'bottom-left': 'lower left',
  'bottom-right': 'lower right',
  'left-third': 'left third',
  'middle-third': 'middle third',
  'right-third': 'right third',
  'upper-third': 'upper third',
  'lower-third': 'lower third',
  'left-half': 'left half',
  'right-half': 'right half',
  'upper-half': 'upper half',
  'lower-half': 'lower half',
}
const OPPOSITE: Partial<Record<Region, Region>> = {
  left: 'right',
  'left-third': 'right-half',
  'left-half': 'right-half',
  right: 'left',
  'right-third': 'left-half',
  'right-half': 'left-half',
  top: 'bottom',
  'upper-third': 'lower-half',
  'upper-half': 'lower-half',
  bottom: 'top',
  'lower-third': 'upper-half',
  'lower-half': 'upper-half',
}

/** Asks for calm where the words will be. */
function calmClause(texts: readonly WantedText[], { layout }: Brief, { width, height }: { width: number; height: number }): string {
  const asked = [...new Set(texts.flatMap(({ region }) => region ?? []))]
  const beside = layout.subjectRegion && OPPOSITE[layout.subjectRegion]
  const usual: Region = beside ?? (width / height >= 1.25 ? 'left-third' : 'upper-third')
  const places = (asked.length > 0 ? asked : [usual]).map((region) => `the ${PLACES[region]}`)
  const many = places.length > 1
  const named = many ? `${places.slice(0, -1).join(', ')} and ${places.at(-1)}` : places[0]
  return `${named?.replace(/^t/, 'T')} of the picture ${many ? 'are' : 'is'} calm, plain and evenly lit, with nothing in the way.`
}
