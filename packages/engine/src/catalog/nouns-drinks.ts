import type { Entry, Look } from './noun-entry.ts'

/** What is drunk: how it looks in a clear vessel, and how far up it is poured. */
const DRINKS: Record<string, { liquid: Look; fill?: number; foam?: number }> = {
  water: { liquid: { family: 'water', color: '#f2fafa' }, fill: 0.75 },
  'sparkling water': { liquid: { family: 'water', color: '#f2fafa' }, fill: 0.8 },
  juice: { liquid: { family: 'liquid', color: '#ef9a1c' } },
  'orange juice': { liquid: { family: 'liquid', color: '#f39a17' } },
  'fresh orange juice': { liquid: { family: 'liquid', color: '#f39a17' } },
  'apple juice': { liquid: { family: 'tinted-liquid', color: '#d99a32' } },
  'grape juice': { liquid: { family: 'liquid', color: '#3f1236' } },
  'cranberry juice': { liquid: { family: 'liquid', color: '#a8152b' } },
  'pomegranate juice': { liquid: { family: 'liquid', color: '#8f0f27' } },
  'tomato juice': { liquid: { family: 'liquid', color: '#b72a17' } },
  'carrot juice': { liquid: { family: 'liquid', color: '#e7751a' } },
  'pineapple juice': { liquid: { family: 'liquid', color: '#f0cb3e' } },
  'mango juice': { liquid: { family: 'liquid', color: '#f5a81f' } },
  'green juice': { liquid: { family: 'liquid', color: '#6e9a2f' } },
  lemonade: { liquid: { family: 'tinted-liquid', color: '#f1e7a6' } },
  'pink lemonade': { liquid: { family: 'tinted-liquid', color: '#f0a6a8' } },
  smoothie: { liquid: { family: 'liquid', color: '#c8547a' }, fill: 0.9 },
  'green smoothie': { liquid: { family: 'liquid', color: '#6f9b35' }, fill: 0.9 },
  'berry smoothie': { liquid: { family: 'liquid', color: '#7d2a5c' }, fill: 0.9 },
  'strawberry smoothie': { liquid: { family: 'liquid', color: '#e27b8c' }, fill: 0.9 },
  'mango smoothie': { liquid: { family: 'liquid', color: '#f4b03a' }, fill: 0.9 },
  milkshake: { liquid: { family: 'liquid', color: '#efc9c4' }, fill: 0.9, foam: 1 },
  milk: { liquid: { family: 'liquid', color: '#f4f1ea' } },
  'oat milk': { liquid: { family: 'liquid', color: '#eadfc8' } },
  'iced tea': { liquid: { family: 'tinted-liquid', color: '#b5581a' } },
  'iced coffee': { liquid: { family: 'liquid', color: '#5a3118' } },
  'iced latte': { liquid: { family: 'liquid', color: '#b98a5e' } },
  'cold brew': { liquid: { family: 'liquid', color: '#2a140a' } },
  matcha: { liquid: { family: 'liquid', color: '#8faa4a' } },
  'iced matcha': { liquid: { family: 'liquid', color: '#8faa4a' } },
  beer: { liquid: { family: 'tinted-liquid', color: '#d98a1c' }, fill: 0.8, foam: 1 },
  lager: { liquid: { family: 'tinted-liquid', color: '#e0a02a' }, fill: 0.8, foam: 1 },
  stout: { liquid: { family: 'liquid', color: '#1c0d06' }, fill: 0.8, foam: 1 },
  cola: { liquid: { family: 'liquid', color: '#2a120a' } },
  soda: { liquid: { family: 'tinted-liquid', color: '#e6e9d8' }, fill: 0.8 },
  whiskey: { liquid: { family: 'tinted-liquid', color: '#c06a1c' }, fill: 0.34 },
  whisky: { liquid: { family: 'tinted-liquid', color: '#c06a1c' }, fill: 0.34 },
  bourbon: { liquid: { family: 'tinted-liquid', color: '#a9541a' }, fill: 0.34 },
  rum: { liquid: { family: 'tinted-liquid', color: '#a85a20' }, fill: 0.34 },
}

const WINES: Record<string, Look> = {
  wine: { family: 'liquid', color: '#4a0d1c' },
  'red wine': { family: 'liquid', color: '#4a0d1c' },
  'white wine': { family: 'tinted-liquid', color: '#eadb9a' },
  'rosé wine': { family: 'tinted-liquid', color: '#eba79b' },
  'rose wine': { family: 'tinted-liquid', color: '#eba79b' },
  rosé: { family: 'tinted-liquid', color: '#eba79b' },
}

