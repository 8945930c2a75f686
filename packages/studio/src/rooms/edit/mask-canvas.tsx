import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Mask, type Point, paintStrokes, type Stroke } from '../../lib/mask.ts'
import type { Layer } from '../../lib/scene.ts'
import { words } from '../../words/index.ts'
import type { Source } from './source.ts'

export type Tool = 'look' | 'brush' | 'lasso' | 'box' | 'layer'
export type Pen = { tool: Tool; mode: 'add' | 'erase'; radius: number }

type MaskCanvasProps = { source: Source; mask: Mask; pen: Pen; layers: readonly Layer[]; onStroke: (stroke: Stroke) => void }

/** The picture with its mask over it. The picture itself is never painted on. */
export function MaskCanvas({ source, mask, pen, layers, onStroke }: MaskCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [live, setLive] = useState<Stroke | null>(null)
  const [pointer, setPointer] = useState<Point | null>(null)
  const { size } = source
  const hovered = pen.tool === 'layer' && pointer ? layers.find(({ box }) => box && isIn(pointer, box)) : undefined
  const width = useShownWidth(canvas)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !canvas.current || width === 0) return
    const scale = Math.min(1, (width * window.devicePixelRatio) / size.width)
    canvas.current.width = Math.round(size.width * scale)
    canvas.current.height = Math.round(size.height * scale)
    context.scale(scale, scale)
    paintStrokes(context, live ? [...mask.strokes, live] : mask.strokes, size, accent())
  }, [mask.strokes, live, size, width])

  const at = (event: PointerEvent): Point => {
    const rect = event.currentTarget.getBoundingClientRect()
    return { x: ((event.clientX - rect.left) / rect.width) * size.width, y: ((event.clientY - rect.top) / rect.height) * size.height }
  }
  const press = (event: PointerEvent) => {
    if (pen.tool === 'look' || event.button !== 0) return
    event.preventDefault()
    const point = at(event)
    if (pen.tool === 'layer') {
      const layer = layers.find(({ box }) => box && isIn(point, box))
      if (layer) onStroke(strokeOf(layer, pen.mode))
      return
    }
    event.currentTarget.setPointerCapture(event.pointerId)
    if (pen.tool === 'brush') setLive({ tool: 'brush', mode: pen.mode, radius: pen.radius, points: [point] })
    else if (pen.tool === 'lasso') setLive({ tool: 'lasso', mode: pen.mode, points: [point] })
    else setLive({ tool: 'box', mode: pen.mode, from: point, to: point })
  }
  const drag = (event: PointerEvent) => {
    const point = at(event)
    setPointer(point)
    setLive((now) => {
      if (!now || now.tool === 'invert') return now
      return now.tool === 'box' ? { ...now, to: point } : { ...now, points: [...now.points, point] }
    })
  }
  const release = () => {
    if (live) onStroke(live)
    setLive(null)
  }
  return (
    <div className="relative w-fit" style={{ touchAction: pen.tool === 'look' ? 'auto' : 'none' }}>
      <img
        src={source.url}
        alt={source.alt}
        width={size.width}
        height={size.height}
        draggable={false}
        className="checkers h-auto max-h-[min(70vh,860px)] w-auto max-w-full rounded-sheet shadow-lift select-none"
      />
      <canvas
        ref={canvas}
        aria-label={words.edit.canvas}
        role="img"
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={() => setLive(null)}
        onPointerLeave={() => setPointer(null)}
        className={`absolute inset-0 size-full opacity-45 ${pen.tool === 'look' ? 'pointer-events-none' : pen.tool === 'brush' ? 'cursor-none' : pen.tool === 'layer' ? 'cursor-pointer' : 'cursor-crosshair'}`}
      />
      {pen.tool === 'brush' && pointer && <BrushRing at={pointer} radius={pen.radius} source={source} />}
      {hovered?.box && (
        <div className="pointer-events-none absolute border-2 border-accent" style={placeOf(hovered.box, source)}>
          <span className="absolute bottom-full left-[-2px] max-w-60 truncate bg-accent px-1.5 font-mono text-xs text-on-accent">
            {hovered.name}
          </span>
        </div>
      )}
    </div>
  )
}

/** The box of a layer as a stroke. */
export function strokeOf({ box }: Layer, mode: 'add' | 'erase'): Stroke {
  const { x, y, w, h } = box ?? { x: 0, y: 0, w: 0, h: 0 }
  return { tool: 'box', mode, from: { x, y }, to: { x: x + w, y: y + h } }
}

const isIn = ({ x, y }: Point, box: NonNullable<Layer['box']>) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h

const placeOf = ({ x, y, w, h }: NonNullable<Layer['box']>, { size }: Source) => ({
  left: `${(x / size.width) * 100}%`,
  top: `${(y / size.height) * 100}%`,
  width: `${(w / size.width) * 100}%`,
  height: `${(h / size.height) * 100}%`,
})

const BrushRing = ({ at, radius, source }: { at: Point; radius: number; source: Source }) => (
  <div
    className="pointer-events-none absolute rounded-full border border-white outline outline-black/60"
    style={placeOf({ x: at.x - radius, y: at.y - radius, w: radius * 2, h: radius * 2 }, source)}
  />
)

const accent = () => getComputedStyle(document.documentElement).getPropertyValue('--color-mask').trim() || '#e0401c'

function useShownWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
