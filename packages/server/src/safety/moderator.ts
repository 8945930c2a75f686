import { type Category, type Scores, scoresOf } from './categories.ts'

/** Where in a request something is looked at. */
export const STAGES = ['input_text', 'input_image', 'output_image'] as const
export type Stage = (typeof STAGES)[number]

/** What is looked at; a picture is the bytes of its file. */
export type Content = { stage: 'input_text'; text: string } | { stage: 'input_image' | 'output_image'; bytes: Uint8Array }

/** What is thought of one thing. */
export type Judgement = {
  scores: Scores
  /** Categories in which it is unsafe. */
  flagged: Category[]
  /** Those among them that `moderation: low` blocks as well. */
  grave: Category[]
  /** What decided, e.g. `minors.sexual`; null when nothing was flagged. */
  rule: string | null
}

/** One way of judging. */
export interface Moderator {
  readonly id: string
  /** What it can look at. */
  readonly stages: readonly Stage[]
  /** Throws when it cannot tell. */
  judge(content: Content, signal?: AbortSignal): Promise<Judgement>
}

export const HARMLESS: Judgement = { scores: scoresOf(() => 0), flagged: [], grave: [], rule: null }

/** The worse of two judgements in each category; of two rules, the first. */
export const worseOf = (a: Judgement, b: Judgement): Judgement => ({
  scores: scoresOf((category) => Math.max(a.scores[category], b.scores[category])),
  flagged: [...new Set([...a.flagged, ...b.flagged])],
  grave: [...new Set([...a.grave, ...b.grave])],
  rule: a.rule ?? b.rule,
})
