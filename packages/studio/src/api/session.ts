import { queryOptions } from '@tanstack/react-query'
import { ask, json } from './http.ts'

/** Who uses the studio: nobody needs a key, somebody has shown theirs, or one must be shown first. */
export type Session = {
  state: 'open' | 'signed-in' | 'signed-out'
  key: string | null
  project: { id: string; name: string } | null
  scopes: string[]
}

type SessionObject = {
  key_needed: boolean
  caller: { key: { name: string } | null; project: { id: string; name: string }; scopes: string[] } | null
}

const PATH = '/easel/v1/session'

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: () => session({}), staleTime: 60_000 })

/** The key goes to the server once; from then on a cookie that no script can read speaks for it. */
export const signIn = (key: string) => session(json('POST', { key }))

export const signOut = () => session({ method: 'DELETE' })

async function session(request: RequestInit): Promise<Session> {
  const { key_needed, caller } = await ask<SessionObject>(PATH, request)
  return {
    state: !key_needed ? 'open' : caller ? 'signed-in' : 'signed-out',
    key: caller?.key?.name ?? null,
    project: caller?.project ?? null,
    scopes: caller?.scopes ?? [],
  }
}
