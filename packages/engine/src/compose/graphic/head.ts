import type { WantedText } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { onGround, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import type { Look } from './look.ts'

type Part = { layers: Layer[] /** What is left for the content, px. */; rest: Box }

/** Title and lead at the top, in one of the ways that graphics are headed; small print at the bottom. */
export function headed(look: Look, top: readonly WantedText[], bottom: readonly WantedText[], share = 0.24): Part {
  const foot = footOf(look, bottom)
  if (top.length === 0) return foot
  const { sheet, side, faces, family } = look
  const isWide = sheet.w > sheet.h * 1.15
  const way = look.pick<'band' | 'rule' | 'centre' | 'bar'>(
    'head',
    family === 'editorial' || family === 'night' ? (['rule', 'centre'] as const) : (['band', 'rule', 'centre', 'bar'] as const),
  )
  const isBand = way === 'band' && !look.isClear && look.style.name === 'plain' && sheet.h === look.canvas.height
  const kit = isBand ? onGround(look, look.hue(0)) : look
  const align = look.isRtl ? 'right' : way === 'centre' || (way === 'band' && look.pick('band', [true, false])) ? 'center' : 'left'
  const unit = side / 100
  const [title, ...under] = top
  const blocks: Block[] = [
    ...(way === 'bar' ? [{ kind: 'rule' as const, name: 'head.bar', width: unit * 9, thick: unit * 0.9, color: kit.inks.accent }] : []),
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * (isWide ? 7.4 : 8),
            font: faces.display,
            weight: faces.displayWeight,
            color: kit.inks.ink,
            lines: 3,
            gap: 0.35,
          },
        ]
      : []),
    ...under.map(
      (text, i): Block => ({
        kind: 'text',
        name: `subheadline-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * 3.4,
        weight: 500,
        color: kit.inks.quiet,
        gap: 0.6,
        measure: 0.86,
      }),
    ),
  ]
  const area = foot.rest
  const pad = unit * 3.6
  const box: Box = isBand ? { x: area.x, y: sheet.y + pad, w: area.w, h: sheet.h * share - pad * 2 } : { ...area, h: area.h * share }
  const words = stack(kit, blocks, box, { align })
  const end = isBand ? words.box.y + words.box.h + pad : words.box.y + words.box.h
  const band: Layer[] = isBand
    ? [shape('head.band', { x: sheet.x, y: sheet.y, w: sheet.w, h: end - sheet.y }, { fill: look.hue(0) })]
    : way === 'rule'
      ? [shape('head.rule', { x: area.x, y: end + unit * 1.8, w: area.w, h: Math.max(1, unit * 0.22) }, { fill: look.hairline })]
      : []
  const from = end + unit * (way === 'rule' ? 4.6 : 4.2)
  return { layers: [...band, ...words.layers, ...foot.layers], rest: { ...area, y: from, h: Math.max(1, area.y + area.h - from) } }
}

function footOf(look: Look, texts: readonly WantedText[]): Part {
  const { area, side, inks } = look
  if (texts.length === 0) return { layers: [], rest: area }
  const unit = side / 100
  const blocks = texts.map(
    (text, i): Block => ({
      kind: 'text',
      name: `note-${i + 1}`,
      text: text.text,
      role: text.role,
      size: unit * 2.1,
      weight: 500,
      color: inks.quiet,
      gap: 0.35,
    }),
  )
  const foot = stack(
    look,
    blocks,
    { ...area, y: area.y + area.h * 0.82, h: area.h * 0.18 },
    { align: look.isRtl ? 'right' : 'left', valign: 'bottom' },
  )
  return { layers: foot.layers, rest: { ...area, h: Math.max(1, area.h - foot.box.h - unit * 2.6) } }
}
