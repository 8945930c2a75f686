import * as K from './layout'
import * as H from './header'
import { EDGE } from './guide'
import { clamp, fade, lum, sum3 } from './numbers'

// Variance calibrated by half buffers, firefly clamp, and an à-trous filter guided by albedo,
// normal, depth and that variance. Textures were divided out before and come back afterwards.

@inline function variance(plane: i32, pixel: i32): f32 { return load<f32>(H.planeAt(plane, pixel), 12) }
@inline function across(): i32 { return (H.width + K.BLOCK - 1) / K.BLOCK }
@inline function down(): i32 { return (H.height + K.BLOCK - 1) / K.BLOCK }

/** Sums the two guesses at the variance over blocks, rows of blocks b0 … b1-1. */
export function measure(b0: i32, b1: i32): i32 {
  for (let by = b0; by < b1; by++) {
    for (let bx = 0; bx < across(); bx++) {
      let halves: f32 = 0, sampled: f32 = 0
      const yEnd = min<i32>((by + 1) * K.BLOCK, H.height), xEnd = min<i32>((bx + 1) * K.BLOCK, H.width)
      for (let y = by * K.BLOCK; y < yEnd; y++) {
        for (let x = bx * K.BLOCK; x < xEnd; x++) {
          const pixel = y * H.width + x
          const s = variance(K.P_WORK_0, pixel)
          // Bright sparks would drown the rest of the block: weigh by brightness.
          const l = lum(v128.load(H.planeAt(K.P_WORK_0, pixel)))
          const w = <f32>1 / (l * l + <f32>1e-3)
          halves += variance(K.P_WORK_1, pixel) * w
          sampled += s * w
        }
      }
      const at = H.blocks + (<usize>(by * across() + bx) << 4)
      store<f32>(at, halves)
      store<f32>(at, sampled, 4)
    }
  }
  return 1
}

/** How much the samples' own variance overstates the error near a block: Sobol points do better than chance. */
function calibration(bx: i32, by: i32): f32 {
  let halves: f32 = 0, sampled: f32 = 0
  for (let y = max<i32>(by - 1, 0); y <= min<i32>(by + 1, down() - 1); y++) {
    for (let x = max<i32>(bx - 1, 0); x <= min<i32>(bx + 1, across() - 1); x++) {
      const at = H.blocks + (<usize>(y * across() + x) << 4)
      halves += load<f32>(at)
      sampled += load<f32>(at, 4)
    }
  }
  return sampled > 0 ? clamp(halves / sampled, 0.02, 1.5) : <f32>1
}

