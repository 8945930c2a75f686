import type { Box, Check, Raster } from '../check.ts'
import { distance, labAt, memo, quantile, ringOf, shrunk } from '../pixels/index.ts'

const count: Check = {
  id: 'panels.count',
  title: 'Difference between the number of panels asked for and those that gutters part',
  unit: 'panels',
  limit: { atMost: 0 },
  applies: ({ asked }) => asked.panels !== undefined,
  measure({ asked, picture }) {
    const panels = panelsOf(picture)
    return {
      value: Math.abs(panels.length - (asked.panels ?? 0)),
      evidence: panels.map((box, i) => ({ box, note: `panel ${i + 1}` })),
      sentence: `Gutters part ${panels.length} panels; asked for: ${asked.panels}.`,
    }
  },
}

/** Boxes between gutters: the page is cut along straight lines of its border's colour, across and down by turns. */
const panelsOf = memo((picture: Raster): Box[] => {
  const small = shrunk(picture, 500)
  const { width, height } = small
  const rim = ringOf(width, height, 1).map((i) => labAt(small, i % width, Math.floor(i / width)))
  const middle = (channel: 0 | 1 | 2) =>
    quantile(
      rim.map((lab) => lab[channel]),
      0.5,
    )
  const ground = [middle(0), middle(1), middle(2)] as const
  const isInk = Uint8Array.from({ length: width * height }, (_, i) =>
    distance(labAt(small, i % width, Math.floor(i / width)), ground) > 8 ? 1 : 0,
  )
  const cut = (box: Box, failed: boolean, isAcross: boolean): Box[] => {
    const parts = splitAt(isInk, width, box, isAcross)
    if (parts.length === 1 && parts[0] && failed) return parts
    return parts.flatMap((part) => cut(part, parts.length === 1, !isAcross))
  }
  const least = width * height * 0.004
  const scale = picture.width / width
  return cut({ x: 0, y: 0, width, height }, false, true)
    .filter((box) => box.width * box.height >= least)
    .map((box) => ({
      x: Math.round(box.x * scale),
      y: Math.round(box.y * scale),
      width: Math.round(box.width * scale),
      height: Math.round(box.height * scale),
    }))
})

/** The runs of rows (or columns) of a box that hold ink on more than specks. */
function splitAt(isInk: Uint8Array, stride: number, box: Box, isAcross: boolean): Box[] {
  const [length, depth] = isAcross ? [box.height, box.width] : [box.width, box.height]
  const hasInk = (line: number) => {
    let ink = 0
    for (let i = 0; i < depth; i++) {
      const [x, y] = isAcross ? [box.x + i, box.y + line] : [box.x + line, box.y + i]
      ink += isInk[y * stride + x] ?? 0
    }
    return ink > depth * 0.02
  }
  const runs: Box[] = []
  let start = -1
  for (let line = 0; line <= length; line++) {
    const ink = line < length && hasInk(line)
    if (ink && start < 0) start = line
    if (!ink && start >= 0) {
      runs.push(isAcross ? { ...box, y: box.y + start, height: line - start } : { ...box, x: box.x + start, width: line - start })
      start = -1
    }
  }
  return runs
}

/** Whether a page of panels has as many as asked. */
export const PANELS: Check[] = [count]
