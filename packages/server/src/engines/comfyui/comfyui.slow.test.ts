import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { benchOf, eventsOf, picturesIn, requestOf, SMALL } from '../kit/bench.ts'
import { engineSuite } from '../kit/engine.suite.ts'
import { peerSuite } from '../kit/peer.suite.ts'
import { comfyFrom } from './adapter.ts'
import { startFakeComfy } from './test/fake-comfy.ts'
import { EDIT, GENERATE } from './test/workflows.ts'

const KEY = 'sk-secret-of-the-operator'

async function open({ deadlineMs = 20_000, generate = GENERATE } = {}) {
  const peer = await startFakeComfy({ key: KEY })
  const workflows = { generate, edit: EDIT }
  const adapter = comfyFrom({
    id: 'painter',
    kind: 'comfyui',
    url: peer.url,
    key: KEY,
    privacy: 'loopback',
    workflows,
    quirks: { sizes: SMALL },
  })
  return { ...benchOf(peer, adapter, { deadlineMs }), peer }
}

describe('a ComfyUI server', () => {
  engineSuite(() => open())
})

describe('a ComfyUI server that fails', () => {
  peerSuite(open)
})

describe('a ComfyUI server in particular', () => {
  let bench: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    bench = await open()
  })
  afterAll(() => bench.close())
  const draw = () => eventsOf(bench.engine, requestOf({ previews: 2 }))

  test.each(['older', 'cached'] as const)('one that is %s gives its picture too', async (mode) => {
    bench.peer.mode = mode
    expect(picturesIn(await draw())).toHaveLength(1)
  })

  test('a workflow that sends its pictures over the socket leaves none on the server', async () => {
    const generate = { ...GENERATE, graph: { ...GENERATE.graph, '9': { class_type: 'SaveImageWebsocket', inputs: { images: ['8', 0] } } } }
    const other = await open({ generate })
    expect(picturesIn(await eventsOf(other.engine, requestOf()))).toHaveLength(1)
    await other.close()
  })

  test.each(['newest', 'older'] as const)('whoever leaves has the job cancelled, and no other: %s', async (mode) => {
    bench.peer.mode = 'stuck'
    bench.peer.cancelled.length = 0
    const left = new AbortController()
    const drawing = (async () => {
      for await (const event of bench.engine.generate(requestOf({ previews: 2 }), { signal: left.signal })) {
        if (event.type !== 'preview') continue
        bench.peer.mode = mode
        left.abort(new Error('left'))
      }
    })()
    await expect(drawing).rejects.toThrow('left')
    const routes = mode === 'newest' ? ['jobs'] : ['/queue', '/interrupt']
    await expect.poll(() => bench.peer.cancelled.map(({ route }) => route)).toEqual(routes)
    expect(new Set(bench.peer.cancelled.map(({ job }) => job)).size).toBe(1)
    expect(bench.peer.cancelled[0]?.job).toMatch(/^[0-9a-f-]{36}$/)
  })

  test.each([
    ['broken', 'failed'],
    ['hangs up', 'nonsense'],
  ] as const)('one that is %s while it draws is a fault in our words', async (mode, code) => {
    bench.peer.mode = mode
    const fault = await draw().catch((error: unknown) => error)
    expect(fault).toMatchObject({ name: 'EngineFault', code })
    expect(String(fault)).not.toContain('/srv')
    bench.peer.mode = 'newest'
  })

  test('a workflow that the server cannot run is nothing that the client could mend', async () => {
    const generate = { ...GENERATE, graph: { ...GENERATE.graph, '20': { class_type: 'NodeOfSomebody', inputs: {} } } }
    const other = await open({ generate })
    const fault = await eventsOf(other.engine, requestOf()).catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'setup', kind: 'engine_failed' })
    expect(String(fault)).not.toContain('/srv')
    await other.close()
  })

  test('the name of an embedding in a prompt loads nothing', async () => {
    bench.peer.mode = 'newest'
    await eventsOf(bench.engine, requestOf({ prompt: 'a mug embedding:../../secret Embedding : other' }))
    expect(bench.peer.asked.at(-1)?.prompt).toBe('a mug embedding ../../secret embedding  other')
  })
})
