import type { Brief } from '../../brief/schema.ts'
import { hexToOklch, oklchToHex } from '../../color.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { markOf, matterOf, pairedMarks } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { accentFor } from '../trade.ts'
import { emblem } from './emblem.ts'
import { appIcon, iconAlone } from './icons.ts'
import { marksIn } from './marks.ts'
import { monogram } from './monogram.ts'
import { sticker } from './sticker.ts'

/** Marks: few flat colours, one idea, clear at any size. The sign is a plain pictogram or built from the name's own letters. */
export const composeLogo: Composer = (brief, canvas, seed) => {
  const kind = brief.content?.design?.kind ?? 'logo'
  const kit = onPlain(
    kitOf(brief, canvas, seed, { usual: ['modern', 'friendly', 'technical', 'editorial', 'luxury'], margin: 0.12, ground: 'paper' }),
  )
  const texts = new Texts(brief)
  const name = texts.take('brand', 'headline', 'name') ?? texts.title()
  const rest = texts.rest()
  // A shape made of the letter A has no envelope.
  const words = [brief.content?.design?.motif ?? '', name?.text ?? '', matterOf(brief)]
    .join(', ')
    .replace(/\b(?:made (?:up )?(?:of|from) )?(?:the )?(?:letters?|initials?|lettermark)(?: [A-Z]\b)?/gi, ' ')
  const mark = lined(brief, markOf(words))
  const warnings: Warning[] =
    mark === null && brief.content?.design?.motif
      ? [
          {
            code: 'motif_left_out',
            message: `Nothing in the catalogue draws “${brief.content.design.motif}”, so the mark is built from letters or plain forms.`,
            words: brief.content.design.motif,
          },
        ]
      : []
  if (kind === 'app-icon') return { scene: sceneOf(kit, appIcon(kit, mark, name?.text ?? null)), warnings }
  if (kind === 'icon') return { scene: sceneOf(kit, iconAlone(kit, mark, words)), warnings }
  if (kind === 'sticker')
    return {
      scene: sceneOf(
        kit,
        sticker(
          kit,
          name?.text ?? null,
          rest.map(({ text }) => text),
          words,
        ),
      ),
      warnings,
    }
  if (kind === 'emblem') return { scene: sceneOf(kit, emblem(kit, mark, name?.text ?? null, rest)), warnings }
  if (kind === 'monogram')
    return {
      scene: sceneOf(
        kit,
        monogramPage(
          kit,
          name?.text ?? '',
          rest.map(({ text }) => text),
        ),
      ),
      warnings,
    }
  return {
    scene: sceneOf(
      kit,
      wordmark(
        kit,
        mark,
        name?.text ?? null,
        rest.map(({ text }) => text),
      ),
    ),
    warnings,
  }
}

/** Marks stand on white or near black where no ground is named. */
function onPlain(kit: Kit): Kit {
  const { backdropColor: named } = kit.brief.setting
  const kind = kit.brief.content?.design?.kind
  // The colour of an app icon or a sticker is that of its body.
  if ((kind === 'app-icon' || kind === 'sticker') && named && named.name !== 'paper')
    return onGround({ ...kit, inks: { ...kit.inks, accent: named.hex } }, '#ffffff')
  // A white rim is seen on a tint.
  if (kind === 'sticker') {
    const h = hexToOklch(kit.inks.accent).h + rng(kit.seed, 'sheet').pick([0, 40, 180, 230])
    return onGround(kit, oklchToHex({ l: 0.86, c: 0.055, h }))
  }
  const backdropColor = named
  const ground =
    backdropColor && backdropColor.name !== 'paper' ? backdropColor.hex : hexToOklch(kit.inks.ground).l < 0.35 ? kit.inks.ground : '#ffffff'
  const own = kit.brief.style.palette.find(({ hex }) => hex !== ground)
  const on = onGround({ ...kit, inks: { ...kit.inks, accent: own?.hex ?? accentFor(kit.brief, kit.seed) } }, ground)
  return on
}

/** The outlined form of a mark, where thin lines are asked for. */
function lined({ style }: Brief, mark: string | null): string | null {
  const words = `${style.family ?? ''} ${style.words.join(' ')}`
  if (mark && /line-art|outline|thin/.test(words)) return mark.replace(/-fill$/, '-light')
  return mark
}

function monogramPage(kit: Kit, name: string, rest: readonly string[]): Layer[] {
  const side = Math.min(kit.area.w, kit.area.h) * (rest.length > 0 ? 0.62 : 0.78)
  const [top, below] = split(kit.area, rest.length > 0 ? 0.76 : 1, 0, 'column')
  const box = { x: top.x + (top.w - side) / 2, y: top.y + (top.h - side) / 2, w: side, h: side }
  const lines: Block[] = rest.map((text, i) => ({
    kind: 'text',
    name: `line-${i + 1}`,
    text,
    role: 'subheadline',
    size: kit.side * 0.05,
    font: kit.faces.text,
    weight: 500,
    tracking: 0.12,
    color: kit.inks.ink,
    gap: 0.3,
  }))
  return [
    ...monogram(kit, 'monogram', box, name, kit.inks.accent, rng(kit.seed, 'ring').pick([0, 2, 3])),
    ...(rest.length > 0 ? stack(kit, lines, below, { align: 'center', valign: 'top' }).layers : []),
  ]
}

