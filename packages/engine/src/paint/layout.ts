import Yoga, { Align, Edge, FlexDirection, Gutter, Justify, type Node, Wrap } from 'yoga-layout'
import type { Box, GroupLayer, Layer, Scene, TextLayer } from '../scene/schema.ts'
import { naturalSize } from '../typeset/index.ts'

/** A layer with its absolute box on the canvas, px, before any rotation. */
export type Placed = { layer: Layer; box: Box; children: Placed[] }

const ICON_PX = 24

/** Gives every layer its box. Text must have its fonts loaded, because flex items are as large as their words. */
export function placeLayers(scene: Scene): Placed[] {
  const canvas = { x: 0, y: 0, w: scene.canvas.width, h: scene.canvas.height }
  return scene.layers.map((layer) => placeFree(layer, canvas))
}

/** Every text layer of the scene, in drawing order. */
export function textLayers(layers: readonly Layer[]): TextLayer[] {
  return layers.flatMap((layer) => (layer.type === 'text' ? [layer] : layer.type === 'group' ? textLayers(layer.layers) : []))
}

/** A layer without a box of its own fills its parent. */
function placeFree(layer: Layer, parent: Box): Placed {
  const box = layer.box ? { x: parent.x + layer.box.x, y: parent.y + layer.box.y, w: layer.box.w, h: layer.box.h } : parent
  return placeInside(layer, box)
}

function placeInside(layer: Layer, box: Box): Placed {
  if (layer.type !== 'group') return { layer, box, children: [] }
  if (!layer.layout) return { layer, box, children: layer.layers.map((child) => placeFree(child, box)) }
  const root = flexNode(layer, true)
  root.setWidth(box.w)
  root.setHeight(box.h)
  root.calculateLayout(box.w, box.h)
  const placed = readFlex(layer, root, box)
  root.freeRecursive()
  return placed
}

const ALIGN = { start: Align.FlexStart, center: Align.Center, end: Align.FlexEnd, stretch: Align.Stretch } as const
const JUSTIFY = {
  start: Justify.FlexStart,
  center: Justify.Center,
  end: Justify.FlexEnd,
  between: Justify.SpaceBetween,
  around: Justify.SpaceAround,
} as const
const SIDES = [Edge.Top, Edge.Right, Edge.Bottom, Edge.Left] as const

function flexNode(layer: Layer, isRoot: boolean): Node {
  const node = Yoga.Node.create()
  if (!isRoot) sizeItem(node, layer)
  if (layer.type === 'group' && layer.layout) {
    fillContainer(node, layer.layout)
    for (const [i, child] of layer.layers.entries()) node.insertChild(flexNode(child, false), i)
  } else if (layer.type === 'text') {
    node.setMeasureFunc((width) => {
      const { w, h } = naturalSize(layer, Number.isFinite(width) && width > 0 ? width : Number.MAX_SAFE_INTEGER)
      return { width: w, height: h }
    })
  }
  return node
}

function fillContainer(node: Node, layout: NonNullable<GroupLayer['layout']>) {
  node.setFlexDirection(layout.direction === 'row' ? FlexDirection.Row : FlexDirection.Column)
  node.setGap(Gutter.All, layout.gap ?? 0)
  node.setAlignItems(ALIGN[layout.align ?? 'stretch'])
  node.setJustifyContent(JUSTIFY[layout.justify ?? 'start'])
  if (layout.wrap) node.setFlexWrap(Wrap.Wrap)
  for (const [i, side] of SIDES.entries()) node.setPadding(side, layout.padding?.[i] ?? 0)
}

function sizeItem(node: Node, layer: Layer) {
  const { flex, box } = layer
  const isIcon = layer.type === 'art'
  const width = flex?.width ?? box?.w ?? (isIcon ? ICON_PX : undefined)
  const height = flex?.height ?? box?.h ?? (isIcon ? ICON_PX : undefined)
  if (width !== undefined) node.setWidth(width as number | `${number}%`)
  if (height !== undefined) node.setHeight(height as number | `${number}%`)
  if (flex?.aspect) node.setAspectRatio(flex.aspect)
  // Words give way before fixed things do.
  node.setFlexShrink(layer.type === 'text' || layer.type === 'group' ? 1 : 0)
  if (flex?.grow) {
    node.setFlexGrow(flex.grow)
    if (width === undefined && layer.type !== 'text') node.setFlexBasis(0)
  }
  if (flex?.alignSelf) node.setAlignSelf(ALIGN[flex.alignSelf])
  for (const [i, side] of SIDES.entries()) if (flex?.margin) node.setMargin(side, flex.margin[i])
}

function readFlex(layer: Layer, node: Node, box: Box): Placed {
  if (layer.type !== 'group' || !layer.layout) return placeInside(layer, box)
  const children = layer.layers.map((child, i) => {
    const item = node.getChild(i)
    const { left, top, width, height } = item.getComputedLayout()
    return readFlex(child, item, { x: box.x + left, y: box.y + top, w: width, h: height })
  })
  return { layer, box, children }
}
