import type { EngineError } from '@easel/engine'
import { type ErrorKind, WireError } from '@easel/protocol'
import { EngineFault } from '../engines/fault.ts'
import type { JobError } from '../records/index.ts'
import { storageErrorOf } from '../storage-fault.ts'

const KINDS: Record<EngineError['code'], ErrorKind> = {
  invalid_value: 'image_invalid_value',
  unsupported: 'image_unsupported_parameter',
  aborted: 'cancelled',
  failed: 'server_error',
}

/** The engine's or the moderators' words for the client; what nobody foresaw is only said to have happened. */
export function jobErrorOf(error: unknown): JobError {
  if (error instanceof WireError) {
    const { kind, message, param, moderation } = error
    return { kind, message, param, ...(moderation && { moderation }) }
  }
  if (error instanceof EngineFault) return jobErrorOfFault(error)
  if (isEngineError(error)) return { kind: KINDS[error.code], message: error.message, param: error.param }
  const storage = storageErrorOf(error)
  if (storage) return { kind: storage.kind, message: storage.message, param: null }
  return { kind: 'server_error', message: 'The server had an error while drawing.', param: null }
}

/** What a job has failed with, for the client. */
export const wireErrorOfJob = ({ kind, message, param, moderation, retryAfterSeconds }: JobError): WireError =>
  new WireError(kind, message, param, {
    ...(moderation && { moderation }),
    ...(retryAfterSeconds && { headers: { 'retry-after': String(retryAfterSeconds) } }),
    // Who set a deadline no longer wants it.
    ...(kind === 'deadline_passed' && { headers: { 'x-should-retry': 'false' } }),
  })

const jobErrorOfFault = ({ kind, message, retryAfterMs }: EngineFault): JobError => ({
  kind,
  message,
  param: null,
  ...(kind === 'moderation_blocked' && { moderation: { moderation_stage: 'unknown', categories: [] } }),
  ...(retryAfterMs !== null && { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) }),
})

/** By name and not by class: the class would load the whole engine here. */
function isEngineError(error: unknown): error is EngineError {
  return error instanceof Error && error.name === 'EngineError' && 'code' in error && String(error.code) in KINDS
}
