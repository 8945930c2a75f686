import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Tables } from '../tables.ts'
import { jobsPicturesQueue } from './0001-jobs-pictures-queue.ts'
import { projectsOfJobs } from './0002-projects-of-jobs.ts'
import { files } from './0003-files.ts'
import { keysAndUsage } from './0004-keys-and-usage.ts'
import { moderation } from './0005-moderation.ts'
import { edits } from './0006-edits.ts'
import { batches } from './0007-batches.ts'
import { responses } from './0008-responses.ts'
import { contractsAndExperiments } from './0009-contracts-and-experiments.ts'
import { gallery } from './0010-gallery.ts'
import { engines } from './0011-engines.ts'
import { rateLimits } from './0012-rate-limits.ts'
import { galleryLooks } from './0013-gallery-looks.ts'
import { turnsLeasesDeadlines } from './0014-turns-leases-deadlines.ts'

/** Numbered steps, never changed after release: a new shape is a new step. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-jobs-pictures-queue': jobsPicturesQueue,
  '0002-projects-of-jobs': projectsOfJobs,
  '0003-files': files,
  '0004-keys-and-usage': keysAndUsage,
  '0005-moderation': moderation,
  '0006-edits': edits,
  '0007-batches': batches,
  '0008-responses': responses,
  '0009-contracts-and-experiments': contractsAndExperiments,
  '0010-gallery': gallery,
  '0011-engines': engines,
  '0012-rate-limits': rateLimits,
  '0013-gallery-looks': galleryLooks,
  '0014-turns-leases-deadlines': turnsLeasesDeadlines,
}

const MAX_ATTEMPTS = 5
const RETRY_AFTER_MS = 100

/** Runs the steps that this database has not seen. Two processes may start at once: whoever loses the race finds them done. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } })
  for (let attempt = 1; ; attempt++) {
    const { error } = await migrator.migrateToLatest()
    if (!error) return
    if (attempt === MAX_ATTEMPTS) throw error
    await wait(RETRY_AFTER_MS)
  }
}
