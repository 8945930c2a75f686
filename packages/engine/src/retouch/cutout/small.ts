import sharp from 'sharp'
import type { Pixels } from '../../trace/index.ts'
import { toLab } from '../oklab.ts'

/** A small picture in OKLab, three numbers a pixel. */
export type Small = { width: number; height: number; colors: Float32Array }
/** A small picture in RGBA. */
export type Bytes = { width: number; height: number; data: Uint8Array }

/** A picture of at most `edge` pixels at its longer side. */
export async function reduced({ width, height, data }: Pixels, edge: number): Promise<Bytes> {
  const scale = Math.min(1, edge / Math.max(width, height))
  const size = { width: Math.max(8, Math.round(width * scale)), height: Math.max(8, Math.round(height * scale)) }
  return {
    ...size,
    data: await sharp(data, { raw: { width, height, channels: 4 } })
      .resize({ ...size, fit: 'fill' })
      .raw()
      .toBuffer(),
  }
}

export function inLab({ width, height, data }: Bytes): Small {
  const colors = new Float32Array(3 * width * height)
  const lab = { L: 0, a: 0, b: 0 }
  for (let i = 0; i < width * height; i++) {
    toLab(data[4 * i] as number, data[4 * i + 1] as number, data[4 * i + 2] as number, lab)
    colors[3 * i] = lab.L
    colors[3 * i + 1] = lab.a
    colors[3 * i + 2] = lab.b
  }
  return { width, height, colors }
}

/** Half the size, each pixel the mean of four. */
export function halved({ width, height, colors }: Small): Small {
  const size = { width: width >> 1, height: height >> 1 }
  const half = new Float32Array(3 * size.width * size.height)
  for (let y = 0, to = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++)
      for (let c = 0, from = 3 * (2 * y * width + 2 * x); c < 3; c++, from++, to++)
        half[to] =
          ((colors[from] as number) +
            (colors[from + 3] as number) +
            (colors[from + 3 * width] as number) +
            (colors[from + 3 * width + 3] as number)) /
          4
  return { ...size, colors: half }
}
