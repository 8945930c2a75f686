import * as K from './layout'
import { scratch, nodes, packets, triangles, materials } from './header'


// What the last `closest` found.
export let hitT: f32 = 0
export let hitTriangle: i32 = -1
export let hitU: f32 = 0
export let hitV: f32 = 0
// What the last `passes` let through, and whose triangle stopped it.
export let passR: f32 = 1
export let passG: f32 = 1
export let passB: f32 = 1
export let stopTriangle: i32 = -1
/** Rays traced by this thread. */
export let traced: i32 = 0

@inline function away(d: f32): f32 { return abs<f32>(d) < 1e-9 ? (d < 0 ? <f32>-1e-9 : <f32>1e-9) : d }

@inline function lane(v: v128, i: i32): f32 {
  return i == 0 ? f32x4.extract_lane(v, 0) : i == 1 ? f32x4.extract_lane(v, 1) : i == 2 ? f32x4.extract_lane(v, 2) : f32x4.extract_lane(v, 3)
}

/** Nearest triangle along a ray nearer than `limit`. */
export function closest(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, limit: f32): bool {
  traced++
  const ax = away(dx), ay = away(dy), az = away(dz)
  const OX = f32x4.splat(ox), OY = f32x4.splat(oy), OZ = f32x4.splat(oz)
  const DX = f32x4.splat(dx), DY = f32x4.splat(dy), DZ = f32x4.splat(dz)
  const IX = f32x4.splat(<f32>1 / ax), IY = f32x4.splat(<f32>1 / ay), IZ = f32x4.splat(<f32>1 / az)
  const nearX: usize = ax < 0 ? 16 : 0, nearY: usize = ay < 0 ? 48 : 32, nearZ: usize = az < 0 ? 80 : 64
  const farX: usize = 16 - nearX, farY: usize = 80 - nearY, farZ: usize = 144 - nearZ
  const ZERO = f32x4.splat(0), ONE = f32x4.splat(1), SLACK = f32x4.splat(1.000002)
  const bottom = scratch, spill = scratch + 3072
  let top = bottom
  let best = limit
  let T = f32x4.splat(best)
  let found: i32 = -1
  let bestU: f32 = 0, bestV: f32 = 0
  let node: i32 = 0
  while (true) {
    if (node >= 0) {
      const p = nodes + (<usize>node << 7)
      let near = f32x4.mul(f32x4.sub(v128.load(p + nearX), OX), IX)
      let far = f32x4.mul(f32x4.sub(v128.load(p + farX), OX), IX)
      near = f32x4.pmax(f32x4.mul(f32x4.sub(v128.load(p + nearY), OY), IY), near)
      far = f32x4.pmin(f32x4.mul(f32x4.sub(v128.load(p + farY), OY), IY), far)
      near = f32x4.pmax(f32x4.mul(f32x4.sub(v128.load(p + nearZ), OZ), IZ), near)
      far = f32x4.pmin(f32x4.mul(f32x4.sub(v128.load(p + farZ), OZ), IZ), far)
      near = f32x4.pmax(near, ZERO)
      far = f32x4.pmin(f32x4.mul(far, SLACK), T)
      let mask = i32x4.bitmask(f32x4.le(near, far))
      if (mask != 0) {
        const children = p + K.NODE_CHILDREN
        let child = ctz(mask)
        mask &= mask - 1
        if (mask == 0) {
          node = load<i32>(children + (<usize>child << 2))
          continue
        }
        v128.store(spill, near)
        let childT = load<f32>(spill + (<usize>child << 2))
        while (mask != 0) {
          const other = ctz(mask)
          mask &= mask - 1
          const otherT = load<f32>(spill + (<usize>other << 2))
          if (otherT < childT) {
            store<i32>(top, load<i32>(children + (<usize>child << 2)))
            store<f32>(top, childT, 4)
            child = other
            childT = otherT
          } else {
            store<i32>(top, load<i32>(children + (<usize>other << 2)))
            store<f32>(top, otherT, 4)
          }
          top += 8
        }
        node = load<i32>(children + (<usize>child << 2))
        continue
      }
    } else {
      const p = packets + <usize>(~node * K.PACKET_BYTES)
      const e1x = v128.load(p, 48), e1y = v128.load(p, 64), e1z = v128.load(p, 80)
      const e2x = v128.load(p, 96), e2y = v128.load(p, 112), e2z = v128.load(p, 128)
      const px = f32x4.sub(f32x4.mul(DY, e2z), f32x4.mul(DZ, e2y))
      const py = f32x4.sub(f32x4.mul(DZ, e2x), f32x4.mul(DX, e2z))
      const pz = f32x4.sub(f32x4.mul(DX, e2y), f32x4.mul(DY, e2x))
      const det = f32x4.add(f32x4.add(f32x4.mul(e1x, px), f32x4.mul(e1y, py)), f32x4.mul(e1z, pz))
      const inv = f32x4.div(ONE, det)
      const sx = f32x4.sub(OX, v128.load(p)), sy = f32x4.sub(OY, v128.load(p, 16)), sz = f32x4.sub(OZ, v128.load(p, 32))
      const u = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(sx, px), f32x4.mul(sy, py)), f32x4.mul(sz, pz)), inv)
      const qx = f32x4.sub(f32x4.mul(sy, e1z), f32x4.mul(sz, e1y))
      const qy = f32x4.sub(f32x4.mul(sz, e1x), f32x4.mul(sx, e1z))
      const qz = f32x4.sub(f32x4.mul(sx, e1y), f32x4.mul(sy, e1x))
      const v = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(DX, qx), f32x4.mul(DY, qy)), f32x4.mul(DZ, qz)), inv)
      const t = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(e2x, qx), f32x4.mul(e2y, qy)), f32x4.mul(e2z, qz)), inv)
      let mask = i32x4.bitmask(v128.and(
        v128.and(f32x4.ge(u, ZERO), f32x4.ge(v, ZERO)),
        v128.and(f32x4.le(f32x4.add(u, v), ONE), v128.and(f32x4.gt(t, ZERO), f32x4.lt(t, T))),
      ))
      while (mask != 0) {
        const i = ctz(mask)
        mask &= mask - 1
        const ti = lane(t, i)
        if (ti < best) {
          best = ti
          bestU = lane(u, i)
          bestV = lane(v, i)
          found = load<i32>(p + (<usize>i << 2), K.PACKET_IDS)
        }
      }
      T = f32x4.splat(best)
    }
    while (true) {
      if (top == bottom) {
        hitT = best
        hitTriangle = found
        hitU = bestU
        hitV = bestV
        return found >= 0
      }
      top -= 8
      if (load<f32>(top, 4) < best) break
    }
    node = load<i32>(top)
  }
}

