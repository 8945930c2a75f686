import { useEffect, useRef, useState } from 'react'
import { paintDifference } from '../../lib/difference.ts'
import { Note } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import type { Source } from './source.ts'

type DifferenceProps = { before: string; source: Source }

/** Where two versions differ, pixel by pixel, and what the server has measured. */
export function Difference({ before, source }: DifferenceProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { size, url } = source
  useEffect(() => {
    let isWanted = true
    setShare(null)
    if (canvas.current)
      paintDifference(canvas.current, before, url, size).then(
        (measured) => isWanted && setShare(measured),
        (error: Error) => isWanted && setProblem(error.message),
      )
    return () => {
      isWanted = false
    }
  }, [before, url, size])
  const report = source.details?.edit
  return (
    <div className="grid w-fit gap-3">
      <canvas
        ref={canvas}
        role="img"
        aria-label={words.edit.views.difference}
        width={size.width}
        height={size.height}
        className="h-auto max-h-[min(64vh,800px)] w-auto max-w-full rounded-sheet shadow-lift"
      />
      {problem && <Note tone="problem">{problem}</Note>}
      <p className="figures text-sm" role="status">
        <span className="font-semibold">{words.edit.locality}:</span>{' '}
        {share === null ? words.edit.measuring : words.edit.changed(report?.changed_share ?? share)}
        {report?.max_difference_outside != null && `. ${words.edit.outside(report.max_difference_outside)}`}
      </p>
    </div>
  )
}
