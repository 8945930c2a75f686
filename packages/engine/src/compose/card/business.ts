import { hexToOklch, mix } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer, Shading } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { markOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { underlay } from '../design/style.ts'
import { accentFor } from '../trade.ts'

/** A business card: whose it is first, what they do, then how to reach them; the firm's name stands apart. */
export const businessCard: Composer = (brief, canvas, seed) => {
  const plain = kitOf(brief, canvas, seed, { usual: ['modern', 'elegant', 'editorial'], ground: 'paper' })
  // Who names no colour gets that of the trade.
  const kit =
    brief.style.palette.length > 0
      ? plain
      : onGround({ ...plain, inks: { ...plain.inks, accent: accentFor(brief, seed) } }, plain.inks.ground)
  const texts = new Texts(brief)
  const brand = texts.take('brand')
  const name = texts.take('name', 'headline') ?? texts.title()
  const role = texts.take('role', 'subheadline')
  const reach = texts.all('phone', 'email', 'web', 'place')
  const rest = texts.rest()
  const { inks, faces, side } = kit
  const isWide = kit.sheet.w > kit.sheet.h
  const unit = (Math.sqrt(kit.sheet.w * kit.sheet.h) * 0.7 + side * 0.35) / 100
  const layout = kit.isCentered ? 'centered' : rng(seed, 'layout').pick(['split', 'bar', 'tiles'] as const)
  const person: Block[] = [
    ...(name
      ? [
          {
            kind: 'text' as const,
            name: 'name',
            text: name.text,
            role: 'headline',
            size: unit * 8,
            font: faces.display,
            weight: faces.displayWeight,
          },
        ]
      : []),
    ...(role
      ? [
          {
            kind: 'text' as const,
            name: 'role',
            text: role.text,
            role: 'role',
            size: unit * 3.5,
            weight: 500,
            color: inks.accent,
            gap: 0.5,
          },
        ]
      : []),
    ...rest.map(
      (text, i): Block => ({
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * 3,
        color: inks.quiet,
        gap: 0.5,
      }),
    ),
  ]
  const contact: Block[] = reach.map((text, i) => ({
    kind: 'text',
    name: `contact-${i + 1}`,
    text: text.text,
    role: text.field ?? text.role,
    size: unit * 3,
    weight: 500,
    color: inks.ink,
    gap: 0.34,
    leading: 1.3,
  }))
  const mark = markOf([role?.text ?? '', (brand?.text ?? '').replace(/\b(?:studio|company|agency|group)\b/gi, ' ')].join(' '))
  const firm = (on: Kit, box: Box, align: 'left' | 'center'): Layer[] =>
    stack(
      on,
      [
        ...(mark ? [{ kind: 'art' as const, name: 'mark', art: mark, size: unit * 13, color: on.inks.ink }] : []),
        ...(brand
          ? [
              {
                kind: 'text' as const,
                name: 'brand',
                text: brand.text,
                role: 'brand',
                size: unit * 4.4,
                font: faces.display,
                weight: faces.displayWeight,
                color: on.inks.ink,
                gap: 0.6,
              },
            ]
          : []),
      ],
      box,
      { align, valign: 'middle' },
    ).layers
  const align = kit.isRtl ? ('right' as const) : ('left' as const)
  const halves = (box: Box, on: Kit = kit): Layer[] => {
    const low = stack(on, contact, { ...box, y: box.y + box.h * 0.46, h: box.h * 0.54 }, { align, valign: 'bottom' })
    return [
      ...stack(on, person, { ...box, h: Math.max(1, box.h - (contact.length > 0 ? low.box.h + unit * 4 : 0)) }, { align }).layers,
      ...low.layers,
    ]
  }
  const under = underlay(kit.style, inks, kit.sheet, seed)
  if (layout === 'centered') {
    const blocks: Block[] = [
      ...(mark ? [{ kind: 'art' as const, name: 'mark', art: mark, size: unit * 8, color: inks.accent }] : []),
      ...(brand
        ? [
            {
              kind: 'text' as const,
              name: 'brand',
              text: brand.text,
              role: 'brand',
              size: unit * 3.3,
              weight: 600,
              color: inks.accent,
              tracking: 0.05,
              gap: 0.6,
            },
          ]
        : []),
      ...person.map((block, i) => (i === 0 ? { ...block, gap: 0.5 } : block) as Block),
      { kind: 'rule', name: 'rule', width: unit * 12, thick: Math.max(1, unit * 0.18), color: inks.accent, gap: unit * 3 },
      ...contact.map((block, i) => (i === 0 ? { ...block, gap: 1 } : block) as Block),
    ]
    const edge = inset(kit.sheet, side * 0.05)
    return {
      scene: sceneOf(kit, [
        ...under,
        ...(kit.isClear ? [] : [shape('edge', edge, { stroke: { paint: inks.accent, width: Math.max(1, side * 0.002) } })]),
        ...stack(kit, blocks, inset(kit.sheet, side * 0.12), { align: 'center', valign: 'middle' }).layers,
      ]),
      warnings: [],
    }
  }
  if (layout === 'bar') {
    const share = isWide ? 0.3 : 0.2
    const bar = isWide ? { ...kit.sheet, w: kit.sheet.w * share } : { ...kit.sheet, h: kit.sheet.h * share }
    const box = inset(
      isWide
        ? { ...kit.sheet, x: kit.sheet.x + bar.w, w: kit.sheet.w - bar.w }
        : { ...kit.sheet, y: kit.sheet.y + bar.h, h: kit.sheet.h - bar.h },
      side * 0.1,
    )
    const right = stack(
      kit,
      brand
        ? [
            {
              kind: 'text',
              name: 'brand',
              text: brand.text,
              role: 'brand',
              size: unit * 3.6,
              font: faces.display,
              weight: faces.displayWeight,
              color: inks.accent,
            },
          ]
        : [],
      { x: box.x + box.w * 0.55, y: box.y + box.h * 0.72, w: box.w * 0.45, h: box.h * 0.28 },
      { align: 'right', valign: 'bottom' },
    )
    const low = stack(kit, contact, { ...box, y: box.y + box.h * 0.5, w: box.w * 0.52, h: box.h * 0.5 }, { valign: 'bottom' })
    return {
      scene: sceneOf(kit, [
        ...under,
        ...panelOf(kit, bar, mark),
        ...stack(kit, person, { ...box, h: box.h * 0.46 }).layers,
        ...low.layers,
        ...right.layers,
      ]),
      warnings: [],
    }
  }
  const [panel, words] = split(kit.sheet, 0.4, 0, isWide ? 'row' : 'column')
  if (layout === 'split' || kit.isClear) {
    const on = onGround(kit, inks.accent)
    return {
      scene: sceneOf(kit, [
        ...under,
        ...panelOf(kit, panel, null),
        ...firm(on, inset(panel, unit * 6), 'center'),
        ...halves(inset(words, side * 0.11)),
      ]),
      warnings: [],
    }
  }
  const person2 = inset(words, side * 0.1)
  const top: Block[] = brand
    ? [
        {
          kind: 'text',
          name: 'brand',
          text: brand.text,
          role: 'brand',
          size: unit * 3.4,
          font: faces.display,
          weight: faces.displayWeight,
          color: inks.accent,
        },
      ]
    : []
  const first = stack(kit, top, { ...person2, h: person2.h * 0.2 }, { align })
  const used = top.length > 0 ? first.box.h + unit * 5 : 0
  return {
    scene: sceneOf(kit, [
      ...under,
      ...panelOf(kit, panel, mark),
      ...first.layers,
      ...halves({ ...person2, y: person2.y + used, h: person2.h - used }),
    ]),
    warnings: [],
  }
}

/** A panel of the accent with light on it: a mark of the trade, large and cut by the edges, or rounds within each other. */
function panelOf(kit: Kit, box: Box, mark: string | null): Layer[] {
  const { accent } = kit.inks
  const ink = hexToOklch(accent).l > 0.6 ? '#000000' : '#ffffff'
  const tint = mix(accent, ink, 0.13)
  const long = Math.max(box.w, box.h)
  const size = Math.min(box.w, box.h) * 0.4
  const disc = size * 1.8
  const [cx, cy] = mark ? [box.w / 2, box.h / 2] : [box.w * 0.72, box.h * 0.62]
  const form: Layer[] = mark
    ? [
        shape('panel.disc', { x: cx - disc / 2, y: cy - disc / 2, w: disc, h: disc }, { kind: 'ellipse', fill: tint }),
        {
          type: 'art',
          name: 'panel.mark',
          art: mark,
          color: mix(accent, ink, 0.9),
          box: { x: cx - size / 2, y: cy - size / 2, w: size, h: size },
        },
      ]
    : [1.15, 0.85, 0.55].map((reach, i) =>
        shape(
          `panel.round-${i + 1}`,
          { x: cx - (long * reach) / 2, y: box.h - (long * reach) / 2, w: long * reach, h: long * reach },
          { kind: 'ellipse', fill: mix(accent, tint, 0.4 + i * 0.3), shading: [grained(long * reach, kit.side)] },
        ),
      )
  return [
    {
      type: 'group',
      name: 'panel',
      box,
      clip: 0,
      layers: [shape('panel.ground', { ...box, x: 0, y: 0 }, { fill: accent, shading: [grained(long, kit.side)] }), ...form],
    },
  ]
}

const grained = (size: number, side: number): Shading => ({
  box: { x: 0, y: 0, w: size, h: size },
  paint: {
    gradient: 'linear',
    angle: 65,
    stops: [
      [0.25, '#0a081400'],
      [1, '#0a08144d'],
    ],
  },
  grain: Math.max(1, side * 0.0026),
})
