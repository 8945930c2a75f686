import type { Brief, NamedColor, Subject } from '../brief/schema.ts'
import { FAMILIES, familyFor, findArchetype, type NounMatch, recipeOf } from '../catalog/index.ts'
import { contrast, hexToOklch } from '../color.ts'
import type { Warning } from '../engine.ts'
import type { Material, StageObject } from '../scene/index.ts'
import { buildObject, measure, type Recipe } from '../shape/index.ts'
import { contentsOf } from './contents.ts'
import { type Actor, isHero, objectsOf } from './place.ts'
import { turnFor } from './view.ts'

/** Perceptual roughness of a finish that was asked for. */
const FINISH_ROUGHNESS: Record<NonNullable<Subject['finish']>, number> = {
  matte: 0.48,
  satin: 0.38,
  glossy: 0.12,
  frosted: 0.45,
  brushed: 0.34,
  polished: 0.06,
}

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
  for (const subject of filled(brief.subjects)) {
    if (subject.role === 'surface') continue
    const single = findArchetype(subject.noun)
    const recipe = single && recipeOf(single.archetype)
    // Three tulips are a bunch of three, and a bunch is drawn otherwise than one of them.
    const known = recipe?.gathers && subject.count > 1 ? (findArchetype(`${subject.noun}s`) ?? single) : single
    if (!known || !recipe) {
      warnings.push({
        code: 'unknown_subject',
        message: `“${subject.noun}” is not in the catalogue, so it is left out of the picture.`,
        words: subject.noun,
      })
      continue
    }
    if (known.level === 'hypernym')
      warnings.push({
        code: 'approximated_subject',
        message: `“${subject.noun}” is drawn as the nearest known thing: ${known.archetype}.`,
        words: subject.noun,
      })
    for (let copy = 0; copy < copiesOf(subject, recipe); copy++)
      actors.push(actorOf(subject, recipe, known, copy, turnFor(brief.camera, recipe.view?.azimuth ?? 24)))
  }
  return { actors: withHero(actors), warnings }
}

/** `tulips in a vase`: what is in a vessel is said of the vessel, and its hero is the vessel. */
function filled(subjects: readonly Subject[]): Subject[] {
  const holders = subjects.filter((subject) => subject.role !== 'surface' && recipeNamed(subject.noun)?.holds)
  const vesselOf = (inner: Subject) =>
    inner.relation?.type === 'in' && recipeNamed(inner.noun)
      ? holders.find(({ id }) => id === inner.relation?.target && id !== inner.id)
      : undefined
  return subjects
    .filter((subject) => !vesselOf(subject))
    .map((subject) => {
      const inner = subjects.find((other) => vesselOf(other) === subject)
      if (!inner) return subject
      // Three is what a plural without a number counts as.
      const number = inner.count === 1 || inner.count === 3 ? [] : [inner.count]
      const noun = inner.count > 1 && !inner.noun.endsWith('s') ? `${inner.noun}s` : inner.noun
      const said = ['of', ...number, ...inner.colors.map(({ name }) => name), noun].join(' ')
      return { ...subject, role: inner.role === 'hero' ? 'hero' : subject.role, details: [...subject.details, said] }
    })
}

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

/** A recipe that is a pair already (earbuds) counts as one thing when two are asked for. */
function copiesOf(subject: Subject, recipe: Recipe): number {
  if (recipe.gathers) return 1
  return recipe.set ? Math.max(1, Math.round(subject.count / recipe.set.length)) : subject.count
}

function actorOf(subject: Subject, recipe: Recipe, known: NounMatch, copy: number, turn: number): Actor {
  const name = copy === 0 ? subject.id : `${subject.id}-${copy + 1}`
  const params = paramsOf(subject, recipe, known.params ?? {})
  const scale = subject.details.reduce((size, word) => size * (SIZES[word] ?? 1), 1)
  const materials = materialsOf(subject, recipe, known.look ?? {})
  const [w, h, d] = measure(recipe, params).size
  const object: StageObject = { name, archetype: recipe.archetype, params, materials, at: [0, 0, 0], turn: [0, turn, 0], scale }
  const decals = decalsOf(subject, recipe, materials)
  const contents = heldBy(object, subject, recipe)
  if (decals) object.decals = decals
  const [sin, cos] = [Math.abs(Math.sin((turn * Math.PI) / 180)), Math.abs(Math.cos((turn * Math.PI) / 180))]
  return {
    subject,
    object,
    size: [(w * cos + d * sin) * scale, h * scale, (d * cos + w * sin) * scale],
    top: () => topOf(recipe, params) * object.scale,
    ...(contents.length > 0 && { contents }),
  }
}

/** The things that a vessel is said to be full of. */
function heldBy({ name, params }: StageObject, subject: Subject, recipe: Recipe): StageObject[] {
  const contents = contentsOf(subject, recipe, params)
  if (!contents) return []
  const materials = materialsOf(contents.subject, contents.recipe, contents.known.look ?? {})
  return contents.places.map((place, i) => ({
    name: `${name}-content-${i + 1}`,
    archetype: contents.recipe.archetype,
    params: place.params,
    materials,
    at: place.at,
    turn: place.turn,
    scale: place.scale,
  }))
}

