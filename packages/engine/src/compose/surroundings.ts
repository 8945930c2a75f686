import type { Brief } from '../brief/schema.ts'
import { familyOf, type RigName, recipeOf, type SetName } from '../catalog/index.ts'
import { hexToOklch, oklchToHex } from '../color.ts'
import { rng } from '../random.ts'
import { isDarkRig } from './light.ts'
import { type Actor, isHero } from './place.ts'
import { techniqueOf } from './technique.ts'

/** Surroundings for things of which nothing is said but what they are. */
export type Surroundings = {
  set: SetName
  /** Families and colours of what is below and behind. */
  ground: { family: string; color: string }
  backdrop: { family: string; color: string }
  rig: RigName
}

/** What a thing is to a stylist: decides what it is set on and how it is lit. */
type Trade = 'food' | 'beauty' | 'tech' | 'furniture' | 'green' | 'jewel' | 'goods'

const TRADES: readonly [Trade, RegExp][] = [
  [
    'beauty',
    /^(?:jar|perfume|dropper-bottle|tube|lipstick|pump-bottle|compact|soap|candle|nail-polish|spray-can|pill-bottle|towel|cosmetic.*)$/,
  ],
  [
    'tech',
    /^(?:phone|laptop|tablet|earbuds|headphones|speaker|camera|monitor|keyboard|computer-mouse|watch|smartwatch|game-controller|robot|bulb|drone|router|microphone|.*console|.*headset)$/,
  ],
  ['jewel', /^(?:ring|necklace|trophy|crown|coin.*|gold.*)$/],
  ['green', /^(?:plant|cactus|flowers|vase|tree|conifer|succulent|bonsai)$/],
  [
    'food',
    /^(?:cake|cupcake|donut|cookie|loaf|croissant|fries|cheese|sushi|nigiri|maki|popsicle|burger|pizza|ice-cream|chocolate-bar|bowl|plate|mug|cup-and-saucer|teapot|glass|tumbler|wine-bottle|wine-glass|cocktail-glass|beer-bottle|decanter|oil-bottle|spirits-bottle|jug|pot|pan|glass-jar|cutting-board|milk-carton|basket|tray|fork|knife|spoon|chopsticks|egg)$/,
  ],
]
/** Families that grow or are baked. */
const EATEN: ReadonlySet<string> = new Set([
  'peel',
  'skin',
  'crust',
  'baked-crust',
  'pastry-crust',
  'crumb',
  'flesh',
  'seared-meat',
  'melted-cheese',
  'churned-cream',
  'wax',
])
/** A thing larger than this, cm, stands on a floor. */
const FURNITURE_CM = 62

/** What one trade is shown on: its ground, where not the backdrop's own paper, and its light. */
type Choice = {
  set: SetName
  ground?: { family: string; color: string }
  rig: RigName /** Lightness and chroma of what is behind. */
  l: number
  c: number
}

const OAK = { family: 'oak', color: '#b98f5f' }
const WALNUT = { family: 'walnut', color: '#6b472f' }
const PALE_OAK = { family: 'oak', color: '#c8b298' }
const CHOICES: Record<Trade, readonly Choice[]> = {
  food: [
    { set: 'desk-window', ground: OAK, rig: 'back-window', l: 0.72, c: 0.02 },
    { set: 'desk-window', ground: WALNUT, rig: 'back-window', l: 0.62, c: 0.025 },
    { set: 'desk-window', ground: PALE_OAK, rig: 'window', l: 0.82, c: 0.015 },
    { set: 'desk-window', ground: { family: 'marble', color: '#e9e7e3' }, rig: 'back-window', l: 0.74, c: 0.02 },
  ],
  beauty: [
    { set: 'podium', rig: 'soft-studio', l: 0.82, c: 0.05 },
    { set: 'tabletop', ground: { family: 'marble', color: '#ece7e0' }, rig: 'dappled', l: 0.8, c: 0.045 },
    { set: 'color-sweep', rig: 'hard-sun', l: 0.8, c: 0.06 },
  ],
  tech: [
    { set: 'color-sweep', rig: 'soft-studio', l: 0.72, c: 0.03 },
    { set: 'color-sweep', rig: 'clamshell', l: 0.62, c: 0.04 },
    { set: 'tabletop', ground: { family: 'concrete', color: '#8f9092' }, rig: 'soft-studio', l: 0.5, c: 0.03 },
  ],
  jewel: [
    { set: 'color-sweep', rig: 'soft-studio', l: 0.4, c: 0.045 },
    { set: 'tabletop', ground: { family: 'marble', color: '#3a3b40' }, rig: 'soft-studio', l: 0.36, c: 0.03 },
  ],
  green: [
    { set: 'desk-window', ground: PALE_OAK, rig: 'window', l: 0.84, c: 0.018 },
    { set: 'color-sweep', rig: 'morning', l: 0.76, c: 0.055 },
  ],
  furniture: [
    { set: 'painted-wall', ground: OAK, rig: 'window', l: 0.84, c: 0.015 },
    { set: 'painted-wall', ground: PALE_OAK, rig: 'window', l: 0.74, c: 0.03 },
  ],
  goods: [
    { set: 'color-sweep', rig: 'soft-studio', l: 0.76, c: 0.04 },
    { set: 'desk-window', ground: PALE_OAK, rig: 'window', l: 0.8, c: 0.02 },
    { set: 'color-sweep', rig: 'hard-sun', l: 0.76, c: 0.055 },
  ],
}

