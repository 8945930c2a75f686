import type { Pricing } from '../../brief/schema.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { type Kit, sceneOf, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { words } from '../diagram/ink.ts'
import { headed } from '../graphic/head.ts'
import { card, ground, type Look, lookOf, on } from '../graphic/look.ts'
import { lineWidth, shared } from '../page/page.ts'
import { readable } from '../palette.ts'
import { tableIn } from './table.ts'

type Plan = Pricing['plans'][number]

/** Plans side by side: what they are called, what they cost, what they hold and a button, or a table where they share features. */
export const composePricing: Composer = (brief, canvas, seed) => {
  const { top, bottom } = shared(brief)
  const pricing = brief.content?.pricing ?? null
  const look = lookOf(brief, canvas, seed, [...top.map(({ text }) => text), brief.useCase ?? ''].join(' '))
  const { layers, rest } = headed(look, top, bottom, 0.2)
  const base = [...ground(look), ...layers]
  if (!pricing || brief.textPolicy === 'none')
    return {
      scene: sceneOf(look, base),
      warnings: [{ code: 'content_missing', message: 'The prompt names no plans that may be shown, so the page holds its title only.' }],
    }
  const plans = chosen(pricing, brief.textPolicy === 'free')
  const hasShared = pricing.plans.some(({ features }) =>
    features.some((feature) => pricing.plans.filter((plan) => plan.features.includes(feature)).length > 1),
  )
  const isTable = hasShared && rest.w > rest.h * 0.7
  const drawn = isTable ? tableIn(look, plans, rest) : cardsIn(look, plans, rest, brief.textPolicy === 'free')
  return { scene: sceneOf(look, [...base, ...drawn]), warnings: [] }
}

/** The plans as they are drawn: where the prompt lifts none out and leaves words free, the middle one is lifted. */
function chosen({ plans }: Pricing, isFree: boolean): Plan[] {
  const hasFeatured = plans.some(({ isFeatured }) => isFeatured)
  const middle = plans.length === 2 ? 1 : Math.floor((plans.length - 1) / 2 + 0.5)
  const lifted = plans.map((plan, i) => ({ ...plan, isFeatured: hasFeatured ? plan.isFeatured : plans.length > 2 && i === middle }))
  return isFree
    ? lifted.map((plan, i) => (plan.features.length > 0 ? plan : { ...plan, features: ofPeriod(plan.name) ?? usual(i, plans.length) }))
    : lifted
}

/** The same for another time: what plans that are called by how long they last hold. */
function ofPeriod(name: string): string[] | null {
  const last = {
    daily: 'For one day',
    weekly: 'Cancel any time',
    monthly: 'Cancel any time',
    yearly: 'Billed once a year',
    annual: 'Billed once a year',
    lifetime: 'Pay once',
  }
  const said = Object.entries(last).find(([period]) => name.toLowerCase().startsWith(period))?.[1]
  return said ? ['All features', said] : null
}

/** Features that any service could have, more with each plan; only where the prompt leaves the words free and lists none. */
function usual(index: number, count: number): string[] {
  const steps = [
    ['1 person', 'Core features', 'Community help'],
    ['Up to 10 people', 'Everything in the first plan', 'Shared spaces', 'Email support'],
    ['Unlimited people', 'All features', 'Admin controls', 'Priority support'],
    ['Unlimited people', 'All features', 'Single sign-on', 'Personal support'],
    ['Tailored limits', 'All features', 'Own contract', 'Personal support'],
  ]
  return steps[count === 2 && index === 1 ? 2 : index] ?? []
}

function cardsIn(look: Look, plans: readonly Plan[], room: Box, isFree: boolean): Layer[] {
  const isColumn = room.h > room.w * 1.35
  const count = plans.length
  const gap = look.unit * (isColumn ? 2.2 : 2.8)
  const w = isColumn ? room.w : (room.w - gap * (count - 1)) / count
  const lift = isColumn ? 0 : look.unit * 3
  const most = isColumn ? (room.h - gap * (count - 1)) / count : room.h - lift
  const h = Math.min(
    most,
    isColumn ? most : Math.max(look.unit * (36 + 5.2 * Math.max(...plans.map(({ features }) => features.length))), w * 1.3),
  )
  const top = room.y + lift / 2 + Math.max(0, room.h - lift - (isColumn ? h * count + gap * (count - 1) : h)) * 0.4
  const order = look.isRtl && !isColumn ? [...plans].reverse() : plans
  return order.flatMap((plan, i): Layer[] => {
    const raised = plan.isFeatured ? lift / 2 : 0
    const box = isColumn
      ? { x: room.x, y: top + i * (h + gap), w, h }
      : { x: room.x + i * (w + gap), y: top - raised, w, h: h + raised * 2 }
    return planIn(look, plan, box, `plan-${i + 1}`, isColumn, isFree)
  })
}

