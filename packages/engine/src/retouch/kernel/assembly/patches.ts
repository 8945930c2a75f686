// Patches that look alike: for each that touches a hole its match in the known part of a picture, and what the matches say of the hole.

/** Half the side of a patch, less the middle: 7 × 7. */
const PATCH: i32 = 3
const SIDE: i32 = 2 * PATCH + 1
/** Where the level below has looked everywhere, better matches lie within so many pixels. */
const NEAR: f32 = 32

let width: i32 = 0
let height: i32 = 0
let count: i32 = 0
let colors: usize = 0
let holes: usize = 0
let isSource: usize = 0
let indices: usize = 0
let targets: usize = 0
let sources: usize = 0
let costs: usize = 0
let sums: usize = 0

/** For each number of columns cut off at the left and at the right the 32 bytes of a row of a patch that count: three of every four. */
const MASKS = memory.data(4 * 4 * 32)
/** How much a patch knows of each of its pixels: the middle knows best. */
const SHARES = memory.data(SIDE * SIDE * 4)

let state: u32 = 1
/** Uniform in [0, 1): Marsaglia's xorshift. */
@inline function random(): f32 {
  state ^= state << 13
  state ^= state >> 17
  state ^= state << 5
  return <f32>(state >> 8) * <f32>(1.0 / 16777216.0)
}

@inline function at4(plane: usize, i: i32): usize { return plane + (<usize>i << 2) }

/**
 * The level that the next calls work on, of w × h pixels and n patches that touch its hole. Addresses: RGBA bytes with 64 bytes of
 * room before and after them, one byte a pixel that is not 0 in the hole, one that is 1 where a whole patch is known, the number of the
 * patch at each pixel or −1; for each patch its pixel, the pixel of its match and their distance, and room for four floats.
 */
export function level(w: i32, h: i32, n: i32, at: usize, hole: usize, known: usize, index: usize, target: usize, source: usize, cost: usize, room: usize): void {
  width = w
  height = h
  count = n
  colors = at
  holes = hole
  isSource = known
  indices = index
  targets = target
  sources = source
  costs = cost
  sums = room
  for (let left = 0; left < 4; left++)
    for (let right = 0; right < 4; right++)
      for (let x = 0; x < 8; x++)
        store<u32>(MASKS + <usize>((left * 4 + right) * 32 + 4 * x), x >= left && x < SIDE - right ? 0x00ffffff : 0)
  for (let dy = -PATCH; dy <= PATCH; dy++)
    for (let dx = -PATCH; dx <= PATCH; dx++)
      store<f32>(at4(SHARES, (dy + PATCH) * SIDE + dx + PATCH), <f32>(1.0 / <f64>(1 + dx * dx + dy * dy)))
}

/** Four sums of squared differences of sixteen bytes, where the mask is set. */
@inline function squares(a: usize, b: usize, mask: v128): v128 {
  const p = v128.load(a), q = v128.load(b)
  const d = v128.and(v128.or(i8x16.sub_sat_u(p, q), i8x16.sub_sat_u(q, p)), mask)
  const low = i16x8.extend_low_i8x16_u(d), high = i16x8.extend_high_i8x16_u(d)
  return i32x4.add(i32x4.dot_i16x8_s(low, low), i32x4.dot_i16x8_s(high, high))
}

@inline function total(v: v128): i32 {
  return i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3)
}

/**
 * Mean of the squared differences of two patches, or of every `step`th of their rows; gives up above `most`. Only what of the target's patch
 * lies within the picture has a say.
 */
function distance(p: i32, q: i32, most: f32, step: i32): f32 {
  const y = p / width, x = p - y * width
  const left = max(0, PATCH - x), right = max(0, x + PATCH - width + 1)
  const last = min(PATCH, height - 1 - y)
  let first = -PATCH
  while (first < -y) first += step
  const rows = (last - first) / step + 1
  const share = <f32>((SIDE - left - right) * rows)
  const limit = most * share
  const masks = MASKS + <usize>((left * 4 + right) * 32)
  const near = v128.load(masks), far = v128.load(masks, 16)
  const stride = <usize>(4 * width * step)
  let a = colors + (<usize>(p + first * width - PATCH) << 2)
  let b = colors + (<usize>(q + first * width - PATCH) << 2)
  let sum = i32x4.splat(0)
  for (let row = 0; row < rows; row++) {
    sum = i32x4.add(sum, i32x4.add(squares(a, b, near), squares(a + 16, b + 16, far)))
    a += stride
    b += stride
    if ((row & 1) == 1 && <f32>total(sum) >= limit) return Infinity
  }
  return <f32>total(sum) / share
}

