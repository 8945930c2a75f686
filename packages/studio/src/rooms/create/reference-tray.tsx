import { ImagePlus, X } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { Travels } from '../../parts/travels.tsx'
import { words } from '../../words/index.ts'
import type { References } from './references.ts'

/** Pictures that go with the prompt, in the order in which it calls them. */
export function ReferenceTray({ references, inputRef }: { references: References; inputRef: RefObject<HTMLInputElement | null> }) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {references.references.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be there twice; its place is its name.
          <Reference key={index} file={file} number={index + 1} onRemove={() => references.remove(index)} />
        ))}
        <label className="flex min-h-10 items-center gap-2 rounded-control border border-dashed border-edge px-3 text-sm font-medium text-quiet transition-colors focus-within:outline-2 focus-within:outline-accent hover:border-ink hover:text-ink pointer-coarse:min-h-11">
          <ImagePlus aria-hidden className="size-4" />
          {words.create.addReferences}
          <input
            ref={inputRef}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            multiple
            className="sr-only"
            onChange={(event) => {
              references.add([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
      </div>
      {references.references.length > 0 && (
        <>
          <p className="text-sm text-quiet">{words.create.referencesHint}</p>
          <Travels place="create" onDelete={references.clear} />
        </>
      )}
    </div>
  )
}

function Reference({ file, number, onRemove }: { file: File; number: number; onRemove: () => void }) {
  const url = useObjectUrl(file)
  return (
    <figure className="relative">
      {url && <img src={url} alt={words.create.reference(number)} className="checkers size-20 rounded-sheet object-cover" />}
      <figcaption className="text-xs text-quiet">{words.create.reference(number)}</figcaption>
      <button
        type="button"
        aria-label={words.create.removeReference(number)}
        onClick={onRemove}
        className="absolute -top-2 -right-2 grid size-7 place-items-center rounded-full bg-ink text-wall pointer-coarse:size-9"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </figure>
  )
}

/** An address for a file, given back when it is no longer shown. */
function useObjectUrl(file: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
