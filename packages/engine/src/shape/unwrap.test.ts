import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildObject, type Recipe, type ShapeMesh, signedVolume } from './index.ts'

type Part = Recipe['parts'][number]

const built = (shape: Part['shape'], finish: Pick<Part, 'unwrap' | 'relief'> = {}): ShapeMesh =>
  buildObject({
    archetype: 'thing',
    params: {},
    slots: { body: { family: 'plastic', color: '#808080' } },
    parts: [{ name: 'body', slot: 'body', shape, ...finish }],
  })[0] as ShapeMesh
const place = ({ positions }: ShapeMesh, i: number) => [0, 1, 2].map((axis) => positions[3 * i + axis] as number)
const print = ({ uvs, uvSize }: ShapeMesh, i: number) => [0, 1].map((axis) => (uvs[2 * i + axis] as number) * (uvSize[axis] as number))
const apart = (a: number[], b: number[]) => Math.hypot(...a.map((value, i) => value - (b[i] as number)))
const edges = ({ indices }: ShapeMesh) => Array.from(indices, (a, i) => [a, indices[i % 3 === 2 ? i - 2 : i + 1] as number] as const)

test('a texture from all sides lies on every face of a box in its true scale', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (x, y, z) => {
      const mesh = built({ make: 'box', size: [x, y, z], radius: 0 }, { unwrap: 'sides' })
      const stretched = edges(mesh).map(([a, b]) => Math.abs(apart(print(mesh, a), print(mesh, b)) - apart(place(mesh, a), place(mesh, b))))
      expect(Math.max(...stretched)).toBeLessThan(1e-3)
    }),
    { numRuns: 20 },
  )
})

test('a rising texture tells foot from top by ten, whatever the height, and closes at the back', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 9, noNaN: true }), (high) => {
      const mesh = built({ make: 'blob', radii: [4, high, 4], around: 24 }, { unwrap: 'rising' })
      const rows = Array.from({ length: mesh.uvs.length / 2 }, (_, i) => print(mesh, i)[1] as number)
      expect(Math.min(...rows)).toBeCloseTo(0.1, 2)
      expect(Math.max(...rows)).toBeCloseTo(9.9, 2)
      const widest = Math.max(...edges(mesh).map(([a, b]) => Math.abs((print(mesh, a)[0] as number) - (print(mesh, b)[0] as number))))
      // No triangle runs back across the whole print.
      expect(widest).toBeLessThan(Math.PI * 4 + 1e-3)
    }),
    { numRuns: 20 },
  )
})

test('however the texture is laid on, the shape stays as it was', () => {
  const shape: Part['shape'] = { make: 'blob', radii: [3, 2, 4], around: 24 }
  const volume = signedVolume(built(shape))
  for (const unwrap of ['above', 'sides', 'rising'] as const) expect(signedVolume(built(shape, { unwrap }))).toBeCloseTo(volume, 3)
})

test('an extrusion that is to be fine has no long edges, and the volume of a coarse one', () => {
  const outline = {
    points: [
      [0, 0],
      [10, 0],
      [10, 4],
      [0, 4],
    ] as [number, number][],
  }
  const [coarse, fine] = [undefined, 1].map((step) =>
    built({ make: 'extrude', outline, depth: 12, bevel: 0.5, ...(step !== undefined && { fine: step }) }),
  ) as [ShapeMesh, ShapeMesh]
  expect(signedVolume(fine)).toBeCloseTo(signedVolume(coarse), 3)
  const longest = Math.max(...edges(fine).map(([a, b]) => apart(place(fine, a), place(fine, b))))
  expect(longest).toBeLessThan(1.5)
  expect(Math.max(...edges(coarse).map(([a, b]) => apart(place(coarse, a), place(coarse, b))))).toBeGreaterThan(10)
})
