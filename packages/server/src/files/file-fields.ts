import { WireError, wireErrorOf } from '@easel/protocol'
import { z } from 'zod'
import type { Upload } from '../inputs/index.ts'
import type { Form } from '../middleware/form-body.ts'

export const MAX_FILE_BYTES = 512 * 1024 * 1024
const MAX_BATCH_BYTES = 200 * 1024 * 1024
const THIRTY_DAYS_S = 30 * 24 * 3600

/** What a file may be for. */
export const PURPOSES = ['assistants', 'batch', 'fine-tune', 'vision', 'user_data', 'evals'] as const

const Fields = z.strictObject({
  purpose: z.enum(PURPOSES),
  'expires_after[anchor]': z.enum(['created_at']).optional(),
  'expires_after[seconds]': z.int().min(3600).max(THIRTY_DAYS_S).optional(),
})

type FileFields = { upload: Upload; purpose: (typeof PURPOSES)[number]; lifetimeS: number | null }

/** Reads the form of a new file. The first thing that is wrong with it is thrown as a `WireError`. */
export function readFileFields({ fields, uploads }: Form): FileFields {
  const body = bodyOf(fields)
  const parsed = Fields.safeParse(body)
  if (!parsed.success) throw wireErrorOf(parsed.error.issues, body)
  const { purpose, 'expires_after[anchor]': anchor, 'expires_after[seconds]': seconds } = parsed.data
  if ((anchor === undefined) !== (seconds === undefined))
    throw missing(anchor === undefined ? 'expires_after[anchor]' : 'expires_after[seconds]')

  const other = uploads.find(({ name }) => name !== 'file')
  if (other) throw new WireError('unknown_parameter', `Unknown parameter: '${other.name.slice(0, 100)}'.`, other.name.slice(0, 100))
  const [upload, second] = uploads
  if (!upload) throw missing('file')
  if (second) throw new WireError('invalid_value', `Invalid value for 'file'. Expected one file, but got ${uploads.length}.`, 'file')
  if (purpose === 'batch' && upload.bytes > MAX_BATCH_BYTES)
    throw new WireError('body_too_large', `A file for a batch must not be larger than ${MAX_BATCH_BYTES} bytes.`, 'file')
  return { upload, purpose, lifetimeS: seconds ?? (purpose === 'batch' ? THIRTY_DAYS_S : null) }
}

function bodyOf(fields: Form['fields']): object {
  const body = new Map<string, unknown>()
  for (const [name, text] of fields) {
    if (body.has(name)) throw new WireError('invalid_value', `Invalid value for '${name}'. The form has this field more than once.`, name)
    body.set(name, name === 'expires_after[seconds]' && /^\d{1,15}$/.test(text) ? Number(text) : text)
  }
  return Object.fromEntries(body)
}

const missing = (param: string) => new WireError('missing_required_parameter', `Missing required parameter: '${param}'.`, param)
