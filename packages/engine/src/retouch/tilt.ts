import type { Pixels } from '../trace/index.ts'
import { lightAt } from './light.ts'

/** How a picture is tilted: degrees clockwise that its level and upright lines are off by, and how plainly they say so, 0–1. */
type Tilt = { degrees: number; confidence: number }

/** Longer side, px, at which lines are looked for. */
const EDGE = 640
/** Degrees to either side that are looked at, and the fineness of the answer. */
const [MOST, FINE] = [15, 0.1]
/** Tangent of the farthest that an edge may run from level or upright to count at all. */
const NEAR = Math.tan((22 * Math.PI) / 180)
/** Share of the edges, the strongest, that vote. */
const STRONGEST = 0.08
/** Level and upright lines that differ by more, in degrees, are not of one tilt. */
const APART = 2
/** A camera is seldom held at a slant of more degrees. */
const STEEP = 3

/**
 * The tilt of a picture by its horizon and its walls: edges that lie along one line fall into few rows once the picture is turned
 * by its tilt, so the turn that piles them up highest is the answer. Upright lines say more than level ones, which run towards a vanishing point.
 */
export function tiltOf(pixels: Pixels): Tilt {
  const { level, upright, width, height } = edgesIn(pixels)
  const [flat, wall] = [peakOf(level, Math.hypot(width, height)), peakOf(upright, Math.hypot(width, height))]
  const isOne = Math.abs(flat.degrees - wall.degrees) <= APART
  const [better, other] = wall.sharpness >= 0.8 * flat.sharpness ? [wall, flat] : [flat, wall]
  const sure = clamp((better.sharpness - 0.35) / 1.2)
  // Lines of both kinds that disagree, both plain, leave it open which of them is true.
  const doubt = isOne ? 1 : 1 - 0.7 * clamp(other.sharpness / (better.sharpness + 1e-9))
  const both = isOne && other.sharpness > 0.35
  const weight = better.sharpness / (better.sharpness + other.sharpness + 1e-9)
  const degrees = both ? weight * better.degrees + (1 - weight) * other.degrees : better.degrees
  // Level lines alone that run steeply are as a rule those of something seen at an angle.
  const seenAside = better === flat && !both && Math.abs(degrees) > STEEP ? 0.4 : 1
  return { degrees: Math.round(degrees * 100) / 100, confidence: sure * doubt * seenAside }
}

/** Strong edges that run about level and about upright: places along and across, with the middle at 0, and how strong they are. */
type Edges = { along: Float32Array; across: Float32Array; strength: Float32Array }

function edgesIn(pixels: Pixels) {
  const { width, height, light } = reduced(pixels)
  const sizes: number[] = []
  const found: { x: number; y: number; gx: number; gy: number; size: number }[] = []
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = (dx: number, dy: number) => light[(y + dy) * width + x + dx] as number
      const gx = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1)
      const gy = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1)
      const size = Math.hypot(gx, gy)
      sizes.push(size)
      if (size > LEAST && Math.min(Math.abs(gx), Math.abs(gy)) <= NEAR * Math.max(Math.abs(gx), Math.abs(gy)))
        found.push({ x: x - width / 2, y: y - height / 2, gx, gy, size })
    }
  sizes.sort((a, b) => b - a)
  const least = sizes[Math.floor(STRONGEST * sizes.length)] ?? 0
  const strong = found.filter(({ size }) => size >= least)
  const level = strong.filter(({ gx, gy }) => Math.abs(gy) > Math.abs(gx))
  const upright = strong.filter(({ gx, gy }) => Math.abs(gx) >= Math.abs(gy))
  const edges = (of: typeof strong, isLevel: boolean): Edges => ({
    along: Float32Array.from(of, ({ x, y }) => (isLevel ? x : -y)),
    across: Float32Array.from(of, ({ x, y }) => (isLevel ? y : x)),
    // One glaring edge is not the whole picture.
    strength: Float32Array.from(of, ({ size }) => Math.sqrt(size)),
  })
  return { level: edges(level, true), upright: edges(upright, false), width, height }
}

/** Steps of light, of 255 times eight, below which there is no edge. */
const LEAST = 60

/** The turn at which edges fall into the fewest rows, and how much higher they pile up there than at the usual turn. */
function peakOf({ along, across, strength }: Edges, reach: number): { degrees: number; sharpness: number } {
  if (along.length < 40) return { degrees: 0, sharpness: 0 }
  const rows = Math.ceil(reach) + 4
  const heaps: number[] = []
  for (let degrees = -MOST; degrees <= MOST + 1e-9; degrees += FINE) {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const heap = new Float32Array(rows)
    for (let i = 0; i < along.length; i++) {
      const at = ((across[i] as number) - slope * (along[i] as number)) * Math.cos((degrees * Math.PI) / 180) + rows / 2
      const row = Math.floor(at)
      if (row < 0 || row >= rows - 1) continue
      const part = at - row
      heap[row] = (heap[row] as number) + (strength[i] as number) * (1 - part)
      heap[row + 1] = (heap[row + 1] as number) + (strength[i] as number) * part
    }
    heaps.push(heap.reduce((sum, value) => sum + value * value, 0))
  }
  const best = heaps.reduce((most, value, i) => (value > (heaps[most] as number) ? i : most), 0)
  const usual = [...heaps].sort((a, b) => a - b)[Math.floor(heaps.length / 2)] as number
  const isAtEnd = best === 0 || best === heaps.length - 1
  return { degrees: -MOST + best * FINE, sharpness: isAtEnd ? 0 : (heaps[best] as number) / (usual + 1e-9) - 1 }
}

/** Light of a smaller picture, 0–255, by means of cells. */
function reduced({ width, height, data }: Pixels): { width: number; height: number; light: Float32Array } {
  const step = Math.max(1, Math.max(width, height) / EDGE)
  const [w, h] = [Math.max(3, Math.floor(width / step)), Math.max(3, Math.floor(height / step))]
  const light = new Float32Array(w * h)
  const count = new Float32Array(w * h)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = Math.min(h - 1, Math.floor((y * h) / height)) * w + Math.min(w - 1, Math.floor((x * w) / width))
      light[to] = (light[to] as number) + lightAt(data, 4 * (y * width + x))
      count[to] = (count[to] as number) + 1
    }
  return { width: w, height: h, light: light.map((value, i) => value / Math.max(1, count[i] as number)) }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
