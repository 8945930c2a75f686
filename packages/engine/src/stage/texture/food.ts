import { type Baked, bake } from './bitmap.ts'
import { fractal, noise, smoothstep } from './noise.ts'

/** Baked or fried: golden to dark brown in soft patches, with fine blisters. */
export function browned(seed: number): Baked {
  const patches = noise(seed, 'browned.patches')
  const blisters = noise(seed, 'browned.blisters')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const patch = fractal(patches, u, v, 4, 5)
    const blister = smoothstep(0.55, 0.95, blisters(u * 64, v * 64, 64, 64))
    const fine = blisters(u * 256 + 9, v * 256 + 5, 256, 256) - 0.5
    const dark = smoothstep(0.46, 0.72, patch) * 0.42 + blister * 0.1
    texel.r = 1.16 - dark * 0.74 + fine * 0.05
    texel.g = 1.16 - dark * 1.05 + fine * 0.05
    texel.b = 1.12 - dark * 1.2 + fine * 0.04
    texel.height = 0.5 + blister * 0.3 + fine * 0.3 + (patch - 0.5) * 0.3
    texel.rough = 1.05 - dark * 0.3
  })
}

/** The inside of bread and sponge: holes of uneven size in a soft web. */
export function crumb(seed: number): Baked {
  const holes = noise(seed, 'crumb.holes')
  const cloud = noise(seed, 'crumb.cloud')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const warp = cloud(u * 16, v * 16, 16, 16) * 0.012
    const large = smoothstep(0.66, 0.86, holes((u + warp) * 32, (v - warp) * 32, 32, 32))
    const small = smoothstep(0.62, 0.85, holes(u * 128 + 13, v * 128 + 5, 128, 128))
    const pore = Math.min(1, large + small * 0.5)
    const tone = 1 + (fractal(cloud, u, v, 4, 3) - 0.5) * 0.1 - pore * 0.2
    texel.r = tone
    texel.g = tone * (1 - pore * 0.06)
    texel.b = tone * (1 - pore * 0.16)
    texel.height = 0.85 - pore * 0.75
  })
}

/** Muscle: long pale strands of fat in the grain of the meat. */
export function fibres(seed: number): Baked {
  const strands = noise(seed, 'fibres.strands')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const bend = fractal(strands, u + 0.3, v, 4, 2) * 0.12
    const strand = strands(u * 8, (v + bend) * 64, 8, 64) * 0.6 + strands(u * 16 + 3, (v + bend) * 128, 16, 128) * 0.4
    const fat = smoothstep(0.66, 0.86, strands(u * 8 + 5, (v + bend) * 32 + 11, 8, 32))
    texel.r = 0.94 + strand * 0.1 + fat * 0.2
    texel.g = 0.86 + strand * 0.2 + fat * 0.42
    texel.b = 0.86 + strand * 0.2 + fat * 0.42
    texel.height = 0.3 + strand * 0.5
  })
}
