import { type Baked, bake } from './bitmap.ts'
import { fractal, noise, smoothstep } from './noise.ts'

/** Dry sand: grains of several tones, soft heaps between. */
export function sand(seed: number): Baked {
  const grains = noise(seed, 'sand.grains')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const grain = grains(u * 256, v * 256, 256, 256) - 0.5
    const heap = fractal(grains, u, v, 8, 4) - 0.5
    const dark = smoothstep(0.86, 0.97, grains(u * 256 + 91, v * 256 + 13, 256, 256))
    const tone = 1 + 0.2 * grain + 0.16 * heap - 0.28 * dark
    texel.r = tone
    texel.g = tone * (1 - 0.02 * heap)
    texel.b = tone * (1 - 0.06 * heap)
    texel.height = 0.5 + 0.42 * heap + 0.22 * grain
  })
}

/** Fresh snow: soft, with crystals that catch the light here and there. */
export function snow(seed: number): Baked {
  const flakes = noise(seed, 'snow.flakes')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const soft = fractal(flakes, u, v, 8, 4) - 0.5
    const grain = flakes(u * 256, v * 256, 256, 256) - 0.5
    const spark = smoothstep(0.93, 0.97, flakes(u * 256 + 37, v * 256 + 71, 256, 256))
    texel.r = 0.98 + 0.05 * soft + 0.05 * grain
    texel.g = texel.r + 0.002
    texel.b = texel.r + 0.012 - 0.01 * soft
    texel.height = 0.5 + 0.5 * soft + 0.14 * grain
    texel.rough = 1 - 0.6 * spark
  })
}

/** What lies under grass and leaves: earth, moss and litter in patches; `accent` is the second colour's ratio. */
export function turf(seed: number, accent: readonly [number, number, number]): Baked {
  const clumps = noise(seed, 'turf.clumps')
  const bits = noise(seed, 'turf.bits')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const clump = fractal(clumps, u, v, 8, 4)
    const bit = bits(u * 128, v * 128, 128, 128) - 0.5
    const fine = bits(u * 256 + 17, v * 256 + 3, 256, 256) - 0.5
    const patch = smoothstep(0.42, 0.62, clump + 0.25 * bit)
    const tone = 0.78 + 0.5 * clump + 0.4 * bit + 0.35 * fine
    texel.r = tone * (1 + (accent[0] - 1) * patch)
    texel.g = tone * (1 + (accent[1] - 1) * patch)
    texel.b = tone * (1 + (accent[2] - 1) * patch)
    texel.height = 0.4 + 0.4 * clump + 0.4 * bit + 0.3 * fine
  })
}

/** Asphalt: stones in tar; where it is wet the hollows are mirrors. `wet` 0–1. */
export function asphalt(seed: number, wet: number): Baked {
  const stones = noise(seed, 'asphalt.stones')
  const pools = noise(seed, 'asphalt.pools')
  return bake(1024, 1024, { color: true, detail: true }, (u, v, texel) => {
    const stone = stones(u * 256, v * 256, 256, 256)
    const coarse = stones(u * 128 + 9, v * 128 + 4, 128, 128)
    const pool = wet * smoothstep(0.47, 0.6, fractal(pools, u, v, 4, 4))
    const light = smoothstep(0.8, 0.95, stone)
    const tone = (0.82 + 0.3 * coarse + 0.5 * light) * (1 - 0.45 * wet) * (1 - 0.35 * pool)
    texel.r = texel.g = texel.b = tone
    texel.height = 0.3 + (0.45 * coarse + 0.25 * stone) * (1 - pool)
    texel.rough = (1 - 0.45 * wet) * (1 - pool) + 0.07 * pool
  })
}

/** Water that the air hardly moves. */
export function ripple(seed: number): Baked {
  const waves = noise(seed, 'ripple.waves')
  return bake(512, 512, { color: false, detail: true }, (u, v, texel) => {
    texel.height = 0.3 * waves(u * 8, v * 16, 8, 16) + 0.45 * fractal(waves, u + 0.2, v * 2, 8, 3)
  })
}
