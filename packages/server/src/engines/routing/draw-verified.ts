import type { DrawRequest, EngineEvent, Picture, Warning } from '@easel/engine'
import type { Attempt, Verified } from '@easel/workflow/verify'
import type { Inspect } from '../../inspector/index.ts'
import { EngineFault } from '../fault.ts'

/** How often a picture that fails its checks may be drawn anew, and for how many US dollars in all; null: no cap. */
export type Verification = { attempts: number; budgetDollars: number | null }

type Order = {
  request: DrawRequest
  verification: Verification
  /** US dollars of one picture. */
  price: number
  /** Whether the engine writes the words of a picture by itself. */
  writes: boolean
  deadlineMs: number | null
  draw: (request: DrawRequest) => AsyncIterable<EngineEvent>
  inspect: Inspect
  now: () => number
  signal: AbortSignal
}

/** Checks that read letters, where the letters are set by us: they stand in the scene as they are, and in colours that were measured. */
const SET_BY_US = ['words.exact', 'words.label', 'words.size', 'words.inside', 'contrast']

/**
 * Pictures that were held against their brief before they are shown: one that fails is drawn again with the next seed and with
 * what it failed said more plainly, within the verification's bounds. The best is delivered, and what it still fails is said.
 */
export async function* drawVerified(order: Order): AsyncGenerator<EngineEvent> {
  const { request } = order
  for (let index = 0; index < request.n; index++) {
    yield { type: 'progress', index, stage: 'brief', done: 0 }
    yield { type: 'picture', index, picture: await verifiedPicture(order, index) }
  }
}

async function verifiedPicture(order: Order, index: number): Promise<Picture> {
  const [{ verify, reasonsFor, verdictOf }, { readBrief, seedOf }] = await Promise.all([
    import('@easel/workflow/verify'),
    import('@easel/engine/pixels'),
  ])
  const { request, verification, price, writes, signal } = order
  const brief = request.given && 'brief' in request.given ? request.given.brief : readBrief(request.prompt).brief
  const size = typeof request.size === 'string' ? null : request.size
  const added = (attempt: Pick<Attempt, 'failed'>) => reasonsFor(attempt.failed, { writes })
  try {
    const verified = await verify<Picture>(
      {
        draw: async (attempt) => {
          const prompt = [request.prompt, ...added(attempt)].join(' ')
          // Seeds of several pictures do not meet: with n pictures an attempt is n further on.
          const seed = (seedOf(request) + index + attempt.seedsOn * request.n) % 2 ** 32
          // What was asked at first stays the brief: a reason is no further wish.
          const asked: DrawRequest = {
            ...request,
            n: 1,
            previews: 0,
            seed,
            ...(attempt.number > 1 && { prompt, given: request.given ?? { brief } }),
          }
          return { drawn: await onlyPicture(order.draw(asked)), dollars: price }
        },
        inspect: async ({ bytes, assets }) => verdictOf(await order.inspect(bytes, brief, { size, signal }), assets ? SET_BY_US : []),
        mayFail: (error) => error instanceof EngineFault && error.elsewhere,
      },
      { ...verification, dollarsEach: price, deadlineMs: order.deadlineMs, now: order.now, signal },
    )
    return { ...verified.best, warnings: [...verified.best.warnings, ...said(verified, added)] }
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('One picture costs')) throw new EngineFault('refused', error.message)
    throw error
  }
}

async function onlyPicture(events: AsyncIterable<EngineEvent>): Promise<Picture> {
  let picture: Picture | null = null
  for await (const event of events) if (event.type === 'picture') picture = event.picture
  if (!picture) throw new EngineFault('nonsense', 'The engine delivered no picture.')
  return picture
}

/** How it went, for whoever reads the answer. */
function said({ attempts, verdict, stop, dollars }: Verified<Picture>, added: (attempt: Attempt) => string[]): Warning[] {
  const last = attempts.at(-1)
  const reasons = last ? added(last) : []
  const count = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}${dollars > 0 ? ` for $${dollars.toFixed(2)}` : ''}`
  const more = reasons.length > 0 ? ` Added to the prompt: ${reasons.join(' ')}` : ''
  if (verdict.failed.length === 0)
    return attempts.length === 1
      ? []
      : [{ code: 'verified_after_retries', message: `The picture passed its checks after ${count}.${more}` }]
  const failed = verdict.failed.map(({ check, sentence }) => `${check}: ${sentence}`).join(' ')
  return [{ code: 'checks_failed', message: `The best of ${count} (ended: ${ENDS[stop]}) still fails ${failed}${more}` }]
}

const ENDS = {
  passed: 'passed',
  attempts: 'no further attempt is allowed',
  no_gain: 'two attempts in a row hardly gained anything',
  deadline: 'the time is nearly up',
  budget: 'the budget has no room for another',
} as const
