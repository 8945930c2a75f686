import type { Brief, WantedText } from '../brief/schema.ts'
import { isSet, setOf } from '../catalog/index.ts'
import { hexToOklch, oklchToHex } from '../color.ts'
import { rng } from '../random.ts'
import type { Layer, StageLayer } from '../scene/index.ts'
import { VERSION } from '../version.ts'
import { adFoot, FOOT, partedAd } from './ad-foot.ts'
import type { Canvas } from './canvas.ts'
import { cast } from './cast.ts'
import type { Composer } from './composer.ts'
import type { Rect } from './frame.ts'
import { isHero, place } from './place.ts'
import { facesFor, moodOf, pairOf } from './poster-style.ts'
import { boxOf, inset, WHOLE, without } from './regions.ts'
import { groundOf, sightOf, stageLayer } from './still.ts'
import { flowTexts } from './text-flow.ts'
import { composeTypographic } from './typographic.ts'
import { inksOver, veil, wordsOf } from './words.ts'

const MARGIN = 0.07
/** Small words are read at the distance of the whole page, however little of it is left to them. */
const SMALL = 0.85

/** Words over a picture of the thing that they sell: headline on one side, subject in the middle, what must be free left free. */
export const composeAdPoster: Composer = (asked, canvas, seed) => {
  const brief = inColor(asked, seed)
  const { actors, warnings } = cast(brief)
  if (!actors.some(isHero)) {
    const words = composeTypographic(brief, canvas, seed)
    return { scene: words.scene, warnings: [...warnings, ...words.warnings] }
  }

  const usable = without(WHOLE, brief.layout.freeRegions)
  const isClear = canvas.background === 'transparent'
  const all = wordsOf(brief)
  const isPage = !isClear && brief.layout.freeRegions.length === 0 && canvas.height > canvas.width * 0.9
  const { head, foot } = isPage ? partedAd(all) : { head: all, foot: [] }
  const { words, subject } = divide(foot.length > 0 ? { ...usable, y1: 1 - FOOT } : usable, head, canvas)
  const set = isSet(brief.setting.set) ? brief.setting.set : brief.setting.surface ? 'tabletop' : 'color-sweep'
  const { background, warnings: unset, ...ground } = groundOf(brief, canvas, { set, plate: 'physical' })
  place(actors, sightOf(brief, actors, set, subject, canvas))
  const stage = stageLayer(brief, { ...ground, actors, rect: subject, fill: 0.96, focalMm: 70, seed }, canvas)
  return {
    scene: {
      easel: VERSION,
      seed,
      canvas: { width: canvas.width, height: canvas.height, background },
      layers: [stage, ...(words ? wordLayers(brief, { head, foot }, words, canvas, stage, seed) : [])],
    },
    warnings: [...warnings, ...unset],
  }
}

/** A poster has a ground of its own: the colour that is named, else one that sets off its subject. */
function inColor(brief: Brief, seed: number): Brief {
  const { setting, style, subjects } = brief
  if (setting.backdropColor || setting.surface || isSet(setting.set)) return brief
  const own = subjects.flatMap(({ colors }) => colors.map(({ hex }) => hex))
  const named = style.palette.find(({ hex }) => !own.includes(hex))
  const { c, h } = hexToOklch(own[0] ?? '#808080')
  const hue = c > 0.04 ? h + 180 : rng(seed, 'backdrop').pick([35, 70, 165, 225, 285, 350])
  const backdropColor = named ?? { name: 'backdrop', hex: oklchToHex({ l: 0.74, c: 0.1, h: hue }) }
  return { ...brief, setting: { ...setting, backdropColor } }
}

/** Shares the usable part of the picture between words and subject: side by side where it is wide, stacked where it is tall. */
function divide(usable: Rect, texts: readonly WantedText[], canvas: Canvas): { words: Rect | null; subject: Rect } {
  if (texts.length === 0) return { words: null, subject: inset(usable, MARGIN, MARGIN) }
  const area = inset(usable, MARGIN, (MARGIN * canvas.width) / canvas.height)
  const aspect = ((area.x1 - area.x0) * canvas.width) / ((area.y1 - area.y0) * canvas.height)
  const region = texts[0]?.region ?? null
  if (aspect > 1.5 || region === 'left' || region === 'right') {
    const right = region === 'right' || region === 'right-third' || region === 'right-half'
    const middle = (area.x0 + area.x1) / 2
    const [a, b] = [
      { ...area, x1: middle - 0.02 },
      { ...area, x0: middle + 0.02 },
    ]
    return right ? { words: b, subject: a } : { words: a, subject: b }
  }
  const share = Math.min(0.5, 0.27 + 0.05 * (texts.length - 1))
  const bottom = region === 'bottom' || region === 'lower-third' || region === 'lower-half'
  const cut = bottom ? area.y1 - (area.y1 - area.y0) * share : area.y0 + (area.y1 - area.y0) * share
  const above = { ...area, y1: cut - 0.01 }
  const below = { ...area, y0: cut + 0.02 }
  return bottom ? { words: below, subject: above } : { words: above, subject: below }
}

type Parted = { head: readonly WantedText[]; foot: readonly WantedText[] }

function wordLayers(brief: Brief, { head: texts, foot }: Parted, rect: Rect, canvas: Canvas, stage: StageLayer, seed: number): Layer[] {
  const isClear = stage.set.plate === 'transparent'
  const behind = stage.set.backdrop?.color ?? setOf(stage.set.kind).backdrop.color
  const inks = inksOver(behind, brief.lighting.rimColor?.hex ?? brief.style.palette[0]?.hex ?? null)
  const pair = facesFor(
    pairOf(brief, moodOf(brief, seed), seed),
    wordsOf(brief)
      .map(({ text }) => text)
      .join(''),
  )
  const wide = rect.x1 - rect.x0 > 0.7
  const edge = wide ? (rect.y0 < 0.4 ? 'top' : 'bottom') : rect.x0 < 0.3 ? 'left' : 'right'
  const words = flowTexts(texts, {
    area: boxOf(rect, canvas),
    inks,
    display: pair.display,
    displayWeight: pair.displayWeight,
    text: pair.text,
    align: wide ? 'center' : 'left',
    language: brief.language,
    ground: isClear ? null : behind,
    measure: Math.sqrt(canvas.width * canvas.height) * SMALL,
  })
  if (isClear) return words
  const bar = boxOf({ ...WHOLE, y0: 1 - FOOT }, canvas)
  return [
    veil(veiled(rect, edge), canvas, behind, inks.ink, edge),
    ...words,
    ...(foot.length > 0 ? adFoot(foot, bar, { behind, faces: pair, brief }) : []),
  ]
}

/** The part of the picture from its edge to a little beyond the words. */
function veiled(rect: Rect, edge: 'top' | 'bottom' | 'left' | 'right'): Rect {
  if (edge === 'top') return { ...WHOLE, y1: rect.y1 + 0.1 }
  if (edge === 'bottom') return { ...WHOLE, y0: rect.y0 - 0.1 }
  return edge === 'left' ? { ...WHOLE, x1: rect.x1 + 0.05 } : { ...WHOLE, x0: rect.x0 - 0.05 }
}
