import { WireError } from '../errors/index.ts'
import type { ImageRequest } from './request.ts'

/** Fields of a body that only an SVG has, or none. */
type SvgFields = { output_compression?: number | null | undefined; svg?: unknown }

/** An SVG is drawn at once and of lines, so that what is about pixels has no place in it. */
export function checkSvg({ operation, n, stream, easel }: ImageRequest, { output_compression: compression }: SvgFields): void {
  if (operation === 'edit')
    throw new WireError('image_invalid_value', 'An edit changes pixels: SVG is not supported as its output format.', 'output_format')
  if (n > 1) throw new WireError('image_unsupported_parameter', 'SVG is only supported with n=1.', 'n')
  if (stream) throw new WireError('image_unsupported_parameter', 'Streaming is not supported for SVG output format.', 'stream')
  if (compression != null)
    throw new WireError('image_unsupported_parameter', 'Compression is not supported for SVG output format.', 'output_compression')
  const looks = easel?.think ? 'think' : easel?.verify ? 'verify' : easel?.return.includes('report') ? 'return' : null
  if (looks)
    throw new WireError('image_unsupported_parameter', `'easel.${looks}' measures pixels, which an SVG has none of.`, `easel.${looks}`)
}

/** What only an SVG can obey. */
export function refuseSvgKeys({ easel }: ImageRequest, { svg }: SvgFields): void {
  const param = svg != null ? 'svg' : easel?.text ? 'easel.text' : null
  if (param) throw new WireError('image_unsupported_parameter', `'${param}' is only supported with SVG output format.`, param)
}
