import * as K from './layout'
import { textures, tables } from './header'
import { encode } from './tone'

// Textures and their coarser levels. Detail textures hold height, roughness factor and, instead of
// what they came with, the root mean square of the height's slope across and down.

/** How slopes (height steps per finest texel) are kept in a byte: 22 √slope. */
const SLOPE_CODE: f32 = 22

@inline function record(index: i32): usize { return textures + <usize>(index * K.TEXTURE_BYTES) }
@inline export function texelsAcross(index: i32): f32 { return <f32>load<i32>(record(index), K.T_WIDTH) }
@inline export function texelsDown(index: i32): f32 { return <f32>load<i32>(record(index), K.T_HEIGHT) }
@inline function levelSize(size: i32, level: i32): i32 { return max<i32>(size >> level, 1) }
@inline function levelAt(t: usize, level: i32): usize { return K.BASE + <usize>load<i32>(t + (<usize>level << 2), K.T_LEVEL) }

@inline function wrapped(i: i32, size: i32, clamped: i32): i32 {
  if (clamped) return i < 0 ? 0 : i >= size ? size - 1 : i
  // Callers bring repeats to within a texel or two of the picture.
  return i < 0 ? max<i32>(i + size, 0) : i >= size ? min<i32>(i - size, size - 1) : i
}
@inline function linear(byte: i32): f32 { return load<f32>(tables + (<usize>byte << 2)) }

/** One colour texel, linear, alpha 0–1, colours multiplied by alpha so that they blend cleanly. */
@inline function colorTexel(p: usize): v128 {
  const texel = load<u32>(p)
  const color = f32x4(linear(texel & 255), linear((texel >> 8) & 255), linear((texel >> 16) & 255), 1)
  const a = texel >> 24
  return a == 255 ? color : f32x4.mul(color, f32x4.splat(<f32>a * <f32>0.00392156863))
}
@inline function dataTexel(p: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))))
}
@inline function blend(a: v128, b: v128, t: v128): v128 { return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), t)) }

// The level that the last `chooseLevel` settled on, and the place in it.
let data: usize = 0
let w: i32 = 0
let h: i32 = 0
let clamped: i32 = 0
let x: f32 = 0
let y: f32 = 0

/** Half the binary logarithm of x > 0, to 0.05. */
@inline function halfLog(x: f32): f32 { return <f32>(reinterpret<i32>(x) - 0x3f800000) * <f32>5.9604645e-8 }

/** Picks a level for a footprint of so many finest texels (an area); `dither` 0–1 mixes two levels over the samples. */
@inline function chooseLevel(t: usize, u: f32, v: f32, area: f32, dither: f32): void {
  const level = min<i32>(max<i32>(<i32>floor<f32>(halfLog(max<f32>(min<f32>(area, 1e9), 1e-9)) + dither), 0), load<i32>(t, K.T_LEVELS) - 1)
  data = levelAt(t, level)
  w = levelSize(load<i32>(t, K.T_WIDTH), level)
  h = levelSize(load<i32>(t, K.T_HEIGHT), level)
  clamped = load<i32>(t, K.T_CLAMPED)
  // Keep the integer conversion in range whatever the uv.
  const uu = u - (clamped ? <f32>0 : floor<f32>(u)), vv = v - (clamped ? <f32>0 : floor<f32>(v))
  x = max<f32>(-2e6, min<f32>(2e6, uu * <f32>w - <f32>0.5))
  y = max<f32>(-2e6, min<f32>(2e6, (<f32>1 - vv) * <f32>h - <f32>0.5))
}

/** Colour at uv (v up), bilinear: linear, premultiplied. */
export function sampleColor(index: i32, u: f32, v: f32, area: f32, dither: f32): v128 {
  chooseLevel(record(index), u, v, area, dither)
  const fx = floor<f32>(x), fy = floor<f32>(y)
  const x0 = wrapped(<i32>fx, w, clamped), x1 = wrapped(<i32>fx + 1, w, clamped)
  const y0 = wrapped(<i32>fy, h, clamped) * w, y1 = wrapped(<i32>fy + 1, h, clamped) * w
  const sx = f32x4.splat(x - fx)
  const upper = blend(colorTexel(data + (<usize>(y0 + x0) << 2)), colorTexel(data + (<usize>(y0 + x1) << 2)), sx)
  const lower = blend(colorTexel(data + (<usize>(y1 + x0) << 2)), colorTexel(data + (<usize>(y1 + x1) << 2)), sx)
  return blend(upper, lower, f32x4.splat(y - fy))
}

