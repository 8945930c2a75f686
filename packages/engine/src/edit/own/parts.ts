import { singular } from '../../brief/vocabulary.ts'
import { contrast, mostReadable } from '../../color.ts'
import { type Layer, mapLayers, type Scene } from '../../scene/index.ts'
import type { OperationOf, Target } from '../plan.ts'
import { type Frame, resizedText } from './grow.ts'
import { done, missed, notThere, type Patched, rowOf } from './patched.ts'

/** The parts of a flat design: panels, bars, buttons, icons, entries of a list. */

/** Other words for what composers name. */
const ALSO: Record<string, string[]> = {
  disc: ['circle', 'dot', 'badge', 'number circle', 'bullet'],
  frame: ['border', 'outline'],
  ornament: ['decoration', 'shape', 'rays', 'graphic', 'pattern', 'artwork'],
  'nav bar': ['navigation', 'navbar', 'navigation bar', 'header bar', 'top bar', 'app bar'],
  'tab bar': ['bottom bar', 'tabs', 'bottom navigation', 'tabbar'],
  search: ['search bar', 'search field', 'search box', 'searchbar'],
  tile: ['card'],
  panel: ['card', 'box'],
  leader: ['dotted line', 'dots', 'dotted lines'],
  rule: ['divider', 'line', 'separator'],
}

/** Names of the layers that a noun means, parents only where a whole group is meant; empty when there are none. */
export function findParts(scene: Scene, { kind, noun, text }: Target): Set<string> {
  if (kind === 'words' && text === null && noun === 'button') return new Set(named(scene, 'button'))
  if (kind !== 'thing' || !noun) return new Set()
  const words = singular(noun)
  const found = named(scene, words)
  if (found.length > 0) return new Set(found)
  const known = Object.entries(ALSO).find(([, others]) => others.includes(words) || others.includes(noun))
  const again = known ? named(scene, known[0]) : []
  if (again.length > 0) return new Set(again)
  return new Set(words === 'icon' ? layersOf(scene).flatMap((layer) => (layer.type === 'art' ? [layer.name] : [])) : entries(scene, noun))
}

/** Layers whose name, its last part, any part, or art is made of the noun's words, in this order; the outermost of each branch. */
function named(scene: Scene, noun: string): string[] {
  const all = layersOf(scene).filter(({ type }) => type !== 'text' && type !== 'stage')
  const ways: ((layer: Layer) => boolean)[] = [
    ({ name }) => spoken(name.split('.').at(-1) ?? '') === noun || spoken(name.replace(/\./g, ' ')) === noun,
    ({ name }) => name.split('.').some((part) => spoken(part) === noun),
    (layer) => layer.type === 'art' && ` ${spoken(layer.art.split(':')[1] ?? '')}`.endsWith(` ${noun}`),
  ]
  const hits = ways.map((is) => all.filter(is).map(({ name }) => name)).find((names) => names.length > 0) ?? []
  return hits.filter((name) => !hits.some((other) => other !== name && name.startsWith(`${other}.`)))
}

const spoken = (name: string): string => singular(name.replace(/-\d+(?=\.|$)/g, '').replace(/-/g, ' '))

/** The row of a list, menu or chart that shows these words: `remove the mocha`. */
function entries(scene: Scene, words: string): string[] {
  const shown = layersOf(scene).find((layer) => layer.type === 'text' && singular(layer.text.trim().toLowerCase()) === singular(words))
  const row = shown && rowOf(shown.name)
  return row ? layersOf(scene).flatMap(({ name }) => (name === row || name.startsWith(`${row}.`) ? [name] : [])) : []
}

export const layersOf = (scene: Scene): Layer[] => {
  const layers: Layer[] = []
  mapLayers(scene, (layer) => {
    layers.push(layer)
    return layer
  })
  return layers
}

const isUnder = (name: string, names: ReadonlySet<string>): boolean => [...names].some((one) => name === one || name.startsWith(`${one}.`))

/** The colour of a part's ground; null where it has none of its own. */
export function groundOf(scene: Scene, target: Target): string | null {
  const names = findParts(scene, target)
  const part = layersOf(scene).find(({ name }) => names.has(name))
  const ground = part?.type === 'group' && part.fill === undefined ? largest(part.layers) : part
  return ground && 'fill' in ground && typeof ground.fill === 'string' ? ground.fill.slice(0, 7) : null
}

