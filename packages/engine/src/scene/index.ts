export { changed, changesOf, SceneChange } from './changes.ts'
export { diffScenes, type SceneDiff } from './diff.ts'
export { verticalFov } from './lens.ts'
export { namesOf } from './names.ts'
export { mapLayers, mapObjects, mapStages, stageOf } from './patch.ts'
export {
  type Box,
  handOf,
  type Layer,
  type Material,
  Scene,
  type StageCamera,
  type StageLayer,
  type StageLight,
  type StageObject,
  type Technique,
} from './schema.ts'
export { rounded, sceneFromText, sceneToText } from './text.ts'
export { wordsOfScene } from './words.ts'
