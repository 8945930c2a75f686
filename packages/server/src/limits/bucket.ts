const MINUTE_MS = 60_000

/**
 * A leaky bucket: what was used runs out evenly, the whole limit in a minute. `level` counts sixty-thousandths of a unit, so that
 * a millisecond drains exactly `perMinute` of them and every sum is an integer.
 */
export type Bucket = { level: number; at: number }

export const EMPTY: Bucket = { level: 0, at: 0 }

/** What is left at a time, in whole units of the limit. */
export type Reading = {
  used: number
  remaining: number
  /** Until nothing is used any more. */
  resetMs: number
}

/** The bucket at a later time; a clock that went back drains nothing. */
export function drain({ level, at }: Bucket, perMinute: number, now: number): Bucket {
  const passed = Math.max(0, now - at)
  return { level: Math.max(0, level - passed * perMinute), at: Math.max(at, now) }
}

/** How long until so many units fit, in milliseconds; 0: now; infinite: more than the whole limit. */
export function waitFor(bucket: Bucket, perMinute: number, units: number, now: number): number {
  if (units > perMinute) return Number.POSITIVE_INFINITY
  const excess = drain(bucket, perMinute, now).level + (units - perMinute) * MINUTE_MS
  return Math.max(0, Math.ceil(excess / perMinute))
}

export function fill(bucket: Bucket, perMinute: number, units: number, now: number): Bucket {
  const { level, at } = drain(bucket, perMinute, now)
  return { level: level + units * MINUTE_MS, at }
}

export function read(bucket: Bucket, perMinute: number, now: number): Reading {
  const { level } = drain(bucket, perMinute, now)
  const used = Math.min(perMinute, Math.ceil(level / MINUTE_MS))
  return { used, remaining: perMinute - used, resetMs: Math.ceil(level / perMinute) }
}
