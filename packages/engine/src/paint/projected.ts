import { createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas'
import { type Point, projection, through } from '../projection.ts'
import type { Box, TextLayer } from '../scene/schema.ts'

/** Four corners, clockwise from the upper left. */
type Corners = NonNullable<TextLayer['corners']>

/** The rectangle in which words are set that are then laid between corners: as wide and high as their sides on average, px. */
export function flatOf(corners: Corners, box: Box): Box {
  const [a, b, c, d] = corners.map((corner) => placed(corner, box)) as unknown as [Point, Point, Point, Point]
  const between = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1])
  return { x: 0, y: 0, w: Math.max(1, (between(a, b) + between(d, c)) / 2), h: Math.max(1, (between(a, d) + between(b, c)) / 2) }
}

const placed = ([x, y]: Point, box: Box): Point => [box.x + x * box.w, box.y + y * box.h]

/** Draws what `draw` paints in the flat rectangle between the corners of a box, as a camera would see it there; `detail`: pixels of the target for one of the page. */
export function paintProjected(
  context: SKRSContext2D,
  corners: Corners,
  box: Box,
  detail: number,
  draw: (flat: SKRSContext2D) => void,
): void {
  const flat = flatOf(corners, box)
  // Twice as fine as it will be seen.
  const fine = detail * 2
  const source = createCanvas(Math.ceil(flat.w * fine), Math.ceil(flat.h * fine)).getContext('2d')
  source.scale(fine, fine)
  draw(source)
  const from = source.getImageData(0, 0, source.canvas.width, source.canvas.height)
  const quad = corners.map((corner) => placed(corner, box)) as unknown as [Point, Point, Point, Point]
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)]
  const area = { x: Math.floor(Math.min(...xs)), y: Math.floor(Math.min(...ys)), w: 0, h: 0 }
  area.w = Math.ceil(Math.max(...xs)) - area.x
  area.h = Math.ceil(Math.max(...ys)) - area.y
  const target = createCanvas(Math.max(1, Math.ceil(area.w * detail)), Math.max(1, Math.ceil(area.h * detail)))
  const { width, height } = target
  const back = projection(quad).back
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0, 0]
      for (const [dx, dy] of SAMPLES) {
        const [u, v] = through(back, [area.x + (x + dx) / detail, area.y + (y + dy) / detail])
        if (u >= 0 && u <= 1 && v >= 0 && v <= 1) gather(from, u * from.width - 0.5, v * from.height - 0.5, sum)
      }
      // Sums are premultiplied by alpha.
      const alpha = sum[3] as number
      if (alpha === 0) continue
      for (let c = 0; c < 3; c++) data[4 * (y * width + x) + c] = (sum[c] as number) / alpha
      data[4 * (y * width + x) + 3] = alpha / SAMPLES.length
    }
  target.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0)
  context.drawImage(target, area.x, area.y, width / detail, height / detail)
}

const SAMPLES: readonly Point[] = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
]

/** Adds the bilinear sample at (x, y), colours premultiplied by alpha. */
function gather({ width, height, data }: ImageData, x: number, y: number, sum: number[]) {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  for (const [u, v] of [
    [left, top],
    [left + 1, top],
    [left, top + 1],
    [left + 1, top + 1],
  ] as const) {
    if (u < 0 || v < 0 || u >= width || v >= height) continue
    const share = (1 - Math.abs(x - u)) * (1 - Math.abs(y - v))
    const at = 4 * (v * width + u)
    const alpha = share * (data[at + 3] as number)
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + alpha * (data[at + c] as number)
    sum[3] = (sum[3] as number) + alpha
  }
}
