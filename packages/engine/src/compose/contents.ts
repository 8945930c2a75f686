import { colorsIn } from '../brief/colors.ts'
import { ONE_TO_TEN } from '../brief/numbers.ts'
import type { Subject } from '../brief/schema.ts'
import { familyOf, findArchetype, type NounMatch, recipeOf } from '../catalog/index.ts'
import { buildObject, measure, type Recipe } from '../shape/index.ts'
import { rotation } from '../shape/mesh.ts'
import { type Cavity, cavityOf } from './cavity.ts'
import { type Disc, heapOf, type Lump, type Lying, layersOf, pile, stack } from './pile.ts'

/** One kind of thing that a vessel holds, and where each copy lies in the vessel's space, cm. */
export type Contents = { known: NounMatch; recipe: Recipe; subject: Subject; places: Place[] }
type Place = { at: [number, number, number]; turn: [number, number, number]; scale: number; params: Record<string, number> }

/** What holds something. */
type Vessel = { subject: Subject; recipe: Recipe; params: Readonly<Record<string, number>> }

const OF = /^of (?:(?:some|fresh|ripe|cut|mixed|assorted|homemade|freshly|baked|a|an|the) )*(.+)$/
const NUMBERS: Readonly<Record<string, number>> = { ...ONE_TO_TEN, twelve: 12 }
/** What is drunk: a cup or a pot has it in it unseen, or as its own filling. */
export const isDrink = (noun: string): boolean =>
  /(?:^| )(?:tea|coffee|milk|water|juice|wine|beer|lemonade|cocoa|espresso|broth)$/.test(noun)

const STACKED = /^(?:stack|stacked|pile|piled|tower)$/
/** Faces that the contents of one vessel may have in all: more is not seen, and drawing waits for it. */
const MOST_FACES = 1_500_000
const MOST_COPIES = 24
const MOST_KINDS = 4
/** A vessel's wall is at least this high, cm, or it only carries. */
const LEAST_WALL_CM = 0.35
/** Share of its room that a lone thing fills at most, and the least that things are made smaller to fit. */
const ROOM = 0.94
const LEAST_SCALE = 0.4

/** Whether a thing of the catalogue takes others into it. */
export function isVessel(noun: string): boolean {
  const known = findArchetype(noun)
  const recipe = known && recipeOf(known.archetype)
  return recipe !== null && recipe !== undefined && roomIn({ recipe, params: known?.params ?? {} }) !== null
}

/** Things said to be stacked: one on the other. */
export const isStacked = (subject: Subject): boolean => subject.count > 1 && subject.details.some((word) => STACKED.test(word))

/** What `a bowl of strawberries` or `a vase with roses` holds, with the subjects that are said to be in it: a heap, a stack or a bunch. */
export function contentsOf(vessel: Vessel, inners: readonly Subject[]): Contents[] {
  const said = saidOf(vessel.subject)
  const kinds = [...(said ? [said] : []), ...inners].flatMap((subject) => kindOf(subject)).slice(0, MOST_KINDS)
  const cavity = kinds.length > 0 ? roomIn(vessel) : null
  const [first] = kinds
  if (!cavity || !first) return []
  if (cavity.stems) return [{ ...first, places: [bunch(first, cavity, measure(vessel.recipe, vessel.params).size[1])] }]
  return heaped(kinds, cavity)
}

/** Copies one on the other above a first: where the second and later ones lie, in its space. */
export function stackedOn(subject: Subject, known: NounMatch, recipe: Recipe, params: Readonly<Record<string, number>>): Place[] {
  const kind = { subject, known, recipe, params: { ...params }, asked: subject.count, size: measure(recipe, params).size }
  return stack(
    Array.from({ length: subject.count }, () => wholeOf(kind, 1)),
    drift,
  )
    .slice(1)
    .map((lying, i) => placed(kind, lying, i + 1, 1, 0))
}

type Kind = {
  subject: Subject
  known: NounMatch
  recipe: Recipe
  params: Record<string, number>
  /** How many; null where it is only said that there are several. */
  asked: number | null
  size: readonly [number, number, number]
}

