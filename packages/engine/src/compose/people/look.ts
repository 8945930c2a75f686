import { colorsIn } from '../../brief/colors.ts'
import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'

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
  tempers: string | null
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

type Trade = Partial<Omit<PersonLook, 'age' | 'skin' | 'hair' | 'isFemale'>>
const TRADES: readonly (readonly [RegExp, Trade])[] = [
  [
    /\b(?:astronaut|cosmonaut|space ?suit)/,
    {
      top: 'space',
      topColor: '#eef1f4',
      trim: '#e4572e',
      bottom: 'trousers',
      bottomColor: '#eef1f4',
      shoes: '#c9d0d8',
      hat: 'space',
      hatColor: '#f4f6f8',
      sleeves: 'long',
    },
  ],
  [
    /\b(?:knight|paladin|armou?r)/,
    {
      top: 'armor',
      topColor: '#aab6c4',
      trim: '#7a8798',
      bottomColor: '#8d9aab',
      shoes: '#6f7c8d',
      hat: 'knight',
      hatColor: '#9caabb',
      cape: '#b8342f',
    },
  ],
  [
    /\b(?:chef|pastry chef|sous)/,
    { top: 'shirt', topColor: '#fbf7ef', trim: '#d8d0c0', bottomColor: '#2f3540', hat: 'toque', hatColor: '#ffffff', apron: '#f4efe4' },
  ],
  [
    /\b(?:barista|waiter|waitress|bartender)/,
    { top: 'shirt', sleeves: 'short', topColor: '#f2e3c6', trim: '#fff8ea', apron: '#2f5d50', bottomColor: '#2f3540' },
  ],
  [
    /\b(?:baker|cook(?:s|ing)?|bak(?:es|ing)|pizza ?maker|potter|pottery|florist|butcher|grocer|shopkeeper|blacksmith|carpenter|cobbler)\b/,
    { apron: '#f2e6cf', sleeves: 'short' },
  ],
  [
    /\b(?:doctor|physician|vet\b|veterinarian|pediatrician)/,
    { top: 'coat', topColor: '#f6f8fa', trim: '#dfe7ee', bottomColor: '#3d5a78', sign: 'stethoscope' },
  ],
  [
    /\b(?:nurse|surgeon|dentist|therapist|paramedic)/,
    { top: 'tee', topColor: '#3f9c9c', trim: '#d9f0ee', bottomColor: '#3f9c9c', shoes: '#f4f4f2', sign: 'stethoscope' },
  ],
  [
    /\b(?:scientist|chemist|researcher|lab ?coat|pharmacist|inventor|professor|botanist)/,
    { top: 'coat', topColor: '#f4f6f7', trim: '#dde4ea', glasses: true },
  ],
  [
    /\b(?:business(?:wo)?man|businessperson|manager|lawyer|executive|suit\b|tuxedo|ceo|banker|butler|groom|conductor)/,
    { top: 'suit', topColor: '#2f3b56', trim: '#f4efe6', bottomColor: '#2a3550', shoes: '#2a2226', sign: 'tie' },
  ],
  [
    /\b(?:police\w*|cop\b|sheriff|officer)/,
    { top: 'shirt', topColor: '#38558c', trim: '#24365c', bottomColor: '#24365c', hat: 'police', hatColor: '#24365c', sign: 'badge' },
  ],
  [
    /\b(?:fire ?fighter|fireman)/,
    { top: 'jacket', topColor: '#d9a03a', trim: '#f2e35c', bottomColor: '#c48c2c', shoes: '#2c2a2e', hat: 'fire', hatColor: '#c8352c' },
  ],
  [
    /\b(?:construction|builder|worker|engineer|architect|electrician|surveyor|miner)\b/,
    { hat: 'hardhat', hatColor: '#f4bd33', sign: 'vest', trim: '#f28a2e' },
  ],
  [
    /\b(?:farmer|gardener|beekeeper|winemaker|rancher|scarecrow|gardening)/,
    { hat: 'straw', hatColor: '#e6c273', top: 'shirt', apron: '#4b6fa5' },
  ],
  [
    /\b(?:fisher(?:man|woman)?|sailor|skipper|angler|lighthouse keeper)/,
    { top: 'coat', topColor: '#e9b23a', trim: '#c98f24', hat: 'sou’wester', hatColor: '#e9b23a', bottomColor: '#35506b', shoes: '#2f3b46' },
  ],
  [/\b(?:pirate|buccaneer)/, { top: 'coat', topColor: '#8d2f36', trim: '#e7c25a', hat: 'tricorn', hatColor: '#2b2530' }],
  [
    /\b(?:wizard|sorcerer|mage|witch|sorceress)/,
    { top: 'robe', topColor: '#54468f', trim: '#e5b94b', hat: 'wizard', hatColor: '#463a80', bottom: 'none' },
  ],
  [
    /\b(?:king|queen)\b/,
    { top: 'robe', topColor: '#9b2f48', trim: '#f2e6cf', hat: 'crown', hatColor: '#e8bc45', cape: '#7b2140', bottom: 'none' },
  ],
  [/\b(?:prince|princess)\b/, { top: 'dress', topColor: '#d77fa1', trim: '#f6e2e6', hat: 'crown', hatColor: '#e8bc45', bottom: 'none' }],
  [
    /\b(?:super ?hero(?:ine)?)/,
    { top: 'tee', topColor: '#2f5fb3', trim: '#f0c23c', bottomColor: '#274c94', shoes: '#c8352c', cape: '#c8352c', sleeves: 'long' },
  ],
  [
    /\b(?:runner|jogger|running|jogging|marathon|sprint\w*|athlete|track)\b/,
    { top: 'tank', sleeves: 'none', bottom: 'shorts', shoes: '#f4f1ea', trim: '#ffffff' },
  ],
  [
    /\b(?:football(?:er)?|soccer|basketball|tennis|volleyball|rugby|goalkeeper)\b/,
    { top: 'tee', sleeves: 'short', bottom: 'shorts', shoes: '#f4f1ea', trim: '#ffffff' },
  ],
  [
    /\b(?:yoga|pilates|gym|fitness|workout|dancer|dancing|gymnast|boxer|boxing|weight ?lift\w*)\b/,
    { top: 'tank', sleeves: 'none', bottom: 'trousers', shoes: '#f2efe8' },
  ],
  [/\b(?:ballerina|ballet)\b/, { top: 'dress', sleeves: 'none', topColor: '#efb7c4', trim: '#fbe6ea', bottom: 'none', shoes: '#efb7c4' }],
  [/\b(?:surfer|surfing|swimmer|swimming|diver|snorkel\w*)\b/, { top: 'tank', sleeves: 'none', bottom: 'shorts', shoes: 'bare' }],
  [/\b(?:cyclist|cycling|courier|biker|biking|bicycle|bike|skateboard\w*|skater)\b/, { hat: 'cycle', hatColor: '#f4efe6' }],
  [
    /\b(?:hiker|hiking|backpack\w*|explorer|mountaineer|climber|trek\w*|traveler|traveller|camper)\b/,
    { top: 'jacket', bag: '#c96a3a', hat: 'cap' },
  ],
  [/\b(?:student|pupil|schoolboy|schoolgirl|to school)\b/, { bag: '#e0a23a' }],
  [/\b(?:detective|spy|inspector|sleuth)/, { top: 'coat', topColor: '#c4a06c', trim: '#9d7c4d', hat: 'fedora', hatColor: '#5a4632' }],
  [/\b(?:painter|artist|painting)\b/, { hat: 'beret', hatColor: '#c8453c', isStriped: true, apron: '#d8c9ae' }],
  [/\b(?:cowboy|cowgirl)/, { top: 'shirt', hat: 'cowboy', hatColor: '#a8743f', scarf: '#c8402f' }],
  [/\b(?:samurai|geisha|kimono|ninja)/, { top: 'kimono', bottom: 'none', topColor: '#3b4a7a', trim: '#e9d9b6' }],
  [
    /\b(?:graduate|graduation)/,
    { top: 'robe', topColor: '#2c3350', trim: '#e7b93f', hat: 'mortarboard', hatColor: '#232840', bottom: 'none' },
  ],
  [/\b(?:delivery|mail(?:man|woman)|post(?:man|woman)|train driver)\b/, { hat: 'cap', hatColor: '#d1493c', top: 'jacket', bag: '#b9793f' }],
  [/\b(?:dj|gamer|gaming|podcast\w*|streamer|headphones)\b/, { hat: 'headphones', hatColor: '#2f2f3a', top: 'hoodie' }],
  [/\b(?:teacher|librarian|tutor|writer|author|poet)\b/, { top: 'sweater', glasses: true }],
  [/\b(?:developer|programmer|designer|coder|coding|freelancer|founder|startup|intern)\b/, { top: 'hoodie' }],
]
const WORN: readonly (readonly [RegExp, Trade])[] = [
  [/\b(?:dress|gown|sundress)\b/, { top: 'dress', bottom: 'none', sleeves: 'short' }],
  [/\bkimono\b/, { top: 'kimono', bottom: 'none' }],
  [/\b(?:robe|tunic|cloak)\b/, { top: 'robe', bottom: 'none' }],
  [/\b(?:rain ?coat|trench ?coat|overcoat|coat|parka|mackintosh)\b/, { top: 'coat' }],
  [/\bhoodie\b/, { top: 'hoodie' }],
  [/\b(?:sweater|jumper|pullover|cardigan|knit\w*)\b/, { top: 'sweater' }],
  [/\b(?:jacket|blazer|anorak)\b/, { top: 'jacket' }],
  [/\b(?:t-?shirt|tee)\b/, { top: 'tee', sleeves: 'short' }],
  [/\b(?:tank top|vest top|swimsuit|bikini)\b/, { top: 'tank', sleeves: 'none' }],
  [/\bsuit\b/, { top: 'suit', sign: 'tie' }],
  [/\bshorts\b/, { bottom: 'shorts' }],
  [/\bskirt\b/, { bottom: 'skirt' }],
  [/\bapron\b/, { apron: '#f2e6cf' }],
  [/\bcape\b/, { cape: '#b8342f' }],
  [/\bscarf\b/, { scarf: '#c8402f' }],
  [/\bbackpack\b/, { bag: '#c96a3a' }],
  [/\b(?:glasses|spectacles)\b/, { glasses: true }],
  [/\b(?:beanie|knit cap|woolly hat|wool hat)\b/, { hat: 'beanie' }],
  [/\bstraw hat\b/, { hat: 'straw', hatColor: '#e6c273' }],
  [/\b(?:sun ?hat|wide[- ]brim\w* hat)\b/, { hat: 'sunhat', hatColor: '#f0d9a8' }],
  [/\b(?:fedora|top hat|bowler)\b/, { hat: 'fedora', hatColor: '#4d3d33' }],
  [/\bberet\b/, { hat: 'beret' }],
  [/\b(?:hijab|headscarf|head scarf)\b/, { hat: 'headscarf' }],
  [/\bhard ?hat\b/, { hat: 'hardhat', hatColor: '#f4bd33' }],
  [/\bcrown\b/, { hat: 'crown', hatColor: '#e8bc45' }],
  [/\bheadphones\b/, { hat: 'headphones', hatColor: '#2f2f3a' }],
  [/\b(?:baseball )?cap\b/, { hat: 'cap' }],
  [/\bstripe[sd]?\b|\bstripy\b/, { isStriped: true }],
  [/\b(?:pyjamas|pajamas)\b/, { top: 'shirt', isStriped: true }],
]

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
    tempers: null,
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
