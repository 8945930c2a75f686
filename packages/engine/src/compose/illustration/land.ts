import { mix, withAlpha } from '../../color.ts'
import type { Lit } from './lit.ts'
import { circle, type Pen, type Point } from './pen.ts'

/** A mountain range on a base line: peaks with a lit and a shaded side, and snow where it is asked for. */
export function mountains(pen: Pen, base: number, tall: number, color: string, { snow = false, count = 4, part = 'mountain' } = {}) {
  const { w, tones } = pen
  const random = pen.random(part)
  const shade = pen.isLined ? tones.paper : mix(color, tones.deep, 0.28)
  const cap = pen.isLined ? tones.paper : mix(tones.light, color, 0.08)
  const peaks = Array.from({ length: count }, (_, i) => ({
    x: ((i + 0.5 + random.between(-0.3, 0.3)) / count) * w,
    h: tall * (i === Math.floor(count / 2) ? 1 : random.between(0.5, 0.85)),
  })).sort((a, b) => a.h - b.h)
  for (const { x, h } of peaks) {
    const half = h * random.between(0.85, 1.15) + w * 0.1
    const [lean, foot] = [random.between(-0.08, 0.08) * half, base]
    const top: Point = [x, base - h]
    // Both flanks have a shoulder, so that no peak is a mere triangle.
    const left: Point[] = [
      [x - half, foot],
      [x - half * 0.52, foot - h * 0.42],
      [x - half * 0.36, foot - h * 0.5],
      [x - half * 0.14, foot - h * 0.83],
    ]
    const right: Point[] = [
      [x + half * 0.12, foot - h * 0.86],
      [x + half * 0.3, foot - h * 0.6],
      [x + half * 0.46, foot - h * 0.52],
      [x + half, foot],
    ]
    const ridge: Point[] = [
      [x + lean * 0.4, foot - h * 0.74],
      [x - half * 0.06, foot - h * 0.55],
      [x + half * 0.08, foot - h * 0.3],
      [x - half * 0.02, foot],
    ]
    pen.form(part, [...left, top, ...right], color, { lit: 'mist' })
    pen.form(part, [top, ...right, ...[...ridge].reverse()], shade, { isDetail: !pen.isLined, lit: 'mist' })
    if (!snow) continue
    const zig: Point[] = [
      [x + half * 0.25, foot - h * 0.66],
      [x + half * 0.12, foot - h * 0.72],
      [x + half * 0.05, foot - h * 0.6],
      [x - half * 0.04, foot - h * 0.73],
      [x - half * 0.13, foot - h * 0.63],
      [x - half * 0.21, foot - h * 0.72],
    ]
    pen.form('snow', [left[3] as Point, top, right[0] as Point, ...zig], cap, { isDetail: !pen.isLined })
    if (!pen.isLined)
      pen.form('snow', [top, right[0] as Point, ...zig.slice(0, 3), ridge[0] as Point], mix(cap, shade, 0.3), { isDetail: true })
  }
}

/** A rolling line from the left edge to the right one. */
export function roll(pen: Pen, base: number, swing: number, waves: number, part: string): Point[] {
  const random = pen.random(part)
  const [a, b, c] = [random.between(0, 6.28), random.between(0, 6.28), random.between(0.35, 0.65)]
  return Array.from({ length: 61 }, (_, i): Point => {
    const t = i / 60
    return [
      t * pen.w,
      base - swing * (0.5 + 0.5 * (c * Math.sin(t * waves * Math.PI + a) + (1 - c) * Math.sin(t * waves * 1.9 * Math.PI + b))),
    ]
  })
}

/** Land under a rolling line, down to the foot of the picture. */
export function hill(
  pen: Pen,
  base: number,
  swing: number,
  color: string,
  { waves = 2.2, part = 'hill', lit = 'crest' as Lit } = {},
): Point[] {
  const line = roll(pen, base, swing, waves, part)
  pen.form(
    part,
    [[-4, pen.h + 4], [-4, line[0]?.[1] ?? base], ...line, [pen.w + 4, line.at(-1)?.[1] ?? base], [pen.w + 4, pen.h + 4]],
    color,
    // On the nearest ground words stand: it keeps one colour.
    color === pen.tones.deep ? {} : { lit, reach: swing * 1.5 + pen.h * 0.05 },
  )
  return line
}

/** Height of a line at a column, px. */
export function heightAt(line: readonly Point[], x: number): number {
  const i = line.findIndex(([px]) => px >= x)
  return (line[i < 0 ? line.length - 1 : i] as Point)[1]
}

