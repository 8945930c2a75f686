import { rectOf } from '@easel/engine'
import type { Draft } from '../thinking.ts'
import { groundIn } from './ground.ts'
import { overlapOf, type Rect } from './texts.ts'

/** Distance that words keep from the edge, as a share of the shorter side. */
const MARGIN = 0.045
const STEPS = 40

export function safeArea({ scene: { canvas } }: Pick<Draft, 'scene'>): Rect {
  const margin = MARGIN * Math.min(canvas.width, canvas.height)
  return { x: margin, y: margin, w: canvas.width - 2 * margin, h: canvas.height - 2 * margin }
}

export function regionRect(region: Parameters<typeof rectOf>[0], { scene: { canvas } }: Pick<Draft, 'scene'>): Rect {
  const { x0, y0, x1, y1 } = rectOf(region)
  return { x: x0 * canvas.width, y: y0 * canvas.height, w: (x1 - x0) * canvas.width, h: (y1 - y0) * canvas.height }
}

/** What must stay empty. */
export const freeRects = (draft: Draft): Rect[] => draft.brief.layout.freeRegions.map((region) => regionRect(region, draft))

type Search = { area: Rect; obstacles: readonly Rect[]; draft: Draft; calmness?: number }

/**
 * The place for a box nearest to where it is, inside `area` and clear of all obstacles; a calm place may be a little further
 * away, the more so the higher `calmness`. Smaller where there is no room for it as it is; null where there is none at all.
 */
export function slotFor(box: Rect, { area, obstacles, draft, calmness = 0.3 }: Search): Rect | null {
  for (const scale of [1, 0.8, 0.6, 0.45]) {
    const w = Math.min(box.w * scale, area.w)
    const h = Math.min(box.h * scale, area.h)
    const home = { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2 }
    const xs = [home.x, area.x, area.x + (area.w - w) / 2, area.x + area.w - w].map((x) => clamped(x, area.x, area.x + area.w - w))
    const ys = [home.y, ...Array.from({ length: STEPS + 1 }, (_, i) => area.y + ((area.h - h) * i) / STEPS)]
    const free = xs.flatMap((x) =>
      ys
        .map((y) => ({ x, y: clamped(y, area.y, area.y + area.h - h), w, h }))
        .filter((slot) => obstacles.every((obstacle) => overlapOf(slot, obstacle) <= 0.5)),
    )
    const diagonal = Math.hypot(draft.scene.canvas.width, draft.scene.canvas.height)
    const cost = (slot: Rect) => Math.hypot(slot.x - home.x, slot.y - home.y) / diagonal + calmness * (groundIn(draft, slot)?.unrest ?? 1)
    const best = free
      .map((slot) => ({ slot, cost: cost(slot) }))
      .reduce<{ slot: Rect; cost: number } | null>((a, b) => (a && a.cost <= b.cost ? a : b), null)
    if (best) return best.slot
  }
  return null
}

const clamped = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high))
