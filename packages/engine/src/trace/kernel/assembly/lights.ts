import * as K from './layout'
import { lights, lightCount, number, scratch } from './header'
import { clamp, smooth } from './numbers'

export let lightX: f32 = 0
export let lightY: f32 = 0
export let lightZ: f32 = 0
export let lightR: f32 = 0
export let lightG: f32 = 0
export let lightB: f32 = 0
/** Per unit of solid angle as seen from the shaded point. */
export let lightPdf: f32 = 0
export let lightT: f32 = 0
export let lightAt: i32 = -1
export let envR: f32 = 0
export let envG: f32 = 0
export let envB: f32 = 0

/** Sum of the weights that the last `pickLight` left in the scratch memory. */
let shareTotal: f32 = 0

@inline function lightPointer(i: i32): usize { return lights + <usize>(i * K.LIGHT_BYTES) }

/** A guess at how much light `i` gives a point with a normal: never zero where it gives any. */
@inline function importance(l: usize, px: f32, py: f32, pz: f32, nx: f32, ny: f32, nz: f32, link: i32): f32 {
  if ((load<i32>(l, K.L_LINKS) & link) == 0) return 0
  const x = load<f32>(l, K.L_CENTER) - px, y = load<f32>(l, K.L_CENTER + 4) - py, z = load<f32>(l, K.L_CENTER + 8) - pz
  const facing = -(x * load<f32>(l, K.L_NORMAL) + y * load<f32>(l, K.L_NORMAL + 4) + z * load<f32>(l, K.L_NORMAL + 8))
  if (facing <= 0) return 0
  const square = x * x + y * y + z * z
  const distance = sqrt<f32>(square)
  const radius = load<f32>(l, K.L_RADIUS)
  const above = x * nx + y * ny + z * nz + radius
  if (above <= 0) return 0
  const reach = square + radius * radius
  return load<f32>(l, K.L_POWER) * (facing + <f32>0.05 * distance) * above / (distance * (distance + radius) * reach)
}

/** The rectangle's emission falls off from its middle by `feather`. */
@inline function feathered(l: usize, s: f32, t: f32): f32 {
  const feather = load<f32>(l, K.L_FEATHER)
  if (feather <= 0) return 1
  const inverse = <f32>1 / feather
  return smooth((<f32>1 - abs<f32>(s)) * inverse) * smooth((<f32>1 - abs<f32>(t)) * inverse)
}

/**
 * Picks a light for a point and a place on it; false when none reaches. The point's normal faces its viewer.
 * One number chooses the light and, stretched over the chosen one's share, a side of the place: what is left of a
 * stratified pair stays stratified on every light, which a third number would not.
 */
export function pickLight(px: f32, py: f32, pz: f32, nx: f32, ny: f32, nz: f32, link: i32, s: f32, t: f32): bool {
  const shares = scratch + K.SCRATCH_LIGHTS
  let total: f32 = 0
  for (let i = 0; i < lightCount; i++) {
    const w = importance(lightPointer(i), px, py, pz, nx, ny, nz, link)
    store<f32>(shares + (<usize>i << 2), w)
    total += w
  }
  shareTotal = total
  if (total <= 0) return false
  let rest = s * total
  let chosen: usize = 0
  let share: f32 = 0
  for (let i = 0; i < lightCount; i++) {
    const w = load<f32>(shares + (<usize>i << 2))
    if (w <= 0) continue
    chosen = lightPointer(i)
    share = w
    if (rest < w) break
    rest -= w
  }
  const a = min<f32>(rest / share, 1) * <f32>2 - <f32>1, b = t * <f32>2 - <f32>1
  lightX = load<f32>(chosen, K.L_CENTER) + a * load<f32>(chosen, K.L_U) + b * load<f32>(chosen, K.L_V)
  lightY = load<f32>(chosen, K.L_CENTER + 4) + a * load<f32>(chosen, K.L_U + 4) + b * load<f32>(chosen, K.L_V + 4)
  lightZ = load<f32>(chosen, K.L_CENTER + 8) + a * load<f32>(chosen, K.L_U + 8) + b * load<f32>(chosen, K.L_V + 8)
  const x = lightX - px, y = lightY - py, z = lightZ - pz
  const square = x * x + y * y + z * z
  const facing = -(x * load<f32>(chosen, K.L_NORMAL) + y * load<f32>(chosen, K.L_NORMAL + 4) + z * load<f32>(chosen, K.L_NORMAL + 8))
  if (facing <= 0) return false
  lightPdf = share / total * square * sqrt<f32>(square) / (facing * load<f32>(chosen, K.L_AREA))
  const fall = feathered(chosen, a, b)
  lightR = load<f32>(chosen, K.L_EMISSION) * fall
  lightG = load<f32>(chosen, K.L_EMISSION + 4) * fall
  lightB = load<f32>(chosen, K.L_EMISSION + 8) * fall
  return true
}

