import { excerpt, WireError } from '@easel/protocol'
import type { Caller } from '../keys/index.ts'
import type { StoredFile } from '../records/index.ts'
import type { Services } from '../services.ts'

/** A file of the caller's own project that has not expired; any other is a 404. `param` is where the request names it. */
export async function findFile({ records, now }: Services, caller: Caller, id: string, param = 'id'): Promise<StoredFile> {
  const file = await records.files.get(id)
  const isThere = file && file.project === caller.project.id && (file.expiresAt === null || file.expiresAt > now())
  if (!isThere) throw new WireError('not_found', `No such File object: ${excerpt(id)}`, param)
  return file
}
