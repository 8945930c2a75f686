import { colorsIn } from '../../brief/colors.ts'
import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'

/** Who a flat figure is, as numbers and colours that all of its views share. */
export type FigureLook = {
  /** What it is called in the sheet's captions, e.g. `fox`. */
  kind: string
  fur: string
  /** Cheeks, muzzle and belly. */
  pale: string
  /** Tips of ears, nose, eyes. */
  dark: string
  ears: 'pointed' | 'round' | 'long' | 'floppy' | 'none'
  tail: 'bushy' | 'thin' | 'stub' | 'none'
  face: 'cheeks' | 'snout' | 'flat' | 'patches' | 'person' | 'screen'
  /** Hair of people, mane of lions. */
  hair: { style: 'short' | 'long' | 'bun' | 'mane' | 'none'; color: string }
  stripes: boolean
  coat: {
    cut: 'trench' | 'coat' | 'shirt' | 'dress' | 'robe' | 'hoodie' | 'suit' | 'overalls' | 'armor' | 'apron' | 'cape' | 'space'
    color: string
  }
  trousers: string
  shoes: string
  hat: 'fedora' | 'pointed' | 'toque' | 'tricorn' | 'crown' | 'cap' | 'helmet' | 'hood' | 'straw' | 'none'
  hatColor: string
  scarf: string | null
  glasses: boolean
  /** Its colour; null without one. */
  beard: string | null
  /** A tobacco pipe in the mouth. */
  pipe: boolean
  /** What is read in its face at rest. */
  temper: 'happy' | 'angry' | 'sad' | 'sleepy' | 'determined'
}

type Species = Pick<FigureLook, 'fur' | 'pale' | 'dark' | 'ears' | 'tail' | 'face'> & Partial<Pick<FigureLook, 'stripes'>>
const animal = (
  fur: string,
  pale: string,
  ears: FigureLook['ears'],
  tail: FigureLook['tail'],
  face: FigureLook['face'],
  stripes = false,
): Species => ({ fur, pale, dark: '#2b2226', ears, tail, face, stripes })
const SPECIES: Readonly<Record<string, Species>> = {
  fox: animal('#e8762d', '#fff3e2', 'pointed', 'bushy', 'cheeks'),
  wolf: animal('#7c8797', '#e9edf2', 'pointed', 'bushy', 'cheeks'),
  cat: animal('#f0a24a', '#fff1dc', 'pointed', 'thin', 'flat', true),
  'black cat': animal('#2f2d38', '#4a4756', 'pointed', 'thin', 'flat'),
  tiger: animal('#f08a2c', '#fff3e0', 'round', 'thin', 'snout', true),
  lion: animal('#e9b04c', '#fbe7bd', 'round', 'thin', 'snout'),
  bear: animal('#9a6a42', '#e6c69d', 'round', 'stub', 'snout'),
  'polar bear': animal('#eef2f5', '#ffffff', 'round', 'stub', 'snout'),
  panda: animal('#f7f5f0', '#ffffff', 'round', 'stub', 'patches'),
  rabbit: animal('#d9c4ae', '#fff7ee', 'long', 'stub', 'flat'),
  bunny: animal('#efe6de', '#ffffff', 'long', 'stub', 'flat'),
  hare: animal('#b98e63', '#f4e5d0', 'long', 'stub', 'flat'),
  dog: animal('#c98e53', '#fbeedb', 'floppy', 'thin', 'snout'),
  puppy: animal('#d9a76a', '#fff3e2', 'floppy', 'thin', 'snout'),
  mouse: animal('#a9a7b3', '#f1eff4', 'round', 'thin', 'flat'),
  raccoon: animal('#8d8f97', '#f0f0f2', 'round', 'bushy', 'patches', true),
  squirrel: animal('#b5652f', '#f9e6cf', 'pointed', 'bushy', 'cheeks'),
  koala: animal('#9aa0ab', '#e9ebef', 'round', 'stub', 'snout'),
  pig: animal('#f3a9b1', '#fbd0d4', 'pointed', 'stub', 'snout'),
  frog: animal('#6fb04a', '#dff0b8', 'none', 'none', 'flat'),
  otter: animal('#7d5a41', '#e7d3b8', 'round', 'thin', 'snout'),
  badger: animal('#4b4a52', '#f2f1ee', 'round', 'stub', 'cheeks', true),
  robot: { fur: '#9fb4c7', pale: '#dfe9f2', dark: '#22303f', ears: 'none', tail: 'none', face: 'screen' },
}
const SKINS = ['#f6d0b1', '#e8b48c', '#c98d62', '#9c6440', '#6f4630']
const HAIRS = ['#2b2024', '#5a3a22', '#a8672f', '#d9a441', '#8a2f2a']
const FEMALE = /\b(?:girl|woman|princess|queen|witch|heroine|lady|mother|grandmother|sister|daughter|she|her)\b/

