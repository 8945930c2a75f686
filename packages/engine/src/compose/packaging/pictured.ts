import type { Mood } from '../../catalog/fonts/index.ts'
import { hexToOklch, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { type Block, heightOf, stack } from '../design/stack.ts'
import {
  artIn,
  featuresIn,
  type Grounds,
  illustrate,
  isPlace,
  mannerFor,
  type Open,
  printed,
  type Tones,
  tonesFor,
} from '../illustration/index.ts'

/** What a ware comes in, which its label does not show. */
export const CONTAINERS =
  /\b(?:labels?|stickers?|packaging|mock-?ups?|bottles?|jars?|cans?|tins?|bags?|box(?:es)?|pouch(?:es)?|cartons?|tubes?|design|front|with|for|notes? of)\b/g
/** Moods in which a ware is named and not shown. */
const QUIET: ReadonlySet<Mood> = new Set(['luxury', 'elegant', 'deco', 'gothic', 'modern', 'technical'])
const placesOf = (words: string) => featuresIn(words.replace(/\blavender\b(?! fields?)/g, ' '))

/** Draws the picture of a label, once it is known how much of it words need. */
type Painted = (open: Open) => { layer: Layer; grounds: Grounds; tones: Tones }

/** A label that is all picture, its words on the ground at its foot, within a fine line of the accent. */
export function overPicture(
  kit: Kit,
  picture: Painted,
  { title, duties, unit, label }: { title: Block[]; duties: Block[]; unit: number; label: Box },
): Layer[] {
  const align = kit.isRtl ? 'right' : kit.isCentered || rng(kit.seed, 'label axis').next() < 0.5 ? 'center' : 'left'
  const inner = inset(label, unit * 9)
  const gap = duties.length > 0 ? unit * 4 : 0
  const room = (blocks: readonly Block[], most: number) => (blocks.length > 0 ? Math.min(most, heightOf(kit, blocks, inner.w, 1)) : 0)
  const foot = room(duties, label.h * 0.2)
  const named = room(title, label.h * 0.36)
  const used = named + foot + gap + unit * 12
  const { layer, grounds, tones } = picture({ top: 0.04, bottom: used / label.h })
  const on = onGround({ ...kit, inks: { ...kit.inks, accent: tones.accent } }, grounds.bottom)
  const inked = (blocks: readonly Block[]): Block[] =>
    blocks.map((block, i) =>
      block.kind === 'text'
        ? { ...block, color: block.name === 'product' ? on.inks.accent : i === 0 ? on.inks.ink : on.inks.quiet }
        : block,
    )
  const low: Box = { ...inner, y: label.y + label.h - unit * 8 - foot, h: Math.max(1, foot) }
  const head: Box = { ...inner, y: low.y - gap - named, h: Math.max(1, named) }
  const line = inset(label, unit * 3)
  return [
    layer.type === 'group' ? { ...layer, clip: unit * 1.6 } : layer,
    ...stack(on, inked(title), head, { align, valign: 'middle', most: 1.15 }).layers,
    ...stack(on, inked(duties), low, { align, valign: 'bottom' }).layers,
    shape('keyline', line, { stroke: { paint: withAlpha(tones.light, 0.75), width: Math.max(1, unit * 0.35) }, radius: unit * 0.8 }),
  ]
}

/** How light paper and how dark ink is. */
const [PAPER, INK] = [0.86, 0.6]

/** The picture of a label that asks for one, names a place or a ware that has a picture; null where a plain mark says it better. */
export function drawn(kit: Kit, box: Box, about: string): Painted | null {
  const design = kit.brief.content?.design
  // Lavender in a jar is no field, and the jar itself is not what is shown on it.
  const words = `${design?.motif ?? ''}, ${about}`.replace(CONTAINERS, ' ').replace(/\blavender\b(?! fields?)/g, 'lavender flower')
  const isAsked =
    (design?.motif ?? null) !== null ||
    /\b(?:illustrat\w*|drawing|scene|picture|landscape|artwork)\b|\bwith an? [a-z ]{3,24} and an? \b/.test(about) ||
    isPlace(placesOf(words))
  // What the words behind the last fact name leads, the ware itself where they name nothing.
  const wanted = /(?:,\s*){2,}([^.;]*)$/.exec(about)?.[1] ?? ''
  const own = artIn(wanted, kit.seed, true).filter((art) => !art.startsWith('ph:'))
  const things = own.length > 0 ? own : artIn(words.toLowerCase(), kit.seed, true).filter((art) => !art.startsWith('ph:'))
  if (things.length === 0 ? !isPlace(placesOf(words)) : !isAsked && QUIET.has(kit.mood)) return null
  const manner = mannerFor(words, kit.seed)
  const named = [kit.inks.ground, ...kit.brief.style.palette.map(({ hex }) => hex)]
  // `Cream paper, burgundy ink`: what is printed on is the ground.
  const paper = kit.brief.setting.backdropColor?.hex
  const ink = kit.brief.style.palette.find(({ hex }) => hex !== paper && hexToOklch(hex).l < INK)?.hex
  const isPrinted = paper !== undefined && ink !== undefined && hexToOklch(paper).l > PAPER
  const tones = isPrinted
    ? printed(paper, ink)
    : tonesFor({
        words,
        named: kit.brief.style.palette.length > 0 ? [...new Set(named)] : [],
        manner: manner.name,
        seed: kit.seed,
      })
  const asked = words.replace(/\blavender\b(?! fields?)/g, ' ')
  return (open) => ({
    ...illustrate('band', box, { words: asked, things: things.slice(0, 4), tones, manner, seed: kit.seed, open }),
    tones,
  })
}