// What the last `sampleDetail` found: roughness factor (1 = unchanged), mean squared slopes of all
// that lies within the level's texels, and, where asked for, the slopes of the level itself. All
// slopes are steps of height per finest texel, u to the right and v up.
export let factor: f32 = 1
export let squareU: f32 = 0
export let squareV: f32 = 0
export let slopeU: f32 = 0
export let slopeV: f32 = 0

@inline function square(code: f32): f32 {
  const root = code * (<f32>1 / SLOPE_CODE)
  const slope = root * root
  return slope * slope
}

/** Roughness and bumps at uv (v up), over the 3 × 3 texels about it. */
export function sampleDetail(index: i32, u: f32, v: f32, area: f32, dither: f32, bumps: bool): void {
  const t = record(index)
  chooseLevel(t, u, v, area, dither)
  const nearX = floor<f32>(x + <f32>0.5), nearY = floor<f32>(y + <f32>0.5)
  const c = <i32>nearX, r = <i32>nearY
  const dx = x - nearX, dy = y - nearY
  const x1 = wrapped(c, w, clamped), y1 = wrapped(r, h, clamped) * w
  // The side texel that the point leans to.
  const xs = wrapped(dx < 0 ? c - 1 : c + 1, w, clamped), ys = wrapped(dy < 0 ? r - 1 : r + 1, h, clamped) * w
  const p11 = dataTexel(data + (<usize>(y1 + x1) << 2)), ps1 = dataTexel(data + (<usize>(y1 + xs) << 2))
  const p1s = dataTexel(data + (<usize>(ys + x1) << 2)), pss = dataTexel(data + (<usize>(ys + xs) << 2))
  const ax = abs<f32>(dx), ay = abs<f32>(dy)
  const here = blend(blend(p11, ps1, f32x4.splat(ax)), blend(p1s, pss, f32x4.splat(ax)), f32x4.splat(ay))
  factor = f32x4.extract_lane(here, 1) * <f32>0.0078125
  squareU = square(f32x4.extract_lane(here, 2))
  squareV = square(f32x4.extract_lane(here, 3))
  slopeU = 0
  slopeV = 0
  if (!bumps) return
  // Central differences of the bilinear height, half a texel to each side: the slope is continuous.
  const xo = wrapped(dx < 0 ? c + 1 : c - 1, w, clamped), yo = wrapped(dy < 0 ? r + 1 : r - 1, h, clamped) * w
  const h11 = f32x4.extract_lane(p11, 0), hs1 = f32x4.extract_lane(ps1, 0), h1s = f32x4.extract_lane(p1s, 0), hss = f32x4.extract_lane(pss, 0)
  const ho1 = <f32>load<u8>(data + (<usize>(y1 + xo) << 2)), hos = <f32>load<u8>(data + (<usize>(ys + xo) << 2))
  const h1o = <f32>load<u8>(data + (<usize>(yo + x1) << 2)), hso = <f32>load<u8>(data + (<usize>(yo + xs) << 2))
  const fx = ax + <f32>0.5, fy = ay + <f32>0.5
  const middle = (h11 - ho1) * (<f32>1 - fx) + (hs1 - h11) * fx, side = (h1s - hos) * (<f32>1 - fx) + (hss - h1s) * fx
  const across = middle + (side - middle) * ay
  const center = (h11 - h1o) * (<f32>1 - fy) + (h1s - h11) * fy, beside = (hs1 - hso) * (<f32>1 - fy) + (hss - hs1) * fy
  const down = center + (beside - center) * ax
  slopeU = (dx < 0 ? -across : across) * <f32>w / <f32>load<i32>(t, K.T_WIDTH)
  slopeV = (dy < 0 ? down : -down) * <f32>h / <f32>load<i32>(t, K.T_HEIGHT)
}

@inline function codeOf(square: f32): i32 { return <i32>min<f32>(SLOPE_CODE * sqrt<f32>(sqrt<f32>(square)) + <f32>0.5, 255) }

