import * as K from './layout'
import * as H from './header'
import * as P from './path'
import { traced } from './rays'
import { luminance } from './numbers'

// Sums and running means per pixel. Every sample is added in its order, so neither tiles nor
// passes nor threads can change a bit of the result.

@inline function accumulate(at: usize, value: v128): void { v128.store(at, f32x4.add(v128.load(at), value)) }
/** Moves a mean towards a value by 1/n. */
@inline function blend(at: usize, value: v128, share: f32): void {
  const mean = v128.load(at)
  v128.store(at, f32x4.add(mean, f32x4.mul(f32x4.sub(value, mean), f32x4.splat(share))))
}

function addSample(x: i32, y: i32, index: i32): void {
  const pixel = y * H.width + x
  P.sample(x, y + H.top(), index)
  const half = index & 1
  accumulate(H.planeAt(K.P_COLOR_A + half, pixel), f32x4(P.radianceR, P.radianceG, P.radianceB, P.coverage))
  if (P.guided) {
    const ratioAt = H.planeAt(K.P_RATIO, pixel)
    const seen = load<f32>(ratioAt, 12) + <f32>1
    const share = <f32>1 / seen
    const l = luminance(P.radianceR, P.radianceG, P.radianceB)
    blend(H.planeAt(K.P_ALBEDO, pixel), f32x4(P.albedoR, P.albedoG, P.albedoB, l * l), share)
    blend(H.planeAt(K.P_SHAPE, pixel), f32x4(P.normalX, P.normalY, P.normalZ, P.depth), share)
    const ratio = luminance(P.ratioR, P.ratioG, P.ratioB), albedo = luminance(P.albedoR, P.albedoG, P.albedoB)
    const spreadAt = H.planeAt(K.P_SPREAD, pixel)
    const nearest = seen > 1 ? min<f32>(load<f32>(spreadAt, 12), P.depth) : P.depth
    blend(spreadAt, f32x4(ratio * ratio, albedo * albedo, P.depth * P.depth, 0), share)
    store<f32>(spreadAt, nearest, 12)
    blend(ratioAt, f32x4(P.ratioR, P.ratioG, P.ratioB, 0), share)
    store<f32>(ratioAt, seen, 12)
  }
  if (P.shadeWeight > 0) {
    accumulate(H.planeAt(K.P_SHADOW_A + half, pixel), f32x4(P.shadeR, P.shadeG, P.shadeB, P.shadeWeight))
  }
}

/** Moves the film down the picture: of one plane, row `from` and those below it come to the top, the rest is emptied. */
export function slide(plane: i32, from: i32): i32 {
  const start = H.planeAt(plane, 0), kept = <usize>((H.height - from) * H.width) << 4
  memory.copy(start, H.planeAt(plane, from * H.width), kept)
  memory.fill(start + kept, 0, H.planeBytes - kept)
  return 1
}

/** Traces samples from … to-1 of every pixel of a tile; returns the pixels done. */
export function trace(x0: i32, y0: i32, x1: i32, y1: i32, from: i32, to: i32): i32 {
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      for (let i = from; i < to; i++) addSample(x, y, i)
      store<u16>(H.counts + (<usize>(y * H.width + x) << 2), <u16>to)
    }
  }
  return (x1 - x0) * (y1 - y0)
}

/** Traces what `planExtra` asked for, scaled to the budget; returns the samples drawn. */
export function traceExtra(x0: i32, y0: i32, x1: i32, y1: i32, scale: f32): i32 {
  let drawn = 0
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = H.counts + (<usize>(y * H.width + x) << 2)
      const done = <i32>load<u16>(at)
      const extra = <i32>(<f32>load<u16>(at, 2) * scale + <f32>0.5)
      for (let i = done; i < done + extra; i++) addSample(x, y, i)
      store<u16>(at, <u16>(done + extra))
      drawn += extra
    }
  }
  return drawn
}

/** Rays that one sample of each pixel of a tile costs; leaves the film alone. */
export function countRays(x0: i32, y0: i32, x1: i32, y1: i32): i32 {
  const before = traced
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) P.sample(x, y, 0)
  return traced - before
}
