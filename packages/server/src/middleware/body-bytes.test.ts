import { expect, test } from 'vitest'
import { bytesOf } from './body-bytes.ts'

const request = (body: ReadableStream, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

async function lengthOf(chunks: AsyncIterable<Uint8Array>) {
  let length = 0
  for await (const chunk of chunks) length += chunk.length
  return length
}

test('a body that stops coming is not waited for', async () => {
  const silent = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(3)) })
  await expect(lengthOf(bytesOf(request(silent), { limitBytes: 10, idleMs: 30 }))).rejects.toMatchObject({
    kind: 'request_timeout',
    status: 408,
  })
})

test('a short body is taken as it is, one that says so and stops coming is not waited for, and one that is longer than it says is held to the limit', async () => {
  const bodyOf = (bytes: number, ends: boolean) =>
    new ReadableStream({
      start(stream) {
        stream.enqueue(new Uint8Array(bytes))
        if (ends) stream.close()
      },
    })
  const short = { 'content-length': '8' }
  expect(await lengthOf(bytesOf(request(bodyOf(8, true), short), { limitBytes: 10 }))).toBe(8)
  const silent = bytesOf(request(bodyOf(3, false), short), { limitBytes: 10, idleMs: 30 })
  await expect(lengthOf(silent)).rejects.toMatchObject({ kind: 'request_timeout' })
  await expect(lengthOf(bytesOf(request(bodyOf(11, true), short), { limitBytes: 10 }))).rejects.toMatchObject({ kind: 'body_too_large' })
})

test('a body that keeps coming may take longer than a silence', async () => {
  let left = 5
  const slow = new ReadableStream({
    async pull(stream) {
      await new Promise((resolve) => setTimeout(resolve, 15))
      if (left-- > 0) stream.enqueue(new Uint8Array(2))
      else stream.close()
    },
  })
  expect(await lengthOf(bytesOf(request(slow), { limitBytes: 10, idleMs: 60 }))).toBe(10)
})

test('a body that breaks off is the client’s mistake', async () => {
  const broken = new ReadableStream({ pull: (stream) => stream.error(new Error('reset')) })
  await expect(lengthOf(bytesOf(request(broken), { limitBytes: 10 }))).rejects.toMatchObject({ kind: 'malformed_body' })
})

test('a body is stopped where it grows too large', async () => {
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(4_000_000)) })
  let taken = 0
  const read = async () => {
    for await (const chunk of bytesOf(request(endless), { limitBytes: 10_000_000 })) taken += chunk.length
  }
  await expect(read()).rejects.toMatchObject({ kind: 'body_too_large', status: 413 })
  expect(taken).toBe(8_000_000)
})
