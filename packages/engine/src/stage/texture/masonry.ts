import { type Baked, bake } from './bitmap.ts'
import { fractal, noise, smoothstep } from './noise.ts'

type Ratio = readonly [number, number, number]

/** A laid wall: how many pieces a repeat, across and up, the width of the joints in pieces' heights, and whether rows are staggered. */
type Bond = { across: number; up: number; joint: number; staggered: boolean }

/** Where a point lies in its piece: which one, the distance to the nearest joint in pieces' heights, and the place within, −0.5–0.5. */
function pieceAt(u: number, v: number, { across, up, joint, staggered }: Bond) {
  const y = v * up
  const row = Math.floor(y)
  const x = u * across + (staggered && row % 2 === 1 ? 0.5 : 0)
  const column = Math.floor(x)
  const [a, b] = [x - column - 0.5, y - row - 0.5]
  const tall = up / across
  const inside = Math.min((0.5 - Math.abs(a)) * tall, 0.5 - Math.abs(b)) - joint / 2
  return { id: (column % across) * 7.31 + row * 3.77, inside, a, b }
}

const blended = (mortar: Ratio, body: Ratio, amount: number, i: 0 | 1 | 2) => mortar[i] + (body[i] - mortar[i]) * amount

/** Fired bricks in a running bond: each of its own tone, with rough faces, chipped edges and sunk mortar. */
export function brick(seed: number, body: Ratio, mortar: Ratio, span: number): Baked {
  const tones = noise(seed, 'brick.tones')
  const grit = noise(seed, 'brick.grit')
  const bond: Bond = { across: Math.round(span / 22.5), up: Math.round(span / 7.5), joint: 0.13, staggered: true }
  return bake(1024, 1024, { color: true, detail: true }, (u, v, texel) => {
    const cloud = fractal(grit, u, v, 16, 3) - 0.5
    const fine = grit(u * 256, v * 256, 256, 256) - 0.5
    const { id, inside } = pieceAt(u, v, bond)
    const chipped = inside + cloud * 0.05 + fine * 0.025
    const face = smoothstep(-0.015, 0.03, chipped)
    const tone = tones(id, id * 0.37 + 0.5, 256, 256)
    const burnt = smoothstep(0.72, 0.95, tones(id + 31, id * 0.61, 256, 256))
    const level = (0.66 + 0.52 * tone) * (1 - 0.5 * burnt) * (1 + cloud * 0.5 + fine * 0.2)
    const lime = 1 + cloud * 0.25 + fine * 0.16
    texel.r = blended(mortar, body, face, 0) * (face * level + (1 - face) * lime)
    texel.g = blended(mortar, body, face, 1) * (face * level * (1 + 0.3 * (tone - 0.5)) + (1 - face) * lime)
    texel.b = blended(mortar, body, face, 2) * (face * level * (1 + 0.24 * burnt + 0.3 * (tone - 0.5)) + (1 - face) * lime)
    texel.height = 0.2 + 0.6 * smoothstep(-0.02, 0.09, chipped) + cloud * 0.22 + fine * 0.12
    texel.rough = 1 + cloud * 0.1
  })
}

/** Glazed tiles with sunk grout: no two tilt alike, so that each catches the light in its own way. */
export function tiles(seed: number, body: Ratio, grout: Ratio, shape: 'square' | 'metro'): Baked {
  const tilts = noise(seed, 'tiles.tilts')
  const waves = noise(seed, 'tiles.waves')
  const bond: Bond =
    shape === 'square' ? { across: 6, up: 6, joint: 0.035, staggered: false } : { across: 4, up: 8, joint: 0.045, staggered: true }
  return bake(1024, 1024, { color: true, detail: true }, (u, v, texel) => {
    const { id, inside, a, b } = pieceAt(u, v, bond)
    const wave = fractal(waves, u, v, 16, 2) - 0.5
    const face = smoothstep(-0.006, 0.012, inside)
    const pillow = smoothstep(0, 0.09, inside)
    const tone = tilts(id, id * 0.43 + 0.5, 256, 256) - 0.5
    const [tiltX, tiltY] = [tilts(id + 17, id * 0.29, 256, 256) - 0.5, tilts(id + 53, id * 0.71, 256, 256) - 0.5]
    // Glaze runs thin at the edges, where the body shows through.
    const level = 1 + tone * 0.14 + wave * 0.07 - (1 - pillow) * 0.06
    texel.r = blended(grout, body, face, 0) * (face * level + (1 - face))
    texel.g = blended(grout, body, face, 1) * (face * level + (1 - face))
    texel.b = blended(grout, body, face, 2) * (face * (level + tone * 0.02) + (1 - face))
    texel.height = face * (0.5 + 0.12 * pillow + (tiltX * a + tiltY * b) * 0.3 + wave * 0.16)
    texel.rough = face * (1 + wave * 0.4) + (1 - face) * 1.99
  })
}

