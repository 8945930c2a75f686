import { classes } from '../lib/classes.ts'
import { Button } from './button.tsx'

type TogglesProps<Value extends string> = {
  label: string
  values: readonly Value[]
  options: readonly { value: Value; label: string }[]
  onChange: (values: Value[]) => void
  hideLabel?: boolean
}

/** Any of a few things that are all in sight; told in the order of the options. */
export function Toggles<Value extends string>({ label, values, options, onChange, hideLabel = false }: TogglesProps<Value>) {
  const toggled = (value: Value) =>
    options.map((option) => option.value).filter((each) => (each === value ? !values.includes(each) : values.includes(each)))
  return (
    <fieldset className="grid min-w-0 content-start gap-1.5">
      <legend className={classes('mb-1.5 text-sm font-semibold text-quiet', hideLabel && 'sr-only')}>{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <Button
            key={option.value}
            size="small"
            aria-pressed={values.includes(option.value)}
            className="aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-wall"
            onClick={() => onChange(toggled(option.value))}
          >
            {option.label}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
