import type { Brief, WantedText } from '../../brief/schema.ts'
import type { Mood } from '../../catalog/fonts/index.ts'
import { contrast, hexToOklch, mix, mostReadable, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer, Paint, Scene } from '../../scene/schema.ts'
import { directionOf } from '../../typeset/index.ts'
import { VERSION } from '../../version.ts'
import type { Canvas } from '../canvas.ts'
import type { Page } from '../page/page.ts'
import { readable } from '../palette.ts'
import { facesFor, type Inks, inksFor, isCenteredMood, namedMood, pairOf } from '../poster-style.ts'
import { boxOf, WHOLE, without } from '../regions.ts'
import { type Style, styled } from './style.ts'

/** What all parts of a design share: a page with a style, and how it is to stand on its canvas. */
export type Kit = Page & {
  canvas: Canvas
  style: Style
  /** Nothing is painted behind the design. */
  isClear: boolean
  isRtl: boolean
  /** Shorter side of the sheet, px. */
  side: number
}

type Wish = {
  /** The mood where no words name one. */
  usual: readonly Mood[]
  /** Least margin as a share of the shorter side. */
  margin?: number
  /** `paper`: quiet grounds on which colours that are named are accents; `full`: they are the ground. */
  ground: 'paper' | 'full'
}

const CHROMATIC = 0.05

/** The kit of a brief: ground, inks and faces by its mood and style, every ink with WCAG AA on the ground. */
export function kitOf(asked: Brief, canvas: Canvas, seed: number, { usual, margin = 0.07, ground }: Wish): Kit {
  const mood = namedMood(asked) ?? rng(seed, 'usual').pick(usual)
  const brief = ground === 'paper' ? onPaper(asked, mood, seed) : asked
  const style = styled(brief, seed)
  const found = { ...inOneTone(inksFor(brief, mood, seed), asked), ...style.inks }
  const ink = style.inks.ink ?? inkOn(found.ground)
  const inks: Inks = { ...found, ink, background: found.ground, quiet: readable(mix(ink, found.ground, 0.24), [found.ground], 4.6) }
  const sheet = boxOf(without(WHOLE, brief.layout.freeRegions), canvas)
  const by = margin * Math.min(sheet.w, sheet.h)
  const area = inset(sheet, by)
  const words = brief.texts.map(({ text }) => text).join('')
  return {
    brief,
    seed,
    mood,
    inks,
    faces: facesFor(pairOf(brief, style.mood ?? mood, seed), words),
    sheet,
    area,
    unit: Math.sqrt(area.w * area.h) / 100,
    isCentered: isCenteredMood(mood),
    canvas,
    style,
    isClear: canvas.background === 'transparent',
    isRtl: directionOf(words) === 'rtl',
    side: Math.min(sheet.w, sheet.h),
  }
}

/** One colour that is named is answered by a shade of its own, not by a colour that nobody named. */
function inOneTone(inks: Inks, { style, setting }: Brief): Inks {
  const named = [...style.palette.map(({ hex }) => hex), ...(setting.backdropColor ? [setting.backdropColor.hex] : [])]
  const { l, c, h } = hexToOklch(inks.ground)
  if (new Set(named).size !== 1 || named[0] !== inks.ground || c < CHROMATIC) return inks
  const accent = readable(oklchToHex({ l: l > 0.6 ? 0.34 : 0.9, c: Math.min(0.08, c), h }), [inks.ground])
  return { ...inks, accent, onAccent: mostReadable(accent, ['#ffffff', '#14131a']) }
}

/** Quiet grounds of pages: paper by day, slate where it is to be dark. */
function onPaper(brief: Brief, mood: Mood, seed: number): Brief {
  const { palette, words } = brief.style
  if (brief.setting.backdropColor) return brief
  const isDark = /\b(?:dark|neon|midnight)\b/.test(words.join(' ')) || palette[0]?.name === 'black'
  const deep = palette.length > 1 && palette[0] && hexToOklch(palette[0].hex).l < 0.4 ? palette[0] : undefined
  const quiet = deep ?? palette.find(({ hex }) => hexToOklch(hex).c < CHROMATIC || contrast(hex, '#ffffff') < 1.5)
  if (palette.length === 0 && !['modern', 'bold', 'friendly', 'technical', 'editorial'].includes(mood)) return brief
  const hue = palette[0] ? hexToOklch(palette[0].hex).h : rng(seed, 'paper').pick([80, 250, 20, 150])
  const paper = oklchToHex(isDark ? { l: 0.2, c: 0.02, h: hue } : { l: 0.975, c: 0.008, h: hue })
  return { ...brief, setting: { ...brief.setting, backdropColor: quiet ?? { name: 'paper', hex: paper } } }
}

