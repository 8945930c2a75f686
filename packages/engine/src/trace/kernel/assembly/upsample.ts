import * as K from './layout'
import * as H from './header'
import * as P from './path'
import { depthAt, EDGE, lensBlur } from './guide'
import { fade, lum, sum3 } from './numbers'
import { demodulator, develop } from './resolve'

// Joint bilateral upsampling (Kopf et al. 2007): light from a film of half the picture's width and
// height, surfaces and their textures from first rays through the picture's own pixels.

/** Rays for a pixel within one surface, and for one on an edge. */
const GLANCES = 2
const EDGE_GLANCES = 8
/** What a pixel of the film counts at least, and how much less when it is itself on an edge. */
const LEAST: f32 = 0.0002
const MIXED: f32 = 0.25

// Pixels of the film about a place.
let x0: i32 = 0
let x1: i32 = 0
let y0: i32 = 0
let y1: i32 = 0
function around(u: f32, v: f32, reach: f32): void {
  x0 = max<i32>(<i32>ceil<f32>(u - reach), 0)
  x1 = min<i32>(<i32>floor<f32>(u + reach), H.width - 1)
  y0 = max<i32>(<i32>ceil<f32>(v - reach), 0)
  y1 = min<i32>(<i32>floor<f32>(v + reach), H.height - 1)
}

// What lies about one place on the film: light × opacity, opacity, and how much of it all.
let light = f32x4.splat(0)
let found: f32 = 0

@inline function isEdge(pixel: i32): bool { return load<f32>(H.planeAt(K.P_GUIDE, pixel), 12) == EDGE }
/** Colour of a surface below its texture. */
@inline function base(albedo: v128, ratio: v128): v128 { return f32x4.div(albedo, f32x4.max(ratio, f32x4.splat(0.02))) }

/** How far depth may differ for a step of one pixel of the film. */
function tolerance(x: i32, y: i32): f32 {
  const depth = depthAt(x, y)
  const left = abs<f32>(depth - depthAt(max<i32>(x - 1, 0), y)), right = abs<f32>(depthAt(min<i32>(x + 1, H.width - 1), y) - depth)
  const above = abs<f32>(depth - depthAt(x, max<i32>(y - 1, 0))), below = abs<f32>(depthAt(x, min<i32>(y + 1, H.height - 1)) - depth)
  return <f32>0.004 * depth + <f32>1.5 * (min<f32>(left, right) + min<f32>(above, below)) + <f32>1e-4
}

/** Light at (u, v) of the film's plane for a surface, gathered as far as `reach` from there. */
function gather(plane: i32, u: f32, v: f32, reach: f32, color: v128, normal: v128, depth: f32, slack: f32): void {
  light = f32x4.splat(0)
  found = 0
  around(u, v, reach)
  const tint = <f32>0.25 * (lum(color) + <f32>0.05)
  const colorK = <f32>1 / (tint * tint), depthK = <f32>1 / slack
  for (let y = y0; y <= y1; y++) {
    const rowWeight = reach - abs<f32>(<f32>y - v)
    for (let x = x0; x <= x1; x++) {
      const other = y * H.width + x
      if (H.seen(other) == 0) continue
      const shape = v128.load(H.planeAt(K.P_SHAPE, other))
      const dn = f32x4.sub(shape, normal)
      const dc = f32x4.sub(base(v128.load(H.planeAt(K.P_ALBEDO, other)), v128.load(H.planeAt(K.P_RATIO, other))), color)
      const apart = sum3(f32x4.mul(dn, dn)) * <f32>20 + sum3(f32x4.mul(dc, dc)) * colorK + abs<f32>(f32x4.extract_lane(shape, 3) - depth) * depthK
      const weight = rowWeight * (reach - abs<f32>(<f32>x - u)) * (fade(apart) + LEAST) * (isEdge(other) ? MIXED : <f32>1)
      light = f32x4.add(light, f32x4.mul(v128.load(H.planeAt(plane, other)), f32x4.splat(weight)))
      found += weight
    }
  }
}

/** The plate's shade at (u, v) of the film; all ones where nothing of the plate is seen about there. */
function shadeAt(u: f32, v: f32): v128 {
  let sum = f32x4.splat(0), weights: f32 = 0
  for (let reach: f32 = 1; reach <= 2 && weights == 0; reach += 1) {
    around(u, v, reach)
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        const shade = v128.load(H.planeAt(K.P_SHADE, y * H.width + x))
        if (f32x4.extract_lane(shade, 3) < 0) continue
        const weight = (reach - abs<f32>(<f32>x - u)) * (reach - abs<f32>(<f32>y - v))
        // Lane 3 sums the weights by the same steps as the colours, so that all ones stay one.
        sum = f32x4.add(sum, f32x4.mul(f32x4.replace_lane(shade, 3, 1), f32x4.splat(weight)))
        weights = f32x4.extract_lane(sum, 3)
      }
    }
  }
  return weights > 0 ? f32x4.div(sum, f32x4.splat(weights)) : f32x4.splat(1)
}

