import type { Box, Check, Inspected, Raster } from '../check.ts'
import { lumaOf, percent, regionBox, rounded, slopeOf } from '../pixels/index.ts'

const applies = ({ brief }: Inspected) => (brief?.layout.freeRegions.length ?? 0) > 0

/** The region without its rim, where what stands beside it may reach in. */
function freeBoxes({ brief, picture }: Inspected): Box[] {
  const regions = brief?.layout.freeRegions ?? []
  return regions.map((region) => {
    const { x, y, width, height } = regionBox(region, picture)
    const [dx, dy] = [Math.round(width * 0.04), Math.round(height * 0.04)]
    return { x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy }
  })
}

const edges: Check = {
  id: 'free-region.edges',
  title: 'Share of a region asked to be empty that lies on edges',
  unit: 'share',
  limit: { atMost: 0.003 },
  applies,
  measure(inspected) {
    const { picture } = inspected
    const worst = freeBoxes(inspected)
      .map((box) => ({ box, share: edgeShare(picture, box) }))
      .reduce((a, b) => (b.share > a.share ? b : a))
    return {
      value: rounded(worst.share, 4),
      evidence: [{ box: worst.box, note: 'asked to be empty' }],
      sentence: `${percent(worst.share)} of the region that must be empty lies on edges.`,
    }
  },
}

function edgeShare(picture: Raster, { x, y, width, height }: Box): number {
  const slope = slopeOf(picture)
  let edge = 0
  for (let v = y; v < y + height; v++) for (let u = x; u < x + width; u++) if ((slope.data[v * slope.width + u] ?? 0) > 8) edge++
  return edge / Math.max(1, width * height)
}

const spread: Check = {
  id: 'free-region.spread',
  title: 'How much lightness varies in the least calm ninth of a region asked to be empty, apart from an even slope (standard deviation)',
  unit: 'levels',
  limit: { atMost: 16 },
  applies,
  measure(inspected) {
    const worst = freeBoxes(inspected)
      .flatMap(ninths)
      .map((box) => ({ box, deviation: deviationIn(inspected.picture, box) }))
      .reduce((a, b) => (b.deviation > a.deviation ? b : a))
    return {
      value: rounded(worst.deviation, 1),
      evidence: [{ box: worst.box, note: 'least calm' }],
      sentence: `Lightness in the region that must be empty varies by ${rounded(worst.deviation, 1)} of 255 levels.`,
    }
  },
}

/** A wide slope of light is calm; within a ninth of the region, ink is not. */
function ninths({ x, y, width, height }: Box): Box[] {
  const [w, h] = [Math.floor(width / 3), Math.floor(height / 3)]
  return [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ x: x + column * w, y: y + row * h, width: w, height: h })))
}

/** Left after a plane is taken off: x and y are independent over a box, so each slope is fitted alone. */
function deviationIn(picture: Raster, { x, y, width, height }: Box): number {
  const { data, width: stride } = lumaOf(picture)
  const n = Math.max(1, width * height)
  let [sum, squares, alongX, alongY] = [0, 0, 0, 0]
  for (let v = 0; v < height; v++)
    for (let u = 0; u < width; u++) {
      const value = data[(y + v) * stride + x + u] ?? 0
      sum += value
      squares += value * value
      alongX += value * (u - (width - 1) / 2)
      alongY += value * (v - (height - 1) / 2)
    }
  const explained = (along: number, length: number) => (length > 1 ? (along / n) ** 2 / ((length * length - 1) / 12) : 0)
  return Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2 - explained(alongX, width) - explained(alongY, height)))
}

/** Whether what must stay empty is empty. */
export const FREE_REGION: Check[] = [edges, spread]
