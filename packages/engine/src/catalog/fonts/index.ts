/** The type catalogue: families as data. Files are named `<package>/<file>` and come from the World. */
import { FAMILIES } from './families.ts'
import type { FontFamily } from './family.ts'
import { COMPANIONS, eastAsianFaces, SCRIPTS, type Script } from './scripts.ts'

export { FAMILIES } from './families.ts'
export type { FontFamily, Mood } from './family.ts'
export { MOODS } from './family.ts'
export { type FontPair, facesOfMood, pairFor, pairForWish } from './pairs.ts'
export { COMPANIONS, type Script } from './scripts.ts'

const BY_ID = new Map([...FAMILIES, ...COMPANIONS].map((family) => [family.id, family]))
const DEFAULT = BY_ID.get('inter') as FontFamily

/** Id of a font that somebody brought: `asset:` and its SHA-256. */
export const ASSET_FONT = /^asset:[0-9a-f]{64}$/
const familyOf = (id: string): FontFamily => BY_ID.get(id) ?? (ASSET_FONT.test(id) ? broughtFamily(id) : DEFAULT)

/** A family of one file, of which nothing is known but that it has letters; its file is named by its id. */
const broughtFamily = (id: string): FontFamily => ({
  ...DEFAULT,
  id,
  name: id,
  weights: [100, 900],
  hasItalic: false,
  source: id,
  file: '',
})

/** What the makers of a file call its family; a file that none of ours names is its own. */
export function familyOfFile(file: string): string {
  const source = file.split('/').slice(0, 2).join('/')
  return [...BY_ID.values()].find((family) => family.source === source)?.name ?? source
}

/** Capitals reach neither up nor down as small letters do: their lines stand closer for the same white between them. */
const CAPITALS_CLOSER = 0.93

/** Line height and letter spacing, em, in which a family's large letters stand best when they say `text`. */
export function headlineSetting(id: string, text: string): { leading: number; tracking: number } {
  const setting = { leading: 1, tracking: -0.02, ...familyOf(id).headline }
  const isCapitals = /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text)
  const closest = Math.min(setting.leading, CAPITALS_CLOSER)
  return isCapitals ? { ...setting, leading: Math.max(closest, setting.leading * CAPITALS_CLOSER) } : setting
}

/** Whether a family is of the kind that a wish such as `script` or `slab` names. */
export const isOfKind = (id: string, wish: string): boolean => familyOf(id).kind === wish

/** The scripts of a text other than Latin, Greek and Cyrillic. */
export const scriptsIn = (text: string): Script[] => SCRIPTS.filter(({ letters }) => letters.test(text))

const EMOJI = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u
const OTHER_THAN_LATIN = /[\p{Script=Greek}\p{Script=Cyrillic}]/u
/** Marks that Latin fonts have too, narrower than Chinese and Japanese set them. */
const SHARED_MARKS = /[“”‘’…—·]/
const SIGNS = ['noto-sans-symbols', 'noto-sans-symbols-2', 'noto-sans-math', 'noto-sans-jp']

/**
 * The family of that id (Inter for an unknown one) and, in the order in which they are asked, those that may draw the
 * letters of the text that it lacks: the same script in a like voice first, signs last.
 */
export function familiesFor(id: string, text: string, language: string): FontFamily[] {
  const first = familyOf(id)
  const scripts = scriptsIn(text)
  const companions = scripts.flatMap((script) => companionsOf(script, first, language))
  const isOriental = /^(?:zh|ja)/.test(language) && SHARED_MARKS.test(text)
  const ids = [
    ...(isOriental ? [...companions, first.id] : [first.id, ...companions]),
    ...first.standIns,
    ...(OTHER_THAN_LATIN.test(text) && first.voice === 'serif' ? ['source-serif-4'] : []),
    'inter',
    ...(EMOJI.test(text) ? ['noto-color-emoji'] : []),
    ...SIGNS,
  ]
  return [...new Set(ids)].map(familyOf)
}

function companionsOf(script: Script, { voice, kind }: FontFamily, language: string): string[] {
  if (script.id === 'cjk') return eastAsianFaces(language, voice)
  if (script.id === 'arabic' && voice === 'serif' && /^(?:ur|ks|pa)/.test(language)) return ['noto-nastaliq-urdu']
  // A rounded headline has rounded Hebrew letters.
  if (script.id === 'hebrew' && kind === 'rounded') return ['fredoka', 'noto-sans-hebrew']
  const { sans, serif, display } = script.faces
  return [voice === 'serif' ? (serif ?? sans) : voice === 'display' ? (display ?? sans) : sans, sans]
}

/** Weight that a family has for one asked for, so that nothing is emboldened by smearing. */
export function weightIn({ weights, cuts }: FontFamily, weight: number): number {
  if (cuts) return cuts.reduce((best, cut) => (Math.abs(cut - weight) < Math.abs(best - weight) ? cut : best))
  return Math.min(weights[1], Math.max(weights[0], weight))
}

/** A subset of a family as its package names it, and the code points it is meant for (inclusive pairs). */
export type Subset = { name: string; ranges: readonly (readonly [number, number])[] }

/** Where a package states its subsets: JSON of name → `U+0-FF,U+131`. */
export const subsetsFile = (family: FontFamily): string | null =>
  family.file.includes('{subset}') ? `${family.source}/unicode.json` : null

/** Reads such a file. */
export function readSubsets(bytes: Uint8Array): Subset[] {
  const stated = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>
  return Object.entries(stated).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [from, to] = range.replace('U+', '').split('-')
      return [Number.parseInt(from ?? '', 16), Number.parseInt(to ?? from ?? '', 16)] as const
    }),
  }))
}

/** Files of a family that are meant for any of the code points; without subsets, its one file. */
export function fontFiles(
  family: FontFamily,
  subsets: readonly Subset[] | null,
  codePoints: ReadonlySet<number>,
  style: { weight: number; italic: boolean },
): string[] {
  const named = `${family.source}/files/${family.file}`
    .replace('{style}', style.italic && family.hasItalic ? 'italic' : 'normal')
    .replace('{weight}', String(weightIn(family, style.weight)))
  if (ASSET_FONT.test(family.id)) return [family.id]
  if (!subsets) return [named]
  return subsets.filter(({ ranges }) => isHit(ranges, codePoints)).map(({ name }) => named.replace('{subset}', name))
}

function isHit(ranges: Subset['ranges'], codePoints: ReadonlySet<number>): boolean {
  for (const codePoint of codePoints) if (ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) return true
  return false
}
