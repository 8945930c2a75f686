import { createHash } from 'node:crypto'

/**
 * The names of a line and of its job. They follow from the batch, so that after a crash a line finds the job that it has
 * already become, and is drawn and charged once.
 */
export function lineIds(batch: string, number: number): { line: string; job: string } {
  const name = createHash('sha256').update(`${batch}:${number}`).digest('hex').slice(0, 32)
  return { line: `batch_req_${name}`, job: `job_${name}` }
}