function planIn(look: Look, plan: Plan, box: Box, name: string, isRow: boolean, isFree: boolean): Layer[] {
  const fill = plan.isFeatured ? look.inks.accent : look.panel
  const kit = on(look, fill)
  const pad = Math.min(look.unit * 3.4, box.w * 0.1, box.h * 0.1)
  const inner = { x: box.x + pad, y: box.y + pad, w: box.w - pad * 2, h: box.h - pad * 2 }
  const align = look.isRtl ? ('right' as const) : ('left' as const)
  const buttonH = isFree ? Math.min(look.unit * 6, box.h * 0.16) : 0
  const halves: [Box, Box] = isRow
    ? [
        { ...inner, w: inner.w * 0.4 },
        { ...inner, x: inner.x + inner.w * 0.46, w: inner.w * 0.54 },
      ]
    : [inner, inner]
  const upper = stack(
    kit,
    priceBlocks(look, kit, plan, name),
    { ...halves[0], h: isRow ? inner.h - buttonH - pad * 0.5 : inner.h * 0.46 },
    { align },
  )
  const from = isRow ? inner.y : upper.box.y + upper.box.h + look.unit * 2.4
  const list: Box = { ...halves[1], y: from, h: inner.y + inner.h - from - (isRow ? 0 : buttonH + (isFree ? look.unit * 2 : 0)) }
  const button: Box = isRow
    ? { ...halves[0], y: inner.y + inner.h - buttonH, h: buttonH }
    : { ...inner, y: inner.y + inner.h - buttonH, h: buttonH }
  return [
    card(look, name, box, fill),
    ...(plan.badge ? badgeIn(look, plan.badge, box, name) : []),
    ...upper.layers,
    ...(isRow
      ? []
      : [
          shape(
            `${name}.rule`,
            { x: inner.x, y: from - look.unit * 1.2, w: inner.w, h: Math.max(1, look.unit * 0.16) },
            { fill: mix(fill, kit.inks.ink, 0.16) },
          ),
        ]),
    ...ticks(look, kit, plan, name, list),
    ...(isFree ? buttonIn(look, kit, plan, name, button) : []),
  ]
}

/** What lifts a plan out, on a tag across its upper edge. */
function badgeIn(look: Look, badge: string, box: Box, name: string): Layer[] {
  const size = look.unit * 2
  const h = size * 2
  const w = Math.min(box.w * 0.8, lineWidth(badge, size, look.faces.text) * 1.1 + h)
  const fill = look.inks.ink
  const kit = on(look, fill)
  const tag = { x: box.x + (box.w - w) / 2, y: box.y - h / 2, w, h }
  return [
    shape(`${name}.badge`, tag, { fill, radius: h / 2 }),
    ...words(kit, `${name}.badge-words`, tag, badge, { size, weight: 700, color: kit.inks.ink, role: 'caption' }),
  ]
}

function priceBlocks(look: Look, kit: Kit, plan: Plan, name: string): Block[] {
  return [
    { kind: 'text', name: `${name}.name`, text: plan.name, role: 'subheadline', size: look.unit * 3.6, weight: 700, color: kit.inks.ink },
    ...(plan.price
      ? [
          {
            kind: 'text' as const,
            name: `${name}.price`,
            text: plan.price,
            role: 'price',
            size: look.unit * 8.4,
            font: look.faces.display,
            weight: look.faces.displayWeight,
            color: plan.isFeatured ? kit.inks.ink : readable(look.inks.accent, [look.panel]),
            lines: 1,
            gap: 0.14,
            leading: 1.1,
          },
        ]
      : []),
    ...(plan.period
      ? [
          {
            kind: 'text' as const,
            name: `${name}.period`,
            text: plan.period,
            role: 'caption',
            size: look.unit * 2.1,
            color: kit.inks.quiet,
            gap: 0.2,
          },
        ]
      : []),
  ]
}

/** What a plan holds, each behind a tick; all of one size. */
function ticks(look: Look, kit: Kit, plan: Plan, name: string, box: Box): Layer[] {
  const count = plan.features.length
  if (count === 0) return []
  const pitch = Math.min(box.h / count, look.unit * 5.2)
  const size = Math.min(look.unit * 2.4, pitch * 0.5)
  const side = Math.min(size * 1.2, pitch * 0.7)
  const tint = readable(plan.isFeatured ? kit.inks.ink : look.inks.accent, [plan.isFeatured ? look.inks.accent : look.panel], 3)
  return plan.features.flatMap((feature, i): Layer[] => {
    const y = box.y + pitch * i
    const x = look.isRtl ? box.x + box.w - side : box.x
    const text = { x: look.isRtl ? box.x : box.x + side * 1.5, y, w: box.w - side * 1.5, h: pitch * 0.94 }
    return [
      {
        type: 'art',
        name: `${name}.tick-${i + 1}`,
        art: 'lucide:check',
        color: tint,
        strokeWidth: 2.8,
        box: { x, y: y + (pitch - side) / 2, w: side, h: side },
      },
      ...words(kit, `${name}.feature-${i + 1}`, text, feature, {
        size,
        weight: 500,
        color: kit.inks.ink,
        role: 'list-item',
        align: look.isRtl ? 'right' : 'left',
      }),
    ]
  })
}

const CHOOSE: Readonly<Record<string, string>> = {
  de: 'Auswählen',
  fr: 'Choisir',
  es: 'Elegir',
  it: 'Scegli',
  pt: 'Escolher',
  nl: 'Kiezen',
}

function buttonIn(look: Look, kit: Kit, plan: Plan, name: string, box: Box): Layer[] {
  const fill = plan.isFeatured ? kit.inks.ink : look.inks.accent
  const ink = on(look, fill).inks.ink
  const label = /custom|contact/i.test(plan.price ?? '') ? 'Contact us' : (CHOOSE[look.brief.language] ?? `Choose ${plan.name}`)
  return [
    shape(`${name}.button`, box, { fill, radius: Math.min(look.round, box.h / 2) }),
    ...words(kit, `${name}.action`, { x: box.x + box.h * 0.3, y: box.y, w: box.w - box.h * 0.6, h: box.h }, label, {
      size: box.h * 0.38,
      weight: 700,
      color: ink,
      role: 'button',
    }),
  ]
}
