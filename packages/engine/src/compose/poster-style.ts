import type { Brief } from '../brief/schema.ts'
import { type FontPair, type Mood, pairFor, pairForWish } from '../catalog/fonts.ts'
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

const MOODS: readonly [RegExp, Mood][] = [
  [/luxur|elegan|wedding|classic|premium|romantic|serif/, 'elegant'],
  [/tech|futur|code|cyber|data|\bai\b/, 'technical'],
  [/industr|brutal|urban|grunge|raw/, 'industrial'],
  [/editorial|magazine|literary|book/, 'editorial'],
  [/playful|fun|friend|kids|cute|warm|happy/, 'friendly'],
  [/bold|loud|sport|sale|concert|festival|strong|impact/, 'bold'],
  [/modern|minimal|clean|simple|swiss/, 'modern'],
]

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
  const wish = brief.texts.find(({ typeface }) => typeface)?.typeface ?? null
  return pairForWish(wish) ?? pairFor(mood, rng(seed, 'pair').next())
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
  }
  const [sampleGround, sampleAccent] = random.pick(schemes[mood])
  const ground = brief.setting.backdropColor?.hex ?? named[0] ?? (/\bdark\b/.test(wordsSay) ? '#121319' : sampleGround)
  const accentWish =
    named.find((hex) => hex !== ground && contrast(hex, ground) > 1.6) ??
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

/** As much of a colour as the ground can take while the ink still reads on it. */
function tintThatReads(ground: string, color: string, ink: string): string {
  for (let amount = 1; amount > 0; amount -= 0.05) {
    const tint = mix(ground, color, amount)
    if (contrast(tint, ink) >= 4.8) return tint
  }
  return ground
}
