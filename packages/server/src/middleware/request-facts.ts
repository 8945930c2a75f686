import { createMiddleware } from 'hono/factory'
import { newId } from '../ids.ts'
import type { Services } from '../services.ts'

/** The version of the API's headers, as OpenAI sends it. */
const OPENAI_VERSION = '2020-10-01'

/** Gives every answer its id, its time and its version. */
export const requestFacts = ({ now }: Services) =>
  createMiddleware(async (context, next) => {
    const start = now()
    const id = newId('req')
    await next()
    context.header('x-request-id', id)
    context.header('openai-processing-ms', String(Math.max(0, Math.round(now() - start))))
    context.header('openai-version', OPENAI_VERSION)
    context.header('x-content-type-options', 'nosniff')
  })
