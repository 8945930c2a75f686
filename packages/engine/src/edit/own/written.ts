import { type Box, type Layer, namesOf, type Scene } from '../../scene/index.ts'
import type { OperationOf } from '../plan.ts'
import { holds, meets, type Painted, paintedBy } from './painted.ts'
import { done, missed, type Patched, textsOf } from './patched.ts'

type TextLayer = Extract<Layer, { type: 'text' }>
type Side = 'below' | 'above' | 'beside'
/** Beside a text, or at the end of the page. */
type Slot = Side | 'head' | 'foot'

/** What an addition of words is called in a plan: a text that reads “…”. */
const TEXT = /^a text that reads “(.+)”$/s

/** Whether an addition is one of words on a design, not of a thing on a stage. */
export const isWritten = ({ thing }: OperationOf<'add'>): boolean => TEXT.test(thing)

/** One more text in the manner of its neighbour, where there is room by it; nothing else is moved. */
export function written(scene: Scene, { thing, place, words }: OperationOf<'add'>): Patched {
  const text = TEXT.exec(thing)?.[1] ?? ''
  const asked = sideIn(words.replace(text, ''))
  const found = place ? textsOf(scene, place.target).layers : null
  for (const siblings of branches(scene)) {
    const texts = siblings.filter((layer): layer is Boxed => layer.type === 'text' && layer.box !== undefined)
    const anchor = found ? texts.find(({ name }) => found.has(name)) : outermost(texts, asked)
    if (!anchor) continue
    const model = styleFor(anchor, texts)
    const others = (['below', 'above', 'beside'] as const).filter((side) => side !== asked)
    const order: Slot[] = place ? [asked, ...others, 'foot'] : asked === 'above' ? ['head', 'above'] : ['foot', 'below']
    for (const side of order) {
      const layer = fitted(text, side, anchor, model, siblings, scene)
      if (!layer) continue
      const after = { ...scene, layers: withLayer(scene.layers, anchor, { ...layer, name: nameIn(scene) }) }
      const isElsewhere = place !== null && side !== asked
      const said = `There was no room ${asked} “${anchor.text}”, so “${text}” stands ${side === 'foot' ? 'at the foot of the page' : `${side} it`}.`
      return done(after, isElsewhere ? [{ code: 'placed_elsewhere', message: said }] : [])
    }
    return missed(`There is no room for “${text}” by “${anchor.text}” unless something else is moved or made smaller.`)
  }
  return missed(
    place
      ? 'Beside that text everything has its row or column, so there is no room for another line.'
      : 'There is no room for another line of text.',
  )
}

function nameIn(scene: Scene): string {
  const taken = new Set(namesOf(scene))
  let number = 1
  while (taken.has(`text-${number}`)) number++
  return `text-${number}`
}

type Boxed = TextLayer & { box: Box }

function sideIn(words: string): Side {
  if (/\b(?:above|over|on top of|before|at the (?:very )?top)\b/i.test(words)) return 'above'
  return /\b(?:beside|next to)\b/i.test(words) ? 'beside' : 'below'
}

/** The layers that share a frame: of the canvas, and of every group that lays nothing out. */
function branches({ layers }: Scene): (readonly Layer[])[] {
  const inside = (all: readonly Layer[]): (readonly Layer[])[] =>
    all.flatMap((layer) =>
      layer.type === 'group' && !layer.layout
        ? [layer.layers, ...inside(layer.layers)]
        : layer.type === 'group'
          ? inside(layer.layers)
          : [],
    )
  return [layers, ...inside(layers)]
}

/** The first or last text of the page itself, not of a row or a panel upon it. */
function outermost(texts: readonly Boxed[], side: Side): Boxed | undefined {
  const ofPage = texts.filter(({ name }) => !name.includes('.'))
  const ends = (one: Boxed) => (side === 'above' ? -one.box.y : one.box.y + one.box.h)
  return [...(ofPage.length > 0 ? ofPage : texts)].sort((a, b) => ends(b) - ends(a))[0]
}

/** The neighbour whose manner the new text takes: not the headline's while there is another. */
function styleFor(anchor: Boxed, texts: readonly Boxed[]): Boxed {
  const isHead = ({ role }: TextLayer) => /headline|title|sign/.test(role)
  if (!isHead(anchor)) return anchor
  const others = texts.filter(
    (layer) =>
      !isHead(layer) &&
      !layer.corners &&
      !layer.path &&
      /date|place|subheadline|body|caption|role|web|contact|phone|email/.test(layer.role),
  )
  return [...others].sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? anchor
}

