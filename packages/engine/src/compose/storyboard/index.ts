import type { Brief, Panel } from '../../brief/schema.ts'
import type { Warning } from '../../engine.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { undoneWarnings } from '../design/acted.ts'
import { flatScene } from '../design/flat-scene.ts'
import { type Kit, kitOf, sceneOf, Texts } from '../design/kit.ts'
import { nearIn } from '../design/people.ts'
import { castOf, hasExactStage, markOf, stageIn } from '../design/picture.ts'
import { type Place, placeIn } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import { underlay } from '../design/style.ts'
import { actingIn } from './acting.ts'
import { lettering } from './balloons.ts'
import { border, exposure, isCard, type Kind, titleCard, withNotes } from './frames.ts'
import { gridOf, rowsOf } from './grid.ts'
import { castsOf, undrawn } from './story.ts'

/** Panels in order: a storyboard with notes under its frames, a comic page with balloons, or a sheet of exposures. */
export const composeStoryboard: Composer = (brief, canvas, seed) => {
  const design = brief.content?.design
  const kind: Kind =
    design?.kind === 'comic' || design?.kind === 'strip' ? 'comic' : design?.kind === 'contact-sheet' ? 'contact-sheet' : 'storyboard'
  const panels = design?.panels.length ? design.panels : [PLAIN, PLAIN, PLAIN, PLAIN]
  const asked = kind === 'contact-sheet' && brief.style.palette.length === 0 && !brief.setting.backdropColor ? onFilm(brief) : brief
  const kit = kitOf(asked, canvas, seed, {
    usual: kind === 'comic' ? ['comic'] : ['modern'],
    margin: kind === 'comic' ? 0.04 : 0.05,
    ground: 'paper',
  })
  const page = kind === 'comic' ? onWhite(kit) : kit
  const { head, foot, room } = frameOf(page, kind)
  const isTall = room.h > room.w
  const cells =
    kind === 'comic'
      ? rowsOf(panels, room, seed, page.side * 0.018)
      : gridOf(
          panels.length,
          room,
          design?.columns ?? null,
          page.side * (kind === 'contact-sheet' ? 0.022 : 0.035),
          kind === 'contact-sheet' ? (isTall ? 1 : 1.5) : 1.5,
        )
  const { layers, warnings } = drawn(page, kind, panels, cells)
  return { scene: sceneOf(page, [...underlay(page.style, page.inks, page.sheet, seed), ...head, ...layers, ...foot]), warnings }
}

const PLAIN: Panel = { scene: '', angle: null, shot: null, lines: [] }
const onFilm = (brief: Brief): Brief => ({ ...brief, setting: { ...brief.setting, backdropColor: { name: 'film', hex: '#141416' } } })
const onWhite = (kit: Kit): Kit =>
  kit.style.name === 'plain' || kit.style.name === 'halftone'
    ? { ...kit, inks: { ...kit.inks, background: '#ffffff', ground: '#ffffff', ink: '#141318', quiet: '#4a4852' } }
    : kit

/** Title above and small print below the panels. */
function frameOf(kit: Kit, kind: Kind): { head: Layer[]; foot: Layer[]; room: Box } {
  const texts = new Texts(kit.brief)
  const title = texts.title()
  const { faces, inks, unit, area } = kit
  const rest = texts.rest()
  const blocks: Block[] = [
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * (kind === 'comic' ? 8 : 5),
            font: faces.display,
            weight: faces.displayWeight,
            color: inks.ink,
            lines: 2,
          },
        ]
      : []),
    ...rest.slice(0, 1).map(
      (text): Block => ({
        kind: 'text',
        name: 'subheadline',
        text: text.text,
        role: text.role,
        size: unit * 2.4,
        weight: 500,
        color: inks.quiet,
        gap: 0.3,
      }),
    ),
  ]
  const above = stack(kit, blocks, { ...area, h: area.h * 0.14 }, { align: kind === 'comic' && kit.isCentered ? 'center' : 'left' })
  const small: Block[] = rest.slice(1).map((text, i) => ({
    kind: 'text',
    name: `note-${i + 1}`,
    text: text.text,
    role: text.role,
    size: unit * 2,
    weight: 500,
    color: inks.quiet,
    gap: 0.3,
  }))
  const below = stack(kit, small, { ...area, y: area.y + area.h * 0.9, h: area.h * 0.1 }, { valign: 'bottom' })
  const top = blocks.length > 0 ? above.box.h + unit * 2.6 : 0
  const bottom = small.length > 0 ? below.box.h + unit * 2 : 0
  return { head: above.layers, foot: below.layers, room: { ...area, y: area.y + top, h: area.h - top - bottom } }
}

/** Camera of exposures that name none: one subject seen again and again, never twice alike. */
const VIEWS: readonly { angle: Panel['angle']; shot: Panel['shot'] }[] = [
  { angle: 'three-quarter', shot: 'medium' },
  { angle: 'front', shot: 'close-up' },
  { angle: 'high', shot: 'medium' },
  { angle: 'low', shot: 'full' },
  { angle: 'side', shot: 'medium' },
  { angle: 'three-quarter', shot: 'macro' },
  { angle: 'top-down', shot: 'medium' },
  { angle: 'front', shot: 'wide' },
  { angle: 'eye-level', shot: 'close-up' },
]

