import * as K from './layout'
import * as H from './header'
import * as R from './rays'
import * as S from './surface'
import * as B from './bsdf'
import * as L from './lights'
import { FAR, cosTurn, luminance, sinTurn, smooth } from './numbers'
import { beginSample, draw } from './sampler'

// What one sample saw. Radiance is multiplied by coverage; the shade is that of the plate behind.
export let radianceR: f32 = 0
export let radianceG: f32 = 0
export let radianceB: f32 = 0
export let coverage: f32 = 0
export let shadeR: f32 = 0
export let shadeG: f32 = 0
export let shadeB: f32 = 0
export let shadeWeight: f32 = 0
export let guided: bool = false
export let albedoR: f32 = 0
export let albedoG: f32 = 0
export let albedoB: f32 = 0
export let normalX: f32 = 0
export let normalY: f32 = 0
export let normalZ: f32 = 0
export let depth: f32 = 0
export let ratioR: f32 = 1
export let ratioG: f32 = 1
export let ratioB: f32 = 1

const MAX_BOUNCES = 6
const MAX_EVENTS = 22
/** How a ray that meets a light counts it: in full, weighed against light sampling, or not at all. */
const LIGHT_FULL = 0
const LIGHT_WEIGHED = 1
const LIGHT_NONE = 2

/** How wide a bounced ray is taken to be: radians for a density of 1. Bumps are seen by rays narrower than NARROW. */
const CONE: f32 = 0.25
const NARROW: f32 = 0.1

/** Reflections that wait. */
let branches: i32 = 0
/** What the sample saw of the plate through glass, along all its ways. */
let plateR: f32 = 0
let plateG: f32 = 0
let plateB: f32 = 0
let plateShare: f32 = 0
let plateWeight: f32 = 0
const BRANCH_SETS = 64
/** Part of the light from which on a reflection of glass is always followed. */
const SPLIT: f32 = 0.2

let ox: f32 = 0
let oy: f32 = 0
let oz: f32 = 0
let dx: f32 = 0
let dy: f32 = 0
let dz: f32 = 0
/** Distance along the camera ray to the plane in focus. */
let sharpAt: f32 = 1
/** The picture's size in the pixels that are being sampled, and the width of one of them at distance 1. */
let across: f32 = 1
let down: f32 = 1
let pixel: f32 = 1
/** Only the surface is wanted, not its light. */
let glancing: bool = false

function cameraRay(x: i32, y: i32): void {
  const r = draw(0)
  // A tent filter: sharper than a Gaussian, no ringing.
  const u = f32x4.extract_lane(r, 0) * <f32>2, v = f32x4.extract_lane(r, 1) * <f32>2
  const fx = (u < 1 ? sqrt<f32>(u) - <f32>1 : <f32>1 - sqrt<f32>(<f32>2 - u)) * <f32>0.85
  const fy = (v < 1 ? sqrt<f32>(v) - <f32>1 : <f32>1 - sqrt<f32>(<f32>2 - v)) * <f32>0.85
  const a = (<f32>x + <f32>0.5 + fx) / across * <f32>2 - <f32>1 - <f32>2 * H.number(K.H_SHIFT_X)
  const b = <f32>1 - (<f32>y + <f32>0.5 + fy) / down * <f32>2 + <f32>2 * H.number(K.H_SHIFT_Y)
  const rx = H.number(K.H_RIGHT), ry = H.number(K.H_RIGHT + 4), rz = H.number(K.H_RIGHT + 8)
  const ux = H.number(K.H_UP), uy = H.number(K.H_UP + 4), uz = H.number(K.H_UP + 8)
  ox = H.number(K.H_EYE)
  oy = H.number(K.H_EYE + 4)
  oz = H.number(K.H_EYE + 8)
  // Right and up are half the frame at distance 1.
  dx = H.number(K.H_FORWARD) + rx * a + ux * b
  dy = H.number(K.H_FORWARD + 4) + ry * a + uy * b
  dz = H.number(K.H_FORWARD + 8) + rz * a + uz * b
  const lens = H.number(K.H_LENS_RADIUS)
  if (lens > 0) {
    const focus = H.number(K.H_FOCUS)
    const radius = lens * sqrt<f32>(f32x4.extract_lane(r, 2)), turn = f32x4.extract_lane(r, 3)
    const p = radius * cosTurn(turn) / sqrt<f32>(rx * rx + ry * ry + rz * rz), q = radius * sinTurn(turn) / sqrt<f32>(ux * ux + uy * uy + uz * uz)
    const lx = rx * p + ux * q, ly = ry * p + uy * q, lz = rz * p + uz * q
    ox += lx
    oy += ly
    oz += lz
    dx = dx * focus - lx
    dy = dy * focus - ly
    dz = dz * focus - lz
  }
  sharpAt = sqrt<f32>(dx * dx + dy * dy + dz * dz)
  const k = <f32>1 / sharpAt
  dx *= k
  dy *= k
  dz *= k
}

