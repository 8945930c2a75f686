import type { Diagram } from '../../brief/schema.ts'
import { artFor } from '../../catalog/art.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n, path, shape } from '../design/kit.ts'
import { longestWord } from '../design/stack.ts'
import { type Look, on } from '../graphic/look.ts'
import { lineCount, lineWidth } from '../page/page.ts'
import { words } from './ink.ts'

type Leaf = { id: string; label: string; index: number }
type Branch = Leaf & { twigs: Leaf[] }

/** A matter in the middle, its branches on both sides, each in a colour of its own, with their twigs outside. */
export function mindIn(diagram: Diagram, look: Look, room: Box): Layer[] {
  const leaf = (id: string): Leaf => {
    const index = diagram.nodes.findIndex((node) => node.id === id)
    return { id, label: diagram.nodes[index]?.label ?? '', index }
  }
  const root = diagram.nodes.find(({ id }) => !diagram.edges.some(({ to }) => to === id)) ?? diagram.nodes[0]
  if (!root) return []
  const below = (id: string): string[] => diagram.edges.filter(({ from }) => from === id).map(({ to }) => to)
  const deep = (id: string): string[] => below(id).flatMap((child) => [child, ...deep(child)])
  const branches = below(root.id).map((id): Branch => ({ ...leaf(id), twigs: deep(id).map(leaf) }))
  const half = Math.ceil(branches.length / 2)
  const isWide = room.w > room.h * 0.8
  // On a narrow page all branches stand on one side, below the matter.
  return isWide ? sides(look, root, branches, half, room) : column(look, root, branches, room)
}

type Sizes = { size: number; rootW: number; branchW: number; twigW: number }

function sides(look: Look, root: Diagram['nodes'][number], branches: readonly Branch[], half: number, room: Box): Layer[] {
  const hasTwigs = branches.some(({ twigs }) => twigs.length > 0)
  const share = hasTwigs ? { root: 0.2, branch: 0.155, twig: 0.175, gap: 0.035 } : { root: 0.26, branch: 0.26, twig: 0, gap: 0.11 }
  const w = (part: keyof typeof share) => room.w * share[part]
  const rows = (list: readonly Branch[]) => list.reduce((sum, { twigs }) => sum + Math.max(1.5, twigs.length), 0)
  const most = Math.max(1, rows(branches.slice(0, half)), rows(branches.slice(half)))
  const pitch = Math.min(room.h / most, look.unit * 14)
  const sizes: Sizes = {
    size: sizeFor(look, branches, { branch: w('branch'), twig: w('twig') }, pitch),
    rootW: w('root'),
    branchW: w('branch'),
    twigW: w('twig'),
  }
  const cx = room.x + room.w / 2
  const cy = room.y + room.h / 2
  const rootH = Math.min(room.h * 0.34, Math.max(look.unit * 12, w('root') * 0.62))
  const center: Box = { x: cx - w('root') / 2, y: cy - rootH / 2, w: w('root'), h: rootH }
  const drawn = [branches.slice(0, half), branches.slice(half)].flatMap((list, s) => {
    const side = s === 0 ? 1 : -1
    let y = cy - (rows(list) * pitch) / 2
    return list.flatMap((branch) => {
      const h = Math.max(1.5, branch.twigs.length) * pitch
      const from = y
      y += h
      const x = side === 1 ? center.x + center.w + w('gap') : center.x - w('gap') - w('branch')
      const box: Box = {
        x,
        y: from + h / 2 - Math.min(pitch * 1.1, look.unit * 9) / 2,
        w: w('branch'),
        h: Math.min(pitch * 1.1, look.unit * 9),
      }
      const twigX = side === 1 ? x + w('branch') + w('gap') : x - w('gap') - w('twig')
      const twigBoxes = branch.twigs.map(
        (_, i): Box => ({
          x: twigX,
          y: from + (h / branch.twigs.length) * (i + 0.5) - Math.min(pitch * 0.78, look.unit * 6) / 2,
          w: w('twig'),
          h: Math.min(pitch * 0.78, look.unit * 6),
        }),
      )
      return branchIn(look, branch, box, twigBoxes, center, side, sizes)
    })
  })
  return [...drawn, ...rootIn(look, root.label, center)]
}

