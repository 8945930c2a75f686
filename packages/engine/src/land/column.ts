import { smoothstep } from '../stage/texture/noise.ts'
import { blend, clamp } from './noise.ts'
import { BARE, BLOOM, BUILDING, type Spot, TREE } from './terrain.ts'
import type { Outlook } from './view.ts'

/** Parts of a reflected way that are skipped at a time. */
const STRIDE = 3

/** Pitch black is never seen outdoors: light that came by other ways, as a part of the sky's. */
const BOUNCE = 0.12

/**
 * One upright line of the picture after the other. The land along it is a profile, and rays that rise row by row meet it ever
 * further away: each line is marched once. `r`, `g`, `b` are the radiance that the last `look` found.
 */
export class Column {
  r = 0
  g = 0
  b = 0
  readonly #outlook: Outlook
  readonly #steps: number
  readonly #reach: Float32Array
  readonly #tops: Float32Array
  readonly #before: Float32Array
  readonly #grounds: Float32Array
  readonly #inland: Float32Array
  readonly #kinds: Uint8Array
  readonly #shares: Float32Array
  readonly #ones: Float32Array
  readonly #spot: Spot = { inland: 0, kind: BARE, share: 0, one: 0 }
  /** Tangent of this line, and of the step from line to line. */
  #across = 0
  #gap = 0
  #at = 1

  constructor(outlook: Outlook, steps: number) {
    this.#outlook = outlook
    this.#steps = steps
    const growth = Math.log(outlook.far / outlook.near) / (steps - 1)
    this.#reach = Float32Array.from({ length: steps }, (_, i) => outlook.near * Math.exp(growth * i))
    this.#tops = new Float32Array(steps)
    this.#before = new Float32Array(steps)
    this.#grounds = new Float32Array(steps)
    this.#inland = new Float32Array(steps)
    this.#kinds = new Uint8Array(steps)
    this.#shares = new Float32Array(steps)
    this.#ones = new Float32Array(steps)
  }

  /** Goes to the line at a tangent, coming from the one before it, `gap` to its left: that one's heights give the slopes across. */
  to(across: number, gap: number): void {
    this.#gap = gap
    this.#before.set(this.#tops)
    this.#profile(across)
    this.#at = 1
  }

