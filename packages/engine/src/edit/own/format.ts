import type { Warning } from '../../engine.ts'
import { type Box, type Layer, rounded, type Scene, type StageLayer } from '../../scene/index.ts'
import { aspectOf, showsAll, widened } from './actors.ts'

type Size = { width: number; height: number }

/**
 * The scene on a canvas of another size. Stages are framed anew so that what was whole stays whole; flat layers keep their
 * proportions and their place relative to the canvas, and those that reached from edge to edge still do.
 */
export function resized(scene: Scene, size: Size): { scene: Scene; warnings: Warning[] } {
  const { width, height } = scene.canvas
  if (width === size.width && height === size.height) return { scene, warnings: [] }
  const by = Math.min(size.width / width, size.height / height)
  const layers = scene.layers.map((layer) => placed(scaledBy(layer, by), layer, scene, size, by))
  const framed = layers.map((layer, i) => reframed(layer, scene.layers[i], scene))
  const changed = { ...scene, canvas: { ...scene.canvas, ...size }, layers: framed }
  const isOther = Math.abs(Math.log((width / height) * (size.height / size.width))) > 0.02
  const isFlat = scene.layers.some(({ type }) => type !== 'stage' && type !== 'land' && type !== 'image')
  const warnings =
    isOther && isFlat
      ? [{ code: 'layout_adapted', message: 'The layout was fitted to the new format as it was, not made anew for it.' }]
      : []
  return { scene: rounded(changed), warnings }
}

function placed(layer: Layer, before: Layer, { canvas }: Scene, size: Size, by: number): Layer {
  const box = before.box
  if (!box) return layer
  const across = axis(box.x, box.w, canvas.width, size.width, by)
  const down = axis(box.y, box.h, canvas.height, size.height, by)
  return { ...layer, box: { x: across.at, y: down.at, w: across.length, h: down.length } }
}

/** From edge to edge stays from edge to edge; the rest keeps its middle where it was, in shares. */
function axis(at: number, length: number, before: number, after: number, by: number): { at: number; length: number } {
  if (length >= before * 0.98) return { at: (at / before) * after, length: (length / before) * after }
  return { at: ((at + length / 2) / before) * after - (length * by) / 2, length: length * by }
}

/** The camera sees what it saw, or a little more. */
function reframed(layer: Layer, before: Layer | undefined, scene: Scene): Layer {
  if (layer.type !== 'stage' || before?.type !== 'stage') return layer
  const names = new Set(layer.objects.map(({ name }) => name))
  if (!showsAll(before, names, aspectOf(before, scene))) return layer
  const camera = widened(layer, names, layer.box ? layer.box.w / layer.box.h : 1)
  return camera === layer.camera ? layer : ({ ...layer, camera } satisfies StageLayer)
}

function scaledBy(layer: Layer, by: number): Layer {
  const scaled = {
    ...layer,
    ...(layer.box && { box: scaledBox(layer.box, by) }),
    ...(layer.flex && { flex: scaledFlex(layer.flex, by) }),
  } as Layer
  const shadow =
    'shadow' in scaled && scaled.shadow
      ? { shadow: { ...scaled.shadow, blur: scaled.shadow.blur * by, dx: scaled.shadow.dx * by, dy: scaled.shadow.dy * by } }
      : {}
  const stroke = 'stroke' in scaled && scaled.stroke ? { stroke: { ...scaled.stroke, width: scaled.stroke.width * by } } : {}
  const radius = 'radius' in scaled && scaled.radius !== undefined ? { radius: scaled.radius * by } : {}
  switch (scaled.type) {
    case 'text': {
      const size = typeof scaled.size === 'number' ? scaled.size * by : { fit: scaled.size.fit.map((px) => px * by) as [number, number] }
      return { ...scaled, ...shadow, ...stroke, size }
    }
    case 'shape':
      return {
        ...scaled,
        ...shadow,
        ...stroke,
        ...radius,
        ...(scaled.d !== undefined && { d: scaledPath(scaled.d, by) }),
        ...(scaled.blur !== undefined && { blur: scaled.blur * by }),
        ...(scaled.backdropBlur !== undefined && { backdropBlur: scaled.backdropBlur * by }),
      }
    case 'group': {
      const { layout } = scaled
      const laid = layout && {
        ...layout,
        ...(layout.gap !== undefined && { gap: layout.gap * by }),
        ...(layout.padding && { padding: layout.padding.map((px) => px * by) as [number, number, number, number] }),
      }
      return {
        ...scaled,
        ...shadow,
        ...stroke,
        ...radius,
        ...(laid && { layout: laid }),
        ...(scaled.clip !== undefined && { clip: scaled.clip * by }),
        layers: scaled.layers.map((child) => scaledBy(child, by)),
      }
    }
    case 'image':
      return { ...scaled, ...radius }
    default:
      return scaled
  }
}

const scaledBox = ({ x, y, w, h }: Box, by: number): Box => ({ x: x * by, y: y * by, w: w * by, h: h * by })

function scaledFlex(flex: NonNullable<Layer['flex']>, by: number): NonNullable<Layer['flex']> {
  return {
    ...flex,
    ...(typeof flex.width === 'number' && { width: flex.width * by }),
    ...(typeof flex.height === 'number' && { height: flex.height * by }),
    ...(flex.margin && { margin: flex.margin.map((px) => px * by) as [number, number, number, number] }),
  }
}

/** Every length of an SVG path times `by`; the flags and the angle of arcs stay. */
function scaledPath(d: string, by: number): string {
  return d.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_whole, command: string, given: string) => {
    const numbers = given.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []
    const isKept = (i: number) => /[aA]/.test(command) && [2, 3, 4].includes(i % 7)
    return `${command}${numbers.map((text, i) => (isKept(i) ? text : String(Number((Number(text) * by).toFixed(3))))).join(' ')}`
  })
}
