import type { Pixels } from '../trace/index.ts'
import type { Coverage } from './coverage.ts'
import { blurred, guidedFilter, type Plane } from './plane.ts'
import { perColor } from './tone.ts'

export type Filter = 'black-and-white' | 'sepia' | 'blur' | 'sharpen' | 'denoise' | 'invert'

/** A filter of strength 0–1 where `where` covers; nothing of what it does not cover bleeds in. */
export function filtered(pixels: Pixels, filter: Filter, amount: number, where: Coverage | null): Pixels {
  switch (filter) {
    case 'black-and-white':
      return perColor(pixels, where, (lab) => {
        lab.a = 0
        lab.b = 0
      })
    case 'sepia':
      return perColor(pixels, where, (lab) => {
        const mid = 4 * lab.L * (1 - lab.L)
        lab.a = 0.012 + 0.008 * mid
        lab.b = 0.03 + 0.03 * mid
      })
    case 'invert':
      return blended(
        pixels,
        pixels.data.map((value, i) => (i % 4 === 3 ? value : 255 - value)),
        where,
      )
    case 'blur':
      return softened(pixels, amount, where)
    case 'sharpen':
      return byChannel(pixels, where, (plane, { width, height }) => {
        const soft = blurred(plane, width, height, 1.4)
        return plane.map((value, i) => value + (0.4 + 1.6 * amount) * (value - (soft[i] as number)))
      })
    case 'denoise':
      return byChannel(pixels, where, (plane, { width, height }) =>
        guidedFilter(plane, plane, width, height, 2, (0.015 + 0.06 * amount) ** 2),
      )
  }
}

/** A blur whose weights end at the edge of what it covers: a sharp subject leaves no glow in a soft background. */
function softened(pixels: Pixels, amount: number, where: Coverage | null): Pixels {
  const { width, height } = pixels
  const sigma = 0.4 + amount * 0.03 * Math.min(width, height)
  const weight = new Float32Array(width * height)
  for (let i = 0; i < weight.length; i++)
    weight[i] = (((where ? where.data[i] : 255) as number) * (pixels.data[4 * i + 3] as number)) / 65_025
  const total = blurred(weight, width, height, sigma)
  return byChannel(pixels, where, (plane) => {
    const sum = blurred(
      plane.map((value, i) => value * (weight[i] as number)),
      width,
      height,
      sigma,
    )
    return plane.map((value, i) => ((total[i] as number) > 1e-4 ? (sum[i] as number) / (total[i] as number) : value))
  })
}

function byChannel(
  pixels: Pixels,
  where: Coverage | null,
  change: (plane: Plane, size: { width: number; height: number }) => Plane,
): Pixels {
  const data = new Uint8ClampedArray(pixels.data)
  for (let c = 0; c < 3; c++) {
    const plane = new Float32Array(pixels.width * pixels.height)
    for (let i = 0; i < plane.length; i++) plane[i] = (pixels.data[4 * i + c] as number) / 255
    const changed = change(plane, pixels)
    for (let i = 0; i < plane.length; i++) data[4 * i + c] = Math.round(255 * (changed[i] as number))
  }
  return blended(pixels, data, where)
}

/** Another picture of the same size where `where` covers. */
export const within = (before: Pixels, after: Pixels, where: Coverage | null): Pixels => blended(before, after.data, where)

function blended(before: Pixels, after: Uint8ClampedArray, where: Coverage | null): Pixels {
  if (!where) return { ...before, data: after }
  const data = new Uint8ClampedArray(before.data)
  for (let i = 0; i < where.data.length; i++) {
    const weight = where.data[i] as number
    if (weight > 0)
      for (let c = 4 * i; c < 4 * i + 4; c++)
        data[c] = Math.round(((before.data[c] as number) * (255 - weight) + (after[c] as number) * weight) / 255)
  }
  return { ...before, data }
}