const SPARKLING = { family: 'tinted-liquid', color: '#ecd68c' }
const FLUTE = { height: 23, radius: 2.6, rim: 0.9 }
const COCKTAILS: Record<string, Look> = {
  cosmopolitan: { family: 'liquid', color: '#dd4a5a' },
  martini: { family: 'water', color: '#f4f8f2' },
  'dry martini': { family: 'water', color: '#f4f8f2' },
  'espresso martini': { family: 'liquid', color: '#2c160b' },
  margarita: { family: 'liquid', color: '#d3dc8c' },
  daiquiri: { family: 'liquid', color: '#e6556a' },
}
/** Drinks that are named without their glass. */
const ALONE = [
  'juice',
  'orange juice',
  'lemonade',
  'pink lemonade',
  'smoothie',
  'iced tea',
  'iced coffee',
  'iced latte',
  'cold brew',
  'beer',
  'soda',
  'milkshake',
]
const SHORT = new Set(['whiskey', 'whisky', 'bourbon', 'rum'])
const ROCKS = { height: 9, radius: 4.2, taper: 0.94 }

/** Spirits that come in a bottle of clear glass, and those of them that are not amber. */
const SPIRITS = ['whiskey', 'whisky', 'bourbon', 'scotch', 'rum', 'gin', 'vodka', 'tequila', 'cognac', 'brandy', 'mezcal', 'liqueur']
const CLEAR: Record<string, Look> = Object.fromEntries(
  ['gin', 'vodka', 'tequila', 'mezcal'].map((drink) => [drink, { family: 'water', color: '#f3f9fa' }]),
)

/** The colour that a drink's can has when nobody says: a lemonade is no cola. */
const CANNED: Record<string, string> = {
  lemonade: '#f3efe0',
  'sparkling lemonade': '#f3efe0',
  'iced tea': '#c9843a',
  'cold brew': '#33241c',
  coffee: '#33241c',
  'sparkling water': '#e4ecef',
  water: '#e4ecef',
  beer: '#c79b3c',
  seltzer: '#eaeef0',
  'hard seltzer': '#eaeef0',
  kombucha: '#a8b86a',
  'orange soda': '#e8842a',
  'tonic water': '#e6ebe2',
}
const CANNED_NOUNS = Object.keys(CANNED)
  .flatMap((drink) => [`${drink} can`, `can of ${drink}`])
  .filter((noun) => noun !== 'beer can' && noun !== 'sparkling water can')
const SLIM = { height: 15.6, radius: 2.65 }

const of = (vessel: string, drinks: Record<string, unknown>) => Object.keys(drinks).map((drink) => `${vessel} of ${drink}`)
const glassOf = (drink: string) => {
  const { fill, foam } = DRINKS[drink] ?? {}
  return { fill: fill ?? 0.85, ...(foam && { foam, height: 15 }), ...(SHORT.has(drink) && ROCKS) }
}
const table = <T>(keys: readonly string[], of: (key: string) => T): Record<string, T> =>
  Object.fromEntries(keys.map((key) => [key, of(key)]))

