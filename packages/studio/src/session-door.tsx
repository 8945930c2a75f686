import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import mark from './mark.svg'
import { readSession, type Session, signIn } from './session.ts'

/** Lets in whoever needs no key or has shown one; asks everybody else. */
export function SessionDoor({ children }: { children: (session: Session, onChange: (session: Session) => void) => ReactNode }) {
  const [session, setSession] = useState<Session | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    readSession().then(setSession, (error: Error) => setProblem(error.message))
  }, [])

  if (session && session.state !== 'signed-out') return children(session, setSession)
  return (
    <main className="door">
      <img src={mark} alt="" width="40" height="40" />
      <h1>Easel</h1>
      {session && <KeyForm onSignedIn={setSession} onProblem={setProblem} />}
      {problem && (
        <p className="note problem" role="alert">
          {problem}
        </p>
      )}
    </main>
  )
}

function KeyForm({ onSignedIn, onProblem }: { onSignedIn: (session: Session) => void; onProblem: (sentence: string) => void }) {
  const [key, setKey] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onProblem('')
    signIn(key.trim()).then(onSignedIn, (error: Error) => onProblem(error.message))
  }
  return (
    <form onSubmit={submit}>
      <label className="field">
        <span>API key</span>
        <input
          type="password"
          autoComplete="current-password"
          placeholder="sk-easel-…"
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      </label>
      <p>
        This server asks for a key. Who runs it can make one with <code>easel keys create</code>. It is kept by the server, not by this
        page.
      </p>
      <button type="submit" className="draw" disabled={key.trim() === ''}>
        Enter
      </button>
    </form>
  )
}
