import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ENGINES_ROUTE, enginesQuery } from '../api/engines.ts'
import { routesQuery } from '../api/server.ts'
import { Button, Dialog, say } from '../ui/index.ts'
import { words } from '../words/index.ts'
import { deleteSent, type UploadPlace, useRights, useSentJobs } from './uploads.ts'

const said = words.app.uploads

type TravelsProps = {
  place: UploadPlace
  /** Removes what was brought from this browser; null while there is nothing. */
  onDelete: (() => void) | null
}

/** Beside every upload: where it goes, how long it stays, the way to delete it now, and the one reminder of rights. */
export function Travels({ place, onDelete }: TravelsProps) {
  return (
    <div className="grid gap-2 text-xs leading-relaxed text-quiet">
      <p>
        <Where /> {said.kept}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Rights />
        {onDelete && <DeleteNow place={place} onDelete={onDelete} />}
      </div>
    </div>
  )
}

/** Where an upload goes: this server, and the engines elsewhere that may be asked with it. */
export function Where() {
  const { data: routes } = useQuery(routesQuery)
  const { data: engines } = useQuery({ ...enginesQuery, enabled: routes?.includes(ENGINES_ROUTE) ?? false })
  const away =
    engines?.data.filter(({ privacy, capabilities }) => privacy !== 'in-process' && capabilities.operations.includes('edit')) ?? []
  return away.length === 0
    ? said.stays(window.location.host)
    : said.mayGo(
        window.location.host,
        away.map(({ id, privacy }) => said.to(id, said.places[privacy])),
      )
}

/** The reminder; what is ticked goes with the request, and the job keeps it. */
export function Rights() {
  const [rights, confirm] = useRights()
  return (
    <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11" title={said.rightsHint}>
      <input
        type="checkbox"
        checked={rights === 'confirmed'}
        onChange={(event) => confirm(event.target.checked)}
        className="size-4 shrink-0 accent-accent"
      />
      {said.rights}
    </label>
  )
}

function DeleteNow({ place, onDelete }: { place: UploadPlace; onDelete: () => void }) {
  const client = useQueryClient()
  const sent = useSentJobs(place)
  const [isOpen, setOpen] = useState(false)
  const deleting = useMutation({
    mutationFn: () => deleteSent(sent.jobs),
    onSuccess: () => {
      sent.forget()
      setOpen(false)
      say(said.deleted)
      onDelete()
    },
    onSettled: () => {
      for (const stale of ['pictures', 'genres', 'jobs', 'versions']) void client.invalidateQueries({ queryKey: [stale] })
    },
  })
  return (
    <>
      <Button size="small" look="quiet" className="-mx-3 text-quiet" onClick={() => setOpen(true)}>
        <Trash2 aria-hidden />
        {said.delete}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={said.deleteTitle}
        description={said.deleteText(sent.jobs.length)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{words.ui.cancel}</Button>
            <Button look="danger" disabled={deleting.isPending} onClick={() => deleting.mutate()}>
              {said.delete}
            </Button>
          </>
        }
      />
    </>
  )
}
