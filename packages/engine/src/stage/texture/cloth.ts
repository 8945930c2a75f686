import { type Baked, bake } from './bitmap.ts'
import { fractal, noise, smoothstep } from './noise.ts'

/** Threads a side: 16 × 16 crossings a repeat. */
const THREADS = 16

/** Plain weave: over, under, over; each thread a little different. */
export function weave(seed: number): Baked {
  const threads = noise(seed, 'weave.threads')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const [x, y] = [u * THREADS, v * THREADS]
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const over = (i + j) % 2 === 0
    const [a, b] = over ? [x - i - 0.5, y - j - 0.5] : [y - j - 0.5, x - i - 0.5]
    // `a` runs across the upper thread, `b` along it.
    const round = Math.sqrt(Math.max(0, 1 - (a / 0.52) ** 2))
    const arch = Math.cos(b * Math.PI * 0.9)
    const strand = threads((over ? i : j) * 1.7 + 0.3, (over ? 3.1 : 9.7) + Math.floor((over ? v : u) * 4), 256, 256)
    const twist = threads((a * 2 + b * 1.2 + i * 3.1) * 4, (b - a) * 7 + j * 2.3, 256, 256) - 0.5
    texel.height = 0.15 + 0.8 * round * (0.35 + 0.65 * arch) + twist * 0.1
    const tone = 0.78 + 0.26 * round * (0.4 + 0.6 * arch) + (strand - 0.5) * 0.16 + twist * 0.1
    texel.r = texel.g = texel.b = tone
  })
}

/** Round knit of a speaker cloth: staggered loops of two-tone yarn with deep gaps between. */
export function knit(seed: number): Baked {
  const yarn = noise(seed, 'knit.yarn')
  const [columns, rows] = [12, 16]
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const y = v * rows
    const j = Math.floor(y)
    const x = u * columns + (j % 2) * 0.5
    const i = Math.floor(x)
    const [a, b] = [x - i - 0.5, y - j - 0.5]
    // Each loop leans: a tilted ellipse, overlapping its neighbour.
    const lean = j % 2 === 0 ? 0.32 : -0.32
    const [p, q] = [(a + b * lean) / 0.54, (b - a * lean * 0.5) / 0.56]
    const dome = Math.sqrt(Math.max(0, 1 - p * p - q * q))
    const strand = yarn((i % columns) * 2.3 + 0.2, j * 3.1 + 0.7, 256, 256) - 0.5
    const hair = yarn(u * 128, v * 256, 128, 256) - 0.5
    texel.height = 0.1 + 0.85 * dome + hair * 0.08
    const tone = 0.55 + 0.5 * smoothstep(0, 0.8, dome) + strand * 0.26 + hair * 0.14
    texel.r = texel.g = texel.b = tone
  })
}

/** Matted fibres. */
export function felt(seed: number): Baked {
  const fibres = noise(seed, 'felt.fibres')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const warp = fractal(fibres, u, v, 8, 3) - 0.5
    const one = fibres((u + warp * 0.05) * 256, v * 64, 256, 64)
    const other = fibres(u * 64 + 9, (v + warp * 0.05) * 256, 64, 256)
    const fibre = Math.max(one, other) - 0.62
    texel.height = 0.5 + fibre * 0.6 + warp * 0.3
    texel.r = texel.g = texel.b = 1 + fibre * 0.2 + warp * 0.16
  })
}

/** Towelling: rows of loops, trodden this way and that, so that whole patches lie lighter or darker. */
export function terry(seed: number): Baked {
  const places = noise(seed, 'terry.places')
  const nap = noise(seed, 'terry.nap')
  const loops = 64
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const lie = fractal(nap, u, v, 4, 4) - 0.5
    const [x, y] = [u * loops + lie * 1.6, v * loops - lie * 1.2]
    let high = 0
    let tone = 0
    for (let dj = -1; dj <= 1; dj++) {
      for (let di = -1; di <= 1; di++) {
        const [i, j] = [Math.floor(x) + di, Math.floor(y) + dj]
        const [a, b] = [places(i & 63, j & 63, 256, 256), places((i & 63) + 64, j & 63, 256, 256)]
        const [px, py] = [x - i - 0.2 - 0.6 * a, y - j - 0.2 - 0.6 * b]
        const dome = 1 - (px * px + py * py) / (0.34 + 0.3 * a)
        if (dome > high) {
          high = dome
          tone = b
        }
      }
    }
    texel.height = 0.12 + 0.8 * Math.sqrt(high) + lie * 0.2
    texel.r = texel.g = texel.b = 0.66 + 0.36 * Math.sqrt(high) + (tone - 0.5) * 0.14 + lie * 0.34
  })
}

/** Pile of a soft toy: short tufts that part here and there, v along the hair. */
export function plush(seed: number): Baked {
  const hair = noise(seed, 'plush.hair')
  const tufts = noise(seed, 'plush.tufts')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const sway = (fractal(tufts, u, v, 8, 3) - 0.5) * 0.09
    const tuft = tufts((u + sway) * 32, (v - sway) * 16, 32, 16)
    const strand = hair((u + sway * 1.4) * 256, v * 32 + 3, 256, 32) * 0.6 + hair((u - sway) * 128 + 9, v * 32, 128, 32) * 0.4 - 0.5
    const parting = 1 - smoothstep(0.1, 0.34, tuft)
    texel.height = 0.6 + strand * 0.5 + (tuft - 0.5) * 0.5 - parting * 0.2
    texel.r = 1 + strand * 0.4 + (tuft - 0.5) * 0.12 - parting * 0.08
    texel.g = texel.r - parting * 0.01
    texel.b = texel.r - parting * 0.03
  })
}

/** Grained hide: rounded cells with creases between. */
export function leather(seed: number): Baked {
  const points = noise(seed, 'leather.points')
  const tint = noise(seed, 'leather.tint')
  const cells = 32
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const warp = fractal(tint, u, v, 8, 3) - 0.5
    const [x, y] = [u * cells + warp * 1.2, v * cells + warp * 0.8]
    let nearest = 9
    let second = 9
    for (let dj = -1; dj <= 1; dj++) {
      for (let di = -1; di <= 1; di++) {
        const [i, j] = [Math.floor(x) + di, Math.floor(y) + dj]
        const px = i + points((i & (cells - 1)) + 0.001, (j & (cells - 1)) + 0.001, 256, 256)
        const py = j + points((i & (cells - 1)) + 64.001, (j & (cells - 1)) + 0.001, 256, 256)
        const distance = Math.hypot(px - x, py - y)
        if (distance < nearest) {
          second = nearest
          nearest = distance
        } else if (distance < second) second = distance
      }
    }
    const crease = smoothstep(0.02, 0.34, second - nearest)
    texel.height = 0.2 + 0.7 * crease + warp * 0.15
    texel.r = texel.g = texel.b = 0.86 + 0.14 * crease + warp * 0.18
    texel.rough = 1.14 - 0.16 * crease
  })
}
