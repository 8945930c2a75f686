import { Link } from '@tanstack/react-router'
import type { Picture } from '../api/pictures.ts'
import { hangInRows } from '../lib/rows.ts'
import { readSize } from '../lib/sizes.ts'
import { backingOf } from './backing.ts'

export const GAP_PX = 12

/** Rows are lower on a phone. */
export const targetHeightOf = (width: number) => (width < 640 ? 150 : 220)

/** Pictures side by side, none cropped, each a way to another room. */
export function PictureRows({ pictures, width, to }: { pictures: readonly Picture[]; width: number; to: '/pictures/$id' | '/edit/$id' }) {
  if (width === 0) return null
  const rows = hangInRows(pictures, ratioOf, { width, gap: GAP_PX, targetHeight: targetHeightOf(width) })
  return (
    <ul className="flex flex-wrap" style={{ gap: GAP_PX }}>
      {rows.flatMap(({ height, cells }) =>
        cells.map(({ item, width: wide }) => (
          // A hair less, so that rounding never breaks a row.
          <li key={item.id} style={{ width: wide - 0.05, height }}>
            <Link to={to} params={{ id: item.id }} className="block size-full rounded-sheet" title={item.prompt}>
              <img
                src={item.thumbnail_url}
                alt={item.prompt}
                loading="lazy"
                className={`${backingOf(item)} size-full rounded-sheet object-cover transition-opacity hover:opacity-85`}
              />
            </Link>
          </li>
        )),
      )}
    </ul>
  )
}

/** Width over height. */
export function ratioOf({ size }: Pick<Picture, 'size'>): number {
  const pixels = readSize(size)
  return pixels ? pixels.width / pixels.height : 1
}
