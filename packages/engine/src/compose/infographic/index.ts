import { artFor } from '../../catalog/art.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { sceneOf, split } from '../design/kit.ts'
import { headed } from '../graphic/head.ts'
import { hasHero, heroIn } from '../graphic/hero.ts'
import { ground, type Look, lookOf } from '../graphic/look.ts'
import { shared } from '../page/page.ts'
import { bandsIn, chainIn, roadIn } from './chain.ts'
import { compareIn } from './compare.ts'
import { datedIn } from './dated.ts'
import { figureTiles } from './figures.ts'
import { type Points, wordsOf } from './item.ts'
import { arePictured, galleryIn, zigzagIn } from './pictured.ts'
import { anatomyIn, cycleIn, gridIn, subjectArt, taperIn } from './shapes.ts'
import { areValued, splitIn } from './split.ts'
import { timelineIn } from './timeline.ts'
import { areParts, wholeIn } from './whole.ts'

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

/** The points, under a large picture of what they are about where they have no pictures of their own. */
function drawn(points: Points, look: Look, room: Box, title: string): Layer[] {
  const { kind, form, items } = points
  const isBare =
    form === undefined && kind !== 'compare' && !(kind === 'figures' && areParts(items)) && items.length <= 8 && !arePictured(items, title)
  if (!isBare || !hasHero(title)) return laid(points, look, room, title)
  const isWide = room.w > room.h * 1.15
  const [picture, rest] = split(room, isWide ? 0.38 : items.length > 5 ? 0.27 : 0.34, look.unit * 3.4, isWide ? 'row' : 'column')
  const hero = heroIn(look, 'hero', picture, title)
  return [...(hero ? [hero] : []), ...laid(points, look, rest, title, true)]
}

function laid(points: Points, look: Look, room: Box, title: string, isUnderHero = false): Layer[] {
  const { kind, items, sides, form } = points
  const random = rng(look.seed, `layout ${title}`)
  if (kind === 'compare') return random.next() < 0.75 || areValued(sides) ? splitIn(look, sides, room) : compareIn(points, look, room)
  if (form === 'cycle' && items.length >= 3 && items.length <= 8) return cycleIn(look, items, room)
  if ((form === 'funnel' || form === 'pyramid') && items.length >= 2 && items.length <= 8)
    return taperIn(look, items, room, form === 'funnel')
  const long = Math.max(0, ...items.map((item) => wordsOf(item).length))
  const canWind = !isUnderHero && items.length >= 3 && items.length <= 8 && room.h > room.w * 0.85 && long < 110
  if (form === 'path' && canWind) return roadIn(look, items, room)
  const isOrdered = kind === 'steps' || kind === 'timeline'
  if (form === undefined && kind !== 'figures' && items.length <= 9 && long < 130 && arePictured(items, title)) {
    const isTall = room.h > room.w * 0.8 && items.length >= 3 && items.length <= 6
    const wish = { isOrdered: kind === 'steps', about: title }
    return isTall && (items.length === 3 || random.next() < (isOrdered ? 0.6 : 0.4))
      ? zigzagIn(look, items, room, wish)
      : galleryIn(look, items, room, wish)
  }
  // A short row of dates across a wide page is a row of cards.
  if (kind === 'timeline' && !isUnderHero && room.w > room.h * 1.25 && items.length <= 5) return chainIn(look, items, room, true)
  if (kind === 'timeline') {
    const way = random.next()
    return way < 0.5 && !isUnderHero && room.h > room.w * 0.8 && items.length <= 8 && items.every(({ lead }) => lead)
      ? bandsIn(look, items, room, false)
      : room.h > room.w * (isUnderHero ? 0.55 : 0.8) && items.length <= 8 && items.every(({ lead }) => lead)
        ? datedIn(look, items, room)
        : timelineIn(points, look, room, isUnderHero)
  }
  if (kind === 'figures' && areParts(items)) return wholeIn(look, items, room, title)
  if (kind === 'figures') return figureTiles(look, items, room)
  if (kind === 'steps') {
    const way = random.next()
    return way < 0.5 && room.h > room.w * 0.9 && items.length <= 8 ? bandsIn(look, items, room, true) : chainIn(look, items, room, true)
  }
  const subject = subjectArt(title) ?? artFor(title)
  const isAnatomy =
    form === 'anatomy' || (!isUnderHero && subject !== null && items.length >= 3 && items.length <= 8 && long < 80 && random.next() < 0.4)
  if (isAnatomy && subject && items.length <= 10) return anatomyIn(look, items, room, subject)
  return random.next() < 0.62 || items.length > 8 ? gridIn(look, items, room) : bandsIn(look, items, room, false)
}
