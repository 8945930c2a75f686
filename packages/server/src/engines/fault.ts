import type { ErrorKind } from '@easel/protocol'

/** What may go wrong with a peer, as the wire says it, and whether another engine may be asked instead. */
const FAULTS = {
  /** The peer understood the request and will not draw it. */
  refused: { kind: 'image_refused', elsewhere: false },
  blocked: { kind: 'moderation_blocked', elsewhere: false },
  /** Our key or workflow is wrong there: nothing that a client could mend. */
  setup: { kind: 'engine_failed', elsewhere: true },
  /** It answered something that is no answer. */
  nonsense: { kind: 'engine_failed', elsewhere: true },
  failed: { kind: 'engine_failed', elsewhere: true },
  busy: { kind: 'engine_busy', elsewhere: true },
  unavailable: { kind: 'unavailable', elsewhere: true },
  late: { kind: 'engine_timeout', elsewhere: true },
  /** What its operator lets it cost is spent. */
  spent: { kind: 'unavailable', elsewhere: true },
} as const satisfies Record<string, { kind: ErrorKind; elsewhere: boolean }>

export type FaultCode = keyof typeof FAULTS

type FaultFacts = {
  /** When it may help to ask again. */
  retryAfterMs?: number | null
  /** For the log only: what the peer said, as a code. */
  detail?: string
  cause?: unknown
}

/**
 * A failure of an engine that works elsewhere. The message is for the client: it names the engine and what happened, never
 * the peer's own words, its address, a key, a path or the prompt.
 */
export class EngineFault extends Error {
  override readonly name = 'EngineFault'
  readonly code: FaultCode
  readonly retryAfterMs: number | null
  readonly detail: string | null

  constructor(code: FaultCode, message: string, facts: FaultFacts = {}) {
    super(message, { cause: facts.cause })
    this.code = code
    this.retryAfterMs = facts.retryAfterMs ?? null
    this.detail = facts.detail ?? null
  }

  get kind(): ErrorKind {
    return FAULTS[this.code].kind
  }

  /** Whether another engine may be asked instead. */
  get elsewhere(): boolean {
    return FAULTS[this.code].elsewhere
  }
}
