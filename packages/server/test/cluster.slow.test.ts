import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import OpenAI from 'openai'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type ObjectStore, startObjectStore } from './object-store.ts'
import { type Cluster, POSTGRES_PROGRAMS, startPostgres } from './postgres.ts'

const SCRIPT = fileURLToPath(new URL('./join-cluster.ts', import.meta.url))
/** A picture has ten strokes. */
const SLOW = 400

describe.skipIf(!POSTGRES_PROGRAMS)('nodes and workers that share PostgreSQL and a bucket', () => {
  let cluster: Cluster
  let store: ObjectStore
  let shared: Record<string, string>
  const children: ChildProcess[] = []
  const folders: string[] = []
  beforeAll(async () => {
    cluster = startPostgres()
    store = await startObjectStore()
    const blobs = `s3://${await store.newBucket()}?endpoint=${encodeURIComponent(store.address)}`
    shared = { ...store.keys, EASEL_DATABASE: await cluster.newDatabase(), EASEL_BLOBS: blobs, EASEL_FETCH: 'refuse' }
  })
  afterEach(async () => {
    for (const child of children.splice(0)) await kill(child)
  })
  afterAll(async () => {
    await store.stop()
    cluster.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  })

  /** Each with a data folder of its own, as machines have. */
  async function start(role: 'node' | 'worker', strokeMs = 1) {
    const folder = mkdtempSync(join(tmpdir(), 'easel-machine-'))
    folders.push(folder)
    const env = { ...process.env, ...shared, EASEL_DATA: folder, EASEL_WORKERS: role === 'worker' ? '1' : '0' }
    const child = spawn(process.execPath, [SCRIPT, role, String(strokeMs)], { stdio: ['ignore', 'pipe', 'inherit'], env })
    children.push(child)
    const [said] = await once(child.stdout, 'data')
    return { child, folder, address: String(said).trim() }
  }
  async function kill(child: ChildProcess) {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const clientOf = ({ address }: { address: string }) => new OpenAI({ apiKey: 'any', baseURL: `${address}/v1`, maxRetries: 0 })
  const jobsOf = async ({ address }: { address: string }) =>
    ((await (await fetch(`${address}/easel/v1/jobs`)).json()) as { data: { id: string; state: string; attempts: number }[] }).data

  test('a node streams what a worker elsewhere draws, and keeps no picture to itself', async () => {
    const [node, other] = [await start('node'), await start('node')]
    await start('worker')
    const stream = await clientOf(node).images.generate({ model: 'gpt-image-2', prompt: 'mug', stream: true, partial_images: 2 })
    const types = []
    for await (const event of stream) types.push(event.type)
    expect(types).toEqual(['image_generation.partial_image', 'image_generation.partial_image', 'image_generation.completed'])
    const [job] = await jobsOf(other)
    const { pictures } = (await (await fetch(`${other.address}/easel/v1/jobs/${job?.id}`)).json()) as {
      pictures: { url: string; preview: boolean }[]
    }
    const url = pictures.find(({ preview }) => !preview)?.url
    const picture = new Uint8Array(await (await fetch(`${other.address}${url}`)).arrayBuffer())
    expect(Buffer.from(picture.subarray(1, 4)).toString()).toBe('PNG')
    for (const { folder } of [node, other])
      expect(readdirSync(folder, { recursive: true }).filter((name) => /[0-9a-f]{64}/.test(String(name)))).toEqual([])
  })

  test('a worker that is killed in the middle of a drawing loses nothing: another draws it, and the same stream goes on', async () => {
    const node = await start('node')
    const first = await start('worker', SLOW)
    const stream = await clientOf(node).images.generate({
      model: 'gpt-image-2',
      prompt: 'a mug that survives',
      stream: true,
      partial_images: 1,
    })
    const types: string[] = []
    for await (const event of stream) {
      types.push(event.type)
      if (types.length > 1) continue
      // Its first coarse picture is here, and it still draws.
      await kill(first.child)
      await start('worker')
    }
    expect(types.at(-1)).toBe('image_generation.completed')
    const [job] = await jobsOf(node)
    expect(job).toMatchObject({ state: 'succeeded', attempts: 2 })
  })

  test('a job is cancelled through any node, and its worker is free at once', async () => {
    const [node, other] = [await start('node'), await start('node')]
    await start('worker', SLOW)
    const openai = clientOf(node)
    const drawn = openai.images.generate({ model: 'gpt-image-2', prompt: 'nobody wants it' }).catch((error: Error) => error.message)
    await expect.poll(async () => (await jobsOf(other)).find(({ state }) => state === 'running')).toBeDefined()
    const [job] = (await jobsOf(other)).filter(({ state }) => state === 'running')
    const cancelled = await fetch(`${other.address}/easel/v1/jobs/${job?.id}/cancel`, { method: 'POST' })
    expect(cancelled.status).toBe(200)
    expect(await drawn).toContain('cancelled')
    const next = await openai.images.generate({ model: 'gpt-image-2', prompt: 'x' })
    expect(next.data).toHaveLength(1)
  })

  test('an answer in the background whose node is killed is brought to its end by another', async () => {
    const [node, other] = [await start('node'), await start('node')]
    await start('worker', SLOW)
    const { id } = await clientOf(node).responses.create({
      model: 'gpt-5.5',
      input: 'Draw a red mug',
      tools: [{ type: 'image_generation' }],
      tool_choice: { type: 'image_generation' },
      background: true,
    })
    await expect.poll(async () => (await jobsOf(other)).some(({ state }) => state === 'running')).toBe(true)
    await kill(node.child)
    const openai = clientOf(other)
    await expect.poll(async () => (await openai.responses.retrieve(id)).status, { timeout: 60_000 }).toBe('completed')
    const { output } = await openai.responses.retrieve(id)
    expect(output.filter(({ type }) => type === 'image_generation_call')).toHaveLength(1)
    expect((await jobsOf(other)).filter(({ state }) => state === 'running')).toEqual([])
  })
})
