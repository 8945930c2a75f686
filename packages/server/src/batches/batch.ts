import type { Profile } from '@easel/protocol'
import type { JobError } from '../records/index.ts'

export type BatchStatus = 'validating' | 'failed' | 'in_progress' | 'finalizing' | 'completed' | 'expired' | 'cancelling' | 'cancelled'

/** Statuses of a batch that has work left. */
export const UNFINISHED: readonly BatchStatus[] = ['validating', 'in_progress', 'finalizing', 'cancelling']

/** Why an input file is no batch; `line` counts from 1. */
export type BatchFault = { code: string; message: string; line: number | null; param: string | null }

/** A file of requests that are drawn when nobody waits for anything else; times are milliseconds since 1970. */
export type Batch = {
  id: string
  project: string
  /** Id of the API key, where one was used. */
  key: string | null
  /** By which its requests are read. */
  profile: Profile
  endpoint: '/v1/images/generations' | '/v1/images/edits'
  /** Of all its requests; null until the file was read. */
  model: string | null
  status: BatchStatus
  inputFile: string
  /** Hash of its bytes, which stay until the batch has ended. */
  inputBlob: string
  outputFile: string | null
  errorFile: string | null
  faults: BatchFault[]
  total: number
  completed: number
  failed: number
  tokensIn: number
  tokensOut: number
  metadata: Record<string, string> | null
  /** Of the files that it makes; null: they never expire. */
  outputLifetimeS: number | null
  createdAt: number
  expiresAt: number
  /** When it got which status. */
  reached: Partial<Record<BatchStatus, number>>
}

export type BatchChange = Partial<Pick<Batch, 'model' | 'status' | 'outputFile' | 'errorFile' | 'faults' | 'total' | 'reached'>>

/** Why a request was never drawn to its end: its batch ended first. */
export type LineCut = { kind: 'batch_expired' | 'batch_cancelled'; message: string }

/** How a request of a batch has ended. */
export type BatchLine = {
  batch: string
  /** Of the line in the file, from 1. */
  number: number
  customId: string
  requestId: string
  /** Null when it was refused before it became a job. */
  job: string | null
  /** Null: its pictures are drawn. */
  error: JobError | LineCut | null
}
