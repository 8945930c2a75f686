import { hexToLinear } from '../color.ts'
import type { Land } from '../scene/schema.ts'
import { luminance } from '../srgb.ts'
import type { Rgb, Vec3 } from '../trace/types.ts'

/** Light of a time of day: radiances in which 1 is white paper in the noon sun. */
export type Daylight = {
  /** Towards the sun or the moon. */
  sun: Vec3
  sunlight: Rgb
  /** Light of the whole sky on level ground. */
  skylight: Rgb
  zenith: Rgb
  horizon: Rgb
  /** The brightening about the sun, and how closely it keeps to it. */
  glow: Rgb
  glowWidth: number
  /** Clouds where the light falls on them, and where not. */
  cloudLit: Rgb
  cloudDark: Rgb
  exposure: number
  /** Metres after which little more than haze is seen. */
  sight: number
  isDark: boolean
}

const tone = (hex: string, level: number): Rgb => {
  const [r, g, b] = hexToLinear(hex)
  return [r * level, g * level, b * level]
}

type Hour = Omit<Daylight, 'sun' | 'isDark'> & { elevation: number; azimuth: number }

/** Azimuth: degrees from the view's middle; the sun of late hours shows where nothing stands before it. */
const HOURS: Record<Land['time'], Hour> = {
  morning: {
    elevation: 17,
    azimuth: 104,
    sunlight: tone('#ffdcae', 1.9),
    skylight: tone('#a9c6ec', 0.5),
    zenith: tone('#3570be', 0.78),
    horizon: tone('#efdcc8', 0.9),
    glow: tone('#ffd7a0', 0.5),
    glowWidth: 5,
    cloudLit: tone('#fff0dc', 1.15),
    cloudDark: tone('#aab8cf', 0.72),
    exposure: 0.95,
    sight: 20000,
  },
  noon: {
    elevation: 44,
    azimuth: 118,
    sunlight: tone('#fff4e2', 1.55),
    skylight: tone('#9fc2f2', 0.46),
    zenith: tone('#2263b8', 0.72),
    horizon: tone('#c6dcef', 0.9),
    glow: tone('#ffffff', 0.3),
    glowWidth: 8,
    cloudLit: tone('#ffffff', 1.3),
    cloudDark: tone('#9fb2cc', 0.72),
    exposure: 0.9,
    sight: 22000,
  },
  golden: {
    elevation: 5.5,
    azimuth: 21,
    sunlight: tone('#ff9d52', 1.6),
    skylight: tone('#a3add2', 0.58),
    zenith: tone('#2f63ad', 0.66),
    horizon: tone('#fcc896', 1),
    glow: tone('#ff9a45', 1.5),
    glowWidth: 11,
    cloudLit: tone('#ffb082', 1.1),
    cloudDark: tone('#8a7a94', 0.62),
    exposure: 0.95,
    sight: 17000,
  },
  evening: {
    elevation: -3,
    azimuth: 14,
    sunlight: tone('#ff7a50', 0.02),
    skylight: tone('#7d90c8', 0.3),
    zenith: tone('#1d3a75', 0.5),
    horizon: tone('#d9a89c', 0.42),
    glow: tone('#ff9a58', 0.45),
    glowWidth: 4,
    cloudLit: tone('#cf959a', 0.42),
    cloudDark: tone('#2b3560', 0.5),
    exposure: 1.05,
    sight: 10000,
  },
  night: {
    elevation: 13,
    azimuth: 13,
    sunlight: tone('#a9c0ea', 0.3),
    skylight: tone('#5f7fc0', 0.22),
    zenith: tone('#0a1330', 0.7),
    horizon: tone('#3b5f98', 0.3),
    glow: tone('#8fa6d8', 0.1),
    glowWidth: 16,
    cloudLit: tone('#7f93bd', 0.16),
    cloudDark: tone('#0f172c', 0.3),
    exposure: 2.3,
    sight: 9000,
  },
}

const towards = (elevation: number, azimuth: number): Vec3 => {
  const [e, a] = [(elevation * Math.PI) / 180, (azimuth * Math.PI) / 180]
  return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)]
}

/** Where the late sun stands where relief matters more than the sun itself. */
const LATE_SUN: Partial<Record<Land['relief'], readonly [elevation: number, azimuth: number]>> = {
  peaks: [9, 98],
  dunes: [12, 80],
  mesas: [9, 55],
  hills: [7.5, 27],
}

/** Light by the hour and the weather; `side` −1 or 1 is where the sun stands. */
export function daylightOf(land: Land, side: number): Daylight {
  const hour = HOURS[land.time]
  const { elevation, azimuth, ...light } = hour
  const [up, off] = (land.time === 'golden' ? LATE_SUN[land.relief] : undefined) ?? [elevation, azimuth]
  const clear: Daylight = { ...light, sun: towards(up, off * side), isDark: land.time === 'night' || land.time === 'evening' }
  if (land.sky === 'overcast') return veiled(clear, 0.75, 0.95)
  if (land.sky === 'storm') return veiled(clear, 0.92, 0.45)
  return clear
}

/** Under closed clouds: little sun, grey light from all over. */
function veiled(light: Daylight, cover: number, level: number): Daylight {
  const grey = (color: Rgb, by: number, scale: number): Rgb => {
    const mean = luminance(color)
    const tinted: Rgb = [mean * 0.96, mean, mean * 1.06]
    return [0, 1, 2].map((i) => (color[i as 0] * (1 - by) + tinted[i as 0] * by) * scale) as unknown as Rgb
  }
  const sun = 1 - cover
  return {
    ...light,
    sunlight: [light.sunlight[0] * sun, light.sunlight[1] * sun, light.sunlight[2] * sun],
    skylight: grey(light.skylight, 0.8, 1.7 * level),
    zenith: grey(light.zenith, 0.85, 1.9 * level),
    horizon: grey(light.horizon, 0.7, 0.85 * level),
    glow: grey(light.glow, 0.5, 0.25),
    cloudLit: grey(light.cloudLit, 0.7, 0.75 * level),
    cloudDark: grey(light.cloudDark, 0.7, 0.6 * level),
    sight: light.sight * 0.6,
  }
}
