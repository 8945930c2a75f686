import { familyFor, materialFor, recipeOf } from '../../catalog/index.ts'
import { contrast, mostReadable, shade } from '../../color.ts'
import { type Material, mapLayers, mapObjects, type Scene, type StageObject } from '../../scene/index.ts'
import type { OperationOf, Target } from '../plan.ts'
import { findThings } from './find.ts'
import { findParts, groundOf, repainted } from './parts.ts'
import { done, missed, notThere, type Patched, textsOf } from './patched.ts'
import { remadeStuff, stuffOf } from './stuff.ts'

/** Perceptual roughness of a finish. */
const ROUGHNESS = { matte: 0.48, satin: 0.38, glossy: 0.12, frosted: 0.45, brushed: 0.34, polished: 0.06 } as const

export function recolored(scene: Scene, operation: OperationOf<'recolor'>): Patched {
  const { target, color, words } = operation
  const isPart = findParts(scene, target).size > 0 && !/\b(?:text|words?|letters|lettering|font|caption)\b/i.test(words)
  if (isPart && !findThings(scene, target)) return repainted(scene, operation)
  if (target.kind === 'words' || (target.kind === 'thing' && !findThings(scene, target) && !stuffOf(scene, target)))
    return inked(scene, target, color.hex, words)
  return remade(scene, target, (material) => {
    const { accent: _, ...rest } = material
    return { ...rest, color: color.hex }
  })
}

export function rematerialed(scene: Scene, operation: OperationOf<'material'>): Patched {
  const family = familyFor(operation.material)
  if (!family) return missed(`There is no material “${operation.material}” in the catalogue.`)
  return remade(scene, operation.target, () => materialFor(family, operation.color?.hex))
}

export function refinished(scene: Scene, { target, finish }: OperationOf<'finish'>): Patched {
  return remade(scene, target, (material) => ({ ...material, roughness: ROUGHNESS[finish] }))
}

/** A thing a little lighter, darker or livelier: its paint, since light is everybody's. */
export function toned(scene: Scene, { target, quality, amount, words }: OperationOf<'tone'>): Patched {
  if (quality === 'contrast' || quality === 'auto') return missed(`A thing has no ${quality === 'auto' ? 'light' : 'contrast'} of its own.`)
  const change = { brightness: { l: amount * 0.25 }, saturation: { c: amount * 0.12 }, warmth: {} }[quality]
  if (quality === 'warmth') return missed('Only the whole picture can be made warmer or cooler: name a colour for the thing.')
  const ground = findThings(scene, target) ? null : groundOf(scene, target)
  if (ground) return repainted(scene, { op: 'recolor', words, target, color: { name: 'its own', hex: shade(ground, change) } })
  return remade(scene, target, (material) => ({ ...material, color: shade(material.color.slice(0, 7), change) }))
}

/** The main material of what is named, or of the part that is named, made anew. */
function remade(scene: Scene, target: Target, change: (material: Material) => Material): Patched {
  const found = findThings(scene, target)
  const stuff = found ? null : stuffOf(scene, target)
  if (stuff) return done(remadeStuff(scene, stuff, change))
  if (!found) return notThere(target)
  const recolor = (object: StageObject): StageObject => {
    const slot = found.slot ?? Object.keys(recipeOf(object.archetype)?.slots ?? {})[0]
    const before = slot === undefined ? undefined : (object.materials[slot] ?? usualOf(object, slot))
    if (slot === undefined || !before) return object
    const after = change(before)
    return legible({ ...object, materials: { ...object.materials, [slot]: after } }, slot, after)
  }
  return done(mapObjects(scene, found.names, recolor))
}

function usualOf({ archetype }: StageObject, slot: string): Material | undefined {
  const usual = recipeOf(archetype)?.slots[slot]
  return usual && { family: usual.family, color: usual.color, ...(usual.roughness !== undefined && { roughness: usual.roughness }) }
}

/** Words printed on the main material stay readable: black ink on what is now black becomes white. */
function legible(object: StageObject, slot: string, under: Material): StageObject {
  const isMain = slot === Object.keys(recipeOf(object.archetype)?.slots ?? {})[0]
  if (!isMain || !object.decals) return object
  const ground = under.color.slice(0, 7)
  const decals = object.decals.map((decal) =>
    decal.panel || contrast(decal.color.slice(0, 7), ground) >= 2.5
      ? decal
      : { ...decal, color: mostReadable(ground, ['#1a1a1a', '#f7f5f0']) },
  )
  return { ...object, decals }
}

function inked(scene: Scene, target: Target, hex: string, words: string): Patched {
  const { layers, printed } = textsOf(scene, target, words)
  const isAll = target.kind === 'words' && target.noun === null && target.text === null
  if (layers.size === 0 && printed.size === 0 && !isAll) return notThere(target)
  const lettered = mapLayers(scene, (layer) =>
    layer.type === 'text' && (isAll || layers.has(layer.name)) ? { ...layer, fill: hex } : layer,
  )
  return done(
    mapObjects(lettered, printed, (object) => ({ ...object, decals: (object.decals ?? []).map((decal) => ({ ...decal, color: hex })) })),
  )
}
