export const PI: f32 = 3.14159265
export const FAR: f32 = 1e30

@inline export function luminance(r: f32, g: f32, b: f32): f32 {
  return r * <f32>0.2126 + g * <f32>0.7152 + b * <f32>0.0722
}
@inline export function largest(r: f32, g: f32, b: f32): f32 {
  const m: f32 = r > g ? r : g
  return m > b ? m : b
}
@inline export function clamp(x: f32, low: f32, high: f32): f32 {
  return x < low ? low : x > high ? high : x
}
@inline export function smooth(x: f32): f32 {
  const t = clamp(x, 0, 1)
  return t * t * (<f32>3 - <f32>2 * t)
}
@inline export function mix(a: f32, b: f32, t: f32): f32 { return a + (b - a) * t }

/** sin(2πu) for any u, to 2e-7: the same on every machine, unlike a library's. */
export function sinTurn(u: f32): f32 {
  let t = u - floor<f32>(u + <f32>0.5)
  if (t > 0.25) t = <f32>0.5 - t
  else if (t < -0.25) t = <f32>-0.5 - t
  const s = t * t
  return t * (<f32>6.28318531 + s * (<f32>-41.3417022 + s * (<f32>81.6052493 + s * (<f32>-76.7058598 + s * (<f32>42.0586939 - s * <f32>15.0946426)))))
}
@inline export function cosTurn(u: f32): f32 { return sinTurn(u + <f32>0.25) }
/** Luminance of lanes 0 to 2. */
@inline export function lum(v: v128): f32 {
  return luminance(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1), f32x4.extract_lane(v, 2))
}
/** Sum of lanes 0 to 2. */
@inline export function sum3(v: v128): f32 { return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) }
/** exp(-x), near enough and cheap; 0 from x = 8 on. */
@inline export function fade(x: f32): f32 {
  const a = <f32>1 - x * <f32>0.125
  if (a <= 0) return 0
  const b = a * a
  const c = b * b
  return c * c
}
