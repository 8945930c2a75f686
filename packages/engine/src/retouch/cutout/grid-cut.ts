/**
 * The cheapest cut between two terminals on a grid of pixels, each joined to its eight neighbours: Boykov and Kolmogorov's
 * augmenting paths (2004), with one growing tree from either side.
 */

/** Steps to half of the neighbours; the other half are their opposites, in the same order. */
const STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
] as const
const DIRECTIONS = 8

export type Grid = {
  width: number
  height: number
  /** What it costs to leave a pixel out of the subject minus what it costs to take it in. */
  gain: Float32Array
  /** What it costs to part a pixel from its neighbour to the right, below, below right, below left: four numbers a pixel. */
  bonds: Float32Array
}

const FREE = -1
const TERMINAL = -2
const ORPHAN = -3
/** Less than this is nothing. */
const EMPTY = 1e-9

/** 1 for every pixel that belongs to the subject. */
export function gridCut({ width, height, gain, bonds }: Grid): Uint8Array {
  const count = width * height
  const capacity = new Float32Array(count * DIRECTIONS)
  const offset = new Int32Array(DIRECTIONS)
  STEPS.forEach(([dx, dy], k) => {
    offset[k] = dy * width + dx
    offset[k + 4] = -(dy * width + dx)
  })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      STEPS.forEach(([dx, dy], k) => {
        if (x + dx < 0 || x + dx >= width || y + dy >= height) return
        const p = y * width + x
        const q = p + (offset[k] as number)
        const bond = bonds[4 * p + k] as number
        capacity[DIRECTIONS * p + k] = bond
        capacity[DIRECTIONS * q + k + 4] = bond
      })

  // Residual capacity to the terminals: positive from the source, negative to the sink.
  const terminal = Float32Array.from(gain)
  const tree = new Int8Array(count)
  const parent = new Int8Array(count).fill(FREE)
  const stamp = new Int32Array(count)
  const distance = new Int32Array(count)
  let time = 0
  const active = new Queue(count)
  for (let p = 0; p < count; p++) {
    const value = terminal[p] as number
    if (value === 0) continue
    tree[p] = value > 0 ? 1 : -1
    parent[p] = TERMINAL
    distance[p] = 1
    active.push(p)
  }

  const opposite = (k: number) => (k + 4) & 7
  /** What can still flow from a tree's inside outwards through edge k of p. */
  const open = (p: number, k: number, side: number) => {
    const q = p + (offset[k] as number)
    return side > 0 ? (capacity[DIRECTIONS * p + k] as number) : (capacity[DIRECTIONS * q + opposite(k)] as number)
  }
  // Which of its eight neighbours each pixel has, a bit for each.
  const neighbors = new Uint8Array(count)
  for (let p = 0; p < count; p++)
    for (let k = 0; k < DIRECTIONS; k++) {
      const x = (p % width) + stepX(k)
      const y = Math.floor(p / width) + stepY(k)
      if (x >= 0 && x < width && y >= 0 && y < height) neighbors[p] = (neighbors[p] as number) | (1 << k)
    }
  const isInside = (p: number, k: number) => ((neighbors[p] as number) & (1 << k)) !== 0
  const orphans: number[] = []

  /** Sends a flow along an edge; true when nothing more fits through it. */
  const push = (edge: number, back: number, flow: number): boolean => {
    const left = (capacity[edge] as number) - flow
    capacity[edge] = left
    capacity[back] = (capacity[back] as number) + flow
    return left <= EMPTY
  }
  const augment = (from: number, k: number) => {
    // `from` is in the source's tree, its neighbour k in the sink's.
    let least = capacity[DIRECTIONS * from + k] as number
    const to = from + (offset[k] as number)
    for (let p = from; ; p += offset[parent[p] as number] as number) {
      const up = parent[p] as number
      if (up === TERMINAL) {
        least = Math.min(least, terminal[p] as number)
        break
      }
      least = Math.min(least, capacity[DIRECTIONS * (p + (offset[up] as number)) + opposite(up)] as number)
    }
    for (let p = to; ; p += offset[parent[p] as number] as number) {
      const up = parent[p] as number
      if (up === TERMINAL) {
        least = Math.min(least, -(terminal[p] as number))
        break
      }
      least = Math.min(least, capacity[DIRECTIONS * p + up] as number)
    }
    push(DIRECTIONS * from + k, DIRECTIONS * to + opposite(k), least)
    for (let p = from; ; ) {
      const up = parent[p] as number
      if (up === TERMINAL) {
        terminal[p] = (terminal[p] as number) - least
        if ((terminal[p] as number) <= EMPTY) orphan(p)
        break
      }
      const above = p + (offset[up] as number)
      if (push(DIRECTIONS * above + opposite(up), DIRECTIONS * p + up, least)) orphan(p)
      p = above
    }
    for (let p = to; ; ) {
      const up = parent[p] as number
      if (up === TERMINAL) {
        terminal[p] = (terminal[p] as number) + least
        if ((terminal[p] as number) >= -EMPTY) orphan(p)
        break
      }
      const above = p + (offset[up] as number)
      if (push(DIRECTIONS * p + up, DIRECTIONS * above + opposite(up), least)) orphan(p)
      p = above
    }
  }
  const orphan = (p: number) => {
    parent[p] = ORPHAN
    orphans.push(p)
  }

  /** Steps from p to its terminal, or infinity when the way is broken; marks the way as known. */
  const depthOf = (p: number): number => {
    let steps = 0
    let at = p
    while (true) {
      if (stamp[at] === time) {
        steps += distance[at] as number
        break
      }
      const up = parent[at] as number
      steps++
      if (up === TERMINAL) {
        stamp[at] = time
        distance[at] = 1
        break
      }
      if (up === ORPHAN || up === FREE) return Number.POSITIVE_INFINITY
      at += offset[up] as number
    }
    let left = steps
    for (let q = p; stamp[q] !== time; q += offset[parent[q] as number] as number) {
      stamp[q] = time
      distance[q] = left--
    }
    return steps
  }

  const adopt = () => {
    while (orphans.length > 0) {
      const p = orphans.pop() as number
      const side = tree[p] as number
      let best = -1
      let least = Number.POSITIVE_INFINITY
      for (let k = 0; k < DIRECTIONS; k++) {
        if (!isInside(p, k)) continue
        const q = p + (offset[k] as number)
        if (tree[q] !== side || open(q, opposite(k), side) <= EMPTY) continue
        const depth = depthOf(q)
        if (depth < least) {
          least = depth
          best = k
        }
      }
      if (best >= 0) {
        parent[p] = best
        stamp[p] = time
        distance[p] = least + 1
        continue
      }
      for (let k = 0; k < DIRECTIONS; k++) {
        if (!isInside(p, k)) continue
        const q = p + (offset[k] as number)
        if (tree[q] !== side) continue
        if (open(q, opposite(k), side) > EMPTY) active.push(q)
        if ((parent[q] as number) >= 0 && q + (offset[parent[q] as number] as number) === p) orphan(q)
      }
      tree[p] = 0
      parent[p] = FREE
    }
  }

  for (let p = active.peek(); p >= 0; p = active.peek()) {
    const side = tree[p] as number
    let met = false
    if (side !== 0)
      for (let k = 0; k < DIRECTIONS && !met; k++) {
        if (!isInside(p, k) || open(p, k, side) <= EMPTY) continue
        const q = p + (offset[k] as number)
        if (tree[q] === 0) {
          tree[q] = side
          parent[q] = opposite(k)
          stamp[q] = stamp[p] as number
          distance[q] = (distance[p] as number) + 1
          active.push(q)
        } else if (tree[q] !== side) {
          met = true
          time++
          if (side > 0) augment(p, k)
          else augment(q, opposite(k))
          adopt()
        }
      }
    if (!met) active.shift()
  }
  return Uint8Array.from(tree, (side) => (side > 0 ? 1 : 0))
}

const stepX = (k: number): number => (k < 4 ? 1 : -1) * (STEPS[k % 4]?.[0] ?? 0)
const stepY = (k: number): number => (k < 4 ? 1 : -1) * (STEPS[k % 4]?.[1] ?? 0)

/** First in, first out; what is in it already is not put in again. */
class Queue {
  readonly #items: Int32Array
  readonly #isIn: Uint8Array
  #head = 0
  #tail = 0

  constructor(count: number) {
    this.#items = new Int32Array(count + 1)
    this.#isIn = new Uint8Array(count)
  }

  push(item: number) {
    if (this.#isIn[item]) return
    this.#isIn[item] = 1
    this.#items[this.#tail] = item
    this.#tail = (this.#tail + 1) % this.#items.length
  }

  /** The first, or −1. */
  peek(): number {
    return this.#head === this.#tail ? -1 : (this.#items[this.#head] as number)
  }

  shift() {
    this.#isIn[this.#items[this.#head] as number] = 0
    this.#head = (this.#head + 1) % this.#items.length
  }
}
