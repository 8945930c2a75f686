import { expect, test } from 'vitest'
import { drawnIn, nearer } from './closer.ts'

type Vec3 = [number, number, number]
const HERO: Vec3[] = [
  [-1, 0, 0],
  [1, 4, 0],
]
const FAR: Vec3[] = [[20, 0, 0]]
const widthOf = (points: readonly Vec3[]) => Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x))

test('props that would make the hero small are let out of the frame, and at most half of their way', () => {
  const framed = drawnIn(HERO, [...HERO, ...FAR], (points) => 4 / widthOf(points))
  expect(widthOf(framed)).toBeLessThan(widthOf([...HERO, ...FAR]))
  expect(widthOf(framed)).toBeGreaterThan(9)
})

test('a hero that is large enough keeps all of its props in the frame', () => {
  const all = [...HERO, ...FAR]
  expect(drawnIn(HERO, all, () => 0.9)).toEqual(all)
})

test('nothing moves that lies over the heroes', () => {
  expect(nearer(HERO, [[0.5, 2, 0]], [0, 0, 0])).toEqual([[0.5, 2, 0]])
})
