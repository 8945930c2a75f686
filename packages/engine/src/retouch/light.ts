import type { Pixels } from '../trace/index.ts'
import type { Plane } from './plane.ts'

/** How light the pixel whose red is at `at` looks, 0–255, by the weights of Rec. 601. */
export const lightAt = (data: Uint8ClampedArray | Uint8Array, at: number): number =>
  0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number)

/** The light of every pixel, 0–255. */
export function lightOf({ width, height, data }: Pixels): Plane {
  const light = new Float32Array(width * height)
  for (let i = 0; i < light.length; i++) light[i] = lightAt(data, 4 * i)
  return light
}
