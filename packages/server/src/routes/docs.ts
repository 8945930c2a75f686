import { createHash } from 'node:crypto'
import type { App } from '../app-type.ts'

/** `GET /docs`: the OpenAPI document as one page to read, without scripts and without anything from elsewhere. */
export function docs(app: App) {
  let page: Promise<{ html: string; policy: string }> | null = null
  app.get('/docs', async (context) => {
    page ??= buildPage()
    const { html, policy } = await page
    return context.html(html, 200, { 'content-security-policy': policy, 'cache-control': 'no-cache' })
  })
}

async function buildPage() {
  const { openApiDocument } = await import('@easel/protocol/openapi')
  const { docsPage } = await import('./docs-page.ts')
  const { DOCS_STYLE } = await import('./docs-style.ts')
  const styleHash = createHash('sha256').update(DOCS_STYLE).digest('base64')
  return {
    html: docsPage(openApiDocument(), DOCS_STYLE),
    policy: `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  }
}
