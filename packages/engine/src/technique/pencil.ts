import { noise } from '../stage/texture/noise.ts'
import { blend, luma, type Surface } from './surface.ts'

const PAPER = [0.965, 0.955, 0.93] as const
const GRAPHITE = [0.16, 0.16, 0.18] as const

/** Graphite on toothed paper: soft strokes along one slant for tones, a firmer line at edges. */
export function pencil({ width, color, outline, seam, unit }: Surface, seed: number): void {
  const grain = noise(seed, 'pencil.grain')
  const hand = noise(seed, 'pencil.hand')
  for (let i = 0; i < outline.length; i++) {
    const [x, y] = [(i % width) / unit, Math.floor(i / width) / unit]
    // Long along the stroke, short across it.
    const strokes = hand((x + y) / 3.2, (x - y) / 46, 256, 256)
    const tooth = grain(x / 1.7, y / 1.7, 256, 256)
    const tone = Math.max(0, 1 - luma(color, i) * 1.06)
    const laid = tone * (0.35 + 0.55 * strokes + 0.45 * tooth)
    const line = Math.max(outline[i] as number, 0.6 * (seam[i] as number)) * (0.72 + 0.28 * tooth)
    color.set(PAPER, 3 * i)
    blend(color, i, GRAPHITE, Math.min(0.94, Math.max(laid, line)))
  }
}
