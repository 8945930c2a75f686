import { expect, test } from 'vitest'
import { readSent } from './uploads.ts'

test('jobs that an upload went with are read back; what another hand has written is left out', () => {
  expect(readSent('job_a1 job_b2')).toEqual(['job_a1', 'job_b2'])
  expect(readSent('job_a1 ../keys job_ <b>')).toEqual(['job_a1'])
  expect(readSent(null)).toEqual([])
})
