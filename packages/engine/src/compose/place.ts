import type { Subject } from '../brief/schema.ts'
import type { StageObject } from '../scene/index.ts'

/** An object of the stage with what placing needs to know, in cm as it stands: its size, and how high a thing on it stands at its present scale. */
export type Actor = {
  subject: Subject
  object: StageObject
  size: [number, number, number]
  top: () => number
  /** What it holds, where that lies in the actor's own space. */
  contents?: readonly StageObject[]
}

/** The actor and what it holds, as they stand on the stage. */
export function objectsOf({ object, contents }: Actor): StageObject[] {
  const angle = (object.turn[1] * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const moved = (contents ?? []).map((one): StageObject => {
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

type Relation = NonNullable<Subject['relation']>['type']

/** Room between neighbours, as a share of their mean width. */
const GAP = 0.22
/** A floating object hangs this share of its height above the ground. */
const FLOAT = 0.3

/** What carries a row of things is made as wide as the row and this much more. */
const TRAY_ROOM = 1.25

/**
 * Puts every actor in its place, in cm: heroes in a row about the origin, the others by their
 * relation to what they name, or quietly behind. Nothing ends up inside anything else.
 */
export function place(actors: readonly Actor[]): void {
  const placed = layOut(actors)
  let side = 1
  for (const actor of actors.filter((other) => !placed.includes(other))) {
    const named = anchorOf(actor, placed)
    const anchor = named ?? placed[0]
    // What stands on the ground or on something that is not an object (the desk itself) stands beside the hero.
    if (anchor) placeBeside(actor, anchor, named ? (actor.subject.relation?.type ?? 'beside') : 'beside', side)
    side = -side
    settle(actor, placed)
    placed.push(actor)
  }
  for (const actor of placed) if (actor.subject.relation?.type === 'above') actor.object.at[1] += actor.size[1] * FLOAT
}

/** The heroes in a row, or, where something carries props (`a teapot with two cups on a tray`), all of them on it. */
function layOut(actors: readonly Actor[]): Actor[] {
  const heroes = actors.filter(isHero)
  const carrier = actors.find((actor) => !isHero(actor) && actors.some((other) => standsOn(other, actor)))
  if (!carrier) {
    placeRow(heroes)
    return [...heroes]
  }
  const carried = actors.filter((actor) => standsOn(actor, carrier) || (heroes.includes(actor) && !actor.subject.relation))
  placeRow(carried)
  const reach = (axis: 0 | 2) => 2 * Math.max(...carried.map((actor) => Math.abs(actor.object.at[axis]) + actor.size[axis] / 2))
  const growth = Math.max(1, (reach(0) * TRAY_ROOM) / carrier.size[0], (reach(2) * TRAY_ROOM) / carrier.size[2])
  carrier.object.scale *= growth
  carrier.object.turn = [0, 0, 0]
  carrier.size = carrier.size.map((length) => length * growth) as Actor['size']
  const top = carrier.top()
  for (const actor of carried) actor.object.at[1] = top
  return [...carried, carrier]
}

const standsOn = (actor: Actor, carrier: Actor): boolean =>
  (actor.subject.relation?.type === 'on' || actor.subject.relation?.type === 'in') && isTarget(actor, carrier)

const isTarget = (actor: Actor, other: Actor): boolean =>
  actor !== other && (actor.subject.relation?.target === other.subject.id || actor.subject.relation?.target === other.subject.noun)

/** Side by side about the origin; of three or more the outer ones stand a little further back. */
function placeRow(actors: readonly Actor[]) {
  const widths = actors.map((actor) => actor.size[0])
  const gaps = widths.slice(1).map((width, i) => ((width + (widths[i] ?? width)) / 2) * GAP)
  const total = sum(widths) + sum(gaps)
  let x = -total / 2
  actors.forEach((actor, i) => {
    const middle = (actors.length - 1) / 2
    const width = widths[i] ?? 0
    actor.object.at = [x + width / 2, 0, actors.length > 2 ? -Math.abs(i - middle) * actor.size[2] * 0.25 : 0]
    x += width + (gaps[i] ?? 0)
  })
}

const anchorOf = (actor: Actor, placed: readonly Actor[]): Actor | undefined => placed.find((other) => isTarget(actor, other))

function placeBeside(actor: Actor, anchor: Actor, relation: Relation, side: number) {
  const [x, y, z] = anchor.object.at
  const acrossX = (anchor.size[0] + actor.size[0]) / 2 + ((anchor.size[0] + actor.size[0]) / 2) * GAP
  const acrossZ = (anchor.size[2] + actor.size[2]) / 2 + ((anchor.size[2] + actor.size[2]) / 2) * GAP
  switch (relation) {
    case 'on':
    case 'in':
      actor.object.at = [x, y + anchor.top(), z]
      return
    case 'behind':
      actor.object.at = [x + side * anchor.size[0] * 0.45, 0, z - acrossZ]
      return
    case 'in-front-of':
      actor.object.at = [x + side * anchor.size[0] * 0.35, 0, z + acrossZ]
      return
    case 'left-of':
      actor.object.at = [x - acrossX, 0, z]
      return
    case 'right-of':
      actor.object.at = [x + acrossX, 0, z]
      return
    default:
      // Props that name no place stand beside and a little behind, so that they never hide the hero.
      actor.object.at = [x + side * acrossX, 0, z - anchor.size[2] * 0.4]
  }
}

/** Moves an actor outwards until its footprint touches no other at the same height. */
function settle(actor: Actor, placed: readonly Actor[]) {
  const step = Math.max(0.5, actor.size[0] * 0.1) * (actor.object.at[0] < 0 ? -1 : 1)
  for (let tries = 0; tries < 200 && placed.some((other) => collide(actor, other)); tries++) actor.object.at[0] += step
}

function collide(a: Actor, b: Actor): boolean {
  const apart = (axis: 0 | 2) => Math.abs(a.object.at[axis] - b.object.at[axis]) >= (a.size[axis] + b.size[axis]) / 2
  const above = a.object.at[1] >= b.object.at[1] + b.size[1] - 1e-6 || b.object.at[1] >= a.object.at[1] + a.size[1] - 1e-6
  return !apart(0) && !apart(2) && !above
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
