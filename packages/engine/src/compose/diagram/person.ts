import type { Diagram } from '../../brief/schema.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { type Kit, shape } from '../design/kit.ts'
import { type Block, longestWord, stack } from '../design/stack.ts'
import type { Look } from '../graphic/look.ts'
import { lineCount, lineWidth } from '../page/page.ts'
import type { Size } from './layered.ts'

type Node = Diagram['nodes'][number]

/** Sizes as multiples of that of a name. */
const [POST, SIGN, PAD, GAP, LONGEST] = [0.78, 2.7, 0.9, 0.8, 11]

/** Whether a box of a tree is somebody's: a name with a post below it. */
export const isPerson = ({ kind }: Diagram, { notes }: Node): boolean => kind === 'tree' && notes.length > 0

/** Room for the sign of a person, the name and the post at a size of type. */
export function personSize(look: Look, { label, notes }: Node, size: number): Size {
  const font = look.faces.text
  const post = notes.join(', ')
  const longest = Math.max(longestWord(label, font), longestWord(post, font) * POST) * size * 1.08
  const measure = Math.max(
    longest,
    Math.min(size * LONGEST, Math.max(lineWidth(label, size, font), lineWidth(post, size * POST, font)) * 1.1),
  )
  const lines = lineCount(label, size, measure * 0.97, font) * 1.26 + lineCount(post, size * POST, measure * 0.97, font) * POST * 1.3
  return { w: measure + size * (SIGN + GAP + PAD * 2), h: Math.max(size * (SIGN + PAD), lines * size + size * PAD * 1.4) }
}

/** A name in bold over a post, beside the sign of a person. */
export function personIn(
  look: Look,
  kit: Kit,
  node: Node,
  box: Box,
  { name, size, hue, isFilled }: { name: string; size: number; hue: string; isFilled: boolean },
): Layer[] {
  const side = size * SIGN
  const disc: Box = {
    x: look.isRtl ? box.x + box.w - size * PAD - side : box.x + size * PAD,
    y: box.y + (box.h - side) / 2,
    w: side,
    h: side,
  }
  const fill = isFilled ? mix(hue, kit.inks.ink, 0.2) : hue
  const ink = isFilled ? kit.inks.ink : mix(hue, look.panel, 0.86)
  const left = size * (PAD + (look.isRtl ? 0 : SIGN + GAP))
  const words: Box = { x: box.x + left, y: box.y + size * 0.3, w: box.w - size * (SIGN + GAP + PAD * 2), h: box.h - size * 0.6 }
  const blocks: Block[] = [
    { kind: 'text', name: `${name}.label`, text: node.label, role: 'label', size, weight: 700, color: kit.inks.ink, leading: 1.2 },
    {
      kind: 'text',
      name: `${name}.post`,
      text: node.notes.join(', '),
      role: 'label',
      size: size * POST,
      weight: 500,
      color: kit.inks.quiet,
      leading: 1.24,
      gap: 0.12,
    },
  ]
  return [
    shape(`${name}.disc`, disc, { kind: 'ellipse', fill }),
    {
      type: 'art',
      name: `${name}.sign`,
      art: 'lucide:user-round',
      color: ink,
      strokeWidth: 2,
      box: { x: disc.x + side * 0.22, y: disc.y + side * 0.2, w: side * 0.56, h: side * 0.56 },
    },
    ...stack(kit, blocks, words, { align: look.isRtl ? 'right' : 'left', valign: 'middle' }).layers,
  ]
}
