import { type ErrorKind, WireError } from '@easel/protocol'
import type { Verdict } from './rate-limits.ts'
import { METERS, type Meter, type PerMinute } from './tiers.ts'

/** A length of time as OpenAI's headers spell it: `120ms`, `12s`, `1m30.5s`. */
export function spellDuration(ms: number): string {
  if (ms > 0 && ms < 1000) return `${ms}ms`
  const minutes = Math.floor(ms / 60_000)
  const seconds = (ms % 60_000) / 1000
  return minutes > 0 ? `${minutes}m${seconds}s` : `${seconds}s`
}

/** The nine `x-ratelimit-*` headers. */
export function rateLimitHeaders(limits: PerMinute, { readings }: Verdict): Record<string, string> {
  return Object.fromEntries(
    METERS.flatMap((meter) => [
      [`x-ratelimit-limit-${meter}`, String(limits[meter])],
      [`x-ratelimit-remaining-${meter}`, String(readings[meter].remaining)],
      [`x-ratelimit-reset-${meter}`, spellDuration(readings[meter].resetMs)],
    ]),
  )
}

const NAMES: Record<Meter, { kind: ErrorKind; words: string }> = {
  'input-images': { kind: 'rate_limit_images', words: 'input-images per min' },
  tokens: { kind: 'rate_limit_tokens', words: 'tokens per min (TPM)' },
  requests: { kind: 'rate_limit_requests', words: 'requests per min (RPM)' },
}

/** 429 with how long to wait, or, for what can never be let in, with the advice not to try again. */
export function rateLimitError(
  model: string,
  limits: PerMinute,
  units: PerMinute,
  verdict: Verdict & { refused: NonNullable<Verdict['refused']> },
): WireError {
  const { meter, waitMs } = verdict.refused
  const { kind, words } = NAMES[meter]
  const place = `for ${model} (for limit gpt-image) in organization org-easel on ${words}: Limit ${limits[meter]}`
  const headers = rateLimitHeaders(limits, verdict)
  if (waitMs === Number.POSITIVE_INFINITY) {
    const message = `Request too large ${place}, Requested ${units[meter]}. It exceeds the limit of a whole minute and must be made smaller.`
    return new WireError(kind, message, null, { headers: { ...headers, 'x-should-retry': 'false' } })
  }
  const message = `Rate limit reached ${place}, Used ${verdict.readings[meter].used}, Requested ${units[meter]}. Please try again in ${spellDuration(waitMs)}.`
  return new WireError(kind, message, null, {
    headers: { ...headers, 'retry-after': String(Math.ceil(waitMs / 1000)), 'retry-after-ms': String(waitMs) },
  })
}
