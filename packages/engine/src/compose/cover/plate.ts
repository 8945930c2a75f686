import { hexToOklch, mix, withAlpha } from '../../color.ts'
import type { Box, Layer, Paint } from '../../scene/schema.ts'
import { flatScene } from '../design/flat-scene.ts'
import { frame, frameFor } from '../design/frames.ts'
import { inset, type Kit, n, path, shape, split } from '../design/kit.ts'
import { type Cast, markOf } from '../design/picture.ts'
import type { Place } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import { readable } from '../palette.ts'
import type { CoverWords } from './index.ts'

type Picture = { about: string; place: Place | null; things: Cast; isPictured: boolean }

/** A framed jacket: the title in metal, a vignette or an ornament under it, whose it is at the foot. */
export function plate(kit: Kit, { title, by, rest }: CoverWords, picture: Picture): Layer[] {
  const { sheet, side, inks, faces } = kit
  const unit = side / 100
  const isGothic = kit.mood === 'gothic' || kit.mood === 'spooky' || /gothic|haunt|vampire/.test(picture.about)
  const wanted = frameFor(kit)
  const name = isGothic ? 'corners' : wanted === 'arch' || wanted === 'sprigs' || wanted === 'none' ? 'double' : wanted
  const made = frame(kit, name, sheet)
  const isWide = sheet.w > sheet.h * 1.1
  const foot = by.length > 0 ? made.room.h * (isWide ? 0.16 : 0.1) : 0
  const upper = { ...made.room, h: made.room.h - foot - (foot > 0 ? unit * 3 : 0) }
  const [words, field] = isWide ? split(upper, 0.56, unit * 4, 'row') : split(upper, 0.46, unit * 4, 'column')
  const metal = metalOf(kit)
  const align = isWide && !kit.isCentered ? 'left' : 'center'
  const blocks: Block[] = [
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * 20,
            font: faces.display,
            weight: faces.displayWeight,
            color: inks.accent,
          },
        ]
      : []),
    ...(rest.length > 0 && align === 'center'
      ? [
          {
            kind: 'rule' as const,
            name: 'rule',
            width: unit * 24,
            thick: Math.max(1, unit * 0.25),
            color: inks.accent,
            gap: unit * 4,
            shape: 'diamond' as const,
          },
        ]
      : []),
    ...rest.map(
      (text, i): Block => ({
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.field ?? text.role,
        size: unit * (i === 0 ? 4.6 : 3.8),
        font: faces.text,
        weight: 500,
        color: inks.ink,
        gap: i === 0 ? 0.9 : 0.5,
        measure: 0.94,
      }),
    ),
  ]
  const names = by.map(
    (text, i): Block => ({
      kind: 'text',
      name: `by-${i + 1}`,
      text: text.text,
      role: text.field ?? text.role,
      size: unit * 5.4,
      font: faces.text,
      weight: 600,
      color: inks.ink,
      tracking: 0.06,
      gap: 0.3,
    }),
  )
  const lettered = stack(kit, blocks, words, { align, valign: 'middle', most: 1.25 }).layers.map((layer) =>
    layer.type === 'text' && layer.name === 'headline' ? { ...layer, fill: metal } : layer,
  )
  return [
    ...made.layers,
    ...(picture.isPictured ? vignette(kit, field, picture, isGothic) : ornament(kit, field, picture, title?.text ?? '', isGothic)),
    ...lettered,
    ...stack(kit, names, { ...made.room, y: made.room.y + made.room.h - foot, h: Math.max(1, foot) }, { align, valign: 'bottom' }).layers,
  ]
}

/** Grey, black and white are no metal. */
const LEAST_METAL = 0.04
/** The accent as metal: a bright band between two deeper ones, each of which reads on the ground. */
function metalOf({ inks }: Kit): Paint {
  if (hexToOklch(inks.accent).c < LEAST_METAL) return inks.accent
  const isDark = hexToOklch(inks.ground).l < 0.55
  const shine = readable(mix(inks.accent, isDark ? '#ffffff' : '#000000', 0.34), [inks.ground])
  const deep = readable(mix(inks.accent, isDark ? '#000000' : '#ffffff', 0.14), [inks.ground])
  return {
    gradient: 'linear',
    angle: 90,
    stops: [
      [0, deep],
      [0.45, shine],
      [0.6, inks.accent],
      [1, deep],
    ],
  }
}

/** The scene in a round window with a rim of the accent. */
function vignette(kit: Kit, box: Box, { about, place, things }: Picture, isGothic: boolean): Layer[] {
  const r = Math.min(box.w, box.h) / 2
  const round = { x: box.x + box.w / 2 - r, y: box.y + box.h / 2 - r, w: r * 2, h: r * 2 }
  const inner = inset(round, r * 0.07)
  const words = `${about} ${isGothic || /mystery|noir|thriller|night/.test(about) ? 'night' : ''}`
  // A sea without a ship has a light to steer by.
  const scene = flatScene(kit, 'picture', inner, {
    words: place === 'sea' && things.length === 0 ? `${words} lighthouse` : words,
    place: place ?? 'hills',
    cast: things,
    shot: 'medium',
    headroom: 0.1,
  })
  return [
    { ...scene, clip: inner.w / 2 } as Layer,
    shape('rim.inner', inner, { kind: 'ellipse', stroke: { paint: kit.inks.accent, width: r * 0.03 } }),
    shape('rim.outer', round, { kind: 'ellipse', stroke: { paint: kit.inks.accent, width: r * 0.012 } }),
    path('rim.beads', round, beads(r, r * 0.985, 48, r * 0.014), { fill: kit.inks.accent }),
  ]
}

