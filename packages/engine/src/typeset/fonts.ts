import { GlobalFonts } from '@napi-rs/canvas'
import {
  ASSET_FONT,
  type FontFamily,
  familiesFor,
  familyOfFile,
  fontFiles,
  readSubsets,
  type Subset,
  scriptsIn,
  subsetsFile,
  weightIn,
} from '../catalog/fonts/index.ts'
import { EngineError } from '../engine.ts'
import type { TextLayer } from '../scene/schema.ts'
import type { World } from '../world.ts'
import { coverageOf } from './coverage.ts'
import { loadHyphens } from './hyphens.ts'
import { languageOf } from './language.ts'
import { loadPhrases } from './phrases.ts'
import { cleanText } from './prepare.ts'

/** What decides the letterforms of a text layer. */
export type TypeStyle = Pick<TextLayer, 'font' | 'weight' | 'italic' | 'tracking' | 'lang' | 'figures' | 'caps' | 'fractions'>

/**
 * Font files that this process has registered, by file name. The canvas keeps fonts for the whole
 * process, so this is the one thing here that outlives a call; a file always has the same bytes.
 */
const registered = new Map<string, { alias: string; covered: Set<number> }>()
const subsets = new Map<string, Subset[]>()
const loading = new Map<string, Promise<void>>()

/**
 * Loads what the texts need: only families named, only subsets hit, others only for letters that a family lacks;
 * and how their languages divide words and phrases.
 */
export async function loadFonts(layers: readonly TextLayer[], world: World): Promise<void> {
  await Promise.all(
    layers.map(async (layer) => {
      const language = languageOf(cleanText(layer.text), layer.lang)
      await Promise.all([loadFor(layer, language, world), layer.align === 'justify' ? loadHyphens(language) : null, loadPhrases(language)])
    }),
  )
}

async function loadFor(layer: TextLayer, language: string, world: World): Promise<void> {
  const text = cleanText(layer.text)
  let missing = neededFor(text)
  for (const family of familiesFor(layer.font, text, language)) {
    if (missing.size === 0) return
    const index = subsetsFile(family)
    if (index) await once(index, async () => void subsets.set(index, readSubsets(await world.font(index))))
    const files = filesOf(family, missing, layer)
    await Promise.all(files.map((file) => once(file, () => register(file, world))))
    missing = without(missing, files)
  }
}

/** Measured in every style, even when the text has none of them. */
const MEASURED = ' -Hdp'

/** The characters of a text that need a glyph. */
function neededFor(text: string): Set<number> {
  const needed = new Set([...MEASURED].map((character) => character.charCodeAt(0)))
  for (const character of text)
    if (character !== '\n' && !/\p{Default_Ignorable_Code_Point}/u.test(character)) needed.add(character.codePointAt(0) as number)
  return needed
}

function filesOf(family: FontFamily, codePoints: ReadonlySet<number>, style: TypeStyle): string[] {
  const index = subsetsFile(family)
  return fontFiles(family, index ? (subsets.get(index) ?? []) : null, codePoints, { weight: style.weight, italic: style.italic ?? false })
}

function without(missing: ReadonlySet<number>, files: readonly string[]): Set<number> {
  return new Set([...missing].filter((codePoint) => !files.some((file) => registered.get(file)?.covered.has(codePoint))))
}

function once(key: string, work: () => Promise<void>): Promise<void> {
  const known = loading.get(key)
  if (known) return known
  const begun = work()
  loading.set(key, begun)
  begun.catch(() => loading.delete(key))
  return begun
}

async function register(file: string, world: World): Promise<void> {
  const bytes = await bytesOf(file, world)
  // An alias of our own: the font's real name may also belong to another file.
  const alias = `easel-${registered.size}-${file.split('/').at(-1)?.replace('.woff2', '').replace(':', '-')}`
  if (!GlobalFonts.register(Buffer.from(bytes), alias)) throw new Error(`Expected a usable font in ${file}`)
  registered.set(file, { alias, covered: coverageOf(bytes) })
}

