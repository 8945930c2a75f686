import { randomUUID } from 'node:crypto'
import type { Caller } from '../keys/index.ts'
import type { StoredFile } from '../records/index.ts'
import type { Services } from '../services.ts'

const MAX_NAME_LENGTH = 255

/** Records a file whose bytes are in the blobs; `lifetimeS` null: it never expires. */
export async function addFile(
  { records, now }: Services,
  caller: Caller,
  given: { hash: string; bytes: number; filename: string; purpose: string; lifetimeS: number | null },
): Promise<StoredFile> {
  const at = now()
  const file: StoredFile = {
    id: `file-${randomUUID().replaceAll('-', '')}`,
    project: caller.project.id,
    blob: given.hash,
    bytes: given.bytes,
    filename: shownName(given.filename),
    purpose: given.purpose,
    createdAt: at,
    expiresAt: given.lifetimeS === null ? null : at + given.lifetimeS * 1000,
  }
  await records.files.add(file)
  return file
}

/** A name is only ever shown; still nobody should be able to break a terminal or a header with it. */
function shownName(filename: string): string {
  const last = filename.split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return [...plain].slice(0, MAX_NAME_LENGTH).join('') || 'file'
}
