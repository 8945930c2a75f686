import { exposeLand } from '../../../land/index.ts'
import { rng } from '../../../random.ts'
import type { Land } from '../../../scene/schema.ts'
import type { Rgb } from '../../../trace/types.ts'
import { fractal, noise, smoothstep } from '../../texture/noise.ts'
import { FarPicture, linear, mixed, sized, times } from './canvas.ts'

export type Hour = Land['time']

/** A far picture wanted: `aspect` is width / height, `horizon` its row, `tall` the tangent of half the height that it takes. */
export type FarView = { seed: number; time: Hour; aspect: number; horizon: number; tall: number; backdrop: Rgb }

export type FarPainter = (view: FarView) => FarPicture

/** A long lens would show nothing of a mountain but its foot: what is far is painted as a shorter one sees it. */
const WIDEST = 0.3
const MM = Math.hypot(36, 24)

const scaled = ([r, g, b]: Rgb, by: number): Rgb => [r * by, g * by, b * by]

/** Country as it is drawn where it is the subject itself, out of focus. */
export const country =
  (land: Omit<Land, 'time' | 'horizon' | 'focalMm'>, blur = 1.4): FarPainter =>
  ({ seed, time, aspect, horizon, tall }) => {
    const [width, height] = sized(aspect)
    const focalMm = Math.min(200, Math.max(12, MM / Math.hypot(1, aspect) / 2 / Math.min(0.55, Math.max(WIDEST, tall))))
    const sky = time === 'night' && land.sky === 'clear' ? 'stars' : land.sky
    const data = exposeLand({
      land: { ...land, sky, time, horizon, focalMm },
      seed,
      width,
      height,
      from: 0,
      to: width,
      fine: 1,
      steps: 700,
    })
    return new FarPicture(width, height, data).blurred(blur)
  }

/** Light by the hour: how bright leaves and walls are, and of what colour the light is. */
export const LIGHT: Record<Hour, Rgb> = {
  morning: linear('#ffe9cc', 0.9),
  noon: linear('#fffaf0', 1),
  golden: linear('#ffb877', 0.85),
  evening: linear('#8f9ccf', 0.3),
  night: linear('#5f78b8', 0.12),
}

/** Inside a wood: trunks one behind the other into the light, spots of sun between the leaves. */
export const wood: FarPainter = ({ seed, time, aspect, horizon }) => {
  const [width, height] = sized(aspect)
  const random = rng(seed, 'far.wood')
  const crowns = noise(seed, 'far.crowns')
  const light = LIGHT[time]
  const deep = times(linear('#1f2f1a', 1.1), light)
  const glow = times(linear('#c8d38a', 0.9), light)
  const floor = times(linear('#4f4a2b', 0.9), light)
  const sunAt = 0.25 + 0.5 * random.next()
  const picture = new FarPicture(width, height).fill((u, v) => {
    const leaves = fractal(crowns, u * 0.9, v * 0.7, 8, 4)
    const bright = smoothstep(0.3, 0.75, leaves) * (0.25 + 0.75 * Math.exp(-(((u - sunAt) / 0.34) ** 2)))
    const mist = Math.exp(-(((v - horizon) / 0.16) ** 2)) * (0.35 + 0.65 * Math.exp(-(((u - sunAt) / 0.3) ** 2)))
    const above = mixed(mixed(deep, glow, bright * 0.55), glow, mist * 0.75)
    return mixed(above, scaled(floor, 0.5 + 0.8 * leaves), smoothstep(horizon - 0.02, horizon + 0.07, v))
  })
  for (let layer = 0; layer < 3; layer++) {
    const near = (layer + 1) / 3
    const color = mixed(times(linear('#6d7350'), light), times(linear('#1d1610'), light), near)
    for (let n = 0; n < 15 - layer * 4; n++) {
      const [at, wide, lean] = [random.next(), (0.008 + 0.03 * random.next()) * (0.35 + 0.9 * near), (random.next() - 0.5) * 0.06]
      trunk(picture, at, wide / Math.max(0.7, aspect * 0.8), lean, horizon + 0.02 + 0.13 * near * near, color, 0.55 + 0.4 * near)
    }
  }
  for (let n = 0; n < 90; n++) {
    const u = sunAt + (random.next() + random.next() - 1) * 0.75
    const v = horizon * (0.1 + 0.85 * random.next())
    picture.glow(u, v, 0.008 + 0.02 * random.next(), times(linear('#f4f2b4', 0.5 + 0.9 * random.next()), light), 0.8)
  }
  return picture.blurred(1.6)
}

