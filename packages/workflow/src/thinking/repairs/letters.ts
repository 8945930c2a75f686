import { contrast, type Layer, mapLayers } from '@easel/engine'
import type { Draft, Repair } from '../thinking.ts'
import { bestInk, ENOUGH, groundIn } from './ground.ts'
import { freeRects, safeArea, slotFor } from './slots.ts'
import { folded, isOpaque, overlapOf, placed, quoted, type SetText, type TextLayer, textsOf, withTexts } from './texts.ts'

/** Listed words that the scene has not, or not to the letter. */
const reworded: Repair = {
  name: 'reword',
  heals: ['words.exact', 'words.extra'],
  helps: 'surely',
  mend(draft) {
    const { scene, brief } = draft
    const texts = textsOf(scene, brief)
    const printed = JSON.stringify(scene.layers)
    const missing = brief.texts.filter(
      ({ text, role }) => role !== 'label' && !holds(texts, text) && !printed.includes(JSON.stringify(text)),
    )
    if (missing.length === 0) return null
    const changes = new Map<string, Partial<TextLayer>>()
    const added: Layer[] = []
    for (const { text, role, id } of missing) {
      const near = texts
        .filter(({ layer, isListed }) => !isListed && !changes.has(layer.name))
        .map(({ layer }) => ({ layer, apart: distance(folded(layer.text), folded(text)) / Math.max(1, text.length) }))
        .sort((a, b) => a.apart - b.apart)[0]
      if (near && near.apart <= 0.6) changes.set(near.layer.name, { text })
      else added.push(...newText(draft, texts, { text, role, name: `added.${id.replace(/[^a-z0-9-]/g, '-')}` }, added.length))
    }
    const reset = withTexts(scene, changes)
    const said = missing.map(({ text }) => `“${text}”`).join(', ')
    return { scene: { ...reset, layers: [...reset.layers, ...added] }, did: `wrote ${said} as asked` }
  },
}

const holds = (texts: readonly SetText[], text: string) => texts.some(({ layer }) => folded(layer.text).includes(folded(text)))

/** Missing words in the manner of those that are there, where there is room. */
function newText(
  draft: Draft,
  texts: readonly SetText[],
  { text, role, name }: { text: string; role: string; name: string },
  nth: number,
): Layer[] {
  const like = texts.find(({ layer, box }) => layer.role === role && box) ?? texts.find(({ box }) => box !== null)
  if (!like) return []
  const area = safeArea(draft)
  const size = Math.min(draft.scene.canvas.width, draft.scene.canvas.height) * (role === 'headline' ? 0.1 : 0.05)
  const wanted = { x: area.x, y: area.y + area.h * 0.5 + nth * size * 2, w: area.w, h: size * 2 }
  const obstacles = [...texts.flatMap(({ box }) => box ?? []), ...freeRects(draft)]
  // Anywhere on the page, so long as the ground is calm there: nothing says where it was.
  const slot = slotFor(wanted, { area, obstacles, draft, calmness: 4 })
  const ground = slot && groundIn(draft, slot)
  if (!ground) return []
  const { flex: _, ...face } = like.layer
  const fill = typeof face.fill === 'string' && contrast(face.fill.slice(0, 7), ground.usual) >= ENOUGH ? face.fill : bestInk(ground).ink
  return [{ ...face, name, text, role, box: slot, fill, size: { fit: [size * 0.4, size] } }]
}

/** Words that nobody asked for. */
const unasked: Repair = {
  name: 'take-words-away',
  heals: ['words', 'free-region'],
  helps: 'surely',
  mend({ scene, brief }) {
    if (brief.textPolicy === 'free') return null
    const extra = new Set<string>()
    const seen: string[] = []
    for (const { layer, isListed } of textsOf(scene, brief)) {
      const text = folded(layer.text)
      const allowed = brief.texts.filter((wanted) => folded(wanted.text) === text).length
      const part = brief.texts.some((wanted) => folded(wanted.text).includes(text) || text.includes(folded(wanted.text)))
      if ((!isListed && !part) || (isListed && seen.filter((other) => other === text).length >= allowed)) extra.add(layer.name)
      seen.push(text)
    }
    if (extra.size === 0) return null
    const belongs = ({ name }: Layer) => extra.has(name) || extra.has(name.slice(0, name.lastIndexOf('.')))
    return { scene: mapLayers(scene, (layer) => (belongs(layer) ? null : layer)), did: 'took away words that nobody asked for' }
  },
}

