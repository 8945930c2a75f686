import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { ask } from '../api/http.ts'
import { deleteJob, type Job } from '../api/jobs.ts'
import type { Picture } from '../api/pictures.ts'
import { Button, Dialog, say } from '../ui/index.ts'
import { words } from '../words/index.ts'

const said = words.gallery

type DeleteProps = { pictures: readonly Pick<Picture, 'id' | 'job'>[]; open: boolean; onClose: () => void; onDeleted: () => void }

/** Asks once more, then deletes the jobs that have drawn these pictures; what was drawn together goes together, and that is said. */
export function DeletePictures({ pictures, open, onClose, onDeleted }: DeleteProps) {
  const client = useQueryClient()
  const ids = [...new Set(pictures.map(({ job }) => job))]
  const jobs = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['job', id],
      queryFn: () => ask<Job>(`/easel/v1/jobs/${encodeURIComponent(id)}`),
      enabled: open,
    })),
  })
  const all = jobs.flatMap(({ data }) => data?.pictures.filter(({ preview }) => !preview) ?? []).length
  const isKnown = jobs.every(({ data }) => data !== undefined)
  const deleting = useMutation({
    mutationFn: async () => {
      for (const id of ids) await deleteJob(id)
    },
    onSuccess: () => {
      say(said.removed(all))
      onDeleted()
    },
    onSettled: () => {
      for (const stale of ['pictures', 'genres', 'jobs', 'versions']) void client.invalidateQueries({ queryKey: [stale] })
      onClose()
    },
  })
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={said.removeTitle(pictures.length)}
      description={said.removeText}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button look="danger" disabled={!isKnown || deleting.isPending} onClick={() => deleting.mutate()}>
            {deleting.isPending ? said.removing : said.remove}
          </Button>
        </>
      }
    >
      {isKnown && all > pictures.length && <p className="text-sm">{said.removeTogether(all)}</p>}
    </Dialog>
  )
}
