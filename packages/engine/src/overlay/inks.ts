import { hexToOklch, mix, mostReadable, oklchToHex } from '../color.ts'
import { readable } from '../compose/palette.ts'
import { decodeSrgb, encodeSrgb } from '../srgb.ts'
import type { Pixels } from '../trace/types.ts'
import { setText } from '../typeset/index.ts'
import type { Item } from './stack.ts'

/** Letters lighter or darker than what is behind them. */
export type Tone = 'light' | 'dark'

/** WCAG 2 contrast that is aimed at: a little above the least, because edges are soft. */
const [SMALL, LARGE] = [4.8, 4]
const needed = (isLarge: boolean): number => (isLarge ? LARGE : SMALL)
/** Mean luminance of a ground on which dark letters come first. */
const BRIGHT = 0.42
/** Share of the pixels behind the letters that may be worse than what contrast is measured against. */
const WORST = 0.05
const SAMPLES = 3000

/** Colours of a block, and the veil that it needs: a colour and how much of it, 0–1. */
export type Inked = {
  items: { item: Item; fill: string; pill: string | null; contrast: number }[]
  tone: Tone
  veil: { color: string; amount: number } | null
}

/** Behind one text, sRGB 0–255, three numbers for each pixel. */
type Ground = Uint8Array

/** Colours that read on the plate, with no more of a veil than they need; `tone` and `accent` hold where they are given. */
export function inked(items: readonly Item[], plate: Pixels, { tone, accent }: { tone: Tone | null; accent: string }): Inked {
  const grounds = items.map((item) => groundOf(item, plate))
  const wish = items.find(({ isLarge, wish: { color } }) => isLarge && color)?.wish.color?.hex
  const asked: Tone | null = tone ?? (wish ? (luminance(wish) > 0.3 ? 'light' : 'dark') : null)
  const average = averageOf(grounds)
  const tried = (['light', 'dark'] as const)
    .filter((each) => asked === null || each === asked)
    .map((each) => ({ tone: each, ink: inkOf(each, average), shade: shadeOf(each, average) }))
    .map((each) => ({ ...each, amount: Math.max(...items.map((item, i) => amountFor(each, item, grounds[i] as Ground))) }))
  // On anything but a bright ground white letters on some shade look better than black ones on none.
  const bias = luminance(average) > BRIGHT ? 0.1 : 0.4
  const best = tried.reduce((a, b) => (a.amount <= b.amount + bias ? a : b))
  const lively = best.tone === 'dark' && turnsMuddy(accent) ? best.ink : accent
  const amount = best.amount < 0.02 ? 0 : Math.max(0.12, best.amount)
  return {
    tone: best.tone,
    veil: amount === 0 ? null : { color: best.shade, amount },
    items: items.map((item, i) => coloured(item, grounds[i] as Ground, { ...best, amount }, lively)),
  }
}

/** Yellows that are darkened until they read on a bright ground are no accent any more. */
function turnsMuddy(accent: string): boolean {
  const { h } = hexToOklch(accent)
  return h > 50 && h < 130
}

const inkOf = (tone: Tone, average: string): string => {
  const { h, c } = hexToOklch(average)
  return tone === 'light' ? '#ffffff' : oklchToHex({ l: 0.17, c: Math.min(0.03, c), h })
}
/** The veil's colour: the picture's own, nearly black or nearly white. */
const shadeOf = (tone: Tone, average: string): string => {
  const { h, c } = hexToOklch(average)
  return tone === 'light' ? oklchToHex({ l: 0.13, c: Math.min(0.035, c), h }) : oklchToHex({ l: 0.97, c: Math.min(0.015, c), h })
}

type Way = { tone: Tone; ink: string; shade: string }