/** Work plane 0 → 1: final variances, and lone fireflies cut down to their neighbours. */
export function weigh(y0: i32, y1: i32): i32 {
  for (let y = y0; y < y1; y++) {
    let k: f32 = 1
    for (let x = 0; x < H.width; x++) {
      if (x % K.BLOCK == 0) k = calibration(x / K.BLOCK, y / K.BLOCK)
      const pixel = y * H.width + x
      const here = v128.load(H.planeAt(K.P_WORK_0, pixel))
      const out = H.planeAt(K.P_WORK_1, pixel)
      if (H.seen(pixel) == 0) {
        v128.store(out, f32x4.splat(0))
        continue
      }
      const albedo = v128.load(H.planeAt(K.P_GUIDE_ALBEDO, pixel)), shape = v128.load(H.planeAt(K.P_GUIDE_SHAPE, pixel))
      const normalK = f32x4.splat(f32x4.extract_lane(albedo, 3)), albedoK = f32x4.splat(load<f32>(H.planeAt(K.P_GUIDE, pixel)))
      let total: f32 = 0, weights: f32 = 0, most: f32 = 0, second: f32 = 0, light: f32 = 0, lights: f32 = 0
      let neighbours = 0
      for (let j = max<i32>(y - 1, 0); j <= min<i32>(y + 1, H.height - 1); j++) {
        for (let i = max<i32>(x - 1, 0); i <= min<i32>(x + 1, H.width - 1); i++) {
          const other = j * H.width + i
          if (other == pixel || H.seen(other) == 0) continue
          neighbours++
          const l = lum(v128.load(H.planeAt(K.P_WORK_0, other)))
          if (l > most) {
            second = most
            most = l
          } else if (l > second) second = l
        }
      }
      const limit = neighbours >= 3 ? second * <f32>1.5 : <f32>1e30
      for (let j = max<i32>(y - 2, 0); j <= min<i32>(y + 2, H.height - 1); j++) {
        for (let i = max<i32>(x - 2, 0); i <= min<i32>(x + 2, H.width - 1); i++) {
          const other = j * H.width + i
          if (H.seen(other) == 0) continue
          const near: i32 = (3 - abs<i32>(i - x)) * (3 - abs<i32>(j - y))
          let w = <f32>near
          if (other != pixel) {
            // Other surfaces have other noise.
            const dn = f32x4.sub(v128.load(H.planeAt(K.P_GUIDE_SHAPE, other)), shape), da = f32x4.sub(v128.load(H.planeAt(K.P_GUIDE_ALBEDO, other)), albedo)
            w *= fade(sum3(f32x4.add(f32x4.mul(f32x4.mul(dn, dn), normalK), f32x4.mul(f32x4.mul(da, da), albedoK))))
          }
          total += w * variance(K.P_WORK_0, other)
          weights += w
          if (abs<i32>(i - x) > 1 || abs<i32>(j - y) > 1) continue
          light += w * min<f32>(lum(v128.load(H.planeAt(K.P_WORK_0, other))), limit)
          lights += w
        }
      }
      let v = k * total / weights
      let color = here
      const own = lum(here)
      // Only what stands out by chance is cut: a highlight that has converged stays.
      const excess = own - limit
      if (excess > 0 && excess < <f32>6 * sqrt<f32>(variance(K.P_WORK_0, pixel) * k + <f32>1e-12)) {
        color = f32x4.mul(here, f32x4.splat(limit / own))
        v = min<f32>(v, limit * limit + <f32>1e-6)
      }
      v128.store(out, f32x4.replace_lane(color, 3, v))
      store<f32>(H.planeAt(K.P_GUIDE, pixel), light / lights, 8)
      // Kept for `planExtra`.
      store<f32>(H.planeAt(K.P_TEXTURE, pixel), v, 12)
    }
  }
  return 1
}

/** After its first level the filter's taps share their noise: its variance falls by so much less than that of chance. */
const CORRELATED: f32 = 2.8

/** A tap's own variance speaks for it only up to so many times the pixel's, or a spark would reach all that lies a stride away. */
const SPARK: f32 = 4

