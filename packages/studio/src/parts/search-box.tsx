import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useDebounced } from '../lib/use-debounced.ts'
import { Field, Input } from '../ui/index.ts'
import { words } from '../words/index.ts'

const SETTLE_MS = 250

type SearchBoxProps = { q: string; placeholder: string; onChange: (q: string) => void; className?: string }

/** Words to look for, told when typing pauses. */
export function SearchBox({ q, placeholder, onChange, className }: SearchBoxProps) {
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
    <Field label={words.gallery.search} hideLabel {...(className && { className })}>
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-quiet" />
        <Input type="search" value={text} placeholder={placeholder} onChange={(event) => setText(event.target.value)} className="pl-9" />
      </div>
    </Field>
  )
}
