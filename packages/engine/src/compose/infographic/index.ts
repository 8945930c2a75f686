import type { Brief } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { footer, header, type Page, pageOf, sceneOf, shared } from '../page/page.ts'
import { cardsIn } from './cards.ts'
import { compareIn } from './compare.ts'
import { timelineIn } from './timeline.ts'

export type Points = NonNullable<NonNullable<Brief['content']>['points']>

/** An infographic: a title, and points as steps, dates, figures, facts or two sides. */
export const composeInfographic: Composer = (brief, canvas, seed) => {
  const page = pageOf(brief, canvas, seed, 'modern')
  const points = brief.content?.points ?? null
  const texts = shared(brief)
  const foot = footer(page, texts.bottom, page.area)
  const head = header(page, texts.top, foot.rest, { share: 0.22, largest: 8 })
  if (!points)
    return {
      scene: sceneOf(page, canvas, [...head.layers, ...foot.layers]),
      warnings: [{ code: 'content_missing', message: 'The prompt lists no points, so the page shows its title only.' }],
    }
  return { scene: sceneOf(page, canvas, [...head.layers, ...drawn(points, page, head.rest), ...foot.layers]), warnings: [] }
}

function drawn(points: Points, page: Page, box: Box): Layer[] {
  if (points.kind === 'compare') return compareIn(points, page, box)
  if (points.kind === 'timeline') return timelineIn(points, page, box)
  return cardsIn(points, page, box)
}
