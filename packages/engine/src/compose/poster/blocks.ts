import type { WantedText } from '../../brief/schema.ts'
import { isOfKind } from '../../catalog/fonts/index.ts'
import { contrast, hexToOklch, mix, mostReadable } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Kit } from '../design/kit.ts'
import type { Cast } from '../design/picture.ts'
import { type Block, heightOf, longestWord } from '../design/stack.ts'
import type { Manner, Tones } from '../illustration/index.ts'
import { readable } from '../palette.ts'
import type { Copy } from './copy.ts'

/** What every layout of a poster starts from. */
export type Plan = {
  kit: Kit
  copy: Copy
  manner: Manner
  tones: Tones
  /** What the picture is of, and art for its things. */
  words: string
  things: readonly string[]
  /** Who is shown, with what is beside them; nobody on most posters. */
  players: Cast
  align: 'left' | 'center' | 'right'
}

// Blocks of words.

/** A plan whose words stand on these colours: every ink reads on all of them. */
export function on({ kit, tones }: Plan, grounds: readonly string[]): Kit {
  const ground = grounds[0] ?? tones.paper
  const best = [tones.paper, tones.light, tones.deep, '#fffdf8', '#15141a'].reduce((a, b) =>
    worst(b, grounds) > worst(a, grounds) * 1.25 ? b : a,
  )
  const ink = readable(best, grounds, 4.6)
  // A grey accent says nothing beside the ink.
  const accent = hexToOklch(tones.accent).c < 0.04 ? ink : readable(tones.accent, grounds, 4.6)
  const quiet = readable(mix(ink, ground, 0.18), grounds, 4.6)
  return {
    ...kit,
    inks: {
      ...kit.inks,
      background: ground,
      ground,
      ink,
      accent,
      quiet,
      onAccent: readable(mostReadable(accent, ['#ffffff', '#14131a']), [accent]),
    },
  }
}
const worst = (hex: string, grounds: readonly string[]): number => Math.min(...grounds.map((ground) => contrast(hex, ground)))

export const says = (text: WantedText, name: string, size: number, look: Partial<Extract<Block, { kind: 'text' }>> = {}): Block => ({
  kind: 'text',
  name,
  text: text.text,
  role: text.role === 'other' ? (text.field ?? 'other') : text.role,
  size,
  ...look,
})

/** Kicker, headline and what belongs under it; the headline in the accent where that reads well on its ground. */
export function head(kit: Kit, { copy, tones }: Plan, size: number, withHeadline = true): Block[] {
  const u = kit.unit
  const vivid = contrast(tones.accent, kit.inks.ground) >= 4.5 && rng(kit.seed, 'headline').next() < 0.4 ? tones.accent : kit.inks.ink
  const { headline } = copy
  const color = headline?.color ? readable(headline.color.hex, [kit.inks.ground]) : readable(vivid, [kit.inks.ground])
  return [
    ...(copy.kicker ? [says(copy.kicker, 'kicker', u * 3, { weight: 600, color: kit.inks.accent, tracking: 0.06 })] : []),
    ...(headline && withHeadline
      ? [says(headline, 'headline', size, { role: 'headline', font: kit.faces.display, weight: kit.faces.displayWeight, color, gap: 0.12 })]
      : []),
    ...copy.under.map((text, i) => says(text, `subheadline-${i + 1}`, u * 4, { weight: 600, gap: 0.5, leading: 1.22 })),
  ]
}

/** When, where, what to do and the small print. */
export function foot(kit: Kit, { copy }: Plan): Block[] {
  const u = kit.unit
  const joined = (texts: readonly WantedText[]) => texts.map(({ text }) => text).join('   ·   ')
  const isShort = (texts: readonly WantedText[], most: number) => texts.length > 1 && joined(texts).length <= most
  const lines = (
    texts: readonly WantedText[],
    name: string,
    size: number,
    most: number,
    look: Partial<Extract<Block, { kind: 'text' }>>,
  ): Block[] => {
    if (texts.length === 0) return []
    // What is joined by points stays one line.
    if (isShort(texts, most)) return [{ kind: 'text', name, text: joined(texts), role: texts[0]?.field ?? 'body', size, lines: 1, ...look }]
    return texts.map((text, i) => says(text, `${name}-${i + 1}`, size, look))
  }
  const { button } = copy
  const short = copy.small.filter(({ text }) => text.length <= 40)
  const long = copy.small.filter(({ text }) => text.length > 40)
  return [
    ...copy.offers.map((text, i) =>
      says(text, `offer-${i + 1}`, u * 3.2, { role: 'body', weight: 600, gap: i === 0 ? 0.3 : 0.36, leading: 1.2 }),
    ),
    ...lines(copy.when, 'when', u * 6, 30, { ...dated(kit), color: kit.inks.accent, gap: 0.3, leading: 1.12 }),
    ...lines(copy.where, 'where', u * 3.5, 42, { weight: 600, gap: 0.4, leading: 1.22 }),
    ...(button ? [{ kind: 'button' as const, name: 'button', text: button.text, size: u * 2.9, gap: 0.7 }] : []),
    ...long.map((text, i) => says(text, `text-${i + 1}`, u * 2.5, { gap: 0.6, leading: 1.36, measure: 0.94 })),
    ...lines(short, 'small', u * 2.6, 56, { weight: 500, color: kit.inks.quiet, gap: 0.55, leading: 1.32 }),
  ]
}

/** A date is set like the headline where that face can be read small. */
const dated = ({ faces }: Kit): { font?: string; weight: number } =>
  isOfKind(faces.display, 'script') ? { weight: 700 } : { font: faces.display, weight: faces.displayWeight }

/** Least size of words as a share of the height of the sheet. */
const LEAST = 0.016
/** How high blocks must be so that no word of them is too small, px; at most `most`. */
export function roomFor(kit: Kit, blocks: readonly Block[], w: number, usual: number, most: number): number {
  if (blocks.length === 0) return 0
  const smallest = Math.min(...blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'button' ? [block.size] : [])))
  const least = Math.min(1, (LEAST * kit.sheet.h * 1.05) / smallest)
  const wanted = heightOf(kit, blocks, w, 1)
  if (wanted <= usual) return wanted
  return Math.min(most, Math.max(usual, heightOf(kit, blocks, w, least) * 1.04))
}

/** The size at which a headline's longest word takes the whole width, px, at most `most`. */
export const fullSize = ({ faces }: Kit, text: string, w: number, most: number): number =>
  Math.min(most, w / (longestWord(text, faces.display) * 1.05))
