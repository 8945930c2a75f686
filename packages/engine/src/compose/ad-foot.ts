import type { Brief, WantedText } from '../brief/schema.ts'
import type { FontPair } from '../catalog/fonts/index.ts'
import { hexToOklch, mostReadable, oklchToHex } from '../color.ts'
import type { Box, Layer, TextLayer } from '../scene/schema.ts'
import { readable } from './palette.ts'
import { widthOf } from './text-width.ts'

/** Height of the bar at the foot of an ad as a share of the picture's. */
export const FOOT = 0.115

const FIELDS: ReadonlySet<string> = new Set(['web', 'phone', 'email', 'price', 'value', 'code', 'date', 'time', 'hours', 'place', 'handle'])
const ROLES: ReadonlySet<WantedText['role']> = new Set(['price', 'button', 'caption'])
const MOST = 4
const CHROMATIC = 0.06

/** Parts the words of an ad: what calls, above, and what it costs and where it is had, which stands at the foot; none there where little is said. */
export function partedAd(texts: readonly WantedText[]): { head: WantedText[]; foot: WantedText[] } {
  const foot = texts.filter(({ role, field, region }) => !region && (ROLES.has(role) || FIELDS.has(field ?? '')))
  const head = texts.filter((text) => !foot.includes(text))
  return head.length === 0 || foot.length === 0 || foot.length > MOST || texts.length < 3 ? { head: [...texts], foot: [] } : { head, foot }
}

/** A bar in a deep shade of the ground: the price large on the side from which one reads, the rest at the other. */
export function adFoot(
  texts: readonly WantedText[],
  box: Box,
  { behind, faces, brief }: { behind: string; faces: FontPair; brief: Brief },
): Layer[] {
  const { c, h } = hexToOklch(behind)
  const ground = oklchToHex({ l: 0.22, c: Math.min(0.05, c), h })
  const ink = mostReadable(ground, ['#fffdf8'])
  // Of two colours that are named, the one that is not behind sets off what calls.
  const named = brief.style.palette.find((color) => color.hex !== brief.setting.backdropColor?.hex && hexToOklch(color.hex).c > CHROMATIC)
  const accent = named ? readable(named.hex, [ground]) : null
  const price = texts.find(({ role, field }) => role === 'price' || field === 'price' || field === 'value') ?? null
  const others = texts.filter((text) => text !== price)
  const pad = box.h * 0.55
  const inner: Box = { x: box.x + pad, y: box.y + box.h * 0.16, w: box.w - pad * 2, h: box.h * 0.68 }
  const share = price ? (others.length > 0 ? 0.46 : 1) : 0
  const line = (
    text: WantedText,
    name: string,
    at: Box,
    look: Pick<TextLayer, 'font' | 'weight' | 'align'> & { most: number },
  ): TextLayer => ({
    type: 'text',
    name,
    role: text.field ?? text.role,
    box: at,
    text: text.text,
    font: look.font,
    weight: look.weight,
    size: { fit: [box.h * 0.14, look.most] },
    leading: 1.1,
    tracking: 0,
    align: look.align,
    valign: 'middle',
    // An address is not broken.
    ...(text.text.length <= 34 && { maxLines: 1 }),
    ...(brief.language !== 'en' && { lang: brief.language }),
    fill: text.color ? readable(text.color.hex, [ground]) : text === price && accent ? accent : ink,
  })
  const pressed = (text: WantedText, name: string, at: Box): Layer[] => {
    const h = Math.min(at.h * 0.92, box.h * 0.52)
    const size = h * 0.44
    const w = Math.min(at.w, widthOf(text.text, size) * 1.12 + h * 1.3)
    const pill = { x: price ? at.x + at.w - w : at.x + (at.w - w) / 2, y: at.y + (at.h - h) / 2, w, h }
    const fill = accent ?? ink
    const words = line(text, name, pill, { font: faces.text, weight: 700, align: 'center', most: size })
    return [
      { type: 'shape', name: `${name}.pill`, shape: 'rect', box: pill, fill, radius: h / 2 },
      { ...words, fill: mostReadable(fill, ['#14131a', '#ffffff']) },
    ]
  }
  const side: Box = { ...inner, x: inner.x + inner.w * share, w: inner.w * (1 - share) }
  const tall = side.h / Math.max(1, others.length)
  return [
    { type: 'shape', name: 'foot', shape: 'rect', box, fill: ground },
    ...(price
      ? [
          line(
            price,
            'price',
            { ...inner, w: inner.w * (others.length > 0 ? share - 0.03 : 1) },
            { font: faces.display, weight: faces.displayWeight, align: others.length > 0 ? 'left' : 'center', most: box.h * 0.5 },
          ),
        ]
      : []),
    ...others.flatMap((text, i): Layer[] => {
      const at = { ...side, y: side.y + tall * i, h: tall }
      if (text.role === 'button') return pressed(text, `foot-${i + 1}`, at)
      const look = { weight: i === 0 ? 700 : 500, align: price ? ('right' as const) : ('center' as const) }
      return [line(text, `foot-${i + 1}`, at, { ...look, font: faces.text, most: Math.min(tall * 0.62, box.h * 0.28) })]
    }),
  ]
}
