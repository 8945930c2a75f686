import { parseArgs } from 'node:util'
import { ConfigError, openServices, readConfig, startWorker } from '@easel/server'
import { logFor } from '../serve/log-for.ts'
import { untilSignal } from '../until-signal.ts'
import { warmEasel } from '../warm-easel.ts'

/** How long work in hand may go on after the first signal; what is not done by then another worker does again. */
const GRACE_MS = 60_000

/** `easel worker`: draws the jobs of servers elsewhere that share the database and the blobs, until a signal. */
export async function worker(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options: { concurrency: { type: 'string', short: 'c' } } })
  const config = readConfig({
    ...logFor(environment, process.stderr.isTTY),
    ...(values.concurrency && { EASEL_WORKERS: values.concurrency }),
  })
  if (config.workers === 0) throw new ConfigError(['A worker takes at least one job at a time: --concurrency 1.'])
  const services = await openServices(config, { queue: 'data-folder' })
  const running = await startWorker(services, config)
  const ended = untilSignal(() => running.close(GRACE_MS))
  const where = config.database === null ? `the line of ${config.dataFolder}` : 'the line of the shared database'
  process.stdout.write(`Drawing what is in ${where}.\n`)
  void warmEasel(services)
  await ended
  return 0
}
