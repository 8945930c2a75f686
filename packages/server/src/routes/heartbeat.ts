import { setTimeout as wait } from 'node:timers/promises'

/** Keeps proxies from closing a silent connection; clients skip comments. */
const HEARTBEAT_MS = 15_000

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  'x-accel-buffering': 'no',
}

/** The items as they come, and null whenever there has been silence for a while. */
export async function* withHeartbeat<Item>(items: AsyncGenerator<Item, void>): AsyncGenerator<Item | null, void> {
  let next = items.next()
  for (;;) {
    const spoken = new AbortController()
    const silence = wait(HEARTBEAT_MS, null, { ref: false, signal: spoken.signal }).catch(() => null)
    const result = await Promise.race([next, silence])
    spoken.abort()
    if (result?.done) return
    yield result?.value ?? null
    if (result) next = items.next()
  }
}
