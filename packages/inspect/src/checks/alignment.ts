import type { Box, Check, ReadWord } from '../check.ts'
import { boxAround } from '../pixels/index.ts'
import { folded } from '../words/index.ts'

/** Pages of few texts, where a line that stands alone is a slip. */
const SET_IN_LINES = new Set<string>(['ad-poster', 'typographic', 'social-card', 'slide', 'cover', 'signage'])

const edges: Check = {
  id: 'alignment.edges',
  title: 'Lines of words that share neither a left edge, a right edge nor a middle with any other line or with the picture',
  unit: 'lines',
  limit: { atMost: 0 },
  applies: ({ brief }) => brief !== null && SET_IN_LINES.has(brief.genre) && brief.texts.length > 1,
  async measure({ picture }, tools) {
    if (!tools.read) return { unmeasured: 'No reader of words is at hand.' }
    const lines = linesOf(await tools.read(picture, tools.signal))
    if (lines.length < 2) return { unmeasured: 'There are no two lines of words to compare.' }
    const alone = lines.filter((line) => {
      const near = (other: Box) => picture.width * 0.012 + Math.max(line.height, other.height) * BEARING
      const isShared = (at: (box: Box) => number) => lines.some((other) => other !== line && Math.abs(at(other) - at(line)) <= near(other))
      return !isShared(left) && !isShared(middle) && !isShared(right) && Math.abs(middle(line) - picture.width / 2) > near(line)
    })
    return {
      value: alone.length,
      evidence: alone.map((box) => ({ box, note: 'stands alone' })),
      sentence: `${alone.length} of ${lines.length} lines of words share no edge and no middle with another.`,
    }
  },
}

/** The white beside a letter, which grows with it, as a share of the line's height. */
const BEARING = 0.12

const left = ({ x }: Box) => x
const middle = ({ x, width }: Box) => x + width / 2
const right = ({ x, width }: Box) => x + width

/** Boxes of the lines that were read with confidence, in the reading that has most of them. */
function linesOf(read: readonly ReadWord[]): Box[] {
  const sure = read.filter(({ confidence, text }) => confidence > 0.7 && folded(text).length > 1)
  const ofReading = (reading: number) => {
    const lines = new Map<number, Box[]>()
    for (const word of sure) if (word.reading === reading) lines.set(word.line, [...(lines.get(word.line) ?? []), word.box])
    return [...lines.values()].flatMap((boxes) => boxAround(boxes) ?? [])
  }
  const [one, other] = [ofReading(0), ofReading(1)]
  return one.length >= other.length ? one : other
}

/** Whether lines of words stand in line. */
export const ALIGNMENT: Check[] = [edges]
