import type { Pixels } from '../../trace/index.ts'

/** Part of the rim that must be of one colour, and how near to it (0–255, the largest channel) that is. */
const [MOST_OF_RIM, NEAR] = [0.9, 20]
/** Differences from the ground at which a print begins and is whole. */
const [BEGINS, WHOLE] = [10, 90]

/** A print without the plain ground that it was given on, the inside of its letters included; null where there is no such ground. */
export function printed(pixels: Pixels): Pixels | null {
  const { width, height, data } = pixels
  const rim: number[] = []
  for (let x = 0; x < width; x++) rim.push(x, (height - 1) * width + x)
  for (let y = 1; y < height - 1; y++) rim.push(y * width, y * width + width - 1)
  if (rim.some((i) => data[4 * i + 3] !== 255)) return null
  const ground = [0, 1, 2].map((c) => rim.map((i) => data[4 * i + c] as number).sort((a, b) => a - b)[rim.length >> 1] as number)
  const apart = (i: number) => Math.max(...ground.map((value, c) => Math.abs(value - (data[4 * i + c] as number))))
  if (rim.filter((i) => apart(i) < NEAR).length < MOST_OF_RIM * rim.length) return null
  const all = Array.from({ length: width * height }, (_, i) => apart(i))
  // A pale print is whole at its own distance.
  const strongest = all.filter((value) => value > NEAR).sort((a, b) => a - b)
  const whole = Math.min(WHOLE, strongest[strongest.length >> 1] ?? WHOLE)
  const result = new Uint8ClampedArray(data.length)
  for (let i = 0; i < all.length; i++) {
    const alpha = Math.min(1, Math.max(0, ((all[i] as number) - BEGINS) / (whole - BEGINS)))
    if (alpha === 0) continue
    for (let c = 0; c < 3; c++) result[4 * i + c] = ((data[4 * i + c] as number) - (1 - alpha) * (ground[c] as number)) / alpha
    result[4 * i + 3] = 255 * alpha
  }
  return { width, height, data: result }
}
