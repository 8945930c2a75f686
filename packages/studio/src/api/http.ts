import { words } from '../words/index.ts'

/** Why a request was not answered as hoped, as a sentence for people. */
export class Problem extends Error {
  override readonly name = 'Problem'
  /** Of the answer; 0 when the server did not answer at all. */
  readonly status: number
  /** The parameter that was wrong, where the server named one. */
  readonly param: string | null

  constructor(message: string, status: number, param: string | null = null, cause?: unknown) {
    super(message, { cause })
    this.status = status
    this.param = param
  }
}

/** True for a failure that means "nobody is there". */
export const isServerGone = (error: unknown) => error instanceof Problem && error.status === 0

/** An answer that went well; everything else is thrown as a `Problem`. */
export async function send(path: string, request: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, request).catch((error: unknown) => {
    // A browser's own words for it ("Failed to fetch") help nobody.
    throw request.signal?.aborted ? error : new Problem(words.app.noAnswer, 0, null, error)
  })
  if (answer.ok) return answer
  const { error } = ((await answer.json().catch(() => null)) ?? {}) as { error?: { message?: string; param?: string | null } }
  throw new Problem(error?.message ?? words.app.status(answer.status), answer.status, error?.param ?? null)
}

/** The JSON of an answer. */
export async function ask<Answer>(path: string, request?: RequestInit): Promise<Answer> {
  return (await send(path, request)).json() as Promise<Answer>
}

/** A request with a JSON body. */
export const json = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** A query string of what is there. */
export function queryOf(fields: Record<string, string | number | null | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) if (value != null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text && `?${text}`
}
