import { WireError } from '@easel/protocol'
import { z } from 'zod'
import type { App, RequestContext } from '../app-type.ts'
import { type Caller, closeSession, maskOf, openSession } from '../keys/index.ts'
import { askerOf, mayUseCookie } from '../middleware/asker.ts'
import { endSession, keepSession, sessionOf } from '../middleware/session-cookie.ts'
import type { Services } from '../services.ts'
import { readBody } from './read-body.ts'

const SessionBody = z.strictObject({ key: z.string().min(1).max(1000) })

/** `/easel/v1/session`: a browser shows a key once and gets a cookie for it. These routes are the only ones of the API that need no key. */
export function session(app: App, services: Services) {
  const { keyring } = services

  app.get('/easel/v1/session', async (context) => {
    const keyNeeded = await keyring.needed()
    const token = keyNeeded && mayUseCookie(context) ? sessionOf(context) : null
    const caller = token === null ? null : await keyring.callerOfSession(token)
    return context.json(sessionObject(keyNeeded, caller ?? (keyNeeded ? null : await keyring.localCaller())))
  })

  app.post('/easel/v1/session', async (context) => {
    requireOwnPage(context)
    const { key } = await readBody(context, SessionBody)
    if (!(await keyring.needed())) return context.json(sessionObject(false, await keyring.localCaller()))
    const opened = await openSession(services, key.trim())
    if (!opened) throw new WireError('invalid_api_key', `Incorrect API key provided: ${maskOf(key)}.`, 'key')
    keepSession(context, opened.token, opened.lastsMs)
    return context.json(sessionObject(true, await keyring.callerOfSession(opened.token)))
  })

  app.delete('/easel/v1/session', async (context) => {
    requireOwnPage(context)
    const token = sessionOf(context)
    if (token !== null) await closeSession(services, token)
    endSession(context)
    return context.json(sessionObject(await keyring.needed(), null))
  })
}

/** A page elsewhere must not sign a browser in or out, though it may be one that CORS lets ask. */
function requireOwnPage(context: RequestContext) {
  const { origin, isOwnPage } = askerOf(context)
  if (origin !== null && !isOwnPage) throw new WireError('forbidden', 'Sessions belong to the pages of this server.')
}

const sessionObject = (keyNeeded: boolean, caller: Caller | null) => ({
  object: 'easel.session' as const,
  key_needed: keyNeeded,
  /** Null: whoever asks must show a key first. */
  caller: caller && {
    key: caller.key,
    project: { id: caller.project.id, name: caller.project.name },
    scopes: caller.scopes,
    profile: caller.profile,
  },
})
