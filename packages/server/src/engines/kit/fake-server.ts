import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a peer was asked to draw: the prompt, and everything else that it was told, as text. */
export type Asked = { prompt: string; parameters: string }

/** How a peer misbehaves where it should draw. */
export type Mishap =
  | { status: number; body: string; headers?: Record<string, string> }
  /** Says nothing, for ever. */
  | 'hang'
  /** Sends a byte now and then, for ever. */
  | 'drip'
  /** Hangs up in the middle of its answer. */
  | 'cut'
  /** What else it delivers instead of a picture. */
  | { file: Uint8Array }
  | { base64: string }

/** A peer in this process on a real socket, built from the peer's own documents. */
export type FakePeer = {
  url: string
  asked: Asked[]
  /** Orders in work at one time, at most. */
  readonly most: number
  /** Until it is told otherwise; null: well. */
  behave(mishap: Mishap | null): void
  /** When the next order has arrived. */
  arrival(): Promise<void>
  close(): Promise<void>
}

export type Exchange = { request: IncomingMessage; answer: ServerResponse; path: string; body: Buffer; mishap: Mishap | null }

type Handler = {
  /** Whether a request is an order, so that mishaps befall it. */
  isOrder(path: string): boolean
  handle(exchange: Exchange): Promise<Asked | undefined>
  server?: (server: Server) => void
}

/** `handle` answers and tells what was asked; a mishap that it does not know how to act out itself is acted out here. */
export async function startFakeServer({ isOrder, handle, server: prepare }: Handler): Promise<FakePeer> {
  const asked: Asked[] = []
  let mishap: Mishap | null = null
  let waiting: (() => void)[] = []
  const work = { now: 0, most: 0 }
  const server = createServer(async (request, answer) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const path = (request.url ?? '').split('?')[0] ?? ''
    const order = isOrder(path)
    if (order) {
      work.most = Math.max(work.most, ++work.now)
      answer.on('close', () => work.now--)
      for (const tell of waiting.splice(0)) tell()
    }
    try {
      if (order && mishap !== null && actedOut(mishap, answer)) return
      const told = await handle({ request, answer, path, body: Buffer.concat(chunks), mishap: order ? mishap : null })
      if (told) asked.push(told)
    } catch (error) {
      answer.writeHead(500).end(String(error))
    }
  })
  prepare?.(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get most() {
      return work.most
    },
    behave(next) {
      mishap = next
    },
    arrival: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      waiting = []
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function actedOut(mishap: Mishap, answer: ServerResponse): boolean {
  if (mishap === 'hang') return true
  if (mishap === 'drip') {
    answer.writeHead(200, { 'content-type': 'application/json' }).write('{')
    const timer = setInterval(() => answer.write(' '), 10)
    answer.on('close', () => clearInterval(timer))
    return true
  }
  if (mishap === 'cut') {
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    answer.write('{"data":[', () => answer.destroy())
    return true
  }
  if ('status' in mishap) {
    answer.writeHead(mishap.status, { 'content-type': 'application/json', ...mishap.headers }).end(mishap.body)
    return true
  }
  return false
}

export const answerJson = (answer: ServerResponse, status: number, body: unknown) =>
  answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** A picture in base64, or what a mishap puts in its place. */
export const base64Of = (file: Uint8Array, mishap: Mishap | null): string => {
  if (mishap && typeof mishap === 'object' && 'base64' in mishap) return mishap.base64
  return Buffer.from(fileOf(file, mishap)).toString('base64')
}

export const fileOf = (file: Uint8Array, mishap: Mishap | null): Uint8Array =>
  mishap && typeof mishap === 'object' && 'file' in mishap ? mishap.file : file
