import { artFor } from '../../catalog/art.ts'
import { pictogramsIn } from '../../catalog/pictograms/index.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, onGround, shape } from '../design/kit.ts'
import { stack } from '../design/stack.ts'
import type { Look } from './look.ts'

/** What stands for a point: a picture in colours, a line icon, or its number. */
export type Mark = { kind: 'picture' | 'icon'; art: string } | { kind: 'number'; text: string /** Absent: a number. */; role?: string }

const PEOPLE = /:(?:person|woman|man|boy|girl|baby|student|cook|handshake|detective|ninja)/

/** One kind of mark for all points, each its own: pictures where every point has one, else icons, else numbers. */
export function marksOf(look: Look, words: readonly string[]): Mark[] {
  const pictures = words.map(
    (text) =>
      pictogramsIn(text)
        .map(({ art }) => art.picture)
        .find((art) => art !== null && !PEOPLE.test(art)) ?? null,
  )
  const isFlat = look.style.name === 'plain' && look.family !== 'editorial'
  if (isFlat && areDistinct(pictures) && (look.family === 'playful' || look.pick('marks', [true, true, false])))
    return pictures.map((art): Mark => ({ kind: 'picture', art }))
  const known = words.map(artFor)
  const icons = known.map((art, i) => (known.indexOf(art) === i ? art : null))
  // A few without a meaning of their own get a plain one; where most have none, all are counted.
  if (icons.filter((art) => art === null).length > words.length * 0.26)
    return words.map((_, i) => ({ kind: 'number', text: String(i + 1) }))
  const plain = PLAIN.filter((art) => !icons.includes(art))
  return icons.map((art) => ({ kind: 'icon', art: art ?? plain.shift() ?? 'lucide:check' }))
}
const PLAIN = ['lucide:star', 'lucide:sparkles', 'lucide:circle-check', 'lucide:bookmark', 'lucide:target', 'lucide:lightbulb']

const areDistinct = (arts: (string | null)[]): arts is string[] => arts.every((art) => art !== null) && new Set(arts).size === arts.length

type MarkLook = { color: string /** `none`: the mark alone. */; plate?: 'disc' | 'square' | 'none' }

/** A mark on its plate in a square box. */
export function markIn(look: Look, name: string, box: Box, mark: Mark, { color, plate = 'disc' }: MarkLook): Layer[] {
  const fill = mark.kind === 'picture' ? soft(look, color) : color
  const ink = onGround(look, fill).inks.ink
  const back: Layer[] =
    plate === 'none'
      ? []
      : [shape(`${name}.plate`, box, plate === 'disc' ? { kind: 'ellipse', fill } : { fill, radius: Math.min(look.round, box.w * 0.3) })]
  const bare = plate === 'none' ? color : ink
  if (mark.kind === 'number') return [...back, ...numberIn(look, `${name}.number`, box, mark.text, bare, mark.role)]
  const by = plate === 'none' ? 0 : box.w * (mark.kind === 'picture' ? 0.19 : 0.26)
  return [
    ...back,
    {
      type: 'art',
      name: `${name}.art`,
      box: inset(box, by),
      art: mark.art,
      ...(mark.kind === 'icon' && { color: bare, strokeWidth: 1.9 }),
    },
  ]
}

/** A pale tone of a colour, for pictures to stand on. */
const soft = ({ inks, family }: Look, color: string): string => mix(family === 'bold' ? '#ffffff' : inks.ground, color, 0.22)

export function numberIn(look: Look, name: string, box: Box, text: string, color: string, role = 'number'): Layer[] {
  const { faces } = look
  return stack(
    look,
    [
      {
        kind: 'text',
        name,
        text,
        role,
        size: box.h * (text.length > 2 ? 0.3 : text.length > 1 ? 0.42 : 0.5),
        font: faces.display,
        weight: faces.displayWeight,
        color,
        lines: 1,
      },
    ],
    box,
    { align: 'center', valign: 'middle' },
  ).layers
}
