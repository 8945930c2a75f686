export { type BrandKit, brandFrom, brandKit } from './brand/index.ts'
export { Brief, readBrief } from './brief/index.ts'
export { contrast } from './color.ts'
export { canvasFor } from './compose/canvas.ts'
export { compose } from './compose/index.ts'
export { rectOf } from './compose/regions.ts'
export { draw, seedOf } from './draw.ts'
export { createEasel } from './easel.ts'
export { borrowed, EditPlan, type EditReport, likeness, patchScene, readEdit, spokenAfter } from './edit/index.ts'
export {
  type Capabilities,
  type DrawRequest,
  type EditSource,
  type Engine,
  EngineError,
  type EngineEvent,
  type Format,
  type Given,
  type Picture,
  type Quality,
  type Size,
  type SizeRule,
  type Warning,
} from './engine.ts'
export { sceneGiven } from './foreign-scene.ts'
export { arrangedAnew, countedAnew, dressedAnew, framedAnew } from './refit/index.ts'
export type { Coverage } from './retouch/coverage.ts'
export {
  changed,
  changesOf,
  diffScenes,
  type Layer,
  mapLayers,
  mapStages,
  namesOf,
  Scene,
  SceneChange,
  type SceneDiff,
  sceneFromText,
  sceneToText,
  stageOf,
  type Technique,
} from './scene/index.ts'
export type { Pixels } from './trace/types.ts'
export { VERSION } from './version.ts'
export type { RetouchModels, RetouchTask, TraceThreads, World } from './world.ts'
