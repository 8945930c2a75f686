import { artFor } from '../../../catalog/art.ts'
import type { Layer } from '../../../scene/schema.ts'
import { widthOf } from '../../text-width.ts'
import { type Maker, nameOf } from '../ask.ts'
import { avatar } from '../avatar.ts'
import { columns, insetBox, type Sheet, type Whose } from '../kit.ts'
import { accentPaint } from './looks.ts'

/** Whose the names of tabs are that nobody asked for: bars, where a page is to say nothing but what it is given. */
const ofOurs = ({ policy }: Sheet): Whose => (policy === 'free' ? 'label' : 'sample')

export const statusBar: Maker = (_ask, sheet) => ({
  span: 12,
  role: 'slim',
  need: () => ({ min: 36, ideal: 44, max: 44 }),
  draw(pen, size) {
    const { pt, palette } = sheet
    const icon = (part: string, right: number, name: string) =>
      pen.icon(part, { x: size.w - pt(right), y: size.h / 2 - pt(9.5), w: pt(19), h: pt(19) }, name, palette.text, 2.25)
    return [
      ...(pen.mayShow('sample')
        ? [pen.say('time', { x: pt(8), y: 0, w: pt(64), h: size.h }, 'sample', '9:41', { size: 16.5, weight: 650 })]
        : []),
      icon('signal', 80, 'signal'),
      icon('wifi', 53, 'wifi'),
      icon('battery', 26, 'battery-full'),
    ]
  },
})

export const navBar: Maker = (ask, sheet) => ({
  span: 12,
  role: 'slim',
  need: () => ({ min: 48, ideal: 56, max: 60 }),
  draw(pen, size) {
    const { pt, palette, unit, topic } = sheet
    const [whose, words] = nameOf({ ...ask, words: '' }, sheet.title)
    const side = Math.min(pt(42), size.h - pt(4))
    const y = (size.h - side) / 2
    const face = avatar(pen, 'face', { x: size.w - side, y, w: side, h: side })
    const mark = pt(24)
    if (sheet.has.has('sidebar') && size.w / unit > 560) {
      const field = { x: size.w - side - pt(360), y: (size.h - pt(44)) / 2, w: pt(280), h: pt(44) }
      const [titleIs, headline]: [Whose, string] =
        ask.texts[0] !== undefined ? ['exact', ask.texts[0]] : [ofOurs(sheet), topic.tabs[0]?.[0] ?? sheet.title]
      return [
        pen.say('title', { x: 0, y: 0, w: field.x - pt(20), h: size.h }, titleIs, headline, {
          size: 26,
          weight: 700,
          font: sheet.fonts.display,
          role: 'headline',
          shrink: 0.45,
        }),
        pen.rect('field', field, { fill: palette.surface, radius: pt(22), stroke: { paint: palette.border, width: Math.max(1, pt(1)) } }),
        pen.icon('glass', { x: field.x + pt(15), y: size.h / 2 - pt(9), w: pt(18), h: pt(18) }, 'search', palette.muted, 2.25),
        pen.say('hint', { x: field.x + pt(44), y: field.y, w: field.w - pt(60), h: field.h }, 'sample', topic.search, {
          size: 14.5,
          color: palette.muted,
        }),
        pen.icon('bell', { x: size.w - side - pt(50), y: size.h / 2 - pt(11), w: pt(22), h: pt(22) }, 'bell', palette.muted),
        face,
      ]
    }
    if (size.w / unit > 560) {
      const tile = Math.min(side, pt(38))
      const titleW = Math.min(size.w * 0.34, widthOf(words, pt(21)) + pt(8))
      const linksX = tile + pt(12) + titleW + pt(30)
      let x = linksX
      const links = topic.tabs.slice(0, 4).flatMap(([label], i) => {
        const w = widthOf(label, pt(15)) + pt(6)
        if (x + w > size.w - side * 2 - pt(70)) return []
        const layer = pen.say(`link-${i}`, { x, y: 0, w, h: size.h }, 'sample', label, {
          size: 15,
          weight: i === 0 ? 650 : 500,
          color: i === 0 ? palette.text : palette.muted,
        })
        x += w + pt(26)
        return [layer]
      })
      return [
        pen.rect('tile', { x: 0, y: (size.h - tile) / 2, w: tile, h: tile }, { fill: accentPaint(pen, 50), radius: pt(11) }),
        pen.icon('mark', insetBox({ x: 0, y: (size.h - tile) / 2, w: tile, h: tile }, tile * 0.23), topic.icon, palette.onAccent),
        pen.say('title', { x: tile + pt(12), y: 0, w: titleW, h: size.h }, whose, words, {
          size: 21,
          weight: 700,
          font: sheet.fonts.display,
          role: 'headline',
          shrink: 0.45,
        }),
        ...links,
        pen.icon('bell', { x: size.w - side - pt(44), y: size.h / 2 - pt(11), w: pt(22), h: pt(22) }, 'bell', palette.muted),
        face,
      ]
    }
    const room = size.w - side * 2 - pt(24)
    const titleW = Math.min(room - mark - pt(10), widthOf(words, pt(21)))
    const x = (size.w - titleW - mark - pt(10)) / 2
    return [
      pen.rect(
        'menu',
        { x: 0, y, w: side, h: side },
        { fill: palette.surface, radius: pt(13), stroke: { paint: palette.border, width: Math.max(1, pt(1)) } },
      ),
      pen.icon('menu-icon', insetBox({ x: 0, y, w: side, h: side }, side * 0.27), 'menu', palette.text, 2.25),
      pen.icon('mark', { x, y: (size.h - mark) / 2, w: mark, h: mark }, topic.icon, palette.accentText, 2.25),
      pen.say('title', { x: x + mark + pt(10), y: 0, w: titleW, h: size.h }, whose, words, {
        size: 21,
        weight: 700,
        font: sheet.fonts.display,
        role: 'headline',
        shrink: 0.45,
      }),
      face,
    ]
  },
})

