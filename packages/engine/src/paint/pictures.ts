import { type Canvas, createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import type { ArtLayer, Box, ImageLayer } from '../scene/schema.ts'
import type { Pixels } from '../trace/types.ts'
import type { World } from '../world.ts'
import { roundRect } from './brush.ts'

/** An icon drawn at the size that it will be seen at, so that its edges are crisp; null when the world has no such art. */
export async function loadArt(layer: ArtLayer, box: Box, world: World): Promise<Image | null> {
  const svg = await world.art(layer.art)
  if (!svg) return null
  const colored = svg
    .replaceAll('currentColor', layer.color ?? '#000000')
    .replaceAll(/stroke-width="[^"]*"/g, (found) => (layer.strokeWidth ? `stroke-width="${layer.strokeWidth}"` : found))
    .replace(/ (width|height)="[^"]*"/, '')
    .replace(/ (width|height)="[^"]*"/, '')
    .replace('<svg ', `<svg width="${box.w}" height="${box.h}" `)
  return loadImage(Buffer.from(colored))
}

/** Square art is centred in a box of any shape. */
export function paintArt(context: SKRSContext2D, art: Image, box: Box) {
  const scale = Math.min(box.w / art.width, box.h / art.height)
  const [w, h] = [art.width * scale, art.height * scale]
  context.drawImage(art, box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)
}

/** An asset's picture, upright; null when the world does not know it. */
export async function loadAsset(hash: string, world: World): Promise<Canvas | null> {
  const bytes = await world.asset(hash)
  if (!bytes) return null
  const { data, info } = await sharp(bytes)
    .rotate()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return canvasOf({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) })
}

export function paintImage(context: SKRSContext2D, layer: ImageLayer, image: Canvas, box: Box) {
  const stretch = [box.w / image.width, box.h / image.height] as const
  const scale = layer.fit === 'cover' ? Math.max(...stretch) : Math.min(...stretch)
  const [w, h] = layer.fit === 'fill' ? [box.w, box.h] : [image.width * scale, image.height * scale]
  context.save()
  context.clip(roundRect(box, layer.radius ?? 0))
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)
  context.restore()
}

export function canvasOf(pixels: Pixels): Canvas {
  const canvas = createCanvas(pixels.width, pixels.height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(pixels.width, pixels.height)
  image.data.set(pixels.data)
  context.putImageData(image, 0, 0)
  return canvas
}
