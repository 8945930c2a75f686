import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkResponse, isDocumented } from '../../../protocol/test/openapi-check.ts'
import { type Ground, type GroundOptions, openGround } from './ground.ts'

/** One hostile request by its name, and what the server answered. `status` 0: it hung up without a word. */
export type Attack = {
  name: string
  run: (ground: Ground) => Promise<{ status: number; text: string }>
}

/** Nothing hostile may keep the server busy for longer than this. */
const ANSWERED_WITHIN_MS = 30_000
const FEWEST_CASES = 10

/** Opens a server for the tests of a file; gives what returns it while they run. */
export function ground(options: GroundOptions = {}): () => Ground {
  let open: Ground | null = null
  beforeAll(async () => {
    open = await openGround(options)
  })
  afterAll(async () => open?.close())
  return () => {
    if (!open) throw new Error('The server is not open.')
    return open
  }
}

/**
 * A kind of bad input: each of its cases is answered in time, never by a 500 and never half, and afterwards nothing
 * is left over, nobody was called, and a good request is drawn. `mayHangUp`: bytes that are no HTTP need no answer;
 * `together`: all at once, for those that take their time.
 */
export function kind(
  promise: string,
  open: () => Ground,
  attacks: Attack[],
  options: { expected?: readonly number[]; mayHangUp?: boolean; withinMs?: number; together?: boolean } = {},
): void {
  const { expected, mayHangUp = false, withinMs = ANSWERED_WITHIN_MS } = options
  test(`${promise} (${attacks.length} cases)`, async () => {
    expect(attacks.length).toBeGreaterThanOrEqual(FEWEST_CASES)
    const field = open()
    const together = options.together ? attacks.map(({ name, run }) => inTime(name, withinMs, run(field))) : []
    for (const [index, { name, run }] of attacks.entries()) {
      const { status, text } = await (together[index] ?? inTime(name, withinMs, run(field)))
      expect(field.unforeseen.splice(0), `${name}: nothing unforeseen`).toEqual([])
      if (status === 0 && mayHangUp) continue
      const said = `${name}: ${text.slice(0, 300)}`
      if (expected) expect(expected, `${said}: status ${status}`).toContain(status)
      expect(status, said).toBeGreaterThanOrEqual(200)
      expect(status, said).toBeLessThan(500)
      if (status >= 400 && !name.startsWith('HEAD ')) expectEnvelope(text, said)
    }
    await expectCalm(field)
  })
}

function inTime<Value>(name: string, withinMs: number, work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`${name}: no answer within ${withinMs} ms`)), withinMs)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

/** OpenAI's envelope, whole: all four keys, and nothing of the server's inside. */
function expectEnvelope(text: string, said: string) {
  const body = text.startsWith('HTTP/1.1') ? text.slice(text.indexOf('\r\n\r\n') + 4) : text
  const json = /\{.*\}/s.exec(body)?.[0]
  expect(json, `${said}: an envelope`).toBeDefined()
  const { error } = JSON.parse(json ?? '') as { error: Record<string, unknown> }
  expect(Object.keys(error), said).toEqual(expect.arrayContaining(['message', 'type', 'param', 'code']))
  expect(String(error.message), said).not.toMatch(/node_modules|\.ts:|at async|SQLITE|ENOENT|\/tmp\//)
}

/** After an attack: no request led astray, no file left lying, and the server serves. */
export async function expectCalm(field: Ground) {
  expect(field.canaryHits).toEqual([])
  await expect.poll(() => field.leftovers()).toEqual([])
  const good = await ask(field, '/v1/images/generations', {
    method: 'POST',
    body: JSON.stringify({ prompt: 'a calm sea', size: '1024x640', output_format: 'jpeg' }),
    headers: { 'content-type': 'application/json', ...(field.key !== null && { authorization: `Bearer ${field.key}` }) },
  })
  expect(good.status, good.text.slice(0, 300)).toBe(200)
}

type Body = NonNullable<RequestInit['body']>

export async function post(field: Ground, path: string, body: Body, type = 'application/json'): Promise<{ status: number; text: string }> {
  return ask(field, path, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  })
}

export async function ask(field: Ground, path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const { method = 'GET' } = init
  const send = () => fetch(`${field.address}${path}`, init)
  const answer = await send().catch((error: unknown) => {
    if (wasClosed(error) && !(init.body instanceof ReadableStream)) return send()
    throw error
  })
  const text = await answer.text()
  // What is refused too is refused as the document says.
  if (method !== 'OPTIONS' && isDocumented(method, path))
    checkResponse(method, path, answer.status, answer.headers.get('content-type'), method === 'HEAD' ? {} : text)
  return { status: answer.status, text }
}

/** A connection that is closed while much is still being sent on it is tried once more, as the official clients do. */
const wasClosed = (error: unknown): boolean =>
  error instanceof TypeError && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'UND_ERR_SOCKET'

/** Attacks that post each body to a route. */
export const bodies = (path: string, cases: Record<string, Body>, type?: string): Attack[] =>
  Object.entries(cases).map(([name, body]) => ({
    name,
    run: (field) => post(field, path, body, type),
  }))
