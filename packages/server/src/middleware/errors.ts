import { WireError } from '@easel/protocol'
import type { Context } from 'hono'
import type { Services } from '../services.ts'
import { storageErrorOf } from '../storage-fault.ts'

/** Every failure as OpenAI's envelope; what nobody foresaw is logged and told without its insides. */
export const answerError = ({ log }: Services) => {
  return (error: Error, context: Context) => {
    const known = error instanceof WireError ? error : storageErrorOf(error)
    if (known !== error) log.error('unforeseen', error, { method: context.req.method, path: context.req.path })
    const { status, envelope, headers } = known ?? new WireError('server_error', 'The server had an error while processing your request.')
    return context.json(envelope, status, headers)
  }
}

export const unknownRoute = (context: Context) => {
  const { method, path } = context.req
  const hint = isOffByVersion(path) ? ". The API's paths begin with /v1, once: check the client's base URL." : ''
  throw new WireError('not_found', `Invalid URL (${method} ${path.slice(0, 200)})${hint}`)
}

/** A base URL without its `/v1`, or one to which the client has added another, is what most often leads nowhere. */
const isOffByVersion = (path: string): boolean =>
  /^\/(?:v1\/v1\/|(?:images|responses|files|uploads|batches|models|moderations|conversations|chat)(?:\/|$))/.test(path)
