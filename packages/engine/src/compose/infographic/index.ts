import { artFor } from '../../catalog/art.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { sceneOf } from '../design/kit.ts'
import { headed } from '../graphic/head.ts'
import { ground, type Look, lookOf } from '../graphic/look.ts'
import { shared } from '../page/page.ts'
import { bandsIn, chainIn, roadIn } from './chain.ts'
import { compareIn } from './compare.ts'
import { figureTiles } from './figures.ts'
import { type Points, wordsOf } from './item.ts'
import { anatomyIn, cycleIn, gridIn, subjectArt, taperIn } from './shapes.ts'
import { areValued, splitIn } from './split.ts'
import { timelineIn } from './timeline.ts'

export type { Points } from './item.ts'

/** An infographic: a title, and points as steps, dates, figures, facts or two sides, laid out as the content and the seed choose. */
export const composeInfographic: Composer = (brief, canvas, seed) => {
  const points = brief.content?.points ?? null
  const { top, bottom } = shared(brief)
  const title = top.map(({ text }) => text).join(' ')
  const look = lookOf(
    brief,
    canvas,
    seed,
    [title, ...(points?.items ?? []).map(wordsOf), ...(points?.sides ?? []).map((side) => side.title)].join(' '),
  )
  const { layers, rest } = headed(look, top, bottom)
  const base = [...ground(look), ...layers]
  if (!points)
    return {
      scene: sceneOf(look, base),
      warnings: [{ code: 'content_missing', message: 'The prompt lists no points, so the page shows its title only.' }],
    }
  return { scene: sceneOf(look, [...base, ...drawn(points, look, rest, title)]), warnings: [] }
}

function drawn(points: Points, look: Look, room: Box, title: string): Layer[] {
  const { kind, items, sides, form } = points
  const random = rng(look.seed, `layout ${title}`)
  if (kind === 'compare') return random.next() < 0.75 || areValued(sides) ? splitIn(look, sides, room) : compareIn(points, look, room)
  if (form === 'cycle' && items.length >= 3 && items.length <= 8) return cycleIn(look, items, room)
  if ((form === 'funnel' || form === 'pyramid') && items.length >= 2 && items.length <= 8)
    return taperIn(look, items, room, form === 'funnel')
  const long = Math.max(0, ...items.map((item) => wordsOf(item).length))
  const canWind = items.length >= 3 && items.length <= 8 && room.h > room.w * 0.85 && long < 110
  if (form === 'path' && canWind) return roadIn(look, items, room)
  if (kind === 'timeline') {
    const way = random.next()
    if (canWind && way < 0.5) return roadIn(look, items, room)
    return way < 0.75 && room.h > room.w * 0.8 && items.length <= 8 && items.every(({ lead }) => lead)
      ? bandsIn(look, items, room, false)
      : timelineIn(points, look, room)
  }
  if (kind === 'figures') return figureTiles(look, items, room)
  if (kind === 'steps') {
    const way = random.next()
    if (canWind && way < 0.34) return roadIn(look, items, room)
    return way < 0.6 && room.h > room.w * 0.9 && items.length <= 8 ? bandsIn(look, items, room, true) : chainIn(look, items, room, true)
  }
  const subject = subjectArt(title) ?? artFor(title)
  const isAnatomy = form === 'anatomy' || (subject !== null && items.length >= 3 && items.length <= 8 && long < 80 && random.next() < 0.4)
  if (isAnatomy && subject && items.length <= 10) return anatomyIn(look, items, room, subject)
  return random.next() < 0.62 || items.length > 8 ? gridIn(look, items, room) : bandsIn(look, items, room, false)
}
