import { Brush, Hand, Lasso, Layers, Redo2, Square, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { boxOf, type Mask, markedShare, NO_MASK, redo, undo, withStroke } from '../../lib/mask.ts'
import type { Layer } from '../../lib/scene.ts'
import { Button, IconButton, Segments, Slider } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { type Pen, strokeOf, type Tool } from './mask-canvas.tsx'
import type { Source } from './source.ts'

type MaskToolsProps = {
  source: Source
  mask: Mask
  pen: Pen
  layers: readonly Layer[]
  onMask: (mask: Mask) => void
  onPen: (pen: Pen) => void
  /** The mask of the version before, where there is one. */
  earlier: Mask | null
}

const TOOLS: { value: Tool; icon: React.ReactNode }[] = [
  { value: 'look', icon: <Hand aria-hidden /> },
  { value: 'brush', icon: <Brush aria-hidden /> },
  { value: 'lasso', icon: <Lasso aria-hidden /> },
  { value: 'box', icon: <Square aria-hidden /> },
  { value: 'layer', icon: <Layers aria-hidden /> },
]

/** Where the picture may change: by hand, by shape, or by the names of the scene's layers. */
export function MaskTools({ source, mask, pen, layers, onMask, onPen, earlier }: MaskToolsProps) {
  const share = useMemo(() => markedShare(mask.strokes, source.size), [mask.strokes, source.size])
  const longEdge = Math.max(source.size.width, source.size.height)
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-semibold text-quiet">{words.edit.where}</legend>
      <p className="-mt-1 text-sm text-quiet">{words.edit.whereHint}</p>
      <Segments
        label={words.edit.toolsLabel}
        hideLabel
        iconsOnly
        value={pen.tool}
        options={TOOLS.filter(({ value }) => value !== 'layer' || layers.length > 0).map(({ value, icon }) => ({
          value,
          icon,
          label: words.edit.tools[value],
        }))}
        onChange={(tool) => onPen({ ...pen, tool })}
      />
      {pen.tool !== 'look' && (
        <Segments
          label={words.edit.mode}
          hideLabel
          value={pen.mode}
          options={(['add', 'erase'] as const).map((value) => ({ value, label: words.edit.modes[value] }))}
          onChange={(mode) => onPen({ ...pen, mode })}
        />
      )}
      {pen.tool === 'brush' && (
        <Slider
          label={words.edit.radius}
          value={pen.radius}
          min={Math.max(2, Math.round(longEdge / 400))}
          max={Math.round(longEdge / 6)}
          onChange={(radius) => onPen({ ...pen, radius })}
          shown={words.edit.pixels(pen.radius * 2)}
        />
      )}
      {pen.tool === 'layer' && (
        <div className="grid gap-1.5">
          <p className="text-sm text-quiet">{words.edit.layersHint}</p>
          <ul className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
            {layers.map((layer) => (
              <li key={layer.name}>
                <Button size="small" onClick={() => onMask(withStroke(mask, strokeOf(layer, pen.mode)))} title={layer.detail || layer.kind}>
                  <span className="font-mono text-xs">{layer.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-1">
        <IconButton label={words.edit.undo} disabled={mask.strokes.length === 0} onClick={() => onMask(undo(mask))}>
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton label={words.edit.redo} disabled={mask.undone.length === 0} onClick={() => onMask(redo(mask))}>
          <Redo2 aria-hidden />
        </IconButton>
        <Button look="quiet" size="small" onClick={() => onMask(withStroke(mask, boxOf(source.size)))}>
          {words.edit.all}
        </Button>
        <Button look="quiet" size="small" onClick={() => onMask(withStroke(mask, { tool: 'invert' }))}>
          {words.edit.invert}
        </Button>
        <Button
          look="quiet"
          size="small"
          disabled={mask.strokes.length === 0}
          onClick={() => onMask({ ...NO_MASK, feather: mask.feather })}
        >
          {words.edit.clear}
        </Button>
      </div>
      {mask.strokes.length > 0 && (
        <Slider
          label={words.edit.feather}
          value={mask.feather}
          min={0}
          max={128}
          step={2}
          onChange={(feather) => onMask({ ...mask, feather })}
          shown={words.edit.pixels(mask.feather)}
        />
      )}
      <p className="figures text-sm text-quiet" role="status">
        {words.edit.marked(share)}
      </p>
      {mask.strokes.length === 0 && earlier && earlier.strokes.length > 0 && (
        <Button size="small" onClick={() => onMask({ ...earlier, undone: [] })}>
          {words.edit.takeMask}
        </Button>
      )}
    </fieldset>
  )
}
