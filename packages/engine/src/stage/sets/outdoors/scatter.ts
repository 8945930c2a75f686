import { rng } from '../../../random.ts'
import type { Material } from '../../../scene/schema.ts'
import type { Vec3 } from '../../../trace/types.ts'
import { meets } from '../../view.ts'
import type { SetPiece } from '../index.ts'
import type { Site } from './site.ts'

/** What lies or grows about: many of one kind, in a few tones. Lengths in cm. */
export type Litter = {
  kind: 'blade' | 'leaf' | 'pebble' | 'twig'
  count: number
  size: readonly [least: number, most: number]
  /** Colours and the material that they are of. */
  family: string
  colors: readonly string[]
  /** How far from things it stays, of the subject's radius. */
  apart?: number
}

/** A mesh that grows piece by piece. */
class Heap {
  readonly positions: number[] = []
  readonly normals: number[] = []
  readonly uvs: number[] = []
  readonly indices: number[] = []

  corner([x, y, z]: Vec3, [nx, ny, nz]: Vec3): number {
    const length = Math.hypot(nx, ny, nz) || 1
    this.normals.push(nx / length, ny / length, nz / length)
    this.uvs.push(x, z + y)
    return this.positions.push(x, y, z) / 3 - 1
  }

  piece(name: string, surface: Material): SetPiece {
    return {
      name,
      positions: new Float32Array(this.positions),
      normals: new Float32Array(this.normals),
      uvs: new Float32Array(this.uvs),
      indices: new Uint32Array(this.indices),
      surface,
    }
  }
}

/** Strews litter over the ground that shows, evenly over the picture, and clear of all things. */
export function strewn(site: Site, height: (x: number, z: number) => number, litter: Litter, name: string): SetPiece[] {
  const { view, end, r, seed } = site
  const random = rng(seed, `outdoors.${name}`)
  const heaps = litter.colors.map(() => new Heap())
  const top = Math.max(-0.1, view.project([view.eye[0], 0, end])?.y ?? 0)
  // Grass about a ring would hide it; about a house it would not be seen.
  const [least, most] = litter.size.map((size) => Math.min(Math.max(size, 0.1 * r), 0.62 * r)) as [number, number]
  for (let n = 0; n < litter.count; n++) {
    const row = top + 0.004 + (1.12 - top) * random.next() ** 1.15
    const place = meets(view, -0.12 + 1.24 * random.next(), row, 1, 0)
    const [turn, share, lean, tint] = [random.next() * 2 * Math.PI, random.next(), random.next(), random.next()]
    const size = least + (most - least) * share
    if (!place || place[2] < end) continue
    const [x, , z] = place
    // Before the things grass is kept low, so that it does not hide them.
    const away = site.clearance(x, z)
    const free = away - (litter.apart ?? 0.01) * r
    const reach = litter.kind === 'blade' ? 0.12 + 0.6 * lean : 0.7
    if (free < size * reach * (litter.kind === 'blade' ? 0.12 : 1)) continue
    const low = litter.kind === 'blade' ? Math.min(1, free / (size * reach), z > 0 ? 0.3 + away / (2.2 * r) : 1) : 1
    const heap = heaps[Math.floor(tint * heaps.length)] as Heap
    SHAPES[litter.kind](heap, [x, height(x, z), z], size * low, turn, lean, share)
  }
  return heaps.flatMap((heap, i) =>
    heap.indices.length > 0 ? [heap.piece(`set.${name}-${i + 1}`, { family: litter.family, color: litter.colors[i] as string })] : [],
  )
}

type Shape = (heap: Heap, at: Vec3, size: number, turn: number, lean: number, share: number) => void

/** A blade that bends over: three narrowing steps. */
const blade: Shape = (heap, [x, y, z], size, turn, lean) => {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const width = size * 0.045
  const bend = 0.15 + 0.65 * lean
  const steps = [0, 0.4, 0.75, 1].map((t) => ({
    out: size * bend * t * t * 0.75,
    up: size * t * (1 - 0.25 * bend * t),
    half: width * (1 - t * t),
  }))
  const edge = steps.map(({ out, up, half }) => {
    const [px, pz] = [x + c * out, z + s * out]
    const normal: Vec3 = [-c * 0.6, 0.8, -s * 0.6]
    return [
      heap.corner([px - s * half, y + up, pz + c * half], normal),
      heap.corner([px + s * half, y + up, pz - c * half], normal),
    ] as const
  })
  for (let i = 1; i < edge.length; i++) {
    const [[a, b], [d, e]] = [edge[i - 1] as readonly [number, number], edge[i] as readonly [number, number]]
    heap.indices.push(a, b, e, a, e, d)
  }
}

