import type { Brief } from '../brief/schema.ts'
import { RIGS, type RigName, type RigOptions } from '../catalog/rigs.ts'

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

/** The rig asked for, in whatever words, or the usual one of the place; `night` is the place's own after dark. */
export function rigOf(brief: Brief, usual: RigName, night?: RigName): RigName {
  const { rig, rimColor, softness, shadow, mood } = brief.lighting
  if (isRig(rig)) return rig
  if (rimColor) return 'rim'
  const { time } = brief.setting
  const timed = time && ((time === 'evening' || time === 'night') && night ? night : RIGS_OF_TIMES[time])
  if (timed) return timed
  if (softness === 'hard' || shadow === 'hard') return 'hard-sun'
  if (shadow === 'long') return 'morning'
  return RIGS_OF_MOODS.find(([words]) => words.test(mood ?? ''))?.[1] ?? usual
}

/** What is said about the light, as a rig takes it. */
export function lightOptions({ lighting, layout }: Brief): RigOptions {
  return {
    // Light comes from the subject's side of the picture, so that shadows fall into the free part and lead to it.
    key: lighting.key ?? (layout.subjectRegion?.includes('right') ? 'right' : 'left'),
    temperature: lighting.temperature,
    softness: lighting.softness,
    rimColor: lighting.rimColor?.hex ?? null,
  }
}
