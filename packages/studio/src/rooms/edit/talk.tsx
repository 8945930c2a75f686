import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { type Turn, turnsQuery } from '../../api/talk.ts'
import { words } from '../../words/index.ts'
import type { Answer } from './use-answer.ts'

type TalkProps = { conversation: string | null; sourceId: string; asked: string | null; answer: Answer | null }

/** What was said about this picture and its versions, with what came of it. */
export function Talk({ conversation, sourceId, asked, answer }: TalkProps) {
  const { data } = useQuery({ ...turnsQuery(conversation ?? ''), enabled: conversation !== null })
  const turns = data?.data ?? []
  const list = useRef<HTMLOListElement>(null)
  const length = turns.length + (answer?.text.length ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new stands at the end.
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight
  }, [length, asked])
  if (turns.length === 0 && !asked) return null
  return (
    <ol
      ref={list}
      aria-label={words.edit.talk}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="grid max-h-[38vh] content-start gap-2.5 overflow-y-auto rounded-card bg-sunk p-3 text-sm"
    >
      {turns.map((turn, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns never move.
        <Said key={index} turn={turn} sourceId={sourceId} />
      ))}
      {asked && <Bubble by="user">{asked}</Bubble>}
      {answer?.text && <Bubble by="assistant">{answer.text}</Bubble>}
    </ol>
  )
}

function Said({ turn: { role, text, pictures }, sourceId }: { turn: Turn; sourceId: string }) {
  const drawn = role === 'user' ? [] : pictures.flatMap(({ picture }) => picture ?? [])
  if (text === '' && drawn.length === 0) return null
  return (
    <Bubble by={role}>
      {text}
      {drawn.length > 0 && (
        <span className="mt-1.5 flex flex-wrap gap-1.5">
          {drawn.map((picture) => (
            <Link key={picture} to="/edit/$id" params={{ id: picture }} aria-current={picture === sourceId} className="rounded-sheet">
              <img
                src={`/easel/v1/pictures/${picture}/thumbnail`}
                alt={words.edit.drawnThen}
                className={`checkers h-14 w-auto rounded-sheet ${picture === sourceId ? 'outline-2 outline-accent' : ''}`}
              />
            </Link>
          ))}
        </span>
      )}
    </Bubble>
  )
}

const Bubble = ({ by, children }: { by: Turn['role']; children: ReactNode }) => (
  <li
    className={`w-fit max-w-[88%] rounded-control px-3 py-2 [overflow-wrap:anywhere] ${by === 'user' ? 'justify-self-end bg-ink text-wall' : 'bg-sheet'}`}
  >
    <span className="sr-only">{by === 'user' ? words.edit.youSaid : words.edit.easelSaid}: </span>
    {children}
  </li>
)
