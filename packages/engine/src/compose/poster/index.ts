import type { Brief, WantedText } from '../../brief/schema.ts'
import { contrast, mix, mostReadable } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { directionOf } from '../../typeset/index.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, path, sceneOf, shape } from '../design/kit.ts'
import { matterOf } from '../design/picture.ts'
import { type Block, heightOf, longestWord, stack } from '../design/stack.ts'
import {
  artIn,
  burst,
  depicted,
  featuresIn,
  type Grounds,
  illustrate,
  isPlace,
  type Manner,
  mannerFor,
  type Open,
  type Tones,
  tonesFor,
} from '../illustration/index.ts'
import { readable } from '../palette.ts'
import { facesFor, namedMood, pairOf } from '../poster-style.ts'
import { type Copy, copyOf } from './copy.ts'
import { columnLetters, columnSize, columnsWidth, standsUpright } from './vertical.ts'

/** What every layout of a poster starts from. */
type Plan = {
  kit: Kit
  copy: Copy
  manner: Manner
  tones: Tones
  /** What the picture is of, and art for its things. */
  words: string
  things: readonly string[]
  align: 'left' | 'center' | 'right'
}

const MARGIN = 0.07

/** A poster whose picture is drawn: a headline that leads, a picture in one manner and few colours, and the facts where they are looked for. */
export const composePoster: Composer = (brief, canvas, seed) => {
  const plan = planned(brief, canvas, seed)
  const { kit, manner } = plan
  const aspect = kit.sheet.w / kit.sheet.h
  const layers = isVertical(plan)
    ? upright(plan)
    : aspect > 1.25
      ? beside(plan)
      : manner.frame === 'paper' && rng(seed, 'layout').next() < 0.6
        ? plate(plan)
        : bleed(plan)
  return { scene: sceneOf(kit, layers, plan.tones.paper), warnings: [] }
}

/** Whether the words name anything that a picture could show; else a poster of words has none. */
export function showsSomething(brief: Brief, seed: number): boolean {
  const about = brief.content?.design?.about ?? ''
  const { things, occasion } = depicted(about, seed, false)
  return things.length > 0 || occasion.length > 0 || isPlace(featuresIn([about, brief.setting.words].join(', ')))
}

function planned(brief: Brief, canvas: Parameters<Composer>[1], seed: number): Plan {
  const about = brief.content?.design?.about ?? ''
  const words = [about, matterOf(brief), brief.setting.words, brief.setting.time ?? ''].join(', ')
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
  const seen = depicted(about, seed, isAlone)
  const own = seen.things.length > 0 ? seen.things : artIn(matterOf({ ...brief, content: null }), seed, isAlone)
  const things = own.length > 0 ? own : isAlone ? [] : seen.occasion
  return { kit, copy, manner, tones, words, things, align: isAside ? (kit.isRtl ? 'right' : 'left') : 'center' }
}

// Blocks of words.

/** A plan whose words stand on these colours: every ink reads on all of them. */
function on({ kit, tones }: Plan, grounds: readonly string[]): Kit {
  const ground = grounds[0] ?? tones.paper
  const best = [tones.paper, tones.light, tones.deep, '#fffdf8', '#15141a'].reduce((a, b) =>
    worst(b, grounds) > worst(a, grounds) * 1.25 ? b : a,
  )
  const ink = readable(best, grounds, 4.6)
  const accent = readable(tones.accent, grounds, 4.6)
  const quiet = readable(mix(ink, ground, 0.18), grounds, 4.6)
  return {
    ...kit,
    inks: {
      ...kit.inks,
      background: ground,
      ground,
      ink,
      accent,
      quiet,
      onAccent: readable(mostReadable(accent, ['#ffffff', '#14131a']), [accent]),
    },
  }
}
const worst = (hex: string, grounds: readonly string[]): number => Math.min(...grounds.map((ground) => contrast(hex, ground)))

const says = (text: WantedText, name: string, size: number, look: Partial<Extract<Block, { kind: 'text' }>> = {}): Block => ({
  kind: 'text',
  name,
  text: text.text,
  role: text.role === 'other' ? (text.field ?? 'other') : text.role,
  size,
  ...look,
})

