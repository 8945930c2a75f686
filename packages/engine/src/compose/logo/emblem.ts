import type { WantedText } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, n, onGround, path, shape } from '../design/kit.ts'
import { pairedMarks } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { featuresIn, illustrate, isPlace, mannerOf, tonesFor } from '../illustration/index.ts'
import { marksIn } from './marks.ts'

/** A round badge: the sign above, the name on a ribbon across, the smaller words below. */
export function emblem(kit: Kit, mark: string | null, name: string | null, rest: readonly WantedText[]): Layer[] {
  const { inks, faces } = kit
  const side = Math.min(kit.area.w, kit.area.h) * 1.04
  const box = { x: kit.sheet.x + (kit.sheet.w - side) / 2, y: kit.sheet.y + (kit.sheet.h - side) / 2, w: side, h: side }
  const band = { x: box.x - side * 0.02, y: box.y + side * 0.45, w: side * 1.04, h: side * 0.21 }
  const on = onGround(kit, inks.accent)
  const under = onGround(kit, inks.ground)
  const [top, bottom] = [rest[0], rest.slice(1)]
  const below: Block[] = [...(top ? [top] : []), ...bottom].map((text, i) => ({
    kind: 'text',
    name: `line-${i + 1}`,
    text: text.text,
    role: 'subheadline',
    size: side * 0.042,
    font: faces.text,
    weight: 600,
    tracking: 0.06,
    color: under.inks.ink,
    gap: 0.3,
  }))
  const teeth = Array.from({ length: 72 }, (_, i) => {
    const turn = (i / 72) * Math.PI * 2
    const reach = (side / 2) * (i % 2 === 0 ? 1 : 0.965)
    return `${i === 0 ? 'M' : 'L'} ${n(side / 2 + Math.cos(turn) * reach)} ${n(side / 2 + Math.sin(turn) * reach)}`
  }).join(' ')
  const fold = side * 0.06
  const round = inset(box, side * 0.068)
  const scene = scenic(kit, round)
  return [
    path('emblem.edge', box, `${teeth} Z`, { fill: inks.accent }),
    shape('emblem.body', inset(box, side * 0.045), { kind: 'ellipse', fill: inks.ground }),
    shape('emblem.ring', inset(box, side * 0.068), { kind: 'ellipse', stroke: { paint: inks.accent, width: side * 0.006 } }),
    ...(scene ? [scene, shape('emblem.rim', round, { kind: 'ellipse', stroke: { paint: inks.accent, width: side * 0.012 } })] : []),
    ...(mark && !scene
      ? [
          ...marksIn(
            'emblem',
            { x: box.x + side * 0.345, y: box.y + side * 0.115, w: side * 0.31, h: side * 0.31 },
            pairedMarks(kit.brief) ?? [mark],
            inks.accent,
          ),
        ]
      : []),
    path(
      'emblem.folds',
      { ...band, y: band.y + fold * 0.6 },
      `M 0 0 H ${n(side * 0.1)} V ${n(band.h)} H 0 L ${n(side * 0.04)} ${n(band.h / 2)} Z M ${n(band.w)} 0 H ${n(band.w - side * 0.1)} V ${n(band.h)} H ${n(band.w)} L ${n(band.w - side * 0.04)} ${n(band.h / 2)} Z`,
      { fill: kit.inks.ink },
    ),
    shape('emblem.band', inset(band, side * 0.06, 0), { fill: inks.accent }),
    ...stack(
      on,
      name
        ? [
            {
              kind: 'text',
              name: 'headline',
              text: name,
              role: 'headline',
              size: side * 0.15,
              font: faces.display,
              weight: faces.displayWeight,
              color: on.inks.ink,
              leading: 1,
            },
          ]
        : [],
      inset(band, side * 0.1, side * 0.025),
      { align: 'center', valign: 'middle' },
    ).layers,
    ...stack(
      under,
      below,
      { x: box.x + side * 0.24, y: box.y + side * 0.7, w: side * 0.52, h: side * 0.16 },
      { align: 'center', valign: 'top' },
    ).layers,
  ]
}

/** The country that the words name, within the round and in shades of the emblem's own colour; null where they name none or one flat colour is asked for. */
function scenic(kit: Kit, round: Box): Layer | null {
  const { brief, inks, seed } = kit
  const { about = '', motif } = brief.content?.design ?? {}
  const words = `${motif ?? ''}, ${about}`
  if (
    !isPlace(featuresIn(words)) ||
    /\b(?:one|single|flat) colou?r|monochrome|line[- ]art|minimal\w*/.test(`${words} ${brief.style.words.join(' ')}`)
  )
    return null
  const tones = tonesFor({ words, named: [inks.accent], manner: 'screenprint', seed })
  const { layer } = illustrate('emblem.scene', round, {
    words,
    things: [],
    tones: { ...tones, deep: inks.ground },
    manner: mannerOf('screenprint'),
    seed,
    open: { top: 0.04, bottom: 0.36 },
  })
  return layer.type === 'group' ? { ...layer, clip: round.w / 2 } : layer
}
