import type { Point } from './pen.ts'

/** The path of a burst of so many points about the middle of a box of side `s` px. */
export function burst(s: number, points = 18, waist = 0.86): string {
  const corners = Array.from({ length: points * 2 }, (_, i): Point => {
    const a = (i / (points * 2)) * Math.PI * 2 - Math.PI / 2
    const reach = (s / 2) * (i % 2 === 0 ? 1 : waist)
    return [s / 2 + Math.cos(a) * reach, s / 2 + Math.sin(a) * reach]
  })
  return `${corners.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')} Z`
}
