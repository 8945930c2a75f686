import { seed } from './header'

// Owen-scrambled Sobol points (Laine-Karras hashes), padded in pairs: four numbers at a time.
let pixelSeed: u32 = 0
let reversedIndex: u32 = 0

@inline function scalarHash(value: u32): u32 {
  let x = value
  x ^= x >> 16
  x *= 0x7feb352d
  x ^= x >> 15
  x *= 0x846ca68b
  return x ^ (x >> 16)
}
@inline function hash(value: v128): v128 {
  let x = v128.xor(value, i32x4.shr_u(value, 16))
  x = i32x4.mul(x, i32x4.splat(0x7feb352d))
  x = v128.xor(x, i32x4.shr_u(x, 15))
  x = i32x4.mul(x, i32x4.splat(<i32>0x846ca68b))
  return v128.xor(x, i32x4.shr_u(x, 16))
}
@inline function reverse(v: v128): v128 {
  const low = v128.and(v, i8x16.splat(0x0f))
  const high = v128.and(i16x8.shr_u(v, 4), i8x16.splat(0x0f))
  const lowUp = i8x16.swizzle(i8x16(0, -128, 64, -64, 32, -96, 96, -32, 16, -112, 80, -48, 48, -80, 112, -16), low)
  const highDown = i8x16.swizzle(i8x16(0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15), high)
  const bytes = v128.or(lowUp, highDown)
  return i8x16.shuffle(bytes, bytes, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)
}
@inline function scramble(value: v128, seeds: v128): v128 {
  let x = v128.xor(value, i32x4.mul(value, i32x4.splat(0x3d20adea)))
  x = i32x4.add(x, seeds)
  x = i32x4.mul(x, v128.or(i32x4.shr_u(seeds, 16), i32x4.splat(1)))
  x = v128.xor(x, i32x4.mul(x, i32x4.splat(0x05526c56)))
  return v128.xor(x, i32x4.mul(x, i32x4.splat(0x53a22864)))
}

export function beginSample(pixel: i32, index: i32): void {
  pixelSeed = scalarHash(<u32>pixel * 0x9e3779b9 ^ scalarHash(seed))
  let r = <u32>index
  r = ((r >> 1) & 0x55555555) | ((r & 0x55555555) << 1)
  r = ((r >> 2) & 0x33333333) | ((r & 0x33333333) << 2)
  r = ((r >> 4) & 0x0f0f0f0f) | ((r & 0x0f0f0f0f) << 4)
  r = ((r >> 8) & 0x00ff00ff) | ((r & 0x00ff00ff) << 8)
  reversedIndex = (r >> 16) | (r << 16)
}

/** Four numbers in [0, 1): two stratified pairs. `set` names the decision that they are for. */
export function draw(set: i32): v128 {
  const h = hash(i32x4.add(i32x4.splat(pixelSeed + <u32>set * 0x68bc21eb), i32x4(0, 0x1b873593, 0x36f0e6b2, 0x5274559d)))
  // Lanes 0 and 1 share one order of points, 2 and 3 another.
  const order = i8x16.shuffle(h, h, 0, 1, 2, 3, 0, 1, 2, 3, 8, 9, 10, 11, 8, 9, 10, 11)
  const first = scramble(i32x4.splat(reversedIndex), i32x4.mul(order, i32x4.splat(<i32>0x9e3779b1)))
  // Second Sobol dimension: Pascal's triangle modulo 2, as five butterflies.
  let x = first
  x = v128.xor(x, v128.and(i32x4.shl(x, 1), i32x4.splat(<i32>0xaaaaaaaa)))
  x = v128.xor(x, v128.and(i32x4.shl(x, 2), i32x4.splat(<i32>0xcccccccc)))
  x = v128.xor(x, v128.and(i32x4.shl(x, 4), i32x4.splat(<i32>0xf0f0f0f0)))
  x = v128.xor(x, v128.and(i32x4.shl(x, 8), i32x4.splat(<i32>0xff00ff00)))
  x = v128.xor(x, v128.and(i32x4.shl(x, 16), i32x4.splat(<i32>0xffff0000)))
  const points = i8x16.shuffle(first, x, 0, 1, 2, 3, 20, 21, 22, 23, 8, 9, 10, 11, 28, 29, 30, 31)
  const owen = reverse(scramble(reverse(points), h))
  return f32x4.mul(f32x4.convert_i32x4_u(i32x4.shr_u(owen, 8)), f32x4.splat(5.9604645e-8))
}
