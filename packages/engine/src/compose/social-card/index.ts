import type { WantedText } from '../../brief/schema.ts'
import { isObject } from '../../brief/vocabulary.ts'
import { mix } from '../../color.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { isHead } from '../design/people.ts'
import { hasExactStage, markOf, stageIn } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { halftone, underlay } from '../design/style.ts'
import { tiles } from '../design/tiles.ts'
import { artIn, illustrate, mannerFor, tonesFor } from '../illustration/index.ts'
import { peopled, playersOf, warningsOfPlayers } from '../poster/players.ts'

/** Cards, banners and headers for feeds and pages: one line that is read at a glance, the brand, a call, and one picture. */
export const composeSocialCard: Composer = (brief, canvas, seed) => {
  const kit = kitOf(brief, canvas, seed, { usual: ['bold', 'modern', 'technical', 'friendly'], margin: 0.085, ground: 'full' })
  const said = wordsOf(kit)
  const isWide = kit.sheet.w > kit.sheet.h * 1.3
  const warnings: Warning[] = []
  const layers: Layer[] = [...underlay(kit.style, kit.inks, kit.sheet, seed)]
  // In a strip what stands upright would be tiny on a stage.
  const isStrip = kit.sheet.w > kit.sheet.h * 2.2 && shownIn(kit).length > 0
  const players = kit.isClear ? [] : playersOf(brief)
  if (players.length > 0) return { scene: sceneOf(kit, withPeople(kit, said, players, isWide)), warnings: warningsOfPlayers(brief) }
  const withPicture = hasExactStage(brief) && !kit.isClear && !isStrip
  const seen = withPicture || kit.isClear ? [] : shownIn(kit)
  const hero = brief.subjects.find(({ role, noun }) => role === 'hero' && isObject(noun))
  if (hero && !hasExactStage(brief) && seen.length === 0)
    warnings.push({
      code: 'unknown_subject',
      message: `“${hero.noun}” is not in the catalogue, so plain forms stand in its place.`,
      words: hero.noun,
    })
  const variant = withPicture
    ? 'picture'
    : seen.length > 0
      ? 'drawn'
      : rng(seed, 'layout').pick(['tiles', 'plain', 'band', 'tiles'] as const)
  if (variant === 'drawn') return { scene: sceneOf(kit, drawn(kit, said, seen, isWide)), warnings }
  if (variant === 'picture' || (variant === 'tiles' && kit.style.name !== 'glass')) {
    const share = isWide ? (kit.sheet.w > kit.sheet.h * 2.4 ? 0.66 : 0.56) : 0.52
    const [words, picture] = split(kit.sheet, share, 0, isWide ? 'row' : 'column')
    const staged =
      variant === 'picture' ? stageIn(kit, 'picture', picture, { backdrop: mix(kit.inks.ground, kit.inks.accent, 0.16), fill: 0.84 }) : null
    if (staged) warnings.push(...staged.warnings)
    layers.push(staged?.layer ?? tiles(kit, 'tiles', picture, { across: isWide ? 4 : 4, mark: markOf(said.title?.text ?? '') }))
    layers.push(...columnOf(kit, said, inset(words, kit.side * 0.085)))
  } else if (variant === 'band') {
    const width = kit.side * 0.05
    layers.push(shape('band', isWide ? { ...kit.sheet, w: width } : { ...kit.sheet, h: width }, { fill: kit.inks.accent }))
    const dots = { x: kit.sheet.x + kit.sheet.w * 0.66, y: kit.sheet.y, w: kit.sheet.w * 0.34, h: kit.sheet.h * 0.5 }
    layers.push(halftone('dots', dots, mix(kit.inks.ground, kit.inks.accent, 0.24), 16))
    layers.push(
      ...columnOf(
        kit,
        said,
        isWide
          ? { ...kit.area, x: kit.area.x + width, w: kit.area.w - width }
          : { ...kit.area, y: kit.area.y + width, h: kit.area.h - width },
      ),
    )
  } else {
    const r = kit.side * 0.62
    const ring = (share: number, name: string): Layer =>
      shape(
        name,
        { x: kit.sheet.x + kit.sheet.w - r * share, y: kit.sheet.y + kit.sheet.h - r * share, w: r * 2 * share, h: r * 2 * share },
        { kind: 'ellipse', fill: mix(kit.inks.ground, kit.inks.accent, 0.12 + 0.1 * (1 - share)) },
      )
    layers.push({
      type: 'group',
      name: 'rounds',
      box: kit.sheet,
      clip: 0,
      layers: [ring(1, 'round-1'), ring(0.66, 'round-2'), ring(0.34, 'round-3')].map((layer) => moved(layer, kit.sheet)),
    })
    layers.push(...columnOf(kit, said, kit.area))
  }
  return { scene: sceneOf(kit, layers), warnings }
}

/** The words on a colour beside whoever is to be seen; a thumbnail shows them from near. */
function withPeople(kit: Kit, said: Said, players: ReturnType<typeof playersOf>, isWide: boolean): Layer[] {
  const { brief, sheet, side } = kit
  const [words, picture] = split(sheet, isWide ? 0.54 : 0.46, 0, isWide ? 'row' : 'column')
  const isNear = brief.content?.design?.kind === 'thumbnail' && isWide
  const { layer } = peopled({ kit, players }, 'picture', picture, { top: 0.08, bottom: 0 }, isNear ? 'close-up' : null)
  return [shape('panel', sheet, { fill: kit.inks.ground }), layer, ...columnOf(kit, said, inset(words, side * 0.085))]
}

