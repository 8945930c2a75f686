/**
 * Named randomness: every choice draws from a stream named after the node it is for, so that
 * adding an object shifts nothing else. xmur3 hash into sfc32; 32-bit integers only, hence the
 * same on every machine.
 */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform in [low, high). */
  between(low: number, high: number): number
  pick<T>(items: readonly T[]): T
}

export function hash32(text: string): number {
  let h = 1779033703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  h = Math.imul(h ^ (h >>> 16), 2246822507)
  h = Math.imul(h ^ (h >>> 13), 3266489909)
  return (h ^ (h >>> 16)) >>> 0
}

/** A stream of its own for `name` under `seed`. */
export function rng(seed: number, name: string): Random {
  let a = hash32(`${seed}:${name}:a`)
  let b = hash32(`${seed}:${name}:b`)
  let c = hash32(`${seed}:${name}:c`)
  let d = 1
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  }
}
