import { hexToLinear } from '../color.ts'
import type { Land } from '../scene/schema.ts'
import { smoothstep } from '../stage/texture/noise.ts'
import type { Rgb } from '../trace/types.ts'
import { blend, clamp, Field } from './noise.ts'
import { BLOOM, BUILDING, type Spot, TREE } from './terrain.ts'

const rgb = (hex: string): Rgb => hexToLinear(hex.slice(0, 7))

const ROCK = rgb('#8b8580')
const RED_ROCK = rgb('#b4683f')
const SCREE = rgb('#98917f')
const SNOW = rgb('#f7f8fb')
const GRASS = rgb('#5b6837')
const DRY_GRASS = rgb('#a3955a')
const PINE = rgb('#2c4226')
const LEAF = rgb('#456526')
const AUTUMN: readonly Rgb[] = [rgb('#b5521d'), rgb('#d29a2a'), rgb('#8d2f1a'), rgb('#6c7a2c'), rgb('#c7752a')]
const SAND = rgb('#dcbd8c')
const DUNE = rgb('#d39a5c')
const WET_SAND = rgb('#8d7457')
const SOIL = rgb('#6d5a3d')
const CROP = rgb('#cfae55')
/** What flowers in a meadow: daisies, buttercups, clover, poppies, scabious. */
const WILD: readonly Rgb[] = [rgb('#f4f1e6'), rgb('#f2cf3a'), rgb('#d78ab4'), rgb('#d8452c'), rgb('#8f7fd0'), rgb('#f4f1e6')]
const STEM = rgb('#5c7040')
const WALLS: readonly Rgb[] = [rgb('#7d7f86'), rgb('#a39b8f'), rgb('#5d6878'), rgb('#8a8f99'), rgb('#6c625a')]

/** What ground and what stands on it look like; `r`, `g`, `b` are the reflectance that the last call found, `snow` how much lies there. */
export class Surface {
  r = 0
  g = 0
  b = 0
  /** Covered by what the light shines through. */
  readonly isGrown: boolean
  readonly #land: Land
  readonly #patches: Field
  readonly #grain: Field
  readonly #tint: Rgb | null

  constructor(land: Land, seed: number) {
    this.#land = land
    this.isGrown = land.cover !== 'sand' && land.cover !== 'rock' && land.cover !== 'snow'
    this.#patches = new Field(seed, 'land.patches')
    this.#grain = new Field(seed, 'land.grain')
    this.#tint = land.tint ? rgb(land.tint) : null
  }

  /** At a place of given height above the water; `level` is the normal's y. */
  at({ kind, share, one, inland }: Spot, x: number, z: number, height: number, level: number, foot: number): void {
    if (kind === TREE)
      this.#tree(share, one, height, level, foot < 1.6 ? this.#grain.waves(x * 0.9 + height, z * 0.9 + 1.7 * height, 3) : 0)
    else if (kind === BUILDING) this.#wall(one)
    else if (kind === BLOOM) this.#bloom(x, z, height, share, one, foot)
    else this.#bare(x, z, inland, height, level, foot)
  }

