import { lightingOf } from '../../brief/lighting.ts'
import type { Glow } from '../../retouch/relight.ts'
import type { Pixels } from '../../trace/index.ts'
import type { OperationOf } from '../plan.ts'
import type { Studio } from './studio.ts'

/** How bright, warm and deep each light of a studio makes a photo, as far as its tone can. */
const RIGS: Record<string, Partial<Omit<Glow, 'from'>>> = {
  candle: { brightness: -0.35, warmth: 0.9, contrast: 0.3 },
  spotlight: { brightness: -0.3, contrast: 0.5 },
  neon: { brightness: -0.3, warmth: -0.4, contrast: 0.4 },
  backlit: { brightness: 0.1, contrast: -0.2 },
  'golden-hour': { warmth: 0.7, contrast: 0.15 },
  moonlight: { brightness: -0.7, warmth: -0.8, contrast: 0.1 },
  side: { contrast: 0.45 },
  'low-key': { brightness: -0.5, contrast: 0.4 },
  'hard-sun': { brightness: 0.1, warmth: 0.1, contrast: 0.5 },
  overcast: { warmth: -0.15, contrast: -0.3 },
  clamshell: { brightness: 0.25, contrast: -0.15 },
  morning: { brightness: 0.1, warmth: 0.3 },
  window: { brightness: 0.1 },
  'high-key': { brightness: 0.5, contrast: -0.25 },
  'soft-studio': { brightness: 0.2, contrast: -0.1 },
}
/** The same by the hour. */
const HOURS: [RegExp, Partial<Omit<Glow, 'from'>>][] = [
  [/\bblue hour|twilight|dusk\b/, { brightness: -0.4, warmth: -0.6 }],
  [/\bsunset|golden hour|evening\b/, { warmth: 0.7, brightness: -0.1, contrast: 0.15 }],
  [/\bsunrise|dawn|morning\b/, { warmth: 0.35, brightness: 0.1 }],
  [/\bnight(?:time)?\b/, { brightness: -0.8, warmth: -0.7, contrast: 0.1 }],
  [/\bnoon|midday\b/, { brightness: 0.2, contrast: 0.2 }],
]
const SIDES: Record<string, Glow['from']> = {
  left: [-1, 0],
  right: [1, 0],
  above: [0, 1],
  top: [0, 1],
  below: [0, -1],
  front: [0, 0],
  back: [0, 0.4],
}

/** A photo in another light, by tone: what falls from a side, how bright, how warm, how deep. Its own shadows stay, and that is said. */
export async function relitPhoto(studio: Studio, { light }: OperationOf<'light'>): Promise<Pixels> {
  const wish = lightingOf(light, light)
  const hour = HOURS.find(([pattern]) => pattern.test(light))?.[1]
  const side = /\b(?:from (?:the )?|on the )(left|right|above|top|below|front|back)\b|\b(left|right)[- ](?:side )?light/.exec(light)
  const temperature = wish.temperature === 'warm' ? 0.5 : wish.temperature === 'cool' ? -0.5 : 0
  const look = { ...(wish.rig ? RIGS[wish.rig] : {}), ...hour }
  studio.warn({
    code: 'light_by_tone',
    message:
      'The light of a photo was changed in tone only, its brightness and its colour: shadows and reflections stay as they were taken.',
  })
  const glow: Glow = {
    from: SIDES[side?.[1] ?? side?.[2] ?? ''] ?? [0, 0],
    brightness: look.brightness ?? 0,
    warmth: look.warmth ?? temperature,
    contrast: look.contrast ?? (wish.softness === 'hard' ? 0.3 : wish.softness === 'soft' ? -0.15 : 0),
  }
  return studio.aside('relit', studio.pixels, glow, studio.allowed)
}
