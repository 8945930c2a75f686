import { WireError } from '@easel/protocol'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type Caller, maskOf, requireScope } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { askerOf, mayUseCookie } from './asker.ts'
import { sessionOf } from './session-cookie.ts'

/** Finds out who asks, and whether they may ask for this; the routes find them in `context.var.caller`. */
export const identify = (services: Services) =>
  createMiddleware(async (context, next) => {
    const caller = await callerOf(services, context)
    const scope = requireScope(caller, context.req.path)
    const { origin, isOwnPage } = askerOf(context)
    if (scope === 'admin' && origin !== null && !isOwnPage)
      throw new WireError('forbidden', 'Keys and projects are managed only from the pages of this server.')
    requireProject(caller, context.req.header('openai-project'))
    context.set('caller', caller)
    await next()
  })

/** By the key in the header, else by the session of a browser; without keys anybody is the one who sits at this machine. */
async function callerOf({ keyring }: Services, context: Context): Promise<Caller> {
  if (!(await keyring.needed())) return keyring.localCaller()
  const secret = bearerOf(context.req.header('authorization'))
  if (secret !== null) {
    const caller = await keyring.callerOf(secret)
    if (caller) return caller
    throw new WireError(
      'invalid_api_key',
      `Incorrect API key provided: ${maskOf(secret)}. Whoever runs this server makes keys with: easel keys create`,
    )
  }
  const token = mayUseCookie(context) ? sessionOf(context) : null
  const caller = token === null ? null : await keyring.callerOfSession(token)
  if (caller) return caller
  throw new WireError(
    'missing_api_key',
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). Whoever runs this server makes keys with: easel keys create",
  )
}

/** What follows `Bearer`; null without it. */
const bearerOf = (header = ''): string | null => /^bearer +(\S.*)$/i.exec(header.trim())?.[1] ?? null

/** The header may say what the key says, or nothing; organizations are all the same here. */
function requireProject({ key, project }: Caller, header: string | undefined): void {
  if (key && header && header !== project.id)
    throw new WireError('mismatched_project', 'OpenAI-Project header should match project for API key')
}
