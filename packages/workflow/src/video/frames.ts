import type { Scene } from '@easel/engine'
import type { Size } from '@easel/protocol'
import { type Move, sceneAt, windowAt } from './moves.ts'

export type Filming = {
  move: Move
  seconds: number
  /** Frames a second. */
  fps: number
}

/** Draws a scene and gives the picture file. */
export type DrawScene = (scene: Scene) => Promise<Uint8Array>

/** Flat pictures are enlarged before a window is cut, so that whole pixels of a window are parts of a pixel of the frame. */
const MOST_OVERSAMPLING = 4
/** The most pixels of an edge of what is enlarged: it is held in memory, three bytes for each. */
const MOST_EDGE_PX = 4096

/** Picture files of a camera's way through a scene, drawn one after the other. */
export async function* filmScene(scene: Scene, filming: Filming, draw: DrawScene): AsyncGenerator<Uint8Array> {
  for (const time of times(filming)) yield draw(sceneAt(scene, filming.move, time))
}

/** Picture files of a slow way over a flat picture, each of the size `frame`; the move is one that needs no scene. */
export async function* filmPicture(picture: Uint8Array, frame: Size, filming: Filming): AsyncGenerator<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const fitting = Math.floor(MOST_EDGE_PX / Math.max(frame.width, frame.height))
  const oversampling = Math.max(1, Math.min(MOST_OVERSAMPLING, fitting))
  const large = { width: frame.width * oversampling, height: frame.height * oversampling }
  const { data, info } = await sharp(picture)
    .autoOrient()
    .resize({ ...large, fit: 'cover' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  for (const time of times(filming)) {
    const seen = windowAt(large, filming.move, time)
    if (!seen) throw new RangeError(`The move '${filming.move}' needs a scene.`)
    const box = { left: Math.round(seen.left), top: Math.round(seen.top), width: Math.round(seen.width), height: Math.round(seen.height) }
    yield await sharp(data, { raw })
      .extract(box)
      .resize({ ...frame, fit: 'fill' })
      .png({ compressionLevel: 1 })
      .toBuffer()
  }
}

/** Moments from 0 to 1, the last one included. */
function times({ seconds, fps }: Filming): number[] {
  const frames = Math.max(2, Math.round(seconds * fps))
  return Array.from({ length: frames }, (_, i) => i / (frames - 1))
}

/** The pixels of a picture file, upright. */
export async function pictureSize(picture: Uint8Array): Promise<Size> {
  const { default: sharp } = await import('sharp')
  const { autoOrient } = await sharp(picture).metadata()
  return { width: autoOrient.width, height: autoOrient.height }
}

/** A picture cut to the middle of itself and scaled to a size, as a file of the format. */
export async function cutTo(picture: Uint8Array, size: Size, format: 'png' | 'jpeg' | 'webp'): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(picture)
    .autoOrient()
    .resize({ ...size, fit: 'cover' })
    .toFormat(format, { quality: 92 })
    .toBuffer()
}
