/**
 * What HTTP, jobs and storage cost above the engine: `npm run bench:http`. A real server in a process of its own, whose
 * engine has its picture ready, asked over a real socket; beside it, in the same run, a bare node:http server that answers as many bytes.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startCommand } from './http/command.ts'
import type { Facts } from './http/server.ts'

const ROUNDS = 300
const WARM_UP = 40
const STREAMS = 200
const HELD_MS = 8000
const BODY = { model: 'gpt-image-2', prompt: 'A red apple on dark slate', quality: 'low', size: '1024x1024' }

const agent = new Agent({ keepAlive: true })

/** Removed at the very end: for minutes after many files were deleted, ext4 looks long for the place of a new one. */
const folders: string[] = []

type Running = { child: ChildProcess; address: string }

console.log('milliseconds from sending a request to the last byte of its answer'.padEnd(54), '   p50    p95    p99')
for (const bytes of [100_000, 1_100_000]) await compare(bytes)
await holdStreams()
await startCold()
for (const folder of folders) rmSync(folder, { recursive: true, force: true })

async function compare(bytes: number) {
  const [bare, whole] = [await start('bare', bytes), await start('easel', bytes)]
  // Turn about, so that a slow moment of the machine falls on both.
  const times: Record<'bare' | 'easel', number[]> = { bare: [], easel: [] }
  const cpuBefore = { bare: 0, easel: 0 }
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    if (round === WARM_UP) Object.assign(cpuBefore, { bare: await cpuOf(bare), easel: await cpuOf(whole) })
    for (const [name, { address }] of [
      ['bare', bare],
      ['easel', whole],
    ] as const) {
      const before = performance.now()
      await generation(address, `${BODY.prompt} ${round}`)
      if (round >= WARM_UP) times[name].push(performance.now() - before)
    }
  }
  const cpu = ((await cpuOf(whole)) - cpuBefore.easel - (await cpuOf(bare)) + cpuBefore.bare) / ROUNDS
  const size = `picture of ${(bytes / 1000).toFixed(0)} kB`
  print(`bare node:http, ${size}`, times.bare)
  print(`easel, ${size}`, times.easel)
  const above = percentile(times.easel, 0.5) - percentile(times.bare, 0.5)
  console.log(
    `  above the bare server ${above.toFixed(1)} ms, ratio ${(percentile(times.easel, 0.5) / percentile(times.bare, 0.5)).toFixed(1)}; ${cpu.toFixed(1)} ms of processor time above it`,
  )
  await stop(bare)
  await stop(whole)
}

/** Many clients wait for a stream each while the engine is busy. */
async function holdStreams() {
  const server = await start('easel', 100_000)
  for (let round = 0; round < WARM_UP; round++) await generation(server.address, `${BODY.prompt} ${round}`)
  const before = await memoryOf(server)
  const streams = await Promise.all(Array.from({ length: STREAMS }, (_, i) => openStream(server.address, i)))
  const opened = await memoryOf(server)
  await wait(HELD_MS)
  const held = await memoryOf(server)
  const health = performance.now()
  await get(`${server.address}/v1/models`)
  const answered = performance.now() - health
  for (const stream of streams) stream.destroy()
  await wait(2000)
  const after = await memoryOf(server)
  console.log(`\n${STREAMS} streams held open for ${HELD_MS / 1000} s, resident memory in MB`)
  console.log(
    `  before ${before}, opened ${opened}, held ${held}, after ${after}; another request meanwhile took ${answered.toFixed(1)} ms`,
  )
  await stop(server)
}

/** The command as it is installed, from its start to its first answers. */
async function startCold() {
  const folder = mkdtempSync(join(tmpdir(), 'easel-cold-'))
  folders.push(folder)
  const begun = performance.now()
  const since = () => (performance.now() - begun).toFixed(0)
  const { child, address } = await startCommand(folder)
  try {
    await get(`${address}/v1/models`)
    const answered = since()
    await generation(address, 'A poster that reads "GOOD MORNING"')
    console.log(`\ncold start: ${answered} ms to the first answer, ${since()} ms to the first picture (a poster, built-in engine)`)
  } finally {
    await stop({ child, address })
  }
}

async function start(kind: 'bare' | 'easel', bytes: number): Promise<Running> {
  const child = fork(new URL('./http/server.ts', import.meta.url), [kind, String(bytes)], { execArgv: ['--expose-gc'] })
  const [facts] = (await once(child, 'message')) as [Facts]
  if (!('address' in facts)) throw new Error('Expected an address from the server')
  if (facts.folder) folders.push(facts.folder)
  return { child, address: facts.address }
}

async function stop({ child }: Running) {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Megabytes, after what can be freed was freed. */
async function memoryOf(server: Running): Promise<number> {
  return Math.round((await factsOf(server)).rss / 1e6)
}

/** Milliseconds that its threads have worked. */
async function cpuOf(server: Running): Promise<number> {
  return (await factsOf(server)).cpuMs
}

async function factsOf({ child }: Running) {
  child.send('facts')
  const [facts] = (await once(child, 'message')) as [Facts]
  if (!('rss' in facts)) throw new Error('Expected what the server has used')
  return facts
}

async function generation(address: string, prompt: string) {
  const { statusCode, body } = await answerOf(post(address, { ...BODY, prompt }))
  if (statusCode !== 200 || !body.includes('b64_json'))
    throw new Error(`Expected a picture but received ${statusCode}: ${body.slice(0, 200)}`)
}

function post(address: string, body: object): ClientRequest {
  const text = JSON.stringify(body)
  const sent = request(`${address}/v1/images/generations`, {
    method: 'POST',
    agent,
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), authorization: 'Bearer any' },
  })
  sent.end(text)
  return sent
}

function get(url: string) {
  return answerOf(request(url, { agent }).end())
}

async function answerOf(sent: ClientRequest): Promise<{ statusCode: number | undefined; body: Buffer }> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return { statusCode: answer.statusCode, body: Buffer.concat(chunks) }
}

/** A stream of which the first bytes have come. */
async function openStream(address: string, number: number): Promise<IncomingMessage> {
  const [answer] = (await once(post(address, { ...BODY, prompt: `hold ${number}`, stream: true, partial_images: 1 }), 'response')) as [
    IncomingMessage,
  ]
  if (answer.statusCode !== 200) throw new Error(`Expected a stream but received ${answer.statusCode}`)
  await once(answer, 'data')
  // Cut off in the end.
  answer.on('error', () => {})
  return answer
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function print(name: string, times: readonly number[]) {
  console.log(name.padEnd(54), [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1).padStart(6)).join(' '))
}
