import type { StoredFile } from '../records/index.ts'

/** A file as the wire shows it; times are Unix seconds. */
export type FileObject = {
  id: string
  object: 'file'
  bytes: number
  created_at: number
  filename: string
  purpose: string
  /** Long out of use, and still required. */
  status: 'processed'
  status_details: null
  expires_at: number | null
}

export const fileObject = ({ id, bytes, createdAt, filename, purpose, expiresAt }: StoredFile): FileObject => ({
  id,
  object: 'file',
  bytes,
  created_at: Math.floor(createdAt / 1000),
  filename,
  purpose,
  status: 'processed',
  status_details: null,
  expires_at: expiresAt === null ? null : Math.floor(expiresAt / 1000),
})
