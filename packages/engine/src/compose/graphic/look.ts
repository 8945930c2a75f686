import type { Brief } from '../../brief/schema.ts'
import type { Mood } from '../../catalog/fonts/index.ts'
import { contrast, hexToOklch, mix, mostReadable, type Oklch, oklchToHex, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Layer } from '../../scene/schema.ts'
import type { Canvas } from '../canvas.ts'
import { type Kit, kitOf, onGround, shape } from '../design/kit.ts'
import { underlay } from '../design/style.ts'
import { readable } from '../palette.ts'

export const FAMILIES = ['paper', 'tint', 'night', 'bold', 'editorial', 'playful', 'solid'] as const
type Family = (typeof FAMILIES)[number]

/** How a graphic looks: its kit, a family that decides about grounds and edges, and colours to tell things apart. */
export type Look = Kit & {
  family: Family
  /** Ground of cards and boxes. */
  panel: string
  /** Fine lines and edges. */
  hairline: string
  /** Radius of cards, px. */
  round: number
  /** A colour of the system for each thing, to fill it with. */
  hue: (index: number) => string
  /** The same as a line or a mark on the ground, with 3:1 against it. */
  mark: (index: number) => string
  /** A stream of its own for every choice, by the seed and by what the graphic says. */
  pick: <T>(name: string, options: readonly T[]) => T
}

const NAMED: readonly (readonly [RegExp, Family])[] = [
  [/\b(?:dark|neon|night|midnight|moody)\b/, 'night'],
  [/\b(?:playful|fun|kids|cute|cartoon|whimsical|childlike)\b/, 'playful'],
  [/\b(?:editorial|elegant|magazine|serif|luxur\w*|vintage|sophisticated)\b/, 'editorial'],
  [/\b(?:isometric|3d)\b/, 'solid'],
  [/\b(?:bold|vibrant|loud|high[- ]contrast)\b/, 'bold'],
  [/\b(?:minimal\w*|clean|simple|swiss|modern|corporate|professional)\b/, 'paper'],
]

/** Hues, in OKLCH degrees, of what graphics are often about. */
const TOPICS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:sun|solar|energy|light|electric\w*|honey|bees?|summer|lemon|gold)\b/, 72],
  [/\b(?:water|ocean|sea|rain|river|hydrat\w*|swim\w*|ice|clean\w*|sky|weather|cloud|flight|airport)\b/, 235],
  [/\b(?:plants?|garden\w*|nature|eco\w*|recycl\w*|compost\w*|forest|green|sustainab\w*|leaf|seeds?|farm\w*|vegetables?|climate)\b/, 150],
  [/\b(?:money|financ\w*|budget\w*|sav\w+|invest\w*|revenue|sales|bank\w*)\b/, 165],
  [/\b(?:heart|health\w*|medic\w*|blood|fitness|exercise|love|donat\w*|vaccin\w*|first aid)\b/, 18],
  [/\b(?:coffee|bread|bak\w+|chocolate|tea|sourdough|wood)\b/, 52],
  [/\b(?:food|cook\w*|pizza|recipe|spic\w*|chili|tomato|fire)\b/, 38],
  [/\b(?:space|planets?|stars?|night|sleep|dream\w*|moon|mind|meditat\w*)\b/, 285],
  [/\b(?:software|app|code|data|api|cloud|tech\w*|ai|security|password|web\w*|server|browser)\b/, 264],
]
const WHITE = '#ffffff'
const DARK = '#14131a'

