import { WireError } from '@easel/protocol'
import type { Caller, Scope } from './caller.ts'

/** Which scope the routes below a path ask for; what is not listed takes any key. */
const SCOPE_BY_PATH: [path: string, scope: Scope][] = [
  ['/v1/images', 'images'],
  ['/v1/responses', 'images'],
  ['/v1/conversations', 'images'],
  ['/v1/batches', 'images'],
  ['/easel/v1/jobs', 'images'],
  ['/easel/v1/pictures', 'images'],
  ['/easel/v1/genres', 'images'],
  ['/easel/v1/contracts', 'images'],
  ['/easel/v1/experiments', 'images'],
  ['/easel/v1/estimate', 'images'],
  ['/v1/files', 'files'],
  ['/v1/uploads', 'files'],
  ['/v1/models', 'models'],
  ['/easel/v1/engines', 'models'],
  ['/v1/moderations', 'moderations'],
  ['/easel/v1/keys', 'admin'],
  ['/easel/v1/projects', 'admin'],
  ['/metrics', 'admin'],
]

/** The scope's name on OpenAI's wire, which is what clients look for in the message. */
const WIRE_NAMES: Record<Scope, string> = {
  images: 'api.model.images.request',
  files: 'api.files.write',
  models: 'api.model.read',
  moderations: 'api.model.moderations.request',
  admin: 'api.management.write',
}

/** The scope that a path asks for; throws 401, as OpenAI does, when the caller lacks it. */
export function requireScope({ scopes }: Caller, path: string): Scope | null {
  const scope = SCOPE_BY_PATH.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1] ?? null
  if (scope === null || scopes.includes(scope)) return scope
  throw new WireError(
    'missing_scope',
    `You have insufficient permissions for this operation. Missing scopes: ${WIRE_NAMES[scope]}. In Easel this is the scope '${scope}' of a key.`,
  )
}
