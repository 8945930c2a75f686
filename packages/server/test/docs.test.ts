import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
})

async function appOf() {
  services = await servicesInMemory(createTestEngine())
  return createApp(services)
}

test('the document knows every route that is served, and every route that it knows is served', async () => {
  const app = await appOf()
  const document = (await (await app.request('http://127.0.0.1/openapi.json')).json()) as { paths: Record<string, object> }
  const told = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
  const notApi = ['/', '/*', '/docs', '/openapi.json', '/metrics', '/assets/{name}']
  const served = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method: method.toLowerCase(), path: path.replace(/:(\w+)/g, '{$1}') }))
    .filter(({ path }) => !notApi.includes(path))
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(told)].sort()).toEqual([...new Set(served)].sort())
})

test('the page shows every operation, with links that lead somewhere, and loads nothing', async () => {
  const app = await appOf()
  const answer = await app.request('http://127.0.0.1/docs')
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  const html = await answer.text()
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(targets.filter((id) => !ids.has(id))).toEqual([])
  expect(ids).toContain('createImage')
  expect(ids).toContain('object-ImagesResponse')
  expect(html).not.toMatch(/<script|src=|https?:\/\//)
})
