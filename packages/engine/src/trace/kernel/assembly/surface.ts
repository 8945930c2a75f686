import * as K from './layout'
import { triangles, vertices, materials, tables } from './header'
import { clamp, mix } from './numbers'
import { draw } from './sampler'
import * as T from './texture'

// The surface at a hit: place, normals that face the viewer, and the material there.
export let px: f32 = 0
export let py: f32 = 0
export let pz: f32 = 0
/** The place lifted onto the smooth surface, so that facets cast no shadow on themselves. */
export let qx: f32 = 0
export let qy: f32 = 0
export let qz: f32 = 0
/** Geometric normal, smooth normal, and smooth normal with bumps. */
export let gx: f32 = 0
export let gy: f32 = 0
export let gz: f32 = 0
export let sx: f32 = 0
export let sy: f32 = 0
export let sz: f32 = 0
export let nx: f32 = 0
export let ny: f32 = 0
export let nz: f32 = 0
export let front: bool = true
export let flags: i32 = 0
export let material: usize = 0
export let colorR: f32 = 0
export let colorG: f32 = 0
export let colorB: f32 = 0
export let ratioR: f32 = 1
export let ratioG: f32 = 1
export let ratioB: f32 = 1
export let roughness: f32 = 0
export let metalness: f32 = 0
export let transmission: f32 = 0
export let epsilon: f32 = 0
/** Variance of the slopes that are too fine to see one by one, across and down together: it widens highlights. */
export let grain: f32 = 0

@inline function energyAt(i: i32, j: i32): usize { return tables + K.TABLE_ENERGY + (<usize>(j * K.ENERGY_SIZE + i) << 3) }
/** Directional albedo of GGX with F0 = 0 … 1: `scale` × F0 + `bias`. */
export let energyScale: f32 = 0
export let energyBias: f32 = 0
export function readEnergy(cosine: f32, rough: f32): void {
  const x = clamp(cosine, 0, 1) * <f32>(K.ENERGY_SIZE - 1), y = clamp(rough, 0, 1) * <f32>(K.ENERGY_SIZE - 1)
  const i = min<i32>(<i32>x, K.ENERGY_SIZE - 2), j = min<i32>(<i32>y, K.ENERGY_SIZE - 2)
  const fx = x - <f32>i, fy = y - <f32>j
  energyScale = mix(mix(load<f32>(energyAt(i, j)), load<f32>(energyAt(i + 1, j)), fx), mix(load<f32>(energyAt(i, j + 1)), load<f32>(energyAt(i + 1, j + 1)), fx), fy)
  energyBias = mix(mix(load<f32>(energyAt(i, j), 4), load<f32>(energyAt(i + 1, j), 4), fx), mix(load<f32>(energyAt(i, j + 1), 4), load<f32>(energyAt(i + 1, j + 1), 4), fx), fy)
}

/**
 * Reads triangle `id` at barycentrics (b1, b2), met at distance t by a ray `width` wide; bumps that
 * are wider than it only where asked. `dither` 0–1 mixes levels of textures.
 */
