import { artFor } from '../../catalog/art.ts'
import { withAlpha } from '../../color.ts'
import type { Layer } from '../../scene/schema.ts'
import { inset } from '../design/kit.ts'
import { lineCount, say } from '../page/page.ts'
import type { Plot } from './frame.ts'
import { inkOn } from './paints.ts'
import { spoken } from './scale.ts'

const HOLE = 0.6

/** A round of shares, the largest possible beside or above the list that names them. */
export function pieIn({ chart, page, box, colors }: Plot): Layer[] {
  const { unit, inks, faces } = page
  const points = chart.series[0]?.points ?? []
  const total = points.reduce((sum, { value }) => sum + value, 0)
  const isWide = box.w > box.h * 1.1
  const d = isWide ? Math.min(box.h, box.w * 0.48) : Math.min(box.w * 0.8, box.h * 0.56)
  const r = d / 2
  const center = isWide ? { x: box.x + r, y: box.y + box.h / 2 } : { x: box.x + box.w / 2, y: box.y + r }
  const list = isWide
    ? { x: box.x + d + unit * 7, y: box.y, w: box.w - d - unit * 7, h: box.h }
    : { x: box.x + box.w * 0.06, y: box.y + d + unit * 5, w: box.w * 0.88, h: box.h - d - unit * 5 }
  let turn = -Math.PI / 2
  const most = Math.max(...points.map(({ value }) => value))
  const isLed = points.length > 2 && points.filter(({ value }) => value === most).length === 1 && most < total * 0.8
  const slices = points.map(({ value }, i): Layer => {
    const from = turn
    turn += (value / (total || 1)) * Math.PI * 2
    // The largest share is drawn out of the round a little.
    const out = isLed && value === most ? r * 0.045 : 0
    const middle = (from + turn) / 2
    return {
      type: 'shape',
      name: `slice-${i + 1}`,
      shape: 'path',
      box: { x: center.x - r + Math.cos(middle) * out, y: center.y - r + Math.sin(middle) * out, w: d, h: d },
      d: slice(r, from, turn, chart.kind === 'donut' ? HOLE : 0),
      fill: colors[i] ?? inks.accent,
      stroke: { paint: inks.ground, width: unit * 0.35 },
    }
  })
  const isShare = chart.unit.suffix === '%'
  const pitch = Math.min(list.h / points.length, unit * 11)
  const size = Math.min(unit * 3.7, pitch * 0.42)
  const signs = signsOf(points.map(({ label }) => label))
  const top = isWide ? list.y + (list.h - pitch * points.length) / 2 : list.y
  const words = points.flatMap(({ label, words: said }, i): Layer[] => {
    const y = top + pitch * i
    const keyW = size * (signs ? 3 : 1.6)
    const labelW = list.w * 0.66 - keyW
    const isMost = isLed && points[i]?.value === most
    const h = Math.min(pitch, lineCount(label, size, labelW, faces.text) * size * 1.3)
    const look = { size, font: faces.text, color: inks.ink, valign: 'middle' as const }
    return [
      ...keyIn(`key-${i + 1}`, { x: list.x, y: y + pitch / 2, size }, colors[i] ?? inks.accent, signs?.[i] ?? null),
      say(page, `label-${i + 1}`, { x: list.x + keyW, y: y + (pitch - h) / 2, w: labelW, h }, label, {
        ...look,
        weight: isMost ? 700 : 500,
        role: 'label',
        leading: 1.2,
      }),
      say(page, `value-${i + 1}`, { x: list.x + list.w * 0.66, y: y + (pitch - size * 1.4) / 2, w: list.w * 0.34, h: size * 1.4 }, said, {
        ...look,
        weight: 700,
        role: 'value',
        align: 'right',
        maxLines: 1,
      }),
      ...(i > 0
        ? [
            {
              type: 'shape' as const,
              name: `rule-${i + 1}`,
              shape: 'rect' as const,
              box: { x: list.x, y, w: list.w, h: Math.max(1, unit * 0.1) },
              fill: withAlpha(inks.ink, 0.16),
            },
          ]
        : []),
    ]
  })
  // Shares of an amount have a sum worth saying; 100 % says nothing.
  const sum: Layer[] =
    chart.kind === 'donut' && !isShare && page.brief.textPolicy === 'free'
      ? [
          say(
            page,
            'total',
            { x: center.x - r * HOLE * 0.86, y: center.y - r * 0.2, w: r * HOLE * 1.72, h: r * 0.4 },
            spoken(Number(total.toPrecision(12)), chart.unit),
            {
              size: r * 0.3,
              font: faces.display,
              weight: faces.displayWeight,
              color: inks.ink,
              role: 'value',
              align: 'center',
              valign: 'middle',
              maxLines: 1,
            },
          ),
        ]
      : []
  return [...slices, ...sum, ...words]
}

/** A sign for every share where each has one of its own; else none has. */
export function signsOf(labels: readonly string[]): string[] | null {
  const signs = labels.map(artFor)
  return signs.every((sign, i) => sign !== null && signs.indexOf(sign) === i) ? signs.flatMap((sign) => sign ?? []) : null
}

/** The colour of a share before its name: a patch, or a round with its sign. */
function keyIn(name: string, { x, y, size }: { x: number; y: number; size: number }, fill: string, art: string | null): Layer[] {
  const side = art ? size * 2.1 : size * 0.9
  const box = { x, y: y - side / 2, w: side, h: side }
  if (!art) return [{ type: 'shape', name, shape: 'rect', radius: side * 0.24, box, fill }]
  return [
    { type: 'shape', name, shape: 'ellipse', box, fill },
    { type: 'art', name: `${name}.sign`, box: inset(box, side * 0.24), art, color: inkOn(fill), strokeWidth: 2 },
  ]
}

/** A slice between two angles, clockwise from the right, about the middle of a box of 2r. */
export function slice(r: number, from: number, to: number, hole: number): string {
  const at = (turn: number, reach: number) => `${(r + Math.cos(turn) * reach).toFixed(3)} ${(r + Math.sin(turn) * reach).toFixed(3)}`
  // A whole round has no corner to turn back from, so it is drawn as two halves.
  const end = Math.min(to, from + Math.PI * 2 - 1e-3)
  const large = end - from > Math.PI ? 1 : 0
  const outer = `M ${at(from, r)} A ${r} ${r} 0 ${large} 1 ${at(end, r)}`
  const inside = r * hole
  return hole > 0 ? `${outer} L ${at(end, inside)} A ${inside} ${inside} 0 ${large} 0 ${at(from, inside)} Z` : `${outer} L ${r} ${r} Z`
}
