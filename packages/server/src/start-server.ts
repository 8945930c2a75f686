import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WireError } from '@easel/protocol'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app.ts'
import type { App } from './app-type.ts'
import { startBatches } from './batches/index.ts'
import type { Config } from './config.ts'
import { startExperiments } from './experiments/index.ts'
import { removeExpired } from './files/index.ts'
import { answerBrokenRequests, HTTP_LIMITS, type HttpLimits, refuse } from './http-limits.ts'
import { endAbandonedJobs, lookAfterJobs, startWorkers } from './jobs/index.ts'
import { listenForMetrics } from './metrics/index.ts'
import { startResponses } from './responses/index.ts'
import { closeServices, type Services } from './services.ts'

export type RunningServer = {
  /** E.g. `http://127.0.0.1:4747`. */
  address: string
  /** Refuses new requests, gives those in hand this long, leaves the rest in line for the next start. */
  close(graceMs: number): Promise<void>
}

/** Listens, and works the line of jobs. */
export async function startServer(
  services: Services,
  { host, port, workers = null, metrics = null }: Pick<Config, 'host' | 'port'> & Partial<Pick<Config, 'workers' | 'metrics'>>,
  options: { studioFolder?: string; limits?: Partial<HttpLimits> } = {},
): Promise<RunningServer> {
  const server = httpServer(createApp(services, options), host, { ...HTTP_LIMITS, ...options.limits })
  const startedAt = services.now()
  server.listen(port, host)
  await once(server, 'listening')
  if (!(await services.keyring.needed())) services.log.info('no key is needed: only this machine is answered, until the first key is made')
  await endAbandonedJobs(services)
  await removeExpired(services)
  const responses = await startResponses(services, startedAt)
  startWorkers(services, workers)
  const jobs = lookAfterJobs(services)
  const told = metrics && services.metrics ? await listenForMetrics(services.metrics, metrics) : null
  const batches = startBatches(services)
  const experiments = startExperiments(services)

  return {
    address: urlOf(server.address() as AddressInfo),
    async close(graceMs) {
      const closed = new Promise((resolve) => server.close(resolve))
      told?.close()
      await jobs.close()
      await batches.close()
      await experiments.close()
      await services.queue.close({ graceMs })
      await responses.close()
      server.closeIdleConnections()
      // Answers that are ready go out; whoever still waits is cut off, and their jobs are kept.
      const cut = setTimeout(() => server.closeAllConnections(), 500)
      await closed
      clearTimeout(cut)
      await closeServices(services)
    },
  }
}

function httpServer(app: App, host: string, { maxConnections, ...limits }: HttpLimits): Server {
  const unreadable = () =>
    Response.json(new WireError('malformed_body', 'The address or host of the request is not valid.').envelope, { status: 400 })
  const listener = getRequestListener(app.fetch, { hostname: host, errorHandler: unreadable })
  // Node refuses a request without a host in words of its own; so this does it.
  const server = createServer({ ...limits, requireHostHeader: false }, (request, answer) => {
    if (request.headers.host === undefined && request.httpVersion !== '1.0') refuse(answer, 400, 'The request has no Host header.')
    else void listener(request, answer)
  })
  server.maxConnections = maxConnections
  answerBrokenRequests(server)
  return server
}

/** Where to reach it from this machine: who listens everywhere also listens on the loopback. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
