import type { Brief } from '../../brief/schema.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { directionOf } from '../../typeset/index.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, sceneOf, shape } from '../design/kit.ts'
import { matterOf } from '../design/picture.ts'
import { stack } from '../design/stack.ts'
import { artIn, depicted, featuresIn, type Grounds, illustrate, isPlace, mannerFor, type Open, tonesFor } from '../illustration/index.ts'
import { readable } from '../palette.ts'
import { facesFor, namedMood, pairOf } from '../poster-style.ts'
import { foot, fullSize, head, on, type Plan, roomFor } from './blocks.ts'
import { copyOf } from './copy.ts'
import { badge, decoFrame } from './ornaments.ts'
import { isOutdoors, peopled, playersOf, thingsTold, warningsOfPlayers } from './players.ts'
import { columnLetters, columnSize, columnsWidth, standsUpright } from './vertical.ts'

const MARGIN = 0.07
/** Posters of films are all picture. */
const IS_FILM = /\b(?:films?|movies?|thriller|horror|cinemas?)\b/i

/** A poster whose picture is drawn: a headline that leads, a picture in one manner and few colours, and the facts where they are looked for. */
export const composePoster: Composer = (brief, canvas, seed) => {
  const plan = planned(brief, canvas, seed)
  const { kit, manner } = plan
  const aspect = kit.sheet.w / kit.sheet.h
  const layers = isVertical(plan)
    ? upright(plan)
    : aspect > 1.25
      ? beside(plan)
      : isFramed(plan) || (manner.frame === 'paper' && !IS_FILM.test(plan.words) && rng(seed, 'layout').next() < 0.4)
        ? plate(plan)
        : bleed(plan)
  return { scene: sceneOf(kit, layers, plan.tones.paper), warnings: warningsOfPlayers(brief) }
}

/** Whether the words name anything that a picture could show; else a poster of words has none. */
export function showsSomething(brief: Brief, seed: number): boolean {
  const { about = '', shows = '' } = brief.content?.design ?? {}
  const { things, occasion } = depicted(`${about} ${shows}`, seed, false)
  return (
    things.length > 0 ||
    occasion.length > 0 ||
    playersOf(brief).length > 0 ||
    artOfWords(brief, seed).length > 0 ||
    isPlace(featuresIn([about, shows, brief.setting.words].join(', ')))
  )
}

/** Pictures of what the words on the sheet themselves name: of honey on a poster headed Honey Harvest. */
function artOfWords({ texts }: Brief, seed: number): string[] {
  const said = texts.filter(({ role, field }) => field === undefined && role !== 'button').map(({ text }) => text.toLowerCase())
  return artIn(said.join(', '), seed, true)
    .filter((art) => !art.startsWith('ph:'))
    .slice(0, 3)
}

function planned(brief: Brief, canvas: Parameters<Composer>[1], seed: number): Plan {
  const { about = '', shows = '' } = brief.content?.design ?? {}
  const words = [about, shows, matterOf(brief), brief.setting.words, brief.setting.time ?? ''].join(', ')
  const look = [...brief.style.words, brief.style.family ?? '', brief.useCase ?? '', words].join(', ')
  const manner = mannerFor(look, seed)
  const named = [...(brief.setting.backdropColor ? [brief.setting.backdropColor] : []), ...brief.style.palette].map(({ hex }) => hex)
  const tones = tonesFor({ words, named: [...new Set(named)], manner: manner.name, seed })
  const copy = copyOf(brief)
  const base = kitOf(brief, canvas, seed, { usual: manner.moods, margin: MARGIN, ground: 'full' })
  const mood = namedMood(brief) ?? rng(seed, 'mood').pick(manner.moods)
  const text = brief.texts.map((one) => one.text).join('')
  const kit: Kit = {
    ...base,
    mood,
    faces: facesFor(pairOf(brief, mood, seed), `${copy.headline?.text ?? ''}${text}`),
    isRtl: directionOf(copy.headline?.text ?? text) === 'rtl',
  }
  const isAside =
    ['swiss', 'riso', 'bauhaus', 'popart', 'blueprint'].includes(manner.name) || (manner.name === 'flat' && rng(seed, 'align').next() < 0.5)
  const place = featuresIn(words)
  // A country is not strewn with whatever belongs to its kind.
  const isAlone = isPlace(place) && !place.has('stall')
  // What leads the picture comes before whatever else is told of it.
  const leads = brief.subjects.filter(({ role }) => role === 'hero').map(({ noun }) => noun)
  const told = shows === '' ? { things: [], occasion: [] } : depicted([...leads, thingsTold(shows)].join(', '), seed, isAlone)
  const seen = told.things.length > 0 ? { ...told, things: told.things.slice(0, MOST_TOLD) } : depicted(about, seed, isAlone)
  const own = seen.things.length > 0 ? seen.things : artIn(matterOf({ ...brief, content: null }), seed, isAlone)
  const things = own.length > 0 ? own : isAlone ? [] : seen.occasion.length > 0 ? seen.occasion : artOfWords(brief, seed)
  return { kit, copy, manner, tones, words, things, players: playersOf(brief), align: isAside ? (kit.isRtl ? 'right' : 'left') : 'center' }
}

