import * as K from './layout'
import * as S from './surface'
import { PI, clamp, cosTurn, luminance, sinTurn } from './numbers'

// Layers of an opaque surface, seen from one direction: coat over specular over diffuse. All
// directions below are in the shading frame, z along the normal.
let tx: f32 = 1
let ty: f32 = 0
let tz: f32 = 0
let bx: f32 = 0
let by: f32 = 1
let bz: f32 = 0
let vx: f32 = 0
let vy: f32 = 0
let vz: f32 = 1
let alpha: f32 = 0
let coatAlpha: f32 = 0
let coatShare: f32 = 0
let coatBoost: f32 = 0
let f0R: f32 = 0
let f0G: f32 = 0
let f0B: f32 = 0
let boostR: f32 = 1
let boostG: f32 = 1
let boostB: f32 = 1
let diffuseR: f32 = 0
let diffuseG: f32 = 0
let diffuseB: f32 = 0
let under: f32 = 1
/** Smith's Λ of the view. */
let viewLambda: f32 = 0
let coatLambda: f32 = 0
let chanceCoat: f32 = 0
let chanceSpecular: f32 = 0
let chanceDiffuse: f32 = 0

/** The direction last sampled, in the world, and its weight; or the value last evaluated. */
export let wx: f32 = 0
export let wy: f32 = 0
export let wz: f32 = 0
export let weightR: f32 = 0
export let weightG: f32 = 0
export let weightB: f32 = 0
export let pdf: f32 = 0

const COAT_F0: f32 = 0.04
const SMALLEST_ALPHA: f32 = 0.0012

/** Duff's frame about the shading normal, with the view (pointing away from the surface) in it. */
export function frame(viewX: f32, viewY: f32, viewZ: f32): void {
  const sign: f32 = S.nz >= 0 ? 1 : -1
  const a = <f32>-1 / (sign + S.nz)
  const b = S.nx * S.ny * a
  tx = <f32>1 + sign * S.nx * S.nx * a
  ty = sign * b
  tz = -sign * S.nx
  bx = b
  by = sign + S.ny * S.ny * a
  bz = -S.ny
  vx = viewX * tx + viewY * ty + viewZ * tz
  vy = viewX * bx + viewY * by + viewZ * bz
  vz = max<f32>(viewX * S.nx + viewY * S.ny + viewZ * S.nz, 1e-4)
}

/** Roughness together with the bumps that are too fine to see (Toksvig, as LEAN mapping has it). */
@inline function widened(rough: f32): f32 {
  if (S.grain <= 0) return rough
  const squared = rough * rough
  return min<f32>(sqrt<f32>(sqrt<f32>(squared * squared + S.grain)), 1)
}

/** Weighs the layers for the view given to `frame`. */
export function layers(): void {
  const metal = S.metalness
  const ior = load<f32>(S.material, K.M_IOR)
  const ratio = (ior - <f32>1) / (ior + <f32>1)
  const plain = ratio * ratio
  f0R = plain + (S.colorR - plain) * metal
  f0G = plain + (S.colorG - plain) * metal
  f0B = plain + (S.colorB - plain) * metal
  const rough = widened(S.roughness)
  alpha = max<f32>(rough * rough, SMALLEST_ALPHA)
  viewLambda = lambda(vz, alpha * alpha)
  const coat = load<f32>(S.material, K.M_COAT)
  coatShare = 0
  if (coat > 0) {
    const coatRoughness = widened(load<f32>(S.material, K.M_COAT_ROUGHNESS))
    coatAlpha = max<f32>(coatRoughness * coatRoughness, SMALLEST_ALPHA)
    coatLambda = lambda(vz, coatAlpha * coatAlpha)
    S.readEnergy(vz, coatRoughness)
    const single = S.energyScale + S.energyBias
    const boost = <f32>1 + COAT_F0 * (<f32>1 - single) / single
    coatBoost = coat * boost
    coatShare = coatBoost * (COAT_F0 * S.energyScale + S.energyBias)
  }
  under = <f32>1 - coatShare
  S.readEnergy(vz, rough)
  const single = S.energyScale + S.energyBias
  const missing = (<f32>1 - single) / single
  boostR = <f32>1 + f0R * missing
  boostG = <f32>1 + f0G * missing
  boostB = <f32>1 + f0B * missing
  const specR = (f0R * S.energyScale + S.energyBias) * boostR, specG = (f0G * S.energyScale + S.energyBias) * boostG, specB = (f0B * S.energyScale + S.energyBias) * boostB
  // What the dielectric share of the interface turns away never reaches the pigment.
  const passed = (<f32>1 - (plain * S.energyScale + S.energyBias) * (<f32>1 + plain * missing)) * (<f32>1 - metal)
  diffuseR = S.colorR * passed
  diffuseG = S.colorG * passed
  diffuseB = S.colorB * passed
  chanceCoat = coatShare
  chanceSpecular = under * luminance(specR, specG, specB)
  chanceDiffuse = under * luminance(diffuseR, diffuseG, diffuseB)
  const total = chanceCoat + chanceSpecular + chanceDiffuse
  if (total > 0) {
    const inverse = <f32>1 / total
    chanceCoat *= inverse
    chanceSpecular *= inverse
    chanceDiffuse *= inverse
  }
}

