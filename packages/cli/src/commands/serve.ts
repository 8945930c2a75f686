import { parseArgs } from 'node:util'
import { closeServices, openServices, type RunningServer, readConfig, type Services, startServer } from '@easel/server'
import { logFor } from '../serve/log-for.ts'
import { welcome } from '../serve/welcome.ts'
import { ensureStudio, STUDIO_DIST } from '../studio.ts'
import { untilSignal } from '../until-signal.ts'
import { warmEasel } from '../warm-easel.ts'

/** How long work in hand may go on after the first signal; a second one ends it at once. */
const GRACE_MS = 10_000
/** The first requests go before the engine's fonts and geometry load. */
const WARM_UP_AFTER_MS = 300

/** `easel serve`: the API and the studio, until a signal. */
export async function serve(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } })
  const config = readConfig({
    ...logFor(environment, process.stderr.isTTY),
    ...(values.port && { EASEL_PORT: values.port }),
    ...(values.host && { EASEL_HOST: values.host }),
  })
  const services = await openServices(config, { queue: 'data-folder' })
  const server = await listen(services, config)
  const ended = untilSignal(() => server.close(GRACE_MS))
  process.stdout.write(await welcome(services, config, server.address))
  // Who draws nothing needs no engine.
  const warmUp = config.workers === 0 ? null : setTimeout(() => void warmEasel(services), WARM_UP_AFTER_MS)
  await ensureStudio((line) => process.stdout.write(`${line}\n`))
  await ended
  if (warmUp) clearTimeout(warmUp)
  return 0
}

async function listen(services: Services, config: ReturnType<typeof readConfig>): Promise<RunningServer> {
  try {
    return await startServer(services, config, { studioFolder: STUDIO_DIST })
  } catch (error) {
    await closeServices(services)
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new Error(`Port ${config.port} is in use; choose another with EASEL_PORT or --port.`, { cause: error })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Error(`'${config.host}' is no address of this machine.`, { cause: error })
    throw error
  }
}
