import type { DrawRequest, EngineEvent, Warning } from '@easel/engine'
import type { Job } from '../../records/index.ts'
import type { Services } from '../../services.ts'
import { EngineFault } from '../fault.ts'
import { drawVerified, type Verification } from './draw-verified.ts'
import { orderKey, recalled } from './memory.ts'

type Work = Pick<Job, 'id' | 'project' | 'request'>

/**
 * What the first engine of a job's line that can do it draws. Another is asked only while nothing has been delivered and the
 * fault was the engine's own; the pictures then say so.
 */
export async function* drawByRoute(services: Services, job: Work, options: { signal: AbortSignal }): AsyncGenerator<EngineEvent> {
  const { engine, others = [] } = job.request
  const missed: Warning[] = []
  for (const [place, id] of [engine, ...others].entries()) {
    let delivered = false
    try {
      for await (const event of answerOf(services, id, job, options)) {
        if (event.type === 'progress') yield event
        else {
          delivered = true
          yield { ...event, picture: { ...event.picture, engine: id, warnings: [...missed, ...event.picture.warnings] } }
        }
      }
      return
    } catch (error) {
      const mayGoOn = error instanceof EngineFault && error.elsewhere && !delivered && place < others.length
      if (error instanceof EngineFault) services.log.info('an engine failed', { engine: id, fault: error.code, detail: error.detail })
      if (!mayGoOn) throw error
      missed.push({ code: 'engine_fallback', message: `${error.message} Another engine drew the picture.` })
    }
  }
}

/** What an engine draws; where its operator wants that, what it has drawn for the same order before. */
async function* answerOf(services: Services, id: string, { id: job, project, request }: Work, options: { signal: AbortSignal }) {
  const config = services.engines.configured.find((each) => each.id === id)
  const key = config?.remember ? orderKey(config, project, request.draw) : null
  const before = key && (await recalled(services, key, request.draw))
  if (before) return yield* before
  const verification = request.draw.edit ? null : (request.verify ?? config?.verify ?? null)
  if (verification) yield* await verifiedBy(services, id, { draw: request.draw, verification, signal: options.signal })
  else yield* drawWith(services, id, request.draw, options)
  // Whoever takes the pictures has kept them by now.
  if (key) await services.records.engines.remember(key, job)
}

/** What an engine draws, each picture held against its brief before it is shown. */
async function verifiedBy(
  services: Services,
  id: string,
  { draw, verification, signal }: { draw: DrawRequest; verification: Verification; signal: AbortSignal },
) {
  const { engines, inspector, now } = services
  const config = engines.configured.find((each) => each.id === id)
  const engine = engines.ids.includes(id) ? await engines.get(id) : null
  return drawVerified({
    request: draw,
    verification,
    price: config?.price ?? 0,
    writes: engine?.capabilities().text === 'exact',
    deadlineMs: config?.limits?.timeoutSeconds === undefined ? null : 1000 * config.limits.timeoutSeconds * verification.attempts,
    draw: (asked) => drawWith(services, id, asked, { signal }),
    inspect: inspector.inspect,
    now,
    signal,
  })
}

/** One engine's work, noted for its standing and its purse. Only pictures that were delivered cost anything. */
async function* drawWith(
  { engines }: Services,
  id: string,
  request: DrawRequest,
  options: { signal: AbortSignal },
): AsyncGenerator<EngineEvent> {
  const { standing, purse, configured } = engines
  // A job may have waited while the server was set up anew.
  if (!engines.ids.includes(id)) throw new EngineFault('unavailable', `The engine '${id}' is no longer set up on this server.`)
  standing.begin(id)
  let outcome: 'undecided' | 'worked' | EngineFault = 'undecided'
  let delivered = 0
  const order = await purse.reserve(configured.find((each) => each.id === id) ?? { id }, request.n).catch((error: unknown) => {
    standing.undecided(id)
    throw error
  })
  try {
    for await (const event of (await engines.get(id)).generate(request, options)) {
      if (event.type === 'picture') delivered++
      yield event
    }
    outcome = 'worked'
  } catch (error) {
    if (error instanceof EngineFault && error.elsewhere && !options.signal.aborted) outcome = error
    throw error
  } finally {
    if (outcome === 'worked') standing.worked(id)
    else if (outcome === 'undecided') standing.undecided(id)
    else standing.failed(id, outcome)
    await order.settle(delivered)
  }
}
