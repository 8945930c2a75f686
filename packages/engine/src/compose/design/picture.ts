import { blanked } from '../../brief/clean.ts'
import { colorsIn } from '../../brief/colors.ts'
import type { Brief } from '../../brief/schema.ts'
import { findArchetype, isSet } from '../../catalog/index.ts'
import { type Pictogram, pictogramsIn } from '../../catalog/pictograms/index.ts'
import { hexToOklch, oklchToHex } from '../../color.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, StageLayer } from '../../scene/schema.ts'
import { cast } from '../cast.ts'
import { isHero, place } from '../place.ts'
import { WHOLE, within } from '../regions.ts'
import { groundOf, stageLayer } from '../still.ts'
import type { Kit } from './kit.ts'
import { peopleIn } from './people.ts'

/** Whether the stage can show the brief's hero. */
export const hasStage = ({ subjects }: Brief): boolean =>
  subjects.some(({ role, noun }) => role === 'hero' && (findArchetype(noun)?.level ?? 'none') !== 'none')

/** Whether the stage has the hero itself, not only something like it. */
export const hasExactStage = ({ subjects }: Brief): boolean =>
  subjects.some(({ role, noun }) => role === 'hero' && !['none', 'hypernym'].includes(findArchetype(noun)?.level ?? 'none'))

type StageWish = { camera?: Partial<Brief['camera']>; plate?: 'physical' | 'transparent'; fill?: number; backdrop?: string }

/** The brief's things on a stage of their own in a box of the canvas; null when none of them can be drawn. */
export function stageIn(kit: Kit, name: string, box: Box, wish: StageWish = {}): { layer: StageLayer; warnings: Warning[] } | null {
  const { backdrop } = wish
  const setting =
    backdrop && !kit.brief.setting.set && !kit.brief.setting.surface
      ? { ...kit.brief.setting, backdropColor: { name: 'ground', hex: backdrop } }
      : kit.brief.setting
  const brief: Brief = {
    ...kit.brief,
    setting,
    camera: { ...kit.brief.camera, ...wish.camera },
    layout: { subjectRegion: null, freeRegions: [] },
  }
  const { actors, warnings } = cast(brief)
  if (!actors.some(isHero)) return null
  place(actors)
  const canvas = {
    width: Math.max(1, Math.round(box.w)),
    height: Math.max(1, Math.round(box.h)),
    background: wish.plate === 'transparent' ? ('transparent' as const) : ('opaque' as const),
  }
  const set = isSet(brief.setting.set) ? brief.setting.set : brief.setting.surface ? 'tabletop' : 'color-sweep'
  const { background: _, warnings: unset, ...ground } = groundOf(brief, canvas, { set, plate: 'physical' })
  const fill = wish.fill ?? 0.86
  const layer = stageLayer(brief, { ...ground, actors, rect: within(WHOLE, 0.94, 0.92), fill, focalMm: 70 }, canvas)
  return { layer: { ...layer, name, box }, warnings: [...warnings, ...unset] }
}

/** Things of a flat scene in the order in which they are seen; the first is what it is about. */
export type Cast = { word: string; art: string }[]

/** What a text names that has a picture. */
export function castOf(said: string): Cast {
  // `baby dragon` names one being.
  const words = said.replace(/\bbaby(?= ([a-z]+))/gi, (baby, next: string) =>
    pictogramsIn(next).length > 0 ? ' '.repeat(baby.length) : baby,
  )
  const people = peopleIn(words)
  const rest = blanked(
    words,
    people.map(({ word, at }) => ({ start: at, end: at + word.length })),
  )
  const things = pictogramsIn(rest).flatMap(({ word, at, art }) => {
    const shown = art.picture ?? art.mark
    return shown && !VIEWS.test(shown) && !SIGNS.test(shown) ? [{ word, at, art: shown }] : []
  })
  return [...people, ...things]
    .sort((a, b) => a.at - b.at)
    .filter(({ art }, i, all) => all.findIndex((other) => other.art === art) === i)
    .map(({ word, art }) => ({ word, art }))
}
/** Pictures that are places themselves; those are drawn as the scenery. */
const VIEWS =
  /:(?:cityscape|sunrise|sunset|national-park|desert|milky-way|fork-and-knife-with-plate|waves|mountains|city|buildings|road-horizon|bridge-at-night|water-wave|motorway|snow-capped-mountain|foggy|night-with-stars|beach)/

