import type { Brief } from '../brief/schema.ts'
import { familyOf } from '../catalog/materials/index.ts'
import { RIGS, type RigName, type RigOptions } from '../catalog/rigs.ts'
import { type SetName, setOf } from '../catalog/sets.ts'
import { INDOOR_SETS } from '../catalog/sets-indoors.ts'
import { OUTDOOR_SETS } from '../catalog/sets-outdoors.ts'
import { hexToOklch } from '../color.ts'
import type { StageLight } from '../scene/index.ts'
import type { Actor } from './place.ts'

/** Rigs that leave most of the picture in the dark. */
const DARK: readonly string[] = ['low-key', 'side', 'spotlight', 'candle', 'moonlight', 'rim', 'neon'] satisfies RigName[]

export const isDarkRig = (name: string): boolean => DARK.includes(name)

const isRig = (name: string | null): name is RigName => name !== null && (RIGS as readonly string[]).includes(name)

/** Light at a time of day, and the light that a mood is known by. */
const RIGS_OF_TIMES: Partial<Record<NonNullable<Brief['setting']['time']>, RigName>> = {
  morning: 'morning',
  noon: 'hard-sun',
  golden: 'golden-hour',
  evening: 'golden-hour',
  night: 'moonlight',
}
const RIGS_OF_MOODS: readonly [RegExp, RigName][] = [
  [/moody|dramatic|mysterious|gritty|noir/, 'side'],
  [/dreamy|ethereal|romantic/, 'backlit'],
  [/airy|fresh|clean/, 'high-key'],
  [/cozy|cosy|nostalgic/, 'golden-hour'],
]

/** The rig asked for, in whatever words, or the usual one of the place; `night` is its own after dark, when the moon shines only outdoors. */
export function rigOf(brief: Brief, usual: RigName, night: RigName = 'moonlight'): RigName {
  const { rig, rimColor, softness, shadow, mood } = brief.lighting
  if (isRig(rig)) return rig
  if (rimColor) return 'rim'
  const { time } = brief.setting
  const timed = time && (isDarkHour(time) && night !== 'moonlight' ? night : RIGS_OF_TIMES[time])
  if (timed) return timed
  if (softness === 'hard' || shadow === 'hard') return 'hard-sun'
  if (shadow === 'long') return 'morning'
  return RIGS_OF_MOODS.find(([words]) => words.test(mood ?? ''))?.[1] ?? usual
}

const isDarkHour = (time: Brief['setting']['time']): boolean => time === 'evening' || time === 'night'

/** Whether there are walls about a place. */
export const isIndoors = (set: SetName): boolean => Object.hasOwn(INDOOR_SETS, set)

/** How a set is lit after dark: by its own lamps, by those of any room, or by the moon. */
export const nightRigOf = (set: SetName): RigName => setOf(set).night ?? (Object.hasOwn(OUTDOOR_SETS, set) ? 'moonlight' : 'candle')

/** Lightness, in Oklab, below which a thing is lost before an equally dark wall. */
const DARKEST = 0.45

/** Strips from behind that draw the edge of a dark thing out of the dark; none where the rig has such already. */
export function outlining(heroes: readonly Actor[], backdrop: string, lights: readonly StageLight[]): StageLight[] {
  const isDark = ({ object }: Actor) => hexToOklch((Object.values(object.materials)[0]?.color ?? '#ffffff').slice(0, 7)).l < DARKEST
  if (hexToOklch(backdrop.slice(0, 7)).l > DARKEST || !heroes.some(isDark) || lights.some(({ gridded }) => gridded)) return []
  return ([-1, 1] as const).map((side) => ({
    name: side < 0 ? 'light.outline' : 'light.outline-2',
    kind: 'strip',
    at: [side * 2.9, 1.3, -2.3],
    aim: [0, 0, 0],
    size: [0.8, 4.2],
    color: '#ffffff',
    power: side < 0 ? 1.3 : 0.9,
    gridded: true,
  }))
}

/** Dark liquid and crystal are black in the dark unless something shines through them: a large soft source behind, out of sight of all else. */
export function shiningThrough(heroes: readonly Actor[], rigName: string): StageLight[] {
  const isGlass = ({ object }: Actor) => Object.values(object.materials).some(({ family }) => familyOf(family).transmission > 0.5)
  if (!isDarkRig(rigName) || !heroes.some(isGlass)) return []
  const shine = (name: string, at: [number, number, number], size: [number, number], power: number): StageLight => ({
    name: `light.${name}`,
    kind: 'softbox',
    at,
    aim: [0, 0, 0],
    size,
    color: '#fff1e0',
    power,
    gridded: true,
  })
  return [shine('through', [0.5, 0.5, -3.2], [2.8, 3], 1.5)]
}

/** What is said about the light, as a rig takes it. */
export function lightOptions({ lighting, layout, setting }: Brief): RigOptions {
  return {
    // Light comes from the subject's side of the picture, so that shadows fall into the free part and lead to it.
    key: lighting.key ?? (layout.subjectRegion?.includes('right') ? 'right' : 'left'),
    // Lamps are warm.
    temperature: lighting.temperature ?? (isDarkHour(setting.time) ? 'warm' : null),
    softness: lighting.softness,
    rimColor: lighting.rimColor?.hex ?? null,
  }
}
