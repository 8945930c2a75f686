import { kernelWith } from '../kernel/index.ts'

/** Steps to the neighbours that bonds are given for. */
const STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
] as const
const DIRECTIONS = 8
/** What the kernel needs for each pixel. */
const BYTES = 56

export type Grid = {
  width: number
  height: number
  /** What it costs to leave a pixel out of the subject minus what it costs to take it in. */
  gain: Float32Array
  /** What it costs to part a pixel from its neighbour to the right, below, below right, below left: four numbers a pixel. */
  bonds: Float32Array
}

/** The cheapest cut of a grid of pixels in two, each joined to its eight neighbours: 1 for every pixel that belongs to the subject. */
export function gridCut({ width, height, gain, bonds }: Grid): Uint8Array {
  // The kernel wants an empty rim.
  const across = width + 2
  const count = across * (height + 2)
  const kernel = kernelWith(BYTES * (count + 1))
  const room = kernel.free()
  const capacity = new Float32Array(kernel.memory.buffer, room, DIRECTIONS * count).fill(0)
  const terminal = new Float32Array(kernel.memory.buffer, room + 4 * DIRECTIONS * count, count).fill(0)
  for (let k = 0; k < STEPS.length; k++) {
    const [dx, dy] = STEPS[k] as readonly [number, number]
    const step = DIRECTIONS * (dy * across + dx) + 4
    for (let y = 0; y < height - dy; y++)
      for (let x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
        const edge = DIRECTIONS * ((y + 1) * across + x + 1) + k
        const bond = bonds[4 * (y * width + x) + k] as number
        capacity[edge] = bond
        capacity[edge + step] = bond
      }
  }
  for (let y = 0; y < height; y++) terminal.set(gain.subarray(y * width, (y + 1) * width), (y + 1) * across + 1)
  const sides = new Uint8Array(kernel.memory.buffer, kernel.cut(across, height + 2, room), count)
  const inside = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) inside.set(sides.subarray((y + 1) * across + 1, (y + 1) * across + 1 + width), y * width)
  return inside
}
