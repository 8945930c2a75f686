import { createKey, keyObject, revokeKey, SCOPES, type Scope, type Services, USUAL_SCOPES } from '@easel/server'
import { pick, readFlags } from '../read-flags.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { withServices } from '../with-services.ts'

type Subcommand = (services: Services, args: string[]) => Promise<void>

/** `easel keys create|list|revoke`: works on the data folder, so a running server takes it up within a second. */
export async function keys([name, ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const subcommand = pick<Subcommand>('keys', name, { create, list, revoke })
  await withServices(environment, (services) => subcommand(services, args))
  return 0
}

async function create(services: Services, args: string[]): Promise<void> {
  const { values } = readFlags(args, {
    name: { type: 'string', default: 'key' },
    project: { type: 'string', default: 'default' },
    scopes: { type: 'string' },
    profile: { type: 'string', default: 'strict' },
    expires: { type: 'string' },
    json: { type: 'boolean' },
  })
  const isFirst = !(await services.records.keys.any())
  const { key, secret } = await createKey(services, {
    name: values.name,
    project: values.project,
    scopes: values.scopes === undefined ? USUAL_SCOPES : readScopes(values.scopes),
    profile: readProfile(values.profile),
    expiresAt: values.expires === undefined ? null : readExpiry(values.expires, services.now()),
  })
  if (values.json) process.stdout.write(`${JSON.stringify({ ...keyObject(key), key: secret })}\n`)
  else {
    process.stdout.write(`${secret}\n\n`)
    process.stdout.write(`This is the only time that it is shown: Easel keeps a hash of it. Its id is ${key.id}.\n`)
    if (isFirst) process.stdout.write('It is the first one: from now on every request needs a key.\n')
  }
}

async function list({ records }: Services, args: string[]): Promise<void> {
  const { values } = readFlags(args, { json: { type: 'boolean' } })
  const all = await records.keys.list()
  if (values.json) process.stdout.write(`${JSON.stringify({ object: 'list', data: all.map(keyObject) })}\n`)
  else if (all.length === 0) process.stdout.write('There are no keys. The first one is made with: easel keys create\n')
  else {
    const names = new Map((await records.projects.list()).map((project) => [project.id, project.name]))
    const rows = all.map((key) => [
      key.id,
      key.name,
      key.shown,
      names.get(key.project) ?? key.project,
      key.scopes.join(','),
      key.profile,
      minute(key.createdAt),
      minute(key.lastUsedAt),
      key.revokedAt === null ? minute(key.expiresAt) : `revoked ${minute(key.revokedAt)}`,
    ])
    process.stdout.write(table(['id', 'name', 'key', 'project', 'scopes', 'profile', 'created', 'last used', 'ends'], rows))
  }
}

async function revoke(services: Services, args: string[]): Promise<void> {
  const { values, positionals } = readFlags(args, { json: { type: 'boolean' } }, 1)
  const [id] = positionals
  if (!id) throw new UsageError('Say which key: easel keys revoke ID; easel keys list shows the ids.')
  const key = await revokeKey(services, id)
  process.stdout.write(values.json ? `${JSON.stringify(keyObject(key))}\n` : `${key.name} (${key.shown}) is revoked.\n`)
}

function readScopes(text: string): Scope[] {
  if (text === 'all') return [...SCOPES]
  return text.split(',').map((word) => {
    const scope = SCOPES.find((known) => known === word.trim())
    if (!scope)
      throw new UsageError(`--scopes: there is no scope '${word.trim()}'; there are: ${SCOPES.join(', ')}, or all of them as 'all'.`)
    return scope
  })
}

function readProfile(text: string): 'strict' | 'lenient' {
  if (text === 'strict' || text === 'lenient') return text
  throw new UsageError(`--profile is strict or lenient, not '${text}'.`)
}

const UNITS = { h: 3_600_000, d: 86_400_000 } as const

/** A length of time from now, or the day at whose end (UTC) the key ends. */
function readExpiry(text: string, now: number): number {
  const [, count, unit] = /^(\d{1,5})([hd])$/.exec(text) ?? []
  if (count) return now + Number(count) * UNITS[unit as 'h' | 'd']
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(midnight)) return midnight + UNITS.d
  throw new UsageError(`--expires takes hours, days or a day, such as 12h, 30d or 2027-01-31, not '${text}'.`)
}

const minute = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, 16).replace('T', ' '))
