import type { Land } from '../scene/schema.ts'
import { colorsIn } from './colors.ts'
import type { LandWish } from './schema.ts'

type Reading<Kind> = readonly (readonly [Kind, RegExp])[]

const RELIEF: Reading<Land['relief']> = [
  [
    'shore',
    /\b(?:beach(?:es)?|coast(?:line|al)?|sea(?:side|shore|scape|s)?|ocean(?:s|scape)?|shore(?:line)?|lagoon|bay|tropical|island|cove)\b/,
  ],
  ['dunes', /\b(?:deserts?|dunes?|sahara)\b/],
  ['mesas', /\b(?:canyons?|mesas?|badlands|buttes?|red rocks?|gorge)\b/],
  ['peaks', /\b(?:mountain(?:s|scape|ous)?|alps|alpine|peaks?|summits?|fjords?|glaciers?|himalayas?|rockies|dolomites|patagonia\w*)\b/],
  [
    'hills',
    /\b(?:hills?|hilly|countryside|valleys?|moors?|highlands|tuscan\w*|vineyards?|forests?|woods|woodlands?|jungle|rainforest|taiga|lakes?|ponds?|rivers?|streams?|creeks?|waterfalls?|landscapes?|wilderness|scenery)\b/,
  ],
  [
    'plain',
    /\b(?:fields?|meadows?|prairies?|steppes?|savannas?|savannahs?|plains?|tundra|snowfields?|farmland|skyline|cityscape|(?:night|starry|cloudy|stormy|evening|morning|open|big|blue) sky|skies|milky way|northern lights|aurora)\b/,
  ],
]
const WATER: Reading<Land['water']> = [
  [
    'sea',
    /\b(?:beach(?:es)?|coast(?:line|al)?|sea(?:side|shore|scape|s)?|ocean(?:s|scape)?|shore(?:line)?|lagoon|bay|island|cove|tropical)\b/,
  ],
  ['lake', /\b(?:lakes?|ponds?|tarn|reservoir|fjords?|lakeside)\b/],
  ['river', /\b(?:rivers?|streams?|creeks?|riverbank|waterfront)\b/],
]
const COVER: Reading<Land['cover']> = [
  ['autumn', /\b(?:autumn(?:al)?|fall (?:colou?rs?|foliage|leaves|forest|trees)|in (?:the )?fall)\b/],
  [
    'flowers',
    /\b(?:lavender|tulips?|sunflowers?|popp(?:y|ies)|wild ?flowers?|flowers?|blossoms?|bluebells?|canola|rapeseed|daisies|blooming|roses)\b/,
  ],
  ['crops', /\b(?:wheat|corn|barley|rye|crops?|farmland|vineyards?|rice)\b/],
  ['snow', /\b(?:snow(?:y|field|fields|-covered|-capped)?|winter|frozen|tundra|arctic)\b/],
  ['pines', /\b(?:pines?|firs?|spruces?|conifers?|evergreens?|taiga|redwoods?|sequoias?|misty forest|foggy forest)\b/],
  ['leaves', /\b(?:forests?|woods|woodlands?|jungle|rainforest|trees|oaks?|birch(?:es)?)\b/],
  ['sand', /\b(?:sand|sandy|deserts?|dunes?|sahara|beach(?:es)?)\b/],
  ['rock', /\b(?:rock(?:y|s)?|canyons?|cliffs?|volcan\w+|badlands|mesas?)\b/],
]
const SKY: Reading<Land['sky']> = [
  ['storm', /\b(?:storm(?:y|s)?|thunder\w*|lightning|tempest|dramatic clouds)\b/],
  ['stars', /\b(?:stars?|starry|milky way|starlit|night sky)\b/],
  ['overcast', /\b(?:overcast|gr[ae]y sky|gloomy|rain(?:y|ing)?|fog(?:gy)?)\b/],
  ['clouds', /\b(?:clouds?|cloudy|big sky|cloudscape)\b/],
  ['clear', /\b(?:clear (?:sky|day|night)|cloudless|blue sky)\b/],
]
/** Colours of fields by what flowers in them. */
const FLOWERS: readonly (readonly [RegExp, string])[] = [
  [/\blavender\b/, '#8a63c4'],
  [/\btulips?\b/, '#d8344a'],
  [/\b(?:sunflowers?|canola|rapeseed)\b/, '#f0bd18'],
  [/\bpopp(?:y|ies)\b/, '#d4261c'],
  [/\bbluebells?\b/, '#5a66cc'],
  [/\bdaisies\b/, '#f2eee2'],
  [/\b(?:roses|blossoms?)\b/, '#e58aa8'],
]
const PLACE =
  'mountains?|mountain range|alps|alpine|peaks?|summits?|fjords?|glaciers?|hills?|hillside|countryside|valleys?|moors?|highlands|vineyards?|forests?|woods|woodlands?|jungle|rainforest|taiga|lakes?|rivers?|streams?|waterfalls?|landscapes?|wilderness|scenery|deserts?|dunes?|canyons?|mesas?|badlands|beach(?:es)?|coast(?:line)?|seaside|seascape|sea|ocean|shore(?:line)?|lagoon|bay|island|fields?|meadows?|prairies?|steppe|savannah?|plains|tundra|skyline|cityscape|city|sky|skies|milky way|northern lights|aurora|volcano(?:es)?|cliffs?|clouds?|cloudscape'
