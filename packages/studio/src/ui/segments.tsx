import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import { classes } from '../lib/classes.ts'

type SegmentsProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string; icon?: ReactNode }[]
  onChange: (value: Value) => void
  hideLabel?: boolean
  /** Shows icons alone; their labels are read and shown as tips. */
  iconsOnly?: boolean
}

/** One of two to six things that are all in sight. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel = false,
  iconsOnly = false,
}: SegmentsProps<Value>) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <span className={classes('text-sm font-semibold text-quiet', hideLabel && 'sr-only')} aria-hidden>
        {label}
      </span>
      <RadioGroup
        aria-label={label}
        value={value}
        onValueChange={(next) => onChange(next as Value)}
        className="flex min-h-10 gap-0.5 rounded-control bg-sunk p-1 pointer-coarse:min-h-11"
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            nativeButton
            render={<button type="button" />}
            {...(iconsOnly && { 'aria-label': option.label, title: option.label })}
            className="flex min-w-0 flex-1 items-center justify-center gap-1.5 rounded-[7px] px-2 text-sm font-medium text-quiet transition-colors hover:text-ink data-[checked]:bg-sheet data-[checked]:text-ink data-[checked]:shadow-card [&_svg]:size-4"
          >
            {option.icon}
            {!iconsOnly && <span className="truncate">{option.label}</span>}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  )
}
