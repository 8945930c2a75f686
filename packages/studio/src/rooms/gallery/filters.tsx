import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { genresQuery, type PictureFilter } from '../../api/pictures.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { Field, Input, Select } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const ANY = 'any'
const SETTLE_MS = 250

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
      <Words q={q} onChange={(next) => change({ q: next })} />
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

function Words({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const [text, setText] = useState(q)
  const settled = useDebounced(text.trim(), SETTLE_MS)
  const told = useRef(q)
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    if (settled === told.current) return
    told.current = settled
    tell.current(settled)
  }, [settled])
  // Somebody else has changed it: the browser's way back, or "show all".
  useEffect(() => {
    if (q === told.current) return
    told.current = q
    setText(q)
  }, [q])
  return (
    <Field label={words.gallery.search} hideLabel className="col-span-2 sm:col-span-1">
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-quiet" />
        <Input
          type="search"
          value={text}
          placeholder={words.gallery.searchPlaceholder}
          onChange={(event) => setText(event.target.value)}
          className="pl-9"
        />
      </div>
    </Field>
  )
}