/** One level of the filter, plane → plane, taps 2^level apart. */
export function filter(y0: i32, y1: i32, from: i32, to: i32, level: i32): i32 {
  const stride = 1 << level
  const w = H.width, h = H.height
  // Lanes 3 carry other things than guides.
  const xyz = i32x4(-1, -1, -1, 0)
  const shapes = H.planeAt(K.P_GUIDE_SHAPE, 0), albedos = H.planeAt(K.P_GUIDE_ALBEDO, 0), guides = H.planeAt(K.P_GUIDE, 0)
  const counts = H.planeAt(K.P_RATIO, 0), colors = H.planeAt(from, 0)
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < w; x++) {
      const pixel = y * w + x
      const color = v128.load(H.planeAt(from, pixel))
      const out = H.planeAt(to, pixel)
      const samples = H.seen(pixel)
      if (samples == 0) {
        v128.store(out, color)
        continue
      }
      const own = lum(color)
      const spread = f32x4.extract_lane(color, 3)
      // What has converged needs no filter.
      if (spread < <f32>4e-7 * (own + <f32>0.02)) {
        v128.store(out, color)
        continue
      }
      const guide = v128.load(H.planeAt(K.P_GUIDE, pixel))
      if (f32x4.extract_lane(guide, 3) == EDGE) {
        v128.store(out, color)
        continue
      }
      const albedo = v128.load(H.planeAt(K.P_GUIDE_ALBEDO, pixel))
      const shape = v128.load(H.planeAt(K.P_GUIDE_SHAPE, pixel))
      const depth = f32x4.extract_lane(shape, 3)
      const albedoK = f32x4.splat(f32x4.extract_lane(guide, 0)), normalK = f32x4.splat(f32x4.extract_lane(albedo, 3))
      const depthError = f32x4.extract_lane(guide, 1)
      // At first single pixels are too noisy to compare.
      const light = level == 0 ? f32x4.extract_lane(guide, 2) : own
      const calm: f32 = level == 0 ? 0.8 : 1
      const left = depthAt(max<i32>(x - 1, 0), y), right = depthAt(min<i32>(x + 1, w - 1), y)
      const above = depthAt(x, max<i32>(y - 1, 0)), below = depthAt(x, min<i32>(y + 1, h - 1))
      const slopeX = abs<f32>(right - depth) < abs<f32>(depth - left) ? right - depth : depth - left
      const slopeY = abs<f32>(below - depth) < abs<f32>(depth - above) ? below - depth : depth - above
      const depthK = <f32>1 / (<f32>0.004 * depth + <f32>0.6 * <f32>stride * (abs<f32>(slopeX) + abs<f32>(slopeY)) + <f32>2 * depthError + <f32>1e-4)
      let sum = f32x4.splat(0)
      let weights: f32 = 0, squares: f32 = 0
      for (let j = -2; j <= 2; j++) {
        const qy = y + j * stride
        if (qy < 0 || qy >= h) continue
        const rowWeight: f32 = j == 0 ? 0.375 : (j & 1) == 1 ? 0.25 : 0.0625
        for (let i = -2; i <= 2; i++) {
          const qx = x + i * stride
          if (qx < 0 || qx >= w) continue
          const at = <usize>(qy * w + qx) << 4
          const count = load<f32>(counts + at, 12)
          if (count == 0) continue
          const otherShape = v128.load(shapes + at)
          const dn = f32x4.sub(otherShape, shape)
          const da = f32x4.sub(v128.load(albedos + at), albedo)
          const apart = v128.and(f32x4.add(f32x4.mul(f32x4.mul(dn, dn), normalK), f32x4.mul(f32x4.mul(da, da), albedoK)), xyz)
          const otherColor = v128.load(colors + at)
          const otherLight = level == 0 ? load<f32>(guides + at, 8) : lum(otherColor)
          const expected = depth + slopeX * <f32>(i * stride) + slopeY * <f32>(j * stride)
          const x0 = sum3(apart) + abs<f32>(f32x4.extract_lane(otherShape, 3) - expected) * depthK + abs<f32>(otherLight - light) / (<f32>2 * sqrt<f32>((spread + min<f32>(f32x4.extract_lane(otherColor, 3), SPARK * spread)) * calm) + <f32>1e-5)
          if (x0 >= 8) continue
          const columnWeight: f32 = i == 0 ? 0.375 : (i & 1) == 1 ? 0.25 : 0.0625
          const weight = rowWeight * columnWeight * fade(x0) * min<f32>(count / samples, 1)
          sum = f32x4.add(sum, f32x4.mul(f32x4.replace_lane(otherColor, 3, 0), f32x4.splat(weight)))
          squares += weight * weight * f32x4.extract_lane(otherColor, 3)
          weights += weight
        }
      }
      // At an edge the few neighbours that match lie far away: better to keep what is there.
      if (level > 0 && weights < 0.22) {
        v128.store(out, color)
        continue
      }
      const inverse = <f32>1 / weights
      v128.store(out, f32x4.replace_lane(f32x4.mul(sum, f32x4.splat(inverse)), 3, min<f32>(squares * inverse * inverse * (level > 0 ? CORRELATED : <f32>1), spread)))
    }
  }
  return 1
}
@inline function depthAt(x: i32, y: i32): f32 { return load<f32>(H.planeAt(K.P_GUIDE_SHAPE, y * H.width + x), 12) }

