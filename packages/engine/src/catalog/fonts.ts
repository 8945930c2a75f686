/** The type catalogue: families as data. Files are named `<package>/<file>` and come from the World. */

export type Mood = 'modern' | 'elegant' | 'bold' | 'technical' | 'friendly' | 'editorial' | 'industrial'

export type FontFamily = {
  id: string
  kind: 'sans' | 'serif' | 'mono'
  roles: readonly ('display' | 'text' | 'mono')[]
  moods: readonly Mood[]
  /** Lightest and heaviest weight that the files hold. */
  weights: readonly [number, number]
  width: 'condensed' | 'normal' | 'wide'
  /** Draws small letters as capitals. */
  capitalsOnly: boolean
  hasItalic: boolean
  subsets: readonly Subset[]
  /** Path of a subset's file, `{subset}` and `{style}` to be filled in. */
  file: string
}

export type Subset = keyof typeof SUBSETS

/** Code point ranges of the subset files, as their packages state them (inclusive pairs). */
const SUBSETS = {
  latin: ranges('0-FF,131,152-153,2BB-2BC,2C6,2DA,2DC,304,308,329,2000-206F,20AC,2122,2191,2193,2212,2215,FEFF,FFFD'),
  'latin-ext': ranges(
    '100-2BA,2BD-2C5,2C7-2CC,2CE-2D7,2DD-2FF,304,308,329,1D00-1DBF,1E00-1E9F,1EF2-1EFF,2020,20A0-20AB,20AD-20C0,2113,2C60-2C7F,A720-A7FF',
  ),
  vietnamese: ranges('102-103,110-111,128-129,168-169,1A0-1A1,1AF-1B0,300-301,303-304,308-309,323,329,1EA0-1EF9,20AB'),
  greek: ranges('370-377,37A-37F,384-38A,38C,38E-3A1,3A3-3FF'),
  'greek-ext': ranges('1F00-1FFF'),
  cyrillic: ranges('301,400-45F,490-491,4B0-4B1,2116'),
  'cyrillic-ext': ranges('460-52F,1C80-1C8A,20B4,2DE0-2DFF,A640-A69F,FE2E-FE2F'),
} as const

const LATIN: readonly Subset[] = ['latin', 'latin-ext', 'vietnamese']

const variable = (name: string) => `@fontsource-variable/${name}/files/${name}-{subset}-wght-{style}.woff2`
const fixed = (name: string) => `@fontsource/${name}/files/${name}-{subset}-400-{style}.woff2`
const ARCHIVO = '@fontsource-variable/archivo/files/archivo-{subset}-wdth-{style}.woff2'

export const FONTS: readonly FontFamily[] = [
  {
    id: 'inter',
    kind: 'sans',
    roles: ['text', 'display'],
    moods: ['modern', 'technical', 'friendly'],
    weights: [100, 900],
    width: 'normal',
    capitalsOnly: false,
    hasItalic: true,
    subsets: ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
    file: variable('inter'),
  },
  {
    id: 'space-grotesk',
    kind: 'sans',
    roles: ['display', 'text'],
    moods: ['modern', 'technical', 'friendly'],
    weights: [300, 700],
    width: 'normal',
    capitalsOnly: false,
    hasItalic: false,
    subsets: LATIN,
    file: variable('space-grotesk'),
  },
  {
    id: 'archivo',
    kind: 'sans',
    roles: ['display', 'text'],
    moods: ['bold', 'industrial', 'editorial'],
    weights: [100, 900],
    width: 'normal',
    capitalsOnly: false,
    hasItalic: true,
    subsets: LATIN,
    file: ARCHIVO,
  },
  {
    id: 'archivo-expanded',
    kind: 'sans',
    roles: ['display'],
    moods: ['bold', 'modern', 'technical'],
    weights: [100, 900],
    width: 'wide',
    capitalsOnly: false,
    hasItalic: true,
    subsets: LATIN,
    file: ARCHIVO,
  },
  {
    id: 'archivo-condensed',
    kind: 'sans',
    roles: ['display'],
    moods: ['industrial', 'editorial'],
    weights: [100, 900],
    width: 'condensed',
    capitalsOnly: false,
    hasItalic: true,
    subsets: LATIN,
    file: ARCHIVO,
  },
  {
    id: 'playfair-display',
    kind: 'serif',
    roles: ['display', 'text'],
    moods: ['elegant', 'editorial'],
    weights: [400, 900],
    width: 'normal',
    capitalsOnly: false,
    hasItalic: true,
    subsets: ['latin', 'latin-ext', 'vietnamese', 'cyrillic'],
    file: variable('playfair-display'),
  },
  {
    id: 'jetbrains-mono',
    kind: 'mono',
    roles: ['mono', 'text'],
    moods: ['technical'],
    weights: [100, 800],
    width: 'normal',
    capitalsOnly: false,
    hasItalic: true,
    subsets: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
    file: variable('jetbrains-mono'),
  },
  {
    id: 'anton',
    kind: 'sans',
    roles: ['display'],
    moods: ['bold', 'industrial'],
    weights: [400, 400],
    width: 'condensed',
    capitalsOnly: false,
    hasItalic: false,
    subsets: LATIN,
    file: fixed('anton'),
  },
  {
    id: 'bebas-neue',
    kind: 'sans',
    roles: ['display'],
    moods: ['bold', 'industrial', 'editorial'],
    weights: [400, 400],
    width: 'condensed',
    capitalsOnly: true,
    hasItalic: false,
    subsets: ['latin', 'latin-ext'],
    file: fixed('bebas-neue'),
  },
]

