import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { order } from '../../api/images.ts'
import { begin, createConversation, stopTalk, turnsQuery } from '../../api/talk.ts'
import { dataUrlOf } from '../../lib/data-url.ts'
import { type Mask, maskPng } from '../../lib/mask.ts'
import { storeText, useStoredText } from '../../lib/stored.ts'
import { useRights, useSentJobs } from '../../parts/uploads.ts'
import { Button, Field, Note, Progress, TextArea } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { Change } from './change.tsx'
import { type Source, UPLOAD } from './source.ts'
import { instructionOf, subjectOf, talkOf, toolFor } from './subject.ts'
import { Talk } from './talk.tsx'
import { type Answer, useAnswer } from './use-answer.ts'

const route = getRouteApi('/edit/$id')

/**
 * What should change, in words: a conversation about the picture, kept by the server. What a conversation cannot ask for (a picture that was
 * brought, a soft mask, a size that the wire does not know) goes as an edit of its own. Either stands in the address and is found again after a reload.
 */
export function Instruction({ source, mask, hints }: { source: Source; mask: Mask; hints: readonly string[] }) {
  const { job } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const [kept, setText] = useStoredText(instructionOf(source))
  const [conversation] = useStoredText(talkOf(source.id))
  const text = kept ?? ''
  const { data: turns } = useQuery({ ...turnsQuery(conversation ?? ''), enabled: conversation !== null })
  const [rights] = useRights()
  const sent = useSentJobs('edit')
  const [asked, setAsked] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const underWay = job?.startsWith('resp_') ? job : null

  const saying = useMutation({
    mutationFn: async (said: string) => {
      const isMasked = mask.strokes.length > 0
      const maskFile = isMasked ? await maskPng(mask.strokes, source.size) : null
      const tool = toolFor(source, isMasked ? mask.feather : 0)
      if (!tool) {
        const { id } = await orderDirectly(source, said, maskFile, mask.feather, source.id === UPLOAD ? rights : null)
        if (source.id === UPLOAD) sent.note([id])
        return id
      }
      const known = conversation && turns ? conversation : (await createConversation()).id
      storeText(talkOf(source.id), known)
      const subject = subjectOf(turns?.data ?? [], source.id)
      const about = subject === 'unseen' ? { dataUrl: await dataUrlOf(await source.bytes()) } : subject
      return begin({ conversation: known, text: said, about, maskUrl: maskFile && (await dataUrlOf(maskFile)), tool })
    },
    onMutate: (said) => {
      setProblem(null)
      setAsked(said)
    },
    onError: () => setAsked(null),
    onSuccess: (id) => void navigate({ search: { job: id }, replace: true }),
  })

  const end = async (answer: Answer) => {
    const told = conversation ? await client.fetchQuery({ ...turnsQuery(conversation), staleTime: 0 }).catch(() => null) : null
    const last = told?.data.at(-1)
    const result = last?.role === 'assistant' ? (last.pictures.findLast(({ picture }) => picture !== null)?.picture ?? null) : null
    setAsked(null)
    setProblem(answer.problem)
    if (answer.problem === null) storeText(instructionOf(source), '')
    for (const stale of ['pictures', 'picture', 'versions', 'jobs', 'genres', 'usage']) void client.invalidateQueries({ queryKey: [stale] })
    if (result === null || result === source.id) return void navigate({ search: {}, replace: true })
    storeText(talkOf(result), conversation ?? '')
    void navigate({ to: '/edit/$id', params: { id: result }, search: { view: 'compare' } })
  }
  const answer = useAnswer(underWay, (told) => void end(told))

  const canSay = text.trim() !== '' && !saying.isPending && !job
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canSay) saying.mutate(text)
  }
  const hurry = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSay) saying.mutate(text)
  }
  const hasDrawn =
    turns?.data.some(({ role, pictures }) => role === 'assistant' && pictures.some(({ picture }) => picture !== null)) ?? false
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Talk conversation={conversation} sourceId={source.id} asked={asked} answer={underWay ? answer : null} />
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
      {text === '' && !job && (
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
      {problem && <Note tone="problem">{problem}</Note>}
      {underWay ? (
        <UnderWay answer={answer} onStop={() => void stopTalk(underWay)} />
      ) : job ? (
        <Change id={job} source={source} />
      ) : (
        <div className="flex gap-2">
          <Button type="submit" look="primary" size="large" className="flex-1" disabled={!canSay}>
            {saying.isPending ? words.edit.applying : words.edit.apply}
          </Button>
          {hasDrawn && (
            <Button
              size="large"
              disabled={saying.isPending}
              title={words.edit.takeBackHint}
              onClick={() => saying.mutate(words.edit.takeBackWords)}
            >
              <Undo2 aria-hidden />
              {words.edit.takeBack}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

/** An edit of its own, outside every conversation. */
function orderDirectly(source: Source, prompt: string, mask: Blob | null, feather: number, rights: 'reminded' | 'confirmed' | null) {
  const model = source.details?.model ?? 'gpt-image-2'
  const easel = { return: ['native'], ...(mask && feather > 0 && { feather }), ...(rights && { rights }) }
  return source
    .bytes()
    .then((image) => order({ model, prompt, quality: source.details?.quality ?? 'medium', easel }, { images: [image], mask }))
}

function UnderWay({ answer, onStop }: { answer: Answer; onStop: () => void }) {
  return (
    <div className="grid gap-2">
      <Progress label={words.edit.applying} value={null} />
      <div className="flex items-center justify-between gap-3 text-sm text-quiet">
        <span role="status">{answer.isDrawing ? words.create.state.running : words.edit.thinking}</span>
        <Button size="small" onClick={onStop}>
          {words.edit.stop}
        </Button>
      </div>
      {answer.coarse && (
        <img src={answer.coarse} alt={words.edit.coarse} className="max-h-60 w-auto max-w-full justify-self-center rounded-sheet" />
      )}
    </div>
  )
}
