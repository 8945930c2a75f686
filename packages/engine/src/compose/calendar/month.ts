import type { Brief } from '../../brief/schema.ts'
import { withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { flatScene } from '../design/flat-scene.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { castOf, hasStage, matterOf, stageIn } from '../design/picture.ts'
import { placeIn } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import { tiles } from '../design/tiles.ts'
import { say } from '../page/page.ts'
import { dayNames, daysIn, monthName, weekday } from './days.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** A text that opens or ends with the number of a day is an event. */
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?\b|\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/
/** The year of a calendar that names none; a warning says so. */
const USUAL_YEAR = 2027

/** One month: its name large over a picture, the days in a grid of weeks, events on their days. */
export const monthPage: Composer = (brief, canvas, seed) => {
  const kit = kitOf(brief, canvas, seed, { usual: ['modern', 'editorial', 'friendly'], margin: 0.07, ground: 'paper' })
  const asked = brief.content?.design?.month ?? { month: 1, year: null }
  const year = asked.year ?? USUAL_YEAR
  const texts = new Texts(brief)
  const all = texts.rest()
  const title = all.find(({ role, text }) => role === 'headline' && !DAY.test(text)) ?? null
  const listed = (brief.content?.points?.items ?? []).map(({ lead, title: words }) => ({ day: Number(lead), text: words }))
  const events = all.filter((text) => text !== title && dayOf(text.text) !== null)
  const notes = all.filter((text) => text !== title && dayOf(text.text) === null)
  const isWide = kit.sheet.w > kit.sheet.h * 1.15
  const [picture, page] = isWide ? split(kit.sheet, 0.34, 0, 'row') : split(kit.sheet, 0.36, 0, 'column')
  const staged = hasStage(brief) ? stageIn(kit, 'picture', picture) : null
  const matter = matterOf(brief).replace(new RegExp(MONTHS.join('|'), 'gi'), '')
  const things = castOf(matter)
  const place = placeIn(matter)
  const art: Layer =
    staged?.layer ??
    (things.length > 0 || place
      ? flatScene(kit, 'picture', picture, { words: matter, place, cast: things, shot: 'medium' })
      : tiles(kit, 'tiles', picture, { across: isWide ? 5 : 6 }))
  const box = inset(page, kit.side * 0.06)
  const unit = kit.side / 100
  const isFree = brief.textPolicy !== 'none'
  const head: Block[] = [
    {
      kind: 'text',
      name: 'month',
      text: title?.text ?? monthName(asked.month, brief.language),
      role: 'headline',
      size: unit * 9,
      font: kit.faces.display,
      weight: kit.faces.displayWeight,
      lines: 1,
    },
    {
      kind: 'text',
      name: 'year',
      text: title && /\d{4}/.test(title.text) ? '' : String(year),
      role: 'label',
      size: unit * 3.6,
      weight: 500,
      color: kit.inks.accent,
      gap: 0.25,
    },
    ...notes.map(
      (text, i): Block => ({
        kind: 'text',
        name: `note-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * 3,
        weight: 500,
        color: kit.inks.quiet,
        gap: 0.3,
      }),
    ),
  ]
  const top = isFree
    ? stack(
        kit,
        head.filter((block) => block.kind === 'text' && block.text !== ''),
        { ...box, h: box.h * (notes.length > 0 ? 0.3 : 0.2) },
      )
    : { layers: [], box: { ...box, h: 0 } }
  const grid = { ...box, y: box.y + top.box.h + unit * 3, h: box.h - top.box.h - unit * 3 }
  return {
    scene: sceneOf(kit, [
      art,
      ...top.layers,
      ...weeks(kit, grid, asked.month, year, brief, [...listed, ...events.map(({ text }) => ({ day: dayOf(text) ?? 0, text }))]),
    ]),
    warnings: staged?.warnings ?? [],
  }
}

function weeks(kit: Kit, box: Box, month: number, year: number, brief: Brief, events: readonly Event[]): Layer[] {
  const { inks, faces } = kit
  const isSundayFirst = /\bsunday (?:first|start)|starts? on sunday|weeks? from sunday\b/.test(brief.content?.design?.about ?? '')
  const names = dayNames(brief.language)
  const days = isSundayFirst ? [...names.slice(6), ...names.slice(0, 6)] : names
  const lead = (weekday(year, month, 1) + (isSundayFirst ? 1 : 0)) % 7
  const count = daysIn(year, month)
  const rows = Math.ceil((lead + count) / 7)
  const headH = box.h * 0.08
  const [w, h] = [box.w / 7, (box.h - headH) / rows]
  const size = Math.min(h * 0.34, w * 0.3)
  const layers: Layer[] = days.map((day, i) =>
    say(kit, `weekday-${i + 1}`, { x: box.x + i * w, y: box.y, w, h: headH }, day, {
      size: size * 0.66,
      font: faces.text,
      weight: 600,
      color: inks.quiet,
      role: 'label',
      valign: 'middle',
      maxLines: 1,
    }),
  )
  for (let row = 0; row < rows; row++)
    layers.push(
      shape(
        `week-${row + 1}`,
        { x: box.x, y: box.y + headH + row * h, w: box.w, h: Math.max(1, kit.side * 0.0016) },
        { fill: withAlpha(inks.ink, 0.2) },
      ),
    )
  const onDay = eventsByDay(events)
  for (let day = 1; day <= count; day++) {
    const at = lead + day - 1
    const cell = { x: box.x + (at % 7) * w, y: box.y + headH + Math.floor(at / 7) * h, w, h }
    const isRest = (at % 7) + (isSundayFirst ? 0 : 1) === (isSundayFirst ? 0 : 7)
    const said = onDay.get(day)
    const inner = inset(cell, w * 0.06, h * 0.09)
    if (said) layers.push(shape(`day-${day}.mark`, inset(cell, w * 0.03, h * 0.05), { fill: inks.accent, radius: size * 0.3 }))
    const on = said ? onGround(kit, inks.accent) : kit
    layers.push(
      say(kit, `day-${day}`, { ...inner, h: size * 1.3 }, String(day), {
        size,
        font: faces.display,
        weight: said ? 700 : 500,
        color: said ? on.inks.ink : isRest ? inks.accent : inks.ink,
        role: 'number',
        maxLines: 1,
      }),
    )
    if (said)
      layers.push(
        ...stack(
          on,
          [
            {
              kind: 'text',
              name: `event-${day}`,
              text: said,
              role: 'list-item',
              size: size * 0.56,
              weight: 600,
              color: on.inks.ink,
              leading: 1.16,
            },
          ],
          { ...inner, y: inner.y + size * 1.35, h: Math.max(1, inner.h - size * 1.35) },
        ).layers,
      )
  }
  return layers
}

/** The day whose number a text opens or ends with. */
function dayOf(text: string): number | null {
  const day = Number(/\d+/.exec(DAY.exec(text)?.[0] ?? '')?.[0])
  return day >= 1 && day <= 31 ? day : null
}

type Event = { day: number; text: string }
/** `14 Team lunch`, `Picnic on 3`: each on its day. */
function eventsByDay(events: readonly Event[]): Map<number, string> {
  const byDay = new Map<number, string>()
  for (const { day, text } of events) if (day > 0) byDay.set(day, byDay.has(day) ? `${byDay.get(day)} / ${text}` : text)
  return byDay
}
