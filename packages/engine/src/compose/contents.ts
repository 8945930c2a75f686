import { colorsIn } from '../brief/colors.ts'
import { ONE_TO_TEN } from '../brief/numbers.ts'
import type { Subject } from '../brief/schema.ts'
import { familyFor, familyOf, findArchetype, type NounMatch, recipeOf } from '../catalog/index.ts'
import { buildObject, measure, type Recipe } from '../shape/index.ts'
import { type Cavity, cavityOf } from './cavity.ts'
import { gatheredIn } from './gathered.ts'
import { type Bed, heap } from './heap.ts'
import { type Relief, reliefOf } from './relief.ts'

/** One kind of thing that a vessel holds, and where each copy lies in the vessel's space, cm. */
export type Contents = { known: NounMatch; recipe: Recipe; subject: Subject; places: Place[] }
type Place = { at: [number, number, number]; turn: [number, number, number]; scale: number; params: Record<string, number> }

/** Parameters that show the parts that things are said to have, by the id of the subject. */
type OwnParams = ReadonlyMap<string, Readonly<Record<string, number>>>

/** What holds something. */
type Vessel = { subject: Subject; recipe: Recipe; params: Readonly<Record<string, number>> }

const OF = /^of (?:(?:some|fresh|ripe|cut|mixed|assorted|homemade|freshly|baked|a|an|the) )*(.+)$/
const NUMBERS: Readonly<Record<string, number>> = { ...ONE_TO_TEN, twelve: 12 }
/** What is drunk: a cup or a pot has it in it unseen, or as its own filling. */
export const isDrink = (noun: string): boolean =>
  /(?:^| )(?:tea|coffee|milk|water|juice|wine|beer|lemonade|cocoa|espresso|broth|latte|cappuccino|mocha|americano|cold brew|smoothie|lager|ale|soda|cola|matcha|kombucha)$/.test(
    noun,
  ) && !/ of /.test(noun)

const STACKED = /^(?:stack|stacked|pile|piled|tower)$/
/** Faces that the contents of one vessel may have in all: more is not seen, and drawing waits for it. */
const MOST_FACES = 1_500_000
const MOST_COPIES = 36
const MOST_KINDS = 5
/** A vessel's wall is at least this high, cm, or it only carries. */
const LEAST_WALL_CM = 0.35
/** Share of its room that a lone thing fills at most, and the least that things are made smaller to fit. */
const ROOM = 0.94
const LEAST_SCALE = 0.4
/** A long thing is at most so many times as long as the room is wide. */
const LONG = 1.3
/** A full heap covers its vessel's room so many times. */
const COVERED = 1.5
/** Columns along a bed's radius by which what lies in it is measured. */
const FINE = 24

/** Whether a thing of the catalogue takes others into it. */
export function isVessel(noun: string): boolean {
  const known = findArchetype(noun)
  const recipe = known && recipeOf(known.archetype)
  return recipe !== null && recipe !== undefined && roomIn({ recipe, params: known?.params ?? {} }) !== null
}

/** Things said to be stacked: one on the other. */
export const isStacked = (subject: Subject): boolean => subject.count > 1 && subject.details.some((word) => STACKED.test(word))

/** What `a bowl of strawberries` or `a vase with roses` holds, with the subjects that are said to be in it: a heap, a stack or a bunch. */
export function contentsOf(vessel: Vessel, inners: readonly Subject[], ownOf: OwnParams = new Map()): Contents[] {
  const said = saidOf(vessel.subject)
  const kinds = [...(said ? [said] : []), ...inners].flatMap((subject) => kindOf(subject, ownOf.get(subject.id))).slice(0, MOST_KINDS)
  const cavity = kinds.length > 0 ? roomIn(vessel) : null
  const [first] = kinds
  if (!cavity || !first) return []
  if (cavity.stems) return [{ ...first, places: [bunch(first, cavity, measure(vessel.recipe, vessel.params).size[1])] }]
  return heaped(kinds, cavity, vessel)
}

/** Copies one on the other above a first: where the second and later ones lie, in its space. */
export function stackedOn(subject: Subject, known: NounMatch, recipe: Recipe, params: Readonly<Record<string, number>>): Place[] {
  const kind = { subject, known, recipe, params: { ...params }, asked: subject.count, size: measure(recipe, params).size }
  return stacked(Array.from({ length: subject.count }, () => kind)).slice(1)
}