function trunk(picture: FarPicture, at: number, wide: number, lean: number, foot: number, color: Rgb, amount: number): void {
  const { width, height, data } = picture
  for (let y = 0; y < Math.min(height, foot * height); y++) {
    const v = y / height
    const half = wide * (0.75 + 0.35 * (v / foot)) * width
    const middle = (at + lean * (foot - v)) * width
    for (let x = Math.max(0, Math.floor(middle - half)); x < Math.min(width, middle + half); x++) {
      const round = 1 - ((x - middle) / half) ** 2
      const k = (y * width + x) * 3
      for (let c = 0; c < 3; c++)
        data[k + c] = (data[k + c] as number) * (1 - amount) + (color[c] as number) * (0.55 + 0.6 * Math.max(0, round)) * amount
    }
  }
}

/** A garden in leaf, and light that falls through it. */
export const garden: FarPainter = ({ seed, time, aspect, horizon }) => {
  const [width, height] = sized(aspect)
  const random = rng(seed, 'far.garden')
  const hedge = noise(seed, 'far.hedge')
  const light = LIGHT[time]
  const picture = new FarPicture(width, height).fill((u, v) => {
    const clump = fractal(hedge, u * 0.8, v * 0.8, 8, 3)
    const fine = fractal(hedge, u * 0.9 + 0.4, v * 0.9 + 0.2, 16, 3)
    const sky = smoothstep(0.56, 0.4, v / Math.max(0.2, horizon) + (clump - 0.5) * 0.9)
    const leaf = mixed(linear('#24371c', 0.8), linear('#9cae55', 0.85), smoothstep(0.32, 0.72, 0.5 * clump + 0.5 * fine))
    const lawn = mixed(linear('#5f7a33', 0.75), linear('#8c9c48', 0.9), fine)
    const green = mixed(leaf, lawn, smoothstep(horizon - 0.02, horizon + 0.05, v))
    return times(mixed(green, linear('#eaf1f2', 1.05), sky * 0.9), light)
  })
  for (let n = 0; n < 130; n++)
    picture.glow(
      random.next(),
      horizon * random.next(),
      0.01 + 0.026 * random.next(),
      times(linear('#e9efb0', 0.16 + 0.4 * random.next() ** 2), light),
      0.7,
    )
  for (let n = 0; n < 26; n++) {
    const hue = random.pick(['#f2a8bd', '#ffffff', '#f4c95d', '#e07a9b'])
    picture.glow(random.next(), horizon * (0.7 + 0.3 * random.next()), 0.012 + 0.016 * random.next(), times(linear(hue, 0.4), light), 0.6)
  }
  return picture.blurred(2.2)
}

const LAMPS = ['#ffd08a', '#ffb45e', '#fff0d8', '#ff7d5a', '#8fd0ff', '#ff5f7a', '#ffe0a3', '#7ff0d8'] as const

