import { type InputRef, WireError } from '@easel/protocol'
import { findFile } from '../files/index.ts'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { readDataUrl } from './data-url.ts'
import type { Upload } from './index.ts'
import { pictureTypeOf } from './labels.ts'
import { FetchError } from './web/index.ts'

/** As large as any input picture may be. */
export const MAX_PICTURE_BYTES = 50 * 1024 * 1024

/** The bytes behind a reference, unchecked; `param` is what the request calls it, `type` what the client says that it is, if anything. */
export type Found = { param: string; hash: string; type: string | null }

type Search = { services: Services; caller: Caller; uploads: Upload[]; signal?: AbortSignal }

/** Brings the bytes of every reference into the blobs, all at the same time. The first failure ends the others and is thrown. */
export async function findAll(search: Search, refs: InputRef[]): Promise<Found[]> {
  const failed = new AbortController()
  const signal = search.signal ? AbortSignal.any([search.signal, failed.signal]) : failed.signal
  // All have ended, well or not, before anybody goes on: nothing is still being stored after a refusal.
  const results = await Promise.allSettled(
    refs.map(async (ref) => {
      try {
        return { param: ref.param, ...(await find({ ...search, signal }, ref)) }
      } catch (error) {
        failed.abort(error)
        throw error
      }
    }),
  )
  if (search.signal?.aborted) throw new WireError('cancelled', 'The client left before its pictures had been found.')
  if (failed.signal.aborted) throw failed.signal.reason
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

async function find({ services, caller, uploads, signal }: Search, ref: InputRef): Promise<Omit<Found, 'param'>> {
  if (ref.from === 'file') return { hash: await hashOfFile(services, caller, ref), type: null }
  if (ref.from === 'upload') {
    const upload = uploads[ref.index]
    if (!upload) throw new Error(`The form has no file number ${ref.index}.`)
    return { hash: upload.hash, type: caller.profile === 'strict' ? pictureTypeOf(upload, ref.param) : null }
  }
  const param = `${ref.param}.image_url`
  if (!/^data:/i.test(ref.url)) return { hash: (await services.blobs.put(download(services, ref.url, param, signal))).hash, type: null }
  const { bytes, type } = readDataUrl(ref.url, param, caller.profile)
  return { hash: (await services.blobs.put(bytes)).hash, type }
}

async function hashOfFile(services: Services, caller: Caller, ref: InputRef & { from: 'file' }): Promise<string> {
  const param = `${ref.param}.file_id`
  const file = await findFile(services, caller, ref.fileId, param)
  if (file.bytes > MAX_PICTURE_BYTES)
    throw new WireError('invalid_value', `The file '${file.id}' is larger than ${MAX_PICTURE_BYTES} bytes.`, param)
  return file.blob
}

async function* download({ fetcher }: Services, url: string, param: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if (!fetcher) throw new WireError('invalid_value', 'This server fetches no pictures from addresses. Send a file or a data URL.', param)
  try {
    yield* fetcher(url, { limitBytes: MAX_PICTURE_BYTES, ...(signal && { signal }) })
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    throw new WireError('invalid_value', `Error while downloading the picture: ${error.message}`, param, { cause: error })
  }
}
