import { contrast, mostReadable } from '../../color.ts'
import { type Box, type Layer, mapLayers, type Scene } from '../../scene/index.ts'
import type { OperationOf } from '../plan.ts'
import { holds, meets, paintedBy } from './painted.ts'
import { done, missed, type Patched, textsOf } from './patched.ts'

type TextLayer = Extract<Layer, { type: 'text' }>
/** A text with the colours that it stands on; none where that is a picture. */
type Standing = { text: TextLayer; grounds: string[]; siblings: readonly Layer[] }

/** What small letters need to be read at ease (WCAG 2, AAA). */
const ENOUGH = 7
const INKS = ['#111111', '#ffffff']
const GROWTH = [1.5, 1.35, 1.2, 1.1]

/** Texts that are hard to read in the ink of the design that reads best, or near black or white; small print larger where there is room. */
export function legible(scene: Scene, { target, words }: OperationOf<'tone'>): Patched {
  const isSmall = target.noun === 'small print'
  const named = target.noun === null || isSmall ? null : textsOf(scene, target, words).layers
  const all = standing(scene.layers, groundsOf(scene.canvas.background))
  const sizes = all.map(({ text }) => sizeOf(text)).sort((a, b) => a - b)
  const limit = (sizes[0] ?? 0) * 1.3
  const meant = all.filter(({ text }) =>
    named ? named.has(text.name) : !isSmall || (sizeOf(text) <= limit && !/price|button|number|value|tick/.test(text.role)),
  )
  if (meant.length === 0) return missed('No text in the scene is meant by that: quote the words that are hard to read.')
  const palette = all.flatMap(({ text }) => (typeof text.fill === 'string' ? [text.fill.slice(0, 7)] : []))
  const wantsSize = /\bcontrast\b/i.test(words)
    ? isSmall
    : isSmall || named !== null || /\b(?:small|tiny|far|distance|can't|can’t|cannot)\b/i.test(words)
  const isLarge = ({ text }: Standing) => !wantsSize || (named === null && sizeOf(text) > 2 * (sizes[0] ?? 0))
  // Peers stay of one size.
  const factor = GROWTH.find((by) => meant.every((one) => isLarge(one) || larger(one, by, scene.canvas) !== null)) ?? 1
  const changes = new Map<string, TextLayer>()
  for (const one of meant) {
    const ink = inkFor(one, palette)
    const grown = isLarge(one) ? one.text : (larger(one, factor, scene.canvas) ?? one.text)
    const after = ink === null ? grown : { ...grown, fill: ink }
    if (after !== one.text) changes.set(one.text.name, after)
  }
  if (changes.size === 0)
    return missed('Its ink stands out from its ground as far as it can, and there is no room for larger letters where it stands.')
  return done(mapLayers(scene, (layer) => changes.get(layer.name) ?? layer))
}

/** Another ink, where the one there is does not stand out enough and another stands out more. */
function inkFor({ text, grounds }: Standing, palette: readonly string[]): string | null {
  if (typeof text.fill !== 'string') return null
  // Upon a picture it is known only that the ink was chosen to stand out: more of the same.
  if (grounds.length === 0) return bolder(text.fill.slice(0, 7))
  const least = (ink: string) => Math.min(...grounds.map((ground) => contrast(ink, ground)))
  const now = least(text.fill.slice(0, 7))
  if (now >= ENOUGH) return null
  const own = palette.reduce<string | null>((best, ink) => (best === null || least(ink) > least(best) ? ink : best), null)
  const ink =
    own !== null && least(own) >= ENOUGH
      ? own
      : grounds.length === 1
        ? mostReadable(grounds[0] ?? '#ffffff', INKS)
        : INKS.reduce((a, b) => (least(b) > least(a) ? b : a))
  return least(ink) > now + 0.1 ? ink : null
}

/** A light ink lighter, a dark one darker; null where it can hardly be. */
function bolder(ink: string): string | null {
  const [dark = '', light = ''] = INKS
  const end = contrast(ink, dark) > contrast(ink, light) ? light : dark
  return contrast(ink, end) > 1.15 ? end : null
}

/** The text larger by a factor, in its column; null where its neighbours or the edge leave no room. */
function larger({ text, siblings }: Standing, factor: number, canvas: { width: number; height: number }): TextLayer | null {
  const { box, size } = text
  if (!box || factor === 1) return factor === 1 ? text : null
  const wide = box.w * factor
  const x = text.align === 'center' ? box.x + (box.w - wide) / 2 : text.align === 'right' ? box.x + box.w - wide : box.x
  const tall = { y: box.y + (box.h * (1 - factor)) / 2, h: box.h * factor }
  const hasRoom = (at: Box) =>
    at.x >= 0 &&
    at.y >= 0 &&
    at.x + at.w <= canvas.width &&
    at.y + at.h <= canvas.height &&
    !siblings.some((other) => other !== text && other.box && meets(at, other.box) && !meets(box, other.box))
  const at = [
    { ...tall, x, w: wide },
    ...(box.w > sizeOf(text) * factor * text.text.length * 0.6 ? [{ ...tall, x: box.x, w: box.w }] : []),
  ].find(hasRoom)
  return at ? { ...text, box: at, size: typeof size === 'number' ? size * factor : { fit: [size.fit[0], size.fit[1] * factor] } } : null
}

const sizeOf = ({ size, box }: TextLayer): number =>
  typeof size === 'number' ? size : Math.min(size.fit[1], (box?.h ?? size.fit[1]) * 0.8)

/** Every text with the ground that lies right under it: the last thing painted before it under its middle, else what is around. */
function standing(layers: readonly Layer[], around: string[]): Standing[] {
  return layers.flatMap((layer, i) => {
    const { box } = layer
    const middle = box && { x: box.x + box.w / 2, y: box.y + box.h / 2, w: 0, h: 0 }
    const below = middle && paintedBy(layers.slice(0, i)).findLast((other) => isPaint(other.layer) && holds(other.box, middle))
    const grounds = below ? surfaceOf(below.layer) : around
    if (layer.type === 'text') return [{ text: layer, grounds, siblings: layers }]
    return layer.type === 'group' ? standing(layer.layers, layer.fill === undefined ? grounds : groundsOf(layer.fill)) : []
  })
}

const isPaint = (layer: Layer): boolean =>
  layer.type !== 'text' && !((layer.type === 'shape' || layer.type === 'group') && layer.fill === undefined)

/** The colours of a plain surface; none for what is a picture or has a form of its own. */
const surfaceOf = (layer: Layer): string[] =>
  (layer.type === 'shape' && (layer.shape !== 'path' || layer.name === 'badge')) || layer.type === 'group' ? groundsOf(layer.fill) : []

/** The solid colours of a paint; none where it lets something through. */
function groundsOf(paint: unknown): string[] {
  const colors = JSON.stringify(paint ?? '').match(/#[0-9a-f]{6,8}/gi) ?? []
  return colors.every((hex) => hex.length === 7 || /ff$/i.test(hex)) ? colors.map((hex) => hex.slice(0, 7)) : []
}
