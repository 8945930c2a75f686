import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { closeServices, type Services } from '../src/services.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

let services: Services | null = null
const folders: string[] = []
afterEach(async () => {
  if (services) await closeServices(services)
  services = null
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function serve() {
  const studioFolder = await mkdtemp(join(tmpdir(), 'easel-dist-'))
  folders.push(studioFolder)
  await mkdir(join(studioFolder, 'assets'))
  await writeFile(join(studioFolder, 'index.html'), '<!doctype html><title>the studio</title>')
  await writeFile(join(studioFolder, 'assets', 'a.js'), 'export {}')
  services = await servicesInMemory(createTestEngine())
  const app = createApp(services, { studioFolder })
  return (path: string, accept = 'text/html,application/xhtml+xml') =>
    app.fetch(new Request(`http://127.0.0.1${path}`, { headers: { accept } }))
}

test('a browser that opens the address of a room gets the page, under the same strict policy', async () => {
  const open = await serve()
  for (const path of ['/', '/gallery', '/pictures/pic_1', '/edit/pic_1?view=compare']) {
    const answer = await open(path)
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8'])
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  }
})

test('a program, and whoever asks for the API or a file that is not there, is told in JSON', async () => {
  const open = await serve()
  expect((await open('/gallery', 'application/json')).status).toBe(404)
  for (const path of ['/v1/nothing', '/easel/v1/nothing', '/assets/b.js', '/assets/..%2findex.html']) {
    const answer = await open(path)
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'application/json'])
  }
})
