import type { Brief, Region, WantedText } from '../brief/schema.ts'
import type { Rect } from '../compose/frame.ts'
import { rectOf } from '../compose/regions.ts'
import { clutter, type Plate } from './plate.ts'

/** Side of the picture that an area leans on; `none`: it stands free. */
export type Edge = 'top' | 'bottom' | 'left' | 'right' | 'none'
/** A part of the picture for words, in fractions of it. */
export type Area = { rect: Rect; edge: Edge }

type Candidate = Area & { /** What it costs beside its clutter. */ price: number }

const area = (x0: number, y0: number, x1: number, y1: number, edge: Edge, price: number): Candidate => ({
  rect: { x0, y0, x1, y1 },
  edge,
  price,
})

/** Boxes that words may choose among; those that designers would choose first cost least. */
const TALL: readonly Candidate[] = [
  area(0, 0, 1, 0.36, 'top', 0),
  area(0, 0, 1, 0.46, 'top', 0.02),
  area(0, 0.64, 1, 1, 'bottom', 0.02),
  area(0, 0.54, 1, 1, 'bottom', 0.04),
  area(0, 0, 0.5, 1, 'left', 0.09),
  area(0.5, 0, 1, 1, 'right', 0.1),
  area(0.02, 0.32, 0.98, 0.68, 'none', 0.12),
]
const WIDE: readonly Candidate[] = [
  area(0, 0, 0.5, 1, 'left', 0),
  area(0.5, 0, 1, 1, 'right', 0.01),
  area(0, 0, 0.42, 1, 'left', 0.02),
  area(0.58, 0, 1, 1, 'right', 0.03),
  area(0, 0, 1, 0.5, 'top', 0.06),
  area(0, 0.5, 1, 1, 'bottom', 0.07),
  area(0.1, 0.2, 0.9, 0.8, 'none', 0.12),
]
const WIDE_RATIO = 1.25

/** Where the main words go: in the region asked for, else in the calmest box that is not to stay empty. */
function chooseArea(plate: Plate, lead: Region | null, { layout }: Brief): Area {
  const { width, height } = plate.pixels
  if (lead && lead !== 'center') return regionArea(lead)
  const open = (width / height >= WIDE_RATIO ? WIDE : TALL).filter(({ rect, edge }) => {
    if (lead === 'center') return edge === 'none'
    if (layout.freeRegions.some((region) => overlap(rect, rectOf(region)) > 0.15)) return false
    return !layout.subjectRegion || layout.subjectRegion === 'center' || overlap(rect, rectOf(layout.subjectRegion)) < 0.6
  })
  const [first = area(0, 0, 1, 0.46, 'top', 0), ...others] = open
  const cost = ({ rect, price }: Candidate) => clutter(plate, rect) + price
  const { rect, edge } = others.reduce((best, each) => (cost(each) < cost(best) ? each : best), first)
  return { rect, edge }
}

/** A region as an area for words. */
function regionArea(region: Region): Area {
  const rect = rectOf(region)
  if (region === 'center') return { rect, edge: 'none' }
  if (/third|half/.test(region)) {
    const edge = region.startsWith('left') ? 'left' : region.startsWith('right') ? 'right' : region.startsWith('upper') ? 'top' : 'bottom'
    return { rect, edge: region === 'middle-third' ? 'none' : edge }
  }
  return { rect, edge: region.startsWith('top') ? 'top' : region.startsWith('bottom') ? 'bottom' : region === 'left' ? 'left' : 'right' }
}

/** The strip for small print along the bottom; null where the main words are there or it is to stay empty. */
function footArea(main: Area, { layout }: Brief): Area | null {
  const rect: Rect = { x0: 0, y0: 0.84, x1: 1, y1: 1 }
  if (overlap(rect, main.rect) > 0 || layout.freeRegions.some((region) => overlap(rect, rectOf(region)) > 0.15)) return null
  return { rect, edge: 'bottom' }
}

/** Share of `a` that lies in `b`. */
function overlap(a: Rect, b: Rect): number {
  const w = Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0))
  const h = Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))
  return (w * h) / ((a.x1 - a.x0) * (a.y1 - a.y0))
}

/** Texts that stand together, and where. */
export type Block = {
  texts: WantedText[]
  area: Area
  isMain: boolean
  /** How far down the free room of its area it stands, 0–1; absent: as its edge has it. */
  anchor?: number
}

const SMALL_PRINT: ReadonlySet<WantedText['role']> = new Set(['caption'])
const LEADING: readonly WantedText['role'][] = ['headline', 'sign', 'price', 'subheadline']

/** The main words with what belongs to them; what was asked into other regions stands there, and small print at the foot. */
export function blocksOf(texts: readonly WantedText[], plate: Plate, brief: Brief): Block[] {
  const lead = LEADING.map((role) => texts.find((text) => text.role === role)).find((text) => text !== undefined) ?? texts[0]
  if (!lead) return []
  const area = chooseArea(plate, lead.region, brief)
  const elsewhere = (text: WantedText) => text !== lead && text.region !== null && apart(text.region, area.rect)
  const foot = area.edge === 'top' ? footArea(area, brief) : null
  const isFoot = (text: WantedText) =>
    foot !== null && !elsewhere(text) && text !== lead && SMALL_PRINT.has(text.role) && text.text.length < 90
  const main: Block = { texts: texts.filter((text) => !elsewhere(text) && !isFoot(text)), area, isMain: true }
  const others = new Map<string, Block>()
  for (const text of texts) {
    const place = elsewhere(text) && text.region ? regionArea(text.region) : isFoot(text) ? foot : null
    if (!place) continue
    const key = JSON.stringify(place.rect)
    const block = others.get(key) ?? { texts: [], area: place, isMain: false }
    block.texts.push(text)
    others.set(key, block)
  }
  return [main, ...others.values()].map((block) => ({ ...block, area: clear(block, area) }))
}

/** Whether a region lies mostly outside an area. */
const apart = (region: Region, rect: Rect): boolean => overlap(rectOf(region), rect) < 0.5

/** What is beside the main words keeps out of their area. */
function clear({ area, isMain }: Block, { rect, edge }: Area): Area {
  if (isMain) return area
  const own = { ...area.rect }
  if (edge === 'top') own.y0 = Math.max(own.y0, rect.y1)
  if (edge === 'bottom') own.y1 = Math.min(own.y1, rect.y0)
  if (edge === 'left') own.x0 = Math.max(own.x0, rect.x1)
  if (edge === 'right') own.x1 = Math.min(own.x1, rect.x0)
  return own.x1 - own.x0 > 0.1 && own.y1 - own.y0 > 0.04 ? { ...area, rect: own } : area
}
