export { verticalFov } from './lens.ts'
export { namesOf } from './names.ts'
export {
  type Box,
  type Layer,
  type Material,
  Scene,
  type StageCamera,
  type StageLayer,
  type StageLight,
  type StageObject,
} from './schema.ts'
export { rounded, sceneFromText, sceneToText } from './text.ts'
