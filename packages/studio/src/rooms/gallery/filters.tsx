import { useQuery } from '@tanstack/react-query'
import { genresQuery, type PictureFilter } from '../../api/pictures.ts'
import { SearchBox } from '../../parts/search-box.tsx'
import { Select } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const ANY = 'any'

/** What to look for: words at once while they are typed, kind and shape by choice. */
export function Filters({ filter, onChange }: { filter: PictureFilter; onChange: (filter: PictureFilter) => void }) {
  const { data: genres } = useQuery(genresQuery)
  const { q = '', genre = ANY, shape = ANY } = filter
  const change = (part: { q?: string; genre?: string; shape?: string }) => {
    const next = { q, genre, shape, ...part }
    onChange({
      ...(next.q && { q: next.q }),
      ...(next.genre !== ANY && { genre: next.genre }),
      ...(next.shape !== ANY && { shape: next.shape }),
    })
  }
  return (
    <search className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_10rem]">
      <SearchBox
        q={q}
        placeholder={words.gallery.searchPlaceholder}
        onChange={(next) => change({ q: next })}
        className="col-span-2 sm:col-span-1"
      />
      <Select
        label={words.gallery.genre}
        hideLabel
        value={genre}
        options={[
          { value: ANY, label: words.gallery.anyGenre },
          ...(genres?.data ?? []).map(({ genre: name, count }) => ({ value: name, label: words.gallery.genreCount(name, count) })),
        ]}
        onChange={(next) => change({ genre: next })}
      />
      <Select
        label={words.gallery.shape}
        hideLabel
        value={shape}
        options={(['any', 'square', 'portrait', 'landscape'] as const).map((value) => ({
          value: value as string,
          label: words.gallery.shapes[value],
        }))}
        onChange={(next) => change({ shape: next })}
      />
    </search>
  )
}
