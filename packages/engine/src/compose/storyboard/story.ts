import type { Brief, Panel } from '../../brief/schema.ts'
import { type Cast, castOf } from '../design/picture.ts'

const ALIVE =
  /astronaut|woman|man|girl|boy|person|cook|robot|dog|cat|fox|bear|bird|owl|detective|student|teacher|farmer|scientist|artist|pilot|ninja|alien|ghost|dragon|rabbit|wolf|lion|tiger|penguin|frog|snail|turtle|horse|cow|mouse|singer|prince|princess|firefighter|police|elephant|monkey|panda|koala|otter|hedgehog|raccoon|duck|parrot|whale|octopus|dinosaur|sauropod|t-rex|unicorn|technologist|mechanic|baby|chick/

/** Who is seen in each panel: what its words name, and the hero of the story wherever its words leave somebody out. */
export function castsOf(brief: Brief, panels: readonly Panel[]): { things: Cast; isAlive: boolean }[] {
  const named = panels.map(({ scene }) => castOf(scene))
  const { hero, alive: known } = heroOf(brief, named)
  const isComic = brief.content?.design?.kind === 'comic' || brief.content?.design?.kind === 'strip'
  return named.map((things, i) => {
    const scene = (panels[i]?.scene ?? '').toLowerCase()
    const alive = things.filter(({ art }) => ALIVE.test(art))
    if (/\b(?:both|they|together|the two)\b/.test(scene) && alive.length === 0)
      return { things: [...known.slice(0, 2), ...things], isAlive: true }
    // In a comic somebody is always there; a frame of a film may show a thing alone.
    const isMissing =
      hero !== null &&
      !things.some(({ art }) => art === hero.art) &&
      alive.length === 0 &&
      (isComic || /\b(?:he|she|it|his|her|they)\b/.test(scene))
    const first = isMissing ? hero : hero && things.some(({ art }) => art === hero.art) ? hero : (alive[0] ?? null)
    const cast = first ? [first, ...things.filter(({ art }) => art !== first.art)] : things
    return { things: cast, isAlive: cast.some(({ art }) => ALIVE.test(art)) }
  })
}

/** Whoever is named most often, living beings before things, and all who live. */
function heroOf(brief: Brief, named: readonly Cast[]): { hero: Cast[number] | null; alive: Cast } {
  const spoken = castOf([brief.content?.design?.motif ?? '', ...brief.subjects.map(({ noun }) => noun)].join(', '))
  const counts = new Map<string, { thing: Cast[number]; score: number }>()
  for (const thing of [...spoken, ...named.flat()]) {
    const known = counts.get(thing.art)
    const weight = ALIVE.test(thing.art) ? 3 : 1
    if (known) known.score += weight
    else counts.set(thing.art, { thing, score: weight })
  }
  const ranked = [...counts.values()].sort((a, b) => b.score - a.score).map(({ thing }) => thing)
  return { hero: ranked[0] ?? null, alive: ranked.filter(({ art }) => ALIVE.test(art)) }
}