  #profile(across: number): void {
    const { terrain, land } = this.#outlook
    const { spot } = terrain
    const hasWater = land.water !== 'none'
    this.#across = across
    for (let i = 0; i < this.#steps; i++) {
      const z = this.#reach[i] as number
      const x = across * z
      const foot = this.#gap * z * 1.4
      const ground = terrain.ground(x, z, foot)
      this.#inland[i] = spot.inland
      this.#grounds[i] = ground
      this.#tops[i] = hasWater && ground < 0 ? 0 : ground + terrain.cover(x, z, foot, ground)
      this.#kinds[i] = hasWater && ground < 0 ? BARE : spot.kind
      this.#shares[i] = spot.share
      this.#ones[i] = spot.one
    }
  }

  /** What is seen at a slope upwards; slopes must rise from call to call. `chance` in [0, 1) roughens water. */
  look(slope: number, chance: number): void {
    const { terrain, sky } = this.#outlook
    const { eye } = terrain
    const [reach, tops] = [this.#reach, this.#tops]
    let i = this.#at
    while (i < this.#steps && (tops[i] as number) < eye + slope * (reach[i] as number)) i++
    this.#at = i
    const length = Math.hypot(this.#across, slope, 1)
    if (i >= this.#steps) {
      if (slope < 0 && this.#outlook.land.water === 'sea') this.#water(-eye / slope, slope, chance, this.#steps - 1)
      else {
        sky.at(this.#across / length, Math.max(0.001, slope / length), 1 / length)
        this.#fromSky()
        this.#mist(1e6, eye + slope * 1e6, slope)
      }
      return
    }
    const [far, top] = [reach[i] as number, tops[i] as number]
    const [close, low] = [reach[i - 1] as number, tops[i - 1] as number]
    const clear = eye + slope * close - low
    const under = top - (eye + slope * far)
    const f = clear + under > 1e-9 ? clamp(clear / (clear + under)) : 1
    const z = close + (far - close) * f
    if (this.#outlook.land.water !== 'none' && (this.#grounds[i] as number) < 0 && slope < 0) this.#water(-eye / slope, slope, chance, i)
    else {
      this.#land(i, z, eye + slope * z)
      this.#haze(z, eye + slope * z, slope)
    }
  }

  /** Lit ground, without the air before it. */
  #land(i: number, z: number, y: number): void {
    const { light, surface, shadow } = this.#outlook
    const [reach, tops, before] = [this.#reach, this.#tops, this.#before]
    const a = this.#across
    const last = Math.min(i + 1, this.#steps - 1)
    const along = ((tops[last] as number) - (tops[i - 1] as number)) / ((reach[last] as number) - (reach[i - 1] as number))
    const sideways = ((tops[i] as number) - (before[i] as number)) / (this.#gap * (reach[i] as number))
    const back = along - a * sideways
    const k = 1 / Math.hypot(sideways, 1, back)
    const [nx, ny, nz] = [-sideways * k, k, -back * k]
    const x = a * z
    const foot = this.#gap * z * 1.4
    const spot = this.#spot
    spot.kind = this.#kinds[i] as number
    spot.one = this.#ones[i] as number
    spot.inland = this.#inland[i] as number
    const ground = this.#grounds[i] as number
    const rise = (tops[i] as number) - ground
    spot.share = spot.kind === BARE ? 0 : (this.#shares[i] as number) * clamp(rise > 0 ? (y - ground) / rise : 1)
    surface.at(spot, x, z, y, ny, foot)
    const { sun, sunlight, skylight } = light
    const facing = nx * sun[0] + ny * sun[1] + nz * sun[2]
    // Leaves and petals let light through, and shade themselves inside.
    const soft = spot.kind === TREE || spot.kind === BLOOM
    const through =
      spot.kind === BLOOM
        ? clamp(0.3 * facing + 0.4)
        : soft
          ? clamp(0.62 * facing + 0.3)
          : surface.isGrown
            ? clamp(0.84 * facing + 0.13)
            : Math.max(0, facing)
    const inner = soft ? 0.35 + 0.65 * spot.share : 1
    const direct = sun[1] > -0.02 ? through * shadow.at(x, z) * inner : 0
    const open = (0.62 + 0.38 * ny) * (soft ? inner : 1) + BOUNCE
    this.r = surface.r * (sunlight[0] * direct + skylight[0] * open)
    this.g = surface.g * (sunlight[1] * direct + skylight[1] * open)
    this.b = surface.b * (sunlight[2] * direct + skylight[2] * open)
    if (spot.kind === BUILDING) this.#windows(x, y, z, spot.one)
  }

  /** Glass that has the sky in it by day; lit windows, each house its own many and of its own light, when it is dark. */
  #windows(x: number, y: number, z: number, one: number): void {
    const { light, waves } = this.#outlook
    const house = Math.floor(one * 997)
    const [u, v] = [(1.28 * x - 0.06 * z) / (2.6 + 1.6 * waves.cell(house, 3)), y / 3.9]
    const [i, j] = [Math.floor(u), Math.floor(v)]
    const inside = u - i > 0.16 && u - i < 0.84 && v - j > 0.25 && v - j < 0.85
    const blurred = smoothstep(1, 3.2, this.#gap * z)
    const part = inside ? 1 - 0.6 * blurred : 0.42 * blurred
    const chance = waves.cell(i + house, j)
    const glass = 0.2 + 0.4 * smoothstep(10, 240, y)
    if (!light.isDark) {
      const shine = 0.35 + 0.5 * chance
      this.#mixLight(light.horizon, shine, 0.45 * part)
      return
    }
    // What stands further off is paler: one house shows before the next.
    this.#mixLight(light.horizon, 0.5 + 0.3 * glass, glass * 0.5 + 0.42 * smoothstep(1000, 2900, z))
    const floor = waves.cell(house + 5, j)
    const many = (0.04 + 0.3 * waves.cell(house, 11) ** 2) * (floor > 0.86 ? 2.6 : 0.55 + 0.7 * floor)
    if (chance > many) return
    const level = (0.22 + 0.5 * waves.cell(i, j + house)) * part
    const warmth = waves.cell(house, 21) < 0.7 ? 1 : 0
    this.r += level
    this.g += level * (warmth ? 0.74 : 0.95)
    this.b += level * (warmth ? 0.42 : 1.05)
  }

  #mixLight(color: readonly [number, number, number], level: number, amount: number): void {
    this.r = blend(this.r, color[0] * level, amount)
    this.g = blend(this.g, color[1] * level, amount)
    this.b = blend(this.b, color[2] * level, amount)
  }

  /** Water at a distance: what it mirrors, and what is seen in it. */
  #water(z: number, slope: number, chance: number, i: number): void {
    const { sky, waves, land, light } = this.#outlook
    const a = this.#across
    const x = a * z
    const isSea = land.water === 'sea'
    // Waves that no pixel can show turn into a spread of the mirrored light.
    const foot = this.#gap * z * 3
    const [long, size] = isSea ? [5.5, 0.075] : [2.6, land.water === 'river' ? 0.022 : 0.012]
    const shown = 1 - smoothstep(0.25, 1, foot / long)
    const crest = shown > 0 ? waves.waves(x / (long * 2.4), z / long, 4) : 0
    const patch = 0.55 + 0.9 * smoothstep(-0.35, 0.5, waves.waves(x / 140 + 9, z / 420, 4))
    const tilt = size * patch * (crest * 1.5 * shown + (chance - 0.5) * (1.25 - 0.6 * shown))
    const up = Math.max(0.004, -slope + 2 * tilt)
    const inland = i < this.#steps - 1 ? (this.#inland[i] as number) : -1e4
    const length = Math.hypot(a, up, 1)
    let hit = -1
    const reach = this.#reach
    for (let k = i + 1; k < this.#steps; k += STRIDE) {
      if ((this.#tops[k] as number) < up * ((reach[k] as number) - z)) continue
      hit = k
      while (hit > i + 1 && (this.#tops[hit - 1] as number) >= up * ((reach[hit - 1] as number) - z)) hit--
      break
    }
    if (hit > 0 && (this.#grounds[hit] as number) > 0 && (this.#tops[hit] as number) > 0) {
      const there = reach[hit] as number
      this.#land(hit, there, up * (there - z))
      this.#haze(there, up * (there - z), up)
    } else {
      sky.at(a / length, up / length, 1 / length, true)
      this.#fromSky()
    }
    const cosine = clamp((-slope + Math.max(0, tilt)) / length)
    const mirror = 0.03 + 0.97 * (1 - cosine) ** (isSea ? 5 : 4)
    const shallow = clamp(1 + inland / (isSea ? 26 : 9))
    const day = 0.75 * light.skylight[1] + 0.45 * light.sunlight[1] * Math.max(0.12, light.sun[1])
    const clearSea = land.tint === undefined ? 1 : 1.5
    const deep = isSea ? ([0.012, 0.075, 0.105] as const) : ([0.014, 0.04, 0.036] as const)
    const bright = isSea ? ([0.1 * clearSea, 0.42 * clearSea, 0.4 * clearSea] as const) : ([0.11, 0.13, 0.09] as const)
    const kept = isSea ? mirror * (1 - 0.35 * shallow) : Math.max(mirror, 0.16)
    this.r = blend(blend(deep[0], bright[0], shallow ** 1.6) * day * 2, this.r, kept)
    this.g = blend(blend(deep[1], bright[1], shallow ** 1.6) * day * 2, this.g, kept)
    this.b = blend(blend(deep[2], bright[2], shallow ** 1.6) * day * 2, this.b, kept)
    if (isSea && inland > -70) this.#foam(x, z, inland, day)
    this.#haze(z, 0, slope)
  }

  /** White where waves break along the shore. */
  #foam(x: number, z: number, inland: number, day: number): void {
    const { waves } = this.#outlook
    const ragged = waves.waves(x / 5, z / 5, 5)
    const line = (-inland + 5 * waves.waves(x / 30, z / 30, 3) + 1.6 * ragged) / 13
    const phase = line - Math.floor(line)
    const breaking = smoothstep(0.72, 0.95, phase) * (1 - smoothstep(0.95, 1, phase)) + 0.35 * smoothstep(0.1, 0, phase)
    const lace = smoothstep(-0.05, 0.35, waves.waves(x / 1.6, z / 1.6, 4))
    const amount = clamp(breaking * (0.45 + 0.75 * lace) * smoothstep(70, 8, -inland) + 0.9 * smoothstep(2.6, 0.3, -inland + ragged))
    const white = Math.min(1.05, day * 1.9)
    this.r = blend(this.r, white, amount * 0.9)
    this.g = blend(this.g, white, amount * 0.9)
    this.b = blend(this.b, white * 1.01, amount * 0.9)
  }

  #fromSky(): void {
    const { sky } = this.#outlook
    this.r = sky.r
    this.g = sky.g
    this.b = sky.b
  }

  /** The air between: far things take the colour of the sky behind them. */
  #haze(z: number, y: number, slope: number): void {
    const { light, sky } = this.#outlook
    const a = this.#across
    const length = Math.hypot(a, 1)
    const distance = z * length
    const thin = Math.exp(-Math.max(0, y) / 2600)
    const kept = Math.exp(-((distance / light.sight) ** 1.15) * thin)
    sky.air(a / length, 0.03, 1 / length)
    // Blue is scattered first.
    this.r = blend(sky.r * 0.76, this.r, kept ** 0.85)
    this.g = blend(sky.g * 0.82, this.g, kept ** 0.97)
    this.b = blend(sky.b * 0.92, this.b, kept ** 1.15)
    this.#mist(z, y, slope)
  }

  /** Fog that lies in the low places. */
  #mist(z: number, y: number, slope: number): void {
    const { land, terrain, mists, light } = this.#outlook
    if (land.mist <= 0) return
    // Over a lake it lies low, so that the woods on its shore stand out of it.
    const depth = land.water === 'lake' ? 16 : land.relief === 'peaks' ? 70 : land.relief === 'hills' ? 38 : 22
    const rise = (Math.min(y, 4000) - terrain.eye) / depth
    const start = Math.exp(-terrain.eye / depth)
    const mean = Math.abs(rise) < 1e-3 ? start : (start - Math.exp(-Math.min(y, 4000) / depth)) / rise
    const way = y > 4000 ? (depth * 1) / Math.max(0.01, slope) : z
    const uneven = z < 2e4 ? 0.55 + 1.1 * smoothstep(-0.4, 0.5, mists.waves((this.#across * z) / 700, z / 700 + y / 400, 4)) : 1
    const optical = (land.mist * land.mist * 0.0032 + land.mist * 0.00004) * way * Math.max(0, y > 4000 ? start : mean) * uneven
    const veil = 1 - Math.exp(-optical)
    const { horizon, skylight } = light
    this.r = blend(this.r, 0.55 * horizon[0] + 0.8 * skylight[0], veil)
    this.g = blend(this.g, 0.55 * horizon[1] + 0.8 * skylight[1], veil)
    this.b = blend(this.b, 0.55 * horizon[2] + 0.8 * skylight[2], veil)
  }
}
