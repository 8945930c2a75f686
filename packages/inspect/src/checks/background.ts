import type { Check, Raster } from '../check.ts'
import { deltaE, distance, type Lab, labAt, labOfHex, memo, percent, quantile, ringOf, rounded, shrunk } from '../pixels/index.ts'
import { asksForPlainGround, groundColor } from './plain.ts'

/** Colours of the outer twentieth of the picture, as it is where it is clear. */
const borderOf = memo((picture: Raster): Lab[] => {
  const small = shrunk(picture, 320)
  const thick = Math.max(1, Math.round(Math.min(small.width, small.height) * 0.05))
  return ringOf(small.width, small.height, thick).map((i) => labAt(small, i % small.width, Math.floor(i / small.width)))
})

function middleOf(labs: readonly Lab[]): Lab {
  const middle = (channel: 0 | 1 | 2) =>
    quantile(
      labs.map((lab) => lab[channel]),
      0.5,
    )
  return [middle(0), middle(1), middle(2)]
}

const even: Check = {
  id: 'background.even',
  title: 'How far the border strays from its own middle colour (95 of 100 pixels are nearer)',
  unit: 'ΔE',
  limit: { atMost: 12 },
  applies: asksForPlainGround,
  measure({ picture }) {
    const border = borderOf(picture)
    const middle = middleOf(border)
    const stray = quantile(
      border.map((lab) => distance(lab, middle)),
      0.95,
    )
    return { value: rounded(stray, 1), sentence: `The border of the picture strays by ΔE ${rounded(stray, 1)} from its own colour.` }
  },
}

const color: Check = {
  id: 'background.color',
  title: 'Difference of the border’s colour from the background’s colour that was asked for',
  unit: 'ΔE2000',
  limit: { atMost: 8 },
  applies: (inspected) => asksForPlainGround(inspected) && groundColor(inspected) !== null,
  measure(inspected) {
    const wanted = groundColor(inspected) ?? '#ffffff'
    const off = deltaE(middleOf(borderOf(inspected.picture)), labOfHex(wanted))
    // White is one colour; beige is a family.
    return {
      value: rounded(off, 1),
      limit: { atMost: wanted === '#ffffff' ? 3 : 8 },
      sentence: `The background is ΔE ${rounded(off, 1)} from ${wanted}.`,
    }
  },
}

const white: Check = {
  id: 'background.white',
  title: 'Share of the border that is white to within two levels, where white was asked for',
  unit: 'share',
  limit: { atLeast: 0.85 },
  applies: (inspected) => asksForPlainGround(inspected) && groundColor(inspected) === '#ffffff',
  measure({ picture }) {
    const { width, height, data } = picture
    const ring = ringOf(width, height, Math.max(1, Math.round(Math.min(width, height) * 0.05)))
    const isWhite = (i: number) => Math.min(data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0) >= 253
    const share = ring.filter(isWhite).length / ring.length
    return { value: rounded(share, 3), sentence: `${percent(share)} of the border is pure white.` }
  },
}

const clear: Check = {
  id: 'background.clear',
  title: 'Share of the border that is fully transparent, where that was asked for',
  unit: 'share',
  limit: { atLeast: 0.95 },
  applies: ({ brief }) => brief?.canvas.background === 'transparent',
  measure({ picture }) {
    const { width, height, data } = picture
    const ring = ringOf(width, height, Math.max(1, Math.round(Math.min(width, height) * 0.02)))
    const share = ring.filter((i) => (data[i * 4 + 3] ?? 255) <= 2).length / ring.length
    return { value: rounded(share, 3), sentence: `${percent(share)} of the border is transparent.` }
  },
}

/** Whether a plain ground is plain, and the one that was asked for. */
export const BACKGROUND: Check[] = [even, color, white, clear]
