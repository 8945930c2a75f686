/** Lets so many calls go on at one time; the others wait in line until their signal fires. */
export function createSlots(width: number) {
  let taken = 0
  const line: (() => void)[] = []
  return {
    /** Resolves with the function that gives the slot back. */
    async take(signal: AbortSignal): Promise<() => void> {
      signal.throwIfAborted()
      if (taken >= width) await turn(line, signal)
      else taken++
      let given = false
      return () => {
        if (given) return
        given = true
        // Whoever is next takes this place over.
        const next = line.shift()
        if (next) next()
        else taken--
      }
    },
  }
}

export type Slots = ReturnType<typeof createSlots>

function turn(line: (() => void)[], signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const go = () => {
    signal.removeEventListener('abort', leave)
    resolve()
  }
  const leave = () => {
    line.splice(line.indexOf(go), 1)
    reject(signal.reason)
  }
  line.push(go)
  signal.addEventListener('abort', leave, { once: true })
  return promise
}