/** The least of the veil with which the ink reads on a ground; 1 when not even all of it is enough. */
function amountFor({ tone, ink, shade }: Way, { isLarge, pill, wish }: Item, ground: Ground): number {
  if (pill) return 0
  const own = wish.color && luminance(wish.color.hex) > 0.3 === (tone === 'light') ? wish.color.hex : ink
  const enough = (amount: number) => contrastOf(own, worstOf(ground, shade, amount, tone)) >= needed(isLarge)
  if (enough(0)) return 0
  let [low, high] = [0, 1]
  for (let i = 0; i < 9; i++) {
    const middle = (low + high) / 2
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}

function coloured(item: Item, ground: Ground, way: Way & { amount: number }, accent: string): Inked['items'][number] {
  const { layer, isLarge, wish, pill } = item
  if (pill) {
    const fill = readable(accent, [greyOf(worstOf(ground, way.shade, way.amount, way.tone))], 3)
    const label = mostReadable(fill, ['#ffffff', '#14161a'])
    const own = readable(wish.color?.hex ?? label, [fill], SMALL)
    return { item, fill: own, pill: fill, contrast: contrastOf(own, luminance(fill)) }
  }
  const worst = worstOf(ground, way.shade, way.amount, way.tone)
  const isAccent = layer.role === 'price' || layer.role === 'label'
  const quiet = layer.role === 'caption' || layer.role === 'body' || layer.role === 'list-item'
  const plain = isAccent ? accent : quiet ? mix(way.ink, way.shade, 0.1) : way.ink
  const fill = towards(wish.color?.hex ?? plain, worst, needed(isLarge), way.ink)
  return { item, fill, pill: null, contrast: contrastOf(fill, worst) }
}

/** The colour, as near to the ink as it must come to read on a ground of that luminance. */
function towards(color: string, ground: number, ratio: number, ink: string): string {
  const isLit = luminance(ink) > ground
  const reads = (candidate: string) => luminance(candidate) > ground === isLit && contrastOf(candidate, ground) >= ratio
  const { l, c, h } = hexToOklch(color)
  for (let step = 0; step <= 1; step += 0.02) {
    const candidate = oklchToHex({ l: l + (isLit ? step : -step), c: c * (1 - step * 0.5), h })
    if (reads(candidate)) return candidate
  }
  return ink
}

/** Linear luminance, 0–1, of the twentieth of a veiled ground that is nearest to letters of that tone. */
function worstOf(ground: Ground, shade: string, amount: number, tone: Tone): number {
  const [r, g, b] = bytesOf(shade)
  const values = new Float32Array(ground.length / 3)
  for (let i = 0; i < values.length; i++) {
    const at = 3 * i
    values[i] = linear(
      (ground[at] ?? 0) * (1 - amount) + r * amount,
      (ground[at + 1] ?? 0) * (1 - amount) + g * amount,
      (ground[at + 2] ?? 0) * (1 - amount) + b * amount,
    )
  }
  values.sort()
  const share = tone === 'light' ? 1 - WORST : WORST
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}

/** Pixels of the plate behind the lines of a text and a little about them. */
function groundOf({ layer, box, pill }: Item, { data, width, height }: Pixels): Ground {
  const { lines, size } = setText(layer, box)
  const boxes = pill
    ? [pill]
    : lines.map((line) => ({ x: box.x + line.x - size * 0.1, y: box.y + line.baseline - size, w: line.width + size * 0.2, h: size * 1.35 }))
  const area = boxes.reduce((sum, { w, h }) => sum + w * h, 0)
  const step = Math.max(1, Math.floor(Math.sqrt(area / SAMPLES)))
  const found: number[] = []
  for (const { x, y, w, h } of boxes)
    for (let v = Math.max(0, Math.floor(y)); v < Math.min(height, y + h); v += step)
      for (let u = Math.max(0, Math.floor(x)); u < Math.min(width, x + w); u += step) {
        const at = 4 * (v * width + u)
        found.push(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
      }
  return Uint8Array.from(found.length > 0 ? found : [128, 128, 128])
}

function averageOf(grounds: readonly Ground[]): string {
  const sums = [0, 0, 0]
  let count = 0
  for (const ground of grounds)
    for (let at = 0; at < ground.length; at += 3) {
      for (let c = 0; c < 3; c++) sums[c] = (sums[c] ?? 0) + (ground[at + c] ?? 0)
      count++
    }
  return `#${sums.map((sum) => hex2(sum / Math.max(1, count))).join('')}`
}

/** An accent of the picture's own: the hue that its strong colours share most, or the one that is wished for. */
export function accentOf({ data, width, height }: Pixels, wished: string | null): string {
  if (wished) return wished
  const BINS = 24
  const weights = new Float64Array(BINS)
  const step = 4 * Math.max(1, Math.floor((width * height) / 900))
  for (let at = 0; at < data.length; at += step) {
    const { l, c, h } = hexToOklch(`#${hex2(data[at] ?? 0)}${hex2(data[at + 1] ?? 0)}${hex2(data[at + 2] ?? 0)}`)
    const bin = Math.floor((((h % 360) + 360) % 360) / (360 / BINS)) % BINS
    if (c > 0.05 && l > 0.3) weights[bin] = (weights[bin] ?? 0) + c * c
  }
  const strongest = weights.indexOf(Math.max(...weights))
  if ((weights[strongest] ?? 0) === 0) return '#f2c14e'
  return oklchToHex({ l: 0.82, c: 0.14, h: (strongest + 0.5) * (360 / BINS) })
}

const hex2 = (value: number): string => Math.round(value).toString(16).padStart(2, '0')
const bytesOf = (hex: string): [number, number, number] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
const linear = (r: number, g: number, b: number): number =>
  0.2126 * decodeSrgb(r / 255) + 0.7152 * decodeSrgb(g / 255) + 0.0722 * decodeSrgb(b / 255)
const luminance = (hex: string): number => linear(...bytesOf(hex))
const contrastOf = (hex: string, ground: number): number => {
  const ink = luminance(hex)
  return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)
}
const greyOf = (light: number): string => {
  const value = hex2(255 * encodeSrgb(light))
  return `#${value}${value}${value}`
}
