import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '@easel/engine'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { silentLog } from '../src/log.ts'
import { openServices } from '../src/open-services.ts'
import { startServer } from '../src/start-server.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

const ANY_PORT = { host: '127.0.0.1', port: 0 }

const ask = (address: string, body: object, signal?: AbortSignal) =>
  fetch(`${address}/v1/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  })

test('a client whose connection breaks stops the work, streaming or not', async () => {
  const engine = createTestEngine({ strokeMs: 20 })
  const server = await startServer(await servicesInMemory(engine), ANY_PORT)
  for (const stream of [false, true]) {
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 80)
    await ask(server.address, { prompt: 'x', stream }, abort.signal)
      .then((answer) => answer.text())
      .catch(() => {})
  }
  await expect.poll(() => engine.stopped).toBe(2)
  expect(engine.drawn).toBe(0)
  await server.close(0)
})

test('a server that is told to stop finishes what it can in its grace', async () => {
  const engine = createTestEngine({ strokeMs: 10 })
  const server = await startServer(await servicesInMemory(engine), ANY_PORT)
  const answer = ask(server.address, { prompt: 'x' })
  await expect.poll(() => engine.begun).toBe(1)
  await server.close(5000)
  expect((await answer).status).toBe(200)
})

test('what is not finished when the server stops is drawn after the next start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-server-'))
  const config = readConfig({ EASEL_DATA: folder, EASEL_PORT: '0', EASEL_THREADS: '1', EASEL_LOG: 'silent' })
  const start = async (engine: Engine) => {
    const services = await openServices(config, { queue: 'data-folder', log: silentLog })
    return startServer({ ...services, engines: createEngineCatalog({ easel: async () => engine }) }, config)
  }
  const first = await start(createTestEngine({ strokeMs: 500 }))
  const stream = await ask(first.address, { prompt: 'x', stream: true })
  const jobId = stream.headers.get('x-easel-job')
  const cutOff = stream.text().catch(() => 'cut off')
  await first.close(0)
  expect(await cutOff).not.toContain('completed')

  const second = await start(createTestEngine())
  const state = async () => ((await (await fetch(`${second.address}/easel/v1/jobs/${jobId}`)).json()) as { state: string }).state
  await expect.poll(state).toBe('succeeded')
  await second.close(0)
  rmSync(folder, { recursive: true })
})
