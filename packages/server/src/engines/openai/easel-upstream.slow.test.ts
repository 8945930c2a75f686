import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servicesInMemory } from '../../../test/services-in-memory.ts'
import { createTestEngine } from '../../../test/test-engine.ts'
import { createApp } from '../../app.ts'
import { startWorkers } from '../../jobs/index.ts'
import { createKey, USUAL_SCOPES } from '../../keys/index.ts'
import { closeServices, type Services } from '../../services.ts'
import { adapted } from '../fitting/index.ts'
import { createShelf, eventsOf, picturesIn, requestOf } from '../kit/bench.ts'
import { leftHalf, photo } from '../kit/paint.ts'
import { openAiFrom } from './configured.ts'

/** Another Easel, whole, on a real socket: the one peer here that is no fake. */
async function openEasel() {
  const box: { services?: Services } = {}
  const asset = async (hash: string) => (await box.services?.blobs.get(hash)) ?? null
  const services = await servicesInMemory(createTestEngine({ asset }))
  box.services = services
  const { secret } = await createKey(services, {
    name: 'peer',
    project: 'default',
    scopes: USUAL_SCOPES,
    profile: 'strict',
    expiresAt: null,
  })
  startWorkers(services)
  const server = createServer(getRequestListener(createApp(services).fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await closeServices(services)
  }
  return { url, secret, close }
}

describe.each(['easel', 'openai'] as const)('another Easel as the upstream, spoken to as %s', (kind) => {
  let peer: Awaited<ReturnType<typeof openEasel>>
  beforeAll(async () => {
    peer = await openEasel()
  })
  afterAll(() => peer.close())

  const open = (key = peer.secret) => {
    const { keep, asset } = createShelf()
    const config = { id: 'other', kind, url: peer.url, key, model: 'gpt-image-2', privacy: 'loopback', workflows: null } as const
    return { engine: adapted(openAiFrom(config, kind), { asset, deadlineMs: 10_000 }), keep }
  }
  /** As small as the wire allows. */
  const SIZE = { width: 816, height: 816 }

  test('draws, streams and keeps its seeds', async () => {
    const { engine } = open()
    expect(await engine.health()).toMatchObject({ ok: true })
    const events = await eventsOf(engine, requestOf({ size: SIZE, previews: 2 }))
    expect(events.map(({ type }) => type)).toEqual(['preview', 'preview', 'picture'])
    const colours = await Promise.all(
      [7, 7, 9].map(async (seed) => {
        const [picture] = picturesIn(await eventsOf(engine, requestOf({ size: SIZE, seed })))
        return (await sharp(picture?.bytes).removeAlpha().raw().toBuffer())[0]
      }),
    )
    expect(colours[0]).toBe(colours[1])
    if (kind === 'easel') expect(colours[2]).toBe((9 * 37) % 256)
  })

  test('edits within the mask and nowhere else', async () => {
    const { engine, keep } = open()
    const source = {
      inputs: [keep(await photo(SIZE))],
      mask: keep(await leftHalf(SIZE)),
      maskMode: 'exact',
      feather: 0,
      onLowConfidence: 'warn',
    } as const
    const [picture] = picturesIn(
      await eventsOf(engine, requestOf({ prompt: 'paint it', size: 'native', edit: { ...source, inputs: [...source.inputs] } })),
    )
    expect(picture?.report).toMatchObject({ maxDifferenceOutside: 0 })
    expect(picture?.report?.changedShare).toBeGreaterThan(0.45)
  })

  test('refuses a wrong key, which is our fault and not that of the client', async () => {
    await expect(eventsOf(open('sk-wrong').engine, requestOf({ size: SIZE }))).rejects.toMatchObject({
      code: 'setup',
      kind: 'engine_failed',
    })
  })
})
