import type { Capabilities, Quality, Size, Warning } from '@easel/engine'

/** One call of a peer, already within what its capabilities say. */
export type Order = {
  prompt: string
  /** What the picture is to be without; peers that take no such words are not told. */
  negative: string | null
  size: Size
  /** Pictures, 1 to `imagesPerCall`; picture i uses seed + i. */
  count: number
  seed: number
  quality: Quality
  background: 'opaque' | 'transparent' | 'auto'
  /** Coarse pictures of each picture that somebody would look at. */
  previews: number
  /** Of an edit, otherwise empty: PNG files; the first is framed to `size`. */
  inputs: Uint8Array[]
  /** A PNG of `size` in the form that the capabilities name. */
  mask: Uint8Array | null
}

/**
 * What comes back of an order; `file` is a PNG, JPEG or WebP that nobody has looked at yet, `index` counts within the order, and
 * `warnings` say what the peer could not do as it was told.
 */
export type Delivery =
  | { type: 'progress'; index: number; done: number }
  | { type: 'preview'; index: number; file: Uint8Array }
  | { type: 'picture'; index: number; file: Uint8Array; warnings?: Warning[] }

/**
 * A peer that draws, and no more than that: sizes, masks, formats, deadlines and counts are the business of `fitting/`, which
 * makes an engine of it. It throws `EngineFault`.
 */
export interface Adapter {
  readonly id: string
  capabilities(): Capabilities
  paint(order: Order, options: { signal: AbortSignal }): AsyncIterable<Delivery>
  /** Asks the peer whether it is there; one line of detail. */
  probe(signal: AbortSignal): Promise<string>
  close(): Promise<void>
}
