// The cheapest cut between two terminals on a grid of pixels, each joined to its eight neighbours: Boykov and Kolmogorov's
// augmenting paths (2004), with one growing tree from either side. The grid has an empty rim, so that no step leaves it.

const DIRECTIONS: i32 = 8
const FREE: i8 = -1
const TERMINAL: i8 = -2
const ORPHAN: i8 = -3
/** Less than this is nothing. */
const EMPTY: f32 = 1e-9
const NOWHERE: i32 = i32.MAX_VALUE

/** Steps to the eight neighbours; k + 4 is opposite to k. */
const OFFSETS = memory.data(DIRECTIONS * 4)

let capacities: usize = 0
let terminals: usize = 0
let stamps: usize = 0
let distances: usize = 0
let queue: usize = 0
let orphans: usize = 0
let trees: usize = 0
let parents: usize = 0
let queued: usize = 0
let count: i32 = 0
let head: i32 = 0
let tail: i32 = 0
let orphanCount: i32 = 0
let time: i32 = 0

@inline function offset(k: i32): i32 { return load<i32>(OFFSETS + (<usize>k << 2)) }
@inline function opposite(k: i32): i32 { return (k + 4) & 7 }
@inline function capacityAt(p: i32, k: i32): usize { return capacities + (<usize>(p * DIRECTIONS + k) << 2) }
@inline function treeOf(p: i32): i32 { return load<i8>(trees + <usize>p) }
@inline function parentOf(p: i32): i32 { return load<i8>(parents + <usize>p) }
@inline function setParent(p: i32, parent: i32): void { store<i8>(parents + <usize>p, <i8>parent) }
@inline function at4(plane: usize, p: i32): usize { return plane + (<usize>p << 2) }
/** What can still flow from a tree's inside outwards through edge k of p. */
@inline function open(p: i32, k: i32, side: i32): f32 {
  return side > 0 ? load<f32>(capacityAt(p, k)) : load<f32>(capacityAt(p + offset(k), opposite(k)))
}

@inline function activate(p: i32): void {
  if (load<u8>(queued + <usize>p)) return
  store<u8>(queued + <usize>p, 1)
  store<i32>(at4(queue, tail), p)
  tail = tail == count ? 0 : tail + 1
}

@inline function orphan(p: i32): void {
  setParent(p, ORPHAN)
  store<i32>(at4(orphans, orphanCount++), p)
}

/** Sends a flow along an edge; true when nothing more fits through it. */
@inline function push(edge: usize, back: usize, flow: f32): bool {
  const left = load<f32>(edge) - flow
  store<f32>(edge, left)
  store<f32>(back, load<f32>(back) + flow)
  return left <= EMPTY
}

/** `from` is in the source's tree, its neighbour k in the sink's. */
function augment(from: i32, k: i32): void {
  const to = from + offset(k)
  let least = load<f32>(capacityAt(from, k))
  let p = from
  while (true) {
    const up = parentOf(p)
    if (up == TERMINAL) break
    const above = p + offset(up)
    least = min(least, load<f32>(capacityAt(above, opposite(up))))
    p = above
  }
  least = min(least, load<f32>(at4(terminals, p)))
  p = to
  while (true) {
    const up = parentOf(p)
    if (up == TERMINAL) break
    least = min(least, load<f32>(capacityAt(p, up)))
    p += offset(up)
  }
  least = min(least, -load<f32>(at4(terminals, p)))

  push(capacityAt(from, k), capacityAt(to, opposite(k)), least)
  p = from
  while (true) {
    const up = parentOf(p)
    if (up == TERMINAL) {
      const left = load<f32>(at4(terminals, p)) - least
      store<f32>(at4(terminals, p), left)
      if (left <= EMPTY) orphan(p)
      break
    }
    const above = p + offset(up)
    if (push(capacityAt(above, opposite(up)), capacityAt(p, up), least)) orphan(p)
    p = above
  }
  p = to
  while (true) {
    const up = parentOf(p)
    if (up == TERMINAL) {
      const left = load<f32>(at4(terminals, p)) + least
      store<f32>(at4(terminals, p), left)
      if (left >= -EMPTY) orphan(p)
      break
    }
    const above = p + offset(up)
    if (push(capacityAt(p, up), capacityAt(above, opposite(up)), least)) orphan(p)
    p = above
  }
}

