import { mix } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { type Kit, n, path } from '../design/kit.ts'
import { colorsOf } from '../design/tiles.ts'

/** Lines one behind the other like ridges of sound, each hiding what lies behind it. */
export function waves(kit: Kit, box: Box): Layer[] {
  const random = rng(kit.seed, 'waves')
  const lines = 16
  const [first, second] = colorsOf(kit)
  const peaks = Array.from({ length: 4 }, () => ({
    at: random.between(0.25, 0.75),
    width: random.between(0.06, 0.16),
    height: random.between(0.4, 1),
  }))
  return Array.from({ length: lines }, (_, i): Layer => {
    const base = box.h * (0.24 + (0.72 * i) / (lines - 1))
    const lift = box.h * 0.24
    const points = Array.from({ length: 81 }, (_, k) => {
      const t = k / 80
      const swell = peaks.reduce(
        (sum, { at, width, height }) => sum + height * Math.exp(-(((t - at - 0.05 * Math.sin(i * 1.3 + at * 9)) / width) ** 2)),
        0,
      )
      const ripple = 0.08 * Math.sin(t * 40 + i * 2.1) + 0.05 * Math.sin(t * 90 + i * 4.7)
      const edge = Math.sin(Math.PI * t) ** 1.5
      return `${k === 0 ? 'M' : 'L'} ${n(t * box.w)} ${n(base - lift * edge * Math.max(0, (swell * (0.5 + 0.5 * random.next()) * 0.7 + ripple) * 0.8))}`
    }).join(' ')
    return path(`wave-${i + 1}`, box, `${points} L ${n(box.w)} ${n(box.h)} L 0 ${n(box.h)} Z`, {
      fill: kit.inks.ground,
      stroke: { paint: mix(first, second, i / lines), width: Math.max(1.2, kit.side * 0.0034) },
    })
  })
}
