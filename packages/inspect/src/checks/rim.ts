import type { Check, Inspected, Raster } from '../check.ts'
import { distance, figureOf, labAt, memo, rounded, scaledBits, shrunk, shrunken, slopeOf } from '../pixels/index.ts'
import { figureIn } from './framing.ts'
import { asksForPlainGround } from './plain.ts'

/** Longer side of the picture while rims are looked for, px. */
const EDGE = 800
/** How deep a rim may reach, px of that picture. */
const DEEPEST = 16
/** Levels per pixel from which a step counts, and below which nothing happens. */
const [STEEP, CALM] = [5, 2.5]
/** How far a rim's colour may be from the ground's, ΔE: what is further away is part of the thing. */
const LIKE_GROUND = 50
/** Depths that count as one, px. */
const SAME = 2

/** A halo of a tint that is not the ground's looks like part of the thing; it is told by its even width. */
export const rim: Check = {
  id: 'edges.rim',
  title: 'Share of the outline along which a band of even width and nearly of the ground’s colour lies about the thing',
  unit: 'share',
  limit: { atMost: 0.6 },
  applies: (inspected: Inspected) => asksForPlainGround(inspected) && inspected.brief?.canvas.background !== 'transparent',
  measure(inspected) {
    const figure = figureIn(inspected)
    if ('unmeasured' in figure) return figure
    const share = rimShare(inspected.picture)
    return {
      value: rounded(share),
      evidence: [{ box: figure.box, note: 'figure' }],
      sentence: `Along ${Math.round(share * 100)} % of the outline lies a band of even width, nearly of the ground's colour.`,
    }
  },
}

const rimShare = memo((picture: Raster): number => {
  const small = shrunk(picture, EDGE)
  const { bits: coarse, ground } = figureOf(picture)
  const depth = depthOf(scaledBits(coarse, small.width, small.height))
  const slope = slopeOf(small).data
  const widths: number[] = []
  let outline = 0
  for (let i = 0; i < depth.length; i++) {
    if (depth[i] !== 1) continue
    outline++
    const width = bandAt(i, small, depth, slope)
    if (width !== null && distance(labAt(small, width.middle % small.width, Math.floor(width.middle / small.width)), ground) < LIKE_GROUND)
      widths.push(width.depth)
  }
  const sameAs = (width: number) => widths.filter((other) => Math.abs(other - width) <= SAME).length
  const commonest = Math.max(0, ...Array.from({ length: DEEPEST }, (_, width) => sameAs(width)))
  return outline === 0 ? 0 : commonest / outline
})

/** How many pixels lie between each and the ground, the outermost 1, as far as rims reach. */
function depthOf(bits: Parameters<typeof shrunken>[0]): Uint8Array {
  const depth = Uint8Array.from(bits.data)
  for (let radius = 1; radius <= DEEPEST; radius++)
    shrunken(bits, radius).data.forEach((isSet, i) => {
      if (isSet) depth[i] = radius + 1
    })
  return depth
}

/** From the outline inwards: calm, and then a step. Null where the one or the other does not come. */
function bandAt(start: number, { width }: Raster, depth: Uint8Array, slope: Float32Array): { depth: number; middle: number } | null {
  let [at, calmAt] = [start, -1]
  for (let step = 1; step <= DEEPEST; step++) {
    const steepness = slope[at] ?? 0
    if (calmAt < 0 && steepness < CALM) calmAt = at
    else if (calmAt >= 0 && steepness > STEEP) return { depth: step, middle: calmAt }
    const about = [at - 1, at + 1, at - width, at + width, at - width - 1, at - width + 1, at + width - 1, at + width + 1]
    const next = about.reduce((best, each) => ((depth[each] ?? 0) > (depth[best] ?? 0) ? each : best), at)
    if (next === at) return null
    at = next
  }
  return null
}
