import { checkRequest, checkResponse } from '../../protocol/test/openapi-check.ts'
import type { App } from '../src/app-type.ts'

/** Asks the app, and holds every request that was taken, and every answer, against the API's own document. */
export function clientOf(app: App, key?: string) {
  return async (method: string, path: string, json?: unknown) => {
    const request = new Request(`http://127.0.0.1${path}`, {
      method,
      headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...(key && { authorization: `Bearer ${key}` }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
    const response = await app.fetch(request)
    // biome-ignore lint/suspicious/noExplicitAny: answers of every kind, checked against the document
    const body = (await response.json()) as any
    if (response.status < 300) checkRequest(method, path, json === undefined ? null : 'application/json', json)
    checkResponse(method, path, response.status, response.headers.get('content-type'), body)
    return { status: response.status, body }
  }
}
