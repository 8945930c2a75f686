import { useState } from 'react'
import {
  brokenRule,
  GRID,
  nearestSize,
  quotientOf,
  RATIOS,
  type Ratio,
  readSize,
  SCALES,
  type Scale,
  type Size,
  sizeOf,
  sizeText,
} from '../../lib/sizes.ts'
import { Button, Field, Input, Segments } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

type Props = { size: string; onChange: (size: string) => void }

/** A size by its shape, or to the pixel; a size that cannot be drawn is explained, with the nearest that can. */
export function SizePicker({ size, onChange }: Props) {
  const chosen = readSize(size)
  const shape = chosen ? shapeIn(chosen) : null
  const [isCustom, setCustom] = useState(chosen !== null && shape === null)
  const choose = (ratio: Ratio, scale: Scale) => {
    setCustom(false)
    onChange(sizeText(sizeOf(quotientOf(ratio), SCALES[scale])))
  }
  const byPrompt = () => {
    setCustom(false)
    onChange('auto')
  }
  const byPixels = () => {
    setCustom(true)
    if (!chosen) onChange('1024x1024')
  }
  return (
    <div className="grid gap-3">
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-sm font-semibold text-quiet">{words.create.shape}</legend>
        <div className="flex flex-wrap gap-1.5">
          <Chip pressed={!isCustom && !chosen} onClick={byPrompt}>
            {words.create.asPromptSays}
          </Chip>
          {RATIOS.map((ratio) => (
            <Chip key={ratio} pressed={!isCustom && shape?.ratio === ratio} onClick={() => choose(ratio, shape?.scale ?? 'standard')}>
              <Outline ratio={ratio} />
              {ratio}
            </Chip>
          ))}
          <Chip pressed={isCustom} onClick={byPixels}>
            {words.create.custom}
          </Chip>
        </div>
      </fieldset>
      {shape && !isCustom && (
        <>
          <Segments
            label={words.create.scale}
            value={shape.scale}
            options={(Object.keys(SCALES) as Scale[]).map((value) => ({ value, label: words.create.scales[value] }))}
            onChange={(scale) => choose(shape.ratio, scale)}
          />
          <p className="figures -mt-1 text-sm text-quiet">{words.ui.pixels(size)}</p>
        </>
      )}
      {isCustom && chosen && <PixelFields size={chosen} onChange={onChange} />}
    </div>
  )
}

function PixelFields({ size, onChange }: { size: Size; onChange: (size: string) => void }) {
  const broken = brokenRule(size)
  const nearest = sizeText(nearestSize(size))
  const change = (part: Partial<Size>) => onChange(sizeText({ ...size, ...part }))
  const field = (name: 'width' | 'height') => (
    <Field label={words.create[name]}>
      <Input
        type="number"
        inputMode="numeric"
        min={GRID}
        max={3840}
        step={GRID}
        value={size[name]}
        aria-describedby="size-rules"
        onChange={(event) => change({ [name]: Math.min(99_999, Math.max(0, Math.round(Number(event.target.value)))) })}
      />
    </Field>
  )
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-3">
        {field('width')}
        {field('height')}
      </div>
      <div id="size-rules" className="grid justify-items-start gap-2 text-sm" aria-live="polite">
        {broken ? <p className="text-problem">{words.create.broken[broken]}</p> : <p className="text-quiet">{words.create.rules}</p>}
        {broken && (
          <Button size="small" onClick={() => onChange(nearest)}>
            {words.create.nearest(words.ui.pixels(nearest))}
          </Button>
        )}
      </div>
    </div>
  )
}

function Chip({ pressed, onClick, children }: { pressed: boolean; onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className="figures inline-flex min-h-9 items-center gap-1.5 rounded-control border border-edge/60 px-2.5 text-sm transition-colors hover:border-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-wall pointer-coarse:min-h-11"
    >
      {children}
    </button>
  )
}

/** The shape itself, small. */
function Outline({ ratio }: { ratio: Ratio }) {
  const value = quotientOf(ratio)
  const width = value >= 1 ? 14 : 14 * value
  const height = value >= 1 ? 14 / value : 14
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4" fill="none" stroke="currentColor" strokeWidth="1.5">
      <rect x={8 - width / 2} y={8 - height / 2} width={width} height={height} rx="1" />
    </svg>
  )
}

/** The ratio and scale whose size this is; null for one of nobody's. */
function shapeIn(size: Size): { ratio: Ratio; scale: Scale } | null {
  for (const ratio of RATIOS)
    for (const scale of Object.keys(SCALES) as Scale[])
      if (sizeText(sizeOf(quotientOf(ratio), SCALES[scale])) === sizeText(size)) return { ratio, scale }
  return null
}
