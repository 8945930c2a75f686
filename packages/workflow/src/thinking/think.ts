import { type DrawRequest, type Picture, seedOf, type Warning } from '@easel/engine'
import type { ThinkLimits } from './limits.ts'
import { drafted, faultsOf, isBetter } from './look.ts'
import { proposals } from './proposals.ts'
import type { Draft, ThinkDoors, ThinkEvent } from './thinking.ts'

const SEEDS = 2 ** 32
/** Share of the work that is done before the picture is shipped. */
const THOUGHT = 0.5
/** Far from the seeds of neighbours in a series. */
const OTHER_SEED = 1_000_003

type Course = { doors: ThinkDoors; limits: ThinkLimits; signal: AbortSignal | undefined; index: number }

/**
 * Pictures that were looked at before they are shipped: each is drafted at low quality, inspected from its pixels, and what
 * fails is mended in the scene and drafted again; a repair stays only if fewer checks fail after it and none that passed before.
 * Then the scene is drawn as asked. Where nothing is found wrong, that is the very picture that drawing without thinking gives.
 */
export async function* think(
  request: DrawRequest,
  doors: ThinkDoors,
  { signal, ...limits }: ThinkLimits & { signal?: AbortSignal },
): AsyncGenerator<ThinkEvent> {
  for (let index = 0; index < request.n; index++) {
    signal?.throwIfAborted()
    const seed = (seedOf(request) + index) % SEEDS
    yield* thinkOne({ ...request, n: 1, seed }, { doors, limits, signal, index })
  }
}

async function* thinkOne(request: DrawRequest, course: Course): AsyncGenerator<ThinkEvent> {
  const { signal, index } = course
  const first = yield* draft(request, null, course, 0)
  if (!first) {
    yield thought(index, 'The engine that draws tells no scene, so the picture is drawn as it comes.')
    yield { type: 'settled', index }
    return yield* shipped(request, null, course)
  }
  const { best, did } = yield* mended(request, first, course)
  signal?.throwIfAborted()
  for (const text of faultsOf(best)) yield thought(index, `Still not as asked: ${text}`)
  yield { type: 'settled', index }
  // A draft of a scene that was left alone, at the quality asked for, is the picture.
  if (best === first && request.quality === 'low' && request.previews === 0)
    return yield { type: 'picture', index, picture: told(first.picture, best, did) }
  const same = best === first ? request : { ...request, given: { scene: best.scene } }
  for await (const event of shipped(same, best, course))
    yield event.type === 'picture' ? { ...event, picture: told(event.picture, best, did) } : event
}

/** The best draft that could be had within the limits, and what was done for it. */
async function* mended(request: DrawRequest, first: Draft, course: Course): AsyncGenerator<ThinkEvent, { best: Draft; did: string[] }> {
  const { doors, limits, index, signal } = course
  const startedAt = doors.now()
  const tried = new Set<string>()
  const did: string[] = []
  let best = first
  yield thought(
    index,
    first.failed.length === 0 ? 'The draft passes every check that applies.' : `Found in the draft: ${faultsOf(first).join(' ')}`,
  )
  for (let round = 1; round <= limits.rounds && best.failed.length > 0; round++) {
    signal?.throwIfAborted()
    if (doors.now() - startedAt > limits.deadlineMs) {
      yield thought(index, 'The time for thinking is over.')
      break
    }
    const next = proposals(best).find(({ scene }) => !tried.has(JSON.stringify(scene)))
    // What was given is mended, never put aside for another composition.
    const isAnew = !next && !request.given && !tried.has('anew')
    if (!next && !isAnew) break
    tried.add(next ? JSON.stringify(next.scene) : 'anew')
    const attempt = next ? { ...request, given: { scene: next.scene } } : { ...request, seed: ((request.seed ?? 0) + OTHER_SEED) % SEEDS }
    const after = yield* draft(attempt, next ? best.brief : null, course, round)
    const what = next?.did ?? 'composed the picture anew'
    if (!after || !isBetter(after, best)) {
      yield thought(index, `Tried and put back: ${what}.`)
      continue
    }
    best = { ...after, picture: { ...after.picture, warnings: first.picture.warnings } }
    did.push(what)
    yield thought(index, `Changed: ${what}.`)
  }
  return { best, did }
}

/** A draft, told as progress in the first half of the work: each takes half of what is left of it. */
async function* draft(
  request: DrawRequest,
  brief: Draft['brief'] | null,
  course: Course,
  round: number,
): AsyncGenerator<ThinkEvent, Draft | null> {
  const { doors, signal, index } = course
  const from = THOUGHT * (1 - 0.5 ** round)
  const to = THOUGHT * (1 - 0.5 ** (round + 1))
  const sketch: DrawRequest = { ...request, quality: 'low', previews: 0 }
  const drawing = drafted(sketch, { brief, doors, signal })
  for (let step = await drawing.next(); ; step = await drawing.next()) {
    if (step.done) return step.value
    if (step.value.type === 'progress') yield { type: 'progress', index, stage: 'paint', done: from + (to - from) * shareOf(step.value) }
  }
}

/** The picture as asked. */
async function* shipped(request: DrawRequest, best: Draft | null, { doors, signal, index }: Course): AsyncGenerator<ThinkEvent> {
  const from = best ? THOUGHT : 0
  for await (const event of doors.draw(request, signal ? { signal } : {}))
    yield event.type === 'progress'
      ? { type: 'progress', index, stage: 'paint', done: from + (1 - from) * shareOf(event) }
      : { ...event, index }
}

type Progress = Extract<ThinkEvent, { type: 'progress' }>
const shareOf = ({ stage, done }: Progress): number => (stage === 'paint' ? done : stage === 'encode' ? 1 : 0)

const thought = (index: number, text: string): ThinkEvent => ({ type: 'thought', index, text })

/** What was understood, warned of and mended on the way goes with the picture. */
function told(picture: Picture, { brief, picture: draft, ...best }: Draft, did: readonly string[]): Picture {
  const mended: Warning[] = did.map((what) => ({ code: 'repaired', message: `Changed after looking at a draft: ${what}.` }))
  const left: Warning[] = faultsOf({ brief, picture: draft, ...best }).map((message) => ({ code: 'check_failed', message }))
  const all = [...draft.warnings, ...picture.warnings, ...mended, ...left]
  const warnings = [...new Map(all.map((warning) => [JSON.stringify(warning), warning])).values()]
  return { ...picture, brief, warnings }
}
