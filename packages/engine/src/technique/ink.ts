import { blend, luma, type Surface } from './surface.ts'

const INK = [0.07, 0.07, 0.09] as const

/** Clean lines on white paper; only what is in deep shadow or nearly black is hatched. */
export function ink({ width, color, albedo, light, outline, seam, unit }: Surface): void {
  const spacing = 7 * unit
  for (let i = 0; i < outline.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const [dark, deep] = [luma(albedo, i) < 0.2, (light[i] as number) < 0.34]
    const hatch = dark || deep ? stroke(x + y, spacing, unit * (dark ? 1.3 : 0.8)) : 0
    color.fill(1, 3 * i, 3 * i + 3)
    blend(color, i, INK, Math.max(outline[i] as number, 0.75 * (seam[i] as number), hatch))
  }
}

/** Coverage of lines that lie `spacing` apart, each `width` wide, at a place across them. */
export function stroke(across: number, spacing: number, width: number): number {
  const away = Math.abs((((across % spacing) + spacing) % spacing) - spacing / 2)
  return Math.max(0, Math.min(1, width / 2 + 0.5 - away))
}
