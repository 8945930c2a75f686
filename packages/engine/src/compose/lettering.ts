import type { LetteringWish } from '../brief/lettering.ts'
import type { Brief } from '../brief/schema.ts'
import { kindsIn, pictogramsIn } from '../catalog/pictograms/index.ts'
import { contrast, hexToOklch, oklchToHex } from '../color.ts'
import type { Warning } from '../engine.ts'
import { mapLayers } from '../scene/index.ts'
import type { Layer, Scene, TextLayer } from '../scene/schema.ts'
import { readable } from './palette.ts'

type Made = NonNullable<LetteringWish['made']>
type Effect = NonNullable<TextLayer['effect']>

const LARGE: ReadonlySet<string> = new Set(['headline', 'sign'])
/** The least words that a form is filled with; fewer would be a shape of holes. */
const FORM_WORDS = 8

/** The scene with its large letters made as the brief wants them; every genre sets its headline the same way, so one pass serves all. */
export function lettered(scene: Scene, { style, texts }: Brief): Scene {
  const wish = style.lettering
  if (!wish) return scene
  const layers = textsIn(scene.layers)
  const leading = new Set(leadingOf(layers))
  const longest = [...layers].sort((a, b) => b.text.length - a.text.length)[0]
  const ground = typeof scene.canvas.background === 'string' && scene.canvas.background !== 'transparent' ? scene.canvas.background : null
  const accents = [...texts.flatMap(({ color }) => color?.hex ?? []), ...style.palette.map(({ hex }) => hex)]
  return mapLayers(scene, (layer) => {
    if (layer.type !== 'text') return layer
    const isForm = wish.within && layer === longest && layer.text.split(/\s+/).length >= FORM_WORDS
    const formed: TextLayer = isForm && wish.within ? { ...layer, within: wish.within, valign: 'middle', align: 'center' } : layer
    if (!leading.has(layer)) return formed
    const bent: TextLayer = wish.path && !isForm ? { ...formed, path: wish.path } : formed
    return wish.made ? withEffect(bent, wish.made, accents, ground) : bent
  })
}

/** The title where a layer is named so, else what has the role of one and is large, else the largest words. */
function leadingOf(layers: readonly TextLayer[]): TextLayer[] {
  const largest = Math.max(...layers.map(sizeOf))
  const titled = layers.filter((layer) => /^headline(?:\.|$)/.test(layer.name) && sizeOf(layer) > largest / 6)
  if (titled.length > 0) return titled
  const large = layers.filter((layer) => LARGE.has(layer.role) && sizeOf(layer) > largest / 2)
  return large.length > 0 ? large : layers.filter((layer) => sizeOf(layer) === largest).slice(0, 1)
}

/** What the prompt says of its letters and the scene does not show. */
export function letteringWarnings({ layers }: Scene, { style: { lettering: wish } }: Brief): Warning[] {
  if (!wish) return []
  const texts = textsIn(layers)
  const missing = [
    ...(wish.made && !texts.some(({ effect }) => effect) ? ['what the letters are to be made of'] : []),
    ...(wish.path && !texts.some(({ path }) => path) ? ['the line that they are to follow'] : []),
    ...(wish.within && !texts.some(({ within }) => within) ? [`the form that they are to fill (from ${FORM_WORDS} words on)`] : []),
  ]
  return missing.length === 0
    ? []
    : [{ code: 'lettering_not_drawn', message: `Not drawn: ${missing.join(', ')}. The words are set plainly.` }]
}

const textsIn = (layers: readonly Layer[]): TextLayer[] =>
  layers.flatMap((layer) => (layer.type === 'text' ? [layer] : layer.type === 'group' ? textsIn(layer.layers) : []))

const sizeOf = ({ size }: TextLayer): number => (typeof size === 'number' ? size : size.fit[1])

/** Weight that letters need to show what they are made of. */
const HEAVY = 800
const FIRM = 600

