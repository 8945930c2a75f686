import type { JobEvent } from '../events/index.ts'
import type { Services } from '../services.ts'
import { hasEnded } from './end-job.ts'

/** News can be lost between machines; the record is asked this often. */
const RECHECK_MS = 5000

/** What happens to a job from now on, closing with the event of its end. Stops early when the signal fires. */
export async function* followJob(services: Services, id: string, signal?: AbortSignal): AsyncGenerator<JobEvent, void> {
  const news: JobEvent[] = []
  let wake = () => {}
  const heard = new Set<string>()
  const hear = (event: JobEvent) => {
    if (event.type === 'preview') {
      if (heard.has(event.pictureId)) return
      heard.add(event.pictureId)
    }
    news.push(event)
    wake()
  }
  const recheck = async () => {
    const job = await services.records.jobs.get(id)
    const previews = job && job.request.draw.previews > 0 ? await services.records.pictures.ofJob(id) : []
    for (const { id: pictureId, step } of previews) if (step !== null) hear({ type: 'preview', pictureId, step })
    if (job && hasEnded(job.state)) hear({ type: 'state', state: job.state })
  }
  const unsubscribe = services.events.subscribe(id, hear)
  const timer = setInterval(() => void recheck().catch((error) => services.log.error('follow job', error)), RECHECK_MS)
  // Whoever reads this may never ask again after the end or a signal, so leaving does not wait for it.
  const leave = () => {
    unsubscribe()
    clearInterval(timer)
    signal?.removeEventListener('abort', leave)
    wake()
  }
  signal?.addEventListener('abort', leave)
  try {
    // Things may have happened before anybody listened.
    await recheck()
    while (!signal?.aborted) {
      const event = news.shift()
      if (event?.type === 'state' && hasEnded(event.state)) {
        leave()
        yield event
        return
      }
      if (event) yield event
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    leave()
  }
}