function drawn(kit: Kit, kind: Kind, panels: readonly Panel[], cells: readonly Box[]): { layers: Layer[]; warnings: Warning[] } {
  const casts = castsOf(kit.brief, panels)
  const isTold = casts.some(({ things }) => things.length > 0)
  const isStaged = kind !== 'comic' && hasExactStage(kit.brief) && (kind === 'contact-sheet' || !casts.some(({ isAlive }) => isAlive))
  const isFlat = panels.map((panel, i) => !isStaged || (kind === 'storyboard' && !isOfHero(kit.brief, panel, casts[i]?.things.length ?? 0)))
  const warnings: Warning[] = []
  let last: Place | null = null
  const wares = kit.brief.subjects.map(({ noun }) => noun).join(', ')
  const sold = markOf(wares) ?? castOf(wares)[0]?.art ?? null
  const story = kit.brief.content?.design?.about ?? ''
  const told = [story, ...panels.map(({ scene }) => scene)].join('. ')
  const layers = panels.flatMap((panel, i): Layer[] => {
    const cell = cells[i] as Box
    const name = `panel-${i + 1}`
    const { frame, notes } =
      kind === 'storyboard'
        ? withNotes(kit, isCard(panel) ? { ...panel, lines: [] } : panel, cell, i)
        : { frame: cell, notes: [] as Layer[] }
    last = placeIn(panel.scene) ?? last ?? placeIn(`${kit.brief.setting.words} ${story}`)
    if (kind === 'storyboard' && isCard(panel))
      return [...titleCard(kit, name, panel, frame, sold), ...border(kit, kind, name, frame), ...notes]
    const view = panel.angle || panel.shot ? panel : (VIEWS[i % VIEWS.length] as (typeof VIEWS)[number])
    const staged = !isFlat[i] ? stageIn(kit, `${name}.stage`, frame, { camera: { angle: view.angle, shot: view.shot } }) : null
    if (staged && i === 0) warnings.push(...staged.warnings)
    const picture: Layer =
      staged?.layer ??
      flatScene(kit, `${name}.picture`, frame, {
        words: `${panel.scene}${/lighthouse/i.test(story) ? ', lighthouse' : ''}`,
        place: last,
        cast: casts[i]?.things ?? [],
        shot: panel.shot ?? shotOf(kind, panel, i),
        headroom: panel.lines.some(({ kind: line }) => line === 'speech' || line === 'thought') && kind === 'comic' ? 0.36 : 0.08,
        turn: i % 2 === 0 ? 1 : -1,
        acting: actingIn(panel),
        looks: told,
        isInked: kind === 'comic',
      })
    return [
      picture,
      ...border(kit, kind, name, frame),
      ...(kind === 'storyboard' ? [] : lettering(kit, panel, frame, name)),
      ...notes,
      ...(kind === 'contact-sheet' ? exposure(kit, frame, i) : []),
    ]
  })
  if (isFlat.includes(true))
    warnings.push({
      code: 'flat_panels',
      message: isTold
        ? 'The panels are flat pictures built from the catalogue’s art, not drawings of these very scenes.'
        : 'Nothing that the panels name is in the catalogue, so they show places only.',
    })
  for (const word of nearIn(panels.map(({ scene }) => scene).join(' ')))
    warnings.push({ code: 'approximated_subject', message: `“${word}” is drawn as the nearest animal that has a picture.`, words: word })
  if (isFlat.includes(true)) warnings.push(...panels.flatMap(({ scene }) => undoneWarnings(scene)))
  const missing = isFlat.includes(true) ? undrawn(panels) : []
  if (missing.length > 0)
    warnings.push({
      code: 'unknown_subject',
      message: `No picture is known of ${missing.map((word) => `“${word}”`).join(', ')}, so the panels leave that out.`,
      words: missing[0] ?? '',
    })
  return { layers, warnings }
}

/** How near a panel that says nothing of it is seen: a story opens far away and comes near where somebody feels something. */
function shotOf(kind: Kind, panel: Panel, i: number): Panel['shot'] {
  if (kind !== 'comic') return (['wide', 'medium', 'close-up'] as const)[i % 3] ?? 'medium'
  const isMoved = !['happy', 'determined'].includes(actingIn(panel).mood)
  return i === 0 ? 'full' : i % 3 === 2 && isMoved && actingIn(panel).signs.length === 0 ? 'close-up' : 'medium'
}

/** Whether a frame shows the product: it names it, or names nothing else. */
function isOfHero({ subjects }: Brief, { scene }: Panel, things: number): boolean {
  const lower = scene.toLowerCase()
  const heads = subjects.filter(({ role }) => role === 'hero').map(({ noun }) => noun.split(' ').at(-1) ?? noun)
  return (things === 0 && placeIn(lower) === null) || /\bproduct\b/.test(lower) || heads.some((head) => lower.includes(head))
}
