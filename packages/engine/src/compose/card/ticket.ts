import type { WantedText } from '../../brief/schema.ts'
import { withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, n, onGround, path, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { markOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { tiles } from '../design/tiles.ts'

/** A ticket with a stub to tear off: what and who large, when, where and which seat in a row. */
export const ticket: Composer = (brief, canvas, seed) => {
  const kit = kitOf(brief, canvas, seed, { usual: ['bold', 'vintage', 'modern', 'sporty'], ground: 'full' })
  const texts = new Texts(brief)
  const title = texts.take('headline', 'artist') ?? texts.title()
  const facts = texts.all('date', 'time', 'place', 'seat', 'name', 'recipient', 'price', 'value')
  const code = texts.take('code')
  const small = texts.all('valid', 'caption', 'web', 'email', 'phone', 'handle')
  const rest = texts.rest()
  const isWide = kit.sheet.w > kit.sheet.h
  const pad = kit.side * 0.06
  const sheet = inset(kit.sheet, pad)
  const [main, stub] = split(sheet, 0.74, 0, isWide ? 'row' : 'column')
  const paper = kit.inks.accent
  const on = onGround(kit, paper)
  const unit = (Math.sqrt(sheet.w * sheet.h) * 0.62 + kit.side * 0.2) / 100
  const inner = inset(main, unit * 6)
  const [art, words] = isWide ? split(inner, 0.2, unit * 5, 'row') : split(inner, 0.22, unit * 4, 'column')
  const all = [title, ...rest].map((text) => text?.text ?? '').join(' ')
  const head: Block[] = [
    ...rest.slice(0, 1).map(
      (text): Block => ({
        kind: 'text',
        name: 'kicker',
        text: text.text,
        role: text.role,
        size: unit * 3,
        weight: 600,
        color: on.inks.ink,
      }),
    ),
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * 11,
            font: kit.faces.display,
            weight: kit.faces.displayWeight,
            color: on.inks.ink,
            gap: 0.3,
          },
        ]
      : []),
    ...rest.slice(1).map(
      (text, i): Block => ({
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * 3,
        color: on.inks.ink,
        gap: 0.5,
      }),
    ),
  ]
  const rowH = facts.length > 0 ? Math.min(words.h * 0.46, unit * (facts.length > 4 ? 26 : 15)) : 0
  const smallH = small.length > 0 ? unit * 4.5 : 0
  const body = stack(
    on,
    head,
    { ...words, h: words.h - rowH - smallH - unit * 2 },
    { valign: 'middle', most: 1.7, align: kit.isRtl ? 'right' : 'left' },
  )
  const print = stack(
    on,
    small.length > 0
      ? [
          {
            kind: 'text',
            name: 'print',
            text: small.map(({ text }) => text).join('  ·  '),
            role: 'caption',
            size: unit * 2.2,
            color: on.inks.quiet,
            lines: 2,
          },
        ]
      : [],
    { ...words, y: words.y + words.h - smallH, h: Math.max(1, smallH) },
    { valign: 'bottom' },
  )
  return {
    scene: sceneOf(kit, [
      path('paper', sheet, outline(sheet, main, isWide, kit.side * 0.05), {
        fill: paper,
        shadow: { color: withAlpha('#000000', 0.18), blur: kit.side * 0.03, dx: 0, dy: kit.side * 0.008 },
      }),
      { ...tiles(on, 'tiles', art, { across: isWide ? 4 : 6, mark: markOf(all) }) },
      ...body.layers,
      ...row(on, facts, { ...words, y: words.y + words.h - rowH - smallH, h: rowH }, unit, 'fact'),
      ...print.layers,
      perforation(on, main, isWide, kit.side),
      ...stubOf(on, title, facts, code, inset(stub, unit * 4.5), unit),
    ]),
    warnings: [],
  }
}

/** The paper with two bites where the stub begins. */
function outline({ w, h }: Box, main: Box, isWide: boolean, r: number): string {
  const [cut, c] = [isWide ? main.w : main.h, r * 0.45]
  return isWide
    ? `M ${n(c)} 0 H ${n(cut - r)} A ${n(r)} ${n(r)} 0 0 0 ${n(cut + r)} 0 H ${n(w - c)} Q ${n(w)} 0 ${n(w)} ${n(c)} V ${n(h - c)} Q ${n(w)} ${n(h)} ${n(w - c)} ${n(h)} H ${n(cut + r)} A ${n(r)} ${n(r)} 0 0 0 ${n(cut - r)} ${n(h)} H ${n(c)} Q 0 ${n(h)} 0 ${n(h - c)} V ${n(c)} Q 0 0 ${n(c)} 0 Z`
    : `M ${n(c)} 0 H ${n(w - c)} Q ${n(w)} 0 ${n(w)} ${n(c)} V ${n(cut - r)} A ${n(r)} ${n(r)} 0 0 0 ${n(w)} ${n(cut + r)} V ${n(h - c)} Q ${n(w)} ${n(h)} ${n(w - c)} ${n(h)} H ${n(c)} Q 0 ${n(h)} 0 ${n(h - c)} V ${n(cut + r)} A ${n(r)} ${n(r)} 0 0 0 0 ${n(cut - r)} V ${n(c)} Q 0 0 ${n(c)} 0 Z`
}

