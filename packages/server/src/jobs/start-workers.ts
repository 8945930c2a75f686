import type { Services } from '../services.ts'
import { drawPictures } from './draw-pictures.ts'

/** Two at once: a poster need not wait for a still that traces for a minute, and memory stays small. */
const OWN = 2
/** Calls that an engine elsewhere takes at one time, where its operator does not say. */
const USUAL_ELSEWHERE = 2
const MOST = 64

/** Starts working the line in this process, `hands` jobs at a time. By itself, what is drawn elsewhere takes no place from what is drawn here. */
export function startWorkers(services: Services, hands: number | null = null): void {
  if (hands === 0) return
  const elsewhere = services.engines.configured.reduce((sum, { limits }) => sum + (limits?.concurrency ?? USUAL_ELSEWHERE), 0)
  services.queue.work((delivery) => drawPictures(services, delivery), { concurrency: hands ?? Math.min(MOST, OWN + elsewhere) })
}