export const tabBar: Maker = (ask, sheet) => ({
  span: 12,
  role: 'slim',
  need: () => ({ min: 58, ideal: 66, max: 70 }),
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const tabs =
      ask.texts.length > 0 ? ask.texts.map((text) => [text, artFor(text)?.replace('lucide:', '') ?? 'circle'] as const) : topic.tabs
    return [
      pen.rect(
        'bar',
        { x: 0, y: 0, ...size },
        {
          fill: palette.surface,
          radius: pt(22),
          stroke: { paint: palette.border, width: Math.max(1, pt(1)) },
          shadow: { color: palette.scheme === 'dark' ? '#00000055' : '#1a1f361f', blur: pt(24), dx: 0, dy: pt(6) },
        },
      ),
      ...columns({ x: pt(6), y: 0, w: size.w - pt(12), h: size.h }, tabs.length, 0).flatMap((box, i) => {
        const [label, icon] = tabs[i] as readonly [string, string]
        const color = i === 0 ? palette.accentText : palette.muted
        const s = pt(23)
        const top = size.h / 2 - pt(21)
        return [
          pen.icon(`icon-${i}`, { x: box.x + (box.w - s) / 2, y: top, w: s, h: s }, icon, color, i === 0 ? 2.25 : 2),
          pen.say(
            `label-${i}`,
            { x: box.x + pt(2), y: top + s + pt(3), w: box.w - pt(4), h: pt(17) },
            ask.texts.length > 0 ? 'exact' : ofOurs(sheet),
            label,
            { size: 11.5, weight: i === 0 ? 650 : 500, color, align: 'center', shrink: 0.6 },
          ),
        ]
      }),
    ]
  },
})

