import type { Box, Layer, Shading } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { castOf, markOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { dieCut } from '../sticker-sheet/die-cut.ts'

/** A sticker: without words the thing itself, cut out with a white rim; with words a round one that holds both. */
export function sticker(kit: Kit, name: string | null, rest: readonly string[], words: string): Layer[] {
  const things = castOf(words).map(({ art }) => art)
  const [first, second] = things
  if (name !== null || rest.length > 0 || !first) return badgeSticker(kit, name, rest, words)
  const side = Math.min(kit.sheet.w, kit.sheet.h)
  const isCute = /\b(?:kawaii|cute|adorable|smil(?:e|ing|ey)|happy|faces?)\b/.test(words)
  const at = (cx: number, cy: number, size: number): Box => ({
    x: kit.sheet.x + kit.sheet.w / 2 + (cx - size / 2) * side,
    y: kit.sheet.y + kit.sheet.h / 2 + (cy - size / 2) * side,
    w: size * side,
    h: size * side,
  })
  if (!second) return dieCut(kit, 'sticker', at(0, 0, 0.76), first, { isCute, turn: -5 })
  return [
    ...dieCut(kit, 'sticker-1', at(-0.07, -0.05, 0.68), first, { isCute, turn: -6 }),
    ...dieCut(kit, 'sticker-2', at(0.22, 0.22, 0.36), second, { isCute: false, turn: 8 }),
  ]
}

const lightOn = (w: number): Shading[] => [
  {
    box: { x: 0, y: 0, w, h: w },
    paint: {
      gradient: 'linear',
      angle: 60,
      stops: [
        [0, '#ffffff40'],
        [0.4, '#ffffff00'],
        [0.6, '#00000000'],
        [1, '#0000003a'],
      ],
    },
    grain: Math.max(1, w * 0.0022),
  },
]

/** A round sticker: a white rim about a disc with a picture, and the words under it. */
function badgeSticker(kit: Kit, name: string | null, rest: readonly string[], words: string): Layer[] {
  const side = Math.min(kit.area.w, kit.area.h) * 1.06
  const box = { x: kit.sheet.x + (kit.sheet.w - side) / 2, y: kit.sheet.y + (kit.sheet.h - side) / 2, w: side, h: side }
  const ground = kit.inks.accent
  const on = onGround(kit, ground)
  const art = castOf(words)[0]?.art ?? markOf(words)
  const round = inset(box, side * 0.045)
  const picture = { x: box.x + side * 0.27, y: box.y + side * 0.1, w: side * 0.46, h: side * 0.46 }
  const lines: Block[] = [
    ...(name
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: name,
            role: 'headline',
            size: side * 0.14,
            font: kit.faces.display,
            weight: kit.faces.displayWeight,
            color: on.inks.ink,
            leading: 1.02,
          },
        ]
      : []),
    ...rest.map(
      (text, i): Block => ({
        kind: 'text',
        name: `line-${i + 1}`,
        text,
        role: 'subheadline',
        size: side * 0.05,
        weight: 700,
        color: on.inks.ink,
        gap: 0.4,
      }),
    ),
  ]
  const room = art ? { x: box.x + side * 0.19, y: box.y + side * 0.54, w: side * 0.62, h: side * 0.28 } : inset(box, side * 0.2)
  return [
    shape('sticker.rim', box, {
      kind: 'ellipse',
      fill: '#ffffff',
      shadow: { color: '#00000038', blur: side * 0.03, dx: 0, dy: side * 0.008 },
    }),
    shape('sticker.body', round, { kind: 'ellipse', fill: ground, shading: lightOn(round.w) }),
    shape('sticker.ring', inset(box, side * 0.07), { kind: 'ellipse', stroke: { paint: on.inks.ink, width: side * 0.006 } }),
    ...(art
      ? [
          {
            type: 'art' as const,
            name: 'sticker.picture',
            box: picture,
            art,
            ...(art.startsWith('ph:')
              ? { color: on.inks.ink }
              : { shadow: { color: '#1a143055', blur: side * 0.02, dx: 0, dy: side * 0.012 } }),
          },
        ]
      : []),
    ...stack(on, lines, room, { align: 'center', valign: 'middle' }).layers,
  ]
}
