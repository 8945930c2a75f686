/** Bytes by their SHA-256 (64 hex digits). The same bytes are stored once and never change. */
export interface Blobs {
  /** Stores all of it or nothing. */
  put(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number }>
  /** Takes bytes in that may turn out to be unwanted: they are no blob until they are kept. */
  stage(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<Draft>
  /** Null when unknown; throws when the bytes no longer match their hash. */
  get(hash: string): Promise<Uint8Array | null>
  /** For what is too large to hold; the bytes are not checked. */
  stream(hash: string): Promise<AsyncIterable<Uint8Array> | null>
  /** False when there was nothing to delete, or when it was last stored (also again) at `storedBefore`, in milliseconds since 1970, or later. */
  delete(hash: string, options?: { storedBefore: number }): Promise<boolean>
  /** Every hash, in no particular order. */
  list(): AsyncIterable<string>
}

/** Bytes that are nobody's yet; whoever staged them ends them with `keep` or `discard`. */
export interface Draft {
  readonly hash: string
  readonly bytes: number
  read(): Promise<Uint8Array>
  /** Makes them a blob. */
  keep(): Promise<void>
  /** Throws them away; once kept they stay. */
  discard(): Promise<void>
}

/**
 * What a stream gives at a time: little in memory for each client, and still little as base64, for the collector of garbage looks
 * at what is larger than 128 kB more often. A whole number of threes, so that each piece is base64 by itself.
 */
export const PIECE_BYTES = 63 * 1024

/** A hash as this house writes it; anything else is nobody's blob, and never becomes a path. */
export const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text)
