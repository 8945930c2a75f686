import fc from 'fast-check'
import { expect, test } from 'vitest'
import { againstWinding } from '../catalog/objects/test/soundness.ts'
import { bounds, buildObject, evaluate, measure, type Recipe, signedVolume } from './index.ts'
import { Recipe as RecipeSchema } from './recipe.ts'

const one = (shape: Recipe['parts'][number]['shape'], params: Recipe['params'] = {}): Recipe => ({
  archetype: 'thing',
  params,
  slots: { body: { family: 'plastic', color: '#808080' } },
  parts: [{ name: 'body', slot: 'body', shape }],
})
const volume = (recipe: Recipe) => buildObject(recipe).reduce((sum, mesh) => sum + signedVolume(mesh), 0)

test('an expression means what the same arithmetic in JavaScript means', () => {
  const leaf = fc.oneof(fc.integer({ min: 0, max: 99 }).map(String), fc.constantFrom('a', 'b'))
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.tuple(tie('tree'), fc.constantFrom(' + ', ' - ', ' * '), leaf).map(([l, o, r]) => `${l}${o}${r}`),
      fc.tuple(fc.constantFrom('min', 'max'), tie('tree'), tie('tree')).map(([f, l, r]) => `${f}(${l}, ${r})`),
    ),
  }))
  fc.assert(
    fc.property(
      tree.filter((source) => source.length < 390),
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      (source, a, b) => {
        const expected = new Function('a', 'b', 'min', 'max', `return ${source}`)(a, b, Math.min, Math.max)
        expect(evaluate(`=${source}`, { a, b })).toBeCloseTo(expected, 6)
      },
    ),
    { numRuns: 60 },
  )
})

test('sine and cosine take degrees', () => {
  expect(evaluate('=2 * sin(open) + cos(open - 30)', { open: 90 })).toBeCloseTo(2.5, 9)
})

test('a bad expression says what was expected and what came', () => {
  expect(() => evaluate('=height * ', { height: 1 })).toThrow('its end')
  expect(() => evaluate('=hight', { height: 1 })).toThrow('"hight"')
  expect(() => evaluate('=1 / 0', {})).toThrow('finite')
  expect(() => evaluate('=clamp(1, 2)', {})).toThrow('3 arguments')
  expect(() => evaluate('=constructor', {})).toThrow('parameters')
  expect(() => evaluate('=2 3', {})).toThrow('the end')
})

test('a lathed cylinder, a box and a ball enclose the volumes that geometry gives them', () => {
  const cylinder = one({
    make: 'lathe',
    segments: 192,
    profile: {
      points: [
        [0, 0],
        [3, 0],
        [3, 8],
        [0, 8],
      ],
    },
  })
  expect(volume(cylinder)).toBeCloseTo(Math.PI * 9 * 8, 0)
  expect(volume(one({ make: 'box', size: [2, 3, 4], radius: 0 }))).toBeCloseTo(24, 1)
  const ball = volume(one({ make: 'blob', radii: [2, 2, 2] }))
  expect(Math.abs(ball / ((4 / 3) * Math.PI * 8) - 1)).toBeLessThan(0.01)
})

test('melting one ball into itself leaves a ball', () => {
  const blend = one({ make: 'blend', smooth: 0.01, cells: 40, add: [{ ellipsoid: [0, 0, 0], radii: [2, 2, 2] }] })
  expect(Math.abs(volume(blend) / ((4 / 3) * Math.PI * 8) - 1)).toBeLessThan(0.025)
})

test('a hole in an extrusion takes its volume away', () => {
  const square = (size: number): [number, number][] => [
    [-size, -size],
    [size, -size],
    [size, size],
    [-size, size],
  ]
  const frame = one({ make: 'extrude', outline: { points: square(2) }, holes: [{ points: square(1) }], depth: 1, bevel: 0 })
  expect(volume(frame)).toBeCloseTo(12, 5)
})

test('the profile may be drawn in either direction', () => {
  const points: [number, number][] = [
    [0, 0],
    [2, 0],
    [3, 5],
    [0, 5],
  ]
  const up = volume(one({ make: 'lathe', profile: { points } }))
  expect(volume(one({ make: 'lathe', profile: { points: points.toReversed() } }))).toBeCloseTo(up, 6)
  expect(up).toBeGreaterThan(0)
})

test('a mirrored copy keeps its outside outside', () => {
  const recipe: Recipe = { ...one({ make: 'box', size: [1, 1, 1], radius: 0.1 }), set: [{ at: [3, 0, 0], turn: [0, 20, 0], mirror: true }] }
  expect(volume(recipe)).toBeGreaterThan(0.9)
})

test('parameters are held in their range, and an unknown one is refused by name', () => {
  const recipe = one({ make: 'box', size: ['=side', 1, 1], radius: 0 }, { side: { default: 2, min: 1, max: 4 } })
  expect(measure(recipe, { side: 99 }).size[0]).toBeCloseTo(4, 3)
  expect(() => buildObject(recipe, { length: 3 })).toThrow('"length"')
})

test('a rounded corner never leaves the hull of its profile', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), (fillet) => {
      const recipe = one({
        make: 'lathe',
        segments: 16,
        profile: {
          points: [
            [0, 0],
            [3, 0],
            [3, 4],
            [1, 6],
            [0, 6],
          ],
          fillet,
        },
      })
      const { low, high } = bounds(buildObject(recipe))
      expect(high[1] - low[1]).toBeLessThanOrEqual(6.0001)
      expect(high[0]).toBeLessThanOrEqual(3.0001)
    }),
    { numRuns: 30 },
  )
})

test('every generator is described by the recipe schema', () => {
  const recipe = one(
    {
      make: 'lathe',
      profile: {
        points: [
          [0, 0],
          ['=side', 1],
        ],
      },
      flutes: { count: 8, depth: 0.1, from: 0, to: 1 },
    },
    { side: { default: 2, min: 1, max: 4 } },
  )
  expect(RecipeSchema.safeParse(recipe).success).toBe(true)
  expect(RecipeSchema.safeParse({ ...recipe, parts: [] }).success).toBe(false)
})

test('a slice of a lathe is closed by faces that are seen from outside', () => {
  const profile = {
    points: [
      [0, 0],
      [2, 0],
      [2, 3],
      [0, 3],
    ] as [number, number][],
  }
  for (const arc of [30, 90, 250]) {
    const [slice] = buildObject(one({ make: 'lathe', profile, arc, segments: 48 }))
    expect(slice && againstWinding(slice)).toBe(0)
  }
})
