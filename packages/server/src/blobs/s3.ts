import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { AwsClient } from 'aws4fetch'
import { type Blobs, type Draft, isHash } from './blobs.ts'
import { createDrafts, type FileDraft } from './drafts.ts'
import type { S3Config } from './s3-config.ts'
import { keysOfListing } from './s3-listing.ts'

/** Of a request that carries no large body; what is streamed takes as long as it takes. */
const ANSWER_WITHIN_MS = 60_000
/** With pauses that double from 50 ms on. */
const RETRIES = 5

/**
 * Blobs in a bucket of anything that speaks S3, under their hash. What comes in is written to `draftFolder` of this machine
 * first, so that its hash is known before the store sees it: the store checks it, and takes the whole object or nothing.
 */
export function createS3Blobs(config: S3Config, draftFolder: string): Blobs {
  const { bucketUrl, prefix, region, accessKeyId, secretAccessKey, sessionToken } = config
  const client = new AwsClient({
    service: 's3',
    region,
    accessKeyId,
    secretAccessKey,
    retries: RETRIES,
    ...(sessionToken && { sessionToken }),
  })
  const draftOf = createDrafts(draftFolder)
  const urlOf = (hash: string) => `${bucketUrl}/${prefix}${hash}`

  async function ask(method: string, url: string, init: { body?: Blob; headers?: Record<string, string>; signal?: AbortSignal } = {}) {
    const answer = await client.fetch(url, { method, ...init })
    if (answer.ok || answer.status === 404) return answer
    const words = method === 'HEAD' ? '' : `: ${(await answer.text()).slice(0, 300)}`
    throw new Error(`The object store answered ${method} with ${answer.status}${words}`)
  }
  const soon = () => AbortSignal.timeout(ANSWER_WITHIN_MS)

  async function upload({ hash, path }: FileDraft) {
    const answer = await ask('PUT', urlOf(hash), { body: await openAsBlob(path), headers: { 'x-amz-content-sha256': hash } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error('The object store has no such bucket.')
  }

  async function stage(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<Draft> {
    const draft = await draftOf(source)
    return {
      hash: draft.hash,
      bytes: draft.bytes,
      read: draft.read,
      discard: draft.discard,
      async keep() {
        await upload(draft)
        await draft.discard()
      },
    }
  }

  return {
    stage,
    async put(source) {
      const draft = await stage(source)
      try {
        await draft.keep()
      } finally {
        await draft.discard()
      }
      return { hash: draft.hash, bytes: draft.bytes }
    },
    async get(hash) {
      if (!isHash(hash)) return null
      const answer = await ask('GET', urlOf(hash), { signal: soon() })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (!answer.ok) return null
      if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`The stored blob ${hash} is damaged.`)
      return bytes
    },
    async stream(hash) {
      if (!isHash(hash)) return null
      const answer = await ask('GET', urlOf(hash))
      if (answer.ok) return answer.body ?? new Blob([]).stream()
      await answer.body?.cancel()
      return null
    },
    async delete(hash, options) {
      if (!isHash(hash)) return false
      // Deleting succeeds whether there was something or not, so it is asked for first.
      const known = await ask('HEAD', urlOf(hash), { signal: soon() })
      if (!known.ok) return false
      if (options && !(Date.parse(known.headers.get('last-modified') ?? '') < options.storedBefore)) return false
      await (await ask('DELETE', urlOf(hash), { signal: soon() })).arrayBuffer()
      return true
    },
    async *list() {
      for (let from: string | null = ''; from !== null; ) {
        const query = new URLSearchParams({ 'list-type': '2', prefix, ...(from && { 'continuation-token': from }) })
        const answer = await ask('GET', `${bucketUrl}?${query}`, { signal: soon() })
        const text = await answer.text()
        if (!answer.ok) throw new Error('The object store has no such bucket.')
        const { keys, next } = keysOfListing(text)
        for (const key of keys) if (isHash(key.slice(prefix.length))) yield key.slice(prefix.length)
        from = next
      }
    },
  }
}
