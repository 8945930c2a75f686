import { rng } from '../../../random.ts'
import type { Material } from '../../../scene/schema.ts'
import type { Vec3 } from '../../../trace/types.ts'
import { add, cross, normalize, scaled } from '../../../vector.ts'
import { block, type Geometry } from '../../surface.ts'
import type { SetPiece } from '../index.ts'
import { slabTop } from '../slab.ts'

/** Something simple that stands about out of focus: its width and depth in cm, and how it is built with its foot at a point, `s` times its size. */
export type Prop = { width: number; depth: number; build: (at: Vec3, s: number) => SetPiece[] }

type Profile = readonly (readonly [radius: number, height: number])[]

/** What is turned on a wheel or a lathe: its outline from the foot up, inside last. */
export function vessel(name: string, profile: Profile, surface: Material): Prop {
  const width = 2 * Math.max(...profile.map(([radius]) => radius))
  return { width, depth: width, build: (at, s) => [{ name: `set.${name}`, ...lathe(profile, at, s), surface }] }
}

/** Several props as one, each moved along x and z by so many cm. */
export function group(parts: readonly { prop: Prop; x?: number; y?: number; z?: number }[]): Prop {
  const ends = parts.flatMap(({ prop, x = 0 }) => [x - prop.width / 2, x + prop.width / 2])
  return {
    width: Math.max(...ends) - Math.min(...ends),
    depth: Math.max(...parts.map(({ prop, z = 0 }) => prop.depth + 2 * Math.abs(z))),
    build: (at, s) => {
      const middle = (Math.max(...ends) + Math.min(...ends)) / 2
      return parts.flatMap(({ prop, x = 0, y = 0, z = 0 }) => prop.build(add(at, [(x - middle) * s, y * s, z * s]), s))
    },
  }
}

/** A box with rounded edges, such as a folded towel, a book or a crate. */
export function box(name: string, [w, h, d]: Vec3, surface: Material, round = 0.1): Prop {
  return {
    width: w,
    depth: d,
    build: (at, s) => [
      { name: `set.${name}`, ...slabTop([w * s, h * s, d * s], Math.min(w, h, d) * round * s, [at[0], at[1] + h * s, at[2]]), surface },
    ],
  }
}

/** Folded towels on each other, each a little off the one below. */
export function towels(colors: readonly string[]): Prop {
  return group(
    colors.map((color, i) => ({
      prop: box('towel', [26 - i * 0.6, 5.2, 17], { family: 'felt', color }, 0.46),
      x: i % 2 === 0 ? 0 : 0.9,
      y: i * 5.1,
    })),
  )
}

/** A plank that leans against the wall behind it, as a chopping board or a picture does. */
export function leaning(name: string, width: number, height: number, surface: Material, face?: Material): Prop {
  const thick = 2
  const lean = 0.13
  const sheet = (at: Vec3, s: number, share: number, out: number): Geometry => {
    const [w, h, t] = [width * s * share, height * s * share, thick * s]
    const low = (height * s * (1 - share)) / 2
    return tilted(block([-w / 2, low, -t + out], [w / 2, low + h, out]), lean, at)
  }
  return {
    width,
    depth: thick + height * lean,
    build: (at, s) => [
      { name: `set.${name}`, ...sheet(at, s, 1, 0), surface },
      ...(face ? [{ name: `set.${name}.face`, ...sheet(at, s, 0.84, 0.15 * s), surface: face }] : []),
    ],
  }
}

/** Stems with leaves that arch out of a pot. */
export function leafy(
  name: string,
  pot: Material | null,
  { height, spread, leaf, color }: { height: number; spread: number; leaf: number; color: string },
): Prop {
  const foot = pot ? Math.min(9, height * 0.42) : 0
  const profile: Profile = [
    [0, 0],
    [spread * 0.2, 0],
    [spread * 0.27, foot],
    [spread * 0.24, foot],
    [0, foot * 0.9],
  ]
  return {
    width: spread,
    depth: spread,
    build: (at, s) => [
      ...(pot ? [{ name: `set.${name}.pot`, ...lathe(profile, at, s), surface: pot }] : []),
      {
        name: `set.${name}`,
        ...leaves(name, add(at, [0, foot * 0.85 * s, 0]), { height: (height - foot) * s, spread: spread * s, leaf: leaf * s }),
        surface: { family: 'leaf', color },
      },
    ],
  }
}

