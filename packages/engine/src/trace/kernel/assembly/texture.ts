import * as K from './layout'
import { textures, tables } from './header'


@inline function wrapped(i: i32, size: i32, clamped: i32): i32 {
  if (clamped) return i < 0 ? 0 : i >= size ? size - 1 : i
  const r = i % size
  return r < 0 ? r + size : r
}
@inline function linear(byte: i32): f32 { return load<f32>(tables + (<usize>byte << 2)) }

/** One colour texel, linear, alpha 0–1, colours multiplied by alpha so that they blend cleanly. */
@inline function colorTexel(p: usize): v128 {
  const a = <f32>load<u8>(p, 3) * <f32>0.00392156863
  return f32x4.mul(f32x4(linear(load<u8>(p)), linear(load<u8>(p, 1)), linear(load<u8>(p, 2)), 1), f32x4.splat(a))
}
@inline function dataTexel(p: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4(load<u8>(p), load<u8>(p, 1), load<u8>(p, 2), load<u8>(p, 3)))
}

/** Bilinear sample at uv (v up). Colour: linear, premultiplied; data: 0–255. */
export function sampleTexture(index: i32, u: f32, v: f32, isColor: bool): v128 {
  const t = textures + <usize>(index * K.TEXTURE_BYTES)
  const data = K.BASE + <usize>load<i32>(t), w = load<i32>(t, 4), h = load<i32>(t, 8), clamped = load<i32>(t, 12)
  // Keep the integer conversion in range whatever the uv.
  const uu = u - (clamped ? <f32>0 : floor<f32>(u)), vv = v - (clamped ? <f32>0 : floor<f32>(v))
  const x = max<f32>(-2e6, min<f32>(2e6, uu * <f32>w - <f32>0.5)), y = max<f32>(-2e6, min<f32>(2e6, (<f32>1 - vv) * <f32>h - <f32>0.5))
  const fx = floor<f32>(x), fy = floor<f32>(y)
  const x0 = wrapped(<i32>fx, w, clamped), x1 = wrapped(<i32>fx + 1, w, clamped)
  const y0 = wrapped(<i32>fy, h, clamped) * w, y1 = wrapped(<i32>fy + 1, h, clamped) * w
  const p00 = data + (<usize>(y0 + x0) << 2), p10 = data + (<usize>(y0 + x1) << 2)
  const p01 = data + (<usize>(y1 + x0) << 2), p11 = data + (<usize>(y1 + x1) << 2)
  const sx = f32x4.splat(x - fx), sy = f32x4.splat(y - fy)
  const a = isColor ? colorTexel(p00) : dataTexel(p00), b = isColor ? colorTexel(p10) : dataTexel(p10)
  const c = isColor ? colorTexel(p01) : dataTexel(p01), d = isColor ? colorTexel(p11) : dataTexel(p11)
  const upper = f32x4.add(a, f32x4.mul(f32x4.sub(b, a), sx)), lower = f32x4.add(c, f32x4.mul(f32x4.sub(d, c), sx))
  return f32x4.add(upper, f32x4.mul(f32x4.sub(lower, upper), sy))
}

/** Width and height of a texture, in texels. */
@inline export function texelsAcross(index: i32): f32 { return <f32>load<i32>(textures + <usize>(index * K.TEXTURE_BYTES), 4) }
@inline export function texelsDown(index: i32): f32 { return <f32>load<i32>(textures + <usize>(index * K.TEXTURE_BYTES), 8) }
