import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Quality, Warning } from '../engine.ts'
import type { Box, Layer, Scene, StageLayer } from '../scene/schema.ts'
import type { Pixels } from '../trace/types.ts'
import { loadFonts, type SetText, setText } from '../typeset/index.ts'
import type { World } from '../world.ts'
import { brush, roundRect } from './brush.ts'
import { type Placed, placeLayers, textLayers } from './layout.ts'
import { canvasOf, loadArt, loadAsset, paintArt, paintImage } from './pictures.ts'
import { paintPanel, paintShape } from './shape.ts'
import { paintText } from './text.ts'

export { paintDecal } from './decal.ts'

export type PaintOptions = {
  world: World
  /** For the stages; flat layers are drawn alike at every quality. */
  quality: Quality
  signal?: AbortSignal
  /** Share of the layers that are done, 0–1. */
  onProgress?: (done: number) => void
  drawStage: (layer: StageLayer, box: { width: number; height: number }, scene: Scene) => Promise<Pixels>
}

/** Scene → pixels: boxes first, then every layer in order. */
export async function paintScene(scene: Scene, options: PaintOptions): Promise<{ pixels: Pixels; warnings: Warning[] }> {
  await loadFonts(textLayers(scene.layers), options.world)
  const placed = placeLayers(scene)
  const painter = new Painter(scene, options, count(placed))

  const { width, height, background } = scene.canvas
  const context = createCanvas(width, height).getContext('2d')
  if (background !== 'transparent') {
    context.fillStyle = brush(context, background, { x: 0, y: 0, w: width, h: height })
    context.fillRect(0, 0, width, height)
  }
  for (const item of placed) await painter.paint(context, item)
  const { data } = context.getImageData(0, 0, width, height)
  return { pixels: { width, height, data }, warnings: painter.warnings }
}

/** Absolute box of every layer by name, px, before rotation. */
export async function layoutScene(scene: Scene, world: World): Promise<Map<string, Box>> {
  await loadFonts(textLayers(scene.layers), world)
  const boxes = new Map<string, Box>()
  const visit = ({ layer, box, children }: Placed) => {
    boxes.set(layer.name, box)
    children.forEach(visit)
  }
  placeLayers(scene).forEach(visit)
  return boxes
}

const BLEND = { normal: 'source-over', multiply: 'multiply', screen: 'screen', overlay: 'overlay', 'soft-light': 'soft-light' } as const

class Painter {
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
    if (layer.type === 'shape') paintShape(context, layer, box)
    else if (layer.type === 'text') {
      const set = setText(layer, box)
      this.#report(layer.name, layer.text, set)
      paintText(context, layer, set, box)
    } else if (layer.type === 'group') {
      paintPanel(context, layer, box)
      if (layer.clip !== undefined) context.clip(roundRect(box, layer.clip))
      for (const child of children) await this.paint(context, child)
    } else await this.#picture(context, layer, box)
  }

  async #picture(context: SKRSContext2D, layer: Exclude<Layer, { type: 'shape' | 'text' | 'group' }>, box: Box) {
    const { world, drawStage } = this.#options
    if (layer.type === 'art') {
      const art = await loadArt(layer, box, world)
      if (art) paintArt(context, art, box)
      else this.warnings.push({ code: 'art_missing', message: `There is no art named ${layer.art}; it was left out.` })
    } else if (layer.type === 'image') {
      const image = await loadAsset(layer.image, world)
      if (image) paintImage(context, layer, image, box)
      else this.warnings.push({ code: 'image_missing', message: `The picture ${layer.image} is not known here; it was left out.` })
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

const count = (placed: readonly Placed[]): number => placed.reduce((sum, { children }) => sum + 1 + count(children), 0)
