import { colorsIn } from '../../brief/colors.ts'
import type { Panel } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { type Block, heightOf, stack } from '../design/stack.ts'

export type Kind = 'storyboard' | 'comic' | 'contact-sheet'

/** A frame that shows words alone, as the end of a film does. */
export const isCard = ({ scene, lines }: Panel): boolean =>
  lines.length > 0 &&
  lines.every(({ kind }) => kind === 'caption') &&
  /\b(?:title|logo|end card|text card|end frame|final frame|pack ?shot|product shot|slogan)\b/i.test(scene)

/** The words of an end card under the mark of what is sold, on the ground that the frame names. */
export function titleCard(kit: Kit, name: string, { lines, scene }: Panel, frame: Box, art: string | null): Layer[] {
  const named = colorsIn(scene.toLowerCase())[0]?.color.hex
  const on = onGround(kit, named ?? kit.inks.accent)
  const size = Math.min(frame.w * 0.14, frame.h * 0.24)
  const blocks: Block[] = [
    ...(art && /\blogo|product|pack ?shot|end\b/i.test(scene)
      ? [{ kind: 'art' as const, name: `${name}.mark`, art, size: size * 1.7, ...(art.startsWith('ph:') && { color: on.inks.ink }) }]
      : []),
    ...lines.map(
      ({ text }, i): Block => ({
        kind: 'text',
        name: `${name}.line-${i + 1}`,
        text,
        role: i === 0 ? 'headline' : 'caption',
        size: i === 0 ? size : size * 0.45,
        font: kit.faces.display,
        weight: kit.faces.displayWeight,
        color: on.inks.ink,
        gap: 0.3,
      }),
    ),
  ]
  const words = stack(on, blocks, inset(frame, frame.w * 0.1, frame.h * 0.1), { align: 'center', valign: 'middle' })
  return [shape(`${name}.ground`, frame, { fill: on.inks.ground }), ...words.layers]
}

export function border(kit: Kit, kind: Kind, name: string, frame: Box): Layer[] {
  if (kind === 'contact-sheet') return []
  const width = kind === 'comic' ? Math.max(2, kit.side * 0.0045) : Math.max(1, kit.side * 0.0016)
  return [shape(`${name}.border`, frame, { stroke: { paint: kit.inks.ink, width } })]
}

/** A number, and what is seen or said, under the frame. */
export function withNotes(kit: Kit, panel: Panel, cell: Box, i: number): { frame: Box; notes: Layer[] } {
  const { inks, unit, faces } = kit
  const name = `panel-${i + 1}`
  const isFree = kit.brief.textPolicy === 'free'
  const said = panel.lines.map(({ text }) => text)
  const note = said.length === 0 && isFree && panel.scene ? [panel.scene] : []
  const size = Math.min(unit * 2.1, cell.w * 0.055)
  const blocks: Block[] = [
    ...said.map(
      (text, k): Block => ({
        kind: 'text',
        name: `${name}.line-${k + 1}`,
        text,
        role: 'caption',
        size: size * 1.06,
        weight: 600,
        color: inks.ink,
        gap: 0.25,
        leading: 1.3,
      }),
    ),
    ...note.map(
      (text): Block => ({ kind: 'text', name: `${name}.note`, text, role: 'note', size, weight: 400, color: inks.quiet, leading: 1.36 }),
    ),
  ]
  const number = isFree ? size * 2.3 : 0
  // The frame takes what its notes leave, up to 4:3.
  const needed = heightOf(kit, blocks, cell.w - number, 1) + size * 1.6
  const below = blocks.length > 0 || isFree ? Math.min(cell.h * 0.42, Math.max(size * 2.2, needed, cell.h - cell.w * 0.75)) : 0
  const frame = { ...cell, h: Math.min(cell.h - below, cell.w * 0.75) }
  const room = { x: cell.x + number, y: frame.y + frame.h + size * 0.7, w: cell.w - number, h: Math.max(1, below - size * 0.7) }
  const words = stack(kit, blocks, room)
  const counted: Layer[] = isFree
    ? stack(
        kit,
        [
          {
            kind: 'text',
            name: `${name}.number`,
            text: String(i + 1),
            role: 'number',
            size: size * 1.25,
            font: faces.display,
            weight: 700,
            color: inks.accent,
          },
        ],
        { ...room, x: cell.x, w: number },
      ).layers
    : []
  return { frame, notes: [...counted, ...words.layers] }
}

/** The small number beside an exposure, as film has it. */
export function exposure(kit: Kit, frame: Box, i: number): Layer[] {
  if (kit.brief.textPolicy !== 'free') return []
  const size = Math.min(kit.unit * 1.7, frame.w * 0.06)
  const at = { x: frame.x + size * 0.6, y: frame.y + frame.h - size * 2.1, w: size * 2.6, h: size * 1.6 }
  return [
    shape(`exposure-${i + 1}.tag`, at, { fill: '#0d0d0fcc', radius: size * 0.2 }),
    ...stack(
      kit,
      [
        {
          kind: 'text',
          name: `exposure-${i + 1}`,
          text: String(i + 1),
          role: 'number',
          size,
          font: 'jetbrains-mono',
          weight: 600,
          color: '#f6c453',
        },
      ],
      inset(at, 0),
      { align: 'center', valign: 'middle' },
    ).layers,
  ]
}
