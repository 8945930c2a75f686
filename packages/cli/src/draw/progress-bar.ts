const WIDTH = 28
/** Before this share an estimate of the time left is a guess. */
const FIRST_ESTIMATE = 0.05

/** One line such as `drawing ██████░░░░  42 %  about 8 s left`. */
export function progressLine(done: number, elapsedMs: number): string {
  const filled = Math.round(done * WIDTH)
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
  const leftMs = done > FIRST_ESTIMATE && done < 1 ? (elapsedMs / done) * (1 - done) : null
  const left = leftMs === null ? '' : `  about ${timeOf(leftMs)} left`
  return `drawing ${bar} ${String(Math.round(done * 100)).padStart(3)} %${left}`
}

function timeOf(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

/** A bar on a terminal, and nothing in a pipe. */
export function createProgressBar(stream: NodeJS.WriteStream, now: () => number) {
  const start = now()
  let shown = ''
  return {
    show(done: number) {
      const line = progressLine(done, now() - start)
      if (!stream.isTTY || line === shown) return
      shown = line
      stream.write(`\r\x1b[2K${line}`)
    },
    clear() {
      if (shown) stream.write('\r\x1b[2K')
    },
  }
}
