export { DEFAULT_MODEL, listModels, ModelList, ModelObject, profileOf, retrieveModel } from './catalogue.ts'
export {
  DRAWN_FORMATS,
  drawnQuality,
  type ModelProfile,
  type OutputFormat,
  QUALITIES,
  type Quality,
  resolvedQuality,
  WIRE_FORMATS,
} from './profile.ts'
export { MODELS, MODERATION_MODELS, RETIRED_MODELS } from './table.ts'