/** The part's ground in another colour; words on it that could not be read any more give way. */
export function repainted(scene: Scene, { target, color }: OperationOf<'recolor'>): Patched {
  const names = findParts(scene, target)
  if (names.size === 0) return notThere(target)
  const grounds = new Set<string>()
  const paint = (layer: Layer): Layer => {
    grounds.add(layer.name)
    if (layer.type === 'art') return { ...layer, color: color.hex }
    if (layer.type === 'shape' && layer.fill === undefined && layer.stroke)
      return { ...layer, stroke: { ...layer.stroke, paint: color.hex } }
    return { ...layer, fill: color.hex } as Layer
  }
  const painted = mapLayers(scene, (layer) => {
    if (!names.has(layer.name)) return layer
    if (layer.type !== 'group' || layer.fill !== undefined) return paint(layer)
    const ground = largest(layer.layers)
    return ground ? { ...layer, layers: layer.layers.map((child) => (child === ground ? paint(child) : child)) } : layer
  })
  if (grounds.size === 0) return missed(`The ${target.noun} has no surface of its own to colour.`)
  const changed: string[] = []
  const legible = mapLayers(painted, (layer) => {
    if (layer.type !== 'text' || typeof layer.fill !== 'string' || !isUnder(layer.name, new Set([...names].flatMap(whole)))) return layer
    if (contrast(layer.fill.slice(0, 7), color.hex) >= 3) return layer
    changed.push(layer.name)
    return { ...layer, fill: mostReadable(color.hex, ['#1a1a1a', '#ffffff']) }
  })
  if (changed.length === 0) return done(painted)
  const said = `On the new colour the ink of ${changed.join(', ')} was changed, because the words could not have been read.`
  return done(legible, [{ code: 'ink_changed', message: said }])
}

/** The branch that a ground belongs to: of `point-1.panel` it is `point-1`. */
const whole = (name: string): string[] => [name, ...(name.includes('.') ? [name.slice(0, name.lastIndexOf('.'))] : [])]

function largest(layers: readonly Layer[]): Layer | null {
  const grounds = layers.filter((layer) => layer.type === 'shape' && layer.fill !== undefined && layer.box)
  const area = ({ box }: Layer) => (box ? box.w * box.h : 0)
  return grounds.reduce<Layer | null>((best, layer) => (best === null || area(layer) > area(best) ? layer : best), null)
}

/** A part taken off; the rest stays where it is. */
export function takenOff(scene: Scene, target: Target): Patched {
  const names = findParts(scene, target)
  if (names.size === 0) return notThere(target)
  return done(mapLayers(scene, (layer) => (isUnder(layer.name, names) ? null : layer)))
}

/** A part elsewhere or of another size: every layer that the noun means, about its own middle; words from where their lines stand. */
export function reboxed(scene: Scene, names: ReadonlySet<string>, change: { dx: number; dy: number; factor: number }): Patched {
  const { width, height } = scene.canvas
  let isStuck = true
  // Of a row that grows, it is the words that grow.
  const isOfWords = change.factor !== 1 && layersOf(scene).some((layer) => layer.type === 'text' && !layer.box && names.has(layer.name))
  const moved = mapLayers(scene, (layer) => {
    const { box } = layer
    if (isOfWords && names.has(layer.name)) {
      if (layer.type !== 'text' || typeof layer.size !== 'number') return layer
      isStuck = false
      return { ...layer, size: layer.size * change.factor }
    }
    if (!box || !names.has(layer.name) || (layer.type === 'group' && change.factor !== 1)) return layer
    if (layer.type === 'text' && change.factor !== 1 && !layer.path) {
      const resized = resizedText(layer, change.factor, frameOf(scene, layer.name))
      if (resized) isStuck = false
      return resized ?? layer
    }
    const grown = { w: box.w * change.factor, h: box.h * change.factor }
    const fit = { w: Math.min(grown.w, width), h: Math.min(grown.h, height) }
    const x = box.x + (box.w - fit.w) / 2 + change.dx
    const y = box.y + (box.h - fit.h) / 2 + change.dy
    const to = { x: held(x, fit.w, width, box.x), y: held(y, fit.h, height, box.y), ...fit }
    if (Math.abs(to.x - box.x) + Math.abs(to.y - box.y) + Math.abs(to.w - box.w) + Math.abs(to.h - box.h) < 0.5) return layer
    isStuck = false
    const sized =
      layer.type === 'text'
        ? { size: typeof layer.size === 'number' ? layer.size * change.factor : { fit: scaledRange(layer.size.fit, change.factor) } }
        : {}
    return { ...layer, ...sized, box: to } as Layer
  })
  return isStuck ? missed('It is as large, or as near to the edge, as the layout allows.') : done(moved)
}

/** The layers that one stands among; those of a group have their places in it. */
function frameOf(scene: Scene, name: string): Frame {
  const { canvas, layers } = scene
  const groups = layersOf(scene).flatMap((layer) => (layer.type === 'group' ? [layer] : []))
  const group = groups.find((one) => one.layers.some((layer) => layer.name === name))
  if (!group) return { width: canvas.width, height: canvas.height, siblings: layers }
  return { width: group.box?.w ?? canvas.width, height: group.box?.h ?? canvas.height, siblings: group.layers }
}

const scaledRange = ([least, most]: [number, number], factor: number): [number, number] => [least * Math.min(1, factor), most * factor]

/** Inside the canvas, unless it reached beyond it before. */
function held(at: number, length: number, edge: number, before: number): number {
  if (before < 0) return at
  const margin = Math.max(0, Math.min(before, edge - before - length, edge * 0.04, (edge - length) / 2))
  return Math.max(margin, Math.min(at, edge - length - margin))
}
