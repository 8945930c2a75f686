import type { Brief, Subject } from '../brief/schema.ts'
import { findArchetype, type NounMatch, recipeOf } from '../catalog/index.ts'
import { inflated } from '../catalog/objects/inflated.ts'
import { standInFor } from '../catalog/stand-in.ts'
import type { Warning } from '../engine.ts'
import type { StageObject } from '../scene/index.ts'
import { buildObject, measure, type Recipe } from '../shape/index.ts'
import { rotation } from '../shape/mesh.ts'
import { type Contents, contentsOf, isDrink, isStacked, isVessel, notHeld, stackedOn } from './contents.ts'
import { gatheredIn } from './gathered.ts'
import { inProportion } from './in-proportion.ts'
import { levelled } from './levelled.ts'
import { decalsOf, materialsOf } from './made-of.ts'
import { withOwnParts } from './own-parts.ts'
import { type Actor, isHero, isOnWall, objectsOf } from './place.ts'
import { pouredIn, withDrink } from './poured.ts'
import { unprinted } from './printed.ts'
import { copiesOf, forWall, isPair, manyOf, ofMixedColors, pluralOf, twinOf, UNCOUNTED } from './several.ts'
import { topOf } from './top.ts'
import { turnFor } from './view.ts'

/** What an adjective does to an object's parameters: factors by parameter name. */
const PROPORTIONS: Record<string, Record<string, number>> = {
  tall: { height: 1.25 },
  short: { height: 0.75 },
  slim: { radius: 0.82, width: 0.82 },
  slender: { radius: 0.82, width: 0.82 },
  wide: { radius: 1.2, width: 1.2 },
  chunky: { radius: 1.18, height: 0.92 },
}

const SIZES: Record<string, number> = { tiny: 0.4, mini: 0.5, small: 0.7, large: 1.3, big: 1.3, oversized: 1.6, giant: 2 }

/** The brief's subjects as objects of the catalogue; what it does not hold is named in a warning. */
export function cast(brief: Brief): { actors: Actor[]; warnings: Warning[] } {
  const actors: Actor[] = []
  const warnings: Warning[] = []
  const { subjects, shown } = withOwnParts(brief.subjects)
  for (const { subject, inners } of filled(subjects)) {
    if (subject.role === 'surface') continue
    const named = withPart(subject) ?? forWall(subject) ?? findArchetype(subject.noun) ?? manyOf(subject)
    const standIn = named ? null : standInFor(subject.noun)
    if (standIn && 'art' in standIn) {
      warnings.push(asFigure(subject, standIn.kin))
      for (let copy = 0; copy < subject.count; copy++)
        actors.push(figureOf(subject, standIn.art, copy, turnFor(brief.camera, inflated.view.azimuth)))
      continue
    }
    const single = named ?? standIn?.match
    const recipe = single && recipeOf(single.archetype)
    // Three tulips are a bunch of three, and a bunch is drawn otherwise than one of them.
    const plural = single && subject.role === 'prop' && subject.count === UNCOUNTED ? pluralOf(subject.noun, single) : null
    const known = plural ?? (recipe?.gathers && subject.count > 1 ? (findArchetype(`${subject.noun}s`) ?? single) : single)
    if (!known || !recipe) {
      warnings.push(leftOut(subject.noun))
      continue
    }
    if (known.level === 'hypernym') warnings.push(asKin(subject, standIn?.kin ?? known.archetype))
    for (const inner of inners) {
      const within = findArchetype(inner.noun)
      if (within?.level === 'hypernym') warnings.push(asKin(inner, within.archetype))
    }
    const missing = notHeld(subject)
    if (missing) warnings.push(leftOut(missing))
    const plain = unprinted(subject, recipe)
    if (plain) warnings.push(plain)
    for (let copy = 0; copy < (plural ? 1 : copiesOf(subject, recipe)); copy++)
      actors.push(
        actorOf(
          {
            subject: ofMixedColors(subject, copy),
            inners,
            recipe: (plural && recipeOf(plural.archetype)) ?? recipe,
            known,
            ownOf: shown,
            shown: { ...platedFor(brief, subject, recipe), ...liddedFor(brief, subject, recipe), ...shown.get(subject.id) },
          },
          copy,
          isOnWall(subject) ? alongWall(recipe, known) : turnFor(brief.camera, recipe.view?.azimuth ?? 24),
        ),
      )
  }
  return { actors: levelled(inProportion(withHero(actors)), brief), warnings }
}