/** What is drawn in flat colours or lines stands on paper, not on planks. */
const PAPER: Choice = { set: 'color-sweep', rig: 'soft-studio', l: 0.74, c: 0.08 }
const isGraphic = (brief: Brief): boolean => /^(?:flat|toon|ink|pixel|pencil)$/.test(techniqueOf(brief).technique ?? '')

/** Where a stylist would put the heroes when nobody says: the same for the same brief and seed. */
export function surroundingsOf(brief: Brief, actors: readonly Actor[], seed: number): Surroundings {
  const trade = tradeOf(actors)
  const chance = rng(seed, 'surroundings')
  const picked = chance.pick(CHOICES[trade])
  const choice = isGraphic(brief) ? PAPER : picked
  const wall = flattering(brief, actors, { l: choice.l, c: choice.c }, seed)
  const { rig, rimColor } = brief.lighting
  const laid = isDarkRig(rig ?? '') || rimColor ? choice.ground && dimmed(choice.ground) : choice.ground
  const ground = laid ?? { family: 'seamless', color: wall }
  const backdrop = { family: choice.ground ? 'paint' : 'seamless', color: wall }
  return { set: choice.set, ground, backdrop, rig: choice.rig }
}

/** The same ground, dark enough for a picture that lives by its shadows. */
function dimmed({ family, color }: { family: string; color: string }): { family: string; color: string } {
  const { l, c, h } = hexToOklch(color)
  return { family: family === 'oak' ? 'walnut' : family, color: oklchToHex({ l: Math.min(l, 0.34), c: Math.min(c, 0.05), h }) }
}

function tradeOf(actors: readonly Actor[]): Trade {
  const heroes = actors.filter(isHero)
  const sizes = heroes.flatMap(({ size }) => size)
  if (Math.max(0, ...sizes) > FURNITURE_CM) return 'furniture'
  for (const { object } of heroes) {
    const named = TRADES.find(([, pattern]) => pattern.test(object.archetype))
    if (named) return named[0]
    const family = Object.values(object.materials)[0]?.family ?? Object.values(recipeOf(object.archetype)?.slots ?? {})[0]?.family
    if (family && EATEN.has(family)) return 'food'
  }
  return 'goods'
}

/** Hues, in degrees, that walls are painted in: blush, clay, sand, sage, mist, dusk blue. */
const WALL_HUES = [15, 45, 78, 150, 205, 248]

/**
 * A muted colour for what is behind: beside the subject's hue or across from it, and clearly lighter or darker than the
 * subject; under dark light it is dark.
 */
export function flattering(brief: Brief, actors: readonly Actor[], wish: { l: number; c: number }, seed: number): string {
  const chance = rng(seed, 'backdrop')
  const own = brief.style.palette[0]?.hex
  const main = mainColor(actors)
  const subject = hexToOklch(own ?? main)
  const isGrey = subject.c < 0.045
  const told = toldHue(brief)
  const turn = chance.pick([0, 30, -30, 180])
  const usual = own && !isGrey ? subject.h : isGrey ? chance.pick(WALL_HUES) : nearest((subject.h + turn + 360) % 360)
  const hue = told ?? usual
  const rig = brief.lighting.rig ?? ''
  if (isDarkRig(rig) || brief.lighting.rimColor) return oklchToHex({ l: 0.27, c: Math.min(0.03, wish.c), h: hue })
  const of = hexToOklch(main).l
  // White things stand before a middle tone, dark ones before a light one, and none before its own.
  const away = Math.abs(wish.l - of) >= 0.16 ? wish.l : of > 0.7 ? of - 0.22 : of + 0.2
  const muted = hue > 120 && hue < 280 ? wish.c * COOL_SHARE : wish.c
  const c = own && told === null ? Math.max(0.05, Math.min(0.14, subject.c)) : muted
  return oklchToHex({ l: Math.max(0.3, Math.min(0.9, away)), c, h: hue })
}

/** Greens and blues tell sooner than the same chroma of a warm colour. */
const COOL_SHARE = 0.75

/** The hue of a wall of which only its warmth is said, degrees. */
function toldHue({ setting, style }: Brief): number | null {
  const words = `${setting.words} ${style.words.join(' ')}`
  if (/\b(?:warm|beige|taupe|sand|earthy|creamy?)\b/i.test(words)) return 65
  return /\b(?:cool|icy|cold)\b/i.test(words) ? 245 : null
}

const nearest = (hue: number): number => {
  const away = (other: number) => Math.abs(((hue - other + 540) % 360) - 180)
  return WALL_HUES.reduce((best, other) => (away(other) < away(best) ? other : best))
}

/** The colour that is most of the first hero; of a thing of glass or metal, grey. */
export function mainColor(actors: readonly Actor[]): string {
  const hero = actors.find(isHero) ?? actors[0]
  const inside = hero?.contents?.[0]
  const material = hero && Object.values((inside ?? hero.object).materials)[0]
  if (!material) return '#9a9a9a'
  const { transmission, metalness } = familyOf(material.family)
  return transmission > 0 || metalness > 0.5 ? '#9a9a9a' : material.color.slice(0, 7)
}
