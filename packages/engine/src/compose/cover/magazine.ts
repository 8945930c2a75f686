import type { WantedText } from '../../brief/schema.ts'
import { hexToOklch, mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { scenic } from '../design/flat-scene.ts'
import { inset, type Kit, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { isHead } from '../design/people.ts'
import { type Cast, castOf, hasStage, matterOf, stageIn } from '../design/picture.ts'
import { placeIn } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import { tiles } from '../design/tiles.ts'
import { lineWidth } from '../page/page.ts'

/** A magazine: its name across the whole head, the issue under it, one picture, and the lines of the issue in a column. */
export function magazine(kit: Kit): ReturnType<Composer> {
  const { brief, sheet, side, inks, faces } = kit
  const texts = new Texts(brief)
  const title = texts.take('brand', 'name') ?? texts.lead() ?? texts.title()
  const issue = texts.all('issue', 'date', 'price', 'web')
  const lead = texts.take('headline', 'subheadline')
  const lines = texts.rest()
  const unit = side / 100
  const box = inset(sheet, side * 0.06)
  const head: Block[] = [
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'masthead',
            text: title.text,
            role: 'headline',
            // As wide as the page, so that what stands below keeps its own size.
            size: Math.min(sheet.w * 0.6, box.h * 0.2, (box.w * 0.98) / lineWidth(title.text, 1, faces.display)),
            font: faces.display,
            weight: faces.displayWeight,
            color: inks.ink,
            lines: 1,
            leading: 1,
          },
        ]
      : []),
    ...(issue.length > 0
      ? [
          {
            kind: 'text' as const,
            name: 'issue',
            text: issue.map(({ text }) => text).join('   ·   '),
            role: 'caption',
            size: unit * 2.6,
            weight: 600,
            color: inks.ink,
            gap: 0.5,
            lines: 1,
          },
        ]
      : []),
  ]
  // The masthead is as wide as the page; its own height is what that leaves.
  const top = stack(kit, head, { ...box, h: box.h * 0.27 }, { align: 'center' })
  const from = top.box.y + top.box.h + unit * 4
  const room = { ...box, y: from, h: box.y + box.h - from }
  const isWorded = lead !== null || lines.length > 0
  const asked = `${matterOf(brief)} ${brief.setting.words}`
  // Where no picture is asked for, the first line of the issue that names a thing gives it.
  const told = [lead, ...lines].map((text) => text?.text ?? '').find((text) => castOf(text).some(({ art }) => !art.startsWith('ph:'))) ?? ''
  const scene = castOf(asked).length > 0 || placeIn(asked) ? asked : told
  const cast = castOf(scene)
  // Whoever is named is drawn; things alone are photographed.
  if (cast.some(({ art }) => isSomebody(art)) || (!hasStage(brief) && (cast.length > 0 || placeIn(scene) !== null)))
    return filled(kit, { head, lead, lines, scene, cast })
  const [words, picture] = isWorded ? split(room, 0.38, unit * 4, 'row') : [room, room]
  const staged = hasStage(brief) ? stageIn(kit, 'picture', picture, { backdrop: mix(inks.ground, inks.accent, 0.3) }) : null
  const art: Layer = staged?.layer ?? tiles(kit, 'tiles', picture, { across: 5 })
  const on = onGround(kit, inks.ground)
  return {
    scene: sceneOf(kit, [
      ...top.layers,
      shape('head.line', { ...box, y: from - unit * 2.2, h: Math.max(1, unit * 0.3) }, { fill: inks.ink }),
      art,
      ...(isWorded ? stack(on, linesOf(on, lead, lines, words.w), words, { valign: 'bottom', most: 1.25 }).layers : []),
    ]),
    warnings: staged?.warnings ?? [],
  }
}

/** The lines of the issue in one column, the first of them large. */
function linesOf({ faces, side, inks }: Kit, lead: WantedText | null, lines: readonly WantedText[], w: number): Block[] {
  const unit = side / 100
  return [
    ...(lead
      ? [
          {
            kind: 'text' as const,
            name: 'lead',
            text: lead.text,
            role: 'headline',
            size: unit * 9,
            font: faces.display,
            weight: faces.displayWeight,
            color: hexToOklch(inks.accent).c > 0.04 ? inks.accent : inks.ink,
            leading: 1.04,
          },
        ]
      : []),
    ...lines.flatMap((text, i): Block[] => [
      { kind: 'rule', name: `rule-${i + 1}`, width: w, thick: Math.max(1, unit * 0.2), color: inks.ink, gap: unit * 2.6 },
      {
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.field ?? text.role,
        size: unit * 4,
        weight: 600,
        color: inks.ink,
        gap: 0.5,
        leading: 1.24,
      },
    ]),
  ]
}

const isSomebody = (art: string): boolean => isHead(art) || /:person-|:(?:wo)?man-/.test(art)

type Filled = { head: readonly Block[]; lead: WantedText | null; lines: readonly WantedText[]; scene: string; cast: Cast }

/** The picture fills the sheet: the name of the magazine in its sky, the lines of the issue on its nearest ground. */
function filled(kit: Kit, { head, lead, lines, scene, cast }: Filled): ReturnType<Composer> {
  const { sheet, side } = kit
  const box = inset(sheet, side * 0.06)
  const bottom = lead || lines.length > 0 ? Math.min(0.38, 0.12 + 0.055 * (lines.length + (lead ? 2 : 0))) : 0
  const top: Box = { ...box, h: sheet.h * 0.24 - (box.y - sheet.y) }
  const { layer, grounds } = scenic(kit, 'picture', sheet, {
    words: scene,
    place: placeIn(scene) ?? 'hills',
    cast,
    shot: 'medium',
    headroom: 0.26,
    bottom,
  })
  const above = onGround(kit, grounds?.top[0] ?? kit.inks.ground)
  const below = onGround(kit, grounds?.bottom ?? kit.inks.ground)
  const foot: Box = { ...box, y: sheet.y + sheet.h * (1 - bottom) + side * 0.03, h: sheet.h * bottom - side * 0.09 }
  const recolored = head.map((block): Block => (block.kind === 'text' ? { ...block, color: above.inks.ink } : block))
  return {
    scene: sceneOf(kit, [
      layer,
      ...(grounds ? [] : [shape('head', { ...sheet, h: sheet.h * 0.26 }, { fill: above.inks.ground })]),
      ...(grounds || bottom === 0
        ? []
        : [shape('foot', { ...sheet, y: sheet.y + sheet.h * (1 - bottom), h: sheet.h * bottom }, { fill: below.inks.ground })]),
      ...stack(above, recolored, top, { align: 'center' }).layers,
      ...(bottom > 0 ? stack(below, linesOf(below, lead, lines, foot.w), foot, { valign: 'middle', most: 1.1 }).layers : []),
    ]),
    warnings: [{ code: 'flat_picture', message: 'The cover’s picture is flat art from the catalogue, not a photograph.' }],
  }
}
