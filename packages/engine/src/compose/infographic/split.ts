import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { type Kit, shape } from '../design/kit.ts'
import { longestWord, stack } from '../design/stack.ts'
import { type Look, on } from '../graphic/look.ts'
import { picturesFor } from '../graphic/pictured.ts'
import { spotIn } from '../graphic/spot.ts'
import { lineCount } from '../page/page.ts'
import type { Points } from './item.ts'

type Side = Points['sides'][number]

/** Sides as fields of colour next to each other, each under its picture and its name, point against point. */
export function splitIn(look: Look, sides: readonly Side[], room: Box): Layer[] {
  const count = sides.length
  const gap = look.family === 'editorial' ? look.unit * 0.4 : look.unit * 1.6
  const w = (room.w - gap * (count - 1)) / count
  const rows = Math.max(...sides.map(({ points }) => points.length))
  const pad = Math.min(look.unit * 3.2, w * 0.08)
  const found = picturesFor(
    sides.map(({ title }) => title),
    '',
  )
  // A picture for one side alone would lift it over the others.
  const pictures = found.every((art) => art !== null) ? found : []
  const headH = Math.min(room.h * (pictures.length > 0 ? 0.4 : 0.26), look.unit * (pictures.length > 0 ? 44 : 26))
  const pitch = Math.min((room.h - headH - pad) / rows, look.unit * 22)
  const tall = headH + pitch * rows + pad
  const top = room.y + Math.max(0, room.h - tall) * 0.35
  const icon = look.unit * 3.4
  const inner = w - pad * 2 - icon * 1.5
  const isValued = areValued(sides)
  const size = isValued ? valueSize(look, sides, w - pad * 2, pitch * 0.84) : sizeFor(look, sides, inner, pitch * 0.86)
  return sides.flatMap((side, i): Layer[] => {
    const at = look.isRtl ? count - 1 - i : i
    const box = { x: room.x + at * (w + gap), y: top, w, h: tall }
    const hue = look.hue(i)
    const fill = look.style.name === 'plain' ? (i % 2 === 0 ? hue : mix(look.panel, hue, 0.2)) : mix(look.inks.ground, look.inks.ink, 0.07)
    const kit = on(look, fill)
    const art = pictures[i] ?? null
    const artSide = headH * 0.58
    const head = {
      x: box.x + pad,
      y: box.y + (art ? artSide + look.unit : pad),
      w: box.w - pad * 2,
      h: headH - (art ? artSide + look.unit : pad) - look.unit,
    }
    const mark = markFor(side.title)
    return [
      shape(`side-${i + 1}.panel`, box, { fill, radius: look.round }),
      ...(art
        ? [
            {
              type: 'group' as const,
              name: `side-${i + 1}.frame`,
              box,
              clip: Math.min(look.round, w / 2),
              layers: [spotIn(look, `side-${i + 1}.picture`, { x: 0, y: 0, w, h: artSide }, { art, hue, radius: 0 })],
            },
          ]
        : []),
      ...stack(
        kit,
        [
          {
            kind: 'text',
            name: `side-${i + 1}.title`,
            text: side.title,
            role: 'subheadline',
            size: look.unit * 5,
            font: look.faces.display,
            weight: look.faces.displayWeight,
            color: kit.inks.ink,
            leading: 1.1,
          },
        ],
        head,
        { align: 'center', valign: 'middle' },
      ).layers,
      ...side.points.flatMap((point, k): Layer[] => {
        const y = box.y + headH + pitch * k
        const x = look.isRtl ? box.x + box.w - pad - icon : box.x + pad
        return [
          shape(
            `side-${i + 1}.rule-${k + 1}`,
            { x: box.x + pad, y, w: w - pad * 2, h: Math.max(1, look.unit * 0.14) },
            { fill: mix(fill, kit.inks.ink, 0.22) },
          ),
          ...(isValued
            ? valued(
                kit,
                `side-${i + 1}.point-${k + 1}`,
                point,
                { x: box.x + pad, y: y + pitch * 0.06, w: w - pad * 2, h: pitch * 0.9 },
                size,
              )
            : [
                {
                  type: 'art' as const,
                  name: `side-${i + 1}.mark-${k + 1}`,
                  art: mark,
                  color: kit.inks.ink,
                  strokeWidth: 2.8,
                  box: { x, y: y + (pitch - icon) / 2, w: icon, h: icon },
                },
                ...stack(
                  kit,
                  [
                    {
                      kind: 'text',
                      name: `side-${i + 1}.point-${k + 1}`,
                      text: point,
                      role: 'list-item',
                      size,
                      weight: 600,
                      color: kit.inks.ink,
                      leading: 1.22,
                    },
                  ],
                  { x: look.isRtl ? box.x + pad : box.x + pad + icon * 1.5, y: y + pitch * 0.06, w: inner, h: pitch * 0.9 },
                  { valign: 'middle', align: look.isRtl ? 'right' : 'left' },
                ).layers,
              ]),
        ]
      }),
    ]
  })
}

/** Whether every point is a value under what it measures: `Range: 450 km`. */
export const areValued = (sides: readonly Side[]): boolean =>
  sides.length > 1 && sides.every(({ points }) => points.length > 0 && points.every((point) => VALUED.test(point)))
const VALUED = /^([^:]{2,40}): (.{1,48})$/s
/** What is measured is set at this share of the size of its value. */
const SMALL = 0.56

/** A value in large letters under what it measures. */
function valued(kit: Kit, name: string, point: string, box: Box, size: number): Layer[] {
  const [, label = '', value = ''] = VALUED.exec(point) ?? []
  const block = { kind: 'text' as const, role: 'list-item', color: kit.inks.ink, leading: 1.16 }
  return stack(
    kit,
    [
      { ...block, name: `${name}.label`, text: label, size: size * SMALL, weight: 500 },
      { ...block, name, text: value, size, weight: 700 },
    ],
    box,
    { align: 'center', valign: 'middle' },
  ).layers
}

function valueSize({ unit, faces }: Look, sides: readonly Side[], w: number, h: number): number {
  const parts = sides.flatMap(({ points }) => points.map((point) => VALUED.exec(point) ?? []))
  const fits = (size: number) =>
    parts.every(([, label = '', value = '']) => {
      const lines = lineCount(label, size * SMALL, w, faces.text) * SMALL + lineCount(value, size, w, faces.text)
      return longestWord(`${value} ${label}`, faces.text) * size * 1.06 <= w && lines * size * 1.3 <= h
    })
  for (let size = unit * 6.4; size > 6; size *= 0.96) if (fits(size)) return size
  return 6
}

function sizeFor({ unit, faces }: Look, sides: readonly Side[], w: number, h: number): number {
  const fits = (size: number) =>
    sides.every(({ points }) =>
      points.every(
        (point) => longestWord(point, faces.text) * size * 1.06 <= w && lineCount(point, size, w, faces.text) * size * 1.28 <= h,
      ),
    )
  for (let size = unit * 4.2; size > 5; size *= 0.96) if (fits(size)) return size
  return 5
}

/** Pros are plusses, cons minuses, what is to be left a cross; other sides are ticked. */
function markFor(title: string): string {
  if (/^(?:pros?|advantages?|benefits?)\b/i.test(title)) return 'lucide:plus'
  if (/^(?:cons?|disadvantages?|drawbacks?|risks?)\b/i.test(title)) return 'lucide:minus'
  if (/^(?:don['’]?ts?|avoid|myths?|before)\b/i.test(title)) return 'lucide:x'
  return 'lucide:check'
}
