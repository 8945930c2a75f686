import { on } from 'node:events'
import { EngineFault } from '../fault.ts'
import { type Message, readMessage } from './messages.ts'

/** Node's own takes headers, which the web's, whose type it has, does not. */
const NodeWebSocket = WebSocket as unknown as new (url: URL, options: { headers: Record<string, string> }) => WebSocket

export type Socket = { messages: AsyncIterable<Message>; close(): void }

/** Listens to what the server tells one client. Every job is a client of its own: a second one of the same name would replace it. */
export async function openSocket(
  { id, url, headers }: { id: string; url: string; headers: Record<string, string> },
  client: string,
  signal: AbortSignal,
): Promise<Socket> {
  const address = new URL(`${url}/ws?clientId=${client}`)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new NodeWebSocket(address, { headers })
  socket.binaryType = 'arraybuffer'
  // From the start: what comes before anybody asks is kept.
  const events = on(socket, 'message', { close: ['close', 'error'], signal })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const leave = () => reject(signal.reason)
  socket.addEventListener('open', () => resolve(), { once: true })
  socket.addEventListener('error', () => reject(new EngineFault('unavailable', `The engine '${id}' could not be reached.`)), {
    once: true,
  })
  signal.addEventListener('abort', leave, { once: true })
  try {
    await promise
  } catch (error) {
    socket.close()
    throw error
  } finally {
    signal.removeEventListener('abort', leave)
  }
  return {
    messages: understood(events),
    close: () => socket.close(),
  }
}

async function* understood(events: AsyncIterable<unknown[]>): AsyncGenerator<Message> {
  for await (const [event] of events) {
    const message = readMessage((event as MessageEvent).data)
    if (message) yield message
  }
}
