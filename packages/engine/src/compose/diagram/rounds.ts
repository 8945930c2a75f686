import type { Diagram } from '../../brief/schema.ts'
import { artFor } from '../../catalog/art.ts'
import { mix, withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n, path, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { readable } from '../palette.ts'
import { words } from './ink.ts'
import type { Point } from './layered.ts'

/** Stations on a ring, each leading to the next. */
export function ringIn({ nodes }: Diagram, look: Look, room: Box): Layer[] {
  const count = nodes.length
  const cardW = Math.min(room.w * (count > 6 ? 0.24 : 0.3), look.unit * 30)
  const cardH = Math.min(room.h * (count > 6 ? 0.15 : 0.2), look.unit * 15)
  const [rx, ry] = [(room.w - cardW) / 2, (room.h - cardH) / 2]
  const [cx, cy] = [room.x + room.w / 2, room.y + room.h / 2]
  const at = (i: number): Point => {
    const turn = -Math.PI / 2 + (i / count) * Math.PI * 2
    return { x: cx + Math.cos(turn) * rx, y: cy + Math.sin(turn) * ry }
  }
  const boxes = nodes.map((_, i): Box => ({ x: at(i).x - cardW / 2, y: at(i).y - cardH / 2, w: cardW, h: cardH }))
  const line = look.unit * 0.55
  const icons = nodes.map(({ label }) => artFor(label))
  const hasIcons = icons.every((icon) => icon !== null)
  const arcs = nodes.flatMap((_, i) => arcBetween(look, `edge-${i + 1}`, i, count, { cx, cy, rx, ry }, boxes, line, look.mark(i)))
  const stations = nodes.flatMap(({ label }, i): Layer[] => {
    const box = boxes[i] as Box
    const fill = look.panel
    const kit = on(look, fill)
    const art = hasIcons ? icons[i] : null
    const side = Math.min(cardH * 0.36, look.unit * 5)
    const blocks: Block[] = [
      ...(art ? [{ kind: 'art' as const, name: `node-${i + 1}.icon`, art, size: side, color: readable(look.mark(i), [fill], 3) }] : []),
      {
        kind: 'text',
        name: `node-${i + 1}.label`,
        text: label,
        role: 'label',
        size: look.unit * 2.7,
        weight: 700,
        color: kit.inks.ink,
        gap: 0.4,
      },
    ]
    const inner = { x: box.x + cardW * 0.06, y: box.y + cardH * 0.08, w: cardW * 0.88, h: cardH * 0.84 }
    return [card(look, `node-${i + 1}`, box, fill), ...stack(kit, blocks, inner, { align: 'center', valign: 'middle' }).layers]
  })
  return [...arcs, ...stations]
}

type Ring = { cx: number; cy: number; rx: number; ry: number }

/** The part of the ring between two cards, cut where they begin. */
function arcBetween(
  look: Look,
  name: string,
  i: number,
  count: number,
  { cx, cy, rx, ry }: Ring,
  boxes: readonly Box[],
  width: number,
  color: string,
): Layer[] {
  const from = -Math.PI / 2 + (i / count) * Math.PI * 2
  const by = (Math.PI * 2) / count
  const point = (t: number): Point => ({ x: cx + Math.cos(from + by * t) * rx, y: cy + Math.sin(from + by * t) * ry })
  const gap = look.unit * 1.2
  const isIn = ({ x, y }: Point, box: Box) => x > box.x - gap && x < box.x + box.w + gap && y > box.y - gap && y < box.y + box.h + gap
  const [a, b] = [boxes[i] as Box, boxes[(i + 1) % count] as Box]
  const steps = Array.from({ length: 61 }, (_, k) => point(k / 60)).filter((p) => !isIn(p, a) && !isIn(p, b))
  if (steps.length < 3) return []
  const [end, before] = [steps.at(-1) as Point, steps.at(-3) as Point]
  const away = Math.hypot(end.x - before.x, end.y - before.y) || 1
  const [ux, uy] = [(end.x - before.x) / away, (end.y - before.y) / away]
  const long = width * 3.6
  const box = look.sheet
  const to = ({ x, y }: Point) => `${n(x - box.x)} ${n(y - box.y)}`
  const foot = { x: end.x - ux * long, y: end.y - uy * long }
  const side = { x: -uy * long * 0.6, y: ux * long * 0.6 }
  return [
    path(
      name,
      box,
      steps
        .slice(0, -2)
        .map((p, k) => `${k === 0 ? 'M' : 'L'} ${to(p)}`)
        .join(' '),
      { stroke: { paint: color, width } },
    ),
    path(
      `${name}.head`,
      box,
      `M ${to(end)} L ${to({ x: foot.x + side.x, y: foot.y + side.y })} L ${to({ x: foot.x - side.x, y: foot.y - side.y })} Z`,
      { fill: color },
    ),
  ]
}

/** Two or three circles that share a part, with what is only theirs beside it. */
export function vennIn({ nodes, edges }: Diagram, look: Look, room: Box): Layer[] {
  const isThree = nodes.length === 3
  const r = isThree ? Math.min(room.w / 3.3, room.h / 3.15) : Math.min(room.w / 3.3, room.h / 2.05)
  const [cx, cy] = [room.x + room.w / 2, room.y + room.h / 2]
  const centres: Point[] = isThree
    ? [-90, 150, 30].map((turn) => ({
        x: cx + Math.cos((turn * Math.PI) / 180) * r * 0.62,
        y: cy + r * 0.12 + Math.sin((turn * Math.PI) / 180) * r * 0.62,
      }))
    : [-1, 1].map((side) => ({ x: cx + side * r * 0.62, y: cy }))
  const tone = (i: number) => look.hue(i * 2)
  const strength = 0.34
  const circles = nodes.map((_, i): Layer => {
    const { x, y } = centres[i] as Point
    return shape(
      `node-${i + 1}`,
      { x: x - r, y: y - r, w: r * 2, h: r * 2 },
      {
        kind: 'ellipse',
        fill: withAlpha(tone(i), strength),
        stroke: { paint: readable(tone(i), [look.inks.ground], 3), width: look.unit * 0.35 },
      },
    )
  })
  // Ink that reads on the ground under any number of the tints.
  const grounds = nodes.reduce<string[]>((all, _, i) => all.flatMap((base) => [base, mix(base, tone(i), strength)]), [look.inks.ground])
  const ink = readable(look.inks.ink, grounds)
  const own = isThree
    ? [
        { x: cx - r * 0.5, y: cy - r * 1.26, w: r, h: r * 0.66 },
        { x: cx - r * 1.38, y: cy + r * 0.3, w: r * 0.84, h: r * 0.72 },
        { x: cx + r * 0.54, y: cy + r * 0.3, w: r * 0.84, h: r * 0.72 },
      ]
    : [
        { x: cx - r * 1.5, y: cy - r * 0.5, w: r * 1.0, h: r },
        { x: cx + r * 0.5, y: cy - r * 0.5, w: r * 1.0, h: r },
      ]
  const said = nodes.flatMap(({ label, notes }, i): Layer[] => {
    const blocks: Block[] = [
      {
        kind: 'text',
        name: `node-${i + 1}.label`,
        text: label,
        role: 'subheadline',
        size: look.unit * (notes.length > 0 ? 3.3 : 4),
        weight: 700,
        color: ink,
      },
      ...notes.map(
        (note, k): Block => ({
          kind: 'text',
          name: `node-${i + 1}.note-${k + 1}`,
          text: note,
          role: 'list-item',
          size: look.unit * 2.3,
          weight: 500,
          color: ink,
          gap: 0.35,
        }),
      ),
    ]
    return stack(look, blocks, own[i] as Box, { align: 'center', valign: 'middle' }).layers
  })
  const shared = edges.flatMap(({ from, to, label }, i): Layer[] => {
    if (!label) return []
    const [a, b] = [nodes.findIndex(({ id }) => id === from), nodes.findIndex(({ id }) => id === to)]
    const box = sharedBox(a, b, isThree, { cx, cy, r })
    const blocks = label.split('\n').map(
      (note, k): Block => ({
        kind: 'text',
        name: `shared-${i + 1}.${k + 1}`,
        text: note,
        role: 'list-item',
        size: look.unit * (isThree ? 2.4 : 2.6),
        weight: 700,
        color: ink,
        gap: 0.4,
      }),
    )
    return stack(look, blocks, box, { align: 'center', valign: 'middle' }).layers
  })
  return [...circles, ...said, ...shared]
}

/** Where what two sets share is written; the middle of all three where a set is named twice. */
function sharedBox(a: number, b: number, isThree: boolean, { cx, cy, r }: { cx: number; cy: number; r: number }): Box {
  if (!isThree) return { x: cx - r * 0.32, y: cy - r * 0.46, w: r * 0.64, h: r * 0.92 }
  if (a === b) return { x: cx - r * 0.33, y: cy - r * 0.12, w: r * 0.66, h: r * 0.42 }
  const pair = [a, b].sort().join('')
  if (pair === '01') return { x: cx - r * 0.76, y: cy - r * 0.36, w: r * 0.44, h: r * 0.34 }
  if (pair === '02') return { x: cx + r * 0.32, y: cy - r * 0.36, w: r * 0.44, h: r * 0.34 }
  return { x: cx - r * 0.25, y: cy + r * 0.46, w: r * 0.5, h: r * 0.34 }
}

/** Four fields between two axes. */
export function matrixIn({ nodes, axes }: Diagram, look: Look, room: Box): Layer[] {
  const axisW = axes?.y ? look.unit * 5 : 0
  const axisH = axes?.x ? look.unit * 5 : 0
  const field = { x: room.x + axisW, y: room.y, w: room.w - axisW, h: room.h - axisH }
  const gap = look.unit * 1.8
  const [w, h] = [(field.w - gap) / 2, (field.h - gap) / 2]
  const icons = nodes.map(({ label }) => artFor(label))
  const hasIcons = icons.every((icon, i) => icon !== null && icons.indexOf(icon) === i)
  const isSwot = nodes.every(({ notes }) => notes.length > 0)
  const fields = nodes.flatMap(({ label, notes }, i): Layer[] => {
    const box = { x: field.x + (i % 2) * (w + gap), y: field.y + Math.floor(i / 2) * (h + gap), w, h }
    const hue = look.hue(i)
    const fill = mix(look.panel, hue, 0.16)
    const kit = on(look, fill)
    const pad = Math.min(look.unit * 3.2, w * 0.09)
    const art = hasIcons ? icons[i] : null
    const side = Math.min(look.unit * 7, h * 0.24)
    const head = look.unit * 1.1
    const blocks: Block[] = [
      ...(art ? [{ kind: 'art' as const, name: `node-${i + 1}.icon`, art, size: side, color: readable(hue, [fill], 3) }] : []),
      {
        kind: 'text',
        name: `node-${i + 1}.label`,
        text: label,
        role: 'subheadline',
        size: look.unit * 4.2,
        font: look.faces.display,
        weight: look.faces.displayWeight,
        color: readable(hue, [fill]),
        gap: 0.4,
      },
      ...notes.map(
        (note, k): Block => ({
          kind: 'text',
          name: `node-${i + 1}.note-${k + 1}`,
          text: note,
          role: 'list-item',
          size: look.unit * 2.9,
          weight: 500,
          color: kit.inks.ink,
          gap: k === 0 ? 0.6 : 0.4,
        }),
      ),
    ]
    const inner = { x: box.x + pad, y: box.y + pad + head * 0.4, w: w - pad * 2, h: h - pad * 2 - head * 0.4 }
    return [
      shape(`node-${i + 1}`, box, { fill, radius: Math.min(look.round, w / 8) }),
      shape(`node-${i + 1}.edge`, { ...box, h: head * 0.6 }, { fill: hue, radius: head * 0.3 }),
      ...stack(kit, blocks, inner, isSwot ? { valign: 'top', align: look.isRtl ? 'right' : 'left' } : { valign: 'middle', align: 'center' })
        .layers,
    ]
  })
  const ink = look.inks.quiet
  const thick = Math.max(2, look.unit * 0.3)
  const x: Layer[] = axes?.x
    ? [
        shape('axis-x', { x: field.x, y: field.y + field.h + look.unit * 1.3, w: field.w - thick * 3, h: thick }, { fill: ink }),
        path(
          'axis-x.head',
          { x: field.x + field.w - thick * 4, y: field.y + field.h + look.unit * 1.3 - thick * 1.6, w: thick * 4, h: thick * 4.2 },
          `M 0 0 L ${n(thick * 4)} ${n(thick * 2.1)} L 0 ${n(thick * 4.2)} Z`,
          { fill: ink },
        ),
        ...words(look, 'axis-x.label', { x: field.x, y: field.y + field.h + look.unit * 2.2, w: field.w, h: look.unit * 2.8 }, axes.x, {
          size: look.unit * 2.3,
          color: ink,
        }),
      ]
    : []
  const y: Layer[] = axes?.y
    ? [
        shape('axis-y', { x: field.x - look.unit * 1.3 - thick, y: field.y + thick * 3, w: thick, h: field.h - thick * 3 }, { fill: ink }),
        path(
          'axis-y.head',
          { x: field.x - look.unit * 1.3 - thick * 2.6, y: field.y, w: thick * 4.2, h: thick * 4 },
          `M ${n(thick * 2.1)} 0 L ${n(thick * 4.2)} ${n(thick * 4)} L 0 ${n(thick * 4)} Z`,
          { fill: ink },
        ),
        ...words(
          look,
          'axis-y.label',
          { x: room.x + look.unit * 1.6 - field.h / 2, y: field.y + field.h / 2 - look.unit * 1.4, w: field.h, h: look.unit * 2.8 },
          axes.y,
          { size: look.unit * 2.3, color: ink },
        ).map((layer) => ({ ...layer, rotate: -90 })),
      ]
    : []
  return [...fields, ...x, ...y]
}
