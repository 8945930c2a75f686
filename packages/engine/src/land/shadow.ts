import type { Vec3 } from '../trace/types.ts'
import { clamp } from './noise.ts'
import type { Terrain } from './terrain.ts'

const COLUMNS = 200
const ROWS = 200
const STEPS = 32
/** How soft shadows are: the sun's height over its distance that fades from dark to lit. */
const SOFTNESS = 0.03

/** Where the sun reaches, over a fan of the land that is about as fine everywhere as the picture shows it. */
export class Shadow {
  readonly #lit = new Float32Array(COLUMNS * ROWS)
  readonly #wide: number
  readonly #near: number
  readonly #growth: number

  /** Over tangents −wide … wide and from `near` to `far` metres. */
  constructor(terrain: Terrain, sun: Vec3, wide: number, near: number, far: number) {
    this.#wide = wide * 1.6
    this.#near = near
    this.#growth = Math.log(far / near)
    const heights = this.#heights(terrain)
    const flat = Math.hypot(sun[0], sun[2]) || 1
    const [dx, dz, rise] = [sun[0] / flat, sun[2] / flat, sun[1] / flat]
    for (let j = 0; j < ROWS; j++) {
      const z = this.#far(j / (ROWS - 1))
      for (let i = 0; i < COLUMNS; i++) {
        const x = this.#across(i) * z
        const own = heights[j * COLUMNS + i] as number
        let lit = 1
        for (let k = 1, reach = z * 0.012; k <= STEPS && lit > 0; k++, reach *= 1.2) {
          const [px, pz] = [x + dx * reach, z + dz * reach]
          if (pz < near || Math.abs(px) > this.#wide * pz) break
          const clear = own + rise * reach - this.#sample(heights, px, pz)
          lit = Math.min(lit, clamp(0.5 + clear / (reach * SOFTNESS)))
        }
        this.#lit[j * COLUMNS + i] = lit
      }
    }
  }

  /** 0 in shadow to 1 in the sun. */
  at(x: number, z: number): number {
    return this.#sample(this.#lit, x, z)
  }

  #heights(terrain: Terrain): Float32Array {
    const heights = new Float32Array(COLUMNS * ROWS)
    for (let j = 0; j < ROWS; j++) {
      const z = this.#far(j / (ROWS - 1))
      const foot = Math.max(2.1, (2 * this.#wide * z) / COLUMNS)
      for (let i = 0; i < COLUMNS; i++) {
        const ground = terrain.ground(this.#across(i) * z, z, foot)
        heights[j * COLUMNS + i] = Math.max(0, ground)
      }
    }
    return heights
  }

  #across = (column: number): number => this.#wide * ((2 * column) / (COLUMNS - 1) - 1)
  #far = (share: number): number => this.#near * Math.exp(this.#growth * share)

  #sample(grid: Float32Array, x: number, z: number): number {
    const u = clamp((x / z / this.#wide) * 0.5 + 0.5) * (COLUMNS - 1.001)
    const v = clamp(Math.log(z / this.#near) / this.#growth) * (ROWS - 1.001)
    const [i, j] = [Math.floor(u), Math.floor(v)]
    const [s, t] = [u - i, v - j]
    const at = j * COLUMNS + i
    const low = (grid[at] as number) * (1 - s) + (grid[at + 1] as number) * s
    const high = (grid[at + COLUMNS] as number) * (1 - s) + (grid[at + COLUMNS + 1] as number) * s
    return low * (1 - t) + high * t
  }
}
