import type { Canvas } from '@napi-rs/canvas'
import { Field } from '../../land/noise.ts'
import { smoothstep } from '../../stage/texture/noise.ts'
import { blurred, clamped, type Mask, pictureOf, rgbOf } from './mask.ts'

export const CHALK_MARGIN = 0.12

/** Strokes of chalk: the board's grain shows through them, their edges crumble, dust lies about. */
export function chalk(mask: Mask, color: string, seed: number): Canvas {
  const { width, height, em, letters } = mask
  const [r, g, b] = rgbOf(color)
  const [board, stroke, dust] = [new Field(seed, 'chalk.board'), new Field(seed, 'chalk.stroke'), new Field(seed, 'chalk.dust')]
  // The grain is that of the board: as fine in large letters as in small ones, within reason.
  const grain = Math.min(2.6, Math.max(1.1, em * 0.012))
  const about = blurred(letters, width, height, em * 0.035)
  const core = blurred(letters, width, height, Math.max(0.8, em * 0.01))
  return pictureOf(mask, (i, x, y) => {
    const [near, cover] = [about[i] ?? 0, core[i] ?? 0]
    if (near <= 0.004) return [0, 0, 0, 0]
    const fine = board.at(x / grain, y / grain) * 0.62 + board.at(x / grain / 2.3 + 40, y / grain / 2.3) * 0.38
    // Drawn from the lower left to the upper right, with streaks along the way.
    const streak = stroke.at((x + y) / grain / 1.7, (x - y) / grain / 14)
    const worn = fine * 0.62 + streak * 0.38
    const edge = smoothstep(0.28, 0.72, cover + (fine - 0.5) * 0.55)
    const body = edge * (0.3 + 0.7 * smoothstep(0.3, 0.52, worn))
    const powder = near * 0.16 * smoothstep(0.45, 0.85, dust.at(x / grain / 1.3, y / grain / 1.3))
    return [r, g, b, clamped(body + powder * (1 - body))]
  })
}