/** Kicker, headline and what belongs under it; the headline in the accent where that reads well on its ground. */
function head(kit: Kit, { copy, tones }: Plan, size: number, withHeadline = true): Block[] {
  const u = kit.unit
  const vivid = contrast(tones.accent, kit.inks.ground) >= 4.5 && rng(kit.seed, 'headline').next() < 0.4 ? tones.accent : kit.inks.ink
  const { headline } = copy
  const color = headline?.color ? readable(headline.color.hex, [kit.inks.ground]) : readable(vivid, [kit.inks.ground])
  return [
    ...(copy.kicker ? [says(copy.kicker, 'kicker', u * 2.5, { weight: 600, color: kit.inks.accent, tracking: 0.06 })] : []),
    ...(headline && withHeadline
      ? [says(headline, 'headline', size, { role: 'headline', font: kit.faces.display, weight: kit.faces.displayWeight, color, gap: 0.12 })]
      : []),
    ...copy.under.map((text, i) => says(text, `subheadline-${i + 1}`, u * 3.5, { weight: 600, gap: 0.5, leading: 1.22 })),
  ]
}

/** When, where, what to do and the small print. */
function foot(kit: Kit, { copy }: Plan): Block[] {
  const u = kit.unit
  const joined = (texts: readonly WantedText[]) => texts.map(({ text }) => text).join('   ·   ')
  const isShort = (texts: readonly WantedText[], most: number) => texts.length > 1 && joined(texts).length <= most
  const lines = (
    texts: readonly WantedText[],
    name: string,
    size: number,
    most: number,
    look: Partial<Extract<Block, { kind: 'text' }>>,
  ): Block[] => {
    if (texts.length === 0) return []
    if (isShort(texts, most)) return [{ kind: 'text', name, text: joined(texts), role: texts[0]?.field ?? 'body', size, ...look }]
    return texts.map((text, i) => says(text, `${name}-${i + 1}`, size, look))
  }
  const { button } = copy
  const short = copy.small.filter(({ text }) => text.length <= 40)
  const long = copy.small.filter(({ text }) => text.length > 40)
  return [
    ...lines(copy.when, 'when', u * 5, 30, { weight: 700, color: kit.inks.accent, gap: 0.3, leading: 1.16 }),
    ...lines(copy.where, 'where', u * 3.5, 42, { weight: 600, gap: 0.4, leading: 1.22 }),
    ...(button ? [{ kind: 'button' as const, name: 'button', text: button.text, size: u * 2.9, gap: 0.7 }] : []),
    ...long.map((text, i) => says(text, `text-${i + 1}`, u * 2.5, { gap: 0.6, leading: 1.36, measure: 0.94 })),
    ...lines(short, 'small', u * 2.6, 56, { weight: 500, color: kit.inks.quiet, gap: 0.55, leading: 1.32 }),
  ]
}

/** Least size of words as a share of the height of the sheet. */
const LEAST = 0.016
/** How high blocks must be so that no word of them is too small, px; at most `most`. */
function roomFor(kit: Kit, blocks: readonly Block[], w: number, usual: number, most: number): number {
  if (blocks.length === 0) return 0
  const smallest = Math.min(...blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'button' ? [block.size] : [])))
  const least = Math.min(1, (LEAST * kit.sheet.h * 1.05) / smallest)
  const wanted = heightOf(kit, blocks, w, 1)
  if (wanted <= usual) return wanted
  return Math.min(most, Math.max(usual, heightOf(kit, blocks, w, least) * 1.04))
}

/** The size at which a headline's longest word takes the whole width, px, at most `most`. */
const fullSize = ({ faces }: Kit, text: string, w: number, most: number): number =>
  Math.min(most, w / (longestWord(text, faces.display) * 1.05))

// Layouts.

const LEAST_PICTURE = 0.16

