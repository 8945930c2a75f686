import type { Check, Inspected, Raster, Unmeasured } from '../check.ts'
import {
  boxAround,
  componentsOf,
  correlation,
  deltaE,
  figureOf,
  type Lab,
  labAt,
  memo,
  PLAIN,
  rounded,
  shrunk,
  shrunken,
  slopeOf,
} from '../pixels/index.ts'

/** Side of the square that figures are compared in, whatever their size and place. */
const SIDE = 96

const hasReference = ({ reference, mask }: Inspected) => reference !== null && mask === null

type Portrait = { shape: Uint8Array; colors: Lab[]; slope: Float32Array; ratio: number }

/** The figures of both pictures, or why they cannot be compared. */
function figuresOf({ picture, reference }: Inspected): { mine: Portrait; theirs: Portrait } | Unmeasured {
  if (!reference) return { unmeasured: 'There is no picture to compare with.' }
  const [mine, theirs] = [portraitOf(picture), portraitOf(reference)]
  if (!mine) return { unmeasured: 'No figure can be told from the ground of the picture.' }
  if (!theirs) return { unmeasured: 'No figure can be told from the ground of the reference.' }
  return { mine, theirs }
}

/** The largest figure of a picture, cut out and brought to one size. */
const portraitOf = memo((picture: Raster): Portrait | null => {
  const { bits, unrest } = figureOf(picture)
  const pieces = componentsOf(bits)
  const box = boxAround(pieces.filter(({ area }) => area >= (pieces[0]?.area ?? 0) * 0.1).map((piece) => piece.box))
  if (unrest > PLAIN || !box) return null
  const small = shrunk(picture, Math.max(bits.width, bits.height))
  const slope = slopeOf(small)
  const at = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const x = box.x + Math.floor((((i % SIDE) + 0.5) / SIDE) * box.width)
    const y = box.y + Math.floor(((Math.floor(i / SIDE) + 0.5) / SIDE) * box.height)
    return { x, y, i: y * bits.width + x }
  })
  const shape = Uint8Array.from(at, ({ i }) => bits.data[i] ?? 0)
  return {
    shape,
    colors: at.flatMap(({ x, y }, k) => (shape[k] ? [labAt(small, x, y)] : [])),
    slope: soft(Float32Array.from(at, ({ i }, k) => (shape[k] ? (slope.data[i] ?? 0) : 0))),
    ratio: box.width / box.height,
  }
})

/** Means over 7 × 7, so that lines a little aside still meet. */
function soft(values: Float32Array): Float32Array {
  return values.map((_, i) => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)]
    let sum = 0
    for (let v = Math.max(0, y - 3); v <= Math.min(SIDE - 1, y + 3); v++)
      for (let u = Math.max(0, x - 3); u <= Math.min(SIDE - 1, x + 3); u++) sum += (values[v * SIDE + u] ?? 0) / 49
    return sum
  })
}

const shape: Check = {
  id: 'identity.shape',
  title: 'How much of the figure’s outline is that of the reference, size and place aside (intersection over union)',
  unit: 'share',
  limit: { atLeast: 0.88 },
  applies: hasReference,
  measure(inspected) {
    const figures = figuresOf(inspected)
    if ('unmeasured' in figures) return figures
    const { mine, theirs } = figures
    const both = mine.shape.filter((is, i) => is && theirs.shape[i]).length
    const any = mine.shape.filter((is, i) => is || theirs.shape[i]).length
    // Both were brought to one square: what that hid comes back here.
    const stretch = Math.min(mine.ratio / theirs.ratio, theirs.ratio / mine.ratio)
    const value = (both / Math.max(1, any)) * stretch
    return {
      value: rounded(value, 3),
      evidence: outlineOf(inspected),
      sentence: `The outline is that of the reference to ${rounded(value, 2)} of 1.`,
    }
  },
}

const outlineOf = ({ picture }: Inspected) => {
  const { box } = figureOf(picture)
  return box ? [{ box, note: 'figure' }] : []
}

const color: Check = {
  id: 'identity.color',
  title: 'Difference of the figure’s mean colour from the reference’s',
  unit: 'ΔE2000',
  limit: { atMost: 8 },
  applies: hasReference,
  measure(inspected) {
    const figures = figuresOf(inspected)
    if ('unmeasured' in figures) return figures
    const mean = (labs: readonly (readonly number[])[], channel: number) =>
      labs.reduce((sum, lab) => sum + (lab[channel] ?? 0), 0) / Math.max(1, labs.length)
    const meanOf = (labs: readonly (readonly number[])[]) => [mean(labs, 0), mean(labs, 1), mean(labs, 2)] as const
    const off = deltaE(meanOf(figures.mine.colors), meanOf(figures.theirs.colors))
    return { value: rounded(off, 1), sentence: `The figure's colour is ΔE ${rounded(off, 1)} from the reference's.` }
  },
}

const detail: Check = {
  id: 'identity.detail',
  title: 'How well the lines within the figure lie where they lie in the reference (correlation)',
  unit: 'correlation',
  limit: { atLeast: 0.5 },
  applies: hasReference,
  measure(inspected) {
    const figures = figuresOf(inspected)
    if ('unmeasured' in figures) return figures
    const value = agreement(figures.mine, figures.theirs)
    return { value: rounded(value, 3), sentence: `Lines within the figure agree with the reference's to ${rounded(value, 2)} of 1.` }
  },
}

/** As far as an outline is felt. */
const RIM = 8
/** Mean steepness, levels per pixel, below which a surface is plain. */
const LINES = 0.6

/** How alike two figures are within, away from their outlines: 1 where both are plain, 0 where one is and the other is not. */
function agreement(mine: Portrait, theirs: Portrait): number {
  const inner = (shape: Uint8Array) => shrunken({ width: SIDE, height: SIDE, data: shape }, RIM).data
  const [a, b] = [inner(mine.shape), inner(theirs.shape)]
  // A figure that fills its square has an outline at the border.
  const isInside = (i: number) => [i % SIDE, Math.floor(i / SIDE)].every((at) => at >= RIM && at < SIDE - RIM)
  const within = (slope: Float32Array) => slope.filter((_, i) => a[i] && b[i] && isInside(i))
  const [lines, others] = [within(mine.slope), within(theirs.slope)]
  const level = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  if (Math.max(level(lines), level(others)) < LINES) return 1
  return correlation(lines, others)
}

/** Whether the subject is still the one of the reference. */
export const IDENTITY: Check[] = [shape, color, detail]
