import type { Brief } from './brief/schema.ts'
import type { EditPlan, EditReport } from './edit/plan.ts'
import type { Scene } from './scene/schema.ts'

export type Quality = 'low' | 'medium' | 'high'
export type Format = 'png' | 'jpeg' | 'webp'

/** The pictures of an edit; `World.asset` has the bytes behind each SHA-256, decodable and upright. */
export type EditSource = {
  /** At least one; the prompt calls them "image 1", "image 2" in this order. */
  inputs: string[]
  /** A picture of the first input's size: where its alpha is 0 the picture may change. Null: everywhere. */
  mask: string | null
  /** `exact`: not one bit changes outside the mask. `soft`: the mask is where the change is centred. */
  maskMode: 'exact' | 'soft'
  /** Pixels of the first input over which a change fades in, inside the mask. */
  feather: number
  /** Where an edit can only be guessed: the best effort with a warning, or an error. */
  onLowConfidence: 'warn' | 'error'
  /** What the instruction means, where a planner has read it already; absent: the built-in rules read the prompt. */
  plan?: EditPlan
}

/** A picture's brief or its whole scene, where somebody has read the prompt already: drawn as given. A scene brings its own size and seed. */
export type Given = { brief: Brief } | { scene: Scene }

/** One request for n pictures, already validated: sizes and enums are the caller's business. */
export type DrawRequest = {
  prompt: string
  /** What the prompt means, where a planner or a repair has settled it; absent: the built-in rules read the prompt. Not for edits. */
  given?: Given
  /** What there is to change; absent: the picture is made from words alone. */
  edit?: EditSource
  /** What the file tells about itself beside its pixels: its origin and its scene (the default), its origin alone, or nothing. */
  embed?: 'scene' | 'origin' | 'nothing'
  /** Pictures wanted; picture i uses seed + i. */
  n: number
  /** Pixels; `auto`: the brief's or the first input's own format; `native`: the first input's own pixels (edits only). */
  size: { width: number; height: number } | 'auto' | 'native'
  quality: Quality | 'auto'
  background: 'opaque' | 'transparent' | 'auto'
  format: Format
  /** 0–100 for jpeg and webp, 100 = best. */
  compression: number
  /** Absent: derived from the whole request. */
  seed?: number
  /** Coarse pictures to send while the final one is drawn, 0–3. */
  previews: number
}

/** Something the engine could not do as asked, and what it did instead; `words` are those of the prompt that caused it. */
export type Warning = { code: string; message: string; words?: string }

export type Picture = {
  bytes: Uint8Array
  format: Format
  width: number
  height: number
  quality: Quality
  background: 'opaque' | 'transparent'
  seed: number
  warnings: Warning[]
  /** What was understood and what was drawn; engines without them leave them out. */
  brief?: Brief
  scene?: Scene
  /** Of an edit: what was understood, and how much of the input's pixels it changed. */
  plan?: EditPlan
  report?: EditReport
}

export type EngineEvent =
  | { type: 'progress'; index: number; stage: 'brief' | 'compose' | 'paint' | 'encode'; done: number }
  | { type: 'preview'; index: number; step: number; picture: Picture }
  | { type: 'picture'; index: number; picture: Picture }

export type Capabilities = {
  operations: ('generate' | 'edit')[]
  formats: Format[]
  transparent: boolean
  seeds: boolean
  previews: boolean
  maxEdge: number
}

/** Whatever draws: the built-in engine and every adapter. */
export interface Engine {
  readonly id: string
  capabilities(): Capabilities
  generate(request: DrawRequest, options: { signal?: AbortSignal }): AsyncIterable<EngineEvent>
  health(): Promise<{ ok: boolean; detail: string }>
  warm(): Promise<void>
  close(): Promise<void>
}

/** A request that the engine refuses; `param` is the request's field. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly code: 'invalid_value' | 'unsupported' | 'aborted' | 'failed'
  readonly param: string | null
  constructor(code: EngineError['code'], message: string, param: string | null = null, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.param = param
  }
}
