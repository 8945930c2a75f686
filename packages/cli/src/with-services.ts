import { closeServices, openServices, readConfig, type Services, silentLog } from '@easel/server'

/** Does something with the data folder, beside whatever server uses it, and closes it again. */
export async function withServices<Result>(environment: NodeJS.ProcessEnv, work: (services: Services) => Promise<Result>): Promise<Result> {
  const services = await openServices(readConfig(environment), { queue: 'process', log: silentLog })
  try {
    return await work(services)
  } finally {
    await closeServices(services)
  }
}
