import { colorsIn, isColorWord } from './colors.ts'
import { lightWords } from './lighting.ts'
import { finishIn, isMaterialWord, lastMaterialIn, materialIn } from './materials.ts'
import type { Phrase } from './phrases.ts'
import type { NamedColor, Subject } from './schema.ts'
import {
  CONTAINERS,
  comesInPairs,
  GROUPS,
  isAnimal,
  isGeneric,
  isObject,
  isPart,
  isPerson,
  isPlace,
  isPlural,
  isStuff,
  isSurface,
  isTalk,
  singular,
} from './vocabulary.ts'

export type Kind = 'object' | 'generic' | 'surface' | 'place' | 'part' | 'talk' | 'person' | 'animal' | 'unknown'

/** A noun phrase understood: what it is and what is said of it. */
export type Thing = {
  kind: Kind
  noun: string
  details: string[]
  count: number
  colors: NamedColor[]
  material: string | null
  finish: Subject['finish']
  start: number
  end: number
  between: string
  definite: boolean
  indefinite: boolean
  /** Named only by the event or picture that is about it: `a piano concert`. */
  implied: boolean
  opens: boolean
}

/** The things that noun phrases name; `a pair of X`, `a glass of X` become one thing. */
export function thingsOf(lower: string, phrases: readonly Phrase[]): Thing[] {
  const things: Thing[] = []
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]
    if (!phrase) continue
    const next = phrases[i + 1]
    if (next && /^\s+of\s+$/.test(next.between)) {
      const joined = joinedBy(lower, phrase, next)
      if (joined) {
        things.push(joined)
        i++
        continue
      }
    }
    things.push(thingOf(lower, phrase))
  }
  return things
}

function joinedBy(lower: string, outer: Phrase, inner: Phrase): Thing | null {
  const head = singular(outer.head)
  const whole = `${head} of ${inner.words.join(' ')}`
  const known = isObject(whole) ? whole : isObject(`${head} of ${inner.head}`) ? `${head} of ${inner.head}` : null
  const range = { ...outer, end: inner.end }
  if (known) return { ...thingOf(lower, outer), noun: known, kind: 'object', end: inner.end }
  if (GROUPS.has(head)) {
    const thing = thingOf(lower, inner)
    if (thing.kind !== 'object' && thing.kind !== 'unknown' && thing.kind !== 'generic') return null
    const count = inner.number ?? (head === 'pair' || head === 'duo' ? 2 : head === 'trio' ? 3 : thing.count)
    return {
      ...thing,
      count,
      details: [...thing.details, ...(head === 'pair' ? [] : [head])],
      start: range.start,
      between: outer.between,
      opens: outer.opens,
    }
  }
  if (CONTAINERS.has(head)) {
    const contents = thingOf(lower, inner)
    const vessel = thingOf(lower, outer)
    if (contents.kind === 'talk' || contents.kind === 'place') return null
    const noun = head === 'bottle' || head === 'jar' || head === 'tube' || head === 'can' ? `${contents.noun} ${head}` : vessel.noun
    return { ...vessel, kind: 'object', noun, details: [...vessel.details, `of ${inner.words.join(' ')}`], end: inner.end }
  }
  return null
}

function thingOf(lower: string, phrase: Phrase): Thing {
  const text = lower.slice(phrase.start, phrase.end)
  const { noun, kind, used } = named(phrase)
  const details = phrase.words.slice(0, phrase.words.length - used)
  const nounStart = phrase.end - phrase.words.slice(-used).join(' ').length - phrase.start
  const described = text.slice(0, Math.max(0, nounStart))
  const material = kind === 'surface' ? materialIn(text) : madeOf(lastMaterialIn(described), noun)
  const lights = lightWords(text)
  const colors = colorsIn(text)
    // The fruit is no colour, and a light's colour is not a thing's.
    .filter((hit) => hit.end <= nounStart && !lights.some((light) => light.start >= hit.end && light.start - hit.end <= 1))
    // Oak has its own colour; only `pale oak`, or a part of oak, needs it said. A terracotta mug of ceramic is that colour.
    .filter((hit) => kind === 'part' || !OWN_COLOR.has(hit.color.name) || (materialIn(hit.color.name) ?? material) !== material)
    .map((hit) => hit.color)
  return {
    kind,
    noun: singular(noun),
    details,
    count: countOf(phrase, noun),
    colors,
    material,
    finish: finishIn(described),
    start: phrase.start,
    end: phrase.end,
    between: phrase.between,
    definite: phrase.definite,
    indefinite: phrase.indefinite,
    implied: EVENTS.test(phrase.head),
    opens: phrase.opens,
  }
}

