import { once } from 'node:events'
import { createServer, type IncomingMessage, request as openRequest, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as it went to the server, and what came back; `complete` is false when either side left before the end. */
export type Exchange = {
  method: string
  /** Path with its query. */
  path: string
  requestHeaders: Record<string, string>
  requestBody: Buffer
  status: number
  responseHeaders: Record<string, string>
  responseBody: Buffer
  complete: boolean
}

export type Recorder = {
  /** E.g. `http://127.0.0.1:40123`. */
  address: string
  /** What went through since the last call, oldest first. */
  take(): Exchange[]
  close(): Promise<void>
}

/** A proxy before the server at `target` that changes nothing and remembers everything. */
export async function recordBefore(target: string): Promise<Recorder> {
  const exchanges: Exchange[] = []
  const server = createServer((incoming, answer) => pass(target, incoming, answer, exchanges))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => exchanges.splice(0),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function pass(target: string, incoming: IncomingMessage, answer: ServerResponse, exchanges: Exchange[]) {
  const { method = 'GET', url: path = '/' } = incoming
  const sent: Buffer[] = []
  const exchange: Exchange = {
    method,
    path,
    requestHeaders: headersOf(incoming),
    requestBody: Buffer.alloc(0),
    status: 0,
    responseHeaders: {},
    responseBody: Buffer.alloc(0),
    complete: false,
  }
  exchanges.push(exchange)
  const outgoing = openRequest(new URL(path, target), { method, headers: incoming.headers, agent: false })
  // Whoever leaves takes the other with them.
  answer.on('close', () => outgoing.destroy())
  outgoing.on('error', () => answer.destroy())
  incoming.on('data', (chunk: Buffer) => sent.push(chunk))
  incoming.on('end', () => {
    exchange.requestBody = Buffer.concat(sent)
  })
  incoming.pipe(outgoing)
  outgoing.on('response', (response) => {
    const received: Buffer[] = []
    exchange.status = response.statusCode ?? 0
    exchange.responseHeaders = headersOf(response)
    answer.writeHead(exchange.status, response.headers)
    response.on('data', (chunk: Buffer) => received.push(chunk))
    response.on('end', () => {
      exchange.responseBody = Buffer.concat(received)
      exchange.complete = true
    })
    response.on('error', () => answer.destroy())
    response.pipe(answer)
  })
}

const headersOf = ({ headers }: IncomingMessage) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))
