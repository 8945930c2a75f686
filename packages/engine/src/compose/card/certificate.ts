import { contrast } from '../../color.ts'
import type { Box, Layer, Shading } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { guilloche } from '../design/frames.ts'
import { inset, type Kit, kitOf, n, path, sceneOf, shape, Texts } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'

/** A certificate: what it is, to whom and for what, with date and signature on lines and a seal between them. */
export const certificate: Composer = (brief, canvas, seed) => {
  const kit = kitOf(brief, canvas, seed, { usual: ['elegant', 'luxury', 'editorial'], ground: 'paper' })
  const texts = new Texts(brief)
  const isFree = brief.textPolicy === 'free' && brief.language === 'en'
  const title = texts.take('headline')
  const recipient = texts.take('recipient', 'name')
  const brand = texts.take('brand')
  const date = texts.take('date')
  const signature = texts.take('signature', 'author')
  const post = texts.take('post')
  const code = texts.all('code', 'valid', 'web', 'caption', 'footnote')
  const [reason, ...rest] = [...texts.all('reason'), ...texts.rest()]
  const { faces, inks, side } = kit
  const unit = side / 100
  const script = kit.mood === 'luxury' || kit.mood === 'elegant' || kit.mood === 'romantic'
  const says = (text: string, name: string, role: string, size: number, look: Partial<Extract<Block, { kind: 'text' }>> = {}): Block => ({
    kind: 'text',
    name,
    text,
    role,
    size: size * unit,
    leading: 1.35,
    ...look,
  })
  const main: Block[] = [
    ...(brand ? [says(brand.text, 'brand', 'brand', 3, { weight: 600, color: inks.accent, tracking: 0.06 })] : []),
    says(title?.text ?? (isFree ? 'Certificate' : ''), 'headline', 'headline', 9.5, {
      font: faces.display,
      weight: faces.displayWeight,
      gap: 0.3,
    }),
    ...(recipient && isFree ? [says('presented to', 'lead-in', 'label', 3, { color: inks.quiet, gap: 1 })] : []),
    ...(recipient
      ? [
          says(recipient.text, 'recipient', 'headline', 10.5, {
            font: script ? 'great-vibes' : faces.display,
            weight: script ? 400 : faces.displayWeight,
            color: inks.accent,
            leading: 1.15,
            gap: 0.22,
          }),
          {
            kind: 'rule' as const,
            name: 'recipient.line',
            width: Math.min(kit.sheet.w * 0.5, unit * 78),
            thick: Math.max(1, unit * 0.16),
            color: inks.accent,
            gap: unit * 1.2,
          },
        ]
      : []),
    ...(reason ? [says(reason.text, 'reason', reason.role, 4, { weight: 500, gap: 0.8, measure: 0.78 })] : []),
    ...rest.map((text, i) => says(text.text, `line-${i + 1}`, text.role, 3.1, { color: inks.quiet, gap: 0.5, measure: 0.78 })),
  ].filter((block) => block.kind !== 'text' || block.text !== '')
  const depth = side * 0.05
  const border = inset(kit.sheet, side * 0.045)
  const room = inset(kit.sheet, side * 0.15, side * 0.14)
  const footH = date || signature ? unit * 14 : unit * 12
  const small: Block[] = code.map((text, i) => says(text.text, `code-${i + 1}`, text.role, 2.2, { color: inks.quiet, gap: 0.2 }))
  const print = stack(kit, small, { ...room, y: room.y + room.h - unit * 5, h: unit * 5 }, { align: 'center', valign: 'bottom' })
  const foot: Box = { ...room, y: room.y + room.h - footH - (small.length > 0 ? print.box.h + unit : 0), h: footH }
  const body = stack(kit, main, { ...room, h: Math.max(1, foot.y - room.y - unit * 3) }, { align: 'center', valign: 'middle', most: 1.25 })
  const column = (room.w - unit * 24) / 2
  const onLine = (text: string | null, label: string | null, name: string, x: number): Layer[] =>
    text === null
      ? []
      : [
          shape(`${name}.line`, { x, y: foot.y + foot.h * 0.6, w: column, h: Math.max(1, unit * 0.16) }, { fill: inks.ink }),
          ...stack(
            kit,
            [says(text, name, name, name === 'signature' ? 5.4 : 3.4, { font: name === 'signature' ? 'caveat' : faces.text, weight: 500 })],
            { x, y: foot.y, w: column, h: foot.h * 0.56 },
            { align: 'center', valign: 'bottom' },
          ).layers,
          ...(label !== null
            ? stack(
                kit,
                [says(label, `${name}.label`, 'label', 2.2, { color: inks.quiet })],
                { x, y: foot.y + foot.h * 0.66, w: column, h: foot.h * 0.3 },
                { align: 'center' },
              ).layers
            : []),
        ]
  return {
    scene: sceneOf(kit, [
      ...guilloche(kit, 'border', border, depth),
      ...body.layers,
      ...onLine(date?.text ?? null, isFree ? 'Date' : null, 'date', room.x),
      ...onLine(signature?.text ?? null, post?.text ?? (isFree ? 'Signature' : null), 'signature', room.x + room.w - column),
      ...seal(kit, { x: room.x + room.w / 2, y: foot.y + foot.h * 0.5 }, unit * 7),
      ...print.layers,
    ]),
    warnings: [],
  }
}

