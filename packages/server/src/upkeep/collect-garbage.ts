import { whileDeleting } from '../blobs/index.ts'
import { removeExpired } from '../files/index.ts'
import { removeResponse } from '../responses/index.ts'
import type { Services } from '../services.ts'

const DAY_MS = 24 * 3_600_000
const PAGE = 200
/** A blob this young may belong to a record that is just being written, in another process. */
const YOUNG_MS = 60 * 60_000

/** How long ended work is kept, in days; null keeps it. */
export type Retention = { days: number | null; previewDays: number }

/** What is thrown away, or would be. */
export type Garbage = { files: number; jobs: number; responses: number; previews: number; blobs: number }

/**
 * Forgets what is older than the retention allows, then deletes the blobs that nothing names. May run beside servers and
 * workers, and be stopped at any moment.
 */
export async function collectGarbage(services: Services, { days, previewDays }: Retention): Promise<Garbage> {
  const { upkeep, files } = services.records
  const now = services.now()
  const expired = (await files.expired(now)).length
  await removeExpired(services)
  const jobs = days === null ? 0 : await removeAll((limit) => upkeep.endedJobs(now - days * DAY_MS, limit), upkeep.removeJobs)
  const responses =
    days === null
      ? 0
      : await removeAll(
          (limit) => upkeep.endedResponses(now - days * DAY_MS, limit),
          (ids) => removeResponses(services, ids),
        )
  const previews = await upkeep.removePreviews(now - previewDays * DAY_MS)
  return { files: expired, jobs, responses, previews, blobs: await removeUnnamed(services) }
}

/** What `collectGarbage` would find now. Blobs that only become nobody's by the rest of it are not among them; those that are too young to go are. */
export async function countGarbage(services: Services, { days, previewDays }: Retention): Promise<Garbage> {
  const { records } = services
  const now = services.now()
  const old = async (find: (before: number, limit: number) => Promise<string[]>) =>
    days === null ? 0 : (await find(now - days * DAY_MS, Number.MAX_SAFE_INTEGER)).length
  let blobs = 0
  for await (const hash of services.blobs.list()) if (!(await records.isBlobNamed(hash))) blobs++
  return {
    files: (await records.files.expired(now)).length,
    jobs: await old(records.upkeep.endedJobs),
    responses: await old(records.upkeep.endedResponses),
    previews: await records.upkeep.countPreviews(now - previewDays * DAY_MS),
    blobs,
  }
}

/** Page by page, so that nobody else waits long for the database. */
async function removeAll(find: (limit: number) => Promise<string[]>, remove: (ids: string[]) => Promise<void>): Promise<number> {
  for (let count = 0; ; ) {
    const ids = await find(PAGE)
    await remove(ids)
    count += ids.length
    if (ids.length < PAGE) return count
  }
}

async function removeResponses(services: Services, ids: string[]): Promise<void> {
  for (const id of ids) {
    const response = await services.records.responses.get(id)
    if (response) await removeResponse(services, response)
  }
}

async function removeUnnamed({ blobs, records, now }: Services): Promise<number> {
  let count = 0
  for await (const hash of blobs.list()) {
    if (await records.isBlobNamed(hash)) continue
    await whileDeleting(blobs, async () => {
      if (await records.isBlobNamed(hash)) return
      if (await blobs.delete(hash, { storedBefore: now() - YOUNG_MS })) count++
    })
  }
  return count
}
