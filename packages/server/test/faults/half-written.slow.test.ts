import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { createDiskBlobs } from '../../src/blobs/index.ts'
import { startWorkers } from '../../src/jobs/index.ts'
import { createRecords, openSqlite } from '../../src/records/index.ts'
import { jobOf } from '../../src/records/samples.ts'
import { closeServices } from '../../src/services.ts'
import { servicesInMemory } from '../services-in-memory.ts'
import { createTestEngine } from '../test-engine.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'easel-half-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}

test('a picture whose file was cut short is never answered as a whole one, and drawing it again mends it', async () => {
  const folder = newFolder()
  const services = { ...(await servicesInMemory(createTestEngine())), blobs: createDiskBlobs(folder) }
  ends.push(() => closeServices(services))
  startWorkers(services)
  const app = createApp(services)
  const draw = () =>
    app.request('http://127.0.0.1/v1/images/generations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'a mug', size: '1024x640' }),
    })
  const first = await draw()
  const job = first.headers.get('x-easel-job') ?? ''
  const answer = await first.text()
  const [picture] = await services.records.pictures.ofJob(job)
  const file = join(folder, picture?.blob.slice(0, 2) ?? '', picture?.blob ?? '')
  const again = async () => (await app.request(`http://127.0.0.1/easel/v1/jobs/${job}/result`)).text()
  expect(JSON.parse(await again()).data).toEqual(JSON.parse(answer).data)

  truncateSync(file, Math.floor((picture?.bytes ?? 0) / 2))
  const refused = await app.request(`http://127.0.0.1/easel/v1/jobs/${job}/result`)
  expect(refused.status).toBe(500)
  expect(await refused.json()).toMatchObject({ error: { type: 'server_error' } })
  expect((await app.request(`http://127.0.0.1/easel/v1/pictures/${picture?.id}`)).status).toBeGreaterThanOrEqual(500)

  expect(JSON.parse(await (await draw()).text()).data).toEqual(JSON.parse(answer).data)
  expect(JSON.parse(await again()).data).toEqual(JSON.parse(answer).data)
})

test('a database whose log was cut anywhere, as by a power cut, opens with the first so many of its writes, each whole', async () => {
  const folder = newFolder()
  const path = join(folder, 'easel.db')
  const database = await openSqlite(path)
  ends.push(() => database.destroy())
  // What was there before is in the file itself.
  await sql`pragma wal_checkpoint(truncate)`.execute(database)
  const written = Array.from({ length: 12 }, (_, index) => ({
    ...jobOf({ prompt: `mug ${index}` }),
    id: `job_${String(index).padStart(2, '0')}`,
  }))
  for (const job of written) await createRecords(database).jobs.add(job)
  const logBytes = statSync(`${path}-wal`).size

  let copies = 0
  const shares = fc.double({ min: 0, max: 1, noNaN: true })
  await fc.assert(
    fc.asyncProperty(shares, async (share) => {
      const copy = join(folder, String(copies++))
      mkdirSync(copy)
      for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, join(copy, `easel.db${end}`))
      truncateSync(join(copy, 'easel.db-wal'), Math.floor(logBytes * share))
      const opened = await openSqlite(join(copy, 'easel.db'))
      const rows = await opened.selectFrom('jobs').select(['id', 'request']).orderBy('id').execute()
      expect(rows).toEqual(written.slice(0, rows.length).map(({ id, request }) => ({ id, request: JSON.stringify(request) })))
      if (share === 1) expect(rows).toHaveLength(written.length)
      await opened.destroy()
    }),
    { numRuns: 10, examples: [[1]] },
  )
})
