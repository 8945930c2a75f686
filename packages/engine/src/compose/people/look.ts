import { colorsIn } from '../../brief/colors.ts'
import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import { TRADES, type Trade, WORN } from './wardrobe.ts'

export type Age = 'baby' | 'child' | 'teen' | 'adult' | 'old'
export type HairStyle = 'short' | 'crop' | 'side' | 'bob' | 'long' | 'bun' | 'ponytail' | 'braids' | 'curly' | 'afro' | 'waves' | 'bald'
export type Top =
  | 'tee'
  | 'shirt'
  | 'sweater'
  | 'hoodie'
  | 'jacket'
  | 'coat'
  | 'suit'
  | 'dress'
  | 'robe'
  | 'tank'
  | 'armor'
  | 'space'
  | 'kimono'
export type Bottom = 'trousers' | 'shorts' | 'skirt' | 'long-skirt' | 'none'
export type Hat =
  | 'toque'
  | 'cap'
  | 'beanie'
  | 'straw'
  | 'sunhat'
  | 'hardhat'
  | 'fire'
  | 'helmet'
  | 'knight'
  | 'space'
  | 'crown'
  | 'wizard'
  | 'tricorn'
  | 'fedora'
  | 'sou’wester'
  | 'headscarf'
  | 'beret'
  | 'cowboy'
  | 'cycle'
  | 'police'
  | 'mortarboard'
  | 'headphones'
  | 'none'

/** Who somebody is to the eye: what stays the same from picture to picture. */
export type PersonLook = {
  age: Age
  isFemale: boolean
  skin: string
  hair: { style: HairStyle; color: string }
  beard: 'none' | 'full' | 'moustache' | 'stubble'
  glasses: boolean
  hat: Hat
  hatColor: string
  top: Top
  topColor: string
  /** A second colour of the top: stripes, collar, lapels, trim. */
  trim: string
  isStriped: boolean
  sleeves: 'long' | 'short' | 'none'
  bottom: Bottom
  bottomColor: string
  shoes: string
  apron: string | null
  cape: string | null
  scarf: string | null
  bag: string | null
  /** Signs of a trade upon the breast. */
  sign: 'stethoscope' | 'badge' | 'tie' | 'vest' | 'none'
}

const SKINS = ['#f7cfae', '#eebb93', '#d99d6e', '#b87a4f', '#8d5a3b', '#6b432d']
const HAIRS = ['#2a1f24', '#3d2a22', '#5b3a26', '#8a5230', '#b5713a', '#d9a24b', '#7a2e22']
const GREY = '#e2dfda'
/** Clothes that go together: top, below, shoes. */
const WARDROBES: readonly (readonly [string, string, string])[] = [
  ['#e4572e', '#2b3a55', '#f1e7d3'],
  ['#f0a93b', '#34506b', '#5a3327'],
  ['#2f7f86', '#e9d8b4', '#7a3b2e'],
  ['#d1495b', '#30475e', '#efe6d6'],
  ['#5a6fb5', '#e3c9a0', '#3a2f3d'],
  ['#e8b4a0', '#44617b', '#8a4b36'],
  ['#6d9a6a', '#3b3f58', '#c9773f'],
  ['#f3e3c3', '#9b4a3c', '#3c2f33'],
  ['#7d5ba6', '#d9c39a', '#2f2a38'],
  ['#3f5c8a', '#c9653f', '#f0e5d0'],
]

const FEMALE =
  /\b(?:girls?|wom[ae]n|princess|queen|witch|heroine|lady|ladies|mother|mom|mum|grandmother|grandma|granny|sister|daughter|she|her|aunt|bride|wife|actress|waitress|ballerina|goddess|mermaid|fairy|businesswoman|schoolgirl|nun|female|niece)\b/
const MALE =
  /\b(?:boys?|m[ae]n|prince|king|wizard|lord|gentleman|father|dad|grandfather|grandpa|brother|son|he|his|uncle|groom|husband|actor|businessman|schoolboy|monk|male|guy|fisherman|nephew|knight|cowboy|samurai|pirate|viking|blacksmith|lumberjack|waiter)\b/
const CHILD =
  /\b(?:child(?:ren)?|kids?|boys?|girls?|toddler|schoolboy|schoolgirl|pupil|son|daughter|grandson|granddaughter|niece|nephew|little (?:one|prince|princess))\b/
