import type { Land } from '../scene/schema.ts'
import { smoothstep } from '../stage/texture/noise.ts'
import type { Daylight } from './daylight.ts'
import { blend, clamp, Field } from './noise.ts'

/** Share of the sky that clouds take, by weather. */
const COVER: Record<Land['sky'], number> = { clear: 0.24, clouds: 0.46, overcast: 0.86, storm: 0.9, stars: 0.12 }
/** Half the sun's and the moon's width in the sky, radians: larger than true, as a long lens shows them. */
const SUN_RADIUS = 0.013
const MOON_RADIUS = 0.021

/** The sky by direction; `r`, `g`, `b` are what the last call found. */
export class Sky {
  r = 0
  g = 0
  b = 0
  readonly #light: Daylight
  readonly #clouds: Field
  readonly #wisps: Field
  readonly #stars: Field
  readonly #cover: number
  readonly #hasStars: boolean
  readonly #hasMoon: boolean
  readonly #isHeavy: boolean
  /** Along the ground towards the sun: clouds are shaded from there. */
  readonly #sunX: number
  readonly #sunZ: number

  constructor(land: Land, light: Daylight, seed: number) {
    this.#light = light
    this.#clouds = new Field(seed, 'sky.clouds')
    this.#wisps = new Field(seed, 'sky.wisps')
    this.#stars = new Field(seed, 'sky.stars')
    this.#cover = COVER[land.sky]
    this.#hasStars = land.time === 'night' || land.sky === 'stars'
    this.#hasMoon = land.moon
    this.#isHeavy = land.sky === 'storm' || land.sky === 'overcast'
    const flat = Math.hypot(light.sun[0], light.sun[2]) || 1
    this.#sunX = light.sun[0] / flat
    this.#sunZ = light.sun[2] / flat
  }

  /** Sky without clouds, sun or stars: what haze and distance fade into. */
  air(x: number, y: number, z: number): void {
    const { zenith, horizon, glow, glowWidth, sun } = this.#light
    const up = clamp(y)
    const t = 1 - Math.exp(-4.2 * up)
    const toward = Math.max(0, x * sun[0] + y * sun[1] + z * sun[2])
    const near = toward ** (glowWidth * 4) * 0.6 + toward ** glowWidth * 0.4
    const low = near * (0.35 + 0.65 * Math.exp(-3.5 * up))
    this.r = blend(horizon[0], zenith[0], t) + glow[0] * low
    this.g = blend(horizon[1], zenith[1], t) + glow[1] * low
    this.b = blend(horizon[2], zenith[2], t) + glow[2] * low
  }

