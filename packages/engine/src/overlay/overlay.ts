import type { Brief, WantedText } from '../brief/schema.ts'
import { withAlpha } from '../color.ts'
import { type Layer, rounded, type Scene } from '../scene/index.ts'
import type { Box, Paint, ShapeLayer } from '../scene/schema.ts'
import type { Pixels } from '../trace/types.ts'
import { loadFonts } from '../typeset/index.ts'
import { VERSION } from '../version.ts'
import type { World } from '../world.ts'
import { type Area, type Block, blocksOf } from './areas.ts'
import { accentOf, type Inked, inked, type Tone } from './inks.ts'
import { type FlatPlace, flatPlaces, writtenOn } from './plane/index.ts'
import { clutter, measured, type Plate } from './plate.ts'
import { PLATE } from './plated.ts'
import { drafts, type Item, stacked, type Type, typeOf } from './stack.ts'

/** Where the words of a picture stand and in which tone, so that its later pixels get them in the same places. */
export type Placement = { blocks: Block[]; tones: Tone[] }

export type Overlay = {
  scene: Scene
  placement: Placement
  /** By the layer's name: WCAG contrast with the worst twentieth of what is behind it, and whether it counts as large. */
  contrasts: Map<string, { ratio: number; isLarge: boolean }>
  /** Words for which the picture has no flat place. */
  unplaced: WantedText[]
}

type Picture = {
  pixels: Pixels
  /** Under which the world knows it. */
  hash: string
}

type Wish = {
  brief: Brief
  texts: readonly WantedText[]
  /** Words for flat places in the picture, as long as it has any. */
  onThings?: readonly WantedText[]
  seed: number
  placement?: Placement
}

/**
 * Words over a picture that is there already, as a scene: the picture as a layer by its hash, and over it text in the calmest
 * part, in colours that read, with a veil only where none would otherwise. `placement` holds the places of an earlier one.
 */
export async function overlay(picture: Picture, wish: Wish, world: World): Promise<Overlay> {
  const { pixels, hash } = picture
  const { brief, texts, seed, onThings = [] } = wish
  const type = typeOf(brief, [...texts, ...onThings], pixels, seed)
  const places = onThings.length > 0 ? flatPlaces(pixels, onThings.length) : []
  const onPlaces = places.map((place, i) => writtenOn(place, onThings[i] as WantedText, type))
  const plate = taken(measured(pixels), places)
  const blocks = wish.placement?.blocks ?? blocksOf(texts, plate, brief)
  await loadFonts([...blocks.flatMap((block) => drafts(block, type)), ...onPlaces], world)
  const accent = accentOf(pixels, brief.style.palette[0]?.hex ?? null)
  const settled = wish.placement ? blocks : blocks.map((block) => anchored(block, type, plate))
  const partOf = (block: Block, tone: Tone | null, index: number): Part => {
    const items = stacked(block, type)
    const colours = inked(items, pixels, { tone, accent })
    return { block, items, colours, veils: veilOf(block.area, items, colours, type, index) }
  }
  const free = settled.map((block, i) => partOf(block, wish.placement?.tones[i] ?? null, i))
  const [main] = free
  // A light veil over light letters would undo them: where veils reach into other words, all are of one tone.
  const clash = free.some((part) => free.some((other) => part.colours.tone !== other.colours.tone && reaches(part, other)))
  const parts = clash && main ? free.map(({ block }, i) => partOf(block, main.colours.tone, i)) : free
  const names = new Map<string, number>()
  const contrasts: Overlay['contrasts'] = new Map()
  const words = parts.flatMap(({ colours }) => colours.items.flatMap((item) => layersOf(item, names, contrasts)))
  const veils = parts.flatMap((part) => part.veils)
  const { width, height } = pixels
  const behind: Layer = { type: 'image', name: PLATE, box: { x: 0, y: 0, w: width, h: height }, image: hash, fit: 'cover' }
  return {
    scene: rounded({
      easel: VERSION,
      seed,
      canvas: { width, height, background: '#808080' },
      layers: [behind, ...onPlaces.map((layer) => ({ ...layer, name: unique(layer.name, names) })), ...veils, ...words],
    }),
    unplaced: onThings.slice(places.length),
    placement: { blocks: settled, tones: parts.map(({ colours }) => colours.tone) },
    contrasts,
  }
}

/** A plate on which no other words are set where things are written on. */
function taken(plate: Plate, places: readonly FlatPlace[]): Plate {
  const { columns, rows, pixels } = plate
  for (const { corners } of places) {
    const [xs, ys] = [corners.map(([x]) => (x / pixels.width) * columns), corners.map(([, y]) => (y / pixels.height) * rows)]
    for (let row = Math.max(0, Math.floor(Math.min(...ys))); row < Math.min(rows, Math.max(...ys)); row++)
      plate.busy.fill(
        1,
        row * columns + Math.max(0, Math.floor(Math.min(...xs))),
        row * columns + Math.min(columns, Math.ceil(Math.max(...xs))),
      )
  }
  return plate
}