/** The picture fills the sheet: headline above on its sky, facts below on its nearest ground. */
function bleed(plan: Plan): Layer[] {
  const { kit, copy, align, manner } = plan
  const { sheet } = kit
  const isFramed = manner.frame === 'deco'
  const area = inset(sheet, (isFramed ? 0.095 : MARGIN) * kit.side)
  const size = copy.headline ? fullSize(kit, copy.headline.text, area.w, sheet.h * 0.24) : 0
  const blocks = head(kit, plan, size)
  const footBlocks = foot(kit, plan)
  const gap = kit.unit * 2.4
  // The picture keeps its share of the sheet, whatever the words would like to have.
  const forWords = area.h - gap * 2.2 - sheet.h * LEAST_PICTURE
  const footRoom = roomFor(kit, footBlocks, area.w, sheet.h * 0.26, forWords * (blocks.length > 0 ? 0.58 : 1))
  const headRoom = Math.min(roomFor(kit, blocks, area.w, sheet.h * 0.33, sheet.h * 0.5), forWords - footRoom)
  const above: Box = { ...area, h: Math.max(1, headRoom) }
  const first = stack(kit, blocks, above, { align })
  const top = blocks.length > 0 ? (first.box.y + first.box.h + gap - sheet.y) / sheet.h : 0.06
  const low: Box = { ...area, y: area.y + area.h - footRoom, h: Math.max(1, footRoom) }
  const bottom = footBlocks.length > 0 ? (sheet.y + sheet.h - low.y + gap * 1.1) / sheet.h : 0
  const { layer, grounds } = draw(plan, 'picture', sheet, { top, bottom })
  const [upper, lower] = [on(plan, grounds.top), on(plan, [grounds.bottom])]
  return [
    layer,
    ...(isFramed ? decoFrame(plan, sheet) : []),
    ...stack(upper, head(upper, plan, size), above, { align }).layers,
    ...stack(lower, foot(lower, plan), low, { align, valign: 'middle', most: 1.12 }).layers,
    ...badge(plan, { x: sheet.x, y: sheet.y + top * sheet.h, w: sheet.w, h: (1 - top - bottom) * sheet.h }),
  ]
}

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
  const room = roomFor(kit, blocks, page.w, sheet.h * 0.36, sheet.h * 0.62)
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

function draw({ words, things, tones, manner, kit }: Plan, name: string, box: Box, open: Open): { layer: Layer; grounds: Grounds } {
  return illustrate(name, box, { words, things, tones, manner, seed: kit.seed, open })
}

/** The offer in a burst at a corner of the picture. */
function badge(plan: Plan, room: Box): Layer[] {
  const { kit, copy, tones, manner } = plan
  const { offer } = copy
  if (!offer) return []
  const d = Math.min(room.w * 0.4, room.h * 0.5, kit.side * 0.3)
  const x = kit.isRtl ? room.x + kit.side * 0.05 : room.x + room.w - d - kit.side * 0.05
  const box: Box = { x, y: room.y + (room.h - d) * 0.2, w: d, h: d }
  const ground =
    manner.name === 'line' || manner.name === 'blueprint'
      ? tones.accent
      : contrast(tones.accent, tones.skyTop) > 1.3
        ? tones.accent
        : tones.deep
  const at = on(plan, [ground])
  const inner = inset(box, d * 0.17, d * 0.24)
  return [
    path('badge', box, burst(d, manner.name === 'popart' || manner.name === 'pixel' ? 14 : 22, manner.name === 'popart' ? 0.78 : 0.92), {
      fill: ground,
      shadow: { color: '#14101e40', blur: d * 0.06, dx: 0, dy: d * 0.02 },
    }),
    ...stack(
      at,
      [
        says(offer, 'offer', d * 0.34, {
          role: 'price',
          font: kit.faces.display,
          weight: kit.faces.displayWeight,
          leading: 1,
          color: at.inks.ink,
        }),
      ],
      inner,
      {
        align: 'center',
        valign: 'middle',
      },
    ).layers,
  ]
}

/** A stepped double line about the sheet. */
function decoFrame({ kit, tones }: Plan, sheet: Box): Layer[] {
  const s = kit.side * 0.028
  const frame = (by: number, step: number): string => {
    const [x0, y0, x1, y1] = [by, by, sheet.w - by, sheet.h - by]
    return `M ${x0 + step * 2} ${y0} H ${x1 - step * 2} V ${y0 + step} H ${x1 - step} V ${y0 + step * 2} H ${x1} V ${y1 - step * 2} H ${x1 - step} V ${y1 - step} H ${x1 - step * 2} V ${y1} H ${x0 + step * 2} V ${y1 - step} H ${x0 + step} V ${y1 - step * 2} H ${x0} V ${y0 + step * 2} H ${x0 + step} V ${y0 + step} H ${x0 + step * 2} Z`
  }
  const gold = contrast(tones.accent, tones.skyTop) > 1.6 ? tones.accent : tones.light
  return [
    path('frame.outer', sheet, frame(kit.side * 0.03, s), { stroke: { paint: gold, width: Math.max(1, kit.side * 0.004) } }),
    path('frame.inner', sheet, frame(kit.side * 0.045, s), { stroke: { paint: gold, width: Math.max(1, kit.side * 0.0018) } }),
  ]
}
