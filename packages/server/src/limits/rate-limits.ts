import { type Bucket, EMPTY, fill, type Reading, read, waitFor } from './bucket.ts'
import { METERS, type Meter, type PerMinute } from './tiers.ts'

export type Verdict = {
  /** Null when the request is let in; otherwise what it waits for longest, and how long; infinite: it can never be let in. */
  refused: { meter: Meter; waitMs: number } | null
  /** After the request, when it was let in. */
  readings: Record<Meter, Reading>
}

type Buckets = Partial<Record<Meter, Bucket>>

/** One request against every meter: it is let in as a whole or uses nothing. */
export function judge(buckets: Buckets, limits: PerMinute, units: PerMinute, now: number): Verdict & { buckets: Buckets } {
  const before = (meter: Meter) => buckets[meter] ?? EMPTY
  const waits = METERS.map((meter) => ({ meter, waitMs: waitFor(before(meter), limits[meter], units[meter], now) }))
  const longest = waits.reduce((a, b) => (b.waitMs > a.waitMs ? b : a))
  const refused = longest.waitMs > 0 ? longest : null
  const after = refused ? buckets : record((meter) => fill(before(meter), limits[meter], units[meter], now))
  return { refused, buckets: after, readings: record((meter) => read(after[meter] ?? EMPTY, limits[meter], now)) }
}

const record = <Value>(of: (meter: Meter) => Value): Record<Meter, Value> => ({
  requests: of('requests'),
  tokens: of('tokens'),
  'input-images': of('input-images'),
})

/** What each project has used in the last minute. */
export interface RateLimits {
  /** Counts a request of a project, unless it is refused. */
  take(project: string, limits: PerMinute, units: PerMinute, now: number): Promise<Verdict>
}

/** Counted in this process, and forgotten with it. */
export function createMemoryRateLimits(): RateLimits {
  const used = new Map<string, Buckets>()
  return {
    async take(project, limits, units, now) {
      const { buckets, ...verdict } = judge(used.get(project) ?? {}, limits, units, now)
      used.set(project, buckets)
      return verdict
    },
  }
}
