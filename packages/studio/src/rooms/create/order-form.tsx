import { Collapsible } from '@base-ui/react/collapsible'
import { ChevronRight } from 'lucide-react'
import type { ClipboardEvent, DragEvent, FormEvent, KeyboardEvent, RefObject } from 'react'
import { useState } from 'react'
import { brokenRule, readSize } from '../../lib/sizes.ts'
import { type Draft, isSeed } from '../../parts/draft.ts'
import { Button, Field, Input, Segments, Select, TextArea } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { Cost } from './cost.tsx'
import { ReferenceTray } from './reference-tray.tsx'
import type { References } from './references.ts'
import { SizePicker } from './size-picker.tsx'

const MAX_PROMPT_LENGTH = 32_000
const COUNTS = ['1', '2', '3', '4'] as const

type OrderFormProps = {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  references: References
  onDraw: () => void
  isSending: boolean
  promptRef: RefObject<HTMLTextAreaElement | null>
  fileRef: RefObject<HTMLInputElement | null>
}

/** What to draw, and how; Ctrl or ⌘ with Enter draws. Pictures may be dropped or pasted anywhere in it. */
export function OrderForm({ draft, onChange, references, onDraw, isSending, promptRef, fileRef }: OrderFormProps) {
  const [isOver, setOver] = useState(false)
  const size = readSize(draft.size)
  const canDraw = draft.prompt.trim() !== '' && isSeed(draft.seed) && (size === null || brokenRule(size) === null) && !isSending
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
      <Field label={words.create.prompt}>
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
      <ReferenceTray references={references} inputRef={fileRef} />
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
      <MoreOptions draft={draft} onChange={onChange} />
      <div className="grid gap-3">
        <Cost draft={draft} references={references.references} />
        <Button type="submit" look="primary" size="large" disabled={!canDraw}>
          {words.create.draw}
          <kbd className="hidden font-sans text-xs font-normal opacity-70 sm:inline">{words.create.drawShortcut}</kbd>
        </Button>
      </div>
    </form>
  )
}

function MoreOptions({ draft, onChange }: Pick<OrderFormProps, 'draft' | 'onChange'>) {
  const transparentJpeg = draft.format === 'jpeg' && draft.background === 'transparent'
  return (
    <Collapsible.Root>
      <Collapsible.Trigger className="group flex min-h-9 items-center gap-1.5 text-sm font-semibold text-quiet hover:text-ink">
        <ChevronRight aria-hidden className="size-4 transition-transform group-data-[panel-open]:rotate-90" />
        {words.create.moreOptions}
      </Collapsible.Trigger>
      <Collapsible.Panel className="grid gap-4 pt-3">
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={words.create.format}
            value={draft.format}
            options={[
              { value: 'png', label: 'PNG' },
              { value: 'jpeg', label: 'JPEG' },
              { value: 'webp', label: 'WebP' },
            ]}
            onChange={(format) => onChange({ format })}
          />
          <Select
            label={words.create.background}
            value={draft.background}
            options={(['auto', 'opaque', 'transparent'] as const).map((value) => ({ value, label: words.create.backgrounds[value] }))}
            onChange={(background) => onChange({ background })}
          />
        </div>
        {transparentJpeg && (
          <p role="alert" className="text-sm text-problem">
            {words.create.noTransparentJpeg}
          </p>
        )}
        <Field label={words.create.seed} hint={words.create.seedHint} problem={isSeed(draft.seed) ? null : words.create.seedProblem}>
          <Input
            inputMode="numeric"
            placeholder={words.create.seedPlaceholder}
            value={draft.seed}
            onChange={(event) => onChange({ seed: event.target.value.replace(/\D/g, '').slice(0, 10) })}
          />
        </Field>
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
