import type { Thing } from './thing.ts'

const GARMENT =
  /(?:^|[ -])(?:shirts?|blouses?|shorts|trousers|pants|jeans|leggings|skirts?|dress|gown|jackets?|coats?|trench ?coats?|blazers?|hoodies?|sweaters?|jumpers?|suits?|outfits?|uniforms?|overalls|aprons?|wear|sportswear|clothes|clothing|shoes?|sneakers?|heels?|boots?|sandals?|socks?|hats?|caps?|scarf|scarves|gloves?|makeup|neckline|hairstyle|belts?|ties?|bow ?ties?|sunglasses|glasses|goggles|chokers?|ribbons?|blindfolds?|visors?|hair ?pins?|headbands?|cloaks?|capes?|robes?|kimonos?|vests?|cardigans?|tights|stockings|watch|wristwatch|earrings?|necklaces?|bracelets?)$/
const ON = /\b(?:wearing|wears|wore|dressed in|clad in|in|with|sporting)\b/
const FARTHEST = 120
const LAID_OUT = /\b(?:flat[- ]?lay|hanger|clothes rail|mannequin|holding|holds|watch ad|wearable)\b/

/** The things without the clothes that somebody in the same sentence has on: `a model in red wear and white shorts` shows no shorts beside her. */
export function withoutWorn(things: readonly Thing[], lower: string): Thing[] {
  const people = things.filter(({ kind }) => kind === 'person')
  if (people.length === 0) return [...things]
  const [first] = people
  const garments = things.filter(({ kind, noun }) => kind !== 'person' && GARMENT.test(noun))
  // Clothes named after whoever the picture is of are theirs: `a woman in a lounge chair. Tailored white blazer, silver heels`.
  if (first && garments.every(({ start }) => start > first.end) && !LAID_OUT.test(lower))
    return things.filter((thing) => !garments.includes(thing))
  return things.filter(({ kind, noun, start }) => {
    if (kind === 'person' || !GARMENT.test(noun)) return true
    const wearer = people.findLast((one) => one.end <= start && start - one.end < FARTHEST)
    const between = wearer ? lower.slice(wearer.end, start) : '.'
    return /[.!?\n]/.test(between) || !ON.test(between)
  })
}