/** Smith's Λ for a direction of squared cosine. */
@inline function lambda(z: f32, a2: f32): f32 {
  const zz = z * z
  const tan2 = max<f32>(<f32>1 - zz, 0) / zz
  return (sqrt<f32>(<f32>1 + a2 * tan2) - <f32>1) * <f32>0.5
}
@inline function distribution(mz: f32, a2: f32): f32 {
  const d = mz * mz * (a2 - <f32>1) + <f32>1
  return a2 / (PI * d * d)
}
@inline function schlick(c: f32): f32 {
  const m = clamp(<f32>1 - c, 0, 1)
  const mm = m * m
  return mm * mm * m
}

/** BSDF × cosine and density for a world direction; false where nothing is reflected. */
export function evaluate(dx: f32, dy: f32, dz: f32): bool {
  const lz = dx * S.nx + dy * S.ny + dz * S.nz
  if (lz <= 1e-5) return false
  const lx = dx * tx + dy * ty + dz * tz
  const ly = dx * bx + dy * by + dz * bz
  evaluateLocal(lx, ly, lz)
  return true
}

function evaluateLocal(lx: f32, ly: f32, lz: f32): void {
  let hx = vx + lx, hy = vy + ly, hz = vz + lz
  const k = <f32>1 / sqrt<f32>(hx * hx + hy * hy + hz * hz + <f32>1e-20)
  hx *= k
  hy *= k
  hz *= k
  const fresnel = schlick(vx * hx + vy * hy + vz * hz)
  const matte = under * lz / PI
  weightR = diffuseR * matte
  weightG = diffuseG * matte
  weightB = diffuseB * matte
  pdf = chanceDiffuse * lz / PI
  {
    const a2 = alpha * alpha
    const d = distribution(hz, a2)
    const lv = viewLambda, ll = lambda(lz, a2)
    const base = under * d / (<f32>4 * vz * (<f32>1 + lv + ll))
    weightR += base * (f0R + (<f32>1 - f0R) * fresnel) * boostR
    weightG += base * (f0G + (<f32>1 - f0G) * fresnel) * boostG
    weightB += base * (f0B + (<f32>1 - f0B) * fresnel) * boostB
    pdf += chanceSpecular * d / (<f32>4 * vz * (<f32>1 + lv))
  }
  if (coatShare > 0) {
    const a2 = coatAlpha * coatAlpha
    const d = distribution(hz, a2)
    const lv = coatLambda, ll = lambda(lz, a2)
    const value = coatBoost * (COAT_F0 + (<f32>1 - COAT_F0) * fresnel) * d / (<f32>4 * vz * (<f32>1 + lv + ll))
    weightR += value
    weightG += value
    weightB += value
    pdf += chanceCoat * d / (<f32>4 * vz * (<f32>1 + lv))
  }
}

let mx: f32 = 0
let my: f32 = 0
let mz: f32 = 1
/** A visible microfacet normal (Dupuy and Benyoub's spherical caps). */
function microfacet(x: f32, y: f32, z: f32, a: f32, u: f32, v: f32): void {
  let sx = x * a, sy = y * a, sz = z
  let k = <f32>1 / sqrt<f32>(sx * sx + sy * sy + sz * sz)
  sx *= k
  sy *= k
  sz *= k
  const cz = (<f32>1 - v) * (<f32>1 + sz) - sz
  const r = sqrt<f32>(clamp(<f32>1 - cz * cz, 0, 1))
  mx = (r * cosTurn(u) + sx) * a
  my = (r * sinTurn(u) + sy) * a
  mz = max<f32>(cz + sz, 1e-7)
  k = <f32>1 / sqrt<f32>(mx * mx + my * my + mz * mz)
  mx *= k
  my *= k
  mz *= k
}

@inline function toWorld(x: f32, y: f32, z: f32): void {
  wx = x * tx + y * bx + z * S.nx
  wy = x * ty + y * by + z * S.ny
  wz = x * tz + y * bz + z * S.nz
}

/**
 * Samples the layers; false when the direction leads nowhere. Afterwards weight = BSDF × cosine / density.
 * `u` chooses the layer too, and is stretched over its share, as with lights.
 */