/** The look of a graphic by its words, its palette and the seed. */
export function lookOf(brief: Brief, canvas: Canvas, seed: number, words: string, wish: { scheme?: Scheme; margin?: number } = {}): Look {
  const pick: Look['pick'] = (name, options) => rng(seed, `${name} ${words}`).pick(options)
  const said = [...brief.style.words, brief.style.family ?? ''].join(' ').toLowerCase()
  const named = NAMED.find(([pattern]) => pattern.test(said))?.[1]
  const family =
    named ??
    pick(
      'family',
      /\blight\b/.test(said)
        ? (['paper', 'tint', 'editorial', 'tint', 'paper'] as const)
        : (['paper', 'tint', 'bold', 'editorial', 'playful', 'tint', 'night', 'paper'] as const),
    )
  const palette = brief.style.palette.filter(({ hex }) => hexToOklch(hex).c > 0.04)
  const topic = TOPICS.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1] ?? pick('topic', [262, 28, 150, 300, 200, 345])
  const h = palette[0] ? hexToOklch(palette[0].hex).h : topic
  const isFree = !brief.setting.backdropColor && !brief.style.palette.some(({ hex }) => hexToOklch(hex).c <= 0.04)
  const ground = isFree ? groundOf(family, h) : null
  const kit = kitOf(
    ground ? { ...brief, setting: { ...brief.setting, backdropColor: { name: 'backdrop', hex: ground } } } : brief,
    canvas,
    seed,
    {
      usual: TECHNICAL.test(`${said} ${words.toLowerCase()}`) ? MOODS[family] : MOODS[family].filter((mood) => mood !== 'technical'),
      margin: wish.margin ?? 0.065,
      ground: 'full',
    },
  )
  const base = kit.inks.ground
  const isDark = hexToOklch(base).l < 0.5
  const accentWish = palette[0]?.hex ?? oklchToHex({ l: isDark ? 0.78 : 0.55, c: 0.16, h })
  const accent = readable(accentWish, [base])
  const plain = kit.style.name === 'plain'
  const inks = plain ? { ...kit.inks, accent, onAccent: mostReadable(accent, [WHITE, DARK]) } : kit.inks
  const panel = panelOf(family, base, isDark, plain)
  // Whoever names one colour gets its shades, not its neighbours.
  const scheme = wish.scheme ?? (palette.length === 1 && !COLORFUL.test(said) ? 'one' : pick('scheme', SCHEMES[family]))
  const known = palette.map(({ hex }) => hex)
  const hue = (index: number): string => {
    if (!plain) return readable(mix(inks.accent, inks.ink, (index % 3) * 0.14), [base], 3)
    const own = known[index % Math.max(1, known.length)]
    const turned =
      own && known.length > 1 ? hexToOklch(own) : turnedFrom({ h, index, scheme, isDark, c: family === 'editorial' ? 0.11 : 0.155 })
    return own && known.length > 1 ? own : fillOf(turned, isDark)
  }
  return {
    ...kit,
    inks,
    unit: Math.sqrt(kit.area.w * kit.area.h) / 100,
    family,
    panel,
    hairline: mix(base, inks.ink, isDark ? 0.26 : 0.16),
    round: kit.side * { paper: 0.014, tint: 0.022, night: 0.018, bold: 0.012, editorial: 0.002, playful: 0.034, solid: 0.01 }[family],
    hue,
    mark: (index) => readable(hue(index), [base], 3),
    pick,
  }
}

const COLORFUL = /\b(?:colou?rful|vibrant|rainbow|playful)\b/

type Scheme = 'one' | 'near' | 'wide'

/** The n-th colour of a scheme: shades of one hue, its neighbours, or hues far apart. */
function turnedFrom({ h, index, scheme, isDark, c }: { h: number; index: number; scheme: Scheme; isDark: boolean; c: number }) {
  const turn = scheme === 'one' ? ([0, -8, 10, -16, 18][index % 5] ?? 0) : scheme === 'near' ? (index % 5) * 28 : index * 137.5
  const l = (isDark ? 0.78 : 0.58) + (scheme === 'one' ? ([0, -0.13, 0.08, -0.2, -0.06][index % 5] ?? 0) : 0)
  return { l, c, h: (h + turn) % 360 }
}

/** A fill on which white reads, or for yellows, which would turn brown, one on which black does. */
function fillOf({ l, c, h }: Oklch, isDark: boolean): string {
  if (isDark) return oklchToHex({ l, c, h })
  const isYellow = h > 58 && h < 118
  return isYellow ? oklchToHex({ l: Math.max(0.8, l + 0.22), c: Math.max(c, 0.16), h }) : readable(oklchToHex({ l, c, h }), [WHITE], 5)
}

