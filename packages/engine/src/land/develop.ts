import type { Land } from '../scene/schema.ts'
import { encodeSrgb } from '../srgb.ts'
import { Column } from './column.ts'
import { Field } from './noise.ts'
import { type Outlook, outlookOf } from './view.ts'

export type LandPart = {
  land: Land
  seed: number
  width: number
  height: number
  /** Columns of the picture, from … to − 1. */
  from: number
  to: number
  /** Samples across and down a pixel. */
  fine: number
  /** Steps into the distance along a line, where fewer than usual will do. */
  steps?: number
}

/** Steps into the distance along a line: relief is no finer than 0.7 % of its distance. */
const STEPS = 1500

/** Columns of a land's picture as linear radiance, three numbers a pixel, row by row over the part's own width. */
export function exposeLand(part: LandPart, tone: ((color: Float32Array, exposure: number) => void) | null = null): Float32Array {
  const { land, seed, width, height } = part
  return expose(part, seen(land, seed, width / height), tone)
}

function expose(part: LandPart, outlook: Outlook, tone: ((color: Float32Array, exposure: number) => void) | null): Float32Array {
  const { land, seed, width, height, from, to, fine, steps = STEPS } = part
  const column = new Column(outlook, steps)
  const grain = new Field(seed, 'land.grain-of-light')
  const own = to - from
  const sums = new Float32Array(own * height * 3)
  const gap = (2 * outlook.wide) / (width * fine)
  const color = new Float32Array(3)
  const weight = 1 / (fine * fine)
  const start = from * fine
  column.to(-outlook.wide + (start - 0.5) * gap, gap)
  for (let c = 0; c < own * fine; c++) {
    column.to(-outlook.wide + (start + c + 0.5) * gap, gap)
    const x = Math.floor(c / fine)
    for (let r = height * fine - 1; r >= 0; r--) {
      const row = (r + 0.5) / (height * fine)
      column.look((land.horizon - row) * 2 * outlook.tall, grain.cell(start + c, r * 7 + 3 * (start + c)))
      color[0] = column.r
      color[1] = column.g
      color[2] = column.b
      tone?.(color, outlook.light.exposure)
      const at = (Math.floor(r / fine) * own + x) * 3
      for (let k = 0; k < 3; k++) sums[at + k] = (sums[at + k] as number) + (color[k] as number) * weight
    }
  }
  return sums
}

/** What the last picture was drawn from: its other bands come next. */
let last: { key: string; outlook: Outlook } | null = null

function seen(land: Land, seed: number, aspect: number): Outlook {
  const key = JSON.stringify([land, seed, aspect])
  if (last?.key !== key) last = { key, outlook: metered(outlookOf(land, seed, aspect), land, seed, aspect) }
  return last.outlook
}

/** Lightness, in code values of 1, that the middle of the ground has at least by day and in the dark hours. */
const LEAST = { day: 0.18, dark: 0.125 }
/** How much of what is missing is made up for, and the most: a storm stays a storm. */
const MADE_UP = 0.6
const MOST_GAIN = 3
/** A glance that light is measured by, px and steps. */
const GLANCE = { high: 24, steps: 300 }

/** Exposes for the ground: under a dark sky a longer exposure than the hour's usual one still shows what is there. */
function metered(outlook: Outlook, land: Land, seed: number, aspect: number): Outlook {
  const [width, height] = [Math.max(8, Math.round(GLANCE.high * aspect)), GLANCE.high]
  const glance = expose({ land, seed, width, height, from: 0, to: width, fine: 1, steps: GLANCE.steps }, outlook, filmed)
  const lights: number[] = []
  for (let i = Math.ceil(Math.min(0.9, land.horizon + 0.05) * height) * width * 3; i < glance.length; i += 3)
    lights.push(encodeSrgb(0.2126 * (glance[i] as number) + 0.7152 * (glance[i + 1] as number) + 0.0722 * (glance[i + 2] as number)))
  const middle = lights.sort((a, b) => a - b)[lights.length >> 1] ?? 1
  const least = outlook.light.isDark ? LEAST.dark : LEAST.day
  const gain = Math.min(MOST_GAIN, Math.max(1, (least / Math.max(0.01, middle)) ** (2.2 * MADE_UP)))
  return { ...outlook, light: { ...outlook.light, exposure: outlook.light.exposure * gain } }
}

/** The same as RGBA8 as a camera develops it: a shoulder for the lights, a toe for the darks, a little more colour. */
export function developLand(part: LandPart): Uint8ClampedArray {
  const sums = exposeLand(part, filmed)
  const pixels = new Uint8ClampedArray((sums.length / 3) * 4)
  const grain = new Field(part.seed, 'land.dither')
  for (let i = 0, at = 0; at < sums.length; at += 3, i += 4) {
    const dither = 0.5 * (grain.cell(i >> 2, i >> 10) - 0.5)
    for (let k = 0; k < 3; k++) pixels[i + k] = encodeSrgb(sums[at + k] as number) * 255 + dither
    pixels[i + 3] = 255
  }
  return pixels
}

const RICHNESS = 1.12

function filmed(color: Float32Array, exposure: number): void {
  const mean = 0.2126 * (color[0] as number) + 0.7152 * (color[1] as number) + 0.0722 * (color[2] as number)
  for (let k = 0; k < 3; k++) {
    const x = Math.max(0, mean + ((color[k] as number) - mean) * RICHNESS) * exposure * 0.82
    // Narkowicz's fit of the ACES film curve.
    color[k] = Math.min(1, (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14))
  }
}
