import { mix, withAlpha } from '../../../color.ts'
import { rng } from '../../../random.ts'
import { artFor } from '../../../catalog/art.ts'
import type { Box, Layer, Paint } from '../../../scene/schema.ts'
import { type Maker, nameOf } from '../ask.ts'
import { columns, insetBox, type Pen, type Whose } from '../kit.ts'
import { widthOf } from '../../text-width.ts'

const LABEL_PT = 28

/** The name of a control above it; gives back the rest of the box. */
export function heading(pen: Pen, size: { w: number; h: number }, [whose, words]: [Whose, string]): { layers: Layer[]; rest: Box } {
  const { pt, palette } = pen.sheet
  const h = pt(LABEL_PT)
  const label = pen.say('title', { x: 0, y: 0, w: size.w, h: h - pt(8) }, whose, words, { size: 14, weight: 600, color: palette.muted })
  return { layers: [label], rest: { x: 0, y: h, w: size.w, h: size.h - h } }
}

/** The accent as a run between its two ends. */
export const accentPaint = (pen: Pen, angle = 20): Paint => ({ gradient: 'linear', angle, stops: [[0, pen.sheet.palette.accent], [1, pen.sheet.palette.accentEnd]] })

export const panelLook = (pen: Pen) => {
  const { palette, pt } = pen.sheet
  return {
    fill: palette.surface,
    radius: pt(16),
    stroke: { paint: palette.border, width: Math.max(1, pt(1)) },
    ...(palette.scheme === 'light' && { shadow: { color: '#1a1f3614', blur: pt(18), dx: 0, dy: pt(5) } }),
  }
}

const PROMPTS = {
  lake: 'A quiet mountain lake at sunrise, layered misty peaks, soft pastel light, mirror-still water, cinematic wide shot',
  dunes: 'Endless desert dunes at dusk, long soft shadows, warm haze on the horizon, cinematic wide shot',
  city: 'A city skyline at twilight, hundreds of lit windows, low warm sun between the towers',
  ocean: 'A calm open sea at sunset, slow waves, glittering light on the water, wide horizon',
  forest: 'A pine forest in the morning, layers of mist between the trees, soft green light',
} as const

export const promptInput: Maker = (ask, sheet) => ({
  span: 12,
  role: 'control',
  need: () => ({ min: 124, ideal: 152, max: 210 }),
  draw(pen, size) {
    const { pt, palette } = sheet
    const { layers, rest } = heading(pen, size, nameOf({ ...ask, texts: [] }, 'Describe your image'))
    const field = pen.rect('field', rest, {
      fill: mix(palette.background, palette.surface, 0.7),
      radius: pt(18),
      stroke: { paint: accentPaint(pen, 10), width: pt(1.5) },
      shadow: { color: withAlpha(palette.accent, palette.scheme === 'dark' ? 0.5 : 0.22), blur: pt(22), dx: 0, dy: 0 },
    })
    const inside = insetBox(rest, pt(16), pt(14))
    const footer = pt(32)
    const words = { ...inside, h: inside.h - footer - pt(8) }
    const [whose, prompt]: [Whose, string] = ask.texts[0] !== undefined ? ['exact', ask.texts[0]] : ['sample', PROMPTS[sceneryOf(sheet) as keyof typeof PROMPTS] ?? PROMPTS.lake]
    const lines = Math.max(1, Math.floor(words.h / pt(22)))
    const body = pen.say('words', words, whose, prompt, { size: 16, weight: 450, lines, valign: 'top', leading: 1.4 })
    const chips: Layer[] = []
    let x = inside.x
    for (const [icon, label] of [['wand-sparkles', 'Enhance'], ['image-plus', 'Reference']] as const) {
      const w = pt(44) + widthOf(label, pt(13.5))
      const box = { x, y: inside.y + inside.h - footer, w, h: footer }
      if (x + w > inside.x + inside.w - pt(76)) break
      chips.push(pen.rect(`${icon}-chip`, box, { fill: palette.raised, radius: footer / 2 }))
      chips.push(pen.icon(`${icon}-icon`, { x: x + pt(12), y: box.y + pt(8), w: pt(16), h: pt(16) }, icon, palette.text, 2))
      chips.push(pen.say(`${icon}-label`, { x: x + pt(34), y: box.y, w: w - pt(44), h: footer }, 'label', label, { size: 13.5, weight: 600 }))
      x += w + pt(8)
    }
    const count = pen.say('count', { x: inside.x + inside.w - pt(72), y: inside.y + inside.h - footer, w: pt(72), h: footer }, 'sample', `${prompt.length} / 500`, { size: 12.5, color: palette.muted, align: 'right' })
    return [...layers, field, body, ...chips, count]
  },
})

/** The same for all blocks of a screen, so that the words above a preview describe it. */
export const sceneryOf = (sheet: Pen['sheet']) => rng(sheet.seed, 'scenery').pick(sheet.topic.scenery)

const MODELS = [['Vivid XL', 'Photoreal · text-accurate · 4K'], ['Aster 3', 'Balanced · fast · 2K'], ['Studio Pro', 'Product light · 4K'], ['Canvas HD', 'Painterly · detailed · 2K']] as const

