import { checkRequest, checkResponse } from '../../packages/protocol/test/openapi-check.ts'
import type { Exchange } from './recorder.ts'

/**
 * Where exchanges are not as the server's OpenAPI document says: every answer, and every request that was not refused.
 * The document is of the strict profile, so that what a lenient key may send beside it is not held against it.
 */
export async function problemsOf(exchanges: Exchange[], lenientKey: string): Promise<string[]> {
  const problems: string[] = []
  for (const exchange of exchanges) {
    try {
      await check(exchange, exchange.requestHeaders.authorization === `Bearer ${lenientKey}`)
    } catch (error) {
      problems.push((error as Error).message)
    }
  }
  return problems
}

async function check(exchange: Exchange, isLenient: boolean): Promise<void> {
  const { method, path, status, requestHeaders, responseHeaders, responseBody } = exchange
  // A preflight is the browser's, and who left early has no whole answer.
  if (method === 'OPTIONS' || !exchange.complete) return
  const type = responseHeaders['content-type'] ?? null
  const text = responseBody.toString('utf8')
  if (status === 404 && text.includes('Invalid URL')) return
  checkResponse(method, path, status, type, text)
  if (status < 400 && !isLenient) checkRequest(method, path, requestHeaders['content-type'] ?? null, await bodyOf(exchange))
}

/** JSON as a value, a form as `FormData`, nothing as undefined. */
async function bodyOf({ requestHeaders, requestBody }: Exchange): Promise<unknown> {
  const type = requestHeaders['content-type'] ?? ''
  if (type.startsWith('multipart/')) return new Response(new Uint8Array(requestBody), { headers: { 'content-type': type } }).formData()
  return requestBody.length === 0 ? undefined : JSON.parse(requestBody.toString('utf8'))
}