/** Dunes: crests with a lit and a shaded flank. */
export function dunes(pen: Pen, base: number, tall: number, color: string, part: string) {
  const line = hill(pen, base, tall, color, { waves: 1.6, part })
  const crest = [...line].sort((a, b) => a[1] - b[1])[0] as Point
  const shade = pen.isLined ? pen.tones.paper : mix(color, pen.tones.deep, 0.22)
  const [x, y] = crest
  pen.form(
    part,
    [
      [x, y],
      [x + pen.w * 0.08, y + tall * 0.5],
      [x + pen.w * 0.02, y + tall * 1.1],
      [x + pen.w * 0.16, y + tall * 1.9],
      [x + pen.w * 0.05, pen.h + 4],
      [pen.w + 4, pen.h + 4],
      ...line.filter(([px]) => px > x).reverse(),
    ],
    shade,
    { isDetail: !pen.isLined, lit: 'crest', reach: pen.h * 0.3 },
  )
}

/** Water from a row down to another one, with lights on it; a glitter path where the sun or the moon stands. */
export function sea(pen: Pen, top: number, bottom: number, lightX: number | null) {
  const { w, tones } = pen
  const random = pen.random('sea')
  const color = waterOf(pen)
  pen.form(
    'sea',
    [
      [-4, top],
      [w + 4, top],
      [w + 4, bottom],
      [-4, bottom],
    ],
    color,
    { lit: 'crest' },
  )
  if (pen.manner.name === 'woodblock' || pen.manner.name === 'folk') return scales(pen, top, bottom, color)
  const h = bottom - top
  const strokes: Point[][] = []
  for (let i = 0; i < 26; i++) {
    const t = random.next() ** 1.4
    const y = top + h * 0.04 + t * h * 0.92
    const wide = w * random.between(0.03, 0.1) * (0.5 + t)
    const thick = pen.side * (0.0016 + 0.0034 * t)
    const x = random.next() * w
    strokes.push([
      [x, y],
      [x + wide / 2, y - thick],
      [x + wide, y],
      [x + wide / 2, y + thick],
    ])
  }
  const glint = pen.isLined ? pen.ink : mix(color, tones.light, tones.isNight ? 0.35 : 0.45)
  pen.forms('glint', strokes, glint, { isDetail: true })
  if (lightX === null || pen.isLined) return
  const path: Point[][] = []
  for (let i = 0; i < 16; i++) {
    const t = i / 15
    const wide = pen.side * (0.025 + 0.1 * t) * random.between(0.55, 1)
    const [x, y, thick] = [lightX + random.between(-0.2, 0.2) * wide, top + h * (0.03 + 0.8 * t * t), pen.side * (0.002 + 0.005 * t)]
    path.push([
      [x - wide, y],
      [x, y - thick],
      [x + wide, y],
      [x, y + thick],
    ])
  }
  pen.forms('glint', path, withAlpha(tones.light, 0.8), { isDetail: true })
}

const waterOf = ({ tones, isLined }: Pen): string => (isLined ? tones.paper : mix(tones.mid, tones.skyLow, 0.18))

/** Waves as rows of scales, each of three arcs. */
function scales(pen: Pen, top: number, bottom: number, color: string) {
  const r = pen.side * 0.062
  const { tones } = pen
  const pale = mix(color, tones.light, 0.62)
  for (let row = 0; top + row * r * 0.52 < bottom + r; row++) {
    const y = top + r * 0.5 + row * r * 0.52
    const centers: number[] = []
    for (let x = row % 2 === 0 ? 0 : r; x < pen.w + r; x += r * 2) centers.push(x)
    for (const [reach, fill] of [
      [1, pale],
      [0.86, color],
      [0.58, pale],
      [0.45, color],
    ] as const)
      pen.forms(
        'wave',
        centers.map((x) => half(x, y, r * reach)),
        fill,
        { isDetail: true },
      )
  }
}
const half = (x: number, y: number, r: number): Point[] =>
  Array.from(
    { length: 19 },
    (_, i): Point => [x + Math.cos(Math.PI + (i / 18) * Math.PI) * r, y + Math.sin(Math.PI + (i / 18) * Math.PI) * r],
  )

/** An island that rises out of the water. */
export function island(pen: Pen, x: number, base: number, w: number, color: string, sand: string | null) {
  const points = Array.from({ length: 31 }, (_, i): Point => {
    const t = i / 30
    return [x - w / 2 + t * w, base - w * 0.17 * Math.sin(t * Math.PI) ** 0.8 * (1 + 0.22 * Math.sin(t * 9))]
  })
  pen.form('island', points, color, { lit: 'round' })
  if (sand) pen.form('beach', circle(x, base, w * 0.58, 40, w * 0.035), sand)
}

/** A road or a river that winds from the foreground to a far point. */
export function winding(pen: Pen, from: Point, to: Point, wide: number, color: string, part = 'path') {
  const [left, right]: [Point[], Point[]] = [[], []]
  for (let i = 0; i <= 24; i++) {
    const t = i / 24
    const y = from[1] + (to[1] - from[1]) * t
    const x = from[0] + (to[0] - from[0]) * t + Math.sin(t * Math.PI * 2.2) * wide * 1.5 * (1 - t)
    const half = (wide / 2) * (1 - t) ** 1.3 + 0.6
    left.push([x - half, y])
    right.push([x + half, y])
  }
  pen.form(part, [...left, ...right.reverse()], color, { isDetail: true })
}
