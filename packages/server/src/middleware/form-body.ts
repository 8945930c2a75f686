import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { excerpt, WireError } from '@easel/protocol'
import busboy, { type Busboy } from 'busboy'
import type { Context } from 'hono'
import type { Blobs } from '../blobs/index.ts'
import type { Upload } from '../inputs/index.ts'
import { bytesOf } from './body-bytes.ts'
import { mediaTypeOf } from './media-type.ts'

const MAX_FIELD_BYTES = 1024 * 1024
const MAX_FIELDS = 100
/** Beside the files: boundaries, headers and fields. */
const MAX_BYTES_BESIDE_FILES = 8 * 1024 * 1024

export type FormLimits = { files: number; fileBytes: number }

/** A form as it was sent: fields in their order, and files, which lie in the blobs. */
export type Form = { fields: [name: string, value: string][]; uploads: Upload[] }

/** Reads a `multipart/form-data` body part by part, each file straight into the blobs. What is wrong with it is a `WireError`. */
export async function readForm(context: Context, blobs: Pick<Blobs, 'put'>, limits: FormLimits): Promise<Form> {
  const parser = parserOf(context, limits)
  const fields: Form['fields'] = []
  const files: Readable[] = []
  const storing: Promise<Upload>[] = []
  parser.on('field', (name: string | undefined, value, { valueTruncated }) => {
    if (name === undefined) return parser.destroy(unnamed())
    if (valueTruncated) return parser.destroy(longField(name))
    fields.push([name, value])
  })
  parser.on('file', (name: string | undefined, stream, info) => {
    // A stream that nobody reads would stop the form; its error comes again as the form's own.
    stream.on('error', () => {})
    files.push(stream)
    if (name === undefined) return parser.destroy(unnamed())
    const upload = storeFile(blobs, { name, ...info }, stream, limits.fileBytes)
    storing.push(upload)
    upload.catch((error) => parser.destroy(error))
  })
  parser.on('filesLimit', () => parser.destroy(new WireError('invalid_value', `The form has more than ${limits.files} files.`)))
  parser.on('fieldsLimit', () => parser.destroy(new WireError('invalid_value', `The form has more than ${MAX_FIELDS} fields.`)))

  const limitBytes = limits.files * limits.fileBytes + MAX_BYTES_BESIDE_FILES
  try {
    await pipeline(bytesOf(context.req.raw, { limitBytes }), parser)
  } catch (error) {
    // Nothing may still be on its way to the blobs when whoever asked tidies up; a file may even have begun after the failure.
    for (const file of files) file.destroy()
    await Promise.allSettled(storing)
    throw error instanceof WireError ? error : formError(error)
  }
  const uploads = await Promise.all(storing)
  // A browser sends an empty file without a name for a file that was not chosen.
  return { fields, uploads: uploads.filter(({ filename, bytes }) => filename !== '' || bytes > 0) }
}

function parserOf(context: Context, { files, fileBytes }: FormLimits): Busboy {
  const type = mediaTypeOf(context)
  if (type !== 'multipart/form-data')
    throw new WireError(
      'unsupported_content_type',
      `Unsupported content type: '${type.slice(0, 100)}'. This API method only accepts 'multipart/form-data' requests.`,
    )
  try {
    return busboy({
      headers: { 'content-type': context.req.header('content-type') },
      defParamCharset: 'utf8',
      // One byte more than allowed, so that a file of just the allowed size is not one that was cut.
      limits: { fieldSize: MAX_FIELD_BYTES, fields: MAX_FIELDS, files, fileSize: fileBytes + 1 },
    })
  } catch (error) {
    throw new WireError('malformed_body', "The content type of a form must name its boundary: 'multipart/form-data; boundary=…'.", null, {
      cause: error,
    })
  }
}

async function storeFile(
  blobs: Pick<Blobs, 'put'>,
  { name, filename, mimeType }: { name: string; filename: string | undefined; mimeType: string },
  stream: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Upload> {
  const { hash, bytes } = await blobs.put(capped(stream, limitBytes, name))
  return { name, filename: filename ?? '', type: mimeType.toLowerCase(), hash, bytes }
}

async function* capped(stream: AsyncIterable<Uint8Array>, limitBytes: number, name: string): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of stream) {
    total += chunk.length
    if (total > limitBytes)
      throw new WireError('body_too_large', `The file '${excerpt(name)}' must not be larger than ${limitBytes} bytes.`, excerpt(name))
    yield chunk
  }
}

const unnamed = () => new WireError('malformed_body', 'A part of the form has no name.')

const longField = (name: string) =>
  new WireError(
    'string_above_max_length',
    `Invalid '${excerpt(name)}': string too long. Expected at most ${MAX_FIELD_BYTES} bytes.`,
    excerpt(name),
  )

/** What the parser says, and Node when a stream was given up; anything else is no fault of the form. */
const BROKEN = /^(Unexpected end of (form|file)|Malformed part header|Premature close)$/

function formError(error: unknown): unknown {
  if (!(error instanceof Error && BROKEN.test(error.message))) return error
  return new WireError('malformed_body', 'We could not parse the form: it is broken or ends too early.', null, { cause: error })
}