/** What stands where there is no picture: a pointed window for dark tales, a rosette else, about a mark of the title's. */
function ornament(kit: Kit, box: Box, { about }: Picture, title: string, isGothic: boolean): Layer[] {
  const own = markOf(`${kit.brief.content?.design?.motif ?? ''}, ${title}`)
  const mark = own && !/person|baby|user/.test(own) ? own : (TOPICS.find(([pattern]) => pattern.test(about))?.[1] ?? null)
  const { accent } = kit.inks
  const side = Math.min(box.w, box.h)
  const at = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side }
  const center = (by: number): Box => inset(at, side * by)
  const icon = (cell: Box): Layer[] => (mark ? [{ type: 'art', name: 'mark', art: mark, color: accent, box: cell }] : [])
  if (isGothic) {
    const arches = [0, 0.05, 0.09].map((by, i): Layer => {
      const [w, top, low] = [side * (0.36 - by), side * by, side * (0.98 - by * 0.4)]
      const [cx, spring] = [side / 2, side * 0.42]
      const reach = (spring - top) * 1.02
      const d = `M ${n(cx - w)} ${n(low)} V ${n(spring)} C ${n(cx - w)} ${n(spring - reach * 0.6)} ${n(cx - w * 0.4)} ${n(top + reach * 0.2)} ${n(cx)} ${n(top)} C ${n(cx + w * 0.4)} ${n(top + reach * 0.2)} ${n(cx + w)} ${n(spring - reach * 0.6)} ${n(cx + w)} ${n(spring)} V ${n(low)} Z`
      return path(`arch-${i + 1}`, at, d, {
        ...(i === 2 && { fill: withAlpha(accent, 0.14) }),
        stroke: { paint: accent, width: side * (i === 0 ? 0.012 : 0.005) },
      })
    })
    const mullions = [-0.13, 0, 0.13].map((dx) => `M ${n(side * (0.5 + dx))} ${n(side * 0.52)} V ${n(side * 0.94)}`).join(' ')
    const rose = { x: at.x + side * 0.35, y: at.y + side * 0.2, w: side * 0.3, h: side * 0.3 }
    return [
      ...arches,
      path('mullions', at, mullions, { stroke: { paint: accent, width: side * 0.006 } }),
      ...(mark ? icon(inset(rose, side * 0.05)) : [path('rose', rose, petals(rose.w / 2, 8), { fill: withAlpha(accent, 0.85) })]),
      shape('rose.rim', rose, { kind: 'ellipse', stroke: { paint: accent, width: side * 0.007 } }),
    ]
  }
  return [
    shape('seal.outer', center(0.08), { kind: 'ellipse', stroke: { paint: accent, width: side * 0.008 } }),
    path('seal.beads', at, beads(side / 2, side * 0.39, 56, side * 0.006), { fill: accent }),
    shape('seal.body', center(0.15), { kind: 'ellipse', fill: withAlpha(accent, 0.14), stroke: { paint: accent, width: side * 0.004 } }),
    ...(mark ? icon(center(0.31)) : [path('seal.rosette', center(0.25), petals(side * 0.25, 12), { fill: withAlpha(accent, 0.9) })]),
  ]
}

/** Marks for books of a kind whose title names no thing. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/cook|recipe|baking|kitchen/, 'ph:fork-knife-fill'],
  [/poe(?:m|try)/, 'ph:feather-fill'],
  [/garden|botan/, 'ph:plant-fill'],
  [/travel|voyage|expedition/, 'ph:compass-fill'],
  [/romance|love/, 'ph:heart-fill'],
  [/mystery|crime|detective/, 'ph:key-fill'],
]

function beads(center: number, r: number, count: number, size: number): string {
  return Array.from({ length: count }, (_, i) => {
    const turn = (i / count) * Math.PI * 2
    const [x, y] = [center + Math.cos(turn) * r, center + Math.sin(turn) * r]
    return `M ${n(x - size)} ${n(y)} a ${n(size)} ${n(size)} 0 1 1 ${n(size * 2)} 0 a ${n(size)} ${n(size)} 0 1 1 ${n(-size * 2)} 0 Z`
  }).join(' ')
}

/** Pointed petals about the middle of a square of twice `r`. */
function petals(r: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const turn = (i / count) * Math.PI * 2
    const at = (angle: number, reach: number) => `${n(r + Math.cos(angle) * r * reach)} ${n(r + Math.sin(angle) * r * reach)}`
    const half = Math.PI / count
    return `M ${at(turn, 0.16)} Q ${at(turn - half, 0.62)} ${at(turn, 0.96)} Q ${at(turn + half, 0.62)} ${at(turn, 0.16)} Z`
  }).join(' ')
}
