import { allAbove, sortOf } from './lexicon/index.ts'
import { familyFor } from './materials/index.ts'
import type { Entry, Look } from './noun-entry.ts'
import { AROUND_NOUNS } from './nouns-around.ts'
import { BUILT_NOUNS } from './nouns-built.ts'
import { DRINK_NOUNS } from './nouns-drinks.ts'
import { GOODS_NOUNS } from './nouns-goods.ts'
import { HOME_NOUNS } from './nouns-home.ts'
import { KITCHEN_NOUNS } from './nouns-kitchen.ts'
import { MEALS, mealIn, mealLook } from './nouns-meals.ts'
import { NATURE_NOUNS } from './nouns-nature.ts'
import { PANTRY_NOUNS } from './nouns-pantry.ts'
import { WORKSHOP_NOUNS } from './nouns-workshop.ts'
import { pictureNamed } from './pictograms/index.ts'

/** What a noun of the brief is drawn as; `look`: the materials of slots that the noun itself decides. */
export type NounMatch = {
  archetype: string
  params?: Record<string, number>
  look?: Record<string, Look>
  level: 'exact' | 'alias' | 'hypernym'
}

/** Little dishes of sauce beside a meal. */
const DIPS = ['dish of soy sauce', 'bowl of soy sauce', 'soy sauce', 'dipping sauce', 'bowl of dipping sauce']

/** Small boxes of printed card, as things are sold in. */
const RETAIL_BOXES = [
  'tea box',
  'box of tea',
  'box of chocolates',
  'soap box',
  'cosmetic box',
  'perfume box',
  'medicine box',
  'supplement box',
  'folding carton',
]

