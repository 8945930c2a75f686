import { hexToOklch, oklchToHex } from '../color.ts'
import type { StageLight, StageLook } from '../scene/schema.ts'

export type RigOptions = {
  /** Where the key light comes from. */
  key?: 'left' | 'right' | 'top' | 'front' | 'back' | null
  temperature?: 'warm' | 'neutral' | 'cool' | null
  softness?: 'hard' | 'medium' | 'soft' | null
  /** Colour of rim lights, and a second one for the other side. */
  rimColor?: string | null
  rimColor2?: string | null
  /** A wall close behind the subject keeps out what would shine from there. */
  walled?: boolean
  /** Main colour of the subject: a dark one needs brighter strips before its form reads. */
  subjectColor?: string | null
}

export type Rig = StageLook & { lights: StageLight[] }

type Vec3 = [number, number, number]
const NEUTRAL = '#ffffff'
/** A breath warmer than white: in exactly neutral light the shadows of pale yellow things look green. */
const PAPER_WHITE = '#fffaf4'
const WARM = '#ffe3c6'
const COOL = '#cfe3ff'
/** Light on an edge of which no colour is told: cool, and nearly white. */
const RIM = '#b4cbff'

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

/**
 * A large dim source before the things, passing over what is behind them: in a picture that lives by its shadows it
 * keeps the side turned to the camera from being lost, and draws a gradient on what is dark.
 */
const form = ({ side, dark }: Wish, power: number, color: string): StageLight =>
  light('form', 'softbox', [side * 2.5, 1.5, 3.3], [2.8, 3.8], power * (1 + 1.6 * dark), color, { gridded: true })

type Wish = { side: number; tint: string; size: number; dark: number; options: RigOptions }

type Extra = { aim?: Vec3; gridded?: true }

const light = (
  name: string,
  kind: StageLight['kind'],
  at: Vec3,
  size: [number, number],
  power: number,
  color: string,
  { aim = [0, 0, 0], ...extra }: Extra = {},
): StageLight => ({ name: `light.${name}`, kind, at, aim, size, color, power, ...extra })

const look = (tone: StageLook['tone'], exposure: number, ambient: string, ambientPower: number): StageLook => ({
  tone,
  exposure,
  ambient,
  ambientPower,
})

/** Warm, neutral or cool, as asked; warm when nobody says. */
const daylight = ({ temperature }: RigOptions, warm: string): string =>
  temperature === 'cool' ? '#eaf1ff' : temperature === 'neutral' ? '#fffaf3' : warm

