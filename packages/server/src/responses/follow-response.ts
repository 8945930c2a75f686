import type { Services } from '../services.ts'
import { hasResponseEnded, type StoredEvent } from './response.ts'

/** News can be lost between machines; the record is asked this often. */
const RECHECK_MS = 5000
const PAGE = 50

/** What happens to an answer after the event of that number, from the record, until its end. Stops early when the signal fires. */
export async function* followResponse(
  { records, events, log }: Services,
  id: string,
  { after, signal }: { after: number; signal: AbortSignal },
): AsyncGenerator<StoredEvent, void> {
  let news = Promise.withResolvers<void>()
  const hear = () => news.resolve()
  const unsubscribe = events.subscribe(id, hear)
  const timer = setInterval(hear, RECHECK_MS)
  // Whoever reads this may never ask again after a signal, so leaving does not wait for it.
  const leave = () => {
    unsubscribe()
    clearInterval(timer)
    signal.removeEventListener('abort', leave)
    hear()
  }
  signal.addEventListener('abort', leave)
  try {
    for (let last = after; !signal.aborted; ) {
      news = Promise.withResolvers<void>()
      // Asked first: whatever was told before the end is there by then.
      const response = await records.responses.get(id)
      const page = await records.responseEvents.list({ response: id, after: last, limit: PAGE })
      yield* page
      last = page.at(-1)?.sequence ?? last
      if (page.length > 0) continue
      if (!response || hasResponseEnded(response)) return
      await news.promise
    }
  } catch (error) {
    log.error('follow answer', error, { response: id })
    throw error
  } finally {
    leave()
  }
}