/** What light survives along a ray: nothing behind a solid, tinted light behind glass. `skip` names flags of triangles that do not count. */
export function passes(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, limit: f32, skip: i32): bool {
  traced++
  passR = 1
  passG = 1
  passB = 1
  const ax = away(dx), ay = away(dy), az = away(dz)
  const OX = f32x4.splat(ox), OY = f32x4.splat(oy), OZ = f32x4.splat(oz)
  const DX = f32x4.splat(dx), DY = f32x4.splat(dy), DZ = f32x4.splat(dz)
  const IX = f32x4.splat(<f32>1 / ax), IY = f32x4.splat(<f32>1 / ay), IZ = f32x4.splat(<f32>1 / az)
  const nearX: usize = ax < 0 ? 16 : 0, nearY: usize = ay < 0 ? 48 : 32, nearZ: usize = az < 0 ? 80 : 64
  const farX: usize = 16 - nearX, farY: usize = 80 - nearY, farZ: usize = 144 - nearZ
  const ZERO = f32x4.splat(0), ONE = f32x4.splat(1), SLACK = f32x4.splat(1.000002)
  const T = f32x4.splat(limit)
  const bottom = scratch
  let top = bottom
  let node: i32 = 0
  while (true) {
    if (node >= 0) {
      const p = nodes + (<usize>node << 7)
      let near = f32x4.mul(f32x4.sub(v128.load(p + nearX), OX), IX)
      let far = f32x4.mul(f32x4.sub(v128.load(p + farX), OX), IX)
      near = f32x4.pmax(f32x4.mul(f32x4.sub(v128.load(p + nearY), OY), IY), near)
      far = f32x4.pmin(f32x4.mul(f32x4.sub(v128.load(p + farY), OY), IY), far)
      near = f32x4.pmax(f32x4.mul(f32x4.sub(v128.load(p + nearZ), OZ), IZ), near)
      far = f32x4.pmin(f32x4.mul(f32x4.sub(v128.load(p + farZ), OZ), IZ), far)
      near = f32x4.pmax(near, ZERO)
      far = f32x4.pmin(f32x4.mul(far, SLACK), T)
      let mask = i32x4.bitmask(f32x4.le(near, far))
      while (mask != 0) {
        const i = ctz(mask)
        mask &= mask - 1
        store<i32>(top, load<i32>(p + (<usize>i << 2), K.NODE_CHILDREN))
        top += 4
      }
    } else {
      const p = packets + <usize>(~node * K.PACKET_BYTES)
      const e1x = v128.load(p, 48), e1y = v128.load(p, 64), e1z = v128.load(p, 80)
      const e2x = v128.load(p, 96), e2y = v128.load(p, 112), e2z = v128.load(p, 128)
      const px = f32x4.sub(f32x4.mul(DY, e2z), f32x4.mul(DZ, e2y))
      const py = f32x4.sub(f32x4.mul(DZ, e2x), f32x4.mul(DX, e2z))
      const pz = f32x4.sub(f32x4.mul(DX, e2y), f32x4.mul(DY, e2x))
      const det = f32x4.add(f32x4.add(f32x4.mul(e1x, px), f32x4.mul(e1y, py)), f32x4.mul(e1z, pz))
      const inv = f32x4.div(ONE, det)
      const sx = f32x4.sub(OX, v128.load(p)), sy = f32x4.sub(OY, v128.load(p, 16)), sz = f32x4.sub(OZ, v128.load(p, 32))
      const u = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(sx, px), f32x4.mul(sy, py)), f32x4.mul(sz, pz)), inv)
      const qx = f32x4.sub(f32x4.mul(sy, e1z), f32x4.mul(sz, e1y))
      const qy = f32x4.sub(f32x4.mul(sz, e1x), f32x4.mul(sx, e1z))
      const qz = f32x4.sub(f32x4.mul(sx, e1y), f32x4.mul(sy, e1x))
      const v = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(DX, qx), f32x4.mul(DY, qy)), f32x4.mul(DZ, qz)), inv)
      const t = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(e2x, qx), f32x4.mul(e2y, qy)), f32x4.mul(e2z, qz)), inv)
      let mask = i32x4.bitmask(v128.and(
        v128.and(f32x4.ge(u, ZERO), f32x4.ge(v, ZERO)),
        v128.and(f32x4.le(f32x4.add(u, v), ONE), v128.and(f32x4.gt(t, ZERO), f32x4.lt(t, T))),
      ))
      while (mask != 0) {
        const i = ctz(mask)
        mask &= mask - 1
        const id = load<i32>(p + (<usize>i << 2), K.PACKET_IDS)
        const flags = load<i32>(triangles + (<usize>id << 4), 12)
        if ((flags & skip) != 0) continue
        stopTriangle = id
        if ((flags & K.FLAG_GLASS) == 0) return false
        const m = materials + <usize>((flags & K.MATERIAL_MASK) * K.MATERIAL_BYTES)
        const e1X = lane(e1x, i), e1Y = lane(e1y, i), e1Z = lane(e1z, i), e2X = lane(e2x, i), e2Y = lane(e2y, i), e2Z = lane(e2z, i)
        const nx = e1Y * e2Z - e1Z * e2Y, ny = e1Z * e2X - e1X * e2Z, nz = e1X * e2Y - e1Y * e2X
        const cosine = abs<f32>(nx * dx + ny * dy + nz * dz) / sqrt<f32>(nx * nx + ny * ny + nz * nz + <f32>1e-20)
        // Schlick's Fresnel for the light that a face turns away.
        const grazing = <f32>1 - (cosine > 1 ? <f32>1 : cosine)
        const square = grazing * grazing
        const kept = load<f32>(m, K.M_TRANSMISSION) * (<f32>0.96 - <f32>0.96 * square * square * grazing)
        passR *= kept * sqrt<f32>(load<f32>(m, K.M_COLOR))
        passG *= kept * sqrt<f32>(load<f32>(m, K.M_COLOR + 4))
        passB *= kept * sqrt<f32>(load<f32>(m, K.M_COLOR + 8))
        if (passR + passG + passB < 1e-3) return false
      }
    }
    if (top == bottom) return true
    top -= 4
    node = load<i32>(top)
  }
}

/** The triangle that a ray meets first, or -1; for tests, which compare with a slow twin. */
export function probe(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32): i32 {
  return closest(ox, oy, oz, dx, dy, dz, 1e30) ? hitTriangle : -1
}
export function probeDistance(): f32 { return hitT }
export function probePasses(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, limit: f32): i32 {
  return passes(ox, oy, oz, dx, dy, dz, limit, 0) ? 1 : 0
}