/** The name in letters, with its mark above or beside it, or with a form of its own. */
function wordmark(kit: Kit, mark: string | null, name: string | null, rest: readonly string[]): Layer[] {
  const { faces, inks, area } = kit
  const isLetters = /word ?mark|logotype|lettering|typographic/.test(kit.brief.content?.design?.about ?? '')
  const layout =
    name === null
      ? 'mark'
      : isLetters
        ? 'word'
        : rng(kit.seed, 'layout').pick(
            kit.sheet.w > kit.sheet.h * 1.4 ? (['side', 'side', 'above'] as const) : (['above', 'above', 'side'] as const),
          )
  const box = inset(area, kit.side * 0.03)
  const sub: Block[] = rest.map((text, i) => ({
    kind: 'text',
    name: `line-${i + 1}`,
    text,
    role: 'subheadline',
    size: kit.side * 0.038,
    weight: 500,
    tracking: 0.08,
    color: inks.quiet,
    gap: i === 0 ? 0.5 : 0.3,
  }))
  const word = (size: number): Block[] =>
    name
      ? [
          {
            kind: 'text',
            name: 'headline',
            text: name,
            role: 'headline',
            size,
            font: faces.display,
            weight: faces.displayWeight,
            color: layout === 'word' && kit.brief.style.palette.length > 0 ? inks.accent : inks.ink,
            leading: 1.04,
          },
        ]
      : []
  if (layout === 'mark') {
    const side = Math.min(box.w, box.h) * 0.7
    return signOf(kit, { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side }, mark, name ?? 'A')
  }
  if (layout === 'word') return [...stack(kit, [...word(kit.side * 0.26), ...sub], box, { align: 'center', valign: 'middle' }).layers]
  if (layout === 'side') {
    const h = kit.side * 0.27
    const [left, right] = split({ ...box, y: box.y + (box.h - h) / 2, h }, Math.min(0.34, h / box.w), kit.side * 0.045, 'row')
    const words = stack(kit, [...word(kit.side * 0.17), ...sub], right, { valign: 'middle', most: 1.2 })
    return [...signOf(kit, left, mark, name ?? 'A'), ...words.layers]
  }
  const side = kit.side * 0.34
  const gap = kit.side * 0.06
  const words = stack(kit, [...word(kit.side * 0.15), ...sub], { ...box, h: box.h - side - gap }, { align: 'center' })
  const y = box.y + (box.h - side - gap - words.box.h) / 2
  const at = { x: box.x + (box.w - side) / 2, y, w: side, h: side }
  return [
    ...signOf(kit, at, mark, name ?? 'A'),
    ...stack(
      kit,
      [...word(kit.side * 0.15), ...sub],
      { ...box, y: y + side + gap, h: words.box.h + 2 },
      { align: 'center', scale: words.scale },
    ).layers,
  ]
}

/** The sign: a pictogram alone, on a disc, in a rounded square or leaf; without one the first letter. */
function signOf(kit: Kit, box: Box, mark: string | null, name: string): Layer[] {
  const { inks } = kit
  const form = rng(kit.seed, 'sign').pick(['alone', 'disc', 'square', 'leaf'] as const)
  const side = Math.min(box.w, box.h)
  const at = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side }
  const marks = mark?.endsWith('-light') ? [mark] : (pairedMarks(kit.brief) ?? (mark ? [mark] : []))
  const art = (by: number, color: string): Layer[] =>
    mark ? marksIn('sign', inset(at, side * by), marks, color) : monogram(kit, 'sign', inset(at, side * by), name.slice(0, 1), color, 1)
  if (form === 'alone' && mark) return art(0, inks.accent)
  if (form === 'square') return [shape('sign.body', at, { radius: side * 0.24, fill: inks.accent }), ...art(0.2, inks.onAccent)]
  if (form === 'leaf') {
    const d = `M 0 ${side * 0.42} A ${side * 0.42} ${side * 0.42} 0 0 1 ${side * 0.42} 0 H ${side} V ${side * 0.58} A ${side * 0.42} ${side * 0.42} 0 0 1 ${side * 0.58} ${side} H 0 Z`
    return [{ type: 'shape', name: 'sign.body', shape: 'path', box: at, d, fill: inks.accent }, ...art(0.21, inks.onAccent)]
  }
  return [shape('sign.body', at, { kind: 'ellipse', fill: inks.accent }), ...art(0.22, inks.onAccent)]
}