/** How much of the light that reaches the plate at the current surface gets past the objects, by colour and weight. */
function shadePlate(turn: i32): void {
  const lift = S.epsilon * <f32>4
  const qx = S.px + S.gx * lift, qy = S.py + S.gy * lift, qz = S.pz + S.gz * lift
  // Shadows fade with distance from the objects, so that none can end at an edge of the set.
  const ax = max<f32>(max<f32>(H.number(K.H_BOUNDS_MIN) - S.px, S.px - H.number(K.H_BOUNDS_MAX)), 0)
  const ay = max<f32>(max<f32>(H.number(K.H_BOUNDS_MIN + 4) - S.py, S.py - H.number(K.H_BOUNDS_MAX + 4)), 0)
  const az = max<f32>(max<f32>(H.number(K.H_BOUNDS_MIN + 8) - S.pz, S.pz - H.number(K.H_BOUNDS_MAX + 8)), 0)
  const start = H.number(K.H_FADE_START)
  const fade = <f32>1 - smooth((sqrt<f32>(ax * ax + ay * ay + az * az) - start) / (H.number(K.H_FADE_END) - start))
  const r = draw(2 + 2 * turn), e = draw(1 + 2 * turn)
  shadeR = 0
  shadeG = 0
  shadeB = 0
  shadeWeight = 0
  if (L.pickLight(qx, qy, qz, S.nx, S.ny, S.nz, K.LINK_CATCHERS, f32x4.extract_lane(r, 0), f32x4.extract_lane(r, 1))) {
    let x = L.lightX - qx, y = L.lightY - qy, z = L.lightZ - qz
    const distance = sqrt<f32>(x * x + y * y + z * z)
    const k = <f32>1 / distance
    x *= k
    y *= k
    z *= k
    const cosine = x * S.nx + y * S.ny + z * S.nz
    if (cosine > 0) {
      const weight = luminance(L.lightR, L.lightG, L.lightB) * cosine / L.lightPdf
      const lit = R.passes(qx, qy, qz, x, y, z, distance * <f32>0.999, K.FLAG_CATCHER)
      addShade(weight, lit ? R.passR : <f32>0, lit ? R.passG : <f32>0, lit ? R.passB : <f32>0, fade)
    }
  }
  const radius = sqrt<f32>(f32x4.extract_lane(e, 0)), angle = f32x4.extract_lane(e, 1)
  B.setLocal(radius * cosTurn(angle), radius * sinTurn(angle), sqrt<f32>(max<f32>(<f32>1 - f32x4.extract_lane(e, 0), 0)))
  L.environment(B.wy)
  const weight = luminance(L.envR, L.envG, L.envB) * <f32>3.14159265
  if (weight <= 0) return
  if (R.passes(qx, qy, qz, B.wx, B.wy, B.wz, FAR, K.FLAG_CATCHER)) addShade(weight, R.passR, R.passG, R.passB, fade)
  else {
    // Where an object stands in the way, its own lit colour comes instead of the sky's.
    const m = H.materials + <usize>((load<i32>(H.triangles + (<usize>R.stopTriangle << 4), 12) & K.MATERIAL_MASK) * K.MATERIAL_BYTES)
    addShade(weight, load<f32>(m) * <f32>0.4, load<f32>(m, 4) * <f32>0.4, load<f32>(m, 8) * <f32>0.4, fade)
  }
}
@inline function addShade(weight: f32, r: f32, g: f32, b: f32, fade: f32): void {
  shadeR += weight * (<f32>1 - (<f32>1 - r) * fade)
  shadeG += weight * (<f32>1 - (<f32>1 - g) * fade)
  shadeB += weight * (<f32>1 - (<f32>1 - b) * fade)
  shadeWeight += weight
}

function note(r: f32, g: f32, b: f32, x: f32, y: f32, z: f32, far: f32): void {
  guided = true
  albedoR = r
  albedoG = g
  albedoB = b
  normalX = x
  normalY = y
  normalZ = z
  depth = far
}

/** Follows one path from pixel (x, y) of the whole film and leaves what it saw in this file's variables. */
export function sample(x: i32, y: i32, index: i32): void {
  across = <f32>H.pictureWidth / <f32>H.scale
  down = <f32>H.pictureHeight / <f32>H.scale
  pixel = H.number(K.H_PIXEL)
  glancing = false
  beginSample(y * H.width + x, index)
  look(x, y)
}

