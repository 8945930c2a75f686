import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ImageUp } from 'lucide-react'
import { useRef } from 'react'
import { picturesQuery } from '../../api/pictures.ts'
import { type Mask, NO_MASK } from '../../lib/mask.ts'
import { useKept } from '../../lib/stored.ts'
import { PictureRows } from '../../parts/picture-rows.tsx'
import { Travels } from '../../parts/travels.tsx'
import { usePlace } from '../../parts/use-place.ts'
import { Note, Page, Skeleton } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { UPLOAD, UPLOAD_NAME, useForgetUpload } from './source.ts'

const SHOWN = 40

/** Which picture is to be changed. */
export function ChooseRoom() {
  const { data, error, isPending } = useInfiniteQuery(picturesQuery({}))
  const [kept, keep] = useKept<File | 'none'>(UPLOAD_NAME, 'none')
  const [, keepMask] = useKept<Mask>(`mask:${UPLOAD}`, NO_MASK)
  const forget = useForgetUpload()
  const navigate = useNavigate()
  const wall = useRef<HTMLElement>(null)
  const { width } = usePlace(wall)
  const bring = (file: File | undefined) => {
    if (!file) return
    keep(file)
    // The mask belonged to the picture before.
    keepMask(NO_MASK)
    void navigate({ to: '/edit/$id', params: { id: UPLOAD } })
  }
  return (
    <Page title={words.edit.chooseTitle} lead={words.edit.chooseLead}>
      <label
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          bring(event.dataTransfer.files[0])
        }}
        className="grid min-h-40 cursor-pointer place-content-center justify-items-center gap-1 rounded-card border border-dashed border-edge text-center transition-colors focus-within:outline-2 focus-within:outline-accent hover:border-ink"
      >
        <ImageUp aria-hidden className="mb-1 size-6 text-quiet" />
        <span className="font-semibold">{words.edit.upload}</span>
        <span className="text-sm text-quiet">{words.edit.uploadHint}</span>
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label={words.edit.upload}
          className="sr-only"
          onChange={(event) => bring(event.target.files?.[0])}
        />
      </label>
      <Travels place="edit" onDelete={kept instanceof File ? forget : null} />
      {error && <Note tone="problem">{error.message}</Note>}
      {isPending && <Skeleton className="h-48" />}
      <section ref={wall} aria-label={words.gallery.title}>
        <PictureRows pictures={data?.pages[0]?.data.slice(0, SHOWN) ?? []} width={width} to="/edit/$id" />
      </section>
    </Page>
  )
}
