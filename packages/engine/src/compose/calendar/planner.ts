import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { type Kit, shape } from '../design/kit.ts'
import { matterOf } from '../design/picture.ts'
import { artIn } from '../illustration/index.ts'
import { say } from '../page/page.ts'
import { readable } from '../palette.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const PARTS =
  /\b(breakfast|brunch|lunch|dinner|supper|snacks?|morning|afternoon|evening|night|notes|to-?dos?|tasks|goals|priorities|water|sleep|workout|mood|groceries|shopping list)\b/g
/** What stands below the week rather than in each of its days. */
const BELOW = /^(?:notes|groceries|shopping list|goals|priorities)$/

/** A week to be filled in: a row for each day, a field for each part of it that the prompt names, and room for notes below. */
export function planner(kit: Kit, room: Box): Layer[] {
  const { inks, faces, side, brief } = kit
  const about = (brief.content?.design?.about ?? '').toLowerCase()
  const named = [...new Set([...about.matchAll(PARTS)].map((match) => match[1] ?? ''))]
  const [parts, below] = [named.filter((part) => !BELOW.test(part)), named.filter((part) => BELOW.test(part))]
  const gap = side * 0.014
  const foot = below.length > 0 ? room.h * 0.15 : 0
  const label = parts.length > 0 ? side * 0.045 : 0
  const lead = room.w * 0.19
  const tall = (room.h - foot - label - gap * 7) / 7
  const wide = (room.w - lead - gap * Math.max(1, parts.length)) / Math.max(1, parts.length)
  const soft = mix(inks.ground, inks.accent, 0.12)
  const name = (part: string, box: Box, words: string, size: number, color: string, align: 'left' | 'center') =>
    say(kit, part, box, words, { size, font: faces.text, weight: 700, color, role: 'label', align, valign: 'middle', maxLines: 1 })
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
  const heads = parts.map((part, i) =>
    name(
      `part-${i + 1}`,
      { x: room.x + lead + gap + i * (wide + gap), y: room.y, w: wide, h: label },
      capital(part),
      side * 0.024,
      inks.quiet,
      'center',
    ),
  )
  const art = artIn(matterOf(brief), kit.seed).filter((one) => !one.startsWith('ph:'))
  const rows = DAYS.flatMap((day, i): Layer[] => {
    const y = room.y + label + i * (tall + gap)
    const head: Box = { x: room.x, y, w: lead, h: tall }
    const icon = art[i % Math.max(1, art.length)]
    const s = Math.min(tall * 0.62, lead * 0.26)
    return [
      shape(`day-${i + 1}.head`, head, { fill: inks.accent, radius: side * 0.012 }),
      name(
        `day-${i + 1}`,
        { x: head.x + lead * 0.09, y, w: lead * (icon ? 0.6 : 0.82), h: tall },
        day,
        side * 0.025,
        readable(inks.onAccent, [inks.accent]),
        icon ? 'left' : 'center',
      ),
      ...(icon
        ? [
            {
              type: 'art' as const,
              name: `day-${i + 1}.art`,
              box: { x: head.x + lead - s * 1.25, y: y + (tall - s) / 2, w: s, h: s },
              art: icon,
            },
          ]
        : []),
      ...Array.from({ length: Math.max(1, parts.length) }, (_, k) =>
        shape(
          `day-${i + 1}.field-${k + 1}`,
          { x: room.x + lead + gap + k * (wide + gap), y, w: wide, h: tall },
          { fill: soft, radius: side * 0.012 },
        ),
      ),
    ]
  })
  const y = room.y + room.h - foot
  const each = (room.w - gap * Math.max(0, below.length - 1)) / Math.max(1, below.length)
  const fields = below.flatMap((part, i): Layer[] => {
    const box: Box = { x: room.x + i * (each + gap), y, w: each, h: foot }
    return [
      shape(`below-${i + 1}.field`, box, { fill: soft, radius: side * 0.012 }),
      name(
        `below-${i + 1}`,
        { x: box.x + side * 0.02, y: y + side * 0.012, w: each - side * 0.04, h: side * 0.036 },
        capital(part),
        side * 0.024,
        readable(inks.quiet, [soft]),
        'left',
      ),
    ]
  })
  return [...heads, ...rows, ...fields]
}

/** Whether a timetable without entries is a page to be filled in. */
export const isToBeFilled = ({ brief }: Kit): boolean =>
  brief.textPolicy === 'free' &&
  /\b(?:planner|tracker|to be filled|fill[- ]in|printable|blank|empty|chore chart|habit)\b/.test(brief.content?.design?.about ?? '')
