export { Brief, readBrief } from './brief/index.ts'
export { draw, seedOf } from './draw.ts'
export { createEasel } from './easel.ts'
export { borrowed, EditPlan, type EditReport, likeness, patchScene, readEdit, spokenOf } from './edit/index.ts'
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
export { diffScenes, mapStages, namesOf, Scene, type SceneDiff, sceneFromText, sceneToText } from './scene/index.ts'
export { VERSION } from './version.ts'
export type { TraceThreads, World } from './world.ts'
