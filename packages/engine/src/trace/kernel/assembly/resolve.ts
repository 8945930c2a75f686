import * as K from './layout'
import * as H from './header'
import { clamp, lum, smooth } from './numbers'
import { decode, encode, outB, outG, outR, tone } from './tone'

@inline export function demodulator(pixel: i32): v128 {
  return f32x4.replace_lane(f32x4.max(v128.load(H.planeAt(K.P_TEXTURE, pixel)), f32x4.splat(0.02)), 3, 1)
}

/** The texture's mean and its error → the texture plane, to be filtered where blur makes it noisy. Lane 3 below zero: nothing seen. */
export function resolveTexture(y0: i32, y1: i32, plane: i32): i32 {
  const end = y1 * H.width
  for (let pixel = y0 * H.width; pixel < end; pixel++) {
    const ratio = v128.load(H.planeAt(K.P_RATIO, pixel))
    const seen = f32x4.extract_lane(ratio, 3)
    const mean = lum(ratio)
    const error = seen > 0 ? max<f32>(load<f32>(H.planeAt(K.P_SPREAD, pixel)) - mean * mean, 0) / seen : <f32>-1
    // Antialiasing spreads a sharp texture too: only a spread that is large for its mean is blur.
    v128.store(H.planeAt(plane, pixel), f32x4.replace_lane(ratio, 3, error))
  }
  return 1
}

/** Sums → means: colour without its texture and its variance. Rows y0 … y1-1. */
export function resolve(y0: i32, y1: i32): i32 {
  const end = y1 * H.width
  for (let pixel = y0 * H.width; pixel < end; pixel++) {
    const a = v128.load(H.planeAt(K.P_COLOR_A, pixel)), b = v128.load(H.planeAt(K.P_COLOR_B, pixel))
    const sum = f32x4.add(a, b)
    const covered = f32x4.extract_lane(sum, 3)
    const out = H.planeAt(K.P_WORK_0, pixel)
    if (covered > 0) {
      const texture = demodulator(pixel)
      const seen = load<f32>(H.planeAt(K.P_RATIO, pixel), 12)
      // Glass that shows the plate in some samples counts them as black: its opacity comes back at the end.
      const color = f32x4.div(f32x4.mul(sum, f32x4.splat(<f32>1 / seen)), texture)
      const t = lum(texture)
      const mean = lum(sum) / seen
      const sampled = max<f32>(load<f32>(H.planeAt(K.P_ALBEDO, pixel), 12) - mean * mean, 0) / (seen * t * t)
      const solid = covered > seen - <f32>0.5
      const ca: f32 = solid ? f32x4.extract_lane(a, 3) : seen * <f32>0.5, cb: f32 = solid ? f32x4.extract_lane(b, 3) : seen * <f32>0.5
      const halves = ca > 0 && cb > 0 ? (lum(a) / ca - lum(b) / cb) / t : <f32>0
      v128.store(out, f32x4.replace_lane(color, 3, sampled))
      // The squared difference of the halves waits in the other work plane for `calibrate`.
      store<f32>(H.planeAt(K.P_WORK_1, pixel), halves * halves * <f32>0.25, 12)
    } else {
      v128.store(out, f32x4.splat(0))
      store<f32>(H.planeAt(K.P_WORK_1, pixel), 0, 12)
    }
  }
  return 1
}

/** Sums → the plate's shade and the squared difference of its halves; -1 where there is no plate. After `mend`. */
export function resolveShade(y0: i32, y1: i32): i32 {
  const end = y1 * H.width
  for (let pixel = y0 * H.width; pixel < end; pixel++) {
    const first = v128.load(H.planeAt(K.P_SHADOW_A, pixel)), other = v128.load(H.planeAt(K.P_SHADOW_B, pixel))
    const shade = f32x4.add(first, other)
    const weight = f32x4.extract_lane(shade, 3)
    const wa = f32x4.extract_lane(first, 3), wb = f32x4.extract_lane(other, 3)
    const apart = wa > 0 && wb > 0 ? lum(first) / wa - lum(other) / wb : <f32>0
    const mean = f32x4.replace_lane(f32x4.div(shade, f32x4.splat(weight)), 3, apart * apart * <f32>0.25)
    v128.store(H.planeAt(K.P_SHADE, pixel), weight > 0 ? mean : f32x4(1, 1, 1, -1))
  }
  return 1
}

/** Interleaved gradient noise: even, fine, and the same at every size. */
@inline function noise(x: i32, y: i32, c: i32): f32 {
  const f = <f32>(x + c * 37) * <f32>0.06711056 + <f32>(y + c * 17) * <f32>0.00583715
  const g = <f32>52.9829189 * (f - floor<f32>(f))
  return g - floor<f32>(g)
}

/** The last traces of a shadow run out softly and end. */
@inline function settled(shade: f32): f32 {
  const dark = <f32>1 - min<f32>(shade, 1) - <f32>0.003
  if (dark <= 0) return 1
  return <f32>1 - dark * dark / (dark + <f32>0.008)
}

/** Part of the shorter side over which the shadow of a cut-out runs out towards the picture's edge, so that the edge shows on no ground. */
const EDGE: f32 = 0.08