/** Fills the coarser levels of a texture; of a detail texture, the slopes first. */
export function shrink(index: i32): i32 {
  const t = record(index)
  const isColor = load<i32>(t, K.T_COLOR) != 0
  const levels = load<i32>(t, K.T_LEVELS)
  clamped = load<i32>(t, K.T_CLAMPED)
  if (!isColor) fillSlopes(t)
  for (let level = 1; level < levels; level++) {
    const from = levelAt(t, level - 1), to = levelAt(t, level)
    const w0 = levelSize(load<i32>(t, K.T_WIDTH), level - 1), h0 = levelSize(load<i32>(t, K.T_HEIGHT), level - 1)
    const w1 = levelSize(w0, 1), h1 = levelSize(h0, 1)
    const stepX = <f32>w0 / <f32>w1, stepY = <f32>h0 / <f32>h1
    for (let j = 0; j < h1; j++) {
      const top = <f32>j * stepY, bottom = min<f32>(top + stepY, <f32>h0)
      for (let i = 0; i < w1; i++) {
        const left = <f32>i * stepX, right = min<f32>(left + stepX, <f32>w0)
        let sum = f32x4.splat(0)
        let weights: f32 = 0
        // An odd size shares the texels on the border between two.
        for (let y = <i32>top; <f32>y < bottom - <f32>1e-3; y++) {
          const rows = min<f32>(bottom, <f32>(y + 1)) - max<f32>(top, <f32>y)
          for (let x = <i32>left; <f32>x < right - <f32>1e-3; x++) {
            const weight = rows * (min<f32>(right, <f32>(x + 1)) - max<f32>(left, <f32>x))
            const p = from + (<usize>(y * w0 + x) << 2)
            let texel = isColor ? colorTexel(p) : dataTexel(p)
            if (!isColor) {
              texel = f32x4.replace_lane(texel, 2, square(f32x4.extract_lane(texel, 2)))
              texel = f32x4.replace_lane(texel, 3, square(f32x4.extract_lane(texel, 3)))
            }
            sum = f32x4.add(sum, f32x4.mul(texel, f32x4.splat(weight)))
            weights += weight
          }
        }
        sum = f32x4.mul(sum, f32x4.splat(<f32>1 / weights))
        const out = to + (<usize>(j * w1 + i) << 2)
        if (isColor) storeColor(out, sum)
        else {
          store<u8>(out, <u8>(f32x4.extract_lane(sum, 0) + <f32>0.5))
          store<u8>(out, <u8>(f32x4.extract_lane(sum, 1) + <f32>0.5), 1)
          store<u8>(out, <u8>codeOf(f32x4.extract_lane(sum, 2)), 2)
          store<u8>(out, <u8>codeOf(f32x4.extract_lane(sum, 3)), 3)
        }
      }
    }
  }
  return 1
}

function storeColor(out: usize, color: v128): void {
  const alpha = f32x4.extract_lane(color, 3)
  const k: f32 = alpha > 0 ? <f32>1 / alpha : 0
  store<u8>(out, <u8>(encode(f32x4.extract_lane(color, 0) * k) + <f32>0.5))
  store<u8>(out, <u8>(encode(f32x4.extract_lane(color, 1) * k) + <f32>0.5), 1)
  store<u8>(out, <u8>(encode(f32x4.extract_lane(color, 2) * k) + <f32>0.5), 2)
  store<u8>(out, <u8>(min<f32>(alpha, 1) * <f32>255 + <f32>0.5), 3)
}

function fillSlopes(t: usize): void {
  const w = load<i32>(t, K.T_WIDTH), h = load<i32>(t, K.T_HEIGHT)
  const base = levelAt(t, 0)
  for (let y = 0; y < h; y++) {
    const above = wrapped(y - 1, h, clamped) * w, below = wrapped(y + 1, h, clamped) * w, row = y * w
    for (let x = 0; x < w; x++) {
      const left = wrapped(x - 1, w, clamped), right = wrapped(x + 1, w, clamped)
      const du = (<f32>load<u8>(base + (<usize>(row + right) << 2)) - <f32>load<u8>(base + (<usize>(row + left) << 2))) * <f32>0.5
      const dv = (<f32>load<u8>(base + (<usize>(below + x) << 2)) - <f32>load<u8>(base + (<usize>(above + x) << 2))) * <f32>0.5
      const p = base + (<usize>(row + x) << 2)
      store<u8>(p, <u8>codeOf(du * du), 2)
      store<u8>(p, <u8>codeOf(dv * dv), 3)
    }
  }
}
