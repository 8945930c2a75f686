import type { Recipe } from '../../shape/recipe.ts'
import { type Part, pair, pearl, piece, ringOf, type Vector } from './pieces.ts'

const seam = (name: string, slot: string, path: Vector[], width: number, closed = true): Part =>
  piece(name, slot, { make: 'sweep', closed, around: 8, section: [width, width * 0.7], path }, [0, 0, 0])

const raised = (parts: Part[], height: number): Part[] => parts.map((part) => ({ ...part, at: [0, height, 0] }))

/** The seam of a tennis ball or a baseball: two lobes that fold round the ball. */
const lobes = (radius: number, count: number): Vector[] =>
  ringOf(count, (t) => {
    const [a, b] = [0.75 * radius, 0.25 * radius]
    const c = 2 * Math.sqrt(a * b)
    const point: Vector = [a * Math.cos(t) + b * Math.cos(3 * t), a * Math.sin(t) - b * Math.sin(3 * t), c * Math.sin(2 * t)]
    const length = Math.hypot(...point)
    return point.map((value) => (value / length) * radius) as Vector
  })

/** Basketball with its black ribs. */
export const basketball: Recipe = {
  archetype: 'basketball',
  params: {},
  slots: { body: { family: 'peel', color: '#c9622a', roughness: 0.5 }, seam: { family: 'rubber', color: '#17130f' } },
  parts: raised(
    [
      piece('body', 'body', pearl(12, 96)),
      seam(
        'seam-level',
        'seam',
        ringOf(24, (t) => [12 * Math.sin(t), 0, 12 * Math.cos(t)]),
        0.26,
      ),
      seam(
        'seam-upright',
        'seam',
        ringOf(24, (t) => [0, 12 * Math.sin(t), 12 * Math.cos(t)]),
        0.26,
      ),
      ...pair((side, word) => [
        seam(
          `seam-${word}`,
          'seam',
          ringOf(24, (t) => {
            const point: Vector = [side * (7.2 - 1.6 * Math.cos(2 * t)), 10 * Math.sin(t), 10 * Math.cos(t)]
            const length = Math.hypot(...point)
            return point.map((value) => (value / length) * 12) as Vector
          }),
          0.26,
        ),
      ]),
    ].map((part) => ({ ...part, turn: [24, 0, 18] as Vector })),
    12,
  ),
  view: { azimuth: 0, elevation: 10 },
}

/** Corners of an icosahedron of unit size, and its edges. */
const GOLD = (1 + Math.sqrt(5)) / 2

const CORNERS: Vector[] = [-1, 1].flatMap((a) =>
  [-GOLD, GOLD].flatMap((b): Vector[] => [
    [0, a, b],
    [a, b, 0],
    [b, 0, a],
  ]),
)

const between = (a: Vector, b: Vector, t: number, radius: number): Vector => {
  const point = [0, 1, 2].map((axis) => (a[axis as 0] ?? 0) * (1 - t) + (b[axis as 0] ?? 0) * t) as Vector
  const length = Math.hypot(...point)
  return point.map((value) => (value / length) * radius) as Vector
}

const isNear = (a: Vector, b: Vector) => a !== b && Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < 2.01

/** Neighbours of a corner in order round it. */
function neighboursOf(corner: Vector): Vector[] {
  const rest = CORNERS.filter((other) => isNear(corner, other))
  const ordered = rest.slice(0, 1)
  while (ordered.length < rest.length) {
    const next = rest.find((other) => !ordered.includes(other) && isNear(ordered.at(-1) as Vector, other))
    if (!next) break
    ordered.push(next)
  }
  return ordered
}

/** The corner cut off an icosahedron towards a neighbour: where three panels of a football meet. */
const truncated = (corner: Vector, other: Vector) => between(corner, other, 1 / 3, 1)

/** Every three corners that are neighbours of one another. */
const FACES = CORNERS.flatMap((a, i) =>
  CORNERS.slice(i + 1).flatMap((b, j) =>
    CORNERS.slice(i + j + 2).flatMap((c) => (isNear(a, b) && isNear(b, c) && isNear(a, c) ? [[a, b, c] as const] : [])),
  ),
)

/** Football of twelve black pentagons and twenty white hexagons. */
export const soccerBall: Recipe = {
  archetype: 'soccer-ball',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#f4f3ef', roughness: 0.34 },
    patch: { family: 'plastic', color: '#17181a', roughness: 0.34 },
  },
  parts: raised(
    [
      ...FACES.map(([a, b, c], i) =>
        piece(`white-${i + 1}`, 'body', {
          make: 'patch',
          radius: 11.05,
          seam: 0.16,
          corners: [truncated(a, b), truncated(b, a), truncated(b, c), truncated(c, b), truncated(c, a), truncated(a, c)],
        }),
      ),
      ...CORNERS.map((corner, i) =>
        piece(`black-${i + 1}`, 'patch', {
          make: 'patch',
          radius: 11.05,
          seam: 0.16,
          corners: neighboursOf(corner).map((other) => truncated(corner, other)),
        }),
      ),
    ].map((part) => ({ ...part, turn: [14, 20, 8] as Vector })),
    11,
  ),
  view: { azimuth: 0, elevation: 8 },
}

/** Tennis ball: yellow felt and its white seam. */
export const tennisBall: Recipe = {
  archetype: 'tennis-ball',
  params: {},
  slots: { body: { family: 'felt', color: '#c9dc3c' }, seam: { family: 'rubber', color: '#f3f3ea' } },
  parts: raised(
    [
      piece('body', 'body', pearl(3.35, 72), undefined, undefined, { relief: { size: 0.4, depth: 0.03 } }),
      seam('seam', 'seam', lobes(3.36, 40), 0.11),
    ].map((part) => ({ ...part, turn: [20, 30, 0] as Vector })),
    3.35,
  ),
  view: { azimuth: 0, elevation: 12 },
}

/** Baseball with red stitches on both sides of its seam. */
export const baseball: Recipe = {
  archetype: 'baseball',
  params: {},
  slots: {
    body: { family: 'leather', color: '#f3efe4' },
    stitch: { family: 'fabric', color: '#c0272d' },
    seam: { family: 'rubber', color: '#cfc8b8' },
  },
  parts: raised(
    [
      piece('body', 'body', pearl(3.7, 72)),
      seam('seam', 'seam', lobes(3.69, 40), 0.05),
      ...lobes(3.72, 96).map((point, i, all) => {
        const next = all[(i + 1) % all.length] as Vector
        const along = [0, 1, 2].map((axis) => (next[axis as 0] ?? 0) - (point[axis as 0] ?? 0)) as Vector
        const across: Vector = [
          point[1] * along[2] - point[2] * along[1],
          point[2] * along[0] - point[0] * along[2],
          point[0] * along[1] - point[1] * along[0],
        ]
        const length = Math.hypot(...across) || 1
        const side = (sign: number): Vector =>
          between(
            point,
            point.map((value, axis) => value + ((across[axis as 0] ?? 0) / length) * sign + (along[axis as 0] ?? 0) * 0.6) as Vector,
            1,
            3.72,
          )
        return seam(`stitch-${i + 1}`, 'stitch', [side(-0.26), point, side(0.26)], 0.05, false)
      }),
    ].map((part) => ({ ...part, turn: [10, -30, 12] as Vector })),
    3.7,
  ),
  view: { azimuth: 0, elevation: 10 },
}
