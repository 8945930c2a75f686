import type { Brief } from '@easel/engine/brief'
import type { Report } from '@easel/inspect'
import type { ImageRequest, Size } from '@easel/protocol'
import type { ExperimentAttempt, ManifestCell } from '@easel/protocol/experiments'

/** A picture of an attempt, or why there is none. */
export type Drawn =
  | {
      job: string
      picture: string
      sha256: string
      bytes: () => Promise<Uint8Array>
      /** The first of the pictures that it was made from; null for one that was made from words. */
      reference: () => Promise<Uint8Array | null>
      dollars: number
    }
  /** `dollars`: what was charged all the same. */
  | { refused: string; dollars: number }

/** Where the picture of an attempt is kept. */
export type Shown = { job: string; picture: string; stage: ExperimentAttempt['stage']; attempt: number }

/** What an experiment asks of the world around it. */
export interface Doors {
  /**
   * Draws the one picture of a request. Asked again under the same name, it gives the same picture and charges nothing.
   * Throws when the signal fires.
   */
  draw(request: ImageRequest, name: string, signal: AbortSignal): Promise<Drawn>
  /** Holds a picture against its brief, its size where one was asked for, and what it was made from; null where nothing inspects. */
  readonly inspect:
    | ((picture: Uint8Array, brief: Brief, asked: { size: Size | null; reference?: Uint8Array; signal: AbortSignal }) => Promise<Report>)
    | null
  /** Keeps the end of a cell; called once for each, in any order. */
  landed(cell: ManifestCell, pictures: Shown[]): Promise<void>
}