/** A text whose letters are made of something, in a colour and a weight that show it; `accents` are colours of the page, `ground` is what it stands on, null where that is a picture. */
export function withEffect(layer: TextLayer, wish: Made, accents: readonly string[], ground: string | null): TextLayer {
  const fill = typeof layer.fill === 'string' ? layer.fill : (layer.fill.stops[0]?.[1] ?? '#000000')
  const face = faceOf(wish, fill, accents, ground)
  const effect = effectOf(wish, face, fill, accents, ground)
  if (!effect) return layer
  const { stroke: _, shadow: __, ...plain } = layer
  const isBody = ['extrude', 'outline', 'material', 'filled'].includes(effect.kind)
  return {
    ...plain,
    ...(face !== fill && { fill: face }),
    effect,
    weight: Math.max(layer.weight, isBody ? HEAVY : effect.kind === 'foil' ? FIRM : 0),
    // Tubes, sides and rims take some of the room between letters.
    tracking: Math.max(layer.tracking, effect.kind === 'foil' || effect.kind === 'chalk' ? 0 : 0.015),
  }
}

const CHROMATIC = 0.05
const TUBES = '#ff4fa8'

/** Least contrast of large letters (WCAG 2). */
const AA_LARGE = 3.05

/** Grey ink makes no light, shows no relief and is a dull face on its own sides: those take a colour of the page, or one that suits it. */
function faceOf({ of }: Made, fill: string, accents: readonly string[], ground: string | null): string {
  const { l, c } = hexToOklch(fill)
  const on = ground ?? (l > 0.5 ? '#111111' : '#ffffff')
  const own = accents.find((hex) => hexToOklch(hex).c >= CHROMATIC && hex !== ground && contrast(hex, on) >= 1.3)
  if (of === 'neon') return own ? readable(own, [on], AA_LARGE) : c < CHROMATIC ? TUBES : fill
  if (c >= CHROMATIC || l > 0.5) return fill
  const { h } = hexToOklch(on)
  if (of === 'block') return readable(own ?? oklchToHex({ l: 0.55, c: 0.2, h: ground ? h - 75 : 25 }), [on], AA_LARGE)
  return of === 'raised' || of === 'pressed' ? readable(own ?? oklchToHex({ l: 0.58, c: 0.05, h }), [on], 4.6) : fill
}

function effectOf(wish: Made, face: string, fill: string, accents: readonly string[], ground: string | null): Effect | null {
  if (wish.of === 'outline') return { kind: 'outline', width: 0.032 }
  if (wish.of === 'neon') return { kind: 'neon' }
  if (wish.of === 'chalk') return { kind: 'chalk' }
  if (wish.of === 'raised' || wish.of === 'pressed') return { kind: 'relief', way: wish.of }
  if (wish.of === 'block') return { kind: 'extrude', depth: 0.15, side: face === fill ? sideOf(fill, accents, ground) : fill }
  if (wish.of === 'foil') return { kind: 'foil', metal: wish.metal }
  if (wish.of === 'material') return { kind: 'material', material: wish.material }
  if (wish.of !== 'things') return null
  const art = [
    ...kindsIn(wish.things).flatMap((kind) => kind.art),
    ...pictogramsIn(wish.things, true).flatMap(({ art: { picture } }) => picture ?? []),
  ]
  if (art.length === 0) return null
  const { h, c } = hexToOklch(fill)
  return {
    kind: 'filled',
    art: [...new Set(art)].slice(0, 10),
    ground: oklchToHex({ l: 0.4, c: Math.max(0.06, Math.min(c, 0.1)), h: c < 0.03 ? 150 : h }),
  }
}

/** Colour of the sides of block letters: one of the page's own that stands off the face and the ground, else the face's in shade. */
function sideOf(fill: string, accents: readonly string[], ground: string | null): string {
  const own = accents.find((hex) => contrast(hex, fill) >= 1.9 && (ground === null || contrast(hex, ground) >= 1.5))
  if (own) return own
  const { l, c, h } = hexToOklch(fill)
  return l > 0.55 ? oklchToHex({ l: l - 0.4, c: Math.max(c, 0.08), h }) : oklchToHex({ l: l + 0.34, c: Math.max(c, 0.1), h })
}
