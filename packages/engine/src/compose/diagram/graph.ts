import type { Diagram } from '../../brief/schema.ts'
import { artFor } from '../../catalog/art.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n, path, shape } from '../design/kit.ts'
import { longestWord } from '../design/stack.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { lineCount, lineWidth } from '../page/page.ts'
import { readable } from '../palette.ts'
import { arrow, words } from './ink.ts'
import { layered, type Plan, type Size } from './layered.ts'
import { isPerson, personIn, personSize } from './person.ts'

const LEADING = 1.28
/** Sizes of type, px as multiples of the unit, tried from large to small. */
const SIZES = [4.2, 3.7, 3.3, 3, 2.7, 2.45, 2.2, 2, 1.8, 1.6, 1.4, 1.2, 1, 0.8, 0.65, 0.5]

/** Boxes in ranks, joined by arrows: flowcharts, trees and systems. */
export function graphIn(diagram: Diagram, look: Look, room: Box): Layer[] {
  const { plan, size } = fitted(diagram, look, room)
  const dx = room.x + (room.w - plan.size.w) / 2
  const dy = room.y + Math.max(0, (room.h - plan.size.h) * 0.42)
  const moved = (box: Box): Box => ({ ...box, x: box.x + dx, y: box.y + dy })
  const line = Math.max(1.5, size * 0.13)
  const color = mix(look.inks.ground, look.inks.ink, 0.62)
  const hasHeads = diagram.kind !== 'tree' || diagram.nodes.some(({ shape: kind }) => kind === 'decision')
  const depth = depthsOf(diagram)
  const edges = plan.routes.flatMap((route, i) =>
    arrow(
      look,
      `edge-${i + 1}`,
      route.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
      { color, width: line, head: hasHeads, radius: size * 0.7 },
    ),
  )
  const labels = diagram.edges.flatMap((edge, i): Layer[] => {
    const box = plan.labels.get(i)
    if (!box || !edge.label) return []
    const at = moved(box)
    const fill = look.inks.ground
    return [
      shape(`edge-${i + 1}.plate`, at, { fill, radius: at.h / 2, stroke: { paint: look.hairline, width: Math.max(1, line * 0.6) } }),
      ...words(look, `edge-${i + 1}.label`, at, edge.label, { size: size * 0.86, weight: 700, color: toneOf(look, edge.label) }),
    ]
  })
  const nodes = diagram.nodes.flatMap((node, i) =>
    nodeIn(diagram, look, node, moved(plan.boxes.get(node.id) as Box), {
      name: `node-${i + 1}`,
      size,
      depth: depth.get(node.id) ?? 0,
      branch: branchOf(diagram, node.id),
    }),
  )
  return [...edges, ...labels, ...nodes]
}

/** Yes is green and no is red, as far as the ground allows; other answers are ink. */
function toneOf({ inks }: Look, label: string): string {
  if (/^(?:yes|true|ok|pass|passed|approved|accepted|valid|success)$/i.test(label)) return readable('#1a8f52', [inks.ground])
  if (/^(?:no|false|fail|failed|rejected|declined|invalid|failure)$/i.test(label)) return readable('#c8372d', [inks.ground])
  return inks.ink
}

/** The largest type at which the whole graph has its place, in the way that allows more. */
function fitted(diagram: Diagram, look: Look, room: Box): { plan: Plan; size: number } {
  const both = fittedIn(diagram, look, room, diagram.way ? [diagram.way] : ['down', 'right'])
  // Whoever leads stands above, where the letters stay nearly as large.
  if (diagram.way || !diagram.nodes.some((node) => isPerson(diagram, node))) return both
  const down = fittedIn(diagram, look, room, ['down'])
  return down.size >= both.size * LEAST_OF_BEST ? down : both
}
const LEAST_OF_BEST = 0.72

function fittedIn(diagram: Diagram, look: Look, room: Box, ways: readonly ('down' | 'right')[]): { plan: Plan; size: number } {
  const fullness = ({ size }: Plan) => Math.max(size.w / room.w, size.h / room.h)
  // Of two that fit, the one that fills more of the page.
  const bestAt = (size: number): Plan | null =>
    ways
      .map((way) => planFor(diagram, look, size, way))
      .filter((plan) => fullness(plan) <= 1)
      .sort((a, b) => fullness(b) - fullness(a))[0] ?? null
  let [from, to] = [0, SIZES.length]
  let found: { plan: Plan; size: number } | null = null
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const size = look.unit * (SIZES[middle] ?? 1)
    const plan = bestAt(size)
    if (plan) {
      found = { plan, size }
      to = middle
    } else from = middle + 1
  }
  if (found) return { ...found, plan: aired(diagram, look, found.size, found.plan, room) }
  const size = look.unit * (SIZES.at(-1) ?? 1)
  return { plan: squeezed(planFor(diagram, look, size, ways[0] ?? 'down'), room), size: size * 0.8 }
}