/** The scene of a kit's layers, on its ground or on none. */
export function sceneOf(kit: Kit, layers: readonly Layer[], background: Paint = kit.inks.ground): Scene {
  const { width, height } = kit.canvas
  return {
    easel: VERSION,
    seed: kit.seed,
    canvas: { width, height, background: kit.isClear ? 'transparent' : background },
    layers: [...layers],
  }
}

/** The darkest or the lightest ink, whichever reads better on a ground. */
function inkOn(ground: string): string {
  const best = mostReadable(ground, ['#15141a', '#fffdf8'])
  return contrast(best, ground) >= AA ? best : readable(best, [ground])
}
const AA = 4.5

/** A kit whose words stand on another ground: every ink is chosen anew for it. */
export function onGround(kit: Kit, ground: string): Kit {
  const ink = inkOn(ground)
  const accent = readable(kit.inks.accent, [ground])
  const quiet = readable(mix(ink, ground, 0.26), [ground], 4.6)
  return {
    ...kit,
    inks: { ...kit.inks, background: ground, ground, ink, quiet, accent, onAccent: mostReadable(accent, ['#ffffff', '#14131a']) },
  }
}

export const inset = ({ x, y, w, h }: Box, by: number, byY = by): Box => ({
  x: x + by,
  y: y + byY,
  w: Math.max(1, w - by * 2),
  h: Math.max(1, h - byY * 2),
})

/** A rectangle or an ellipse. */
export const shape = (
  name: string,
  box: Box,
  look: Omit<Extract<Layer, { type: 'shape' }>, 'type' | 'name' | 'box' | 'shape'> & { kind?: 'rect' | 'ellipse' },
): Layer => {
  const { kind = 'rect', ...rest } = look
  return { type: 'shape', name, shape: kind, box, ...rest }
}

/** A path in the coordinates of its box. */
export const path = (
  name: string,
  box: Box,
  d: string,
  look: Omit<Extract<Layer, { type: 'shape' }>, 'type' | 'name' | 'box' | 'shape' | 'd'>,
): Layer => ({
  type: 'shape',
  name,
  shape: 'path',
  box,
  d,
  ...look,
})

export const n = (value: number): string => String(Math.round(value * 100) / 100)

/** Splits a box into a left and a right part, or an upper and a lower one, with a gap between them, px. */
export function split(box: Box, share: number, gap: number, way: 'row' | 'column'): [Box, Box] {
  if (way === 'row') {
    const w = (box.w - gap) * share
    return [
      { ...box, w },
      { ...box, x: box.x + w + gap, w: box.w - gap - w },
    ]
  }
  const h = (box.h - gap) * share
  return [
    { ...box, h },
    { ...box, y: box.y + h + gap, h: box.h - gap - h },
  ]
}

/** Texts of a design by what they state; each is taken once. */
export class Texts {
  readonly #left: WantedText[]
  constructor({ texts, textPolicy }: Brief) {
    this.#left = textPolicy === 'none' ? [] : [...texts]
  }

  /** The first text that states one of these fields, or has one of these roles; null when none is left. */
  take(...wanted: readonly string[]): WantedText | null {
    for (const want of wanted) {
      const at = this.#left.findIndex(({ field, role }) => field === want || (field === undefined && role === want))
      if (at >= 0) return this.#left.splice(at, 1)[0] ?? null
    }
    return null
  }

  /** All texts of these fields or roles, in their order. */
  all(...wanted: readonly string[]): WantedText[] {
    const taken = this.#left.filter(({ field, role }) => wanted.includes(field ?? role))
    for (const text of taken) this.#left.splice(this.#left.indexOf(text), 1)
    return taken
  }

  /** The first text whose words are so. */
  match(pattern: RegExp): WantedText | null {
    const at = this.#left.findIndex(({ text }) => pattern.test(text))
    return at < 0 ? null : (this.#left.splice(at, 1)[0] ?? null)
  }

  /** The title: what is said to be one, else the first text that has no field. */
  title(...fields: readonly string[]): WantedText | null {
    const named = this.take('headline', ...fields)
    if (named) return named
    const at = this.#left.findIndex(({ field, role }) => field === undefined && role !== 'caption' && role !== 'button')
    return at < 0 ? null : (this.#left.splice(at, 1)[0] ?? null)
  }

  /** The very first text, where it has no field: what a thing is called is said first. */
  lead(): WantedText | null {
    const [first] = this.#left
    return first && first.field === undefined && first.role === 'other' ? (this.#left.shift() ?? null) : null
  }

  /** What is left, in its order. */
  rest(): WantedText[] {
    return this.#left.splice(0)
  }

  get count(): number {
    return this.#left.length
  }
}
