import { hexToOklch, oklchToHex } from '../color.ts'
import type { StageLight, StageLook } from '../scene/schema.ts'

export const RIGS = ['soft-studio', 'window', 'rim', 'low-key', 'golden-hour', 'high-key'] as const
export type RigName = (typeof RIGS)[number]

export type RigOptions = {
  /** Where the key light comes from. */
  key?: 'left' | 'right' | 'top' | 'front' | 'back' | null
  temperature?: 'warm' | 'neutral' | 'cool' | null
  softness?: 'hard' | 'medium' | 'soft' | null
  /** Colour of rim lights, and a second one for the other side. */
  rimColor?: string | null
  rimColor2?: string | null
  /** Main colour of the subject: a dark one needs brighter strips before its form reads. */
  subjectColor?: string | null
}

export type Rig = Omit<StageLook, never> & { lights: StageLight[] }

type Vec3 = [number, number, number]
const NEUTRAL = '#ffffff'
const WARM = '#ffe3c6'
const COOL = '#cfe3ff'

/**
 * A light rig in the subject's own measure: origin at the middle of the subject, unit its radius,
 * the camera along +z. Power 1 is a normal key light.
 */
export function rig(name: RigName, options: RigOptions = {}): Rig {
  const side = options.key === 'right' ? 1 : -1
  const tint = options.temperature === 'warm' ? WARM : options.temperature === 'cool' ? COOL : NEUTRAL
  const size = options.softness === 'hard' ? 0.35 : options.softness === 'medium' ? 0.7 : 1
  const dark = options.subjectColor ? Math.max(0, Math.min(1, (0.5 - hexToOklch(options.subjectColor).l) / 0.25)) : 0
  return BUILDERS[name]({ side, tint, size, dark, options })
}

type Wish = { side: number; tint: string; size: number; dark: number; options: RigOptions }

const light = (
  name: string,
  kind: StageLight['kind'],
  at: Vec3,
  size: [number, number],
  power: number,
  color: string,
  aim: Vec3 = [0, 0, 0],
): StageLight => ({
  name: `light.${name}`,
  kind,
  at,
  aim,
  size,
  color,
  power,
})

const BUILDERS: Record<RigName, (wish: Wish) => Rig> = {
  // Two feathered strips draw long soft gradients down both flanks; the scrim overhead opens the top and grounds the shadow.
  'soft-studio': ({ side, tint, size, dark }) => ({
    lights: [
      light('key', 'strip', [side * 3.6, 0.8, 0.6], [1.5 * size, 5.4 * size], 1.15 + 1.5 * dark, tint),
      light('fill', 'strip', [side * -3.6, 0.6, 0.3], [1 * size, 5.2 * size], 0.75 + 1.6 * dark, tint),
      light('scrim', 'softbox', [0, 4.4, 0.4], [6 * size, 5 * size], 0.7, tint),
      light('back', 'strip', [side * -1.9, 2.2, -3.2], [2.2, 1.6], 0.35, tint),
    ],
    ambient: '#f4f6fa',
    ambientPower: 0.2 - 0.1 * dark,
    tone: 'product',
    exposure: 0,
  }),
  'high-key': ({ side, tint, size }) => ({
    lights: [
      light('key', 'softbox', [side * 3.2, 1.6, 2.8], [4 * size, 4.6 * size], 0.75, tint),
      light('fill', 'softbox', [side * -3.4, 1.2, 2.2], [3.6, 4.6], 0.55, tint),
      light('scrim', 'softbox', [0, 4.6, 0], [7, 6], 0.8, tint),
    ],
    ambient: '#ffffff',
    ambientPower: 0.6,
    tone: 'product',
    exposure: 0.1,
  }),
  // A large window beside the camera, a morning sun in it; the room's walls answer from the other side and from behind.
  window: ({ side, options }) => {
    const warm = options.temperature === 'cool' ? '#eaf1ff' : options.temperature === 'neutral' ? '#fffaf3' : '#fff1df'
    return {
      lights: [
        light('window', 'window', [side * 6.2, 3.9, 3.6], [5.6, 5], 1.2, warm, [0, -0.1, 0]),
        light('sky', 'softbox', [side * 1.6, 5.4, 2.2], [5, 5], 0.22, '#eef3fb'),
        light('back', 'softbox', [side * 3.6, 3.2, -5.2], [4.4, 3.6], 0.32, '#f6f6f4'),
        light('bounce', 'softbox', [side * -5, 1.8, 2.4], [5, 5], 0.13, '#fff4e6'),
      ],
      ambient: '#f3f1ee',
      ambientPower: 0.26,
      tone: 'product',
      exposure: 0.22,
    }
  },
  'golden-hour': ({ side }) => ({
    lights: [
      light('sun', 'sun', [side * 7, 2.5, -2.6], [0.7, 0.7], 1.9, '#ffb468'),
      light('sky', 'softbox', [side * -2, 5, 3], [5, 5], 0.18, '#b9cdf5'),
      light('bounce', 'softbox', [side * -5, 0.8, 2], [3.5, 3.5], 0.14, '#ffcf9a'),
    ],
    ambient: '#d9d4de',
    ambientPower: 0.14,
    tone: 'filmic',
    exposure: 0.05,
  }),
  // Coloured strips from behind cut both edges out of the dark; a small soft top shows the form.
  rim: ({ side, tint, options }) => {
    const first = glowing(options.rimColor ?? '#3f7dff')
    const second = glowing(options.rimColor2 ?? options.rimColor ?? '#3f7dff')
    return {
      lights: [
        light('rim-left', 'strip', [-3.2, 0.6, -2.1], [1.5, 4.8], 3.6, first),
        light('rim-right', 'strip', [3.2, 0.6, -2.1], [1.5, 4.8], 3.6, second),
        light('top', 'softbox', [side * 0.4, 3.8, 0.9], [4.4, 2.8], 1.7, tint),
        light('front', 'softbox', [side * 2.8, 1.6, 3.4], [2, 3.4], 0.55, tint),
      ],
      ambient: '#8fa3d0',
      ambientPower: 0.05,
      tone: 'moody',
      exposure: 0.35,
    }
  },
  'low-key': ({ side, tint, size }) => ({
    lights: [
      light('key', 'softbox', [side * 3.6, 2.2, 0.8], [1.8 * size, 3.4 * size], 0.9, tint),
      light('edge', 'strip', [side * -3.2, 1.4, -2.6], [0.7, 4], 0.7, tint),
    ],
    ambient: '#c9d0dc',
    ambientPower: 0.03,
    tone: 'moody',
    exposure: 0,
  }),
}

/** A colour as a light: as bright as its hue can be, so that a navy rim still shines. */
function glowing(hex: string): string {
  const { l, c, h } = hexToOklch(hex)
  return c < 0.02 ? '#ffffff' : oklchToHex({ l: Math.max(l, 0.62), c: Math.max(c, 0.16), h })
}
