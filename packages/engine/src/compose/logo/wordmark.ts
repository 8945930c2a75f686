import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, shape, split } from '../design/kit.ts'
import { pairedMarks } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { lineWidth } from '../page/page.ts'
import { marksIn } from './marks.ts'
import { monogram } from './monogram.ts'

/** The name in letters, with its mark above or beside it, or with a form of its own. */
export function wordmark(kit: Kit, mark: string | null, name: string | null, rest: readonly string[]): Layer[] {
  const { faces, inks, area } = kit
  const isLetters = /word ?mark|logotype|lettering|typographic/.test(kit.brief.content?.design?.about ?? '')
  const layout =
    name === null
      ? 'mark'
      : isLetters
        ? 'word'
        : rng(kit.seed, 'layout').pick(
            kit.sheet.w > kit.sheet.h * 1.4 ? (['side', 'side', 'above'] as const) : (['above', 'above', 'side'] as const),
          )
  const box = inset(area, kit.side * 0.03)
  const sub: Block[] = rest.map((text, i) => ({
    kind: 'text',
    name: `line-${i + 1}`,
    text,
    role: 'subheadline',
    size: kit.side * 0.038,
    weight: 500,
    tracking: 0.08,
    color: inks.quiet,
    gap: i === 0 ? 0.5 : 0.3,
  }))
  const word = (size: number): Block[] =>
    name
      ? [
          {
            kind: 'text',
            name: 'headline',
            text: name,
            role: 'headline',
            size,
            font: faces.display,
            weight: faces.displayWeight,
            color: layout === 'word' && kit.brief.style.palette.length > 0 ? inks.accent : inks.ink,
            leading: 1.04,
          },
        ]
      : []
  if (layout === 'mark') {
    const side = Math.min(box.w, box.h) * 0.7
    return signOf(kit, { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side }, mark, name ?? 'A')
  }
  if (layout === 'word') return [...stack(kit, [...word(kit.side * 0.26), ...sub], box, { align: 'center', valign: 'middle' }).layers]
  if (layout === 'side') {
    const h = kit.side * 0.27
    const gap = kit.side * 0.045
    // A short name stands with its sign in the middle of a wide sheet.
    const wide = Math.min(box.w, h + gap + Math.max(lineWidth(name ?? '', kit.side * 0.17 * 1.2, faces.display) * 1.04, box.w * 0.2))
    const both = { x: box.x + (box.w - wide) / 2, y: box.y + (box.h - h) / 2, w: wide, h }
    const [left, right] = split(both, Math.min(0.34, h / box.w) * (box.w / wide), gap, 'row')
    const words = stack(kit, [...word(kit.side * 0.17), ...sub], right, { valign: 'middle', most: 1.2 })
    return [...signOf(kit, left, mark, name ?? 'A'), ...words.layers]
  }
  const side = kit.side * 0.34
  const gap = kit.side * 0.06
  const words = stack(kit, [...word(kit.side * 0.15), ...sub], { ...box, h: box.h - side - gap }, { align: 'center' })
  const y = box.y + (box.h - side - gap - words.box.h) / 2
  const at = { x: box.x + (box.w - side) / 2, y, w: side, h: side }
  return [
    ...signOf(kit, at, mark, name ?? 'A'),
    ...stack(
      kit,
      [...word(kit.side * 0.15), ...sub],
      { ...box, y: y + side + gap, h: words.box.h + 2 },
      { align: 'center', scale: words.scale },
    ).layers,
  ]
}

const FORMS = ['alone', 'disc', 'square', 'leaf'] as const
/** The sign: a pictogram alone, on a disc, in a rounded square or leaf; without one the first letter. */
export function signOf(
  kit: Kit,
  box: Box,
  mark: string | null,
  name: string,
  form: (typeof FORMS)[number] = rng(kit.seed, 'sign').pick(FORMS),
): Layer[] {
  const { inks } = kit
  const side = Math.min(box.w, box.h)
  const at = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side }
  const marks = mark?.endsWith('-light') ? [mark] : (pairedMarks(kit.brief) ?? (mark ? [mark] : []))
  const art = (by: number, color: string): Layer[] =>
    mark ? marksIn('sign', inset(at, side * by), marks, color) : monogram(kit, 'sign', inset(at, side * by), name.slice(0, 1), color, 1)
  if (form === 'alone' && mark) return art(0, inks.accent)
  if (form === 'square') return [shape('sign.body', at, { radius: side * 0.24, fill: inks.accent }), ...art(0.2, inks.onAccent)]
  if (form === 'leaf') {
    const d = `M 0 ${side * 0.42} A ${side * 0.42} ${side * 0.42} 0 0 1 ${side * 0.42} 0 H ${side} V ${side * 0.58} A ${side * 0.42} ${side * 0.42} 0 0 1 ${side * 0.58} ${side} H 0 Z`
    return [{ type: 'shape', name: 'sign.body', shape: 'path', box: at, d, fill: inks.accent }, ...art(0.21, inks.onAccent)]
  }
  return [shape('sign.body', at, { kind: 'ellipse', fill: inks.accent }), ...art(0.22, inks.onAccent)]
}
