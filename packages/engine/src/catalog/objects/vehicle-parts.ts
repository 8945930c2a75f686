import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, rod, turned } from './notation.ts'
import { type Part, pair, piece, times } from './pieces.ts'

/** Vehicles are laid out with their front to +x and their sides to ±z, then turned to face the front. */
export const FACING = [{ at: [0, 0, 0] as [number, number, number], turn: [0, -90, 0] as [number, number, number] }]

export const SLOTS: Recipe['slots'] = {
  body: { family: 'porcelain', color: '#f1f2f2' },
  glass: { family: 'screen', color: '#12171c' },
  trim: { family: 'matte-plastic', color: '#1e1f22' },
  gap: { family: 'matte-plastic', color: '#3b3d41' },
  tyre: { family: 'rubber', color: '#18191b' },
  rim: { family: 'aluminium', color: '#a9adb2' },
  lamp: { family: 'porcelain', color: '#e4ebef' },
  tail: { family: 'plastic', color: '#a3131b' },
}

/** The lower edge of a side view from the rear to the front, arched over wheels at `axles`; corners are no sharper than the edges' rounding. */
export const sill = (y: number, axles: readonly number[], reach: number, corner: number): string[] =>
  axles.flatMap((x) =>
    [180, 150, 120, 90, 60, 30, 0].map((angle) => {
      const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
      return `${(x + reach * c).toFixed(1)}:${(y + reach * 0.92 * s).toFixed(1)}${angle === 180 || angle === 0 ? `:${corner}` : ''}`
    }),
  )

/** A side view given the vehicle's width, its edges rounded. */
export const hull = (name: string, slot: string, outline: string[], width: number, bevel: number): Part =>
  piece(name, slot, cut(outline.join(' | '), width, bevel))

/** Glass on both sides, a little proud of them. */
export const sideGlass = (name: string, outline: string, width: number): Part => piece(name, 'glass', cut(outline, width + 0.8, 0.3))

/** A gap between panels, seen on both sides. */
export const gap = (name: string, x: number, y: number, long: number, high: number, width: number): Part =>
  piece(name, 'gap', bar(long, high, width + 0.35, 0.12), [x, y, 0])

/** Tyre, rim and hub on both sides. */
export const wheels = (axle: number, x: number, radius: number, width: number): Part[] =>
  pair((side, word) => {
    const z = side * (width / 2 - 13)
    const outside = side * (width / 2 - 2.4)
    const name = `${axle + 1}-${word}`
    return [
      piece(
        `tyre-${name}`,
        'tyre',
        // No fillets: at this size they would cost more triangles than the rest of the vehicle.
        turned(
          [
            [0, -11],
            [0.62, -11],
            [0.82, -11.6],
            [0.92, -10.8],
            [0.975, -9],
            [1, -6],
            [1, 6],
            [0.975, 9],
            [0.92, 10.8],
            [0.82, 11.6],
            [0.62, 11],
            [0, 11],
          ]
            .map(([share = 0, y]) => `${radius * share}:${y}`)
            .join(' | '),
          { segments: 64 },
        ),
        [x, radius, z],
        [90, 0, 0],
      ),
      piece(
        `rim-${name}`,
        'rim',
        turned(
          [
            [0, -1],
            [0.58, -1],
            [0.6, 0.6],
            [0.585, 1.4],
            [0.53, 1.4],
            [0.5, 0.9],
            [0.42, -0.2],
            [0.24, 0.2],
            [0.19, 0.8],
            [0.17, 1.9],
            [0.15, 2.2],
            [0, 2.2],
          ]
            .map(([share = 0, y]) => `${radius * share}:${y}`)
            .join(' | '),
          { segments: 64 },
        ),
        [x, radius, outside],
        [90 * side, 0, 0],
      ),
      ...times(6, (i) => {
        const angle = (i * Math.PI) / 3
        const [across, up] = [radius * 0.33 * Math.sin(angle), radius * 0.33 * Math.cos(angle)]
        return piece(`vent-${name}-${i + 1}`, 'trim', { ...blob(radius * 0.075, radius * 0.075, 0.8), around: 16 }, [
          x + across,
          radius + up,
          outside + side * 0.2,
        ])
      }),
    ]
  })

/** A pane that leans: between two points of the side view, `wide` across. */
export const leaning = (name: string, slot: string, [x0, y0]: [number, number], [x1, y1]: [number, number], wide: number): Part => {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const long = Math.hypot(dx, dy)
  const out = [dy / long, -dx / long] as const
  return piece(
    name,
    slot,
    bar(long, 1.6, wide, 0.7),
    [(x0 + x1) / 2 + out[0] * 0.8, (y0 + y1) / 2 + out[1] * 0.8, 0],
    [0, 0, (Math.atan2(dy, dx) * 180) / Math.PI],
  )
}

export const mirrors = (x: number, y: number, width: number, high: number): Part[] =>
  pair((side, word) => [
    piece(`mirror-${word}`, 'trim', { ...blob(high * 0.32, high * 0.5, high * 0.42, [0.6, 0.6]), around: 32 }, [
      x,
      y,
      side * (width / 2 + high * 0.5),
    ]),
    piece(
      `mirror-arm-${word}`,
      'trim',
      rod(`${x}:${y - 4}:${side * (width / 2 - 2)} | ${x}:${y - 2}:${side * (width / 2 + high * 0.4)}`, [1.6, 1.6], { around: 12 }),
    ),
  ])
