import { mix } from '../../color.ts'
import type { FigureView } from './figure.ts'
import type { FigureLook } from './figure-look.ts'
import { circle, type Pen, type Point } from './pen.ts'

/** A full beard about the mouth, and a pipe where one is smoked; the mouth is drawn over it. */
export function beard(pen: Pen, { beard: color }: FigureLook, { x, y, r }: { x: number; y: number; r: number }, view: FigureView) {
  if (color === null || view === 'back') return
  const at = (dx: number, dy: number): Point => [x + dx * r, y + dy * r]
  const dark = mix(color, '#6b6560', 0.18)
  if (view === 'side') {
    pen.form(
      'beard',
      [
        at(0.3, 0.0),
        at(0.34, 0.5),
        at(0.1, 0.92),
        at(-0.4, 1.26),
        at(-0.8, 1.12),
        at(-0.96, 0.66),
        at(-0.86, 0.36),
        at(-0.4, 0.3),
        at(-0.1, 0.1),
      ],
      color,
    )
    pen.form('moustache', [at(-0.98, 0.4), at(-0.5, 0.3), at(-0.3, 0.46), at(-0.9, 0.56)], dark, { isDetail: true })
    return
  }
  pen.form(
    'beard',
    [
      at(-0.99, 0.02),
      at(-0.9, 0.56),
      at(-0.62, 1.0),
      at(-0.24, 1.28),
      at(0, 1.36),
      at(0.24, 1.28),
      at(0.62, 1.0),
      at(0.9, 0.56),
      at(0.99, 0.02),
      at(0.76, 0.24),
      at(0.46, 0.36),
      at(0, 0.32),
      at(-0.46, 0.36),
      at(-0.76, 0.24),
    ],
    color,
  )
  for (const way of [-1, 1])
    pen.form('moustache', [at(0, 0.32), at(way * 0.3, 0.28), at(way * 0.56, 0.44), at(way * 0.3, 0.46), at(0, 0.42)], dark, {
      isDetail: true,
    })
}

/** A bent pipe at a corner of the mouth with a little smoke. */
export function pipe(pen: Pen, { pipe: isSmoked }: FigureLook, { x, y, r }: { x: number; y: number; r: number }, view: FigureView) {
  if (!isSmoked || view === 'back') return
  const [mx, my, way] = view === 'side' ? [x - 0.8 * r, y + 0.54 * r, -1] : [x + 0.16 * r, y + 0.54 * r, 1]
  pen.path('pipe', `M ${mx} ${my} q ${way * r * 0.22} ${r * 0.04} ${way * r * 0.34} ${r * 0.22}`, {
    stroke: { paint: '#4a2f22', width: Math.max(1, r * 0.08) },
  })
  pen.rect('pipe', mx + way * r * 0.34 - r * 0.13, my + r * 0.02, r * 0.26, r * 0.3, '#5e3a28', { radius: r * 0.07 })
  for (const [dx, dy, s] of [
    [0.36, -0.18, 0.07],
    [0.44, -0.38, 0.1],
  ] as const)
    pen.form('smoke', circle(mx + way * dx * r, my + dy * r, s * r, 18), '#c9ced466', { isDetail: true })
}
