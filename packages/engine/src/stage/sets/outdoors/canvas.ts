import { hexToLinear } from '../../../color.ts'
import { encodeSrgb } from '../../../srgb.ts'
import type { Rgb, TraceTexture } from '../../../trace/types.ts'
import type { Painted } from '../../pictures.ts'
import { COLOR_GAIN } from '../../texture/bitmap.ts'

export const linear = (hex: string, level = 1): Rgb => hexToLinear(hex).map((channel) => channel * level) as unknown as Rgb
export const times = (a: Rgb, b: Rgb): Rgb => [a[0] * b[0], a[1] * b[1], a[2] * b[2]]
export const mixed = (a: Rgb, b: Rgb, t: number): Rgb => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]

/** Rows of a far picture; out of focus no more are seen. */
const HEIGHT = 160
/** Width and height of a far picture of those proportions. */
export const sized = (aspect: number): [number, number] => [Math.max(32, Math.min(400, Math.round(HEIGHT * aspect))), HEIGHT]

/** A picture of radiances, painted in soft discs and bands as a lens shows what is far behind its focus. */
export class FarPicture {
  readonly width: number
  readonly height: number
  readonly data: Float32Array

  constructor(width: number, height: number, data: Float32Array = new Float32Array(width * height * 3)) {
    this.width = width
    this.height = height
    this.data = data
  }

  /** Every place from its fractions of width and height, top left 0. */
  fill(shade: (u: number, v: number) => Rgb): this {
    for (let y = 0, at = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++, at += 3) this.data.set(shade((x + 0.5) / this.width, (y + 0.5) / this.height), at)
    }
    return this
  }

  /** A disc of light as an open lens draws it: even, a little brighter at its rim; `radius` as a part of the height. */
  glow(u: number, v: number, radius: number, [r, g, b]: Rgb, amount = 1): void {
    const [cx, cy, size] = [u * this.width, v * this.height, Math.max(0.8, radius * this.height)]
    const edge = Math.max(0.8, size * 0.12)
    for (let y = Math.max(0, Math.floor(cy - size - 1)); y < Math.min(this.height, cy + size + 1); y++) {
      for (let x = Math.max(0, Math.floor(cx - size - 1)); x < Math.min(this.width, cx + size + 1); x++) {
        const away = Math.hypot(x + 0.5 - cx, y + 0.5 - cy)
        const inside = Math.min(1, Math.max(0, (size - away) / edge))
        if (inside <= 0) continue
        const level = inside * amount * (0.86 + 0.24 * (away / size) ** 3)
        const at = (y * this.width + x) * 3
        this.data[at] = (this.data[at] as number) + r * level
        this.data[at + 1] = (this.data[at + 1] as number) + g * level
        this.data[at + 2] = (this.data[at + 2] as number) + b * level
      }
    }
  }

  /** Softens it all, three times by a box of so many pixels each way. */
  blurred(radius: number): this {
    const size = Math.round(radius)
    if (size < 1) return this
    for (let pass = 0; pass < 3; pass++) {
      this.#box(size, this.width, this.height, 3, this.width * 3)
      this.#box(size, this.height, this.width, this.width * 3, 3)
    }
    return this
  }

  #box(size: number, count: number, lines: number, step: number, stride: number): void {
    const line = new Float32Array(count)
    for (let l = 0; l < lines; l++) {
      for (let k = 0; k < 3; k++) {
        const start = l * stride + k
        for (let i = 0; i < count; i++) line[i] = this.data[start + i * step] as number
        let sum = 0
        for (let i = -size; i <= size; i++) sum += line[Math.min(count - 1, Math.max(0, i))] as number
        for (let i = 0; i < count; i++) {
          this.data[start + i * step] = sum / (2 * size + 1)
          sum += (line[Math.min(count - 1, i + size + 1)] as number) - (line[Math.max(0, i - size)] as number)
        }
      }
    }
  }

  /** As a surface that shines with these radiances times `level`. */
  painted(level = 1): Painted {
    let most = 0.05
    for (const value of this.data) if (value > most) most = value
    most = Math.min(most, MOST)
    const texture: TraceTexture = {
      kind: 'color',
      width: this.width,
      height: this.height,
      data: new Uint8Array(this.width * this.height * 4).fill(255),
      wrap: 'clamp',
    }
    for (let i = 0, at = 0; at < this.data.length; at += 3, i += 4) {
      for (let k = 0; k < 3; k++) texture.data[i + k] = encoded(Math.min(1, (this.data[at + k] as number) / most))
    }
    const glow = (most * level) / COLOR_GAIN
    return { texture, color: [0, 0, 0], glow: [glow, glow, glow] }
  }
}

/** Brighter than this no part of what is far shines: it would only make the nearer ground noisy. */
const MOST = 4
const encoded = (light: number): number => Math.round(255 * encodeSrgb(light))
