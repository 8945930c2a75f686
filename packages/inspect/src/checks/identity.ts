import type { Box, Check, Inspected, Raster, Unmeasured } from '../check.ts'
import {
  boxAround,
  componentsOf,
  cornersOf,
  correlation,
  deltaE,
  figureOf,
  filled,
  foundIn,
  type Lab,
  labAt,
  lumaOf,
  memo,
  type Patch,
  PLAIN,
  rounded,
  shrunk,
  shrunken,
  slopeOf,
} from '../pixels/index.ts'

/** Side of the square that figures are compared in, whatever their size and place. */
const SIDE = 96

const hasReference = ({ reference, mask }: Inspected) => reference !== null && mask === null

type Portrait = {
  /** What lies within the outline, holes and all: before its own colour a label is one, and before another it is none. */
  shape: Uint8Array
  /** Where the figure differs from its ground. */
  solid: Uint8Array
  colors: Lab[]
  slope: Float32Array
  ratio: number
}

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
  const { bits } = figureOf(picture)
  const box = mainBox(picture)
  if (!box) return null
  const small = shrunk(picture, Math.max(bits.width, bits.height))
  const slope = slopeOf(small)
  const at = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const x = box.x + Math.floor((((i % SIDE) + 0.5) / SIDE) * box.width)
    const y = box.y + Math.floor(((Math.floor(i / SIDE) + 0.5) / SIDE) * box.height)
    return { x, y, i: y * bits.width + x }
  })
  const whole = filled(bits, bits.data.length)
  const shape = Uint8Array.from(at, ({ i }) => whole.data[i] ?? 0)
  return {
    shape,
    solid: Uint8Array.from(at, ({ i }) => bits.data[i] ?? 0),
    colors: at.map(({ x, y }) => labAt(small, x, y)),
    slope: soft(Float32Array.from(at, ({ i }, k) => (shape[k] ? (slope.data[i] ?? 0) : 0))),
    ratio: box.width / box.height,
  }
})

/** About the largest piece and whatever is not much smaller, in the pixels of the figure; null where nothing can be told from the ground. */
function mainBox(picture: Raster): Box | null {
  const { bits, unrest } = figureOf(picture)
  const pieces = componentsOf(bits)
  return unrest > PLAIN ? null : boxAround(pieces.filter(({ area }) => area >= (pieces[0]?.area ?? 0) * 0.1).map((piece) => piece.box))
}

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

const outlineOf = ({ picture }: Pick<Inspected, 'picture'>) => {
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
    const { mine, theirs } = figures
    const meanOf = ({ colors }: Portrait) => {
      const labs = colors.filter((_, i) => mine.solid[i] && theirs.solid[i])
      const mean = (channel: 0 | 1 | 2) => labs.reduce((sum, lab) => sum + lab[channel], 0) / Math.max(1, labs.length)
      return [mean(0), mean(1), mean(2)] as const
    }
    const off = deltaE(meanOf(mine), meanOf(theirs))
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

const points: Check = {
  id: 'identity.points',
  title:
    'Share of the corners within the figure (of labels, marks, seams) that the reference has at the same place, and the other way round',
  unit: 'share',
  limit: { atLeast: 0.5 },
  applies: hasReference,
  measure({ picture, reference }) {
    const [mine, theirs] = [closeUpOf(picture), reference && closeUpOf(reference)]
    if (!mine || !theirs) return { unmeasured: 'No figure can be told from the ground in one of the pictures.' }
    const [here, there] = [cornersOf(mine), cornersOf(theirs)]
    if (Math.max(here.length, there.length) < FEW_CORNERS) return { unmeasured: 'There are too few corners within the figures to compare.' }
    const lost = there.length - foundIn(there, theirs, mine)
    const added = here.length - foundIn(here, mine, theirs)
    const value = 1 - Math.max(lost / Math.max(1, there.length), added / Math.max(1, here.length))
    return {
      value: rounded(value),
      evidence: outlineOf({ picture }),
      sentence: `Of ${there.length} corners within the reference ${lost} are missing, and ${added} of ${here.length} are new.`,
    }
  },
}

/** Side of the square in which corners are compared. */
const CLOSE_UP = 192
const FEW_CORNERS = 10

/** The figure with its outline drawn out to one square, each pixel the mean of what it stands for. */
const closeUpOf = memo((picture: Raster): Patch | null => {
  const { bits: solid, scale } = figureOf(picture)
  const bits = filled(solid, solid.data.length)
  const box = mainBox(picture)
  if (!box) return null
  const luma = lumaOf(picture)
  const at = (share: number, start: number, length: number) => (start + share * length) * scale
  const result: Patch = { side: CLOSE_UP, luma: new Float32Array(CLOSE_UP ** 2), inside: new Uint8Array(CLOSE_UP ** 2) }
  for (let v = 0; v < CLOSE_UP; v++)
    for (let u = 0; u < CLOSE_UP; u++) {
      const [left, right] = [at(u / CLOSE_UP, box.x, box.width), at((u + 1) / CLOSE_UP, box.x, box.width)]
      const [top, bottom] = [at(v / CLOSE_UP, box.y, box.height), at((v + 1) / CLOSE_UP, box.y, box.height)]
      const i = v * CLOSE_UP + u
      result.luma[i] = meanIn(luma, left, top, right, bottom)
      const [x, y] = [Math.floor((left + right) / 2 / scale), Math.floor((top + bottom) / 2 / scale)]
      result.inside[i] = bits.data[y * bits.width + x] ?? 0
    }
  return result
})

/** The mean of the pixels whose middles lie in a box, and of the nearest one at least. */
function meanIn({ width, height, data }: ReturnType<typeof lumaOf>, left: number, top: number, right: number, bottom: number): number {
  const [x0, y0] = [Math.min(width - 1, Math.floor(left)), Math.min(height - 1, Math.floor(top))]
  const [x1, y1] = [Math.min(width, Math.max(x0 + 1, Math.round(right))), Math.min(height, Math.max(y0 + 1, Math.round(bottom)))]
  let sum = 0
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += data[y * width + x] ?? 0
  return sum / ((x1 - x0) * (y1 - y0))
}

/** Whether the subject is still the one of the reference. */
export const IDENTITY: Check[] = [shape, color, detail, points]
