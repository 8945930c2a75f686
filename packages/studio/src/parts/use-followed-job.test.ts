import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Job, JobEvent, JobPicture } from '../api/jobs.ts'
import { heard } from './use-followed-job.ts'

const job = (part: Partial<Job>): Job => ({
  id: 'job_1',
  kind: 'generate',
  state: 'queued',
  progress: 0,
  attempts: 0,
  model: 'gpt-image-2',
  prompt: 'a mug',
  size: 'auto',
  created_at: 0,
  started_at: null,
  finished_at: null,
  error: null,
  cost_usd: null,
  batch: null,
  rights: null,
  pictures: [],
  ...part,
})
const picture = (id: string, preview: boolean): JobPicture => ({
  id,
  url: `/easel/v1/pictures/${id}`,
  index: 0,
  preview,
  output_format: 'png',
  size: '1024x1024',
  bytes: 1,
  seed: 1,
  warnings: [],
})
const progress = (value: number): JobEvent => ({ type: 'job.progress', stage: 'paint', progress: value })

test('the time left comes from the speed so far, and is not guessed too early', () => {
  let known = heard(undefined, { type: 'job', job: job({ state: 'running' }) }, 0)
  known = heard(known, progress(0.02), 1000)
  expect(known?.leftMs).toBeNull()
  known = heard(known, progress(0.5), 10_000)
  expect(known?.leftMs).toBeCloseTo(10_000)
})

test('whatever order the news comes in, progress never goes back, and an end is final', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (steps) => {
      let known = heard(undefined, { type: 'job', job: job({ state: 'running' }) }, 0)
      let farthest = 0
      for (const [index, step] of steps.entries()) {
        known = heard(known, progress(step), index * 100)
        expect(known?.job.progress).toBeGreaterThanOrEqual(farthest)
        farthest = known?.job.progress ?? 0
      }
      const ended = heard(known, { type: 'job', job: job({ state: 'succeeded', progress: 1, pictures: [picture('pic_end', false)] }) })
      expect(heard(ended, progress(0.1))).toEqual(ended)
      expect(heard(ended, { type: 'job.preview', picture: picture('pic_late', true) })).toEqual(ended)
      expect([ended?.picture?.id, ended?.leftMs]).toEqual(['pic_end', null])
    }),
  )
})

test('a finished picture takes the place of the coarse ones', () => {
  const known = heard(undefined, { type: 'job', job: job({ state: 'running', pictures: [picture('pic_a', true)] }) })
  expect(heard(known, { type: 'job.preview', picture: picture('pic_b', true) })?.picture?.id).toBe('pic_b')
  const pictures = [picture('pic_a', true), picture('pic_b', true), picture('pic_c', false)]
  expect(heard(known, { type: 'job', job: job({ state: 'succeeded', pictures }) })?.picture?.id).toBe('pic_c')
})
