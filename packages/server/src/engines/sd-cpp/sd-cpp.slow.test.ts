import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { benchOf, eventsOf, requestOf, SMALL } from '../kit/bench.ts'
import { engineSuite } from '../kit/engine.suite.ts'
import { peerSuite } from '../kit/peer.suite.ts'
import { sdCppFrom } from './adapter.ts'
import { startFakeSdServer } from './test/fake-sd-server.ts'

async function open({ deadlineMs = 20_000 } = {}) {
  const peer = await startFakeSdServer()
  const adapter = sdCppFrom({
    id: 'painter',
    kind: 'sd-cpp',
    url: peer.url,
    key: null,
    privacy: 'loopback',
    workflows: null,
    quirks: { sizes: { ...SMALL, multiple: 64 } },
  })
  return { ...benchOf(peer, adapter, { deadlineMs }), peer }
}

describe('a server of stable-diffusion.cpp', () => {
  engineSuite(() => open())
})

describe('a server of stable-diffusion.cpp that fails', () => {
  peerSuite(open)
})

describe('a server of stable-diffusion.cpp in particular', () => {
  let bench: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    bench = await open()
  })
  afterAll(() => bench.close())

  test('several pictures are one job', async () => {
    const before = bench.peer.asked.length
    await eventsOf(bench.engine, requestOf({ n: 4 }))
    expect(bench.peer.asked.length - before).toBe(1)
    expect(JSON.parse(bench.peer.asked.at(-1)?.parameters ?? '')).toMatchObject({ batch_count: 4, seed: 7, embed_image_metadata: false })
  })

  test('a job that ends badly is a fault in our words', async () => {
    bench.peer.mode = 'failing'
    const fault = await eventsOf(bench.engine, requestOf()).catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'failed' })
    expect(String(fault)).not.toContain('/srv')
    bench.peer.mode = 'well'
  })

  test('whoever leaves while the job waits has it cancelled', async () => {
    bench.peer.mode = 'stuck'
    const left = new AbortController()
    const arrival = bench.peer.arrival()
    const drawing = eventsOf(bench.engine, requestOf(), left.signal)
    await arrival
    await expect.poll(() => bench.peer.asked.length).toBeGreaterThan(0)
    left.abort(new Error('left'))
    await expect(drawing).rejects.toThrow('left')
    bench.peer.mode = 'well'
    await expect.poll(() => bench.peer.cancelled.length).toBe(1)
  })
})
