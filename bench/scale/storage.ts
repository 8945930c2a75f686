import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createDiskBlobs } from '../../packages/server/src/blobs/index.ts'
import { openChannel } from '../../packages/server/src/events/postgres/index.ts'
import { createEmbeddedQueue, type Queue } from '../../packages/server/src/queue/index.ts'
import { openPostgresQueue } from '../../packages/server/src/queue/postgres.ts'
import { createRecords, type Database, openSqlite, type Records } from '../../packages/server/src/records/index.ts'
import { openPostgres } from '../../packages/server/src/records/postgres.ts'
import { jobOf, pictureOf } from '../../packages/server/src/records/samples.ts'
import { POSTGRES_PROGRAMS, startPostgres } from '../../packages/server/test/postgres.ts'

const JOBS = 1000
const SIDE_BY_SIDE = 8
const PICTURE_BYTES = 1_000_000
const PICTURES = 200
const DAY = '2026-11-21'

type Room = { name: string; records: Records; queue: Queue; close(): Promise<void> }

/** Records and the line in each database that there is. */
export async function openRooms(folder: string): Promise<Room[]> {
  const sqlite = await openSqlite(join(folder, 'easel.db'))
  const rooms: Room[] = [roomOf('SQLite', sqlite, createEmbeddedQueue(sqlite), async () => {})]
  if (!POSTGRES_PROGRAMS) return rooms
  // Synced to disk at every commit, as one that is in earnest.
  const cluster = startPostgres({ sync: true })
  const url = await cluster.newDatabase()
  const database = await openPostgres(url)
  const channel = await openChannel(url)
  const close = async () => {
    await channel.close()
    cluster.stop()
  }
  return [...rooms, roomOf('PostgreSQL', database, openPostgresQueue(database, channel), close)]
}

const roomOf = (name: string, database: Database, queue: Queue, closeRest: () => Promise<void>): Room => {
  const records = createRecords(database)
  const close = async () => {
    await queue.close()
    await records.close()
    await closeRest()
  }
  return { name, records, queue, close }
}

/** Each step that a picture makes in the records and in line. */
export async function measureRecords({ name, records, queue }: Room): Promise<void> {
  const jobs = Array.from({ length: JOBS }, () => ({ ...jobOf({ prompt: 'A red mug on dark slate' }), id: `job_${randomUUID()}` }))
  await measure(`${name}: jobs recorded`, jobs, (job) => records.jobs.add(job).then(() => {}))
  const budget = { limit: 1e9, sinceDay: DAY }
  const dear = jobs.map((job) => ({ ...job, id: `job_${randomUUID()}` }))
  await measure(`${name}: jobs recorded against a budget`, dear, (job) => records.jobs.add(job, budget).then(() => {}))
  await measure(`${name}: jobs put in line`, jobs, ({ id }) => queue.add({ id, kind: 'generate', owner: 'key_1' }))
  await measureTakes(name, queue)
  await measure(`${name}: pictures noted`, jobs, async ({ id }) => {
    const picture = { ...pictureOf(0, null), id: `pic_${id}`, jobId: id }
    await records.pictures.add(picture)
    await records.gallery.add({
      picture: picture.id,
      project: 'proj_default',
      prompt: 'a red mug',
      genre: null,
      shape: 'square',
      createdAt: 5,
    })
  })
  await measure(`${name}: jobs ended, with their line in the ledger`, jobs, async ({ id }) => {
    const entry = { jobId: id, project: 'proj_default', key: null, model: 'gpt-image-2', endpoint: 'images/generations', day: DAY }
    const used = { images: 1, partials: 0, textTokensIn: 9, imageTokensIn: 0, tokensOut: 200, cost: 0.006, engineMs: 900 }
    await records.jobs.change(id, { state: 'succeeded', finishedAt: 9 }, 9, { ...entry, ...used })
  })
}

/** Taken one after the other and out of line again, as by workers that have nothing to do. */
async function measureTakes(name: string, queue: Queue): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let taken = 0
  const clock = startClock()
  queue.work(
    async () => {
      if (++taken === JOBS) resolve()
    },
    { concurrency: SIDE_BY_SIDE },
  )
  await promise
  print(`${name}: entries taken and done`, JOBS, clock())
}

export async function measureBlobs(folder: string): Promise<void> {
  const blobs = createDiskBlobs(folder)
  const pictures = Array.from({ length: PICTURES }, () => randomBytes(PICTURE_BYTES))
  const hashes: string[] = []
  await measure(
    'disk: pictures of 1 MB stored, hashed and synced',
    pictures,
    async (bytes) => void hashes.push((await blobs.put(bytes)).hash),
  )
  await measure('disk: pictures of 1 MB read and checked', hashes, async (hash) => void (await blobs.get(hash)))
}

async function measure<Item>(name: string, items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values()
  const clock = startClock()
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      for (const item of left) await work(item)
    }),
  )
  print(name, items.length, clock())
}

type Took = { wallS: number; cpuS: number }

function startClock(): () => Took {
  const [begun, before] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { wallS: (performance.now() - begun) / 1000, cpuS: (user + system) / 1e6 }
  }
}

function print(name: string, count: number, { wallS, cpuS }: Took): void {
  console.log(name.padEnd(52), (count / wallS).toFixed(0).padStart(5), (count / cpuS).toFixed(0).padStart(6))
}
