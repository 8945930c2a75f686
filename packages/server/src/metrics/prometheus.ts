import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Queue } from '../queue/index.ts'
import type { Metrics } from './metrics.ts'

/** Seconds: from an answer out of memory to a large picture at high quality. */
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300]

export function createPrometheus(queue: Queue): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'easel_' })
  new Gauge({
    name: 'easel_queue_entries',
    help: 'Jobs in line, by whether somebody works on them; the same from every process that shares the line',
    labelNames: ['state'],
    registers,
    async collect() {
      const { waiting, running } = await queue.stats()
      this.set({ state: 'waiting' }, waiting)
      this.set({ state: 'running' }, running)
    },
  })
  const requests = new Histogram({
    name: 'easel_http_request_seconds',
    help: 'Requests, until the head of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const stages = new Histogram({
    name: 'easel_stage_seconds',
    help: 'Time that a picture was in one stage of drawing',
    labelNames: ['stage'],
    buckets: BUCKETS,
    registers,
  })
  const waits = new Histogram({ name: 'easel_job_wait_seconds', help: 'Time in line before drawing began', buckets: BUCKETS, registers })
  const jobs = new Histogram({
    name: 'easel_job_seconds',
    help: 'Time from the begin of drawing to the end of the job',
    labelNames: ['kind', 'engine', 'state'],
    buckets: BUCKETS,
    registers,
  })
  const dollars = new Counter({
    name: 'easel_cost_dollars_total',
    help: 'What OpenAI would have charged for what was drawn here',
    registers,
  })
  return {
    request: ({ method, route, status, ms }) => requests.observe({ method, route, status }, ms / 1000),
    stage: (stage, ms) => stages.observe({ stage }, ms / 1000),
    job({ kind, engine, state, waitedMs, drawnMs, cost }) {
      waits.observe(Math.max(0, waitedMs) / 1000)
      jobs.observe({ kind, engine, state }, Math.max(0, drawnMs) / 1000)
      dollars.inc(cost)
    },
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}