/** The plate's shade → its work plane with its variance blurred: one pixel's halves say little. Lane 3 below zero: no plate here. */
export function weighShade(y0: i32, y1: i32): i32 {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < H.width; x++) {
      const pixel = y * H.width + x
      const here = v128.load(H.planeAt(K.P_SHADE, pixel))
      let total: f32 = 0, count: f32 = 0
      if (f32x4.extract_lane(here, 3) >= 0) {
        for (let j = max<i32>(y - 3, 0); j <= min<i32>(y + 3, H.height - 1); j++) {
          for (let i = max<i32>(x - 3, 0); i <= min<i32>(x + 3, H.width - 1); i++) {
            const v = variance(K.P_SHADE, j * H.width + i)
            if (v < 0) continue
            total += v
            count += 1
          }
        }
        v128.store(H.planeAt(K.P_SHADE_WORK, pixel), f32x4.replace_lane(here, 3, total / count))
      } else v128.store(H.planeAt(K.P_SHADE_WORK, pixel), here)
    }
  }
  return 1
}

/** One level of a filter by value alone, over the plate's shade or a blurred texture. Where all is 1, so is the result. */
export function filterPlain(y0: i32, y1: i32, from: i32, to: i32, level: i32): i32 {
  const stride = 1 << level
  const w = H.width, h = H.height
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < w; x++) {
      const pixel = y * w + x
      const here = v128.load(H.planeAt(from, pixel))
      const spread = f32x4.extract_lane(here, 3)
      const out = H.planeAt(to, pixel)
      if (spread < 0) {
        v128.store(out, here)
        continue
      }
      const own = lum(here)
      let sum = f32x4.splat(0)
      let squares: f32 = 0
      for (let j = -2; j <= 2; j++) {
        const qy = y + j * stride
        if (qy < 0 || qy >= h) continue
        const rowWeight: f32 = j == 0 ? 0.375 : (j & 1) == 1 ? 0.25 : 0.0625
        for (let i = -2; i <= 2; i++) {
          const qx = x + i * stride
          if (qx < 0 || qx >= w) continue
          const other = v128.load(H.planeAt(from, qy * w + qx))
          const v = f32x4.extract_lane(other, 3)
          if (v < 0) continue
          const columnWeight: f32 = i == 0 ? 0.375 : (i & 1) == 1 ? 0.25 : 0.0625
          const weight = rowWeight * columnWeight * fade(abs<f32>(lum(other) - own) / (<f32>2.2 * sqrt<f32>(spread + v) + <f32>1e-4))
          // Lane 3 sums the weights by the same steps as the colours, so that all ones stay one.
          sum = f32x4.add(sum, f32x4.mul(f32x4.replace_lane(other, 3, 1), f32x4.splat(weight)))
          squares += weight * weight * v
        }
      }
      const weights = f32x4.extract_lane(sum, 3)
      v128.store(out, f32x4.replace_lane(f32x4.div(sum, f32x4.splat(weights)), 3, min<f32>(squares / (weights * weights) * (level > 0 ? CORRELATED : <f32>1), spread)))
    }
  }
  return 1
}

/** How much of the object in a pixel hides the plate (glass only in part) → lane 3 of work plane 0. Below zero: no object. */
export function resolveOpacity(y0: i32, y1: i32): i32 {
  const end = y1 * H.width
  for (let pixel = y0 * H.width; pixel < end; pixel++) {
    const met = H.seen(pixel)
    const covered = load<f32>(H.planeAt(K.P_COLOR_A, pixel), 12) + load<f32>(H.planeAt(K.P_COLOR_B, pixel), 12)
    store<f32>(H.planeAt(K.P_WORK_0, pixel), met > 0 ? covered / met : <f32>-1, 12)
  }
  return 1
}

