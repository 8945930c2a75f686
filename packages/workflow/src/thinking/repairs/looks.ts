import { contrast, type Layer, type Scene } from '@easel/engine'
import type { Draft, Repair } from '../thinking.ts'
import { bestInk, ENOUGH, groundIn } from './ground.ts'
import { freeRects } from './slots.ts'
import { placed, quoted, type Rect, type SetText, type TextLayer, textsOf, withTexts } from './texts.ts'

/** Words too like what lies behind them, by the draft's own pixels: in near white or near black. */
const inked: Repair = {
  name: 'ink',
  heals: ['words', 'contrast'],
  helps: 'surely',
  mend(draft) {
    const changes = new Map<string, Partial<TextLayer>>()
    const faint: SetText[] = []
    for (const text of textsOf(draft.scene, draft.brief)) {
      const behind = groundOf(text, draft)
      if (!text.isListed || !behind) continue
      const { layer } = text
      const isFaint = (layer.opacity ?? 1) < 0.85 || contrastOf(layer, behind.usual) < ENOUGH
      if (!isFaint) continue
      faint.push(text)
      changes.set(layer.name, { fill: bestInk(behind).ink, opacity: 1, blend: 'normal' })
    }
    return faint.length === 0 ? null : { scene: withTexts(draft.scene, changes), did: `set ${quoted(faint)} in a colour that stands out` }
  },
}

/** A plain panel behind words on restless ground. */
const panelled: Repair = {
  name: 'panel',
  heals: ['words', 'contrast'],
  helps: 'perhaps',
  mend(draft) {
    const texts = textsOf(draft.scene, draft.brief).filter(
      (text) =>
        text.isListed &&
        text.box &&
        draft.scene.layers.includes(text.layer) &&
        !draft.scene.layers.some(({ name }) => name === `${text.layer.name}.panel`),
    )
    const restless = texts.filter((text) => (groundOf(text, draft)?.unrest ?? 0) > 0.12)
    if (restless.length === 0) return null
    const names = new Map(restless.map(({ layer, box }) => [layer.name, box]))
    const layers = draft.scene.layers.flatMap((layer): Layer[] => {
      const box = names.get(layer.name)
      if (!box || layer.type !== 'text') return [layer]
      const ink = bestInk(groundIn(draft, box) ?? { usual: '#808080', dark: '#808080', light: '#808080', unrest: 0 }).ink
      return [panelFor(layer, box, ink), { ...layer, fill: ink }]
    })
    return { scene: { ...draft.scene, layers } satisfies Scene, did: `laid a panel behind ${quoted(restless)}` }
  },
}

function panelFor({ name }: TextLayer, box: Rect, ink: string): Layer {
  const room = 0.12 * Math.min(box.w, box.h)
  const around = { x: box.x - room, y: box.y - room, w: box.w + 2 * room, h: box.h + 2 * room }
  return {
    type: 'shape',
    name: `${name}.panel`,
    shape: 'rect',
    box: around,
    radius: room,
    fill: ink === '#ffffff' ? '#14161ae0' : '#ffffffe0',
  }
}

/** What lies behind words: the draft's pixels; in a row or column, whose place only the painter knows, the fill of what holds them. */
function groundOf({ layer, box }: SetText, draft: Draft) {
  if (box) return groundIn(draft, box)
  const fill = holders(draft.scene.layers, layer.name)
    .reverse()
    .map((each) => (each.type === 'group' ? each.fill : undefined))
    .find((each) => typeof each === 'string' && each.length === 7)
  const page = draft.scene.canvas.background
  const usual = typeof fill === 'string' ? fill : typeof page === 'string' && page.startsWith('#') ? page.slice(0, 7) : null
  return usual === null ? null : { usual, dark: usual, light: usual, unrest: 0 }
}

/** The groups that hold a layer, outermost first. */
function holders(layers: readonly Layer[], name: string): Layer[] {
  for (const layer of layers)
    if (layer.type === 'group') {
      if (layer.layers.some((child) => child.name === name)) return [layer]
      const inner = holders(layer.layers, name)
      if (inner.length > 0) return [layer, ...inner]
    }
  return []
}

const contrastOf = ({ fill }: TextLayer, ground: string): number =>
  Math.min(
    ...(typeof fill === 'string' ? [fill] : fill.stops.map(([, color]) => color)).map((color) => contrast(color.slice(0, 7), ground)),
  )

/** Plain decoration where nothing may be, or over things that are to be seen. */
const cleared: Repair = {
  name: 'clear',
  heals: ['free-region', 'framing', 'count', 'background', 'palette', 'edges'],
  helps: 'surely',
  mend(draft) {
    const { scene, brief } = draft
    const isStill = brief.genre === 'product-still' || brief.genre === 'scene-still'
    const owners = new Set(textsOf(scene, brief).map(({ layer }) => layer.name))
    const gone = new Set(
      placed(scene)
        .filter(({ layer, box }) => {
          if (layer.type !== 'shape' && layer.type !== 'art' && layer.type !== 'image') return false
          if (owners.has(layer.name.slice(0, layer.name.lastIndexOf('.'))) || !scene.layers.includes(layer)) return false
          return isStill || (box !== null && brief.layout.freeRegions.length > 0 && reaches(box, draft))
        })
        .map(({ layer }) => layer.name),
    )
    if (gone.size === 0) return null
    return {
      scene: { ...scene, layers: scene.layers.filter(({ name }) => !gone.has(name)) },
      did: 'took away what stood where nothing may be',
    }
  },
}

/** Whether a decoration lies in a region that must stay empty, and is no ground of the whole picture. */
function reaches(box: Rect, draft: Draft): boolean {
  const { width, height } = draft.scene.canvas
  if (box.w * box.h > 0.5 * width * height) return false
  return freeRects(draft).some(
    (free) => box.x < free.x + free.w && box.x + box.w > free.x && box.y < free.y + free.h && box.y + box.h > free.y,
  )
}

/** Repairs of colours, panels and decoration. */
export const LOOKS: readonly Repair[] = [cleared, inked, panelled]
