import { type Baked, bake } from './bitmap.ts'
import { fractal, noise, smoothstep } from './noise.ts'

/** Bark: long plates with dark clefts between them, v along the trunk. */
export function bark(seed: number): Baked {
  const plates = noise(seed, 'bark.plates')
  const grit = noise(seed, 'bark.grit')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const bend = (fractal(plates, u + 0.3, v, 4, 3) - 0.5) * 0.16
    const coarse = Math.abs(plates((u + bend) * 16, v * 4 + 7, 16, 4) - 0.5) * 2
    const fine = Math.abs(plates((u + bend) * 32 + 5, v * 8 + 3, 32, 8) - 0.5) * 2
    const cleft = 1 - smoothstep(0, 0.34, Math.min(coarse, fine * 0.8 + 0.1))
    const speck = grit(u * 128, v * 64, 128, 64) - 0.5
    const tone = 1.06 + 0.16 * speck - 0.5 * cleft
    texel.r = tone
    texel.g = tone * (1 - 0.04 * cleft)
    texel.b = tone * (1 - 0.1 * cleft)
    texel.height = 0.75 - 0.65 * cleft + 0.2 * speck
    texel.rough = 1
  })
}
