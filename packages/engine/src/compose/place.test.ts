import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import type { Subject } from '../brief/schema.ts'
import { levelled } from './levelled.ts'
import { type Actor, isLooming, place } from './place.ts'

const subject = (id: string, change: Partial<Subject> = {}): Subject => ({
  id,
  noun: id,
  details: [],
  count: 1,
  role: 'prop',
  colors: [],
  material: null,
  finish: null,
  region: null,
  relation: null,
  label: null,
  parts: [],
  ...change,
})

const actor = (subject: Subject, size: [number, number, number]): Actor => {
  const object: Actor['object'] = {
    name: subject.id,
    archetype: 'box',
    params: {},
    materials: {},
    at: [0, 0, 0],
    turn: [0, 0, 0],
    scale: 1,
  }
  const [, height] = size
  return { subject, size, object, top: () => height * object.scale }
}

const size = fc.tuple(
  fc.double({ min: 1, max: 40, noNaN: true }),
  fc.double({ min: 1, max: 40, noNaN: true }),
  fc.double({ min: 1, max: 40, noNaN: true }),
)
const relation = fc.constantFrom(null, 'on', 'behind', 'in-front-of', 'left-of', 'right-of', 'beside')

test('no object ever stands inside another', () => {
  fc.assert(
    fc.property(fc.array(size, { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(size, relation), { maxLength: 4 }), (heroes, props) => {
      const actors = [
        ...heroes.map((s, i) => actor(subject(`hero-${i}`, { role: 'hero' }), s)),
        ...props.map(([s, type], i) => actor(subject(`prop-${i}`, { relation: type ? { type, target: 'hero-0' } : null }), s)),
      ]
      place(actors)
      for (const [i, a] of actors.entries())
        for (const b of actors.slice(i + 1)) {
          const overlap = [0, 1, 2].map((axis) => {
            const low = (x: Actor) =>
              axis === 1 ? (x.object.at[1] as number) : (x.object.at[axis] as number) - (x.size[axis] as number) / 2
            const high = (x: Actor) => low(x) + (x.size[axis] as number)
            return Math.min(high(a), high(b)) - Math.max(low(a), low(b))
          })
          expect(Math.min(...overlap)).toBeLessThanOrEqual(1e-6)
        }
    }),
  )
})

test('a thing on another stands at its height', () => {
  const table = actor(subject('podium', { role: 'hero' }), [30, 12, 30])
  const vase = actor(subject('vase', { relation: { type: 'on', target: 'podium' } }), [10, 20, 10])
  place([table, vase])
  expect(vase.object.at).toEqual([0, 12, 0])
})

test('a tray carries the hero and the props that stand on it, and is wide enough for them', () => {
  const teapot = actor(subject('teapot', { role: 'hero' }), [24, 16, 15])
  const cup = actor(subject('cup', { relation: { type: 'on', target: 'tray' } }), [9, 8, 9])
  const tray = actor(subject('tray'), [20, 2, 14])
  place([teapot, cup, tray])
  expect(teapot.object.at[1]).toBe(tray.top())
  expect(cup.object.at[1]).toBe(tray.top())
  for (const one of [teapot, cup]) expect(Math.abs(one.object.at[0]) + one.size[0] / 2).toBeLessThan(tray.size[0] / 2)
})

test('a floating hero hangs above the ground', () => {
  const earbuds = actor(subject('earbuds', { role: 'hero', relation: { type: 'above', target: 'surface' } }), [6, 4, 2])
  place([earbuds])
  expect(earbuds.object.at[1]).toBeGreaterThan(1)
})

test('a thing that leans on another stands before it, tilted back, its foot on the ground', () => {
  const box = actor(subject('box', { role: 'hero' }), [20, 15, 12])
  const board = actor(subject('board', { relation: { type: 'leaning-on', target: 'box' } }), [14, 22, 2])
  place([box, board])
  expect(board.object.turn[0]).toBeLessThan(-5)
  expect(board.object.at[2] - 1).toBeGreaterThan(box.object.at[2] + 6)
  const angle = (board.object.turn[0] * Math.PI) / 180
  // The back lower edge of the tilted board: half its depth behind its foot.
  expect(board.object.at[1] + Math.sin(angle)).toBeCloseTo(0, 6)
})

test('what leans on the wall is tipped back and stands on the ground', () => {
  fc.assert(
    fc.property(size, ([w, h, d]) => {
      const one = actor(subject('ladder', { role: 'hero', relation: { type: 'leaning-on', target: 'wall' } }), [w, h + d, d])
      place([one])
      expect(one.object.turn[0]).toBeLessThan(0)
      expect(one.object.at[1]).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('what hangs on the wall is off the ground, and what is flat shows its top', () => {
  const hat = actor(subject('hat', { role: 'hero', relation: { type: 'hanging-on', target: 'wall' } }), [40, 12, 36])
  const coat = actor(subject('coat', { role: 'hero', relation: { type: 'hanging-on', target: 'wall' } }), [50, 110, 12])
  place([hat])
  place([coat])
  expect(hat.object.turn).toEqual([90, 0, 0])
  expect(hat.size).toEqual([40, 36, 12])
  // Turned up, its middle is its origin: its lower edge is half its height below.
  expect(hat.object.at[1] - hat.size[1] / 2).toBeGreaterThan(0)
  expect(coat.object.turn).toEqual([0, 0, 0])
  expect(coat.object.at[1]).toBeGreaterThan(0)
})

test('what stands on a board that was made smaller and then larger again stands on its top', () => {
  const ring = actor(subject('ring', { role: 'hero', relation: { type: 'on', target: 'board' } }), [2, 2, 2])
  const others = [1, 2, 3].map((i) => actor(subject(`ring-${i}`, { role: 'hero', relation: { type: 'on', target: 'board' } }), [2, 2, 2]))
  const board = actor(subject('board'), [60, 3, 40])
  const actors = levelled([ring, ...others, board], readBrief('a ring on a board').brief)
  place(actors)
  const carrier = actors.find(({ subject: { id } }) => id === 'board')
  expect(carrier?.object.scale).not.toBe(1)
  expect(ring.object.at[1]).toBeCloseTo(3 * (carrier?.object.scale ?? 0), 6)
})

test('a window that a vase stands next to is behind it and may be cut by the frame, a cup beside it is neither', () => {
  const vase = actor(subject('vase', { role: 'hero' }), [15, 30, 15])
  const cup = actor(subject('cup', { relation: { type: 'beside', target: 'vase' } }), [8, 9, 8])
  const window = actor(subject('window', { relation: { type: 'beside', target: 'vase' } }), [100, 130, 8])
  const all = [vase, cup, window]
  place(all)
  expect(all.filter((one) => isLooming(one, all))).toEqual([window])
  expect(window.object.at[2] + 4).toBeLessThanOrEqual(vase.object.at[2] - 7.5)
})

test('a table is no part of the place behind what stands on it, however large', () => {
  const cup = actor(subject('cup', { role: 'hero', relation: { type: 'on', target: 'table' } }), [8, 9, 8])
  const table = actor(subject('table'), [160, 75, 80])
  expect(isLooming(table, [cup, table])).toBe(false)
})
