import type { Pixels } from '../../trace/index.ts'
import { byteOf, linearOf } from '../oklab.ts'
import { blurred } from '../plane.ts'

/** What changes over more than this share of a face's longer side is light; what changes faster is its grain. */
const SLOW = 0.04
/** How far light may darken or brighten a print, as a factor. */
const [DIMMEST, BRIGHTEST] = [0.3, 1.7]
/** How much of a face's grain shows through paint, and the most of it. */
const [GRAIN, MOST_GRAIN] = [0.5, 1.25]
/** Light of a black face, so that its noise is no light. */
const BLACK = 0.01

/** A print as it looks on a face: in the face's light from place to place, its grain showing through a little. Both of one size. */
export function inLightOf(print: Pixels, face: Pixels): Pixels {
  const { width, height } = face
  const light = Float32Array.from({ length: width * height }, (_, i) => BLACK + lightAt(face, i))
  const slow = blurred(light, width, height, SLOW * Math.max(width, height))
  const mean = slow.reduce((sum, value) => sum + value, 0) / slow.length
  const data = new Uint8ClampedArray(print.data)
  for (let i = 0; i < slow.length; i++) {
    if (data[4 * i + 3] === 0) continue
    const here = slow[i] as number
    const grain = Math.min(MOST_GRAIN, Math.max(1 / MOST_GRAIN, ((light[i] as number) / here) ** GRAIN))
    const factor = Math.min(BRIGHTEST, Math.max(DIMMEST, here / mean)) * grain
    for (let c = 4 * i; c < 4 * i + 3; c++) data[c] = byteOf(linearOf(print.data[c] as number) * factor)
  }
  return { ...print, data }
}

const lightAt = ({ data }: Pixels, i: number): number =>
  0.2126 * linearOf(data[4 * i] as number) + 0.7152 * linearOf(data[4 * i + 1] as number) + 0.0722 * linearOf(data[4 * i + 2] as number)
