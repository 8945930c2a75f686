/** Who uses the studio: nobody needs a key, somebody has shown theirs, or one must be shown first. */
export type Session = { state: 'open' } | { state: 'signed-in'; key: string; project: string } | { state: 'signed-out' }

type SessionObject = { key_needed: boolean; caller: { key: { name: string } | null; project: { name: string } } | null }

const PATH = '/easel/v1/session'

export const readSession = () => ask({ method: 'GET' })

/** The key goes to the server once; from then on a cookie that no script can read speaks for it. */
export const signIn = (key: string) =>
  ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key }) })

export const signOut = () => ask({ method: 'DELETE' })

async function ask(request: RequestInit): Promise<Session> {
  const answer = await fetch(PATH, request).catch((error: unknown) => {
    throw new Error('The server does not answer.', { cause: error })
  })
  if (!answer.ok) {
    const body = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null
    throw new Error(body?.error?.message ?? `The server answered with status ${answer.status}.`)
  }
  const { key_needed, caller } = (await answer.json()) as SessionObject
  if (!key_needed) return { state: 'open' }
  if (!caller) return { state: 'signed-out' }
  return { state: 'signed-in', key: caller.key?.name ?? '', project: caller.project.name }
}
