import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { colorsOf } from '../design/tiles.ts'
import { fittedSize, type Row, type Session, shared, start, timed, titled } from './cells.ts'

/** Days side by side under heads of colour, each with its hours. */
export function columns(kit: Kit, sessions: readonly Session[], room: Box): Layer[] {
  return daysAcross(kit, sessions, room, (on, name, row) => [
    ...(row.lead ? [{ ...timed(on, name, row.lead, 0.042, on.inks.accent), gap: 0 }] : []),
    ...titled(on, name, row, 0.034).map((block, i): Block => (i === 0 && block.kind === 'text' ? { ...block, gap: 0.15 } : block)),
  ])
}

/** A week of lessons: days across, lessons below each other in tiles of few colours. */
export function grid(kit: Kit, sessions: readonly Session[], room: Box): Layer[] {
  return daysAcross(kit, sessions, room, (on, name, row) => titled(on, name, row, 0.034))
}

function daysAcross(kit: Kit, sessions: readonly Session[], room: Box, blocksOf: (on: Kit, name: string, row: Row) => Block[]): Layer[] {
  const perLine = sessions.length > 5 && room.h > room.w ? Math.ceil(sessions.length / 2) : sessions.length
  const lineCount = Math.ceil(sessions.length / perLine)
  const gap = kit.side * 0.016
  const w = (room.w - gap * (perLine - 1)) / perLine
  const lineH = (room.h - gap * 2 * (lineCount - 1)) / lineCount
  const most = Math.max(1, ...sessions.map(({ rows }) => rows.length))
  const headH = Math.min(kit.side * 0.08, lineH * 0.2)
  const h = Math.min(kit.side * 0.3, (lineH - headH - gap * most) / most)
  const colors = colorsOf(kit)
  const placed = sessions.map((session, i) => {
    const column = kit.isRtl ? perLine - 1 - (i % perLine) : i % perLine
    const [x, y] = [room.x + column * (w + gap), room.y + Math.floor(i / perLine) * (lineH + gap * 2)]
    const color = colors[i % 3] ?? kit.inks.accent
    return {
      ...session,
      name: `day-${i + 1}`,
      color,
      ground: mix(kit.inks.ground, color, 0.2),
      head: { x, y, w, h: headH },
      cells: session.rows.map((_, k) => ({ x, y: y + headH + gap + k * (h + gap), w, h })),
    }
  })
  const day = (one: (typeof placed)[number], on: Kit): Block[] => [
    {
      kind: 'text',
      name: one.name,
      text: one.day ?? '',
      role: 'label',
      size: kit.side * 0.036,
      font: kit.faces.display,
      weight: kit.faces.displayWeight,
      color: on.inks.ink,
      lines: 1,
    },
  ]
  const inner = (box: Box) => inset(box, Math.min(kit.side * 0.016, box.w * 0.09), Math.min(kit.side * 0.014, box.h * 0.1))
  const widest = Math.min(...placed.map((one) => fittedSize(kit, day(one, kit)[0], inner(one.head))))
  const scale = shared(
    kit,
    placed.flatMap((one) =>
      one.rows.map((row, k) => [blocksOf(kit, `${one.name}.entry-${k + 1}`, row), inner(one.cells[k] ?? one.head)] as const),
    ),
  )
  return placed.flatMap((one): Layer[] => {
    const [onHead, onCell] = [onGround(kit, one.color), onGround(kit, one.ground)]
    return [
      shape(`${one.name}.head`, one.head, { fill: one.color, radius: kit.side * 0.008 }),
      ...stack(
        onHead,
        day(one, onHead).map((block): Block => (block.kind === 'text' ? { ...block, size: kit.side * widest } : block)),
        inner(one.head),
        { valign: 'middle', align: 'center' },
      ).layers,
      ...one.rows.flatMap((row, k): Layer[] => {
        const box = one.cells[k] ?? one.head
        return [
          shape(`${one.name}.tile-${k + 1}`, box, { fill: one.ground, radius: kit.side * 0.008 }),
          ...stack(onCell, blocksOf(onCell, `${one.name}.entry-${k + 1}`, row), inner(box), { valign: 'middle', scale, align: start(kit) })
            .layers,
        ]
      }),
    ]
  })
}