/** Spare room goes between the ranks and the boxes, as far as it looks right. */
function aired(diagram: Diagram, look: Look, size: number, plan: Plan, room: Box): Plan {
  const isDown = isDownward(plan, diagram)
  let best = plan
  for (const air of [1.3, 1.7, 2.3]) {
    const wider = planFor(diagram, look, size, isDown ? 'down' : 'right', air)
    if (wider.size.w > room.w || wider.size.h > room.h) break
    best = wider
  }
  return best
}

const isDownward = (plan: Plan, { edges }: Diagram): boolean => {
  const [first] = edges
  const [a, b] = first ? [plan.boxes.get(first.from), plan.boxes.get(first.to)] : []
  return !a || !b || Math.abs(b.y + b.h / 2 - a.y - a.h / 2) >= Math.max(a.h, b.h) * 0.9 || Math.abs(b.x - a.x) < 1
}

/** Scaled into the room where even the smallest type does not fit. */
function squeezed(plan: Plan, room: Box): Plan {
  const by = Math.min(room.w / plan.size.w, room.h / plan.size.h)
  const scaled = ({ x, y, w, h }: Box): Box => ({ x: x * by, y: y * by, w: w * by, h: h * by })
  return {
    size: { w: plan.size.w * by, h: plan.size.h * by },
    boxes: new Map([...plan.boxes].map(([id, box]) => [id, scaled(box)])),
    labels: new Map([...plan.labels].map(([i, box]) => [i, scaled(box)])),
    routes: plan.routes.map((route) => ({ ...route, points: route.points.map(({ x, y }) => ({ x: x * by, y: y * by })) })),
  }
}

function planFor(diagram: Diagram, look: Look, size: number, way: 'down' | 'right', air = 1): Plan {
  const sizes = new Map(diagram.nodes.map((node) => [node.id, sizeOf(diagram, look, node, size)] as const))
  // Boxes of one kind are as wide as the widest, which makes ranks read as rows.
  const plain = diagram.nodes.filter(({ shape: kind }) => kind !== 'decision')
  const widest = Math.max(0, ...plain.map(({ id }) => sizes.get(id)?.w ?? 0))
  const tallest = Math.max(0, ...plain.map(({ id }) => sizes.get(id)?.h ?? 0))
  for (const { id } of plain) sizes.set(id, { w: widest, h: diagram.kind === 'flow' ? (sizes.get(id)?.h ?? tallest) : tallest })
  return layered(diagram, {
    way,
    sizes,
    labelOf: ({ label }) => (label ? { w: lineWidth(label, size * 0.86, look.faces.text) * 1.12 + size * 1.3, h: size * 1.7 } : null),
    rankGap: size * (diagram.kind === 'tree' ? 3 : 2.6) * air,
    nodeGap: size * 1.7 * Math.min(air, 1.8),
    isDiamond: (id) => diagram.nodes.find((node) => node.id === id)?.shape === 'decision',
  })
}

/** Room for a label at a size of type: lines of a good length, never a broken word. */
function sizeOf(diagram: Diagram, look: Look, node: Diagram['nodes'][number], size: number): Size {
  if (isPerson(diagram, node)) return personSize(look, node, size)
  const { kind } = diagram
  const { label, shape: form } = node
  const font = look.faces.text
  const longest = longestWord(label, font) * size * 1.1
  const whole = lineWidth(label, size, font) * 1.08
  const measure = Math.max(longest, Math.min(whole, size * (form === 'decision' ? 8.4 : kind === 'network' ? 6.4 : 9.6)))
  const lines = lineCount(label, size, measure * 0.97, font)
  const text = { w: measure, h: lines * size * LEADING }
  if (form === 'decision') {
    const w = text.w * 1.62 + size * 1.6
    return { w, h: Math.max(size * 4.6, text.h / (1 - text.w / w) + size * 0.6) }
  }
  if (kind === 'network') return { w: text.w + size * 2, h: text.h + size * 4.6 }
  return { w: text.w + size * 2.4, h: text.h + size * 1.7 }
}

