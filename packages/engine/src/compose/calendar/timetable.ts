import type { Points } from '../../brief/schema.ts'
import { mix } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, Texts } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { colorsOf } from '../design/tiles.ts'
import { bunting, featuresIn, mannerOf, Pen, tonesFor } from '../illustration/index.ts'
import type { Row, Session } from './cells.ts'
import { columns, grid } from './columns.ts'
import { isToBeFilled, planner } from './planner.ts'
import { agenda, bands, lines } from './programme.ts'
import { rota } from './rota.ts'

/** Hours with what happens in them, by day: bands or lines on a poster, columns on a wide page, an agenda where no day is named. */
export const timetable: Composer = (brief, canvas, seed) => {
  const about = `${brief.content?.design?.about ?? ''} ${brief.texts.map(({ text }) => text).join(' ')}`.toLowerCase()
  const isFeast = FEAST.test(about)
  const kit = kitOf(brief, canvas, seed, {
    usual: isFeast ? ['friendly', 'playful', 'vintage'] : ['modern', 'bold', 'friendly', 'technical'],
    margin: 0.07,
    // Two colours that are named for a feast are its ground and its letters.
    ground: isFeast && brief.style.palette.length > 1 ? 'full' : 'paper',
  })
  const texts = new Texts(brief)
  const title = texts.take('headline') ?? texts.title()
  const under = texts.all('subheadline')
  const rest = texts.rest()
  const points = brief.content?.points ?? null
  const sessions = points ? sessionsOf(points) : [{ day: null, rows: rest.map(({ text }) => ({ lead: null, title: text, detail: null })) }]
  const notes = points ? rest.map(({ text }) => text) : []
  const isEmpty = sessions.every(({ rows }) => rows.length === 0)

  const foot = footed(kit, notes)
  const flags = isFeast && !kit.isClear && featuresIn(about).has('bunting') ? garland(kit) : null
  const head = headed(
    flags ? { ...kit, isCentered: true, area: flags.rest } : kit,
    title?.text ?? null,
    under.map(({ text }) => text),
  )
  const top = head.bottom + kit.side * 0.045
  const room = { ...kit.area, y: top, h: foot.top - kit.side * 0.03 - top }
  const isBlank = isEmpty && isToBeFilled(kit)
  const body = isBlank ? planner(kit, room) : isEmpty ? [] : bodyOf(kit, sessions, room, head.isBlock)
  const warnings =
    isEmpty && !isBlank ? [{ code: 'content_missing', message: 'The prompt lists no entries, so the timetable shows its title only.' }] : []
  return { scene: sceneOf(kit, [...(flags?.layers ?? []), ...head.layers, ...body, ...foot.layers]), warnings }
}

const FEAST =
  /\b(?:fair|f[eê]te|festival|party|birthday|wedding|carnival|kids|children|family|school|camp|picnic|village|street|summer|christmas|fun day)\b/

/** Little flags across the head of a page, and what they leave of it. */
function garland(kit: Kit): { layers: Layer[]; rest: Box } {
  const { sheet, side, inks, area } = kit
  const [first, second, third] = colorsOf(kit)
  const pen = new Pen(
    'bunting',
    { w: sheet.w, h: sheet.h },
    { ...tonesFor({ words: '', named: [], manner: 'flat', seed: kit.seed }), deep: inks.ink },
    mannerOf('flat'),
    kit.seed,
  )
  bunting(
    pen,
    -side * 0.01,
    side * 0.075,
    [first, mix(inks.ground, '#ffffff', 0.75), second, third].filter((hex) => hex !== inks.ground),
  )
  const by = side * 0.115
  return {
    layers: [{ type: 'group', name: 'bunting', box: { ...sheet, h: side * 0.2 }, layers: pen.layers }],
    rest: { ...area, y: area.y + by, h: area.h - by },
  }
}

/** The rows of a list by what they stand under, days in the order in which they are named first. */
function sessionsOf({ sides, items }: Points): Session[] {
  if (sides.length > 0) return sides.map(({ title, points }) => ({ day: title, rows: points.map((point) => entryOf(point)) }))
  const sessions: Session[] = []
  for (const { group = null, ...row } of items) {
    const known = sessions.find(({ day }) => day === group)
    if (known) known.rows.push(row)
    else sessions.push({ day: group, rows: [row] })
  }
  return sessions
}

const HOUR =
  /^(\d{1,2}[:.h]\d{2}(?:\s?[–-]\s?\d{1,2}[:.h]\d{2})?(?:\s?[ap]m)?|\d{1,2}\s?[ap]m)\s+(.+)$|^(.+?)\s+(?:at )?(\d{1,2}[:.h]\d{2}(?:\s?[–-]\s?\d{1,2}[:.h]\d{2})?|\d{1,2}\s?[ap]m)$/i
/** `9:00 Maths` and `Maths 9:00` have their hour apart. */
function entryOf(said: string): Row {
  const match = HOUR.exec(said)
  return match
    ? { lead: match[1] ?? match[4] ?? null, title: match[2] ?? match[3] ?? said, detail: null }
    : { lead: null, title: said, detail: null }
}