/** On a coloured plate the outermost part of the picture is the plate's colour alone, and the shadow has its full depth from further in. */
const PLAIN: f32 = 0.03
const WHOLE: f32 = 0.15

/** 0 at the picture's edge (and `from` in from it), 1 from `until` inwards, both parts of the shorter side. */
@inline function inward(x: i32, row: i32, from: f32, until: f32): f32 {
  const sides = min(min(x, H.pictureWidth - 1 - x), min(row, H.pictureHeight - 1 - row))
  return smooth((<f32>sides / <f32>min(H.pictureWidth, H.pictureHeight) - from) / (until - from))
}

/** Colour planes → RGBA8 rows y0 … y1-1, from the work plane given. */
export function finish(y0: i32, y1: i32, plane: i32): i32 {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < H.width; x++) {
      const pixel = y * H.width + x
      const left = v128.load(H.planeAt(plane, pixel))
      const met = H.seen(pixel)
      // Lane 3 of the work plane: how much of the object hides the plate.
      const covered = met > 0 ? f32x4.extract_lane(left, 3) * met / H.samplesOf(pixel) : <f32>0
      develop(x, y, f32x4.mul(left, demodulator(pixel)), covered, H.plate == K.PLATE_NONE ? left : v128.load(H.planeAt(K.P_SHADE, pixel)))
    }
  }
  return 1
}

/** Writes pixel x of output row y: light, dimmed by how much of the object hides the plate (lane 3), which covers so much of the pixel, over the plate in its shade. */
export function develop(x: i32, y: i32, light: v128, covered: f32, shade: v128): void {
  const row = y + H.top() * H.scale
  const out = H.output + (<usize>(y * H.pictureWidth + x) << 2)
  const color = H.plate == K.PLATE_NONE ? light : f32x4.mul(light, f32x4.splat(<f32>1 / clamp(f32x4.extract_lane(light, 3), 0.02, 1)))
  tone(f32x4.extract_lane(color, 0), f32x4.extract_lane(color, 1), f32x4.extract_lane(color, 2))
  let r = outR, g = outG, b = outB
  let alpha: f32 = 1
  if (H.plate != K.PLATE_NONE) {
    const plateR = H.number(K.H_PLATE_SRGB), plateG = H.number(K.H_PLATE_SRGB + 4), plateB = H.number(K.H_PLATE_SRGB + 8)
    const bare = covered < 0.9999 ? <f32>1 - covered : <f32>0
    const shadeR = settled(f32x4.extract_lane(shade, 0)), shadeG = settled(f32x4.extract_lane(shade, 1)), shadeB = settled(f32x4.extract_lane(shade, 2))
    const lit = shadeR >= 1 && shadeG >= 1 && shadeB >= 1
    if (H.plate == K.PLATE_COLOR) {
      const deep = inward(x, row, PLAIN, WHOLE)
      if (bare >= 1 && (lit || deep <= 0)) {
        store<u8>(out, <u8>(plateR * <f32>255 + <f32>0.5))
        store<u8>(out, <u8>(plateG * <f32>255 + <f32>0.5), 1)
        store<u8>(out, <u8>(plateB * <f32>255 + <f32>0.5), 2)
        store<u8>(out, 255, 3)
        return
      }
      r = r * covered + decode(plateR) * (<f32>1 - (<f32>1 - shadeR) * deep) * bare
      g = g * covered + decode(plateG) * (<f32>1 - (<f32>1 - shadeG) * deep) * bare
      b = b * covered + decode(plateB) * (<f32>1 - (<f32>1 - shadeB) * deep) * bare
    } else {
      // Pictures are laid over others in code values, so this is in code values too. Shadow on
      // nothing is black; tinted shadow and glass keep the tint that they would have over white.
      const kept = inward(x, row, 0, EDGE)
      const codeR = encode(<f32>1 - (<f32>1 - shadeR) * kept), codeG = encode(<f32>1 - (<f32>1 - shadeG) * kept), codeB = encode(<f32>1 - (<f32>1 - shadeB) * kept)
      const least = min<f32>(codeR, min<f32>(codeG, codeB))
      alpha = covered + (<f32>1 - least * <f32>0.00392156863) * bare
      const k: f32 = alpha > 0 ? <f32>1 / alpha : 0
      r = (encode(r) * covered + (codeR - least) * bare) * k
      g = (encode(g) * covered + (codeG - least) * bare) * k
      b = (encode(b) * covered + (codeB - least) * bare) * k
    }
  }
  if (H.plate != K.PLATE_TRANSPARENT) {
    r = encode(r)
    g = encode(g)
    b = encode(b)
  }
  // floor(v + noise) leaves whole values alone: what is exact stays exact.
  store<u8>(out, <u8>min<f32>(r + noise(x, row, 0), 255))
  store<u8>(out, <u8>min<f32>(g + noise(x, row, 1), 255), 1)
  store<u8>(out, <u8>min<f32>(b + noise(x, row, 2), 255), 2)
  store<u8>(out, <u8>clamp(alpha * <f32>255 + noise(x, row, 3), 0, 255), 3)
}
