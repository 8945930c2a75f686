import { wireErrorOf } from '@easel/protocol'
import { z } from 'zod'
import type { Caller } from '../keys/index.ts'
import type { StoredFile } from '../records/index.ts'
import type { Services } from '../services.ts'
import { findFile } from './find-file.ts'

const MAX_PAGE = 10_000

const Query = z.strictObject({
  purpose: z.string().max(100).optional(),
  limit: z.int().min(1).max(MAX_PAGE).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  after: z.string().optional(),
})

/** One page of the caller's files, the newest first unless asked otherwise. */
export async function listFiles(
  services: Services,
  caller: Caller,
  query: Record<string, string>,
): Promise<{ files: StoredFile[]; hasMore: boolean }> {
  const sent = { ...query, ...(/^\d{1,15}$/.test(query.limit ?? '') && { limit: Number(query.limit) }) }
  const parsed = Query.safeParse(sent)
  if (!parsed.success) throw wireErrorOf(parsed.error.issues, sent)
  const { purpose = null, limit = MAX_PAGE, order = 'desc', after } = parsed.data
  const files = await services.records.files.list({
    project: caller.project.id,
    purpose,
    after: after === undefined ? null : await findFile(services, caller, after, 'after'),
    order,
    // One more tells whether there is another page.
    limit: limit + 1,
    at: services.now(),
  })
  return { files: files.slice(0, limit), hasMore: files.length > limit }
}
