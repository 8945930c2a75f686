import sharp from 'sharp'
import type { DrawRequest } from '../engine.ts'
import type { Pixels } from '../trace/index.ts'

type Size = { width: number; height: number }

const GRID = 16
const LEAST_AREA = 655_360
const MOST_AREA = 8_294_400
const LONGEST_EDGE = 3840
const WIDEST = 3

/**
 * The size of an edited picture. `native`: the input's own. `auto`: the input's own cut down to multiples of 16 where the
 * limits allow that, so that not one pixel is resampled; else the nearest size within them in the input's ratio.
 */
export function editSize(input: Size, wanted: DrawRequest['size']): Size {
  if (wanted === 'native') return { width: input.width, height: input.height }
  if (wanted !== 'auto') return wanted
  const ratio = Math.min(WIDEST, Math.max(1 / WIDEST, input.width / input.height))
  const inside = { width: Math.min(input.width, input.height * WIDEST), height: Math.min(input.height, input.width * WIDEST) }
  const most = Math.min(1, LONGEST_EDGE / Math.max(inside.width, inside.height), Math.sqrt(MOST_AREA / (inside.width * inside.height)))
  const grid = { width: onGrid(inside.width * most), height: onGrid(inside.height * most) }
  const floored = { width: Math.min(grid.width, grid.height * WIDEST), height: Math.min(grid.height, grid.width * WIDEST) }
  if (isAllowed(floored)) return floored
  for (let height = GRID; height <= LONGEST_EDGE; height += GRID) {
    const size = { width: Math.round((height * ratio) / GRID) * GRID, height }
    if (size.width * size.height >= LEAST_AREA && isAllowed(size)) return size
  }
  return { width: 1024, height: 1024 }
}

const onGrid = (length: number): number => Math.floor(length / GRID) * GRID

function isAllowed({ width, height }: Size): boolean {
  const area = width * height
  const long = Math.max(width, height)
  return area >= LEAST_AREA && area <= MOST_AREA && long <= LONGEST_EDGE && long <= WIDEST * Math.min(width, height)
}

/** Where the output lies in the input: scaled by `scale`, then cut out at `left`, `top`. */
export type Frame = Size & { scale: number; scaled: Size; left: number; top: number }

/** The output filled by the input's middle, nothing stretched; at the input's own scale when it only cuts off a rim of less than 16 pixels. */
export function frameOf(input: Size, output: Size): Frame {
  const rim = [input.width - output.width, input.height - output.height]
  const scale =
    rim.every((px) => px >= 0) && rim.some((px) => px < GRID) ? 1 : Math.max(output.width / input.width, output.height / input.height)
  const scaled = {
    width: Math.max(output.width, Math.round(input.width * scale)),
    height: Math.max(output.height, Math.round(input.height * scale)),
  }
  return {
    ...output,
    scale,
    scaled,
    left: Math.floor((scaled.width - output.width) / 2),
    top: Math.floor((scaled.height - output.height) / 2),
  }
}

/** Share of the input's area that the frame cuts off, 0–1. */
export const cutOff = ({ scaled, width, height }: Frame): number => 1 - (width * height) / (scaled.width * scaled.height)

/** The input as it is seen through the frame; at scale 1 every pixel is one of the input's. */
export async function framed(input: Pixels, frame: Frame): Promise<Pixels> {
  const { width, height, scaled, left, top } = frame
  if (scaled.width === input.width && scaled.height === input.height) return cropped(input, { left, top, width, height })
  const data = await sharp(input.data, { raw: { width: input.width, height: input.height, channels: 4 } })
    .resize({ ...scaled, fit: 'fill', kernel: 'lanczos3' })
    .extract({ left, top, width, height })
    .raw()
    .toBuffer()
  return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength) }
}

/** A picture in another size, px; lengths are rounded and at least 1. */
export function resized(input: Pixels, width: number, height: number): Promise<Pixels> {
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
  return framed(input, { ...size, scale: size.width / input.width, scaled: size, left: 0, top: 0 })
}

/** A picture as large as it fits into a box, in the box's middle. */
export async function fitted(input: Pixels, box: Size & { left: number; top: number }) {
  const scale = Math.min(box.width / input.width, box.height / input.height)
  const pixels = await resized(input, input.width * scale, input.height * scale)
  const left = box.left + Math.round((box.width - pixels.width) / 2)
  const top = box.top + Math.round((box.height - pixels.height) / 2)
  return { pixels, left, top }
}

/** A part of a picture, pixel by pixel; the whole is the picture itself. */
export function cropped(input: Pixels, { left, top, width, height }: Size & { left: number; top: number }): Pixels {
  if (width === input.width && height === input.height) return input
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * input.width + left) * 4
    data.set(input.data.subarray(from, from + width * 4), y * width * 4)
  }
  return { width, height, data }
}
