/**
 * One worker and two: `npm run bench:workers [-- PICTURES [stills]]`. A node that draws nothing, PostgreSQL, and one and then two
 * workers that draw one picture at a time. Their engine takes half a second for a picture and keeps no core busy, as one on a GPU or
 * elsewhere does: what is measured is whether the node, the line and the database let a second worker work as much as the first.
 * With `stills` they are `easel worker` with one tracing thread each, which needs more than two cores: on two, the database and the
 * node share them. Pictures per minute, and processor time for each picture.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { POSTGRES_PROGRAMS, startPostgres } from '../packages/server/test/postgres.ts'

const PICTURES = Number(process.argv[2] ?? 40)
const STILLS = process.argv[3] === 'stills'
const [ENGINE_MS, BYTES] = [500, 1_000_000]
const EASEL = fileURLToPath(new URL('../packages/cli/bin/easel.js', import.meta.url))
const WORKER = fileURLToPath(new URL('./load/worker.ts', import.meta.url))
/** Jiffies a second, in which Linux tells processor time. */
const JIFFIES = 100

if (!POSTGRES_PROGRAMS) throw new Error('PostgreSQL must be installed.')
const cluster = startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'easel-workers-'))
const shared = { ...process.env, EASEL_DATA: folder, EASEL_DATABASE: await cluster.newDatabase(), EASEL_THREADS: '1', EASEL_LOG: 'silent' }
const node = spawn(process.execPath, [EASEL, 'serve', '--port', '0'], {
  env: { ...shared, EASEL_WORKERS: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await addressOf(node)
const workers = [startWorker()]

await draw('warm up', 2)
const one = await draw('one', PICTURES)
workers.push(startWorker())
await draw('warm up the second', 4)
const two = await draw('two', PICTURES)

for (const [name, { perMinute, cpuS }] of [
  ['1 worker ', one],
  ['2 workers', two],
] as const)
  console.log(
    `${name}  ${perMinute.toFixed(1)} pictures a minute; processor time for each: ${(1000 * cpuS.workers).toFixed(0)} ms of workers, ${(1000 * cpuS.node).toFixed(0)} ms of the node`,
  )
console.log(`ratio ${(two.perMinute / one.perMinute).toFixed(2)} on ${availableParallelism()} cores`)
for (const child of [...workers, node]) {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
cluster.stop()
rmSync(folder, { recursive: true, force: true })

/** Puts so many pictures in line and waits for the last. */
async function draw(name: string, count: number) {
  const ids = await Promise.all(Array.from({ length: count }, (_, index) => order(`A ceramic mug on a wooden table, ${name} ${index}`)))
  const [begun, before] = [performance.now(), { workers: cpuOf(workers), node: cpuOf([node]) }]
  for (const id of ids)
    for (let state = ''; state !== 'succeeded'; ) {
      await wait(100)
      state = ((await (await fetch(`${address}/easel/v1/jobs/${id}`)).json()) as { state: string }).state
      if (state === 'failed') throw new Error(`${id} failed`)
    }
  const minutes = (performance.now() - begun) / 60_000
  const cpuS = { workers: (cpuOf(workers) - before.workers) / count, node: (cpuOf([node]) - before.node) / count }
  return { perMinute: count / minutes, cpuS }
}

async function order(prompt: string): Promise<string> {
  const answer = await fetch(`${address}/v1/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer: 'respond-async' },
    body: JSON.stringify({ prompt, size: '1024x640', quality: 'low', model: 'gpt-image-2' }),
  })
  return ((await answer.json()) as { id: string }).id
}

function startWorker(): ChildProcess {
  const command = STILLS ? [EASEL, 'worker', '--concurrency', '1'] : [WORKER, String(ENGINE_MS), String(BYTES)]
  return spawn(process.execPath, command, { env: shared, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** User and system time of processes so far, in seconds. */
function cpuOf(processes: ChildProcess[]): number {
  const jiffies = processes.map(({ pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return jiffies.reduce((sum, each) => sum + each, 0) / JIFFIES
}

async function addressOf(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const piece of child.stdout ?? []) {
    text += piece
    const ready = /ready on (http:\S+)/.exec(text)?.[1]
    if (ready) return ready
  }
  throw new Error(`Expected the server to say where it is but it said: ${text}`)
}
