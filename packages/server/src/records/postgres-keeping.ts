import { Pool } from 'pg'
import type { SharedKeeping } from '../blobs/index.ts'
import { survive } from './postgres.ts'

/** Pictures that one process stores at one time without waiting for each other. */
const CONNECTIONS = 4
/** Any number that is the same in all our processes, and nobody else's lock. */
const BLOBS_LOCK = 4_747_002

/** Who stores and who deletes blobs, told apart over all processes that share the database. Its connections are its own: who holds one of them asks the others for records. */
export function createPostgresKeeping(url: string, onError: (error: unknown) => void): SharedKeeping & { close(): Promise<void> } {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, application_name: 'easel keeping' })
  survive(pool, onError)
  async function holding<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
    const client = await pool.connect()
    let isLost = false
    try {
      // A transaction's lock goes with the transaction, whatever becomes of this process.
      await client.query('begin')
      await client.query(`select ${lock}(${BLOBS_LOCK})`)
      return await work()
    } finally {
      await client.query('rollback').catch(() => {
        isLost = true
      })
      client.release(isLost)
    }
  }
  return {
    keeping: (work) => holding('pg_advisory_xact_lock_shared', work),
    deleting: (work) => holding('pg_advisory_xact_lock', work),
    close: () => pool.end(),
  }
}
