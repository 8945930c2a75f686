import { Maximize, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { IconButton } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

type View = { scale: number; x: number; y: number }

const FITTED: View = { scale: 1, x: 0, y: 0 }
const MOST = 16
const STEP = 1.25
const MOVE_PX = 60
const ZOOMS: Record<string, number> = { '+': STEP, '=': STEP, '-': 1 / STEP }
const MOVES: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [MOVE_PX, 0],
  ArrowRight: [-MOVE_PX, 0],
  ArrowUp: [0, MOVE_PX],
  ArrowDown: [0, -MOVE_PX],
}

type ZoomableProps = {
  src: string
  alt: string
  width: number
  height: number
  /** Places on it that are to be seen, in its pixels. */
  marks?: readonly { x: number; y: number; width: number; height: number; note: string }[]
}

/** A picture that can be looked at closely: by wheel, by fingers, by keys. `scale` 1 fits the frame. */
export function Zoomable({ src, alt, width, height, marks = [] }: ZoomableProps) {
  const frame = useRef<HTMLElement>(null)
  const [view, setView] = useState(FITTED)
  const pointers = useRef(new Map<number, { x: number; y: number }>())

  const zoom = (factor: number, at?: { x: number; y: number }) =>
    setView((now) => {
      const scale = Math.min(MOST, Math.max(1, now.scale * factor))
      if (scale === 1) return FITTED
      const rect = frame.current?.getBoundingClientRect()
      // What lies under the pointer stays there.
      const dx = at && rect ? at.x - rect.left - rect.width / 2 : 0
      const dy = at && rect ? at.y - rect.top - rect.height / 2 : 0
      const ratio = scale / now.scale
      return { scale, x: dx - (dx - now.x) * ratio, y: dy - (dy - now.y) * ratio }
    })
  const move = (dx: number, dy: number) => setView((now) => (now.scale === 1 ? now : { ...now, x: now.x + dx, y: now.y + dy }))
  const actual = () => {
    const shown = frame.current?.querySelector('img')?.clientWidth
    if (shown) setView({ scale: Math.max(1, width / shown / window.devicePixelRatio), x: 0, y: 0 })
  }

  const zoomNow = useRef(zoom)
  zoomNow.current = zoom
  useEffect(() => {
    const element = frame.current
    if (!element) return
    // React listens to wheels passively, and then the page would scroll too.
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      zoomNow.current(Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY })
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [])

  const press = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }
  const drag = (event: PointerEvent) => {
    const from = pointers.current.get(event.pointerId)
    if (!from) return
    const to = { x: event.clientX, y: event.clientY }
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
    pointers.current.set(event.pointerId, to)
    if (!other) return move(to.x - from.x, to.y - from.y)
    const spread = (point: { x: number; y: number }) => Math.hypot(point.x - other.x, point.y - other.y)
    zoom(spread(to) / Math.max(1, spread(from)), { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 })
  }
  const release = (event: PointerEvent) => void pointers.current.delete(event.pointerId)
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    const step = MOVES[event.key]
    const factor = ZOOMS[event.key]
    if (step) move(...step)
    else if (factor) zoom(factor)
    else if (event.key === '0') setView(FITTED)
    else if (event.key === '1') actual()
    else return
    event.preventDefault()
  }

  return (
    <div className="relative">
      <section
        ref={frame}
        aria-label={words.picture.canvas}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and zoomed by keys.
        tabIndex={0}
        onKeyDown={keys}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onDoubleClick={(event) => (view.scale > 1 ? setView(FITTED) : zoom(2.5, { x: event.clientX, y: event.clientY }))}
        // On a phone the frame is no higher than its picture.
        style={{ aspectRatio: width / height }}
        className={`grid max-h-[min(78vh,900px)] w-full touch-none place-items-center overflow-hidden sm:h-[min(78vh,900px)] rounded-card bg-sunk p-3 sm:p-6 ${view.scale > 1 ? 'cursor-grab active:cursor-grabbing' : 'cursor-zoom-in'}`}
      >
        <div className="relative" style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}>
          <img
            src={src}
            alt={alt}
            width={width}
            height={height}
            draggable={false}
            className={`checkers h-auto max-h-full w-auto max-w-full rounded-sheet object-contain shadow-lift select-none ${view.scale > 4 ? '[image-rendering:pixelated]' : ''}`}
            style={{ maxHeight: 'calc(min(78vh, 900px) - 3rem)' }}
          />
          {marks.map((mark) => (
            <span
              key={`${mark.x} ${mark.y} ${mark.width} ${mark.height} ${mark.note}`}
              title={mark.note}
              className="absolute border-accent outline outline-white/80"
              style={{
                left: `${(mark.x / width) * 100}%`,
                top: `${(mark.y / height) * 100}%`,
                width: `${(mark.width / width) * 100}%`,
                height: `${(mark.height / height) * 100}%`,
                borderWidth: 2 / view.scale,
                outlineWidth: 1 / view.scale,
              }}
            />
          ))}
        </div>
      </section>
      <div className="mt-2 ml-auto flex w-fit rounded-control sm:absolute sm:right-3 sm:bottom-3 sm:m-0 border border-line bg-sheet/90 shadow-card backdrop-blur">
        <IconButton label={words.picture.zoomOut} disabled={view.scale === 1} onClick={() => zoom(1 / STEP)}>
          <Minus aria-hidden />
        </IconButton>
        <IconButton label={words.picture.fit} onClick={() => setView(FITTED)}>
          <Maximize aria-hidden />
        </IconButton>
        <IconButton label={words.picture.actual} onClick={actual}>
          <span aria-hidden className="figures text-sm font-semibold">
            1:1
          </span>
        </IconButton>
        <IconButton label={words.picture.zoomIn} onClick={() => zoom(STEP)}>
          <Plus aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
