import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { classes } from '../lib/classes.ts'

export type Option<Value extends string> = { value: Value; label: string; hint?: string }

type SelectProps<Value extends string> = {
  label: string
  value: Value
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  hideLabel?: boolean
  className?: string
}

/** One of a few named things. */
export function Select<Value extends string>({ label, value, options, onChange, hideLabel = false, className }: SelectProps<Value>) {
  return (
    <Base.Root items={[...options]} value={value} onValueChange={(next) => next !== null && onChange(next)}>
      <div className={classes('grid min-w-0 gap-1.5', className)}>
        <Base.Label className={classes('text-sm font-semibold text-quiet', hideLabel && 'sr-only')}>{label}</Base.Label>
        <Base.Trigger className="flex min-h-10 w-full min-w-0 items-center justify-between gap-2 rounded-control border border-edge bg-sheet px-3 text-left text-base transition-colors hover:border-ink pointer-coarse:min-h-11">
          <Base.Value className="truncate" />
          <Base.Icon className="text-quiet">
            <ChevronsUpDown className="size-4" aria-hidden />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={6} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto rounded-control border border-line bg-sheet p-1 shadow-lift">
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                className="grid min-h-10 cursor-default grid-cols-[1rem_1fr] items-center gap-x-2 rounded-[7px] px-2 py-1.5 text-base outline-none data-[highlighted]:bg-ink/8"
              >
                <Base.ItemIndicator className="col-start-1 text-accent">
                  <Check className="size-4" aria-hidden />
                </Base.ItemIndicator>
                <span className="col-start-2 grid">
                  <Base.ItemText>{option.label}</Base.ItemText>
                  {option.hint && <span className="text-sm text-quiet">{option.hint}</span>}
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