/** Signs of what has no looks: right beside a line of text, nothing to make a picture of. */
const SIGNS =
  /:(?:information|signature|warning|label|link|locked|unlocked|wireless|ranking|gradient|function|translate|swatches|notification|control|code|sigma|asterisk|queue|tilde|placeholder|prescription|sliders|rss|airplay|infinity|path|perspective|polygon|radical)(?:-fill)?$/

const GENRE_WORDS =
  /\b(?:(?:e-?)?books?|art|artwork|bauhaus|deco|front|children|picture|novels?|album|records?|magazine|zine|cookbook|podcast|cover|cards?|logos?|labels?|stickers?|icons?|posters?|banner|header|slides?|coffee table book|calendar|tickets?|vouchers?|coupons?|signs?|signage|patterns?|brand|company|business|band|startup|design|create|draw|make|style|picture book|children's book|kids|page|app|ground|club|flat|title|author|artist|playlist|lo-fi|name|with|bottle label|jar label|packaging|invitation|certificate|map|bold|studio|shop|store|modern|day|night|color|colour|primary|secondary|versions?|variations?|palette|swatch(?:es)?|sheet)\b/g
/** What a design is of: its motif and its things first, then whatever the words that ask for it name. */
export function matterOf({ content, subjects, style }: Brief): string {
  const { about = '', motif } = content?.design ?? {}
  return [
    motif ?? '',
    ...subjects.map((subject) => wholeNoun(subject, about)).filter((noun) => !style.palette.some(({ name }) => name.endsWith(noun))),
    withoutColors(about).replace(GENRE_WORDS, ' '),
  ].join(', ')
}

/** `paper plane` where there is a picture of one, rather than any plane. */
function wholeNoun({ noun }: Brief['subjects'][number], about: string): string {
  const before = new RegExp(`([a-z]+) ${noun.replace(/[^a-z ]/gi, '')}\\b`).exec(about.toLowerCase())?.[1]
  const whole = `${before ?? ''} ${noun}`
  return before && pictogramsIn(whole)[0]?.word === whole ? whole : noun
}

/** `cream` and `olive` beside other colours are colours, no things. */
const withoutColors = (words: string): string => blanked(words, colorsIn(words))

export const markOf = (words: string): string | null =>
  pictogramsIn(words)
    .map(({ art }: { art: Pictogram }) => art.mark)
    .find((mark) => mark !== null && !/:(?:person|baby|user)/.test(mark) && !SIGNS.test(mark)) ?? null

/** Two things that a sign shows together: `an open book and a coffee cup`; null where the words join none. */
export function pairedMarks({ content }: Brief): readonly [string, string] | null {
  const words = (content?.design?.about ?? '').toLowerCase()
  const found = pictogramsIn(words).flatMap(({ art, word, at }) => {
    // `open book` has a picture of its own, and the mark of a book.
    const mark = art.mark ?? markOf(word.split(' ').at(-1) ?? '')
    return mark !== null && !/:(?:person|baby|user)/.test(mark) ? [{ mark, at, end: at + word.length }] : []
  })
  for (const [i, first] of found.entries()) {
    const second = found[i + 1]
    if (second && first.mark !== second.mark && JOINED.test(words.slice(first.end, second.at))) return [first.mark, second.mark]
  }
  return null
}
const JOINED = /^ (?:and|&|with|plus|inside|on|over|in) (?:an? |the |its )?(?:\p{L}+ )?$/u

/** A hue for places where the design's own accent has none. */
export function sceneAccent({ inks, seed }: Kit): string {
  const { c } = hexToOklch(inks.accent)
  return c > 0.05 ? inks.accent : oklchToHex({ l: 0.6, c: 0.14, h: rng(seed, 'scene').between(0, 360) })
}