const OLD = /\b(?:old|elderly|aged|grand(?:pa|ma|father|mother|parents?)|granny|hermit|retired|senior|wrinkled|elder|weathered)\b/

/** The look that words tell; the same words and seed give the same person. `index` parts those of whom the same is said. */
export function personLook(words: string, seed: number, index = 0): PersonLook {
  const lower = words.toLowerCase()
  const random = rng(seed, `person-${index}`)
  const age = ageIn(lower)
  const isFemale = FEMALE.test(lower) ? true : MALE.test(lower) ? false : random.next() < 0.5
  const wardrobe = WARDROBES[(Math.floor(random.next() * WARDROBES.length) + index * 3) % WARDROBES.length] as (typeof WARDROBES)[number]
  const trade: Trade = Object.assign(
    {},
    ...TRADES.filter(([pattern]) => pattern.test(lower))
      .slice(0, 1)
      .map(([, worn]) => worn),
  )
  const said: Trade = Object.assign({}, ...WORN.filter(([pattern]) => pattern.test(lower)).map(([, worn]) => worn))
  const worn: Trade = { ...trade, ...said }
  const top =
    worn.top ??
    (age === 'old'
      ? 'sweater'
      : isFemale && age === 'child'
        ? random.pick(['dress', 'tee'] as const)
        : random.pick(['tee', 'shirt', 'sweater', 'hoodie'] as const))
  const topColor =
    colorBefore(
      lower,
      /(?:rain ?coat|trench ?coat|coat|robe|armou?r|suit|cape|dress|gown|hoodie|sweater|jumper|pullover|cardigan|jacket|blazer|t-?shirt|tee|shirt|uniform|tunic|cloak|kimono|top|clothes|outfit|pyjamas|pajamas|jersey)\b/,
    ) ??
    worn.topColor ??
    wardrobe[0]
  const skin = skinIn(lower) ?? SKINS[(Math.floor(random.next() * SKINS.length) + index * 2) % SKINS.length] ?? '#d99d6e'
  const hairColor =
    colorBefore(lower, /(?:hair(?:ed)?|curls|braids?|ponytail|bun|bob|beard)\b/) ??
    hairIn(lower) ??
    (age === 'old' ? GREY : hexToOklch(skin).l < 0.6 ? HAIRS[Math.floor(random.next() * 2)] : random.pick(HAIRS)) ??
    GREY
  const bottom =
    worn.bottom ??
    (top === 'dress' || top === 'robe' || top === 'kimono'
      ? 'none'
      : isFemale && random.next() < 0.3 && age !== 'old'
        ? 'skirt'
        : isFemale && age === 'old'
          ? 'long-skirt'
          : 'trousers')
  return {
    age,
    isFemale,
    skin,
    hair: { style: hairStyleIn(lower, isFemale, age, random.next()), color: hairColor },
    beard: isFemale
      ? 'none'
      : /\bmoustache|\bmustache/.test(lower)
        ? 'moustache'
        : /\bstubble/.test(lower)
          ? 'stubble'
          : /\bbeard|\bpirate|\bviking|\bwizard|\bhermit|\blumberjack|\bsanta/.test(lower) ||
              (age === 'old' && random.next() < 0.7) ||
              /\bfisherman/.test(lower)
            ? 'full'
            : 'none',
    glasses: worn.glasses ?? (age === 'old' && random.next() < 0.4),
    hat: worn.hat ?? 'none',
    hatColor: colorBefore(lower, /(?:hat|cap|crown|hood|helmet|fedora|beret|beanie|hijab|headscarf)\b/) ?? worn.hatColor ?? wardrobe[1],
    top,
    topColor,
    trim: worn.trim ?? mix(topColor, hexToOklch(topColor).l > 0.6 ? '#3a2b33' : '#fff6e6', hexToOklch(topColor).l > 0.6 ? 0.28 : 0.75),
    isStriped: worn.isStriped ?? false,
    sleeves: worn.sleeves ?? (top === 'tee' ? 'short' : top === 'dress' ? 'short' : 'long'),
    bottom,
    bottomColor:
      colorBefore(lower, /(?:trousers|pants|jeans|shorts|skirt|leggings|overalls|dungarees)\b/) ??
      (/\bjeans\b/.test(lower) ? '#45638f' : undefined) ??
      worn.bottomColor ??
      (hexToOklch(wardrobe[1]).h === hexToOklch(topColor).h ? wardrobe[2] : wardrobe[1]),
    shoes:
      colorBefore(lower, /(?:shoes|boots|sneakers|trainers|sandals)\b/) ??
      (/\bbarefoot|bare feet\b/.test(lower) ? 'bare' : worn.shoes) ??
      wardrobe[2],
    apron: worn.apron ? (colorBefore(lower, /apron\b/) ?? worn.apron) : null,
    cape: worn.cape ? (colorBefore(lower, /cape\b/) ?? worn.cape) : null,
    scarf: worn.scarf ? (colorBefore(lower, /scarf\b/) ?? worn.scarf) : null,
    bag: worn.bag ? (colorBefore(lower, /(?:backpack|bag)\b/) ?? worn.bag) : null,
    sign: worn.sign ?? 'none',
  }
}

