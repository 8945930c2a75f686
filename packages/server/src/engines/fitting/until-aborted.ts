/**
 * What a peer delivers, until the signal fires: then it throws the signal's reason at once, whatever the peer still does.
 * `settled` runs when the peer has truly ended, so that its slot is not given away while it works on.
 */
export async function* untilAborted<Item>(
  source: AsyncIterable<Item>,
  signal: AbortSignal,
  settled: () => void,
): AsyncGenerator<Item, void> {
  const iterator = source[Symbol.asyncIterator]()
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  aborted.catch(() => {})
  const stop = () => reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  let pending: Promise<unknown> = Promise.resolve()
  try {
    signal.throwIfAborted()
    while (true) {
      const next = iterator.next()
      pending = next.catch(() => {})
      const { done, value } = await Promise.race([next, aborted])
      if (done) return
      yield value
    }
  } finally {
    signal.removeEventListener('abort', stop)
    void pending
      .then(() => iterator.return?.())
      .catch(() => {})
      .finally(settled)
  }
}