/** Chips of stone in cement, ground flat: `chips` are in the accent's colour, darker and lighter. */
export function terrazzo(seed: number, body: Ratio, chips: Ratio): Baked {
  const points = noise(seed, 'terrazzo.points')
  const cement = noise(seed, 'terrazzo.cement')
  const cells = 16
  return bake(512, 512, { color: true, detail: false }, (u, v, texel) => {
    const cloud = fractal(cement, u, v, 8, 4) - 0.5
    const warp = fractal(cement, u + 0.4, v + 0.2, 32, 2) - 0.5
    const [x, y] = [u * cells + warp * 0.7, v * cells - warp * 0.6]
    let nearest = 9
    let second = 9
    let which = 0
    for (let dj = -1; dj <= 1; dj++) {
      for (let di = -1; di <= 1; di++) {
        const [i, j] = [Math.floor(x) + di, Math.floor(y) + dj]
        const [p, q] = [(i & (cells - 1)) + 0.001, (j & (cells - 1)) + 0.001]
        const distance = Math.hypot(i + points(p, q, 256, 256) - x, j + points(p + 64, q, 256, 256) - y)
        if (distance < nearest) {
          second = nearest
          nearest = distance
          which = points(p + 128, q + 32, 256, 256)
        } else if (distance < second) second = distance
      }
    }
    const chip = smoothstep(0.12, 0.17, second - nearest) * (which > 0.38 ? 1 : 0)
    const light = which > 0.78 ? 1.2 : which > 0.58 ? 0.62 : 1
    const ground = 1 + cloud * 0.1
    texel.r = body[0] * ground + (Math.min(1.3, chips[0] * light) - body[0] * ground) * chip
    texel.g = body[1] * ground + (Math.min(1.3, chips[1] * light) - body[1] * ground) * chip
    texel.b = body[2] * ground + (Math.min(1.3, chips[2] * light) - body[2] * ground) * chip
  })
}

/** Concrete as it came out of its forms: panels with dark joints and the holes of the ties. */
export function formwork(seed: number): Baked {
  const clouds = noise(seed, 'formwork.clouds')
  const grit = noise(seed, 'formwork.grit')
  const panels: Bond = { across: 2, up: 2, joint: 0.006, staggered: false }
  return bake(1024, 1024, { color: true, detail: true }, (u, v, texel) => {
    const { id, inside, a, b } = pieceAt(u, v, panels)
    const cloud = fractal(clouds, u, v, 4, 5) - 0.5
    const streak = grit(u * 128, v * 4, 128, 4) - 0.5
    const fine = grit(u * 256, v * 256, 256, 256) - 0.5
    const joint = 1 - smoothstep(0, 0.007, inside)
    const pit = smoothstep(0.9, 0.96, grit(u * 128 + 31, v * 128 + 7, 128, 128))
    const tie = 1 - smoothstep(0.014, 0.019, Math.hypot(Math.abs(a) - 0.28, Math.abs(b) - 0.28))
    const tone =
      (0.96 + 0.1 * clouds(id, 0.5, 256, 256)) *
      (1 + cloud * 0.3 + streak * 0.05 + fine * 0.05) *
      (1 - 0.4 * joint - 0.55 * tie - 0.14 * pit)
    texel.r = tone
    texel.g = tone * (1 - cloud * 0.014)
    texel.b = tone * (1 - cloud * 0.035)
    texel.height = 0.7 + cloud * 0.2 + fine * 0.1 - 0.5 * joint - 0.6 * tie - 0.4 * pit
    texel.rough = 1 - cloud * 0.25
  })
}
