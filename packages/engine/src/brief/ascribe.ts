import type { Span } from './clean.ts'
import { colorsIn, isColorModifier } from './colors.ts'
import { finishIn, isFinishWord, isMaterialWord, materialIn } from './materials.ts'
import type { NamedColor, Subject } from './schema.ts'
import { isOwnColor, madeOf, type Thing } from './thing.ts'

/** What is said of a thing behind its noun: `in pearl white`, `made of clear glass`, `is matte black`. */
export type Ascription = Span & {
  colors: NamedColor[]
  material: string | null
  finish: Subject['finish']
  /** Between commas: it belongs to the noun right before it and to no other. */
  isAside: boolean
}

const LEAD =
  /(?<![\w-])(?:(?:painted|finished|coated|dipped|glazed|bound|upholstered|clad|wrapped|comes|cast|rendered|done|dressed) in|in|painted|colou?red|(?:is|are|should be)(?: made (?:of|from)| painted| finished in)?|(?:made|crafted|carved|cut|built|constructed|formed|woven|fashioned|turned|sculpted)(?: (?:entirely|mostly|purely|only))? (?:of|from|out of))\s+(?:an? |the )?|[,(]\s+(?=[a-z])|\((?=[a-z])/g

/** Words that say how a stuff is, between the lead and the stuff. */
const SAID_OF_STUFF = new Set(
  'clear transparent translucent thick thin heavy recycled raw natural genuine fine real full-grain smooth ribbed textured soft hand-blown hand-painted hand-thrown hand-carved blown tinted smoked speckled aged weathered patinated reclaimed polished unglazed hammered faceted embossed quilted high-gloss vegan premium high-quality shiny sparkling handmade fluted hot two-tone'.split(
    ' ',
  ),
)
/** Words that may end a colour: `in a deep blue finish`. */
const TAIL = /^(?:finish|colou?r|colou?rs|colou?rway|tone|tones|shade|hue|glaze|lacquer|enamel|paint|varnish|coating|all over|throughout)$/
/** What may follow when nothing else is spoken of: after `in a white` comes `room`, so that is a place. */
const GOES_ON =
  /^(?:with|and|on|onto|against|above|over|at|next|beside|near|in|into|inside|under|underneath|below|behind|by|for|from|to|of|that|which|while|as|is|are|has|sits?|stands?|rests?|lies|floats?|hovers?|leans?|atop|across|between|around|plus|or|but|so|set|shown|seen|lit|to|upon|amid|among|facing|featuring|having|where|without|¤)$/
const NO_PARTICIPLE =
  /^(?:lighting|setting|ceiling|building|clothing|wedding|ring|king|string|spring|evening|morning|bed|red|seed|packaging)$/
/** Things may lie in these without being made of them. */
const LIES_IN = new Set([
  'sand',
  'ice',
  'stone',
  'paper',
  'cardboard',
  'concrete',
  'glass',
  'plastic',
  'straw',
  'fabric',
  'tin',
  'felt',
  'snow',
  'smoke',
  'ash',
  'honey',
  'wine',
  'coffee',
  'chocolate',
  'caramel',
  'moss',
  'wheat',
  'butter',
  'vanilla',
  'lemon',
  'lime',
  'ink',
  'tomato',
  'midnight',
])
const TINTS = new Set(['sand', 'stone', 'clay', 'brick', 'straw', 'ice', 'graphite', 'tin'])
const MADE = /(?:of|from)\s+(?:an? |the )?$/
const MOST_WORDS = 9

/** Every ascription of a lower-case text, in order. */
export function ascriptionsIn(lower: string): Ascription[] {
  const found: Ascription[] = []
  for (const lead of lower.matchAll(LEAD)) {
    const start = lead.index
    const from = start + lead[0].length
    if (found.some((other) => start < other.end)) continue
    const end = saidUntil(lower, from)
    if (end === null) continue
    const words = lower.slice(from, end)
    const hits = colorsIn(words)
    const colors = hits.map((hit) => hit.color)
    const material = materialIn(words)
    const isAside = /^[,(]/.test(lead[0])
    if (isAside && !isPlainAside(lower, end, hits, words)) continue
    const isLone = /^\S+$/.test(words) && /^in\s/.test(lead[0])
    if (isLone && ((material && LIES_IN.has(material)) || LIES_IN.has(words) || (/the $/.test(lead[0]) && hits[0]?.ambiguous))) continue
    if (/black and white\W*$/.test(words) && /\b(?:photo|photograph|photography|image|picture|shot)\b/.test(lower.slice(0, start))) continue
    // Only what is made of sand is sand: `in matte sand` is a colour.
    const isTinted = !MADE.test(lead[0]) && hits.length > 0 && material !== null && TINTS.has(material)
    found.push({ start, end, colors, material: isTinted ? null : material, finish: finishIn(words), isAside })
  }
  return found
}

/** Where the run of colour, finish and stuff words ends, or null when they only describe a noun that follows. */
function saidUntil(lower: string, from: number): number | null {
  let end = from
  let known = false
  const words = lower.slice(from, from + 110).matchAll(/[\p{L}#][\p{L}\p{N}'-]*|[^\s\p{L}]/gu)
  let count = 0
  let pending = false
  for (const { 0: word, index } of words) {
    if (++count > MOST_WORDS) return null
    const stops = /^[^\p{L}#-]/u.test(word)
    if (word === ',' && known && !pending && nextIsSaid(lower, from + index + 1)) {
      pending = true
      continue
    }
    if (stops) return known ? end : null
    if ((word === 'and' || word === 'or') && known && !pending && nextIsSaid(lower, from + index + word.length)) {
      pending = true
      continue
    }
    const stuff = isStuffWord(word)
    if (stuff || SAID_OF_STUFF.has(word) || isColorModifier(word) || isFinishWord(word) || (known && TAIL.test(word))) {
      known ||= stuff || isFinishWord(word)
      pending = false
      end = from + index + word.length
    } else return known && (GOES_ON.test(word) || isParticiple(word)) ? end : null
  }
  return known ? end : null
}

const isStuffWord = (word: string): boolean =>
  isMaterialWord(word) || colorsIn(word).some((hit) => hit.start === 0 && hit.end === word.length)
const isParticiple = (word: string): boolean => /(?:ing|ed|ly)$/.test(word) && word.length > 4 && !NO_PARTICIPLE.test(word)

/** `and`, `or` and a comma go on only to another colour or stuff, with its modifiers. */
function nextIsSaid(lower: string, at: number): boolean {
  const words = lower.slice(at, at + 50).match(/[\p{L}#][\p{L}\p{N}'-]*/gu) ?? []
  const first = words.findIndex((word) => !isColorModifier(word) && !SAID_OF_STUFF.has(word) && !isFinishWord(word))
  const word = words[first]
  const after = words[first + 1]
  return word !== undefined && isStuffWord(word) && (after === undefined || !isColorModifier(word) || GOES_ON.test(after))
}

/** Between commas stands nothing but a colour that is sure to be one: `lemon, mint, and ice` are things. */
function isPlainAside(lower: string, end: number, hits: ReturnType<typeof colorsIn>, words: string): boolean {
  if (!/^\s*(?:[,.;)\n]|$)/.test(lower.slice(end))) return false
  return hits.some((hit) => !hit.ambiguous) || (hits.length > 0 && (finishIn(words) !== null || / /.test(words)) && !/,/.test(words))
}

/** Gives every ascription to the thing whose noun it follows. */
export function ascribe(things: readonly Thing[], ascriptions: readonly Ascription[], lower: string): void {
  for (const said of ascriptions) {
    const thing = things.findLast((one) => one.end <= said.start)
    if (!thing || /[.!?;\n]/.test(lower.slice(thing.end, said.start))) continue
    if (said.isAside && (lower.slice(thing.end, said.start).trim() !== '' || thing.kind === 'surface' || thing.kind === 'place')) continue
    const material = madeOf(said.material, thing.noun, thing.kind)
    if (thing.colors.length === 0) thing.colors = said.colors.filter((color) => !isOwnColor(color.name, material)).slice(0, 3)
    thing.material ??= material
    thing.finish ??= said.finish
  }
}
