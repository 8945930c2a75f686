import { Slider as Base } from '@base-ui/react/slider'

type SliderProps = {
  label: string
  value: number
  min: number
  max: number
  step?: number
  onChange: (value: number) => void
  /** The value in words, e.g. `24 px`. */
  shown: string
}

/** A number between two ends, by hand or by arrow keys. */
export function Slider({ label, value, min, max, step = 1, onChange, shown }: SliderProps) {
  return (
    <Base.Root
      value={value}
      min={min}
      max={max}
      step={step}
      onValueChange={(next) => onChange(typeof next === 'number' ? next : (next[0] ?? min))}
      className="grid min-w-0 gap-1"
    >
      <div className="flex justify-between gap-2 text-sm">
        <Base.Label className="font-semibold text-quiet">{label}</Base.Label>
        <span className="figures text-quiet">{shown}</span>
      </div>
      <Base.Control className="flex h-8 touch-none items-center pointer-coarse:h-11">
        <Base.Track className="h-1 w-full rounded-full bg-edge/50">
          <Base.Indicator className="rounded-full bg-ink" />
          <Base.Thumb
            getAriaValueText={() => shown}
            className="size-4.5 rounded-full border-2 border-ink bg-sheet shadow-card has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  )
}
