/** Runs pieces of work side by side, so many at a time. */
export function createHands(atOnce: number) {
  const busy = new Set<Promise<void>>()
  let failure: { error: unknown } | null = null
  const check = () => {
    if (failure) throw failure.error
  }
  return {
    /** Waits until a hand is free; throws what an earlier piece has thrown. */
    async free() {
      while (busy.size >= atOnce) await Promise.race(busy)
      check()
    },
    start(work: () => Promise<void>) {
      const piece = work()
        .catch((error) => {
          failure ??= { error }
        })
        .finally(() => busy.delete(piece))
      busy.add(piece)
    },
    /** Waits for all of it. */
    async done() {
      await Promise.all(busy)
      check()
    },
  }
}
