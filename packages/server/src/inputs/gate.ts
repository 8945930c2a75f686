/** Lets `width` pieces of work go on at a time; the others wait in line. */
export function createGate(width: number) {
  let running = 0
  const line: (() => void)[] = []
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= width) await new Promise<void>((go) => line.push(go))
    else running++
    try {
      return await work()
    } finally {
      // Whoever is next takes this place over.
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}
