import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas'
import { hexToOklch } from '../../color.ts'
import { Field } from '../../land/noise.ts'
import { rng } from '../../random.ts'
import type { Effect } from '../../scene/schema.ts'
import { smoothstep } from '../../stage/texture/noise.ts'
import { along, blend, blurred, clamped, depthOf, type Mask, pictureOf, type Rgb, rgbOf } from './mask.ts'

export const WINDOW_MARGIN = 0.1

type Material = Extract<Effect, { kind: 'material' }>['material']

/** A material's colour at a place in em; `color` is that of the letters. */
type Surface = (u: number, v: number) => Rgb

/** Letters cut out of a material, with the light on their edges and a shadow below that keep them legible. */
export function materialLetters(mask: Mask, material: Material, color: string, seed: number): Canvas {
  const { em } = mask
  const surface = SURFACES[material](seed, rgbOf(color))
  return edged(mask, isLight(color), (x, y) => surface(x / em, y / em))
}

const SURFACES: Record<Material, (seed: number, color: Rgb) => Surface> = {
  glitter(seed, color) {
    const [flakes, light] = [new Field(seed, 'glitter.flakes'), new Field(seed, 'glitter.light')]
    return (u, v) => {
      const [x, y] = [u * 68, v * 68]
      // Flakes lie in rows shifted by half, each turned its own way.
      const row = Math.floor(y)
      const column = Math.floor(x + (row % 2) / 2)
      const facing = flakes.cell(column, row)
      const lamp = light.at(u * 1.6, v * 1.6)
      const flash = facing > 0.93 - lamp * 0.12 ? 1 : 0
      const tone = 0.5 + facing * 0.75
      return flash ? blend(color, [1, 1, 1], 0.85) : [color[0] * tone, color[1] * tone, color[2] * tone]
    }
  },
  marble(seed) {
    const field = new Field(seed, 'marble')
    const [white, grey, dark] = [rgbOf('#f4f2ee'), rgbOf('#c9c8c6'), rgbOf('#6f7076')]
    return (u, v) => {
      const warp = field.waves(u * 1.1 + 3, v * 1.1, 4)
      const vein = Math.abs(field.waves(u * 1.3 + warp * 0.9, v * 1.3 + warp * 0.6 + 9, 4))
      const cloud = blend(white, grey, clamped(0.35 + warp * 0.7))
      return blend(cloud, dark, (1 - smoothstep(0, 0.075, vein)) * 0.75)
    }
  },
  wood(seed) {
    const field = new Field(seed, 'wood')
    const ramp = ['#5f3517', '#8a5527', '#b57a3f', '#9a622f', '#c48d50'].map(rgbOf)
    return (u, v) => {
      const bend = field.waves(u * 0.45, v * 1.4, 3)
      const ring = (v * 5.5 + bend * 3.2) % 1
      const fibre = field.at(u * 7, v * 120) * 0.22 - 0.11
      return along(ramp, clamped(Math.abs(ring) * 0.85 + 0.08 + fibre))
    }
  },
  'night-sky'(seed, color) {
    const [cloud, stars] = [new Field(seed, 'sky.cloud'), new Field(seed, 'sky.stars')]
    // Upon a night of its own the sky is one of clouds of light.
    const onDark = color[0] + color[1] + color[2] > 1.5
    const ramp = (
      onDark ? ['#4a49c8', '#6f5ae6', '#a765ea', '#ee7fcb', '#ffd0e2'] : ['#0b0f2e', '#1c1f5e', '#4a2a86', '#b0469e', '#ff9ac0']
    ).map(rgbOf)
    return (u, v) => {
      const gas = along(ramp, clamped(0.36 + cloud.waves(u * 0.9, v * 0.9, 5) * 0.85))
      const [x, y] = [u * 26, v * 26]
      const bright = stars.cell(Math.floor(x), Math.floor(y))
      const off = Math.hypot((x % 1) - 0.5, (y % 1) - 0.5)
      return bright > 0.9 ? blend(gas, [1, 1, 1], (1 - smoothstep(0.08, 0.34 * bright, off)) * (bright - 0.9) * 10) : gas
    }
  },
  water(seed) {
    const field = new Field(seed, 'water')
    const [deep, light] = [rgbOf('#0a5f93'), rgbOf('#3fb6d8')]
    return (u, v) => {
      const warp = field.waves(u * 1.2, v * 1.2, 2)
      const net = 1 - Math.abs(field.waves(u * 2.4 + warp * 0.8, v * 3 + warp * 0.8, 2)) * 3
      const body = blend(deep, light, clamped(0.4 + warp * 0.8))
      return blend(body, [1, 1, 1], smoothstep(0.72, 1, net) * 0.75)
    }
  },
}

/** Size of the things in filled letters, em, and how far apart they lie. */
const THING = 0.34
const APART = 0.2

/** Letters as windows upon a crowd of things, which lie as they were strewn. */
export function filledLetters(mask: Mask, art: readonly Image[], ground: string, color: string, seed: number): Canvas {
  const { width, height, em, ink } = mask
  const crowd = createCanvas(width, height)
  const context = crowd.getContext('2d')
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  const random = rng(seed, 'filled')
  const step = APART * em
  for (let y = ink.y - step, row = 0; y < ink.y + ink.h + step; y += step * 0.86, row++)
    for (let x = ink.x - step + (row % 2) * (step / 2); x < ink.x + ink.w + step; x += step) {
      const image = art[Math.floor(random.next() * art.length)]
      const size = THING * em * random.between(0.78, 1.18)
      context.save()
      context.translate(x + random.between(-0.22, 0.22) * step, y + random.between(-0.22, 0.22) * step)
      context.rotate(random.between(-Math.PI, Math.PI) * 0.45)
      if (image) context.drawImage(image, -size / 2, -size / 2, size, size)
      context.restore()
    }
  const { data } = context.getImageData(0, 0, width, height)
  return edged(mask, isLight(color), (x, y) => {
    const i = (y * width + x) * 4
    return [(data[i] ?? 0) / 255, (data[i + 1] ?? 0) / 255, (data[i + 2] ?? 0) / 255]
  })
}

/** Whether letters of a colour were meant for a dark ground. */
const isLight = (color: string): boolean => hexToOklch(color).l > 0.6

/** A surface within the letters: its rim darker on light ground and lighter on dark, and raised a little off the page by its shadow. */
function edged(mask: Mask, onDark: boolean, surface: (x: number, y: number) => Rgb): Canvas {
  const { width, height, em, letters } = mask
  const depth = depthOf(mask)
  const shadow = blurred(letters, width, height, em * 0.02)
  const drop = Math.max(1, Math.round(em * 0.016))
  const rim = Math.max(1.5, em * 0.022)
  return pictureOf(mask, (i, x, y) => {
    const cover = letters[i] ?? 0
    const cast = clamped((shadow[i - drop * width - Math.round(drop * 0.7)] ?? 0) * 0.55)
    if (cover <= 0) return [0, 0, 0, cast]
    const towards = (1 - smoothstep(0, rim, depth[i] ?? 0)) * (onDark ? 0.55 : 0.38)
    const [r, g, b] = blend(surface(x, y), onDark ? [1, 1, 1] : [0, 0, 0], towards)
    return [r, g, b, clamped(cover + cast * (1 - cover))]
  })
}
