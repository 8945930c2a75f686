import type { Subject } from '../brief/schema.ts'
import { recipeOf } from '../catalog/index.ts'
import type { StageObject } from '../scene/index.ts'
import { measure } from '../shape/index.ts'
import { arrange, type Block, type Side, type Sight } from './arrange.ts'

/** An object of the stage with what placing needs to know, in cm as it stands: its size, and how high a thing on it stands at its present scale. */
export type Actor = {
  subject: Subject
  object: StageObject
  size: [number, number, number]
  top: () => number
  /** What it holds, where that lies in the actor's own space. */
  contents?: readonly StageObject[]
  /** The other one of a pair, in the actor's own space. */
  twin?: StageObject
}

/** The actor and what it holds, as they stand on the stage. */
export function objectsOf({ object, contents, twin }: Actor): StageObject[] {
  const angle = (object.turn[1] * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const moved = [...(contents ?? []), ...(twin ? [twin] : [])].map((one): StageObject => {
    const [x, y, z] = one.at.map((length) => length * object.scale) as [number, number, number]
    return {
      ...one,
      at: [object.at[0] + x * cos + z * sin, object.at[1] + y, object.at[2] - x * sin + z * cos],
      turn: [one.turn[0], one.turn[1] + object.turn[1], one.turn[2]],
      scale: one.scale * object.scale,
    }
  })
  return [object, ...moved]
}

export const isHero = (actor: Actor): boolean => actor.subject.role === 'hero'

/** What is so many times as large as the heroes is no neighbour of theirs: it stands behind them as a part of the place, and the frame may cut it. */
const LOOMING = 2.4

/** Whether a thing looms behind the heroes of a picture: the window that a vase stands next to. */
export function isLooming({ subject, size }: Actor, actors: readonly Actor[]): boolean {
  const largest = Math.max(...actors.filter(isHero).map((hero) => Math.max(...hero.size)))
  const isCarrier = actors.some((other) => other.subject.relation && isTarget(other, { subject }) && ON.has(other.subject.relation.type))
  return subject.role === 'prop' && !isCarrier && Math.max(...size) > LOOMING * largest
}
const ON: ReadonlySet<string> = new Set(['on', 'in'])

type Relation = NonNullable<Subject['relation']>['type']

/** A floating object hangs this share of its height above the ground. */
const FLOAT = 0.3
/** What carries things is made as wide as they are and this much more. */
const TRAY_ROOM = 1.18
/** A hero that carries things is at most so many times as large as usual, that they do not hang over its edge. */
const MOST_GROWTH = 1.6
/** Blocks that come in every size, how much wider than what they carry they are at most, and how small they become. */
const BLOCKS: ReadonlySet<string> = new Set(['box', 'rock', 'podium', 'dice'])
const PLINTH_ROOM = 1.7
const LEAST_BLOCK = 0.16
/** What is looked at when nobody says how. */
const USUAL: Sight = { aspect: 1.4, elevation: 14 }

/** An actor with all that stands on it: they move as one. */
type Unit = { lead: Actor; members: Actor[]; size: [number, number, number] }

/**
 * Puts every actor in its place, in cm: what stands on a thing on it, the rest as a group about the origin in which
 * everyone is where its relation wants it. Nothing ends up inside anything else.
 */
export function place(actors: readonly Actor[], sight: Sight = USUAL): void {
  for (const actor of actors) {
    if (actor.subject.relation?.type === 'leaning-on') tilt(actor)
    if (actor.subject.relation?.type === 'hanging-on') hang(actor, actors)
  }
  const carriers = new Map(actors.map((actor) => [actor, carrierOf(actor, actors)]))
  const unitOf = (lead: Actor): Unit => loaded(lead, actors.filter((other) => carriers.get(other) === lead).map(unitOf), sight)
  const units = inOrder(actors.filter((actor) => !carriers.get(actor)).map(unitOf))
  spread(units, sight, actors)
  for (const actor of actors) if (actor.subject.relation?.type === 'above') actor.object.at[1] += actor.size[1] * FLOAT
}

/** Degrees by which what leans is off the upright. */
const LEAN = 11

/** Leans an upright thing back: its foot stays on the ground, its box grows by what its top goes back. */
function tilt(actor: Actor): void {
  const { object, size } = actor
  const [w, h, d] = size
  if (h < d || object.turn[0] !== 0) return
  const [sin, cos] = [Math.sin((LEAN * Math.PI) / 180), Math.cos((LEAN * Math.PI) / 180)]
  object.turn = [-LEAN, object.turn[1], object.turn[2]]
  object.at = [object.at[0], object.at[1] + (d / 2) * sin, object.at[2] + (h * sin) / 2]
  actor.size = [w, h * cos + d * sin, d * cos + h * sin]
}

/** Whether the wall of the place carries it. */
export const isOnWall = ({ relation }: Subject): boolean =>
  relation?.type === 'hanging-on' || (relation?.type === 'leaning-on' && relation.target === 'wall')

/** What is lower than this share of its reach hangs with its top to the room, as a hat or a wreath does. */
const FLAT = 0.6
/** What hangs over a thing begins so far up it. */
const OVER = 0.72
/** What hangs is off the ground by so many of its heights. */
const HUNG = 1.1

/** Hangs a thing up: what is flat is turned to be seen from above, as it lies against the wall. */
function hang(actor: Actor, actors: readonly Actor[]): void {
  const { object } = actor
  const below = Math.max(0, ...actors.filter((other) => isHero(other) && !isOnWall(other.subject)).map(({ size }) => size[1]))
  const [w, h, d] = actor.size
  if (h < FLAT * Math.max(w, d) && d > h && object.turn[0] === 0) {
    object.turn = [90, object.turn[1], 0]
    object.at = [object.at[0], object.at[1] + d / 2, object.at[2] - h / 2]
    actor.size = [w, d, h]
  }
  const lift = below > 0 && !isHero(actor) ? OVER * below : HUNG * actor.size[1]
  object.at = [object.at[0], object.at[1] + lift, object.at[2]]
}

/** What an actor stands on. Heroes of which nothing is said stand where the props about them do: `a teapot with two cups on a tray`. */
function carrierOf(actor: Actor, actors: readonly Actor[]): Actor | null {
  const own = actors.find((other) => standsOn(actor, other) && !isTaken(other, actor))
  // Two that are said to stand on each other stand side by side.
  if (own) return standsOn(own, actor) ? null : own
  if (!isHero(actor) || actor.subject.relation) return null
  const tray = actors.find((other) => other !== actor && !isHero(other) && actors.some((third) => !isHero(third) && standsOn(third, other)))
  return tray && !tray.subject.relation ? tray : null
}

/** The heroes with what they stand on and all that stands there: a tea set is one thing to look at. */
export function companyOf(actors: readonly Actor[]): Actor[] {
  const trays = actors.filter((actor) => actors.some((other) => isHero(other) && carrierOf(other, actors) === actor))
  return actors.filter((actor) => isHero(actor) || trays.includes(actor) || trays.includes(carrierOf(actor, actors) as Actor))
}

const standsOn = (actor: Actor, carrier: Actor): boolean =>
  (actor.subject.relation?.type === 'on' || actor.subject.relation?.type === 'in') && isTarget(actor, carrier)

/** A plate of food takes no cup or bowl as well: such stand beside it. */
const isTaken = ({ contents, size }: Actor, actor: Actor): boolean =>
  contents !== undefined && Math.max(actor.size[0], actor.size[2]) > TAKEN * Math.max(size[0], size[2])
const TAKEN = 0.4

const isTarget = (actor: Actor, other: Pick<Actor, 'subject'>): boolean =>
  other.subject.id !== actor.subject.id &&
  (actor.subject.relation?.target === other.subject.id || actor.subject.relation?.target === other.subject.noun)

/** Turns a tray to the camera; its size is then its own, and not that of a box about it askew. */
function straighten(actor: Actor): void {
  const { object } = actor
  const recipe = recipeOf(object.archetype)
  object.turn = [0, 0, 0]
  if (recipe) actor.size = measure(recipe, object.params).size.map((length) => length * object.scale) as Actor['size']
}

/** A carrier under what it carries, made large enough for it. */
function loaded(lead: Actor, carried: Unit[], sight: Sight): Unit {
  if (carried.length === 0) return { lead, members: [lead], size: [...lead.size] }
  const units = inOrder(carried)
  if (units.length > 1 && !isHero(lead)) straighten(lead)
  spread(units, { ...sight, aspect: Math.max(0.5, Math.min(2.4, lead.size[0] / lead.size[2])) })
  const reach = (axis: 0 | 2) => 2 * Math.max(...units.map(({ lead: one, size }) => Math.abs(one.object.at[axis]) + size[axis] / 2))
  const room = units.length === 1 ? 1 : TRAY_ROOM
  // What the picture is of keeps about its size; what only carries it may be as large as it takes.
  const most = isHero(lead) ? MOST_GROWTH : Number.POSITIVE_INFINITY
  const wide = Math.max(reach(0) / lead.size[0], reach(2) / lead.size[2])
  const shrinks = !isHero(lead) && BLOCKS.has(lead.object.archetype) && wide * PLINTH_ROOM < 1
  const growth = shrinks
    ? Math.max(LEAST_BLOCK, wide * PLINTH_ROOM)
    : Math.min(most, Math.max(1, (reach(0) * room) / lead.size[0], (reach(2) * room) / lead.size[2]))
  lead.object.scale *= growth
  lead.size = lead.size.map((length) => length * growth) as Actor['size']
  const top = lead.top()
  for (const unit of units) moveBy(unit, 0, top, 0)
  const tallest = Math.max(...units.map(({ size }) => size[1]))
  return {
    lead,
    members: [lead, ...units.flatMap(({ members }) => members)],
    size: [Math.max(lead.size[0], reach(0)), Math.max(lead.size[1], top + tallest), Math.max(lead.size[2], reach(2))],
  }
}

/** Heroes first, larger before smaller; whoever is placed by another comes after it. */
function inOrder(units: readonly Unit[]): Unit[] {
  const weight = ({ members, size }: Unit) => (members.some(isHero) ? 1e9 : 0) + size[0] * size[1]
  const left = [...units].sort((a, b) => weight(b) - weight(a))
  const ordered: Unit[] = []
  while (left.length > 0) {
    const next = left.find((unit) => !left.some((other) => other !== unit && isPlacedBy(unit, other))) ?? (left[0] as Unit)
    ordered.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return ordered
}

/** Whether a prop's place is told from another unit; heroes do not wait for props. */
const isPlacedBy = (unit: Unit, other: Unit): boolean =>
  (!unit.members.some(isHero) || other.members.some(isHero)) && other.members.some((member) => isTarget(unit.lead, member))

const SIDES: Partial<Record<Relation, Side>> = {
  behind: 'back',
  'in-front-of': 'front',
  'left-of': 'left',
  'right-of': 'right',
  beside: 'flank',
  'leaning-on': 'front',
}
/** Where a table is laid with what, as seen from the plate. */
const LAID: Readonly<Record<string, Side>> = { fork: 'left', napkin: 'left', knife: 'right', spoon: 'right', chopsticks: 'right' }
/** A dish is broad and low. */
const isDish = ({ lead: { size } }: Unit): boolean => size[1] < 0.5 * Math.max(size[0], size[2])

/** One of several of a kind, that lie to all sides. */
const isOneOfMany = ({ subject }: Actor, all: readonly Actor[]): boolean =>
  all.filter((other) => other.subject.id === subject.id).length > 1

/** Where things that lie around another come one after the other. */
const ROUND: readonly Side[] = ['near-right', 'near-left', 'far-left', 'far-right', 'left', 'right', 'back']
const OPPOSITE: Partial<Record<Side, Side>> = { back: 'front', front: 'back', left: 'right', right: 'left' }

/** Units on one ground about the origin, with all that they carry. */
function spread(units: readonly Unit[], sight: Sight, all: readonly Actor[] = []): void {
  let rounds = 0
  const blocks = units.map(({ lead, members, size }, i): Block => {
    const isMain = members.some(isHero)
    const relation = lead.subject.relation?.type
    const target = units.findIndex((other, j) => j < i && other.members.some((member) => isTarget(lead, member)))
    const base = { name: lead.object.name, size, isHero: isMain }
    const main = units.findIndex((other) => other.members.some(isHero))
    if (main >= 0 && main < i && isLooming(lead, all)) return { ...base, beside: { block: main, side: 'back' } }
    const isSpread = relation === 'around' || (isOneOfMany(lead, all) && (relation === 'beside' || target < 0))
    if (isSpread && !isMain && (target >= 0 || main === 0))
      return { ...base, beside: { block: Math.max(0, target), side: ROUND[rounds++ % ROUND.length] ?? 'any' } }
    const laid = main >= 0 && main < i ? LAID[lead.object.archetype] : undefined
    if (laid && isDish(units[main] as Unit)) return { ...base, beside: { block: main, side: laid } }
    if (target >= 0) return { ...base, beside: { block: target, side: SIDES[relation ?? 'beside'] ?? 'any' } }
    // A hero that is placed by a prop was put down first: the prop goes to its other side.
    const by = units.findIndex((other, j) => j < i && members.some((member) => isTarget(other.lead, member)))
    const side = by >= 0 ? SIDES[units[by]?.lead.subject.relation?.type ?? 'beside'] : undefined
    return by >= 0 && side ? { ...base, beside: { block: by, side: OPPOSITE[side] ?? side } } : base
  })
  const spots = arrange(blocks, sight)
  const [x, z] = [
    middle(spots.map((spot, i) => [spot.x, blocks[i]?.size[0] ?? 0])),
    middle(spots.map((spot, i) => [spot.z, blocks[i]?.size[2] ?? 0])),
  ]
  units.forEach((unit, i) => {
    const spot = spots[i]
    if (spot) moveBy(unit, spot.x - x, 0, spot.z - z)
  })
}

const middle = (spans: readonly (readonly [number, number])[]): number =>
  (Math.min(...spans.map(([at, length]) => at - length / 2)) + Math.max(...spans.map(([at, length]) => at + length / 2))) / 2

function moveBy({ members }: Unit, x: number, y: number, z: number): void {
  for (const { object } of members) object.at = [object.at[0] + x, object.at[1] + y, object.at[2] + z]
}
