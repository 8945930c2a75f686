import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Contract, fillQuery, fromPromptQuery, PARTS, type Part } from '../../api/contracts.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { Field, Note, TextArea } from '../../ui/index.ts'
import { contracts } from '../../words/contracts.ts'
import { words } from '../../words/index.ts'

const SETTLE_MS = 350
const EMPTY: Contract = { easel_contract: 1, name: 'draft', parts: {} }

/** The prompt as the parts of a contract: each fills the other through the server. */
export function PartsForm({ prompt, onPrompt }: { prompt: string; onPrompt: (prompt: string) => void }) {
  // What was typed here; null while the prompt is the truth.
  const [edited, setEdited] = useState<Contract | null>(null)
  const written = useRef(prompt)
  // What was typed and is not in the prompt yet.
  const pending = useRef<Contract | null>(null)
  const tell = useRef(onPrompt)
  tell.current = onPrompt
  const client = useQueryClient()
  const { data: read } = useQuery({ ...fromPromptQuery(prompt), enabled: edited === null && prompt.trim() !== '' })
  const contract = edited ?? (prompt.trim() === '' ? EMPTY : read?.contract) ?? EMPTY
  const settled = useDebounced(edited, SETTLE_MS)
  const isEmpty = Object.keys(settled?.parts ?? {}).length === 0
  const {
    data: filled,
    error,
    isPlaceholderData,
  } = useQuery({
    ...fillQuery({ contract: settled ?? EMPTY }, {}),
    enabled: settled !== null && !isEmpty,
  })
  const amounts =
    settled === null || settled !== edited ? null : isEmpty ? '' : isPlaceholderData || error ? null : (filled?.prompt ?? null)
  useEffect(() => {
    if (amounts === null || amounts === written.current) return
    written.current = amounts
    pending.current = null
    onPrompt(amounts)
  }, [amounts, onPrompt])
  // Somebody else has written the prompt: a start, or another page of the studio.
  useEffect(() => {
    if (prompt === written.current) return
    written.current = prompt
    pending.current = null
    setEdited(null)
  }, [prompt])
  // Whoever turns to the words at once after typing finds them there, too.
  useEffect(
    () => () => {
      const contract = pending.current
      if (!contract) return
      if (Object.keys(contract.parts).length === 0) tell.current('')
      else client.fetchQuery(fillQuery({ contract }, {})).then(({ prompt: filled }) => tell.current(filled), noWords)
    },
    [client],
  )
  const change = (part: Part, text: string) => {
    const { [part]: _, ...others } = contract.parts
    const next = { ...contract, parts: text === '' ? others : { ...others, [part]: text } }
    pending.current = next
    setEdited(next)
  }
  return (
    <div className="grid gap-3">
      <p className="text-sm text-quiet">{words.create.partsLead}</p>
      {PARTS.map((part) => {
        const [label = '', example] = contracts.parts[part]
        return (
          <Field key={part} label={label}>
            <TextArea
              rows={1}
              value={contract.parts[part] ?? ''}
              placeholder={example}
              onChange={(event) => change(part, event.target.value)}
            />
          </Field>
        )
      })}
      {error && settled === edited && <Note tone="problem">{error.message}</Note>}
    </div>
  )
}

/** Parts that cannot be put into words leave the prompt as it is. */
const noWords = () => {}
