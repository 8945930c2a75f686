import type { Blobs } from '../../src/blobs/index.ts'
import { createRecords, type Database } from '../../src/records/index.ts'

/** What the records say in the end. */
export type Account = { jobs: number; attempts: number; pictures: number; dollars: number }

/** Goes through all that was kept; throws at whatever is lost, charged twice or damaged. */
export async function verify(database: Database, blobs: Blobs): Promise<Account> {
  const jobs = await database.selectFrom('jobs').selectAll().execute()
  const ledger = new Map((await database.selectFrom('usage').selectAll().execute()).map((entry) => [entry.job_id, entry]))
  const account = { jobs: jobs.length, attempts: 0, pictures: 0, dollars: 0 }
  const { pictures } = createRecords(database)
  for (const job of jobs) {
    expectSame(job.state, 'succeeded', `the state of ${job.id}`)
    expectSame(ledger.get(job.id)?.cost, job.cost, `the charge for ${job.id}`)
    const finished = (await pictures.ofJob(job.id)).filter(({ step }) => step === null)
    expectSame(finished.length, JSON.parse(job.request).draw.n, `the pictures of ${job.id}`)
    for (const { blob, bytes } of finished) expectSame((await blobs.get(blob))?.length, bytes, `the bytes of ${blob}`)
    account.attempts += job.attempts
    account.pictures += finished.length
    account.dollars += job.cost ?? 0
  }
  expectSame(ledger.size, jobs.length, 'the lines of the ledger')
  const spending = await database.selectFrom('spending').select('cost').execute()
  const spent = spending.reduce((sum, { cost }) => sum + cost, 0)
  expectSame(spent.toFixed(9), account.dollars.toFixed(9), 'what the budget says was spent')
  // Every byte that lies there is what its name says: reading checks it.
  for await (const hash of blobs.list()) if (!(await blobs.get(hash))) throw new Error(`The blob ${hash} cannot be read.`)
  expectSame((await database.selectFrom('queue').select('id').execute()).length, 0, 'the entries left in line')
  return account
}

function expectSame(found: unknown, expected: unknown, what: string): void {
  if (found !== expected) throw new Error(`Expected ${what} to be ${expected}, but it is ${found}.`)
}
