import * as K from './layout'
import * as H from './header'
import { lum, sum3 } from './numbers'

// What the filter goes by: albedo, normal and depth with their own errors. Out of focus these are
// as noisy as the light and are smoothed first; at sharp edges they know, sample by sample, how
// much of each side a pixel saw, and the edge is drawn from them.

/** A pixel whose guides change abruptly within it. */
export const EDGE: f32 = 1

@inline export function depthAt(x: i32, y: i32): f32 { return load<f32>(H.planeAt(K.P_SHAPE, y * H.width + x), 12) }

/** Radius in pixels of the film over which the lens spreads a point at that depth. */
@inline export function lensBlur(depth: f32): f32 {
  const lens = H.number(K.H_LENS_RADIUS)
  return lens == 0 ? <f32>0 : lens * abs<f32>(depth / H.number(K.H_FOCUS) - <f32>1) / (H.number(K.H_PIXEL) * depth)
}

/** Fills the guide planes of rows y0 … y1-1 from the sums of the film. */
export function guide(y0: i32, y1: i32): i32 {
  const w = H.width, h = H.height
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < w; x++) {
      const pixel = y * w + x
      const samples = H.seen(pixel)
      if (samples == 0) continue
      const nearest = load<f32>(H.planeAt(K.P_SPREAD, pixel), 12)
      const blur = lensBlur(nearest)
      let albedo = v128.load(H.planeAt(K.P_ALBEDO, pixel)), shape = v128.load(H.planeAt(K.P_SHAPE, pixel))
      const squares = v128.load(H.planeAt(K.P_SPREAD, pixel))
      const light = lum(albedo), depth = f32x4.extract_lane(shape, 3)
      let albedoSpread = max<f32>(f32x4.extract_lane(squares, 1) - light * light, 0)
      let depthSpread = max<f32>(f32x4.extract_lane(squares, 2) - depth * depth, 0)
      let normalSpread = max<f32>(<f32>1 - sum3(f32x4.mul(shape, shape)), 0)
      let effective = samples
      let edge: f32 = 0
      if (blur > 1) {
        const reach = min<i32>(<i32>(blur * <f32>0.5 + <f32>1), 3)
        let albedos = f32x4.splat(0), shapes = f32x4.splat(0), spreads = f32x4.splat(0)
        let weights: f32 = 0, squared: f32 = 0
        for (let j = max<i32>(y - reach, 0); j <= min<i32>(y + reach, h - 1); j++) {
          for (let i = max<i32>(x - reach, 0); i <= min<i32>(x + reach, w - 1); i++) {
            const other = j * w + i
            const count = H.seen(other)
            if (count == 0) continue
            // A sharp thing next to a blurred one keeps to itself.
            if (lensBlur(load<f32>(H.planeAt(K.P_SPREAD, other), 12)) <= 1) continue
            const tent: i32 = (reach + 1 - abs<i32>(i - x)) * (reach + 1 - abs<i32>(j - y))
            const near = <f32>tent * count
            const a = v128.load(H.planeAt(K.P_ALBEDO, other)), s = v128.load(H.planeAt(K.P_SHAPE, other)), q = v128.load(H.planeAt(K.P_SPREAD, other))
            const l = lum(a), d = f32x4.extract_lane(s, 3)
            const k = f32x4.splat(near)
            albedos = f32x4.add(albedos, f32x4.mul(a, k))
            shapes = f32x4.add(shapes, f32x4.mul(s, k))
            spreads = f32x4.add(spreads, f32x4.mul(f32x4(f32x4.extract_lane(q, 1) - l * l, f32x4.extract_lane(q, 2) - d * d, <f32>1 - sum3(f32x4.mul(s, s)), 0), k))
            weights += near
            squared += near * near / count
          }
        }
        const inverse = f32x4.splat(<f32>1 / weights)
        albedo = f32x4.mul(albedos, inverse)
        shape = f32x4.mul(shapes, inverse)
        spreads = f32x4.mul(spreads, inverse)
        albedoSpread = max<f32>(f32x4.extract_lane(spreads, 0), 0)
        depthSpread = max<f32>(f32x4.extract_lane(spreads, 1), 0)
        normalSpread = max<f32>(f32x4.extract_lane(spreads, 2), 0)
        effective = weights * weights / squared
      } else {
        const slope = abs<f32>(depthAt(min<i32>(x + 1, w - 1), y) - depthAt(max<i32>(x - 1, 0), y)) + abs<f32>(depthAt(x, min<i32>(y + 1, h - 1)) - depthAt(x, max<i32>(y - 1, 0)))
        const abrupt = <f32>0.008 * depth + <f32>0.12 * slope, contrast = <f32>0.3 * light + <f32>0.02
        if (depthSpread > abrupt * abrupt || albedoSpread > contrast * contrast || normalSpread > 0.3) edge = EDGE
      }
      const tint = <f32>0.25 * (lum(albedo) + <f32>0.05)
      const mean = <f32>1 / effective
      v128.store(H.planeAt(K.P_GUIDE_ALBEDO, pixel), f32x4.replace_lane(albedo, 3, <f32>40 / (<f32>1 + <f32>120 * normalSpread * mean)))
      v128.store(H.planeAt(K.P_GUIDE_SHAPE, pixel), shape)
      v128.store(H.planeAt(K.P_GUIDE, pixel), f32x4(<f32>1 / (tint * tint + <f32>6 * albedoSpread * mean), sqrt<f32>(depthSpread * mean), 0, edge))
    }
  }
  return 1
}

// Per thread: eight rows of normal equations, their right-hand sides, and one pixel's features.
const SIDES: usize = 256
const FEATURES: usize = 384

