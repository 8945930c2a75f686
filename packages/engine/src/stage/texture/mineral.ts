import { type Baked, bake } from './bitmap.ts'
import { fractal, noise, smoothstep } from './noise.ts'

/**
 * Polished stone with cloudy depth: a few broad veins that fork and fade, each with a thin sharp line in it, and hair veins between
 * them. `body` and `accent` are the colours of stone and veins as ratios to the material's.
 */
export function marble(seed: number, body: readonly [number, number, number], accent: readonly [number, number, number]): Baked {
  const warp = noise(seed, 'marble.warp')
  const veins = noise(seed, 'marble.veins')
  return bake(1024, 1024, { color: true, detail: false }, (u, v, texel) => {
    const wx = fractal(warp, u, v, 3, 5) - 0.5
    const wy = fractal(warp, u + 0.37, v + 0.71, 3, 5) - 0.5
    const [x, y] = [u + wx * 0.42, v + wy * 0.42]
    const ridge = (base: number, shift: number) => Math.abs(veins((x + shift) * base, (y + shift * 0.6) * base, base, base) - 0.5) * 2
    const fade = smoothstep(0.2, 0.55, fractal(warp, u + 0.11, v, 2, 2))
    const main = ridge(3, 0)
    const broad = (1 - smoothstep(0, 0.2, main)) * 0.42 * fade
    const sharp = (1 - smoothstep(0.004, 0.05 + 0.04 * wx, main)) * (0.35 + 0.65 * fade)
    const hair = (1 - smoothstep(0, 0.05, ridge(6, 0.23))) * 0.6 * smoothstep(0.36, 0.62, fractal(warp, u, v + 0.3, 4, 2))
    const cloud = smoothstep(0.35, 0.8, fractal(veins, u + wx * 0.2, v + wy * 0.2, 2, 5)) * 0.3
    const amount = Math.min(1, Math.max(sharp, broad) + hair * 0.7 + cloud)
    texel.r = 1.02 * (body[0] + (accent[0] - body[0]) * amount)
    texel.g = 1.02 * (body[1] + (accent[1] - body[1]) * amount)
    texel.b = 1.02 * (body[2] + (accent[2] - body[2]) * amount)
  })
}

/** Cast concrete or plaster: trowelled clouds, fine grit, a few pinholes. `holes` 0–1. */
export function concrete(seed: number, holes: number): Baked {
  const clouds = noise(seed, 'concrete.clouds')
  const grit = noise(seed, 'concrete.grit')
  return bake(1024, 1024, { color: true, detail: true }, (u, v, texel) => {
    const cloud = fractal(clouds, u, v, 4, 5) - 0.5
    const fine = grit(u * 256, v * 256, 256, 256) - 0.5
    const pit = holes * smoothstep(0.86, 0.93, grit(u * 128 + 31, v * 128 + 7, 128, 128))
    const tone = 1 + cloud * 0.2 * (0.4 + 0.6 * holes) + fine * 0.035 * (0.3 + holes) - pit * 0.16
    texel.r = tone
    texel.g = tone * (1 - cloud * 0.012)
    texel.b = tone * (1 - cloud * 0.03)
    texel.height = 0.6 + cloud * 0.3 + fine * 0.16 - pit * 0.5
    texel.rough = 1 - cloud * 0.2
  })
}

/** Natural stone: mineral speckles in two sizes over soft bands. */
export function stone(seed: number): Baked {
  const speckle = noise(seed, 'stone.speckle')
  const bands = noise(seed, 'stone.bands')
  return bake(1024, 1024, { color: true, detail: true }, (u, v, texel) => {
    const band = fractal(bands, u, v, 4, 4) - 0.5
    const coarse = speckle(u * 128 + band * 4, v * 128, 128, 128)
    const fine = speckle(u * 256 + 17, v * 256 + 3, 256, 256)
    const tone = 1 + band * 0.24 + (fine - 0.5) * 0.14 - smoothstep(0.75, 0.92, coarse) * 0.14 + smoothstep(0.8, 0.95, fine) * 0.08
    texel.r = tone
    texel.g = tone * (1 - band * 0.02)
    texel.b = tone * (1 - band * 0.05)
    texel.height = 0.5 + band * 0.25 + (fine - 0.5) * 0.3 - smoothstep(0.8, 0.95, coarse) * 0.25
    texel.rough = 1 - smoothstep(0.8, 0.95, fine) * 0.25
  })
}