/** How high a thing set down on the middle of an object comes to stand, cm: the rim of a tray does not count. */
function topOf(recipe: Recipe, params: Record<string, number>): number {
  let top = 0
  for (const { positions, indices } of buildObject(recipe, params))
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => cornerOf(positions, indices[i + k] ?? 0)) as [Corner, Corner, Corner]
      top = Math.max(top, heightAtAxis(a, b, c) ?? 0)
    }
  return top
}

type Corner = readonly [number, number, number]
const cornerOf = (positions: Float32Array, i: number): Corner => [
  positions[3 * i] ?? 0,
  positions[3 * i + 1] ?? 0,
  positions[3 * i + 2] ?? 0,
]

/** Where the vertical just beside the origin meets a triangle; null where it misses. Off the axis, so that it hits no seam. */
function heightAtAxis([ax, ay, az]: Corner, [bx, by, bz]: Corner, [cx, cy, cz]: Corner): number | null {
  const [x, z] = [0.0171, 0.0113]
  const area = (bz - cz) * (ax - cx) + (cx - bx) * (az - cz)
  if (Math.abs(area) < 1e-9) return null
  const u = ((bz - cz) * (x - cx) + (cx - bx) * (z - cz)) / area
  const v = ((cz - az) * (x - cx) + (ax - cx) * (z - cz)) / area
  return u < 0 || v < 0 || u + v > 1 ? null : u * ay + v * by + (1 - u - v) * cy
}

function paramsOf(subject: Subject, recipe: Recipe, aliasParams: Record<string, number>): Record<string, number> {
  const params: Record<string, number> = { ...aliasParams }
  if (typeof recipe.gathers === 'string' && subject.count > 1) params[recipe.gathers] = subject.count
  for (const word of subject.details)
    for (const [key, factor] of Object.entries(PROPORTIONS[word] ?? {})) {
      const range = recipe.params[key]
      if (range) params[key] = Math.min(range.max, Math.max(range.min, (params[key] ?? range.default) * factor))
    }
  return params
}

/** Families of food and plants: what is golden there is only a colour. */
const GROWN: ReadonlySet<string> = new Set([
  'wax',
  'felt',
  'skin',
  'peel',
  'leaf',
  'soil',
  'liquid',
  'tinted-liquid',
  'water',
  'paper',
  'fabric',
  'knit',
])
const METALLIC = /gold|silver|steel|brass|copper|bronze|chrome|alumin|metal|titanium|iron|platinum/

/** The first slot takes what is said of the thing, the others what is said of their part, the second also the second colour; `look` is what the noun itself says. */
function materialsOf(subject: Subject, recipe: Recipe, look: NonNullable<NounMatch['look']>): Record<string, Material> {
  return Object.fromEntries(
    Object.entries(recipe.slots).map(([slot, usual], i) => {
      const part = subject.parts.find(({ noun }) => noun === slot || noun.endsWith(` ${slot}`))
      const said =
        i === 0
          ? { color: subject.colors[0] ?? null, material: subject.material }
          : { color: part?.color ?? (i === 1 ? subject.colors[1] : undefined) ?? null, material: part?.material ?? null }
      const material = slotMaterial(said, look[slot] ?? usual)
      if (i === 0 && subject.finish) material.roughness = FINISH_ROUGHNESS[subject.finish]
      return [slot, material]
    }),
  )
}

function slotMaterial(said: { color: NamedColor | null; material: string | null }, usual: Recipe['slots'][string]): Material {
  // A golden croissant is no metal.
  const metallic = said.color && METALLIC.test(said.color.name) && !GROWN.has(usual.family) ? said.color.name : null
  const family = familyFor(said.material ?? metallic ?? '')
  // “A sage green steel bottle” is painted steel: the paint is what is seen.
  const painted = family && FAMILIES[family].metalness > 0.5 && said.color && !metallic
  // Canvas is what a tote is made of anyway: it keeps the colour that totes have.
  if (family && !painted) return { family, color: said.color?.hex ?? (family === usual.family ? usual.color : FAMILIES[family].color) }
  return {
    family: usual.family,
    color: said.color?.hex ?? usual.color,
    ...(usual.roughness !== undefined && { roughness: usual.roughness }),
  }
}

/** Words asked for on the object go to its first label area, in whichever of black and white reads better. */
function decalsOf(subject: Subject, recipe: Recipe, materials: Record<string, Material>): StageObject['decals'] {
  const [area, label] = Object.entries(recipe.labels ?? {})[0] ?? []
  if (!subject.label || !area || !label) return undefined
  const slot = recipe.parts.find(({ name }) => name === label.part)?.slot ?? ''
  const under = materials[slot]?.color ?? recipe.slots[slot]?.color ?? '#ffffff'
  const color = contrast('#1a1a1a', under) > contrast('#f7f5f0', under) ? '#1a1a1a' : '#f7f5f0'
  return [{ area, text: subject.label, color, font: hexToOklch(under).l > 0.6 ? 'playfair-display' : 'inter' }]
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
  const [sin, cos] = [Math.sin((turn[1] * Math.PI) / 180), Math.cos((turn[1] * Math.PI) / 180)]
  for (let i = 0; i < positions.length; i += 3 * step) {
    const [x, y, z] = [(positions[i] ?? 0) * scale, (positions[i + 1] ?? 0) * scale, (positions[i + 2] ?? 0) * scale]
    points.push([at[0] + x * cos + z * sin, at[1] + y, at[2] - x * sin + z * cos])
  }
  return points
}
