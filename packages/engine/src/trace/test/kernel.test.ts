import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack } from '../pack.ts'
import type { TraceMesh, TraceScene } from '../types.ts'
import { nearestTriangle } from './intersect.oracle.ts'
import { sceneOf } from './scenes.ts'

const committed = readFileSync(new URL('../kernel/kernel.wasm', import.meta.url))

type Probe = {
  bind(thread: number): number
  probe(...ray: number[]): number
  probeDistance(): number
  probePasses(...ray: number[]): number
}
function kernelOn(scene: TraceScene): Probe {
  const { memory } = pack(scene, { width: 1, height: 1 })
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(committed), { env: { memory } }).exports as unknown as Probe
  kernel.bind(0)
  return kernel
}

function meshOf(points: [number, number, number][]): TraceMesh {
  const positions = new Float32Array(points.flat())
  const indices = new Uint32Array(Math.floor(points.length / 3) * 3).map((_, i) => i)
  return { name: 'soup', positions, normals: new Float32Array(positions.length).fill(0.577), uvs: null, indices, material: 0 }
}

const coordinate = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100)
const point = fc.tuple(coordinate, coordinate, coordinate)

test('a ray through any soup of triangles meets the one that testing each of them would find', () => {
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 3, maxLength: 240 }),
      fc.array(fc.tuple(point, point), { minLength: 20, maxLength: 20 }),
      (points, rays) => {
        const mesh = meshOf(points)
        const kernel = kernelOn(sceneOf({ meshes: [mesh] }))
        for (const [from, to] of rays) {
          const toward = [to[0] - from[0] + 0.001, to[1] - from[1], to[2] - from[2]] as const
          const length = Math.hypot(...toward)
          const direction = [Math.fround(toward[0] / length), Math.fround(toward[1] / length), Math.fround(toward[2] / length)] as const
          const origin = [Math.fround(from[0]), Math.fround(from[1]), Math.fround(from[2])] as const
          const slow = nearestTriangle([mesh], origin, direction)
          const triangle = kernel.probe(...origin, ...direction)
          const distance = triangle < 0 ? Infinity : kernel.probeDistance()
          // Rays that graze an edge may be decided either way in single precision.
          if (Math.abs(distance - slow.distance) > 1e-3 * (1 + Math.min(distance, slow.distance)) && !grazes(mesh, origin, direction)) {
            throw new Error(`Expected triangle ${slow.triangle} at ${slow.distance} but the kernel found ${triangle} at ${distance}`)
          }
          if (distance < Infinity) expect(kernel.probePasses(...origin, ...direction, distance * 1.01 + 1e-3)).toBe(0)
          else expect(kernel.probePasses(...origin, ...direction, 1e6)).toBe(1)
        }
      },
    ),
    { numRuns: 40, seed: 7 },
  )
})

/** Whether a slightly turned ray gives another answer. */
function grazes(mesh: TraceMesh, origin: readonly [number, number, number], direction: readonly [number, number, number]): boolean {
  const here = nearestTriangle([mesh], origin, direction).triangle
  const turns = [-2e-4, 2e-4].flatMap((d) => [0, 1, 2].map((axis) => direction.map((x, i) => (i === axis ? x + d : x))))
  return turns.some((turned) => nearestTriangle([mesh], origin, turned as [number, number, number]).triangle !== here)
}

test('a thousand triangles in one place do not break the tree', () => {
  const kernel = kernelOn(sceneOf({ meshes: [meshOf(Array.from({ length: 3000 }, (_, i) => [i % 3, (i % 3) % 2, 0]))] }))
  expect(kernel.probe(1, 0.5, 5, 0, 0, -1)).toBeGreaterThanOrEqual(0)
})