const COATS: readonly (readonly [FigureLook['coat']['cut'], RegExp, string])[] = [
  ['trench', /\b(?:trench ?coat|detective|inspector|spy|sleuth)/, '#c9a26a'],
  ['coat', /\b(?:lab ?coat|scientist|doctor|professor)\b/, '#f2f4f6'],
  ['armor', /\b(?:armou?r|knight|paladin|warrior)/, '#9aa7b5'],
  ['robe', /\b(?:robe|wizard|mage|witch|monk|sorcer|priest)/, '#5b4a9e'],
  ['space', /\b(?:space ?suit|astronaut|cosmonaut)/, '#eceff4'],
  ['apron', /\b(?:apron|baker|chef|cook|barista|blacksmith)/, '#f4efe6'],
  ['cape', /\b(?:cape|superhero|hero|vampire|king|queen|prince)/, '#c0392b'],
  ['dress', /\b(?:dress|princess|ballerina|fairy)/, '#d9698f'],
  ['overalls', /\b(?:overalls|dungarees|farmer|mechanic|gardener|plumber)/, '#4f79b8'],
  ['hoodie', /\b(?:hoodie|sweater|jumper|skater|student|gamer)/, '#3f8f7a'],
  ['suit', /\b(?:suit\b|tuxedo|butler|businessman|manager|lawyer)/, '#35405a'],
  ['coat', /\b(?:coat\b|jacket|explorer|hik|pirate|captain|pilot|raincoat)/, '#8a4b3a'],
]
const HATS: readonly (readonly [FigureLook['hat'], RegExp, string])[] = [
  ['fedora', /\b(?:fedora|detective|inspector|spy|noir|explorer|archaeolog|bowler|top hat|deerstalker)/, '#5a4632'],
  ['pointed', /\b(?:wizard|witch|mage|sorcer|pointed hat)/, '#473a86'],
  ['toque', /\b(?:chef|cook|baker|toque)/, '#ffffff'],
  ['tricorn', /\b(?:pirate|captain|tricorn)/, '#2f2a33'],
  ['crown', /\b(?:king|queen|prince|princess|crown)/, '#e6b93d'],
  ['helmet', /\b(?:helmet|astronaut|knight|fire ?fighter|space ?suit)/, '#dfe6ee'],
  ['straw', /\b(?:farmer|gardener|straw hat)/, '#e2be6a'],
  ['hood', /\b(?:hood|raincoat|monk|thief|ninja)/, '#3f4a5a'],
  ['cap', /\b(?:cap\b|skater|baseball|mechanic|postman|delivery|train driver|sailor|hik)/, '#3f6fb0'],
]

