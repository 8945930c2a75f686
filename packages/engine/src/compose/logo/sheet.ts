import type { WantedText } from '../../brief/schema.ts'
import { contrast, hexToOklch, mix, oklchToHex } from '../../color.ts'
import { namedWithin } from '../../scene/names.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { stack } from '../design/stack.ts'
import { emblem } from './emblem.ts'
import { signOf, wordmark } from './wordmark.ts'

/** How dark the field of a mark in one colour is. */
const DEEP = { l: 0.24, c: 0.05 }

/** A mark in its versions on one sheet: whole, as a round badge, as a sign alone and in one colour on a dark field, over the colours that it is made of. */
export function sheetOf(kit: Kit, mark: string | null, name: string, rest: readonly WantedText[]): Layer[] {
  const { sheet, side } = kit
  const gap = side * 0.022
  const edge = inset(sheet, side * 0.045)
  const strip = edge.h * 0.16
  const fields = { ...edge, h: edge.h - strip - gap }
  const isTall = sheet.h > sheet.w * 1.4
  const top = fields.h * (isTall ? 0.4 : 0.54)
  const wide = isTall ? fields.w : fields.w * 0.6
  const primary: Box = { ...fields, w: isTall ? fields.w : wide - gap, h: top }
  const badge: Box = isTall
    ? { ...fields, y: fields.y + top + gap, w: (fields.w - gap) / 2, h: (fields.h - top - gap) * 0.55 }
    : { ...fields, x: fields.x + wide, w: fields.w - wide, h: top }
  const low = isTall ? badge.y + badge.h + gap : fields.y + top + gap
  const sign: Box = isTall
    ? { ...badge, x: badge.x + badge.w + gap }
    : { ...fields, y: low, w: fields.w * 0.4 - gap, h: fields.y + fields.h - low }
  const dark: Box = isTall
    ? { ...fields, y: low, h: fields.y + fields.h - low }
    : { ...fields, x: fields.x + fields.w * 0.4, y: low, w: fields.w * 0.6, h: fields.y + fields.h - low }
  const { accent } = kit.inks
  const deep = oklchToHex({ ...DEEP, h: hexToOklch(accent).h })
  const tint = mix('#ffffff', accent, 0.12)
  const paper = mix('#ffffff', accent, 0.035)
  const lines = rest.map(({ text }) => text)
  return [
    shape('sheet', sheet, { fill: mix('#ffffff', deep, 0.1) }),
    ...fieldOf(kit, 'primary', primary, paper, (on) => wordmark(on, mark, name, lines)),
    ...fieldOf(kit, 'badge', badge, tint, (on) => emblem(on, mark, name, [])),
    ...fieldOf(kit, 'sign', sign, accent, (on) => signOf(on, squareIn(on.area, 0.62), mark, name, 'alone')),
    ...fieldOf(kit, 'dark', dark, deep, (on) =>
      wordmark({ ...on, inks: { ...on.inks, accent: on.inks.ink, onAccent: deep } }, mark, name, lines),
    ),
    ...swatches(kit, { ...edge, y: edge.y + edge.h - strip, h: strip }, [...new Set([accent, deep, tint, paper])]),
  ]
}

/** A field of the sheet with a version of the mark on it. */
function fieldOf(kit: Kit, name: string, box: Box, ground: string, draw: (kit: Kit) => Layer[]): Layer[] {
  const sheet: Box = { x: 0, y: 0, w: box.w, h: box.h }
  const area = inset(sheet, Math.min(box.w, box.h) * 0.13)
  const on = onGround(kit, ground)
  const own: Kit = {
    ...on,
    // A field of the accent has the mark in its ink.
    inks: contrast(kit.inks.accent, ground) < 1.3 ? { ...on.inks, accent: on.inks.ink, onAccent: ground } : on.inks,
    sheet,
    area,
    side: Math.min(box.w, box.h),
    unit: Math.sqrt(area.w * area.h) / 100,
  }
  return [
    {
      type: 'group',
      name,
      box,
      clip: kit.side * 0.014,
      layers: [shape(`${name}.ground`, sheet, { fill: ground }), ...draw(own).map((layer) => namedWithin(layer, name))],
    },
  ]
}

const squareIn = ({ x, y, w, h }: Box, share: number): Box => {
  const side = Math.min(w, h) * share * 1.2
  return { x: x + (w - side) / 2, y: y + (h - side) / 2, w: side, h: side }
}

/** The colours side by side, each with its code where words are free. */
function swatches(kit: Kit, box: Box, colors: readonly string[]): Layer[] {
  const gap = kit.side * 0.022
  const w = (box.w - gap * (colors.length - 1)) / colors.length
  return colors.flatMap((color, i): Layer[] => {
    const at = { ...box, x: box.x + i * (w + gap), w }
    const on = onGround(kit, color)
    return [
      shape(`swatch-${i + 1}`, at, { fill: color, radius: kit.side * 0.014 }),
      ...(kit.brief.textPolicy === 'free'
        ? stack(
            on,
            [
              {
                kind: 'text',
                name: `swatch-${i + 1}.code`,
                text: color.toUpperCase(),
                role: 'caption',
                size: kit.side * 0.021,
                weight: 600,
                color: on.inks.ink,
                lines: 1,
              },
            ],
            inset(at, kit.side * 0.018),
            { valign: 'bottom' },
          ).layers
        : []),
    ]
  })
}