/** A picture that is told holds what comes first in the telling. */
const MOST_TOLD = 5

// Layouts.

const LEAST_PICTURE = 0.16

/** The picture fills the sheet: headline above on its sky, facts below on its nearest ground. */
function bleed(plan: Plan): Layer[] {
  const { kit, copy, align, manner } = plan
  const { sheet } = kit
  const isDeco = manner.frame === 'deco'
  const area = inset(sheet, (isDeco ? 0.095 : MARGIN) * kit.side)
  const size = copy.headline ? fullSize(kit, copy.headline.text, area.w, sheet.h * (isHuge(plan) ? 0.44 : 0.24)) : 0
  const blocks = head(kit, plan, size)
  const footBlocks = foot(kit, plan)
  const gap = kit.unit * 2.4
  // The picture keeps its share of the sheet, whatever the words would like to have.
  const forWords = area.h - gap * 2.2 - sheet.h * LEAST_PICTURE
  const footRoom = roomFor(kit, footBlocks, area.w, sheet.h * 0.26, forWords * (blocks.length > 0 ? 0.58 : 1))
  const headRoom = Math.min(roomFor(kit, blocks, area.w, sheet.h * (isHuge(plan) ? 0.5 : 0.33), sheet.h * 0.5), forWords - footRoom)
  const above: Box = { ...area, h: Math.max(1, headRoom) }
  const first = stack(kit, blocks, above, { align })
  const top = blocks.length > 0 ? (first.box.y + first.box.h + gap - sheet.y) / sheet.h : 0.06
  const low: Box = { ...area, y: area.y + area.h - footRoom, h: Math.max(1, footRoom) }
  const bottom = footBlocks.length > 0 ? (sheet.y + sheet.h - low.y + gap * 1.1) / sheet.h : 0
  const { layer, grounds } = draw(plan, 'picture', sheet, { top, bottom })
  const [upper, lower] = [on(plan, grounds.top), on(plan, [grounds.bottom])]
  return [
    layer,
    ...(isDeco ? decoFrame(plan, sheet) : []),
    ...stack(upper, head(upper, plan, size), above, { align }).layers,
    ...stack(lower, foot(lower, plan), low, { align, valign: 'middle', most: 1.12 }).layers,
    ...badge(plan, { x: sheet.x, y: sheet.y + top * sheet.h, w: sheet.w, h: (1 - top - bottom) * sheet.h }),
  ]
}

/** People stand in rooms and streets, on which no words can be read: words have paper of their own there. */
const isFramed = ({ kit, copy, players }: Plan): boolean =>
  players.length > 0 && !isOutdoors(kit.brief) && (kit.brief.texts.length > 0 || copy.headline !== null)

/** A page of paper with the picture in a window, and all words below it. */
function plate(plan: Plan): Layer[] {
  const { kit, copy, tones } = plan
  const { sheet } = kit
  const by = kit.side * 0.055
  const page = inset(sheet, by)
  const at = on(plan, [tones.paper])
  const size = copy.headline ? fullSize(kit, copy.headline.text, page.w * 0.96, sheet.h * 0.17) : 0
  const blocks = [
    ...head(at, plan, size),
    ...foot(at, plan).map((block, i) => (i === 0 && 'gap' in block ? { ...block, gap: 0.45 } : block)),
  ]
  const room = roomFor(kit, blocks, page.w, sheet.h * 0.36, sheet.h * 0.54)
  const words: Box = { ...page, y: page.y + page.h - room, h: room }
  const window: Box = { ...page, h: page.h - room - (blocks.length > 0 ? by * 0.8 : 0) }
  const { layer } = draw(plan, 'picture', window, { top: 0.03, bottom: 0 })
  return [
    shape('paper', sheet, { fill: tones.paper }),
    layer,
    shape('edge', window, { stroke: { paint: tones.deep, width: Math.max(1, kit.side * 0.0028) } }),
    ...stack(at, blocks, words, { align: 'center', valign: 'middle' }).layers,
    ...badge(plan, window),
  ]
}

