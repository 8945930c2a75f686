import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.ts'

export type MetricsListener = { port: number; close(): void }

/** Tells the metrics to whoever asks at an address of its own, which is the operator's to keep from others. Nothing else is answered there. */
export async function listenForMetrics(metrics: Metrics, { host, port }: { host: string; port: number }): Promise<MetricsListener> {
  const server = createServer(async (request, answer) => {
    if (request.url !== '/metrics') {
      answer.writeHead(404).end()
      return
    }
    try {
      const { type, body } = await metrics.text()
      answer.writeHead(200, { 'content-type': type }).end(body)
    } catch {
      // The line cannot be counted while the database is away.
      answer.writeHead(503).end()
    }
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
