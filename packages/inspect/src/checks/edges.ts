import type { Check, Inspected, Raster } from '../check.ts'
import { distance, figureOf, grown, labAt, memo, quantile, rounded, scaledBits, shrunk } from '../pixels/index.ts'
import { figureIn } from './framing.ts'
import { asksForPlainGround } from './plain.ts'
import { rim } from './rim.ts'

const halo: Check = {
  id: 'edges.halo',
  title: 'How far a thin ring about the figure is from the ground a little further out (the middle of its pixels, shadow aside)',
  unit: 'ΔE',
  limit: { atMost: 4 },
  applies: (inspected) => asksForPlainGround(inspected) && inspected.brief?.canvas.background !== 'transparent',
  measure(inspected) {
    const figure = figureIn(inspected)
    if ('unmeasured' in figure) return figure
    const value = haloOf(inspected.picture)
    if (value === null) return { unmeasured: 'There is no room about the figure.' }
    return {
      value: rounded(value, 1),
      evidence: [{ box: figure.box, note: 'figure' }],
      sentence: `The rim of the figure is ΔE ${rounded(value, 1)} from the ground beside it.`,
    }
  },
}

/** Rings 3–5 and 9–12 px of 1024 from the figure, over its upper two thirds: below lies its shadow. */
const haloOf = memo((picture: Raster): number | null => {
  const small = shrunk(picture, 1024)
  const figure = figureOf(picture)
  const { box } = figure
  if (!box) return null
  const bits = scaledBits(figure.bits, small.width, small.height)
  const [n3, n5, n12, n16] = [3, 6, 13, 17].map((radius) => grown(bits, radius).data)
  const low = ((box.y + box.height * 0.66) * small.width) / picture.width
  const labs = (at: Uint8Array | undefined, to: Uint8Array | undefined) => {
    const found = []
    for (let i = 0; i < bits.data.length; i++)
      if (to?.[i] && !at?.[i] && i / small.width < low) found.push(labAt(small, i % small.width, Math.floor(i / small.width)))
    return found
  }
  const [near, far] = [labs(n3, n5), labs(n12, n16)]
  if (near.length < 40 || far.length < 40) return null
  const middle = [0, 1, 2].map((channel) =>
    quantile(
      far.map((lab) => lab[channel] ?? 0),
      0.5,
    ),
  )
  const ground = [middle[0] ?? 0, middle[1] ?? 0, middle[2] ?? 0] as const
  return quantile(
    near.map((lab) => distance(lab, ground)),
    0.5,
  )
})

const fringe: Check = {
  id: 'edges.fringe',
  title: 'Mean width of the half-transparent rim of a cut-out',
  unit: 'px',
  limit: { atMost: 3 },
  applies: ({ brief, picture }) => brief?.canvas.background === 'transparent' || isCutOut(picture),
  measure({ picture }) {
    const { width, height, data } = picture
    let [half, border] = [0, 0]
    const isSolid = (i: number) => (data[i * 4 + 3] ?? 255) > 127
    for (let i = 0; i < width * height; i++) {
      const alpha = data[i * 4 + 3] ?? 255
      // Shadows on clear ground are faint; rims are not.
      if (alpha > 110 && alpha < 250) half++
      if (isSolid(i) && ((i % width > 0 && !isSolid(i - 1)) || (i >= width && !isSolid(i - width)))) border++
    }
    if (border < 20) return { unmeasured: 'The picture is not cut out.' }
    return { value: rounded(half / border), sentence: `The rim of the cut-out is half transparent over ${rounded(half / border, 1)} px.` }
  },
}

const isCutOut = memo(({ data }: Raster): boolean => {
  for (let p = 3; p < data.length; p += 4) if ((data[p] ?? 255) < 8) return true
  return false
})

const seam: Check = {
  id: 'edges.seam',
  title: 'Step from one edge of a tile to the other, against steps between neighbours within it',
  unit: 'ratio',
  limit: { atMost: 2 },
  applies: ({ asked }: Inspected) => asked.tile === true,
  measure({ picture }) {
    const { width, height } = picture
    const step = (x: number, y: number, u: number, v: number) => distance(labAt(picture, x, y), labAt(picture, u, v))
    const rows = Array.from({ length: height }, (_, y) => y)
    const columns = Array.from({ length: width }, (_, x) => x)
    const mean = (steps: number[]) => steps.reduce((sum, each) => sum + each, 0) / Math.max(1, steps.length)
    const within = Math.max(
      ...[0.2, 0.35, 0.5, 0.65, 0.8].flatMap((share) => {
        const [u, v] = [Math.floor(share * (width - 2)), Math.floor(share * (height - 2))]
        return [mean(rows.map((y) => step(u, y, u + 1, y))), mean(columns.map((x) => step(x, v, x, v + 1)))]
      }),
    )
    const across = Math.max(mean(rows.map((y) => step(width - 1, y, 0, y))), mean(columns.map((x) => step(x, height - 1, x, 0))))
    const ratio = (across + 0.3) / (within + 0.3)
    return { value: rounded(ratio), sentence: `Where the tile meets itself, steps are ${rounded(ratio, 1)} times the largest within it.` }
  },
}

/** Whether rims and seams are clean. */
export const EDGES: Check[] = [halo, rim, fringe, seam]
