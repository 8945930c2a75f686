import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { DrawJob } from '../pipeline/index.ts'
import { writeTinyModel } from '../test/tiny-model.ts'
import { createHost, HostFault, type HostNews } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-onnx-host-'))
beforeAll(() => writeTinyModel(folder))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const hosts: ReturnType<typeof createHost>[] = []
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop()
})
function open(options: Partial<Parameters<typeof createHost>[0]> = {}) {
  const wish = { runtime: 'wasm', provider: 'cpu', threads: 1 } as const
  const host = createHost({ folder, wish, graceMs: 10_000, idleMs: 60_000, ...options })
  hosts.push(host)
  return host
}

const job = (steps = 2): DrawJob => {
  const settings = { steps, guidance: 1, method: 'euler', negative: '' } as const
  return { prompt: 'a cat', width: 64, height: 64, seed: 1, settings, previews: 0, input: null, mask: null, strength: 1 }
}
const never = new AbortController().signal

/** Draws to the end; `meanwhile` runs at each step. */
async function draw(host: ReturnType<typeof createHost>, { steps = 2, signal = never, meanwhile = (_: HostNews) => {} } = {}) {
  const heard: HostNews['type'][] = []
  for await (const news of host.draw(job(steps), signal)) {
    heard.push(news.type)
    meanwhile(news)
  }
  return heard
}

test('two orders are drawn by one process, and it tells what it takes', async () => {
  const host = open()
  expect(await draw(host)).toEqual(['step', 'step', 'step', 'drawn'])
  const { processId, memoryBytes } = host.state()
  expect(memoryBytes).toBeGreaterThan(10_000_000)
  await draw(host)
  expect(host.state().processId).toBe(processId)
})

test('a process that dies takes nothing along; it rests, each time longer, and is started again', async () => {
  let now = 0
  const host = open({ now: () => now })
  const kill = () => process.kill(host.state().processId ?? Number.NaN, 'SIGKILL')
  const fault = async (drawing: Promise<unknown>) => {
    const error = await drawing.catch((cause: unknown) => cause)
    return error instanceof HostFault ? [error.code, error.retryAfterMs] : expect.fail(`expected a HostFault, received ${String(error)}`)
  }
  expect(await fault(draw(host, { steps: 150, meanwhile: kill }))).toEqual(['died', null])
  now += 400
  expect(await fault(draw(host))).toEqual(['resting', 600])
  now += 600
  expect(await fault(draw(host, { steps: 150, meanwhile: kill }))).toEqual(['died', null])
  expect(await fault(draw(host))).toEqual(['resting', 2000])
  now += 2000
  expect(await draw(host)).toContain('drawn')
})

test('an order that nobody wants ends at the next step, and the process goes on with the next', async () => {
  const host = open()
  await draw(host)
  const { processId } = host.state()
  const left = new AbortController()
  let steps = 0
  const leave = () => {
    steps++
    left.abort(new Error('left'))
  }
  await expect(draw(host, { steps: 150, signal: left.signal, meanwhile: leave })).rejects.toThrow('left')
  expect(steps).toBeLessThan(150)
  expect(await draw(host)).toContain('drawn')
  expect(host.state().processId).toBe(processId)
})

test('a step that does not end is ended with its process, and the next order needs no rest', async () => {
  const host = open({ graceMs: 0 })
  await draw(host)
  const { processId } = host.state()
  const left = new AbortController()
  // A process that stands still hears nothing, like one that is in the middle of a step.
  const standStill = () => {
    process.kill(processId ?? Number.NaN, 'SIGSTOP')
    left.abort(new Error('left'))
  }
  await expect(draw(host, { steps: 150, signal: left.signal, meanwhile: standStill })).rejects.toThrow('left')
  expect(await draw(host)).toContain('drawn')
  expect(host.state().processId).not.toBe(processId)
})

test('whoever leaves while the model loads leaves it loading', async () => {
  const host = open()
  await expect(draw(host, { signal: AbortSignal.timeout(1) })).rejects.toThrow()
  expect(await draw(host)).toContain('drawn')
})

test('a process that has nothing to do gives its memory back', async () => {
  const host = open({ idleMs: 20 })
  await draw(host)
  await expect.poll(() => host.state()).toEqual({ runtime: null, memoryBytes: 0, processId: null })
})

test('a folder without a model, and a machine without onnxruntime, are told apart', async () => {
  await expect(draw(open({ folder: join(folder, 'nowhere') }))).rejects.toMatchObject({ code: 'broken' })
  const wish = { runtime: 'node', provider: 'nowhere', threads: null } as const
  await expect(draw(open({ wish }))).rejects.toMatchObject({ code: expect.stringMatching(/^(missing|broken)$/) })
})
