import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Warning } from '../engine.ts'
import { drawLand } from '../land/index.ts'
import type { Box, Layer, Scene, ShapeLayer, TextLayer } from '../scene/schema.ts'
import { type SetText, setText } from '../typeset/index.ts'
import { roundRect } from './brush.ts'
import { isLettered, paintLettered } from './effects/index.ts'
import type { PaintOptions } from './index.ts'
import type { Placed } from './layout.ts'
import { canvasOf, loadArt, loadAsset, paintArt, paintImage } from './pictures.ts'
import { flatOf, paintProjected } from './projected.ts'
import { paintPanel, paintShape } from './shape.ts'
import { paintText } from './text.ts'

const BLEND = { normal: 'source-over', multiply: 'multiply', screen: 'screen', overlay: 'overlay', 'soft-light': 'soft-light' } as const

/** Paints placed layers one after the other, and notes what could not be painted as asked. */
export class Painter {
  readonly warnings: Warning[] = []
  readonly #scene: Scene
  readonly #options: PaintOptions
  readonly #total: number
  #done = 0

  constructor(scene: Scene, options: PaintOptions, total: number) {
    this.#scene = scene
    this.#options = options
    this.#total = total
  }

  async paint(context: SKRSContext2D, item: Placed): Promise<void> {
    const { layer, box } = item
    this.#options.signal?.throwIfAborted()
    context.save()
    if (layer.rotate) turn(context, box, layer.rotate)
    const opacity = layer.opacity ?? 1
    const blend = BLEND[layer.blend ?? 'normal']
    const isSimple = layer.type !== 'group' || (opacity === 1 && blend === 'source-over')
    if (isSimple) {
      context.globalAlpha = opacity
      context.globalCompositeOperation = blend
      await this.#content(context, item)
    } else {
      // A group fades and blends as one picture, not child by child.
      const apart = createCanvas(this.#scene.canvas.width, this.#scene.canvas.height).getContext('2d')
      await this.#content(apart, item)
      context.globalAlpha = opacity
      context.globalCompositeOperation = blend
      context.drawImage(apart.canvas, 0, 0)
    }
    context.restore()
    this.#options.onProgress?.(++this.#done / this.#total)
  }

  async #content(context: SKRSContext2D, { layer, box, children }: Placed): Promise<void> {
    if (layer.type === 'shape') this.#shape(context, layer, box)
    else if (layer.type === 'text' && layer.corners) this.#projected(context, layer, layer.corners, box)
    else if (layer.type === 'text') {
      const set = setText(layer, box)
      this.#report(layer.name, layer.text, set)
      if (isLettered(layer)) {
        const { a, b } = context.getTransform()
        const detail = this.#options.isDocument ? DETAIL : Math.hypot(a, b)
        await paintLettered(context, layer, set, box, { world: this.#options.world, detail, seed: this.#scene.seed })
      } else if (layer.shadow && this.#options.isDocument) {
        asPicture(context, roundAbout(box, layer.shadow), (apart) => paintText(apart, layer, set, box))
        const { shadow: _, ...bare } = layer
        this.#text(context, bare, set, box)
      } else this.#text(context, layer, set, box)
    } else if (layer.type === 'group') {
      const { shadow, ...panel } = layer
      if (shadow && this.#options.isDocument)
        this.#shape(context, { ...panel, type: 'shape', shape: 'rect', radius: layer.radius ?? layer.clip ?? 0, shadow }, box)
      else paintPanel(context, layer, box)
      if (layer.clip !== undefined) context.clip(roundRect(box, layer.clip))
      for (const child of children) await this.paint(context, child)
    } else await this.#picture(context, layer, box)
  }

  /** Words on a face seen at an angle, a picture even in a document. */
  #projected(context: SKRSContext2D, layer: TextLayer, corners: NonNullable<TextLayer['corners']>, box: Box) {
    const flat = flatOf(corners, box)
    const set = setText(layer, flat)
    this.#report(layer.name, layer.text, set)
    const { a, b } = context.getTransform()
    const detail = this.#options.isDocument ? DETAIL : Math.hypot(a, b)
    paintProjected(context, corners, box, detail, (apart) => paintText(apart, layer, set, flat))
  }

  #text(context: SKRSContext2D, layer: TextLayer, set: SetText, box: Box) {
    if (this.#options.onText?.(context, layer, set, box) !== true) paintText(context, layer, set, box)
  }

  #shape(context: SKRSContext2D, layer: ShapeLayer, box: Box) {
    const { shadow, blur, ...sharp } = layer
    if (!this.#options.isDocument || (!shadow && !blur)) return paintShape(context, layer, box)
    const soft = { blur: Math.max(shadow?.blur ?? 0, 3 * (blur ?? 0)), dx: shadow?.dx ?? 0, dy: shadow?.dy ?? 0 }
    const { fill, stroke, ...shade } = layer
    // A blurred shape is all picture; one that only casts a shadow is drawn sharp on top of that.
    asPicture(context, roundAbout(box, soft), (apart) => paintShape(apart, blur ? layer : shade, box))
    if (!blur) paintShape(context, sharp, box)
  }

  async #picture(context: SKRSContext2D, layer: Exclude<Layer, { type: 'shape' | 'text' | 'group' }>, box: Box) {
    const { world, drawStage } = this.#options
    if (layer.type === 'art') {
      const art = await loadArt(layer, box, world)
      if (art) paintArt(context, art, box, layer)
      else this.warnings.push({ code: 'art_missing', message: `There is no art named ${layer.art}; it was left out.` })
    } else if (layer.type === 'image') {
      const image = await loadAsset(layer.image, world)
      if (image) paintImage(context, layer, image, box)
      else this.warnings.push({ code: 'image_missing', message: `The picture ${layer.image} is not known here; it was left out.` })
    } else if (layer.type === 'land') {
      const { quality, signal } = this.#options
      const size = { width: Math.max(1, Math.round(box.w)), height: Math.max(1, Math.round(box.h)) }
      const pixels = await drawLand(layer.land, size, this.#scene.seed, quality, world.threads, signal)
      context.drawImage(canvasOf(pixels), box.x, box.y, box.w, box.h)
    } else {
      const size = { width: Math.max(1, Math.round(box.w)), height: Math.max(1, Math.round(box.h)) }
      const pixels = await drawStage(layer, size, this.#scene)
      context.drawImage(canvasOf(pixels), box.x, box.y, box.w, box.h)
    }
  }

  #report(name: string, words: string, set: SetText) {
    if (set.missing.length > 0) {
      const letters = set.missing.slice(0, 12).join(' ')
      this.warnings.push({ code: 'missing_glyph', message: `No installed font has ${letters}; ${name} was drawn without them.`, words })
    }
    if (set.overflows) this.warnings.push({ code: 'text_overflow', message: `The words of ${name} do not fit their place.`, words })
    else if (set.shrunk)
      this.warnings.push({ code: 'text_shrunk', message: `The words of ${name} are smaller than they should be.`, words })
  }
}

function turn(context: SKRSContext2D, box: Box, degrees: number) {
  const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2]
  context.translate(cx, cy)
  context.rotate((degrees * Math.PI) / 180)
  context.translate(-cx, -cy)
}

/** Pixels of a picture within a document for one of its canvas. */
export const DETAIL = 2

/** Draws within `area` as a picture, for what a document cannot say otherwise. */
function asPicture(context: SKRSContext2D, area: Box, draw: (context: SKRSContext2D) => void) {
  const apart = createCanvas(Math.ceil(area.w * DETAIL), Math.ceil(area.h * DETAIL)).getContext('2d')
  apart.scale(DETAIL, DETAIL)
  apart.translate(-area.x, -area.y)
  draw(apart)
  context.drawImage(apart.canvas, area.x, area.y, Math.ceil(area.w * DETAIL) / DETAIL, Math.ceil(area.h * DETAIL) / DETAIL)
}

/** A box with the room that its shadow takes. */
function roundAbout(box: Box, { blur, dx, dy }: Omit<NonNullable<TextLayer['shadow']>, 'color'>): Box {
  const [x, y] = [blur * 2 + Math.abs(dx), blur * 2 + Math.abs(dy)]
  return { x: box.x - x, y: box.y - y, w: box.w + 2 * x, h: box.h + 2 * y }
}
