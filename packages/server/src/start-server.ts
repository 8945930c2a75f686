import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { endAbandonedJobs, startWorkers } from './jobs/index.ts'
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
  { host, port }: Pick<Config, 'host' | 'port'>,
  options: { studioFolder?: string } = {},
): Promise<RunningServer> {
  const app = createApp(services, options)
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host })
  server.listen(port, host)
  await once(server, 'listening')
  await endAbandonedJobs(services)
  startWorkers(services)

  return {
    address: urlOf(server.address() as AddressInfo),
    async close(graceMs) {
      const closed = new Promise((resolve) => server.close(resolve))
      await services.queue.close({ graceMs })
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      // Answers that are ready go out; whoever still waits is cut off, and their jobs are kept.
      const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 500)
      await closed
      clearTimeout(cut)
      await closeServices(services)
    },
  }
}

/** Where to reach it from this machine: who listens everywhere also listens on the loopback. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
