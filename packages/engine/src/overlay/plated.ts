import { type Scene, stageOf } from '../scene/index.ts'

/** The layer that holds the picture behind the words. */
export const PLATE = 'plate'

/** Whether a scene is words over a picture that another engine drew. */
export const isPlated = (scene: Scene): boolean =>
  stageOf(scene) === null && scene.layers.some(({ type, name }) => type === 'image' && name === PLATE)