/** The vessel's room; a closed vessel of glass is seen into, so its inside counts. */
function roomIn({ recipe, params }: Pick<Vessel, 'recipe' | 'params'>): Cavity | null {
  const cavity = cavityOf(recipe, params)
  if (cavity && (recipe.holds || cavity.depth >= LEAST_WALL_CM)) return cavity
  const body = Object.values(recipe.slots)[0]
  if (!body || familyOf(body.family).transmission === 0) return null
  const [w, h, d] = measure(recipe, params).size
  return { at: [0, 0], radius: 0.4 * Math.min(w, d), floor: 0.05 * h, depth: 0.7 * h, stems: false, isBowl: false, lid: 0.72 * h }
}

/** The subject of `of three red apples` among a vessel's details. */
function saidOf(vessel: Subject): Subject | null {
  const words = vessel.details.map((detail) => OF.exec(detail)?.[1]).find((found) => found)
  if (!words) return null
  const [first = '', ...rest] = words.split(' ')
  const number = NUMBERS[first] ?? (/^\d{1,2}$/.test(first) ? Number(first) : null)
  const noun = number === null ? words : rest.join(' ')
  const isMany = number === null && (noun.endsWith('s') || gathersOf(noun))
  // What is said of the vessel is not said of what it holds.
  return {
    ...vessel,
    id: `${vessel.id}-content`,
    noun,
    details: isMany ? ['many'] : [],
    count: number ?? (isMany ? 3 : 1),
    role: 'prop',
    colors: colorsIn(noun)
      .slice(0, 2)
      .map((hit) => hit.color),
    material: null,
    finish: null,
    label: null,
    parts: [],
    relation: null,
  }
}

const gathersOf = (noun: string): boolean => {
  const known = findArchetype(noun)
  return recipeOf(known?.archetype ?? '')?.gathers !== undefined
}

function kindOf(subject: Subject): Kind[] {
  const many = subject.count > 1 && !subject.noun.endsWith('s') ? findArchetype(`${subject.noun}s`) : null
  const single = findArchetype(subject.noun)
  if (isDrink(subject.noun)) return []
  const known = many && recipeOf(many.archetype)?.gathers ? many : single
  const recipe = known && recipeOf(known.archetype)
  // A bowl of ramen is one noun already, and no bowl in a bowl.
  if (!known || !recipe || recipe.holds) return []
  const params = { ...known.params, ...(recipe.params.box && { box: 0 }) }
  // A bouquet is as many as it takes.
  const isBunch = recipe.gathers !== undefined && subject.count === 1 && /s$/.test(subject.noun)
  const asked = subject.details.includes('many') || isBunch ? null : subject.count
  return [{ subject, known, recipe, params, asked, size: measure(recipe, params).size }]
}

/** How many make a full heap, within what may be drawn. */
function copiesWithin(kind: Kind, disc: Disc, kinds: number, fit: number): number {
  const { recipe, params } = kind
  if (recipe.gathers) return 1
  const faces = buildObject(recipe, params).reduce((sum, { indices }) => sum + indices.length / 3, 0)
  const across = (2 * disc.radius) / lumpOf(kind, fit).across
  // Of what is nearly as large as its bowl one or a few are enough.
  const roomy = across < 1.35 ? 1 : across < 2 ? 3 : MOST_COPIES
  const most = Math.max(1, Math.min(roomy, Math.floor(MOST_FACES / faces)))
  return Math.max(1, Math.round(heapOf(lumpOf(kind, fit), disc, most) / kinds))
}

/** Its body as an ellipsoid or a disc: what is a little long lies any way round, and a stem stands out of it. */
function lumpOf({ size: [w, h, d] }: Kind, scale: number): Lump {
  const [long, short] = [Math.max(w, d), Math.min(w, d)]
  const across = long < 1.6 * short ? (long + short) / 2 : long
  return { across: across * scale, tall: Math.min(h, 1.15 * across) * scale }
}

/** All of it: what stands on it stands on its top. */
const wholeOf = (kind: Kind, scale: number): Lump => ({ across: lumpOf(kind, scale).across, tall: kind.size[1] * scale })

