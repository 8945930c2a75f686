import { extname } from 'node:path'
import { excerpt, WireError } from '@easel/protocol'
import type { Upload } from './index.ts'

/** Media types of input pictures. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp']

const TYPES_BY_ENDING: Record<string, string> = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp' }

/** What a part of a form says that it is, or else the end of its name; one that is no picture by its own words is refused. */
export function pictureTypeOf({ filename, type }: Upload, param: string): string {
  // `text/plain` is what the standard lets a silent part be.
  const label = type === 'text/plain' ? (TYPES_BY_ENDING[extname(filename).toLowerCase()] ?? type) : type
  if (!PICTURE_TYPES.includes(label)) throw unsupportedType(label, param)
  return label
}

export const unsupportedType = (label: string, param: string) =>
  new WireError(
    'unsupported_file_mimetype',
    `Invalid file '${param}': unsupported mimetype ('${excerpt(label)}'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.`,
    param,
  )
