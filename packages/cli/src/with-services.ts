import { closeServices, openServices, readConfig, type Services, silentLog } from '@easel/server'

/** Does something with the data folder, beside whatever server uses it, and closes it again; `data-folder` also reaches that server's line. */
export async function withServices<Result>(
  environment: NodeJS.ProcessEnv,
  work: (services: Services) => Promise<Result>,
  queue: 'process' | 'data-folder' = 'process',
): Promise<Result> {
  const services = await openServices(readConfig(environment), { queue, log: silentLog })
  try {
    return await work(services)
  } finally {
    await closeServices(services)
  }
}