/** Looks from pixel (x, y) of the picture no further than to the first surface that is not clear glass: guides and ratio alone. */
export function glance(x: i32, y: i32, index: i32): void {
  across = <f32>H.pictureWidth
  down = <f32>H.pictureHeight
  pixel = H.number(K.H_PIXEL) / <f32>H.scale
  glancing = true
  beginSample(y * H.pictureWidth + x, index)
  look(x, y)
}

function look(x: i32, y: i32): void {
  follow(x, y)
  // A number that is none, from a mesh that is broken somewhere, must not spread over the picture.
  if (!(radianceR + radianceG + radianceB < 1e30)) {
    radianceR = 0
    radianceG = 0
    radianceB = 0
  }
  if (!(shadeR + shadeG + shadeB < 1e30)) shadeWeight = 0
  if (!(normalX + normalY + normalZ + depth < 1e30)) note(1, 1, 1, -dx, -dy, -dz, 1e4)
  // A path that was lost inside glass still met an object.
  if (!guided && coverage > 0) note(1, 1, 1, -dx, -dy, -dz, 1e4)
}

function follow(x: i32, y: i32): void {
  cameraRay(x, y)
  radianceR = 0
  radianceG = 0
  radianceB = 0
  coverage = 1
  shadeWeight = 0
  guided = false
  ratioR = 1
  ratioG = 1
  ratioB = 1
  branches = 0
  plateR = 0
  plateG = 0
  plateB = 0
  plateShare = 0
  walk(1, 1, 1, 1, 0, 0, 0, true)
  for (let i = 0; i < branches; i++) {
    const b = H.scratch + K.SCRATCH_BRANCHES + <usize>(i * K.BRANCH_BYTES)
    ox = load<f32>(b)
    oy = load<f32>(b, 4)
    oz = load<f32>(b, 8)
    dx = load<f32>(b, 12)
    dy = load<f32>(b, 16)
    dz = load<f32>(b, 20)
    shadeWeight = 0
    walk(load<f32>(b, 24), load<f32>(b, 28), load<f32>(b, 32), load<f32>(b, 44), load<f32>(b, 36), load<f32>(b, 40), (i + 1) * BRANCH_SETS, load<i32>(b, 48) != 0)
  }
  if (plateShare > 0) {
    // Light that was gathered on the way through frosted glass stays with the object.
    const k = plateWeight / plateShare
    shadeR = plateR * k
    shadeG = plateG * k
    shadeB = plateB * k
    shadeWeight = plateWeight
    coverage = <f32>1 - min<f32>(plateShare, 1)
  }
}

/** Keeps a reflection of glass for later: where it starts, where it goes, and how much it counts. */
function branch(turned: f32, share: f32, r: f32, g: f32, b: f32, travelled: f32, width: f32): void {
  const at = H.scratch + K.SCRATCH_BRANCHES + <usize>(branches * K.BRANCH_BYTES)
  branches++
  store<f32>(at, S.px + S.gx * S.epsilon)
  store<f32>(at, S.py + S.gy * S.epsilon, 4)
  store<f32>(at, S.pz + S.gz * S.epsilon, 8)
  store<f32>(at, B.wx, 12)
  store<f32>(at, B.wy, 16)
  store<f32>(at, B.wz, 20)
  store<f32>(at, r * turned, 24)
  store<f32>(at, g * turned, 28)
  store<f32>(at, b * turned, 32)
  store<f32>(at, travelled, 36)
  store<f32>(at, width, 40)
  store<f32>(at, share * turned, 44)
  // A reflection off the outside shows the studio; one from within may yet show the plate.
  store<i32>(at, S.front ? 0 : 1, 48)
}

/**
 * Follows a path from where the ray now starts, which is `share` of the sample; `through`: it still
 * looks straight out of the camera, if through glass. `sets` tells its numbers from other paths'.
 */
