import type { WantedText } from '../../brief/schema.ts'
import { pictogramsIn } from '../../catalog/pictograms/index.ts'
import { contrast, hexToOklch, mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { say } from '../page/page.ts'
import { readable } from '../palette.ts'

/** A card to be stamped: whose it is and what it earns, and a place for each stamp, the gift the last of them. */
export const loyalty: Composer = (brief, canvas, seed) => {
  const kit = kitOf(brief, canvas, seed, { usual: ['friendly', 'modern', 'bold'], ground: 'full' })
  const texts = new Texts(brief)
  const brand = texts.take('brand', 'name') ?? texts.title()
  const offer = texts.take('value', 'price') ?? texts.match(/\bfree\b|gratis/i)
  const small = texts.all('web', 'phone', 'place', 'handle', 'email', 'valid', 'caption', 'hours')
  const rest = texts.rest()
  const { count, isLastFree } = brief.content?.design?.stamps ?? { count: 10, isLastFree: false }
  const isWide = kit.sheet.w > kit.sheet.h * 1.15
  const unit = (Math.sqrt(kit.sheet.w * kit.sheet.h) * 0.6 + kit.side * 0.3) / 100
  const pad = kit.side * 0.075
  const [head, field] = split(kit.sheet, isWide ? 0.38 : 0.34, 0, 'column')
  const paper = onGround(kit, mix(kit.inks.ground, '#ffffff', 0.9))
  const { about = '', motif } = brief.content?.design ?? {}
  // Words that may be verbs elsewhere, such as `drop`, are things here.
  const named = (words: string) =>
    pictogramsIn(words.replace(/\b(?:stamps?|cards?|loyalty|punch|little|small)\b/g, ' '), true).find(({ art }) => art.mark)?.art.mark ??
    null
  const mark = named(motif ?? '') ?? named(`${about}, ${brand?.text ?? ''}`) ?? 'ph:star-fill'
  const room = inset(field, pad, pad * 0.8)
  const foot: Block[] = small.map((text, i) => ({
    kind: 'text',
    name: `print-${i + 1}`,
    text: text.text,
    role: text.field ?? text.role,
    size: unit * 2.7,
    weight: 500,
    color: paper.inks.quiet,
    gap: 0.3,
  }))
  const low = stack(paper, foot, { ...room, y: room.y + room.h * 0.8, h: room.h * 0.2 }, { valign: 'bottom', align: 'center' })
  const grid = { ...room, h: room.h - (foot.length > 0 ? low.box.h + unit * 3 : 0) }
  return {
    scene: sceneOf(kit, [
      shape('field', field, { fill: paper.inks.ground }),
      ...heading(kit, { brand, offer, rest, mark, unit }, inset(head, pad, pad * 0.7)),
      ...places(kit, paper, { count, isLastFree, mark, isFree: brief.textPolicy === 'free' }, grid),
      ...low.layers,
    ]),
    warnings: [],
  }
}

type Heading = { brand: WantedText | null; offer: WantedText | null; rest: readonly WantedText[]; mark: string; unit: number }

function heading(kit: Kit, { brand, offer, rest, mark, unit }: Heading, box: Box): Layer[] {
  const { inks, faces } = kit
  const size = Math.min(box.h * 0.8, box.w * 0.2)
  const [words, corner] = split(box, (box.w - size) / box.w, 0, 'row')
  const blocks: Block[] = [
    ...(brand
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: brand.text,
            role: 'headline',
            size: unit * 13,
            font: faces.display,
            weight: faces.displayWeight,
            color: inks.ink,
            lines: 2,
          },
        ]
      : []),
    ...(offer
      ? [
          {
            kind: 'text' as const,
            name: 'offer',
            text: offer.text,
            role: 'subheadline',
            size: unit * 4.4,
            weight: 600,
            color: inks.ink,
            gap: 0.4,
          },
        ]
      : []),
    ...rest.map(
      (text, i): Block => ({
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * 3.4,
        weight: 500,
        color: inks.quiet,
        gap: 0.4,
      }),
    ),
  ]
  const at: Box = { x: corner.x + corner.w - size, y: box.y + (box.h - size) / 2, w: size, h: size }
  return [
    ...stack(kit, blocks, { ...words, w: words.w - unit * 3 }, { valign: 'middle', align: kit.isRtl ? 'right' : 'left' }).layers,
    {
      type: 'art',
      name: 'mark',
      box: at,
      art: mark,
      color: kit.brief.style.palette.map(({ hex }) => hex).find((hex) => contrast(hex, inks.ground) >= 2.5) ?? inks.ink,
    },
  ]
}

type Places = { count: number; isLastFree: boolean; mark: string; isFree: boolean }

/** Rings in even rows, as large as the field allows; the gift is filled. */
function places(kit: Kit, paper: Kit, { count, isLastFree, mark, isFree }: Places, box: Box): Layer[] {
  const columns = columnsFor(count, box)
  const rows = Math.ceil(count / columns)
  const step = Math.min(box.w / columns, box.h / rows)
  const d = step * 0.84
  const gapX = Math.min(step * 1.3, box.w / columns)
  const gapY = Math.min(step * 1.12, box.h / rows)
  const ink = readable(hexToOklch(kit.inks.ground).c > 0.04 ? kit.inks.ground : kit.inks.accent, [paper.inks.ground])
  return Array.from({ length: count }, (_, i): Layer[] => {
    const row = Math.floor(i / columns)
    const inRow = row === rows - 1 ? count - columns * row : columns
    const x = box.x + box.w / 2 + ((i % columns) - (inRow - 1) / 2) * gapX - d / 2
    const y = box.y + box.h / 2 + (row - (rows - 1) / 2) * gapY - d / 2
    const at: Box = { x, y, w: d, h: d }
    const isGift = isLastFree && i === count - 1
    const on = onGround(kit, ink)
    const ring = shape(`stamp-${i + 1}`, at, {
      kind: 'ellipse',
      fill: isGift ? ink : mix(paper.inks.ground, ink, 0.07),
      stroke: { paint: ink, width: Math.max(1.5, d * 0.022) },
    })
    if (isGift && isFree)
      return [
        ring,
        say(kit, 'gift', inset(at, d * 0.12, d * 0.3), 'FREE', {
          size: d * 0.3,
          font: kit.faces.display,
          weight: kit.faces.displayWeight,
          color: on.inks.ink,
          role: 'label',
          align: 'center',
          valign: 'middle',
          maxLines: 1,
        }),
      ]
    return [
      ring,
      {
        type: 'art',
        name: `stamp-${i + 1}.mark`,
        box: inset(at, d * 0.27),
        art: mark,
        color: isGift ? on.inks.ink : mix(paper.inks.ground, ink, 0.34),
      },
    ]
  }).flat()
}

/** As many in a row as make the rings largest; whole rows before ragged ones. */
function columnsFor(count: number, box: Box): number {
  let best = { columns: count, worth: 0 }
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns)
    const worth = Math.min(box.w / columns, box.h / rows) * (count % columns === 0 ? 1 : 0.9)
    if (worth > best.worth) best = { columns, worth }
  }
  return best.columns
}
