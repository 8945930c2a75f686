import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { WireError } from '@easel/protocol'

/** How long and how much a connection may take; an answer may take as long as it needs. Times are milliseconds, as Node names them. */
export type HttpLimits = {
  /** From the first byte of a request to the end of its headers. */
  headersTimeout: number
  /** To the end of its body: half a gigabyte over ten megabits a second, twice. */
  requestTimeout: number
  /** How often the two are looked after. */
  connectionsCheckingInterval: number
  /** For the next request on the same connection; longer than the minute that proxies keep theirs. */
  keepAliveTimeout: number
  /** Bytes. */
  maxHeaderSize: number
  /** Beyond these new ones are closed at once. */
  maxConnections: number
}

export const HTTP_LIMITS: HttpLimits = {
  headersTimeout: 8_000,
  requestTimeout: 15 * 60_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
  maxHeaderSize: 32 * 1024,
  maxConnections: 2000,
}

/** Answers what is no HTTP, or took too long to become a request, in the envelope as well. */
export function answerBrokenRequests(server: Server): void {
  const answering = new WeakSet<Socket>()
  server.on('request', ({ socket }, answer) => {
    answering.add(socket)
    answer.once('close', () => answering.delete(socket))
  })
  server.on('checkExpectation', (_request, answer) => {
    refuse(answer, 417, "The server meets no expectation but '100-continue'.")
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Into the middle of an answer nothing else can be written.
    if (!socket.writable || answering.has(socket)) socket.destroy()
    else socket.end(brokenRequest(error))
  })
}

/** Answers a request that has no business with the application. */
export function refuse(answer: ServerResponse, status: 400 | 417, message: string): void {
  answer.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(envelope(message))
}

const REASONS: Record<string, [status: string, message: string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers of the request are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
}

function brokenRequest({ code }: NodeJS.ErrnoException): string {
  const [status, message] = REASONS[code ?? ''] ?? ['400 Bad Request', 'The request is not valid HTTP.']
  const body = envelope(message)
  return `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
}

const envelope = (message: string) => JSON.stringify(new WireError('malformed_body', message).envelope)
