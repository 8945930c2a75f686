import type { Material } from '../scene/schema.ts'
import type { Rgb, TraceTexture } from '../trace/types.ts'
import { bake } from './texture/bitmap.ts'
import { fractal, noise, smoothstep } from './texture/noise.ts'

/** A surface that carries a picture of its own instead of a catalogue material, over the unit square of its uvs. */
export type Painted = {
  texture: TraceTexture | null
  color: Rgb
  /** Radiance of the picture's white, for what shines. */
  glow: Rgb
  /** The family whose gloss it has; matt when absent. */
  gloss?: Material
}

/** The set's own pictures are the same in every scene: they are out of focus, and calm. */
const SEED = 11

const painted = (width: number, height: number, shade: (u: number, v: number) => Rgb): TraceTexture => {
  const { color } = bake(width, height, { color: true, detail: false }, (u, v, texel) => {
    const [r, g, b] = shade(u, v)
    texel.r = r
    texel.g = g
    texel.b = b
  })
  return { ...(color as TraceTexture), wrap: 'clamp' }
}

/**
 * Plaster in the light of a divided window that lies to the side of the camera: its slanted panes, softened by the
 * distance, over a fall-off from the light's side. Values are factors of the wall's colour.
 */
export function wallPicture(side: number, windowed: boolean): TraceTexture {
  const clouds = noise(SEED, 'wall.clouds')
  const start = windowed ? 0.46 : 0.3
  return painted(320, 200, (u, v) => {
    const k = side < 0 ? u : 1 - u
    const cloud = fractal(clouds, u * 0.5, v * 0.5, 4, 3) - 0.5
    // The light comes down along the wall, so the panes' level edges fall away from the window.
    const x = (k - start) / 0.52
    const y = v + (k - start) * 0.5 - 0.12
    const soft = 0.045 + 0.05 * Math.max(0, x)
    const column = band(x, [0, 0.44, 0.53, 1], soft * 1.25)
    const rows = band(y, [-0.5, 0.28, 0.37, 1.6], soft)
    const leaf = 1 - 0.3 * smoothstep(0.5, 0.72, fractal(clouds, u * 0.8 + 0.3, v * 0.6, 8, 2)) * smoothstep(0.2, 0.9, v)
    const lit = column * rows * leaf * (1 - 0.25 * Math.max(0, x))
    const level = 0.8 - 0.1 * k + 0.03 * cloud
    return [level + lit * 0.36, level * 0.995 + lit * 0.33, level * 0.985 + lit * 0.27]
  })
}

/** 1 inside [a, b] and [c, d], soft at their ends. */
function band(x: number, [a, b, c, d]: [number, number, number, number], soft: number): number {
  const inside = (low: number, high: number) => smoothstep(low - soft, low + soft, x) * (1 - smoothstep(high - soft, high + soft, x))
  return inside(a, b) + inside(c, d)
}

/** A garden out of focus under a bright sky. */
export function outsidePicture(): TraceTexture {
  const trees = noise(SEED, 'outside.trees')
  return painted(256, 256, (u, v) => {
    const crown = 0.56 + 0.3 * (fractal(trees, u, 0.3, 8, 2) - 0.5)
    const clump = fractal(trees, u + 0.2, v + 0.1, 8, 3)
    const tree = 1 - smoothstep(crown - 0.1, crown + 0.1, v + (clump - 0.5) * 0.3)
    const shine = smoothstep(0.3, 0.72, clump)
    const sky: Rgb = [1.14 + 0.1 * v, 1.16 + 0.1 * v, 1.18 + 0.1 * v]
    const leaf: Rgb = [0.34 + 0.5 * shine, 0.42 + 0.48 * shine, 0.26 + 0.34 * shine]
    return [0, 1, 2].map((i) => sky[i as 0] + (leaf[i as 0] - sky[i as 0]) * tree) as unknown as Rgb
  })
}

/**
 * Paper before a lamp: as it is in the middle, darker by up to `depth` towards its corners. Values are factors of its colour.
 * Yellow that only grows darker turns olive: `isYellow` paper goes to amber instead.
 */
export function gradientPicture(depth: number, isYellow: boolean): TraceTexture {
  return painted(128, 128, (u, v) => {
    // The floor before the subject stays light for longer than the wall above it.
    const out = Math.hypot((u - 0.5) * 2, (v - 0.5) * (v < 0.5 ? 1.1 : 2.2))
    const level = GRADIENT_MIDDLE - depth * smoothstep(0.1, 1.25, out)
    return isYellow ? [level ** 0.7, 0.96 * level ** 1.05, level ** 1.2] : [level, level, level]
  })
}
const GRADIENT_MIDDLE = 1.12

/** Paper dyed from one colour, linear, below into another above, as even to the eye as an airbrush lays it. */
export function blendPicture(low: Rgb, high: Rgb): TraceTexture {
  return painted(64, 256, (_, v) => {
    const t = smoothstep(0.32, 0.78, v)
    return [0, 1, 2].map((i) => ((1 - t) * (low[i as 0] ?? 0) ** (1 / 2.2) + t * (high[i as 0] ?? 0) ** (1 / 2.2)) ** 2.2) as unknown as Rgb
  })
}

/** A pool of light: 1 in the middle, gone before the edges; it rises out of the dark between two heights. */
export function poolPicture(dark = -2, clear = -1): TraceTexture {
  return painted(256, 256, (u, v) => {
    const out = Math.min(1, Math.hypot(u - 0.5, v - 0.5) * 2)
    const fall = (1 - out * out) ** 2 * smoothstep(dark, clear, v)
    return [fall, fall, fall]
  })
}
