import { type CanvasRenderingContext2D, createCanvas, PDFDocument, type SKRSContext2D, SvgExportFlag } from '@napi-rs/canvas'
import type { Warning } from '../engine.ts'
import type { Layer, Scene } from '../scene/schema.ts'
import { loadFonts } from '../typeset/index.ts'
import { brush } from './brush.ts'
import type { PaintOptions } from './index.ts'
import { type Placed, placeLayers, textLayers } from './layout.ts'
import { LiveWords } from './live-words.ts'
import { DETAIL, Painter } from './painter.ts'

/** How an SVG holds its words: as curves, or as text that can be read and changed, with the fonts that it needs. */
export type Lettering = 'outlines' | 'live'

/** A scene as an SVG document of its size in pixels: shapes stay curves, what is traced or photographed is embedded. */
export async function paintSvg(
  scene: Scene,
  { text = 'outlines', ...options }: Omit<PaintOptions, 'isDocument' | 'onText'> & { text?: Lettering },
): Promise<{ svg: string; warnings: Warning[] }> {
  const { width, height } = scene.canvas
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths)
  const context = canvas.getContext('2d')
  const words = text === 'live' ? new LiveWords() : null
  // What is painted apart becomes a picture within the page, and its words with it.
  const onText: PaintOptions['onText'] = (target, ...set) => target === (context as unknown) && words?.take(target, ...set) === true
  const warnings = await paintOn(context, scene, words ? { ...options, onText } : options, true)
  const svg = canvas.getContent().toString('utf8').replace(/<svg /, `<svg viewBox="0 0 ${width} ${height}" `)
  return words ? { svg: await words.into(svg, options.world), warnings: [...warnings, ...words.warnings] } : { svg, warnings }
}

export type PdfOptions = Omit<PaintOptions, 'isDocument'> & {
  /** Of the trimmed page, in points of 1/72 inch. */
  page: { width: number; height: number }
  /** Beyond each edge of the page, points: the picture is enlarged by so much, so that what reaches the edge still does after trimming. */
  bleed: number
  title: string
}

/** A scene as a PDF of one page, drawn to fill it; the page must have the scene's proportions to within a hundredth. */
export async function paintPdf(
  scene: Scene,
  { page, bleed, title, ...options }: PdfOptions,
): Promise<{ pdf: Uint8Array; warnings: Warning[] }> {
  const [width, height] = [page.width + 2 * bleed, page.height + 2 * bleed]
  const document = new PDFDocument({ title, creator: 'Easel', rasterDPI: 300 })
  const context = document.beginPage(width, height)
  context.scale(width / scene.canvas.width, height / scene.canvas.height)
  const warnings = await paintOn(context, scene, options, false)
  document.endPage()
  return { pdf: document.close(), warnings }
}

/** The background and every layer; what lies below a layer that blends with it is flattened with it into one picture. */
async function paintOn(target: CanvasRenderingContext2D, scene: Scene, options: PaintOptions, isSvg: boolean): Promise<Warning[]> {
  const context = target as unknown as SKRSContext2D
  await loadFonts(textLayers(scene.layers), options.world)
  const placed = placeLayers(scene)
  const painter = new Painter(scene, { ...options, isDocument: true }, placed.length)
  const flat = placed.findLastIndex(({ layer }) => mustFlatten(layer, isSvg)) + 1
  if (flat === 0) paintGround(context, scene)
  else context.drawImage((await flattened(scene, placed.slice(0, flat), painter)).canvas, 0, 0, scene.canvas.width, scene.canvas.height)
  for (const item of placed.slice(flat)) await painter.paint(context, item)
  return painter.warnings
}

async function flattened(scene: Scene, placed: readonly Placed[], painter: Painter): Promise<SKRSContext2D> {
  const context = createCanvas(scene.canvas.width * DETAIL, scene.canvas.height * DETAIL).getContext('2d')
  context.scale(DETAIL, DETAIL)
  paintGround(context, scene)
  for (const item of placed) await painter.paint(context, item)
  return context
}

function paintGround(context: SKRSContext2D, { canvas: { width, height, background } }: Scene) {
  if (background === 'transparent') return
  context.fillStyle = brush(context, background, { x: 0, y: 0, w: width, h: height })
  context.fillRect(0, 0, width, height)
}

/** Frosted glass needs the pixels behind it; an SVG has no blends and no groups that fade as one. */
function mustFlatten(layer: Layer, isSvg: boolean): boolean {
  if (layer.type === 'shape' && layer.backdropBlur) return true
  if (isSvg && layer.blend && layer.blend !== 'normal') return true
  if (layer.type !== 'group') return false
  return (isSvg && layer.opacity !== undefined && layer.opacity < 1) || layer.layers.some((child) => mustFlatten(child, isSvg))
}
