import { mix } from '../../color.ts'
import type { Pen, Point } from './pen.ts'

export const box = (x: number, y: number, w: number, h: number): Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]

export const arch = (x: number, base: number, w: number, h: number): Point[] => [
  [x - w / 2, base],
  ...Array.from(
    { length: 13 },
    (_, i): Point => [
      x + Math.cos(Math.PI + (i / 12) * Math.PI) * (w / 2),
      base - h + w / 2 + Math.sin(Math.PI + (i / 12) * Math.PI) * (w / 2),
    ],
  ),
  [x + w / 2, base],
]

/** Colours of walls, roofs and windows in a picture. */
export function stuff(pen: Pen) {
  const { tones, isLined } = pen
  const wall = isLined ? tones.paper : tones.isNight ? mix(tones.light, tones.far, 0.55) : mix(tones.light, tones.far, 0.12)
  return {
    wall,
    shade: isLined ? tones.paper : mix(wall, tones.deep, 0.2),
    roof: isLined ? tones.paper : tones.accent,
    dark: isLined ? pen.ink : tones.deep,
    lamp: isLined ? tones.paper : tones.isNight ? '#ffe08a' : mix(tones.deep, tones.skyTop, 0.35),
  }
}
