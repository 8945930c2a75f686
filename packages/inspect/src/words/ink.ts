import type { Raster } from '../check.ts'
import { distance, type Lab, labAt, memo, ringOf, shrunk } from '../pixels/index.ts'
import type { Grey } from './relief.ts'

/** Longer side of the picture while its inks are looked for, px. */
const EDGE = 200
/** Share of the picture that the ink of its words covers at least. */
const LEAST = 0.004
/** Lightness in which ink and ground differ at least, L*. */
const APART = 25
/** ΔE from the ink at which a pixel is paper. */
const PAPER = 38

/**
 * The picture as its ink alone: black where it has the ink's colour, white where it has any other, so that words stay whole where they
 * run over a drawing. The ink is the common colour that differs most in lightness from the rim; null where there is none.
 */
export function inkOf(picture: Raster): Grey | null {
  const ink = inkColor(picture)
  if (!ink) return null
  const { width, height } = picture
  const data = new Uint8Array(width * height)
  // Flat pages have few colours: each is compared once.
  const known = new Map<number, number>()
  for (let i = 0; i < data.length; i++) {
    const p = i * 4
    const key = ((picture.data[p] ?? 0) << 16) | ((picture.data[p + 1] ?? 0) << 8) | (picture.data[p + 2] ?? 0)
    let level = known.get(key)
    if (level === undefined) {
      level = Math.min(255, Math.round((distance(labAt(picture, i % width, Math.floor(i / width)), ink) / PAPER) * 255))
      known.set(key, level)
    }
    data[i] = level
  }
  return { width, height, data }
}

const inkColor = memo((picture: Raster): Lab | null => {
  const small = shrunk(picture, EDGE)
  const at = (i: number) => labAt(small, i % small.width, Math.floor(i / small.width))
  const rim = ringOf(small.width, small.height, 2)
    .map((i) => at(i)[0])
    .sort((a, b) => a - b)
  const ground = rim[rim.length >> 1] ?? 100
  const counts = new Map<number, { lab: Lab; count: number }>()
  for (let i = 0; i < small.width * small.height; i++) {
    const lab = at(i)
    const key = Math.round(lab[0] / 6) * 10_000 + (Math.round(lab[1] / 8) + 50) * 100 + Math.round(lab[2] / 8) + 50
    const entry = counts.get(key) ?? { lab, count: 0 }
    entry.count++
    counts.set(key, entry)
  }
  const inks = [...counts.values()].filter(
    ({ lab, count }) => count >= LEAST * small.width * small.height && Math.abs(lab[0] - ground) > APART,
  )
  return inks.sort((a, b) => Math.abs(b.lab[0] - ground) - Math.abs(a.lab[0] - ground))[0]?.lab ?? null
})
