import type { Brief } from '../../brief/schema.ts'
import { hexToOklch, oklchToHex } from '../../color.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { type Kit, kitOf, onGround, sceneOf, split, Texts } from '../design/kit.ts'
import { markOf, matterOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { accentFor } from '../trade.ts'
import { emblem } from './emblem.ts'
import { appIcon, iconAlone } from './icons.ts'
import { monogram } from './monogram.ts'
import { sheetOf } from './sheet.ts'
import { sticker } from './sticker.ts'
import { wordmark } from './wordmark.ts'

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
  if (kind === 'logo-sheet') return { scene: sceneOf(kit, sheetOf(kit, mark, name?.text ?? '', rest)), warnings }
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
