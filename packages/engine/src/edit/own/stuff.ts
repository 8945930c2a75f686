import { familyFor, recipeOf } from '../../catalog/index.ts'
import { type Material, mapObjects, mapStages, type Scene, type StageObject, stageOf } from '../../scene/index.ts'
import type { Target } from '../plan.ts'
import { findThings } from './find.ts'

/** What is named by what it is made of, `the marble`, or is what things stand on, `the counter`: no thing of the stage by itself. */
type Stuff = { around: ('ground' | 'backdrop')[]; slots: Map<string, Set<string>> }

const STOOD_ON = /(?:^| )(?:table ?top|table|counter ?top|counter|work ?top|shelf|desk|surface|slab|floor|ground|bench|ledge)$/
/** Paper behind a product is a background, not a ground of some material. */
const PAPER = 'seamless'

/** Where the scene shows the stuff that a target names; null when it names a thing of the scene, or nothing in it. */
export function stuffOf(scene: Scene, target: Target): Stuff | null {
  const stage = stageOf(scene)
  const isShort = (target.noun?.split(' ').length ?? 0) <= 2
  if (!stage || target.kind !== 'thing' || !target.noun || !isShort || findThings(scene, target)) return null
  const { ground } = stage.set
  if (STOOD_ON.test(target.noun)) return ground && ground.family !== PAPER ? { around: ['ground'], slots: new Map() } : null
  const family = familyFor(target.noun)
  if (!family) return null
  const slots = new Map(stage.objects.flatMap((object) => slotsOf(object, family)))
  const around = (['ground', 'backdrop'] as const).filter((side) => stage.set[side]?.family === family && family !== PAPER)
  return around.length > 0 || slots.size > 0 ? { around, slots } : null
}

function slotsOf({ name, archetype, materials }: StageObject, family: string): [string, Set<string>][] {
  const usual = recipeOf(archetype)?.slots ?? {}
  const made = Object.keys(usual).filter((slot) => (materials[slot] ?? usual[slot])?.family === family)
  return made.length > 0 ? [[name, new Set(made)]] : []
}

/** All of the stuff made anew. */
export function remadeStuff(scene: Scene, { around, slots }: Stuff, change: (material: Material) => Material): Scene {
  const things = mapObjects(scene, new Set(slots.keys()), (object) => {
    const usual = recipeOf(object.archetype)?.slots ?? {}
    const changed = [...(slots.get(object.name) ?? [])].flatMap((slot) => {
      const before = object.materials[slot] ?? usual[slot]
      return before ? [[slot, change({ family: before.family, color: before.color })] as const] : []
    })
    return { ...object, materials: { ...object.materials, ...Object.fromEntries(changed) } }
  })
  return around.reduce(
    (all, side) =>
      mapStages(all, (stage) => {
        const before = stage.set[side]
        return before ? { ...stage, set: { ...stage.set, [side]: change(before) } } : stage
      }),
    things,
  )
}
