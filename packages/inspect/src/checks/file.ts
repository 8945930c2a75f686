import type { Check, Raster } from '../check.ts'
import { figureOf, lumaOf, memo, percent, quantile, rounded, shrunk } from '../pixels/index.ts'

const size: Check = {
  id: 'file.size',
  title: 'How far width to height is from what was asked; with a size in pixels, any pixel is too far',
  unit: 'share',
  limit: { atMost: 0.01 },
  applies: ({ asked, brief }) => asked.size !== undefined || brief?.canvas.aspect != null,
  measure({ asked, brief, picture: { width, height } }) {
    const [w, h] = asked.size ? [asked.size.width, asked.size.height] : (brief?.canvas.aspect ?? '1:1').split(':').map(Number)
    const off = asked.size
      ? Math.max(Math.abs(width - asked.size.width), Math.abs(height - asked.size.height)) / Math.max(width, height)
      : Math.abs(width / height / ((w ?? 1) / (h ?? 1)) - 1)
    return {
      value: rounded(off, 4),
      // Multiples of sixteen cannot meet every proportion.
      limit: { atMost: asked.size ? 0 : 0.02 },
      sentence: `The picture is ${width} × ${height}; asked for: ${w} ${asked.size ? '×' : ':'} ${h}.`,
    }
  },
}

const content: Check = {
  id: 'file.content',
  title: 'Share of the picture that is not of its commonest colour',
  unit: 'share',
  limit: { atLeast: 0.002 },
  applies: () => true,
  measure({ picture }) {
    const share = unlikeTheCommonest(picture)
    return { value: rounded(share, 4), sentence: `${percent(share)} of the picture differs from its commonest colour.` }
  },
}

function unlikeTheCommonest(picture: Raster): number {
  const { data } = shrunk(picture, 256)
  const counts = new Map<number, number>()
  for (let p = 0; p < data.length; p += 4) {
    const key = ((data[p] ?? 0) >> 4) * 256 + ((data[p + 1] ?? 0) >> 4) * 16 + ((data[p + 2] ?? 0) >> 4)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return 1 - Math.max(...counts.values()) / (data.length / 4)
}

const clipping: Check = {
  id: 'file.clipping',
  title: 'Share of the figure that is pure black or pure white, so that its shape is lost there',
  unit: 'share',
  limit: { atMost: 0.12 },
  applies: ({ brief }) => brief?.genre === 'product-still' || brief?.genre === 'scene-still',
  measure({ picture }) {
    const { bits, scale } = figureOf(picture)
    let [inFigure, clipped] = [0, 0]
    for (let i = 0; i < bits.data.length; i++) {
      if (!bits.data[i]) continue
      const x = Math.min(picture.width - 1, Math.floor(((i % bits.width) + 0.5) * scale))
      const y = Math.min(picture.height - 1, Math.floor((Math.floor(i / bits.width) + 0.5) * scale))
      const p = (y * picture.width + x) * 4
      const levels = [picture.data[p] ?? 0, picture.data[p + 1] ?? 0, picture.data[p + 2] ?? 0]
      inFigure++
      if (Math.min(...levels) >= 254 || Math.max(...levels) <= 1) clipped++
    }
    if (inFigure === 0) return { unmeasured: 'Nothing stands out from the ground.' }
    const share = clipped / inFigure
    return { value: rounded(share, 4), sentence: `${percent(share)} of the figure is pure black or pure white.` }
  },
}

const compression: Check = {
  id: 'file.compression',
  title: 'How much stronger small steps are on the borders of 8 × 8 blocks, the trace of hard JPEG compression',
  unit: 'ratio',
  limit: { atMost: 1.35 },
  applies: () => true,
  measure({ picture }) {
    const ratio = blockiness(picture)
    return { value: rounded(ratio), sentence: `Steps on the borders of 8 × 8 blocks are ${rounded(ratio)} times those elsewhere.` }
  },
}

/**
 * Mean small step for each of the eight phases of columns and of rows: the strongest against the middle one. Large steps are edges,
 * and so is a line of small ones that stands alone: blocks have many borders.
 */
const blockiness = memo((picture: Raster): number => {
  const { width, height, data } = lumaOf(picture)
  const columns = phaseRatio(width, height, (x, y) => data[y * width + x] ?? 0)
  const rows = phaseRatio(height, width, (y, x) => data[y * width + x] ?? 0)
  return Math.min(columns, rows)
})

/** The strongest lines of each phase that are left out. */
const LONE_LINES = 3

function phaseRatio(length: number, across: number, at: (along: number, over: number) => number): number {
  const lines: number[][] = Array.from({ length: 8 }, () => [])
  for (let along = 1; along < length - 2; along++) {
    let sum = 0
    for (let over = 0; over < across; over++) {
      const here = at(along + 1, over) - at(along, over)
      if (Math.abs(here) >= 20) continue
      const about = Math.abs(at(along, over) - at(along - 1, over)) + Math.abs(at(along + 2, over) - at(along + 1, over))
      sum += Math.max(0, Math.abs(here) - about / 2)
    }
    lines[(along + 1) % 8]?.push(sum / across)
  }
  const means = lines.map((sums) => {
    const kept = sums.sort((a, b) => a - b).slice(0, Math.max(1, sums.length - LONE_LINES))
    return kept.reduce((sum, value) => sum + value, 0) / kept.length
  })
  return (Math.max(...means) + 0.05) / (quantile(means, 0.5) + 0.05)
}

const origin: Check = {
  id: 'file.origin',
  title: 'Whether the file says how it was made (1) or not (0)',
  unit: 'yes or no',
  limit: { atLeast: 1 },
  applies: ({ file, brief }) => file !== null && brief !== null,
  measure({ file }) {
    const said = file?.origin ?? null
    return {
      value: said === null ? 0 : 1,
      sentence: said === null ? 'The file says nothing about its origin.' : `The file says that it is “${said}”.`,
    }
  },
}

/** Whether the file is whole and says what it is. */
export const FILE: Check[] = [size, content, clipping, compression, origin]
