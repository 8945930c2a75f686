import { deleteUnnamed } from '../inputs/keep-inputs.ts'
import type { Services } from '../services.ts'
import { idsOf } from './ids.ts'
import type { StoredResponse } from './response.ts'
import { runsOf } from './runs.ts'

/** Forgets an answer: it can be neither asked for nor gone on from. The pictures that it has drawn stay those of their jobs, unless it was not to be stored. */
export async function removeResponse(services: Services, response: StoredResponse): Promise<void> {
  const run = runsOf(services).get(response.id)
  run?.stop('cancelled')
  await run?.done
  const { records } = services
  const steps = (await records.responses.get(response.id))?.decision?.steps ?? []
  const blobs = await records.responses.remove(response.id)
  if (!response.asked.echo.store)
    for (const index of steps.keys()) blobs.push(...(await records.jobs.forget(idsOf(response.id, index).job)))
  await deleteUnnamed(services, blobs)
}
