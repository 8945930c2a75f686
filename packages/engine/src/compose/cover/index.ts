import type { WantedText } from '../../brief/schema.ts'
import type { Mood } from '../../catalog/fonts/index.ts'
import { mix, withAlpha } from '../../color.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { scenic } from '../design/flat-scene.ts'
import { frame, frameFor } from '../design/frames.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { castOf, hasStage, markOf, matterOf, stageIn } from '../design/picture.ts'
import { placeIn } from '../design/scenery.ts'
import { type Block, stack } from '../design/stack.ts'
import { underlay } from '../design/style.ts'
import { colorsOf, tiles } from '../design/tiles.ts'
import { featuresIn, isPlace, mannerNamed } from '../illustration/index.ts'
import { magazine } from './magazine.ts'
import { plate } from './plate.ts'
import { waves } from './waves.ts'

const MOODS: readonly (readonly [RegExp, readonly Mood[]])[] = [
  [/thriller|crime|noir|mystery|horror/, ['bold', 'industrial']],
  [/romance|love|poetry|poems/, ['romantic', 'elegant']],
  [/science fiction|sci-fi|space|cyber/, ['futuristic', 'technical']],
  [/children|kids|picture book/, ['playful', 'friendly']],
  [/business|guide|handbook|startup|manual|productivity/, ['modern', 'bold']],
  [/memoir|novel|literary|stories|history|essay/, ['editorial', 'elegant']],
  [/cook|recipe|garden|baking/, ['vintage', 'friendly']],
]

/** Covers of books, records and magazines: a title that is read from afar, one picture or form, and whose it is. */
export const composeCover: Composer = (brief, canvas, seed) => {
  const design = brief.content?.design
  const about = [design?.about ?? '', design?.motif ?? ''].join(' ')
  const look = mannerNamed([about, brief.style.family ?? '', ...brief.style.words].join(' '))
  const usual: readonly Mood[] =
    (look && look.name !== 'flat' ? look.moods : undefined) ??
    MOODS.find(([pattern]) => pattern.test(about))?.[1] ??
    (design?.kind === 'album' ? ['modern', 'bold', 'brutalist'] : ['editorial', 'elegant', 'modern', 'bold'])
  const kit = kitOf(brief, canvas, seed, { usual, margin: 0.08, ground: 'full' })
  if (design?.kind === 'magazine') return magazine(kit)
  const texts = new Texts(brief)
  const title = texts.take('headline') ?? texts.title()
  const by = texts.all('author', 'artist', 'name')
  const rest = texts.rest()
  const warnings: Warning[] = []
  const titled = castOf(title?.text ?? '').filter(({ art }) => !art.startsWith('ph:'))
  // The record itself is not what its cover shows.
  const told = castOf(matterOf(brief)).filter(
    ({ art }) => !/:(?:optical-disk|dvd|computer-disk|headphones|musical-notes?|books|open-book)$/.test(art),
  )
  // A record of which nothing else is told shows what its title names.
  const things = told.length === 0 && design?.kind === 'album' ? titled : told
  const seen = `${matterOf(brief)} ${brief.setting.words}`
  // What the illustration room can look into is a place as well.
  const placed = (words: string) => placeIn(words) ?? (isPlace(featuresIn(words)) ? ('hills' as const) : null)
  const named = title && things.length === 0 ? title.text : ''
  const place = placed(seen) ?? placed(named.toLowerCase())
  const words = { title, by, rest }
  // Ornate moods and colours that are named want a jacket that is framed, with its picture as a vignette.
  const isOrnate = ORNATE.has(kit.mood) || /gothic|ornate|fairy ?tale|victorian|baroque|historical|heirloom/.test(about)
  const isFlat = /children|picture book|cartoon|kids/.test(about)
  if (
    design?.kind === 'book' &&
    kit.style.name === 'plain' &&
    !kit.isClear &&
    !isFlat &&
    (isOrnate || (brief.style.palette.length > 1 && things.length === 0))
  ) {
    const isPictured = place !== null || things.length > 0
    if (isPictured) warnings.push(FLAT)
    const under = underlay(kit.style, kit.inks, kit.sheet, seed)
    return {
      scene: sceneOf(kit, [
        ...under,
        ...plate(kit, words, { about, place, things: things.length > 0 || place ? things : titled, isPictured }),
      ]),
      warnings,
    }
  }
  const under = underlay(kit.style, kit.inks, kit.sheet, seed)
  const layout =
    hasStage(brief) && !place && !/illustrat|flat|vector|children|cartoon/.test(`${about} ${brief.style.family ?? ''}`)
      ? 'stage'
      : place || things.length > 0
        ? 'scene'
        : rng(seed, 'layout').pick(
            design?.kind === 'album' ? (['waves', 'sun', 'tiles', 'waves'] as const) : (['sun', 'tiles', 'type', 'waves'] as const),
          )
  if (layout === 'stage') {
    const staged = stageIn(
      kit,
      'picture',
      kit.sheet.h > kit.sheet.w
        ? { ...kit.sheet, y: kit.sheet.y + kit.sheet.h * 0.42, h: kit.sheet.h * 0.58 }
        : { ...kit.sheet, x: kit.sheet.x + kit.sheet.w * 0.45, w: kit.sheet.w * 0.55 },
      { backdrop: kit.inks.ground },
    )
    if (staged)
      return {
        scene: sceneOf(kit, [
          ...under,
          staged.layer,
          ...over(kit, words, kit.sheet.h > kit.sheet.w ? { ...kit.area, h: kit.area.h * 0.4 } : { ...kit.area, w: kit.area.w * 0.44 }),
        ]),
        warnings: staged.warnings,
      }
  }
  if (layout === 'scene') {
    warnings.push(FLAT)
    return { scene: sceneOf(kit, pictured(kit, words, `${about} ${named.toLowerCase()}`, things, named.toLowerCase())), warnings }
  }
  return { scene: sceneOf(kit, [...under, ...formal(kit, words, layout === 'stage' ? 'sun' : layout)]), warnings }
}

