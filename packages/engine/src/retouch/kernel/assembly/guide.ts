// The plane through the colours of a neighbourhood that explains a coverage best: He, Sun and Tang's guided filter with a colour guide.

@inline function at16(plane: usize, i: i32): usize { return plane + (<usize>i << 4) }

/** Means of the squares of side 2r + 1 of four floats a cell; at the rim, of what there is of them. `lines` has room for a row. */
function means(from: usize, to: usize, lines: usize, width: i32, height: i32, r: i32): void {
  // Down first, all columns at once, each row's sums going on across.
  memory.fill(lines, 0, <usize>width << 4)
  let rows = 0
  for (let y = 0; y < min(r, height); y++, rows++) add(lines, from, y * width, width, false)
  for (let y = 0; y < height; y++) {
    if (y + r < height) { add(lines, from, (y + r) * width, width, false); rows++ }
    if (y - r > 0) { add(lines, from, (y - r - 1) * width, width, true); rows-- }
    let sum = f32x4.splat(0)
    let columns = 0
    for (let x = 0; x < min(r, width); x++, columns++) sum = f32x4.add(sum, v128.load(at16(lines, x)))
    for (let x = 0; x < width; x++) {
      if (x + r < width) { sum = f32x4.add(sum, v128.load(at16(lines, x + r))); columns++ }
      if (x - r > 0) { sum = f32x4.sub(sum, v128.load(at16(lines, x - r - 1))); columns-- }
      v128.store(at16(to, y * width + x), f32x4.mul(sum, f32x4.splat(<f32>1 / <f32>(rows * columns))))
    }
  }
}

@inline function add(lines: usize, from: usize, start: i32, width: i32, isLeaving: bool): void {
  for (let x = 0; x < width; x++) {
    const value = v128.load(at16(from, start + x))
    const sum = v128.load(at16(lines, x))
    v128.store(at16(lines, x), isLeaving ? f32x4.sub(sum, value) : f32x4.add(sum, value))
  }
}

/** Products of each cell's four floats: with the lane `by` of the same, that lane and later ones first. */
function products(from: usize, to: usize, count: i32, by: i32): void {
  for (let i = 0; i < count; i++) {
    const value = v128.load(at16(from, i))
    const one = load<f32>(at16(from, i) + (<usize>by << 2))
    v128.store(at16(to, i), f32x4.mul(value, f32x4.splat(one)))
  }
}

/**
 * From `at` on lie red, green, blue and the coverage of every cell of a grid, 0–1; after them come six such grids of working room and
 * a row. In their place come the smoothed slopes for red, green and blue, and the offset. `epsilon` is the variance that says nothing.
 */
export function guide(width: i32, height: i32, r: i32, epsilon: f32, at: usize): void {
  const count = width * height
  const grid = <usize>count << 4
  const mean = at + grid, product = mean + grid
  const reds = product + grid, greens = reds + grid, blues = greens + grid
  const lines = blues + grid
  means(at, mean, lines, width, height, r)
  products(at, product, count, 0)
  means(product, reds, lines, width, height, r)
  products(at, product, count, 1)
  means(product, greens, lines, width, height, r)
  products(at, product, count, 2)
  means(product, blues, lines, width, height, r)
  for (let i = 0; i < count; i++) {
    const m = v128.load(at16(mean, i))
    const R = f32x4.extract_lane(m, 0), G = f32x4.extract_lane(m, 1), B = f32x4.extract_lane(m, 2), C = f32x4.extract_lane(m, 3)
    const reds4 = f32x4.sub(v128.load(at16(reds, i)), f32x4.mul(m, f32x4.splat(R)))
    const greens4 = f32x4.sub(v128.load(at16(greens, i)), f32x4.mul(m, f32x4.splat(G)))
    const blues4 = f32x4.sub(v128.load(at16(blues, i)), f32x4.mul(m, f32x4.splat(B)))
    const a = f32x4.extract_lane(reds4, 0) + epsilon, b = f32x4.extract_lane(reds4, 1), c = f32x4.extract_lane(reds4, 2)
    const d = f32x4.extract_lane(greens4, 1) + epsilon, e = f32x4.extract_lane(greens4, 2)
    const f = f32x4.extract_lane(blues4, 2) + epsilon
    const x = f32x4.extract_lane(reds4, 3), y = f32x4.extract_lane(greens4, 3), z = f32x4.extract_lane(blues4, 3)
    const p = d * f - e * e, q = c * e - b * f, s = b * e - c * d
    const t = a * f - c * c, w = b * c - a * e, k = a * d - b * b
    const scale = <f32>1 / (a * p + b * q + c * s)
    const forRed = (p * x + q * y + s * z) * scale, forGreen = (q * x + t * y + w * z) * scale, forBlue = (s * x + w * y + k * z) * scale
    const offset = C - forRed * R - forGreen * G - forBlue * B
    v128.store(at16(product, i), f32x4(forRed, forGreen, forBlue, offset))
  }
  means(product, at, lines, width, height, r)
}

/**
 * What `guide` says at pixels in those cells of `step` pixels. From `list` on lie x and y as two halves of four bytes, counted from the
 * first cell's corner, then the colour as RGBA bytes, of every pixel; answers take the first four's place, 0–1.
 */
export function follow(width: i32, height: i32, step: i32, at: usize, list: usize, count: i32): void {
  const share: f32 = <f32>1 / <f32>step
  for (let i = 0; i < count; i++) {
    const entry = list + (<usize>i << 3)
    const u = min<f32>(max<f32>((<f32>load<u16>(entry) + <f32>0.5) * share - <f32>0.5, 0), <f32>(width - 1))
    const v = min<f32>(max<f32>((<f32>load<u16>(entry, 2) + <f32>0.5) * share - <f32>0.5, 0), <f32>(height - 1))
    const u0 = <i32>u, v0 = <i32>v
    const cell = v0 * width + u0
    const right = u0 < width - 1 ? 1 : 0, below = v0 < height - 1 ? width : 0
    const fu = f32x4.splat(u - <f32>u0), fv = f32x4.splat(v - <f32>v0)
    const above = between(v128.load(at16(at, cell)), v128.load(at16(at, cell + right)), fu)
    const under = between(v128.load(at16(at, cell + below)), v128.load(at16(at, cell + below + right)), fu)
    const plane = between(above, under, fv)
    const bytes = v128.load32_zero(entry, 4)
    const color = f32x4.mul(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes))), f32x4.splat(<f32>(1.0 / 255.0)))
    const terms = f32x4.mul(plane, f32x4.replace_lane(color, 3, 1))
    store<f32>(entry, f32x4.extract_lane(terms, 0) + f32x4.extract_lane(terms, 1) + f32x4.extract_lane(terms, 2) + f32x4.extract_lane(terms, 3))
  }
}

@inline function between(a: v128, b: v128, share: v128): v128 { return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), share)) }
