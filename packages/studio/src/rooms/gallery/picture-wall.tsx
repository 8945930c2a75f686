import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Check } from 'lucide-react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { Picture } from '../../api/pictures.ts'
import { hangInRows } from '../../lib/rows.ts'
import { backingOf } from '../../parts/backing.ts'
import { GAP_PX, ratioOf, targetHeightOf } from '../../parts/picture-rows.tsx'
import { usePlace } from '../../parts/use-place.ts'
import { words } from '../../words/index.ts'
import type { Selection } from './use-selection.ts'

/** Rows from the end at which the next page is asked for. */
const AHEAD = 4

type WallProps = { pictures: readonly Picture[]; selection: Selection; hasMore: boolean; onMore: () => void }

/** Pictures in rows, none cropped; only the rows in sight are on the page, however many there are. */
export function PictureWall({ pictures, selection, hasMore, onMore }: WallProps) {
  const wall = useRef<HTMLDivElement>(null)
  const { width, top } = usePlace(wall)
  const targetHeight = targetHeightOf(width)
  const rows = useMemo(
    () => (width === 0 ? [] : hangInRows(pictures, ratioOf, { width, gap: GAP_PX, targetHeight })),
    [pictures, width, targetHeight],
  )
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.height ?? targetHeight) + GAP_PX,
    overscan: 3,
    scrollMargin: top,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows have other heights.
  useEffect(() => virtualizer.measure(), [rows, virtualizer])
  const shown = virtualizer.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && rows.length > 0 && last >= rows.length - AHEAD) onMore()
  }, [hasMore, last, rows.length, onMore])

  return (
    <div ref={wall} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {shown.map(({ index, start }) => {
        const row = rows[index]
        return (
          row && (
            <div
              key={index}
              className="absolute inset-x-0 top-0 flex"
              style={{ transform: `translateY(${start - top}px)`, gap: GAP_PX, height: row.height }}
            >
              {row.cells.map(({ item, width: cellWidth }) => (
                <Tile key={item.id} picture={item} width={cellWidth} selection={selection} />
              ))}
            </div>
          )
        )
      })}
    </div>
  )
}

const Tile = memo(({ picture, width, selection }: { picture: Picture; width: number; selection: Selection }) => {
  const isChosen = selection.chosen.has(picture.id)
  const { isChoosing } = selection
  return (
    <div className="group relative shrink-0" style={{ width }}>
      <Link
        to="/pictures/$id"
        params={{ id: picture.id }}
        onClick={(event) => {
          if (!isChoosing) return
          event.preventDefault()
          selection.toggle(picture, event.shiftKey)
        }}
        className="block h-full overflow-hidden rounded-sheet"
        title={picture.prompt}
      >
        <img
          src={picture.thumbnail_url}
          alt={picture.prompt}
          decoding="async"
          className={`${backingOf(picture)} size-full object-cover transition-[scale,opacity] ${isChosen ? 'scale-95 opacity-80' : ''}`}
        />
      </Link>
      <button
        type="button"
        aria-pressed={isChosen}
        aria-label={words.gallery.select(picture.prompt.slice(0, 80))}
        onClick={(event) => selection.toggle(picture, event.shiftKey)}
        className={`absolute top-0 left-0 grid size-9 place-items-start rounded-full p-1.5 transition-opacity focus-visible:opacity-100 pointer-coarse:size-11 ${isChoosing ? '' : 'opacity-0 pointer-coarse:pointer-events-none group-focus-within:opacity-100 group-hover:opacity-100'}`}
      >
        <span
          className={`grid size-6 place-items-center rounded-full border-2 shadow-card ${isChosen ? 'border-accent bg-accent text-on-accent' : 'border-white bg-black/35 text-transparent'}`}
        >
          <Check aria-hidden className="size-3.5" />
        </span>
      </button>
    </div>
  )
})