/** The look that words describe; the same words and seed give the same figure. */
export function figureLook(words: string, seed: number): FigureLook {
  const lower = words.toLowerCase()
  const random = rng(seed, 'figure')
  const kind = Object.keys(SPECIES)
    .sort((a, b) => b.length - a.length)
    .find((name) => new RegExp(`\\b${name}s?\\b`).test(lower))
  const own = kind ? SPECIES[kind] : undefined
  const skin = random.pick(SKINS)
  const isFemale = FEMALE.test(lower)
  const isOld =
    /\b(?:old|elderly|aged|grand(?:pa|ma|father|mother)|granny|hermit|retired|wise)\b/.test(lower) &&
    !/\b(?:years?|months?)[- ]old\b/.test(lower)
  const species: Species = own ?? {
    fur: skin,
    pale: mix(skin, '#ffffff', 0.3),
    dark: '#2a1f22',
    ears: 'none',
    tail: 'none',
    face: 'person',
  }
  const wear = COATS.find(([, pattern]) => pattern.test(lower))
  const hat = HATS.find(([, pattern]) => pattern.test(lower))
  const hue = random.between(0, 360)
  const cut = wear?.[0] ?? random.pick(['hoodie', 'shirt', 'coat'] as const)
  const coat =
    colorOf(
      lower,
      /(?:trench ?coat|coat|robe|armou?r|suit|apron|cape|dress|overalls|dungarees|hoodie|sweater|jumper|jacket|shirt|uniform|tunic|cloak)/,
    ) ??
    wear?.[2] ??
    oklchToHex({ l: 0.56, c: 0.13, h: hue })
  const fur = kind ? (colorOf(lower, new RegExp(kind)) ?? species.fur) : species.fur
  const scarf = /\bscarf\b|winter/.test(lower) ? (colorOf(lower, /scarf/) ?? '#c8402f') : null
  return {
    kind: kind ?? 'person',
    ...species,
    fur,
    stripes: species.stripes ?? false,
    hair:
      kind === 'lion'
        ? { style: 'mane', color: '#a8632b' }
        : own
          ? { style: 'none', color: fur }
          : {
              style: isFemale ? random.pick(['long', 'bun']) : 'short',
              color: colorOf(lower, /hair(?:ed)?/) ?? (isOld ? GREY : random.pick(HAIRS)),
            },
    coat: { cut, color: coat },
    trousers: colorOf(lower, /(?:trousers|pants|jeans|shorts|skirt)/) ?? mix(coat, '#1f2433', hexToOklch(coat).l > 0.5 ? 0.72 : 0.4),
    shoes: colorOf(lower, /(?:shoes|boots|sneakers)/) ?? '#3a2a26',
    hat: hat?.[0] ?? 'none',
    hatColor:
      colorOf(lower, /(?:hat|cap|crown|hood|helmet|fedora)/) ??
      (hat?.[0] === 'fedora' ? mix(coat, '#2a1d16', 0.62) : hat?.[0] === 'hood' ? coat : (hat?.[2] ?? coat)),
    scarf,
    glasses: /\bglasses\b|spectacles|goggles|professor|librarian/.test(lower),
    beard: own ? null : beardIn(lower, isOld),
    pipe: /\b(?:an? |his |with )(?:\w+ )?pipe\b|\bpipe smok/.test(lower),
    temper: TEMPERS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'happy',
  }
}

const GREY = '#e4e1dc'
const TEMPERS: readonly (readonly [FigureLook['temper'], RegExp])[] = [
  ['angry', /\b(?:grumpy|angry|cross|grouchy|stern|evil|villain\w*|fierce|furious)\b/],
  ['sad', /\b(?:sad|lonely|melanchol\w+|gloomy)\b/],
  ['sleepy', /\b(?:sleepy|tired|lazy|dreamy)\b/],
  ['determined', /\b(?:brave|determined|serious|confident|heroic|tough)\b/],
]
/** `white beard`: its colour, else that of old age or of hair. */
const beardIn = (lower: string, isOld: boolean): string | null =>
  /\b(?:beard\w*|stubble)\b/.test(lower) ? (colorOf(lower, /beard/) ?? (isOld ? GREY : '#5a3a22')) : null

/** The colour that stands right before a noun. */
function colorOf(lower: string, noun: RegExp): string | null {
  const at = noun.exec(lower)?.index
  if (at === undefined) return null
  const hit = colorsIn(lower).find(({ end }) => end <= at && at - end < 14 && !/[,.;]/.test(lower.slice(end, at)))
  return hit?.color.hex ?? null
}
