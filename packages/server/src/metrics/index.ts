import type { Queue } from '../queue/index.ts'
import type { Metrics } from './metrics.ts'

export { listenForMetrics, type MetricsListener } from './listen.ts'
export type { Metrics } from './metrics.ts'

/** Events that are held back at most before they are counted. */
const HELD = 1000

/** Loads what counts when somebody asks, or when there is much to count: neither the start nor the first picture waits for it. */
export function createMetrics(queue: Queue): Metrics {
  const held: ((metrics: Metrics) => void)[] = []
  let loaded: Promise<Metrics> | null = null
  async function counted(): Promise<Metrics> {
    loaded ??= import('./prometheus.ts').then(({ createPrometheus }) => createPrometheus(queue))
    const metrics = await loaded
    for (const note of held.splice(0)) note(metrics)
    return metrics
  }
  function hold(note: (metrics: Metrics) => void) {
    held.push(note)
    if (held.length >= HELD) void counted()
  }
  return {
    request: (request) => hold((metrics) => metrics.request(request)),
    stage: (stage, ms) => hold((metrics) => metrics.stage(stage, ms)),
    job: (job) => hold((metrics) => metrics.job(job)),
    text: async () => (await counted()).text(),
  }
}
