import { expect, test } from 'vitest'
import type { ModerationDecision, Records } from './records.ts'
import { fileOf, jobOf, pictureOf } from './samples.ts'

/** What every driver of the records promises. */
export function recordsSuite(open: () => Promise<Records>) {
  test('a job is read back as it was written, whatever its prompt holds', async () => {
    const records = await open()
    const job = jobOf({ prompt: `quotes ' " -- ; emoji 🎨, نص عربي, \u0000 and a lone \ud800` })
    await records.jobs.add(job)
    expect(await records.jobs.get(job.id)).toEqual(job)
    expect(await records.jobs.get('job_unknown')).toBeNull()
    await records.close()
  })

  test('changes keep what they do not name, and the first end is final', async () => {
    const records = await open()
    await records.jobs.add(jobOf({}))
    const begun = await records.jobs.change('job_1', { state: 'running', progress: 0.5, startedAt: 20 }, 20)
    expect(begun).toMatchObject({ state: 'running', progress: 0.5, startedAt: 20, updatedAt: 20, origin: 'api' })
    expect(await records.jobs.get('job_1')).toEqual(begun)
    const error = { kind: 'cancelled', message: 'no more', param: null } as const
    expect(await records.jobs.change('job_1', { state: 'cancelled', error, finishedAt: 30 }, 30)).not.toBeNull()
    expect(await records.jobs.change('job_1', { state: 'succeeded' }, 40)).toBeNull()
    expect(await records.jobs.get('job_1')).toMatchObject({ state: 'cancelled', error, finishedAt: 30, updatedAt: 30 })
    expect(await records.jobs.change('job_unknown', { state: 'failed' }, 40)).toBeNull()
    await records.close()
  })

  test('abandoned jobs are the unfinished that nobody has touched', async () => {
    const records = await open()
    for (const [id, state, updatedAt] of [
      ['job_old', 'running', 10],
      ['job_new', 'running', 100],
      ['job_done', 'succeeded', 10],
    ] as const)
      await records.jobs.add({ ...jobOf({}), id, state, updatedAt })
    expect((await records.jobs.abandoned(50)).map(({ id }) => id)).toEqual(['job_old'])
    await records.close()
  })

  test('unfinished jobs whose deadline has passed are found, and so are those of the API that are in no line', async () => {
    const records = await open()
    for (const [id, job] of [
      ['job_late', { deadlineAt: 50 }],
      ['job_in_time', { deadlineAt: 51 }],
      ['job_ended', { deadlineAt: 50, state: 'succeeded' }],
      ['job_of_a_command', { origin: 'cli' }],
      ['job_new', { createdAt: 100 }],
    ] as const)
      await records.jobs.add({ ...jobOf({}), id, createdAt: 10, ...job })
    expect(await records.jobs.overdue(50)).toEqual(['job_late'])
    expect((await records.jobs.get('job_in_time'))?.deadlineAt).toBe(51)
    expect((await records.jobs.astray(100)).map(({ id }) => id).sort()).toEqual(['job_in_time', 'job_late'])
    await records.close()
  })

  test('pictures of a job come in order, coarse ones first, and in each place there is one', async () => {
    const records = await open()
    await records.jobs.add(jobOf({}))
    const pictures = [pictureOf(1, null), pictureOf(0, null), pictureOf(0, 1), pictureOf(0, 0)]
    for (const picture of pictures) await records.pictures.add(picture)
    expect((await records.pictures.ofJob('job_1')).map(({ position, step }) => [position, step])).toEqual([
      [0, 0],
      [0, 1],
      [0, null],
      [1, null],
    ])
    expect(await records.pictures.get('pic_1_null')).toEqual(pictures[0])
    for (const picture of pictures) expect(await records.pictures.add({ ...picture, id: `again_${picture.id}`, seed: 7 })).toEqual(picture)
    expect(await records.pictures.ofJob('job_1')).toHaveLength(pictures.length)
    await records.close()
  })

  test('a picture of no job is refused', async () => {
    const records = await open()
    await expect(records.pictures.add(pictureOf(0, null))).rejects.toThrow()
    await records.close()
  })

  test('files are listed page by page, by age, without those of others and those that have expired', async () => {
    const records = await open()
    const files = [1, 2, 2, 3, 4].map((createdAt, index) =>
      fileOf({ id: `file-${index}`, createdAt, purpose: index === 3 ? 'batch' : 'vision' }),
    )
    for (const file of files) await records.files.add(file)
    await records.files.add(fileOf({ id: 'file-other', project: 'proj_other' }))
    await records.files.add(fileOf({ id: 'file-old', expiresAt: 50 }))
    const all = { project: 'proj_default', purpose: null, after: null, order: 'asc', limit: 10, at: 50 } as const
    const ids = async (query: Parameters<typeof records.files.list>[0]) => (await records.files.list(query)).map(({ id }) => id)
    expect(await ids(all)).toEqual(['file-0', 'file-1', 'file-2', 'file-3', 'file-4'])
    expect(await ids({ ...all, order: 'desc', limit: 2 })).toEqual(['file-4', 'file-3'])
    expect(await ids({ ...all, order: 'desc', limit: 2, after: files[3] ?? null })).toEqual(['file-2', 'file-1'])
    expect(await ids({ ...all, after: files[1] ?? null })).toEqual(['file-2', 'file-3', 'file-4'])
    expect(await ids({ ...all, purpose: 'batch' })).toEqual(['file-3'])
    expect((await records.files.expired(50)).map(({ id }) => id)).toEqual(['file-old'])
    expect(await records.files.get('file-0')).toEqual(files[0])
    expect(await records.files.remove('file-0')).toBe(true)
    expect(await records.files.remove('file-0')).toBe(false)
    expect(await records.files.get('file-0')).toBeNull()
    await records.close()
  })

  test('a blob is named by files, by inputs and masks of jobs, and by pictures and their documents', async () => {
    const records = await open()
    const hash = (digit: string) => digit.repeat(64)
    await records.files.add(fileOf({ blob: hash('1') }))
    const job = jobOf({})
    const edit = { inputs: [hash('2'), hash('2')], mask: hash('3'), maskMode: 'exact', feather: 0, onLowConfidence: 'warn' } as const
    await records.jobs.add({
      ...job,
      request: { ...job.request, draw: { ...job.request.draw, edit: { ...edit, inputs: [...edit.inputs] } } },
    })
    await records.pictures.add({ ...pictureOf(0, null), blob: hash('4'), sceneBlob: hash('5'), briefBlob: hash('6') })
    for (const digit of ['1', '2', '3', '4', '5', '6']) expect(await records.isBlobNamed(hash(digit))).toBe(true)
    expect(await records.isBlobNamed(hash('7'))).toBe(false)
    await records.close()
  })

  test('pictures that a scene shows are kept with its job, and a scene is found by its picture within its project alone', async () => {
    const records = await open()
    const hash = (digit: string) => digit.repeat(64)
    const job = jobOf({})
    await records.jobs.add(job)
    await records.pictures.add({ ...pictureOf(0, null), blob: hash('4'), sceneBlob: hash('5') }, [hash('8')])
    await records.pictures.add({ ...pictureOf(1, null), blob: hash('9') }, [hash('8')])
    expect(await records.isBlobNamed(hash('8'))).toBe(true)
    expect(await records.pictures.scenesOf(job.project, [hash('4'), hash('9')])).toEqual({ [hash('4')]: hash('5') })
    expect(await records.pictures.scenesOf('proj_other', [hash('4')])).toEqual({})
    expect(await records.jobs.forget(job.id)).toContain(hash('8'))
    expect(await records.isBlobNamed(hash('8'))).toBe(false)
    await records.close()
  })

  test('decisions of moderation come newest first, of one project or of all', async () => {
    const records = await open()
    const decisionOf = (at: number, project: string): ModerationDecision => ({
      at,
      project,
      key: null,
      requestId: 'req_1',
      stage: 'input_text',
      isBlocked: at % 2 === 0,
      categories: ['sexual', 'violence/graphic'],
      rule: 'sexual.violence',
      promptHash: 'ab'.repeat(32),
    })
    const decisions = [decisionOf(10, 'proj_a'), decisionOf(10, 'proj_b'), decisionOf(7, 'proj_a')]
    for (const decision of decisions) await records.moderation.add(decision)
    expect(await records.moderation.latest({ project: null, limit: 2 })).toEqual([decisions[1], decisions[0]])
    expect(await records.moderation.latest({ project: 'proj_a', limit: 9 })).toEqual([decisions[0], decisions[2]])
    await records.close()
  })

  test('what an engine has cost adds up, by day and by engine', async () => {
    const records = await open()
    for (const [engine, day, dollars] of [
      ['a', '2026-10-31', 1],
      ['a', '2026-11-01', 0.25],
      ['a', '2026-11-01', 0.5],
      ['b', '2026-11-02', 4],
    ] as const)
      await records.engines.spend(engine, day, dollars)
    expect(await records.engines.spent('a', '2026-11-01')).toBe(0.75)
    expect(await records.engines.spent('a', '2026-01-01')).toBe(1.75)
    expect(await records.engines.spent('c', '2026-01-01')).toBe(0)
    await records.close()
  })

  test('the last job that has answered an order is known by it', async () => {
    const records = await open()
    expect(await records.engines.recall('key')).toBeNull()
    for (const job of ['job_1', 'job_2']) await records.engines.remember('key', job)
    expect(await records.engines.recall('key')).toBe('job_2')
    await records.close()
  })

  test('check answers while the database does', async () => {
    const records = await open()
    await records.check()
    await records.close()
    await expect(records.check()).rejects.toThrow()
  })
}
