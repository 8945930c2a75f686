import type { Brief, DrawRequest, EngineEvent, Picture, Scene } from '@easel/engine'
import type { Raster, Report, Tools } from '@easel/inspect'

/** What thinking cannot do alone. */
export type ThinkDoors = {
  draw(request: DrawRequest, options: { signal?: AbortSignal }): AsyncIterable<EngineEvent>
  /** Reads the words of a picture; null: words are not checked. */
  read: Tools['read']
  /** The clock, ms. */
  now(): number
}

/** What drawing tells, what was found and changed, as sentences, and when that is over. */
export type ThinkEvent = EngineEvent | { type: 'thought'; index: number; text: string } | { type: 'settled'; index: number }

/** A draft with what its pixels tell. */
export type Draft = {
  scene: Scene
  brief: Brief
  picture: Picture
  raster: Raster
  report: Report
  /** Ids of the checks that failed, in the report's order. */
  failed: readonly string[]
}

/** One way to mend a scene. */
export type Repair = {
  name: string
  /** Ids or families of the failed checks that call for it. */
  heals: readonly string[]
  /** `surely`: mends only what it finds wrong; `perhaps`: changes what may be right, so it is tried alone and later. */
  helps: 'surely' | 'perhaps'
  /** The mended scene and what was done, as a clause; null where it finds nothing to do. */
  mend(draft: Draft): Mended | null
}

export type Mended = { scene: Scene; did: string }
