import type { Services } from '../services.ts'
import { drawPictures } from './draw-pictures.ts'

/** Two at once: a poster need not wait for a still that traces for a minute, and memory stays small. */
const CONCURRENCY = 2

/** Starts working the line in this process. */
export function startWorkers(services: Services): void {
  services.queue.work((delivery) => drawPictures(services, delivery), { concurrency: CONCURRENCY })
}
