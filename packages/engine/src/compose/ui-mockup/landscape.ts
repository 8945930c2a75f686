import { mix, oklchToHex, withAlpha } from '../../color.ts'
import type { Random } from '../../random.ts'
import type { Easel } from './easel.ts'

/** Heights 0–1 of a natural skyline: a few octaves of smooth noise. */
export function skyline(random: Random, count: number, octaves: number): number[] {
  const waves = Array.from({ length: octaves }, (_, k) => {
    const knots = Array.from({ length: 3 + 2 ** (k + 1) }, () => random.next())
    return (t: number) => {
      const x = t * (knots.length - 1)
      const i = Math.min(knots.length - 2, Math.floor(x))
      const f = (1 - Math.cos((x - i) * Math.PI)) / 2
      return ((knots[i] as number) * (1 - f) + (knots[i + 1] as number) * f) * 0.5 ** k
    }
  })
  const raw = Array.from({ length: count }, (_, i) => waves.reduce((sum, wave) => sum + wave(i / (count - 1)), 0))
  const [low, high] = [Math.min(...raw), Math.max(...raw)]
  return raw.map((height) => (height - low) / Math.max(1e-6, high - low))
}

export type Sky = { sky: string[]; far: string; near: string; sun: string; isNight: boolean }

/** Skies by hour: top to horizon, then the colours that hills take far away and near. */
export function skyOf(random: Random): Sky {
  const shift = random.between(-14, 14)
  const color = (l: number, c: number, h: number) => oklchToHex({ l, c, h: h + shift })
  const dusk: Sky = {
    sky: [color(0.36, 0.13, 290), color(0.55, 0.16, 325), color(0.74, 0.14, 30), color(0.88, 0.1, 75)],
    far: color(0.62, 0.12, 330),
    near: color(0.22, 0.08, 285),
    sun: color(0.97, 0.06, 90),
    isNight: false,
  }
  const day: Sky = {
    sky: [color(0.5, 0.11, 245), color(0.72, 0.08, 235), color(0.88, 0.06, 60), color(0.93, 0.06, 75)],
    far: color(0.72, 0.06, 250),
    near: color(0.3, 0.06, 250),
    sun: color(0.99, 0.03, 90),
    isNight: false,
  }
  const evening: Sky = {
    sky: [color(0.3, 0.11, 265), color(0.47, 0.12, 285), color(0.66, 0.13, 350), color(0.8, 0.12, 45)],
    far: color(0.52, 0.11, 300),
    near: color(0.18, 0.06, 270),
    sun: color(0.93, 0.1, 60),
    isNight: false,
  }
  const night: Sky = {
    sky: [color(0.16, 0.06, 265), color(0.27, 0.09, 255), color(0.45, 0.1, 220), color(0.62, 0.09, 190)],
    far: color(0.42, 0.08, 225),
    near: color(0.13, 0.04, 255),
    sun: color(0.96, 0.03, 100),
    isNight: true,
  }
  // Warm hours are the ones that sell a picture.
  return random.pick([dusk, dusk, evening, evening, day, night])
}

export function sky(draw: Easel, look: Sky, sunX: number, sunY: number) {
  draw.backdrop(look.sky)
  if (look.isNight) {
    for (let i = 0; i < 36; i++)
      draw.disc(
        draw.random.next(),
        draw.random.next() * 0.45,
        draw.random.between(0.0015, 0.004),
        withAlpha('#ffffff', draw.random.between(0.35, 0.95)),
      )
  }
  draw.glow(sunX, sunY, 0.55, look.sun, look.isNight ? 0.3 : 0.75)
  draw.disc(sunX, sunY, look.isNight ? 0.045 : 0.06, look.sun)
}

export function hills(draw: Easel, look: Sky, base: number, count: number, swing: number, floor: number) {
  const shapes = Array.from({ length: count }, () =>
    skyline(draw.random, Math.round(14 + (8 * draw.w) / draw.h), draw.w > draw.h * 1.5 ? 4 : 3),
  )
  for (const [i, heights] of shapes.entries()) {
    const depth = (i + 1) / count
    const color = mix(look.far, look.near, depth ** 1.3)
    const reach = swing * (1 - depth * 0.72)
    draw.path(draw.ridge(heights, base, reach, floor), color, mix(color, look.sky.at(-1) as string, 0.32 * (1 - depth * 0.6)))
  }
  return shapes
}