export const sidebar: Maker = (ask, sheet) => ({
  span: 12,
  role: 'slim',
  need: (width) => (width > 320 ? { min: 52, ideal: 56, max: 60 } : { min: 200, ideal: 400, max: 4000 }),
  draw(pen, size) {
    const { pt, palette, topic, unit } = sheet
    const exact = ask.texts.length > 0
    const entries: readonly (readonly [string, string])[] = exact
      ? ask.texts.map((text) => [text, artFor(text)?.replace('lucide:', '') ?? 'circle'] as const)
      : topic.tabs
    // On a narrow screen the sidebar lies down as a strip of tabs.
    if (size.w / unit > 320) {
      return columns({ x: 0, y: 0, ...size }, entries.length, pt(6)).flatMap((box, i) => [
        ...(i === 0 ? [pen.rect('chosen', box, { fill: palette.accentSoft, radius: pt(14) })] : []),
        pen.say(
          `label-${i}`,
          { x: box.x + pt(4), y: 0, w: box.w - pt(8), h: size.h },
          exact ? 'exact' : ofOurs(sheet),
          entries[i]?.[0] ?? '',
          {
            size: 13.5,
            weight: i === 0 ? 650 : 500,
            align: 'center',
            color: i === 0 ? palette.text : palette.muted,
            shrink: 0.5,
          },
        ),
      ])
    }
    const pad = pt(16)
    const tile = pt(38)
    const rest = size.h - pt(96) - pt(84)
    const row = Math.min(pt(48), rest / entries.length)
    const layers: Layer[] = [
      pen.rect('panel', { x: 0, y: 0, ...size }, { fill: palette.surface }),
      pen.rect('edge', { x: size.w - Math.max(1, pt(1)), y: 0, w: Math.max(1, pt(1)), h: size.h }, { fill: palette.border }),
      pen.rect('tile', { x: pad, y: pt(24), w: tile, h: tile }, { fill: accentPaint(pen, 50), radius: pt(11) }),
      pen.icon('mark', insetBox({ x: pad, y: pt(24), w: tile, h: tile }, tile * 0.23), topic.icon, palette.onAccent),
      pen.say('title', { x: pad + tile + pt(12), y: pt(24), w: size.w - pad * 2 - tile - pt(12), h: tile }, ofOurs(sheet), sheet.title, {
        size: 18,
        weight: 700,
        font: sheet.fonts.display,
        shrink: 0.5,
      }),
    ]
    for (const [i, [label, icon]] of entries.entries()) {
      const box = { x: pad - pt(4), y: pt(88) + row * i, w: size.w - pad * 2 + pt(8), h: row - pt(4) }
      const color = i === 0 ? palette.text : palette.muted
      if (i === 0) layers.push(pen.rect('chosen', box, { fill: palette.accentSoft, radius: pt(12) }))
      layers.push(
        pen.icon(
          `icon-${i}`,
          { x: box.x + pt(12), y: box.y + box.h / 2 - pt(10), w: pt(20), h: pt(20) },
          icon,
          i === 0 ? palette.accentText : palette.muted,
        ),
        pen.say(`label-${i}`, { x: box.x + pt(44), y: box.y, w: box.w - pt(52), h: box.h }, exact ? 'exact' : ofOurs(sheet), label, {
          size: 15,
          weight: i === 0 ? 650 : 500,
          color,
          shrink: 0.5,
        }),
      )
    }
    const y = size.h - pt(64)
    layers.push(
      avatar(pen, 'face', { x: pad, y, w: pt(40), h: pt(40) }),
      pen.say('person', { x: pad + pt(52), y, w: size.w - pad * 2 - pt(52), h: pt(21) }, 'sample', 'Mara Lind', { size: 14, weight: 650 }),
      pen.say('role', { x: pad + pt(52), y: y + pt(20), w: size.w - pad * 2 - pt(52), h: pt(19) }, 'sample', 'Team owner', {
        size: 12.5,
        color: palette.muted,
      }),
    )
    return layers
  },
})

export const footer: Maker = (ask, sheet) => ({
  span: 12,
  role: 'slim',
  need: () => ({ min: 40, ideal: 52, max: 60 }),
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const exact = ask.texts.length > 0
    const words = exact ? ask.texts : topic.tabs.map(([label]) => label)
    return [
      pen.rect('line', { x: 0, y: 0, w: size.w, h: Math.max(1, pt(1)) }, { fill: palette.border }),
      ...columns({ x: 0, y: pt(6), w: size.w, h: size.h - pt(6) }, words.length, pt(8)).map((box, i) =>
        pen.say(`link-${i}`, box, exact ? 'exact' : ofOurs(sheet), words[i] as string, {
          size: 13,
          color: palette.muted,
          align: 'center',
          shrink: 0.5,
        }),
      ),
    ]
  },
})
