import { createHash } from 'node:crypto'
import type { Container } from './container.ts'

/** One picture's mark, `sha256:…` of everything in its file that decides its pixels; the same before and after a packet is added. */
export function fingerprint({ image }: Container): string {
  const hash = createHash('sha256')
  for (const part of image) hash.update(part)
  return `sha256:${hash.digest('hex')}`
}
