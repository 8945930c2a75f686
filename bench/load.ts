/**
 * Many clients at once against a server whose engine is fast: `npm run bench:load [-- SECONDS]`, 120 by default. Five hundred
 * clients of three projects ask, wait for their answer and ask again; the line is shorter than they are many, so that some are refused.
 * Whoever is refused comes back when `retry-after` says. Ends with 1 when there was any answer but 200, and 429 or 503 with `retry-after`.
 */
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { type LoadedServer, percentile, startLoadedServer } from './load/child.ts'
import type { Facts } from './load/server.ts'

const CLIENTS = 500
const SECONDS = Number(process.argv[2] ?? 120)
const WARM_UP_S = Math.min(20, SECONDS / 4)
/** Half of the line is what one project may have: 140 of its 167 clients. */
const SETTING = { engineMs: 10, bytes: 100_000, workers: 8, maxQueued: 280, projects: 3 }

const agent = new Agent({ keepAlive: true })
const counts = new Map<string, number>()
const acceptedMs: number[] = []
const faults: string[] = []

const server = await startLoadedServer(SETTING)
const until = performance.now() + SECONDS * 1000
const clients = Array.from({ length: CLIENTS }, (_, number) => askAgainAndAgain(server, number))
const memory = await watch(server)
await Promise.all(clients)
report(memory)
await server.stop()
agent.destroy()

async function askAgainAndAgain({ address, secrets }: LoadedServer, number: number): Promise<void> {
  for (let turn = 0; performance.now() < until; turn++) {
    const begun = performance.now()
    const answer = await generation(address, secrets[number % secrets.length] ?? '', `mug ${turn} of ${number}`).catch(String)
    if (typeof answer === 'string') note('broken', answer)
    else if (answer.status === 200) {
      note('200', answer.hasPicture ? null : 'an answer without a picture')
      acceptedMs.push(performance.now() - begun)
    } else {
      const isRefusal = (answer.status === 429 || answer.status === 503) && answer.retryAfterS > 0
      note(String(answer.status), isRefusal ? null : `${answer.status} without retry-after: ${answer.text}`)
      // Not all at the same moment.
      await wait(Math.min(Math.max(0, until - performance.now()), answer.retryAfterS * 1000 * (0.5 + Math.random() / 2)))
    }
  }
}

function note(kind: string, fault: string | null) {
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (fault !== null) faults.push(fault)
}

async function generation(address: string, secret: string, prompt: string) {
  const body = JSON.stringify({ model: 'gpt-image-2', prompt, quality: 'low', size: '1024x1024' })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${secret}` }
  const sent = request(`${address}/v1/images/generations`, { method: 'POST', agent, headers })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  let head = ''
  let bytes = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (head.length < 300) head += chunk.toString('latin1', 0, 300)
    bytes += chunk.length
  }
  const retryAfterS = Number(answer.headers['retry-after'] ?? 0)
  return { status: answer.statusCode ?? 0, hasPicture: bytes > SETTING.bytes, text: head, retryAfterS }
}

/** Memory every tenth of the time, once things have settled. */
async function watch({ facts }: LoadedServer): Promise<Facts[]> {
  const seen: Facts[] = []
  await wait(WARM_UP_S * 1000)
  while (performance.now() < until) {
    seen.push(await facts())
    await wait(Math.min((SECONDS * 1000) / 10, Math.max(0, until - performance.now())))
  }
  return seen
}

function report(memory: Facts[]) {
  const accepted = counts.get('200') ?? 0
  const cpuMs = (memory.at(-1)?.cpuMs ?? 0) - (memory[0]?.cpuMs ?? 0)
  const watchedShare = (SECONDS - WARM_UP_S) / SECONDS
  console.log(
    `${CLIENTS} clients for ${SECONDS} s, engine of ${SETTING.engineMs} ms, ${SETTING.workers} at once, a line of ${SETTING.maxQueued}`,
  )
  console.log(`answers: ${[...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ')}`)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => (percentile(acceptedMs, share) / 1000).toFixed(2))
  console.log(`accepted: ${(accepted / SECONDS).toFixed(0)} a second; seconds to the last byte: p50 ${p50}, p95 ${p95}, p99 ${p99}`)
  console.log(`processor time of the server for each accepted one: about ${(cpuMs / (accepted * watchedShare)).toFixed(1)} ms`)
  console.log(
    `memory in MB, after ${WARM_UP_S} s and so on: resident ${memory.map(({ rssMb }) => rssMb).join(' ')}; heap ${memory.map(({ heapMb }) => heapMb).join(' ')}`,
  )
  console.log(faults.length === 0 ? 'no other error' : `FAULTS: ${faults.length}, such as ${faults[0]}`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
