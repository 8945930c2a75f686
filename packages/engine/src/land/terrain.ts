import type { Land } from '../scene/schema.ts'
import { smoothstep } from '../stage/texture/noise.ts'
import { crownOf } from './houses.ts'
import { blend, clamp, Field, softLesser } from './noise.ts'

/** What stands on the ground at a place. */
export const BARE = 0
export const TREE = 1
export const BUILDING = 2
export const BLOOM = 3

export type Spot = {
  /** Metres inland from the water's edge, negative on the water. */
  inland: number
  kind: number
  /** How far up what stands there, 0–1. */
  share: number
  /** A number in [0, 1) of the single tree, house or flower. */
  one: number
}

/** Metres from tree to tree and from row to row of a field. */
const TREE_SPACING = 7
const ROW_SPACING = 2.2

/**
 * Heights of a land, metres above its water. The eye is at x = 0, z = 0 and looks along z. `foot` is the smallest length
 * that shows at a place: finer relief is left out.
 */
export class Terrain {
  readonly land: Land
  /** Height of the eye, m. */
  readonly eye: number
  /** −1 or 1: on which side the land is heavier. */
  readonly side: number
  /** What the last `ground` and `cover` found. */
  readonly spot: Spot = { inland: 0, kind: BARE, share: 0, one: 0 }
  readonly #shape: Field
  readonly #detail: Field
  readonly #growth: Field
  readonly #woods: number
  readonly #lake: { across: number; along: number; middle: number }
  readonly #level: number

  constructor(land: Land, seed: number, side: number) {
    this.land = land
    this.side = side
    this.#shape = new Field(seed, 'land.shape')
    this.#detail = new Field(seed, 'land.detail')
    this.#growth = new Field(seed, 'land.growth')
    this.#woods = WOODS[land.cover]
    // Where woods are named their trees stand about a smaller lake, near enough to be told.
    this.#lake =
      isPines(land) && land.cover !== 'snow' ? { across: 400, along: 560, middle: 430 } : { across: 620, along: 980, middle: 760 }
    this.#level = 0
    this.eye = 0
    // The lowest place about the eye is level 0 of lands without water.
    if (land.water === 'none') this.#level = this.ground(0, 40, 2) - 2
    this.eye = Math.max(land.water === 'none' ? EYE[land.relief] + 2 : WATER_EYE[land.water], this.#outlook())
  }

  ground(x: number, z: number, foot: number): number {
    return this.#heights(x * this.side, z, foot) - this.#level
  }

  #heights(x: number, z: number, foot: number): number {
    const d = this.#shoreAt(x, z, foot)
    this.spot.inland = d
    if (d < 0) return Math.max(-12, d * 0.12)
    const bank = this.land.relief === 'shore' ? d * 0.035 + this.#sand(x, z, d, foot) : 2.2 * smoothstep(0, 22, d) + 0.02 * Math.min(d, 60)
    return bank + this.#relief(x, z, d, foot) * smoothstep(0, 260, d + (this.land.water === 'none' ? 260 : 0))
  }