  #set([r, g, b]: Rgb, level: number): void {
    this.r = r * level
    this.g = g * level
    this.b = b * level
  }

  #toward([r, g, b]: Rgb, by: number, level = 1): void {
    this.r = blend(this.r, r * level, by)
    this.g = blend(this.g, g * level, by)
    this.b = blend(this.b, b * level, by)
  }

  #bare(x: number, z: number, inland: number, height: number, level: number, foot: number): void {
    const { relief, cover, snow } = this.#land
    const patch = this.#patches.waves(x / 90, z / 90, foot < 30 ? 6 : 3)
    const fine = foot < 1.5 ? this.#grain.waves(x * 1.7, z * 1.7, foot < 0.2 ? 4 : 2) : 0
    if (cover === 'sand' || relief === 'dunes') {
      this.#set(this.#tint ?? (relief === 'dunes' ? DUNE : SAND), 1 + 0.12 * patch + 0.22 * fine)
      if (relief === 'shore') this.#strand(x, z, inland, fine)
      return
    }
    if (relief === 'mesas') {
      const bands = this.#patches.waves(height / 26 + 0.2 * patch, 3.5, 4)
      this.#set(this.#tint ?? RED_ROCK, 0.95 + 0.28 * bands + 0.12 * patch + 0.1 * fine)
      this.#toward(DRY_GRASS, 0.3 * smoothstep(0.9, 0.98, level) * smoothstep(-0.2, 0.4, patch))
      return
    }
    const steep =
      relief === 'shore' && inland < 60
        ? 0
        : 1 - smoothstep(relief === 'peaks' ? 0.66 : 0.5, relief === 'peaks' ? 0.88 : 0.75, level + 0.12 * patch)
    if (cover === 'rock') this.#set(this.#tint ?? ROCK, 0.9 + 0.25 * patch)
    else {
      const tuft = foot < 6 ? this.#grain.waves(x / 5, z / 5, 4) : 0
      this.#set(GRASS, 0.9 + 0.3 * patch + 0.5 * fine + 0.4 * tuft)
      this.#toward(cover === 'autumn' ? DRY_GRASS : SCREE, clamp(0.35 + 0.9 * patch) * 0.55)
      if (relief === 'peaks') this.#toward(SCREE, smoothstep(350, 900, height + 200 * patch), 0.75)
      if (cover === 'crops' || (cover === 'flowers' && this.#tint)) this.#toward(SOIL, 0.35)
      else if (cover === 'flowers') this.#wildFlowers(x, z, foot)
      if (relief === 'shore') this.#toward(SAND, 1 - smoothstep(22, 48, inland + 12 * patch))
    }
    if (steep > 0) {
      const strata = this.#patches.waves(x / 150, (z + height) / 150, foot < 20 ? 6 : 4)
      this.#toward(ROCK, steep, 0.62 + 0.4 * strata + 0.2 * fine)
    }
    if (relief === 'shore') this.#strand(x, z, inland, fine)
    if (snow > 0) this.#snow(height, level, patch)
  }

  /** Snow lies where it is high enough and not too steep. */
  #snow(height: number, level: number, patch: number): void {
    const { snow, relief } = this.#land
    const line = snow >= 1 ? -1e4 : (relief === 'peaks' ? 1400 : 400) * (1 - snow)
    const lies = smoothstep(line - 130, line + 210, height + 190 * patch) * smoothstep(0.42, 0.68, level + 0.14 * patch)
    this.#toward(SNOW, lies, 0.9)
  }

  /** Wet sand along the water. */
  #strand(x: number, z: number, inland: number, fine: number): void {
    const wet = 1 - smoothstep(2.2, 6.5, inland + 1.2 * this.#patches.waves(x / 7, z / 7, 2))
    this.#toward(WET_SAND, wet * 0.8, 1 + 0.05 * fine)
  }

  #tree(share: number, one: number, height: number, level: number, speck: number): void {
    const { cover, relief, snow } = this.#land
    const isPine = cover === 'pines' || cover === 'snow' || relief === 'peaks'
    // Sprays of leaves and the dark between them.
    const depth = (0.34 + 0.72 * share) * (1 + 1.1 * speck)
    if (cover === 'autumn' && (!isPine || one > 0.45)) this.#set(AUTUMN[Math.floor(one * 67) % AUTUMN.length] ?? LEAF, depth)
    else this.#set(isPine ? PINE : LEAF, depth * (0.75 + 0.5 * one))
    if (snow >= 1) this.#toward(SNOW, (0.25 + 0.45 * share) * smoothstep(0.1, 0.5, level), 0.85)
    else if (snow > 0 && relief === 'peaks') this.#toward(SNOW, 0.5 * smoothstep(0, 300, height - 1900 * (1 - snow)))
  }

  #bloom(x: number, z: number, height: number, share: number, one: number, foot: number): void {
    const color = this.#tint ?? (this.#land.cover === 'crops' ? CROP : rgb('#8a63c4'))
    const speck = foot < 0.3 ? 0.5 + 0.9 * this.#grain.waves(x * 13 + 5 * height, z * 8 + 9 * height, foot < 0.06 ? 4 : 2) : 0.5
    this.#set(STEM, 0.7)
    this.#toward(color, smoothstep(0.28, 0.62, share + 0.8 * (speck - 0.5)), 0.6 + 0.4 * one + 1.5 * (speck - 0.5))
  }

  /** Specks of many colours in loose drifts; far off only their tint is left. */
  #wildFlowers(x: number, z: number, foot: number): void {
    const drift = smoothstep(-0.25, 0.5, this.#patches.waves(x / 24, z / 24, 4))
    const kind = (chance: number) => WILD[Math.floor(chance * 7919) % WILD.length] ?? SNOW
    const seen = 1 - smoothstep(0.15, 0.6, foot)
    if (seen > 0) {
      const [i, j] = [Math.floor(x * 5), Math.floor(z * 2.6)]
      const chance = this.#grain.cell(i, j)
      if (chance < 0.3 * drift) this.#toward(kind(chance), 0.85 * seen)
    }
    const tint = smoothstep(-0.3, 0.3, this.#patches.waves(x / 70 + 5, z / 70, 2))
    this.#toward(WILD[1] as Rgb, 0.2 * drift * tint * (1 - seen))
    this.#toward(WILD[2] as Rgb, 0.2 * drift * (1 - tint) * (1 - seen))
  }

  #wall(one: number): void {
    this.#set(WALLS[Math.floor(one * 53) % WALLS.length] ?? ROCK, 0.7 + 0.4 * one)
  }
}
