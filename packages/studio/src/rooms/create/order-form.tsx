import type { ClipboardEvent, DragEvent, FormEvent, KeyboardEvent, RefObject } from 'react'
import { useCallback, useState } from 'react'
import { brokenRule, readSize } from '../../lib/sizes.ts'
import { TECHNIQUES, type Technique, techniqueIn, withTechnique } from '../../lib/technique.ts'
import { type Draft, isSeed } from '../../parts/draft.ts'
import { Button, Field, Segments, Select, TextArea } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { Cost } from './cost.tsx'
import { MoreOptions } from './more-options.tsx'
import { PartsForm } from './parts-form.tsx'
import { ReferenceTray } from './reference-tray.tsx'
import type { References } from './references.ts'
import { SizePicker } from './size-picker.tsx'

const MAX_PROMPT_LENGTH = 32_000
const PHOTO = 'photo'
const MANNERS: readonly (Technique | typeof PHOTO)[] = [PHOTO, ...(Object.keys(TECHNIQUES) as Technique[])]
const COUNTS = ['1', '2', '3', '4', '6', '8'] as const

type OrderFormProps = {
  draft: Draft
  /** Whether the prompt is written as one text or as the parts of a contract. */
  form: 'words' | 'parts'
  onForm: (form: 'words' | 'parts') => void
  onChange: (part: Partial<Draft>) => void
  references: References
  onDraw: () => void
  isSending: boolean
  promptRef: RefObject<HTMLTextAreaElement | null>
  fileRef: RefObject<HTMLInputElement | null>
}

/** What to draw, and how; Ctrl or ⌘ with Enter draws. Pictures may be dropped or pasted anywhere in it. */
export function OrderForm({ draft, form, onForm, onChange, references, onDraw, isSending, promptRef, fileRef }: OrderFormProps) {
  const [isOver, setOver] = useState(false)
  const size = readSize(draft.size)
  const canDraw = draft.prompt.trim() !== '' && isSeed(draft.seed) && (size === null || brokenRule(size) === null) && !isSending
  const writePrompt = useCallback((prompt: string) => onChange({ prompt }), [onChange])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canDraw) onDraw()
  }
  const hurry = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canDraw) onDraw()
  }
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    references.add([...event.clipboardData.files])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    references.add([...event.dataTransfer.files])
  }
  return (
    <form
      onSubmit={submit}
      onPaste={paste}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      className={`grid gap-5 rounded-card border bg-sheet p-5 transition-colors ${isOver ? 'border-accent' : 'border-line'}`}
    >
      <div className="grid gap-3">
        <Segments
          label={words.create.form}
          hideLabel
          value={form}
          options={(['words', 'parts'] as const).map((value) => ({ value, label: words.create.forms[value] }))}
          onChange={onForm}
        />
        {form === 'parts' ? (
          <PartsForm prompt={draft.prompt} onPrompt={writePrompt} />
        ) : (
          <Field label={words.create.prompt} hideLabel>
            <TextArea
              ref={promptRef}
              rows={5}
              maxLength={MAX_PROMPT_LENGTH}
              value={draft.prompt}
              placeholder={words.create.promptPlaceholder}
              onChange={(event) => onChange({ prompt: event.target.value })}
              onKeyDown={hurry}
              className="max-h-[40vh] min-h-32"
            />
          </Field>
        )}
      </div>
      <ReferenceTray references={references} inputRef={fileRef} />
      <Select
        label={words.create.technique}
        value={techniqueIn(draft.prompt) ?? PHOTO}
        options={MANNERS.map((value) => ({ value, label: words.create.techniques[value] }))}
        onChange={(value) => onChange({ prompt: withTechnique(draft.prompt, value === PHOTO ? null : value) })}
      />
      <SizePicker size={draft.size} onChange={(next) => onChange({ size: next })} />
      <div className="grid gap-1.5">
        <Segments
          label={words.create.quality}
          value={draft.quality}
          options={(['low', 'medium', 'high'] as const).map((value) => ({ value, label: words.create.qualities[value] }))}
          onChange={(quality) => onChange({ quality })}
        />
        <p className="text-sm text-quiet">{words.create.qualityHint[draft.quality]}</p>
      </div>
      <Segments
        label={words.create.count}
        value={String(draft.n) as (typeof COUNTS)[number]}
        options={COUNTS.map((value) => ({ value, label: value }))}
        onChange={(count) => onChange({ n: Number(count) })}
      />
      <MoreOptions draft={draft} onChange={onChange} isEdit={references.references.length > 0} />
      <div
        className={`z-10 -mx-5 -mb-5 grid gap-3 rounded-b-card border-t border-line bg-sheet px-5 pt-3 pb-5 min-[900px]:sticky min-[900px]:bottom-0 ${canDraw ? 'sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] md:bottom-0' : ''}`}
      >
        <Cost draft={draft} references={references.references} />
        <Button type="submit" look="primary" size="large" disabled={!canDraw}>
          {words.create.draw}
          <kbd className="hidden font-sans text-xs font-normal opacity-70 sm:inline">{words.create.drawShortcut}</kbd>
        </Button>
      </div>
    </form>
  )
}