  /** The height from which the land close by does not stand in the way. */
  #outlook(): number {
    let least = 0
    for (const z of [3, 8, 20, 45, 90, 160, 260, 380]) {
      for (let a = -0.7; a <= 0.71; a += 0.1) least = Math.max(least, this.ground(a * z, z, 2) + CLEAR - 0.05 * z)
    }
    return least
  }

  /** Metres from the water's edge; inland is positive. */
  #shoreAt(x: number, z: number, foot: number): number {
    const { water, relief, city } = this.land
    if (water === 'none') return 1e4
    const rough = this.#shape.waves(x / 300, z / 300, octaves(300, foot, 6))
    // Towns stand on the far side of their water.
    if (city) return z - 900 + 0.12 * x + rough * 90
    if (water === 'lake') {
      const { across, along, middle } = this.#lake
      return (Math.hypot((x + 0.1 * across) / across, (z - middle) / along) - 1) * across + rough * 0.27 * across
    }
    if (water === 'river') {
      const middle = 95 * Math.sin(z / 300 + 0.6) + 45 * Math.sin(z / 113) - 30 + z * 0.02
      return Math.abs(x - middle) - (20 + z * 0.018) + rough * 12
    }
    // The sea: shore that runs away to one side, and a headland where it ends.
    if (relief !== 'shore') return x * 0.82 - z * 0.16 + 30 + rough * 120
    const along = (x - (-16 + 0.3 * z + 26 * Math.sin(z / 90))) * 0.94
    return along + rough * clamp(z / 60, 0.04, 1) * 26
  }

  #relief(x: number, z: number, inland: number, foot: number): number {
    const { relief } = this.land
    const [shape, detail] = [this.#shape, this.#detail]
    if (relief === 'peaks') {
      const open = this.land.water === 'none' ? Math.abs(x + 0.1 * z) - 260 - z * 0.12 + smoothstep(3200, 5200, z) * 4000 : inland
      const foothills = 210 * smoothstep(0, 1300, open) * shape.worn(x / 640 + 9, z / 640, octaves(640, foot, 8))
      const massif = smoothstep(120, 2600, open) * smoothstep(700, 4600, Math.hypot(x * 1.1, z))
      const crests = massif > 0 ? shape.crests(x / 4300 + 3.4, z / 4300 + 1.7, octaves(4300, foot, 11)) : 0
      const worn = massif > 0 ? shape.worn(x / 2100 + 5, z / 2100, octaves(2100, foot, 9)) : 0
      return 2 + foothills + massif * (1500 * crests ** 1.25 + 260 * worn + 40)
    }
    if (relief === 'dunes') return this.#dunes(x, z, foot)
    if (relief === 'mesas') {
      const n = shape.waves(x / 1500 + 4, z / 1500 + 2, octaves(1500, foot, 8)) + 0.3 * smoothstep(500, 3200, Math.abs(x) + z * 0.35) - 0.12
      const rim = 0.02 * detail.waves(x / 60, z / 60, octaves(60, foot, 5))
      const open = smoothstep(120, 900, Math.hypot(x, z))
      const table = open * (210 * smoothstep(0.14, 0.2, n + rim) + 150 * smoothstep(0.33, 0.37, n + rim) + 60 * smoothstep(0.02, 0.14, n))
      const talus = open * 70 * smoothstep(-0.1, 0.16, n)
      return table + talus + 5 * detail.waves(x / 90, z / 90, octaves(90, foot, 7))
    }
    if (relief === 'shore') {
      const rise = smoothstep(40, 420, inland)
      return rise * (26 + 90 * shape.worn(x / 420, z / 420, octaves(420, foot, 8)) * smoothstep(150, 900, inland))
    }
    const far = smoothstep(2600, 9000, z)
    const range = far > 0 ? far * 620 * shape.crests(x / 3600 + 1.2, z / 3600 + 8, octaves(3600, foot, 8)) : 0
    if (relief === 'plain')
      return 5 * shape.waves(x / 260, z / 260, octaves(260, foot, 4)) + 0.25 * detail.waves(x / 5, z / 5, octaves(5, foot, 4)) + range * 0.8
    const roll = 92 * shape.waves(x / 780, z / 780, octaves(780, foot, 3)) + 17 * shape.waves(x / 170 + 8, z / 170, octaves(170, foot, 4))
    return roll + 0.014 * z + 0.5 * detail.waves(x / 9, z / 9, octaves(9, foot, 4)) + range
  }

  /** Dry sand that feet and wind have moved. */
  #sand(x: number, z: number, inland: number, foot: number): number {
    const dry = smoothstep(5, 14, inland)
    if (dry === 0 || foot > 2) return 0
    const heaps = 0.16 * this.#detail.waves(x / 2.4, z / 2.4, octaves(2.4, foot, 3))
    const treads = 0.045 * smoothstep(0.05, 0.4, this.#detail.waves(x * 1.6 + 40, z * 1.6, octaves(0.62, foot, 3)))
    return dry * (0.3 + heaps - treads)
  }

  /** Crests that the wind has drawn: a long back, a steep lee side. */
  #dunes(x: number, z: number, foot: number): number {
    const shape = this.#shape
    const bend = shape.waves(x / 520, z / 520, 3)
    const ridges = (scale: number, shift: number) => {
      // Ridges that are finer than what is seen of them fade into their mean, and crests are as round as a step is wide.
      const fine = 1 - smoothstep(0.1, 0.26, foot / scale)
      if (fine === 0) return 0.4
      const round = 0.03 + 1.6 * (foot / scale)
      const phase = (0.55 * x + z) / scale + bend * 2.1 * (190 / scale) ** 0.4 + shift
      const f = phase - Math.floor(phase)
      const [rise, fall] = [(f / 0.7) ** 1.5, ((1 - f) / 0.3) ** 1.15]
      return 0.4 + fine * (softLesser(rise, fall, round) - 0.4)
    }
    const size = 0.35 + 0.9 * smoothstep(-0.5, 0.6, shape.waves(x / 330 + 3, z / 330 + 6, 2))
    const ripple = foot < 0.5 ? 0.007 * Math.sin((x * 0.5 + z + 3 * shape.waves(x / 9, z / 9, 2)) * 9) : 0
    return 34 * size * ridges(260, 0) + 6 * ridges(83, 0.4) * (1.2 - size) + 26 * shape.waves(x / 900, z / 900, 2) + ripple
  }

  /** How high what grows or stands at a place rises above its ground; leaves what it is. */
  cover(x: number, z: number, foot: number, ground: number): number {
    this.spot.kind = BARE
    this.spot.share = 0
    if (this.spot.inland < 4) return 0
    if (this.land.city) return this.#buildings(x * this.side, z)
    // Flowers of one kind are grown in rows; wild ones stand in the grass, which the surface paints.
    if ((this.land.cover === 'flowers' && this.land.tint) || this.land.cover === 'crops') {
      const rows = this.#rows(x, z, foot)
      if (rows > 0) return rows
    }
    return this.#woods > 0 ? this.#trees(x, z, foot, ground) : 0
  }

  /** Rows of flowers or crops that run away from the eye, over the near fields. */
  #rows(x: number, z: number, foot: number): number {
    const field = this.#growth.waves(x / 700 + 2, z / 700, 2)
    if (z > 1500 || field < -0.35) return 0
    const across = x / ROW_SPACING + 0.4 * this.#shape.waves(x / 200, z / 200, 2)
    const inRow = Math.abs(across - Math.round(across)) * 2
    const bush = 0.5 + this.#detail.waves(x * 3.1, z * 3.1, octaves(0.32, foot, 5)) * 0.62
    const row = this.land.cover === 'crops' ? 0.7 : clamp(1.15 - inRow * inRow * 1.35)
    const blurred = smoothstep(0.35, 1.1, foot)
    const height = blend(row, 0.62, blurred) * (0.62 + 0.4 * bush)
    if (height < 0.18) return 0
    this.spot.kind = BLOOM
    this.spot.share = clamp(height)
    this.spot.one = bush
    return 0.75 * height
  }

  #trees(x: number, z: number, foot: number, ground: number): number {
    const { land } = this
    const isPine = isPines(land)
    const [low, high] = land.relief === 'peaks' ? [900, 500] : [3000, 2000]
    const stand =
      this.#growth.waves(x / 420, z / 420, octaves(420, foot, 4)) +
      this.#woods -
      smoothstep(high, low, ground + 160 * this.#growth.waves(x / 230, z / 230, 3))
    const density =
      smoothstep(-0.12, 0.22, stand) *
      smoothstep(8, 40, this.spot.inland) *
      smoothstep(isPine ? 210 : 330, isPine ? 400 : 560, z + 130 * stand)
    if (density <= 0.02) return 0
    if (foot > TREE_SPACING * 0.55) {
      this.spot.kind = TREE
      this.spot.one = this.#growth.at(x / 13, z / 13)
      this.spot.share = 0.45 + 0.5 * this.spot.one
      return density * (7 + 9 * this.spot.one)
    }
    let best = 0
    const spacing = TREE_SPACING * (isPine ? 1 : 1.35)
    const [i0, j0] = [Math.floor(x / spacing - 0.5), Math.floor(z / spacing - 0.5)]
    for (let j = j0; j <= j0 + 1; j++) {
      for (let i = i0; i <= i0 + 1; i++) {
        const chance = this.#growth.cell(i, j)
        if (chance > density) continue
        const one = this.#detail.cell(i, j)
        const dx = x - (i + 0.2 + 0.6 * this.#detail.cell(i + 91, j)) * spacing
        const dz = z - (j + 0.2 + 0.6 * this.#detail.cell(i, j + 57)) * spacing
        const away = Math.hypot(dx, dz)
        const tall = isPine ? 11 + 17 * one : 8 + 8 * one
        const radius = isPine ? 2 + 2.1 * one : 3.6 + 2.4 * one
        if (away >= radius) continue
        const height = isPine ? this.#fir(dx, dz, away / radius, one, foot) * tall : this.#crown(x, z, away / radius, foot) * tall
        if (height <= best) continue
        best = height
        this.spot.kind = TREE
        this.spot.share = Math.min(1, height / tall)
        this.spot.one = one
      }
    }
    return best
  }

  /** A fir's height at a share of its radius, 0–1: boughs of unequal length in tiers, wide below and drawn out to a thin top. */
  #fir(dx: number, dz: number, out: number, one: number, foot: number): number {
    if (foot > 1.2) return (1 - out) ** 1.15
    const round = Math.atan2(dx, dz) * 1.6 + one * 91
    const bough = this.#detail.at(round, 2.3 * out + 17 * one)
    const tier = out * 6 + 1.2 * bough + one * 5
    const reach = out * (0.78 + 0.5 * bough) + 0.05 * (tier - Math.floor(tier))
    return reach >= 1 ? 0 : (1 - reach) ** 1.3
  }

  /** The same of a leafy crown. */
  #crown(x: number, z: number, out: number, foot: number): number {
    const boughs = foot < 1.2 ? 0.8 + 0.4 * this.#detail.at(x * 1.1, z * 1.1) : 1
    return boughs * (0.36 + 0.64 * Math.sqrt(1 - out * out))
  }

  /** A grid of streets; towers stand together in the middle. */
  #buildings(x: number, z: number): number {
    const block = 60
    if (this.spot.inland < 24) return 0
    // The grid is turned, so that no street runs straight away from the eye.
    const [across, along] = [(0.94 * x + 0.34 * z) / block, (0.94 * z - 0.34 * x) / block]
    const [i, j] = [Math.floor(across), Math.floor(along)]
    const [u, v] = [across - i, along - j]
    if (u > 0.84 || v > 0.84) return 0
    const one = this.#detail.cell(i, j)
    const core = Math.exp(-(((x - 60) / 520) ** 2) - ((z - 1900) / 900) ** 2)
    const tower = this.#growth.cell(i, j)
    const tall = 16 + 34 * one * one + core * (26 + 360 * tower ** 2.6)
    const inset = Math.max(Math.abs(u - 0.42), Math.abs(v - 0.42)) / 0.42
    const height = tall * crownOf(inset, tower, one)
    this.spot.kind = BUILDING
    this.spot.share = 1
    this.spot.one = one
    return height
  }
}

/** Whether the trees of a land are pointed. */
const isPines = ({ cover, relief }: Land): boolean => cover === 'pines' || cover === 'snow' || relief === 'peaks'

/** Metres between the eye and the ground right before it. */
const CLEAR = 2.2

/** How readily trees stand on each cover: less than −1 is nowhere. */
const WOODS: Record<Land['cover'], number> = {
  grass: -0.08,
  pines: 0.42,
  leaves: 0.4,
  autumn: 0.4,
  flowers: -0.12,
  crops: -0.16,
  sand: -9,
  rock: -9,
  snow: 0.12,
}
const EYE: Record<Land['relief'], number> = { peaks: 22, hills: 30, dunes: 36, mesas: 26, plain: 3.2, shore: 3 }
const WATER_EYE = { lake: 7, river: 34, sea: 2.6 } as const

const octaves = (wave: number, foot: number, most: number): number => Math.max(1, Math.min(most, Math.floor(Math.log2(wave / foot))))