type NodeLook = { name: string; size: number; depth: number; branch: number }

function nodeIn(diagram: Diagram, look: Look, node: Diagram['nodes'][number], box: Box, { name, size, depth, branch }: NodeLook): Layer[] {
  const hue = look.hue(diagram.kind === 'tree' ? branch : 0)
  if (node.shape === 'decision') {
    const fill = mix(look.panel, hue, 0.2)
    const kit = on(look, fill)
    const edge = { paint: hue, width: Math.max(1.5, size * 0.12) }
    const inner = { x: box.x + box.w * 0.19, y: box.y + box.h * 0.14, w: box.w * 0.62, h: box.h * 0.72 }
    return [
      path(name, box, `M ${n(box.w / 2)} 0 L ${n(box.w)} ${n(box.h / 2)} L ${n(box.w / 2)} ${n(box.h)} L 0 ${n(box.h / 2)} Z`, {
        fill,
        stroke: edge,
      }),
      ...words(kit, `${name}.label`, inner, node.label, { size, weight: 700, color: kit.inks.ink }),
    ]
  }
  const isPill = diagram.kind === 'flow' && (node.shape === 'start' || node.shape === 'end')
  const isRoot = diagram.kind === 'tree' && depth === 0
  const fill =
    isPill || isRoot
      ? node.shape === 'end'
        ? look.hue(1)
        : hue
      : diagram.kind === 'tree' && depth === 1
        ? mix(look.panel, hue, 0.26)
        : look.panel
  const kit = on(look, fill)
  const inner = { x: box.x + size * 0.8, y: box.y + size * 0.35, w: box.w - size * 1.6, h: box.h - size * 0.7 }
  const plate: Layer =
    isPill || isRoot
      ? shape(name, box, { fill, radius: isPill ? box.h / 2 : Math.min(look.round, box.h / 2) })
      : card(look, name, box, fill)
  if (isPerson(diagram, node)) return [plate, ...personIn(look, kit, node, box, { name, size, hue, isFilled: isRoot })]
  if (diagram.kind !== 'network') {
    const bar: Layer[] =
      diagram.kind === 'tree' && depth > 0
        ? [
            shape(
              `${name}.bar`,
              { x: box.x, y: box.y + box.h * 0.18, w: Math.max(2, size * 0.22), h: box.h * 0.64 },
              { fill: hue, radius: size * 0.1 },
            ),
          ]
        : []
    return [
      plate,
      ...bar,
      ...words(kit, `${name}.label`, inner, node.label, { size, weight: isPill || isRoot ? 700 : 600, color: kit.inks.ink }),
    ]
  }
  const icon = node.shape === 'store' ? 'lucide:database' : (artFor(node.label) ?? 'lucide:box')
  const side = Math.min(size * 2.5, box.h * 0.42)
  const tint = readable(look.mark(node.shape === 'store' ? 1 : 0), [fill], 3)
  return [
    plate,
    {
      type: 'art',
      name: `${name}.icon`,
      box: { x: box.x + (box.w - side) / 2, y: box.y + size * 0.9, w: side, h: side },
      art: icon,
      color: tint,
      strokeWidth: 1.8,
    },
    ...words(
      kit,
      `${name}.label`,
      { ...inner, y: box.y + size * 1.3 + side, h: box.y + box.h - size * 0.5 - (box.y + size * 1.3 + side) },
      node.label,
      { size, color: kit.inks.ink },
    ),
  ]
}

/** Distance from the nearest node that nothing leads to. */
function depthsOf({ nodes, edges }: Diagram): Map<string, number> {
  const depths = new Map<string, number>()
  let front = nodes.filter(({ id }) => !edges.some(({ to }) => to === id)).map(({ id }) => id)
  for (let depth = 0; front.length > 0; depth++) {
    for (const id of front) depths.set(id, depth)
    front = edges.filter(({ from, to }) => front.includes(from) && !depths.has(to)).map(({ to }) => to)
  }
  return depths
}

/** Which of the root's branches a node belongs to. */
export function branchOf({ nodes, edges }: Diagram, id: string): number {
  const root = nodes.find((node) => !edges.some(({ to }) => to === node.id))
  const branches = edges.filter(({ from }) => from === root?.id).map(({ to }) => to)
  let at = id
  for (let guard = 0; guard < nodes.length; guard++) {
    const index = branches.indexOf(at)
    if (index >= 0) return index
    const above = edges.find(({ to }) => to === at)?.from
    if (!above) return 0
    at = above
  }
  return 0
}