  /** Everything that shines there; the direction is of unit length, y up. `calm` leaves out what is too fine for a reflection. */
  at(x: number, y: number, z: number, calm = false): void {
    this.air(x, y, z)
    if (y <= 0) return
    if (!calm && this.#hasStars) this.#addStars(x, y, z)
    this.#addClouds(x, y, z)
    this.#addSun(x, y, z)
  }

  #addSun(x: number, y: number, z: number): void {
    const { sun, sunlight, isDark } = this.#light
    if (sun[1] < 0 || (isDark && !this.#hasMoon) || this.#isHeavy) return
    const away = Math.acos(clamp(x * sun[0] + y * sun[1] + z * sun[2], -1, 1))
    const radius = isDark ? MOON_RADIUS : SUN_RADIUS
    const disc = 1 - smoothstep(radius * 0.9, radius * 1.1, away)
    if (disc <= 0) return
    if (!isDark) {
      this.r += sunlight[0] * 3.2 * disc
      this.g += sunlight[1] * 3 * disc
      this.b += sunlight[2] * 2.4 * disc
      return
    }
    const sea = smoothstep(0.46, 0.6, this.#wisps.at((x - sun[0]) * 90 + 40, (y - sun[1]) * 90 + 40))
    const level = 0.85 - 0.3 * sea
    this.r = blend(this.r, level, disc)
    this.g = blend(this.g, level * 0.98, disc)
    this.b = blend(this.b, level * 0.92, disc)
  }

  #addStars(x: number, y: number, z: number): void {
    const { sun } = this.#light
    // Equal cells of the sky; each may hold one star.
    const [u, v] = [Math.atan2(x, z) * 150, Math.asin(y) * 150]
    const [i, j] = [Math.floor(u), Math.floor(v)]
    const chance = this.#stars.cell(i, j)
    const band = Math.exp(-(((x * 0.75 + y * 0.55 - 0.32) / 0.16) ** 2))
    const dust = band * smoothstep(-0.25, 0.5, this.#wisps.waves(x * 5 + 9, y * 5 + z * 2, 5))
    this.r += 0.05 * dust
    this.g += 0.052 * dust
    this.b += 0.07 * dust
    if (chance < 0.8 - 0.3 * band) return
    const bright = this.#stars.cell(i + 77, j + 31)
    const [cx, cy] = [i + 0.2 + 0.6 * this.#stars.cell(i + 13, j + 5), j + 0.2 + 0.6 * this.#stars.cell(i + 3, j + 53)]
    const size = 0.1 + 0.17 * bright ** 6
    const far = Math.hypot(u - cx, v - cy)
    const moonlit = this.#hasMoon ? 1 - 0.75 * Math.max(0, x * sun[0] + y * sun[1] + z * sun[2]) ** 12 : 1
    const level = (1 - smoothstep(size * 0.3, size, far)) * (0.12 + 1.5 * bright ** 5) * smoothstep(0, 0.2, y) * moonlit
    const warm = this.#stars.cell(i + 101, j + 11)
    this.r += level * (0.8 + 0.3 * warm)
    this.g += level * 0.95
    this.b += level * (1.15 - 0.3 * warm)
  }

  #addClouds(x: number, y: number, z: number): void {
    const { cloudLit, cloudDark, sun, glow, horizon, isDark } = this.#light
    const cover = this.#cover
    // A level sheet seen from below, drawn together towards the horizon but never without end.
    const k = 1 / (y + 0.085)
    const [u, v] = [x * k * 0.62, z * k * 0.62]
    const warp = this.#wisps.waves(u * 0.9, v * 0.9, 4) * 0.22
    const density = this.#clouds.waves(u + warp, v * 1.15 + warp, 7)
    const edge = 0.5 - cover
    const body = smoothstep(edge * 0.75, edge * 0.75 + 0.26, density)
    const veil = this.#isHeavy ? 0 : 0.45 * cover * smoothstep(-0.1, 0.6, this.#wisps.waves(u * 0.35 + 3 * warp + 20, v * 1.6, 6))
    const amount = Math.max(body, veil) * smoothstep(0.005, 0.09, y)
    if (amount <= 0.003) return
    const toward = Math.max(0, x * sun[0] + y * sun[1] + z * sun[2])
    const shaded = this.#clouds.waves(u + warp + this.#sunX * 0.17, v * 1.15 + warp + this.#sunZ * 0.17, 4)
    const thick = smoothstep(edge * 0.75, edge * 0.75 + 0.7, density)
    const lit = clamp(0.62 - (shaded - density * 0.55) * 1.5 - 0.55 * thick * (this.#isHeavy ? 1.3 : 0.8) + (1 - body) * 0.3)
    const rim = toward ** 10 * (1 - thick) * (isDark ? 0.4 : 0.9)
    // Towards the horizon clouds are seen through as much air as the hills.
    const far = Math.exp(-7 * y) * 0.75
    const mixed = (dark: number, light: number, shine: number, air: number) => blend(blend(dark, light, lit) + shine * rim, air, far)
    const hidden = amount * (0.55 + 0.45 * thick + (this.#isHeavy ? 0.3 : 0))
    const a = clamp(hidden)
    this.r = blend(this.r, mixed(cloudDark[0], cloudLit[0], glow[0], horizon[0]), a)
    this.g = blend(this.g, mixed(cloudDark[1], cloudLit[1], glow[1], horizon[1]), a)
    this.b = blend(this.b, mixed(cloudDark[2], cloudLit[2], glow[2], horizon[2]), a)
  }
}
