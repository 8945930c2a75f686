import { colorsIn } from '../brief/colors.ts'
import { ONE_TO_TEN } from '../brief/numbers.ts'
import type { Subject } from '../brief/schema.ts'
import { findArchetype, type NounMatch, recipeOf } from '../catalog/index.ts'
import { buildObject, evaluate, measure, type Recipe } from '../shape/index.ts'

/** What a vessel holds, as a subject of its own, and where each copy lies in the vessel's space, cm. */
export type Contents = { known: NounMatch; recipe: Recipe; subject: Subject; places: Place[] }
type Place = { at: [number, number, number]; turn: [number, number, number]; scale: number; params: Record<string, number> }

const OF = /^of (?:(?:some|fresh|ripe|cut|mixed|assorted|homemade|freshly|baked|a|an|the) )*(.+)$/
const NUMBERS: Readonly<Record<string, number>> = { ...ONE_TO_TEN, twelve: 12 }
/** Faces that the contents of one vessel may have in all: more is not seen, and drawing waits for it. */
const MOST_FACES = 1_500_000
const MOST_COPIES = 24
/** Degrees between neighbours along a sunflower's spiral. */
const GOLDEN = 137.508
/** Part of the disc that a heap covers, so that nothing hangs over the rim. */
const HEAP = 0.78

/** What `a bowl of strawberries` or `a vase with roses` holds, as a heap or a bunch; null where nothing is said or known. */
export function contentsOf(subject: Subject, recipe: Recipe, params: Readonly<Record<string, number>>): Contents | null {
  const { holds } = recipe
  const said = subject.details.map((detail) => OF.exec(detail)?.[1]).find((words) => words)
  if (!holds || !said) return null
  const [first = '', ...rest] = said.split(' ')
  const number = NUMBERS[first] ?? (/^\d{1,2}$/.test(first) ? Number(first) : null)
  const noun = number === null ? said : rest.join(' ')
  const known = findArchetype(noun)
  const inner = known && recipeOf(known.archetype)
  // A bowl of ramen is one noun already, and no bowl in a bowl.
  if (!known || !inner || inner.holds) return null
  const values = Object.fromEntries(Object.entries(recipe.params).map(([name, { default: usual }]) => [name, params[name] ?? usual]))
  const [radius, floor] = [evaluate(holds.radius, values), evaluate(holds.floor, values)]
  const own = { ...known.params }
  const [w, h, d] = measure(inner, own).size
  const many = noun.endsWith('s') || inner.gathers !== undefined
  const asked = number ?? (many ? null : 1)
  const places = holds.stems
    ? stems(own, inner, h, radius, floor, heightOf(recipe, values), asked)
    : heap({ w, h, d }, radius, floor, asked ?? copiesWithin(inner, own, { w, h, d }, radius), own)
  return { known, recipe: inner, subject: inside(subject, noun), places }
}

const heightOf = (recipe: Recipe, values: Record<string, number>) => measure(recipe, values).size[1]

/** What is said of the vessel is not said of what it holds. */
const inside = (vessel: Subject, noun: string): Subject => ({
  ...vessel,
  id: `${vessel.id}-content`,
  noun,
  details: [],
  count: 1,
  role: 'prop',
  colors: colorsIn(noun)
    .slice(0, 2)
    .map((hit) => hit.color),
  material: null,
  finish: null,
  label: null,
  parts: [],
  relation: null,
})

type Box = { w: number; h: number; d: number }

/** How many fill the disc and stand heaped above it, within what may be drawn. */
function copiesWithin(inner: Recipe, params: Record<string, number>, { w, d }: Box, radius: number): number {
  if (inner.gathers) return 1
  const faces = buildObject(inner, params).reduce((sum, { indices }) => sum + indices.length / 3, 0)
  const across = (2 * radius) / Math.max(w, d)
  return Math.max(1, Math.min(MOST_COPIES, Math.floor(MOST_FACES / faces), Math.round(across * across * 1.7)))
}

/** Copies in a heap: most on the disc along a spiral, the rest in the hollows above, each turned its own way. One too large for the disc is made smaller. */
function heap({ w, h, d }: Box, radius: number, floor: number, count: number, params: Record<string, number>): Place[] {
  const girth = Math.max(w, d)
  const lower = count <= 1 ? count : Math.min(count, Math.max(3, Math.ceil(count * 0.68)))
  const fits = count <= 1 ? (2 * radius * 0.92) / girth : (2 * radius * HEAP) / (Math.sqrt(lower) * girth * 0.86)
  const isFlat = h < 0.4 * girth
  const scale = Math.min(count <= 1 ? 1 : 1.15, fits)
  return Array.from({ length: count }, (_, i): Place => {
    const layer = i < lower ? 0 : 1
    const [n, of] = layer === 0 ? [i, lower] : [i - lower, count - lower]
    const reach = Math.max(0, radius - (girth * scale) / 2) * (layer === 0 ? 1 : 0.62)
    const away = of === 1 ? 0 : reach * Math.sqrt((n + 0.5) / of)
    const angle = (n * GOLDEN + layer * 60) * (Math.PI / 180)
    const lean = count === 1 ? 0 : (isFlat ? 5 : 24) * Math.sin(i * 2.7)
    return {
      at: [
        away * Math.sin(angle),
        floor + (isFlat ? (layer * 2 + (n % 2)) * h * scale * 0.9 : layer * h * scale * 0.62),
        away * Math.cos(angle),
      ],
      turn: [lean, (i * 77) % 360, lean * 0.7],
      scale,
      params,
    }
  })
}

/** One bunch whose stems stand in the vessel and whose heads are above its rim. */
function stems(
  params: Record<string, number>,
  inner: Recipe,
  h: number,
  radius: number,
  floor: number,
  rim: number,
  asked: number | null,
): Place[] {
  const range = (name: string, wish: number) => {
    const bounds = inner.params[name]
    return bounds ? { [name]: Math.min(bounds.max, Math.max(bounds.min, wish)) } : {}
  }
  const bunch =
    inner.gathers === 'heads'
      ? { ...range('heads', asked ?? 8), ...range('height', rim * 1.5 - floor), ...range('spread', rim * 0.3), ...range('wrap', 0) }
      : {}
  const scale = inner.gathers === 'heads' ? 1 : Math.min(1, (rim * 1.6) / h, (radius * 8) / h)
  return [{ at: [0, floor, 0], turn: [0, 0, 0], scale, params: { ...params, ...bunch } }]
}
