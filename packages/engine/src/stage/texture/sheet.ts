import { type Baked, bake } from './bitmap.ts'
import { fractal, noise, smoothstep } from './noise.ts'

/** Sprayed powder: a fine pebbled skin, a breath of roughness variation. */
export function powder(seed: number): Baked {
  const grains = noise(seed, 'powder.grains')
  return bake(512, 512, { color: false, detail: true }, (u, v, texel) => {
    const pebble = grains(u * 128, v * 128, 128, 128) * 0.6 + grains(u * 256 + 7, v * 256 + 3, 256, 256) * 0.4
    const cloud = fractal(grains, u + 0.3, v + 0.6, 4, 3) - 0.5
    texel.height = pebble
    texel.rough = 1 + cloud * 0.1
  })
}

/** Fired glaze: slow waves, faint pooling of colour, a few tiny iron specks. */
export function glaze(seed: number): Baked {
  const waves = noise(seed, 'glaze.waves')
  const specks = noise(seed, 'glaze.specks')
  return bake(1024, 1024, { color: true, detail: true }, (u, v, texel) => {
    const wave = fractal(waves, u, v, 4, 3) - 0.5
    const fine = waves(u * 64, v * 64, 64, 64) - 0.5
    const speck = smoothstep(0.965, 0.985, specks(u * 256, v * 256, 256, 256))
    const tone = 1 + wave * 0.05 + fine * 0.012 - speck * 0.16
    texel.r = tone
    texel.g = tone * (1 - speck * 0.03)
    texel.b = tone * (1 - wave * 0.02 - speck * 0.07)
    texel.height = 0.5 + wave * 0.5 + fine * 0.12
    texel.rough = 1 + wave * 0.3 + fine * 0.1
  })
}

/** Long scratches along u. */
export function brushed(seed: number): Baked {
  const scratches = noise(seed, 'brushed.scratches')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const line = scratches(u * 4, v * 256, 4, 256) * 0.6 + scratches(u * 16 + 5, v * 256 + 40, 16, 256) * 0.4 - 0.5
    texel.height = 0.5 + line
    texel.rough = 1 + line * 0.5
    texel.r = texel.g = texel.b = 1 + line * 0.1
  })
}

/** Uncoated paper: pressed fibres. */
export function paper(seed: number): Baked {
  const fibres = noise(seed, 'paper.fibres')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const cloud = fractal(fibres, u, v, 8, 4) - 0.5
    const fibre = fibres(u * 256, v * 128, 256, 128) - 0.5
    texel.height = 0.5 + fibre * 0.5 + cloud * 0.4
    texel.r = texel.g = texel.b = 1 + cloud * 0.03 + fibre * 0.02
  })
}

/** Kraft board: fibres, darker flecks, and the faint ribs of the flutes beneath. */
export function cardboard(seed: number): Baked {
  const fibres = noise(seed, 'cardboard.fibres')
  return bake(1024, 1024, { color: true, detail: true }, (u, v, texel) => {
    const cloud = fractal(fibres, u, v, 4, 4) - 0.5
    const fibre = fibres(u * 64, v * 256, 64, 256) - 0.5
    const fleck = smoothstep(0.9, 0.97, fibres(u * 128 + 21, v * 256 + 9, 128, 256))
    const rib = Math.cos(u * Math.PI * 2 * 24)
    texel.r = 1 + cloud * 0.1 + fibre * 0.07 - fleck * 0.14 + rib * 0.008
    texel.g = texel.r * (1 - cloud * 0.01)
    texel.b = texel.r * (1 - cloud * 0.03)
    texel.height = 0.5 + fibre * 0.2 + rib * 0.3
  })
}

/** The edge of a block of pages: thin lines along u. */
export function pages(seed: number): Baked {
  const leaves = noise(seed, 'pages.leaves')
  return bake(64, 512, { color: true, detail: true }, (u, v, texel) => {
    const leaf = leaves(u * 2, v * 256, 2, 256)
    texel.height = leaf
    texel.r = texel.g = texel.b = 0.82 + 0.24 * leaf
  })
}

/** Perforated metal: round holes in a hexagonal grid. */
export function mesh(): Baked {
  return bake(256, 256, { color: true, detail: true }, (u, v, texel) => {
    const y = v * 4
    const j = Math.floor(y)
    const x = u * 4 + (j % 2) * 0.5
    const hole = 1 - smoothstep(0.26, 0.36, Math.hypot(x - Math.floor(x) - 0.5, y - j - 0.5))
    texel.height = 1 - hole
    texel.r = texel.g = texel.b = 1 - 0.94 * hole
    texel.rough = 1 + hole * 0.8
  })
}

/** Citrus peel: shallow dimples of uneven size. */
export function peel(seed: number): Baked {
  const dimples = noise(seed, 'peel.dimples')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const dimple =
      smoothstep(0.62, 0.9, dimples(u * 32, v * 32, 32, 32)) * 0.7 + smoothstep(0.7, 0.95, dimples(u * 64 + 3, v * 64 + 8, 64, 64)) * 0.3
    const cloud = fractal(dimples, u + 0.2, v, 4, 3) - 0.5
    texel.height = 0.8 - dimple * 0.7
    texel.r = 1 + cloud * 0.06
    texel.g = 1 + cloud * 0.14 - dimple * 0.1
    texel.b = 1 + cloud * 0.1 - dimple * 0.12
  })
}
