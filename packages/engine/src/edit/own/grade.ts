import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import { type Layer, mapLayers, mapStages, type Scene, stageOf } from '../../scene/index.ts'
import type { OperationOf } from '../plan.ts'
import { done, type Patched } from './patched.ts'

/** Brighter, warmer, livelier: by the lights where there are any, else by every colour of the design. */
export function graded(scene: Scene, { quality, amount }: Pick<OperationOf<'tone'>, 'quality' | 'amount'>): Patched {
  if (stageOf(scene) && quality === 'warmth') return done(warmed(scene, amount))
  if (quality === 'warmth') return hasOnlyColors(scene, hasPlace) ? done(tinted(scene, amount)) : 'elsewhere'
  if (!hasOnlyColors(scene)) return 'elsewhere'
  if (quality === 'saturation') return done(repainted(scene, ({ l, c, h }) => ({ l, c: c * (1 + amount), h })))
  if (stageOf(scene) || quality === 'auto') return 'elsewhere'
  if (quality === 'brightness') return done(repainted(scene, ({ l, c, h }) => ({ l: l + amount * 0.2, c, h })))
  return done(repainted(scene, ({ l, c, h }) => ({ l: 0.5 + (l - 0.5) * (1 + amount * 0.6), c, h })))
}

/** Every colour without its hue; not for pictures and for art that has colours of its own. */
export function greyed(scene: Scene): Patched {
  return hasOnlyColors(scene) ? done(repainted(scene, ({ l, h }) => ({ l, c: 0, h }))) : 'elsewhere'
}

const WARM = '#ffb46b'
const COOL = '#86b4ff'

function warmed(scene: Scene, amount: number): Scene {
  const tint = (hex: string) => mix(hex, amount > 0 ? WARM : COOL, Math.abs(amount) * 0.6)
  return mapStages(scene, (stage) => ({
    ...stage,
    lights: stage.lights.map((light) => ({ ...light, color: tint(light.color) })),
    look: { ...stage.look, ambient: tint(stage.look.ambient) },
  }))
}

/** Every colour of a design with something of a warm or cold one in it; art that has colours of its own is glazed with as much. */
function tinted(scene: Scene, amount: number): Scene {
  const [tint, share] = [amount > 0 ? WARM : COOL, Math.min(1, Math.abs(amount) * 0.2)]
  const glaze = `${tint}${Math.round(255 * share)
    .toString(16)
    .padStart(2, '0')}`
  const inks = mapColors(scene, (hex) => mix(hex, tint, share))
  return mapLayers(inks, (layer) => {
    if (layer.type !== 'art' || !layer.box || isInked(layer)) return layer
    const { w, h } = layer.box
    return { ...layer, shading: [...(layer.shading ?? []), { box: { x: 0, y: 0, w, h }, paint: glaze }] }
  })
}

type Art = Extract<Layer, { type: 'art' }>
/** Art in colours that the document gives. */
const isInked = ({ color, tones }: Art): boolean => color !== undefined || tones !== undefined
const hasPlace = ({ box }: Art): boolean => box !== undefined

/** Whether changing colours of the document changes everything that is seen; what art has colours of its own may still be allowed. */
function hasOnlyColors(scene: Scene, isAllowed: (art: Art) => boolean = () => false): boolean {
  const painted: Layer[] = []
  mapLayers(scene, (layer) => {
    painted.push(layer)
    return layer
  })
  return painted.every(
    (layer) => layer.type !== 'image' && layer.type !== 'land' && (layer.type !== 'art' || isInked(layer) || isAllowed(layer)),
  )
}

type Oklch = ReturnType<typeof hexToOklch>

const repainted = (scene: Scene, change: (color: Oklch) => Oklch): Scene =>
  mapColors(scene, (hex) => {
    const { l, c, h } = change(hexToOklch(hex))
    return oklchToHex({ l: Math.min(1, Math.max(0, l)), c: Math.max(0, c), h })
  })

/** Every colour of the document changed, its opacity kept; words are no colours, whatever they spell. */
function mapColors<Value>(value: Value, change: (hex: string) => string, key = ''): Value {
  if (typeof value === 'string') {
    if (key === 'text' || !/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/.test(value)) return value
    return `${change(value.slice(0, 7))}${value.slice(7)}` as Value
  }
  if (Array.isArray(value)) return value.map((item) => mapColors(item, change, key)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapColors(item, change, name)])) as Value
}
