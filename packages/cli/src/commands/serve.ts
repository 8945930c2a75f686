import { parseArgs } from 'node:util'
import { openServices, type RunningServer, readConfig, type Services, startServer } from '@easel/server'
import { welcome } from '../serve/welcome.ts'
import { ensureStudio, STUDIO_DIST } from '../studio.ts'

/** How long work in hand may go on after the first signal; a second one ends it at once. */
const GRACE_MS = 10_000
/** The first requests go before the engine's fonts and geometry load. */
const WARM_UP_AFTER_MS = 300

/** `easel serve`: the API and the studio, until a signal. */
export async function serve(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } })
  const config = readConfig({
    ...environment,
    ...(values.port && { EASEL_PORT: values.port }),
    ...(values.host && { EASEL_HOST: values.host }),
  })
  const services = await openServices(config, { queue: 'data-folder' })
  const server = await listen(services, config)
  const ended = untilSignal(server)
  process.stdout.write(await welcome(services, config, server.address))
  const warmUp = setTimeout(() => void warm(services), WARM_UP_AFTER_MS)
  await ensureStudio((line) => process.stdout.write(`${line}\n`))
  await ended
  clearTimeout(warmUp)
  return 0
}

async function listen(services: Services, config: ReturnType<typeof readConfig>): Promise<RunningServer> {
  try {
    return await startServer(services, config, { studioFolder: STUDIO_DIST })
  } catch (error) {
    await services.records.close()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new Error(`Port ${config.port} is in use; choose another with EASEL_PORT or --port.`, { cause: error })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Error(`'${config.host}' is no address of this machine.`, { cause: error })
    throw error
  }
}

async function warm({ engines, log }: Services): Promise<void> {
  try {
    await (await engines.get('easel')).warm()
  } catch (error) {
    log.error('warm up', error)
  }
}

function untilSignal(server: RunningServer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    process.stdout.write('Finishing the work in hand; what is left goes on at the next start.\n')
    server.close(GRACE_MS).then(resolve, reject)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return promise
}
