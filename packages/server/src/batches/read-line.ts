import { BatchLine, excerpt, type ImageRequest, parseCreateImage, parseEditImage, type WireRules, wireErrorOf } from '@easel/protocol'
import type { Batch, BatchFault } from './batch.ts'
import type { FileLine } from './lines.ts'

/** A line that is a request of a batch, or what is wrong with it; its body is read only when its turn has come. */
export function readLine({ number, text }: FileLine, endpoint: Batch['endpoint']): BatchLine | BatchFault {
  const fault = (code: string, message: string, param: string | null = null): BatchFault => ({ code, message, line: number, param })
  const value = text === null ? null : jsonOf(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault('invalid_json_line', 'This line is not a JSON object, in UTF-8, of at most 32 MiB.')
  const parsed = BatchLine.safeParse(value)
  if (!parsed.success) {
    const { message, param, envelope } = wireErrorOf(parsed.error.issues, value)
    return fault(envelope.error.code ?? 'invalid_request', message, param)
  }
  const { url, body } = parsed.data
  if (url !== endpoint) return fault('invalid_url', `The url '${excerpt(url)}' is not the endpoint of the batch, '${endpoint}'.`, 'url')
  if (body.stream === true) return fault('unsupported_parameter', 'The requests of a batch cannot stream.', 'body.stream')
  return parsed.data
}

export const isFault = (line: BatchLine | BatchFault): line is BatchFault => 'code' in line

/** The body of a line as the endpoint reads it, or a `WireError`. */
export const parseBody = (endpoint: Batch['endpoint'], body: BatchLine['body'], rules: WireRules): ImageRequest =>
  endpoint === '/v1/images/edits' ? parseEditImage(body, rules) : parseCreateImage(body, rules)

/** The model that a line names; the others must name the same. */
export const modelOf = ({ body }: BatchLine): string | null => (typeof body.model === 'string' ? body.model : null)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
