import type { ErrorEnvelope } from './errors.ts'
import type { OutputFormat, Quality } from './models.ts'
import type { Usage } from './tokens.ts'

/** What was drawn, resolved: never `auto`. */
type Facts = { background: 'opaque' | 'transparent'; output_format: OutputFormat; quality: Quality; size: string }

/** One thing that could not be drawn as asked, and what was drawn instead. */
export type WireWarning = { code: string; message: string; words?: string }

type EaselImage = { seed: number; warnings: WireWarning[]; scene?: unknown; brief?: unknown }

/** Easel's own part of an answer, present when the request has the key `easel`; `images` only for n > 1. */
export type EaselAnswer = { job: string } & EaselImage & { images?: EaselImage[] }

/** Answer of `POST /v1/images/generations` without `stream`. */
export type ImagesResponse = Facts & {
  /** Unix seconds. */
  created: number
  /** Base64 without a `data:` prefix, one for each picture asked for. */
  data: { b64_json: string }[]
  usage: Usage
  safety_identifier?: string
  easel?: EaselAnswer
}

/** Events of a streamed generation; `sequence_number` counts from 0 without gaps. */
export type ImageStreamEvent =
  | (Facts & {
      type: 'image_generation.partial_image'
      b64_json: string
      created_at: number
      partial_image_index: number
      sequence_number: number
    })
  | (Facts & {
      type: 'image_generation.completed'
      b64_json: string
      created_at: number
      usage: Usage
      sequence_number: number
      safety_identifier?: string
      easel?: EaselAnswer
    })
  /** Ends a stream that failed after its first byte. */
  | ({ type: 'error' } & ErrorEnvelope)

/** One server-sent event: its name is its `type`, its data one line of JSON. */
export const encodeEvent = (event: ImageStreamEvent) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`

const MAX_HEADER_LENGTH = 1024

/** Value of `x-easel-warnings`: JSON, ASCII, at most 1 kB; what does not fit is counted. Null without warnings. */
export function warningsHeader(warnings: WireWarning[]): string | null {
  if (warnings.length === 0) return null
  for (let kept = warnings.length; kept >= 0; kept--) {
    const rest = warnings.length - kept
    const more = rest > 0 ? [{ code: 'more', message: `${rest} more` }] : []
    const text = asciiJson([...warnings.slice(0, kept), ...more])
    if (text.length <= MAX_HEADER_LENGTH) return text
  }
  return null
}

const asciiJson = (value: unknown) =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
