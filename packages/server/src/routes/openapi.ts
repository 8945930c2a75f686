import type { App } from '../app-type.ts'

/** `GET /openapi.json`: the whole API as an OpenAPI 3.1 document, made when it is first asked for. */
export function openapi(app: App) {
  let text: string | null = null
  app.get('/openapi.json', async (context) => {
    if (text === null) {
      const { openApiDocument } = await import('@easel/protocol/openapi')
      text = JSON.stringify(openApiDocument(), null, 2)
    }
    return context.body(text, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' })
  })
}
