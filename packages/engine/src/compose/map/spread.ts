import type { Region } from '../../brief/schema.ts'
import { rng } from '../../random.ts'
import type { Box } from '../../scene/schema.ts'
import type { Point } from '../illustration/index.ts'
import type { Land } from './land.ts'
import type { Spot } from './pins.ts'

/** What a place may be said to lie beside. */
export type Beside = 'river' | 'park' | 'lake'
/** A place before it has found its point: the quarter and the neighbour that the words give it. */
export type Wanted = Omit<Spot, 'x' | 'y'> & { region: Region | null; beside: Beside | null }

const ROWS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^top/, [0.1, 0.36]],
  [/^bottom/, [0.68, 0.9]],
  [/^(?:left|right|center)$/, [0.32, 0.7]],
]
const COLUMNS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/left$/, [0.08, 0.32]],
  [/right$/, [0.68, 0.92]],
  [/^(?:top|bottom|center)$/, [0.3, 0.7]],
]
const TRIES = 90

/** Points inside of the land that keep apart: first those that the words place, each in its quarter and by its neighbour. */
export function spread(spots: readonly Wanted[], land: Land, inside: (x: number, y: number) => boolean, box: Box, seed: number): Spot[] {
  const random = rng(seed, 'places')
  const least = Math.min(box.w, box.h)
  const found = new Map<Wanted, Point>()
  const isApart = (x: number, y: number, apart: number) =>
    [...found.values()].every(([px, py]) => Math.hypot((px - x) * 0.62, py - y) > apart * least)
  const told = spots.filter(({ region, beside }) => region !== null || (beside !== null && land.beside?.[beside]))
  for (const spot of told) {
    const [rows, columns] = [rangeOf(ROWS, spot.region), rangeOf(COLUMNS, spot.region)]
    const near = spot.beside ? (land.beside?.[spot.beside] ?? []) : []
    let best: { at: Point; far: number } | null = null
    for (let apart = 0.24; !best && apart > 0.1; apart *= 0.8)
      for (let i = 0; i < TRIES; i++) {
        const at: Point = [box.x + random.between(...columns) * box.w, box.y + random.between(...rows) * box.h]
        if (!inside(...at) || !isApart(...at, apart)) continue
        const far = near.length > 0 ? Math.min(...near.map(([x, y]) => Math.hypot(x - at[0], y - at[1]))) : 0
        if (!best || far < best.far) best = { at, far }
        if (near.length === 0) break
      }
    // Where the land does not reach into a quarter, what lies there stands as near to it as it can.
    if (!best)
      for (let i = 0; i < TRIES * 3; i++) {
        const at: Point = [box.x + random.next() * box.w, box.y + random.next() * box.h]
        const aim: Point = [box.x + ((columns[0] + columns[1]) / 2) * box.w, box.y + ((rows[0] + rows[1]) / 2) * box.h]
        const far = Math.hypot(aim[0] - at[0], aim[1] - at[1])
        if (inside(...at) && isApart(...at, 0.12) && (!best || far < best.far)) best = { at, far }
      }
    if (best) found.set(spot, best.at)
  }
  const rest = spots.filter((spot) => !found.has(spot))
  const free: Point[] = []
  for (let apart = 0.3; free.length < rest.length && apart > 0.02; apart *= 0.9)
    for (let i = 0; i < TRIES && free.length < rest.length; i++) {
      const [x, y] = [box.x + random.between(0.1, 0.9) * box.w, box.y + random.between(0.14, 0.86) * box.h]
      // Names lie to the right and below: sideways more room is kept.
      const isFree = free.every(([px, py]) => Math.hypot((px - x) * 0.62, py - y) > apart * least)
      if (inside(x, y) && isFree && isApart(x, y, apart)) free.push([x, y])
    }
  free.sort((a, b) => a[0] - b[0])
  for (const [i, spot] of rest.entries()) if (free[i]) found.set(spot, free[i])
  return spots.flatMap(({ art, label }, i) => {
    const at = found.get(spots[i] as Wanted)
    return at ? [{ art, label, x: at[0], y: at[1] }] : []
  })
}

const rangeOf = (table: typeof ROWS, region: Region | null): readonly [number, number] =>
  table.find(([pattern]) => region !== null && pattern.test(region))?.[1] ?? [0.1, 0.9]
