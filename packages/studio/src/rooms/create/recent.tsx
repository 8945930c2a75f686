import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { picturesQuery } from '../../api/pictures.ts'
import { PictureRows } from '../../parts/picture-rows.tsx'
import { usePlace } from '../../parts/use-place.ts'
import { words } from '../../words/index.ts'

const SHOWN = 14

/** What was drawn lately, so that the room is never empty for long. */
export function Recent() {
  const { data } = useInfiniteQuery(picturesQuery({}))
  const wall = useRef<HTMLElement>(null)
  const { width } = usePlace(wall)
  const pictures = data?.pages[0]?.data.slice(0, SHOWN) ?? []
  return (
    <section ref={wall} aria-labelledby="recent" hidden={pictures.length === 0} className="grid min-w-0 gap-4 min-[900px]:col-start-2">
      <div className="flex items-baseline justify-between">
        <h2 id="recent" className="text-lg font-semibold">
          {words.create.recent}
        </h2>
        <Link to="/gallery" className="text-sm text-quiet underline underline-offset-4 hover:text-ink">
          {words.create.allPictures}
        </Link>
      </div>
      <PictureRows pictures={pictures} width={width} to="/pictures/$id" />
    </section>
  )
}