function leaves(name: string, at: Vec3, { height, spread, leaf }: { height: number; spread: number; leaf: number }): Geometry {
  const random = rng(7, `${name}.leaves`)
  const [positions, normals, indices]: [number[], number[], number[]] = [[], [], []]
  for (let stem = 0; stem < 26; stem++) {
    const turn = random.between(0, 2 * Math.PI)
    const out = random.between(0.1, 0.5) * spread
    const up = random.between(0.5, 1) * height
    for (let k = 1; k <= 4; k++) {
      const t = k / 4
      const root = add(at, [Math.cos(turn) * out * t * t, up * (1.25 * t - 0.25 * t * t), Math.sin(turn) * out * t * t])
      const side = turn + (k % 2 === 0 ? 1 : -1) * random.between(0.5, 1.4)
      const along: Vec3 = normalize([Math.cos(side), random.between(-0.3, 0.9), Math.sin(side)])
      const across = normalize(cross(along, [0.2, 1, 0.1]))
      const normal = normalize(cross(across, along))
      const long = leaf * random.between(0.7, 1.2)
      const first = positions.length / 3
      const rim = [
        [0, 0],
        [0.3, 0.24],
        [0.7, 0.2],
        [1, 0],
        [0.7, -0.2],
        [0.3, -0.24],
      ] as const
      for (const [a, b] of rim) {
        positions.push(...add(root, add(scaled(along, a * long), add(scaled(across, b * long), [0, -0.25 * a * a * long, 0]))))
        normals.push(...normal)
      }
      for (let i = 1; i < 5; i++) indices.push(first, first + i, first + i + 1)
    }
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    uvs: new Float32Array((positions.length / 3) * 2),
    indices: new Uint32Array(indices),
  }
}

const SEGMENTS = 32

function lathe(profile: Profile, at: Vec3, s: number): Geometry {
  const rows = profile.length
  const slopes = profile.map((_, i) => {
    const [before, after] = [
      profile[Math.max(0, i - 1)] as readonly [number, number],
      profile[Math.min(rows - 1, i + 1)] as readonly [number, number],
    ]
    const [dr, dy] = [after[0] - before[0], after[1] - before[1]]
    const size = Math.hypot(dr, dy) || 1
    return [dy / size, -dr / size] as const
  })
  const [positions, normals, uvs, indices]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let k = 0; k <= SEGMENTS; k++) {
    const turn = (k / SEGMENTS) * 2 * Math.PI
    const [c, n] = [Math.cos(turn), Math.sin(turn)]
    profile.forEach(([radius, height], i) => {
      const [out, up] = slopes[i] as readonly [number, number]
      positions.push(at[0] + radius * s * c, at[1] + height * s, at[2] + radius * s * n)
      normals.push(out * c, up, out * n)
      uvs.push((turn / Math.PI) * 8, height)
      const here = k * rows + i
      if (k < SEGMENTS && i + 1 < rows) indices.push(here, here + 1, here + rows + 1, here, here + rows + 1, here + rows)
    })
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    uvs: new Float32Array(uvs),
    indices: new Uint32Array(indices),
  }
}

/** Leaned back by an angle about its foot, then moved. */
function tilted(geometry: Geometry, angle: number, at: Vec3): Geometry {
  const [c, n] = [Math.cos(angle), Math.sin(angle)]
  const lean = (source: Float32Array, move: Vec3) => {
    const result = new Float32Array(source.length)
    for (let i = 0; i < source.length; i += 3) {
      const [x, y, z] = [source[i] as number, source[i + 1] as number, source[i + 2] as number]
      result.set([x + move[0], y * c + z * n + move[1], z * c - y * n + move[2]], i)
    }
    return result
  }
  return { ...geometry, positions: lean(geometry.positions, at), normals: lean(geometry.normals, [0, 0, 0]) }
}
