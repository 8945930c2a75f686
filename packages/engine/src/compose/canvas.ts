import type { Brief } from '../brief/schema.ts'
import type { DrawRequest } from '../engine.ts'

export type Canvas = { width: number; height: number; background: 'opaque' | 'transparent' }

const GRID = 16
const SQUARE_AREA = 1024 * 1024
const AREA = 1024 * 1280
const SMALLEST_AREA = 655_360
/** Ratios closer than this look the same. */
const RATIO_TOLERANCE = 0.002

/** The pixels to draw: those asked for, or for `auto` the brief's own format in multiples of 16. */
export function canvasFor(brief: Brief, request: Pick<DrawRequest, 'size' | 'background'>): Canvas {
  const { width, height } = typeof request.size === 'string' ? sizeOf(brief.canvas.aspect ?? defaultAspect(brief)) : request.size
  const wanted = request.background === 'auto' ? brief.canvas.background : request.background
  return { width, height, background: wanted === 'transparent' ? 'transparent' : 'opaque' }
}

/**
 * Pixels for an aspect ratio `W:H` between 1:3 and 3:1, near 1.3 megapixels.
 * `sizeOf('4:5')` is 1024 × 1280.
 */
export function sizeOf(aspect: string): { width: number; height: number } {
  const [w, h] = aspect.split(':').map(Number) as [number, number]
  const ratio = Math.min(3, Math.max(1 / 3, w / h))
  const target = Math.abs(ratio - 1) < RATIO_TOLERANCE ? SQUARE_AREA : AREA
  let best = { width: 1024, height: 1024, error: Number.POSITIVE_INFINITY }
  for (let width = 480; width <= 2048; width += GRID) {
    for (const height of [Math.floor(width / ratio / GRID) * GRID, Math.ceil(width / ratio / GRID) * GRID]) {
      const area = width * height
      const long = Math.max(width, height) / Math.min(width, height)
      if (area < SMALLEST_AREA || area > 2 * AREA || long > 3) continue
      const ratioError = Math.max(0, Math.abs(width / height / ratio - 1) - RATIO_TOLERANCE)
      const error = ratioError * 100 + Math.abs(Math.log(area / target))
      if (error < best.error) best = { width, height, error }
    }
  }
  return { width: best.width, height: best.height }
}

function defaultAspect(brief: Brief): string {
  if (brief.genre === 'ui-mockup') return screenAspect(brief)
  if (brief.genre === 'scene-still' || brief.genre === 'landscape') return '3:2'
  if (brief.genre === 'ad-poster' || brief.genre === 'typographic') return '4:5'
  if (brief.genre === 'menu') return '3:4'
  if (brief.genre === 'infographic') return '4:5'
  if (brief.genre === 'chart') return '4:3'
  if (brief.genre === 'pricing') return '3:2'
  if (brief.genre === 'diagram') return diagramAspect(brief)
  const design = brief.content?.design
  if (design && (design.kind === 'comic' || design.kind === 'strip')) return pageFor(design.kind, design.panels.length)
  if (design?.kind === 'timetable' && isUpright(brief)) return '4:5'
  return DESIGNS[design?.kind ?? ''] ?? '1:1'
}

/** A phone stands, a page lies, and screens side by side lie the longer the more they are. */
function screenAspect({ ui }: Brief): string {
  const count = ui?.screens?.length ?? 1
  if (count > 1) return count === 2 ? '1:1' : count === 3 ? '3:2' : '2:1'
  return ui?.platform === 'mobile' ? '9:16' : '3:2'
}

/** A week of lessons lies; a poster of few days or of hours alone stands. */
function isUpright({ content }: Brief): boolean {
  const { items = [], sides = [] } = content?.points ?? {}
  const days = sides.length || new Set(items.map(({ group }) => group)).size
  return days <= 4 || /\b(?:poster|flyer|sign)\b/.test(content?.design?.about ?? '')
}

/** Long chains stand, systems and trees lie. */
function diagramAspect({ content }: Brief): string {
  const diagram = content?.diagram
  if (!diagram) return '1:1'
  if (diagram.kind === 'flow') return diagram.way === 'right' ? '3:2' : diagram.nodes.length > 5 ? '4:5' : '1:1'
  if (diagram.kind === 'cycle') return '1:1'
  return diagram.kind === 'venn' || diagram.kind === 'matrix' ? '5:4' : '3:2'
}

/** A page whose panels come out near square: a strip stands in one row as long as its panels are not narrow. */
function pageFor(kind: 'comic' | 'strip', count: number): string {
  if (count <= 1) return '4:3'
  if (count === 2) return '2:1'
  if (count === 3) return kind === 'strip' ? '12:5' : '3:4'
  if (kind === 'strip') return count === 4 ? '3:1' : count <= 6 ? '3:2' : count <= 8 ? '2:1' : '1:1'
  return count === 4 ? '1:1' : '3:4'
}

/** What designs are usually printed or shown at, by their kind. */
const DESIGNS: Readonly<Record<string, string>> = {
  storyboard: '3:2',
  'contact-sheet': '3:2',
  slide: '16:9',
  card: '1.91:1',
  header: '3:1',
  thumbnail: '16:9',
  invitation: '5:7',
  greeting: '5:7',
  certificate: '297:210',
  ticket: '5:2',
  coupon: '2:1',
  'business-card': '7:4',
  'logo-sheet': '4:3',
  label: '4:5',
  pack: '4:5',
  mockup: '4:5',
  book: '2:3',
  magazine: '3:4',
  month: '4:3',
  timetable: '4:3',
  sign: '3:2',
  'character-sheet': '3:2',
  map: '4:3',
  spread: '3:2',
  newsletter: '4:5',
  brochure: '3:2',
  article: '3:4',
}
