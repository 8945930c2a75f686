import { familyOf, type RigName, recipeOf } from '../catalog/index.ts'
import type { StageLight, StageObject } from '../scene/index.ts'
import { bounds, buildObject } from '../shape/index.ts'
import { isDarkRig } from './light.ts'

/** Rigs dark enough for a lamp to be what lights the picture. */
const isDim = (rig: RigName): boolean => isDarkRig(rig) || rig === 'golden-hour'
/** A shining part smaller than this share of its object is a signal, not a lamp. */
const LEAST_SHARE = 0.1

type Vec3 = [number, number, number]

/**
 * Lights for what shines in a dark picture: each lamp or flame lights the ground below it, the wall behind it and what stands before it.
 * In the frame of the rig: origin the middle of all objects, unit half the diagonal of their box.
 */
export function lampLights(objects: readonly StageObject[], rig: RigName): StageLight[] {
  if (!isDim(rig)) return []
  const boxes = objects.map((object) => boxOf(object, () => true))
  const known = boxes.filter((box) => box !== null)
  if (known.length === 0) return []
  const low = [0, 1, 2].map((axis) => Math.min(...known.map((box) => box.low[axis as 0]))) as Vec3
  const high = [0, 1, 2].map((axis) => Math.max(...known.map((box) => box.high[axis as 0]))) as Vec3
  const center = low.map((value, axis) => (value + (high[axis as 0] as number)) / 2) as Vec3
  const unit = Math.max(0.5, Math.hypot(...low.map((value, axis) => (high[axis as 0] as number) - value)) / 2)
  return objects.flatMap((object, i) => {
    const recipe = recipeOf(object.archetype)
    const whole = boxes[i]
    if (!recipe || !whole) return []
    const slots = Object.entries(recipe.slots).filter(
      ([slot, usual]) => familyOf(object.materials[slot]?.family ?? usual.family).emission > 0,
    )
    const shining = boxOf(object, (slot) => slots.some(([name]) => name === slot))
    const [first] = slots
    if (!first || !shining || shining.high[1] - shining.low[1] < LEAST_SHARE * (whole.high[1] - whole.low[1])) return []
    const color = object.materials[first[0]]?.color ?? first[1].color
    return around(object.name, shining, color, center, unit)
  })
}

type Box = { low: Vec3; high: Vec3 }

/** Down, back and forth from just outside the shining part. */
function around(name: string, { low, high }: Box, color: string, center: Vec3, unit: number): StageLight[] {
  const middle = low.map((value, axis) => (value + (high[axis as 0] as number)) / 2) as Vec3
  const framed = (point: Vec3): Vec3 => point.map((value, axis) => (value - (center[axis as 0] as number)) / unit) as Vec3
  const width = Math.max(0.16, (0.8 * (high[0] - low[0])) / unit)
  const light = (side: string, from: Vec3, toward: Vec3, power: number): StageLight => {
    const at = framed(from)
    return {
      name: `light.${name}.${side}`,
      kind: 'point',
      at,
      aim: at.map((value, axis) => value + (toward[axis as 0] as number)) as Vec3,
      size: [width, width],
      color,
      power,
    }
  }
  return [
    light('down', [middle[0], low[1] - 0.01 * unit, middle[2]], [0, -1, 0.05], 0.9),
    light('back', [middle[0], middle[1], low[2] - 0.02 * unit], [0, -0.25, -1.6], 0.5),
    light('front', [middle[0], middle[1], high[2] + 0.02 * unit], [0, -0.8, 0.9], 0.5),
  ]
}

/** The upright box of those parts of an object whose slot passes, cm on the stage; null when there are none. */
function boxOf(object: StageObject, passes: (slot: string) => boolean): Box | null {
  const recipe = recipeOf(object.archetype)
  const meshes = recipe ? buildObject(recipe, object.params).filter(({ slot }) => passes(slot)) : []
  if (meshes.length === 0) return null
  const { low, high } = bounds(meshes)
  const angle = (object.turn[1] * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const corners = [low[0], high[0]].flatMap((x) => [low[2], high[2]].map((z) => [x * cos + z * sin, -x * sin + z * cos] as const))
  const on = (axis: 0 | 2, pick: (...values: number[]) => number) =>
    object.at[axis] + object.scale * pick(...corners.map((corner) => corner[axis / 2] as number))
  return {
    low: [on(0, Math.min), object.at[1] + low[1] * object.scale, on(2, Math.min)],
    high: [on(0, Math.max), object.at[1] + high[1] * object.scale, on(2, Math.max)],
  }
}
