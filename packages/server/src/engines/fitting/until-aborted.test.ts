import { expect, test } from 'vitest'
import { untilAborted } from './until-aborted.ts'

/** A peer that takes no notice of any signal, and what becomes of it. */
function stubborn() {
  const news = Promise.withResolvers<string>()
  const fate = { isClosed: false, isSettled: false }
  async function* source() {
    try {
      yield 'first'
      yield await news.promise
    } finally {
      fate.isClosed = true
    }
  }
  const settled = () => {
    fate.isSettled = true
  }
  return { source: source(), news, fate, settled }
}

test('whoever leaves is let go though the peer works on, and its slot is free when it has truly ended', async () => {
  const { source, news, fate, settled } = stubborn()
  const left = new AbortController()
  const items = untilAborted(source, left.signal, settled)
  expect(await items.next()).toEqual({ done: false, value: 'first' })
  const next = items.next()
  left.abort(new Error('left'))
  await expect(next).rejects.toThrow('left')
  expect(fate).toEqual({ isClosed: false, isSettled: false })
  news.resolve('too late')
  await expect.poll(() => fate).toEqual({ isClosed: true, isSettled: true })
})

test('whoever stops listening closes the peer', async () => {
  const { source, fate, settled } = stubborn()
  for await (const item of untilAborted(source, new AbortController().signal, settled)) if (item === 'first') break
  await expect.poll(() => fate).toEqual({ isClosed: true, isSettled: true })
})

test('a peer that ends by itself, well or badly, is settled once', async () => {
  for (const fault of [null, new Error('broken')]) {
    let settled = 0
    async function* source() {
      yield 1
      if (fault) throw fault
    }
    const items = untilAborted(source(), new AbortController().signal, () => settled++)
    await items.next()
    const end = items.next()
    if (fault) await expect(end).rejects.toThrow('broken')
    else expect(await end).toEqual({ done: true, value: undefined })
    await expect.poll(() => settled).toBe(1)
  }
})

test('nothing is asked of the peer when the signal has fired before', async () => {
  const { source, fate, settled } = stubborn()
  await expect(untilAborted(source, AbortSignal.abort(new Error('gone')), settled).next()).rejects.toThrow('gone')
  await expect.poll(() => fate.isSettled).toBe(true)
})