const BUILDERS = {
  // Two feathered strips draw long soft gradients down both flanks, one clearly darker; the scrim overhead opens the top and grounds the shadow.
  'soft-studio': ({ side, tint: asked, size, dark }) => {
    const tint = asked === NEUTRAL ? PAPER_WHITE : asked
    return {
      lights: [
        light('key', 'strip', [side * 3.6, 1, 1], [1.7 * size, 5.4 * size], 1.25 + 1.4 * dark, tint),
        light('fill', 'strip', [side * -3.6, 0.6, 0.3], [1 * size, 5.2 * size], 0.42 + 1.7 * dark, tint),
        light('scrim', 'softbox', [side * 0.6, 4.4, 0.2], [6 * size, 5 * size], 0.66, tint),
        light('back', 'strip', [side * -1.9, 2.2, -3.2], [2.2, 1.6], 0.4, tint),
      ],
      ...look('product', 0.12, '#f8f6f3', 0.17 - 0.07 * dark),
    }
  },
  'high-key': ({ side, tint, size }) => ({
    lights: [
      light('key', 'softbox', [side * 3.2, 1.6, 2.8], [4 * size, 4.6 * size], 0.75, tint),
      light('fill', 'softbox', [side * -3.4, 1.2, 2.2], [3.6, 4.6], 0.45, tint),
      light('scrim', 'softbox', [0, 4.6, 0], [7, 6], 0.85, tint),
    ],
    ...look('product', 0.24, '#ffffff', 0.5),
  }),
  // A large window beside the camera, a morning sun in it; the room's walls answer from the other side and from behind.
  window: ({ side, options }) => ({
    lights: [
      light('window', 'window', [side * 6.2, 3.9, 2.2], [5.6, 5], 1.3, daylight(options, '#fff8f0'), { aim: [0, -0.1, 0] }),
      light('sky', 'softbox', [side * 2.6, 5.4, 0.6], [4.4, 4.4], 0.2, '#eef3fb'),
      light('back', 'softbox', [side * 3.6, 3.2, -5.2], [4.4, 3.6], 0.34, '#f6f6f4'),
      light('bounce', 'softbox', [side * -5, 1.8, 2.4], [5, 5], 0.07, '#fff4e6'),
    ],
    ...look('product', 0.3, '#f3f1ee', 0.17),
  }),
  // Food and still life: a large window behind and to the side rakes over every surface; a white card in front lifts the shadows.
  'back-window': ({ side, tint, options }) => ({
    lights: [
      light('key', 'softbox', [side * 3.1, 3.6, -2.9], [4.6, 3.6], 1.25, daylight(options, '#fffaf4')),
      light('side', 'softbox', [side * 4.4, 1.8, 0.8], [2.6, 3.4], 0.34, tint),
      light('card', 'softbox', [side * -3.2, 1.2, 3], [3.4, 3], 0.24, '#fffaf5'),
    ],
    ...look('product', 0.32, '#f4f3f1', 0.17),
  }),
  // One hard sun high at the side: crisp black shadows with a little sky in them.
  'hard-sun': ({ side, tint }) => ({
    lights: [
      light('sun', 'sun', [side * 6, 6.2, 4.6], [0.42, 0.42], 1.25, tint === NEUTRAL ? '#fff6e8' : tint),
      light('sky', 'softbox', [side * -2.4, 5, 1], [5, 5], 0.12, '#dfeaff'),
      light('kicker', 'strip', [side * -3.4, 1.2, -2.4], [0.8, 3.6], 0.3, tint, { gridded: true }),
    ],
    ...look('product', 0.08, '#eaf0fb', 0.14),
  }),
  'golden-hour': ({ side, options }) => ({
    lights: [
      // Redder than it is seen: what is bright drifts to yellow on its way to the picture.
      options.walled
        ? light('sun', 'sun', [side * 7, 2.6, 2.2], [0.6, 0.6], 1.25, '#ffd2ae')
        : light('sun', 'sun', [side * 7, 2.6, -2.4], [0.6, 0.6], 1.5, '#ffc295'),
      light('rim', 'strip', [side * 2.6, 1.6, -3], [1.4, 4], 1, '#ffc69c', { gridded: true }),
      light('sky', 'softbox', [side * -2, 5, 3], [5, 5], 0.24, '#c6c9ee'),
      light('bounce', 'softbox', [side * -4, 0.9, 2.8], [3.5, 3.5], 0.2, '#ffd2b8'),
    ],
    ...look('filmic', 0.5, '#e6cbca', 0.16),
  }),
  // The first sun of the day: low, long shadows, pale gold against a cool room.
  morning: ({ side, options }) => ({
    lights: [
      light('sun', 'sun', [side * 7.2, 3, 1.4], [0.5, 0.5], 1.25, daylight(options, '#fff0da')),
      light('sky', 'softbox', [side * 1.2, 5.2, -1.4], [6, 5], 0.32, '#e6effb'),
      light('bounce', 'softbox', [side * -4.4, 1.4, 2.2], [4, 4], 0.1, '#fff0dc'),
    ],
    ...look('product', 0.2, '#e9eef6', 0.18),
  }),
  // A bright field behind everything: edges glow, glass and leaves light up, shadows come towards the camera.
  backlit: ({ side, options }) => ({
    lights: [
      light('field', 'softbox', [side * 0.7, 3.1, -4], [6.4, 4], 1.6, daylight(options, '#fff0da')),
      light('edge', 'strip', [side * 3, 1.1, -2.4], [1, 4.6], 1.5, daylight(options, '#ffe9cc'), { gridded: true }),
      light('edge-2', 'strip', [side * -3, 1.1, -2.4], [1, 4.6], 1.1, daylight(options, '#ffe9cc'), { gridded: true }),
      light('front', 'softbox', [side * 1.6, 2, 4.2], [4, 3.4], 0.42, '#ffffff'),
    ],
    ...look('filmic', 0.72, '#f2ece4', 0.2),
  }),
  // A dull sky: all from above, next to no shadow, a little cool.
  overcast: ({ tint }) => ({
    lights: [
      light('sky', 'softbox', [0, 5.4, 0.4], [11, 9], 0.95, tint === NEUTRAL ? '#eef3f8' : tint),
      light('front', 'softbox', [0, 2.6, 5.4], [7, 4], 0.14, '#eef3f8'),
    ],
    ...look('product', 0.02, '#e4ebf2', 0.42),
  }),
  // Beauty: a large soft source above the lens, its card below, and two edges.
  clamshell: ({ side, tint, dark }) => ({
    lights: [
      light('key', 'softbox', [side * 0.5, 2.9, 3.3], [3.4, 2.6], 0.85, tint),
      light('card', 'softbox', [0, -0.2, 3.4], [3, 1.6], 0.3, tint),
      light('edge', 'strip', [side * 3.3, 1.2, -1.8], [0.9, 4.8], 1.1 + dark, tint, { gridded: true }),
      light('edge-2', 'strip', [side * -3.3, 1.2, -1.8], [0.9, 4.8], 1.1 + dark, tint, { gridded: true }),
      light('scrim', 'softbox', [0, 4.6, -0.6], [5, 4], 0.4, tint),
    ],
    ...look('product', 0.06, '#ffffff', 0.2),
  }),
  // Coloured strips from behind cut both edges out of the dark; a small soft top shows the form. Only a breath of the colour reaches the ground.
  rim: ({ side, tint, dark, options }) => {
    const first = glowing(options.rimColor ?? RIM)
    const second = glowing(options.rimColor2 ?? options.rimColor ?? RIM)
    return {
      lights: [
        light('rim-left', 'strip', [-3.1, 0.7, -1.8], [1.3, 4.8], 3.2, first, { gridded: true }),
        light('rim-right', 'strip', [3.1, 0.7, -1.8], [1.3, 4.8], 3.2, second, { gridded: true }),
        light('spill-left', 'strip', [-4.4, 2.4, -3], [1.2, 2.6], 0.34, first),
        light('spill-right', 'strip', [4.4, 2.4, -3], [1.2, 2.6], 0.34, second),
        light('top', 'softbox', [side * 0.4, 3.8, 0.6], [3, 2.2], 0.8 + 0.7 * dark, tint),
        light('front', 'softbox', [side * 2.8, 1.6, 3.4], [2, 3.4], 0.5 + 0.5 * dark, tint, { gridded: true }),
      ],
      ...look('moody', 0, '#8fa3d0', 0.03),
    }
  },
  // Two colours from both sides, as of signs: one is the key, the other fills its shadows.
  neon: ({ side, options }) => {
    const first = glowing(options.rimColor ?? '#ff3fa4')
    const second = glowing(options.rimColor2 ?? (options.rimColor ? turned(options.rimColor) : '#29c7ff'))
    return {
      lights: [
        light('sign', 'strip', [side * 3.2, 1.4, 1.2], [0.9, 4.2], 1.05, first),
        light('sign-2', 'strip', [side * -3.2, 1.1, -0.6], [0.9, 4.2], 1.3, second),
        light('edge', 'strip', [side * -2.6, 1.2, -2.4], [0.8, 4], 1.6, second, { gridded: true }),
        light('edge-2', 'strip', [side * 2.6, 1.2, -2.4], [0.8, 4], 1.4, first, { gridded: true }),
      ],
      ...look('moody', 0.1, '#6a63b8', 0.03),
    }
  },
  'low-key': (wish) => {
    const { side, tint, size, dark } = wish
    return {
      lights: [
        light('key', 'softbox', [side * 3.6, 2.4, 0.6], [1.6 * size, 3 * size], 1.15, tint),
        light('edge', 'strip', [side * -3.1, 1.4, -2.4], [0.7, 4], 1.2 + 0.6 * dark, tint, { gridded: true }),
        light('edge-2', 'strip', [side * 3, 1.4, -2.4], [0.6, 4], 0.6 + 0.6 * dark, tint, { gridded: true }),
        form(wish, 0.3, tint),
      ],
      ...look('moody', 0.45 + 0.3 * dark, '#c9d0dc', 0.018),
    }
  },
  // A single source from the very side, small enough to draw the shadow's edge: half of everything is in the dark.
  side: (wish) => {
    const { side, tint, size, dark } = wish
    return {
      lights: [
        light('key', 'softbox', [side * 4.2, 1.8, 0.5], [0.9 * size, 2.2 * size], 1.5, tint),
        light('edge', 'strip', [side * -2.9, 1.3, -2.4], [0.5, 3.8], 1 + 0.8 * dark, tint, { gridded: true }),
        light('glow', 'softbox', [side * 1.2, 1.4, -3.6], [3, 3], 0.3, tint, { gridded: true }),
        form(wish, 0.2, tint),
      ],
      ...look('moody', 0.6 + 0.3 * dark, '#cdd2dc', 0.03),
    }
  },
  // A lantern of the theatre from above: a pool of light, the rest of the stage black.
  spotlight: (wish) => {
    const { side, tint, dark } = wish
    return {
      lights: [
        light('spot', 'spot', [side * 2.1, 6.4, 2.2], [1.5, 1.5], 1.5, tint, { aim: [0, -0.3, 0] }),
        light('edge', 'strip', [side * -2.9, 2, -2.6], [0.6, 3.6], 0.9, tint, { gridded: true }),
        form(wish, 0.16, tint),
      ],
      ...look('moody', 0.75 + 0.2 * dark, '#b9c2d6', 0.008),
    }
  },
  // A flame near the table: warm, low, and soon lost.
  candle: ({ side }) => ({
    lights: [
      light('flame', 'point', [side * 2.3, 0.7, 1.3], [0.34, 0.5], 0.8, '#ffcb98'),
      light('flame-2', 'point', [side * -2.9, 1, -1.5], [0.3, 0.45], 0.46, '#ffc083'),
      light('room', 'softbox', [side * 1.5, 4.6, 2.6], [4, 4], 0.1, '#ffdcb8'),
    ],
    ...look('moody', 0.46, '#cfae92', 0.034),
  }),
  moonlight: (wish) => {
    const { side, dark } = wish
    return {
      lights: [
        light('moon', 'softbox', [side * 4.6, 5.4, -4.2], [0.9, 0.9], 1.1, '#9fc0ff'),
        light('edge', 'strip', [side * -3, 1.2, -2.2], [0.7, 4], 0.8, '#86a8f2', { gridded: true }),
        light('sky', 'softbox', [side * -1, 5, 3], [5, 5], 0.26, '#7f9be0'),
        form(wish, 0.34, '#a9c2f4'),
      ],
      ...look('moody', 0.75 + 0.3 * dark, '#5f7ab8', 0.06),
    }
  },
  // Sun through slats: bars of light across everything.
  blinds: ({ side, options }) => ({
    lights: [
      light('sun', 'blinds', [side * 5.6, 4.2, 3.4], [0.34, 0.34], 1.35, daylight(options, '#ffe9c8')),
      light('sky', 'softbox', [side * 2.4, 5.2, 1], [5, 5], 0.14, '#e8eefb'),
      light('bounce', 'softbox', [side * -4.4, 1.6, 2.2], [4, 4], 0.08, '#fff0dc'),
    ],
    ...look('filmic', 0.62, '#ece8e4', 0.13),
  }),
  // Sun through a tree: spots of light and leaf shadows.
  dappled: ({ side, options }) => ({
    lights: [
      light('sun', 'leaves', [side * 4.8, 5.8, 2.8], [0.4, 0.4], 1.35, daylight(options, '#fff0d2')),
      light('sky', 'softbox', [side * -1.6, 5.2, 1], [5, 5], 0.2, '#e4eefb'),
      light('bounce', 'softbox', [side * -4.4, 1.2, 2.4], [4, 4], 0.1, '#f3f4dc'),
    ],
    ...look('product', 0.16, '#e9efe4', 0.18),
  }),
} satisfies Record<string, (wish: Wish) => Rig>

export type RigName = keyof typeof BUILDERS
export const RIGS = Object.keys(BUILDERS) as RigName[]

/** A colour as a light: as bright as its hue can be, so that a navy rim still shines. */
function glowing(hex: string): string {
  const { l, c, h } = hexToOklch(hex)
  return c < 0.02 ? '#ffffff' : oklchToHex({ l: Math.max(l, 0.62), c: Math.max(c, 0.16), h })
}

/** The colour across the wheel that signs pair with another. */
function turned(hex: string): string {
  const { l, c, h } = hexToOklch(hex)
  return oklchToHex({ l, c, h: (h + 130) % 360 })
}
