import { z } from 'zod'

export const FILE_PURPOSES = ['assistants', 'batch', 'fine-tune', 'vision', 'user_data', 'evals'] as const
/** What only a server makes. */
const MADE_PURPOSES = ['assistants_output', 'batch_output', 'fine-tune-results'] as const

export const FILE_LIMITS = {
  maxBytes: 512 * 1024 * 1024,
  maxBatchBytes: 200 * 1024 * 1024,
  minLifetimeSeconds: 3600,
  maxLifetimeSeconds: 30 * 24 * 3600,
  maxPage: 10_000,
} as const

/** Form of `POST /v1/files`, without the part `file`. */
export const NewFileFields = z.strictObject({
  purpose: z.enum(FILE_PURPOSES),
  'expires_after[anchor]': z.literal('created_at').optional(),
  'expires_after[seconds]': z.int().min(FILE_LIMITS.minLifetimeSeconds).max(FILE_LIMITS.maxLifetimeSeconds).optional(),
})

export const FileListQuery = z.strictObject({
  purpose: z.string().max(100).optional(),
  limit: z.int().min(1).max(FILE_LIMITS.maxPage).optional().describe(`Default: ${FILE_LIMITS.maxPage}.`),
  order: z.enum(['asc', 'desc']).optional().describe('By the time of creation. Default: desc.'),
  after: z.string().optional().describe('Id of the last file of the page before.'),
})

export const FileObject = z.strictObject({
  id: z.string(),
  object: z.literal('file'),
  bytes: z.int().min(0),
  created_at: z.int(),
  filename: z.string(),
  purpose: z.enum([...FILE_PURPOSES, ...MADE_PURPOSES]),
  status: z.enum(['uploaded', 'processed', 'error']).describe('Out of use, and still required.'),
  status_details: z.string().nullish(),
  expires_at: z.int().nullish().describe('Unix seconds; null: never.'),
})
export type FileObject = z.infer<typeof FileObject>

export const FileList = z.strictObject({
  object: z.literal('list'),
  data: z.array(FileObject),
  has_more: z.boolean(),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
})
export type FileList = z.infer<typeof FileList>

export const FileDeleted = z.strictObject({ id: z.string(), object: z.literal('file'), deleted: z.literal(true) })
export type FileDeleted = z.infer<typeof FileDeleted>
