import { artFor } from '../../../catalog/art.ts'
import { withAlpha } from '../../../color.ts'
import { rng } from '../../../random.ts'
import type { Layer } from '../../../scene/schema.ts'
import { widthOf } from '../../text-width.ts'
import { type Maker, nameOf } from '../ask.ts'
import type { Pen, Whose } from '../kit.ts'
import { accentPaint, panelLook } from './looks.ts'
import { ENTRY } from './people.ts'

/** A pill with an icon where its words suggest one: the label is what was asked for, to the letter. */
function pill(pen: Pen, size: { w: number; h: number }, whose: Whose, words: string, isPrimary: boolean): Layer[] {
  const { pt, palette } = pen.sheet
  const h = Math.min(size.h, pt(58))
  const isFull = pen.sheet.platform === 'mobile' || size.w < pt(440)
  const w = isFull ? size.w : Math.min(size.w, Math.max(pt(200), widthOf(words, pt(18)) + pt(110)))
  const isAlone = size.w - w > pt(40)
  const box = { x: isAlone ? 0 : (size.w - w) / 2, y: (size.h - h) / 2, w: isAlone ? w : size.w, h }
  const color = isPrimary ? palette.onAccent : palette.text
  const icon = artFor(words) ?? (isPrimary ? 'lucide:arrow-right' : null)
  const fontSize = 18
  const side = pt(20)
  const room = box.w - pt(32) - (icon ? side + pt(10) : 0)
  const labelW = Math.min(room, widthOf(words, pt(fontSize)) * 1.04)
  const total = labelW + (icon ? side + pt(10) : 0)
  const x = box.x + (box.w - total) / 2
  const label = pen.say('label', { x: x + total - labelW, y: box.y, w: labelW, h }, whose, words, {
    size: fontSize,
    weight: 700,
    color,
    align: 'center',
    font: pen.sheet.fonts.display,
    role: 'button',
    shrink: 0.55,
  })
  const look = isPrimary
    ? {
        fill: accentPaint(pen),
        shadow: { color: withAlpha(palette.accent, palette.scheme === 'dark' ? 0.5 : 0.34), blur: pt(22), dx: 0, dy: pt(7) },
      }
    : { fill: palette.surface, stroke: { paint: palette.border, width: Math.max(1, pt(1.5)) } }
  return [
    pen.rect('pill', box, { ...look, radius: pen.sheet.platform === 'mobile' ? h / 2 : pt(14) }),
    ...(isPrimary && pen.sheet.platform === 'mobile'
      ? [
          pen.rect('shine', box, {
            radius: h / 2,
            fill: {
              gradient: 'linear' as const,
              angle: 90,
              stops: [
                [0, '#ffffff2b'],
                [0.5, '#ffffff00'],
              ] as [number, string][],
            },
          }),
        ]
      : []),
    ...(icon ? [pen.icon('icon', { x, y: box.y + (h - side) / 2, w: side, h: side }, icon, color, 2.25)] : []),
    label,
  ]
}

export const button: Maker = (ask, sheet) => ({
  span: 3,
  role: 'control',
  need: () => ({ min: 52, ideal: 58, max: 64 }),
  draw: (pen, size) => pill(pen, size, ...nameOf(ask, ENTRY.test(sheet.title) ? 'Save' : sheet.topic.action), true),
})

export const secondaryButton: Maker = (ask, sheet) => ({
  span: 3,
  role: 'control',
  need: () => ({ min: 48, ideal: 52, max: 58 }),
  draw: (pen, size) => pill(pen, size, ...nameOf(ask, sheet.has.has('form') ? 'Cancel' : 'Learn more'), false),
})

