import { mix, withAlpha } from '../../color.ts'
import { box } from './masonry.ts'
import { circle, type Pen } from './pen.ts'

/** A cinema under the sky: a screen that glows between two posts, and the backs of those who sit before it. */
export function openCinema(pen: Pen, x: number, base: number, w: number, rowsUntil: number) {
  const { tones, isLined } = pen
  const h = w * 0.52
  const top = base - h * 1.2
  const frame = isLined ? tones.paper : mix(tones.deep, '#000000', 0.25)
  const glow = isLined ? tones.paper : mix(tones.light, '#ffffff', 0.35)
  if (!isLined)
    pen.blot({ fill: withAlpha(tones.light, 0.42), box: { x: x - w * 0.66, y: top - h * 0.2, w: w * 1.32, h: h * 1.5 }, blur: w * 0.1 })
  for (const dx of [-0.44, 0.44]) pen.form('post', box(x + dx * w - w * 0.015, base, w * 0.03, h * 0.32), frame)
  pen.form('screen', box(x - w * 0.53, top - h * 0.03, w * 1.06, h * 1.06), frame)
  pen.form('screen', box(x - w / 2, top, w, h), glow)
  // What runs on it: a countdown, as before every film.
  const [cy, r, ink] = [top + h / 2, h * 0.36, withAlpha(isLined ? pen.ink : tones.near, 0.75)]
  const ring = (reach: number) =>
    `M ${x - r * reach} ${cy} a ${r * reach} ${r * reach} 0 1 1 ${r * reach * 2} 0 a ${r * reach} ${r * reach} 0 1 1 ${-r * reach * 2} 0`
  pen.path('film', `${ring(1)} ${ring(0.84)} M ${x - w / 2} ${cy} H ${x + w / 2} M ${x} ${top} V ${top + h}`, {
    stroke: { paint: ink, width: Math.max(1, w * 0.006) },
  })
  pen.form(
    'play',
    [
      [x - r * 0.26, cy - r * 0.4],
      [x + r * 0.46, cy],
      [x - r * 0.26, cy + r * 0.4],
    ],
    isLined ? pen.ink : tones.accent,
  )
  const random = pen.random('audience')
  const rows = 2
  for (let row = 0; row < rows; row++) {
    const y = base + (rowsUntil - base) * (0.45 + 0.5 * row)
    const size = w * (0.036 + 0.012 * row)
    const color = isLined ? tones.paper : mix(tones.deep, '#000000', 0.2 + 0.15 * row)
    const heads = row === 0 ? 8 : 7
    for (let i = 0; i < heads; i++) {
      const hx = x + w * 0.66 * ((i + 0.5) / heads - 0.5) * 2 + random.between(-0.3, 0.3) * size
      const hy = y + random.between(-0.2, 0.2) * size
      pen.forms(
        'audience',
        [circle(hx, hy - size * 1.25, size * 0.62, 18), circle(hx, hy + size * 0.55, size * 1.15, 22, size * 1.2)],
        color,
      )
    }
  }
}
