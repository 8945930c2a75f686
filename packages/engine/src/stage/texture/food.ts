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
    const tone = 1.04 + (fractal(cloud, u, v, 4, 3) - 0.5) * 0.14 - pore * 0.32
    texel.r = tone
    texel.g = tone * (1 - pore * 0.09)
    texel.b = tone * (1 - pore * 0.24)
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

/** Baked through: pale where it stood in its tin, v = 0, golden up the side and brown on top, v = 1, with freckles and blisters. */
export function baked(seed: number): Baked {
  const patches = noise(seed, 'baked.patches')
  const freckles = noise(seed, 'baked.freckles')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    // Round the pole of a loaf all of u is one place: patches fade out there.
    const open = 1 - smoothstep(0.82, 1, v)
    const patch = (fractal(patches, u, v, 8, 4) - 0.5) * (0.3 + 0.7 * open)
    const freckle = freckles(u * 128, v * 128, 128, 128) - 0.5
    const spot = smoothstep(0.72, 0.95, freckles(u * 64 + 5, v * 64 + 9, 64, 64)) * open
    const brown = Math.min(1, Math.max(0, smoothstep(0.06, 0.86, v + patch * 0.5) + freckle * 0.14 + spot * 0.3))
    texel.r = 1.28 - 0.5 * brown
    texel.g = 1.28 - 0.66 * brown
    texel.b = 1.24 - 0.76 * brown
    texel.height = 0.5 + patch * 0.4 + freckle * 0.24 + spot * 0.2
    texel.rough = 1.5 - 0.75 * brown + freckle * 0.2
  })
}

/** Meat from a hot pan: mahogany with a dark crust in patches, fat that glistens between its fibres. */
export function seared(seed: number): Baked {
  const patches = noise(seed, 'seared.patches')
  const grain = noise(seed, 'seared.grain')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const bend = fractal(patches, u + 0.4, v, 4, 3) * 0.1
    const patch = fractal(patches, u + bend, v - bend, 8, 5)
    const fibre = grain((u + bend) * 32, (v + bend) * 128, 32, 128) - 0.5
    const crumb = grain(u * 128 + 7, v * 128 + 3, 128, 128) - 0.5
    const crust = smoothstep(0.36, 0.7, patch + crumb * 0.3 + fibre * 0.16)
    const fat = smoothstep(0.74, 0.92, grain((u + bend) * 32 + 9, (v - bend) * 64 + 5, 32, 64)) * (1 - 0.7 * crust)
    const tone = 1.14 - 0.58 * crust + 0.24 * fibre + 0.24 * crumb
    texel.r = tone + fat * 0.2
    texel.g = tone * (1 - 0.14 * crust) + fat * 0.24
    texel.b = tone * (1 - 0.2 * crust) + fat * 0.2
    texel.height = 0.45 + 0.25 * fibre + 0.45 * crumb + 0.3 * (patch - 0.5)
    texel.rough = 0.72 + 0.5 * crust + 0.5 * crumb - 0.3 * fat
  })
}

/** Melted cheese: cream and yellow that ran into each other, scorched blisters, shining fat. */
export function melted(seed: number): Baked {
  const runs = noise(seed, 'melted.runs')
  const spots = noise(seed, 'melted.spots')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const warp = fractal(runs, u + 0.2, v + 0.7, 4, 3) - 0.5
    const run = smoothstep(0.36, 0.66, fractal(runs, u + warp * 0.16, v - warp * 0.16, 8, 3))
    const blister = spots((u + warp * 0.04) * 16, (v - warp * 0.04) * 16, 16, 16)
    const fine = spots(u * 128, v * 128, 128, 128) - 0.5
    const brown = smoothstep(0.62, 0.84, blister + fine * 0.14)
    const scorch = smoothstep(0.82, 0.96, blister + fine * 0.14)
    texel.r = 1.04 + 0.06 * run - 0.22 * brown - 0.36 * scorch
    texel.g = 0.94 + 0.14 * run - 0.36 * brown - 0.34 * scorch
    texel.b = 0.72 + 0.4 * run - 0.5 * brown - 0.14 * scorch
    texel.height = 0.4 + 0.3 * blister + 0.16 * run + fine * 0.1
    texel.rough = 0.9 + 0.4 * brown - 0.35 * (1 - run) + fine * 0.2
  })
}

/** Leaves of pastry: fine edges along u, each browned on its ridge and pale in the gap below it. */
export function flaky(seed: number): Baked {
  const bends = noise(seed, 'flaky.bends')
  const edges = noise(seed, 'flaky.edges')
  return bake(512, 512, { color: true, detail: true }, (u, v, texel) => {
    const bend = (fractal(bends, u, v, 4, 3) - 0.5) * 0.09
    const leaf = (v + bend) * 22
    const row = Math.floor(leaf)
    const within = leaf - row
    const strength = 0.35 + 0.65 * edges((row & 255) + 0.5, u * 8, 256, 8)
    const ridge = within ** 1.6 * strength
    const patch = fractal(bends, u + 0.5, v + 0.3, 8, 4) - 0.5
    const speck = edges(u * 256, v * 128, 256, 128) - 0.5
    const brown = Math.min(1, Math.max(0, 0.34 + 0.5 * ridge + patch * 0.9 + speck * 0.16))
    texel.r = 1.28 - 0.52 * brown
    texel.g = 1.28 - 0.74 * brown
    texel.b = 1.22 - 0.88 * brown
    texel.height = 0.2 + 0.7 * ridge + speck * 0.08
    texel.rough = 1.2 - 0.4 * brown
  })
}
