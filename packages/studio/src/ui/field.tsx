import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../lib/classes.ts'

const CONTROL =
  'w-full rounded-control border border-edge bg-sheet px-3 py-2 text-base text-ink transition-colors hover:border-ink data-[invalid]:border-problem'

type FieldProps = {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  /** What one should know before typing. */
  hint?: ReactNode
  /** What is wrong; null or absent: nothing. */
  problem?: string | null
  className?: string
  children: ReactNode
}

/** A control with its label, hint and problem, tied together for screen readers. */
export function Field({ label, hideLabel = false, hint, problem, className, children }: FieldProps) {
  return (
    <Base.Root invalid={Boolean(problem)} className={classes('grid min-w-0 content-start gap-1.5', className)}>
      <Base.Label className={classes('text-sm font-semibold text-quiet', hideLabel && 'sr-only')}>{label}</Base.Label>
      {children}
      {hint && <Base.Description className="text-sm text-quiet">{hint}</Base.Description>}
      {problem && (
        <p role="alert" className="text-sm text-problem">
          {problem}
        </p>
      )}
    </Base.Root>
  )
}

/** One line of text; goes into a `Field`. */
export function Input({ className, ...rest }: ComponentProps<typeof Base.Control>) {
  return (
    <Base.Control className={classes(CONTROL, 'min-h-10 pointer-coarse:min-h-11', typeof className === 'string' && className)} {...rest} />
  )
}

/** Several lines of text that grow with what is written; goes into a `Field`. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Base.Control render={<textarea className={classes(CONTROL, 'field-sizing-content resize-y leading-normal', className)} {...rest} />} />
  )
}
