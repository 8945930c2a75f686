/** Closes on the first SIGINT or SIGTERM, and ends at once on the second; done when all is closed. */
export function untilSignal(close: () => Promise<void>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    process.stdout.write('Finishing the work in hand; what is left goes on at the next start.\n')
    close().then(resolve, reject)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return promise
}
