import { useEffect, useRef, useState } from 'react'
import { isServerGone, Problem } from '../../api/http.ts'
import { type TalkEvent, talkEvents } from '../../api/talk.ts'

/** An answer under way: what has been said so far, and the newest coarse picture as a data URL. */
export type Answer = { text: string; coarse: string | null; isDrawing: boolean; problem: string | null }

const NOTHING: Answer = { text: '', coarse: null, isDrawing: false, problem: null }
const PAUSE_MS = 1000

/** Follows an answer through lost connections to its end, and says so. Null: none is under way. */
export function useAnswer(id: string | null, onEnd: (answer: Answer) => void): Answer {
  const [answer, setAnswer] = useState(NOTHING)
  const end = useRef(onEnd)
  end.current = onEnd
  useEffect(() => {
    if (id === null) return
    const left = new AbortController()
    let known = NOTHING
    const follow = async () => {
      for (let last = -1; !left.signal.aborted; ) {
        try {
          for await (const [number, event] of talkEvents(id, last, left.signal)) {
            last = number
            known = heard(known, event)
            setAnswer(known)
          }
          return end.current(known)
        } catch (error) {
          if (left.signal.aborted) return
          // What the server has refused, it refuses again.
          if (error instanceof Problem && !isServerGone(error)) return end.current({ ...known, problem: error.message })
          await new Promise((resolve) => window.setTimeout(resolve, PAUSE_MS))
        }
      }
    }
    setAnswer(NOTHING)
    void follow()
    return () => left.abort()
  }, [id])
  return answer
}

/** What is known after an event. */
export function heard(known: Answer, event: TalkEvent): Answer {
  switch (event.type) {
    case 'response.image_generation_call.in_progress':
      return { ...known, isDrawing: true }
    case 'response.image_generation_call.partial_image':
      return { ...known, coarse: `data:image/${event.output_format};base64,${event.partial_image_b64}` }
    case 'response.output_text.delta':
      return { ...known, text: known.text + event.delta }
    case 'response.failed':
      return { ...known, problem: event.response.error?.message ?? null }
    case 'error':
      return { ...known, problem: event.error?.message ?? event.message ?? null }
    default:
      return known
  }
}
