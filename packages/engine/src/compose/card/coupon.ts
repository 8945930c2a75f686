import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, n, onGround, path, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'

/** A coupon: what it is worth, very large, whose it is, and the code to give. */
export const coupon: Composer = (brief, canvas, seed) => {
  const kit = kitOf(brief, canvas, seed, { usual: ['bold', 'modern', 'elegant', 'friendly'], ground: 'full' })
  const texts = new Texts(brief)
  const value = texts.take('value', 'price') ?? texts.match(/%|[$€£¥]/)
  const brand = texts.take('brand', 'name')
  const code = texts.take('code')
  const small = texts.all('valid', 'caption', 'date', 'web', 'place', 'phone')
  const recipient = texts.take('recipient')
  const title = texts.take('headline')
  const rest = texts.rest()
  const lead = value ?? title
  const { inks, faces, side } = kit
  const isWide = kit.sheet.w > kit.sheet.h * 1.1
  const unit = (Math.sqrt(kit.sheet.w * kit.sheet.h) * 0.55 + side * 0.3) / 100
  const dashes = dashed(kit, inset(kit.sheet, side * 0.045))
  const [words, panel] = split(inset(kit.sheet, side * 0.045), isWide ? 0.64 : 0.62, 0, isWide ? 'row' : 'column')
  const on = onGround(kit, inks.accent)
  const left: Block[] = [
    ...(brand
      ? [
          {
            kind: 'text' as const,
            name: 'brand',
            text: brand.text,
            role: 'brand',
            size: unit * 7,
            font: faces.display,
            weight: faces.displayWeight,
          },
        ]
      : []),
    ...(value && title
      ? [
          {
            kind: 'text' as const,
            name: 'kicker',
            text: title.text,
            role: 'subheadline',
            size: unit * 5.2,
            font: faces.display,
            weight: faces.displayWeight,
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
        size: unit * 4.2,
        color: inks.ink,
        weight: 500,
        gap: 0.7,
      }),
    ),
    ...(recipient
      ? [{ kind: 'text' as const, name: 'recipient', text: recipient.text, role: 'label', size: unit * 4, weight: 600, gap: 0.8 }]
      : []),
    ...small.map(
      (text, i): Block => ({
        kind: 'text',
        name: `print-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * 2.4,
        color: inks.quiet,
        gap: i === 0 ? 1.2 : 0.3,
      }),
    ),
  ]
  const right: Block[] = [
    ...(lead
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: lead.text,
            role: 'headline',
            size: unit * 17,
            font: faces.display,
            weight: faces.displayWeight,
            color: on.inks.ink,
            leading: 1,
          },
        ]
      : []),
    ...(code
      ? [
          {
            kind: 'button' as const,
            name: 'code',
            text: code.text,
            size: unit * 3.6,
            gap: 1.4,
            ground: on.inks.ink,
            ink: on.inks.ground,
            square: true,
          },
        ]
      : []),
  ]
  return {
    scene: sceneOf(kit, [
      shape('panel', panel, { fill: inks.accent }),
      ...dashes,
      ...stack(kit, left, inset(words, unit * 6), { valign: 'middle', most: 1.5, align: kit.isRtl ? 'right' : 'left' }).layers,
      ...stack(on, right, inset(panel, unit * 4), { align: 'center', valign: 'middle', most: 1.1 }).layers,
    ]),
    warnings: [],
  }
}

function dashed(kit: Kit, box: Box): Layer[] {
  const dash = kit.side * 0.022
  let d = ''
  for (let x = 0; x < box.w; x += dash * 1.8)
    d += `M ${n(x)} 0 H ${n(Math.min(box.w, x + dash))} M ${n(x)} ${n(box.h)} H ${n(Math.min(box.w, x + dash))} `
  for (let y = 0; y < box.h; y += dash * 1.8)
    d += `M 0 ${n(y)} V ${n(Math.min(box.h, y + dash))} M ${n(box.w)} ${n(y)} V ${n(Math.min(box.h, y + dash))} `
  return [path('dashes', box, d, { stroke: { paint: mix(kit.inks.ink, kit.inks.ground, 0.25), width: Math.max(1.5, kit.side * 0.0035) } })]
}
