import { expect } from 'vitest'
import { createKey, createProject, revokeKey, type Scope, USUAL_SCOPES } from '../src/keys/index.ts'
import { type Attack, ask, ground, kind } from './hostile/attack.ts'
import { pictureFile } from './hostile/files.ts'
import { file, formOf } from './hostile/form.ts'
import type { Ground } from './hostile/ground.ts'

const keyed = ground({ keyed: true })
const bytes = await pictureFile('png')

async function keyOf({ services }: Ground, project: string, scopes: Scope[] = USUAL_SCOPES) {
  const known = (await services.records.projects.list()).some(({ name }) => name === project)
  if (!known) await createProject(services, { name: project, verified: true, tier: null, monthlyBudget: null })
  return createKey(services, { name: project, project, scopes, profile: 'strict', expiresAt: null })
}

const withKey = (secret: string, init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { ...init.headers, authorization: `Bearer ${secret}` },
})

const JUNK = [
  '',
  'Bearer',
  'Bearer ',
  'Bearer  ',
  'Basic dXNlcjpwYXNz',
  'Bearer sk-easel-',
  `Bearer ${'x'.repeat(10_000)}`,
  'Bearer null',
  "Bearer ' or 1=1 --",
  'Bearer sk-a, Bearer sk-b',
  'Digest x',
  'Bearer \u00e9\u00ff',
  'bearer sk-x',
  'Bearer __proto__',
  'sk-easel-x',
]

kind(
  'an authorization that is none opens nothing, and is not shown whole',
  keyed,
  JUNK.flatMap((authorization): Attack[] =>
    ['/v1/models', '/v1/files', '/easel/v1/keys'].map((path) => ({
      name: `${path} ${JSON.stringify(authorization).slice(0, 40)}`,
      async run(field) {
        await keyOf(field, 'first')
        const answer = await ask(field, path, { headers: { authorization } })
        if (authorization.length > 30) expect(answer.text).not.toContain(authorization.slice(10))
        return answer
      },
    })),
  ),
  { expected: [401] },
)

const REVOKED: Record<string, (secret: string) => [path: string, init: RequestInit]> = {
  models: (secret) => ['/v1/models', withKey(secret)],
  'a model': (secret) => ['/v1/models/gpt-image-2', withKey(secret)],
  files: (secret) => ['/v1/files', withKey(secret)],
  keys: (secret) => ['/easel/v1/keys', withKey(secret)],
  usage: (secret) => ['/easel/v1/usage', withKey(secret)],
  projects: (secret) => ['/easel/v1/projects', withKey(secret)],
  'a generation': (secret) => [
    '/v1/images/generations',
    withKey(secret, { method: 'POST', body: '{"prompt":"x"}', headers: { 'content-type': 'application/json' } }),
  ],
  'a stream': (secret) => [
    '/v1/images/generations',
    withKey(secret, { method: 'POST', body: '{"prompt":"x","stream":true}', headers: { 'content-type': 'application/json' } }),
  ],
  'an edit': (secret) => ['/v1/images/edits', withKey(secret, { method: 'POST', body: formOf([['image', file(bytes)]]) })],
  'an upload': (secret) => ['/v1/files', withKey(secret, { method: 'POST', body: formOf([['file', file(bytes)]]) })],
  'a session': (secret) => [
    '/easel/v1/session',
    { method: 'POST', body: JSON.stringify({ key: secret }), headers: { 'content-type': 'application/json' } },
  ],
}
kind(
  'a key that was revoked is refused at once, everywhere',
  keyed,
  Object.entries(REVOKED).map(
    ([name, request]): Attack => ({
      name,
      async run(field) {
        const { key, secret } = await keyOf(field, 'leaving', [...USUAL_SCOPES, 'admin'])
        expect((await ask(field, '/v1/models', withKey(secret))).status).toBe(200)
        await revokeKey(field.services, key.id)
        return ask(field, ...request(secret))
      },
    }),
  ),
  { expected: [401] },
)

