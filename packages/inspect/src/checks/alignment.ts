import type { Box, Check, Raster, ReadWord } from '../check.ts'
import { boxAround, distance, labAt, quantile, ringOf } from '../pixels/index.ts'
import { folded } from '../words/index.ts'

/** Pages of few texts, where a line that stands alone is a slip. */
const SET_IN_LINES = new Set<string>(['ad-poster', 'typographic', 'social-card', 'slide', 'cover', 'signage'])

const edges: Check = {
  id: 'alignment.edges',
  title:
    'Lines of words that stand on none of the page’s axes: an edge or a middle that several lines share, its mirror, the page’s middle',
  unit: 'lines',
  limit: { atMost: 0 },
  applies: ({ brief }) => brief !== null && SET_IN_LINES.has(brief.genre) && brief.texts.length > 1,
  async measure({ picture }, tools) {
    if (!tools.read) return { unmeasured: 'No reader of words is at hand.' }
    const lines = linesOf(await tools.read(picture, tools.signal)).map((line) => plateOf(picture, line))
    if (lines.length < 2) return { unmeasured: 'There are no two lines of words to compare.' }
    const alone = offAxes(lines, picture.width)
    return {
      value: alone.length,
      evidence: alone.map((box) => ({ box, note: 'stands alone' })),
      sentence: `${alone.length} of ${lines.length} lines of words stand on none of the page's axes.`,
    }
  },
}

type Side = 'left' | 'middle' | 'right'
type Axis = { side: Side; at: number }

const SIDES: readonly Side[] = ['left', 'middle', 'right']
/** What an axis through the middle or along the right counts against one along the left: with two lines, chance is likely there. */
const WEIGHT: Record<Side, number> = { left: 1, middle: 0.98, right: 0.96 }

const of = (side: Side, { x, width }: Box) => (side === 'left' ? x : side === 'right' ? x + width : x + width / 2)

/** The white beside a letter, which grows with it, as a share of the line's height. */
const BEARING = 0.12

/** Takes the axis that most lines share, then the one that most of the rest share, and so on; gives what is left over. */
function offAxes(lines: readonly Box[], pageWidth: number): Box[] {
  const near = (line: Box, side: Side, at: number, other = line) =>
    Math.abs(of(side, line) - at) <= pageWidth * 0.008 + Math.max(line.height, other.height) * BEARING
  const axes: Axis[] = [{ side: 'middle', at: pageWidth / 2 }]
  const isOn = (line: Box) => axes.some(({ side, at }) => near(line, side, at))
  let rest = lines.filter((line) => !isOn(line))
  while (rest.length > 1) {
    const [best] = SIDES.flatMap((side) =>
      rest.map((line) => {
        const on = rest.filter((other) => near(other, side, of(side, line), line))
        return { side, on, weight: on.length * WEIGHT[side] }
      }),
    ).sort((a, b) => b.weight - a.weight)
    if (!best || best.on.length < 2) break
    const at = quantile(
      best.on.map((line) => of(best.side, line)),
      0.5,
    )
    axes.push({ side: best.side, at })
    // The other margin is an axis, too.
    if (best.side !== 'middle') axes.push({ side: best.side === 'left' ? 'right' : 'left', at: pageWidth - at })
    rest = rest.filter((line) => !best.on.includes(line) && !isOn(line))
  }
  return rest
}

/** ΔE by which a plate differs from the page. */
const UNLIKE = 6

/** The plate that a line stands on, such as a button: what is aligned is the plate. The line's own box where it stands on the page. */
function plateOf(picture: Raster, line: Box): Box {
  const { width, height } = picture
  const pad = Math.max(2, Math.round(line.height * 0.2))
  const [y, left, right] = [line.y + Math.round(line.height / 2), line.x - pad, line.x + line.width + pad]
  if (left < 0 || right >= width || y >= height) return line
  const ground = labAt(picture, left, y)
  const isPlate = (x: number) => distance(labAt(picture, x, y), ground) < UNLIKE
  const rim = ringOf(width, height, 1)
  const isPage = rim.filter((i) => distance(labAt(picture, i % width, Math.floor(i / width)), ground) < UNLIKE).length > rim.length * 0.3
  if (isPage || !isPlate(right)) return line
  let [from, to] = [left, right]
  while (from > 0 && isPlate(from - 1)) from--
  while (to < width - 1 && isPlate(to + 1)) to++
  // A band from edge to edge is ground.
  return from === 0 || to === width - 1 ? line : { ...line, x: from, width: to - from + 1 }
}

/** Boxes of the lines of which every word was read with confidence, in the reading that has most letters of such lines. */
function linesOf(read: readonly ReadWord[]): Box[] {
  const ofReading = (reading: number) => {
    const lines = new Map<number, ReadWord[]>()
    for (const word of read)
      if (word.reading === reading && folded(word.text).length > 1) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
    return [...lines.values()].filter((words) => words.every(({ confidence }) => confidence > 0.7))
  }
  const letters = (lines: ReadWord[][]) => lines.flat().reduce((sum, { text }) => sum + folded(text).length, 0)
  const [best = []] = [0, 1, 2].map(ofReading).sort((a, b) => letters(b) - letters(a))
  return best.flatMap((words) => boxAround(words.map(({ box }) => box)) ?? [])
}

/** Whether lines of words stand in line. */
export const ALIGNMENT: Check[] = [edges]
