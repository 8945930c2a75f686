import type { BrandKit } from './brand/index.ts'
import type { Brief } from './brief/schema.ts'
import type { EditPlan, EditReport } from './edit/plan.ts'
import type { Scene } from './scene/schema.ts'

export type Quality = 'low' | 'medium' | 'high'
export type Format = 'png' | 'jpeg' | 'webp' | 'svg'

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
  /** Where in the first input the thing is that is meant, in its pixels; absent: it is looked for. */
  hint?: { box: { left: number; top: number; width: number; height: number } | null; points: [x: number, y: number][] }
  /** What the instruction means, where a planner has read it already; absent: the built-in rules read the prompt. */
  plan?: EditPlan
  /** SHA-256 of the scene documents that whoever asks has kept, by the input's; for the others, what the file itself carries. */
  scenes?: Record<string, string>
}

/** A picture's brief or its whole scene, where somebody has read the prompt already: drawn as given. A scene brings its own size and seed. */
export type Given = { brief: Brief } | { scene: Scene }

/** One request for n pictures, already validated: sizes and enums are the caller's business. */
export type DrawRequest = {
  prompt: string
  /** What the prompt means, where a planner or a repair has settled it; absent: the built-in rules read the prompt. Not for edits. */
  given?: Given
  /** Colours and faces that it is drawn in. Not for edits. */
  brand?: BrandKit
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
  /** `svg` is for what is drawn of shapes and words alone, and never for edits. */
  format: Format
  /** How an svg holds its words: as curves (the default), or as text with its fonts. */
  text?: 'outlines' | 'live'
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
  /** What an svg looks like, as a PNG, for those who look at pixels. */
  seen?: Uint8Array
  width: number
  height: number
  quality: Quality
  background: 'opaque' | 'transparent'
  seed: number
  /** Id of the engine that drew it; absent: the one that was asked. */
  engine?: string
  warnings: Warning[]
  /** What was understood and what was drawn; engines without them leave them out. */
  brief?: Brief
  scene?: Scene
  /** Pictures that the scene shows and nobody else has, under their SHA-256. */
  assets?: { hash: string; bytes: Uint8Array }[]
  /** Of an edit: what was understood, and how much of the input's pixels it changed. */
  plan?: EditPlan
  report?: EditReport
}

export type EngineEvent =
  | { type: 'progress'; index: number; stage: 'brief' | 'compose' | 'paint' | 'encode'; done: number }
  | { type: 'preview'; index: number; step: number; picture: Picture }
  | { type: 'picture'; index: number; picture: Picture }

export type Size = { width: number; height: number }

/** Sizes that an engine draws, in pixels: a few, or all edges from `min` to `max` on a grid, within an area and a ratio of the edges. */
export type SizeRule =
  | { kind: 'list'; of: Size[] }
  | { kind: 'grid'; multiple: number; min: number; max: number; maxPixels: number | null; minPixels?: number; maxRatio?: number }

/** What an engine can do, as data: a request beyond it is refused before it stands in line, or fitted in the open. */
export type Capabilities = {
  kind: 'built-in' | 'neural' | 'upstream'
  /** Whether a trained model draws: its pictures say so about themselves. */
  trained: boolean
  operations: ('generate' | 'edit')[]
  sizes: SizeRule
  /** Pictures of one call, each still the one of its own seed; more are drawn by more calls. */
  imagesPerCall: number
  /** Input pictures of an edit. */
  references: number
  /** How it is told where a picture may change; `none`: it changes all of it, and the mask law puts the rest back. */
  mask: 'none' | 'alpha-zero-edits' | 'white-edits' | 'black-edits'
  /** Whether it draws transparent backgrounds. */
  alpha: boolean
  /** How well it writes words. */
  text: 'exact' | 'good' | 'poor'
  progress: 'none' | 'steps'
  /** Coarse pictures of one picture, at most. */
  previews: number
  /** `stable`: the same request and seed give the same pixels on the same machine. */
  seeds: 'stable' | 'ignored'
  /** Calls at one time. */
  concurrency: number
  /** How far prompts and pictures travel. */
  privacy: 'in-process' | 'loopback' | 'lan' | 'third-party'
  version: { engine: string; model: string | null; licence: string | null }
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
