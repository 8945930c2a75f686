import type { Container } from './container.ts'
import { openJpeg } from './jpeg.ts'
import { openPng } from './png.ts'
import { openWebp } from './webp.ts'

/** Takes a PNG, JPEG or WebP file apart; null for any other file and for one that is cut short. */
export function openContainer(bytes: Uint8Array): Container | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return openPng(view) ?? openJpeg(view) ?? openWebp(view)
}
