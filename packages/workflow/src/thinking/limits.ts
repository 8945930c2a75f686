export type ThinkLimits = {
  /** Drafts drawn at most for one picture beside the first. */
  rounds: number
  /** No draft is begun later than this many ms after the start of a picture. */
  deadlineMs: number
}

export type Effort = 'low' | 'medium' | 'high' | 'xhigh'

/** How far thinking goes; at `low` and below nothing is thought over. */
export const EFFORTS: Readonly<Record<Exclude<Effort, 'low'>, ThinkLimits>> = {
  medium: { rounds: 5, deadlineMs: 60_000 },
  high: { rounds: 10, deadlineMs: 150_000 },
  xhigh: { rounds: 20, deadlineMs: 400_000 },
}

/** The limits of a reasoning effort of the wire; null: draw at once. */
export const effortOf = (effort: string | null): ThinkLimits | null =>
  effort !== null && Object.hasOwn(EFFORTS, effort) ? EFFORTS[effort as keyof typeof EFFORTS] : null
