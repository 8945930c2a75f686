import { colorsIn } from '../../brief/colors.ts'
import type { Brief, Panel } from '../../brief/schema.ts'
import type { Warning } from '../../engine.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, Texts } from '../design/kit.ts'
import { nearIn } from '../design/people.ts'
import { castOf, flatScene, hasExactStage, markOf, stageIn } from '../design/picture.ts'
import { type Place, placeIn } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import { underlay } from '../design/style.ts'
import { lettering } from './balloons.ts'
import { gridOf, rowsOf } from './grid.ts'
import { castsOf, undrawn } from './story.ts'

export type Kind = 'storyboard' | 'comic' | 'contact-sheet'

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
  const isStaged = kind !== 'comic' && hasExactStage(kit.brief)
  const isFlat = panels.map((panel, i) => !isStaged || (kind === 'storyboard' && !isOfHero(kit.brief, panel, casts[i]?.things.length ?? 0)))
  const warnings: Warning[] = []
  let last: Place | null = null
  const wares = kit.brief.subjects.map(({ noun }) => noun).join(', ')
  const sold = markOf(wares) ?? castOf(wares)[0]?.art ?? null
  const story = kit.brief.content?.design?.about ?? ''
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
        shot: panel.shot ?? (kind === 'comic' ? null : ((['wide', 'medium', 'close-up'] as const)[i % 3] as Panel['shot'])),
        headroom: panel.lines.some(({ kind: line }) => line === 'speech' || line === 'thought') && kind === 'comic' ? 0.36 : 0.08,
        turn: i % 2 === 0 ? 1 : -1,
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
  const missing = isFlat.includes(true) ? undrawn(panels) : []
  if (missing.length > 0)
    warnings.push({
      code: 'unknown_subject',
      message: `No picture is known of ${missing.map((word) => `“${word}”`).join(', ')}, so the panels leave that out.`,
      words: missing[0] ?? '',
    })
  return { layers, warnings }
}

/** A frame that shows words alone, as the end of a film does. */
const isCard = ({ scene, lines }: Panel): boolean =>
  lines.length > 0 &&
  lines.every(({ kind }) => kind === 'caption') &&
  /\b(?:title|logo|end card|text card|end frame|packshot|product shot)\b/i.test(scene)

/** The words of an end card under the mark of what is sold, on the ground that the frame names. */
function titleCard(kit: Kit, name: string, { lines, scene }: Panel, frame: Box, art: string | null): Layer[] {
  const named = colorsIn(scene.toLowerCase())[0]?.color.hex
  const on = onGround(kit, named ?? kit.inks.accent)
  const size = Math.min(frame.w * 0.14, frame.h * 0.24)
  const blocks: Block[] = [
    ...(art && /\blogo|product|end\b/i.test(scene)
      ? [{ kind: 'art' as const, name: `${name}.mark`, art, size: size * 1.7, ...(art.startsWith('ph:') && { color: on.inks.ink }) }]
      : []),
    ...lines.map(
      ({ text }, i): Block => ({
        kind: 'text',
        name: `${name}.line-${i + 1}`,
        text,
        role: i === 0 ? 'headline' : 'caption',
        size: i === 0 ? size : size * 0.45,
        font: kit.faces.display,
        weight: kit.faces.displayWeight,
        color: on.inks.ink,
        gap: 0.3,
      }),
    ),
  ]
  const words = stack(on, blocks, inset(frame, frame.w * 0.1, frame.h * 0.1), { align: 'center', valign: 'middle' })
  return [shape(`${name}.ground`, frame, { fill: on.inks.ground }), ...words.layers]
}

/** Whether a frame shows the product: it names it, or names nothing else. */
function isOfHero({ subjects }: Brief, { scene }: Panel, things: number): boolean {
  const lower = scene.toLowerCase()
  const heads = subjects.filter(({ role }) => role === 'hero').map(({ noun }) => noun.split(' ').at(-1) ?? noun)
  return (things === 0 && placeIn(lower) === null) || /\bproduct\b/.test(lower) || heads.some((head) => lower.includes(head))
}

function border(kit: Kit, kind: Kind, name: string, frame: Box): Layer[] {
  if (kind === 'contact-sheet') return []
  const width = kind === 'comic' ? Math.max(2, kit.side * 0.0045) : Math.max(1, kit.side * 0.0016)
  return [shape(`${name}.border`, frame, { stroke: { paint: kit.inks.ink, width } })]
}

/** A number, and what is seen or said, under the frame. */
function withNotes(kit: Kit, panel: Panel, cell: Box, i: number): { frame: Box; notes: Layer[] } {
  const { inks, unit, faces } = kit
  const name = `panel-${i + 1}`
  const isFree = kit.brief.textPolicy === 'free'
  const said = panel.lines.map(({ text }) => text)
  const note = said.length === 0 && isFree && panel.scene ? [panel.scene] : []
  const size = Math.min(unit * 2.1, cell.w * 0.055)
  const blocks: Block[] = [
    ...said.map(
      (text, k): Block => ({
        kind: 'text',
        name: `${name}.line-${k + 1}`,
        text,
        role: 'caption',
        size: size * 1.06,
        weight: 600,
        color: inks.ink,
        gap: 0.25,
        leading: 1.3,
      }),
    ),
    ...note.map(
      (text): Block => ({ kind: 'text', name: `${name}.note`, text, role: 'note', size, weight: 400, color: inks.quiet, leading: 1.36 }),
    ),
  ]
  const number = isFree ? size * 2.3 : 0
  const below = blocks.length > 0 || isFree ? Math.min(cell.h * 0.42, Math.max(size * 2.2, cell.h - (cell.w * 10) / 16)) : 0
  const frame = { ...cell, h: Math.min(cell.h - below, (cell.w * 2) / 3) }
  const room = { x: cell.x + number, y: frame.y + frame.h + size * 0.7, w: cell.w - number, h: Math.max(1, below - size * 0.7) }
  const words = stack(kit, blocks, room)
  const counted: Layer[] = isFree
    ? stack(
        kit,
        [
          {
            kind: 'text',
            name: `${name}.number`,
            text: String(i + 1),
            role: 'number',
            size: size * 1.25,
            font: faces.display,
            weight: 700,
            color: inks.accent,
          },
        ],
        { ...room, x: cell.x, w: number },
      ).layers
    : []
  return { frame, notes: [...counted, ...words.layers] }
}

/** The small number beside an exposure, as film has it. */
function exposure(kit: Kit, frame: Box, i: number): Layer[] {
  if (kit.brief.textPolicy !== 'free') return []
  const size = Math.min(kit.unit * 1.7, frame.w * 0.06)
  const at = { x: frame.x + size * 0.6, y: frame.y + frame.h - size * 2.1, w: size * 2.6, h: size * 1.6 }
  return [
    shape(`exposure-${i + 1}.tag`, at, { fill: '#0d0d0fcc', radius: size * 0.2 }),
    ...stack(
      kit,
      [
        {
          kind: 'text',
          name: `exposure-${i + 1}`,
          text: String(i + 1),
          role: 'number',
          size,
          font: 'jetbrains-mono',
          weight: 600,
          color: '#f6c453',
        },
      ],
      inset(at, 0),
      { align: 'center', valign: 'middle' },
    ).layers,
  ]
}
