import type { Coverage, Pixels, Size } from '@easel/engine'
import sharp from 'sharp'
import type { Value } from '../onnx/pipeline/value.ts'
import type { Sidecar } from './sidecar.ts'

/** The size in which a model is shown a picture. */
export function sizeFor({ size, multipleOf, longest }: Sidecar, { width, height }: Size): Size {
  if (size) return { width: size[0], height: size[1] }
  const scale = Math.min(1, longest / Math.max(width, height))
  const step = multipleOf ?? 1
  const edge = (length: number) => Math.max(step, Math.round((length * scale) / step) * step)
  return { width: edge(width), height: edge(height) }
}

/** Red, green and blue as planes, as the model was trained to see them. */
export async function colorsOf(pixels: Pixels, size: Size, { mean, std }: Sidecar): Promise<Value> {
  const { data } = await resized(pixels, size)
  const count = size.width * size.height
  const planes = new Float32Array(3 * count)
  for (let c = 0; c < 3; c++)
    for (let i = 0; i < count; i++) planes[c * count + i] = ((data[4 * i + c] as number) / 255 - (mean[c] as number)) / (std[c] as number)
  return { data: planes, dims: [1, 3, size.height, size.width] }
}

/** 1 where the hole is. */
export async function holeOf(hole: Coverage, size: Size): Promise<Value> {
  const plane = await levels(Buffer.from(hole.data), hole, size, 'nearest')
  return { data: Float32Array.from(plane, (value) => (value > 0 ? 1 : 0)), dims: [1, 1, size.height, size.width] }
}

/** The model's answer as 0 to 1, and its size: the last two of its dimensions. */
export function answerOf(answer: Record<string, Value>, channels: number, { activation, white }: Sidecar) {
  const [value] = Object.values(answer)
  const [height = 0, width = 0] = value?.dims.slice(-2) ?? []
  const count = width * height
  if (!value || count === 0 || value.data.length !== channels * count)
    throw new Error(`expected an answer of ${channels} planes, but received ${value ? value.dims.join(' × ') : 'none'}`)
  const numbers = value.data.map((number) => (activation === 'sigmoid' ? 1 / (1 + Math.exp(-number)) : number / white))
  if (!numbers.every(Number.isFinite)) throw new Error('the model answered numbers that are none')
  return { width, height, numbers }
}

/** Planes as pixels without transparency. */
export function pixelsOf({ width, height, numbers }: ReturnType<typeof answerOf>): Pixels {
  const count = width * height
  const data = new Uint8ClampedArray(4 * count).fill(255)
  for (let c = 0; c < 3; c++) for (let i = 0; i < count; i++) data[4 * i + c] = 255 * (numbers[c * count + i] as number)
  return { width, height, data }
}

export async function resized(pixels: Pixels, size: Size): Promise<Pixels> {
  const { width, height, data } = pixels
  if (width === size.width && height === size.height) return pixels
  const raw = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  return { ...size, data: new Uint8ClampedArray(raw.buffer, raw.byteOffset, raw.byteLength) }
}

/** One byte a pixel in another size. */
export async function levels(data: Uint8Array, from: Size, to: Size, kernel: 'nearest' | 'cubic'): Promise<Uint8Array> {
  const raw = sharp(data, { raw: { width: from.width, height: from.height, channels: 1 } })
  return new Uint8Array(await raw.resize({ width: to.width, height: to.height, fit: 'fill', kernel }).extractChannel(0).raw().toBuffer())
}
