import { recipeOf } from '../../catalog/index.ts'
import { mostReadable } from '../../color.ts'
import { mapLayers, mapObjects, type Scene, type StageObject, stageOf } from '../../scene/index.ts'
import type { OperationOf, Target } from '../plan.ts'
import { findThings } from './find.ts'
import { layersOf } from './parts.ts'
import { done, missed, nameOf, type Patched, textsOf } from './patched.ts'

/** Other words in the place, face and colour of the old ones; on a thing that bore none, print on its label area. */
export function reworded(scene: Scene, { target, text, words }: OperationOf<'words'>): Patched {
  const { layers, printed } = textsOf(scene, target, words)
  if (layers.size > 1)
    return missed(`The scene has ${layers.size} texts that this could mean${listOf(scene, layers)}: quote the words to be changed.`)
  if (layers.size === 1)
    return done(mapLayers(scene, (layer) => (layer.type === 'text' && layers.has(layer.name) ? { ...layer, text } : layer)))
  if (printed.size > 0) return done(mapObjects(scene, printed, (object) => reprinted(object, text, target.text)))
  const found = findThings(scene, target.kind === 'words' && target.noun === 'label' ? { ...target, kind: 'subject' } : target)
  if (!found) return missed(`The scene has no ${nameOf(target)} to change.`)
  const bare = (stageOf(scene)?.objects ?? []).find(({ name, archetype }) => found.names.has(name) && areaOf(archetype) === null)
  if (bare) return missed(`A ${bare.archetype} has no place for a label.`)
  return done(mapObjects(scene, found.names, (object) => reprinted(object, text, null)))
}

export function unworded(scene: Scene, target: Target): Patched {
  const { layers, printed } = textsOf(scene, target)
  const all = target.noun === null && target.text === null
  if (layers.size === 0 && printed.size === 0 && !all) return missed(`The scene has no ${nameOf(target)} to remove.`)
  const without = mapLayers(scene, (layer) => (layer.type === 'text' && (all || layers.has(layer.name)) ? null : layer))
  const names = all ? new Set((stageOf(scene)?.objects ?? []).map(({ name }) => name)) : printed
  return done(
    mapObjects(without, names, ({ decals, ...object }) => {
      const left = target.text === null ? [] : (decals ?? []).filter((decal) => decal.text.toLowerCase() !== target.text?.toLowerCase())
      return left.length > 0 ? { ...object, decals: left } : object
    }),
  )
}

/** `, “from €390”, “€450”`, where they are few. */
function listOf(scene: Scene, names: ReadonlySet<string>): string {
  const texts = layersOf(scene).flatMap((layer) => (layer.type === 'text' && names.has(layer.name) ? [`“${layer.text}”`] : []))
  return texts.length > 4 ? '' : `, ${texts.join(', ')}`
}

const areaOf = (archetype: string): string | null => Object.keys(recipeOf(archetype)?.labels ?? {})[0] ?? null

function reprinted(object: StageObject, text: string, old: string | null): StageObject {
  if (object.decals && object.decals.length > 0)
    return {
      ...object,
      decals: object.decals.map((decal) => (old === null || decal.text.toLowerCase() === old.toLowerCase() ? { ...decal, text } : decal)),
    }
  const area = areaOf(object.archetype)
  const ground = Object.values(object.materials)[0]?.color.slice(0, 7) ?? '#ffffff'
  return area === null
    ? object
    : { ...object, decals: [{ area, text, color: mostReadable(ground, ['#1a1a1a', '#f7f5f0']), font: 'inter' }] }
}
