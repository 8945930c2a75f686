import * as K from './layout'
import * as H from './header'
import { clamp, luminance, mix } from './numbers'

// Tone curves: scene radiance × exposure → display-linear 0–1.
export let outR: f32 = 0
export let outG: f32 = 0
export let outB: f32 = 0

/** Straight up to `knee`, then a rational shoulder that reaches 1 exactly at `white`. */
@inline function shoulder(x: f32, knee: f32, white: f32): f32 {
  if (x <= knee) return x
  if (x >= white) return 1
  const room = <f32>1 - knee
  const t = (x - knee) / room, end = (white - knee) / room
  return knee + room * t * (<f32>1 + t / (end * end)) / (<f32>1 + t)
}
@inline function product(x: f32): f32 { return shoulder(x, 0.5, 2.6) }
@inline function filmic(x: f32): f32 {
  // A short toe settles the blacks before a long shoulder.
  return shoulder(x * (x + <f32>0.012) / (x + <f32>0.024), 0.28, 6)
}
/** AgX's sigmoid over log2 exposure (Benjamin Wrensch's fit). */
@inline function sigmoid(x: f32): f32 {
  const x2 = x * x, x4 = x2 * x2
  return <f32>15.5 * x4 * x2 - <f32>40.14 * x4 * x + <f32>31.96 * x4 - <f32>6.868 * x2 * x + <f32>0.4298 * x2 + <f32>0.1191 * x - <f32>0.00232
}
@inline function logged(x: f32): f32 {
  return clamp((Mathf.log2(max<f32>(x, 1e-10)) + <f32>12.47393) / <f32>16.5, 0, 1)
}
function moody(r: f32, g: f32, b: f32): void {
  const ir = <f32>0.842479062 * r + <f32>0.0784335999 * g + <f32>0.0792237451 * b
  const ig = <f32>0.0423282422 * r + <f32>0.878468636 * g + <f32>0.0791661459 * b
  const ib = <f32>0.0423756951 * r + <f32>0.0784336 * g + <f32>0.879142973 * b
  let x = sigmoid(logged(ir)), y = sigmoid(logged(ig)), z = sigmoid(logged(ib))
  // The "punchy" look: power and saturation.
  x = Mathf.pow(max<f32>(x, 0), 1.18)
  y = Mathf.pow(max<f32>(y, 0), 1.18)
  z = Mathf.pow(max<f32>(z, 0), 1.18)
  const l = luminance(x, y, z)
  x = mix(l, x, 1.2)
  y = mix(l, y, 1.2)
  z = mix(l, z, 1.2)
  const or = <f32>1.19687900512017 * x - <f32>0.0980208811401368 * y - <f32>0.0990297440797205 * z
  const og = <f32>-0.0528968517574562 * x + <f32>1.15190312990417 * y - <f32>0.0989611768448433 * z
  const ob = <f32>-0.0529716355144438 * x - <f32>0.0980434501171241 * y + <f32>1.15107367264116 * z
  // AgX ends in display code values of a 2.2 curve.
  outR = Mathf.pow(clamp(or, 0, 1), 2.2)
  outG = Mathf.pow(clamp(og, 0, 1), 2.2)
  outB = Mathf.pow(clamp(ob, 0, 1), 2.2)
}

export function tone(r: f32, g: f32, b: f32): void {
  const x = max<f32>(r * H.exposure, 0), y = max<f32>(g * H.exposure, 0), z = max<f32>(b * H.exposure, 0)
  if (H.curve == K.CURVE_PRODUCT) {
    outR = product(x)
    outG = product(y)
    outB = product(z)
  } else if (H.curve == K.CURVE_FILMIC) {
    outR = filmic(x)
    outG = filmic(y)
    outB = filmic(z)
  } else moody(x, y, z)
}

/** Display-linear 0–1 → sRGB code value 0–255, unrounded. */
export function encode(x: f32): f32 {
  const s = sqrt<f32>(clamp(x, 0, 1)) * <f32>(K.ENCODE_ENTRIES - 1)
  const i = min<i32>(<i32>s, K.ENCODE_ENTRIES - 2)
  const p = H.tables + K.TABLE_ENCODE + (<usize>i << 2)
  return mix(load<f32>(p), load<f32>(p, 4), s - <f32>i)
}
/** sRGB 0–1 → display-linear. */
export function decode(x: f32): f32 {
  return x <= 0.04045 ? x / <f32>12.92 : Mathf.pow((x + <f32>0.055) / <f32>1.055, 2.4)
}

export function fillTone(): void {
  for (let i = 0; i < K.SRGB_ENTRIES; i++) store<f32>(H.tables + (<usize>i << 2), decode(<f32>i / <f32>255))
  for (let i = 0; i < K.ENCODE_ENTRIES; i++) {
    const s = <f32>i / <f32>(K.ENCODE_ENTRIES - 1)
    const x = s * s
    const code: f32 = x <= 0.0031308 ? x * <f32>12.92 : <f32>1.055 * Mathf.pow(x, <f32>1 / <f32>2.4) - <f32>0.055
    store<f32>(H.tables + K.TABLE_ENCODE + (<usize>i << 2), code * <f32>255)
  }
}
