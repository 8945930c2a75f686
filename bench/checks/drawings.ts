/**
 * Pictures without a scene, for the calibration of the checks: drawn as SVG by sharp, shaded a little, so that checks are
 * not fitted to the engine's own hand.
 */
import type { Raster } from '@easel/inspect'
import sharp from 'sharp'
import type { Random } from './random.ts'

/** SVG → pixels. */
export async function rasterOf(svg: string): Promise<Raster> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

export type Still = {
  width: number
  height: number
  ground: string
  color: string
  shape: 'bottle' | 'ball' | 'box' | 'vase'
  /** Middle and height of each thing, in shares of the frame. */
  things: { x: number; y: number; size: number }[]
  /** Opacity of the cast shadow, 0 none. */
  shadow: number
  /** A ring of this colour about each thing, and its width in px. */
  halo?: { color: string; width: number }
  /** What is printed on each thing. */
  mark?: Mark
  clear?: boolean
}

/** A label: its words, its emblem, and how far it is moved, in shares of the thing's height. */
export type Mark = { text: string; emblem: 'ring' | 'star' | 'bars'; aside: number }

/** Things before a plain ground. */
export function stillSvg({ width, height, ground, color, shape, things, shadow, halo, mark, clear }: Still): string {
  const body = things.map(({ x, y, size }) => {
    const h = size * height
    const path = outline(shape, x * width, y * height, h)
    const cast = `<ellipse cx="${x * width + h * 0.05}" cy="${y * height + h * 0.5}" rx="${h * 0.3}" ry="${h * 0.05}" fill="#000" opacity="${shadow}" filter="url(#soft)"/>`
    const ring = halo ? `<path d="${path}" fill="none" stroke="${halo.color}" stroke-width="${halo.width * 2}"/>` : ''
    return `${shadow > 0 ? cast : ''}${ring}<path d="${path}" fill="${color}"/><path d="${path}" fill="url(#shade)"/>${mark ? markSvg(mark, x * width, y * height, h) : ''}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
    <linearGradient id="shade"><stop offset="0" stop-color="#fff" stop-opacity="0.25"/><stop offset="0.4" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.4"/></linearGradient>
    <filter id="soft" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="${height * 0.012}"/></filter></defs>
    ${clear ? '' : `<rect width="100%" height="100%" fill="${ground}"/>`}${body.join('')}</svg>`
}

/** A plate that every shape has room for. */
function markSvg({ text, emblem, aside }: Mark, x: number, y: number, h: number): string {
  const [w, top] = [h * 0.24, y + h * (0.08 + aside)]
  const [cx, cy, r] = [x, top + h * 0.09, h * 0.055]
  const points = Array.from({ length: 10 }, (_, k) => {
    const [length, angle] = [k % 2 ? r * 0.4 : r, (k * Math.PI) / 5]
    return `${cx + length * Math.sin(angle)},${cy - length * Math.cos(angle)}`
  })
  const drawn = {
    ring: `<circle cx="${cx}" cy="${cy}" r="${r * 0.7}" fill="none" stroke="#222" stroke-width="${r * 0.4}"/>`,
    star: `<polygon points="${points.join(' ')}" fill="#222"/>`,
    bars: [-0.8, -0.1, 0.6]
      .map((at) => `<rect x="${cx - r}" y="${cy + at * r}" width="${r * 2}" height="${r * 0.35}" fill="#222"/>`)
      .join(''),
  }[emblem]
  return `<rect x="${x - w / 2}" y="${top}" width="${w}" height="${h * 0.25}" fill="#f6f2e8"/>${drawn}
    <text x="${cx}" y="${top + h * 0.21}" font-size="${h * 0.055}" font-family="sans-serif" font-weight="bold" text-anchor="middle" fill="#222">${escaped(text)}</text>`
}

function outline(shape: Still['shape'], x: number, y: number, h: number): string {
  const [top, bottom] = [y - h / 2, y + h / 2]
  const r = h / 2
  if (shape === 'ball') return `M${x - r} ${y} a${r} ${r} 0 1 0 ${h} 0 a${r} ${r} 0 1 0 ${-h} 0 z`
  if (shape === 'box') return `M${x - r * 0.7} ${top} h${r * 1.4} v${h} h${-r * 1.4} z`
  if (shape === 'vase')
    return `M${x - r * 0.3} ${top} q${-r * 0.1} ${h * 0.3} ${-r * 0.3} ${h * 0.5} q${-r * 0.1} ${h * 0.4} ${r * 0.3} ${h * 0.5} h${r * 0.6} q${r * 0.4} ${-h * 0.1} ${r * 0.3} ${-h * 0.5} q${-r * 0.2} ${-h * 0.2} ${-r * 0.3} ${-h * 0.5} z`
  const w = h * 0.17
  return `M${x - w * 0.4} ${top} h${w * 0.8} v${h * 0.12} q${w * 0.6} ${h * 0.05} ${w * 0.6} ${h * 0.14} V${bottom - 8} q0 8 -8 8 H${x - w + 8} q-8 0 -8 -8 V${top + h * 0.26} q0 ${-h * 0.1} ${w * 0.6} ${-h * 0.14} z`
}

export type Page = {
  width: number
  height: number
  ground: string
  ink: string
  accent: string
  lines: { text: string; x: number; y: number; size: number; anchor: 'start' | 'middle' }[]
  /** A button with words, at the bottom of the words. */
  button: { text: string; x: number; y: number; size: number } | null
}

/** Words on a page. */
export function pageSvg({ width, height, ground, ink, accent, lines, button }: Page): string {
  const set = lines.map(
    ({ text, x, y, size, anchor }) =>
      `<text x="${x}" y="${y}" font-size="${size}" font-family="sans-serif" font-weight="${size > 40 ? 'bold' : 'normal'}" text-anchor="${anchor}" fill="${ink}">${escaped(text)}</text>`,
  )
  const pill = button
    ? `<rect x="${button.x}" y="${button.y}" width="${button.size * 0.62 * (button.text.length + 3)}" height="${button.size * 2.2}" rx="${button.size}" fill="${accent}"/>
       <text x="${button.x + button.size * 0.31 * (button.text.length + 3)}" y="${button.y + button.size * 1.45}" font-size="${button.size}" font-family="sans-serif" text-anchor="middle" fill="${ground}">${escaped(button.text)}</text>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>${set.join('')}${pill}</svg>`
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A comic page: panels of flat pictures with gutters between them. */
export function panelsSvg(rows: readonly number[], gutter: number, random: Random, size = 600): string {
  const height = (size - gutter * (rows.length + 1)) / rows.length
  const cells = rows.flatMap((columns, row) => {
    const width = (size - gutter * (columns + 1)) / columns
    return Array.from({ length: columns }, (_, column) => {
      const [x, y] = [gutter + column * (width + gutter), gutter + row * (height + gutter)]
      const [hue, sun] = [Math.floor(random.between(0, 360)), random.between(0.2, 0.8)]
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="hsl(${hue} 50% 60%)"/><circle cx="${x + width * sun}" cy="${y + height * 0.4}" r="${Math.min(width, height) * 0.2}" fill="hsl(${hue + 120} 60% 45%)"/>`
    })
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="#fff"/>${cells.join('')}</svg>`
}

/** A tile of waves that repeats, or, shifted by part of a wave, does not. */
export function tileRaster(size: number, waves: readonly [number, number], broken: number): Raster {
  const data = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const value = 128 + 60 * Math.sin((x / size) * (waves[0] + broken) * 2 * Math.PI) + 50 * Math.cos((y / size) * waves[1] * 2 * Math.PI)
      data.set([value, 255 - value, 160, 255], (y * size + x) * 4)
    }
  return { width: size, height: size, data }
}
