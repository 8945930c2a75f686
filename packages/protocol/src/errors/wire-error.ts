import { z } from 'zod'
import { ERRORS, type ErrorKind } from './table.ts'

/** Why something was not drawn: before the engine saw it, or after it had drawn. */
export const ModerationDetails = z.strictObject({
  moderation_stage: z.enum(['input', 'output', 'unknown']),
  categories: z.array(z.string()),
})
export type ModerationDetails = z.infer<typeof ModerationDetails>

/** OpenAI's body of every failure; the first four keys are always there. */
export const ErrorEnvelope = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
    moderation_details: ModerationDetails.exactOptional(),
  }),
})
export type ErrorEnvelope = z.infer<typeof ErrorEnvelope>

/** What an error carries beside its words: response headers such as `retry-after`, and why it was blocked. */
export type ErrorExtras = { cause?: unknown; headers?: Record<string, string>; moderation?: ModerationDetails }

/** A failure with its words for the client; `param` is the request's field as the client spelled it. */
export class WireError extends Error {
  override readonly name = 'WireError'
  readonly kind: ErrorKind
  readonly param: string | null
  readonly headers: Record<string, string>
  readonly moderation: ModerationDetails | null

  constructor(kind: ErrorKind, message: string, param: string | null = null, extras: ErrorExtras = {}) {
    super(message, { cause: extras.cause })
    this.kind = kind
    this.param = param
    this.headers = extras.headers ?? {}
    this.moderation = extras.moderation ?? null
  }

  get status() {
    return ERRORS[this.kind].status
  }

  /** The body of the answer. */
  get envelope(): ErrorEnvelope {
    const { type, code } = ERRORS[this.kind]
    const error = { message: this.message, type, param: this.param, code }
    return { error: this.moderation ? { ...error, moderation_details: this.moderation } : error }
  }
}
