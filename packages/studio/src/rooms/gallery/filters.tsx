import { useQuery } from '@tanstack/react-query'
import { genresQuery, PICTURE_COLORS, type PictureColor, type PictureFilter } from '../../api/pictures.ts'
import { SearchBox } from '../../parts/search-box.tsx'
import { Select } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.gallery
const ANY = 'any'
const COLORS = Object.keys(PICTURE_COLORS) as PictureColor[]

/** `onChange` is given what makes of the filter of that moment the next: on a slow page the one that is shown may be older. */
type FiltersProps = { filter: PictureFilter; onChange: (change: (filter: PictureFilter) => PictureFilter) => void }

/** What to look for: words at once while they are typed; kind, shape, colour and what the checks said by choice. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { data: genres } = useQuery(genresQuery)
  const { genre = ANY, shape = ANY, checks = ANY } = filter
  const change = (name: keyof PictureFilter, value: string) => {
    onChange(({ [name]: _, ...others }) => (value === '' || value === ANY ? others : { ...others, [name]: value }))
  }
  return (
    <search className="grid gap-3">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-[minmax(0,1fr)_12rem_10rem_11rem]">
        <SearchBox
          q={filter.q ?? ''}
          placeholder={said.searchPlaceholder}
          onChange={(q) => change('q', q)}
          className="col-span-2 lg:col-span-1"
        />
        <Select
          label={said.genre}
          hideLabel
          value={genre}
          options={[
            { value: ANY, label: said.anyGenre },
            ...(genres?.data ?? []).map(({ genre: name, count }) => ({ value: name, label: said.genreCount(name, count) })),
          ]}
          onChange={(next) => change('genre', next)}
        />
        <Select
          label={said.shape}
          hideLabel
          value={shape}
          options={(['any', 'square', 'portrait', 'landscape'] as const).map((value) => ({
            value: value as string,
            label: said.shapes[value],
          }))}
          onChange={(next) => change('shape', next)}
        />
        <Select
          label={said.checks}
          hideLabel
          value={checks as string}
          options={(['any', 'passed', 'failed'] as const).map((value) => ({ value: value as string, label: said.checkResults[value] }))}
          onChange={(next) => change('checks', next)}
          className="max-lg:col-span-2"
        />
      </div>
      <Colors chosen={filter.color ?? null} onChange={(color) => change('color', color ?? '')} />
    </search>
  )
}

/** Colours to look for; one at a time, and once more is none. */
function Colors({ chosen, onChange }: { chosen: PictureColor | null; onChange: (color: PictureColor | null) => void }) {
  return (
    <fieldset className="-mx-4 flex items-center gap-1 overflow-x-auto px-3 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
      <legend className="sr-only">{said.color}</legend>
      {COLORS.map((color) => (
        <button
          key={color}
          type="button"
          aria-label={said.colors[color]}
          title={said.colors[color]}
          aria-pressed={chosen === color}
          onClick={() => onChange(chosen === color ? null : color)}
          className="grid size-8 shrink-0 place-items-center rounded-full border-2 border-transparent transition-colors hover:border-edge aria-pressed:border-ink pointer-coarse:size-11"
        >
          <span aria-hidden className="size-5 rounded-full border border-ink/20" style={{ backgroundColor: PICTURE_COLORS[color] }} />
        </button>
      ))}
    </fieldset>
  )
}
