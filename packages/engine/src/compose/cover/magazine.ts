import { hexToOklch, mix } from '../../color.ts'
import type { Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { castOf, flatScene, hasStage, matterOf, stageIn } from '../design/picture.ts'
import { placeIn } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import { tiles } from '../design/tiles.ts'

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
            size: sheet.w * 0.6,
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
  const [words, field] = isWorded ? split(room, 0.38, unit * 4, 'row') : [room, room]
  const picture = field
  const staged = hasStage(brief) ? stageIn(kit, 'picture', picture, { backdrop: mix(inks.ground, inks.accent, 0.3) }) : null
  const asked = `${matterOf(brief)} ${brief.setting.words}`
  // Where no picture is asked for, the first line of the issue that names a thing gives it.
  const told = [lead, ...lines].map((text) => text?.text ?? '').find((text) => castOf(text).some(({ art }) => !art.startsWith('ph:'))) ?? ''
  const scene = castOf(asked).length > 0 || placeIn(asked) ? asked : told
  const cast = castOf(scene)
  const isScene = cast.length > 0 || placeIn(scene) !== null
  const art: Layer =
    staged?.layer ??
    (isScene
      ? flatScene(kit, 'picture', picture, { words: scene, place: placeIn(scene), cast, shot: 'full' })
      : tiles(kit, 'tiles', picture, { across: 5 }))
  const on = onGround(kit, inks.ground)
  const column: Block[] = [
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
            color: hexToOklch(on.inks.accent).c > 0.04 ? on.inks.accent : on.inks.ink,
            leading: 1.04,
          },
        ]
      : []),
    ...lines.flatMap((text, i): Block[] => [
      { kind: 'rule', name: `rule-${i + 1}`, width: words.w, thick: Math.max(1, unit * 0.2), color: on.inks.ink, gap: unit * 2.6 },
      {
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.field ?? text.role,
        size: unit * 4,
        weight: 600,
        color: on.inks.ink,
        gap: 0.5,
        leading: 1.24,
      },
    ]),
  ]
  const warnings =
    staged?.warnings ??
    (isScene ? [{ code: 'flat_picture', message: 'The cover’s picture is flat art from the catalogue, not a photograph.' }] : [])
  return {
    scene: sceneOf(kit, [
      ...top.layers,
      shape('head.line', { ...box, y: from - unit * 2.2, h: Math.max(1, unit * 0.3) }, { fill: inks.ink }),
      art,
      ...(isWorded ? stack(on, column, words, { valign: 'bottom', most: 1.25 }).layers : []),
    ]),
    warnings,
  }
}
