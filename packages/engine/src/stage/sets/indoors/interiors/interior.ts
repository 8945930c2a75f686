import { hexToLinear } from '../../../../color.ts'
import { type Random, rng } from '../../../../random.ts'
import type { Rgb } from '../../../../trace/types.ts'
import { type Soft, soft } from '../../../soft.ts'

/**
 * A room out of focus behind the things, painted in heights of the picture: x runs from 0 at the left of the picture to `wide` at
 * its right, y from 0 where the surface ends to `tall` at its top. What lies outside shows in reflections and at the blurred rim.
 */
export type Room = {
  paint: Soft
  wide: number
  tall: number
  /** The colour of its walls. */
  wall: Rgb
  /** How bright its day is: 1 by full daylight, less where the lights are low. */
  day: number
  random: Random
  /** Whether the light comes from the left, −1, or the right, 1. */
  side: number
}

export type Interior = (room: Room) => void

/** Shares of the visible picture that are painted beyond it: to either side, above and below. */
export const MARGIN = { x: 0.3, up: 0.3, down: 0.1 }

export function pictureOf(
  interior: Interior,
  name: string,
  view: Omit<Room, 'paint' | 'random'>,
  seed: number,
): ReturnType<Soft['picture']> {
  const { wide, tall } = view
  const paint = soft(-wide * MARGIN.x, wide * (1 + MARGIN.x), -tall * MARGIN.down, tall * (1 + MARGIN.up))
  interior({ ...view, paint, random: rng(seed, `interior.${name}`) })
  return paint.picture()
}

/** The light of a colour at a level. */
export const lit = (hex: string, level = 1): Rgb => times(hexToLinear(hex), level)
export const times = ([r, g, b]: Rgb, by: number): Rgb => [r * by, g * by, b * by]
export const between = (a: Rgb, b: Rgb, t: number): Rgb => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]

/** Runs over x from beyond the left of the room to beyond its right in steps of `every`, starting at a random place. */
export function along({ wide, random }: Room, every: number, each: (x: number, i: number) => void): void {
  let i = 0
  for (let x = -wide * MARGIN.x - random.next() * every; x < wide * (1 + MARGIN.x) + every; x += every) each(x, i++)
}

/** A wall that grows darker upwards and away from the light. */
export function walls(room: Room, level: number, away = 0.35): void {
  const { paint, wall, wide, tall, side } = room
  paint.wash((x, y) => {
    const far = side < 0 ? x / wide : 1 - x / wide
    const high = y / tall
    return times(wall, level * (1 - away * Math.max(-0.3, Math.min(1.3, far))) * (1 - 0.18 * high))
  })
}

const TOWN = ['#ffd08a', '#ffb45e', '#fff0d8', '#ff8a5a', '#8fd0ff'] as const

/** A window of panes with the day behind it, from x0 to x1 and y0 to y1, divided so many times. */
export function window(
  { paint, day, random }: Room,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  columns: number,
  rows: number,
  bar: Rgb,
): void {
  const night = Math.max(0, 0.5 - day)
  const level = 1.25 * day * (1 - 1.5 * night)
  paint.box([x0, y0, x1, y1], [level, level * 1.01 + 0.03 * night, level * 1.02 + 0.12 * night], 0.012)
  const [w, h] = [x1 - x0, y1 - y0]
  // What grows outside, paler towards the sky.
  for (let i = 0; i < 26; i++) {
    const [x, y] = [x0 + random.next() * w, y0 + random.next() ** 1.8 * h * 0.8]
    const tint = between(lit('#8fa37a', level * 0.8), [level, level, level], random.between(0.2, 0.8))
    paint.disc(x, y, random.between(0.03, 0.1) * Math.min(w, h * 0.6), tint, 0.03, 0.55)
  }
  // After dark the lights of the town.
  for (let i = 0; i < (night > 0.15 ? Math.round(34 * Math.max(0.7, w)) : 0); i++) {
    const [x, y] = [x0 + random.next() * w, y0 + random.next() ** 1.5 * h * 0.6]
    paint.bokeh(x, y, random.between(0.008, 0.018), lit(random.pick(TOWN), random.between(0.3, 1.1)))
  }
  const across = Math.min(0.014, w * 0.05)
  for (let i = 0; i <= columns; i++) paint.box([x0 + (w * i) / columns - across, y0, x0 + (w * i) / columns + across, y1], bar, 0.007)
  for (let i = 0; i <= rows; i++) paint.box([x0, y0 + (h * i) / rows - across, x1, y0 + (h * i) / rows + across], bar, 0.007)
  paint.glow((x0 + x1) / 2, (y0 + y1) / 2, Math.max(w, h) * 0.95, [0.16 * level, 0.155 * level, 0.14 * level])
}

/** Lamps out of focus, strewn over a part of the room. */
export function bokehs(
  { paint, random }: Room,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  count: number,
  colors: readonly string[],
  level: number,
  size: readonly [number, number] = [0.014, 0.034],
): void {
  for (let i = 0; i < count; i++) {
    const color = random.pick(colors)
    const radius = random.between(...size)
    paint.bokeh(random.between(x0, x1), random.between(y0, y1), radius, lit(color, level * random.between(0.35, 1)))
  }
}

/** A lamp that hangs from above: its cord, its shade and the light below it. */
export function pendant({ paint, tall }: Room, x: number, y: number, size: number, shade: Rgb, light: Rgb): void {
  paint.box([x - 0.003, y, x + 0.003, tall * 1.4], times(shade, 0.8), 0.004)
  paint.disc(x, y, size, shade, size * 0.3)
  paint.box([x - size * 1.3, y - size * 0.75, x + size * 1.3, y - size * 0.1], shade, size * 0.3)
  paint.glow(x, y - size, size * 7, times(light, 0.16))
  paint.bokeh(x, y - size * 0.95, size * 0.9, light)
}
