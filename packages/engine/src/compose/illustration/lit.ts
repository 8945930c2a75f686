import { hexToOklch, mix, oklchToHex, withAlpha } from '../../color.ts'
import type { Box, Shading } from '../../scene/schema.ts'
import type { MannerName } from './manner.ts'
import type { Tones } from './tones.ts'

/**
 * How the light falls on a form: `crest` on land that runs on below what is nearer, `round` on balls and crowns, `side` on
 * upright things, `mist` on what lies far and fades towards its foot.
 */
export type Lit = 'crest' | 'round' | 'side' | 'mist'

/** How parts are lit of which the form itself says nothing. */
export const LIT_PARTS: Readonly<Record<string, Lit>> = {
  wall: 'side',
  tower: 'side',
  chimney: 'side',
  tent: 'side',
  post: 'side',
  counter: 'crest',
  awning: 'crest',
  roof: 'crest',
  sail: 'side',
  cliff: 'crest',
  beach: 'crest',
  moon: 'round',
  ring: 'round',
  disc: 'round',
  arch: 'side',
  bar: 'crest',
  stripe: 'side',
  wedge: 'side',
  half: 'round',
  tile: 'round',
  quarter: 'round',
  round: 'round',
  skyline: 'mist',
  'far-skyline': 'mist',
}

/** Grains as a share of the picture's shorter side; 0 is smooth. Manners that are not named print flat colours. */
const GRAIN: Readonly<Partial<Record<MannerName, number>>> = {
  flat: 0.0019,
  screenprint: 0.0024,
  riso: 0.003,
  folk: 0.0026,
  bauhaus: 0.0024,
  swiss: 0.0022,
  deco: 0.002,
  woodblock: 0.0028,
  papercut: 0,
  neon: 0,
  watercolor: 0.006,
}

type Wish = {
  box: Box
  fill: string
  tones: Tones
  manner: MannerName
  side: number
  /** −1: the light comes from the left. */
  from: number
}

/** Light and shade of one form in a manner; nothing where the manner prints flat colours. */
export function shadingOf(kind: Lit, { box, fill, tones, manner, side, from }: Wish): Shading[] {
  const grain = GRAIN[manner]
  if (grain === undefined) return []
  const cells = grain === 0 ? {} : { grain: Math.max(1, grain * side) }
  const { l, c, h } = hexToOklch(fill)
  // Shade is cooler and light is warmer than the colour itself.
  const shade = mix(oklchToHex({ l: Math.max(0.08, l - 0.2), c: c * 1.05, h: h + (h > 60 && h < 250 ? 12 : -12) }), tones.deep, 0.3)
  const light = mix(oklchToHex({ l: Math.min(0.97, l + 0.13), c, h }), tones.light, 0.45)
  const run = (angle: number, color: string, stops: readonly (readonly [number, number])[]): Shading => ({
    box,
    paint: { gradient: 'linear', angle, stops: stops.map(([at, alpha]): [number, string] => [at, withAlpha(color, alpha)]) },
    ...cells,
  })
  const slant = from * 24
  if (kind === 'crest')
    return [
      run(90 + slant, shade, [
        [0, 0],
        [0.22, 0.02],
        [0.85, 0.62],
        [1, 0.66],
      ]),
      run(90 - slant * 1.6, light, [
        [0, 0.72],
        [0.26, 0.12],
        [0.42, 0],
      ]),
    ]
  if (kind === 'mist')
    return [
      run(90, light, [
        [0.1, 0],
        [1, 0.6],
      ]),
    ]
  if (kind === 'side')
    return [
      run(from < 0 ? 0 : 180, shade, [
        [0.3, 0],
        [1, 0.5],
      ]),
      run(from < 0 ? 0 : 180, light, [
        [0, 0.34],
        [0.32, 0],
      ]),
    ]
  const angle = from < 0 ? 52 : 128
  return [
    run(angle, shade, [
      [0.42, 0],
      [0.96, 0.66],
    ]),
    run(angle, light, [
      [0.06, 0.62],
      [0.46, 0],
    ]),
  ]
}

/** Light and shade upon a piece of art in a square of this size: less of it, for art has lights of its own. */
export function artShading(size: number, { tones, manner, side, from }: Omit<Wish, 'box' | 'fill'>): Shading[] {
  const grain = GRAIN[manner]
  if (grain === undefined) return []
  const box = { x: 0, y: 0, w: size, h: size }
  const angle = from < 0 ? 52 : 128
  const dark = mix(tones.deep, '#1a1030', 0.4)
  const one = (color: string, stops: readonly (readonly [number, number])[]): Shading => ({
    box,
    paint: { gradient: 'linear', angle, stops: stops.map(([at, alpha]): [number, string] => [at, withAlpha(color, alpha)]) },
    ...(grain > 0 && { grain: Math.max(1, grain * side * 0.62) }),
  })
  return [
    one(dark, [
      [0.4, 0],
      [0.95, 0.4],
    ]),
    one(tones.light, [
      [0.14, 0.34],
      [0.46, 0],
    ]),
  ]
}
