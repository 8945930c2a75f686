import { colorsIn } from './colors.ts'
import { lightWords } from './lighting.ts'
import { finishIn, lastMaterialIn, materialIn } from './materials.ts'
import { isEvent, type Kind, named } from './naming.ts'
import { withoutParted } from './parted.ts'
import type { Phrase } from './phrases.ts'
import type { NamedColor, Subject } from './schema.ts'
import { comesInPairs, isPlural, singular } from './vocabulary.ts'

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

/** What one noun phrase names, with the colours, stuff and finish that its own words give. */
export function thingOf(lower: string, phrase: Phrase): Thing {
  const text = withoutParted(lower.slice(phrase.start, phrase.end))
  const { noun: whole, kind, used } = named(phrase)
  // A dumbbell pair is two dumbbells.
  const [, member, group] = /^(.+) (pair|duo|trio)$/.exec(whole) ?? []
  const noun = member ?? whole
  const details = phrase.words.slice(0, phrase.words.length - used).filter((word) => word !== "'s")
  const nounStart = phrase.end - phrase.words.slice(-used).join(' ').length - phrase.start
  const described = text.slice(0, Math.max(0, nounStart))
  const material = kind === 'surface' ? materialIn(text) : madeOf(lastMaterialIn(described), noun, kind)
  const lights = lightWords(text)
  const colors = colorsIn(text)
    // The fruit is no colour, and a light's colour is not a thing's.
    .filter((hit) => hit.end <= nounStart && !lights.some((light) => light.start >= hit.end && light.start - hit.end <= 1))
    // Oak has its own colour; only `pale oak`, or a part of oak, needs it said. A terracotta mug of ceramic is that colour.
    .filter((hit) => kind === 'part' || !isOwnColor(hit.color.name, material))
    .map((hit) => hit.color)
  return {
    kind,
    noun: drinkware(phrase, singular(noun)),
    details,
    count: group ? (group === 'trio' ? 3 : 2) : countOf(phrase, noun),
    colors,
    material,
    finish: finishIn(described),
    start: phrase.start,
    end: phrase.end,
    between: phrase.between,
    definite: phrase.definite,
    indefinite: phrase.indefinite,
    implied: isEvent(phrase.head),
    opens: phrase.opens,
  }
}

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

/** Oak is oak-coloured: such a colour need not be said of a thing made of it. */
export const isOwnColor = (color: string, material: string | null): boolean =>
  OWN_COLOR.has(color) && (material?.endsWith(color) || materialIn(color) === null)

/** Gold and silver are what jewels and caps are made of, but only the colour of a phone or a label. */
export function madeOf(material: string | null, noun: string, kind: Kind): string | null {
  if (material !== 'gold' && material !== 'silver') return material
  if (kind === 'part') return PRINTED.test(noun) ? null : material
  return JEWELS.test(noun) ? material : null
}
const PRINTED = /^(?:label|tag|sticker|stripes?|pattern|print|logo|logo mark|emblem|screen|display|dial|face|accents?|details?|text|trim)$/
const JEWELS =
  /(?:ring|necklace|earrings?|bracelet|pendant|chain|brooch|watch|crown|tiara|coin|medal|trophy|spoon|fork|knife|cutlery|bar|cufflinks|jewelry|locket|bell|goblet|chalice|ingot|statue)s?$/

/** `four glasses` are to drink from; a pair of glasses is to see with. */
const drinkware = (phrase: Phrase, noun: string): string =>
  noun === 'glasses' && (phrase.number ?? 0) > 1 && phrase.indefinite ? 'glass' : noun

const FEW = 3

function countOf(phrase: Phrase, noun: string): number {
  if (phrase.number !== null && phrase.number > 0) return Math.min(60, phrase.number)
  if (!isPlural(noun)) return 1
  return comesInPairs(noun) || comesInPairs(singular(noun)) || comesInPairs(singular(phrase.head)) ? 2 : FEW
}
