import { PICTURE_COLORS, type PictureColor, type PictureFilter } from '../../api/pictures.ts'

const SHAPES = ['square', 'portrait', 'landscape']
const CHECKS = ['passed', 'failed'] as const

/** What is looked for; it stands in the address. */
export function readGallerySearch(search: Record<string, unknown>): PictureFilter {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  const [q, genre, shape] = [text(search.q), text(search.genre), text(search.shape)]
  const color = (Object.keys(PICTURE_COLORS) as PictureColor[]).find((name) => name === search.color)
  const checks = CHECKS.find((name) => name === search.checks)
  return {
    ...(q && { q }),
    ...(genre && { genre }),
    ...(SHAPES.includes(shape) && { shape }),
    ...(color && { color }),
    ...(checks && { checks }),
  }
}
