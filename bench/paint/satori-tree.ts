/** A laid-out scene as the tree of absolute boxes that satori takes: the same boxes, words, fonts and paints. */
import type { Box, Layer, Paint, Scene, ShapeLayer, TextLayer } from '../../packages/engine/src/scene/schema.ts'
import { type SetText, setText } from '../../packages/engine/src/typeset/index.ts'

/** What satori takes for an element of React. */
type Element = { type: string; props: { style: Record<string, string | number>; src?: string; children?: Element[] | string } }

type Art = (id: string, color: string) => Promise<string | null>

export async function treeOf(scene: Scene, boxes: ReadonlyMap<string, Box>, art: Art): Promise<Element> {
  const { width, height, background } = scene.canvas
  const parts = (await Promise.all(scene.layers.map((layer) => partsOf(layer, boxes, art)))).flat()
  const style = { display: 'flex', position: 'relative', width, height, ...grounded(background === 'transparent' ? undefined : background) }
  return { type: 'div', props: { style, children: joined(parts, { width, height }) } }
}

/** An element, or a piece of SVG in the coordinates of the canvas. */
type Part = Element | string

/** Pieces of SVG that follow each other become one picture: one for each would cost the peer many times as much. */
function joined(parts: readonly Part[], { width, height }: { width: number; height: number }): Element[] {
  const elements: Element[] = []
  let pieces: string[] = []
  const close = () => {
    if (pieces.length === 0) return
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${pieces.join('')}</svg>`
    elements.push({ type: 'img', props: { src: dataUrl(svg), style: { position: 'absolute', left: 0, top: 0, width, height } } })
    pieces = []
  }
  for (const part of parts) {
    if (typeof part === 'string') pieces.push(part)
    else {
      close()
      elements.push(part)
    }
  }
  close()
  return elements
}

async function partsOf(layer: Layer, boxes: ReadonlyMap<string, Box>, art: Art): Promise<Part[]> {
  const box = boxes.get(layer.name)
  if (!box) return []
  const placed = {
    position: 'absolute',
    display: 'flex',
    left: box.x,
    top: box.y,
    width: box.w,
    height: box.h,
    ...(layer.opacity !== undefined && { opacity: layer.opacity }),
    ...(layer.rotate && { transform: `rotate(${layer.rotate}deg)` }),
  }
  if (layer.type === 'group') {
    const panel = { ...placed, ...grounded(layer.fill), borderRadius: layer.radius ?? 0 }
    const children = await Promise.all(layer.layers.map((child) => partsOf(child, boxes, art)))
    return [...(layer.fill ? [{ type: 'div', props: { style: panel } }] : []), ...children.flat()]
  }
  if (layer.type === 'text') return wordsOf(layer, setText(layer, box), box)
  if (layer.type === 'art') {
    const svg = await art(layer.art, layer.color ?? '#000000')
    return svg ? [{ type: 'img', props: { src: dataUrl(svg), style: placed } }] : []
  }
  if (layer.type !== 'shape') return []
  if (layer.shape === 'path') return [pathSvg(layer, box)]
  return [{ type: 'div', props: { style: { ...placed, ...grounded(layer.fill), ...bordered(layer), borderRadius: roundOf(layer, box) } } }]
}

const roundOf = (layer: { shape: string; radius?: number | undefined }, { w, h }: Box) =>
  layer.shape === 'ellipse' ? Math.max(w, h) / 2 : (layer.radius ?? 0)

const bordered = ({ stroke }: { stroke?: { paint: Paint; width: number } | undefined }) =>
  stroke ? { border: `${stroke.width}px solid ${firstColor(stroke.paint)}` } : {}

/** Line by line, so that both engines set the same breaks at the same size. */
function wordsOf(layer: TextLayer, set: SetText, box: Box): Element[] {
  return set.lines.map((line) => ({
    type: 'div',
    props: {
      style: {
        position: 'absolute',
        display: 'flex',
        left: box.x + line.x,
        top: box.y + line.baseline - set.size,
        whiteSpace: 'nowrap',
        fontFamily: layer.font,
        fontWeight: layer.weight,
        fontSize: set.size,
        lineHeight: 1.2,
        letterSpacing: set.font.tracking * set.size,
        color: firstColor(layer.fill),
        ...(layer.shadow && { textShadow: `${layer.shadow.dx}px ${layer.shadow.dy}px ${layer.shadow.blur}px ${layer.shadow.color}` }),
      },
      children: line.text,
    },
  }))
}

const firstColor = (paint: Paint): string => (typeof paint === 'string' ? paint : (paint.stops[0]?.[1] ?? '#000000'))

function grounded(paint: Paint | undefined): Record<string, string> {
  if (!paint) return {}
  if (typeof paint === 'string') return { backgroundColor: paint }
  const stops = paint.stops.map(([at, color]) => `${color} ${at * 100}%`).join(', ')
  const named = paint.gradient === 'linear' ? `linear-gradient(${paint.angle + 90}deg, ${stops})` : `radial-gradient(circle, ${stops})`
  return { backgroundImage: named }
}

function pathSvg({ d, fill, stroke, opacity, rotate }: ShapeLayer, { x, y, w, h }: Box): string {
  const line = stroke ? ` stroke="${firstColor(stroke.paint)}" stroke-width="${stroke.width}"` : ''
  const turn = rotate ? ` rotate(${rotate} ${w / 2} ${h / 2})` : ''
  return `<path transform="translate(${x} ${y})${turn}" d="${d ?? ''}" fill="${fill ? firstColor(fill) : 'none'}" opacity="${opacity ?? 1}"${line}/>`
}

const dataUrl = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
