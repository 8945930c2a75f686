import { sql } from 'kysely'
import { createBatchLineRecords, createBatchRecords } from './batches.ts'
import { createContractRecords } from './contracts.ts'
import { createConversationRecords } from './conversations.ts'
import { createEngineRecords } from './engines.ts'
import { createExperimentRecords, createExperimentResults } from './experiments.ts'
import { createFileRecords, isBlobNamed } from './files.ts'
import { createGalleryRecords } from './gallery.ts'
import { createItemRecords } from './items.ts'
import { createJobRecords } from './jobs.ts'
import { createKeyRecords } from './keys.ts'
import { createModerationRecords } from './moderation.ts'
import { createPictureRecords } from './pictures.ts'
import { createProjectRecords } from './projects.ts'
import type { Records } from './records.ts'
import { createResponseEventRecords, createResponseRecords } from './responses.ts'
import { createSessionRecords } from './sessions.ts'
import type { Database } from './sqlite.ts'
import { createUpkeepRecords } from './upkeep.ts'
import { createUsageRecords } from './usage.ts'

export { type Clock, databaseClock, machineClock } from './clock.ts'
export { createLeases, type Held, type Leases } from './leases.ts'
export { prepared } from './prepared.ts'
export { isDeadHere, newProcessName, retireProcessName } from './process-name.ts'
export type * from './records.ts'
export { USAGE_GROUPS } from './records.ts'
export { shapeOf } from './shape.ts'
export { type Database, openSqlite } from './sqlite.ts'
export type { Tables } from './tables.ts'

/** Records in a database that Kysely can speak to; the records close it. */
export function createRecords(database: Database): Records {
  return {
    jobs: createJobRecords(database),
    pictures: createPictureRecords(database),
    gallery: createGalleryRecords(database),
    files: createFileRecords(database),
    keys: createKeyRecords(database),
    sessions: createSessionRecords(database),
    projects: createProjectRecords(database),
    usage: createUsageRecords(database),
    engines: createEngineRecords(database),
    moderation: createModerationRecords(database),
    batches: createBatchRecords(database),
    batchLines: createBatchLineRecords(database),
    contracts: createContractRecords(database),
    experiments: createExperimentRecords(database),
    experimentResults: createExperimentResults(database),
    responses: createResponseRecords(database),
    responseEvents: createResponseEventRecords(database),
    items: createItemRecords(database),
    conversations: createConversationRecords(database),
    upkeep: createUpkeepRecords(database),
    isBlobNamed: (hash) => isBlobNamed(database, hash),
    async check() {
      await sql`select 1`.execute(database)
    },
    close: () => database.destroy(),
  }
}