/** Of a package, or of a font that somebody brought. */
async function bytesOf(file: string, world: World): Promise<Uint8Array> {
  if (!ASSET_FONT.test(file)) return world.font(file)
  const bytes = await world.asset(file.slice('asset:'.length))
  if (!bytes) throw new EngineError('invalid_value', `The font ${file.slice(0, 18)}… is not known here.`, 'easel.brand.fonts')
  return bytes
}

/** Everything that decides how the canvas shapes a text, but for its size. */
export type FontChoice = {
  /** CSS family list, first choice first. */
  families: string
  weight: number
  italic: boolean
  stretch: 'condensed' | 'normal' | 'expanded'
  /** Axes of variable fonts at fixed values, as CSS writes them. */
  axes: string
  features: string
  caps: 'normal' | 'small-caps'
  /** BCP 47. */
  language: string
  /** Em; 0 where letters join. */
  tracking: number
  covers(codePoint: number): boolean
  /** Files behind the families, in the same order, as the World names them. */
  files: readonly string[]
}

/** A file that a text is set from. */
export type FontFile = {
  /** As the World asks for it. */
  file: string
  /** The same for every process, one for each file, e.g. `inter-latin-wght-normal`. */
  name: string
  /** What its makers call the family. */
  family: string
  italic: boolean
}

/** The files of a choice, first choice first. */
export const fontFilesOf = ({ files }: FontChoice): FontFile[] =>
  files.map((file) => {
    const name = (file.split('/').at(-1) ?? file).replace('.woff2', '')
    return { file, name, family: familyOfFile(file), italic: name.endsWith('-italic') }
  })

const STRETCH = { condensed: 'condensed', normal: 'normal', wide: 'expanded' } as const

/** The registered files that draw a text in a style, and whether a character is among them. Needs `loadFonts` first. */
export function chooseFont(style: TypeStyle, text: string): FontChoice {
  const language = languageOf(text, style.lang)
  const families = familiesFor(style.font, text, language)
  const own = families.find(({ id }) => id === style.font) ?? (families[0] as FontFamily)
  const chosen: string[] = []
  let missing = neededFor(text)
  for (const family of families) {
    if (missing.size === 0) break
    const files = filesOf(family, missing, style).filter((file) => registered.has(file))
    chosen.push(...files)
    missing = without(missing, files)
  }
  const files = chosen.flatMap((file) => registered.get(file) ?? [])
  return {
    families: files.map(({ alias }) => `"${alias}"`).join(', '),
    // Outside its range a font would be emboldened by smearing.
    weight: weightIn(own, style.weight),
    italic: (style.italic ?? false) && own.hasItalic,
    stretch: own.file.includes('-wdth-') ? STRETCH[own.width] : 'normal',
    axes: axesOf(own),
    features: featuresOf(style),
    caps: style.caps === 'small' ? 'small-caps' : 'normal',
    language,
    tracking: own.joins || scriptsIn(text).some(({ joins }) => joins) ? 0 : style.tracking,
    covers: (codePoint) => files.some((file) => file.covered.has(codePoint)),
    files: chosen,
  }
}

/** A family of one weight lends its seeming weight to the letters of other scripts beside it, which have many. */
function axesOf({ axes, seems }: FontFamily): string {
  const set = { ...axes, ...(seems !== undefined && { wght: seems }) }
  return (
    Object.entries(set)
      .map(([axis, value]) => `"${axis}" ${value}`)
      .join(', ') || 'normal'
  )
}

function featuresOf({ figures, fractions }: TypeStyle): string {
  const set = [figures === 'tabular' && '"tnum" 1', figures === 'old-style' && '"onum" 1', fractions && '"frac" 1']
  return set.filter(Boolean).join(', ') || 'normal'
}
