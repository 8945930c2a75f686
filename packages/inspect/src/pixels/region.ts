import type { Brief } from '@easel/engine'
import type { Box } from '../check.ts'

type Region = Brief['layout']['freeRegions'][number]

/** x, y, width and height of each region in shares of the picture. */
const REGIONS: Record<Region, readonly [number, number, number, number]> = {
  center: [0.15, 0.15, 0.7, 0.7],
  top: [0, 0, 1, 0.4],
  bottom: [0, 0.6, 1, 0.4],
  left: [0, 0, 0.5, 1],
  right: [0.5, 0, 0.5, 1],
  'top-left': [0, 0, 0.5, 0.5],
  'top-right': [0.5, 0, 0.5, 0.5],
  'bottom-left': [0, 0.5, 0.5, 0.5],
  'bottom-right': [0.5, 0.5, 0.5, 0.5],
  'left-third': [0, 0, 1 / 3, 1],
  'middle-third': [1 / 3, 0, 1 / 3, 1],
  'right-third': [2 / 3, 0, 1 / 3, 1],
  'upper-third': [0, 0, 1, 1 / 3],
  'lower-third': [0, 2 / 3, 1, 1 / 3],
  'left-half': [0, 0, 0.5, 1],
  'right-half': [0.5, 0, 0.5, 1],
  'upper-half': [0, 0, 1, 0.5],
  'lower-half': [0, 0.5, 1, 0.5],
}

/** Where a region of the brief lies in a picture. */
export function regionBox(region: Region, { width, height }: { width: number; height: number }): Box {
  const [x, y, w, h] = REGIONS[region]
  return { x: Math.round(x * width), y: Math.round(y * height), width: Math.round(w * width), height: Math.round(h * height) }
}
