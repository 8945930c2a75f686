import type { Brief } from '../brief/schema.ts'
import { type FontPair, facesOfMood, isOfKind, type Mood, pairFor, pairForWish } from '../catalog/fonts/index.ts'
import { contrast, hexToOklch, mix, mostReadable, oklchToHex } from '../color.ts'
import { rng } from '../random.ts'
import type { Paint } from '../scene/schema.ts'
import { blendStops, readable } from './palette.ts'

/** The few colours of a poster; `ink`, `quiet` and `accent` read on the whole ground. */
export type Inks = {
  background: Paint
  ground: string
  ink: string
  quiet: string
  accent: string
  onAccent: string
  shapes: readonly [string, string, string]
}

/** Words for a mood; those that name a period, a place or a hand come before those that only praise. */
const MOODS: readonly [RegExp, Mood][] = [
  [/art[- ]?deco|gatsby|jazz age|roaring/, 'deco'],
  [/western|cowboy|rodeo|saloon/, 'western'],
  [/\d-?bit\b|pixel|arcade/, 'pixel'],
  [/comic|cartoon|superhero|pop art/, 'comic'],
  [/halloween|spooky|horror|haunted|creepy/, 'spooky'],
  [/gothic|medieval|blackletter|fraktur/, 'gothic'],
  [/hand-?(?:written|drawn|lettered|made)|doodle|chalk/, 'handwritten'],
  [/wedding|romantic|valentine|bridal/, 'romantic'],
  [/luxur|premium|high[- ]end|jewel|perfume/, 'luxury'],
  [/vintage|retro|nostalg|antique|mid-century/, 'vintage'],
  [/elegan|classic|sophisticated|serif/, 'elegant'],
  [/brutalis/, 'brutalist'],
  [/futur|cyber|sci-?fi|synthwave|neon/, 'futuristic'],
  [/\btech|code|data|\bai\b/, 'technical'],
  [/industr|brutal|urban|grunge|raw/, 'industrial'],
  [/editorial|magazine|literary|book/, 'editorial'],
  [/playful|\bfun\b|kids|child|cute|whimsical|birthday/, 'playful'],
  [/friend|warm|happy|cozy/, 'friendly'],
  [/sport|fitness|\bgym\b|marathon|football|soccer/, 'sporty'],
  [/bold|loud|sale|concert|festival|strong|impact/, 'bold'],
  [/modern|minimal|clean|simple|swiss/, 'modern'],
]

/** Moods whose pages stand about a middle axis. */
const CENTERED: ReadonlySet<Mood> = new Set(['elegant', 'luxury', 'romantic', 'deco', 'gothic', 'western', 'vintage'])
export const isCenteredMood = (mood: Mood): boolean => CENTERED.has(mood)