/** Steps from p to its terminal, or NOWHERE when the way is broken; marks the way as known. */
function depthOf(p: i32): i32 {
  let steps = 0
  let at = p
  while (true) {
    if (load<i32>(at4(stamps, at)) == time) {
      steps += load<i32>(at4(distances, at))
      break
    }
    const up = parentOf(at)
    steps++
    if (up == TERMINAL) {
      store<i32>(at4(stamps, at), time)
      store<i32>(at4(distances, at), 1)
      break
    }
    if (up == ORPHAN || up == FREE) return NOWHERE
    at += offset(up)
  }
  let left = steps
  for (let q = p; load<i32>(at4(stamps, q)) != time; q += offset(parentOf(q))) {
    store<i32>(at4(stamps, q), time)
    store<i32>(at4(distances, q), left--)
  }
  return steps
}

function adopt(): void {
  while (orphanCount > 0) {
    const p = load<i32>(at4(orphans, --orphanCount))
    const side = treeOf(p)
    let best = -1
    let least = NOWHERE
    for (let k = 0; k < DIRECTIONS; k++) {
      const q = p + offset(k)
      if (treeOf(q) != side || open(q, opposite(k), side) <= EMPTY) continue
      const depth = depthOf(q)
      if (depth < least) {
        least = depth
        best = k
      }
    }
    if (best >= 0) {
      setParent(p, best)
      store<i32>(at4(stamps, p), time)
      store<i32>(at4(distances, p), least + 1)
      continue
    }
    for (let k = 0; k < DIRECTIONS; k++) {
      const q = p + offset(k)
      if (treeOf(q) != side) continue
      if (open(q, opposite(k), side) > EMPTY) activate(q)
      const up = parentOf(q)
      if (up >= 0 && q + offset(up) == p) orphan(q)
    }
    store<i8>(trees + <usize>p, 0)
    setParent(p, FREE)
  }
}

/**
 * Cuts a grid of width × height, its rim of one pixel counted. From `room` on lie one after the other, four bytes a value: eight
 * capacities for each pixel and its gain, which is above 0 for the source; after them come 18 bytes a pixel of working room.
 * Answers the address of one byte a pixel: 1 on the source's side.
 */
export function cut(width: i32, height: i32, room: usize): usize {
  count = width * height
  const pixels = <usize>count
  capacities = room
  terminals = capacities + 32 * pixels
  stamps = terminals + 4 * pixels
  distances = stamps + 4 * pixels
  queue = distances + 4 * pixels
  orphans = queue + 4 * (pixels + 1)
  trees = orphans + 4 * pixels
  parents = trees + pixels
  queued = parents + pixels
  memory.fill(stamps, 0, 8 * pixels)
  memory.fill(trees, 0, pixels)
  memory.fill(parents, <u8>FREE, pixels)
  memory.fill(queued, 0, pixels)
  store<i32>(OFFSETS, 1, 0)
  store<i32>(OFFSETS, width, 4)
  store<i32>(OFFSETS, width + 1, 8)
  store<i32>(OFFSETS, width - 1, 12)
  for (let k = 0; k < 4; k++) store<i32>(OFFSETS + (<usize>(k + 4) << 2), -offset(k))
  head = 0
  tail = 0
  orphanCount = 0
  time = 0
  for (let p = 0; p < count; p++) {
    const value = load<f32>(at4(terminals, p))
    if (value == 0) continue
    store<i8>(trees + <usize>p, value > 0 ? 1 : -1)
    setParent(p, TERMINAL)
    store<i32>(at4(distances, p), 1)
    activate(p)
  }

  while (head != tail) {
    const p = load<i32>(at4(queue, head))
    const side = treeOf(p)
    let met = false
    if (side != 0) {
      for (let k = 0; k < DIRECTIONS; k++) {
        if (open(p, k, side) <= EMPTY) continue
        const q = p + offset(k)
        const other = treeOf(q)
        if (other == 0) {
          store<i8>(trees + <usize>q, <i8>side)
          setParent(q, opposite(k))
          store<i32>(at4(stamps, q), load<i32>(at4(stamps, p)))
          store<i32>(at4(distances, q), load<i32>(at4(distances, p)) + 1)
          activate(q)
        } else if (other != side) {
          met = true
          time++
          if (side > 0) augment(p, k)
          else augment(q, opposite(k))
          adopt()
          break
        }
      }
    }
    if (met) continue
    store<u8>(queued + <usize>p, 0)
    head = head == count ? 0 : head + 1
  }
  for (let p = 0; p < count; p++) store<i8>(trees + <usize>p, treeOf(p) > 0 ? 1 : 0)
  return trees
}
