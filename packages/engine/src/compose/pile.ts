/** What lies in a pile, cm: `across` its girth and `tall` its height; a flat thing is shorter than half its girth. */
export type Lump = { across: number; tall: number }
/** Where a lump of the pile lies: the middle of its underside. */
export type Lying = { x: number; y: number; z: number }

/** Degrees between neighbours along a sunflower's spiral. */
const GOLDEN = 137.508
/** Share of a disc that round things cover when they lie close. */
const PACKED = 0.74
const ROUNDS = 60
/** Layers of a heap: more would be a tower. */
const MOST_LAYERS = 3
/** Each layer of a heap reaches so far of the one below. */
const TAPER = 0.62
/** Places of a layer above that are tried: rings about the middle, and steps round each. */
const RINGS = 5
const STEPS = 14
/** How far up the wall of a bowl the outermost lie, in their own heights. */
const WALL = 0.28

/** A disc that things lie in: in a bowl round things lean on its wall, their middles as far out as its rim lets them. */
export type Disc = { radius: number; isBowl: boolean }

/**
 * Lumps dropped on a disc one after the other: the first ones side by side on its floor, the rest into the lowest
 * hollows above. Round ones touch as the ellipsoids they are, flat ones as discs; none goes through another or over the edge.
 */
export function pile(lumps: readonly Lump[], disc: Disc): Lying[] {
  const count = layerOf(lumps, disc, 0)
  const lying = dropped(lumps.slice(0, count), laidOut(lumps.slice(0, count), disc), disc)
  for (const lump of lumps.slice(count)) lying.push(lowest(lump, lumps, lying, disc))
  return lying
}

/** The lowest place among those before it; of equally low ones that nearer to the middle. */
function lowest(lump: Lump, lumps: readonly Lump[], lying: readonly Lying[], disc: Disc): Lying {
  const reach = reachOf(lump, disc, 0) * 0.8
  let best: Lying | null = null
  for (let ring = 0; ring <= RINGS; ring++)
    for (let step = 0; step < (ring === 0 ? 1 : STEPS); step++) {
      const angle = ((step + ring * 0.37) / STEPS) * 2 * Math.PI
      const spot = { x: (reach * ring * Math.sin(angle)) / RINGS, z: (reach * ring * Math.cos(angle)) / RINGS }
      const y = restingAt(lump, spot, lumps, lying, disc)
      if (!best || y < best.y - 0.02 * lump.tall) best = { ...spot, y }
    }
  return best ?? { x: 0, y: 0, z: 0 }
}

/** How many layers they lie in. */
export function layersOf(lumps: readonly Lump[], disc: Disc): number {
  let layers = 0
  for (let lying = 0; lying < lumps.length; layers++) lying += layerOf(lumps.slice(lying), disc, layers)
  return layers
}

/** How many lumps of one kind make a full heap. */
export function heapOf(lump: Lump, disc: Disc, most: number): number {
  const lumps = Array.from({ length: most }, () => lump)
  let count = 0
  for (let layer = 0; layer < MOST_LAYERS - 1 && count < most; layer++) count += layerOf(lumps.slice(count), disc, layer)
  return Math.max(1, count)
}

/** How far the middle of a lump may lie from the middle of the disc, cm. */
function reachOf({ across, tall }: Lump, { radius, isBowl }: Disc, layer: number): number {
  const isFlat = tall < 0.5 * across
  return Math.max(0, isBowl && !isFlat ? radius - across * 0.2 : radius - across / 2) * TAPER ** layer
}

/** How many of them lie in one layer. */
function layerOf(lumps: readonly Lump[], disc: Disc, layer: number): number {
  let covered = 0
  let count = 0
  for (const lump of lumps) {
    covered += (lump.across / 2) ** 2
    if (count > 0 && covered > PACKED * (reachOf(lump, disc, layer) + lump.across / 2) ** 2) return count
    count++
  }
  return count
}

/** Lumps one on the other, each a little off the axis, as hands stack them. */
export function stack(lumps: readonly Lump[], drift: (i: number) => readonly [number, number]): Lying[] {
  let y = 0
  return lumps.map((lump, i) => {
    const [x, z] = i === 0 ? [0, 0] : drift(i)
    const lying = { x: x * lump.across, y, z: z * lump.across }
    y += lump.tall
    return lying
  })
}

type Spot = { x: number; z: number }

function spiral(i: number, of: number, reach: number): Spot {
  const away = of === 1 ? 0 : reach * Math.sqrt((i + 0.5) / of)
  const angle = (i * GOLDEN + 40) * (Math.PI / 180)
  return { x: away * Math.sin(angle), z: away * Math.cos(angle) }
}

/** From a spiral, pushed apart until none overlaps and pulled back over the edge's inside. */
function laidOut(lumps: readonly Lump[], disc: Disc): Spot[] {
  const spots = lumps.map((lump, i) => spiral(i, lumps.length, reachOf(lump, disc, 0)))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, a] of spots.entries())
      for (let j = i + 1; j < spots.length; j++) {
        const b = spots[j] as Spot
        const away = Math.hypot(b.x - a.x, b.z - a.z) || 1e-6
        const push = (((lumps[i] as Lump).across + (lumps[j] as Lump).across) / 2 - away) / 2
        if (push <= 0) continue
        const [dx, dz] = [((b.x - a.x) / away) * push, ((b.z - a.z) / away) * push]
        Object.assign(a, { x: a.x - dx, z: a.z - dz })
        Object.assign(b, { x: b.x + dx, z: b.z + dz })
      }
    for (const [i, spot] of spots.entries()) {
      const out = Math.hypot(spot.x, spot.z) / Math.max(1e-6, reachOf(lumps[i] as Lump, disc, 0))
      if (out > 1) Object.assign(spot, { x: spot.x / out, z: spot.z / out })
    }
  }
  return spots
}

/** Each as low as the wall and those before it let it lie. */
function dropped(lumps: readonly Lump[], spots: readonly Spot[], disc: Disc): Lying[] {
  const lying: Lying[] = []
  for (const [i, spot] of spots.entries()) lying.push({ ...spot, y: restingAt(lumps[i] as Lump, spot, lumps, lying, disc) })
  return lying
}

/** Height of a lump's underside at a spot over the wall and all that lie already. */
function restingAt(lump: Lump, spot: Spot, lumps: readonly Lump[], lying: readonly Lying[], { radius, isBowl }: Disc): number {
  const wall = isBowl ? WALL * lump.tall * (Math.hypot(spot.x, spot.z) / radius) ** 2 : 0
  return lying.reduce((low, other, j) => Math.max(low, restingOn(lump, spot, lumps[j] as Lump, other)), wall)
}

/** Height of a lump's underside where it just touches another. */
function restingOn(lump: Lump, { x, z }: Spot, below: Lump, at: Lying): number {
  const reach = (lump.across + below.across) / 2
  const away = Math.hypot(x - at.x, z - at.z)
  if (away >= reach * 0.995) return 0
  const isFlat = lump.tall < 0.5 * lump.across || below.tall < 0.5 * below.across
  const rise = isFlat ? 1 : Math.sqrt(1 - (away / reach) ** 2)
  return at.y + below.tall / 2 + ((lump.tall + below.tall) / 2) * rise - lump.tall / 2
}