/** The mood that the style words or the use name; null when they name none. */
export function namedMood(brief: Brief): Mood | null {
  const words = [...brief.style.words, brief.style.family ?? '', brief.useCase ?? ''].join(' ').toLowerCase()
  return MOODS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** The mood that the style words or the use name; else a short text is loud and a long one is editorial. */
export function moodOf(brief: Brief, seed: number): Mood {
  const words = [...brief.style.words, brief.style.family ?? '', brief.useCase ?? '', brief.lighting.mood ?? ''].join(' ').toLowerCase()
  const named = MOODS.find(([pattern]) => pattern.test(words))
  if (named) return named[1]
  const length = brief.texts.reduce((sum, { text }) => sum + text.length, 0)
  if (length > 90) return rng(seed, 'mood').pick<Mood>(['editorial', 'elegant', 'modern'])
  return rng(seed, 'mood').pick<Mood>(['bold', 'modern', 'editorial', 'bold', 'friendly'])
}

/** The faces asked for, else a pair that suits the mood. */
export function pairOf(brief: Brief, mood: Mood, seed: number): FontPair {
  const { faces } = brief.style
  if (faces?.display) return { display: faces.display, displayWeight: 700, text: faces.text ?? faces.display }
  const wish = brief.texts.find(({ typeface }) => typeface)?.typeface ?? null
  // A mood may have a face of the kind that was asked for, as a wedding has its own script.
  const own = wish ? facesOfMood(mood).find(({ display }) => isOfKind(display, wish)) : undefined
  const pair = own ?? pairForWish(wish) ?? pairFor(mood, rng(seed, 'pair').next())
  return faces?.text ? { ...pair, text: faces.text } : pair
}

/** The pair as it can set these words: one of capitals alone would change them where another as narrow would not. */
export function facesFor(pair: FontPair, words: string): FontPair {
  if (pair.display === 'bebas-neue' && words !== words.toUpperCase()) return { ...pair, display: 'anton', displayWeight: 800 }
  return pair
}

/** Ground and ink: the brief's own colours where it names any, else a pair that suits the mood. */
export function inksFor(brief: Brief, mood: Mood, seed: number): Inks {
  const random = rng(seed, 'inks')
  const named = brief.style.palette.map(({ hex }) => hex)
  const wordsSay = brief.style.words.join(' ').toLowerCase()
  const hue = random.between(0, 360)
  const schemes: Record<Mood, readonly (readonly [ground: string, accent: string])[]> = {
    bold: [
      [oklchToHex({ l: 0.63, c: 0.23, h: 32 }), '#fff3d6'],
      [oklchToHex({ l: 0.42, c: 0.22, h: 265 }), '#ffd23f'],
      [oklchToHex({ l: 0.86, c: 0.17, h: 92 }), '#d7263d'],
      ['#14131a', oklchToHex({ l: 0.72, c: 0.2, h: hue })],
    ],
    modern: [
      ['#f4f2ec', oklchToHex({ l: 0.58, c: 0.22, h: random.pick([28, 262, 150]) })],
      ['#101218', oklchToHex({ l: 0.75, c: 0.16, h: hue })],
    ],
    elegant: [
      ['#12211d', '#d8b56a'],
      ['#f6f1e7', '#8c5a2b'],
      ['#1c1424', '#d9a7b0'],
    ],
    technical: [
      ['#0b1020', '#5ee6c5'],
      ['#0d0f14', '#8ab4ff'],
      ['#eef1f6', '#2743d8'],
    ],
    friendly: [
      [oklchToHex({ l: 0.9, c: 0.07, h: hue }), oklchToHex({ l: 0.55, c: 0.2, h: hue + 150 })],
      ['#fff4e4', '#e8503a'],
    ],
    editorial: [
      ['#f3efe6', '#c2352b'],
      ['#e9ecef', '#1f3a8a'],
      ['#20242b', '#f0c36a'],
    ],
    industrial: [
      ['#e6e2da', '#d9480f'],
      ['#1a1a1a', '#f2c230'],
    ],
    luxury: [
      ['#0f0e0c', '#c9a45c'],
      ['#f4efe6', '#7a5a2e'],
      ['#10201c', '#d6b36a'],
    ],
    romantic: [
      ['#f8ecea', '#a8434f'],
      ['#fbf3ec', '#8a5a6b'],
      ['#3a1f2b', '#f0b8b8'],
    ],
    vintage: [
      ['#f2e3c6', '#b3402a'],
      ['#2f4a44', '#f0c987'],
      ['#7a2e22', '#f4d9a4'],
    ],
    western: [
      ['#e9d3ab', '#7a2f1c'],
      ['#4a2a1a', '#f0b45a'],
    ],
    deco: [
      ['#0f1c1a', '#d8b25c'],
      ['#14142a', '#e0bd6b'],
      ['#f3e8d2', '#1f5a4e'],
    ],
    gothic: [
      ['#141214', '#c8323e'],
      ['#ece4d4', '#7d1420'],
    ],
    spooky: [
      ['#16101f', '#ff7a1a'],
      ['#152017', '#b6f24a'],
    ],
    playful: [
      [oklchToHex({ l: 0.9, c: 0.09, h: hue }), oklchToHex({ l: 0.55, c: 0.2, h: hue + 150 })],
      ['#ffd84d', '#d61f52'],
      ['#bfe9ff', '#e0431c'],
    ],
    comic: [
      ['#ffd60a', '#d3162f'],
      ['#d3162f', '#ffe14d'],
      ['#1466c3', '#ffe14d'],
    ],
    handwritten: [
      ['#faf6ee', '#cf4f37'],
      ['#23303a', '#ffd27a'],
    ],
    brutalist: [
      ['#f2ef00', '#111111'],
      ['#e8e8e8', '#ff3b00'],
      ['#0a0a0a', '#e6ff00'],
    ],
    futuristic: [
      ['#0a0716', '#29e7ff'],
      ['#070b1e', '#ff6fe0'],
    ],
    pixel: [
      ['#1a1c2c', '#ffcd75'],
      ['#0f2a16', '#9bdc3f'],
    ],
    sporty: [
      ['#0b132b', '#ff6a2f'],
      ['#cf2a0c', '#ffe9d6'],
      ['#101010', '#c8ff2e'],
    ],
  }
  const [sampleGround, sampleAccent] = random.pick(schemes[mood])
  const ground = brief.setting.backdropColor?.hex ?? named[0] ?? (/\bdark\b/.test(wordsSay) ? '#121319' : sampleGround)
  const accentWish =
    named.find((hex) => hex !== ground && contrast(hex, ground) > 1.6) ??
    answerOf(
      ground,
      named.find((hex) => hex !== ground),
    ) ??
    (brief.setting.backdropColor || named[0]
      ? oklchToHex({ l: hexToOklch(ground).l > 0.6 ? 0.45 : 0.8, c: 0.16, h: hexToOklch(ground).h + 150 })
      : sampleAccent)
  // Ground and shading stay close together, so that one ink reads on both.
  const end = mix(ground, hexToOklch(ground).l > 0.5 ? '#ffffff' : '#000000', 0.16)
  const grounds = [ground, end]
  const strong = mostReadable(ground, ['#14131a', '#fffaf0'])
  const ink = readable(strong, grounds, 7)
  const accent = readable(accentWish, grounds)
  const shape = (color: string) => tintThatReads(ground, color, ink)
  return {
    background:
      named.length > 0 || brief.setting.backdropColor ? ground : { gradient: 'linear', angle: 75, stops: blendStops([end, ground]) },
    ground,
    ink,
    quiet: readable(mix(ink, ground, 0.28), grounds),
    accent,
    onAccent: mostReadable(accent, ['#ffffff', '#14131a']),
    shapes: [shape(accentWish), shape(mix(accentWish, ground, 0.45)), shape(mix(accentWish, ground, 0.72))],
  }
}

/** A deep or a pale shade of a named colour that is too near to the ground to be seen on it; null where none is named. */
function answerOf(ground: string, named: string | undefined): string | null {
  if (!named) return null
  const { c, h } = hexToOklch(named)
  return oklchToHex({ l: hexToOklch(ground).l > 0.6 ? 0.42 : 0.86, c: Math.min(0.13, Math.max(0.05, c)), h })
}

/** As much of a colour as the ground can take while the ink still reads on it. */
function tintThatReads(ground: string, color: string, ink: string): string {
  for (let amount = 1; amount > 0; amount -= 0.05) {
    const tint = mix(ground, color, amount)
    if (contrast(tint, ink) >= 4.8) return tint
  }
  return ground
}
