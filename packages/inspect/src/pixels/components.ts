import type { Box } from '../check.ts'

/** A picture of yes and no, row by row. */
export type Bits = { width: number; height: number; data: Uint8Array }

export type Component = { area: number; box: Box }

/** The connected pieces (over edges, not corners) of what is set, the largest first. */
export function componentsOf({ width, height, data }: Bits): Component[] {
  const seen = new Uint8Array(data.length)
  const pieces: Component[] = []
  const stack: number[] = []
  for (let start = 0; start < data.length; start++) {
    if (!data[start] || seen[start]) continue
    let [left, top, right, bottom, area] = [width, height, 0, 0, 0]
    seen[start] = 1
    stack.push(start)
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width
      const y = (at - x) / width
      area++
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width])
        if (next >= 0 && next < data.length && data[next] && !seen[next]) {
          seen[next] = 1
          stack.push(next)
        }
    }
    pieces.push({ area, box: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 } })
  }
  return pieces.sort((a, b) => b.area - a.area)
}

/** Set wherever any (`grow`) or every (`shrink`) pixel within the radius is set. */
export const grown = (bits: Bits, radius: number): Bits => ranked(bits, radius, (set) => set > 0)
export const shrunken = (bits: Bits, radius: number): Bits => ranked(bits, radius, (set, all) => set === all)

/** Square neighbourhoods, counted by rows and then columns. */
function ranked({ width, height, data }: Bits, radius: number, keep: (set: number, all: number) => boolean): Bits {
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ? 1 : 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  const result = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)]
      const [y0, y1] = [Math.max(0, y - radius) * (width + 1), Math.min(height, y + radius + 1) * (width + 1)]
      const set = (sums[y1 + x1] ?? 0) - (sums[y0 + x1] ?? 0) - (sums[y1 + x0] ?? 0) + (sums[y0 + x0] ?? 0)
      result[y * width + x] = keep(set, (x1 - x0) * ((y1 - y0) / (width + 1))) ? 1 : 0
    }
  return { width, height, data: result }
}

/** What is set, and the holes in it of at most so many pixels: a handle's hole is none of the thing, a highlight is. */
export function filled({ width, height, data }: Bits, most: number): Bits {
  const result = Uint8Array.from(data)
  const seen = Uint8Array.from(data)
  for (let start = 0; start < data.length; start++) {
    if (seen[start]) continue
    const hole = [start]
    seen[start] = 1
    let isShut = true
    for (let k = 0; k < hole.length; k++) {
      const at = hole[k] ?? 0
      const x = at % width
      if (x === 0 || x === width - 1 || at < width || at >= data.length - width) isShut = false
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width])
        if (next >= 0 && next < data.length && !seen[next]) {
          seen[next] = 1
          hole.push(next)
        }
    }
    if (isShut && hole.length <= most) for (const at of hole) result[at] = 1
  }
  return { width, height, data: result }
}

/** The same shape in another number of pixels. */
export function scaledBits(bits: Bits, width: number, height: number): Bits {
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = Math.min(bits.width - 1, Math.floor(((i % width) * bits.width) / width))
    const y = Math.min(bits.height - 1, Math.floor((Math.floor(i / width) * bits.height) / height))
    return bits.data[y * bits.width + x] ?? 0
  })
  return { width, height, data }
}

/** The smallest box about all of these; null for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

export const scaledBox = ({ x, y, width, height }: Box, factor: number): Box => ({
  x: Math.round(x * factor),
  y: Math.round(y * factor),
  width: Math.round(width * factor),
  height: Math.round(height * factor),
})
