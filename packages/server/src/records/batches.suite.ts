import { expect, test } from 'vitest'
import type { Batch } from '../batches/batch.ts'
import type { Records } from './records.ts'
import { fileOf, jobOf } from './samples.ts'

const HASH = '12'.repeat(32)
const DAY = 24 * 3_600_000

const batchOf = (change: Partial<Batch>): Batch => ({
  id: 'batch_1',
  project: 'proj_default',
  key: 'key_1',
  profile: 'strict',
  endpoint: '/v1/images/edits',
  model: null,
  status: 'validating',
  inputFile: 'file-1',
  inputBlob: HASH,
  outputFile: null,
  errorFile: null,
  faults: [{ code: 'invalid_json_line', message: 'no', line: 2, param: null }],
  total: 0,
  completed: 0,
  failed: 0,
  tokensIn: 0,
  tokensOut: 0,
  metadata: { for: 'the shop' },
  outputLifetimeS: 3600,
  createdAt: 5,
  expiresAt: 5 + DAY,
  reached: {},
  ...change,
})

/** What every driver of the records promises about batches and claims. */
export function batchesSuite(open: () => Promise<Records>) {
  test('a batch is read back as it was written, and its input stays named until it has ended', async () => {
    const { batches, ...records } = await open()
    await batches.add(batchOf({}))
    expect(await batches.get('batch_1')).toEqual(batchOf({}))
    expect(await batches.get('batch_none')).toBeNull()
    expect(await records.isBlobNamed(HASH)).toBe(true)
    expect((await batches.unfinished()).map(({ id }) => id)).toEqual(['batch_1'])
    await batches.change('batch_1', ['validating'], { status: 'failed', reached: { failed: 9 } })
    expect(await records.isBlobNamed(HASH)).toBe(false)
    expect(await batches.unfinished()).toEqual([])
    await records.close()
  })

  test('a batch changes from a status that it has, together with its files or not at all', async () => {
    const { batches, files, ...records } = await open()
    await batches.add(batchOf({ status: 'finalizing' }))
    const end = { status: 'completed', outputFile: 'file-1', total: 3, model: 'm', faults: [] } as const
    expect(await batches.change('batch_1', ['in_progress'], { ...end, faults: [] }, [fileOf({})])).toBe(false)
    expect(await files.get('file-1')).toBeNull()
    expect(await batches.change('batch_1', ['finalizing'], { ...end, faults: [] }, [fileOf({})])).toBe(true)
    expect(await batches.get('batch_1')).toEqual(batchOf({ ...end, faults: [] }))
    expect(await files.get('file-1')).toEqual(fileOf({}))
    await records.close()
  })

  test('the end of a line is counted once', async () => {
    const { batches, batchLines, ...records } = await open()
    await batches.add(batchOf({}))
    const line = { batch: 'batch_1', number: 2, customId: 'ü "', requestId: 'req_1', job: 'job_1', error: null }
    const cut = { ...line, number: 1, job: null, error: { kind: 'batch_expired', message: 'late' } as const }
    await batchLines.add(line, { in: 10, out: 200 })
    await batchLines.add({ ...line, error: cut.error }, { in: 10, out: 200 })
    await batchLines.add(cut, { in: 0, out: 0 })
    expect(await batches.get('batch_1')).toMatchObject({ completed: 1, failed: 1, tokensIn: 10, tokensOut: 200 })
    expect(await batchLines.list({ batch: 'batch_1', after: 0, limit: 9 })).toEqual([cut, line])
    expect(await batchLines.list({ batch: 'batch_1', after: 1, limit: 9 })).toEqual([line])
    await records.close()
  })

  test('batches and jobs are listed newest first, of one project, page by page', async () => {
    const { batches, jobs, ...records } = await open()
    for (const [id, project, createdAt] of [
      ['a', 'proj_default', 1],
      ['c', 'proj_default', 2],
      ['b', 'proj_default', 2],
      ['d', 'proj_other', 3],
    ] as const) {
      await batches.add(batchOf({ id, project, createdAt }))
      await jobs.add({ ...jobOf({}), id, project, createdAt, state: id === 'a' ? 'failed' : 'queued' })
    }
    const ids = (items: { id: string }[]) => items.map(({ id }) => id)
    const page = { project: 'proj_default', limit: 2 }
    const first = await batches.list({ ...page, after: null })
    expect(ids(first)).toEqual(['c', 'b'])
    expect(ids(await batches.list({ ...page, after: first[1] ?? null }))).toEqual(['a'])
    const newest = await jobs.list({ ...page, after: null, state: null })
    expect(ids(newest)).toEqual(['c', 'b'])
    expect(ids(await jobs.list({ ...page, after: newest[0] ?? null, state: null }))).toEqual(['b', 'a'])
    expect(ids(await jobs.list({ ...page, after: null, state: 'failed' }))).toEqual(['a'])
    expect([await jobs.waiting('proj_default', 9), await jobs.waiting('proj_default', 1)]).toEqual([2, 1])
    await records.close()
  })

  test('a key is claimed with its job or not at all, once in a day and a project', async () => {
    const { jobs, ...records } = await open()
    const claim = { project: 'proj_default', key: 'k', fingerprint: 'f' }
    const job = (id: string, createdAt: number) => ({ ...jobOf({}), id, createdAt })
    await jobs.add(job('job_1', 0), null, claim)
    expect(await jobs.claimed('proj_default', 'k', DAY - 1)).toEqual({ job: job('job_1', 0), fingerprint: 'f' })
    expect(await jobs.claimed('proj_other', 'k', 0)).toBeNull()
    await expect(jobs.add(job('job_2', 9), null, claim)).rejects.toThrow()
    expect(await jobs.get('job_2')).toBeNull()
    expect(await jobs.claimed('proj_default', 'k', DAY)).toBeNull()
    await jobs.add(job('job_3', DAY), null, { ...claim, fingerprint: 'g' })
    expect(await jobs.claimed('proj_default', 'k', DAY)).toMatchObject({ job: { id: 'job_3' }, fingerprint: 'g' })
    await jobs.add({ ...job('job_4', DAY), reserved: 5 }, { limit: 1, sinceDay: '1970-01-01' }, { ...claim, key: 'dear' })
    expect(await jobs.claimed('proj_default', 'dear', DAY)).toBeNull()
    await records.close()
  })
}
