import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { useRef } from 'react'
import { type LibraryFilter, type LibraryLine, libraryQuery } from '../../api/library.ts'
import { hangInRows } from '../../lib/rows.ts'
import { GAP_PX, ratioOf, targetHeightOf } from '../../parts/picture-rows.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { usePlace } from '../../parts/use-place.ts'
import { Button, EmptyState, Note, Page, Select, Skeleton } from '../../ui/index.ts'
import { genreName } from '../../words/gallery.ts'
import { library as said } from '../../words/library.ts'

const route = getRouteApi('/library')
const ANY = 'any'

/** Prompts to take away, each with its picture. */
export function LibraryRoom() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending } = useQuery(libraryQuery(filter))
  const look = (next: LibraryFilter) => void navigate({ search: next, replace: true })
  return (
    <Page title={said.title} lead={said.lead}>
      <Filters filter={filter} onChange={look} />
      {error && <Note tone="problem">{error.message}</Note>}
      {isPending && <Skeleton className="h-96" />}
      {data?.data.length === 0 && (
        <EmptyState icon={<SearchX aria-hidden />} title={said.noneTitle} action={<Button onClick={() => look({})}>{said.clear}</Button>}>
          {said.noneText}
        </EmptyState>
      )}
      {data && data.data.length > 0 && <Wall lines={data.data} />}
    </Page>
  )
}

function Filters({ filter, onChange }: { filter: LibraryFilter; onChange: (filter: LibraryFilter) => void }) {
  // The kinds and tags are those of the whole library, whatever is looked for.
  const { data } = useQuery(libraryQuery({}))
  const change = (part: { q?: string; genre?: string; tag?: string }) => {
    const { q, genre, tag } = { ...filter, ...part }
    onChange({ ...(q && { q }), ...(genre && genre !== ANY && { genre }), ...(tag && tag !== ANY && { tag }) })
  }
  const options = (any: string, counts: readonly { name: string; entries: number }[] = []) => [
    { value: ANY, label: any },
    ...counts.map(({ name, entries }) => ({ value: name, label: said.count(genreName(name), entries) })),
  ]
  return (
    <search className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_12rem]">
      <SearchBox
        q={filter.q ?? ''}
        placeholder={said.searchPlaceholder}
        onChange={(q) => change({ q })}
        className="col-span-2 sm:col-span-1"
      />
      <Select
        label={said.genre}
        hideLabel
        value={filter.genre ?? ANY}
        options={options(said.anyGenre, data?.genres)}
        onChange={(genre) => change({ genre })}
      />
      <Select
        label={said.tag}
        hideLabel
        value={filter.tag ?? ANY}
        options={options(said.anyTag, data?.tags)}
        onChange={(tag) => change({ tag })}
      />
    </search>
  )
}

function Wall({ lines }: { lines: readonly LibraryLine[] }) {
  const wall = useRef<HTMLDivElement>(null)
  const { width } = usePlace(wall)
  const rows = width === 0 ? [] : hangInRows(lines, ratioOf, { width, gap: GAP_PX, targetHeight: targetHeightOf(width) })
  return (
    <div ref={wall} className="grid gap-4">
      <p className="text-sm text-quiet" role="status">
        {said.found(lines.length)}
      </p>
      <ul className="flex flex-wrap gap-y-5" style={{ columnGap: GAP_PX }}>
        {rows.flatMap(({ height, cells }) =>
          cells.map(({ item, width: wide }) => (
            // A hair less, so that rounding never breaks a row.
            <li key={item.id} style={{ width: wide - 0.05 }}>
              <Link to="/library/$id" params={{ id: item.id }} className="group grid gap-2 rounded-sheet" title={item.about}>
                <span className="block" style={{ height }}>
                  {item.thumbnail ? (
                    <img
                      src={item.thumbnail}
                      alt=""
                      loading="lazy"
                      className="checkers size-full rounded-sheet object-cover transition-opacity group-hover:opacity-85"
                    />
                  ) : (
                    <span className="grid size-full place-items-center rounded-sheet bg-sunk p-3 text-center text-sm text-quiet">
                      {said.neural}
                    </span>
                  )}
                </span>
                <span className="line-clamp-2 text-sm leading-snug text-quiet group-hover:text-ink">{item.about}</span>
              </Link>
            </li>
          )),
        )}
      </ul>
    </div>
  )
}
