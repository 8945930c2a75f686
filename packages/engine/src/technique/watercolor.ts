import { noise } from '../stage/texture/noise.ts'
import { smoothed } from './kuwahara.ts'
import { blend, luma, type Surface } from './surface.ts'

const PAPER = [0.985, 0.978, 0.96] as const

/** Washes on rough paper: areas run together, pigment gathers at their rims and in the paper's hollows, and the paint ends before the sheet does. */
export function watercolor({ width, height, color, outline, seam, unit }: Surface, seed: number): void {
  const washes = smoothed(color, width, height, Math.round(6 * unit))
  const soft = smoothed(washes, width, height, Math.round(3 * unit))
  const [paper, bloom, rim] = ['paper', 'bloom', 'rim'].map((name) => noise(seed, `watercolor.${name}`)) as [Noise, Noise, Noise]
  // The sheet's rim is a matter of its size, however few pixels it has.
  const thousandth = Math.min(width, height) / 1000
  for (let i = 0; i < outline.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const [u, v] = [x / unit, y / unit]
    const tooth = paper(u / 2.4, v / 2.4, 256, 256) * 0.6 + paper(u / 5.1 + 40, v / 5.1, 256, 256) * 0.4
    const flow = bloom(u / 90, v / 90, 16, 16) * 0.6 + bloom(u / 34 + 8, v / 34, 32, 32) * 0.4
    // Less pigment where the brush was wet, more where the paper is hollow and where a wash ends.
    const edge = Math.max(outline[i] as number, seam[i] as number)
    const density = 0.78 + 0.3 * (flow - 0.5) + 0.16 * (tooth - 0.5) + 0.34 * edge
    const grey = luma(soft, i)
    for (let k = 0; k < 3; k++) {
      const vivid = grey + ((soft[3 * i + k] as number) - grey) * 1.25
      color[3 * i + k] = Math.max(0, Math.min(1, (PAPER[k] as number) * (1 - density * (1 - vivid))))
    }
    const margin = Math.min(x, y, width - 1 - x, height - 1 - y) / thousandth
    const ragged =
      34 +
      40 * (rim(x / thousandth / 60, y / thousandth / 60, 32, 32) - 0.5) +
      14 * (rim(x / thousandth / 11 + 5, y / thousandth / 11, 128, 128) - 0.5)
    blend(color, i, PAPER, Math.max(0, Math.min(1, (ragged - margin) / 5 + 0.5)))
  }
}

type Noise = ReturnType<typeof noise>
