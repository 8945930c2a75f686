import { rng } from '../random.ts'

/** Something with its own place on the ground: an upright box, cm, and what is asked about that place. */
export type Block = {
  name: string
  size: readonly [number, number, number]
  isHero: boolean
  /** Where it belongs as seen from another block, by index; a hero comes before what stands about it. */
  beside?: { block: number; side: Side }
}
export type Side = 'any' | 'left' | 'right' | 'front' | 'back' | 'flank' | 'near-right' | 'near-left' | 'far-right' | 'far-left'

/** How the arrangement is looked at. */
export type Sight = {
  /** Width over height of the place in the picture that the group has. */
  aspect: number
  /** Degrees above the horizon. */
  elevation: number
}

/** Middle of a block's footprint, cm. */
type Spot = { x: number; z: number }

type Placed = Spot & Block

/** Directions that are tried, as seen from the anchor; 0° is towards the camera. */
const DIRECTIONS = Array.from({ length: 24 }, (_, i) => i * 15)
const SECTORS: Record<Side, (degrees: number) => boolean> = {
  any: () => true,
  left: (a) => a >= 255 && a <= 285,
  right: (a) => a >= 75 && a <= 105,
  front: (a) => a <= 45 || a >= 315,
  back: (a) => a >= 135 && a <= 225,
  'near-right': (a) => a >= 30 && a <= 75,
  'near-left': (a) => a >= 285 && a <= 330,
  'far-right': (a) => a >= 105 && a <= 150,
  'far-left': (a) => a >= 210 && a <= 255,
  flank: (a) => (a >= 45 && a <= 135) || (a >= 225 && a <= 315),
}
/** Air between neighbours, as a share of the smaller one's width; the lesser is tried first. */
const GAPS = [0.06, 0.16]
const LEAST_GAP_CM = 0.25
/** Share of a hero or of a prop that may be hidden at no cost. */
const HIDDEN_FREE = { hero: 0.07, prop: 0.25 }
/** What each fault costs against one part of the group's size in the picture. */
const COSTS = { hidden: { hero: 6, prop: 2.5 }, spread: 0.6, lined: 0.22, apart: 1.2, leaning: 0.25, chance: 0.05 }

/**
 * A still life: every block close about those before it, staggered in depth and overlapping a little as the camera sees
 * them, so that the group is compact in its frame and hides none of its heroes. Boxes never touch.
 */
export function arrange(blocks: readonly Block[], sight: Sight): Spot[] {
  const placed: Placed[] = []
  for (const block of blocks) placed.push({ ...block, ...spotFor(block, placed, sight) })
  return placed.map(({ x, z }) => ({ x, z }))
}

function spotFor(block: Block, placed: readonly Placed[], sight: Sight): Spot {
  if (placed.length === 0) return { x: 0, z: 0 }
  const chance = rng(0, `${block.name}.spot`)
  const { beside } = block
  const asked = beside && placed[beside.block]
  const anchors = asked ? [asked] : block.isHero ? placed : placed.filter(({ isHero }) => isHero)
  let best: { spot: Spot; cost: number } | null = null
  for (const anchor of anchors.length > 0 ? anchors : placed)
    for (const degrees of DIRECTIONS.filter(SECTORS[beside?.side ?? 'any']))
      for (const gap of GAPS) {
        const spot = outwards(block, anchor, degrees, gap, placed, sight)
        const cost = costOf({ ...block, ...spot }, placed, sight) + chance.next() * COSTS.chance
        if (!best || cost < best.cost) best = { spot, cost }
      }
  return best?.spot ?? { x: 0, z: 0 }
}

/** The nearest free spot from the anchor in a direction. */
function outwards(block: Block, anchor: Placed, degrees: number, gap: number, placed: readonly Placed[], sight: Sight): Spot {
  const [dx, dz] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  let away = 0
  // Each block that is still in the way pushes on to where it ends; nobody is met twice.
  for (let tries = 0; tries <= placed.length; tries++) {
    const at = { x: anchor.x + dx * away, z: anchor.z + dz * away }
    const ways = placed.map((other) => leaving(block, other, at, dx, dz, airBetween(block, other, gap, sight)))
    const further = Math.max(...ways)
    if (further <= 0) return at
    away += further + 1e-6
  }
  return { x: anchor.x + dx * away, z: anchor.z + dz * away }
}

