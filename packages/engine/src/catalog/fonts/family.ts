/** The moods that a page can have and that choose its faces and colours. */
export const MOODS = [
  'modern',
  'elegant',
  'bold',
  'technical',
  'friendly',
  'editorial',
  'industrial',
  'luxury',
  'romantic',
  'vintage',
  'western',
  'deco',
  'gothic',
  'spooky',
  'playful',
  'comic',
  'handwritten',
  'brutalist',
  'futuristic',
  'pixel',
  'sporty',
] as const
export type Mood = (typeof MOODS)[number]

export type FontKind =
  | 'grotesque'
  | 'geometric'
  | 'condensed'
  | 'wide'
  | 'rounded'
  | 'slab'
  | 'serif'
  | 'didone'
  | 'deco'
  | 'blackletter'
  | 'stencil'
  | 'western'
  | 'mono'
  | 'pixel'
  | 'comic'
  | 'hand'
  | 'brush'
  | 'script'
  | 'horror'
  | 'pictures'

/** What letters of another script look like beside a family that lacks them. */
export type Voice = 'sans' | 'display' | 'serif'

export type FontFamily = {
  id: string
  /** As its makers call it. */
  name: string
  kind: FontKind
  voice: Voice
  roles: readonly ('display' | 'text' | 'mono')[]
  moods: readonly Mood[]
  /** Lightest and heaviest weight that the files hold. */
  weights: readonly [number, number]
  /** The weights that are files of their own; absent: one file holds the whole range. */
  cuts?: readonly number[]
  /** Weight that its letters seem to have, for the letters of other scripts beside it; absent: the weight asked for. */
  seems?: number
  width: 'condensed' | 'normal' | 'wide'
  /** Draws small letters as capitals. */
  capitalsOnly: boolean
  hasItalic: boolean
  /** Letters join: spacing between them would tear them apart. */
  joins: boolean
  /** Families asked first for Latin, Greek and Cyrillic letters that it lacks. */
  standIns: readonly string[]
  /** How large letters are best set: line height and spacing in em; absent: 1 and -0.02. */
  headline?: { leading?: number; tracking?: number }
  /** Axes other than weight, at fixed values. */
  axes?: Readonly<Record<string, number>>
  /** npm package, named as the World asks for its files. */
  source: string
  /** A file in it; `{subset}`, `{style}` and `{weight}` are filled in. Without `{subset}` one file holds all. */
  file: string
}

type Ways = Partial<Omit<FontFamily, 'id' | 'name' | 'kind' | 'voice' | 'moods' | 'weights' | 'source' | 'file'>>

const USUAL = { roles: ['display'], width: 'normal', capitalsOnly: false, hasItalic: false, joins: false, standIns: [] } as const

/** A family whose one file for each subset holds all its weights. */
export function variable(
  [id, name]: readonly [string, string],
  [kind, voice]: readonly [FontKind, Voice],
  moods: readonly Mood[],
  weights: readonly [number, number],
  ways: Ways & { axis?: string; package?: string } = {},
): FontFamily {
  const { axis = 'wght', package: slug = id, ...rest } = ways
  return {
    ...USUAL,
    id,
    name,
    kind,
    voice,
    moods,
    weights,
    ...rest,
    source: `@fontsource-variable/${slug}`,
    file: `${slug}-{subset}-${axis}-{style}.woff2`,
  }
}

/** A family with a file for each of a few weights. */
export function fixed(
  [id, name]: readonly [string, string],
  [kind, voice]: readonly [FontKind, Voice],
  moods: readonly Mood[],
  cuts: readonly [number, ...number[]],
  ways: Ways & { subset?: string } = {},
): FontFamily {
  const { subset = '{subset}', ...rest } = ways
  return {
    ...USUAL,
    id,
    name,
    kind,
    voice,
    moods,
    cuts,
    weights: [cuts[0], cuts.at(-1) ?? cuts[0]],
    ...rest,
    source: `@fontsource/${id}`,
    file: `${id}-${subset}-{weight}-{style}.woff2`,
  }
}