/** Squared differences, in variances, up to which the fit is believed. */
const TRUST: f32 = 3

/** The colour of a pixel with its texture in it. */
@inline function textured(plane: i32, pixel: i32): v128 {
  return f32x4.mul(v128.load(H.planeAt(plane, pixel)), f32x4.max(v128.load(H.planeAt(K.P_TEXTURE, pixel)), f32x4.splat(0.02)))
}

/** Draws edges anew, plane → plane: the colours about each are fitted by its guides, which know how much of each side it saw. */
export function mend(y0: i32, y1: i32, from: i32, to: i32): i32 {
  const w = H.width, h = H.height
  const s = H.scratch
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < w; x++) {
      const pixel = y * w + x
      const here = v128.load(H.planeAt(from, pixel))
      const out = H.planeAt(to, pixel)
      if (H.seen(pixel) == 0 || load<f32>(H.planeAt(K.P_GUIDE, pixel), 12) != EDGE) {
        v128.store(out, here)
        continue
      }
      for (let i: usize = 0; i < 384; i += 16) v128.store(s + i, f32x4.splat(0))
      const albedo = v128.load(H.planeAt(K.P_GUIDE_ALBEDO, pixel)), shape = v128.load(H.planeAt(K.P_GUIDE_SHAPE, pixel))
      const depth = f32x4.extract_lane(shape, 3)
      const depthSpread = load<f32>(H.planeAt(K.P_SPREAD, pixel), 8) - depth * depth
      const depthScale = <f32>1 / (sqrt<f32>(max<f32>(depthSpread, 0)) + <f32>0.01 * depth)
      const tint = <f32>1 / (lum(albedo) + <f32>0.1)
      const scales = f32x4(2, 2, 2, depthScale)
      let low = f32x4.splat(1e30), high = f32x4.splat(0)
      let total: f32 = 0
      for (let j = max<i32>(y - 3, 0); j <= min<i32>(y + 3, h - 1); j++) {
        for (let i = max<i32>(x - 3, 0); i <= min<i32>(x + 3, w - 1); i++) {
          const other = j * w + i
          if (H.seen(other) == 0) continue
          const near: i32 = (4 - abs<i32>(i - x)) * (4 - abs<i32>(j - y))
          let weight = <f32>near
          // Edges have not been filtered.
          if (load<f32>(H.planeAt(K.P_GUIDE, other), 12) == EDGE) weight *= 0.35
          const color = textured(from, other)
          if (other != pixel && abs<i32>(i - x) <= 2 && abs<i32>(j - y) <= 2) {
            low = f32x4.min(low, color)
            high = f32x4.max(high, color)
          }
          const first = f32x4.mul(f32x4.sub(v128.load(H.planeAt(K.P_GUIDE_ALBEDO, other)), albedo), f32x4.splat(tint))
          const second = f32x4.mul(f32x4.sub(v128.load(H.planeAt(K.P_GUIDE_SHAPE, other)), shape), scales)
          const f = f32x4.replace_lane(first, 3, 1)
          v128.store(s + FEATURES, f)
          v128.store(s + FEATURES, second, 16)
          for (let row: usize = 0; row < 8; row++) {
            const k = f32x4.splat(load<f32>(s + FEATURES + (row << 2)) * weight)
            const p = s + (row << 5)
            v128.store(p, f32x4.add(v128.load(p), f32x4.mul(f, k)))
            v128.store(p, f32x4.add(v128.load(p, 16), f32x4.mul(second, k)), 16)
            const q = s + SIDES + (row << 4)
            v128.store(q, f32x4.add(v128.load(q), f32x4.mul(color, k)))
          }
          total += weight
        }
      }
      // Guides are never quite right: a ridge on all but the constant, which is number 3.
      for (let row: usize = 0; row < 8; row++) if (row != 3) store<f32>(s + row * 36, load<f32>(s + row * 36) + total * <f32>0.004)
      // The features are differences from this pixel, so the constant alone is its colour: eliminate the others.
      for (let step: usize = 0; step < 8; step++) {
        if (step == 3) continue
        const p = s + (step << 5)
        const pivot = <f32>1 / load<f32>(s + step * 36)
        for (let row: usize = 0; row < 8; row++) {
          if (row == step || (row < step && row != 3)) continue
          const r = s + (row << 5)
          const k = f32x4.splat(load<f32>(r + (step << 2)) * pivot)
          v128.store(r, f32x4.sub(v128.load(r), f32x4.mul(v128.load(p), k)))
          v128.store(r, f32x4.sub(v128.load(r, 16), f32x4.mul(v128.load(p, 16), k)), 16)
          const q = s + SIDES + (row << 4)
          v128.store(q, f32x4.sub(v128.load(q), f32x4.mul(v128.load(s + SIDES + (step << 4)), k)))
        }
      }
      const constant = f32x4.splat(<f32>1 / load<f32>(s + 3 * 36))
      const fitted = f32x4.min(f32x4.max(f32x4.mul(v128.load(s + SIDES + 48), constant), low), high)
      const plain = f32x4.div(fitted, f32x4.max(v128.load(H.planeAt(K.P_TEXTURE, pixel)), f32x4.splat(0.02)))
      // What differs by more than the noise could is what the fit cannot know.
      const noise = f32x4.extract_lane(here, 3), apart = lum(plain) - lum(here)
      const trust = min<f32>(TRUST * noise / (apart * apart + <f32>1e-12), 1)
      const mended = f32x4.add(here, f32x4.mul(f32x4.sub(plain, here), f32x4.splat(trust)))
      v128.store(out, f32x4.replace_lane(mended, 3, noise * <f32>0.2))
    }
  }
  return 1
}
