import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { stack } from '../design/stack.ts'
import { picturesFor } from '../graphic/pictured.ts'
import { spotOn } from '../graphic/spot.ts'
import { cell, fittedSize, type Session, shared, start, timed, titled } from './cells.ts'

/** Hours that hold for one day or for all of them, each in a row of its own colour with its picture; the day over them. */
export function rota(kit: Kit, { day, rows }: Session, room: Box): Layer[] {
  const gap = kit.side * 0.014
  const headH = day === null ? 0 : kit.side * 0.085
  const h = Math.min((room.h - headH - gap * rows.length) / rows.length, kit.side * 0.2)
  const y0 = room.y + headH + gap
  const pictures = picturesFor(
    rows.map(({ title }) => title),
    '',
  )
  const isPictured = pictures.filter((art) => art !== null).length >= rows.length * 0.6
  const placed = rows.map((row, i) => ({
    row,
    name: `entry-${i + 1}`,
    box: { ...room, y: y0 + i * (h + gap), h },
    hue: hueOf(kit, i),
    art: isPictured ? (pictures[i] ?? null) : null,
  }))
  const timeBox = (box: Box) => inset(cell(kit, box, 0.03, 0.24), 0, h * 0.12)
  const wordBox = (box: Box) => inset(cell(kit, box, rows.some(({ lead }) => lead) ? 0.28 : 0.04, isPictured ? 0.74 : 0.97), 0, h * 0.1)
  const scale = shared(
    kit,
    placed.map(({ row, name, box }) => [titled(kit, name, row, 0.05), wordBox(box)] as const),
  )
  const hours = placed.flatMap(({ row, name, box }) =>
    row.lead ? [fittedSize(kit, timed(kit, name, row.lead, 0.056, kit.inks.ink), timeBox(box))] : [],
  )
  const size = Math.min(0.056, ...hours)
  return [
    ...(day === null ? [] : headIn(kit, day, { ...room, h: headH })),
    ...placed.flatMap(({ row, name, box, hue, art }): Layer[] => {
      const fill = mix(kit.inks.ground, hue, 0.2)
      const on = onGround(kit, fill)
      const at = cell(kit, box, 0.76, 1)
      return [
        shape(`${name}.card`, box, { fill, radius: kit.side * 0.016 }),
        shape(`${name}.edge`, cell(kit, box, 0, 0.012), { fill: hue, radius: kit.side * 0.006 }),
        ...(row.lead
          ? stack(on, [timed(on, name, row.lead, size, on.inks.ink)], timeBox(box), { valign: 'middle', align: start(kit) }).layers
          : []),
        ...stack(on, titled(on, name, row, 0.05), wordBox(box), { valign: 'middle', scale, align: start(kit) }).layers,
        ...(isPictured
          ? [
              spotOn({ seed: kit.seed, ground: kit.inks.ground, hasOwnPanels: false }, `${name}.picture`, at, {
                art,
                hue,
                radius: kit.side * 0.016,
              }),
            ]
          : []),
      ]
    }),
  ]
}

/** The days that the hours hold for, as a band over them. */
function headIn(kit: Kit, day: string, box: Box): Layer[] {
  const on = onGround(kit, kit.inks.accent)
  return [
    shape('day.band', box, { fill: kit.inks.accent, radius: kit.side * 0.016 }),
    ...stack(
      on,
      [{ kind: 'text', name: 'day', text: day, role: 'label', size: kit.side * 0.042, weight: 700, color: on.inks.ink, lines: 1 }],
      inset(box, kit.side * 0.03, box.h * 0.12),
      { valign: 'middle', align: start(kit) },
    ).layers,
  ]
}

/** Colours that follow each other down the page, from the accent on. */
function hueOf({ inks, brief }: Kit, i: number): string {
  if (brief.style.palette.length > 0) return mix(inks.accent, inks.ink, (i % 3) * 0.16)
  const { l, c, h } = hexToOklch(inks.accent)
  return oklchToHex({ l: Math.max(0.45, Math.min(0.7, l)), c: Math.max(0.1, c), h: h + i * 42 })
}
