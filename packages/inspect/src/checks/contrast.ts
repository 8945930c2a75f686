import type { Check, Raster, ReadWord } from '../check.ts'
import { contrastOf, luminanceOf, quantile, rounded } from '../pixels/index.ts'
import { listedIn, readListed, smallLetters } from './listed.ts'

const words: Check = {
  id: 'contrast.words',
  title: 'WCAG contrast of the listed words against the worst of what lies behind them; below 1 is too little for their size',
  unit: 'times what is needed',
  limit: { atLeast: 1 },
  applies: (inspected) => listedIn(inspected).length > 0,
  async measure(inspected, tools) {
    const listed = await readListed(inspected, tools)
    if ('unmeasured' in listed) return listed
    const { picture } = inspected
    const scale = Math.min(picture.width, picture.height) / 1024
    const seen = listed.texts
      .flatMap(({ found }) => found.flatMap(({ as, wrong }) => (as && wrong <= 1 ? [as] : [])))
      .flatMap((word) => {
        const ratio = contrastIn(picture, word)
        // Large print, of 24 px and more in a picture of 1024, needs less.
        const needed = smallLetters(word) >= 12.5 * scale ? 3 : 4.5
        return ratio === null ? [] : [{ word, ratio, needed, enough: ratio / needed }]
      })
    const worst = seen.reduce<(typeof seen)[number] | null>((least, each) => (!least || each.enough < least.enough ? each : least), null)
    if (!worst) return { unmeasured: 'None of the listed texts was read.' }
    return {
      value: rounded(worst.enough),
      evidence: [{ box: worst.word.box, note: `${rounded(worst.ratio, 1)} : 1` }],
      sentence: `“${worst.word.text}” stands out by ${rounded(worst.ratio, 1)} : 1; its size needs ${worst.needed} : 1.`,
    }
  },
}

/** Contrast of a word's letters with the twentieth of the pixels about them that is most like them; null where there are too few. */
function contrastIn(picture: Raster, { box }: ReadWord): number | null {
  const values: number[] = []
  const pad = Math.max(2, Math.round(box.height * 0.15))
  const [left, right] = [Math.max(0, box.x - pad), Math.min(picture.width, box.x + box.width + pad)]
  const [top, bottom] = [Math.max(0, box.y - pad), Math.min(picture.height, box.y + box.height + pad)]
  const width = right - left
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const p = (y * picture.width + x) * 4
      values.push(luminanceOf(picture.data[p] ?? 0, picture.data[p + 1] ?? 0, picture.data[p + 2] ?? 0))
    }
  if (values.length < 40) return null
  // What surrounds the word is ground; of the two sides of the split, letters are the one that is rarer there.
  const split = otsu(values)
  const rim = values.filter((_, i) => i < width * pad || i >= values.length - width * pad)
  const rimIsHigh = rim.filter((value) => value > split).length > rim.length / 2
  const isInk = values.map((value) => value > split !== rimIsHigh)
  const ink = values.filter((_, i) => isInk[i])
  const ground = values.filter(
    (_, i) => !isInk[i] && [1, -1, width, -width, 2, -2, 2 * width, -2 * width].every((step) => !isInk[i + step]),
  )
  if (ink.length < 12 || ground.length < 12) return null
  // The heart of the strokes, not their soft edges.
  const letters = quantile(ink, rimIsHigh ? 0.25 : 0.75)
  return contrastOf(letters, quantile(ground, rimIsHigh ? 0.05 : 0.95))
}

/** The value that parts the values best into two, by Otsu's rule on a scale of equal steps of lightness. */
function otsu(values: readonly number[]): number {
  const bins = new Float64Array(64)
  for (const value of values) {
    const bin = Math.min(63, Math.floor(Math.cbrt(value) * 64))
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  const total = bins.reduce((sum, count, i) => sum + count * i, 0)
  let [below, sumBelow, best, at] = [0, 0, -1, 32]
  bins.forEach((count, i) => {
    below += count
    sumBelow += count * i
    const above = values.length - below
    if (below === 0 || above === 0) return
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2
    if (between > best) [best, at] = [between, i]
  })
  return ((at + 1) / 64) ** 3
}

/** Whether words can be told from what lies behind them. */
export const CONTRAST: Check[] = [words]
