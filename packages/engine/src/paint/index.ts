import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Quality, Warning } from '../engine.ts'
import type { Box, Scene, StageLayer, TextLayer } from '../scene/schema.ts'
import type { Pixels } from '../trace/types.ts'
import { loadFonts, type SetText } from '../typeset/index.ts'
import type { World } from '../world.ts'
import { brush } from './brush.ts'
import { type Placed, placeLayers, textLayers } from './layout.ts'
import { Painter } from './painter.ts'

export { paintDecal } from './decal.ts'
export { type Lettering, paintPdf, paintSvg } from './document.ts'
export { paintArtwork } from './pictures.ts'

export type PaintOptions = {
  world: World
  /** For stages and lands; flat layers are drawn alike at every quality. */
  quality: Quality
  signal?: AbortSignal
  /** Share of the layers that are done, 0–1. */
  onProgress?: (done: number) => void
  /** The context writes a document, which knows no soft shadows: those are drawn as pictures within it. */
  isDocument?: boolean
  /** Takes a text in the place of painting it, where it answers true. */
  onText?: (context: SKRSContext2D, layer: TextLayer, set: SetText, box: Box) => boolean
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

const count = (placed: readonly Placed[]): number => placed.reduce((sum, { children }) => sum + 1 + count(children), 0)