/** `a bottle with a pump` is a pump bottle, where the catalogue has such a thing. */
function withPart({ noun, parts }: Subject): NounMatch | null {
  const whole = parts.map((part) => findArchetype(`${part.noun} ${noun}`)).find((match) => match?.level === 'exact')
  return whole && whole.archetype !== findArchetype(noun)?.archetype ? whole : null
}

const leftOut = (noun: string): Warning => ({
  code: 'unknown_subject',
  message: `“${noun}” is not in the catalogue, so it is left out of the picture.`,
  words: noun,
})

const asKin = ({ noun }: Subject, kin: string): Warning => ({
  code: 'approximated_subject',
  message: `“${noun}” is drawn as the nearest known thing: ${kin}.`,
  words: noun,
})

const asFigure = ({ noun }: Subject, kin: string): Warning => ({
  code: 'approximated_subject',
  message: `“${noun}” has no model in the catalogue; it stands as an inflated figure made from a flat picture${kin === noun ? '' : ` of a ${kin}`}.`,
  words: noun,
})

/** What has no recipe, as a balloon of its picture, in the colour asked for. */
function figureOf(subject: Subject, art: string, copy: number, turn: number): Actor {
  const known: NounMatch = { archetype: inflated.archetype, level: 'hypernym' }
  const actor = actorOf({ subject, inners: [], recipe: inflated, known, shown: {}, ownOf: new Map() }, copy, turn)
  return { ...actor, object: { ...actor.object, art } }
}

/** Degrees by which a thing is turned to lie along the wall: a bicycle, which is longer than wide, shows its side. */
function alongWall(recipe: Recipe, { params }: NounMatch): number {
  const [w, , d] = measure(recipe, params ?? {}).size
  if (d <= w) return 0
  return (recipe.view?.azimuth ?? 0) > 0 ? -90 : 90
}

/** In a scene a dish is served on the plate that its recipe has, unless it is said to lie on something. */
function platedFor({ genre, subjects }: Brief, { relation }: Subject, recipe: Recipe): Record<string, number> {
  const under = relation && subjects.find(({ id }) => id === relation.target)
  return genre === 'scene-still' && recipe.params.plate?.default === 0 && (!under || under.role === 'surface') ? { plate: 1 } : {}
}

/** A crate that things stand on is closed. */
function liddedFor({ subjects }: Brief, { id }: Subject, recipe: Recipe): Record<string, number> {
  return CARRYING.has(recipe.archetype) &&
    recipe.params.lid &&
    subjects.some(({ relation }) => relation?.type === 'on' && relation.target === id)
    ? { lid: 1 }
    : {}
}

