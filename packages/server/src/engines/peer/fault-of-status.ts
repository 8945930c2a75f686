import { EngineFault } from '../fault.ts'
import { type Answer, errorBody } from './ask.ts'

/** Codes by which peers say that their moderators blocked a request. */
const BLOCKED = new Set(['moderation_blocked', 'content_policy_violation', 'safety_violation'])
const MOST_RETRY_AFTER_MS = 60_000

/** What a peer's failure means for a client: the status and a code decide; the peer's own words stay there. */
export async function faultOfStatus(engine: string, answer: Answer): Promise<EngineFault> {
  return faultOf(engine, answer, await errorBody(answer))
}

/** The same with a body that has been read already. */
export function faultOf(engine: string, answer: Answer, body: unknown): EngineFault {
  const code = codeIn(body)
  const facts = { detail: `status ${answer.status}${code ? `, ${code}` : ''}`, retryAfterMs: retryAfterMs(answer) }
  const named = `The engine '${engine}'`
  if (code && BLOCKED.has(code)) return new EngineFault('blocked', `${named} will not draw this request: its safety rules block it.`, facts)
  switch (answer.status) {
    case 400:
    case 413:
    case 415:
    case 422:
      return new EngineFault('refused', `${named} understood this request as one that it cannot draw.`, facts)
    case 401:
    case 403:
      return new EngineFault('setup', `${named} is not set up rightly on this server.`, facts)
    case 402:
      return new EngineFault('unavailable', `${named} is not available at present.`, facts)
    case 408:
    case 504:
      return new EngineFault('late', `${named} gave no picture in time.`, facts)
    case 429:
      if (code === 'insufficient_quota') return new EngineFault('unavailable', `${named} is not available at present.`, facts)
      return new EngineFault('busy', `${named} has more work than it can take.`, facts)
    case 503:
      return new EngineFault('unavailable', `${named} is not available at present.`, facts)
    default:
      return new EngineFault('failed', `${named} failed.`, facts)
  }
}

/** `{error: {code | type}}` of OpenAI and its kind, or `{error: "code"}`; only what looks like a code is believed to be one. */
function codeIn(body: unknown): string | null {
  const error = field(body, 'error')
  const code = [field(error, 'code'), field(error, 'type'), error].find((each) => typeof each === 'string' && /^[\w.-]{1,64}$/.test(each))
  return typeof code === 'string' ? code : null
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/** `retry-after` in seconds; a date or a wild number is not followed. */
function retryAfterMs({ headers }: Answer): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  return seconds > 0 ? Math.min(MOST_RETRY_AFTER_MS, Math.ceil(seconds * 1000)) : null
}