export function readSurface(id: i32, b1: f32, b2: f32, ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, t: f32, width: f32, dither: f32, bumps: bool): void {
  const record = triangles + (<usize>id << 4)
  const va = vertices + (<usize>load<i32>(record) << 5), vb = vertices + (<usize>load<i32>(record, 4) << 5), vc = vertices + (<usize>load<i32>(record, 8) << 5)
  flags = load<i32>(record, 12)
  material = materials + <usize>((flags & K.MATERIAL_MASK) * K.MATERIAL_BYTES)
  const b0: f32 = <f32>1 - b1 - b2
  const ax = load<f32>(va), ay = load<f32>(va, 4), az = load<f32>(va, 8)
  const bx = load<f32>(vb), by = load<f32>(vb, 4), bz = load<f32>(vb, 8)
  const cx = load<f32>(vc), cy = load<f32>(vc, 4), cz = load<f32>(vc, 8)
  px = b0 * ax + b1 * bx + b2 * cx
  py = b0 * ay + b1 * by + b2 * cy
  pz = b0 * az + b1 * bz + b2 * cz
  const e1x = bx - ax, e1y = by - ay, e1z = bz - az, e2x = cx - ax, e2y = cy - ay, e2z = cz - az
  gx = e1y * e2z - e1z * e2y
  gy = e1z * e2x - e1x * e2z
  gz = e1x * e2y - e1y * e2x
  const g = <f32>1 / sqrt<f32>(gx * gx + gy * gy + gz * gz + <f32>1e-30)
  gx *= g
  gy *= g
  gz *= g
  const nax = load<f32>(va, 16), nay = load<f32>(va, 20), naz = load<f32>(va, 24)
  const nbx = load<f32>(vb, 16), nby = load<f32>(vb, 20), nbz = load<f32>(vb, 24)
  const ncx = load<f32>(vc, 16), ncy = load<f32>(vc, 20), ncz = load<f32>(vc, 24)
  sx = b0 * nax + b1 * nbx + b2 * ncx
  sy = b0 * nay + b1 * nby + b2 * ncy
  sz = b0 * naz + b1 * nbz + b2 * ncz
  const s = sx * sx + sy * sy + sz * sz
  if (s > 1e-12) {
    const k = <f32>1 / sqrt<f32>(s)
    sx *= k
    sy *= k
    sz *= k
  } else {
    sx = gx
    sy = gy
    sz = gz
  }
  // Vertex normals that lie on the other side of the face are taken as the face's own side.
  if (gx * sx + gy * sy + gz * sz < 0) {
    gx = -gx
    gy = -gy
    gz = -gz
  }
  front = gx * dx + gy * dy + gz * dz < 0
  const side: f32 = front ? 1 : -1
  gx *= side
  gy *= side
  gz *= side
  sx *= side
  sy *= side
  sz *= side
  // Hanika's lift: project onto the vertices' tangent planes and blend.
  let da = (px - ax) * nax + (py - ay) * nay + (pz - az) * naz
  let db = (px - bx) * nbx + (py - by) * nby + (pz - bz) * nbz
  let dc = (px - cx) * ncx + (py - cy) * ncy + (pz - cz) * ncz
  da = side * da < 0 ? da : <f32>0
  db = side * db < 0 ? db : <f32>0
  dc = side * dc < 0 ? dc : <f32>0
  qx = px - b0 * da * nax - b1 * db * nbx - b2 * dc * ncx
  qy = py - b0 * da * nay - b1 * db * nby - b2 * dc * ncy
  qz = pz - b0 * da * naz - b1 * db * nbz - b2 * dc * ncz
  epsilon = <f32>1e-4 + <f32>1e-5 * (abs<f32>(px) + abs<f32>(py) + abs<f32>(pz) + t)

  colorR = load<f32>(material, K.M_COLOR)
  colorG = load<f32>(material, K.M_COLOR + 4)
  colorB = load<f32>(material, K.M_COLOR + 8)
  ratioR = 1
  ratioG = 1
  ratioB = 1
  roughness = load<f32>(material, K.M_ROUGHNESS)
  metalness = load<f32>(material, K.M_METALNESS)
  transmission = load<f32>(material, K.M_TRANSMISSION)
  grain = 0
  nx = sx
  ny = sy
  nz = sz
  const colorTexture = load<i32>(material, K.M_COLOR_TEXTURE), detail = load<i32>(material, K.M_DETAIL_TEXTURE), decal = load<i32>(material, K.M_DECAL)
  if ((colorTexture & detail & decal) != -1) {
    // The ray's section laid on the surface; grazing views see it longer than wide, so halfway.
    const footprint = width * width / max<f32>(abs<f32>(gx * dx + gy * dy + gz * dz), 0.05)
    paint(va, vb, vc, b0, b1, b2, colorTexture, detail, decal, footprint * g, dither, bumps, e1x, e1y, e1z, e2x, e2y, e2z)
  }
  // A normal that faces away from the viewer is bent until it just does not.
  const facing = -(nx * dx + ny * dy + nz * dz)
  if (facing < 0.01) {
    const bend = <f32>0.01 - facing
    nx -= dx * bend
    ny -= dy * bend
    nz -= dz * bend
    const k = <f32>1 / sqrt<f32>(nx * nx + ny * ny + nz * nz)
    nx *= k
    ny *= k
    nz *= k
  }
}

