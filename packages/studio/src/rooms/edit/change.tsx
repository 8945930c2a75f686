import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { cancelJob, hasEnded } from '../../api/jobs.ts'
import { storeText } from '../../lib/stored.ts'
import { type FollowedJob, useFollowedJob } from '../../parts/use-followed-job.ts'
import { Button, Note, Progress } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { type Source, UPLOAD } from './source.ts'
import { instructionOf } from './subject.ts'

const route = getRouteApi('/edit/$id')

/** A change under way; when it is done, the room goes on with the new version. */
export function Change({ id, source }: { id: string; source: Source }) {
  const { data, error } = useFollowedJob(id)
  const client = useQueryClient()
  const navigate = route.useNavigate()
  const result = data?.job.state === 'succeeded' && data.picture && !data.picture.preview ? data.picture.id : null
  useEffect(() => {
    if (result === null) return
    storeText(instructionOf(source), '')
    void navigate({
      to: '/edit/$id',
      params: { id: result },
      search: { view: 'compare', ...(source.id === UPLOAD && { from: 'upload' as const }) },
    })
  }, [result, navigate, source])
  const stopping = useMutation({
    mutationFn: () => cancelJob(id),
    onSuccess: (stopped) => client.setQueryData<FollowedJob>(['followed-job', id], (known) => known && { ...known, job: stopped }),
  })
  const leave = () => void navigate({ search: {}, replace: true })
  const problem = error?.message ?? data?.job.error?.message
  if (problem || (data && hasEnded(data.job) && result === null))
    return (
      <div className="grid gap-3">
        <Note tone="problem">{problem ?? words.edit.notDrawn}</Note>
        <Button onClick={leave}>{words.app.again}</Button>
      </div>
    )
  return (
    <div className="grid gap-2">
      <Progress label={words.edit.applying} value={data?.job.state === 'running' ? data.job.progress : null} />
      <div className="figures flex items-center justify-between gap-3 text-sm text-quiet">
        <span role="status">{words.create.state[data?.job.state ?? 'queued']}</span>
        {data?.leftMs != null && <span>{words.create.left(data.leftMs)}</span>}
        <Button size="small" disabled={stopping.isPending} onClick={() => stopping.mutate()}>
          {words.edit.stop}
        </Button>
      </div>
      {data?.picture && (
        <img src={data.picture.url} alt={data.job.prompt} className="max-h-60 w-auto max-w-full justify-self-center rounded-sheet" />
      )}
    </div>
  )
}
