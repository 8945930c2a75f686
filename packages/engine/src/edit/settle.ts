import type { Coverage } from '../retouch/coverage.ts'
import type { Pixels } from '../trace/index.ts'
import { guarded, reportOf } from './guard.ts'
import type { EditReport } from './plan.ts'

export type Settled = { pixels: Pixels; report: EditReport; isOpaque: boolean }

/** What is shown of an edit's pixels: as much as the mask allows, on white where it must be opaque, and how it differs from what was given. */
export function settled(before: Pixels, after: Pixels, allowed: Coverage | null, mustBeOpaque: boolean): Settled {
  const lawful = allowed ? guarded(before, after, allowed) : after
  const pixels = mustBeOpaque ? opaque(lawful) : lawful
  return { pixels, report: reportOf(mustBeOpaque ? opaque(before) : before, pixels, allowed), isOpaque: isOpaque(pixels) }
}

function opaque(pixels: Pixels): Pixels {
  if (isOpaque(pixels)) return pixels
  const data = new Uint8ClampedArray(pixels.data)
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] as number) / 255
    if (alpha === 1) continue
    for (let c = i; c < i + 3; c++) data[c] = (data[c] as number) * alpha + 255 * (1 - alpha)
    data[i + 3] = 255
  }
  return { ...pixels, data }
}

function isOpaque({ data }: Pixels): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false
  return true
}
