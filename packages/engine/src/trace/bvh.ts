import { NODE_BYTES, NODE_CHILDREN, PACKET_BYTES, PACKET_IDS } from './kernel/assembly/layout.ts'

/** Triangles as three corners each: 9 floats a triangle. */
export type Corners = Float32Array

/** A packed tree: nodes of four boxes and packets of four triangles, as the kernel reads them. */
export type Bvh = { nodes: Uint8Array; nodeCount: number; packets: Uint8Array; packetCount: number }

const BINS = 16
const LEAF = 4
/** Below this depth splits go by count, so that the kernel's stack can never overflow. */
const MAX_SAH_DEPTH = 40
const EMPTY = 0

type Binary = {
  /** Six floats a node: min xyz, max xyz. */
  bounds: Float32Array
  /** Inner: left child, right child. Leaf: first triangle, -(number of triangles). */
  links: Int32Array
  order: Uint32Array
}

/** Builds a BVH over triangles with a binned surface area heuristic and packs it four wide. */
export function buildBvh(corners: Corners): Bvh {
  return collapse(buildBinary(corners), corners)
}

function buildBinary(corners: Corners): Binary {
  const count = corners.length / 9
  const boxes = new Float32Array(count * 6)
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    order[i] = i
    for (let axis = 0; axis < 3; axis++) {
      const a = corners[i * 9 + axis] as number
      const b = corners[i * 9 + 3 + axis] as number
      const c = corners[i * 9 + 6 + axis] as number
      boxes[i * 6 + axis] = Math.min(a, b, c)
      boxes[i * 6 + 3 + axis] = Math.max(a, b, c)
    }
  }
  const bounds = new Float32Array(Math.max(1, count * 2) * 6)
  const links = new Int32Array(Math.max(1, count * 2) * 2)
  let nodes = 1
  const stack: number[] = [0, 0, count, 0]
  while (stack.length > 0) {
    const depth = stack.pop() as number
    const end = stack.pop() as number
    const start = stack.pop() as number
    const node = stack.pop() as number
    boundsOf(boxes, order, start, end, bounds, node * 6)
    if (end - start <= LEAF) {
      links[node * 2] = start
      links[node * 2 + 1] = start - end
      continue
    }
    const middle = split(boxes, order, start, end, depth)
    links[node * 2] = nodes
    links[node * 2 + 1] = nodes + 1
    stack.push(nodes, start, middle, depth + 1, nodes + 1, middle, end, depth + 1)
    nodes += 2
  }
  return { bounds, links, order }
}

function boundsOf(boxes: Float32Array, order: Uint32Array, start: number, end: number, out: Float32Array, at: number) {
  let x0 = Infinity
  let y0 = Infinity
  let z0 = Infinity
  let x1 = -Infinity
  let y1 = -Infinity
  let z1 = -Infinity
  for (let i = start; i < end; i++) {
    const b = (order[i] as number) * 6
    x0 = Math.min(x0, boxes[b] as number)
    y0 = Math.min(y0, boxes[b + 1] as number)
    z0 = Math.min(z0, boxes[b + 2] as number)
    x1 = Math.max(x1, boxes[b + 3] as number)
    y1 = Math.max(y1, boxes[b + 4] as number)
    z1 = Math.max(z1, boxes[b + 5] as number)
  }
  out[at] = x0
  out[at + 1] = y0
  out[at + 2] = z0
  out[at + 3] = x1
  out[at + 4] = y1
  out[at + 5] = z1
}

const binBoxes = new Float32Array(BINS * 6)
const binCounts = new Int32Array(BINS)
const sweepCost = new Float64Array(BINS)
const sweepBox = new Float32Array(6)

/** Partitions order[start, end) in place and returns where the right part begins. */
function split(boxes: Float32Array, order: Uint32Array, start: number, end: number, depth: number): number {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let i = start; i < end; i++) {
    const b = (order[i] as number) * 6
    for (let axis = 0; axis < 3; axis++) {
      const c = (boxes[b + axis] as number) + (boxes[b + 3 + axis] as number)
      if (c < (low[axis] as number)) low[axis] = c
      if (c > (high[axis] as number)) high[axis] = c
    }
  }
  let bestAxis = -1
  let bestBin = 0
  let bestCost = Infinity
  for (let axis = 0; axis < 3 && depth < MAX_SAH_DEPTH; axis++) {
    const extent = (high[axis] as number) - (low[axis] as number)
    if (!(extent > 1e-9)) continue
    fillBins(boxes, order, start, end, axis, low[axis] as number, BINS / extent)
    sweepBox.fill(Infinity, 0, 3).fill(-Infinity, 3)
    for (let bin = BINS - 1, count = 0; bin > 0; bin--) {
      count += binCounts[bin] as number
      sweepCost[bin] = packetsOf(count) * grow(bin)
    }
    sweepBox.fill(Infinity, 0, 3).fill(-Infinity, 3)
    for (let bin = 0, count = 0; bin < BINS - 1; bin++) {
      count += binCounts[bin] as number
      const area = grow(bin)
      if (count === 0 || count === end - start) continue
      const cost = packetsOf(count) * area + (sweepCost[bin + 1] as number)
      if (cost < bestCost) {
        bestCost = cost
        bestAxis = axis
        bestBin = bin
      }
    }
  }
  if (bestAxis < 0) return (start + end) >> 1
  const base = low[bestAxis] as number
  const scale = BINS / ((high[bestAxis] as number) - base)
  let left = start
  let right = end - 1
  while (left <= right) {
    const id = order[left] as number
    const c = (boxes[id * 6 + bestAxis] as number) + (boxes[id * 6 + 3 + bestAxis] as number)
    if (Math.min(BINS - 1, ((c - base) * scale) | 0) <= bestBin) left++
    else {
      order[left] = order[right] as number
      order[right] = id
      right--
    }
  }
  return left
}

