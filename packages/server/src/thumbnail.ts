/** Of the thumbnails that are kept. */
export const THUMBNAIL_EDGE_PX = 512

/** A small WebP of a picture, at most so many pixels on its longer side. */
export async function thumbnail(bytes: Uint8Array, edgePx: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(bytes).resize(edgePx, edgePx, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 75 }).toBuffer()
}
