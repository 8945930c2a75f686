import { expect, test } from 'vitest'
import type { Job, Records, StoredPicture } from './records.ts'

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
    expect(await records.jobs.change('job_1', { state: 'running', progress: 0.5, startedAt: 20 }, 20)).toBe(true)
    expect(await records.jobs.get('job_1')).toMatchObject({ state: 'running', progress: 0.5, startedAt: 20, updatedAt: 20, origin: 'api' })
    const error = { kind: 'cancelled', message: 'no more', param: null } as const
    expect(await records.jobs.change('job_1', { state: 'cancelled', error, finishedAt: 30 }, 30)).toBe(true)
    expect(await records.jobs.change('job_1', { state: 'succeeded' }, 40)).toBe(false)
    expect(await records.jobs.get('job_1')).toMatchObject({ state: 'cancelled', error, finishedAt: 30, updatedAt: 30 })
    expect(await records.jobs.change('job_unknown', { state: 'failed' }, 40)).toBe(false)
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

  test('pictures of a job come in order, coarse ones first, and can be forgotten', async () => {
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
    await records.pictures.clear('job_1')
    expect(await records.pictures.ofJob('job_1')).toEqual([])
    await records.close()
  })

  test('a picture of no job is refused', async () => {
    const records = await open()
    await expect(records.pictures.add(pictureOf(0, null))).rejects.toThrow()
    await records.close()
  })

  test('check answers while the database does', async () => {
    const records = await open()
    await records.check()
    await records.close()
    await expect(records.check()).rejects.toThrow()
  })
}

const jobOf = ({ prompt = 'a mug' }): Job => ({
  id: 'job_1',
  kind: 'generate',
  origin: 'api',
  project: 'proj_default',
  key: null,
  state: 'queued',
  request: {
    model: 'gpt-image-2',
    engine: 'easel',
    draw: {
      prompt,
      n: 2,
      size: { width: 1024, height: 1024 },
      quality: 'low',
      background: 'auto',
      format: 'png',
      compression: 100,
      previews: 0,
    },
    inputs: [],
    warnings: [],
    safetyIdentifier: null,
  },
  progress: 0,
  attempts: 0,
  error: null,
  usage: null,
  cost: null,
  createdAt: 1_795_219_200_123,
  updatedAt: 1_795_219_200_123,
  startedAt: null,
  finishedAt: null,
})

const pictureOf = (position: number, step: number | null): StoredPicture => ({
  id: `pic_${position}_${step}`,
  jobId: 'job_1',
  position,
  step,
  blob: 'ab'.repeat(32),
  bytes: 1234,
  format: 'png',
  width: 1024,
  height: 1024,
  quality: 'low',
  background: 'opaque',
  seed: 2 ** 32 - 1,
  warnings: [{ code: 'noun', message: 'Drawn as a box.' }],
  sceneBlob: null,
  briefBlob: 'cd'.repeat(32),
  createdAt: 5,
})
