import { encodeSrgb } from '../../srgb.ts'
import type { TraceTexture } from '../../trace/types.ts'

/** What a point of a texture is: colour as a ratio to the material's, height 0–1, roughness factor about 1. */
export type Texel = { r: number; g: number; b: number; height: number; rough: number }

export type Baked = { color: TraceTexture | null; detail: TraceTexture | null }

/** Ratios up to this are kept; the material's colour is multiplied by it to make up for the scale. */
export const COLOR_GAIN = 1.35

const SRGB = Uint8Array.from({ length: 4097 }, (_, i) => Math.round(255 * encodeSrgb(i / 4096)))

/** Runs `shade` for each texel (u, v in 0–1, v up) and packs what it says. */
export function bake(
  width: number,
  height: number,
  parts: { color: boolean; detail: boolean },
  shade: (u: number, v: number, texel: Texel) => void,
): Baked {
  const color = parts.color ? new Uint8Array(width * height * 4) : null
  const detail = parts.detail ? new Uint8Array(width * height * 4) : null
  const texel: Texel = { r: 1, g: 1, b: 1, height: 0.5, rough: 1 }
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      texel.r = texel.g = texel.b = texel.rough = 1
      texel.height = 0.5
      shade((x + 0.5) / width, 1 - (y + 0.5) / height, texel)
      if (color) {
        color[i] = encoded(texel.r)
        color[i + 1] = encoded(texel.g)
        color[i + 2] = encoded(texel.b)
        color[i + 3] = 255
      }
      if (detail) {
        detail[i] = Math.max(0, Math.min(255, texel.height * 255 + 0.5))
        detail[i + 1] = Math.max(0, Math.min(255, texel.rough * 128 + 0.5))
        detail[i + 3] = 255
      }
    }
  }
  return {
    color: color && { kind: 'color', width, height, data: color, wrap: 'repeat' },
    detail: detail && { kind: 'detail', width, height, data: detail, wrap: 'repeat' },
  }
}

const encoded = (ratio: number) => SRGB[Math.max(0, Math.min(4096, Math.round((ratio / COLOR_GAIN) * 4096)))] as number
