import { WireError } from '@easel/protocol'
import type { Context } from 'hono'
import { bytesOf } from './body-bytes.ts'
import { mediaTypeOf } from './media-type.ts'

/** Room for a prompt of 32,000 characters, each written as an escaped surrogate pair, and for everything beside it. */
const MAX_BODY_BYTES = 2 * 1024 * 1024
/** Bodies in memory at one time, of all requests together. */
const MAX_BYTES_AT_ONCE = 512 * 1024 * 1024

const held = { bytes: 0 }

/** The body of a request as JSON; what is no JSON, too large or labelled as something else is a `WireError`. */
export async function readJsonBody(context: Context, limitBytes = MAX_BODY_BYTES): Promise<unknown> {
  const type = mediaTypeOf(context)
  if (type !== 'application/json' && !type.endsWith('+json'))
    throw new WireError(
      'unsupported_content_type',
      `Unsupported content type: '${type.slice(0, 100)}'. This API method only accepts 'application/json' requests.`,
    )
  let own = 0
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of bytesOf(context.req.raw, { limitBytes })) {
      if (held.bytes + chunk.length > MAX_BYTES_AT_ONCE)
        throw new WireError('unavailable', 'The server is reading too many large requests. Try again.', null, {
          headers: { 'retry-after': '5' },
        })
      held.bytes += chunk.length
      own += chunk.length
      chunks.push(chunk)
    }
    return parse(chunks)
  } finally {
    held.bytes -= own
  }
}

function parse(chunks: Uint8Array[]): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch (error) {
    throw new WireError('malformed_body', 'We could not parse the JSON body of your request.', null, { cause: error })
  }
}
