import { GlobalFonts } from '@napi-rs/canvas'
import { familyChain, fontFiles } from '../catalog/fonts.ts'
import type { TextLayer } from '../scene/schema.ts'
import type { World } from '../world.ts'
import { coverageOf } from './coverage.ts'

/** What decides the letterforms of a text layer. */
export type TypeStyle = Pick<TextLayer, 'font' | 'weight' | 'italic' | 'tracking' | 'lang'>

/**
 * Font files that this process has registered, by file name. The canvas keeps fonts for the whole
 * process, so this is the one thing here that outlives a call; a file always has the same bytes.
 */
const registered = new Map<string, { alias: string; covered: Set<number> }>()
const loading = new Map<string, Promise<void>>()

/** Loads what the texts need: only families named, only subsets hit, plus fallbacks for letters that a family lacks. */
export async function loadFonts(layers: readonly TextLayer[], world: World): Promise<void> {
  await Promise.all(layers.map((layer) => loadFor(layer, codePointsOf(layer.text), world)))
}

async function loadFor(style: TypeStyle, codePoints: Set<number>, world: World): Promise<void> {
  // A space is measured in every style, even when the text has none.
  let missing = new Set([...codePoints, 0x20])
  for (const family of familyChain(style.font)) {
    const files = fontFiles(family, missing, style.italic ?? false)
    await Promise.all(files.map((file) => register(file, world)))
    missing = new Set([...missing].filter((codePoint) => !files.some((file) => registered.get(file)?.covered.has(codePoint))))
    if (missing.size === 0) return
  }
}

function register(file: string, world: World): Promise<void> {
  const known = loading.get(file)
  if (known) return known
  const work = world.font(file).then((bytes) => {
    // An alias of our own: the font's real name may also belong to another file.
    const alias = `easel-${registered.size}-${file.split('/').at(-1)?.replace('.woff2', '')}`
    if (!GlobalFonts.register(Buffer.from(bytes), alias)) throw new Error(`Expected a usable font in ${file}`)
    registered.set(file, { alias, covered: coverageOf(bytes) })
  })
  loading.set(file, work)
  work.catch(() => loading.delete(file))
  return work
}

export type FontChoice = {
  /** CSS family list, first choice first. */
  families: string
  weight: number
  italic: boolean
  stretch: 'condensed' | 'normal' | 'expanded'
  covers(codePoint: number): boolean
}

const STRETCH = { condensed: 'condensed', normal: 'normal', wide: 'expanded' } as const

/** The registered files that draw a text in a style, and whether a character is among them. Needs `loadFonts` first. */
export function chooseFont(style: TypeStyle, text: string): FontChoice {
  const [first, ...fallbacks] = familyChain(style.font) as [ReturnType<typeof familyChain>[number]]
  const codePoints = new Set([...codePointsOf(text), 0x20])
  const chosen: { alias: string; covered: Set<number> }[] = []
  let missing = codePoints
  for (const family of [first, ...fallbacks]) {
    const files = fontFiles(family, missing, style.italic ?? false).flatMap((file) => registered.get(file) ?? [])
    chosen.push(...files)
    missing = new Set([...missing].filter((codePoint) => !files.some((file) => file.covered.has(codePoint))))
    if (missing.size === 0) break
  }
  return {
    families: chosen.map(({ alias }) => `"${alias}"`).join(', '),
    // Outside its range a font would be emboldened by smearing.
    weight: Math.min(first.weights[1], Math.max(first.weights[0], style.weight)),
    italic: (style.italic ?? false) && first.hasItalic,
    stretch: first.file.includes('-wdth-') ? STRETCH[first.width] : 'normal',
    covers: (codePoint) => chosen.some((file) => file.covered.has(codePoint)),
  }
}

function codePointsOf(text: string): Set<number> {
  return new Set([...text].map((character) => character.codePointAt(0) as number))
}