/** `tulips in a vase`: what is in a vessel goes with it, and its hero is the vessel. */
function filled(subjects: readonly Subject[]): { subject: Subject; inners: Subject[] }[] {
  const vesselOf = (inner: Subject): Subject | undefined => {
    const { relation } = inner
    if ((relation?.type !== 'in' && relation?.type !== 'on') || !findArchetype(inner.noun)) return undefined
    const target = subjects.find(({ id, role }) => id === relation.target && id !== inner.id && role !== 'surface')
    if (!target || recipeNamed(inner.noun)?.holds || target.relation?.target === inner.id) return undefined
    const isIn = relation.type === 'in' ? isVessel(target.noun) || isDrink(inner.noun) : isDish(target.noun)
    return isIn ? target : undefined
  }
  // What is beside the food is beside its bowl.
  const standing = (subject: Subject): Subject => {
    const inner = subjects.find(({ id }) => id === subject.relation?.target)
    const target = inner && vesselOf(inner)
    return target && subject.relation ? { ...subject, relation: { ...subject.relation, target: target.id } } : subject
  }
  return subjects
    .filter((subject) => !vesselOf(subject))
    .map(standing)
    .map((subject) => {
      const inners = subjects.filter((other) => vesselOf(other)?.id === subject.id)
      // A glass that iced coffee is in is a glass of iced coffee.
      const drink = inners.find(({ noun }) => isDrink(noun) && findArchetype(`${subject.noun} of ${noun}`)?.params?.fill !== undefined)
      const noun = drink ? `${subject.noun} of ${drink.noun}` : subject.noun
      const role = inners.some((inner) => inner.role === 'hero') ? ('hero' as const) : subject.role
      const drinks = inners
        .filter(({ noun }) => isDrink(noun))
        .map(({ colors, noun }) => ['of', ...colors.map(({ name }) => name), noun].join(' '))
      return {
        subject: { ...subject, noun, role, details: [...subject.details, ...drinks] },
        inners: inners.filter(({ noun }) => !isDrink(noun)),
      }
    })
}

/** What lies on a dish lies as if in it; what stands on a tray is placed as on a table. */
const isDish = (noun: string): boolean => {
  const recipe = recipeNamed(noun)
  return recipe?.holds !== undefined && !CARRYING.has(recipe.archetype)
}
const CARRYING: ReadonlySet<string> = new Set(['tray', 'basket', 'crate', 'vase', 'cutting-board', 'baking-tray'])

const recipeNamed = (noun: string): Recipe | null => {
  const known = findArchetype(noun)
  return known && recipeOf(known.archetype)
}

/** When none of the heroes is known, the first thing that is takes the part. */
function withHero(actors: Actor[]): Actor[] {
  const [first] = actors
  if (!first || actors.some(isHero)) return actors
  return actors.map((actor) => (actor.subject.id === first.subject.id ? { ...actor, subject: { ...actor.subject, role: 'hero' } } : actor))
}

type Part = {
  subject: Subject
  inners: readonly Subject[]
  recipe: Recipe
  known: NounMatch
  /** Parameters that show the parts it is said to have. */
  shown: Readonly<Record<string, number>>
  /** The same of what it holds, by the id of the subject. */
  ownOf: ReadonlyMap<string, Readonly<Record<string, number>>>
}

function actorOf(part: Part, copy: number, usualTurn: number): Actor {
  const { subject, recipe, known, shown } = part
  const name = copy === 0 ? subject.id : `${subject.id}-${copy + 1}`
  const poured = pouredIn(subject, recipe)
  const params = paramsOf(subject, recipe, { ...poured?.params, ...known.params, ...shown })
  const scale = subject.details.reduce((size, word) => size * (SIZES[word] ?? 1), 1)
  const materials = withDrink(materialsOf(subject, recipe, known.look ?? {}), poured?.color ?? null)
  const [w, h, d] = measure(recipe, params).size
  const decals = decalsOf(subject, recipe, materials)
  const turn = usualTurn + (decals ? 0 : (TURNS[copy % TURNS.length] ?? 0))
  const object: StageObject = { name, archetype: recipe.archetype, params, materials, at: [0, 0, 0], turn: [0, turn, 0], scale }
  const contents = [...stackedAbove(object, part), ...heldBy(object, part)]
  if (contents.length > 0 && recipe.holds?.instead) params[recipe.holds.instead] = 0
  if (decals) object.decals = decals
  const [sin, cos] = [Math.abs(Math.sin((turn * Math.PI) / 180)), Math.abs(Math.cos((turn * Math.PI) / 180))]
  const top = Math.max(h, ...contents.map((one) => one.at[1] + measureOf(one)))
  const pair = isPair(subject, recipe) ? twinOf(object, [w, h, d]) : null
  const [wide, deep] = [w + 2 * (pair?.across ?? 0), d + 2 * (pair?.along ?? 0)]
  return {
    subject,
    object,
    ...(pair && { twin: pair.twin }),
    size: [(wide * cos + deep * sin) * scale, top * scale, (deep * cos + wide * sin) * scale],
    top: () => topOf(recipe, params) * object.scale,
    ...(contents.length > 0 && { contents }),
  }
}