/** Art for what the words are about, else for what is written on it. */
function shownIn({ brief, seed }: Kit): string[] {
  const { about = '', shows = '', motif } = brief.content?.design ?? {}
  const told = artIn([motif ?? '', shows, about].join(', ').toLowerCase(), seed, true)
  const words = brief.texts.filter(({ field, role }) => role !== 'button' && (field === undefined || field === 'occasion'))
  const found = told.length > 0 ? told : artIn(words.map(({ text }) => text.toLowerCase()).join(', '), seed, true)
  // Whoever is named by a trade alone is not to be seen.
  return found.filter((art) => !art.startsWith('ph:') && !isHead(art)).slice(0, 4)
}

/** The words on a colour, and the things large beside or under them. */
function drawn(kit: Kit, said: Said, things: readonly string[], isWide: boolean): Layer[] {
  const { brief, sheet, side, seed } = kit
  const { about = '' } = brief.content?.design ?? {}
  const words = [about, brief.setting.words, ...brief.texts.map(({ text }) => text)].join(', ')
  const manner = mannerFor([...brief.style.words, brief.style.family ?? '', words].join(', '), seed)
  const named = [...(brief.setting.backdropColor ? [brief.setting.backdropColor] : []), ...brief.style.palette].map(({ hex }) => hex)
  const tones = tonesFor({ words, named: [...new Set(named)], manner: manner.name, seed })
  const share = isWide ? (sheet.w > sheet.h * 2.4 ? 0.6 : 0.54) : 0.5
  const [first, second] = split(sheet, kit.isRtl && isWide ? 1 - share : share, 0, isWide ? 'row' : 'column')
  const [panel, picture] = kit.isRtl && isWide ? [second, first] : [first, second]
  const { layer, grounds } = illustrate('picture', picture, {
    words: `${about}, ${brief.setting.words}`,
    things,
    tones,
    manner,
    seed,
    open: { top: 0.03, bottom: 0 },
  })
  const ground =
    brief.setting.backdropColor?.hex ??
    (isWide
      ? tones.isNight
        ? tones.deep
        : rng(seed, 'panel').pick([tones.paper, tones.deep, tones.paper])
      : (grounds.top[0] ?? tones.paper))
  const at = onGround({ ...kit, inks: { ...kit.inks, accent: tones.accent } }, ground)
  return [shape('panel', sheet, { fill: ground }), layer, ...columnOf(at, said, inset(panel, side * 0.085))]
}

const moved = (layer: Layer, { x, y }: Box): Layer =>
  layer.box ? { ...layer, box: { ...layer.box, x: layer.box.x - x, y: layer.box.y - y } } : layer

type Said = { brand: WantedText | null; title: WantedText | null; sub: WantedText[]; button: WantedText | null; foot: WantedText[] }

function wordsOf(kit: Kit): Said {
  const texts = new Texts(kit.brief)
  const title = texts.take('headline', 'quote', 'value', 'price')
  const brand = texts.take('brand', 'name', 'occasion')
  const button = texts.take('button')
  const foot = texts.all('web', 'date', 'time', 'place', 'email', 'phone', 'caption', 'footnote', 'code', 'valid')
  const lead = title ?? texts.title()
  return { brand: brand ?? (texts.count > 2 ? texts.take('label') : null), title: lead, sub: texts.rest(), button, foot }
}

/** Brand above, the line and what belongs to it in the middle, small print below: three groups on one edge. */
function columnOf(on: Kit, { brand, title, sub, button, foot }: Said, box: Box): Layer[] {
  const kit = on.isClear ? on : onGround(on, on.inks.ground)
  const { faces, inks, side } = kit
  const unit = (Math.sqrt(box.w * box.h) * 0.5 + side * 0.5) / 100
  const align = kit.isRtl ? 'right' : 'left'
  const small = unit * 3.1
  const head: Block[] = brand
    ? [{ kind: 'text', name: 'brand', text: brand.text, role: 'brand', size: small * 1.4, weight: 700, color: inks.ink, lines: 1 }]
    : []
  const tail: Block[] =
    foot.length > 0
      ? [
          {
            kind: 'text',
            name: 'foot',
            text: foot.map(({ text }) => text).join('  ·  '),
            role: 'caption',
            size: small,
            weight: 500,
            color: inks.quiet,
            lines: 2,
          },
        ]
      : []
  const top = stack(kit, head, { ...box, h: box.h * 0.16 }, { align })
  const bottom = stack(kit, tail, { ...box, y: box.y + box.h * 0.82, h: box.h * 0.18 }, { align, valign: 'bottom' })
  const middle: Block[] = [
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * 15,
            font: faces.display,
            weight: faces.displayWeight,
            color: title.color ? inks.accent : inks.ink,
          },
        ]
      : []),
    ...sub.map(
      (text, i): Block => ({
        kind: 'text',
        name: `subheadline-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * (i === 0 ? 4.6 : 3.7),
        weight: i === 0 ? 500 : 400,
        color: i === 0 ? inks.ink : inks.quiet,
        measure: 0.94,
        gap: i === 0 ? 0.85 : 0.5,
        leading: 1.32,
      }),
    ),
    ...(button ? [{ kind: 'button' as const, name: 'button', text: button.text, size: unit * 3.9, gap: 1.5 }] : []),
  ]
  const from = head.length > 0 ? top.box.h + unit * 5 : 0
  const to = tail.length > 0 ? bottom.box.h + unit * 5 : 0
  const body = stack(kit, middle, { ...box, y: box.y + from, h: Math.max(1, box.h - from - to) }, { align, valign: 'middle', most: 1.5 })
  return [...top.layers, ...body.layers, ...bottom.layers]
}
