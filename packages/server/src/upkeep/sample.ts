import { createRecords, type Database } from '../records/index.ts'
import { fileOf, jobOf, pictureOf } from '../records/samples.ts'
import type { StoredItem } from '../responses/response.ts'

const DAY = 24 * 3_600_000

/** A little of what a server has after a while: work that ended long ago and lately, one job in line, files. For tests. */
export async function fill(database: Database, now: number): Promise<void> {
  const { jobs, pictures, gallery, files, engines, contracts, items, keys } = createRecords(database)
  for (const [id, endedAt] of [
    ['job_old', now - 100 * DAY],
    ['job_new', now - DAY],
    ['job_queued', null],
  ] as const) {
    await jobs.add({ ...jobOf({}), id, createdAt: (endedAt ?? now) - 1000, state: endedAt === null ? 'queued' : 'running' })
    if (endedAt === null) continue
    for (const step of [0, null]) {
      const picture = { ...pictureOf(0, step), id: `pic_${id}_${step}`, jobId: id, createdAt: endedAt, blob: id.padEnd(64, '0') }
      await pictures.add(picture)
      if (step === null)
        await gallery.add({ picture: picture.id, project: 'proj_default', prompt: 'ü "', genre: null, shape: 'square', createdAt: endedAt })
    }
    await jobs.change(id, { state: 'succeeded', finishedAt: endedAt, progress: 1 / 3 }, endedAt)
  }
  await files.add(fileOf({}))
  await engines.spend('gpu', '2026-11-01', 0.1 + 0.2)
  await contracts.add(
    { id: 'contract_1', project: 'proj_default', name: 'mug', latest: 1, createdAt: 5, updatedAt: 5 },
    { contract: 'contract_1', version: 1, yaml: 'v: 1', key: null, createdAt: 5 },
  )
  const item = { id: 'msg_1', shown: { id: 'msg_1' }, pictures: [], parents: [] }
  await items.add({ conversation: 'conv_1' }, 'proj_default', [item as unknown as StoredItem])
  await keys.add(
    {
      id: 'key_1',
      shown: 'sk-…',
      name: 'k',
      project: 'proj_default',
      scopes: ['images'],
      profile: 'strict',
      createdAt: 5,
      lastUsedAt: null,
      revokedAt: null,
      expiresAt: null,
    },
    'hash',
  )
  await database
    .insertInto('queue')
    .values({
      id: 'job_queued',
      kind: 'generate',
      priority: 0,
      owner: 'proj_default',
      turn: 1,
      attempts: 1,
      added_at: now,
      available_at: now,
      worker: 'a:1:x',
      leased_until: now + DAY,
      cancelled: 0,
    })
    .execute()
}
