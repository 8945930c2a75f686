import sharp from 'sharp'
import type { Pixels } from '../../trace/index.ts'
import { boundsOf, type Coverage, coverageLike, depthInside, inverted, widened } from '../coverage.ts'
import { cropOf, cropOfCoverage } from '../fill/crop.ts'
import { blurred, type Plane } from '../plane.ts'
import { colorGuide } from './color-guide.ts'

/** How far, in shares of the longer side, an edge may be soft: of a thing before a studio ground, and of hair or fur in the open. */
export const CRISP = 0.006
export const FURRY = 0.016

/** A coarse region brought to full size, its edge following the picture's own colours within `reach` (a share of the longer side). */
export async function matted(pixels: Pixels, found: Coverage, reach: number): Promise<Coverage> {
  const { width, height } = pixels
  const bytes = await sharp(found.data, { raw: { width: found.width, height: found.height, channels: 1 } })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  const whole = coverageLike(pixels)
  for (let i = 0; i < whole.data.length; i++) whole.data[i] = (bytes[i] as number) > 127 ? 255 : 0
  const bounds = boundsOf(whole)
  const alpha = coverageLike(pixels)
  if (!bounds) return alpha
  const band = Math.max(2, reach * Math.max(width, height))
  const about = widened(bounds, Math.ceil(3 * band) + 2, pixels)
  const region: Coverage = { width: about.width, height: about.height, data: cropOfCoverage(whole, about) }
  const [inside, outside] = [depthInside(region), depthInside(inverted(region))]
  const part = cropOf(pixels, about)
  const valueAt = colorGuide({ width: about.width, height: about.height, data: part.colors }, region, Math.max(3, 1.9 * band))
  for (let y = 0, i = 0; y < about.height; y++)
    for (let x = 0, to = (y + about.top) * width + about.left; x < about.width; x++, i++, to++) {
      if ((inside[i] as number) > band) alpha.data[to] = 255
      else if ((outside[i] as number) <= band) alpha.data[to] = Math.round(255 * Math.min(1, Math.max(0, (valueAt(x, y) - 0.06) / 0.88)))
    }
  return alpha
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
