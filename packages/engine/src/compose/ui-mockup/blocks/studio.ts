import { mix, withAlpha } from '../../../color.ts'
import { rng } from '../../../random.ts'
import type { Layer } from '../../../scene/schema.ts'
import { widthOf } from '../../text-width.ts'
import { type Maker, nameOf } from '../ask.ts'
import { columns, insetBox, type Whose } from '../kit.ts'
import { accentPaint, heading, panelLook, sceneryOf } from './looks.ts'

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
    const [whose, prompt]: [Whose, string] =
      ask.texts[0] !== undefined ? ['exact', ask.texts[0]] : ['sample', PROMPTS[sceneryOf(sheet) as keyof typeof PROMPTS] ?? PROMPTS.lake]
    const lines = Math.max(1, Math.floor(words.h / pt(22)))
    const body = pen.say('words', words, whose, prompt, { size: 16, weight: 450, lines, valign: 'top', leading: 1.4 })
    const chips: Layer[] = []
    let x = inside.x
    for (const [icon, label] of [
      ['wand-sparkles', 'Enhance'],
      ['image-plus', 'Reference'],
    ] as const) {
      const w = pt(44) + widthOf(label, pt(13.5))
      const box = { x, y: inside.y + inside.h - footer, w, h: footer }
      if (x + w > inside.x + inside.w - pt(76)) break
      chips.push(pen.rect(`${icon}-chip`, box, { fill: palette.raised, radius: footer / 2 }))
      chips.push(pen.icon(`${icon}-icon`, { x: x + pt(12), y: box.y + pt(8), w: pt(16), h: pt(16) }, icon, palette.text, 2))
      chips.push(
        pen.say(`${icon}-label`, { x: x + pt(34), y: box.y, w: w - pt(44), h: footer }, 'label', label, { size: 13.5, weight: 600 }),
      )
      x += w + pt(8)
    }
    const count = pen.say(
      'count',
      { x: inside.x + inside.w - pt(72), y: inside.y + inside.h - footer, w: pt(72), h: footer },
      'sample',
      `${prompt.length} / 500`,
      { size: 12.5, color: palette.muted, align: 'right' },
    )
    return [...layers, field, body, ...chips, count]
  },
})

const MODELS = [
  ['Vivid XL', 'Photoreal · text-accurate · 4K'],
  ['Aster 3', 'Balanced · fast · 2K'],
  ['Studio Pro', 'Product light · 4K'],
  ['Canvas HD', 'Painterly · detailed · 2K'],
] as const

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
        pen.say(`ratio-${i}`, { x: box.x + pt(2), y: box.y + box.h * 0.62, w: box.w - pt(4), h: box.h * 0.3 }, whose, ratios[i] as string, {
          size: 13,
          weight: 600,
          color,
          align: 'center',
        }),
      ]
    })
    return [...layers, ...chips]
  },
})