/** A town at night far behind the focus: nothing but discs of its lights over dark houses. */
export const lights: FarPainter = ({ seed, time, aspect, horizon }) => {
  const [width, height] = sized(aspect)
  const random = rng(seed, 'far.lights')
  const houses = noise(seed, 'far.houses')
  const isDay = time === 'noon' || time === 'morning'
  const sky: readonly [Rgb, Rgb] = isDay
    ? [linear('#b8cfe6', 0.8), linear('#f2ece2', 0.9)]
    : time === 'evening'
      ? [linear('#2a3d78', 0.5), linear('#f0a47c', 0.6)]
      : time === 'golden'
        ? [linear('#6d7fae', 0.5), linear('#ffb27a', 0.8)]
        : [linear('#0b1330', 0.5), linear('#3c3a6b', 0.24)]
  const wall = isDay ? linear('#8c8f96', 0.5) : time === 'golden' ? linear('#4a3b46', 0.3) : linear('#10121f', 0.5)
  const picture = new FarPicture(width, height).fill((u, v) => {
    const roof = horizon - 0.06 - 0.4 * houses(Math.floor(u * 14 * Math.max(1, aspect * 0.7)), 3, 64, 64) ** 1.6 * Math.max(0.3, horizon)
    const above = mixed(sky[0], sky[1], Math.min(1, v / Math.max(0.1, horizon)))
    return mixed(above, scaled(wall, 0.7 + 0.6 * houses(u * 30, v * 9, 64, 64)), smoothstep(roof - 0.004, roof + 0.004, v))
  })
  picture.blurred(3)
  for (let n = 0; n < (isDay ? 30 : 190); n++) {
    const v = horizon + 0.1 - 0.62 * horizon * random.next() ** 1.7
    const near = random.next() ** 2
    picture.glow(
      random.next(),
      v,
      0.012 + 0.034 * near,
      linear(random.pick(LAMPS), (isDay ? 0.12 : 0.22) + 0.9 * random.next() ** 3),
      0.9 - 0.35 * near,
    )
  }
  return picture.blurred(1)
}

const SIGNS = ['#ff2fa0', '#27d3ff', '#8b4dff', '#ff5a3c', '#39ffb6', '#ffd23f'] as const

/** An alley at night: dark walls that run together, tall signs of coloured light on both. */
export const alley: FarPainter = ({ seed, aspect, horizon, backdrop }) => {
  const [width, height] = sized(aspect)
  const random = rng(seed, 'far.alley')
  const grime = noise(seed, 'far.grime')
  const end = 0.35 + 0.3 * random.next()
  const picture = new FarPicture(width, height).fill((u, v) => {
    const side = Math.abs(u - end) / (u < end ? end : 1 - end)
    const open = smoothstep(0.16, 0.1, side) * smoothstep(horizon + 0.02, horizon - 0.05, v)
    const wall = scaled(mixed(linear('#151226'), linear('#2a2038'), fractal(grime, u, v, 16, 3)), 0.5 + 0.7 * side)
    const far = mixed(linear('#3b2b66', 0.6), linear('#ff8fc0', 0.5), smoothstep(0.2, 1, v / Math.max(0.1, horizon)))
    return mixed(wall, far, open)
  })
  picture.blurred(3)
  const own = backdrop[0] + backdrop[1] + backdrop[2] > 0.05 ? backdrop : null
  for (let n = 0; n < 17; n++) {
    const left = n % 2 === 0
    const depth = random.next() ** 0.7
    const u = left ? end * (1 - depth) : end + (1 - end) * depth
    const [tall, wide] = [(0.05 + 0.22 * random.next()) * (0.4 + depth), (0.006 + 0.02 * random.next()) * (0.4 + depth)]
    const v = horizon - (0.1 + 0.75 * random.next()) * horizon * (0.35 + 0.65 * depth)
    const color = own && n % 3 === 0 ? own : linear(random.pick(SIGNS))
    bar(picture, u, v, wide, tall, scaled(color, 1.5 + 2.2 * random.next()))
    halo(picture, u, v + tall / 2, 0.1 + 0.13 * depth, scaled(color, 0.3))
  }
  for (let n = 0; n < 26; n++)
    picture.glow(
      end + (random.next() - 0.5) * 0.24,
      horizon - 0.2 * horizon * random.next(),
      0.01 + 0.016 * random.next(),
      linear(random.pick(LAMPS), 0.8),
      0.8,
    )
  return picture.blurred(2)
}

