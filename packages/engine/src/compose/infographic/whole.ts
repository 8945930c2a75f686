import { withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { colorsFor, inkOn } from '../chart/paints.ts'
import { signsOf, slice } from '../chart/pie.ts'
import { inset, shape } from '../design/kit.ts'
import { stack } from '../design/stack.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { picturesIn } from '../graphic/pictured.ts'
import { lineCount, lineWidth } from '../page/page.ts'
import { shareOf } from './figures.ts'
import type { Item } from './item.ts'

const [FEWEST, MOST] = [2, 7]
/** The hole of the ring as a share of its reach. */
const HOLE = 0.58
/** How far shares that were rounded may miss the whole. */
const ROUNDING = 0.015

/** Whether figures are the parts of one whole: shares that add up to all of it. */
export function areParts(items: readonly Item[]): boolean {
  const shares = items.map(({ lead }) => shareOf(lead))
  return (
    items.length >= FEWEST &&
    items.length <= MOST &&
    shares.every((share) => share !== null) &&
    Math.abs(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) - 1) < ROUNDING
  )
}

/** The parts of a whole as a ring about a picture of what is parted, and a row for each: its sign, its name, its share and a bar as long. */
export function wholeIn(look: Look, items: readonly Item[], room: Box, about: string): Layer[] {
  const isWide = room.w > room.h * 1.1
  const side = isWide ? Math.min(room.h, room.w * 0.46) : Math.min(room.w * 0.72, room.h * 0.48)
  const gap = look.unit * 5
  const ring: Box = isWide
    ? { x: look.isRtl ? room.x + room.w - side : room.x, y: room.y + (room.h - side) / 2, w: side, h: side }
    : { x: room.x + (room.w - side) / 2, y: room.y, w: side, h: side }
  const rows: Box = isWide
    ? { ...room, x: look.isRtl ? room.x : room.x + side + gap, w: room.w - side - gap }
    : { ...room, y: room.y + side + gap, h: room.h - side - gap }
  const panel = on(look, look.panel)
  const colors = colorsFor(items.length, panel)
  return [...ringIn(look, items, ring, colors, about), ...rowsIn(look, items, rows, colors)]
}

function ringIn(look: Look, items: readonly Item[], box: Box, colors: readonly string[], about: string): Layer[] {
  const r = box.w / 2
  let turn = -Math.PI / 2
  const slices = items.map(({ lead }, i): Layer => {
    const from = turn
    turn += (shareOf(lead) ?? 0) * Math.PI * 2
    return {
      type: 'shape',
      name: `share-${i + 1}`,
      shape: 'path',
      box,
      d: slice(r, from, turn, HOLE),
      fill: colors[i] ?? look.inks.accent,
      stroke: { paint: look.inks.ground, width: look.unit * 0.5 },
    }
  })
  const hole = inset(box, r * (1 - HOLE * 0.88))
  const art = picturesIn(about)[0]
  return [
    ...slices,
    shape('whole', hole, { kind: 'ellipse', fill: look.panel }),
    ...(art ? [{ type: 'art' as const, name: 'whole.picture', art, box: inset(hole, hole.w * 0.22) }] : []),
  ]
}

function rowsIn(look: Look, items: readonly Item[], box: Box, colors: readonly string[]): Layer[] {
  const { unit, faces } = look
  const space = unit * 1.6
  const pitch = Math.min((box.h + space) / items.length, unit * 15)
  const h = pitch - space
  const top = box.y + Math.max(0, box.h - pitch * items.length + space) / 2
  const signs = signsOf(items.map(({ title }) => title))
  const kit = on(look, look.panel)
  const pad = Math.min(h * 0.24, unit * 2.6)
  const sign = h - pad * 2
  const widest = Math.max(...items.map(({ lead }) => lineWidth(lead ?? '', 1, faces.display)))
  const figure = Math.min(h * 0.46, unit * 5.4)
  const figureW = widest * figure * 1.1
  const inner = box.w - pad * 4 - sign - figureW
  const size = sizeFor(look, items, inner, h * 0.5, Math.min(unit * 3.8, h * 0.36))
  return items.flatMap(({ lead, title, detail }, i): Layer[] => {
    const name = `point-${i + 1}`
    const color = colors[i] ?? look.inks.accent
    const y = top + pitch * i
    const at = (x: number, w: number): number => (look.isRtl ? box.x + box.w - x - w : box.x + x)
    const key: Box = { x: at(pad, sign), y: y + pad, w: sign, h: sign }
    const art = signs?.[i]
    const words: Box = { x: at(pad * 2 + sign, inner), y: y + h * 0.1, w: inner, h: h * 0.56 }
    const track: Box = { x: words.x, y: y + h * 0.74, w: inner, h: Math.max(2, h * 0.09) }
    const filled = inner * (shareOf(lead) ?? 0)
    const align = look.isRtl ? ('right' as const) : ('left' as const)
    return [
      card(look, `${name}.panel`, { ...box, y, h }),
      shape(`${name}.key`, key, { radius: sign * 0.28, fill: color }),
      ...(art
        ? [{ type: 'art' as const, name: `${name}.sign`, art, color: inkOn(color), strokeWidth: 2, box: inset(key, sign * 0.22) }]
        : []),
      ...stack(
        kit,
        [
          { kind: 'text', name: `${name}.title`, text: title, role: 'list-item', size, weight: 600, leading: 1.2 },
          ...(detail
            ? [
                {
                  kind: 'text' as const,
                  name: `${name}.detail`,
                  text: detail,
                  role: 'body',
                  size: size * 0.72,
                  color: kit.inks.quiet,
                  gap: 0.2,
                },
              ]
            : []),
        ],
        words,
        { align, valign: 'middle' },
      ).layers,
      shape(`${name}.track`, track, { radius: track.h / 2, fill: withAlpha(color, 0.2) }),
      shape(
        `${name}.bar`,
        { ...track, x: look.isRtl ? track.x + track.w - filled : track.x, w: Math.max(track.h, filled) },
        {
          radius: track.h / 2,
          fill: color,
        },
      ),
      ...stack(
        kit,
        [
          {
            kind: 'text',
            name: `${name}.lead`,
            text: lead ?? '',
            role: 'figure',
            size: figure,
            font: faces.display,
            weight: faces.displayWeight,
            lines: 1,
            leading: 1.1,
          },
        ],
        { x: at(box.w - pad - figureW, figureW), y, w: figureW, h },
        { align: look.isRtl ? 'left' : 'right', valign: 'middle' },
      ).layers,
    ]
  })
}

function sizeFor({ faces }: Look, items: readonly Item[], w: number, h: number, largest: number): number {
  const fits = (size: number) => items.every(({ title }) => lineCount(title, size, w, faces.text) * size * 1.24 <= h)
  for (let size = largest; size > 6; size *= 0.95) if (fits(size)) return size
  return 6
}