function ageIn(lower: string): Age {
  if (/\b(?:baby|infant|newborn)\b(?! (?:dragon|elephant|animal|bear|fox|bird))/.test(lower)) return 'baby'
  if (OLD.test(lower) && !/\b(?:years?|months?)[- ]old\b/.test(lower)) return 'old'
  if (/\b(?:teen\w*|adolescent)\b/.test(lower)) return 'teen'
  return CHILD.test(lower) ? 'child' : 'adult'
}

function hairStyleIn(lower: string, isFemale: boolean, age: Age, choice: number): HairStyle {
  const said = (
    [
      ['bald', /\bbald\b|shaved head/],
      ['afro', /\bafro\b/],
      ['curly', /\bcurl(?:y|s)\b/],
      ['braids', /\bbraids?\b|\bbraided\b|\bpigtails?\b|\bplaits?\b/],
      ['ponytail', /\bpony ?tail\b/],
      ['bun', /\bbun\b|\btop ?knot\b/],
      ['bob', /\bbob\b/],
      ['waves', /\bwav(?:y|es) hair\b|\bwavy\b/],
      ['long', /\blong (?:\w+ ){0,2}hair\b/],
      ['crop', /\bshort (?:\w+ ){0,2}hair\b|\bpixie\b/],
    ] as const
  ).find(([, pattern]) => pattern.test(lower))?.[0]
  if (said) return said
  const styles: readonly HairStyle[] = isFemale
    ? age === 'old'
      ? ['bun', 'bob', 'curly']
      : age === 'child'
        ? ['ponytail', 'braids', 'bob', 'long']
        : ['bob', 'long', 'bun', 'ponytail', 'waves', 'curly']
    : age === 'old'
      ? ['short', 'bald', 'side']
      : ['short', 'side', 'crop', 'curly']
  return styles[Math.floor(choice * styles.length)] ?? 'short'
}

const skinIn = (lower: string): string | null =>
  /\b(?:dark[- ]skinned|black (?:wom[ae]n|m[ae]n|girl|boy|person|couple|family|father|mother)|african)\b/.test(lower)
    ? '#6b432d'
    : /\b(?:fair[- ]skinned|pale[- ]skinned|light[- ]skinned|scandinavian|irish|redhead)\b/.test(lower)
      ? '#f7cfae'
      : /\b(?:brown[- ]skinned|indian|south asian|latina?o?|mexican|arab|middle eastern)\b/.test(lower)
        ? '#b87a4f'
        : /\b(?:japanese|chinese|korean|asian)\b/.test(lower)
          ? '#eebb93'
          : null

const hairIn = (lower: string): string | null =>
  /\bblonde?\b/.test(lower)
    ? '#e0b15a'
    : /\bred-?head\w*|\bginger\b|\bred hair/.test(lower)
      ? '#c0562a'
      : /\bbrunette\b/.test(lower)
        ? '#5b3a26'
        : /\bsilver|\bgr[ae]y-?hair|\bwhite-?hair/.test(lower)
          ? GREY
          : null

/** The colour that stands right before a noun. */
function colorBefore(lower: string, noun: RegExp): string | null {
  for (const match of lower.matchAll(new RegExp(`\\b${noun.source}`, 'g'))) {
    const hit = colorsIn(lower).find(
      ({ end }) => end <= match.index && match.index - end < 16 && !/[,.;]|\band\b/.test(lower.slice(end, match.index)),
    )
    if (hit) return softened(hit.color.hex)
  }
  return null
}
/** Pure screen colours lose some of their shrillness as cloth. */
function softened(hex: string): string {
  const { l, c, h } = hexToOklch(hex)
  return oklchToHex({ l: Math.min(0.95, Math.max(0.24, l)), c: Math.min(c, 0.17), h })
}