/** One on the other, each a little off the axis, as hands stack them. */
function stacked(kinds: readonly Kind[], scale = 1): Place[] {
  let y = 0
  return kinds.map(({ size: [w, h, d], params }, i) => {
    const drift = i === 0 ? [0, 0] : [0.035 * Math.sin(i * 2.4), 0.03 * Math.cos(i * 1.7)]
    const across = Math.max(w, d) * scale
    const at: Place['at'] = [(drift[0] as number) * across, y, (drift[1] as number) * across]
    y += h * scale
    // Round things lie any way, what has sides is laid nearly edge on edge.
    const turned = Math.abs(w - d) < 0.08 * Math.max(w, d) ? (i * 77) % 360 : 7 * Math.sin(i * 2.1)
    return { at, turn: [0, turned, 0], scale, params }
  })
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

/** What a dish is said to be full of, where that is nothing that is known to lie in one: `of marbles` in a bowl of marbles. */
export function notHeld(subject: Subject): string | null {
  const known = findArchetype(subject.noun)
  const recipe = known && recipeOf(known.archetype)
  const words = saidOf(subject)?.noun
  if (!recipe?.holds || recipe.holds.stems || !words || familyFor(words) || isDrink(words)) return null
  return findArchetype(words) ? null : words
}

const gathersOf = (noun: string): boolean => {
  const known = findArchetype(noun)
  return recipeOf(known?.archetype ?? '')?.gathers !== undefined
}

function kindOf(subject: Subject, own: Readonly<Record<string, number>> = {}): Kind[] {
  const many = subject.count > 1 && !subject.noun.endsWith('s') ? findArchetype(`${subject.noun}s`) : null
  const single = findArchetype(subject.noun)
  if (isDrink(subject.noun)) return []
  const known = many && recipeOf(many.archetype)?.gathers ? many : single
  const recipe = known && recipeOf(known.archetype)
  // A bowl of ramen is one noun already, and no bowl in a bowl.
  if (!known || !recipe || recipe.holds) return []
  const params = { ...known.params, ...(recipe.params.box && { box: 0 }), ...gatheredIn(subject, recipe), ...own }
  // A bouquet is as many as it takes, and so is what has no plural, such as lavender.
  const isBunch = recipe.gathers !== undefined && subject.count === 1 && (/s$/.test(subject.noun) || (known.params?.heads ?? 0) > 1)
  const asked = subject.details.includes('many') || isBunch ? null : subject.count
  return [{ subject, known, recipe, params, asked, size: measure(recipe, params).size }]
}

/** How many of each kind make a full heap, within what may be drawn. */
function countsOf(kinds: readonly Kind[], radius: number, scale: number): number[] {
  const room = (COVERED * Math.PI * radius ** 2) / kinds.filter(({ asked }) => asked === null).length
  return kinds.map(({ asked, recipe, params, size: [w, , d] }) => {
    if (recipe.gathers) return 1
    if (asked !== null) return asked
    const faces = buildObject(recipe, params).reduce((sum, { indices }) => sum + indices.length / 3, 0)
    const most = Math.min(MOST_COPIES, Math.floor(MOST_FACES / faces)) / kinds.length
    return Math.max(1, Math.round(Math.min(most, room / (0.7 * w * d * scale ** 2))))
  })
}

function heaped(kinds: readonly Kind[], cavity: Cavity, vessel: Vessel): Contents[] {
  const {
    at: [x, z],
    radius,
    lid,
  } = cavity
  // Under a lid everything is at most as tall as there is room.
  const fit = lid === null ? 1 : Math.min(1, (0.9 * lid) / Math.max(...kinds.map(({ size }) => size[1])))
  // What is long may lie across the rim.
  const roomFor = ({ size: [w, , d] }: Kind) => (2 * radius * (Math.max(w, d) > 1.8 * Math.min(w, d) ? LONG : ROOM)) / Math.max(w, d)
  const largest = Math.min(1, fit, ...kinds.map(roomFor))
  const counts = countsOf(kinds, radius, largest)
  // Kinds lie mixed: one of each in turn, what is largest at the bottom.
  const queue = counts.flatMap((count, k) => Array.from({ length: count }, (_, i) => ({ k, i }))).sort((a, b) => a.i - b.i || a.k - b.k)
  const inTurn = queue.map(({ k }) => kinds[k] as Kind)
  const isStack = queue.length > 1 && kinds.some(({ subject }) => isStacked(subject))
  const places = isStack ? stacked(inTurn, largest).map((place) => lifted(place, cavity.floor)) : heapedIn(inTurn, cavity, vessel, largest)
  return kinds.map((kind, k) => ({
    ...kind,
    places: places.flatMap((place, nth) =>
      queue[nth]?.k === k ? [{ ...place, at: [place.at[0] + x, place.at[1], place.at[2] + z] }] : [],
    ),
  }))
}

const lifted = (place: Place, by: number): Place => ({ ...place, at: [place.at[0], place.at[1] + by, place.at[2]] })

/** Where each comes to lie; all of them smaller where they would be a tower. */
function heapedIn(kinds: readonly Kind[], cavity: Cavity, vessel: Vessel, largest: number): Place[] {
  const cell = cavity.radius / FINE
  const bed = bedOf(
    cavity,
    vessel,
    kinds.some(({ asked }) => asked === null),
    cell,
  )
  const limit = cavity.floor + cavity.depth + 0.7 * Math.max(...kinds.map(({ size }) => size[1])) * largest
  for (let scale = largest; ; scale *= 0.92) {
    const ways = waysOf(kinds, scale, cell, cavity.isBowl)
    const lying = heap(
      ways.map((way) => way.map(({ relief }) => relief)),
      bed,
    )
    const isTower = lying.some(({ y }) => y > limit)
    if (isTower && scale * 0.92 > LEAST_SCALE * largest) continue
    return lying.map(({ x, y, z, way }, nth) => ({
      at: [x, y, z],
      turn: ways[nth]?.[way]?.turn ?? [0, 0, 0],
      scale,
      params: (kinds[nth] as Kind).params,
    }))
  }
}

type Way = { turn: Place['turn']; relief: Relief }

/** Degrees apart of the ways that one thing may lie. */
const WAYS = [0, 53, 107, 151]

/** The ways that each may lie, measured once for all of one kind: turned about the upright, what is round leans as well. */
function waysOf(kinds: readonly Kind[], scale: number, cell: number, isBowl: boolean): Way[][] {
  const known = new Map<string, Way>()
  const wayOf = (kind: Kind, turn: Place['turn']): Way => {
    const key = JSON.stringify([kind.recipe.archetype, kind.params, turn])
    const found = known.get(key) ?? { turn, relief: reliefOf(buildObject(kind.recipe, kind.params), cell, { turn, scale }) }
    known.set(key, found)
    return found
  }
  return kinds.map((kind, nth) => {
    if (kinds.length === 1) return [wayOf(kind, [0, 0, 0])]
    const lean = isBowl && isRound(kind) ? (LEANS[nth % LEANS.length] ?? 0) : 0
    const start = (nth % 3) * 26
    return (isRound(kind) ? WAYS.slice(0, 1) : WAYS).map((degrees) => wayOf(kind, [lean, degrees + start, lean * 0.7]))
  })
}

const LEANS = [18, -14, 6, -22, 12]

/** Whether it may lie any way up. */
const isRound = ({ size: [w, h, d] }: Kind): boolean => h > 0.6 * Math.max(w, d) && h < 1.4 * Math.min(w, d)

/** The inside of a vessel, about the middle of its room; what is to be full has its floor where hands would have filled it up to. */
function bedOf({ at, radius, floor, depth }: Cavity, { recipe, params }: Vessel, isFull: boolean, cell: number): Bed {
  const inside = new Map<string, number>()
  for (const { x, z, low } of reliefOf(buildObject(recipe, { ...params }), cell, {}, (up) => up > 0.25).columns)
    inside.set(`${x} ${z}`, low)
  const column = (length: number) => Math.round(length / cell)
  // In a deep vessel things lie where they are seen, not lost at its bottom.
  const least = isFull || recipe.holds ? floor : 0
  return {
    radius,
    height: (x, z) => {
      const surface = inside.get(`${column(x + at[0])} ${column(z + at[1])}`) ?? null
      if (Math.hypot(x, z) <= radius) return Math.max(least, surface ?? floor)
      // What is lower out there is the foot of the wall, outside.
      return surface !== null && surface > 0.5 * (floor + depth) ? surface : null
    },
  }
}

/** One bunch whose stems stand in the vessel and whose heads are above its rim. */
function bunch({ recipe, params, size: [, h], asked }: Kind, { at, radius, floor }: Cavity, rim: number): Place {
  const range = (name: string, wish: number) => {
    const bounds = recipe.params[name]
    return bounds ? { [name]: Math.min(bounds.max, Math.max(bounds.min, wish)) } : {}
  }
  const heads =
    recipe.gathers === 'heads'
      ? {
          ...range('heads', asked ?? 8),
          ...range('height', rim * 1.5 - floor),
          ...range('spread', rim * 0.3),
          ...range('wrap', 0),
          ...range('lying', 0),
        }
      : {}
  const scale = recipe.gathers === 'heads' ? 1 : Math.min(1, (rim * 1.6) / h, (radius * 8) / h)
  return { at: [at[0], floor, at[1]], turn: [0, 0, 0], scale, params: { ...params, ...heads } }
}
