import type { Machine } from '../kill/machines.ts'

export type Told = { status: number; retryAfterS: number | null; body: { id?: string; state?: string; error?: { message: string } | null } }

/** A client that takes every answer as it is. */
export function clientOf(server: Machine) {
  const ask = async (path: string, init: RequestInit = {}): Promise<Told> => {
    const answer = await fetch(`${await server.address()}${path}`, init)
    const retryAfter = answer.headers.get('retry-after')
    const text = await answer.text()
    return {
      status: answer.status,
      retryAfterS: retryAfter === null ? null : Number(retryAfter),
      body: text.startsWith('{') ? JSON.parse(text) : {},
    }
  }
  return {
    ask,
    /** Asks for a picture and does not wait for it. */
    order: (prompt: string) =>
      ask('/v1/images/generations', {
        method: 'POST',
        headers: { 'content-type': 'application/json', prefer: 'respond-async' },
        body: JSON.stringify({ prompt, size: '1024x640' }),
      }),
    job: async (id: string | undefined) => (await ask(`/easel/v1/jobs/${id}`)).body,
    /** Of all jobs, by the ledger. */
    charged: async () => {
      const { body } = await ask('/easel/v1/usage')
      return (body as { total: { requests: number; images: number } }).total
    },
  }
}