/** Degrees by which the first few of a kind are turned away from each other: no two stand alike. */
const TURNS = [0, 14, -11, 22, -19, 8]

const measureOf = ({ archetype, params, scale }: StageObject): number => {
  const recipe = recipeOf(archetype)
  return recipe ? measure(recipe, params).size[1] * scale : 0
}

/** The second and later ones of a stack. */
function stackedAbove(object: StageObject, { subject, recipe, known }: Part): StageObject[] {
  if (!isStacked(subject)) return []
  return stackedOn(subject, known, recipe, object.params).map((place, i) => ({ ...object, ...place, name: `${object.name}-${i + 2}` }))
}

/** The things that a vessel is said to be full of. */
function heldBy({ name, params }: StageObject, { subject, inners, recipe, ownOf }: Part): StageObject[] {
  const kinds: Contents[] = contentsOf({ subject, recipe, params }, inners, ownOf)
  return kinds.flatMap((kind) => {
    const materials = materialsOf(kind.subject, kind.recipe, kind.known.look ?? {})
    const base = kind.subject.id === `${subject.id}-content` ? `${name}-content` : kind.subject.id
    return kind.places.map((place, i) => ({
      name: base.endsWith('-content') || i > 0 ? `${base}-${i + 1}` : base,
      archetype: kind.recipe.archetype,
      params: place.params,
      materials,
      at: place.at,
      turn: place.turn,
      scale: place.scale,
    }))
  })
}

function paramsOf(subject: Subject, recipe: Recipe, aliasParams: Record<string, number>): Record<string, number> {
  const params: Record<string, number> = { ...aliasParams, ...gatheredIn(subject, recipe) }
  // What is written on it needs something to be written on.
  if (recipe.params.label && (subject.label || subject.details.some((detail) => /\blabel/.test(detail)))) params.label = 1
  for (const word of subject.details)
    for (const [key, factor] of Object.entries(PROPORTIONS[word] ?? {})) {
      const range = recipe.params[key]
      if (range) params[key] = Math.min(range.max, Math.max(range.min, (params[key] ?? range.default) * factor))
    }
  return params
}

/** Points in the world, cm, that outline the actors: enough to frame them exactly. */
export function outline(actors: readonly Actor[]): [number, number, number][] {
  return actors.flatMap(objectsOf).flatMap((object) => {
    const recipe = recipeOf(object.archetype)
    return recipe ? buildObject(recipe, object.params).flatMap((mesh) => sampled(mesh.positions, object)) : []
  })
}

const POINTS_PER_MESH = 160

function sampled(positions: Float32Array, { at, turn, scale }: StageObject): [number, number, number][] {
  const points: [number, number, number][] = []
  const step = Math.max(1, Math.floor(positions.length / 3 / POINTS_PER_MESH))
  const m = rotation(turn).map((value) => value * scale)
  for (let i = 0; i < positions.length; i += 3 * step) {
    const [x, y, z] = [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0]
    const along = (row: 0 | 1 | 2) => at[row] + (m[3 * row] ?? 0) * x + (m[3 * row + 1] ?? 0) * y + (m[3 * row + 2] ?? 0) * z
    points.push([along(0), along(1), along(2)])
  }
  return points
}
