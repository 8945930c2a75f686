import type { Pricing } from '../../brief/schema.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { words } from '../diagram/ink.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { readable } from '../palette.ts'

/** Plans as columns, every feature as a row with a tick where a plan has it. */
export function tableIn(look: Look, plans: Pricing['plans'], room: Box): Layer[] {
  const features = [...new Set(plans.flatMap((plan) => plan.features))]
  const first = room.w * 0.34
  const w = (room.w - first) / plans.length
  const headH = Math.min(room.h * 0.24, look.unit * 19)
  const pitch = Math.min((room.h - headH) / features.length, look.unit * 8)
  const h = headH + pitch * features.length
  const y0 = room.y + Math.max(0, room.h - h) * 0.3
  const kit = on(look, look.panel)
  const size = Math.min(look.unit * 2.5, pitch * 0.42)
  const column = (i: number): Box => ({ x: room.x + first + w * i, y: y0, w, h })
  const featured = plans.findIndex(({ isFeatured }) => isFeatured)
  const tint = mix(look.panel, look.inks.accent, 0.16)
  const marked: Layer[] = featured >= 0 ? [shape('featured', column(featured), { fill: tint, radius: Math.min(look.round, w / 4) })] : []
  const heads = plans.flatMap((plan, i): Layer[] => {
    const box = column(i)
    const own = i === featured ? on(look, tint) : kit
    const blocks: Block[] = [
      {
        kind: 'text',
        name: `plan-${i + 1}.name`,
        text: plan.name,
        role: 'subheadline',
        size: look.unit * 3,
        weight: 700,
        color: own.inks.ink,
      },
      ...(plan.price
        ? [
            {
              kind: 'text' as const,
              name: `plan-${i + 1}.price`,
              text: plan.price,
              role: 'price',
              size: look.unit * 5.4,
              font: look.faces.display,
              weight: look.faces.displayWeight,
              color: readable(look.inks.accent, [i === featured ? tint : look.panel]),
              lines: 1,
              gap: 0.15,
              leading: 1.1,
            },
          ]
        : []),
      ...(plan.period
        ? [
            {
              kind: 'text' as const,
              name: `plan-${i + 1}.period`,
              text: plan.period,
              role: 'caption',
              size: look.unit * 1.8,
              color: own.inks.quiet,
              gap: 0.2,
            },
          ]
        : []),
    ]
    return stack(
      own,
      blocks,
      { x: box.x + w * 0.05, y: y0 + headH * 0.08, w: w * 0.9, h: headH * 0.84 },
      { align: 'center', valign: 'middle' },
    ).layers
  })
  const rows = features.flatMap((feature, r): Layer[] => {
    const y = y0 + headH + pitch * r
    return [
      shape(
        `row-${r + 1}.rule`,
        { x: room.x, y, w: room.w, h: Math.max(1, look.unit * 0.12) },
        { fill: mix(look.panel, kit.inks.ink, 0.14) },
      ),
      ...words(kit, `row-${r + 1}`, { x: room.x + look.unit * 2.6, y, w: first - look.unit * 3.4, h: pitch }, feature, {
        size,
        weight: 600,
        color: kit.inks.ink,
        align: 'left',
        role: 'list-item',
      }),
      ...plans.map((plan, i): Layer => {
        const has = plan.features.includes(feature)
        const side = Math.min(pitch * 0.5, look.unit * 3.4)
        const box = column(i)
        const fill = i === featured ? tint : look.panel
        return {
          type: 'art',
          name: `row-${r + 1}.mark-${i + 1}`,
          art: has ? 'lucide:check' : 'lucide:minus',
          color: has ? readable(look.inks.accent, [fill], 3) : mix(fill, kit.inks.ink, 0.34),
          strokeWidth: has ? 3 : 2,
          box: { x: box.x + (w - side) / 2, y: y + (pitch - side) / 2, w: side, h: side },
        }
      }),
    ]
  })
  return [card(look, 'table', { x: room.x, y: y0, w: room.w, h }), ...marked, ...heads, ...rows]
}