function perforation(kit: Kit, main: Box, isWide: boolean, side: number): Layer {
  const [length, dash] = [isWide ? main.h : main.w, side * 0.016]
  let d = ''
  for (let at = side * 0.08; at < length - side * 0.08; at += dash * 2)
    d += isWide ? `M 0 ${n(at)} V ${n(at + dash)} ` : `M ${n(at)} 0 H ${n(at + dash)} `
  const box = isWide ? { x: main.x + main.w, y: main.y, w: 0, h: main.h } : { x: main.x, y: main.y + main.h, w: main.w, h: 0 }
  return path('perforation', box, d, { stroke: { paint: withAlpha(kit.inks.ink, 0.5), width: Math.max(1.5, side * 0.004) } })
}

/** What, when and where side by side in equal columns. */
function row(kit: Kit, facts: readonly WantedText[], box: Box, unit: number, name: string): Layer[] {
  if (facts.length === 0) return []
  const columns = Math.min(4, facts.length)
  const lines = Math.ceil(facts.length / columns)
  const gap = unit * 3
  const w = (box.w - gap * (columns - 1)) / columns
  const h = box.h / lines
  const cells = facts.map((text, i) => ({
    text,
    box: { x: box.x + (i % columns) * (w + gap), y: box.y + Math.floor(i / columns) * h + unit * 2, w, h: h - unit * 2 },
  }))
  const block = (text: WantedText, i: number): Block[] => [
    {
      kind: 'text',
      name: `${name}-${i + 1}`,
      text: text.text,
      role: text.role,
      size: unit * 4.4,
      weight: 700,
      color: kit.inks.ink,
      leading: 1.22,
    },
  ]
  const scale = Math.min(...cells.map(({ text, box: cell }, i) => stack(kit, block(text, i), cell).scale))
  return [
    shape(`${name}.line`, { x: box.x, y: box.y, w: box.w, h: Math.max(1, unit * 0.24) }, { fill: withAlpha(kit.inks.ink, 0.45) }),
    ...cells.flatMap(({ text, box: cell }, i) => stack(kit, block(text, i), cell, { scale, valign: 'middle' }).layers),
  ]
}

/** The stub: what it admits to, when and where one sits, once more, and the code at the foot. */
function stubOf(
  kit: Kit,
  title: WantedText | null,
  facts: readonly WantedText[],
  code: WantedText | null,
  box: Box,
  unit: number,
): Layer[] {
  const isFree = kit.brief.textPolicy === 'free'
  const mark = markOf(title?.text ?? '') ?? 'ph:ticket-fill'
  const [w, h] = [box.w, box.h]
  const isUpright = w < h * 0.9
  const again = facts.filter(({ field }) => field === 'seat' || field === 'date' || field === 'time').slice(0, 3)
  const says = (name: string, text: string, size: number, look: Partial<Extract<Block, { kind: 'text' }>> = {}): Block => ({
    kind: 'text',
    name,
    text,
    role: 'caption',
    size: unit * size,
    color: kit.inks.ink,
    gap: 0.45,
    leading: 1.22,
    ...look,
  })
  const plain: Block[] =
    isFree && kit.brief.language === 'en' ? [says('stub.plain', 'ADMIT ONE', 4.2, { weight: 800, tracking: 0.08, gap: 0.7, lines: 1 })] : []
  const blocks: Block[] = [
    { kind: 'art', name: 'stub.mark', art: mark, size: unit * (isUpright ? 10 : 8), color: kit.inks.ink },
    ...plain,
    ...(isFree
      ? again.map((text, i) =>
          says(`stub.fact-${i + 1}`, text.text, text.field === 'seat' ? 3.8 : 3, { weight: text.field === 'seat' ? 700 : 500 }),
        )
      : []),
    ...(code ? [says('code', code.text, 3.4, { font: 'jetbrains-mono', weight: 700, role: 'code', gap: 0.9 })] : []),
  ]
  return [
    ...stack(kit, blocks, { ...box, h: h * 0.78 }, { align: 'center', valign: 'middle', most: 1.25 }).layers,
    bars(kit, { x: box.x + w * 0.08, y: box.y + h * 0.84, w: w * 0.84, h: h * 0.15 }),
  ]
}

/** Bars as a ticket has them, which encode nothing. */
function bars(kit: Kit, box: Box): Layer {
  const random = rng(kit.seed, 'bars')
  let d = ''
  for (let x = 0; x < box.w; ) {
    const w = Math.min(box.w - x, random.pick([1, 1, 2, 3]) * box.w * 0.011)
    d += `M ${n(x)} 0 H ${n(x + w)} V ${n(box.h)} H ${n(x)} Z `
    x += w + random.pick([1, 1, 2]) * box.w * 0.012
  }
  return path('stub.bars', box, d, { fill: withAlpha(kit.inks.ink, 0.85) })
}
