import { expect, test } from 'vitest'
import { againstWinding, unsound } from '../catalog/objects/test/soundness.ts'
import { bounds, buildObject, type Recipe, signedVolume } from './index.ts'

const only = (part: Omit<Recipe['parts'][number], 'name' | 'slot'>): Recipe => ({
  archetype: 'thing',
  params: {},
  slots: { body: { family: 'plastic', color: '#808080' } },
  parts: [{ name: 'body', slot: 'body', ...part }],
})
const mesh = (part: Omit<Recipe['parts'][number], 'name' | 'slot'>) => {
  const [first] = buildObject(only(part))
  if (!first) throw new Error('Expected a mesh')
  return first
}

test('foliage stays about its masses, is made of closed leaves, and has no more of them than asked', () => {
  const leaves = mesh({ shape: { make: 'foliage', masses: [{ at: [0, 10, 0], radii: [8, 4, 6] }], leaves: 400, length: 1.5, width: 0.8 } })
  expect(leaves.indices.length / 3).toBeLessThanOrEqual(400 * 4)
  expect(signedVolume(leaves)).toBeGreaterThan(0)
  expect(unsound(leaves)).toBe(0)
  expect(againstWinding(leaves)).toBe(0)
  const { low, high } = bounds([leaves])
  // Skin, 4 % above it, and a leaf of at most 1.25 times its length.
  for (const [axis, radius] of [8, 4, 6].entries()) expect((high[axis as 0] - low[axis as 0]) / 2).toBeLessThan(1.04 * radius + 1.25 * 1.5)
})

test('a leaf hidden inside another mass is not drawn', () => {
  const ball = { at: [0, 0, 0] as [number, number, number], radii: [5, 5, 5] as [number, number, number] }
  const shape = { make: 'foliage' as const, leaves: 500, length: 0.5, width: 0.3 }
  const apart = mesh({ shape: { ...shape, masses: [ball, { ...ball, at: [20, 0, 0] }] } })
  const within = mesh({ shape: { ...shape, masses: [ball, { ...ball, radii: [1, 1, 1] }] } })
  expect(within.indices.length).toBeLessThan(apart.indices.length)
})

test('eight panels of a ball enclose the ball between them', () => {
  const corners = [1, -1].flatMap((x) => [1, -1].flatMap((y) => [1, -1].map((z) => [x, y, z] as const)))
  const volume = corners
    .map(([x, y, z]) =>
      mesh({
        shape: {
          make: 'patch',
          radius: 3,
          seam: 0,
          corners: [
            [x, 0, 0],
            [0, y, 0],
            [0, 0, z],
          ],
        },
      }),
    )
    .reduce((sum, panel) => sum + signedVolume(panel), 0)
  expect(volume / ((4 / 3) * Math.PI * 27)).toBeCloseTo(1, 1)
})

test('an extrusion of fine faces encloses what the coarse one does, and relief moves the middle of it', () => {
  const outline = {
    points: [
      [-6, -4],
      [6, -4],
      [6, 4],
      [-6, 4],
    ] as [number, number][],
  }
  const shape = { make: 'extrude' as const, outline, depth: 2, bevel: 0.3 }
  expect(signedVolume(mesh({ shape: { ...shape, fine: 0.8 } }))).toBeCloseTo(signedVolume(mesh({ shape })), 3)
  const rough = mesh({ shape: { ...shape, fine: 0.8 }, relief: { size: 3, depth: 0.4 } })
  expect(unsound(rough)).toBe(0)
  expect(bounds([rough]).high[2]).not.toBeCloseTo(1, 2)
})

test('pleats are as deep as asked and leave a sheet as wide as it was', () => {
  const { low, high } = bounds([mesh({ shape: { make: 'sheet', size: [40, 60], thickness: 0.2, pleats: { count: 5, depth: 4 } } })])
  expect(high[0] - low[0]).toBeCloseTo(40, 3)
  expect(high[1] - low[1]).toBeGreaterThan(3)
  expect(high[1] - low[1]).toBeLessThan(4.3)
})

test('a blunt leaf is wider near its tip than a pointed one', () => {
  const widthNear = (blunt: boolean) => {
    const { positions } = mesh({ shape: { make: 'leaf', length: 10, width: 6, bend: 0, ...(blunt && { blunt }) } })
    const across = Array.from({ length: positions.length / 3 }, (_, i) => [positions[3 * i] ?? 0, positions[3 * i + 2] ?? 0] as const)
    return Math.max(...across.filter(([, z]) => z > 8.5).map(([x]) => Math.abs(x)))
  }
  expect(widthNear(true)).toBeGreaterThan(1.3 * widthNear(false))
})
