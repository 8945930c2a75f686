import type { Pixels } from '../trace/index.ts'
import { fromLab, toLab } from './oklab.ts'

/** Colours nearer than this in OKLab are one. */
const APART = 0.13

/** The commonest colours of a picture that differ from each other, commonest first. */
export function colorsOf({ width, height, data }: Pixels, most: number): { name: string; hex: string }[] {
  const cells = new Map<number, { count: number; L: number; a: number; b: number }>()
  const lab = { L: 0, a: 0, b: 0 }
  const step = Math.max(1, Math.floor((width * height) / 40_000))
  for (let i = 0; i < width * height; i += step) {
    if ((data[4 * i + 3] as number) < 128) continue
    toLab(data[4 * i] as number, data[4 * i + 1] as number, data[4 * i + 2] as number, lab)
    const key = Math.round(lab.L / 0.08) * 10_000 + Math.round((lab.a + 0.5) / 0.05) * 100 + Math.round((lab.b + 0.5) / 0.05)
    const cell = cells.get(key) ?? { count: 0, L: 0, a: 0, b: 0 }
    cells.set(key, { count: cell.count + 1, L: cell.L + lab.L, a: cell.a + lab.a, b: cell.b + lab.b })
  }
  const means = [...cells.values()]
    .sort((p, q) => q.count - p.count)
    .map(({ count, L, a, b }) => ({ L: L / count, a: a / count, b: b / count }))
  const chosen: typeof means = []
  for (const mean of means) {
    const isNew = chosen.every((one) => Math.hypot(one.L - mean.L, one.a - mean.a, one.b - mean.b) > APART)
    if (isNew && chosen.length < most) chosen.push(mean)
  }
  return chosen.map((mean) => {
    const bytes = new Uint8ClampedArray(4)
    fromLab(mean, bytes, 0)
    const hex = `#${[...bytes.subarray(0, 3)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
    return { name: hex, hex }
  })
}
