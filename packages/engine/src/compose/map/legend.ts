import { withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { type Kit, shape } from '../design/kit.ts'
import { lineWidth, say } from '../page/page.ts'
import { readable } from '../palette.ts'

type Sign = { color: string; words: string }
type Named = { art: string | null; label: string | null }

/** What the signs mean, on a plate in a corner: its places by their picture, its water, woods and main roads by their colour. */
export function legendFor(
  kit: Kit,
  spots: readonly Named[],
  signs: readonly Sign[],
  room: Box,
  inks: readonly string[],
): { box: Box; layers: Layer[] } | null {
  const rows = [
    ...spots.flatMap(({ art, label }) => (art && label ? [{ art, color: null, words: label }] : [])),
    ...signs.map(({ color, words }) => ({ art: null, color, words })),
  ].slice(0, 12)
  if (rows.length === 0) return null
  const size = kit.side * 0.024
  const pitch = size * 1.75
  const pad = size * 0.9
  const w = Math.max(...rows.map(({ words }) => lineWidth(words, size, kit.faces.text)), size * 5) * 1.1 + size * 2.2 + pad * 2
  const h = pitch * (rows.length + 1.1) + pad * 2
  const box: Box = { x: room.x, y: room.y + room.h - h, w, h }
  const ink = readable(kit.inks.ink, [kit.inks.ground])
  const layers: Layer[] = [
    shape('legend.plate', box, {
      fill: kit.inks.ground,
      radius: size * 0.6,
      stroke: { paint: withAlpha(ink, 0.4), width: Math.max(1, size * 0.08) },
    }),
    say(kit, 'legend.title', { x: box.x + pad, y: box.y + pad, w: w - pad * 2, h: pitch }, 'Legend', {
      size: size * 1.15,
      font: kit.faces.display,
      weight: kit.faces.displayWeight,
      color: ink,
      role: 'label',
      valign: 'middle',
    }),
    ...rows.flatMap(({ art, color, words }, i): Layer[] => {
      const y = box.y + pad + pitch * (i + 1.1)
      const sign: Box = { x: box.x + pad, y: y + (pitch - size * 1.3) / 2, w: size * 1.3, h: size * 1.3 }
      return [
        art
          ? {
              type: 'art',
              name: `legend.sign-${i + 1}`,
              box: sign,
              art,
              ...(inks.length > 0 && !art.startsWith('ph:') && { tones: [...inks] }),
            }
          : shape(`legend.sign-${i + 1}`, { ...sign, y: sign.y + size * 0.25, h: size * 0.8 }, { fill: color ?? ink, radius: size * 0.2 }),
        say(kit, `legend.name-${i + 1}`, { x: sign.x + size * 2, y, w: w - pad * 2 - size * 2, h: pitch }, words, {
          size,
          font: kit.faces.text,
          weight: 500,
          color: ink,
          role: 'label',
          valign: 'middle',
          maxLines: 1,
        }),
      ]
    }),
  ]
  return { box, layers }
}