const sizeOf = ({ size, box }: Boxed): number => (typeof size === 'number' ? size : Math.min(size.fit[1], box.h * 0.8))

/** Width of a letter in em, about. */
const LETTER = 0.56
const SIZES = [1, 0.9, 0.8, 0.7]

/** The new text on that side of its anchor, as large as there is room for; null where there is none. */
function fitted(text: string, side: Slot, anchor: Boxed, model: Boxed, siblings: readonly Layer[], { canvas }: Scene): TextLayer | null {
  const painted = paintedBy(siblings)
  const least = Math.min(canvas.width, canvas.height) * 0.016
  const usual = model.role.match(/headline|title|sign/) ? sizeOf(model) * 0.3 : sizeOf(model)
  for (const size of SIZES.map((share) => share * usual).filter((px) => px >= least)) {
    const [width, height] = [text.length * size * (LETTER + Math.max(0, model.tracking)) * 1.08, size * Math.max(1.15, model.leading)]
    for (const box of slots(side, anchor, { width, height, gap: size * 0.35, foot: canvas.height })) {
      const withAir = { ...box, y: box.y - size * 0.2, h: box.h + size * 0.4 }
      const isInside = box.x >= 0 && box.y >= least && box.x + box.w <= canvas.width && box.y + box.h <= canvas.height - least
      if (!isInside || painted.some((one) => isInWay(one, withAir, inkOf(anchor)))) continue
      const { maxLines: _, balance: __, path: ___, corners: ____, within: _____, ...plain } = model
      return {
        ...plain,
        name: '',
        role: 'caption',
        text,
        size: { fit: [size * 0.6, size] },
        align: anchor.align,
        valign: 'middle',
        maxLines: 1,
        box,
      }
    }
  }
  return null
}

type Needed = { width: number; height: number; gap: number; foot: number }

/** Places on one side of a text, or at an end of the page in its column, the nearest first. */
function slots(side: Slot, anchor: Boxed, { width, height, gap, foot }: Needed): Box[] {
  const { box, align } = anchor
  const x = align === 'center' ? box.x + (box.w - width) / 2 : align === 'right' ? box.x + box.w - width : box.x
  if (side === 'beside') return [{ x: inkOf(anchor).x + inkOf(anchor).w + gap * 2, y: box.y + (box.h - height) / 2, w: width, h: height }]
  const margin = Math.min(Math.max(gap * 2, box.x), foot * 0.06)
  const y = {
    below: (step: number) => box.y + box.h + gap * step,
    above: (step: number) => box.y - gap * step - height,
    head: (step: number) => margin * (1 / step),
    foot: (step: number) => foot - margin / step - height,
  }[side]
  return [1, 1.5, 2, 3, 4].map((step) => ({ x, y: y(step), w: width, h: height }))
}

/** Whether something would be covered, or the new words would stand on another ground than their neighbour. */
function isInWay({ layer, box: whole }: Painted, at: Box, neighbour: Box): boolean {
  const box = layer.type === 'text' ? inkOf({ ...layer, box: whole }) : whole
  if (isVeil(layer)) return false
  const isFilled = layer.type !== 'text' && !(layer.type === 'shape' && layer.fill === undefined)
  if (isFilled && holds(box, neighbour)) return !holds(box, at)
  const isFrame = layer.type === 'shape' && layer.fill === undefined && holds(box, at)
  return meets(box, at) && !isFrame
}

/** A blot or a grain that words can be read on as if it were not there. */
function isVeil(layer: Layer): boolean {
  const alpha = layer.type === 'shape' && typeof layer.fill === 'string' ? Number.parseInt(layer.fill.slice(7, 9) || 'ff', 16) : 255
  return alpha < 96
}

/** What a line of text covers of its box, rather more than less. */
function inkOf(layer: Boxed): Box {
  const { box, text, align, tracking } = layer
  const w = Math.min(box.w, text.length * sizeOf(layer) * (0.66 + Math.max(0, tracking)))
  return { ...box, w, x: align === 'center' ? box.x + (box.w - w) / 2 : align === 'right' ? box.x + box.w - w : box.x }
}

/** Painted right after its neighbour, under a name of its own. */
function withLayer(layers: readonly Layer[], anchor: Layer, added: TextLayer): Layer[] {
  return layers.flatMap((layer) => {
    if (layer === anchor) return [layer, added]
    return layer.type === 'group' ? [{ ...layer, layers: withLayer(layer.layers, anchor, added) }] : [layer]
  })
}
