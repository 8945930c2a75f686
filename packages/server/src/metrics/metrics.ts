import type { Job } from '../records/index.ts'

/** Numbers about what this process does, for Prometheus. What all processes share, such as the line, any of them tells. */
export interface Metrics {
  /** `route` is the pattern, such as `/v1/files/:id`, so that there are as many as routes. */
  request(request: { method: string; route: string; status: number; ms: number }): void
  /** How long a job of this process was in one stage of drawing. */
  stage(stage: string, ms: number): void
  /** The end of a job in this process: how long it was in line and drawn, and what it would have cost in US dollars. */
  job(
    job: Pick<Job, 'kind'> & {
      engine: string
      state: 'succeeded' | 'failed' | 'cancelled'
      waitedMs: number
      drawnMs: number
      cost: number
    },
  ): void
  /** All of them in Prometheus' text format. */
  text(): Promise<{ type: string; body: string }>
}