const MOODS: Readonly<Record<Family, readonly Mood[]>> = {
  paper: ['modern', 'technical'],
  tint: ['friendly', 'modern'],
  night: ['modern', 'technical'],
  bold: ['bold', 'modern'],
  editorial: ['editorial', 'elegant'],
  playful: ['playful', 'friendly'],
  solid: ['modern'],
}
/** Letters of one width are for those who write programs. */
const TECHNICAL =
  /\b(?:code|coding|api|apis|developers?|software|servers?|database|terminal|deploy\w*|kubernetes|cloud|devops|backend|blueprint|technical|algorithm|data pipeline)\b/
const SCHEMES: Readonly<Record<Family, readonly Scheme[]>> = {
  paper: ['near', 'wide', 'one'],
  tint: ['near', 'one', 'near'],
  night: ['near', 'wide'],
  bold: ['one', 'near'],
  editorial: ['one'],
  playful: ['wide'],
  solid: ['near', 'wide'],
}

function groundOf(family: Family, h: number): string {
  if (family === 'night') return oklchToHex({ l: 0.2, c: 0.035, h: h + 20 })
  // A deep yellow is brown; a bold one is bright.
  if (family === 'bold') return h > 58 && h < 118 ? oklchToHex({ l: 0.86, c: 0.15, h }) : oklchToHex({ l: 0.38, c: 0.11, h })
  if (family === 'tint') return oklchToHex({ l: 0.94, c: 0.035, h })
  if (family === 'playful') return oklchToHex({ l: 0.93, c: 0.06, h })
  if (family === 'editorial') return oklchToHex({ l: 0.965, c: 0.012, h: 85 })
  return oklchToHex({ l: 0.962, c: 0.008, h })
}

function panelOf(family: Family, base: string, isDark: boolean, isPlain: boolean): string {
  if (!isPlain) return mix(base, isDark ? WHITE : DARK, 0.06)
  if (isDark) return family === 'bold' ? mix(base, WHITE, 0.92) : mix(base, WHITE, 0.08)
  return contrast(base, WHITE) > 1.04 ? WHITE : mix(base, DARK, 0.035)
}

/** What lies under everything of a graphic: the style's own field, or forms that the family likes, in the corners and faint. */
export function ground(look: Look): Layer[] {
  if (look.isClear) return []
  const { sheet, side, family, seed, inks } = look
  if (look.style.name !== 'plain') return underlay(look.style, inks, sheet, seed)
  if (family !== 'playful' && family !== 'tint' && family !== 'night') return []
  const random = rng(seed, `ground ${look.hue(0)}`)
  const r = side * random.between(0.24, 0.36)
  const corners =
    random.next() < 0.5
      ? [
          [0, 1],
          [1, 0],
        ]
      : [
          [1, 1],
          [0, 0],
        ]
  return [
    {
      type: 'group',
      name: 'backdrop',
      box: sheet,
      clip: 0,
      layers: corners.map(([x = 0, y = 0], i) =>
        shape(
          `backdrop.form-${i + 1}`,
          { x: sheet.w * x - r, y: sheet.h * y - r, w: r * 2, h: r * 2 },
          { kind: 'ellipse', fill: mix(inks.ground, look.hue(i), family === 'night' ? 0.1 : 0.09) },
        ),
      ),
    },
  ]
}

/** A card of the look: its ground, its edge or its shadow. */
export function card(look: Look, name: string, box: Look['sheet'], fill = look.panel): Layer {
  const isLight = hexToOklch(fill).l > 0.6
  const hasShadow = look.style.name === 'plain' && isLight && look.family !== 'editorial'
  return shape(name, box, {
    radius: Math.min(look.round, box.w / 2, box.h / 2),
    fill,
    ...(hasShadow
      ? {
          shadow:
            look.family === 'solid'
              ? { color: mix(look.inks.ground, look.hue(0), 0.5), blur: 0, dx: look.side * 0.007, dy: look.side * 0.009 }
              : { color: withAlpha('#1b1830', 0.13), blur: look.side * 0.016, dx: 0, dy: look.side * 0.005 },
        }
      : { stroke: { paint: look.hairline, width: Math.max(1, look.side * 0.0016) } }),
  })
}

/** The look's inks on a card or on a colour. */
export const on = (look: Look, fill: string): Kit => onGround(look, fill)
