import type { PictureFilter } from '../../api/pictures.ts'

const SHAPES = ['square', 'portrait', 'landscape']

/** What is looked for; it stands in the address. */
export function readGallerySearch(search: Record<string, unknown>): PictureFilter {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  const q = text(search.q)
  const genre = text(search.genre)
  const shape = text(search.shape)
  return { ...(q && { q }), ...(genre && { genre }), ...(SHAPES.includes(shape) && { shape }) }
}