@inline function consider(t: i32, q: i32, step: i32): void {
  if (q < 0 || q >= width * height || load<u8>(isSource + <usize>q) == 0 || q == load<i32>(at4(sources, t))) return
  const known = load<f32>(at4(costs, t))
  const found = distance(load<i32>(at4(targets, t)), q, known, step)
  if (found >= known) return
  store<f32>(at4(costs, t), found)
  store<i32>(at4(sources, t), q)
}

@inline function numberAt(p: i32): i32 { return p < 0 || p >= width * height ? -1 : load<i32>(at4(indices, p)) }

/**
 * Better matches for every target: those of its neighbours moved along, and places drawn ever closer round its own (Barnes and others
 * 2009). A near search draws few places and looks at every other row.
 */
export function search(seed: u32, passes: i32, isNear: i32): void {
  state = seed | 1
  const step = isNear ? 2 : 1
  const reach0 = isNear ? NEAR : <f32>max(width, height) / 2
  const narrowing: f32 = isNear ? 0.25 : 0.4
  for (let t = 0; t < count; t++)
    store<f32>(at4(costs, t), distance(load<i32>(at4(targets, t)), load<i32>(at4(sources, t)), Infinity, step))
  for (let pass = 0; pass < passes; pass++) {
    const isBack = (pass & 1) == 1
    const toward = isBack ? 1 : -1
    for (let n = 0; n < count; n++) {
      const t = isBack ? count - 1 - n : n
      const p = load<i32>(at4(targets, t))
      const beside = numberAt(p + toward)
      if (beside >= 0) consider(t, load<i32>(at4(sources, beside)) - toward, step)
      const above = numberAt(p + toward * width)
      if (above >= 0) consider(t, load<i32>(at4(sources, above)) - toward * width, step)
      for (let reach = reach0; reach >= 1; reach *= narrowing) {
        const from = load<i32>(at4(sources, t))
        const y = from / width, x = from - y * width
        const u = x + <i32>nearest(reach * (2 * random() - 1))
        const v = y + <i32>nearest(reach * (2 * random() - 1))
        if (u >= 0 && u < width && v >= 0 && v < height) consider(t, v * width + u, step)
      }
    }
  }
}

/** Each pixel of the hole becomes what the patches over it would have there, the better matches, by their distance times `falloff`, counting more. */
export function vote(falloff: f32): void {
  memory.fill(sums, 0, <usize>count << 4)
  for (let t = 0; t < count; t++) {
    const p = load<i32>(at4(targets, t)), q = load<i32>(at4(sources, t))
    const y = p / width, x = p - y * width
    const known = load<f32>(at4(costs, t))
    const weight: f32 = known < Infinity ? NativeMathf.exp(-falloff * known) + <f32>1e-4 : 1
    const x0 = max(-PATCH, -x), x1 = min(PATCH, width - 1 - x)
    const y0 = max(-PATCH, -y), y1 = min(PATCH, height - 1 - y)
    for (let dy = y0; dy <= y1; dy++) {
      for (let dx = x0; dx <= x1; dx++) {
        const at = p + dy * width + dx
        if (load<u8>(holes + <usize>at) == 0) continue
        const share = weight * load<f32>(at4(SHARES, (dy + PATCH) * SIDE + dx + PATCH))
        const bytes = v128.load32_zero(at4(colors, q + dy * width + dx))
        const color = f32x4.replace_lane(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes))), 3, 1)
        const to = sums + (<usize>load<i32>(at4(indices, at)) << 4)
        v128.store(to, f32x4.add(v128.load(to), f32x4.mul(color, f32x4.splat(share))))
      }
    }
  }
  for (let t = 0; t < count; t++) {
    const p = load<i32>(at4(targets, t))
    if (load<u8>(holes + <usize>p) == 0) continue
    const sum = v128.load(sums + (<usize>t << 4))
    const whole = f32x4.extract_lane(sum, 3)
    if (whole <= 0) continue
    const mean = f32x4.div(sum, f32x4.splat(whole))
    const at = at4(colors, p)
    store<u8>(at, <u8>nearest(f32x4.extract_lane(mean, 0)))
    store<u8>(at, <u8>nearest(f32x4.extract_lane(mean, 1)), 1)
    store<u8>(at, <u8>nearest(f32x4.extract_lane(mean, 2)), 2)
  }
}