/** An upright bar of light from its top left. */
function bar({ width, height, data }: FarPicture, u: number, v: number, wide: number, tall: number, color: Rgb): void {
  for (let y = Math.max(0, Math.floor(v * height)); y < Math.min(height, (v + tall) * height); y++) {
    for (let x = Math.max(0, Math.floor((u - wide) * width)); x < Math.min(width, (u + wide) * width); x++) {
      const at = (y * width + x) * 3
      for (let k = 0; k < 3; k++) data[at + k] = Math.max(data[at + k] as number, color[k] as number)
    }
  }
}

/** Light that spreads about a sign. */
function halo({ width, height, data }: FarPicture, u: number, v: number, radius: number, color: Rgb): void {
  const size = radius * height * 2.2
  const [cx, cy] = [u * width, v * height]
  for (let y = Math.max(0, Math.floor(cy - size)); y < Math.min(height, cy + size); y++) {
    for (let x = Math.max(0, Math.floor(cx - size)); x < Math.min(width, cx + size); x++) {
      const level = Math.exp(-(((x - cx) ** 2 + (y - cy) ** 2) / (size * size * 0.18)))
      const at = (y * width + x) * 3
      for (let k = 0; k < 3; k++) data[at + k] = (data[at + k] as number) + (color[k] as number) * level
    }
  }
}

/** A street by day: house fronts in sun and shade, shop windows, sky between the roofs, trees along it. */
export const street: FarPainter = ({ seed, time, aspect, horizon }) => {
  if (time === 'night' || time === 'evening') return lights({ seed, time, aspect, horizon, tall: 0, backdrop: [0, 0, 0] })
  const [width, height] = sized(aspect)
  const random = rng(seed, 'far.street')
  const stones = noise(seed, 'far.fronts')
  const light = LIGHT[time]
  const end = 0.42 + 0.2 * random.next()
  const walls = ['#b9a48a', '#cbb9a3', '#8f7f74', '#d8cdbd', '#a9745a', '#9aa0a4'].map((hex) => linear(hex, 0.72))
  const picture = new FarPicture(width, height).fill((u, v) => {
    const left = u < end
    const side = Math.abs(u - end) / (left ? end : 1 - end)
    const roof = horizon * (1 - (0.28 + 0.9 * side ** 0.8))
    if (v < roof) return times(mixed(linear('#8fb6e6', 0.85), linear('#f0f2f2', 1.05), Math.min(1, v / Math.max(0.1, horizon))), light)
    const depth = Math.log(1 + 6 * side) * 3.2
    const house = walls[Math.floor(stones(Math.floor(depth) + (left ? 0 : 40), 5, 64, 64) * 97) % walls.length] as Rgb
    const [across, up] = [(depth * 3) % 1, ((v - roof) / Math.max(0.05, horizon - roof)) * 5]
    const pane = v < horizon && across > 0.3 && across < 0.7 && up % 1 > 0.3 && up % 1 < 0.8
    const shaded = scaled(house, left ? 0.42 : 0.95)
    const front = pane ? mixed(shaded, linear('#3a4654', 0.5), 0.7) : shaded
    const pavement = linear('#a59d93', 0.62)
    return times(mixed(front, pavement, smoothstep(horizon - 0.01, horizon + 0.05, v)), light)
  })
  picture.blurred(2)
  for (let n = 0; n < 70; n++)
    picture.glow(
      n % 3 === 0 ? 0.9 + 0.2 * random.next() : 0.12 * random.next(),
      horizon * random.next(),
      0.02 + 0.03 * random.next(),
      times(linear('#7f9a4a', 0.14 + 0.16 * random.next()), light),
      0.8,
    )
  return picture.blurred(2.2)
}