/** Nouns by archetype. */
const NOUNS: Record<string, Entry> = {
  ...DRINK_NOUNS,
  ...GOODS_NOUNS,
  ...HOME_NOUNS,
  ...AROUND_NOUNS,
  ...BUILT_NOUNS,
  ...PANTRY_NOUNS,
  ...KITCHEN_NOUNS,
  ...NATURE_NOUNS,
  ...WORKSHOP_NOUNS,
  bottle: {
    exact: ['bottle', 'water bottle', 'insulated bottle', 'insulated water bottle', 'sports bottle', 'drinking bottle', 'steel bottle'],
    alias: ['flask', 'thermos', 'vacuum flask', 'hydro flask', 'canteen', 'reusable bottle', 'gym bottle', 'hydration bottle'],
    hypernym: ['shaker bottle', 'carafe', 'juice bottle', 'sauce bottle', 'bidon'],
    variants: {
      carafe: { loop: 0 },
      'juice bottle': { loop: 0 },
      'sauce bottle': { loop: 0 },
      thermos: { neck: 0.86, shoulder: 3 },
      'vacuum flask': { neck: 0.86, shoulder: 3 },
    },
  },
  mug: {
    exact: ['mug', 'coffee mug', 'tea mug', 'ceramic mug'],
    alias: [
      'cup',
      'coffee cup',
      'teacup',
      'tea cup',
      'espresso cup',
      'cup of coffee',
      'cup of tea',
      'cappuccino cup',
      'camping mug',
      'enamel mug',
    ],
    hypernym: ['stein', 'tankard', 'latte', 'cappuccino', 'espresso', 'hot chocolate', 'coffee', 'tea'],
    variants: {
      'espresso cup': { height: 6, radius: 3.1, handle: 1.8 },
      teacup: { height: 6.4, radius: 4.4, handle: 2.1 },
      'tea cup': { height: 6.4, radius: 4.4, handle: 2.1 },
      'cup of coffee': { fill: 0.86 },
      'cup of tea': { fill: 0.86 },
      latte: { fill: 0.9 },
      cappuccino: { fill: 0.9 },
      espresso: { height: 6, radius: 3.1, handle: 1.8, fill: 0.8 },
      'hot chocolate': { fill: 0.9 },
      coffee: { fill: 0.86 },
      tea: { fill: 0.86 },
    },
  },
  earbuds: {
    exact: ['earbuds', 'earbud', 'wireless earbuds', 'earbud pair'],
    alias: ['earphones', 'earphone', 'earpods', 'in-ear headphones', 'true wireless earbuds', 'buds', 'ear buds', 'in-ear monitors'],
    hypernym: ['earbuds case', 'wireless earbuds case', 'earbud case', 'hearing aid'],
  },
  speaker: {
    exact: ['speaker', 'smart speaker', 'bluetooth speaker', 'wireless speaker', 'portable speaker'],
    alias: ['loudspeaker', 'home assistant', 'voice assistant', 'smart home speaker', 'home speaker', 'voice speaker'],
    hypernym: ['smart hub', 'air purifier', 'smart home device', 'router', 'wifi router', 'subwoofer'],
    variants: {
      'bluetooth speaker': { light: 0 },
      'portable speaker': { light: 0 },
      'wireless speaker': { light: 0 },
      'air purifier': { height: 22, radius: 7 },
      subwoofer: { light: 0 },
    },
  },
  headphones: {
    exact: ['headphones', 'headphone', 'over-ear headphones', 'wireless headphones'],
    alias: ['headset', 'gaming headset', 'on-ear headphones', 'studio headphones', 'noise-cancelling headphones'],
    hypernym: ['earmuffs', 'ear defenders'],
  },
  tumbler: {
    exact: ['tumbler', 'travel mug', 'travel tumbler', 'insulated tumbler'],
    alias: ['takeaway cup', 'take-away cup', 'to-go cup', 'paper cup', 'disposable cup', 'coffee tumbler', 'takeout cup'],
    hypernym: ['bubble tea'],
    variants: {
      'takeaway cup': { sleeve: 1, height: 13 },
      'take-away cup': { sleeve: 1, height: 13 },
      'to-go cup': { sleeve: 1, height: 13 },
      'takeout cup': { sleeve: 1, height: 13 },
      'paper cup': { sleeve: 1, height: 12 },
    },
  },
  bowl: {
    exact: ['bowl', 'soup bowl', 'salad bowl', 'ceramic bowl'],
    alias: [
      'mixing bowl',
      'fruit bowl',
      'pet bowl',
      'dish bowl',
      'rice bowl',
      'ramen bowl',
      ...MEALS.map((meal) => `bowl of ${meal}`),
      ...DIPS,
    ],
    hypernym: ['basin', ...MEALS],
    variants: {
      ...Object.fromEntries(MEALS.flatMap((meal) => [meal, `bowl of ${meal}`].map((noun) => [noun, mealIn(meal)]))),
      ...Object.fromEntries(DIPS.map((noun) => [noun, { radius: 4, height: 2.7, fill: 0.75 }])),
    },
    looks: {
      ...Object.fromEntries(MEALS.flatMap((meal) => [meal, `bowl of ${meal}`].map((noun) => [noun, mealLook(meal)]))),
      ...Object.fromEntries(DIPS.map((noun) => [noun, { content: { family: 'liquid', color: '#2a140c' } }])),
    },
  },
  plate: {
    exact: ['plate', 'dinner plate', 'dish'],
    alias: ['saucer', 'platter', 'side plate', 'serving plate', 'dessert plate', 'charger plate'],
    hypernym: ['coaster'],
    variants: { saucer: { radius: 7.5, height: 1.6 }, coaster: { radius: 6, height: 1 } },
  },
  vase: {
    exact: ['vase', 'flower vase', 'ceramic vase'],
    alias: ['urn', 'amphora', 'bud vase'],
    variants: { 'bud vase': { height: 15, belly: 4, neck: 1.5 } },
  },
  'wine-bottle': {
    exact: ['wine bottle', 'bottle of wine', 'wine'],
    alias: ['red wine bottle', 'champagne bottle', 'bottle of champagne', 'glass bottle'],
    hypernym: ['champagne', 'whiskey', 'gin', 'sake bottle'],
  },
  'oil-bottle': {
    exact: ['olive oil bottle', 'bottle of olive oil', 'oil bottle', 'olive oil'],
    alias: ['extra virgin olive oil', 'cooking oil', 'sunflower oil', 'vinegar bottle', 'bottle of vinegar', 'balsamic vinegar', 'vinegar'],
    looks: Object.fromEntries(
      ['vinegar bottle', 'bottle of vinegar', 'balsamic vinegar', 'vinegar'].map((noun) => [
        noun,
        { body: { family: 'glass', color: '#f4f6f2' }, liquid: { family: 'liquid', color: '#2a140c' } },
      ]),
    ),
  },
  jar: {
    exact: ['jar', 'cream jar', 'cosmetic jar'],
    alias: ['skincare jar', 'moisturizer', 'face cream', 'pot of cream', 'cream pot', 'skincare product', 'cosmetic cream'],
    hypernym: ['cosmetics', 'cosmetic product', 'balm', 'container'],
  },
  perfume: {
    exact: ['perfume', 'perfume bottle', 'fragrance bottle'],
    alias: ['cologne', 'fragrance', 'eau de parfum', 'cologne bottle', 'parfum'],
    hypernym: ['ink bottle', 'aftershave'],
  },
  'dropper-bottle': {
    exact: ['dropper bottle', 'serum bottle', 'serum'],
    alias: ['dropper', 'essential oil bottle', 'face serum', 'skincare serum', 'pipette bottle', 'essential oil', 'skincare bottle'],
    hypernym: ['cosmetic bottle', 'tincture', 'vial', 'pharmacy bottle'],
  },
  candle: {
    exact: ['candle', 'scented candle', 'jar candle'],
    alias: ['tea light', 'votive', 'soy candle', 'tealight'],
    hypernym: ['diffuser'],
    variants: { 'tea light': { height: 5, radius: 2.4 }, tealight: { height: 5, radius: 2.4 } },
  },
  tube: {
    exact: ['tube', 'squeeze tube', 'cosmetic tube', 'cream tube', 'tube of cream'],
    alias: [
      'hand cream',
      'toothpaste',
      'toothpaste tube',
      'sunscreen',
      'sunscreen bottle',
      'sunscreen tube',
      'lotion tube',
      'ointment',
      'gel tube',
    ],
    variants: { toothpaste: { cap: 1.6 }, 'toothpaste tube': { cap: 1.6 } },
  },
  teapot: { exact: ['teapot', 'tea pot'], alias: ['coffeepot'], hypernym: ['tea set', 'tea service'] },
  'cup-and-saucer': {
    exact: ['cup and saucer', 'cup with saucer', 'coffee cup and saucer', 'coffee cup with saucer'],
    alias: ['teacup and saucer', 'tea cup and saucer', 'cappuccino with saucer'],
  },
  tray: { exact: ['tray', 'serving tray', 'wooden tray'], alias: ['breakfast tray', 'tea tray'], hypernym: ['desk tray'] },
  pencil: { exact: ['pencil', 'lead pencil'], alias: ['colored pencil', 'coloured pencil'], hypernym: ['crayon'] },
  bag: {
    exact: ['shopping bag', 'paper bag', 'carrier bag', 'gift bag'],
    alias: ['takeaway bag', 'takeout bag', 'grocery bag'],
  },
  crate: {
    exact: ['crate', 'wooden crate', 'wood crate', 'fruit crate', 'apple crate', 'vegetable crate'],
    alias: ['market crate', 'produce crate', 'pallet box'],
  },
  box: {
    exact: ['box', 'cardboard box', 'carton', 'package', 'parcel', 'product box', 'shipping box'],
    alias: [
      'packaging',
      'packaging box',
      'delivery box',
      'shoebox',
      'cereal box',
      'mailer box',
      'subscription box',
      'cube',
      ...RETAIL_BOXES,
    ],
    hypernym: ['packet', 'case', 'chest', 'storage box', 'brick', 'block'],
    looks: Object.fromEntries(
      RETAIL_BOXES.map((noun) => [noun, { body: { family: 'paper', color: '#9fb08c' }, gap: { family: 'paper', color: '#6f7d60' } }]),
    ),
    variants: {
      box: { tape: 1 },
      carton: { tape: 1 },
      'shipping box': { tape: 1 },
      parcel: { tape: 1 },
      'cardboard box': { tape: 1 },
      'delivery box': { tape: 1 },
      package: { tape: 1 },
      shoebox: { width: 32, height: 12, depth: 20 },
      'cereal box': { width: 19, height: 28, depth: 6 },
      ...Object.fromEntries(RETAIL_BOXES.map((noun) => [noun, { width: 11, height: 13.5, depth: 7 }])),
      cube: { width: 10, height: 10, depth: 10 },
    },
  },
  'gift-box': {
    exact: ['gift box', 'gift', 'present', 'wrapped gift'],
    alias: ['christmas present', 'birthday present', 'birthday gift', 'wrapped present'],
    hypernym: ['chocolate box', 'hamper'],
  },
  book: {
    exact: ['book', 'hardcover book', 'hardback'],
    alias: ['novel', 'textbook', 'paperback', 'cookbook', 'hardcover', 'dictionary', 'bible', 'photo book'],
    hypernym: ['magazine', 'album', 'catalogue', 'catalog'],
    variants: { magazine: { thickness: 0.8, width: 21, depth: 28 } },
  },
  books: { exact: ['books', 'stack of books', 'book stack', 'pile of books'], alias: ['textbooks', 'novels'] },
  notebook: {
    exact: ['notebook', 'notebooks', 'journal', 'notepad'],
    alias: ['diary', 'planner', 'sketchbook', 'agenda', 'moleskine', 'logbook'],
    hypernym: ['folder', 'passport'],
  },
  table: {
    exact: ['table', 'desk'],
    alias: ['dining table', 'coffee table', 'writing desk', 'workbench', 'wooden table', 'work table', 'office desk', 'side table'],
    hypernym: ['counter', 'bench', 'console'],
    variants: {
      'coffee table': { height: 42, width: 110, depth: 60 },
      'side table': { height: 50, width: 50, depth: 50 },
      bench: { height: 45, depth: 38 },
    },
  },
  lamp: {
    exact: ['lamp', 'table lamp', 'desk lamp', 'bedside lamp'],
    alias: ['floor lamp', 'reading lamp', 'nightstand lamp'],
    hypernym: ['lampshade', 'light fixture'],
    variants: { 'floor lamp': { height: 150, shade: 20 } },
  },
  podium: {
    exact: ['podium', 'pedestal', 'plinth', 'display stand', 'product podium'],
    alias: ['platform', 'display podium', 'product stage', 'cylinder', 'display pedestal'],
  },
  phone: {
    exact: ['phone', 'smartphone', 'mobile phone', 'cell phone'],
    alias: ['iphone', 'android phone', 'mobile', 'cellphone', 'handset', 'mobile device'],
    hypernym: ['mp3 player', 'power bank'],
  },
  laptop: {
    exact: ['laptop', 'laptop computer', 'notebook computer'],
    alias: ['macbook', 'chromebook', 'ultrabook', 'portable computer'],
    hypernym: ['computer', 'workstation', 'pc'],
  },
  watch: {
    exact: ['watch', 'wristwatch', 'wrist watch'],
    alias: ['analog watch', 'analogue watch', 'chronograph', 'luxury watch', 'timepiece'],
  },
  apple: {
    exact: ['apple', 'red apple'],
    alias: ['green apple', 'apples'],
    hypernym: ['fruit'],
  },
  orange: {
    exact: ['orange', 'oranges'],
    alias: ['tangerine', 'mandarin', 'clementine', 'citrus', 'grapefruit'],
    hypernym: ['kumquat'],
    variants: { grapefruit: { radius: 5.6 } },
  },
  ball: {
    exact: ['ball', 'sphere', 'orb'],
    alias: ['marble ball', 'pearl', 'bead', 'rubber ball', 'bouncy ball'],
    hypernym: ['golf ball', 'planet', 'moon', 'ornament', 'bauble'],
    variants: {
      pearl: { radius: 0.6 },
      bead: { radius: 0.6 },
      'golf ball': { radius: 2.1 },
    },
  },
  plant: {
    exact: ['plant', 'potted plant', 'houseplant', 'house plant', 'pot plant', 'indoor plant'],
    alias: [
      'plants',
      'greenery',
      'terracotta pot',
      'clay pot',
      'plant pot',
      'garden pot',
      'potted herb',
      'potted herbs',
      'pot of basil',
      'pot of herbs',
    ],
    hypernym: ['fern', 'monstera', 'shrub', 'herb', 'planter', 'flowerpot'],
    looks: Object.fromEntries(
      ['terracotta pot', 'clay pot', 'garden pot'].map((noun) => [noun, { pot: { family: 'terracotta', color: '#b9633f' } }]),
    ),
  },
}

