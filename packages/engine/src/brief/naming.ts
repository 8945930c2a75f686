import { findArchetype } from '../catalog/index.ts'
import { sortOf } from '../catalog/lexicon/index.ts'
import { standInFor } from '../catalog/stand-in.ts'
import { isColorWord } from './colors.ts'
import { isMaterialWord } from './materials.ts'
import type { Phrase } from './phrases.ts'
import { isAnimal, isGeneric, isObject, isPart, isPerson, isPlace, isStuff, isSurface, isTalk, singular } from './vocabulary.ts'

export type Kind = 'object' | 'generic' | 'surface' | 'place' | 'part' | 'talk' | 'person' | 'animal' | 'unknown'

/** What a noun phrase calls its thing: the noun, its kind, and how many of the phrase's words it takes. */
export type Named = { noun: string; kind: Kind; used: number }

/** The longest known noun that ends the phrase, else its head with the plain nouns before it. */
export function named(phrase: Phrase): Named {
  const { words, head } = phrase
  const whole = singular(words.join(' '))
  // A shop sells things, but is none: an ad for a coffee shop shows no coffee that was asked for.
  if (isBusiness(words)) return { noun: head, kind: isPlace(head) ? 'place' : 'talk', used: 1 }
  const advertised = PICTURES.test(head) || isEvent(head) ? objectBefore(words) : null
  if (advertised) return advertised
  if (isEvent(head)) return { noun: head, kind: 'talk', used: 1 }
  // The fruit, not the colour.
  const isCut = words.length > 1 && isObject(singular(words.slice(-2).join(' ')))
  if (singular(head) === 'orange' && !isCut && (head === 'oranges' || (words.length <= 2 && phrase.number === 1)))
    return { noun: head, kind: 'object', used: 1 }
  // `one black camera` is a thing, `the camera` looks at things.
  if (
    head === 'camera' &&
    (phrase.indefinite || (phrase.start === 0 && phrase.words.length === 1)) &&
    (PICTURED.test(phrase.between) || !/\b(?:with|on|by|through|from|to|of)\s*(?:an? )?$/.test(phrase.between))
  )
    return { noun: [...phrase.compound.slice(-2), head].join(' '), kind: 'object', used: phrase.compound.slice(-2).length + 1 }
  const single = singular(head)
  const before = words.at(-2) ?? ''
  // The plane of a floor flies nowhere, and nobody eats off a number plate.
  if (single === 'plane' && words.some((word) => PLANAR.test(word))) return { noun: single, kind: 'talk', used: 1 }
  if (single === 'plate' && PLATED.test(before)) return { noun: `${before} ${single}`, kind: 'part', used: 2 }
  // What drips and drifts about a thing is none.
  if (DRIFTING.test(single) && !isObject(whole)) return { noun: single, kind: 'talk', used: 1 }
  if (isTalk(whole)) return { noun: whole, kind: 'talk', used: words.length }
  for (let length = Math.min(4, words.length); length > 1; length--) {
    const noun = words.slice(-length).join(' ')
    if (isTalk(noun)) return { noun, kind: 'talk', used: length }
    if (isPart(noun) && !isObject(noun)) return { noun, kind: 'part', used: length }
    if (!isObject(noun)) continue
    // `wireless earbuds` is in the catalogue, but `wireless` is said of them.
    if (isSaidOf(words.at(-length) ?? '', words.slice(1 - length).join(' '), noun)) continue
    return { noun, kind: isSurface(noun) ? 'surface' : 'object', used: length }
  }
  // The face of a watch is the watch.
  if (head === 'face' && /^(?:watch|wristwatch|clock)$/.test(before)) return { noun: before, kind: 'object', used: 2 }
  const compound = [...phrase.compound.slice(-2), head].join(' ')
  const used = compound.split(' ').length
  // `for a librarian`: whom the picture is for.
  if ((isPerson(head) || (AGENT.test(head) && !isObject(head))) && /\bfor\s*(?:an?|the|our|my)?\s*$/.test(phrase.between))
    return { noun: head, kind: 'talk', used: 1 }
  if (isPerson(head)) return { noun: head, kind: 'person', used: 1 }
  if (isAnimal(head)) return { noun: head, kind: standInFor(single) ? 'object' : 'animal', used: 1 }
  if (isGeneric(head)) return { noun: single, kind: 'generic', used: 1 }
  if (isSurface(head) && !isStuff(single)) return { noun: compound, kind: 'surface', used }
  // `on pink paper`: no sheet of it, but what is under things.
  if (LAID.test(head) && !phrase.indefinite && /\bon\s*$/.test(phrase.between)) return { noun: head, kind: 'surface', used: 1 }
  if (isTalk(head)) return { noun: head, kind: 'talk', used: 1 }
  if (isObject(head)) return { noun: compound, kind: 'object', used }
  if (isPlace(head) && !/^(?:floor|ground|beach|sand|snow|water|stage|deck)$/.test(head)) return { noun: head, kind: 'place', used: 1 }
  if (isStuff(single)) return { noun: head, kind: 'surface', used: 1 }
  if (isPart(head)) return { noun: head, kind: 'part', used: 1 }
  return { noun: compound, kind: ABSTRACT.test(head) ? 'talk' : kindOf(compound), used }
}

