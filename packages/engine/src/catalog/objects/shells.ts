import type { Recipe } from '../../shape/recipe.ts'
import { scaledBy } from './arranged.ts'
import { range, rod } from './notation.ts'

type Part = Recipe['parts'][number]

/** Scallop shell, ribbed and fanned. */
export const seashell: Recipe = {
  archetype: 'seashell',
  params: { size: range(1, 0.5, 1.8) },
  slots: { body: { family: 'ceramic', color: '#f0cdb2', roughness: 0.45 }, band: { family: 'ceramic', color: '#d99a78', roughness: 0.45 } },
  parts: scaledBy('size', [
    ...Array.from({ length: 17 }, (_, i): Part => {
      const away = (i - 8) * 8.2
      const t = Math.abs(i - 8) / 8
      const reach = 6.4 * (1 - 0.24 * t * t)
      return {
        name: `rib-${i + 1}`,
        slot: i % 3 === 1 ? 'band' : 'body',
        turn: [0, away, 0],
        shape: rod(
          `0:.5:-.2 | 0:1.5:${(reach * 0.3).toFixed(2)} | 0:1.85:${(reach * 0.6).toFixed(2)} | 0:1.1:${(reach * 0.88).toFixed(2)} | 0:.3:${reach.toFixed(2)}`,
          [0.34, 0.56],
          { taper: [0.32, 1.1], around: 20 },
        ),
      }
    }),
    ...[0.45, 0.66, 0.84].map(
      (t, i): Part => ({
        name: `growth-${i + 1}`,
        slot: 'band',
        shape: rod(
          Array.from({ length: 9 }, (_, k) => {
            const a = ((k - 4) * 16 * Math.PI) / 180
            const r = 6.4 * t * (1 - 0.24 * ((k - 4) / 4) ** 2)
            return `${(r * Math.sin(a)).toFixed(2)}:${([1.98, 1.95, 1.5][i] as number) - 0.12}:${(r * Math.cos(a)).toFixed(2)}`
          }).join(' | '),
          [0.1, 0.12],
          { around: 8 },
        ),
      }),
    ),
    {
      name: 'hinge',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 0.3,
        cells: 40,
        add: [
          { from: [-2.2, 0.45, 0.2], to: [2.2, 0.45, 0.2], radius: [0.36, 0.36] },
          { ellipsoid: [0, 0.6, 0.1], radii: [0.9, 0.6, 0.8] },
          { from: [-1.9, 0.45, 0.3], to: [-0.8, 0.7, 1.6], radius: [0.3, 0.4] },
          { from: [1.9, 0.45, 0.3], to: [0.8, 0.7, 1.6], radius: [0.3, 0.4] },
        ],
      },
    },
  ]),
  view: { azimuth: 14, elevation: 44 },
}

const [WHORL_STEPS, TURNS] = [46, 4.6]

/** How large the shell was when it had grown to `t`: each turn is 1.75 times the one before. */
const growth = (t: number) => 1.75 ** ((t - 1) * TURNS)

/** The middle of its tube there, its tip to the right. */
function whorl(t: number): [number, number, number] {
  const [angle, size] = [t * TURNS * 2 * Math.PI - 0.9, growth(t)]
  return [3 - 6.6 * size, 3.4 + 1.5 * size * Math.cos(angle), 1.5 * size * Math.sin(angle)]
}

/** A spiral shell: whorls that widen down to a flared mouth. */
export const conch: Recipe = {
  archetype: 'spiral-shell',
  params: { size: range(1, 0.5, 1.8) },
  slots: { body: { family: 'ceramic', color: '#e6c7a4', roughness: 0.45 }, lip: { family: 'porcelain', color: '#f3b8a0' } },
  parts: scaledBy('size', [
    ...Array.from({ length: WHORL_STEPS }, (_, i): Part => {
      const t = (i + 0.5) / WHORL_STEPS
      const points = [t - 0.6 / WHORL_STEPS, t, t + 0.6 / WHORL_STEPS].map((s) => whorl(Math.min(1, Math.max(0, s))))
      const thick = Number((1.95 * growth(t)).toFixed(3))
      return {
        name: `whorl-${i + 1}`,
        slot: 'body',
        shape: rod(points.map((one) => one.map((value) => value.toFixed(3)).join(':')).join(' | '), [thick, thick], {
          taper: [0.96, 1.04],
          around: 20,
        }),
      }
    }),
    {
      name: 'lip',
      slot: 'lip',
      shape: {
        make: 'blend',
        smooth: 0.4,
        cells: 56,
        add: [{ ellipsoid: [-3.6, 3.1, 1.7], radii: [2.6, 2.3, 1.3] }],
        cut: [{ ellipsoid: [-3.7, 3, 2.9], radii: [1.8, 1.5, 1.3] }],
      },
    },
  ]),
  view: { azimuth: 16, elevation: 20 },
}

/** Starfish with a beaded back. */
export const starfish: Recipe = {
  archetype: 'starfish',
  params: { size: range(1, 0.5, 1.6) },
  slots: { body: { family: 'crust', color: '#d9763c', roughness: 0.8 }, bead: { family: 'wax', color: '#f2c79a' } },
  parts: scaledBy('size', [
    {
      name: 'body',
      slot: 'body',
      unwrap: 'above',
      relief: { size: 0.4, depth: 0.14, lumps: true },
      shape: {
        make: 'blend',
        smooth: 1.6,
        cells: 100,
        add: [
          { ellipsoid: [0, 0.6, 0], radii: [2, 0.95, 2] },
          ...[0, 72, 144, 216, 288].map(
            (around): { from: [number, number, number]; to: [number, number, number]; radius: [number, number] } => ({
              from: [0, 0.7, 0],
              to: [6 * Math.sin((around * Math.PI) / 180), 0.5 + 0.06 * Math.sin(around), 6 * Math.cos((around * Math.PI) / 180)],
              radius: [1.15, 0.42],
            }),
          ),
        ],
      },
    },
    ...[0, 72, 144, 216, 288].flatMap((around) =>
      [1, 2, 3, 4, 5, 6, 7].map((k): Part => {
        const [away, side] = [0.2 + k * 0.82, (k % 2 ? 1 : -1) * (k < 5 ? 0.22 : 0.06)]
        const [s, c] = [Math.sin((around * Math.PI) / 180), Math.cos((around * Math.PI) / 180)]
        return {
          name: `bead-${around}-${k}`,
          slot: 'bead',
          at: [away * s + side * c, 1.78 - 0.125 * away - 0.1 * Math.abs(side), away * c - side * s],
          shape: { make: 'blob', radii: [0.17, 0.15, 0.17], around: 12 },
        }
      }),
    ),
  ]),
  view: { azimuth: 12, elevation: 48 },
}
