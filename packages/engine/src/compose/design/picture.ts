import { blanked } from '../../brief/clean.ts'
import { colorsIn } from '../../brief/colors.ts'
import type { Brief } from '../../brief/schema.ts'
import { findArchetype, isSet } from '../../catalog/index.ts'
import { type Pictogram, pictogramsIn } from '../../catalog/pictograms/index.ts'
import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, Layer, StageLayer } from '../../scene/schema.ts'
import { cast } from '../cast.ts'
import { isHero, place } from '../place.ts'
import { WHOLE, within } from '../regions.ts'
import { groundOf, stageLayer } from '../still.ts'
import { type Kit, n, path, shape } from './kit.ts'
import { isHead, peopleIn } from './people.ts'
import { groundLine, type Place, placeIn, scenery } from './scenery.ts'

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
export function castOf(words: string): Cast {
  const people = peopleIn(words)
  const rest = blanked(
    words,
    people.map(({ word, at }) => ({ start: at, end: at + word.length })),
  )
  const things = pictogramsIn(rest).flatMap(({ word, at, art }) => {
    const shown = art.picture ?? art.mark
    return shown && !VIEWS.test(shown) ? [{ word, at, art: shown }] : []
  })
  return [...people, ...things]
    .sort((a, b) => a.at - b.at)
    .filter(({ art }, i, all) => all.findIndex((other) => other.art === art) === i)
    .map(({ word, art }) => ({ word, art }))
}
/** Pictures that are places themselves; those are drawn as the scenery. */
const VIEWS =
  /:(?:cityscape|sunrise|sunset|national-park|desert|milky-way|fork-and-knife-with-plate|waves|mountains|city|buildings|road-horizon|bridge-at-night|water-wave|motorway|snow-capped-mountain|foggy|night-with-stars|beach)/