export const search: Maker = (ask, sheet) => ({
  span: 6,
  role: 'slim',
  need: () => ({ min: 46, ideal: 50, max: 54 }),
  draw(pen, size) {
    const { pt, palette } = sheet
    const [whose, words] = nameOf(ask, sheet.topic.search)
    const box = { x: 0, y: 0, w: size.w, h: size.h }
    const icon = pt(19)
    return [
      pen.rect('field', box, { ...panelLook(pen), radius: Math.min(size.h / 2, pt(26)) }),
      pen.icon('glass', { x: pt(16), y: (size.h - icon) / 2, w: icon, h: icon }, 'search', palette.muted, 2.25),
      pen.say('hint', { x: pt(46), y: 0, w: size.w - pt(98), h: size.h }, whose, words, { size: 15.5, color: palette.muted }),
      pen.icon('filter', { x: size.w - pt(38), y: (size.h - icon) / 2, w: icon, h: icon }, 'sliders-horizontal', palette.text, 2),
    ]
  },
})

export const toggle: Maker = (ask, sheet) => ({
  span: 4,
  role: 'control',
  need: () => ({ min: 52, ideal: 58, max: 64 }),
  draw(pen, size) {
    const { pt, palette } = sheet
    const [whose, words] = nameOf(ask, sheet.has.has('prompt-input') ? 'Auto-enhance' : 'Notifications')
    const [w, h] = [pt(48), pt(28)]
    const x = size.w - w - pt(14)
    const y = (size.h - h) / 2
    const icon = artFor(words) ?? (sheet.has.has('prompt-input') ? 'wand-sparkles' : 'bell')
    return [
      pen.rect('field', { x: 0, y: 0, ...size }, panelLook(pen)),
      pen.icon('icon', { x: pt(16), y: size.h / 2 - pt(10), w: pt(20), h: pt(20) }, icon, palette.accentText, 2),
      pen.say('label', { x: pt(48), y: 0, w: x - pt(60), h: size.h }, whose, words, { size: 15.5, weight: 550 }),
      pen.rect('track', { x, y, w, h }, { fill: palette.accent, radius: h / 2 }),
      pen.ellipse(
        'knob',
        { x: x + w - h + pt(3), y: y + pt(3), w: h - pt(6), h: h - pt(6) },
        { fill: '#ffffff', shadow: { color: '#00000040', blur: pt(4), dx: 0, dy: pt(1) } },
      ),
    ]
  },
})

export const slider: Maker = (ask, sheet) => ({
  span: 4,
  role: 'control',
  need: () => ({ min: 68, ideal: 76, max: 84 }),
  draw(pen, size) {
    const { pt, palette } = sheet
    const at = Math.round(rng(sheet.seed, pen.name).between(45, 80))
    const [whose, words] = nameOf(ask, 'Strength')
    const track = { x: pt(16), y: size.h * 0.7 - pt(3), w: size.w - pt(32), h: pt(6) }
    const done = (track.w * at) / 100
    const knob = pt(20)
    return [
      pen.rect('field', { x: 0, y: 0, ...size }, panelLook(pen)),
      pen.say('label', { x: pt(16), y: pt(8), w: size.w - pt(90), h: size.h * 0.38 }, whose, words, { size: 14.5, weight: 600 }),
      pen.say('value', { x: size.w - pt(72), y: pt(8), w: pt(56), h: size.h * 0.38 }, 'sample', `${at}%`, {
        size: 14.5,
        weight: 600,
        color: palette.accentText,
        align: 'right',
      }),
      pen.rect('track', track, { fill: palette.raised, radius: pt(3) }),
      pen.rect('done', { ...track, w: done }, { fill: accentPaint(pen, 0), radius: pt(3) }),
      pen.ellipse(
        'knob',
        { x: track.x + done - knob / 2, y: track.y + pt(3) - knob / 2, w: knob, h: knob },
        {
          fill: '#ffffff',
          stroke: { paint: palette.accent, width: pt(2.5) },
          shadow: { color: '#00000040', blur: pt(6), dx: 0, dy: pt(2) },
        },
      ),
    ]
  },
})