/** Words under something that covers them come to the top, with what belongs to them. */
const raised: Repair = {
  name: 'raise-words',
  heals: ['words', 'contrast'],
  helps: 'surely',
  mend({ scene, brief }) {
    const all = placed(scene)
    const covered = textsOf(scene, brief).filter(({ layer, box, isListed }) => {
      if (!isListed || !box || !scene.layers.includes(layer)) return false
      const above = all.slice(all.findIndex((each) => each.layer === layer) + 1)
      return above.some((over) => isOpaque(over.layer) && over.box && overlapOf(over.box, box) > 0.25 * box.w * box.h)
    })
    if (covered.length === 0) return null
    const names = new Set(covered.map(({ layer }) => layer.name))
    const goesUp = ({ name }: Layer) => names.has(name) || names.has(name.slice(0, name.lastIndexOf('.')))
    const layers = [...scene.layers.filter((layer) => !goesUp(layer)), ...scene.layers.filter(goesUp)]
    return { scene: { ...scene, layers }, did: `brought ${quoted(covered)} before what covered it` }
  },
}

/** A plain shape laid over words goes below everything but the ground. */
const sunk: Repair = {
  name: 'sink-shape',
  heals: ['words', 'contrast'],
  helps: 'surely',
  mend({ scene, brief }) {
    const words = textsOf(scene, brief)
    const all = placed(scene)
    const over = scene.layers.filter((layer) => {
      const box = all.find((each) => each.layer === layer)?.box
      if (layer.type !== 'shape' || !isOpaque(layer) || !box) return false
      const from = all.findIndex((each) => each.layer === layer)
      const below = words.filter((text) => text.isListed && all.findIndex((each) => each.layer === text.layer) < from)
      return below.some((text) => text.box && overlapOf(text.box, box) > 0.25 * text.box.w * text.box.h)
    })
    if (over.length === 0) return null
    return {
      scene: { ...scene, layers: [...over, ...scene.layers.filter((layer) => !over.includes(layer))] },
      did: 'laid a shape that covered words behind them',
    }
  },
}

/** Words at a slant, upside down or cut after a line. */
const straightened: Repair = {
  name: 'straighten-words',
  heals: ['words'],
  helps: 'surely',
  mend({ scene, brief }) {
    const slanted = textsOf(scene, brief).filter(({ layer, isListed }) => isListed && Math.abs(layer.rotate ?? 0) > 3)
    if (slanted.length === 0) return null
    const changes = new Map(slanted.map(({ layer }) => [layer.name, { rotate: 0 }]))
    return { scene: withTexts(scene, changes), did: `set ${quoted(slanted)} upright` }
  },
}

const rewrapped: Repair = {
  name: 'rewrap-words',
  heals: ['words'],
  helps: 'perhaps',
  mend({ scene, brief }) {
    const cut = textsOf(scene, brief).filter(
      ({ layer, isListed }) => isListed && (layer.maxLines !== undefined || Math.abs(layer.tracking) > 0.12),
    )
    if (cut.length === 0) return null
    const changes = new Map(cut.map(({ layer }) => [layer.name, { maxLines: undefined, tracking: 0 } as unknown as Partial<TextLayer>]))
    return { scene: withTexts(scene, changes), did: `let ${quoted(cut)} take the lines it needs` }
  },
}

/** Letters to be changed to come from one text to another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

/** Repairs of which words there are, and that they can be seen at all. */
export const LETTERS: readonly Repair[] = [reworded, unasked, raised, sunk, straightened, rewrapped]
