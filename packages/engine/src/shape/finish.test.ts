import fc from 'fast-check'
import { expect, test } from 'vitest'
import { againstWinding, unsound } from '../catalog/objects/test/soundness.ts'
import { buildObject, type Recipe, type ShapeMesh, signedVolume } from './index.ts'

type Part = Recipe['parts'][number]

const built = (shape: Part['shape'], finish: Pick<Part, 'relief' | 'facets' | 'unwrap'>): ShapeMesh =>
  buildObject({
    archetype: 'thing',
    params: {},
    slots: { body: { family: 'plastic', color: '#808080' } },
    parts: [{ name: 'body', slot: 'body', shape, ...finish }],
  })[0] as ShapeMesh
const ball: Part['shape'] = { make: 'blob', radii: [3, 3, 3], around: 24 }
const distances = ({ positions }: ShapeMesh, middle: number) =>
  Array.from({ length: positions.length / 3 }, (_, i) =>
    Math.hypot(positions[3 * i] as number, (positions[3 * i + 1] as number) - middle, positions[3 * i + 2] as number),
  )
const middleOf = ({ positions }: ShapeMesh) => {
  const heights = Array.from({ length: positions.length / 3 }, (_, i) => positions[3 * i + 1] as number)
  return (Math.min(...heights) + Math.max(...heights)) / 2
}

test('relief moves a surface by no more than its depth, and leaves it sound and closed', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.4, max: 4, noNaN: true }),
      fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      fc.boolean(),
      (size, depth, lumps) => {
        const mesh = built(ball, { relief: { size, depth, lumps } })
        const away = distances(mesh, middleOf(mesh))
        expect(Math.max(...away)).toBeLessThan(3 + 2 * depth)
        expect(Math.min(...away)).toBeGreaterThan(3 - 2 * depth)
        expect(unsound(mesh)).toBe(0)
        expect(againstWinding(mesh)).toBeLessThan(0.05)
        expect(edgesLeftOpen(mesh)).toBe(0)
      },
    ),
    { numRuns: 20 },
  )
})

test('relief makes a ball uneven, and no relief leaves it as it was', () => {
  const [even, uneven] = [built(ball, {}), built(ball, { relief: { size: 1, depth: 0.3 } })]
  const spread = (mesh: ShapeMesh) => Math.max(...distances(mesh, middleOf(mesh))) - Math.min(...distances(mesh, middleOf(mesh)))
  expect(spread(even)).toBeLessThan(1e-4)
  expect(spread(uneven)).toBeGreaterThan(0.1)
})

test('facets light every triangle as the plane that it is, and keep the volume', () => {
  const prism: Part['shape'] = {
    make: 'lathe',
    profile: {
      points: [
        [0, 0],
        [2, 0],
        [2, 5],
        [0, 5],
      ],
    },
    segments: 6,
  }
  const [smooth, cut] = [built(prism, {}), built(prism, { facets: true })]
  expect(signedVolume(cut)).toBeCloseTo(signedVolume(smooth), 4)
  expect(unsound(cut)).toBe(0)
  const directions = new Set(
    Array.from({ length: cut.normals.length / 3 }, (_, i) =>
      [0, 1, 2].map((axis) => ((cut.normals[3 * i + axis] as number) + 0).toFixed(3).replace('-0.000', '0.000')).join(' '),
    ),
  )
  // Six sides, a floor and a lid.
  expect(directions.size).toBe(8)
})

test('a texture from above has its true scale on what lies flat', () => {
  const slab = built({ make: 'box', size: [6, 0.5, 4], radius: 0.1 }, { unwrap: 'above' })
  const across = Array.from({ length: slab.uvs.length / 2 }, (_, i) => (slab.uvs[2 * i] as number) * slab.uvSize[0])
  expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(5.9)
  expect(Math.max(...across) - Math.min(...across)).toBeLessThan(6.5)
})

/** Edges that do not run once in each direction, after vertices at one place are taken as one. */
function edgesLeftOpen({ positions, indices }: ShapeMesh): number {
  const place = (i: number) => [0, 1, 2].map((axis) => Math.round((positions[3 * i + axis] as number) * 1e4)).join(' ')
  const count = new Map<string, number>()
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [0, 1, 2].map((k) => place(indices[i + k] as number))
    for (const k of [0, 1, 2]) {
      const [a, b] = [corners[k] as string, corners[(k + 1) % 3] as string]
      if (a === b) continue
      const key = a < b ? `${a}|${b}` : `${b}|${a}`
      count.set(key, (count.get(key) ?? 0) + (a < b ? 1 : -1))
    }
  }
  return [...count.values()].filter((balance) => balance !== 0).length
}
