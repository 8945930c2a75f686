import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import { type Layer, mapLayers, mapStages, type Scene, stageOf } from '../../scene/index.ts'
import type { OperationOf } from '../plan.ts'
import { done, type Patched } from './patched.ts'

/** Brighter, warmer, livelier: by the lights where there are any, else by every colour of the design. */
export function graded(scene: Scene, { quality, amount }: Pick<OperationOf<'tone'>, 'quality' | 'amount'>): Patched {
  if (stageOf(scene) && quality === 'warmth') return done(warmed(scene, amount))
  if (!hasOnlyColors(scene)) return 'elsewhere'
  if (quality === 'saturation') return done(repainted(scene, ({ l, c, h }) => ({ l, c: c * (1 + amount), h })))
  if (stageOf(scene) || quality === 'auto') return 'elsewhere'
  if (quality === 'brightness') return done(repainted(scene, ({ l, c, h }) => ({ l: l + amount * 0.2, c, h })))
  if (quality === 'contrast') return done(repainted(scene, ({ l, c, h }) => ({ l: 0.5 + (l - 0.5) * (1 + amount * 0.6), c, h })))
  return done(mapColors(scene, (hex) => mix(hex, amount > 0 ? WARM : COOL, Math.abs(amount) * 0.2)))
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

/** Whether changing colours of the document changes everything that is seen. */
function hasOnlyColors(scene: Scene): boolean {
  const painted: Layer[] = []
  mapLayers(scene, (layer) => {
    painted.push(layer)
    return layer
  })
  return painted.every((layer) => layer.type !== 'image' && layer.type !== 'land' && (layer.type !== 'art' || layer.color !== undefined))
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
