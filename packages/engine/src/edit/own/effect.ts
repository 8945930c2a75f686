import { hexToOklch } from '../../color.ts'
import { withEffect } from '../../compose/lettering.ts'
import { type Layer, mapLayers, type Scene, stageOf } from '../../scene/index.ts'
import type { OperationOf } from '../plan.ts'
import { done, missed, notThere, type Patched, textsOf } from './patched.ts'

type TextLayer = Extract<Layer, { type: 'text' }>

/** Blur and drop of a shadow, in shares of the letters' size. */
const SHADOW = { blur: 0.09, drop: 0.05 }

/** Letters made of something, on a bent line, or with a shadow; what else there is of them stays. */
export function effected(scene: Scene, operation: OperationOf<'effect'>): Patched {
  const { target, words } = operation
  const { layers, printed } = textsOf(scene, target, words)
  const isAll = target.kind === 'words' && target.noun === null && target.text === null
  if (layers.size === 0 && printed.size > 0)
    return missed('Words that are printed on a thing have ink only: ask for another colour, or for a material of the thing.')
  if (layers.size === 0 && !isAll) return notThere(target)
  const ground = typeof scene.canvas.background === 'string' && !stageOf(scene) ? scene.canvas.background.slice(0, 7) : null
  let changes = 0
  const patched = mapLayers(scene, (layer) => {
    if (layer.type !== 'text' || !(isAll || layers.has(layer.name))) return layer
    const after = changed(layer, operation, /^#/.test(ground ?? '') ? ground : null)
    if (after !== layer) changes++
    return after
  })
  if (changes === 0) return missed('The words are set like that already, or their letters cannot be.')
  const of = operation.made?.of
  const isPale = /^#/.test(ground ?? '') && hexToOklch(ground ?? '').l > PALE
  return done(patched, isPale && (of === 'neon' || of === 'chalk') ? [{ code: 'lettering_partly', message: DARK }] : [])
}

/** Lightness from which a ground is too light for what glows or is chalk. */
const PALE = 0.55
const DARK = 'Neon and chalk show on a dark ground: make the background dark as well.'

function changed(layer: TextLayer, { made, path, shadow, isPlain }: OperationOf<'effect'>, ground: string | null): TextLayer {
  const { effect, path: line, shadow: shade, ...plain } = layer
  const kept = { ...(effect && { effect }), ...(line && { path: line }), ...(shade && { shadow: shade }) }
  if (isPlain) return Object.keys(kept).length === 0 ? layer : plain
  let after = layer
  if (made) after = withEffect(after, made, [], ground)
  // A form that lines fill and a face seen at an angle have their own lines.
  if (path && !layer.within && !layer.corners) {
    const { path: _, ...straight } = after
    after = path.along === 'straight' ? (line ? straight : after) : { ...straight, path }
  }
  if (shadow)
    after = { ...after, shadow: { color: '#00000066', blur: SHADOW.blur * sizeOf(layer), dx: 0, dy: SHADOW.drop * sizeOf(layer) } }
  return after
}

const sizeOf = ({ size, box }: TextLayer): number =>
  typeof size === 'number' ? size : Math.min(size.fit[1], (box?.h ?? size.fit[1]) * 0.8)
