import { type Profile, WireError } from '@easel/protocol'
import { newId } from '../ids.ts'
import type { Services } from '../services.ts'
import { type ApiKey, SCOPES, type Scope } from './caller.ts'
import { findProject } from './manage-projects.ts'
import { hashOf, newKeySecret, newToken, shownOf } from './secret.ts'

/** What a key may do unless it is said: everything but to make keys. */
export const USUAL_SCOPES: Scope[] = SCOPES.filter((scope) => scope !== 'admin')

const SESSION_MS = 30 * 24 * 3_600_000

type Door = Pick<Services, 'records' | 'keyring' | 'now'>

export type NewKey = {
  name: string
  /** Id or name of its project. */
  project: string
  scopes: Scope[]
  profile: Profile
  /** Milliseconds since 1970. */
  expiresAt: number | null
}

/** Makes a key; its secret is in nobody's hands but the caller's from then on. */
export async function createKey({ records, keyring, now }: Door, wanted: NewKey): Promise<{ key: ApiKey; secret: string }> {
  const at = now()
  const project = await findProject(records, wanted.project)
  if (wanted.scopes.length === 0) throw new WireError('invalid_value', `A key needs at least one scope of: ${SCOPES.join(', ')}.`, 'scopes')
  if (wanted.expiresAt !== null && wanted.expiresAt <= at)
    throw new WireError('invalid_value', 'A key must expire in the future.', 'expires_at')
  const secret = newKeySecret()
  const key: ApiKey = {
    ...wanted,
    id: newId('key'),
    shown: shownOf(secret),
    project: project.id,
    scopes: SCOPES.filter((scope) => wanted.scopes.includes(scope)),
    createdAt: at,
    lastUsedAt: null,
    revokedAt: null,
  }
  await records.keys.add(key, hashOf(secret))
  keyring.forget()
  return { key, secret }
}

/** Ends a key at once, and every session that was opened with it. One that was revoked before keeps its first end. */
export async function revokeKey({ records, keyring, now }: Door, id: string): Promise<ApiKey> {
  const key = await records.keys.get(id)
  if (!key) throw new WireError('not_found', 'There is no such key.', 'id')
  if (key.revokedAt !== null) return key
  const revokedAt = now()
  await records.keys.change(id, { revokedAt })
  keyring.forget()
  return { ...key, revokedAt }
}

/** A server that others can reach begins with one key that may do everything; null when there are keys already. */
export async function createFirstKey(door: Door): Promise<string | null> {
  if (await door.records.keys.any()) return null
  const wanted: NewKey = { name: 'admin', project: 'default', scopes: [...SCOPES], profile: 'strict', expiresAt: null }
  return (await createKey(door, wanted)).secret
}

/** Opens a session for a browser that has shown a key: its token, and how long it lasts. Null for a key that is not valid. */
export async function openSession({ records, keyring, now }: Door, secret: string): Promise<{ token: string; lastsMs: number } | null> {
  const caller = await keyring.callerOf(secret)
  if (!caller?.key) return null
  const token = newToken()
  const at = now()
  await records.sessions.add({ key: caller.key.id, createdAt: at, expiresAt: at + SESSION_MS }, hashOf(token))
  return { token, lastsMs: SESSION_MS }
}

export async function closeSession({ records, keyring }: Door, token: string): Promise<void> {
  await records.sessions.remove(hashOf(token))
  keyring.forget()
}
