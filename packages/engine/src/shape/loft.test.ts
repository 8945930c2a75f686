import { expect, test } from 'vitest'
import { againstWinding, unsound } from '../catalog/objects/test/soundness.ts'
import { bounds, buildObject, type Recipe, signedVolume } from './index.ts'

type Shape = Recipe['parts'][number]['shape']
const RINGS = [0, 1, 2, 3, 4].map((y) =>
  Array.from({ length: 16 }, (_, i): [number, number, number] => {
    const angle = (i / 16) * 2 * Math.PI
    return [3 * Math.sin(angle), 2 * y, 3 * Math.cos(angle)]
  }),
)
const one = (shape: Shape) => {
  const [mesh] = buildObject({
    archetype: 'thing',
    params: { high: { default: 1, min: 1, max: 2 } },
    slots: { body: { family: 'plastic', color: '#808080' } },
    parts: [{ name: 'body', slot: 'body', shape }],
  })
  if (!mesh) throw new Error('Expected one mesh')
  return mesh
}
const skin = (more: Partial<Extract<Shape, { make: 'loft' }>> = {}) => one({ make: 'loft', rings: RINGS, ...more })

test('a skin through equal circles is a cylinder: closed, of its volume, whichever way round the rings run', () => {
  const backwards = RINGS.map((ring) => [...ring].reverse())
  for (const rings of [RINGS, [...RINGS].reverse(), backwards]) {
    const mesh = one({ make: 'loft', rings })
    expect(signedVolume(mesh) / (Math.PI * 9 * 8)).toBeCloseTo(1, 1)
    expect(unsound(mesh)).toBe(0)
    expect(againstWinding(mesh)).toBe(0)
  }
})

test('the skin passes through every point of its rings, expressions among them', () => {
  const rings = RINGS.map((ring) => ring.map(([x, y, z]): [number, string, number] => [x, `=${y} * high`, z]))
  const { positions } = one({ make: 'loft', rings, steps: [3, 2] })
  for (const [x, y, z] of RINGS.flat()) {
    let nearest = Number.POSITIVE_INFINITY
    for (let i = 0; i < positions.length; i += 3)
      nearest = Math.min(nearest, Math.hypot((positions[i] ?? 0) - x, (positions[i + 1] ?? 0) - y, (positions[i + 2] ?? 0) - z))
    expect(nearest).toBeLessThan(1e-4)
  }
})

test('a panel lies on the skin: no part of it is farther out than its thickness', () => {
  const mesh = skin({
    panel: {
      outline: {
        points: [
          [1, 1],
          [5, 1],
          [5, 3],
          [1, 3],
        ],
        closed: true,
      },
      thickness: 0.4,
    },
  })
  expect(unsound(mesh)).toBe(0)
  expect(signedVolume(mesh)).toBeGreaterThan(0)
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const away = Math.hypot(mesh.positions[i] ?? 0, mesh.positions[i + 2] ?? 0)
    expect(away).toBeGreaterThan(2.8)
    expect(away).toBeLessThan(3.32)
  }
})

test('a cord follows the skin at its height over it', () => {
  const mesh = skin({
    cord: {
      path: [
        [0, 1, 0.5],
        [4, 1, 0.5],
        [8, 1, 0.5],
      ],
      section: [0.1, 0.1],
    },
  })
  const { low, high } = bounds([mesh])
  expect(high[0]).toBeCloseTo(3.6, 1)
  expect(high[1] - low[1]).toBeCloseTo(0.2, 1)
})

test('rings of different numbers of points are refused', () => {
  expect(() => one({ make: 'loft', rings: [RINGS[0] ?? [], (RINGS[1] ?? []).slice(1)] })).toThrow('Expected 16 points in every ring')
})