/** On a wide sheet the words stand beside the picture, on the side from which the script reads. */
function beside(plan: Plan): Layer[] {
  const { kit, copy, tones, manner } = plan
  const { sheet } = kit
  const ground = tones.isNight || manner.name === 'swiss' || manner.name === 'popart' ? tones.deep : tones.paper
  const at = on(plan, [ground])
  const share = sheet.w / sheet.h > 2.2 ? 0.52 : 0.47
  const panel: Box = { ...sheet, w: sheet.w * share, x: kit.isRtl ? sheet.x + sheet.w * (1 - share) : sheet.x }
  const picture: Box = { ...sheet, w: sheet.w * (1 - share), x: kit.isRtl ? sheet.x : sheet.x + sheet.w * share }
  const area = inset(panel, kit.side * 0.075)
  const own: Kit = { ...at, unit: Math.sqrt(area.w * area.h) / 82 }
  const size = copy.headline ? fullSize(kit, copy.headline.text, area.w, sheet.h * 0.3) : 0
  const footBlocks = foot(own, plan)
  const footRoom = roomFor(own, footBlocks, area.w, area.h * 0.4, area.h * 0.62)
  const align = kit.isRtl ? 'right' : 'left'
  return [
    shape('panel', sheet, { fill: ground }),
    draw(plan, 'picture', picture, { top: 0.04, bottom: 0 }).layer,
    ...stack(
      own,
      head(own, plan, size),
      { ...area, h: area.h - (footRoom > 0 ? footRoom + kit.unit * 3 : 0) },
      { align, valign: footRoom > 0 ? 'top' : 'middle' },
    ).layers,
    ...stack(own, footBlocks, { ...area, y: area.y + area.h - footRoom, h: Math.max(1, footRoom) }, { align, valign: 'bottom' }).layers,
    ...badge(plan, picture),
  ]
}

/** Whether the words themselves are to be the picture. */
const isHuge = ({ kit, copy }: Plan): boolean =>
  (copy.headline?.text.length ?? 99) <= 24 &&
  /\b(?:huge|giant|enormous|oversized|massive|gigantic) (?:[a-z]+ )?(?:letters?|lettering|type|typography|word|words|headline|text)\b|\btype poster\b|\bsingle word\b/.test(
    `${kit.brief.content?.design?.about ?? ''} ${kit.brief.style.words.join(' ')}`,
  )

const isVertical = ({ kit, copy, manner }: Plan): boolean => {
  const { headline } = copy
  if (!headline || !standsUpright(headline.text) || kit.sheet.w > kit.sheet.h * 1.25) return false
  const about = `${kit.brief.content?.design?.about ?? ''} ${kit.brief.style.words.join(' ')}`
  return /\bvertical(?:ly)?\b|縦|tategaki/.test(about) || manner.name === 'woodblock'
}

/** A headline in columns on a banner that hangs at the right, over the picture. */
function upright(plan: Plan): Layer[] {
  const { kit, copy, tones } = plan
  const { sheet } = kit
  const { headline } = copy
  if (!headline) return bleed(plan)
  const pad = kit.side * 0.06
  const letter = columnSize(headline.text, { w: sheet.w * 0.36, h: sheet.h - pad * 3 })
  const wide = columnsWidth(headline.text, letter)
  const banner: Box = { x: sheet.x + sheet.w - wide - pad * 2, y: sheet.y, w: wide + pad * 2, h: sheet.h }
  const rest: Box = { ...sheet, w: sheet.w - banner.w }
  const area = inset(rest, pad)
  const footBlocks = [...head(kit, plan, 0, false), ...foot(kit, plan)]
  const footRoom = roomFor(kit, footBlocks, area.w, sheet.h * 0.26, sheet.h * 0.55)
  const low: Box = { ...area, y: area.y + area.h - footRoom, h: Math.max(1, footRoom) }
  const bottom = footBlocks.length > 0 ? (sheet.y + sheet.h - low.y + kit.unit * 3) / sheet.h : 0
  const { layer, grounds } = draw(plan, 'picture', rest, { top: 0.08, bottom })
  const fill = tones.isNight ? tones.deep : tones.paper
  const at = on(plan, [fill])
  const lower = on(plan, [grounds.bottom])
  return [
    layer,
    shape('banner', banner, { fill }),
    shape('banner.edge', { ...banner, w: Math.max(2, kit.side * 0.006) }, { fill: tones.accent }),
    columnLetters('headline', headline.text, { x: banner.x + pad, y: banner.y + pad * 1.5, w: wide, h: banner.h - pad * 3 }, letter, {
      font: kit.faces.display,
      weight: kit.faces.displayWeight,
      color: headline.color ? readable(headline.color.hex, [fill]) : at.inks.ink,
      lang: /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(headline.text) || !/^zh/.test(kit.brief.language) ? 'ja' : kit.brief.language,
    }),
    ...stack(lower, [...head(lower, plan, 0, false), ...foot(lower, plan)], low, { align: 'left', valign: 'middle' }).layers,
    ...badge(plan, { ...rest, h: sheet.h * (1 - bottom) }),
  ]
}

function draw(plan: Plan, name: string, box: Box, open: Open): { layer: Layer; grounds: Grounds } {
  const { words, things, tones, manner, kit } = plan
  if (plan.players.length > 0) {
    const { layer, grounds } = peopled(plan, name, box, open)
    return { layer, grounds: grounds ?? { top: [tones.paper], bottom: tones.paper } }
  }
  return illustrate(name, box, { words, things, tones, manner, seed: kit.seed, open })
}
