import type { Diagram } from '../../brief/schema.ts'
import { artFor } from '../../catalog/art.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { shape } from '../design/kit.ts'
import { longestWord } from '../design/stack.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { lineCount } from '../page/page.ts'
import { readable } from '../palette.ts'
import { arrow, words } from './ink.ts'

/** Who takes part, side by side with a line of life each, and their messages below one another. */
export function sequenceIn({ nodes, edges }: Diagram, look: Look, room: Box): Layer[] {
  const count = nodes.length
  const slot = room.w / count
  const cardW = Math.min(slot * 0.86, look.unit * 32)
  const headH = Math.min(room.h * 0.2, look.unit * 15)
  const gap = slot - cardW
  const size = Math.min(look.unit * 3.3, ...nodes.map(({ label }) => (cardW * 0.86) / (longestWord(label, look.faces.text) * 1.1)))
  const center = (i: number) => room.x + slot * (i + 0.5)
  const index = (id: string) => nodes.findIndex((node) => node.id === id)
  const from = room.y + headH + look.unit * 3
  const pitch = Math.min((room.y + room.h - from) / Math.max(1, edges.length), look.unit * 18)
  const end = from + pitch * edges.length
  const lines = nodes.map(
    (_, i): Layer =>
      shape(
        `life-${i + 1}`,
        { x: center(i) - look.unit * 0.12, y: room.y + headH, w: look.unit * 0.24, h: end - room.y - headH },
        { fill: look.hairline },
      ),
  )
  const heads = nodes.flatMap(({ label }, i): Layer[] => {
    const box = { x: center(i) - cardW / 2, y: room.y, w: cardW, h: headH }
    const fill = mix(look.panel, look.hue(i), 0.2)
    const kit = on(look, fill)
    const art = artFor(label) ?? 'lucide:box'
    const side = headH * 0.34
    return [
      card(look, `node-${i + 1}`, box, fill),
      {
        type: 'art',
        name: `node-${i + 1}.icon`,
        art,
        color: readable(look.mark(i), [fill], 3),
        strokeWidth: 1.9,
        box: { x: center(i) - side / 2, y: box.y + headH * 0.14, w: side, h: side },
      },
      ...words(kit, `node-${i + 1}.label`, { x: box.x + cardW * 0.05, y: box.y + headH * 0.5, w: cardW * 0.9, h: headH * 0.46 }, label, {
        size,
        weight: 700,
        color: kit.inks.ink,
      }),
    ]
  })
  const says = edges.flatMap(({ from: a, to: b, label }, i): Layer[] => {
    const [x0, x1] = [center(index(a)), center(index(b))]
    const y = from + pitch * (i + 0.72)
    const color = readable(look.mark(index(a)), [look.inks.ground], 3)
    const isSelf = a === b
    const span = isSelf ? Math.min(slot * 0.4, look.unit * 10) : Math.abs(x1 - x0)
    const left = isSelf ? x0 : Math.min(x0, x1)
    const isAnswer = index(b) < index(a)
    const points = isSelf
      ? [
          { x: x0, y: y - pitch * 0.14 },
          { x: x0 + span, y: y - pitch * 0.14 },
          { x: x0 + span, y: y + pitch * 0.12 },
          { x: x0, y: y + pitch * 0.12 },
        ]
      : [
          { x: x0, y },
          { x: x1, y },
        ]
    // Words keep clear of the lines of life between the two, on a plate of the ground's colour.
    const width = Math.max(look.unit * 4, isSelf ? slot * 0.8 : span - look.unit * 2.5)
    const textSize = Math.min(look.unit * 2.9, pitch * 0.34)
    const said: Layer[] = label
      ? plated(look, `edge-${i + 1}`, { x: left + (span - width) / 2, y: y - pitch * 0.62, w: width, h: pitch * 0.52 }, label, textSize)
      : []
    return [
      ...arrow(look, `edge-${i + 1}`, points, { color, width: Math.max(2, look.unit * 0.3), dash: isAnswer, radius: look.unit }),
      ...said,
    ]
  })
  return gap < 0 ? [] : [...lines, ...heads, ...says]
}

function plated(look: Look, name: string, box: Box, label: string, size: number): Layer[] {
  const lines = Math.min(2, lineCount(label, size, box.w, look.faces.text))
  const h = Math.min(box.h, lines * size * 1.34)
  const at = { ...box, y: box.y + box.h - h, h }
  return [
    shape(`${name}.plate`, at, { fill: look.inks.ground }),
    ...words(look, `${name}.label`, at, label, { size, weight: 600, color: look.inks.ink, valign: 'middle' }),
  ]
}
