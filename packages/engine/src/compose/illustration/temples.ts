import { mix } from '../../color.ts'
import { box, stuff } from './masonry.ts'
import type { Pen, Point } from './pen.ts'

/** A pagoda of storeys under swung roofs. */
export function pagoda(pen: Pen, x: number, base: number, h: number, storeys = 3) {
  const { wall, roof, dark, lamp } = stuff(pen)
  const each = h / (storeys + 0.9)
  for (let i = 0; i < storeys; i++) {
    const w = h * 0.5 * (1 - 0.19 * i)
    const y = base - i * each
    pen.form('wall', box(x - w * 0.32, y - each * 0.72, w * 0.64, each * 0.72), wall)
    const bars = Array.from({ length: 5 }, (_, k) => box(x - w * 0.32 + (k + 0.5) * w * 0.116, y - each * 0.6, w * 0.05, each * 0.42))
    pen.forms('screen', bars, i === 0 ? dark : lamp, { isDetail: true })
  }
  for (let i = 0; i < storeys; i++) {
    const w = h * 0.5 * (1 - 0.19 * i)
    pen.form(
      'roof',
      eaves(x, base - i * each - each * 0.62, w * 0.62, each * 0.5),
      i % 2 === 0 || pen.isLined ? roof : mix(roof, dark, 0.12),
    )
  }
  pen.line(
    'spire',
    [
      [x, base - storeys * each + each * 0.1],
      [x, base - h],
    ],
    dark,
    h * 0.014,
  )
}

/** A roof whose edges swing upwards. */
const eaves = (x: number, y: number, half: number, h: number): Point[] => [
  [x - half * 1.12, y - h * 0.16],
  ...Array.from({ length: 13 }, (_, i): Point => [x - half + (i / 12) * half * 2, y + h * 0.05 * Math.sin((i / 12) * Math.PI)]),
  [x + half * 1.12, y - h * 0.16],
  [x + half * 0.7, y - h * 0.42],
  [x + half * 0.34, y - h],
  [x - half * 0.34, y - h],
  [x - half * 0.7, y - h * 0.42],
]

/** A low house with a veranda, paper screens and a wide roof. */
export function teahouse(pen: Pen, x: number, base: number, w: number) {
  const { wall, dark, lamp } = stuff(pen)
  const roof = pen.isLined ? pen.tones.paper : mix(pen.tones.near, pen.tones.deep, 0.35)
  const h = w * 0.34
  pen.form('deck', box(x - w * 0.54, base - h * 0.14, w * 1.08, h * 0.14), dark)
  pen.form('wall', box(x - w * 0.44, base - h, w * 0.88, h * 0.88), wall)
  const lit = pen.tones.isNight || pen.isLined ? lamp : mix(pen.tones.light, pen.tones.accent, 0.08)
  const panes: Point[][] = []
  for (let i = 0; i < 8; i++) panes.push(box(x - w * 0.42 + i * w * 0.107, base - h * 0.86, w * 0.09, h * 0.7))
  pen.forms('screen', panes, lit, { isDetail: !pen.isLined })
  const bars: Point[][] = []
  for (let i = 0; i < 8; i++)
    for (const dy of [0.25, 0.5, 0.75]) bars.push(box(x - w * 0.42 + i * w * 0.107, base - h * 0.86 + h * 0.7 * dy, w * 0.09, h * 0.022))
  for (let i = 0; i <= 8; i++) bars.push(box(x - w * 0.431 + i * w * 0.107, base - h * 0.92, w * 0.014, h * 0.8))
  pen.forms('screen', bars, dark, { isDetail: true })
  pen.form('roof', eaves(x, base - h * 0.88, w * 0.56, w * 0.24), roof)
  pen.form('ridge', box(x - w * 0.2, base - h * 0.88 - w * 0.255, w * 0.4, w * 0.025), dark)
}

/** A gate of two posts and two beams. */
export function torii(pen: Pen, x: number, base: number, h: number) {
  const red = pen.isLined ? pen.tones.paper : pen.tones.accent
  const w = h * 0.95
  pen.forms(
    'gate',
    [
      box(x - w * 0.36, base - h * 0.9, h * 0.085, h * 0.9),
      box(x + w * 0.36 - h * 0.085, base - h * 0.9, h * 0.085, h * 0.9),
      box(x - w * 0.44, base - h * 0.68, w * 0.88, h * 0.07),
    ],
    red,
  )
  pen.form(
    'gate',
    [
      [x - w * 0.58, base - h * 0.98],
      [x - w * 0.3, base - h * 0.94],
      [x + w * 0.3, base - h * 0.94],
      [x + w * 0.58, base - h * 0.98],
      [x + w * 0.54, base - h * 0.85],
      [x - w * 0.54, base - h * 0.85],
    ],
    red,
  )
  pen.form(
    'gate',
    [
      [x - w * 0.6, base - h],
      [x - w * 0.3, base - h * 0.955],
      [x + w * 0.3, base - h * 0.955],
      [x + w * 0.6, base - h],
      [x + w * 0.58, base - h * 0.95],
      [x - w * 0.58, base - h * 0.95],
    ],
    pen.isLined ? pen.tones.paper : pen.tones.deep,
  )
}