function column(look: Look, root: Diagram['nodes'][number], branches: readonly Branch[], room: Box): Layer[] {
  const rows = branches.reduce((sum, { twigs }) => sum + Math.max(1.5, twigs.length), 0)
  const rootH = Math.min(room.h * 0.14, look.unit * 14)
  const top = room.y + rootH + look.unit * 5
  const pitch = Math.min((room.y + room.h - top) / Math.max(1, rows), look.unit * 14)
  const center: Box = { x: room.x, y: room.y, w: room.w * 0.5, h: rootH }
  const spine = room.w * 0.08
  const [bw, tw, gap] = [room.w * 0.4, room.w * 0.4, room.w * 0.06]
  const sizes: Sizes = { size: sizeFor(look, branches, { branch: bw, twig: tw }, pitch), rootW: center.w, branchW: bw, twigW: tw }
  let y = top
  const drawn = branches.flatMap((branch) => {
    const h = Math.max(1.5, branch.twigs.length) * pitch
    const from = y
    y += h
    const box: Box = {
      x: room.x + spine + gap,
      y: from + h / 2 - Math.min(pitch * 1.1, look.unit * 9) / 2,
      w: bw,
      h: Math.min(pitch * 1.1, look.unit * 9),
    }
    const twigs = branch.twigs.map(
      (_, i): Box => ({
        x: room.x + room.w - tw,
        y: from + (h / branch.twigs.length) * (i + 0.5) - Math.min(pitch * 0.78, look.unit * 6) / 2,
        w: tw,
        h: Math.min(pitch * 0.78, look.unit * 6),
      }),
    )
    return branchIn(look, branch, box, twigs, { x: center.x, y: center.y, w: spine, h: center.h * 2 }, 1, sizes)
  })
  return [...drawn, ...rootIn(look, root.label, center)]
}

/** One size for all branches, at which each keeps its words whole. */
function sizeFor(look: Look, branches: readonly Branch[], w: { branch: number; twig: number }, pitch: number): number {
  const font = look.faces.text
  const fits = (label: string, size: number, width: number, height: number) =>
    longestWord(label, font) * size * 1.1 <= width && lineCount(label, size, width, font) * size * 1.26 <= height
  for (let size = look.unit * 3.7; size > 4; size *= 0.95)
    if (
      branches.every(
        ({ label, twigs }) =>
          fits(label, size, w.branch - size * 1.6, pitch * 1.02) &&
          twigs.every((twig) => fits(twig.label, size * 0.88, w.twig, pitch * 0.78)),
      )
    )
      return size
  return 4
}

function branchIn(look: Look, branch: Branch, box: Box, twigBoxes: readonly Box[], center: Box, side: 1 | -1, { size }: Sizes): Layer[] {
  const number = branch.index
  const hue = look.hue(number - 1)
  const line = look.mark(number - 1)
  const kit = on(look, hue)
  const width = Math.max(2, size * 0.26)
  const near = side === 1 ? box.x : box.x + box.w
  const far = side === 1 ? box.x + box.w : box.x
  const middle = box.y + box.h / 2
  const stem = curve(look, `edge-${number + 1}`, center.x + center.w / 2, center.y + center.h / 2, near, middle, line, width * 1.5)
  const twigs = branch.twigs.flatMap((twig, i): Layer[] => {
    const at = twigBoxes[i] as Box
    const x = side === 1 ? at.x : at.x + at.w
    return [
      curve(look, `edge-${twig.index + 1}`, far, middle, x - side * size * 0.3, at.y + at.h / 2, line, width * 0.7),
      ...words(look, `node-${twig.index + 1}.label`, at, twig.label, {
        size: size * 0.88,
        weight: 500,
        color: look.inks.ink,
        align: side === 1 ? 'left' : 'right',
      }),
    ]
  })
  return [
    stem,
    ...twigs,
    shape(`node-${number + 1}`, box, { fill: hue, radius: box.h / 2 }),
    ...words(kit, `node-${number + 1}.label`, { x: box.x + size * 0.8, y: box.y, w: box.w - size * 1.6, h: box.h }, branch.label, {
      size,
      weight: 700,
      color: kit.inks.ink,
    }),
  ]
}

function rootIn(look: Look, label: string, box: Box): Layer[] {
  const fill = look.inks.ink
  const kit = on(look, fill)
  const art = artFor(label)
  const side = Math.min(box.h * 0.28, look.unit * 6)
  const size = Math.min(look.unit * 4.4, (box.w * 0.8) / Math.max(0.1, lineWidth(label, 1, look.faces.text) / 2.2))
  return [
    shape('node-root', box, { fill, radius: Math.min(box.h / 2, look.unit * 6) }),
    ...(art
      ? [
          {
            type: 'art' as const,
            name: 'node-root.icon',
            art,
            color: mix(fill, kit.inks.ink, 0.8),
            strokeWidth: 1.8,
            box: { x: box.x + (box.w - side) / 2, y: box.y + box.h * 0.13, w: side, h: side },
          },
        ]
      : []),
    ...words(
      kit,
      'node-root.label',
      { x: box.x + box.w * 0.08, y: box.y + (art ? box.h * 0.42 : box.h * 0.1), w: box.w * 0.84, h: art ? box.h * 0.48 : box.h * 0.8 },
      label,
      { size, weight: 700, color: kit.inks.ink, role: 'subheadline' },
    ),
  ]
}

/** A soft line that leaves and arrives level. */
function curve(look: Look, name: string, x0: number, y0: number, x1: number, y1: number, color: string, width: number): Layer {
  const { x, y } = look.sheet
  const middle = (x0 + x1) / 2
  const d = `M ${n(x0 - x)} ${n(y0 - y)} C ${n(middle - x)} ${n(y0 - y)} ${n(middle - x)} ${n(y1 - y)} ${n(x1 - x)} ${n(y1 - y)}`
  return path(name, look.sheet, d, { stroke: { paint: color, width } })
}