type Part = { block: Block; items: Item[]; colours: Inked; veils: ShapeLayer[] }

/** Whether a part's veil lies over the words of another. */
function reaches({ veils }: Part, { items }: Part): boolean {
  const { x0, y0, x1, y1 } = extent(items)
  return veils.some(({ box }) => box !== undefined && box.x < x1 && box.x + box.w > x0 && box.y < y1 && box.y + box.h > y0)
}

/** Where a column may stand in its area: a little above the middle unless it is calmer at the top or the foot. */
const ANCHORS = [
  [0.46, 0],
  [0, 0.04],
  [1, 0.05],
] as const

function anchored(block: Block, type: Type, plate: Plate): Block {
  if (block.area.edge !== 'left' && block.area.edge !== 'right') return block
  const costs = ANCHORS.map(([anchor, price]) => {
    const { x0, y0, x1, y1 } = extent(stacked({ ...block, anchor }, type))
    return {
      anchor,
      cost: price + clutter(plate, { x0: x0 / type.width, y0: y0 / type.height, x1: x1 / type.width, y1: y1 / type.height }),
    }
  })
  return { ...block, anchor: costs.reduce((best, each) => (each.cost < best.cost ? each : best)).anchor }
}

/** What the items of a block take up together, px. */
function extent(items: readonly Item[]) {
  const boxes = items.map(({ box, pill }) => pill ?? box)
  return {
    x0: Math.min(...boxes.map(({ x }) => x)),
    y0: Math.min(...boxes.map(({ y }) => y)),
    x1: Math.max(...boxes.map(({ x, w }) => x + w)),
    y1: Math.max(...boxes.map(({ y, h }) => y + h)),
  }
}

function layersOf(
  { item, fill, pill, contrast }: Inked['items'][number],
  names: Map<string, number>,
  contrasts: Overlay['contrasts'],
): Layer[] {
  const name = unique(item.layer.name, names)
  contrasts.set(name, { ratio: contrast, isLarge: item.isLarge })
  const text: Layer = { ...item.layer, name, fill }
  if (!item.pill || !pill) return [text]
  return [{ type: 'shape', name: `${name}.pill`, box: item.pill, shape: 'rect', radius: item.pill.h / 2, fill: pill }, text]
}

/** Names of one scene are unique; those of different blocks may be the same. */
function unique(name: string, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1
  names.set(name, count)
  return count === 1 ? name : `${name}-${count}`
}

/** Share of the picture over which a veil fades out beyond the words. */
const FADE = 0.26

/** The veil of a block: from the edge that it leans on to a little beyond its words, soft where it ends; about the words where they stand free. */
function veilOf({ edge }: Area, items: readonly Item[], { veil }: Inked, { width, height, unit }: Type, index: number): ShapeLayer[] {
  if (!veil || items.length === 0) return []
  const name = index === 0 ? 'veil' : `veil-${index + 1}`
  const { x0, y0, x1, y1 } = extent(items)
  const air = unit * 2
  const around = { x0: x0 - air, y0: y0 - air, x1: x1 + air, y1: y1 + air }
  if (edge === 'none') {
    const pad = unit * 5
    const box = { x: around.x0 - pad, y: around.y0 - pad, w: around.x1 - around.x0 + 2 * pad, h: around.y1 - around.y0 + 2 * pad }
    return [{ type: 'shape', name, shape: 'rect', radius: unit * 3, box, blur: unit * 2.4, fill: withAlpha(veil.color, veil.amount) }]
  }
  const isUpright = edge === 'top' || edge === 'bottom'
  const side = isUpright ? height : width
  const reach = { top: around.y1, bottom: height - around.y0, left: around.x1, right: width - around.x0 }[edge]
  const length = Math.min(side * 1.02, reach + FADE * side)
  const box: Box = {
    top: { x: 0, y: 0, w: width, h: length },
    bottom: { x: 0, y: height - length, w: width, h: length },
    left: { x: 0, y: 0, w: length, h: height },
    right: { x: width - length, y: 0, w: length, h: height },
  }[edge]
  return [{ type: 'shape', name, shape: 'rect', box, fill: faded(veil, edge, Math.min(0.98, reach / length)) }]
}

/** Even as far as the words go, then softly to nothing. */
function faded({ color, amount }: { color: string; amount: number }, edge: 'top' | 'bottom' | 'left' | 'right', even: number): Paint {
  const STEPS = 6
  const stops: [number, string][] = [[0, withAlpha(color, amount)]]
  for (let i = 0; i <= STEPS; i++) {
    const share = i / STEPS
    stops.push([even + (1 - even) * share, withAlpha(color, amount * (1 - share * share * (3 - 2 * share)))])
  }
  return { gradient: 'linear', angle: { top: 90, bottom: 270, left: 0, right: 180 }[edge], stops }
}