/** A seal with a serrated edge and two ribbons, and a star in its middle. */
function seal(kit: Kit, at: { x: number; y: number }, r: number): Layer[] {
  const box = { x: at.x - r, y: at.y - r, w: r * 2, h: r * 2 }
  const teeth = 28
  const d = `${Array.from({ length: teeth * 2 }, (_, i) => {
    const turn = (i / (teeth * 2)) * Math.PI * 2
    const reach = r * (i % 2 === 0 ? 1 : 0.9)
    return `${i === 0 ? 'M' : 'L'} ${n(r + Math.cos(turn) * reach)} ${n(r + Math.sin(turn) * reach)}`
  }).join(' ')} Z`
  const ribbon = { x: at.x - r * 0.6, y: at.y + r * 0.5, w: r * 1.2, h: r * 1.15 }
  const light = contrast(kit.inks.accent, '#ffffff') > 3 ? '#ffffff' : '#1a1a1a'
  return [
    path(
      'seal.ribbons',
      ribbon,
      `M 0 0 L ${n(r * 0.08)} ${n(r * 1.15)} L ${n(r * 0.33)} ${n(r * 0.9)} L ${n(r * 0.56)} ${n(r * 1.1)} L ${n(r * 0.58)} 0 Z M ${n(r * 1.2)} 0 L ${n(r * 1.12)} ${n(r * 1.15)} L ${n(r * 0.87)} ${n(r * 0.9)} L ${n(r * 0.64)} ${n(r * 1.1)} L ${n(r * 0.62)} 0 Z`,
      { fill: kit.inks.shapes[0] },
    ),
    path('seal', box, d, {
      fill: kit.inks.accent,
      shading: glossOf(r * 2),
      shadow: { color: '#00000040', blur: r * 0.12, dx: 0, dy: r * 0.05 },
    }),
    shape('seal.ring', inset(box, r * 0.24), { kind: 'ellipse', stroke: { paint: light, width: Math.max(1, r * 0.03) } }),
    { type: 'art', name: 'seal.star', box: inset(box, r * 0.55), art: 'ph:star-fill', color: light },
  ]
}

/** Light across a seal of pressed metal. */
const glossOf = (d: number): Shading[] => [
  {
    box: { x: 0, y: 0, w: d, h: d },
    paint: {
      gradient: 'linear',
      angle: 50,
      stops: [
        [0.05, '#ffffff66'],
        [0.3, '#ffffff00'],
        [0.44, '#ffffff4d'],
        [0.6, '#00000000'],
        [1, '#00000052'],
      ],
    },
  },
]
