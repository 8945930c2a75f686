import { expect } from 'vitest'
import { reach } from './conform.ts'

export type WireError = { message: string; type: string; param: string | null; code: string | null }
type Answer = { status: number; headers: Headers; body: Record<string, unknown>; error: WireError }

/** Asks the server as no SDK would; `server` is its address, the one without keys by default. */
export async function ask(method: string, path: string, init: RequestInit & { server?: string } = {}): Promise<Answer> {
  const answer = await fetch(`${init.server ?? reach.open}${path}`, { ...init, method })
  const text = await answer.text()
  const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
  return { status: answer.status, headers: answer.headers, body, error: body.error as WireError }
}

export const postJson = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })

export const generate = (body: object, headers?: Record<string, string>) => postJson('/v1/images/generations', body, headers)

/** The first picture of an answer, as base64. */
export const pictureOf = ({ body }: Answer) => (body.data as [{ b64_json: string }])[0].b64_json

/** A refusal must be in OpenAI's envelope, all four keys, and nothing beside it. */
export function expectRefusal(answer: Answer, status: number, expected: Partial<WireError>): void {
  expect({ status: answer.status, ...answer.error }).toMatchObject({ status, ...expected })
  expect(Object.keys(answer.body)).toEqual(['error'])
  expect(Object.keys(answer.error)).toEqual(expect.arrayContaining(['message', 'type', 'param', 'code']))
  expect(answer.error.message).not.toBe('')
  expect(answer.headers.get('x-request-id')).toMatch(/^req_/)
}

export type ServerEvent = { event: string; data: Record<string, unknown> }

/** Reads server-sent events strictly: `event:`, one `data:` line, a blank line; comments are skipped. */
export function eventsOf(text: string): ServerEvent[] {
  return text
    .split('\n\n')
    .filter((block) => block !== '' && !block.startsWith(':'))
    .map((block) => {
      const [, event, data] = /^event: (\S+)\ndata: (.+)$/.exec(block) ?? []
      expect(event, `not an event: ${block.slice(0, 200)}`).toBeDefined()
      return { event: event ?? '', data: JSON.parse(data ?? '') as Record<string, unknown> }
    })
}
