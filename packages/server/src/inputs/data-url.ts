import { type Profile, WireError } from '@easel/protocol'
import { PICTURE_TYPES, unsupportedType } from './labels.ts'

const LONGEST_HEAD = 200

/** The bytes and the type of `data:image/png;base64,…`. Nothing but whole base64 is taken; a strict profile wants one of the picture types. */
export function readDataUrl(url: string, param: string, profile: Profile): { bytes: Uint8Array; type: string } {
  const comma = url.slice(0, LONGEST_HEAD).indexOf(',')
  const [, type] = /^data:([^;,]*)(?:;[^,;]*)*;base64$/i.exec(url.slice(0, Math.max(0, comma))) ?? []
  if (comma < 0 || type === undefined)
    throw new WireError('invalid_value', `Invalid value for '${param}'. Expected a data URL such as 'data:image/png;base64,…'.`, param)
  if (profile === 'strict' && !PICTURE_TYPES.includes(type.toLowerCase())) throw unsupportedType(type || 'none', param)
  const text = url.slice(comma + 1)
  if (text.length === 0 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
    throw new WireError('invalid_value', `Invalid value for '${param}'. The data URL does not hold valid base64.`, param)
  return { bytes: Buffer.from(text, 'base64'), type: type.toLowerCase() }
}
