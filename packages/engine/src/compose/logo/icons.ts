import { contrast, hexToOklch, mix, oklchToHex } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, shape } from '../design/kit.ts'
import { castOf } from '../design/picture.ts'
import { monogram } from './monogram.ts'

export function appIcon(kit: Kit, mark: string | null, name: string | null): Layer[] {
  const side = Math.min(kit.area.w, kit.area.h) * 1.02
  const box: Box = { x: kit.sheet.x + (kit.sheet.w - side) / 2, y: kit.sheet.y + (kit.sheet.h - side) / 2, w: side, h: side }
  // A colour that is named is that of the tile.
  const named = [kit.brief.setting.backdropColor, ...kit.brief.style.palette].find((color) => color && hexToOklch(color.hex).c > 0.05)
  const { l, c, h } = hexToOklch(named?.hex ?? kit.inks.accent)
  const from = oklchToHex({ l: Math.min(0.74, l + 0.1), c: Math.max(c, 0.12), h: h + 18 })
  const to = oklchToHex({ l: Math.max(0.42, l - 0.06), c: Math.max(c, 0.14), h: h - 14 })
  // A mark is no text: white stands on any colour that is not pale.
  const ink = contrast('#ffffff', mix(from, to, 0.5)) >= 2.6 ? '#ffffff' : '#15141a'
  const inner = inset(box, side * 0.24)
  return [
    shape('icon.body', box, {
      radius: side * 0.225,
      fill: {
        gradient: 'linear',
        angle: 60,
        stops: [
          [0, from],
          [1, to],
        ],
      },
    }),
    ...(mark
      ? [{ type: 'art' as const, name: 'icon.mark', box: inner, art: mark, color: ink }]
      : monogram(kit, 'icon', inner, (name ?? 'A').trim(), ink, 1)),
  ]
}

export function iconAlone(kit: Kit, mark: string | null, words: string): Layer[] {
  const side = Math.min(kit.area.w, kit.area.h)
  const box = { x: kit.sheet.x + (kit.sheet.w - side) / 2, y: kit.sheet.y + (kit.sheet.h - side) / 2, w: side, h: side }
  const picture = castOf(words)[0]?.art ?? null
  const isColored =
    kit.brief.style.palette.length === 0 &&
    /flat|3d|colou?r|cute|kawaii|emoji/.test(
      `${kit.brief.style.family ?? ''} ${kit.brief.style.words.join(' ')} ${kit.brief.content?.design?.about ?? ''}`,
    )
  const art = isColored ? (picture ?? mark) : (mark ?? picture)
  if (!art) return monogram(kit, 'icon', inset(box, side * 0.12), words.slice(0, 1) || 'A', kit.inks.accent, 1)
  return [{ type: 'art', name: 'icon', box: inset(box, side * 0.06), art, ...(art.startsWith('ph:') && { color: kit.inks.accent }) }]
}
