import { contrast, hexToLinear, mostReadable } from '../../color.ts'
import type { Quad } from '../../projection.ts'
import { setInto } from '../../retouch/composite.ts'
import { type Bounds, boundsOf, type Coverage } from '../../retouch/coverage.ts'
import { boxOn } from '../../retouch/cutout/hint.ts'
import { byteOf } from '../../retouch/oklab.ts'
import { luminance } from '../../srgb.ts'
import type { Pixels } from '../../trace/index.ts'
import { fitted } from '../frame.ts'
import type { OperationOf } from '../plan.ts'
import { inner, RIM } from './face.ts'
import { patched, smoothed } from './fill.ts'
import { lettersIn } from './lettering.ts'
import type { Studio } from './studio.ts'

/** Part of a face that stays free about what is set on it, on each side. */
const MARGIN = 0.08
/** Paint on a thing is not quite opaque. */
const OPACITY = 0.95
/** As much lighter than the face, in linear light, white paint in its light is at most. */
const WHITEST = 9

/** Words on a flat face as a camera sees them there, in the face's own light; those that stood on it go. */
export async function wordsOnFace(studio: Studio, corners: Quad, { text, target }: OperationOf<'words'>): Promise<Pixels> {
  const flat = await studio.aside('flattened', studio.pixels, corners)
  const { ground, ink, letters, evenness, setting, panel } = await studio.aside('letteringIn', flat, boxOn(flat, inner(flat, RIM)))
  const hasOld = target.kind === 'words' && setting !== null && contrast(ink, ground) > 1.7
  studio.drew = true
  if (!hasOld) {
    const box = inner(flat, MARGIN)
    const color = inLightLike(ground, mostReadable(ground, ['#151515', '#ffffff']))
    return laid(studio, corners, { print: await lettersIn(studio, text, box, color, null), at: box, ground: flat })
  }
  const hole = await studio.aside('holeOn', studio.pixels, letters, corners)
  studio.pixels = await without(studio, hole, evenness)
  studio.warn({
    code: 'face_not_matched',
    message: 'The new words have the colour, the size and the weight of the old ones; their face is a plain sans serif.',
  })
  const print = await lettersIn(studio, text, panel, ink, setting)
  return laid(studio, corners, { print, at: panel, ground: await studio.aside('flattened', studio.pixels, corners) })
}

/** A logo or another print on a flat face, as large as it fits. */
export async function logoOnFace(studio: Studio, corners: Quad, logo: Pixels): Promise<Pixels> {
  const flat = await studio.aside('flattened', studio.pixels, corners)
  const { pixels, ...at } = await fitted(logo, inner(flat, MARGIN))
  studio.drew = true
  return laid(studio, corners, { print: pixels, at, ground: flat })
}

type Laid = { print: Pixels; at: Pick<Bounds, 'left' | 'top'>; ground: Pixels }

async function laid(studio: Studio, corners: Quad, { print, at, ground }: Laid): Promise<Pixels> {
  const whole = setInto(ground, print, at.left, at.top)
  for (let i = 3; i < whole.data.length; i += 4) whole.data[i] = OPACITY * (whole.data[i] as number)
  return studio.aside('laidOn', studio.pixels, await studio.aside('inLightOf', whole, ground), corners)
}

async function without(studio: Studio, hole: Coverage, evenness: number): Promise<Pixels> {
  if (!boundsOf(hole)) return studio.pixels
  return evenness > 0.6 ? smoothed(studio.pixels, hole) : patched(studio, hole)
}

/** A colour as light as paint can be in the light that falls on a face of a colour: no white glows in the shade. */
function inLightLike(ground: string, paint: string): string {
  const lightOf = (hex: string) => luminance(hexToLinear(hex))
  const most = Math.max(0.28, WHITEST * lightOf(ground))
  const factor = Math.min(1, most / Math.max(1e-3, lightOf(paint)))
  return `#${hexToLinear(paint)
    .map((value) =>
      Math.round(byteOf(value * factor))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
