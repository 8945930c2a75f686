import { createHash } from 'node:crypto'
import { encode } from '../../encode.ts'
import { contactShadow, setInto, withAlpha } from '../../retouch/composite.ts'
import { alphaOf, boundsOf } from '../../retouch/coverage.ts'
import type { Box, Layer } from '../../scene/index.ts'
import type { Pixels } from '../../trace/index.ts'
import type { World } from '../../world.ts'
import { aside } from '../aside.ts'
import { cropped, resized } from '../frame.ts'
import { type Models, subjectOf } from '../models.ts'

/** A subject without its surroundings. */
export type Cut = { pixels: Pixels; confidence: number }

/** The subject of a picture, cropped to it, at most `edge` pixels long; null when none can be told from its ground. */
export async function cutFrom(picture: Pixels, edge: number, seed: number, world: Models): Promise<Cut | null> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
  const input = scale < 1 ? await resized(picture, picture.width * scale, picture.height * scale) : picture
  const { alpha, confidence } = await subjectOf(world, input, seed, null, () => {})
  const bounds = boundsOf(alpha, 128)
  return bounds && { pixels: cropped(withAlpha(await aside(world, 'decontaminated', input, alpha), alpha), bounds), confidence }
}

/** Pictures made on the way, which the scene can name like any other. */
export class Prints {
  readonly #files = new Map<string, Uint8Array>()

  async add(pixels: Pixels): Promise<string> {
    const bytes = await encode(pixels, 'png', 100)
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    this.#files.set(hash, bytes)
    return hash
  }

  /** The world with these among its assets. */
  in(world: World): World {
    return { ...world, asset: async (hash) => this.#files.get(hash) ?? world.asset(hash) }
  }
}

/** A cut-out in a box of the canvas, its lower edge on the box's, and the shadow at its foot. */
export async function stood(cut: Cut, box: Box, canvas: { width: number; height: number }, prints: Prints, name: string): Promise<Layer[]> {
  const { pixels } = cut
  const scale = Math.min(box.w / pixels.width, box.h / pixels.height)
  const scaled = await resized(pixels, pixels.width * scale, pixels.height * scale)
  const left = Math.round(box.x + (box.w - scaled.width) / 2)
  const top = Math.round(box.y + box.h - scaled.height)
  const shadow = contactShadow(alphaOf(setInto(canvas, scaled, left, top)))
  return [
    {
      type: 'image',
      name: `${name}.shadow`,
      box: { x: 0, y: 0, w: canvas.width, h: canvas.height },
      image: await prints.add(shadow),
      fit: 'fill',
    },
    { type: 'image', name, box: { x: left, y: top, w: scaled.width, h: scaled.height }, image: await prints.add(scaled), fit: 'fill' },
  ]
}
