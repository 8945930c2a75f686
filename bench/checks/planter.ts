import type { Inspected, Raster } from '@easel/inspect'
import type { Base, EnginePictures } from './bases.ts'
import type { Random } from './random.ts'

export type Fault = {
  family: string
  name: string
  /** Any of these may catch it. */
  checks: string[]
  from: 'engine' | 'drawing'
  subject: Inspected
}

/** Good pictures to plant faults in. */
export type Stock = { stills: Base[]; pages: Base[]; engine: EnginePictures; seed: number }

/** Makes the i-th fault of its family. */
export type Planter = (i: number, random: Random, stock: Stock) => Promise<Omit<Fault, 'family'>>

export const at = <Value>(list: readonly Value[], i: number): Value => list[i % list.length] as Value

/** Damage done to the pixels of a good picture. */
export const onPixels = async (base: Base, name: string, checks: string[], change: (picture: Raster) => Promise<Raster> | Raster) => ({
  name,
  checks,
  from: base.from,
  subject: { ...base.subject, picture: await change(base.subject.picture) },
})

/** Towards black or white, whichever is further: a share of the way. */
export function mixed(hex: string, share: number): string {
  const levels = [1, 3, 5].map((k) => Number.parseInt(hex.slice(k, k + 2), 16))
  const goal = (levels[0] ?? 0) + (levels[1] ?? 0) + (levels[2] ?? 0) > 380 ? 0 : 255
  return `#${levels
    .map((level) =>
      Math.round(level + (goal - level) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
