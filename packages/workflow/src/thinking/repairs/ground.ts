import { contrast } from '@easel/engine'
import type { Raster } from '@easel/inspect'
import type { Draft } from '../thinking.ts'
import type { Rect } from './texts.ts'

/** What a draft's pixels show in a box of the canvas: the usual colour, the darkest and the lightest of note, and how restless it is, 0–1. */
export type Ground = { usual: string; dark: string; light: string; unrest: number }

const SAMPLES = 1500
/** WCAG contrast that words of any size need. */
export const ENOUGH = 4.5

/** Null where the box lies outside the picture. */
export function groundIn({ raster, scene }: Draft, box: Rect): Ground | null {
  const scale = raster.width / scene.canvas.width
  const pixels = sampled(raster, { x: box.x * scale, y: box.y * scale, w: box.w * scale, h: box.h * scale })
  if (pixels.length < 12) return null
  pixels.sort((a, b) => lightness(a) - lightness(b))
  const at = (share: number) => hexOf(pixels[Math.min(pixels.length - 1, Math.floor(share * pixels.length))] ?? [0, 0, 0])
  const mean = pixels.reduce((sum, pixel) => sum + lightness(pixel), 0) / pixels.length
  const spread = Math.sqrt(pixels.reduce((sum, pixel) => sum + (lightness(pixel) - mean) ** 2, 0) / pixels.length)
  return { usual: at(0.5), dark: at(0.1), light: at(0.9), unrest: Math.min(1, spread / 64) }
}

/** Near white or near black: whichever is told from all of the ground, and by how much at worst. */
export function bestInk({ usual, dark, light }: Ground): { ink: string; ratio: number } {
  const worst = (ink: string) => Math.min(contrast(ink, usual), contrast(ink, dark), contrast(ink, light))
  const [white, black] = ['#ffffff', '#14161a']
  // What is rare in the ground may be the letters themselves: the usual colour decides where the rest does not.
  const ink = contrast(white, usual) >= contrast(black, usual) ? white : black
  return { ink, ratio: worst(ink) }
}

type Pixel = readonly [number, number, number]

function sampled({ width, height, data }: Raster, { x, y, w, h }: Rect): Pixel[] {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
  const [right, bottom] = [Math.min(width, Math.ceil(x + w)), Math.min(height, Math.ceil(y + h))]
  const step = Math.max(1, Math.floor(Math.sqrt(Math.max(0, ((right - left) * (bottom - top)) / SAMPLES))))
  const pixels: Pixel[] = []
  for (let v = top; v < bottom; v += step)
    for (let u = left; u < right; u += step) {
      const p = (v * width + u) * 4
      pixels.push([data[p] ?? 0, data[p + 1] ?? 0, data[p + 2] ?? 0])
    }
  return pixels
}

const lightness = ([r, g, b]: Pixel) => 0.2126 * r + 0.7152 * g + 0.0722 * b
const hexOf = (pixel: Pixel) => `#${pixel.map((value) => value.toString(16).padStart(2, '0')).join('')}`
