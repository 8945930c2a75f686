import type { ImageRequest } from '@easel/protocol'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** Lets a request in, or throws 429; gives the `x-ratelimit-*` headers of its answer. */
export async function admit(_services: Services, _caller: Caller, _request: ImageRequest): Promise<Record<string, string>> {
  return {}
}