/** Glasses and what is in them: `a glass of orange juice` is full of it. */
export const DRINK_NOUNS: Record<string, Entry> = {
  glass: {
    exact: ['glass', 'drinking glass', 'water glass', ...of('glass', DRINKS)],
    alias: [
      'tumbler glass',
      'highball',
      'highball glass',
      'whiskey glass',
      'whisky glass',
      'juice glass',
      'pint glass',
      'beer glass',
      'glass cup',
      'rocks glass',
      'crystal tumbler',
      'whisky tumbler',
      'whiskey tumbler',
      'glass tumbler',
      'lowball glass',
      'old fashioned glass',
      'shot glass',
      ...of('pint', { beer: 0, lager: 0, stout: 0 }),
      ...ALONE,
    ],
    hypernym: ['drink', 'beverage', 'soft drink'],
    variants: {
      ...table(Object.keys(DRINKS), glassOf),
      ...Object.fromEntries(Object.keys(DRINKS).map((drink) => [`glass of ${drink}`, glassOf(drink)])),
      ...Object.fromEntries(['beer', 'lager', 'stout'].map((drink) => [`pint of ${drink}`, glassOf(drink)])),
      'beer glass': glassOf('beer'),
      'whiskey glass': ROCKS,
      'whisky glass': ROCKS,
      'rocks glass': ROCKS,
      'crystal tumbler': ROCKS,
      'whisky tumbler': ROCKS,
      'whiskey tumbler': ROCKS,
      'glass tumbler': ROCKS,
      'lowball glass': ROCKS,
      'old fashioned glass': ROCKS,
      'shot glass': { height: 6, radius: 2.5 },
      highball: { height: 15, radius: 3.4, taper: 0.92 },
      drink: { fill: 0.8 },
      beverage: { fill: 0.8 },
      'soft drink': { fill: 0.8 },
    },
    looks: {
      ...table(Object.keys(DRINKS), lookOf),
      ...Object.fromEntries(Object.keys(DRINKS).map((drink) => [`glass of ${drink}`, lookOf(drink)])),
      ...Object.fromEntries(['beer', 'lager', 'stout'].map((drink) => [`pint of ${drink}`, lookOf(drink)])),
      'beer glass': lookOf('beer'),
    },
  },
  'wine-glass': {
    exact: ['wine glass', 'wineglass', ...of('glass', WINES), ...of('wine glass', WINES)],
    alias: [
      'goblet',
      'stemmed glass',
      'champagne flute',
      'champagne glass',
      'flute glass',
      'glass of champagne',
      'glass of prosecco',
      'champagne coupe',
    ],
    hypernym: ['chalice'],
    variants: {
      ...Object.fromEntries([...of('glass', WINES), ...of('wine glass', WINES)].map((noun) => [noun, { fill: 0.6 }])),
      'champagne flute': FLUTE,
      'champagne glass': FLUTE,
      'flute glass': FLUTE,
      'glass of champagne': { ...FLUTE, fill: 1 },
      'glass of prosecco': { ...FLUTE, fill: 1 },
    },
    looks: {
      ...Object.fromEntries(
        Object.entries(WINES).flatMap(([wine, liquid]) => [`glass of ${wine}`, `wine glass of ${wine}`].map((noun) => [noun, { liquid }])),
      ),
      'glass of champagne': { liquid: SPARKLING },
      'glass of prosecco': { liquid: SPARKLING },
    },
  },
  'cocktail-glass': {
    exact: ['cocktail glass', 'martini glass', 'cocktail'],
    alias: [...Object.keys(COCKTAILS), 'coupe glass'],
    hypernym: ['mocktail'],
    variants: {
      'martini glass': { fill: 0 },
      'cocktail glass': { fill: 0 },
      'coupe glass': { fill: 0 },
      martini: { olive: 1 },
      'dry martini': { olive: 1 },
    },
    looks: Object.fromEntries(Object.entries(COCKTAILS).map(([noun, liquid]) => [noun, { liquid }])),
  },
  'beer-bottle': {
    exact: ['beer bottle', 'bottle of beer', 'glass beer bottle'],
    alias: ['cider bottle', 'ale bottle', 'craft beer bottle'],
    hypernym: ['root beer'],
  },
  jug: {
    exact: ['jug', 'pitcher', 'ceramic jug', 'water jug', 'milk jug'],
    alias: ['ewer', 'creamer'],
    variants: { creamer: { height: 9, radius: 4 } },
  },
  can: {
    exact: ['can', 'soda can', 'drink can', 'beverage can', 'beer can', 'aluminum can', 'aluminium can'],
    alias: ['energy drink', 'energy drink can', 'soft drink can', 'cola can', 'sparkling water can', ...CANNED_NOUNS],
    variants: { 'energy drink': SLIM, 'energy drink can': SLIM },
    looks: Object.fromEntries(
      Object.entries(CANNED).flatMap(([drink, color]) =>
        [`${drink} can`, `can of ${drink}`].map((noun) => [noun, { body: { family: 'plastic', color } }]),
      ),
    ),
  },
  'spirits-bottle': {
    exact: SPIRITS.flatMap((drink) => [`${drink} bottle`, `bottle of ${drink}`]),
    alias: ['spirits bottle', 'liquor bottle'],
    looks: Object.fromEntries(
      Object.entries(CLEAR).flatMap(([drink, liquid]) => [`${drink} bottle`, `bottle of ${drink}`].map((noun) => [noun, { liquid }])),
    ),
  },
  decanter: { exact: ['decanter', 'whiskey decanter', 'whisky decanter', 'crystal decanter'] },
}

function lookOf(drink: string): Record<string, Look> {
  const { liquid } = DRINKS[drink] ?? {}
  return liquid ? { liquid } : {}
}
