import type { Brief } from '../../brief/schema.ts'
import { namedWithin } from '../../scene/names.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Canvas } from '../canvas.ts'
import type { Composer } from '../composer.ts'

type Screen = NonNullable<NonNullable<Brief['ui']>['screens']>[number]

/** Widest that a column stands, as a share of its height: beyond, phones would drift apart. */
const WIDEST = 0.52

/** Several screens of one app side by side, each in a device of its own; `one` draws a screen on a canvas. */
export function sideBySide(one: Composer, brief: Brief, canvas: Canvas, seed: number): ReturnType<Composer> {
  const screens = brief.ui?.screens ?? []
  const column = { ...canvas, width: Math.round(Math.min(canvas.width / screens.length, canvas.height * WIDEST)) }
  const left = Math.round((canvas.width - column.width * screens.length) / 2)
  const drawn = screens.map((_, i) => one(briefOf(brief, i), column, seed))
  const [first] = drawn
  if (!first) return one(brief, canvas, seed)
  return {
    scene: {
      ...first.scene,
      canvas: { ...first.scene.canvas, width: canvas.width, height: canvas.height },
      layers: drawn.map(({ scene }, i): Layer => {
        const name = `screen-${i + 1}`
        const box = { x: left + i * column.width, y: 0, w: column.width, h: canvas.height }
        return { type: 'group', name, box, layers: scene.layers.map((layer) => namedWithin(layer, name)) }
      }),
    },
    warnings: drawn.flatMap(({ warnings }) => warnings),
  }
}

/** How much taller a phone is than the field that it looks out of. */
const TALLER = 1.35

/** The app of a page on a phone that looks out of the foot of a box. */
export function phoneIn(one: Composer, brief: Brief, name: string, box: Box, seed: number): Layer {
  const { ui } = brief
  if (!ui) return { type: 'group', name, box, layers: [] }
  const { hasPhone: _, screens: __, ...rest } = ui
  const canvas = { width: Math.round(box.w), height: Math.round(box.h * TALLER), background: 'opaque' as const }
  const app: Brief = { ...brief, texts: [], ui: { ...rest, platform: 'mobile', isFramed: true, blocks: [] } }
  return { type: 'group', name, box, layers: one(app, canvas, seed).scene.layers.map((layer) => namedWithin(layer, name)) }
}

/** The brief of one of the screens: its blocks, its name, and the texts that are quoted where it is spoken of. */
function briefOf(brief: Brief, index: number): Brief {
  const { ui, texts } = brief
  const screens = ui?.screens ?? []
  const screen = screens[index]
  if (!ui || !screen) return brief
  const { screens: _, ...rest } = ui
  const isOwn = ({ blocks }: Screen, words: string) => blocks.some((block) => block.words.includes(words) || block.items?.includes(words))
  const own = texts.filter(({ text }) => {
    const holder = screens.findIndex((other) => isOwn(other, text))
    return Math.max(0, holder) === index
  })
  const name = index === 0 ? (ui.name ?? screen.title) : (screen.title ?? ui.name)
  return { ...brief, texts: own, ui: { ...rest, isFramed: true, blocks: screen.blocks, ...(name && { name }) } }
}
