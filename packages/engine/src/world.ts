import type { Coverage } from './retouch/coverage.ts'
import type { Pixels } from './trace/types.ts'

/**
 * What lies outside the engine: the few things it may ask for. The command line, the server and
 * the tests each bring their own; nothing in the engine opens a file, reads a clock or the network.
 */
export type World = {
  /** Bytes of a file of a font package named by the type catalogue: a woff2, or the JSON that states its subsets. */
  font(file: string): Promise<Uint8Array>
  /** SVG text of a piece of art, e.g. `lucide:wand-sparkles`; null when there is none. */
  art(id: string): Promise<string | null>
  /** Bytes of an asset by its content hash; null when unknown. */
  asset(hash: string): Promise<Uint8Array | null>
  /** Worker threads for what takes long: tracing, drawing land, retouching. */
  threads: TraceThreads
  /** Trained models for retouching that this machine's owner has put there; absent: none. */
  models?: RetouchModels
}

export type RetouchTask = 'matte' | 'inpaint' | 'upscale'

/** Models that retouch. Each may be missing, and what they answer is only used where the edit may change the picture. */
export type RetouchModels = {
  /** Which there are, by the names that their owner gave them. */
  readonly has: Partial<Record<RetouchTask, string>>
  /** How far each pixel belongs to the main subject. */
  matte(pixels: Pixels): Promise<Coverage>
  /** The picture with something else where the hole is; the size stays. */
  inpaint(pixels: Pixels, hole: Coverage): Promise<Pixels>
  /** The picture with as many more pixels as the model gives. */
  upscale(pixels: Pixels): Promise<Pixels>
}

/** A pool of threads for what takes long; results never depend on how many there are. */
export type TraceThreads = {
  readonly count: number
  /** Runs a message on a free thread and resolves with its answer. */
  run<Answer>(message: unknown, transfer?: ArrayBuffer[]): Promise<Answer>
  close(): Promise<void>
}
