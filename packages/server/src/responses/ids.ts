import { createHash } from 'node:crypto'

/** The names of what an answer makes follow from its own, so that whoever continues it after a crash finds what is there. */
export function idsOf(response: string, index: number) {
  const digits = createHash('sha256').update(`${response} ${index}`).digest('hex').slice(0, 32)
  return { call: `ig_${digits}`, job: `job_${digits}`, message: `msg_${digits}`, reasoning: `rs_${digits}` }
}
