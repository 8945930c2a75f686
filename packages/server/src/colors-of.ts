import { PICTURE_COLORS, type PictureColor } from '@easel/protocol'

/** What each name looks like; a pixel has the name that lies nearest in Oklab. */
const SAMPLES: Record<PictureColor, readonly string[]> = {
  black: ['#0b0b0b', '#262626'],
  grey: ['#5c5c5c', '#8c8c8c', '#b8b8b8'],
  white: ['#e9e9e9', '#ffffff'],
  red: ['#c81e1e', '#7d1414'],
  orange: ['#ee7a1c', '#c65a11'],
  yellow: ['#f2cf2c', '#c9a227'],
  green: ['#2e8b3d', '#1f4a2a', '#8fbf7a', '#7c8a2f'],
  teal: ['#138a8a', '#0e4a50', '#7cc4c0'],
  blue: ['#2350c8', '#14213f', '#7fa8e0'],
  purple: ['#6a35b0', '#35205c', '#b59be0'],
  pink: ['#e0559b', '#f2b3cb'],
  brown: ['#6b4423', '#3b2416', '#9c6b43'],
  beige: ['#dcc7a3', '#efe4d0'],
}
const EDGE_PX = 48
/** A colour that fills less than this share of the picture is not what it is looked for by. */
const LEAST_SHARE = 0.08

/** The colours that a picture shows most, those that fill most of it first; what is clear has none. */
export async function colorsOf(bytes: Uint8Array): Promise<PictureColor[]> {
  const { default: sharp } = await import('sharp')
  const pixels = await sharp(bytes).resize(EDGE_PX, EDGE_PX, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer()
  const counts = new Map<PictureColor, number>()
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < 128) continue
    const name = nameOf(labOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const least = LEAST_SHARE * EDGE_PX * EDGE_PX
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name)
}

type Lab = readonly [l: number, a: number, b: number]

function nameOf(lab: Lab): PictureColor {
  let best: PictureColor = 'grey'
  let nearest = Number.POSITIVE_INFINITY
  for (const name of PICTURE_COLORS)
    for (const sample of LABS[name]) {
      const far = distance(lab, sample)
      if (far < nearest) [best, nearest] = [name, far]
    }
  return best
}

/** Lightness counts half: a dark red is red before it is black. */
const distance = ([l, a, b]: Lab, [m, c, d]: Lab) => ((l - m) / 2) ** 2 + (a - c) ** 2 + (b - d) ** 2

/** Oklab by Björn Ottosson's matrices, from 8-bit sRGB. */
function labOf(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const linear = (code: number) => (code <= 10 ? code / 255 / 12.92 : ((code / 255 + 0.055) / 1.055) ** 2.4)

const labOfHex = (hex: string): Lab => {
  const value = Number.parseInt(hex.slice(1), 16)
  return labOf(value >> 16, (value >> 8) & 255, value & 255)
}

const LABS = Object.fromEntries(PICTURE_COLORS.map((name) => [name, SAMPLES[name].map(labOfHex)])) as Record<PictureColor, Lab[]>
