import { WireError } from '@easel/protocol'
import type { Context } from 'hono'

/** Room for a prompt of 32,000 characters, each written as an escaped surrogate pair, and for everything beside it. */
const MAX_BODY_BYTES = 2 * 1024 * 1024

/** The body of a request as JSON; what is no JSON, too large or labelled as something else is a `WireError`. */
export async function readJsonBody(context: Context): Promise<unknown> {
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'application/json' && !type.endsWith('+json'))
    throw new WireError(
      'unsupported_content_type',
      `Unsupported content type: '${type.slice(0, 100)}'. This API method only accepts 'application/json' requests.`,
    )
  const bytes = await readBytes(context.req.raw, MAX_BODY_BYTES)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new WireError('malformed_body', 'We could not parse the JSON body of your request.', null, { cause: error })
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new WireError('body_too_large', `The request body must not be larger than ${limit} bytes.`)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body ?? []) {
    total += chunk.length
    if (total > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
