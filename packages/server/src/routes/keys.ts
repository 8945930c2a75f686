import { z } from 'zod'
import type { App } from '../app-type.ts'
import { type ApiKey, createKey, revokeKey, SCOPES, USUAL_SCOPES } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { readBody } from './read-body.ts'
import { seconds } from './seconds.ts'

const MAX_NAME_LENGTH = 100

const NewKeyBody = z.strictObject({
  name: z.string().min(1).max(MAX_NAME_LENGTH).nullish(),
  /** Id or name. */
  project: z.string().min(1).max(MAX_NAME_LENGTH).nullish(),
  scopes: z.array(z.enum(SCOPES)).max(SCOPES.length).nullish(),
  profile: z.enum(['strict', 'lenient']).nullish(),
  /** Unix seconds. */
  expires_at: z.int().min(0).nullish(),
})

/** `/easel/v1/keys`, for keys with the scope `admin`: make, list and revoke. */
export function keys(app: App, services: Services) {
  app.post('/easel/v1/keys', async (context) => {
    const body = await readBody(context, NewKeyBody)
    const { key, secret } = await createKey(services, {
      name: body.name ?? 'key',
      project: body.project ?? context.var.caller.project.id,
      scopes: body.scopes ?? USUAL_SCOPES,
      profile: body.profile ?? 'strict',
      expiresAt: body.expires_at ? body.expires_at * 1000 : null,
    })
    return context.json({ ...keyObject(key), key: secret })
  })

  app.get('/easel/v1/keys', async (context) => {
    const all = await services.records.keys.list()
    return context.json({ object: 'list' as const, data: all.map(keyObject) })
  })

  app.delete('/easel/v1/keys/:id', async (context) => context.json(keyObject(await revokeKey(services, context.req.param('id')))))
}

/** A key as the API and `easel keys --json` tell it; times are Unix seconds. */
export const keyObject = (key: ApiKey) => ({
  id: key.id,
  object: 'easel.key' as const,
  name: key.name,
  shown: key.shown,
  project: key.project,
  scopes: key.scopes,
  profile: key.profile,
  created_at: seconds(key.createdAt),
  last_used_at: seconds(key.lastUsedAt),
  revoked_at: seconds(key.revokedAt),
  expires_at: seconds(key.expiresAt),
})