/** The longest known noun that ends the phrase, else its head with the plain nouns before it. */
function named(phrase: Phrase): { noun: string; kind: Kind; used: number } {
  const { words, head } = phrase
  const whole = singular(words.join(' '))
  const advertised = PICTURES.test(head) || EVENTS.test(head) ? objectBefore(words) : null
  if (advertised) return advertised
  if (EVENTS.test(head)) return { noun: head, kind: 'talk', used: 1 }
  if (isTalk(whole)) return { noun: whole, kind: 'talk', used: words.length }
  for (let length = Math.min(4, words.length); length > 1; length--) {
    const noun = words.slice(-length).join(' ')
    if (isTalk(noun)) return { noun, kind: 'talk', used: length }
    if (!isObject(noun)) continue
    // `wireless earbuds` is in the catalogue, but `wireless` is said of them.
    if (SAID_OF.has(words.at(-length) ?? '') && isObject(words.slice(1 - length).join(' '))) continue
    return { noun, kind: isSurface(noun) ? 'surface' : 'object', used: length }
  }
  const single = singular(head)
  const compound = [...phrase.compound.slice(-2), head].join(' ')
  const used = compound.split(' ').length
  if (isPerson(head)) return { noun: head, kind: 'person', used: 1 }
  if (isAnimal(head)) return { noun: head, kind: 'animal', used: 1 }
  if (isGeneric(head)) return { noun: single, kind: 'generic', used: 1 }
  if (isSurface(head) && !isStuff(single)) return { noun: compound, kind: 'surface', used }
  if (isTalk(head)) return { noun: head, kind: 'talk', used: 1 }
  if (isObject(head)) return { noun: compound, kind: 'object', used }
  if (isPlace(head)) return { noun: head, kind: 'place', used: 1 }
  if (isStuff(single)) return { noun: head, kind: 'surface', used: 1 }
  if (isPart(head)) return { noun: head, kind: 'part', used: 1 }
  return { noun: compound, kind: ABSTRACT.test(head) ? 'talk' : 'unknown', used }
}

const PICTURES =
  /^(?:ad|ads|advert|advertisement|poster|photo|photograph|photography|shot|image|picture|banner|flyer|render|packshot|campaign|commercial|billboard|visual|promo|promotion)$/
/** Things that name a format instead: `book cover`, `phone wallpaper`, `card image`. */
const FORMAT_OBJECTS =
  /^(?:product|book|magazine|phone|tablet|card|newspaper|postcard|letter|frame|paper|box|package|packaging|map|sign|sticker|film|water|stock|glass|device|plate|light|stage|billboard|fire|nature|space)$/

/** `a running shoe poster`: the thing before the word for the picture is its subject. */
function objectBefore(words: readonly string[]): ReturnType<typeof named> | null {
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const noun = words.slice(-1 - length, -1).join(' ')
    if (!isObject(noun) || isTalk(noun) || isSurface(noun) || isColorWord(noun) || isMaterialWord(noun) || FORMAT_OBJECTS.test(noun))
      continue
    return { noun, kind: 'object', used: length + 1 }
  }
  return null
}

const EVENTS =
  /^(?:fair|festival|concert|sale|market|opening|workshop|show|party|event|race|class|course|night|week|weekend|launch|exhibition|conference|meetup|tour|shop|store|brand|company|club|contest|tasting|recital|school|studio|bar|house music)$/
const OWN_COLOR = new Set([
  'steel',
  'stone',
  'slate',
  'oak',
  'walnut',
  'linen',
  'clay',
  'brick',
  'copper',
  'brass',
  'bronze',
  'denim',
  'straw',
  'sand',
  'ebony',
  'mahogany',
  'kraft',
  'terracotta',
  'wine',
  'honey',
  'coffee',
  'chocolate',
])

/** Gold and silver are what jewels are made of, but only the colour of a phone. */
function madeOf(material: string | null, noun: string): string | null {
  if (material !== 'gold' && material !== 'silver') return material
  return /(?:ring|necklace|earrings?|bracelet|pendant|chain|brooch|watch|crown|tiara|coin|medal|trophy|spoon|fork|knife|cutlery|bar|cufflinks|jewelry|locket|bell|goblet|chalice|ingot|statue)s?$/.test(
    noun,
  )
    ? material
    : null
}

const SAID_OF = new Set(['wireless', 'insulated', 'ceramic', 'wooden', 'luxury', 'red', 'green', 'wrapped', 'reusable'])
const ABSTRACT =
  /(?:ness|tion|sion|ity|ment|ism|ence|ance|ship|ics|phy|ure|dom|hood|ing|style|ly|istic|algia|ic|ive|ous|ful)s?$|^(?:\d|[^a-z])/

const FEW = 3

function countOf(phrase: Phrase, noun: string): number {
  if (phrase.number !== null && phrase.number > 0) return Math.min(60, phrase.number)
  if (!isPlural(noun)) return 1
  return comesInPairs(noun) || comesInPairs(singular(noun)) || comesInPairs(singular(phrase.head)) ? 2 : FEW
}
