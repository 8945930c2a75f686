import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { words } from '../../words/index.ts'

type CompareProps = { before: string; after: string; alt: string; width: number; height: number }

const STEP = 0.05

/** Two versions over each other, with a divider that hands, fingers and arrow keys move. */
export function Compare({ before, after, alt, width, height }: CompareProps) {
  const [share, setShare] = useState(0.5)
  const frame = useRef<HTMLDivElement>(null)
  const put = (next: number) => setShare(Math.min(1, Math.max(0, next)))
  const drag = (event: PointerEvent) => {
    if (event.buttons === 0 && event.type !== 'pointerdown') return
    const rect = frame.current?.getBoundingClientRect()
    if (rect) put((event.clientX - rect.left) / rect.width)
  }
  const keys = (event: KeyboardEvent) => {
    const next: Record<string, number> = { ArrowLeft: share - STEP, ArrowRight: share + STEP, Home: 0, End: 1 }
    const value = next[event.key]
    if (value === undefined) return
    event.preventDefault()
    put(value)
  }
  const image = 'checkers h-auto max-h-[min(70vh,860px)] w-auto max-w-full rounded-sheet select-none'
  return (
    <div
      ref={frame}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(event)
      }}
      onPointerMove={drag}
      className="relative w-fit touch-pan-y cursor-ew-resize shadow-lift"
    >
      <img src={after} alt={`${words.edit.after}: ${alt}`} width={width} height={height} draggable={false} className={image} />
      <img
        src={before}
        alt={words.edit.before}
        draggable={false}
        className="checkers absolute inset-0 size-full rounded-sheet select-none"
        style={{ clipPath: `inset(0 ${(1 - share) * 100}% 0 0)` }}
      />
      <span className="absolute top-2 left-2 rounded bg-black/60 px-2 py-0.5 text-xs text-white">{words.edit.before}</span>
      <span className="absolute top-2 right-2 rounded bg-black/60 px-2 py-0.5 text-xs text-white">{words.edit.after}</span>
      <div
        role="slider"
        tabIndex={0}
        aria-label={words.edit.divider}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        onKeyDown={keys}
        className="absolute inset-y-0 -ml-px w-0.5 bg-white shadow-[0_0_0_1px_#0006]"
        style={{ left: `${share * 100}%` }}
      >
        <span className="absolute top-1/2 left-1/2 grid size-9 -translate-1/2 place-items-center rounded-full bg-white text-black shadow-lift">
          ⇆
        </span>
      </div>
    </div>
  )
}
