import { type Maker, nameOf } from '../ask.ts'
import { insetBox } from '../kit.ts'
import { item } from '../topics/topic.ts'
import { panelLook } from './looks.ts'

/** Whoever is listed, where a table is of people. */
const PEOPLE = [
  item('Ana Ruiz', 'Monthly', '12 Mar', 'user-round'),
  item('Jonas Weber', 'Yearly', '11 Mar', 'user-round'),
  item('Mina Park', 'Monthly', '11 Mar', 'user-round'),
  item('Luca Conti', 'Trial', '10 Mar', 'user-round'),
  item('Sara Holm', 'Yearly', '9 Mar', 'user-round'),
  item('Amir Khan', 'Monthly', '8 Mar', 'user-round'),
]

export const table: Maker = (ask, sheet) => ({
  span: 12,
  role: 'display',
  need: () => ({ min: 190, ideal: 270 + Math.max(0, (ask.count ?? 0) - 5) * 40, max: 420 + Math.max(0, (ask.count ?? 0) - 6) * 40 }),
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const [whose, words] = nameOf(ask, sheet.has.has('list') || sheet.has.has('card-grid') ? 'Details' : topic.section)
    const inside = insetBox({ x: 0, y: 0, ...size }, pt(18), pt(12))
    const head = pt(38)
    const rows =
      ask.texts.length > 1
        ? ask.texts.length - (whose === 'exact' ? 1 : 0)
        : (ask.count ?? Math.max(2, Math.min(6, Math.floor((inside.h - head) / pt(42)))))
    const row = (inside.h - head) / (rows + 0.8)
    const isWide = inside.w > pt(520)
    const cells = isWide ? [0, 0.36, 0.62, 0.8] : [0, 0.62]
    const at = (i: number) => inside.x + inside.w * (cells[i] as number)
    const width = (i: number) => inside.w * ((cells[i + 1] ?? 1) - (cells[i] as number)) - pt(10)
    const isOrders = /order/i.test(`${ask.words} ${words}`)
    const arePeople = /\b(?:members?|customers?|users?|clients?|guests?|patients?|students?|employees?|sign-?ups?|leads|contacts)\b/i.test(
      `${ask.words} ${words}`,
    )
    const shown = arePeople ? PEOPLE : topic.items
    const named = arePeople
      ? ['Name', 'Plan', 'Status', 'Joined']
      : isOrders
        ? ['Order', 'Customer', 'Status', 'Total']
        : ['Name', 'Detail', 'Status', 'Value']
    const heads = isWide ? named : named.filter((_, i) => i === 0 || i === 3)
    const [good, other] = isOrders ? (['Paid', 'Pending'] as const) : (['Active', 'Paused'] as const)
    const top = inside.y + head
    return [
      pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
      pen.say('title', { x: inside.x, y: inside.y, w: inside.w, h: head }, whose, words, {
        size: 17,
        weight: 700,
        font: sheet.fonts.display,
      }),
      ...heads.map((label, i) =>
        pen.say(`head-${i}`, { x: at(i), y: top, w: width(i), h: row * 0.8 }, 'sample', label, {
          size: 12.5,
          weight: 600,
          color: palette.muted,
        }),
      ),
      ...Array.from({ length: rows }).flatMap((_, r) => {
        const y = top + row * (r + 0.8)
        const entry = shown[r % shown.length] as (typeof topic.items)[number]
        const isGood = r % 3 !== 1
        const badge = Math.min(row * 0.6, pt(24))
        return [
          pen.rect(`line-${r}`, { x: inside.x, y, w: inside.w, h: Math.max(1, pt(0.75)) }, { fill: palette.border }),
          pen.say(`name-${r}`, { x: at(0), y, w: width(0), h: row }, 'sample', entry.title, { size: 14, weight: 600 }),
          ...(isWide
            ? [
                pen.say(`detail-${r}`, { x: at(1), y, w: width(1), h: row }, 'sample', entry.detail, { size: 13.5, color: palette.muted }),
                pen.rect(
                  `badge-${r}`,
                  { x: at(2), y: y + (row - badge) / 2, w: pt(72), h: badge },
                  { fill: palette.raised, radius: badge / 2 },
                ),
                pen.say(
                  `status-${r}`,
                  { x: at(2) + pt(6), y: y + (row - badge) / 2, w: pt(60), h: badge },
                  'sample',
                  isGood ? good : other,
                  { size: 12, weight: 600, align: 'center', color: isGood ? palette.positive : palette.muted },
                ),
              ]
            : []),
          pen.say(`value-${r}`, { x: at(cells.length - 1), y, w: width(cells.length - 1), h: row }, 'sample', entry.value, {
            size: 14,
            weight: 600,
            align: isWide ? 'left' : 'right',
          }),
        ]
      }),
    ]
  },
})
