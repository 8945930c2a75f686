import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sessionQuery, signIn } from '../api/session.ts'
import { Button, Field, Input, Note } from '../ui/index.ts'
import { words } from '../words/index.ts'
import { Frame } from './frame.tsx'
import mark from './mark.svg'

/** Lets in whoever needs no key or has shown one; asks everybody else. */
export function Door() {
  const { data: session, error, refetch } = useQuery(sessionQuery)
  if (session && session.state !== 'signed-out') return <Frame session={session} />
  return (
    <main className="mx-auto grid min-h-dvh max-w-sm content-center gap-6 p-6">
      <img src={mark} alt="" className="size-12" />
      <h1 className="text-3xl leading-tight font-semibold">{words.app.door.title}</h1>
      {session && <KeyForm />}
      {error && (
        <>
          <Note tone="problem">{error.message}</Note>
          <Button onClick={() => void refetch()}>{words.app.again}</Button>
        </>
      )}
    </main>
  )
}

function KeyForm() {
  const client = useQueryClient()
  const [key, setKey] = useState('')
  const entering = useMutation({
    mutationFn: signIn,
    meta: { toldInPlace: true },
    // Whatever was asked before was asked by somebody else.
    onSuccess: (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      client.setQueryData(sessionQuery.queryKey, session)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    entering.mutate(key.trim())
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-quiet">
        {words.app.door.text} <code className="font-mono text-sm text-ink">easel keys create</code>. {words.app.door.kept}
      </p>
      <Field label={words.app.door.key} problem={entering.error?.message ?? null}>
        <Input
          type="password"
          autoComplete="current-password"
          placeholder="sk-easel-…"
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      </Field>
      <Button type="submit" look="primary" size="large" disabled={key.trim() === '' || entering.isPending}>
        {entering.isPending ? words.app.door.entering : words.app.door.enter}
      </Button>
    </form>
  )
}