function fillBins(boxes: Float32Array, order: Uint32Array, start: number, end: number, axis: number, base: number, scale: number) {
  binCounts.fill(0)
  for (let bin = 0; bin < BINS; bin++) binBoxes.fill(Infinity, bin * 6, bin * 6 + 3).fill(-Infinity, bin * 6 + 3, bin * 6 + 6)
  for (let i = start; i < end; i++) {
    const b = (order[i] as number) * 6
    const c = (boxes[b + axis] as number) + (boxes[b + 3 + axis] as number)
    const bin = Math.min(BINS - 1, ((c - base) * scale) | 0)
    const at = bin * 6
    binCounts[bin] = (binCounts[bin] as number) + 1
    for (let k = 0; k < 3; k++) {
      if ((boxes[b + k] as number) < (binBoxes[at + k] as number)) binBoxes[at + k] = boxes[b + k] as number
      if ((boxes[b + 3 + k] as number) > (binBoxes[at + 3 + k] as number)) binBoxes[at + 3 + k] = boxes[b + 3 + k] as number
    }
  }
}

/** Packets that hold so many triangles: what a ray is tested against, and so what a split costs. */
const packetsOf = (count: number) => (count + LEAF - 1) >> 2

/** Adds a bin to the sweep's box and returns half its surface. */
function grow(bin: number): number {
  for (let k = 0; k < 3; k++) {
    sweepBox[k] = Math.min(sweepBox[k] as number, binBoxes[bin * 6 + k] as number)
    sweepBox[k + 3] = Math.max(sweepBox[k + 3] as number, binBoxes[bin * 6 + k + 3] as number)
  }
  return halfArea(sweepBox, 0)
}

function halfArea(bounds: Float32Array, at: number): number {
  const x = (bounds[at + 3] as number) - (bounds[at] as number)
  const y = (bounds[at + 4] as number) - (bounds[at + 1] as number)
  const z = (bounds[at + 5] as number) - (bounds[at + 2] as number)
  return x < 0 ? EMPTY : x * y + y * z + z * x
}

function collapse(tree: Binary, corners: Corners): Bvh {
  const count = corners.length / 9
  const capacity = Math.max(1, count)
  const nodeBuffer = new ArrayBuffer(capacity * NODE_BYTES)
  const packetBuffer = new ArrayBuffer(capacity * PACKET_BYTES)
  const nodes = new Float32Array(nodeBuffer)
  const children = new Int32Array(nodeBuffer)
  const packets = { floats: new Float32Array(packetBuffer), ids: new Int32Array(packetBuffer), count: 0 }
  let nodeCount = 1
  const open: number[] = [0, 0]
  while (open.length > 0) {
    const at = open.pop() as number
    const source = open.pop() as number
    const group = count === 0 ? [] : widen(tree, source)
    for (let lane = 0; lane < 4; lane++) {
      const base = (at * NODE_BYTES) / 4
      const child = group[lane]
      for (let axis = 0; axis < 3; axis++) {
        // A missing child has an inside-out box, which no ray meets.
        nodes[base + axis * 8 + lane] = child === undefined ? Infinity : (tree.bounds[child * 6 + axis] as number)
        nodes[base + axis * 8 + 4 + lane] = child === undefined ? -Infinity : (tree.bounds[child * 6 + 3 + axis] as number)
      }
      if (child === undefined) continue
      const link = base + NODE_CHILDREN / 4 + lane
      if (isLeaf(tree, child)) children[link] = ~addPacket(tree, child, corners, packets)
      else {
        children[link] = nodeCount
        open.push(child, nodeCount++)
      }
    }
  }
  return {
    nodes: new Uint8Array(nodeBuffer, 0, nodeCount * NODE_BYTES),
    nodeCount,
    packets: new Uint8Array(packetBuffer, 0, packets.count * PACKET_BYTES),
    packetCount: packets.count,
  }
}

const isLeaf = (tree: Binary, node: number) => (tree.links[node * 2 + 1] as number) <= 0

/** Up to four descendants that stand in for a node: the largest box is opened first. */
function widen(tree: Binary, node: number): number[] {
  if (isLeaf(tree, node)) return [node]
  const group = [tree.links[node * 2] as number, tree.links[node * 2 + 1] as number]
  while (group.length < 4) {
    let widest = -1
    let most = -1
    group.forEach((child, i) => {
      const area = isLeaf(tree, child) ? -1 : halfArea(tree.bounds, child * 6)
      if (area > most) {
        most = area
        widest = i
      }
    })
    if (widest < 0) break
    const child = group[widest] as number
    group[widest] = tree.links[child * 2] as number
    group.push(tree.links[child * 2 + 1] as number)
  }
  return group
}

function addPacket(
  tree: Binary,
  leaf: number,
  corners: Corners,
  packets: { floats: Float32Array; ids: Int32Array; count: number },
): number {
  const at = packets.count++
  const first = tree.links[leaf * 2] as number
  const size = -(tree.links[leaf * 2 + 1] as number)
  const base = (at * PACKET_BYTES) / 4
  for (let lane = 0; lane < size; lane++) {
    const id = tree.order[first + lane] as number
    for (let axis = 0; axis < 3; axis++) {
      const a = corners[id * 9 + axis] as number
      packets.floats[base + axis * 4 + lane] = a
      packets.floats[base + 12 + axis * 4 + lane] = (corners[id * 9 + 3 + axis] as number) - a
      packets.floats[base + 24 + axis * 4 + lane] = (corners[id * 9 + 6 + axis] as number) - a
    }
    packets.ids[base + PACKET_IDS / 4 + lane] = id
  }
  return at
}