function walk(betaR: f32, betaG: f32, betaB: f32, share: f32, travelled: f32, cone: f32, sets: i32, through: bool): void {
  let lightMode = LIGHT_FULL
  let lastPdf: f32 = 0
  let link = K.LINK_OBJECTS
  let bounces = 0
  // The ray is a cone: its width where it started, and what it gains with distance.
  const lens = H.number(K.H_LENS_RADIUS)
  let gain: f32 = pixel
  for (let event = 0; event < MAX_EVENTS; event++) {
    const hit = R.closest(ox, oy, oz, dx, dy, dz, FAR)
    const limit = hit ? R.hitT : FAR
    if (lightMode != LIGHT_NONE && L.meetLight(ox, oy, oz, dx, dy, dz, limit, link, through)) {
      let weight: f32 = 1
      if (lightMode == LIGHT_WEIGHED) {
        const other = L.lightPdf * L.shareOfMet()
        weight = lastPdf * lastPdf / (lastPdf * lastPdf + other * other)
      }
      contribute(betaR * L.lightR * weight, betaG * L.lightG * weight, betaB * L.lightB * weight, bounces)
      if (!guided) note(1, 1, 1, -dx, -dy, -dz, travelled + L.lightT)
      return
    }
    if (!hit) {
      if (through && H.plate != K.PLATE_NONE) {
        meetPlate(betaR, betaG, betaB, share, sets + event)
        return
      }
      L.environment(dy)
      contribute(betaR * L.envR, betaG * L.envG, betaB * L.envB, bounces)
      if (!guided) note(1, 1, 1, -dx, -dy, -dz, travelled + <f32>1e4)
      return
    }
    const t = R.hitT
    travelled += t
    // The lens itself blurs what is out of focus: half of that may be taken from a coarser texture.
    const width = through ? pixel * travelled + lens * abs<f32>(travelled / sharpAt - <f32>1) : cone + gain * t
    const r = draw(sets + 1 + 2 * event)
    // Roulette needs its number only after the first bounces.
    const dither: f32 = bounces == 0 ? f32x4.extract_lane(r, 3) : 0.5
    S.readSurface(R.hitTriangle, R.hitU, R.hitV, ox, oy, oz, dx, dy, dz, t, width, dither, bounces == 0 || gain < NARROW)
    B.frame(-dx, -dy, -dz)
    if (through && H.plate != K.PLATE_NONE && (S.flags & K.FLAG_CATCHER) != 0) {
      if (!glancing) shadePlate(sets / 2 + event)
      meetPlate(betaR, betaG, betaB, share, sets + event)
      return
    }
    if (S.front || S.transmission == 0) {
      const e = S.material
      const er = load<f32>(e, K.M_EMISSION), eg = load<f32>(e, K.M_EMISSION + 4), eb = load<f32>(e, K.M_EMISSION + 8)
      if (er + eg + eb > 0) contribute(betaR * er * S.ratioR, betaG * eg * S.ratioG, betaB * eb * S.ratioB, bounces)
    }
    let pick = f32x4.extract_lane(r, 2)
    let glass = false
    if (S.transmission > 0) {
      glass = pick < S.transmission
      pick = glass ? pick / S.transmission : (pick - S.transmission) / (<f32>1 - S.transmission)
    }
    if (glass) {
      if (!guided && S.roughness > 0.15) {
        note(S.colorR, S.colorG, S.colorB, S.nx, S.ny, S.nz, travelled)
        if (glancing) return
      }
      if (through && sets == 0 && S.roughness <= 0.04 && S.transmission >= 1 && branches < K.MOST_BRANCHES) {
        const turned = B.glassReflectance()
        if (turned < 0.9) {
          if (!glancing) {
            // A reflection that few samples would take by chance makes speckles: take both ways, the fainter the less often.
            const chance: f32 = H.plate == K.PLATE_NONE || S.front ? min<f32>(turned * max<f32>(betaR, max<f32>(betaG, betaB)) / SPLIT, 1) : 1
            if (pick < chance) {
              B.sampleGlass(-1, 0, 0)
              branch(turned / chance, share, betaR, betaG, betaB, travelled, width)
            }
            const passing = <f32>1 - turned
            betaR *= passing
            betaG *= passing
            betaB *= passing
            share *= passing
          }
          pick = 2
        }
      }
      const passed = B.sampleGlass(pick, f32x4.extract_lane(r, 0), f32x4.extract_lane(r, 1))
      betaR *= B.weightR
      betaG *= B.weightG
      betaB *= B.weightB
      // A reflection off the outside shows the studio, not the plate.
      if (!passed && S.front) through = false
      cone = width
      if (lightMode == LIGHT_WEIGHED) lightMode = LIGHT_NONE
      const side: f32 = passed ? -S.epsilon : S.epsilon
      ox = S.px + S.gx * side
      oy = S.py + S.gy * side
      oz = S.pz + S.gz * side
      dx = B.wx
      dy = B.wy
      dz = B.wz
      if (event > 6) {
        const keep = min<f32>(max<f32>(betaR, max<f32>(betaG, betaB)), 0.98)
        if (f32x4.extract_lane(r, 3) >= keep) return
        const inverse = <f32>1 / keep
        betaR *= inverse
        betaG *= inverse
        betaB *= inverse
      }
      continue
    }
    if (!guided) {
      note(S.colorR, S.colorG, S.colorB, S.nx, S.ny, S.nz, travelled)
      ratioR = S.ratioR
      ratioG = S.ratioG
      ratioB = S.ratioB
    }
    if (glancing) return
    if (bounces > 0) S.blur(gain)
    B.layers()
    through = false
    link = (S.flags & K.FLAG_CATCHER) != 0 ? K.LINK_CATCHERS : K.LINK_OBJECTS
    const qx = S.qx + S.gx * S.epsilon, qy = S.qy + S.gy * S.epsilon, qz = S.qz + S.gz * S.epsilon
    const l = draw(sets + 2 + 2 * event)
    if (L.pickLight(qx, qy, qz, S.nx, S.ny, S.nz, link, f32x4.extract_lane(l, 0), f32x4.extract_lane(l, 1))) {
      let lx = L.lightX - qx, ly = L.lightY - qy, lz = L.lightZ - qz
      const distance = sqrt<f32>(lx * lx + ly * ly + lz * lz)
      const k = <f32>1 / distance
      lx *= k
      ly *= k
      lz *= k
      if (lx * S.sx + ly * S.sy + lz * S.sz > 0 && B.evaluate(lx, ly, lz)) {
        const balance = L.lightPdf / (L.lightPdf * L.lightPdf + B.pdf * B.pdf)
        const r0 = betaR * B.weightR * L.lightR * balance, g0 = betaG * B.weightG * L.lightG * balance, b0 = betaB * B.weightB * L.lightB * balance
        if (r0 + g0 + b0 > 1e-7 && R.passes(qx, qy, qz, lx, ly, lz, distance * <f32>0.9995, 0)) {
          contribute(r0 * R.passR, g0 * R.passG, b0 * R.passB, bounces)
        }
      }
    }
    if (bounces >= MAX_BOUNCES) return
    if (!B.sampleLayers(f32x4.extract_lane(r, 0), f32x4.extract_lane(r, 1))) return
    betaR *= B.weightR
    betaG *= B.weightG
    betaB *= B.weightB
    dx = B.wx
    dy = B.wy
    dz = B.wz
    // Bumps and interpolated normals may point a ray into the surface: fold it back out.
    const into = dx * S.sx + dy * S.sy + dz * S.sz
    if (into < 0) {
      dx -= <f32>2 * into * S.sx
      dy -= <f32>2 * into * S.sy
      dz -= <f32>2 * into * S.sz
    }
    ox = qx
    oy = qy
    oz = qz
    cone = width
    gain = min<f32>(gain + CONE / sqrt<f32>(B.pdf), 0.7)
    lightMode = LIGHT_WEIGHED
    lastPdf = B.pdf
    bounces++
    if (bounces > 1) {
      const keep = min<f32>(max<f32>(betaR, max<f32>(betaG, betaB)), 0.95)
      if (f32x4.extract_lane(r, 3) >= keep) return
      const inverse = <f32>1 / keep
      betaR *= inverse
      betaG *= inverse
      betaB *= inverse
    }
  }
}

