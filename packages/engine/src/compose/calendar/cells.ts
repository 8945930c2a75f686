import type { Box } from '../../scene/schema.ts'
import type { Kit } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'

/** An hour with what happens in it; `lead` is the hour. */
export type Row = { lead: string | null; title: string; detail: string | null }
/** What happens on a day, or where none is named. */
export type Session = { day: string | null; rows: Row[] }

/** A part of a row as a share of its width; on pages that read from right to left it lies on the other side. */
export function cell(kit: Kit, row: Box, from: number, to: number): Box {
  const [a, b] = kit.isRtl ? [1 - to, 1 - from] : [from, to]
  return { ...row, x: row.x + row.w * a, w: row.w * (b - a) }
}

export const start = (kit: Kit): 'left' | 'right' => (kit.isRtl ? 'right' : 'left')
export const end = (kit: Kit): 'left' | 'right' => (kit.isRtl ? 'left' : 'right')

/** The blocks of a row's title with its detail; sizes are shares of the page's side. */
export const titled = (kit: Kit, name: string, { title, detail }: Row, size: number): Block[] => [
  { kind: 'text', name, text: title, role: 'list-item', size: kit.side * size, weight: 700, leading: 1.16, color: kit.inks.ink },
  ...(detail
    ? [
        {
          kind: 'text' as const,
          name: `${name}.detail`,
          text: detail,
          role: 'body',
          size: kit.side * Math.max(0.021, size * 0.55),
          weight: 500,
          color: kit.inks.quiet,
          gap: 0.25,
        },
      ]
    : []),
]

export const timed = (kit: Kit, name: string, lead: string, size: number, color: string): Block => ({
  kind: 'text',
  name: `${name}.time`,
  text: lead,
  role: 'label',
  size: kit.side * size,
  font: kit.faces.display,
  weight: kit.faces.displayWeight,
  color,
  lines: 1,
})

/** The scale at which every one of several stacks has room. */
export const shared = (kit: Kit, stacks: readonly (readonly [blocks: readonly Block[], box: Box])[]): number =>
  Math.min(1, ...stacks.map(([blocks, box]) => stack(kit, blocks, box).scale))

/** The largest share of the side at which a one-line block fits its box. */
export function fittedSize(kit: Kit, block: Block | undefined, box: Box): number {
  if (block?.kind !== 'text') return 1
  const [layer] = stack(kit, [block], box).layers
  return layer?.type === 'text' && typeof layer.size === 'object' ? layer.size.fit[1] / kit.side : 1
}