export function sampleLayers(u: f32, v: f32): bool {
  let lx: f32, ly: f32, lz: f32
  if (u < chanceDiffuse) {
    u /= chanceDiffuse
    const r = sqrt<f32>(u)
    lx = r * cosTurn(v)
    ly = r * sinTurn(v)
    lz = sqrt<f32>(max<f32>(<f32>1 - u, 0))
  } else {
    u -= chanceDiffuse
    const coated = u >= chanceSpecular
    u = coated ? (u - chanceSpecular) / chanceCoat : u / chanceSpecular
    microfacet(vx, vy, vz, coated ? coatAlpha : alpha, min<f32>(u, 1), v)
    const c = <f32>2 * (vx * mx + vy * my + vz * mz)
    lx = c * mx - vx
    ly = c * my - vy
    lz = c * mz - vz
  }
  if (lz <= 1e-5) return false
  evaluateLocal(lx, ly, lz)
  if (pdf <= 0) return false
  const inverse = <f32>1 / pdf
  weightR *= inverse
  weightG *= inverse
  weightB *= inverse
  toWorld(lx, ly, lz)
  return true
}

/** Fresnel reflectance of a dielectric interface; `eta` = index behind over index before. */
export function dielectric(cosine: f32, eta: f32): f32 {
  const square = (<f32>1 - cosine * cosine) / (eta * eta)
  if (square >= 1) return 1
  const inner = sqrt<f32>(<f32>1 - square)
  const a = (cosine - eta * inner) / (cosine + eta * inner)
  const b = (eta * cosine - inner) / (eta * cosine + inner)
  return (a * a + b * b) * <f32>0.5
}

/** How much a smooth glass interface turns back of what comes along the view. */
export function glassReflectance(): f32 {
  const ior = load<f32>(S.material, K.M_IOR)
  return dielectric(vz, S.front ? ior : <f32>1 / ior)
}

/** Samples a glass interface; true when the ray goes through. Weights hold the tint. */
export function sampleGlass(pick: f32, u: f32, v: f32): bool {
  const ior = load<f32>(S.material, K.M_IOR)
  const eta: f32 = S.front ? ior : <f32>1 / ior
  mx = 0
  my = 0
  mz = 1
  if (S.roughness > 0.04) microfacet(vx, vy, vz, S.roughness * S.roughness, u, v)
  const c = vx * mx + vy * my + vz * mz
  weightR = 1
  weightG = 1
  weightB = 1
  if (pick < dielectric(c, eta)) {
    let lz = <f32>2 * c * mz - vz
    toWorld(<f32>2 * c * mx - vx, <f32>2 * c * my - vy, lz < 0 ? -lz : lz)
    return false
  }
  const inner = sqrt<f32>(max<f32>(<f32>1 - (<f32>1 - c * c) / (eta * eta), 0))
  const k = c / eta - inner
  let lz = k * mz - vz / eta
  toWorld(k * mx - vx / eta, k * my - vy / eta, lz > 0 ? -lz : lz)
  weightR = sqrt<f32>(S.colorR)
  weightG = sqrt<f32>(S.colorG)
  weightB = sqrt<f32>(S.colorB)
  return true
}

/** Fills the table of GGX's directional albedo, row by row of roughness. */
export function fillEnergy(row: i32): void {
  const rough = <f32>row / <f32>(K.ENERGY_SIZE - 1)
  const a = max<f32>(rough * rough, SMALLEST_ALPHA)
  const a2 = a * a
  for (let i = 0; i < K.ENERGY_SIZE; i++) {
    const z = max<f32>(<f32>i / <f32>(K.ENERGY_SIZE - 1), 0.004)
    const x = sqrt<f32>(<f32>1 - z * z)
    let scale: f32 = 0, bias: f32 = 0
    const steps = 16
    for (let p = 0; p < steps; p++) {
      for (let q = 0; q < steps; q++) {
        microfacet(x, 0, z, a, (<f32>p + <f32>0.5) / <f32>steps, (<f32>q + <f32>0.5) / <f32>steps)
        const c = x * mx + z * mz
        const lz = <f32>2 * c * mz - z
        if (lz <= 0) continue
        const lv = lambda(z, a2), ll = lambda(lz, a2)
        const weight = (<f32>1 + lv) / (<f32>1 + lv + ll)
        const f = schlick(c)
        scale += weight * (<f32>1 - f)
        bias += weight * f
      }
    }
    S.storeEnergy(i, row, scale / <f32>(steps * steps), bias / <f32>(steps * steps))
  }
}

/** Turns a direction of the shading frame into the world's. */
export function setLocal(x: f32, y: f32, z: f32): void { toWorld(x, y, z) }
