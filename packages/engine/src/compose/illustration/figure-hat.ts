import { mix, withAlpha } from '../../color.ts'
import type { FigureView } from './figure.ts'
import type { FigureLook } from './figure-look.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { star } from './sky.ts'

export const ring26 = (point: (a: number) => readonly [number, number]) =>
  Array.from({ length: 48 }, (_, i) => point((i / 48) * Math.PI * 2))

export function hair(pen: Pen, { hair: { style, color } }: FigureLook, { x, y, r }: { x: number; y: number; r: number }, view: FigureView) {
  if (style === 'none' || style === 'mane') return
  const at = (dx: number, dy: number): Point => [x + dx * r, y + dy * r]
  if (view === 'back') return pen.form('hair', circle(x, y - r * 0.06, r * 1.02, 40, r * (style === 'long' ? 1.1 : 0.92)), color)
  const cap = Array.from(
    { length: 25 },
    (_, i): Point => at(Math.cos(Math.PI + (i / 24) * Math.PI) * 1.03, Math.sin(Math.PI + (i / 24) * Math.PI) * 0.96 - 0.02),
  )
  pen.form(
    'hair',
    view === 'side'
      ? [...cap, at(1.0, 0.34), at(0.5, 0.4), at(0.36, -0.2), at(-0.5, -0.36), at(-0.9, -0.2)]
      : [...cap, at(0.98, 0.16), at(0.74, -0.3), at(0.2, -0.5), at(-0.4, -0.34), at(-0.78, -0.3), at(-0.98, 0.16)],
    color,
  )
}

export function hat(
  pen: Pen,
  { hat: kind, hatColor: color }: FigureLook,
  { x, y, r }: { x: number; y: number; r: number },
  view: FigureView,
) {
  const at = (dx: number, dy: number): Point => [x + dx * r, y + dy * r]
  const poly = (part: string, points: readonly (readonly [number, number])[], fill: string, isDetail = false) =>
    pen.form(
      part,
      points.map(([dx, dy]) => at(dx, dy)),
      fill,
      { isDetail },
    )
  const band = mix(color, '#150f14', 0.45)
  if (kind === 'fedora' || kind === 'straw') {
    poly(
      'hat',
      [
        [-0.62, -0.64],
        [-0.52, -1.26],
        [-0.2, -1.36],
        [0, -1.26],
        [0.2, -1.36],
        [0.52, -1.26],
        [0.62, -0.64],
      ],
      color,
    )
    poly(
      'band',
      [
        [-0.63, -0.66],
        [-0.6, -0.84],
        [0.6, -0.84],
        [0.63, -0.66],
      ],
      kind === 'straw' ? '#b23a3a' : band,
      true,
    )
    pen.form('brim', circle(x + (view === 'side' ? -0.12 * r : 0), y - r * 0.64, r * 1.12, 36, r * 0.17), color)
  } else if (kind === 'pointed') {
    poly(
      'hat',
      [
        [-0.62, -0.6],
        [0.1, -2.05],
        [0.34, -1.9],
        [0.2, -1.76],
        [0.62, -0.6],
      ],
      color,
    )
    poly(
      'band',
      [
        [-0.62, -0.6],
        [-0.53, -0.8],
        [0.55, -0.8],
        [0.62, -0.6],
      ],
      '#e8b93f',
      true,
    )
    pen.form('brim', circle(x, y - r * 0.6, r * 1.22, 36, r * 0.17), color)
  } else if (kind === 'toque') {
    for (const [dx, dy, size] of [
      [-0.4, -1.24, 0.36],
      [0.4, -1.24, 0.36],
      [0, -1.42, 0.42],
    ] as const)
      pen.disc('hat', ...at(dx, dy), r * size, color)
    poly(
      'hat',
      [
        [-0.6, -0.56],
        [-0.64, -1.14],
        [0.64, -1.14],
        [0.6, -0.56],
      ],
      mix(color, '#aab3c0', 0.18),
    )
  } else if (kind === 'tricorn') {
    poly(
      'hat',
      [
        [-1.16, -0.78],
        [-0.6, -1.2],
        [0, -1.42],
        [0.6, -1.2],
        [1.16, -0.78],
        [0.5, -0.58],
        [-0.5, -0.58],
      ],
      color,
    )
    if (view === 'front') pen.form('star', star(...at(0, -0.94), r * 0.2, 5, 0.45), '#f4efe6', { isDetail: true })
  } else if (kind === 'crown')
    poly(
      'crown',
      [
        [-0.58, -0.6],
        [-0.66, -1.24],
        [-0.33, -0.92],
        [0, -1.34],
        [0.33, -0.92],
        [0.66, -1.24],
        [0.58, -0.6],
      ],
      color,
    )
  else if (kind === 'cap') {
    poly(
      'cap',
      [
        [-0.84, -0.46],
        ...Array.from({ length: 15 }, (_, i): readonly [number, number] => [
          Math.cos(Math.PI + (i / 14) * Math.PI) * 0.84,
          -0.46 + Math.sin(Math.PI + (i / 14) * Math.PI) * 0.66,
        ]),
        [0.84, -0.46],
      ],
      color,
    )
    if (view !== 'back')
      poly(
        'peak',
        view === 'side'
          ? [
              [-0.6, -0.5],
              [-1.46, -0.42],
              [-1.4, -0.3],
              [-0.6, -0.38],
            ]
          : [
              [-0.6, -0.5],
              [0.6, -0.5],
              [0.74, -0.3],
              [-0.74, -0.3],
            ],
        band,
      )
  } else if (kind === 'helmet') {
    pen.path(
      'helmet',
      `M ${x - r * 1.22} ${y} a ${r * 1.22} ${r * 1.16} 0 1 1 ${r * 2.44} 0 a ${r * 1.22} ${r * 1.16} 0 1 1 ${-r * 2.44} 0`,
      { fill: view === 'back' ? color : withAlpha('#dff1ff', 0.28), stroke: { paint: color, width: r * 0.13 } },
    )
  } else if (kind === 'hood')
    poly(
      'hood',
      view === 'back'
        ? ring26((a) => [Math.cos(a) * 1.14, Math.sin(a) * 1.08])
        : [
            ...Array.from({ length: 19 }, (_, i): readonly [number, number] => [
              Math.cos(Math.PI + (i / 18) * Math.PI) * 1.16,
              Math.sin(Math.PI + (i / 18) * Math.PI) * 1.14,
            ]),
            [1.1, 0.5],
            [0.9, 0.1],
            [0.6, -0.62],
            [0, -0.8],
            [-0.6, -0.62],
            [-0.9, 0.1],
            [-1.1, 0.5],
          ],
      color,
    )
}