/** A ray that arrives at the plate, `event` interfaces of glass behind it: the glass tints the shade. `share` of the sample came this way. */
function meetPlate(betaR: f32, betaG: f32, betaB: f32, share: f32, event: i32): void {
  if (event == 0) {
    coverage = 0
    return
  }
  if (glancing) {
    note(1, 1, 1, -dx, -dy, -dz, 1e4)
    return
  }
  // Beyond the set nothing falls on the plate, but glass still tints it.
  const bare = shadeWeight == 0
  const k: f32 = bare ? 1 : <f32>1 / shadeWeight
  plateR += betaR * (bare ? <f32>1 : shadeR * k)
  plateG += betaG * (bare ? <f32>1 : shadeG * k)
  plateB += betaB * (bare ? <f32>1 : shadeB * k)
  plateShare += share
  plateWeight = bare ? <f32>1 : shadeWeight
}

/** Adds light to the sample; what comes after a bounce is clamped, so that no single path makes a firefly. */
function contribute(r: f32, g: f32, b: f32, bounces: i32): void {
  let k: f32 = 1
  if (bounces > 0) {
    const m = max<f32>(r, max<f32>(g, b))
    if (m > H.clampAt) k = H.clampAt / m
  }
  radianceR += r * k
  radianceG += g * k
  radianceB += b * k
}
