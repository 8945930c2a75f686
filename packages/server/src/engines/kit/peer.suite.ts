import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EngineFault, type FaultCode } from '../fault.ts'
import { type Bench, eventsOf, picturesIn, requestOf } from './bench.ts'
import type { FakePeer, Mishap } from './fake-server.ts'
import { paint } from './paint.ts'

/** Everything of which no word may reach a client. */
const SECRETS = ['sk-secret-of-the-operator', 'hunter2', '/srv/models/secret', '127.0.0.1', 'unmistakable prompt']
const TELLTALE = JSON.stringify({
  error: { message: `No: ${SECRETS.join(' ')}`, code: null, type: 'invalid_request_error' },
  detail: SECRETS.join(' '),
})

const STATUSES: [number, FaultCode][] = [
  [400, 'refused'],
  [401, 'setup'],
  [403, 'setup'],
  [404, 'failed'],
  [422, 'refused'],
  [429, 'busy'],
  [500, 'failed'],
  [502, 'failed'],
  [503, 'unavailable'],
  [504, 'late'],
  [302, 'failed'],
]

/** What every engine promises whose peer may fail; `open` gives it the deadline. */
export function peerSuite(open: (options: { deadlineMs: number }) => Promise<Bench & { peer: FakePeer }>) {
  let bench: Bench & { peer: FakePeer }
  beforeAll(async () => {
    bench = await open({ deadlineMs: 20_000 })
  })
  afterAll(() => bench.close())

  /** The fault that comes of a mishap, after which everything works again. */
  const faultOf = async (mishap: Mishap): Promise<EngineFault> => {
    bench.peer.behave(mishap)
    const fault = await eventsOf(bench.engine, requestOf({ prompt: 'unmistakable prompt' })).catch((error: unknown) => error)
    bench.peer.behave(null)
    if (!(fault instanceof EngineFault)) return expect.fail(`expected an EngineFault but received ${String(fault)}`)
    for (const secret of SECRETS) expect(`${fault.message} ${fault.detail}`).not.toContain(secret)
    expect(picturesIn(await eventsOf(bench.engine, requestOf()))).toHaveLength(1)
    return fault
  }

  test.each(STATUSES)('the status %i of its peer is a fault %s, in our words', async (status, code) => {
    const fault = await faultOf({ status, body: TELLTALE, headers: { location: 'http://127.0.0.1:1/' } })
    expect(fault.code).toBe(code)
    expect(fault.message).toContain(`'${bench.engine.id}'`)
  })

  test('a peer that is busy says when to come again, within reason', async () => {
    expect((await faultOf({ status: 429, body: '{}', headers: { 'retry-after': '7' } })).retryAfterMs).toBe(7000)
    expect((await faultOf({ status: 429, body: '{}', headers: { 'retry-after': '999999' } })).retryAfterMs).toBe(60_000)
    expect((await faultOf({ status: 429, body: '{}', headers: { 'retry-after': 'soon' } })).retryAfterMs).toBeNull()
  })

  test.each<[string, Mishap, FaultCode]>([
    ['JSON that is none', { status: 200, body: '{"data":[{"b64_json":' }, 'nonsense'],
    ['a page of HTML', { status: 200, body: '<!doctype html><h1>Welcome</h1>', headers: { 'content-type': 'text/html' } }, 'nonsense'],
    ['JSON without a picture', { status: 200, body: '{"data":[]}' }, 'nonsense'],
    ['JSON of another kind', { status: 200, body: '[1,2,3]' }, 'nonsense'],
    ['the word null', { status: 200, body: 'null' }, 'nonsense'],
    ['an answer that is cut off', 'cut', 'nonsense'],
  ])('%s is a fault', async (_, mishap, code) => expect((await faultOf(mishap)).code).toBe(code))

  test.each(['hang', 'drip'] as const)('an answer that does not come to an end is a fault at the deadline: %s', async (mishap) => {
    const hasty = await open({ deadlineMs: 150 })
    hasty.peer.behave(mishap)
    await expect(eventsOf(hasty.engine, requestOf())).rejects.toMatchObject({ name: 'EngineFault', code: 'late', kind: 'engine_timeout' })
    await hasty.close()
  })

  test('bytes that are no picture of the right size are a fault', async () => {
    const whole = await paint({ width: 128, height: 192 }, 1)
    const bomb = await sharp({ create: { width: 2100, height: 2100, channels: 3, background: 'white' } })
      .png({ palette: true, colours: 2 })
      .toBuffer()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="128" height="192"/>')
    for (const file of [whole.subarray(0, whole.length >> 1), bomb, svg, Buffer.from('GIF89a'), new Uint8Array([1])])
      expect((await faultOf({ file })).code).toBe('nonsense')
  })

  test('a picture of another size than was ordered is brought to that size, and that is said', async () => {
    bench.peer.behave({ file: await paint({ width: 100, height: 100 }, 1) })
    const [picture] = picturesIn(await eventsOf(bench.engine, requestOf()))
    bench.peer.behave(null)
    expect(await sharp(picture?.bytes).metadata()).toMatchObject({ width: 128, height: 192 })
    expect(picture?.warnings.some(({ code, message }) => code === 'size_resampled' && message.includes('100×100'))).toBe(true)
  })

  test('a peer that is gone is called unreachable, by its health too', async () => {
    await bench.peer.close()
    await expect(eventsOf(bench.engine, requestOf())).rejects.toMatchObject({ code: 'unavailable' })
    expect(await bench.engine.health()).toMatchObject({ ok: false })
  })
}