const GENRE_WORDS =
  /\b(?:(?:e-?)?books?|art|artwork|bauhaus|deco|front|children|picture|novels?|album|records?|magazine|zine|cookbook|podcast|cover|cards?|logos?|labels?|stickers?|icons?|posters?|banner|header|slides?|coffee table book|calendar|tickets?|vouchers?|coupons?|signs?|signage|patterns?|brand|company|business|band|startup|design|create|draw|make|style|picture book|children's book|kids|page|app|ground|club|flat|title|author|artist|playlist|lo-fi|name|with|bottle label|jar label|packaging|invitation|certificate|map|bold|studio|shop|store|modern|day|night|color|colour)\b/g
/** What a design is of: its motif and its things first, then whatever the words that ask for it name. */
export function matterOf({ content, subjects, style }: Brief): string {
  const { about = '', motif } = content?.design ?? {}
  return [
    motif ?? '',
    ...subjects.map(({ noun }) => noun).filter((noun) => !style.palette.some(({ name }) => name.endsWith(noun))),
    withoutColors(about).replace(GENRE_WORDS, ' '),
  ].join(', ')
}

/** `cream` and `olive` beside other colours are colours, no things. */
const withoutColors = (words: string): string => blanked(words, colorsIn(words))

export const markOf = (words: string): string | null =>
  pictogramsIn(words)
    .map(({ art }: { art: Pictogram }) => art.mark)
    .find((mark) => mark !== null && !/:(?:person|baby|user)/.test(mark)) ?? null

const SHARE = { macro: 1.25, 'close-up': 0.9, medium: 0.66, full: 0.6, wide: 0.4 } as const

type SceneWish = {
  words: string
  place: Place | null
  cast: Cast
  shot: keyof typeof SHARE | null /** How far up things may reach, as a share of the height. */
  headroom?: number
  turn?: number
}

/** A flat picture: a place and up to three things in it, clipped to its box. */
export function flatScene(
  kit: Kit,
  name: string,
  box: Box,
  { words, place: wanted, cast: things, shot, headroom = 0.08, turn = 0 }: SceneWish,
): Layer {
  const where = placeIn(words) ?? wanted ?? 'plain'
  const layers = scenery(box, { place: where, words, accent: sceneAccent(kit), seed: kit.seed, part: name })
  const { w, h } = box
  const foot = groundLine(where) * h + h * 0.05
  const room = Math.max(h * 0.2, foot - headroom * h)
  const share = SHARE[shot ?? 'medium']
  // The sky has its own lights, and a wood its trees.
  const isLit = /lighthouse/i.test(words)
  const own = isLit ? /moon|:sun|light-bulb|ph:lighthouse/ : where === 'plain' ? /^$/ : where === 'forest' ? /moon|:sun|tree/ : /moon|:sun/
  const shown = things.filter(({ art }) => !own.test(art)).slice(0, shot === 'macro' || shot === 'close-up' ? 2 : 3)
  const isAlone = shown.length === 1
  const sizes = shown.map((_, i) =>
    Math.min(i === 0 ? share * h : share * h * 0.62, room * (share > 0.8 ? 1.3 : 1), (w * (isAlone ? 0.8 : 0.5)) / (i === 0 ? 1 : 1.5)),
  )
  const centers = isAlone ? [0.5 + 0.08 * turn] : shown.length === 2 ? [0.36, 0.7] : [0.46, 0.79, 0.15]
  shown.forEach(({ art, word }, i) => {
    const size = sizes[i] as number
    const center = turn < 0 ? 1 - (centers[i] ?? 0.5) : (centers[i] ?? 0.5)
    const x = center * w - size / 2
    // Fliers and balls of light hang in the air.
    const isUp =
      /rocket|airplane|bird|sun$|star|moon|balloon|bat$|dragon|helicopter|saucer|planet|cloud|butterfly|honeybee|kite|dove|blackbird|owl|comet|light-bulb|musical|lightning|high-voltage|sparkles/.test(
        art,
      )
    const y = isUp ? foot - size - room * (i === 0 ? 0.22 : 0.45) : foot - size * 0.96 + (share > 0.8 ? size * 0.14 : 0)
    const top = Math.max(y, headroom * h * 0.9)
    if (!isUp)
      layers.push(
        shape(
          `${name}.shadow-${i + 1}`,
          { x: x + size * 0.1, y: top + size * 0.9, w: size * 0.8, h: size * 0.13 },
          { kind: 'ellipse', fill: '#1a143026' },
        ),
      )
    const box = { x, y: top, w: size, h: size }
    layers.push(
      ...(HEADS.test(art) || isHead(art)
        ? figure(kit, `${name}.thing-${i + 1}`, box, art, word)
        : [{ type: 'art' as const, name: `${name}.thing-${i + 1}`, box, art, ...(art.startsWith('ph:') && { color: '#1f1d2b' }) }]),
    )
  })
  return { type: 'group', name, box, clip: 0, layers }
}

/** A hue for places where the design's own accent has none. */
export function sceneAccent({ inks, seed }: Kit): string {
  const { c } = hexToOklch(inks.accent)
  return c > 0.05 ? inks.accent : oklchToHex({ l: 0.6, c: 0.14, h: rng(seed, 'scene').between(0, 360) })
}

/** Pictures of the head of an animal alone. */
const HEADS =
  /:(?:fox|bear|polar-bear|panda|koala|wolf|lion|frog|hamster|raccoon|robot|unicorn|(?:cat|dog|rabbit|mouse|pig|cow|tiger|horse|monkey|dragon)-face|alien)$/

/** What people wear at their work; who is not listed dresses as they like. */
const COATS: readonly (readonly [RegExp, string])[] = [
  [/:(?:cook|health-worker|scientist)$/, '#eef1f5'],
  [/:(?:pilot|police-officer|guard)$/, '#27406b'],
  [/:farmer$/, '#4f79b8'],
  [/:(?:mechanic|construction-worker|factory-worker)$/, '#e0872e'],
  [/:office-worker$/, '#3d4657'],
  [/:astronaut$/, '#e9ecf2'],
  [/:firefighter$/, '#b8322a'],
  [/:(?:detective|judge|ninja|vampire)$/, '#33313c'],
  [/:mage$/, '#5b4a9e'],
]

/** A head on a body with clothes of its own: trousers or a skirt, plain, striped, with an apron or a coat. */
function figure(kit: Kit, name: string, box: Box, art: string, who: string): Layer[] {
  const { x, y, w: size } = box
  const at = (dx: number, dy: number) => `${n(dx * size)} ${n(dy * size)}`
  const random = rng(kit.seed, `${art} ${who}`)
  const own = oklchToHex({ l: random.between(0.46, 0.68), c: random.between(0.09, 0.16), h: random.between(0, 360) })
  const coat = COATS.find(([pattern]) => pattern.test(art))?.[1] ?? own
  const isPerson = isHead(art)
  const isApron = /:cook$/.test(art)
  const wear = isPerson && !isApron ? random.pick(['plain', 'stripes', 'open', 'plain'] as const) : 'plain'
  const skirt = /:(?:woman|girl|old-woman|princess|woman-[a-z-]+)$/.test(art) && random.next() < 0.6
  const legs = skirt ? oklchToHex({ l: 0.62, c: 0.06, h: 50 }) : mix(random.pick([coat, '#2b3a55', '#4a4038']), '#1c1a2a', 0.5)
  const sleeve = mix(coat, '#1c1a2a', 0.14)
  const hem = skirt ? [0.28, 0.72] : [0.34, 0.66]
  const body = `M ${at(hem[0] as number, 0.87)} L ${at(0.35, 0.62)} C ${at(0.36, 0.5)} ${at(0.64, 0.5)} ${at(0.65, 0.62)} L ${at(hem[1] as number, 0.87)} Z`
  const arms = random.pick([
    `M ${at(0.37, 0.62)} C ${at(0.3, 0.66)} ${at(0.27, 0.72)} ${at(0.27, 0.79)} M ${at(0.63, 0.62)} C ${at(0.7, 0.66)} ${at(0.73, 0.72)} ${at(0.73, 0.79)}`,
    `M ${at(0.37, 0.62)} C ${at(0.28, 0.68)} ${at(0.22, 0.66)} ${at(0.17, 0.56)} M ${at(0.63, 0.62)} C ${at(0.7, 0.66)} ${at(0.73, 0.72)} ${at(0.73, 0.79)}`,
    `M ${at(0.37, 0.62)} C ${at(0.3, 0.66)} ${at(0.27, 0.72)} ${at(0.27, 0.79)} M ${at(0.63, 0.62)} C ${at(0.72, 0.68)} ${at(0.78, 0.66)} ${at(0.84, 0.6)}`,
  ])
  const feet = `M ${at(0.43, 0.84)} V ${n(0.965 * size)} M ${at(0.57, 0.84)} V ${n(0.965 * size)}`
  const over: Layer[] = isApron
    ? [path(`${name}.apron`, box, `M ${at(0.42, 0.6)} H ${n(0.58 * size)} L ${at(0.6, 0.86)} H ${n(0.4 * size)} Z`, { fill: '#c9503f' })]
    : wear === 'stripes'
      ? [
          path(
            `${name}.stripes`,
            box,
            [0.65, 0.72, 0.79].map((dy) => `M ${at(0.355, dy)} H ${n(0.645 * size)} v ${n(0.028 * size)} H ${n(0.355 * size)} Z`).join(' '),
            { fill: mix(coat, '#ffffff', 0.7) },
          ),
        ]
      : wear === 'open'
        ? [path(`${name}.shirt`, box, `M ${at(0.44, 0.55)} L ${at(0.5, 0.72)} L ${at(0.56, 0.55)} Z`, { fill: mix(coat, '#ffffff', 0.82) })]
        : []
  return [
    path(`${name}.legs`, box, feet, { stroke: { paint: legs, width: size * 0.085 } }),
    path(`${name}.arms`, box, arms, { stroke: { paint: sleeve, width: size * 0.085 } }),
    path(`${name}.body`, box, body, { fill: coat }),
    ...over,
    { type: 'art', name, box: { x: x + size * 0.21, y, w: size * 0.58, h: size * 0.58 }, art },
  ]
}
