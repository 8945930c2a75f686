import type { Brief } from '@easel/engine'
import type { Check, Inspected, Raster } from '../check.ts'
import { chromaOf, deltaE, distance, figureOf, hueGap, type Lab, labAt, labOfHex, memo, rounded, shrunk } from '../pixels/index.ts'

/** A colour of the picture and the share of it that has this colour, 0–1. */
type Swatch = { lab: Lab; share: number }

const CLUSTERS = 14

/** The colours of a picture: k-means in Lab, started from the most distant colours so that the result is always the same. */
const swatchesOf = memo((picture: Raster): Swatch[] => clusters(labsOf(shrunk(picture, 160))))

const labsOf = (small: Raster): Lab[] =>
  Array.from({ length: small.width * small.height }, (_, i) => labAt(small, i % small.width, Math.floor(i / small.width)))

function clusters(labs: readonly Lab[]): Swatch[] {
  const first = labs[0]
  if (!first) return []
  let centres: Lab[] = [first]
  const nearest = labs.map((lab) => distance(lab, first))
  while (centres.length < CLUSTERS) {
    const next = labs[nearest.reduce((best, away, i) => (away > (nearest[best] ?? 0) ? i : best), 0)] ?? first
    centres.push(next)
    labs.forEach((lab, i) => {
      nearest[i] = Math.min(nearest[i] ?? 0, distance(lab, next))
    })
  }
  let counts: number[] = []
  for (let round = 0; round < 8; round++) {
    const sums = centres.map(() => [0, 0, 0, 0] as [number, number, number, number])
    for (const lab of labs) {
      const sum = sums[nearestTo(lab, centres)]
      if (sum) for (const k of [0, 1, 2, 3] as const) sum[k] += k === 3 ? 1 : lab[k]
    }
    counts = sums.map((sum) => sum[3])
    centres = sums.map(([l, a, b, n], i) => (n > 0 ? [l / n, a / n, b / n] : (centres[i] ?? first)))
  }
  return centres.map((lab, i) => ({ lab, share: (counts[i] ?? 0) / labs.length })).sort((a, b) => b.share - a.share)
}

function nearestTo(lab: Lab, centres: readonly Lab[]): number {
  let [best, at] = [Number.POSITIVE_INFINITY, 0]
  centres.forEach((centre, i) => {
    const away = (lab[0] - centre[0]) ** 2 + (lab[1] - centre[1]) ** 2 + (lab[2] - centre[2]) ** 2
    if (away < best) [best, at] = [away, i]
  })
  return at
}

const asked: Check = {
  id: 'palette.asked',
  title: 'Difference of each colour of the asked palette from the nearest colour of the picture; the worst counts',
  unit: 'ΔE2000',
  limit: { atMost: 12 },
  applies: ({ brief }) => (brief?.style.palette.length ?? 0) > 0,
  measure({ brief, picture }) {
    const swatches = swatchesOf(picture).filter(({ share }) => share >= 0.002)
    const off = (brief?.style.palette ?? []).map(({ name, hex }) => {
      const wanted = labOfHex(hex)
      return { name, by: Math.min(...swatches.map(({ lab }) => deltaE(lab, wanted))) }
    })
    const worst = off.reduce((a, b) => (b.by > a.by ? b : a))
    return {
      value: rounded(worst.by, 1),
      sentence: `Of the colours asked for, ${worst.name} is the furthest from the picture: ΔE ${rounded(worst.by, 1)}.`,
    }
  },
}

const subject: Check = {
  id: 'palette.subject',
  title: 'How far a subject’s colour is from the nearest colour of the figure, lightness aside since light changes it; the worst counts',
  unit: 'ΔE without lightness',
  limit: { atMost: 14 },
  applies: (inspected) => coloursAsked(inspected.brief).length > 0 && isStill(inspected),
  measure({ brief, picture }) {
    const colours = figureColours(picture)
    if (colours.length === 0) return { unmeasured: 'Nothing stands out from the ground.' }
    const off = coloursAsked(brief).map(({ name, hex, noun }) => ({ name, noun, by: nearestTint(labOfHex(hex), colours) }))
    const worst = off.reduce((a, b) => (b.by > a.by ? b : a))
    return {
      value: rounded(worst.by, 1),
      sentence: `The ${worst.noun} should be ${worst.name}; the nearest colour in the picture is ΔE ${rounded(worst.by, 1)} away, lightness aside.`,
    }
  },
}

const isStill = ({ brief }: Inspected) => brief?.genre === 'product-still' || brief?.genre === 'scene-still'

const coloursAsked = (brief: Brief | null) =>
  (brief?.subjects ?? [])
    .filter(({ role }) => role !== 'surface')
    .flatMap(({ noun, colors }) => colors.map((color) => ({ ...color, noun })))

/** Colours of at least a thirtieth of the figure. */
const figureColours = memo((picture: Raster): Lab[] => {
  const { bits, pieces } = figureOf(picture)
  const small = shrunk(picture, 400)
  const labs = labsOf(small).filter((_, i) => bits.data[i])
  if (pieces.length === 0) return []
  const step = Math.max(1, Math.floor(labs.length / 12_000))
  return clusters(labs.filter((_, i) => i % step === 0))
    .filter(({ share }) => share >= 0.03)
    .map(({ lab }) => lab)
})

/** For a grey, black or white the tint alone says little, so lightness counts for half there. */
function nearestTint(wanted: Lab, colours: readonly Lab[]): number {
  const isGrey = chromaOf(wanted) < 10
  return Math.min(
    ...colours.map((lab) => {
      const tint = Math.hypot(lab[1] - wanted[1], lab[2] - wanted[2])
      if (isGrey) return Math.max(tint, Math.abs(lab[0] - wanted[0]) / 2.5)
      // A shaded side has less chroma in the same hue: what counts is then the hue.
      const turned =
        chromaOf(lab) < 8 ? tint : 2 * Math.sqrt(chromaOf(lab) * chromaOf(wanted)) * Math.sin((hueGap(lab, wanted) * Math.PI) / 360)
      return Math.min(tint, Math.max(turned, tint / 2.5))
    }),
  )
}

/** Whether the colours are those that were asked for. */
export const PALETTE: Check[] = [asked, subject]