const FLAT: Warning = {
  code: 'flat_picture',
  message: 'The cover’s picture is flat art from the catalogue, not a painting of this very scene.',
}
const ORNATE: ReadonlySet<Mood> = new Set(['gothic', 'deco', 'vintage', 'luxury', 'romantic', 'western', 'spooky'])

export type CoverWords = { title: WantedText | null; by: WantedText[]; rest: WantedText[] }

/** Title, what belongs to it, and whose it is, from top to bottom of a box. */
function over(
  kit: Kit,
  { title, by, rest }: CoverWords,
  box: Box,
  { align = kit.isCentered ? 'center' : 'left' }: { align?: 'left' | 'center' } = {},
): Layer[] {
  const unit = kit.side / 100
  const { faces, inks } = kit
  const names: Block[] = by.map((text, i) => ({
    kind: 'text',
    name: `by-${i + 1}`,
    text: text.text,
    role: text.field ?? text.role,
    size: unit * 5,
    font: faces.text,
    weight: 600,
    color: inks.ink,
    gap: 0.3,
    tracking: 0.02,
  }))
  const isAlone = title === null && rest.length === 0
  const low = stack(kit, names, isAlone ? box : { ...box, y: box.y + box.h * 0.8, h: box.h * 0.2 }, { align, valign: 'bottom' })
  const main: Block[] = [
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * 19,
            font: faces.display,
            weight: faces.displayWeight,
            color: inks.ink,
          },
        ]
      : []),
    ...rest.map(
      (text, i): Block => ({
        kind: 'text',
        name: `line-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * (i === 0 ? 4.4 : 3.6),
        weight: 500,
        color: i === 0 ? inks.ink : inks.quiet,
        gap: i === 0 ? 1 : 0.5,
        measure: 0.92,
      }),
    ),
  ]
  const room = { ...box, h: Math.max(1, box.h - (names.length > 0 ? low.box.h + unit * 5 : 0)) }
  return [...stack(kit, main, room, { align: kit.isRtl && align === 'left' ? 'right' : align, most: 1.2 }).layers, ...low.layers]
}

/** The hour and the weather that the words about a book give its picture. */
const HOUR =
  /\b(?:night|dusk|sunset|dawn|moon|storm\w*|moody|gloomy|eerie|noir|thriller|crime (?:novel|story|fiction)|murder|horror|haunted|gothic)\b/
/** Words in an open sky over a picture that fills the sheet, and on its nearest ground whose it is. */
function pictured(kit: Kit, words: CoverWords, about: string, things: ReturnType<typeof castOf>, named: string): Layer[] {
  const scene = `${matterOf(kit.brief)} ${kit.brief.setting.words} ${named}`
  // Walls in the open are no room.
  const isOpen = ['pagoda', 'castle', 'teahouse', 'torii', 'mosque', 'sakura', 'mountains', 'forest', 'desert', 'sea', 'village'].some(
    (name) => featuresIn(scene).has(name as 'sea'),
  )
  const seen = isOpen ? scene.replace(/\b(?:walls?|windows?|window ?sill|floor|table|garden chair|stairs)\b/gi, ' ') : scene
  const said = `${seen} ${HOUR.exec(about)?.[0] ?? ''}`
  const place = placeIn(seen) ?? (isPlace(featuresIn(scene)) || things.length === 0 ? 'hills' : 'plain')
  const { sheet } = kit
  const { by, ...main } = words
  const foot = by.length > 0 ? 0.12 : 0
  const wish = { words: said, place, cast: things, shot: 'medium' as const }
  const isIndoors = place === 'room' || place === 'kitchen' || place === 'street'
  // A room has no sky: its picture stands below the words.
  const window: Box = isIndoors ? { ...sheet, y: sheet.y + sheet.h * 0.44, h: sheet.h * (0.56 - foot) } : sheet
  const { layer, grounds } = scenic(kit, 'picture', window, isIndoors ? wish : { ...wish, headroom: 0.43, bottom: foot })
  const top = onGround(kit, grounds?.top[0] ?? kit.inks.ground)
  const low = onGround(kit, grounds?.bottom ?? mix(kit.inks.accent, '#101018', 0.72))
  const bar: Box = { ...sheet, y: sheet.y + sheet.h * (1 - foot), h: sheet.h * foot }
  const names = by.map(
    (text, i): Block => ({
      kind: 'text',
      name: `by-${i + 1}`,
      text: text.text,
      role: text.field ?? text.role,
      size: kit.side * 0.048,
      weight: 600,
      color: low.inks.ink,
      gap: 0.3,
    }),
  )
  return [
    layer,
    ...(isIndoors && foot > 0 ? [shape('foot', bar, { fill: low.inks.ground })] : []),
    ...over(top, { ...main, by: [] }, { ...kit.area, h: sheet.h * 0.42 - (kit.area.y - sheet.y) }),
    ...stack(low, names, inset(bar, kit.side * 0.08, kit.side * 0.02), { align: kit.isCentered ? 'center' : 'left', valign: 'middle' })
      .layers,
  ]
}

/** One large form and the words. */
function formal(kit: Kit, words: CoverWords, layout: 'sun' | 'tiles' | 'type' | 'waves'): Layer[] {
  const { sheet, side, inks } = kit
  const mark = markOf([kit.brief.content?.design?.motif ?? '', words.title?.text ?? ''].join(' '))
  if (layout === 'tiles') {
    const isTall = sheet.h > sheet.w * 1.15
    const [field, rest] = split(sheet, isTall ? 0.52 : 0.5, 0, 'column')
    return [tiles(kit, 'tiles', field, { across: isTall ? 4 : 6, mark }), ...over(kit, words, inset(rest, side * 0.08, side * 0.065))]
  }
  if (layout === 'waves') {
    const [top, field] = split(sheet, 0.5, 0, 'column')
    return [...waves(kit, field), ...over(kit, words, { ...kit.area, h: top.h - (kit.area.y - sheet.y) - side * 0.02 })]
  }
  if (layout === 'type') {
    const made = frame(kit, frameFor(kit), sheet)
    const box = made.layers.length > 0 ? made.room : kit.area
    const r = side * 0.42
    const disc = { x: sheet.x + sheet.w - r * 1.3, y: sheet.y + sheet.h * 0.62 - r, w: r * 2, h: r * 2 }
    return [
      ...(made.layers.length > 0 ? made.layers : [shape('disc', disc, { kind: 'ellipse', fill: mix(inks.ground, colorsOf(kit)[0], 0.2) })]),
      ...over(kit, words, box),
    ]
  }
  const r = side * 0.27
  const [cx, cy] = [sheet.x + sheet.w / 2, sheet.y + sheet.h * 0.62]
  const [first, second] = colorsOf(kit)
  const rays = Array.from(
    { length: 4 },
    (_, i): Layer =>
      shape(
        `ring-${i + 1}`,
        { x: cx - r * (1 + 0.1 * i), y: cy - r * (1 + 0.1 * i), w: r * 2 * (1 + 0.1 * i), h: r * 2 * (1 + 0.1 * i) },
        { kind: 'ellipse', stroke: { paint: withAlpha(i === 0 ? first : second, 0.9 - i * 0.2), width: side * 0.006 } },
      ),
  )
  const sun: Layer[] = [
    ...rays.slice(1),
    shape(
      'sun',
      { x: cx - r, y: cy - r, w: r * 2, h: r * 2 },
      {
        kind: 'ellipse',
        fill: {
          gradient: 'linear',
          angle: 90,
          stops: [
            [0, first],
            [1, mix(first, second, 0.7)],
          ],
        },
      },
    ),
  ]
  const icon: Layer[] = mark
    ? [{ type: 'art', name: 'mark', box: { x: cx - r * 0.5, y: cy - r * 0.5, w: r, h: r }, art: mark, color: kit.inks.ground }]
    : []
  const foot = words.by.length > 0 ? side * 0.12 : 0
  const top = { ...kit.area, h: Math.max(side * 0.2, cy - r * 1.38 - kit.area.y) }
  return [
    ...sun,
    ...icon,
    ...over(kit, { ...words, by: [] }, top),
    ...over(kit, { title: null, rest: [], by: words.by }, { ...kit.area, y: kit.area.y + kit.area.h - foot, h: Math.max(1, foot) }),
  ]
}
