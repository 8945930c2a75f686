import { type ResponseState, WireError, type WireWarning } from '@easel/protocol'
import type { Decision } from '@easel/workflow/dialogue'
import { jobErrorOf } from '../jobs/index.ts'
import { callerOfRecord } from '../keys/index.ts'
import type { Job, JobError } from '../records/index.ts'
import type { Services } from '../services.ts'
import { allItems, contextOf } from './context.ts'
import { type Drawn, drawStep, warningsOfJob } from './draw-step.ts'
import { planStep } from './plan-step.ts'
import { type Reading, readTurn } from './read-turn.ts'
import { hasResponseEnded, type Outcome, type StoredItem, type StoredResponse } from './response.ts'
import { responseObject } from './response-object.ts'
import { say, think } from './speak.ts'
import { newEvent, type Tell, teller, wake } from './tell.ts'
import { thinkStep } from './think-step.ts'
import { addUsage, usageOfWords } from './usage.ts'

/** Why work on an answer stops: its client left, somebody cancelled it, or this process goes and the next one continues. */
export type Stop = 'left' | 'cancelled' | 'closing'

/** Brings an answer to its end: decides, draws, speaks. May be called again after a crash at any moment: what is done is not done again. */
export async function runResponse(services: Services, id: string, signal: AbortSignal): Promise<void> {
  const response = await services.records.responses.get(id)
  if (!response || hasResponseEnded(response)) return
  const tell = teller(services, id)
  try {
    await begin(services, response, tell)
    const reading = await read(services, response)
    const decision = await decide(services, response, reading, signal)
    const { outcome, status } = await answer({ services, response, reading, decision, signal, tell })
    await end(services, response, status, outcome)
  } catch (error) {
    if (signal.reason === ('closing' satisfies Stop) && response.asked.echo.background) return
    if (signal.aborted && signal.reason !== ('closing' satisfies Stop)) return end(services, response, 'cancelled', NOTHING)
    const told = signal.aborted ? STOPPED : jobErrorOf(error)
    if (told.kind === 'server_error') services.log.error('answer', error, { response: id })
    await end(services, response, 'failed', { ...NOTHING, error: told })
  }
}

/** What has come of an answer that was cut short. */
export const NOTHING: Outcome = { usage: null, imageUsage: null, error: null, incomplete: null, settled: [], warnings: [] }
export const STOPPED: JobError = { kind: 'unavailable', message: 'The server stopped while it worked on this response.', param: null }

async function begin(services: Services, response: StoredResponse, tell: Tell): Promise<void> {
  const { background } = response.asked.echo
  const at = (status: ResponseState) => ({ response: responseObject({ ...response, status }, []) })
  await tell('response.created', at(background ? 'queued' : 'in_progress'))
  if (background) await tell('response.queued', at('queued'))
  await services.records.responses.change(response.id, { status: 'in_progress' })
  await tell('response.in_progress', at('in_progress'))
}

async function read(services: Services, response: StoredResponse): Promise<Reading> {
  const { items: before, settled } = await contextOf(services.records, response)
  const now = await allItems(services.records, { response: response.id, direction: 'input' })
  const { echo, choice, image, mask } = response.asked
  const tool = { choice, action: image?.action ?? 'auto', hasMask: mask !== null }
  return readTurn(services, { before, now, settled }, { instructions: echo.instructions, ...tool })
}

/** What the mind wants to do; decided once, so that whoever continues does the same. */
async function decide(services: Services, response: StoredResponse, { turn }: Reading, signal: AbortSignal): Promise<Decision> {
  if (response.decision) return response.decision
  const mind = await services.mind()
  const decision = await mind.decide(turn, { signal })
  signal.throwIfAborted()
  if (decision.error) throw new WireError('image_invalid_value', decision.error.message, 'tools')
  const kept = withinLimit(decision, response.asked.maxToolCalls)
  await services.records.responses.change(response.id, { decision: kept })
  return kept
}

/** As many pictures as the request allows. */
function withinLimit(decision: Decision, most: number | null): Decision {
  const { steps, warnings } = decision
  if (most === null || steps.length <= most) return decision
  const warning = { code: 'max_tool_calls', message: `${steps.length} pictures were asked for, and max_tool_calls allows ${most}.` }
  return { ...decision, steps: steps.slice(0, most), warnings: [...warnings, warning] }
}

type Work = { services: Services; response: StoredResponse; reading: Reading; decision: Decision; signal: AbortSignal; tell: Tell }

/** Thoughts, pictures, words: each item is kept as soon as it is there. */
async function answer({ services, response, reading, decision, signal, tell }: Work): Promise<{ outcome: Outcome; status: ResponseState }> {
  const caller = await callerOfRecord(services.records, response)
  let outputIndex = 0
  const keep = (item: StoredItem) =>
    services.records.items.add({ response: response.id, direction: 'output', from: outputIndex++ }, response.project, [item])

  if (decision.thoughts.length > 0) await keep(await think(response, decision.thoughts, outputIndex, tell))
  const drawn: Drawn[] = []
  for (const [index, step] of decision.steps.entries()) {
    signal.throwIfAborted()
    const drawing = { services, response, caller, signal, tell }
    const planned = planStep(step, index, reading, response)
    const thought = await thinkStep(drawing, planned, outputIndex)
    if (thought) await keep(thought)
    const one = await drawStep(drawing, planned, outputIndex)
    await keep(one.item)
    drawn.push(one)
  }
  const words = wordsOf(decision, drawn)
  const { item, isCut } = await say(response, words, outputIndex, tell)
  await keep(item)

  const jobs = drawn.flatMap(({ job }) => job ?? [])
  const outcome: Outcome = {
    usage: await usageOfWords(reading.turn, decision, item),
    imageUsage: addUsage(jobs),
    error: null,
    incomplete: isCut ? 'max_output_tokens' : null,
    settled: decision.settled,
    warnings: await warningsOfAll(services, decision, jobs),
  }
  return { outcome, status: isCut ? 'incomplete' : 'completed' }
}

/** What the mind says; where a picture failed, why. */
function wordsOf({ say: words }: Decision, drawn: Drawn[]): string {
  const faults = [...new Set(drawn.flatMap(({ error }) => error?.message ?? []))]
  const isVain = drawn.length > 0 && drawn.every(({ error }) => error)
  return [...(isVain ? [] : [words]), ...faults].filter((text) => text !== '').join(' ')
}

async function warningsOfAll(services: Services, { warnings }: Decision, jobs: Job[]): Promise<WireWarning[]> {
  const ofJobs = await Promise.all(jobs.map((job) => warningsOfJob(services, job)))
  const byText = new Map([...warnings, ...ofJobs.flat()].map((warning) => [JSON.stringify(warning), warning]))
  return [...byText.values()]
}

const LAST_EVENTS: Partial<Record<ResponseState, string>> = {
  completed: 'response.completed',
  incomplete: 'response.incomplete',
  failed: 'response.failed',
}

/** Writes the end, with the event that tells it; a cancelled answer ends without one. */
export async function end(services: Services, response: StoredResponse, status: ResponseState, outcome: Outcome): Promise<void> {
  const { records, now } = services
  const endedAt = now()
  const output = await allItems(records, { response: response.id, direction: 'output' })
  const type = LAST_EVENTS[status]
  const facts = { response: responseObject({ ...response, status, outcome, endedAt }, output) }
  const pictures = Object.fromEntries(output.flatMap(({ id, pictures: [first] }) => (first ? [[id, first.blob]] : [])))
  await records.responses.end(response.id, { status, outcome, endedAt }, type ? newEvent(type, facts, { pictures }) : null)
  await wake(services, response.id)
}