/** Asked in this order for letters that a family lacks. */
const FALLBACKS: readonly string[] = ['inter', 'jetbrains-mono']

const BY_ID = new Map(FONTS.map((family) => [family.id, family]))

/** The family of that id (Inter for an unknown one) and those that stand in for letters it lacks. */
export function familyChain(id: string): FontFamily[] {
  const first = BY_ID.get(id) ?? (BY_ID.get('inter') as FontFamily)
  return [first, ...FALLBACKS.flatMap((fallback) => (fallback === first.id ? [] : [BY_ID.get(fallback) as FontFamily]))]
}

/** Files of a family whose ranges hold any of the code points. */
export function fontFiles(family: FontFamily, codePoints: Iterable<number>, italic: boolean): string[] {
  const wanted = new Set<Subset>()
  for (const codePoint of codePoints) {
    for (const subset of family.subsets) if (holds(SUBSETS[subset], codePoint)) wanted.add(subset)
  }
  const style = italic && family.hasItalic ? 'italic' : 'normal'
  return family.subsets
    .filter((subset) => wanted.has(subset))
    .map((subset) => family.file.replace('{subset}', subset).replace('{style}', style))
}

/** A display family and a text family that stand well together. */
export type FontPair = { display: string; displayWeight: number; text: string }

const PAIRS: Record<Mood, readonly FontPair[]> = {
  modern: [
    { display: 'space-grotesk', displayWeight: 700, text: 'inter' },
    { display: 'inter', displayWeight: 800, text: 'inter' },
    { display: 'archivo-expanded', displayWeight: 800, text: 'inter' },
  ],
  elegant: [
    { display: 'playfair-display', displayWeight: 500, text: 'inter' },
    { display: 'playfair-display', displayWeight: 700, text: 'inter' },
  ],
  bold: [
    { display: 'anton', displayWeight: 400, text: 'archivo' },
    { display: 'archivo-expanded', displayWeight: 900, text: 'archivo' },
    { display: 'bebas-neue', displayWeight: 400, text: 'inter' },
  ],
  technical: [
    { display: 'space-grotesk', displayWeight: 600, text: 'jetbrains-mono' },
    { display: 'jetbrains-mono', displayWeight: 700, text: 'inter' },
  ],
  friendly: [
    { display: 'space-grotesk', displayWeight: 700, text: 'inter' },
    { display: 'inter', displayWeight: 800, text: 'inter' },
  ],
  editorial: [
    { display: 'playfair-display', displayWeight: 800, text: 'archivo' },
    { display: 'archivo-condensed', displayWeight: 800, text: 'playfair-display' },
  ],
  industrial: [
    { display: 'bebas-neue', displayWeight: 400, text: 'jetbrains-mono' },
    { display: 'anton', displayWeight: 400, text: 'inter' },
  ],
}

/** A pair for a mood; `choice` in [0, 1) picks among the good ones. */
export function pairFor(mood: Mood, choice = 0): FontPair {
  const pairs = PAIRS[mood]
  return pairs[Math.floor(choice * pairs.length)] as FontPair
}

const WISHES: readonly [RegExp, FontPair][] = [
  [/mono|code|typewriter|terminal/, { display: 'jetbrains-mono', displayWeight: 700, text: 'jetbrains-mono' }],
  [/sans|grotesk|grotesque|helvetica|swiss/, { display: 'inter', displayWeight: 800, text: 'inter' }],
  [/condensed|narrow|tall|impact/, { display: 'anton', displayWeight: 400, text: 'archivo' }],
  [/wide|extended|expanded/, { display: 'archivo-expanded', displayWeight: 800, text: 'inter' }],
  [/serif|didone|elegant|classic|roman/, { display: 'playfair-display', displayWeight: 700, text: 'inter' }],
  [/display|bold|heavy|block/, { display: 'anton', displayWeight: 400, text: 'archivo' }],
]

/** The pair that a wish such as `condensed sans` or `serif` means; null when the words say nothing known. */
export function pairForWish(typeface: string | null): FontPair | null {
  const words = typeface?.toLowerCase() ?? ''
  if (/sans/.test(words) && /condensed|narrow/.test(words)) return WISHES[2]?.[1] ?? null
  return WISHES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

function ranges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [from, to] = range.split('-').map((hex) => Number.parseInt(hex, 16)) as [number, number | undefined]
    return [from, to ?? from]
  })
}

function holds(pairs: readonly (readonly [number, number])[], codePoint: number): boolean {
  return pairs.some(([from, to]) => codePoint >= from && codePoint <= to)
}
