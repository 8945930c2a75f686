import { contrast } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, path } from '../design/kit.ts'
import { stack } from '../design/stack.ts'
import { burst, featuresIn, isPlace, lightIsLeft } from '../illustration/index.ts'
import { on, type Plan, says } from './blocks.ts'

/** The offer in a burst at a corner of the picture. */
export function badge(plan: Plan, room: Box): Layer[] {
  const { kit, copy, tones, manner } = plan
  const { offer } = copy
  if (!offer) return []
  const d = Math.min(room.w * 0.4, room.h * 0.5, kit.side * 0.27)
  // Sun and moon stand at one side of a view, the badge at the other.
  const isLeft = room.w > room.h * 0.5 && isPlace(featuresIn(plan.words)) ? !lightIsLeft(kit.seed, 'picture') : kit.isRtl
  const x = isLeft ? room.x + kit.side * 0.05 : room.x + room.w - d - kit.side * 0.05
  const box: Box = { x, y: room.y + (room.h - d) * 0.2, w: d, h: d }
  const ground =
    manner.name === 'line' || manner.name === 'blueprint'
      ? tones.accent
      : contrast(tones.accent, tones.skyTop) > 1.3
        ? tones.accent
        : tones.deep
  const at = on(plan, [ground])
  const inner = inset(box, d * 0.17, d * 0.24)
  return [
    path('badge', box, burst(d, manner.name === 'popart' || manner.name === 'pixel' ? 14 : 22, manner.name === 'popart' ? 0.78 : 0.92), {
      fill: ground,
      shadow: { color: '#14101e40', blur: d * 0.06, dx: 0, dy: d * 0.02 },
    }),
    ...stack(
      at,
      [
        says(offer, 'offer', d * 0.34, {
          role: 'price',
          font: kit.faces.display,
          weight: kit.faces.displayWeight,
          leading: 1,
          color: at.inks.ink,
        }),
      ],
      inner,
      {
        align: 'center',
        valign: 'middle',
      },
    ).layers,
  ]
}

/** A stepped double line about the sheet. */
export function decoFrame({ kit, tones }: Plan, sheet: Box): Layer[] {
  const s = kit.side * 0.028
  const frame = (by: number, step: number): string => {
    const [x0, y0, x1, y1] = [by, by, sheet.w - by, sheet.h - by]
    return `M ${x0 + step * 2} ${y0} H ${x1 - step * 2} V ${y0 + step} H ${x1 - step} V ${y0 + step * 2} H ${x1} V ${y1 - step * 2} H ${x1 - step} V ${y1 - step} H ${x1 - step * 2} V ${y1} H ${x0 + step * 2} V ${y1 - step} H ${x0 + step} V ${y1 - step * 2} H ${x0} V ${y0 + step * 2} H ${x0 + step} V ${y0 + step} H ${x0 + step * 2} Z`
  }
  const gold = contrast(tones.accent, tones.skyTop) > 1.6 ? tones.accent : tones.light
  return [
    path('frame.outer', sheet, frame(kit.side * 0.03, s), { stroke: { paint: gold, width: Math.max(1, kit.side * 0.004) } }),
    path('frame.inner', sheet, frame(kit.side * 0.045, s), { stroke: { paint: gold, width: Math.max(1, kit.side * 0.0018) } }),
  ]
}