function heaped(kinds: readonly Kind[], { at: [x, z], radius, floor, isBowl, lid }: Cavity): Contents[] {
  const disc = { radius: radius * ROOM, isBowl }
  // Under a lid everything is at most as tall as there is room.
  const fit = lid === null ? 1 : Math.min(1, (0.9 * lid) / Math.max(...kinds.map(({ size }) => size[1])))
  const counts = kinds.map((kind) => (kind.recipe.gathers ? 1 : (kind.asked ?? copiesWithin(kind, disc, kinds.length, fit))))
  // Kinds lie mixed: one of each in turn.
  const queue = counts.flatMap((count, k) => Array.from({ length: count }, (_, i) => ({ k, i }))).sort((a, b) => a.i - b.i || a.k - b.k)
  const girths = queue.map(({ k }) => lumpOf(kinds[k] as Kind, 1).across)
  const isStack = queue.length > 1 && kinds.some(({ subject }) => isStacked(subject))
  const lumpsAt = (size: number) => queue.map(({ k }) => lumpOf(kinds[k] as Kind, size))
  let scale = Math.min(1, (2 * radius * ROOM) / Math.max(...girths), fit)
  // As many as were asked for, smaller where they would be a tower.
  while (!isStack && scale > LEAST_SCALE && layersOf(lumpsAt(scale), disc) > (queue.length < 8 ? 2 : 3)) scale *= 0.94
  const lumps = isStack ? queue.map(({ k }) => wholeOf(kinds[k] as Kind, scale)) : lumpsAt(scale)
  const lying = isStack ? stack(lumps, drift) : pile(lumps, disc)
  return kinds.map((kind, k) => ({
    ...kind,
    places: queue.flatMap((one, nth) => {
      const spot = lying[nth]
      if (one.k !== k || !spot) return []
      const lean = queue.length > 1 && isBowl && isRound(kind) ? 22 * Math.sin(nth * 2.7 + 1) : 0
      const place = placed(kind, spot, nth, scale, lean)
      return [{ ...place, at: [place.at[0] + x, place.at[1] + floor, place.at[2] + z] as [number, number, number] }]
    }),
  }))
}

/** Whether it may lie any way up. */
const isRound = ({ size: [w, h, d] }: Kind): boolean => h > 0.6 * Math.max(w, d) && h < 1.4 * Math.min(w, d)

/** How far hands put the next of a stack off the axis, as a share of its girth. */
const drift = (i: number) => [0.035 * Math.sin(i * 2.4), 0.03 * Math.cos(i * 1.7)] as const

/** A copy turned its own way about its middle; flat ones lie flat. */
function placed({ size: [w, h, d], params }: Kind, { x, y, z }: Lying, nth: number, scale: number, lean: number): Place {
  const isFlat = h < 0.5 * Math.max(w, d)
  const turn: [number, number, number] = isFlat ? [0, (nth * 77) % 360, 0] : [lean, (nth * 77) % 360, lean * 0.7]
  const half = (h * scale) / 2
  const m = rotation(turn)
  const up = [1, 4, 7].map((i) => (m[i] as number) * half)
  return { at: [x - (up[0] as number), y + half - (up[1] as number), z - (up[2] as number)], turn, scale, params }
}

/** One bunch whose stems stand in the vessel and whose heads are above its rim. */
function bunch({ recipe, params, size: [, h], asked }: Kind, { at, radius, floor }: Cavity, rim: number): Place {
  const range = (name: string, wish: number) => {
    const bounds = recipe.params[name]
    return bounds ? { [name]: Math.min(bounds.max, Math.max(bounds.min, wish)) } : {}
  }
  const heads =
    recipe.gathers === 'heads'
      ? { ...range('heads', asked ?? 8), ...range('height', rim * 1.5 - floor), ...range('spread', rim * 0.3), ...range('wrap', 0) }
      : {}
  const scale = recipe.gathers === 'heads' ? 1 : Math.min(1, (rim * 1.6) / h, (radius * 8) / h)
  return { at: [at[0], floor, at[1]], turn: [0, 0, 0], scale, params: { ...params, ...heads } }
}
