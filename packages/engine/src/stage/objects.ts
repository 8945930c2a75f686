import { familyOf, recipeOf } from '../catalog/index.ts'
import type { Decal, Material, StageLayer, StageObject } from '../scene/schema.ts'
import { bounds, buildObject, type Recipe, type ShapeMesh } from '../shape/index.ts'
import { rotation } from '../shape/mesh.ts'
import type { Pixels, TraceMesh } from '../trace/types.ts'
import { type Inflated, inflate } from './inflate/index.ts'
import { tinted } from './inflate/tint.ts'
import type { Palette } from './materials.ts'
import type { Geometry } from './surface.ts'

export type PaintDecal = (decal: Decal, aspect: number) => Promise<{ width: number; height: number; data: Uint8Array | Uint8ClampedArray }>

/** A piece of art in colours, clear around it; null when there is none of that id. */
export type PaintArtwork = (id: string) => Promise<Pixels | null>

/** Who paints what objects carry; without them labels stay bare and inflated things are plain. */
export type Painters = { paintDecal?: PaintDecal | undefined; paintArtwork?: PaintArtwork | undefined }

/** An object's meshes in the world, their materials entered in the palette. */
export async function placeObject(object: StageObject, palette: Palette, { paintDecal, paintArtwork }: Painters): Promise<TraceMesh[]> {
  const art = object.art && paintArtwork ? await paintArtwork(object.art) : null
  const color = object.materials.body?.color ?? OWN_COLORS
  const balloon = art && inflate(color === OWN_COLORS ? art : tinted(art, color), object.params.size ?? INFLATED_CM)
  if (balloon) return [inflatedMesh(object, balloon, palette)]
  const recipe = recipeOf(object.archetype)
  if (!recipe) throw new Error(`Expected a catalogue archetype for ${object.name} but received "${object.archetype}"`)
  const meshes: TraceMesh[] = []
  for (const mesh of buildObject(recipe, shownParams(object, recipe))) {
    const surface = materialOf(object, recipe, mesh.slot)
    const decal = paintDecal ? await decalOf(object, recipe, mesh, palette, paintDecal, surface) : null
    meshes.push({ name: `${object.name}.${mesh.part}`, ...inWorld(inCentimetres(mesh), object), material: palette.add(surface, decal) })
  }
  return meshes
}

/** The object's parameters, less what a print of its own takes the place of. */
function shownParams({ params, decals }: StageObject, { labels }: Recipe): Record<string, number> {
  const replaced = (decals ?? []).flatMap(({ area }) => labels?.[area]?.instead ?? [])
  return { ...params, ...Object.fromEntries(replaced.map((name) => [name, 0])) }
}

/** What the recipe's white stands for: the picture keeps its colours. */
const OWN_COLORS = '#ffffff'
/** cm, when the object does not say. */
const INFLATED_CM = 14

function inflatedMesh(object: StageObject, { texture, uvSize, ...geometry }: Inflated, palette: Palette): TraceMesh {
  const surface = object.materials.body ?? { family: 'plastic', color: '#ffffff', roughness: 0.34 }
  const print = { texture: palette.addTexture(texture), rect: [0, 0, ...uvSize] as const, roughness: surface.roughness ?? 0.34 }
  return { name: `${object.name}.body`, ...inWorld(geometry, object), material: palette.add(surface, print) }
}

/** The upright box, cm, that holds all of the objects; null when there are none. */
export function roomOf(objects: readonly StageObject[]): StageLayer['about'] | null {
  const meshes = objects.flatMap((object) => {
    const recipe = recipeOf(object.archetype)
    return recipe ? buildObject(recipe, object.params).map((mesh) => inWorld(inCentimetres(mesh), object)) : []
  })
  return meshes.length === 0 ? null : bounds(meshes)
}

function materialOf(object: StageObject, recipe: Recipe, slot: string): Material {
  const given = object.materials[slot]
  if (given) return given
  const usual = recipe.slots[slot]
  if (!usual) throw new Error(`Expected ${recipe.archetype} to have a material slot "${slot}"`)
  return { family: usual.family, color: usual.color, ...(usual.roughness !== undefined && { roughness: usual.roughness }) }
}

/** The print on this mesh, painted to the proportions of its label area; the last one asked for wins. */
async function decalOf(object: StageObject, recipe: Recipe, mesh: ShapeMesh, palette: Palette, paint: PaintDecal, surface: Material) {
  const decal = object.decals?.findLast(({ area }) => recipe.labels?.[area]?.part === mesh.part)
  const label = decal && recipe.labels?.[decal.area]
  if (!decal || !label) return null
  const face = mesh.faces[label.face ?? 'front']
  if (!face) throw new Error(`Expected part ${mesh.part} of ${recipe.archetype} to have a face "${label.face}"`)
  const [w, h] = [face[2] - face[0], face[3] - face[1]]
  const [u0, v0, u1, v1] = [
    face[0] + label.rect[0] * w,
    face[1] + label.rect[1] * h,
    face[0] + label.rect[2] * w,
    face[1] + label.rect[3] * h,
  ]
  const [widthCm, heightCm] = [(u1 - u0) * mesh.uvSize[0], (v1 - v0) * mesh.uvSize[1]]
  const painted = await paint(decal, widthCm / heightCm)
  const texture = palette.addTexture({ kind: 'color', ...painted, wrap: 'clamp' })
  const [sx, sy] = mesh.uvSize
  const roughness = Math.min(0.6, (surface.roughness ?? familyOf(surface.family).roughness) + 0.05)
  return { texture, rect: [u0 * sx, v0 * sy, u1 * sx, v1 * sy] as const, roughness }
}

/** A copy whose uvs are in cm. */
export function inCentimetres(mesh: ShapeMesh): Geometry & { uvs: Float32Array } {
  const [w, h] = mesh.uvSize
  return {
    positions: mesh.positions.slice(),
    normals: mesh.normals.slice(),
    uvs: mesh.uvs.map((value, i) => value * (i % 2 === 0 ? w : h)),
    indices: mesh.indices,
  }
}

/** Scales about the footprint centre, turns about y, x, z, then moves; the lowest point ends at `at`'s height. */
function inWorld<G extends Geometry>(geometry: G, { at, turn, scale }: StageObject): G {
  const m = rotation(turn)
  const turned = (source: Float32Array, by: number) => {
    const result = new Float32Array(source.length)
    for (let i = 0; i < source.length; i += 3) {
      const [x, y, z] = [source[i] as number, source[i + 1] as number, source[i + 2] as number]
      for (let row = 0; row < 3; row++) {
        result[i + row] = by * ((m[3 * row] as number) * x + (m[3 * row + 1] as number) * y + (m[3 * row + 2] as number) * z)
      }
    }
    return result
  }
  const positions = turned(geometry.positions, scale)
  const normals = turned(geometry.normals, 1)
  for (let i = 0; i < positions.length; i++) positions[i] = (positions[i] as number) + at[(i % 3) as 0]
  return { ...geometry, positions, normals }
}