// One pixel's samples: light with its texture, how much of the plate it hides, and how many met anything.
let total = f32x4.splat(0)
let met = 0

/** Adds the light of the surface that the last glance met. */
function addGlance(plane: i32, u: f32, v: f32, reach: f32, slack: f32): void {
  met++
  const ratio = f32x4(P.ratioR, P.ratioG, P.ratioB, 1)
  const color = base(f32x4(P.albedoR, P.albedoG, P.albedoB, 0), ratio), normal = f32x4(P.normalX, P.normalY, P.normalZ, 0)
  gather(plane, u, v, reach, color, normal, P.depth, slack)
  if (found < 0.01 && reach < 2) gather(plane, u, v, 2, color, normal, P.depth, slack)
  if (found > 0) total = f32x4.add(total, f32x4.mul(f32x4.mul(light, f32x4.splat(<f32>1 / found)), f32x4.max(ratio, f32x4.splat(0.02))))
}

/** Whether the last glance met another surface than the pixel's first. */
@inline function differs(first: v128, guided: bool): bool {
  if (P.guided != guided) return true
  const d = f32x4.sub(f32x4(P.albedoR, P.albedoG, P.albedoB, P.depth), first)
  const bright = lum(first) + <f32>0.05, deep = f32x4.extract_lane(d, 3)
  return sum3(f32x4.mul(d, d)) > <f32>0.02 * bright * bright || abs<f32>(deep) > <f32>0.02 * f32x4.extract_lane(first, 3)
}

/** Film → RGBA8, rows from … to-1 of the output, light from the work plane given. */
export function upsample(from: i32, to: i32, plane: i32): i32 {
  const scale = H.scale
  const half: f32 = <f32>1 / <f32>scale
  for (let y = from; y < to; y++) {
    const v = (<f32>y + <f32>0.5) * half - <f32>0.5
    for (let x = 0; x < H.pictureWidth; x++) {
      const u = (<f32>x + <f32>0.5) * half - <f32>0.5
      const filmX = x / scale, filmY = y / scale
      const shade = H.plate == K.PLATE_NONE ? f32x4.splat(1) : shadeAt(u, v)
      const home = filmY * H.width + filmX
      const objects = H.seen(home), samples = H.samplesOf(home)
      if (objects == 0) {
        develop(x, y, f32x4.splat(0), 0, shade)
        continue
      }
      if (lensBlur(load<f32>(H.planeAt(K.P_SPREAD, home), 12)) > 1) {
        developBlurred(x, y, u, v, plane, shade)
        continue
      }
      total = f32x4.splat(0)
      met = 0
      const slack = tolerance(filmX, filmY)
      const row = y + H.top() * scale
      let wanted = isEdge(home) || objects < samples ? EDGE_GLANCES : GLANCES
      let first = f32x4.splat(0), guided = false
      for (let i = 0; i < wanted; i++) {
        P.glance(x, row, i)
        if (i == 0) {
          first = f32x4(P.albedoR, P.albedoG, P.albedoB, P.depth)
          guided = P.guided
        } else if (differs(first, guided)) wanted = EDGE_GLANCES
        if (P.guided) addGlance(plane, u, v, wanted == GLANCES ? 1 : 2, slack)
      }
      const share: f32 = met > 0 ? <f32>1 / <f32>met : 0
      const mean = f32x4.mul(total, f32x4.splat(share))
      develop(x, y, mean, f32x4.extract_lane(mean, 3) * <f32>met / <f32>wanted, shade)
    }
  }
  return 1
}

/** Out of focus the film is fine enough, textures and all. */
function developBlurred(x: i32, y: i32, u: f32, v: f32, plane: i32, shade: v128): void {
  around(u, v, 1)
  let sum = f32x4.splat(0), weights: f32 = 0, covers: f32 = 0
  for (let j = y0; j <= y1; j++) {
    for (let i = x0; i <= x1; i++) {
      const pixel = j * H.width + i
      const weight = (<f32>1 - abs<f32>(<f32>i - u)) * (<f32>1 - abs<f32>(<f32>j - v))
      const share = weight * H.seen(pixel) / H.samplesOf(pixel)
      sum = f32x4.add(sum, f32x4.mul(f32x4.mul(v128.load(H.planeAt(plane, pixel)), demodulator(pixel)), f32x4.splat(share)))
      weights += weight
      covers += share
    }
  }
  const mean = f32x4.div(sum, f32x4.splat(covers))
  develop(x, y, mean, f32x4.extract_lane(mean, 3) * covers / weights, shade)
}