const ANY_PLACE = new RegExp(`\\b(?:${PLACE})\\b`)
const LAKE = /\b(?:lakes?|lakeside|ponds?|tarn|reservoir)\b/
const SEA = /\b(?:sea(?:side|shore|scape|s)?|oceans?|tropical)\b/
const SHORE = /\b(?:shore(?:line)?s?|beach(?:es)?|bay|cove|islands?)\b/g
/** What a picture of a place opens with: the place, with what is said of it, and before any preposition. */
const OPENS = new RegExp(
  `^\\W*(?:(?:an?|the|some|create|generate|make|draw|paint|show|me|photo|photograph|picture|image|wallpaper|painting|illustration|view|shot|vista|panorama|scene|render|landscape|desktop|background|photography|of)\\W+)*(?:(?!(?:on|in|at|with|against|over|under|beside|near|by|from|and|for|to|above|behind|into|standing|sitting|is)\\b)[\\w'’-]+,? ){0,6}?(?:${PLACE})(?= (?:at|with|under|over|in|during|on|near|beside|of|and|by|below|above|behind|covered|seen|from|after|before|as|where|reflect\\w*|landscape|scene|scenery|view|vista|panorama|waves|sunrise|sunset|range|full|lit|through|between|stretching|rising|shrouded|surrounded|illuminated|dotted|bathed|glowing|photo|photography|wallpaper|coast\\w*|shore\\w*|night|dawn|dusk|cliffs?|peaks?|forests?|valleys?|sky|skyline|fields?|beach|lakes?|hills?|meadows?)\\b|\\s*[,.;:!\\n—–-]|\\s*$)`,
)

/** The kind of country that the text speaks of; null when it speaks of none. */
export function landOf(lower: string): LandWish | null {
  if (!ANY_PLACE.test(lower)) return null
  // The shore of a lake is no shore of the sea.
  const inland = LAKE.test(lower) && !SEA.test(lower) ? lower.replace(SHORE, ' ') : lower
  const first = <Kind>(readings: Reading<Kind>): Kind | null => readings.find(([, words]) => words.test(inland))?.[0] ?? null
  const water = first(WATER)
  const city = /\b(?:skyline|cityscape|skyscrapers?|city|downtown|metropolis)\b/.test(lower)
  const named = first(RELIEF)
  const cover = first(COVER)
  const relief = city ? 'plain' : named === 'plain' && /\brolling\b/.test(lower) ? 'plain' : named
  const isWinter = /\b(?:winter|snowfields?|frozen|arctic|tundra|deep snow|covered in snow|fresh snow|snow-covered)\b/.test(lower)
  const sky = first(SKY)
  return {
    relief,
    cover,
    water,
    snow: isWinter ? 1 : /\b(?:snow\w*|glaciers?|ice|icy|snow-capped)\b/.test(lower) ? 0.65 : null,
    city,
    sky,
    moon: /\bmoon\b|\bmoonlit\b|\bmoonlight\b/.test(lower),
    mist: /\b(?:thick fog|dense fog|foggy|fog)\b/.test(lower) ? 0.8 : /\b(?:mist|misty|haze|hazy|ethereal)\b/.test(lower) ? 0.55 : null,
    tint: tintOf(lower, cover),
  }
}

/** The colour asked for flowers or sand, or that of the flowers named. */
function tintOf(lower: string, cover: Land['cover'] | null): string | null {
  if (cover !== 'flowers') return null
  const asked = colorsIn(lower).find(({ end }) =>
    /^ (?:[\w-]+ )?(?:tulips?|popp|wild ?flowers?|flowers?|blossoms?|roses|field)/.test(lower.slice(end)),
  )
  const own = FLOWERS.find(([words]) => words.test(lower))?.[1] ?? null
  // Lavender is a flower before it is a colour.
  return asked && !FLOWERS.some(([words]) => words.test(asked.color.name)) ? asked.color.hex : own
}

/** Whether the place itself is what the picture shows. */
export const isOfPlace = (lower: string): boolean => OPENS.test(lower.slice(0, 240))

/** Whether a noun names a part of a place: a hill, a cloud, the moon. */
export const isPlaceNoun = (noun: string): boolean => LAND_NOUN.test(noun)
const LAND_NOUN = new RegExp(
  `(?:^|[ -])(?:${PLACE}|moon|sun|stars?|mist|fog|snow|sand|water|waves?|sunrise|sunset|horizon|grass|storm|thunderstorm|rain|tree|pine|pine tree|pine forest|cypress tree|(?:wild ?)?flowers?|lavender|tulips?|sunflower|daisy|daisies|bluebell|canola|blossom|layer|wave|crop|field|aurora|foam|shadow|poppy|poppies|wheat|reflection|rocks?|boulders?|building|skyscraper|light|ray|sunlight|silhouette|foliage|leaf|leaves)s?$`,
)
