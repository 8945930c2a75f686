import { rng } from '../../../random.ts'
import type { Rgb } from '../../../trace/types.ts'
import { fractal, noise, smoothstep } from '../../texture/noise.ts'
import { FarPicture, linear, mixed, sized, times } from './canvas.ts'
import { type FarPainter, LIGHT } from './far.ts'

/** The side of a court: the windscreen of its fence with posts, trees and sky above it. */
export const courtside: FarPainter = ({ seed, time, aspect, horizon }) => {
  const [width, height] = sized(aspect)
  const leaves = noise(seed, 'far.courtside')
  const light = LIGHT[time]
  const [top, foot] = [horizon * 0.52, horizon + 0.01]
  const picture = new FarPicture(width, height).fill((u, v) => {
    const clump = fractal(leaves, u * 0.9 * Math.max(1, aspect), v * 0.9, 8, 3)
    const sky = mixed(linear('#8fb9e8', 0.9), linear('#eaf0f2', 1), Math.min(1, v / Math.max(0.1, top)))
    const crown = mixed(linear('#33502a', 0.7), linear('#7d9a4a', 0.8), smoothstep(0.35, 0.7, clump))
    const above = mixed(crown, sky, smoothstep(0.1, -0.1, v - top * (0.45 + 0.7 * (clump - 0.3))))
    const post = smoothstep(0.012, 0.006, Math.abs(((u * 7 * Math.max(1, aspect)) % 1) - 0.5) / 7)
    const screen = mixed(linear('#20443a', 0.62 + 0.1 * clump), linear('#11241f', 0.6), post)
    const fence = smoothstep(top - 0.008, top + 0.008, v)
    const court = linear('#8a8f8c', 0.6)
    return times(mixed(mixed(above, screen, fence), court, smoothstep(foot - 0.006, foot + 0.006, v)), light)
  })
  return picture.blurred(1.8)
}

/** The far side of a pool: white walls, sun shades, palms and a clear sky. */
export const resort: FarPainter = ({ seed, time, aspect, horizon }) => {
  const [width, height] = sized(aspect)
  const random = rng(seed, 'far.resort')
  const leaves = noise(seed, 'far.resort.leaves')
  const light = LIGHT[time]
  const sky: readonly [Rgb, Rgb] =
    time === 'golden' || time === 'evening'
      ? [linear('#7f9ccb', 0.8), linear('#ffc898', 0.95)]
      : [linear('#6fb1ea', 0.95), linear('#dff0f8', 1)]
  const shades = Array.from({ length: Math.ceil(3 * aspect) + 1 }, (_, i) => (i + random.between(0.1, 0.9)) / (3 * aspect))
  const picture = new FarPicture(width, height).fill((u, v) => {
    const clump = fractal(leaves, u * Math.max(1, aspect), v, 8, 3)
    const hedge = horizon * (0.62 + 0.3 * (clump - 0.5))
    const above = mixed(sky[0], sky[1], Math.min(1, v / Math.max(0.1, horizon)))
    const green = mixed(linear('#3d6a3a', 0.7), linear('#9dbb62', 0.85), smoothstep(0.35, 0.7, clump))
    const deck = linear('#e9dfcf', 0.9)
    const withHedge = mixed(above, green, smoothstep(hedge - 0.02, hedge + 0.02, v))
    return times(mixed(withHedge, deck, smoothstep(horizon - 0.05, horizon - 0.03, v)), light)
  })
  picture.blurred(1.5)
  for (const at of shades) {
    const [u, v] = [at, horizon * random.between(0.5, 0.66)]
    const color = times(linear('#fbf6ec', 1), light)
    for (let i = -10; i <= 10; i++)
      picture.glow(u + (i / 10) * (0.07 / Math.max(0.6, aspect)), v + 0.035 * Math.abs(i / 10), 0.018, color, 0.75)
  }
  return picture.blurred(2)
}

/** The stands of a stadium: rows of people, no more than specks, under banks of floodlights. */
export const stands: FarPainter = ({ seed, time, aspect, horizon }) => {
  const [width, height] = sized(aspect)
  const random = rng(seed, 'far.stands')
  const crowd = noise(seed, 'far.crowd')
  const isDay = time === 'noon' || time === 'morning' || time === 'golden'
  const light = isDay ? LIGHT[time] : linear('#c8d6f2', 0.5)
  const [top, foot] = [horizon * 0.3, horizon * 0.97]
  const picture = new FarPicture(width, height).fill((u, v) => {
    const sky = isDay ? mixed(linear('#8fb9e8', 0.9), linear('#eaf0f2', 1), v / Math.max(0.1, top)) : linear('#0c1428', 0.5 + 0.6 * v)
    const person = crowd(u * 90 * Math.max(1, aspect), v * 90, 256, 256)
    const tier = smoothstep(0.06, 0.02, Math.abs(((v - top) / (foot - top)) * 3 - Math.round(((v - top) / (foot - top)) * 3)))
    const rows = mixed(mixed(linear('#29324a', 0.5), linear('#8f93a8', 0.6), person ** 2), linear('#141a28', 0.5), tier)
    const board = linear('#2f5fa8', 0.55 + 0.4 * crowd(Math.floor(u * 9 * aspect), 3, 64, 64))
    const seats = mixed(rows, board, smoothstep(foot - 0.05 * horizon, foot - 0.04 * horizon, v))
    const built = times(mixed(seats, linear('#3f7a34', 0.6), smoothstep(foot, foot + 0.01, v)), light)
    return mixed(sky, built, smoothstep(top - 0.006, top + 0.006, v))
  })
  picture.blurred(1.4)
  const lamp = linear('#f4f8ff', isDay ? 0.4 : 2.6)
  for (let bank = 0.5; bank < 3 * aspect; bank++)
    for (let i = 0; i < 10; i++)
      picture.glow(
        (bank + (i % 5) * 0.06 + random.between(-0.01, 0.01)) / (3 * aspect),
        top * (0.45 + 0.18 * Math.floor(i / 5)),
        0.014,
        lamp,
        0.9,
      )
  return picture.blurred(1.6)
}