/** Something of one project, and another project's key. */
async function twoProjects(field: Ground) {
  const [mine, theirs] = [await keyOf(field, 'mine'), await keyOf(field, 'theirs')]
  const form = new FormData()
  form.append('purpose', 'vision')
  form.append('file', file(bytes))
  const uploaded = await ask(field, '/v1/files', withKey(mine.secret, { method: 'POST', body: form }))
  const body = JSON.stringify({ prompt: 'x', size: '1024x640', output_format: 'jpeg' })
  const drawn = await fetch(
    `${field.address}/v1/images/generations`,
    withKey(mine.secret, { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
  )
  await drawn.arrayBuffer()
  const job = drawn.headers.get('x-easel-job') ?? ''
  const [picture] = await field.services.records.pictures.ofJob(job)
  return { fileId: (JSON.parse(uploaded.text) as { id: string }).id, job, picture: picture?.id ?? '', theirs: theirs.secret }
}
const FOREIGN: Record<string, (of: Awaited<ReturnType<typeof twoProjects>>) => [path: string, init?: RequestInit]> = {
  'a file': ({ fileId }) => [`/v1/files/${fileId}`],
  'its content': ({ fileId }) => [`/v1/files/${fileId}/content`],
  'its deletion': ({ fileId }) => [`/v1/files/${fileId}`, { method: 'DELETE' }],
  'a page after it': ({ fileId }) => [`/v1/files?after=${fileId}`],
  'its id in capitals': ({ fileId }) => [`/v1/files/${fileId.toUpperCase()}`],
  'a job': ({ job }) => [`/easel/v1/jobs/${job}`],
  'a picture': ({ picture }) => [`/easel/v1/pictures/${picture}`],
  'an edit of the file': ({ fileId }) => [
    '/v1/images/edits',
    {
      method: 'POST',
      body: JSON.stringify({ prompt: 'x', images: [{ file_id: fileId }] }),
      headers: { 'content-type': 'application/json' },
    },
  ],
  'a mask of the file': ({ fileId }) => [
    '/v1/images/edits',
    {
      method: 'POST',
      body: JSON.stringify({
        prompt: 'x',
        images: [{ image_url: `data:image/png;base64,${bytes.toString('base64')}` }],
        mask: { file_id: fileId },
      }),
      headers: { 'content-type': 'application/json' },
    },
  ],
  'the other project by header': ({ fileId }) => [`/v1/files/${fileId}`, { headers: { 'openai-project': 'proj_default' } }],
}
kind(
  'what belongs to another project is not found',
  keyed,
  Object.entries(FOREIGN).map(
    ([name, request]): Attack => ({
      name,
      async run(field) {
        const things = await twoProjects(field)
        const [path, init] = request(things)
        return ask(field, path, withKey(things.theirs, init))
      },
    }),
  ),
  { expected: [400, 401, 404] },
)

const ADMIN: [string, string, unknown][] = [
  ['POST', '/easel/v1/keys', { scopes: ['admin'] }],
  ['GET', '/easel/v1/keys', null],
  ['DELETE', '/easel/v1/keys/key_0', null],
  ['GET', '/easel/v1/projects', null],
  ['POST', '/easel/v1/projects', { name: 'x' }],
  ['POST', '/easel/v1//keys', { scopes: ['admin'] }],
  ['POST', '/easel/v1/keys/', { scopes: ['admin'] }],
  ['POST', '/easel/v1/%6beys', { scopes: ['admin'] }],
  ['POST', '/easel/../easel/v1/keys', { scopes: ['admin'] }],
  ['POST', '/v1/../easel/v1/keys', { scopes: ['admin'] }],
  ['POST', '/EASEL/v1/keys', { scopes: ['admin'] }],
]
kind(
  'a key for pictures makes no keys, however the way is spelled',
  keyed,
  ADMIN.map(
    ([method, path, body]): Attack => ({
      name: `${method} ${path}`,
      async run(field) {
        const { secret } = await keyOf(field, 'mine')
        const before = (await field.services.records.keys.list()).length
        const answer = await ask(
          field,
          path,
          withKey(secret, {
            method,
            ...(body !== null && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
          }),
        )
        expect((await field.services.records.keys.list()).length).toBe(before)
        return answer
      },
    }),
  ),
  { expected: [401, 403, 404] },
)