const INDEX = indexed()

function indexed(): Map<string, NounMatch> {
  const index = new Map<string, NounMatch>()
  for (const [archetype, { exact, alias, hypernym, variants, looks }] of Object.entries(NOUNS)) {
    for (const [level, nouns] of Object.entries({ exact, alias: alias ?? [], hypernym: hypernym ?? [] })) {
      for (const noun of nouns) {
        const [params, look] = [variants?.[noun], looks?.[noun]]
        if (index.has(noun)) throw new Error(`Expected every noun once in the table but received "${noun}" for ${archetype} again`)
        index.set(noun, { archetype, level: level as NounMatch['level'], ...(params && { params }), ...(look && { look }) })
      }
    }
  }
  return index
}

const LONGEST_WORDS = 4

/**
 * What to draw for a noun phrase: the longest known noun that ends it, for in English the head of a
 * compound comes last (`ceramic coffee mug` → mug, `bottle opener` → null). `x of y` is read by x unless known whole.
 */
export function findArchetype(noun: string): NounMatch | null {
  const words = noun
    .toLowerCase()
    .replace(/[^a-z0-9'-]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean)
  const whole = matchAtEnd(words)
  if (whole) return whole
  const preposition = words.findIndex((word, i) => i > 0 && ['of', 'with', 'for', 'in', 'on', 'from', 'without'].includes(word))
  return preposition > 0 ? matchAtEnd(words.slice(0, preposition)) : null
}

function matchAtEnd(words: string[]): NounMatch | null {
  const preposition = words.findIndex((word, i) => i > 0 && ['with', 'for', 'in', 'on', 'from', 'without', 'of'].includes(word))
  for (let length = Math.min(LONGEST_WORDS, words.length); length > 0; length--) {
    const start = words.length - length
    // A noun after a preposition is not the head, unless the known phrase itself spans it.
    if (preposition >= 0 && start > preposition) return null
    const phrase = words.slice(start).join(' ')
    const found = lookUp(phrase)
    if (found) return asCompound(words, start, found)
  }
  return null
}

const COLOR = /^(?:black|white|gr[ea]y|red|orange|yellow|green|blue|purple|violet|pink|brown|beige|gold|golden|silver|dark|light)$/

/**
 * A compound with a meaning of its own is no mere kind of its last word: a pocket watch is drawn as a watch and said to
 * be so, and of a music box, which is no box, there is a picture of its own.
 */
function asCompound(words: string[], start: number, found: NounMatch): NounMatch | null {
  for (let from = Math.max(0, start - 2); from < start; from++) {
    // What a thing is made of or coloured makes no other thing of it.
    if (words.slice(from, start).some((word) => familyFor(word) !== null || COLOR.test(word))) continue
    const own = words.slice(from).join(' ')
    const above = [own, ...singularForms(own)].map(allAbove).find((kinds) => kinds !== null)
    if (!above) continue
    const isKin = above.some((kind) => INDEX.get(kind)?.archetype === found.archetype)
    return isKin || sortOf(own) !== 'artifact' || !pictureNamed(own) ? { ...found, level: 'hypernym' } : null
  }
  return found
}

const lookUp = (phrase: string): NounMatch | null =>
  INDEX.get(phrase) ??
  singularForms(phrase)
    .map((form) => INDEX.get(form))
    .find((match) => match) ??
  null

function singularForms(phrase: string): string[] {
  const forms: string[] = []
  if (phrase.endsWith('ies')) forms.push(`${phrase.slice(0, -3)}y`)
  if (/(?:s|x|z|ch|sh|to|go)es$/.test(phrase)) forms.push(phrase.slice(0, -2))
  if (phrase.endsWith('s') && !phrase.endsWith('ss')) forms.push(phrase.slice(0, -1))
  return forms
}

/** Every noun that the catalogue knows, longest first. */
export function listNouns(): string[] {
  return [...INDEX.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