/** What nobody listed, by what the lexicon and the pictures know of it. */
function kindOf(noun: string): Kind {
  const sort = sortOf(singular(noun)) ?? sortOf(noun.replace(/s$/, '')) ?? sortOf(singular(noun.split(' ').at(-1) ?? noun))
  if (standInFor(noun)) return 'object'
  if (sort === 'animal') return 'animal'
  return sort === 'artifact' || sort === 'food' || sort === 'plant' ? 'object' : 'unknown'
}

const PLANAR =
  /^(?:floor|ground|image|focal|focus|picture|back|background|wall|layered|metallic|reflective|flat|glass|tilted|angled|horizontal|vertical|intersecting|colou?r|mirrored|architectural|stone|concrete|geometric|smooth|depth)$/
const PLATED = /^(?:license|licence|number|registration|name|armou?r|armou?red|base|back|face|heat|cover|skid|metal|steel|carbon)$/
const DRIFTING = /^(?:droplets?|dewdrops?|splash|splashes|steam|condensation|foam|sparks?|light beams?)$/
const PICTURED =
  /\b(?:art|drawing|icon|illustration|image|painting|photo|photograph|picture|render|shot|sketch|watercolou?r) of\s*(?:an? )?$/
const AGENT = /(?:er|or|ist|ian|ess|eur|ant|ents?|ers|ors|ists)$/
const PICTURES =
  /^(?:ad|ads|advert|advertisement|poster|photo|photograph|photography|shot|image|picture|banner|flyer|render|packshot|campaign|commercial|billboard|visual|promo|promotion|mock-?up)$/
/** Things that name a format instead: `book cover`, `phone wallpaper`, `card image`. */
const FORMAT_OBJECTS =
  /^(?:product|book|magazine|phone|tablet|card|newspaper|postcard|letter|frame|paper|box|package|packaging|map|sign|sticker|film|water|stock|glass|device|plate|light|stage|billboard|fire|nature|space)$/

/** `a running shoe poster`: the thing before the word for the picture is its subject. */
function objectBefore(said: readonly string[]): Named | null {
  // `a red sneaker product shot`: the product is the sneaker.
  const isProduct = said.at(-2) === 'product' && said.length > 2
  const words = isProduct ? [...said.slice(0, -2), said.at(-1) ?? ''] : said
  const isMockup = /^mock/.test(words.at(-1) ?? '') && !/^(?:product|packaging|package|device|frame|sign|label)$/.test(words.at(-2) ?? '')
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const noun = words.slice(-1 - length, -1).join(' ')
    if (
      !isObject(noun) ||
      isTalk(noun) ||
      isSurface(noun) ||
      isColorWord(noun) ||
      isMaterialWord(noun) ||
      (FORMAT_OBJECTS.test(noun) && !isMockup)
    )
      continue
    return { noun, kind: 'object', used: length + 1 + (isProduct ? 1 : 0) }
  }
  return null
}

/** Happenings and makers that are about a thing: `a piano concert`, `a sneaker brand`. */
export const isEvent = (head: string): boolean =>
  /^(?:fair|festival|concert|sale|sales|opening|workshop|show|party|event|race|class|classes|course|night|week|weekend|launch|exhibition|conference|meetup|tour|brand|company|startup|maker|contest|tasting|recital|house music|campaign|giveaway|drop|release|subscription|collection|swap|hunt|day|season)$/.test(
    head,
  )
const BUSINESSES =
  /^(?:shop|store|cafe|café|club|school|academy|studio|market|supermarket|bakery|restaurant|bistro|diner|roastery|roasters|brewery|winery|salon|spa|gym|agency|clinic|hotel|pharmacy|boutique|library|gallery|museum|cinema|theater|theatre|factory|farm|business|firm|bank|service|services|center|centre)$/
const BARS = /^(?:wine|sushi|cocktail|coffee|espresso|juice|smoothie|tapas|snack|hotel|beach|rooftop|salad|oyster|tea|sports|jazz|dive)$/

function isBusiness(words: readonly string[]): boolean {
  const [before, head] = [words.at(-2), words.at(-1) ?? '']
  if (isObject(before === undefined ? head : `${before} ${head}`)) return false
  return BUSINESSES.test(head) || (head === 'bar' && BARS.test(before ?? ''))
}

/** Whether a word is only said of the noun behind it: a leather wallet is drawn as the wallet is, a paper bag is no bag. */
function isSaidOf(word: string, noun: string, whole: string): boolean {
  if (!isObject(noun)) return false
  const [plain, said] = [findArchetype(noun), findArchetype(whole)]
  if (SAID_OF.has(word)) return plain?.archetype === said?.archetype
  if (!isMaterialWord(word) && !isColorWord(word)) return false
  return plain !== null && said !== null && plain.archetype === said.archetype && !said.look && isSame(plain.params, said.params)
}

const isSame = (a: Readonly<Record<string, number>> = {}, b: Readonly<Record<string, number>> = {}): boolean =>
  Object.keys({ ...a, ...b }).every((key) => a[key] === b[key])

const LAID = /^(?:paper|cardboard|leather|felt|velvet|plywood|plaster|clay|terracotta|cork)$/
const SAID_OF = new Set(['wireless', 'insulated', 'ceramic', 'wooden', 'luxury', 'red', 'green', 'wrapped', 'reusable'])
const ABSTRACT =
  /(?:ness|tion|sion|ity|ment|ism|ence|ance|ship|ics|phy|ure|dom|hood|ing|style|ly|istic|algia|ic|ive|ous|ful)s?$|^(?:\d|[^a-z])/
