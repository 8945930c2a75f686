import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { App, RequestContext } from '../app-type.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Paths of the API and its files: what is not found there is said in JSON, even to a browser. */
const NOT_ROOMS = /^\/(v1|easel|assets)(\/|$)/

/**
 * The studio's built bundle; without one, a page that says how to build it. A browser that opens the address of a room gets
 * the page too, which finds the room by itself. Only files that lie in the folder are ever read.
 */
export function studio(app: App, folder: string | null) {
  const page = async (context: RequestContext) =>
    (await answer('/index.html')) ?? context.html(NOT_BUILT, 200, { 'content-security-policy': POLICY })

  app.get('/', page)
  app.get('/assets/:name', async (context, next) => (await answer(context.req.path)) ?? next())
  app.get('/*', async (context, next) => {
    const isRoom = context.req.header('accept')?.includes('text/html') && !NOT_ROOMS.test(context.req.path)
    return isRoom ? page(context) : next()
  })

  async function answer(path: string): Promise<Response | null> {
    const type = TYPES[extname(path)]
    if (!folder || !type || !(await filesOf(folder)).has(path)) return null
    return new Response(await readFile(join(folder, path)), {
      headers: {
        'content-type': type,
        'content-security-policy': POLICY,
        // Names of assets carry the hash of their content; the page itself does not.
        'cache-control': path === '/index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
      },
    })
  }
}

/** Paths as URLs spell them, e.g. `/assets/index-3f.js`. */
async function filesOf(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  return new Set(files.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`))
}

const NOT_BUILT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Easel</title>
<h1>Easel is running</h1>
<p>The API answers at <code>/v1</code>. The studio has not been built; <code>npm start</code> or <code>npm run build:studio</code> builds it.</p>
</html>`