/** Seen from above a tall thing leans over its neighbours by this share of its height. */
const LEANING_OVER = 0.32

const airBetween = (a: Block, b: Block, gap: number, { elevation }: Sight): number =>
  Math.max(LEAST_GAP_CM, gap * Math.min(a.size[0], b.size[0]), elevation > 60 ? LEANING_OVER * Math.max(a.size[1], b.size[1]) : 0)

/** How far on along a direction a block is clear of another; 0 where it is already. */
function leaving(block: Block, other: Placed, { x, z }: Spot, dx: number, dz: number, air: number): number {
  const [reachX, reachZ] = [(block.size[0] + other.size[0]) / 2 + air, (block.size[2] + other.size[2]) / 2 + air]
  const [offX, offZ] = [x - other.x, z - other.z]
  if (Math.abs(offX) >= reachX || Math.abs(offZ) >= reachZ) return 0
  const exit = (off: number, reach: number, d: number) => (Math.abs(d) < 1e-9 ? Number.POSITIVE_INFINITY : (Math.sign(d) * reach - off) / d)
  return Math.min(exit(offX, reachX, dx), exit(offZ, reachZ, dz))
}

/** What the picture loses with a block where it is. */
function costOf(block: Placed, placed: readonly Placed[], sight: Sight): number {
  const all = [...placed, block]
  const seen = all.map((one) => seenAs(one, sight))
  const mine = seen[seen.length - 1] as Seen
  const [low, high] = [seen.map(({ low }) => low), seen.map(({ high }) => high)]
  const wide = Math.max(...high.map(([u]) => u)) - Math.min(...low.map(([u]) => u))
  const tall = Math.max(...high.map(([, v]) => v)) - Math.min(...low.map(([, v]) => v))
  const unit = Math.sqrt(seen.reduce((sum, one) => sum + areaOf(one), 0) / sight.aspect)
  let cost = (Math.max(wide / sight.aspect, tall) + COSTS.spread * (wide / sight.aspect + tall)) / unit
  let nearest = Number.POSITIVE_INFINITY
  placed.forEach((other, i) => {
    const theirs = seen[i] as Seen
    const [rear, rearSeen] = block.z < other.z ? [block, mine] : [other, theirs]
    const kind = rear.isHero ? 'hero' : 'prop'
    cost += COSTS.hidden[kind] * Math.max(0, overlap(mine, theirs) / areaOf(rearSeen) - HIDDEN_FREE[kind])
    if (sight.elevation < 60 && Math.abs(block.z - other.z) < 0.14 * (block.size[2] + other.size[2])) cost += COSTS.lined
    nearest = Math.min(nearest, Math.max(0, mine.low[0] - theirs.high[0], theirs.low[0] - mine.high[0]) / unit)
  })
  // A group that leans to one side is out of balance about its first.
  const first = all[0] as Placed
  const weights = all.reduce((sum, { x, size }) => sum + (x - first.x) * size[0] * size[1], 0)
  const weight = all.reduce((sum, { size }) => sum + size[0] * size[1], 0)
  return cost + COSTS.apart * nearest + (COSTS.leaning * Math.abs(weights / weight)) / unit
}

/** The rectangle that a block covers as seen from far away, cm. */
type Seen = { low: readonly [number, number]; high: readonly [number, number] }

function seenAs({ x, z, size: [w, h, d] }: Placed, { elevation }: Sight): Seen {
  const [sin, cos] = [Math.sin((elevation * Math.PI) / 180), Math.cos((elevation * Math.PI) / 180)]
  return { low: [x - w / 2, -(z + d / 2) * sin], high: [x + w / 2, h * cos - (z - d / 2) * sin] }
}

const areaOf = ({ low, high }: Seen) => Math.max(1e-6, (high[0] - low[0]) * (high[1] - low[1]))

const overlap = (a: Seen, b: Seen) =>
  Math.max(0, Math.min(a.high[0], b.high[0]) - Math.max(a.low[0], b.low[0])) *
  Math.max(0, Math.min(a.high[1], b.high[1]) - Math.max(a.low[1], b.low[1]))
