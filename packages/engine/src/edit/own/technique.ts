import { mapStages, type Scene, stageOf } from '../../scene/index.ts'
import type { OperationOf } from '../plan.ts'
import { done, type Patched } from './patched.ts'

/** The stage in another technique, words and layout as they were; one thing alone is a matter of pixels, as is a flat design. */
export function drawnAs(scene: Scene, { technique, target }: OperationOf<'technique'>): Patched {
  if (!stageOf(scene) || target.kind !== 'picture') return 'elsewhere'
  return done(
    mapStages(scene, (stage) => {
      const { technique: _, ...look } = stage.look
      return { ...stage, look: technique ? { ...look, technique } : look }
    }),
  )
}
