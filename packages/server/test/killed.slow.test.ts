import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { openBlobs, openDatabase } from '../src/open-storage.ts'
import { batch, experiment, jobsDone, TASKS } from './kill/clients.ts'
import { type Machine, type Role, startMachine } from './kill/machines.ts'
import { verify } from './kill/verify.ts'
import { startObjectStore } from './object-store.ts'
import { POSTGRES_PROGRAMS, startPostgres } from './postgres.ts'

/** `EASEL_KILLS=50` is the whole of it. Four jobs for each kill: a fifth lines of a batch, a tenth cells of an experiment, the rest of every other kind. */
const KILLS = Number(process.env.EASEL_KILLS ?? 6)
const JOBS = 4 * KILLS
const [LINES, CELLS] = [Math.round(JOBS / 5), Math.round(JOBS / 10)]
const SINGLE = JOBS - LINES - CELLS
/** Pictures have ten strokes. */
const STROKE_MS = 20
const LOOK_MS = 100
/** A life ends at any moment between a start and so many jobs later; one that does nothing for so long, too. */
const LONGEST_LIFE = { jobs: 8, ms: 20_000 }

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Gives them work, and kills one of them again and again at any moment until all of it is given and so many have died; then lets it end. */
async function killWhileWorking(machines: Machine[]): Promise<void> {
  const [server] = machines
  if (!server) throw new Error('Expected a machine that answers.')
  let open = 0
  const work: Promise<void>[] = []
  const give = (task: Promise<void>) => {
    open++
    work.push(task.finally(() => open--))
  }
  give(batch(server, LINES))
  give(experiment(server, CELLS))
  for (let kill = 0, given = 0; kill < KILLS; kill++) {
    for (; given < ((kill + 1) * SINGLE) / KILLS; given++) give((TASKS[given % TASKS.length] ?? fail)(server, given))
    await liveForAWhile(server, () => open > 0)
    await machines[Math.floor(Math.random() * machines.length)]?.restart()
  }
  await Promise.all(work)
}
async function liveForAWhile(server: Machine, hasWork: () => boolean): Promise<void> {
  const last = performance.now() + LONGEST_LIFE.ms
  const enough = (await jobsDone(server)) + Math.floor(Math.random() * (LONGEST_LIFE.jobs + 1))
  while (hasWork() && (await jobsDone(server)) < enough && performance.now() < last) await wait(LOOK_MS)
  await wait(Math.random() * LOOK_MS)
}
const fail = () => Promise.reject(new Error('There is no such task.'))

async function run(roles: Role[], environment: Record<string, string>) {
  const machines = roles.map((role) => startMachine(role, environment, STROKE_MS))
  ends.push(() => Promise.all(machines.map((machine) => machine.kill())))
  await Promise.all(machines.map((machine) => machine.address()))
  const begun = performance.now()
  await killWhileWorking(machines)
  for (const machine of machines) await machine.kill()
  const config = readConfig(environment)
  const database = await openDatabase(config)
  const account = await verify(database, await openBlobs(config))
  await database.destroy()
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(
    `${KILLS} kills in ${seconds} s: ${account.jobs} jobs, ${account.pictures} pictures, ${account.attempts} attempts, $${account.dollars.toFixed(4)}`,
  )
  // A client that was cut off before it was told the name of its job has asked for another.
  expect(account.jobs).toBeGreaterThanOrEqual(JOBS)
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'easel-killed-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}

const PLAIN = { EASEL_FETCH: 'refuse', EASEL_DATABASE: '', EASEL_BLOBS: '', EASEL_WORKERS: '' }

test('whenever a server is killed: no accepted job is lost, none is charged twice, every picture is whole', async () => {
  await run(['server'], { ...PLAIN, EASEL_DATA: newFolder() })
}, 1_800_000)

describe.skipIf(!POSTGRES_PROGRAMS)('on PostgreSQL and a bucket', () => {
  test('whenever a node or one of two workers is killed: the same', async () => {
    const cluster = startPostgres()
    ends.push(() => cluster.stop())
    const store = await startObjectStore()
    ends.push(() => store.stop())
    const blobs = `s3://${await store.newBucket()}?endpoint=${encodeURIComponent(store.address)}`
    const shared = { ...PLAIN, ...store.keys, EASEL_DATABASE: await cluster.newDatabase(), EASEL_BLOBS: blobs, EASEL_DATA: newFolder() }
    await run(['node', 'worker', 'worker'], { ...shared, EASEL_WORKERS: '1' })
  }, 1_800_000)
})
