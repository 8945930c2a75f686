import { encode } from './encode.ts'
import type { Quality, Warning } from './engine.ts'
import { type Lettering, paintPdf, paintScene, paintSvg } from './paint/index.ts'
import { drawStage } from './render.ts'
import { type Layer, mapLayers, type Scene } from './scene/index.ts'
import type { World } from './world.ts'

export { tracedLayer } from './svg-file.ts'

export type ExportOptions = { quality: Quality; signal?: AbortSignal }

/** A scene as SVG, its words as outlines unless they are to stay text. What is traced is embedded as a picture, and that is said. */
export async function exportSvg(
  scene: Scene,
  world: World,
  { text = 'outlines', ...options }: ExportOptions & { text?: Lettering },
): Promise<{ svg: string; warnings: Warning[] }> {
  const { svg, warnings } = await paintSvg(scene, { ...painting(scene, world, options), text })
  return { svg, warnings: isTraced(scene) ? [...warnings, EMBEDDED] : warnings }
}

const EMBEDDED = { code: 'picture_embedded', message: 'What is traced in it is no drawing of lines: it is embedded as a picture.' }

/** Millimetres of the page of A-series paper and the like, upright. */
const PAPER: Record<string, readonly [number, number]> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  tabloid: [279.4, 431.8],
}
const POINTS_PER_MM = 72 / 25.4
/** Pixels an inch, where no paper is named. */
const USUAL_DPI = 150

export type Page = {
  /** A name of PAPER, or `210x297` in millimetres; absent: the canvas at 150 pixels an inch. */
  paper?: string
  /** Millimetres that are cut off at each edge. */
  bleedMm: number
  title: string
}

/** A scene as a PDF of one page, as large as fits within the paper. @throws RangeError where the paper is not known. */
export async function exportPdf(
  scene: Scene,
  world: World,
  { paper, bleedMm, title, ...options }: ExportOptions & Page,
): Promise<{ pdf: Uint8Array; warnings: Warning[] }> {
  const page = pageOf(scene, paper)
  return paintPdf(scene, { ...painting(scene, world, options), page, bleed: bleedMm * POINTS_PER_MM, title })
}

/** Points of the trimmed page, which keeps the canvas's proportions; named paper is turned as the canvas lies. */
function pageOf({ canvas: { width, height } }: Scene, paper: string | undefined): { width: number; height: number } {
  if (paper === undefined) return { width: (width / USUAL_DPI) * 72, height: (height / USUAL_DPI) * 72 }
  const said = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/.exec(paper)
  const size = said ? ([Number(said[1]), Number(said[2])] as const) : PAPER[paper.toLowerCase()]
  if (!size) throw new RangeError(`Expected a paper size (${Object.keys(PAPER).join(', ')}, or 210x297 in mm) but received "${paper}"`)
  const [short, long] = [Math.min(...size), Math.max(...size)]
  const [w, h] = said ? size : width > height ? [long, short] : [short, long]
  const scale = Math.min((w * POINTS_PER_MM) / width, (h * POINTS_PER_MM) / height)
  return { width: width * scale, height: height * scale }
}

/** Every layer of the scene as a PNG of the whole canvas, clear around it, in drawing order from the back; the background comes first. */
export async function* exportLayers(scene: Scene, world: World, options: ExportOptions): AsyncIterable<{ name: string; png: Uint8Array }> {
  if (scene.canvas.background !== 'transparent') yield { name: 'background', png: await exportLayer(scene, null, world, options) }
  for (const layer of scene.layers) yield { name: layer.name, png: await exportLayer(scene, layer, world, options) }
}

/** One layer of the scene as such a PNG; null: its ground alone. */
export async function exportLayer(scene: Scene, layer: Layer | null, world: World, options: ExportOptions): Promise<Uint8Array> {
  const canvas = layer ? { ...scene.canvas, background: 'transparent' as const } : scene.canvas
  const part = { ...scene, canvas, layers: layer ? [layer] : [] }
  return encode((await paintScene(part, painting(part, world, options))).pixels, 'png', 100)
}

function painting(scene: Scene, world: World, { quality, signal }: ExportOptions) {
  const options = { quality, previews: 0, ...(signal && { signal }) }
  return {
    world,
    ...options,
    drawStage: (layer: Parameters<typeof drawStage>[0], size: { width: number; height: number }) =>
      drawStage(layer, size, scene, world, options, () => {}),
  }
}

/** Whether something in it is no drawing of lines. */
function isTraced(scene: Scene): boolean {
  const types = new Set<Layer['type']>()
  mapLayers(scene, (layer) => {
    types.add(layer.type)
    return layer
  })
  return types.has('stage') || types.has('land') || types.has('image')
}