/** One level of a filter over opacity, lane 3 of the work planes: glass reflects by chance, and chance is noise. */
export function filterOpacity(y0: i32, y1: i32, from: i32, to: i32, level: i32): i32 {
  const stride = 1 << level
  const w = H.width, h = H.height
  // Each level leaves about half of the noise.
  const tolerance: f32 = level == 0 ? 2 : level == 1 ? 1 : 0.5
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < w; x++) {
      const pixel = y * w + x
      const own = variance(from, pixel)
      const out = H.planeAt(to, pixel)
      if (own < 0) {
        store<f32>(out, own, 12)
        continue
      }
      const met = H.seen(pixel)
      const spread = max<f32>(own * (<f32>1 - own), <f32>0.5 / met) / met
      let sum: f32 = 0, weights: f32 = 0
      for (let j = -2; j <= 2; j++) {
        const qy = y + j * stride
        if (qy < 0 || qy >= h) continue
        const rowWeight: f32 = j == 0 ? 0.375 : (j & 1) == 1 ? 0.25 : 0.0625
        for (let i = -2; i <= 2; i++) {
          const qx = x + i * stride
          if (qx < 0 || qx >= w) continue
          const other = variance(from, qy * w + qx)
          if (other < 0) continue
          const count = H.seen(qy * w + qx)
          const columnWeight: f32 = i == 0 ? 0.375 : (i & 1) == 1 ? 0.25 : 0.0625
          const weight = rowWeight * columnWeight * fade(abs<f32>(other - own) / (tolerance * sqrt<f32>(spread + max<f32>(other * (<f32>1 - other), <f32>0.5 / count) / count))) * min<f32>(count / met, 1)
          sum += other * weight
          weights += weight
        }
      }
      store<f32>(out, sum / weights, 12)
    }
  }
  return 1
}

const RESIDUAL: f32 = 0.5
const RAW: f32 = .12

/**
 * Asks for more samples where the error that would be seen is large, up to three times as many
 * as there are; needs `weigh` done. Returns the samples asked for in rows y0 … y1-1.
 */
export function planExtra(y0: i32, y1: i32): i32 {
  const target = H.number(K.H_NOISE_TARGET)
  let asked = 0
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < H.width; x++) {
      const pixel = y * H.width + x
      const at = H.counts + (<usize>pixel << 2)
      const done = <f32>load<u16>(at)
      const covered = (load<f32>(H.planeAt(K.P_COLOR_A, pixel), 12) + load<f32>(H.planeAt(K.P_COLOR_B, pixel), 12)) / done
      let error: f32 = 0
      if (H.seen(pixel) > 0) {
        const color = v128.load(H.planeAt(K.P_WORK_1, pixel))
        const texture = lum(v128.load(H.planeAt(K.P_RATIO, pixel)))
        const k = texture * H.exposure
        // Near enough the slope of tone and sRGB together.
        const level = lum(color) * k
        const left = f32x4.extract_lane(color, 3) * RESIDUAL + load<f32>(H.planeAt(K.P_TEXTURE, pixel), 12) * RAW
        error = covered * left * k * k / (<f32>4 * (level + <f32>0.03) * (<f32>1 + level))
      }
      if (H.plate != K.PLATE_NONE) {
        // A sharp edge between object and plate, and the shadow's own noise.
        error += covered * (<f32>1 - covered) / done * <f32>0.15
        let total: f32 = 0, count: f32 = 0
        for (let j = max<i32>(y - 2, 0); j <= min<i32>(y + 2, H.height - 1); j++) {
          for (let i = max<i32>(x - 2, 0); i <= min<i32>(x + 2, H.width - 1); i++) {
            const v = variance(K.P_SHADE, j * H.width + i)
            if (v < 0) continue
            total += v
            count += 1
          }
        }
        if (count > 0) error += (<f32>1 - covered) * <f32>0.25 * total / count
      }
      const wanted = <i32>clamp(done * (error / (target * target) - <f32>1), 0, done * <f32>3)
      store<u16>(at, <u16>wanted, 2)
      asked += wanted
    }
  }
  return asked
}