export const modelPicker: Maker = (ask, sheet) => ({
  span: 4,
  role: 'control',
  need: () => ({ min: 84, ideal: 92, max: 100 }),
  draw(pen, size) {
    const { pt, palette } = sheet
    const { layers, rest } = heading(pen, size, nameOf({ ...ask, texts: [] }, 'Model'))
    const [model, detail] = rng(sheet.seed, 'model').pick(MODELS)
    const tile = Math.min(rest.h - pt(16), pt(44))
    const y = rest.y + (rest.h - tile) / 2
    const x = pt(10)
    const textX = x + tile + pt(12)
    const textW = size.w - textX - pt(44)
    const [whose, name]: [Whose, string] = ask.texts[0] !== undefined ? ['exact', ask.texts[0]] : ['sample', model]
    return [
      ...layers,
      pen.rect('field', rest, panelLook(pen)),
      pen.rect('tile', { x, y, w: tile, h: tile }, { fill: accentPaint(pen, 60), radius: pt(12) }),
      pen.icon('mark', insetBox({ x, y, w: tile, h: tile }, tile * 0.25), 'aperture', palette.onAccent, 2),
      pen.say('name', { x: textX, y, w: textW, h: tile * 0.54 }, whose, name, { size: 16.5, weight: 700, font: sheet.fonts.display }),
      pen.say('detail', { x: textX, y: y + tile * 0.54, w: textW, h: tile * 0.46 }, 'sample', detail, { size: 12.5, color: palette.muted }),
      pen.icon('open', { x: size.w - pt(34), y: rest.y + rest.h / 2 - pt(10), w: pt(20), h: pt(20) }, 'chevron-down', palette.text, 2),
    ]
  },
})

const RATIOS = ['1:1', '4:5', '9:16', '16:9', '3:2'] as const

export const aspectPicker: Maker = (ask, sheet) => ({
  span: 5,
  role: 'control',
  need: () => ({ min: 92, ideal: 104, max: 112 }),
  draw(pen, size) {
    const { pt, palette } = sheet
    const { layers, rest } = heading(pen, size, nameOf({ ...ask, texts: [] }, 'Aspect ratio'))
    const own = ask.texts.length > 0 ? ask.texts : [...new Set(ask.words.match(/\d+:\d+/g) ?? [])]
    const whose: Whose = own.length > 0 ? 'exact' : 'label'
    const ratios = (own.length > 0 ? own : RATIOS.slice(0, size.w > pt(420) ? 5 : 4)).slice(0, 6)
    const chosen = Math.min(1, ratios.length - 1)
    const chips = columns(rest, ratios.length, pt(8)).flatMap((box, i) => {
      const isChosen = i === chosen
      const [rw, rh] = (ratios[i] ?? '').split(':').map(Number) as [number, number]
      const ratio = rw > 0 && rh > 0 ? rw / rh : 1
      const area = pt(18) ** 2
      const [w, h] = [Math.min(pt(30), Math.sqrt(area * ratio)), Math.min(pt(28), Math.sqrt(area / ratio))]
      const frame = { x: box.x + (box.w - w) / 2, y: box.y + box.h * 0.37 - h / 2, w, h }
      const color = isChosen ? palette.text : palette.muted
      return [
        pen.rect(`chip-${i}`, box, {
          fill: isChosen ? palette.accentSoft : palette.surface,
          radius: pt(14),
          stroke: { paint: isChosen ? palette.accentText : palette.border, width: isChosen ? pt(1.75) : Math.max(1, pt(1)) },
        }),
        pen.rect(`frame-${i}`, frame, { stroke: { paint: color, width: pt(1.75) }, radius: pt(3.5) }),
        pen.say(`ratio-${i}`, { x: box.x + pt(2), y: box.y + box.h * 0.62, w: box.w - pt(4), h: box.h * 0.3 }, whose, ratios[i] as string, { size: 13, weight: 600, color, align: 'center' }),
      ]
    })
    return [...layers, ...chips]
  },
})

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
    size: fontSize, weight: 700, color, align: 'center', font: pen.sheet.fonts.display, role: 'button', shrink: 0.55,
  })
  const look = isPrimary
    ? { fill: accentPaint(pen), shadow: { color: withAlpha(palette.accent, palette.scheme === 'dark' ? 0.5 : 0.34), blur: pt(22), dx: 0, dy: pt(7) } }
    : { fill: palette.surface, stroke: { paint: palette.border, width: Math.max(1, pt(1.5)) } }
  return [
    pen.rect('pill', box, { ...look, radius: pen.sheet.platform === 'mobile' ? h / 2 : pt(14) }),
    ...(isPrimary && pen.sheet.platform === 'mobile' ? [pen.rect('shine', box, { radius: h / 2, fill: { gradient: 'linear' as const, angle: 90, stops: [[0, '#ffffff2b'], [0.5, '#ffffff00']] as [number, string][] } })] : []),
    ...(icon ? [pen.icon('icon', { x, y: box.y + (h - side) / 2, w: side, h: side }, icon, color, 2.25)] : []),
    label,
  ]
}

export const button: Maker = (ask, sheet) => ({
  span: 3,
  role: 'control',
  need: () => ({ min: 52, ideal: 58, max: 64 }),
  draw: (pen, size) => pill(pen, size, ...nameOf(ask, sheet.topic.action), true),
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
      pen.ellipse('knob', { x: x + w - h + pt(3), y: y + pt(3), w: h - pt(6), h: h - pt(6) }, { fill: '#ffffff', shadow: { color: '#00000040', blur: pt(4), dx: 0, dy: pt(1) } }),
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
      pen.say('value', { x: size.w - pt(72), y: pt(8), w: pt(56), h: size.h * 0.38 }, 'sample', `${at}%`, { size: 14.5, weight: 600, color: palette.accentText, align: 'right' }),
      pen.rect('track', track, { fill: palette.raised, radius: pt(3) }),
      pen.rect('done', { ...track, w: done }, { fill: accentPaint(pen, 0), radius: pt(3) }),
      pen.ellipse('knob', { x: track.x + done - knob / 2, y: track.y + pt(3) - knob / 2, w: knob, h: knob }, { fill: '#ffffff', stroke: { paint: palette.accent, width: pt(2.5) }, shadow: { color: '#00000040', blur: pt(6), dx: 0, dy: pt(2) } }),
    ]
  },
})
