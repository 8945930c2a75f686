import { WireError } from '@easel/protocol'
import type { ExperimentStop } from '@easel/protocol/experiments'
import { wireRules } from '../jobs/index.ts'
import { callerOfRecord } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { createDoors } from './doors.ts'
import type { StoredExperiment } from './stored.ts'

type Options = {
  /** Fires with the reason `closing` when this process goes; the next one continues. */
  closing: AbortSignal
  /** How often to ask whether the experiment is cancelled. */
  lookMs: number
}

/** Brings an experiment to its end. May be called again after a crash at any moment: what has landed, or is drawn, is not drawn again. */
export async function runStored(services: Services, id: string, { closing, lookMs }: Options): Promise<void> {
  const experiment = await services.records.experiments.get(id)
  if (!experiment || experiment.state === 'ended') return
  const cut = new AbortController()
  const look = async () => {
    if ((await services.records.experiments.get(id))?.state === 'cancelling') cut.abort('cancelled')
  }
  await look()
  const timer = setInterval(() => void look().catch((error) => services.log.error('look after an experiment', error)), lookMs)
  try {
    cut.signal.throwIfAborted()
    await end(services, id, await run(services, experiment, AbortSignal.any([closing, cut.signal])))
  } catch (error) {
    if (cut.signal.aborted) return end(services, id, 'cancelled')
    if (closing.aborted || !isPlanFault(error)) throw error
    await end(services, id, 'failed', error.message)
  } finally {
    clearInterval(timer)
  }
}

async function run(services: Services, experiment: StoredExperiment, signal: AbortSignal): Promise<ExperimentStop> {
  const { id, plan } = experiment
  const { experimentResults: results } = services.records
  const [{ runExperiment }, caller, before] = await Promise.all([
    import('@easel/workflow/experiments'),
    callerOfRecord(services.records, experiment),
    results.cells(id, 0),
  ])
  const doors = createDoors(services, {
    experiment: id,
    caller,
    origin: 'api',
    landed: (cell, pictures) => results.addCell({ experiment: id, cell, pictures, finishedAt: services.now() }),
  })
  const { stoppedBy } = await runExperiment(plan, {
    rules: wireRules(services, caller),
    doors,
    before: before.map(({ cell }) => cell),
    signal,
  })
  return stoppedBy
}

async function end({ records, now }: Services, id: string, stoppedBy: ExperimentStop, error: string | null = null): Promise<void> {
  await records.experiments.change(id, ['running', 'cancelling'], { state: 'ended', stoppedBy, error, endedAt: now() })
}

/** What is wrong with the plan stays wrong however often it is tried. */
const isPlanFault = (error: unknown): error is Error =>
  (error instanceof WireError && error.status < 500) || (error instanceof Error && error.name === 'ContractError')
