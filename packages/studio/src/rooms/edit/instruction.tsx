import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useEffect } from 'react'
import { order } from '../../api/images.ts'
import { cancelJob, hasEnded } from '../../api/jobs.ts'
import { type Mask, maskPng } from '../../lib/mask.ts'
import { storeText, useStoredText } from '../../lib/stored.ts'
import { type FollowedJob, useFollowedJob } from '../../parts/use-followed-job.ts'
import { Button, Field, Note, Progress, TextArea } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { type Source, UPLOAD } from './source.ts'

const route = getRouteApi('/edit/$id')

/** Under which name the words are kept until they have been carried out. */
const instructionOf = ({ id }: Source) => `easel.instruction:${id}`

/** What should change, in words; the job of the change stands in the address and is found again after a reload. */
export function Instruction({ source, mask, hints }: { source: Source; mask: Mask; hints: readonly string[] }) {
  const { job } = route.useSearch()
  const navigate = route.useNavigate()
  const [kept, setText] = useStoredText(instructionOf(source))
  const text = kept ?? ''
  const changing = useMutation({
    mutationFn: async () => {
      const isMasked = mask.strokes.length > 0
      const body = {
        model: source.details?.model ?? 'gpt-image-2',
        prompt: text,
        quality: source.details?.quality ?? 'medium',
        easel: { return: ['native'], ...(isMasked && mask.feather > 0 && { feather: mask.feather }) },
      }
      return order(body, { images: [await source.bytes()], mask: isMasked ? await maskPng(mask.strokes, source.size) : null })
    },
    onSuccess: ({ id }) => void navigate({ search: { job: id }, replace: true }),
  })
  const canChange = text.trim() !== '' && !changing.isPending && !job
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canChange) changing.mutate()
  }
  const hurry = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canChange) changing.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field label={words.edit.instruction} hint={words.edit.instructionHint}>
        <TextArea
          rows={3}
          value={text}
          placeholder={words.edit.placeholder}
          maxLength={32_000}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={hurry}
          className="min-h-24"
        />
      </Field>
      {text === '' && (
        <ul aria-label={words.edit.hintsLabel} className="flex flex-wrap gap-1.5">
          {hints.map((hint) => (
            <li key={hint}>
              <Button size="small" onClick={() => setText(hint)}>
                {hint}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {job ? (
        <Change id={job} source={source} />
      ) : (
        <Button type="submit" look="primary" size="large" disabled={!canChange}>
          {changing.isPending ? words.edit.applying : words.edit.apply}
        </Button>
      )}
    </form>
  )
}

/** A change under way; when it is done, the room goes on with the new version. */
function Change({ id, source }: { id: string; source: Source }) {
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
