import { type Canvas, createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import type { ArtLayer, Box, ImageLayer, Shading } from '../scene/schema.ts'
import type { Pixels } from '../trace/types.ts'
import type { World } from '../world.ts'
import { roundRect } from './brush.ts'
import { layShading } from './shading.ts'

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

type ArtLook = Pick<ArtLayer, 'tones' | 'rim' | 'shading' | 'shadow'>
type Shadow = NonNullable<ArtLayer['shadow']>

/** Square art is centred in a box of any shape. */
export function paintArt(context: SKRSContext2D, art: Image, box: Box, { tones, rim, shading, shadow }: ArtLook = {}) {
  const scale = Math.min(box.w / art.width, box.h / art.height)
  const [w, h] = [art.width * scale, art.height * scale]
  const [x, y] = [box.x + (box.w - w) / 2, box.y + (box.h - h) / 2]
  if (shadow) castBehind(context, art, { x, y, w, h }, shadow, rim?.width ?? 0)
  if (rim) paintRim(context, art, { x, y, w, h }, rim)
  const drawn = tones ? inTones(art, w, h, tones) : art
  context.drawImage(shading ? shaded(drawn, w, h, shading) : drawn, x, y, w, h)
}

/** Light and shade upon the art alone; the shading's boxes count from the corner of the art itself. */
function shaded(art: Image | Canvas, w: number, h: number, shading: readonly Shading[]): Canvas {
  const canvas = createCanvas(Math.max(1, Math.ceil(w)), Math.max(1, Math.ceil(h)))
  const context = canvas.getContext('2d')
  context.drawImage(art, 0, 0, canvas.width, canvas.height)
  context.globalCompositeOperation = 'source-atop'
  layShading(context, shading, { x: 0, y: 0, w, h })
  return canvas
}

/** The art's outline in the colour of its shadow, blurred and moved. */
function castBehind(context: SKRSContext2D, art: Image, { x, y, w, h }: Box, { color, blur, dx, dy }: Shadow, grown: number) {
  const margin = Math.ceil(blur * 2.5 + grown)
  const canvas = createCanvas(Math.max(1, Math.ceil(w + margin * 2)), Math.max(1, Math.ceil(h + margin * 2)))
  const apart = canvas.getContext('2d')
  if (blur > 0) apart.filter = `blur(${blur}px)`
  apart.drawImage(art, margin - grown, margin - grown, w + grown * 2, h + grown * 2)
  apart.filter = 'none'
  apart.globalCompositeOperation = 'source-in'
  apart.fillStyle = color
  apart.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(canvas, x + dx - margin, y + dy - margin)
}

const RIM_STEPS = 48
/** The art's own outline, moved around a circle, in one colour. */
function paintRim(context: SKRSContext2D, art: Image, { x, y, w, h }: Box, { color, width }: NonNullable<ArtLayer['rim']>) {
  const shape = createCanvas(Math.max(1, Math.ceil(w)), Math.max(1, Math.ceil(h)))
  const inner = shape.getContext('2d')
  inner.drawImage(art, 0, 0, w, h)
  inner.globalCompositeOperation = 'source-in'
  inner.fillStyle = color
  inner.fillRect(0, 0, shape.width, shape.height)
  for (let i = 0; i < RIM_STEPS; i++) {
    const turn = (i / RIM_STEPS) * Math.PI * 2
    // Two rings, so that nothing thin shows through between them.
    for (const reach of [1, 0.55]) context.drawImage(shape, x + Math.cos(turn) * width * reach, y + Math.sin(turn) * width * reach)
  }
}

/** The art with its brightness laid upon a row of colours. */
function inTones(art: Image, w: number, h: number, tones: readonly string[]): Canvas {
  const canvas = createCanvas(Math.max(1, Math.ceil(w)), Math.max(1, Math.ceil(h)))
  const context = canvas.getContext('2d')
  context.drawImage(art, 0, 0, w, h)
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  const colors = tones.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue
    const bright = (0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number)) / 255
    // Pictures for screens lie between a dark grey and white: their middle is spread over all colours.
    const along = Math.min(1, Math.max(0, (bright - 0.16) / 0.72)) * (colors.length - 1)
    const low = Math.min(colors.length - 2, Math.floor(along))
    for (let c = 0; c < 3; c++) {
      const [from, to] = [colors[low]?.[c] ?? 0, colors[low + 1]?.[c] ?? 0]
      data[at + c] = from + (to - from) * (along - low)
    }
  }
  context.putImageData(image, 0, 0)
  return canvas
}

/** Pixels along each side of a piece of art that becomes a body. */
const ARTWORK_PX = 512

/** A piece of art on nothing; null when the world has no such art. */
export async function paintArtwork(id: string, world: World): Promise<Pixels | null> {
  const box = { x: 0, y: 0, w: ARTWORK_PX, h: ARTWORK_PX }
  const art = await loadArt({ type: 'art', name: 'art', art: id }, box, world)
  if (!art) return null
  const context = createCanvas(ARTWORK_PX, ARTWORK_PX).getContext('2d')
  paintArt(context, art, box)
  return { width: ARTWORK_PX, height: ARTWORK_PX, data: context.getImageData(0, 0, ARTWORK_PX, ARTWORK_PX).data }
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