/** A fallen leaf: pointed at both ends, folded along its rib, curled up. */
const leaf: Shape = (heap, [x, y, z], size, turn, lean, share) => {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const up = size * (0.03 + 0.12 * share)
  const curl = size * (0.05 + 0.3 * lean)
  const point = (along: number, side: number, rise: number): Vec3 => [
    x + size * (along * c - side * s),
    y + up + rise * curl,
    z + size * (along * s + side * c),
  ]
  const tilt: Vec3 = [0.35 * Math.cos(turn * 3) * lean, 1, 0.35 * Math.sin(turn * 5) * lean]
  const ribs = [-0.5, -0.2, 0.15, 0.5].map((along) => heap.corner(point(along, 0, along * along * 2), tilt))
  const left = [-0.25, 0.12].map((along) => heap.corner(point(along, 0.24, 0.55), [tilt[0] + s * 0.5, 1, tilt[2] - c * 0.5]))
  const right = [-0.25, 0.12].map((along) => heap.corner(point(along, -0.24, 0.5), [tilt[0] - s * 0.5, 1, tilt[2] + c * 0.5]))
  const [r0, r1, r2, r3] = ribs as [number, number, number, number]
  const [l0, l1] = left as [number, number]
  const [k0, k1] = right as [number, number]
  heap.indices.push(r0, r1, l0, r1, r2, l1, r1, l1, l0, r2, r3, l1, r0, k0, r1, r1, k1, r2, r1, k0, k1, r2, k1, r3)
}

/** A worn stone: an egg of uneven halves, half in the ground. */
const pebble: Shape = (heap, [x, y, z], size, turn, lean, share) => {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const [a, b, h] = [size * 0.5, size * (0.28 + 0.2 * lean), size * (0.16 + 0.2 * share)]
  const [around, up] = [12, 5]
  const ring: number[][] = []
  for (let j = 0; j <= up; j++) {
    const t = (j / up) * (Math.PI / 2)
    ring.push(
      Array.from({ length: around }, (_, i) => {
        const angle = (i / around) * 2 * Math.PI
        const uneven = 1 + 0.13 * Math.sin(angle * 2 + turn * 7) + 0.07 * Math.sin(angle * 3 + lean * 20)
        const [px, pz] = [a * Math.cos(angle) * Math.cos(t) * uneven, b * Math.sin(angle) * Math.cos(t) * uneven]
        const [nx, ny, nz] = [px / (a * a), Math.sin(t) / h, pz / (b * b)]
        return heap.corner(
          [x + px * c - pz * s, y - 0.1 * h + h * Math.sin(t), z + px * s + pz * c],
          [nx * c - nz * s, ny, nx * s + nz * c],
        )
      }),
    )
  }
  for (let j = 0; j < up; j++) {
    for (let i = 0; i < around; i++) {
      const next = (i + 1) % around
      const [p, q] = [ring[j] as number[], ring[j + 1] as number[]]
      heap.indices.push(p[i] as number, q[i] as number, q[next] as number, p[i] as number, q[next] as number, p[next] as number)
    }
  }
}

/** A dry twig: a bent stick of six sides. */
const twig: Shape = (heap, [x, y, z], size, turn, lean, share) => {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const thick = size * (0.018 + 0.016 * share)
  const sides = 6
  const rings = [-0.5, -0.1, 0.25, 0.5].map((along, k) => {
    const bend = size * 0.12 * lean * Math.sin(k * 2.1)
    const rise = thick * 1.2 + size * 0.05 * share * Math.sin(k * 1.7)
    return Array.from({ length: sides }, (_, i) => {
      const angle = (i / sides) * 2 * Math.PI
      const side = bend + thick * Math.cos(angle)
      const up = Math.max(0, rise + thick * Math.sin(angle))
      return heap.corner(
        [x + size * along * c - side * s, y + up, z + size * along * s + side * c],
        [-s * Math.cos(angle), Math.sin(angle), c * Math.cos(angle)],
      )
    })
  })
  for (let k = 1; k < rings.length; k++) {
    const [p, q] = [rings[k - 1] as number[], rings[k] as number[]]
    for (let i = 0; i < sides; i++) {
      const next = (i + 1) % sides
      heap.indices.push(p[i] as number, q[next] as number, q[i] as number, p[i] as number, p[next] as number, q[next] as number)
    }
  }
}

const SHAPES: Record<Litter['kind'], Shape> = { blade, leaf, pebble, twig }
