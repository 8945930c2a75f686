import type { Brief, Subject } from '../brief/schema.ts'
import { familyFor, materialFor, type SetName, setOf } from '../catalog/index.ts'
import { hexToOklch, oklchToHex, shade } from '../color.ts'
import type { Material } from '../scene/index.ts'
import { isDarkRig } from './light.ts'
import type { Actor } from './place.ts'
import { flattering } from './surroundings.ts'

type Dressing = { ground: Material; backdrop: Material }

/** A street after rain. */
const WET_STREET: Material = { family: 'wet-asphalt', color: '#3a3c42' }
/** What lies on a bed lies on its linen. */
const BEDDING: Material = { family: 'fabric', color: '#e6dfd3' }
const ON_BED = /\bon (?:a|the|her|his|an? \w+) (?:\w+ )?bed\b|\b(?:bed ?sheets?|linen sheets|duvet|bedding)\b/
const WET_PLACE = /\b(?:wet|rainy|rain|puddles?|rain-soaked)\b/

/** A colour as sun and shoes leave it on the ground. */
const painted = (hex: string): string => {
  const { l, c, h } = hexToOklch(hex)
  return oklchToHex({ l: Math.min(0.62, Math.max(0.42, l)), c: Math.min(0.1, c * 0.7), h })
}

/** Sets without a colour of their own: what nobody says follows the subject. */
const PLAIN: readonly SetName[] = ['color-sweep', 'podium', 'tabletop']

/** Ground and backdrop: the set's own, in the colours and materials that were asked for; a plain set's follow its subject and its light. */
export function dressing(brief: Brief, kind: SetName, actors: readonly Actor[], rig: string, seed: number, usual?: Dressing): Dressing {
  const set = setOf(kind)
  const own: Dressing = usual ?? tinted(brief, kind, actors, seed, { ground: set.ground, backdrop: set.backdrop })
  const seamless = own.ground.family === own.backdrop.family
  const { surface, backdropColor } = brief.setting
  const { backdropTo } = brief.setting
  const back = backdropColor ? { ...own.backdrop, color: backdropColor.hex, ...(backdropTo && { accent: backdropTo.hex }) } : own.backdrop
  const isDark = isDarkRig(rig)
  if (!surface && kind === 'street' && WET_PLACE.test(brief.setting.words)) return { ground: WET_STREET, backdrop: own.backdrop }
  if (kind === 'bedroom' && ON_BED.test(brief.setting.words)) return { ground: BEDDING, backdrop: own.backdrop }
  // The colour of a court is that of its ground.
  if (kind === 'court' && backdropColor) return { ground: { ...own.ground, color: painted(backdropColor.hex) }, backdrop: own.backdrop }
  if (!surface) return { ground: seamless ? back : own.ground, backdrop: backdropColor ? back : dimmed(kind, back, isDark) }
  const laid = laidWith(surface, toldOf(brief), own.ground)
  if (backdropColor || !PLAIN.includes(kind)) return { ground: laid, backdrop: backdropColor ? back : dimmed(kind, back, isDark) }
  return { ground: laid, backdrop: { ...back, color: behind(laid, back.color, seamless, isDark) } }
}

/** The wall of a room under dark light is no white wall. */
const dimmed = (kind: SetName, back: Material, isDark: boolean): Material => {
  const { l, c, h } = hexToOklch(back.color)
  return isDark && kind === 'desk-window' ? { ...back, color: oklchToHex({ l: Math.min(l, 0.36), c, h }) } : back
}

/** What is said of the surface: `dark`, `weathered`. */
const toldOf = ({ subjects, setting }: Brief): Subject['details'] =>
  subjects.find(({ role, noun }) => role === 'surface' && noun === setting.surface?.noun)?.details ?? []

function tinted(brief: Brief, kind: SetName, actors: readonly Actor[], seed: number, own: Dressing): Dressing {
  if (!PLAIN.includes(kind) || brief.setting.backdropColor) return own
  const color = flattering(brief, actors, { l: 0.76, c: kind === 'tabletop' ? 0.02 : 0.04 }, seed)
  const backdrop = { ...own.backdrop, color }
  return own.ground.family === own.backdrop.family ? { ground: backdrop, backdrop } : { ...own, backdrop }
}

type Surface = NonNullable<Brief['setting']['surface']>

/** The surface that was named, in the tone that its adjectives give it. */
function laidWith({ noun, material, color }: Surface, told: readonly string[], usual: Material): Material {
  // A table of which nothing else is said is of wood.
  const family = material ? familyFor(material) : usual.family === 'stone' && WOODEN.test(noun) ? 'oak' : null
  const dry = family
    ? materialFor(family, color?.hex ?? (LINEN.test(`${material ?? ''} ${noun}`) ? NATURAL_LINEN : undefined))
    : { ...usual, ...(color && { color: color.hex }) }
  const laid = told.some((word) => WET.test(word)) ? { ...dry, roughness: WET_ROUGHNESS } : dry
  return color ? laid : { ...laid, color: told.reduce(toned, laid.color) }
}

/** Linen of which no colour is told is as the loom leaves it. */
const LINEN = /\blinen\b/
const NATURAL_LINEN = '#ddd0ba'
const WET = /^(?:wet|rain-soaked|polished|glossy)$/
const WET_ROUGHNESS = 0.08
const WOODEN = /table|desk|bench|board|shelf|plank/

/** A colour as an adjective makes it. */
function toned(hex: string, word: string): string {
  const { l, c, h } = hexToOklch(hex)
  if (/^(?:dark|black|ebony|charcoal|deep)$/.test(word)) return oklchToHex({ l: Math.min(0.3, l * 0.5), c: c * 0.75, h })
  if (/^(?:light|pale|white|whitewashed|bleached|bright)$/.test(word)) return oklchToHex({ l: Math.max(0.82, l), c: c * 0.6, h })
  if (/^(?:weathered|aged|old|reclaimed|driftwood|grey|gray|worn)$/.test(word)) return oklchToHex({ l: l * 0.88, c: c * 0.42, h })
  if (/^(?:rustic|warm|vintage|antique)$/.test(word)) return oklchToHex({ l: l * 0.84, c: c * 1.05, h })
  return hex
}

/** The wall behind a named surface: seamless with it, or of the subject's tint, and as dark as the surface and the light are. */
function behind(laid: Material, wall: string, seamless: boolean, isDark: boolean): string {
  if (seamless) return shade(laid.color, { l: 0.02 })
  const under = hexToOklch(laid.color)
  const { l, c, h } = hexToOklch(wall)
  if (isDark || under.l < 0.38) return oklchToHex({ l: Math.min(0.34, Math.max(0.24, under.l * 0.8)), c: Math.min(0.03, c), h })
  // A wall a good step away from its table, or both run into one.
  return Math.abs(l - under.l) < 0.1 ? oklchToHex({ l: l > 0.6 ? l - 0.14 : l + 0.14, c, h }) : wall
}
