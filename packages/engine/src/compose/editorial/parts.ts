import type { WantedText } from '../../brief/schema.ts'
import { pictogramsIn } from '../../catalog/pictograms/index.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { flatScene } from '../design/flat-scene.ts'
import { shape, Texts } from '../design/kit.ts'
import { castOf } from '../design/picture.ts'
import { placeIn } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import type { Look } from '../graphic/look.ts'
import { Prose } from './prose.ts'

/** What a page of text is made of. */
export type Story = {
  headline: WantedText | null
  subheadline: WantedText | null
  quote: string | null
  by: WantedText | null
  brand: WantedText | null
  caption: WantedText | null
  rest: WantedText[]
  about: string
  motif: string
  /** Null where only the words of the prompt may be set. */
  prose: Prose | null
  columns: number | null
}

export function storyOf(look: Look): Story {
  const { brief, seed } = look
  const texts = new Texts(brief)
  const isFree = brief.textPolicy === 'free' && /^en\b/.test(brief.language)
  const about = brief.content?.design?.about ?? ''
  const headline = texts.take('headline')
  const quote = texts.take('quote')
  const prose = isFree ? new Prose(about !== '' ? about : (headline?.text.toLowerCase() ?? ''), seed) : null
  return {
    headline,
    subheadline: texts.take('subheadline'),
    quote: quote?.text ?? prose?.quote(seed) ?? null,
    by: texts.take('author'),
    brand: texts.take('brand'),
    caption: texts.take('caption'),
    rest: texts.rest(),
    about,
    motif: brief.content?.design?.motif ?? '',
    prose,
    columns: brief.content?.design?.columns ?? null,
  }
}

/** The picture of a story: what it names, drawn flat; a quiet view where it names nothing. */
export function pictureOf(look: Look, story: Story, name: string, box: Box): Layer {
  const words = `${story.motif} ${story.about} ${story.headline?.text ?? ''}`
  const seen = story.motif.replace(/\b[\p{L}-]+ (?:accents?|tones?|palette|colou?rs?|highlights)\b/giu, ' ')
  const named = castOf(seen.trim() !== '' ? `${seen}, ${story.about}` : words)
  const cast = (named.length > 0 ? named : thingsIn(seen)).slice(0, 2)
  return flatScene(look, name, box, {
    words,
    place: placeIn(words) ?? 'hills',
    cast,
    shot: box.w > box.h * 1.5 || story.motif === '' ? 'wide' : 'medium',
  })
}

/** Nouns that may be verbs elsewhere, such as `train`. */
const thingsIn = (words: string) =>
  pictogramsIn(words, true).flatMap(({ word, art }) =>
    art.picture && !/:(?:snow-capped|desert|cityscape|national)/.test(art.picture) ? [{ word, art: art.picture }] : [],
  )

/** Headline, what leads in, and who wrote it. */
export function titleBlocks(look: Look, story: Story, { size, hasKicker = true }: { size: number; hasKicker?: boolean }): Block[] {
  const { unit, inks, faces } = look
  const kicker =
    story.brand?.text ??
    (hasKicker && story.prose && story.about !== '' && plain(story.about).toLowerCase() !== story.headline?.text.toLowerCase()
      ? plain(story.about)
      : '')
  const standfirst = story.subheadline?.text ?? story.prose?.standfirst(look.seed) ?? ''
  return [
    ...(kicker !== ''
      ? [
          {
            kind: 'text' as const,
            name: 'kicker',
            text: kicker.toUpperCase() === kicker ? kicker : kicker.charAt(0).toUpperCase() + kicker.slice(1),
            role: 'label',
            size: unit * 1.5,
            weight: 700,
            color: inks.accent,
            tracking: 0.06,
          },
        ]
      : []),
    ...(story.headline
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: story.headline.text,
            role: 'headline',
            size,
            font: faces.display,
            weight: faces.displayWeight,
            color: inks.ink,
            gap: 0.12,
          },
        ]
      : []),
    ...(standfirst !== ''
      ? [
          {
            kind: 'text' as const,
            name: 'standfirst',
            text: standfirst,
            role: 'subheadline',
            size: unit * 2.1,
            color: inks.quiet,
            leading: 1.36,
            gap: 0.7,
          },
        ]
      : []),
    ...(story.by
      ? [
          {
            kind: 'text' as const,
            name: 'byline',
            text: story.by.text,
            role: 'caption',
            size: unit * 1.5,
            weight: 700,
            color: inks.ink,
            gap: 0.9,
          },
        ]
      : []),
  ]
}

const plain = (words: string): string => words.replace(/^(?:an?|the|our|my) /i, '')

/** A quotation between two rules. */
export function pullQuote(look: Look, text: string, box: Box): { layers: Layer[]; h: number } {
  const { unit, inks, faces } = look
  const pad = unit * 1.4
  const rule = Math.max(1, unit * 0.3)
  const blocks: Block[] = [
    {
      kind: 'text',
      name: 'quote',
      text,
      role: 'quote',
      size: unit * 3.1,
      font: faces.display,
      weight: faces.displayWeight,
      color: inks.accent,
      leading: 1.2,
    },
  ]
  const words = stack(look, blocks, { x: box.x, y: box.y + pad, w: box.w, h: box.h - pad * 2 })
  const h = words.box.h + pad * 2
  return {
    layers: [
      shape('quote.rule-1', { ...box, h: rule }, { fill: inks.accent }),
      ...words.layers,
      shape('quote.rule-2', { ...box, y: box.y + h - rule, h: rule }, { fill: inks.accent }),
    ],
    h,
  }
}

/** Page numbers at the outer corners, with what the story is called. */
export function folios(look: Look, story: Story, pages: readonly Box[]): Layer[] {
  if (!story.prose) return []
  const { unit, inks, faces, seed } = look
  const first = 12 + (seed % 40) * 2
  return pages.flatMap((page, i): Layer[] => {
    const isRight = i % 2 === 1
    const text = isRight ? `${first + i}` : `${first + i}`
    const box = { x: page.x, y: page.y + page.h - unit * 2, w: page.w, h: unit * 2 }
    return stack(
      look,
      [{ kind: 'text', name: `folio-${i + 1}`, text, role: 'caption', size: unit * 1.3, weight: 600, color: inks.quiet, font: faces.text }],
      box,
      {
        align: isRight ? 'right' : 'left',
        valign: 'bottom',
      },
    ).layers
  })
}