function bodyOf(kit: Kit, sessions: readonly Session[], room: Box, isBlock: boolean): Layer[] {
  const [only] = sessions
  if (only && sessions.length === 1 && only.day !== null && only.rows.length >= 3 && only.rows.length <= 12 && room.h > room.w * 0.7)
    return rota(kit, only, room)
  const busiest = Math.max(...sessions.map(({ rows }) => rows.length))
  const count = sessions.reduce((sum, { rows }) => sum + rows.length, 0)
  if (sessions.every(({ day }) => day === null))
    return agenda(
      kit,
      sessions.flatMap(({ rows }) => rows),
      room,
    )
  const isWide = room.w > room.h * 1.15
  const hasHours = sessions.some(({ rows }) => rows.some(({ lead }) => lead !== null))
  if (sessions.length >= 3 && busiest >= 2 && !hasHours) return grid(kit, sessions, room)
  if (sessions.length >= 3 && isWide && (busiest >= 2 || sessions.length > 4)) return columns(kit, sessions, room)
  const kind = rng(kit.seed, 'programme').pick(['bands', 'lines', 'bands'] as const)
  return kind === 'bands' || count > MOST_LINES ? bands(kit, sessions, room, isBlock) : lines(kit, sessions, room)
}
const MOST_LINES = 8

type Head = { layers: Layer[]; bottom: number; isBlock: boolean }

/** The title as large as a third of the page allows: in a block of the accent, or on the ground over a heavy rule. */
function headed(kit: Kit, title: string | null, under: readonly string[]): Head {
  const { area, sheet, side, faces, inks } = kit
  if (!title) return { layers: [shape('bar', { ...sheet, h: side * 0.016 }, { fill: inks.accent })], bottom: area.y, isBlock: false }
  const isBlock = !kit.isCentered && !kit.isClear && rng(kit.seed, 'head').next() < 0.62
  const on = isBlock ? onGround(kit, inks.accent) : kit
  const isWide = sheet.w > sheet.h * 1.2
  const blocks: Block[] = [
    {
      kind: 'text',
      name: 'headline',
      text: title,
      role: 'headline',
      size: side * (isWide ? 0.105 : 0.15),
      font: faces.display,
      weight: faces.displayWeight,
      color: on.inks.ink,
      lines: isWide ? 2 : 3,
    },
    ...under.map(
      (text, i): Block => ({
        kind: 'text',
        name: i === 0 ? 'subheadline' : `subheadline-${i + 1}`,
        text,
        role: 'subheadline',
        size: side * 0.034,
        weight: 500,
        color: isBlock ? on.inks.ink : inks.quiet,
        gap: 0.5,
      }),
    ),
  ]
  const pad = isBlock ? side * 0.055 : 0
  const box = { ...area, y: isBlock ? sheet.y + pad : area.y, h: sheet.h * (isWide ? 0.24 : 0.3) }
  const made = stack(on, blocks, box, { align: kit.isCentered ? 'center' : 'left' })
  const bottom = made.box.y + made.box.h
  if (isBlock)
    return {
      layers: [shape('head', { ...sheet, h: bottom + pad - sheet.y }, { fill: inks.accent }), ...made.layers],
      bottom: bottom + pad,
      isBlock,
    }
  const rule = { ...area, y: bottom + side * 0.025, h: side * (kit.isCentered ? 0.003 : 0.012) }
  return { layers: [...made.layers, shape('head.rule', rule, { fill: inks.accent })], bottom: rule.y + rule.h, isBlock }
}

/** What is said beside the list, small along the foot: one line of several where they fit, else one below the other. */
function footed(kit: Kit, notes: readonly string[]): { layers: Layer[]; top: number } {
  const { area, side, inks } = kit
  const bottom = area.y + area.h
  if (notes.length === 0) return { layers: [], top: bottom }
  const blocks = notes.map(
    (text, i): Block => ({
      kind: 'text',
      name: `note-${i + 1}`,
      text,
      role: 'caption',
      size: side * 0.026,
      weight: 500,
      color: inks.ink,
      gap: 0.45,
    }),
  )
  const room = inset({ ...area, y: bottom - area.h * 0.2, h: area.h * 0.2 }, 0)
  const perColumn = Math.ceil(blocks.length / (blocks.length > 2 ? 2 : 1))
  const gap = side * 0.04
  const w = blocks.length > 2 ? (room.w - gap) / 2 : room.w
  const halves = [blocks.slice(0, perColumn), blocks.slice(perColumn)].filter((half) => half.length > 0)
  const scale = Math.min(...halves.map((half) => stack(kit, half, { ...room, w }).scale))
  const heights = halves.map((half) => stack(kit, half, { ...room, w }, { scale }).box.h)
  const top = bottom - Math.max(...heights)
  const align = kit.isCentered && halves.length === 1 ? 'center' : kit.isRtl ? 'right' : 'left'
  const layers = halves.flatMap((half, i) => {
    const at = kit.isRtl ? halves.length - 1 - i : i
    return stack(kit, half, { x: room.x + at * (w + gap), y: top, w, h: bottom - top }, { scale, align }).layers
  })
  const rule = shape('foot.rule', { ...area, y: top - side * 0.022, h: Math.max(1, side * 0.002) }, { fill: inks.ink })
  return { layers: [rule, ...layers], top: top - side * 0.022 }
}