/** The nearest lit rectangle along a ray, nearer than `limit`. `camera`: the ray comes straight from the eye. */
export function meetLight(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, limit: f32, link: i32, camera: bool): bool {
  let found = false
  lightT = limit
  for (let i = 0; i < lightCount; i++) {
    const l = lightPointer(i)
    if ((load<i32>(l, K.L_LINKS) & link) == 0 || (camera && load<i32>(l, K.L_VISIBLE) == 0)) continue
    const nx = load<f32>(l, K.L_NORMAL), ny = load<f32>(l, K.L_NORMAL + 4), nz = load<f32>(l, K.L_NORMAL + 8)
    const facing = -(dx * nx + dy * ny + dz * nz)
    if (facing <= 1e-7) continue
    const cx = ox - load<f32>(l, K.L_CENTER), cy = oy - load<f32>(l, K.L_CENTER + 4), cz = oz - load<f32>(l, K.L_CENTER + 8)
    const t = (cx * nx + cy * ny + cz * nz) / facing
    if (t <= 0 || t >= lightT) continue
    const x = cx + dx * t, y = cy + dy * t, z = cz + dz * t
    const a = (x * load<f32>(l, K.L_U) + y * load<f32>(l, K.L_U + 4) + z * load<f32>(l, K.L_U + 8)) * load<f32>(l, K.L_INVERSE_U)
    if (abs<f32>(a) > 1) continue
    const b = (x * load<f32>(l, K.L_V) + y * load<f32>(l, K.L_V + 4) + z * load<f32>(l, K.L_V + 8)) * load<f32>(l, K.L_INVERSE_V)
    if (abs<f32>(b) > 1) continue
    const fall = feathered(l, a, b)
    lightR = load<f32>(l, K.L_EMISSION) * fall
    lightG = load<f32>(l, K.L_EMISSION + 4) * fall
    lightB = load<f32>(l, K.L_EMISSION + 8) * fall
    lightT = t
    lightAt = i
    lightPdf = t * t / (facing * load<f32>(l, K.L_AREA))
    found = true
  }
  return found
}

/** The share with which the last `pickLight` could have chosen the light that `meetLight` met. */
export function shareOfMet(): f32 {
  return shareTotal > 0 ? load<f32>(scratch + K.SCRATCH_LIGHTS + (<usize>lightAt << 2)) / shareTotal : <f32>0
}

/** Light from everywhere else along a direction: nadir, horizon, zenith. */
export function environment(dy: f32): void {
  const up = clamp(dy, -1, 1)
  const other = up >= 0 ? K.H_ZENITH : K.H_NADIR
  const t = smooth(abs<f32>(up))
  envR = number(K.H_HORIZON) + (number(other) - number(K.H_HORIZON)) * t
  envG = number(K.H_HORIZON + 4) + (number(other + 4) - number(K.H_HORIZON + 4)) * t
  envB = number(K.H_HORIZON + 8) + (number(other + 8) - number(K.H_HORIZON + 8)) * t
}
