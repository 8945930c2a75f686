import type { Check, Inspected, Raster } from '../check.ts'
import { boxAround, componentsOf, distance, labAt, lumaOf, percent, rounded } from '../pixels/index.ts'

const hasMask = ({ reference, mask }: Inspected) => reference !== null && mask !== null

/** Where each pixel may change; or why that cannot be told. */
function pairOf({ picture, reference, mask }: Inspected): { before: Raster; mayChange: Uint8Array } | { unmeasured: string } {
  if (!reference || !mask) return { unmeasured: 'There is no picture from before the edit, or no mask.' }
  if (reference.width !== picture.width || reference.height !== picture.height)
    return {
      unmeasured: `Before the edit the picture was ${reference.width} × ${reference.height}, so pixels cannot be compared one by one.`,
    }
  if (mask.width !== picture.width || mask.height !== picture.height)
    return { unmeasured: `The mask is ${mask.width} × ${mask.height}, the picture ${picture.width} × ${picture.height}.` }
  return {
    before: reference,
    mayChange: Uint8Array.from({ length: picture.width * picture.height }, (_, i) => ((mask.data[i * 4 + 3] ?? 255) < 255 ? 1 : 0)),
  }
}

/** The largest difference of any channel. */
const stepAt = (one: Raster, other: Raster, i: number): number =>
  Math.max(...[0, 1, 2, 3].map((channel) => Math.abs((one.data[i * 4 + channel] ?? 0) - (other.data[i * 4 + channel] ?? 0))))

const outside: Check = {
  id: 'locality.outside',
  title: 'Share of the pixels outside the mask that are not as they were, by as little as one level',
  unit: 'share',
  limit: { atMost: 0 },
  applies: hasMask,
  measure(inspected) {
    const pair = pairOf(inspected)
    if ('unmeasured' in pair) return pair
    const { picture, file } = inspected
    // A file that loses detail moves every pixel a little.
    const tolerance = file && file.format !== 'png' ? 12 : 0
    const changed = pair.mayChange.map((may, i) => (may === 0 && stepAt(picture, pair.before, i) > tolerance ? 1 : 0))
    const kept = pair.mayChange.filter((may) => may === 0).length
    const count = changed.reduce((sum, is) => sum + is, 0)
    const box =
      count > 0 ? boxAround(componentsOf({ width: picture.width, height: picture.height, data: changed }).map((piece) => piece.box)) : null
    return {
      value: count / Math.max(1, kept),
      limit: { atMost: tolerance > 0 ? 0.0005 : 0 },
      evidence: box ? [{ box, note: `${count} pixels changed` }] : [],
      sentence: `${count} of ${kept} pixels outside the mask changed${tolerance > 0 ? ` by more than ${tolerance} levels` : ''}.`,
    }
  },
}

const drift: Check = {
  id: 'locality.drift',
  title: 'Structural similarity (SSIM) to what was before, outside the mask',
  unit: 'SSIM',
  limit: { atLeast: 0.99 },
  applies: hasMask,
  measure(inspected) {
    const pair = pairOf(inspected)
    if ('unmeasured' in pair) return pair
    const value = similarity(inspected.picture, pair.before, pair.mayChange)
    if (value === null) return { unmeasured: 'The mask leaves nothing that must stay.' }
    return { value: rounded(value, 4), sentence: `What lies outside the mask is alike by ${rounded(value, 3)} of 1.` }
  },
}

/** Mean SSIM (Wang et al. 2004) of luma over 8 × 8 windows, every fourth pixel, that the mask does not touch. */
function similarity(one: Raster, other: Raster, mayChange: Uint8Array): number | null {
  const [a, b] = [lumaOf(one).data, lumaOf(other).data]
  const { width, height } = one
  let [total, windows] = [0, 0]
  for (let top = 0; top + 8 <= height; top += 4)
    for (let left = 0; left + 8 <= width; left += 4) {
      const value = windowSimilarity(a, b, mayChange, width, left, top)
      if (value === null) continue
      total += value
      windows++
    }
  return windows > 0 ? total / windows : null
}

function windowSimilarity(
  a: Float32Array,
  b: Float32Array,
  mayChange: Uint8Array,
  stride: number,
  left: number,
  top: number,
): number | null {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + 8; y++)
    for (let i = y * stride + left; i < y * stride + left + 8; i++) {
      if (mayChange[i]) return null
      const [p, q] = [a[i] ?? 0, b[i] ?? 0]
      sumA += p
      sumB += q
      squaresA += p * p
      squaresB += q * q
      products += p * q
    }
  const [meanA, meanB] = [sumA / 64, sumB / 64]
  const [varianceA, varianceB] = [squaresA / 64 - meanA * meanA, squaresB / 64 - meanB * meanB]
  const shared = products / 64 - meanA * meanB
  const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2]
  return ((2 * meanA * meanB + c1) * (2 * shared + c2)) / ((meanA * meanA + meanB * meanB + c1) * (varianceA + varianceB + c2))
}

const changed: Check = {
  id: 'locality.changed',
  title: 'Mean difference from what was before, inside the mask: too little means that nothing was done',
  unit: 'ΔE',
  limit: { atLeast: 1.5 },
  applies: hasMask,
  measure(inspected) {
    const pair = pairOf(inspected)
    if ('unmeasured' in pair) return pair
    const { picture } = inspected
    let [sum, count] = [0, 0]
    for (let i = 0; i < pair.mayChange.length; i++) {
      if (!pair.mayChange[i]) continue
      const [x, y] = [i % picture.width, Math.floor(i / picture.width)]
      sum += distance(labAt(picture, x, y), labAt(pair.before, x, y))
      count++
    }
    if (count === 0) return { unmeasured: 'The mask lets nothing change.' }
    return {
      value: rounded(sum / count, 1),
      sentence: `Inside the mask (${percent(count / pair.mayChange.length)} of the picture) colours moved by ΔE ${rounded(sum / count, 1)}.`,
    }
  },
}

/** Whether an edit stayed where it was allowed. */
export const LOCALITY: Check[] = [outside, drift, changed]
