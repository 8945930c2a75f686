import sharp from 'sharp'
import type { Pixels } from '../../trace/index.ts'
import { type Coverage, depthInside, inverted } from '../coverage.ts'
import { blurred, guidedFilter, type Plane } from '../plane.ts'
import type { Small } from './index.ts'

/** A coarse region brought to full size, its edge following the picture's own within a narrow band. */
export async function matted(pixels: Pixels, found: Coverage, small: Small): Promise<Coverage> {
  const { width, height, data } = pixels
  const bytes = await sharp(found.data, { raw: { width: found.width, height: found.height, channels: 1 } })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  const count = width * height
  const scale = Math.max(1, width / small.width)
  const [rough, guide, hard] = [new Float32Array(count), new Float32Array(count), new Uint8Array(count)]
  for (let i = 0; i < count; i++) {
    rough[i] = (bytes[i] as number) / 255
    hard[i] = (bytes[i] as number) > 127 ? 255 : 0
    guide[i] = (0.3 * (data[4 * i] as number) + 0.59 * (data[4 * i + 1] as number) + 0.11 * (data[4 * i + 2] as number)) / 255
  }
  const radius = Math.max(3, Math.round(2.2 * scale))
  const fine = guidedFilter(guide, rough, width, height, radius, 2e-4)
  const region = { width, height, data: hard }
  const [inside, outside] = [depthInside(region), depthInside(inverted(region))]
  const band = 2.5 * scale
  const alpha = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    if ((inside[i] as number) > band) alpha[i] = 255
    else if ((outside[i] as number) <= band) alpha[i] = Math.round(255 * Math.min(1, Math.max(0, ((fine[i] as number) - 0.2) / 0.7)))
  }
  return { width, height, data: alpha }
}

/** The subject's own colour along its soft edge, without what shone through from behind. */
export function decontaminated(pixels: Pixels, alpha: Coverage): Pixels {
  const { width, height } = pixels
  const sigma = Math.max(2, 0.006 * Math.max(width, height))
  // The outermost of the whole pixels still carry some of the background's light.
  const depth = depthInside(alpha)
  const solid: Plane = new Float32Array(width * height)
  for (let i = 0; i < solid.length; i++) solid[i] = alpha.data[i] === 255 && (depth[i] as number) > sigma ? 1 : 0
  const weight = blurred(solid, width, height, sigma)
  const data = new Uint8ClampedArray(pixels.data)
  for (let c = 0; c < 3; c++) {
    const near = blurred(
      solid.map((value, i) => value * (pixels.data[4 * i + c] as number)),
      width,
      height,
      sigma,
    )
    for (let i = 0; i < solid.length; i++) {
      const cover = alpha.data[i] as number
      if (cover === 0 || cover === 255 || (weight[i] as number) < 1e-3) continue
      const foreground = (near[i] as number) / (weight[i] as number)
      data[4 * i + c] = foreground + ((pixels.data[4 * i + c] as number) - foreground) * (cover / 255) ** 4
    }
  }
  return { width, height, data }
}