/** Share of the footprint's area over which textures are averaged: several samples share a pixel, so each may be sharper. */
const SHARPER: f32 = 0.5
/** Variance of slopes that roughness can stand for. */
const MOST_GRAIN: f32 = 0.03
const GRAIN_SET = 1000

function paint(va: usize, vb: usize, vc: usize, b0: f32, b1: f32, b2: f32, colorTexture: i32, detail: i32, decal: i32, footprint: f32, dither: f32, bumps: bool, e1x: f32, e1y: f32, e1z: f32, e2x: f32, e2y: f32, e2z: f32): void {
  const ua = load<f32>(va, 12), ub = load<f32>(vb, 12), uc = load<f32>(vc, 12)
  const wa = load<f32>(va, 28), wb = load<f32>(vb, 28), wc = load<f32>(vc, 28)
  const u = b0 * ua + b1 * ub + b2 * uc, v = b0 * wa + b1 * wb + b2 * wc
  const scaleU = load<f32>(material, K.M_SCALE_U), scaleV = load<f32>(material, K.M_SCALE_V)
  const du1 = ub - ua, du2 = uc - ua, dv1 = wb - wa, dv2 = wc - wa
  const det = du1 * dv2 - du2 * dv1
  // The footprint in uv; `footprint` comes divided by twice the triangle's area.
  const part = footprint * abs<f32>(det) * SHARPER, tile = part * abs<f32>(scaleU * scaleV)
  if (colorTexture >= 0) {
    const c = T.sampleColor(colorTexture, u * scaleU, v * scaleV, tile * T.texelsAcross(colorTexture) * T.texelsDown(colorTexture), dither)
    const alpha = <f32>1 - f32x4.extract_lane(c, 3)
    ratioR = f32x4.extract_lane(c, 0) + alpha
    ratioG = f32x4.extract_lane(c, 1) + alpha
    ratioB = f32x4.extract_lane(c, 2) + alpha
    colorR *= ratioR
    colorG *= ratioG
    colorB *= ratioB
  }
  if (decal >= 0) {
    const u0 = load<f32>(material, K.M_DECAL_RECT), v0 = load<f32>(material, K.M_DECAL_RECT + 4)
    const spanU = load<f32>(material, K.M_DECAL_RECT + 8) - u0, spanV = load<f32>(material, K.M_DECAL_RECT + 12) - v0
    const s = (u - u0) / spanU, t = (v - v0) / spanV
    if (s >= 0 && s <= 1 && t >= 0 && t <= 1) {
      const c = T.sampleColor(decal, s, t, part * T.texelsAcross(decal) * T.texelsDown(decal) / abs<f32>(spanU * spanV), dither)
      const alpha = f32x4.extract_lane(c, 3), rest = <f32>1 - alpha
      if (alpha > 0) {
        const r = f32x4.extract_lane(c, 0) + colorR * rest, g = f32x4.extract_lane(c, 1) + colorG * rest, b = f32x4.extract_lane(c, 2) + colorB * rest
        ratioR *= (r + <f32>0.02) / (colorR + <f32>0.02)
        ratioG *= (g + <f32>0.02) / (colorG + <f32>0.02)
        ratioB *= (b + <f32>0.02) / (colorB + <f32>0.02)
        colorR = r
        colorG = g
        colorB = b
        roughness = mix(roughness, load<f32>(material, K.M_DECAL_ROUGHNESS), alpha)
        // Ink is neither metal nor glass.
        metalness *= rest
        transmission *= rest
      }
    }
  }
  if (detail >= 0) {
    const depth = load<f32>(material, K.M_BUMP_DEPTH)
    const texelsU = T.texelsAcross(detail), texelsV = T.texelsDown(detail)
    T.sampleDetail(detail, u * scaleU, v * scaleV, tile * texelsU * texelsV, dither, bumps && depth != 0)
    roughness = clamp(roughness * T.factor, 0, 1)
    if (depth != 0 && abs<f32>(det) > 1e-12) {
      const inverse = <f32>1 / det
      const pux = (e1x * dv2 - e2x * dv1) * inverse, puy = (e1y * dv2 - e2y * dv1) * inverse, puz = (e1z * dv2 - e2z * dv1) * inverse
      const pvx = (e2x * du1 - e1x * du2) * inverse, pvy = (e2y * du1 - e1y * du2) * inverse, pvz = (e2z * du1 - e1z * du2) * inverse
      const k = depth * <f32>0.00392156863
      const ku = k * texelsU * scaleU, kv = k * texelsV * scaleV
      grain = max<f32>(T.squareU - T.slopeU * T.slopeU, 0) * ku * ku / (pux * pux + puy * puy + puz * puz)
        + max<f32>(T.squareV - T.slopeV * T.slopeV, 0) * kv * kv / (pvx * pvx + pvy * pvy + pvz * pvz)
      if (!bumps) return
      let steps: f32 = 0
      if (grain > MOST_GRAIN) {
        // Deep relief does more than widen a highlight: the rest of it tilts the normal by chance.
        steps = sqrt<f32>(<f32>6 * (<f32>1 - MOST_GRAIN / grain))
        grain = MOST_GRAIN
      }
      let slopeU = T.slopeU, slopeV = T.slopeV
      if (steps > 0) {
        const r = draw(GRAIN_SET)
        slopeU += steps * sqrt<f32>(max<f32>(T.squareU - slopeU * slopeU, 0)) * (f32x4.extract_lane(r, 0) + f32x4.extract_lane(r, 2) - <f32>1)
        slopeV += steps * sqrt<f32>(max<f32>(T.squareV - slopeV * slopeV, 0)) * (f32x4.extract_lane(r, 1) + f32x4.extract_lane(r, 3) - <f32>1)
      }
      const hu = slopeU * ku, hv = slopeV * kv
      // Bumps rise along the outward normal; seen from behind they are dents.
      const side: f32 = front ? 1 : -1
      const ax = pvy * nz - pvz * ny, ay = pvz * nx - pvx * nz, az = pvx * ny - pvy * nx
      const bx = ny * puz - nz * puy, by = nz * pux - nx * puz, bz = nx * puy - ny * pux
      const volume = pux * ax + puy * ay + puz * az
      if (abs<f32>(volume) < 1e-12) return
      const w = side / volume
      nx -= (ax * hu + bx * hv) * w
      ny -= (ay * hu + by * hv) * w
      nz -= (az * hu + bz * hv) * w
      const l = <f32>1 / sqrt<f32>(nx * nx + ny * ny + nz * nz)
      nx *= l
      ny *= l
      nz *= l
    }
  }
}

export function storeEnergy(i: i32, j: i32, scale: f32, bias: f32): void {
  store<f32>(energyAt(i, j), scale)
  store<f32>(energyAt(i, j), bias, 4)
}

/**
 * Lets the surface be no smoother than `width`, in radians, to a path that has scattered before: what it would find by chance
 * in a mirror, a lamp, makes speckles (path space regularization, Kaplanyan and Dachsbacher 2013). Energy stays.
 */
export function blur(width: f32): void { grain = max<f32>(grain, width * width) }
